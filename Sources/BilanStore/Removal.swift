internal import GRDB

extension Database {
  /// Removes a sheet and its rows and mentions.
  ///
  /// Rows go first: left to the cascade, each mention would look through the rows of the whole sheet for its own.
  func removeSheet(_ id: Int64) throws {
    for table in ["attendance", "campaign_count"] {
      try execute(sql: "DELETE FROM \(table) WHERE sheet = ?", arguments: [id])
    }
    try execute(sql: "DELETE FROM sheet WHERE id = ?", arguments: [id])
  }

  /// Removes the sessions, people and organisations that no sheet mentions any more.
  func removeUnmentioned() throws {
    for table in ["session", "person", "organisation"] {
      try execute(
        sql: """
          DELETE FROM \(table) WHERE NOT EXISTS (
            SELECT 1 FROM \(table)_mention WHERE \(table)_mention.\(table) = \(table).id)
          """)
    }
  }
}
