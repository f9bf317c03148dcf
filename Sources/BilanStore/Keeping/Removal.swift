public import BilanModel
internal import GRDB

/// A sheet taken back, and what went with it because no other sheet says it.
public struct Removal: Hashable, Sendable {
  public var source: SheetSource
  /// Sessions no other sheet describes.
  public var sessions: Int
  /// People at sessions, and rows without a name, that no other sheet tells of.
  public var attendances: Int
  /// Participations there are fewer: present by this sheet alone.
  public var present: Int
  /// People no other sheet mentions.
  public var people: Int
  public var counts: Int
}

extension Store {
  /// Takes one sheet back, with everything that only it brought; nil when there is no sheet of that number.
  ///
  /// What the sheet once replaced does not come back. Its names are overwritten in the file, not only unlinked.
  ///
  /// - Parameters:
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  ///   - isForGood: Whether nothing is kept by which it, or anything before it, could be undone.
  public func remove(_ id: Int64, recording: Recording? = nil, isForGood: Bool = false) throws(StoreError) -> Removal? {
    let removal = try write { db -> Removal? in
      guard let removal = try Removal(of: id, in: db) else { return nil }
      try db.record(recording) {
        try db.removeSheets([id])
        let effect = JournalEntry.Effect(attendances: -removal.present, sessions: -removal.sessions, counts: -removal.counts)
        return ((), JournalDraft(act: isForGood ? .removedForGood : .removed, sheet: id, what: removal.source.name, effect: effect))
      }
      if isForGood { try db.execute(sql: "DELETE FROM undo_step") }
      return removal
    }
    if removal != nil { emptyLog() }
    return removal
  }
}

extension Removal {
  fileprivate init?(of id: Int64, in db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: Self.query, arguments: ["id": id]) else { return nil }
    source = try SheetSource(row)
    sessions = try row.kept("sessions")
    attendances = try row.kept("attendances")
    present = try row.kept("present")
    people = try row.kept("people")
    counts = try row.kept("counts")
  }

  // `told`: each attendance the sheet tells of, as the view `fact` groups them, with the best presence there and in the other sheets of its sessions.
  private static let query = """
    WITH
      told AS (
        SELECT min(iif(sheet = :id, presence, NULL)) AS own, min(iif(sheet <> :id, presence, NULL)) AS others
        FROM attendance
        WHERE sheet IN (
          SELECT other.sheet FROM session_mention AS own JOIN session_mention AS other USING (session)
          WHERE own.sheet = :id)
        GROUP BY session, person, iif(person IS NULL, id, NULL)
        HAVING own IS NOT NULL
      )
    SELECT sheet.*,
      (SELECT count(*) FROM told WHERE others IS NULL) AS attendances,
      (SELECT count(*) FROM told WHERE own = 0 AND others IS NOT 0) AS present,
      \(onlyMentioned("session")) AS sessions,
      (SELECT count(*) FROM (
        SELECT key, count(*) = sum(sheet = :id) AS goes FROM person_mention JOIN person ON person.id = person
        WHERE key NOT LIKE '\(ErasedKey.new)%' AND key IN (SELECT key FROM person_mention JOIN person ON person.id = person WHERE sheet = :id)
        GROUP BY key) WHERE goes) AS people,
      (SELECT count(*) FROM campaign_count WHERE sheet = :id) AS counts
    FROM sheet WHERE id = :id
    """

  /// SQL for how many sessions only the sheet mentions.
  private static func onlyMentioned(_ table: String) -> String {
    """
    (SELECT count(*) FROM \(table)_mention AS own WHERE sheet = :id AND NOT EXISTS (
      SELECT 1 FROM \(table)_mention AS other WHERE other.\(table) = own.\(table) AND other.sheet <> :id))
    """
  }
}

extension Database {
  /// Removes sheets with their rows and mentions, puts others in their place, then removes sessions, people and organisations that nobody mentions any more.
  ///
  /// Only what these sheets mentioned is looked at: a large store is not gone through for each of thousands of corrected sheets.
  func removeSheets(_ ids: [Int64], replacing: () throws -> Void = {}) throws {
    let tables = ["session", "person", "organisation"]
    let mentioned = try tables.map { table in
      let query = try cachedStatement(sql: "SELECT \(table) FROM \(table)_mention WHERE sheet = ?")
      return try ids.flatMap { try Int64.fetchAll(query, arguments: [$0]) }
    }
    for id in ids { try removeSheet(id) }
    try replacing()
    for (table, numbers) in zip(tables, mentioned) {
      let removal = try cachedStatement(
        sql: "DELETE FROM \(table) WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM \(table)_mention WHERE \(table) = ?1)")
      for number in numbers { try removal.execute(arguments: [number]) }
    }
  }

  // Rows go first: left to the cascade, each mention would look through the rows of the whole sheet for its own.
  private func removeSheet(_ id: Int64) throws {
    for table in ["attendance", "campaign_count"] {
      try execute(sql: "DELETE FROM \(table) WHERE sheet = ?", arguments: [id])
    }
    try execute(sql: "DELETE FROM sheet WHERE id = ?", arguments: [id])
  }
}
