public import BilanModel
internal import GRDB
internal import Foundation

/// How two descriptions belong together, found while their names were still kept.
public struct StoredLink: Hashable, Sendable {
  /// Codes of people.
  public var first: String
  public var second: String
  /// Nil for certain; else the odds of an open question, in eighths of a bit.
  public var odds: Int?
  /// What was found of the two names (`NameRelation`).
  public var relation: Int

  public init(_ first: String, _ second: String, odds: Int?, relation: Int) {
    self.first = first
    self.second = second
    self.odds = odds
    self.relation = relation
  }
}

extension Store {
  /// The links kept when names were last taken away, and the codes of the descriptions they are final for.
  public func links() throws(StoreError) -> (links: [StoredLink], frozen: Set<String>) {
    try read { db in
      let links = try Row.fetchAll(
        db,
        sql: """
          SELECT a.code AS first, b.code AS second, odds, relation FROM person_link
          JOIN person AS a ON a.id = person_link.first JOIN person AS b ON b.id = person_link.second
          ORDER BY a.code, b.code
          """
      ).map { StoredLink(try $0.kept("first"), try $0.kept("second"), odds: try $0.kept("odds"), relation: try $0.kept("relation")) }
      return (links, try String.fetchSet(db, sql: "SELECT code FROM person WHERE is_frozen"))
    }
  }

  /// The codes of people who were at no session from a day on, and who still have a name.
  public func people(lastSeenBefore day: Day) throws(StoreError) -> Set<String> {
    try read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT code FROM person WHERE key NOT LIKE '~%' AND id NOT IN (
            SELECT person FROM attendance JOIN session ON session.id = attendance.session
            WHERE person IS NOT NULL AND session.day >= ?)
          """, arguments: [day.description])
    }
  }

  /// Takes the names and e-mail hashes of people away for good: a random key stands in their place, which nothing can be tried against.
  ///
  /// Every count stays as it is, because who is who is kept in `links`, for all descriptions there are; they are not compared anew. The bytes are overwritten, the log is emptied, the file
  /// rewritten.
  ///
  /// What could undo earlier acts goes with them: nothing of it may bring a name back.
  ///
  /// - Parameters:
  ///   - areErased: Whether they are not to come back with a later version of a sheet either, and what was counted for them stays whatever becomes of their rows.
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  ///   - namesThem: Whether a reason that somebody typed beside a decision, or a file's name in the journal, names one of these people; it is emptied. Reasons of decisions about them always are.
  /// - Returns: Whether no byte is left in any file of the store; not as long as another process reads it, which closes the log behind it.
  @discardableResult
  public func anonymise(
    _ codes: Set<String>, links: [StoredLink], areErased: Bool = false, recording: Recording? = nil, namesThem: (String) -> Bool = { _ in false }
  ) throws(StoreError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM person_link; UPDATE person SET is_frozen = 1")
      for link in links {
        try db.cachedStatement(
          sql: """
            INSERT INTO person_link (first, second, odds, relation)
            SELECT a.id, b.id, ?, ? FROM person AS a, person AS b WHERE a.code = ? AND b.code = ?
            """
        ).execute(arguments: [link.odds, link.relation, link.first, link.second])
      }
      // Who was purged before under an erased name is erased too: no mark of it stays.
      let purged = areErased ? try PurgedPeople.codes(ofNamesOf: codes, key, in: db) : []
      try db.resealing(try db.sheets(naming: codes.union(purged))) {
        for code in codes.sorted() { try db.anonymise(code, key, areErased: areErased) }
        for code in purged {
          try db.execute(
            sql: "UPDATE person SET key = '~~' || ?, mark = NULL WHERE code = ?", arguments: [ProjectKey.randomCode() + ProjectKey.randomCode(), code])
        }
      }
      try db.maskNames(key)
      for row in try Row.fetchAll(db, sql: "SELECT id, reason FROM decision WHERE reason <> ''") where namesThem(try row.kept("reason")) {
        try db.execute(sql: "UPDATE decision SET reason = '' WHERE id = ?", arguments: [try row.kept("id") as Int64])
      }
      for row in try Row.fetchAll(db, sql: "SELECT id, what FROM journal WHERE what IS NOT NULL") where namesThem(try row.kept("what")) {
        try db.execute(sql: "UPDATE journal SET what = NULL WHERE id = ?", arguments: [try row.kept("id") as Int64])
      }
      try db.execute(sql: "DELETE FROM undo_step")
      try db.record(recording) { ((), JournalDraft(act: .erased, number: codes.count)) }
    }
    let isRewritten: Void? = try? patience.wait(for: queue) { try queue.vacuum() }
    return emptyLog() && isRewritten != nil
  }
}

extension Database {
  /// The numbers of the sheets that name somebody.
  fileprivate func sheets(naming codes: Set<String>) throws -> Set<Int64> {
    let query = try cachedStatement(sql: "SELECT sheet FROM person_mention JOIN person ON person.id = person WHERE code = ?")
    return try codes.reduce(into: []) { sheets, code in sheets.formUnion(try Int64.fetchAll(query, arguments: [code])) }
  }

  /// Gives one description a random key and a random code, also where decisions refer to it.
  fileprivate func anonymise(_ code: String, _ key: ProjectKey, areErased: Bool) throws {
    let found = try Row.fetchOne(
      self,
      sql: """
        SELECT person.*, organisation.key AS body FROM person LEFT JOIN organisation ON organisation.id = person.organisation WHERE code = ?
        """, arguments: [code])
    guard let found else { return }
    let id: Int64 = try found.kept("id")
    if areErased {
      let person = Person(
        key: try found.kept("key"), familyName: "", givenName: "", home: Place(number: try found.kept("home")), email: EmailHash(kept: try found.kept("email")),
        birth: EmailHash(kept: try found.kept("birth")), number: EmailHash(kept: try found.kept("number")))
      try ErasedPeople.add(person, organisation: try found.kept("body"), key, in: self)
    }
    let new = ProjectKey.randomCode()
    let mark = areErased ? nil : PurgedPeople.mark(try found.kept("key"), key)
    try execute(
      sql: "UPDATE person SET key = '\(areErased ? "~~" : "~")' || ?, code = ?, email = NULL, birth = NULL, number = NULL, mark = ? WHERE id = ?",
      arguments: [ProjectKey.randomCode() + ProjectKey.randomCode(), new, mark, id])
    try execute(sql: "UPDATE person_mention SET family_name = '', given_name = '' WHERE person = ?", arguments: [id])
    // Behind a stroke stands which part of a description is meant.
    func renamed(_ side: String) -> String { side == code || side.hasPrefix(code + "/") ? new + side.dropFirst(code.count) : side }
    for row in try Row.fetchAll(self, sql: "SELECT * FROM decision WHERE subject = 'person'") {
      let old = try StoredDecision(row)
      let now = StoredDecision(subject: .person, renamed(old.first), renamed(old.second), isSame: old.isSame, decidedOn: old.decidedOn)
      guard Set([now.first, now.second]) != Set([old.first, old.second]) else { continue }
      let sql = "UPDATE decision SET first = ?, second = ?, reason = '', seal = ? WHERE id = ?"
      try execute(sql: sql, arguments: [now.first, now.second, now.seal, old.id])
    }
  }

  /// Leaves the names of erased people out of the names of files that are kept.
  fileprivate func maskNames(_ key: ProjectKey) throws {
    guard let erased = try ErasedPeople(self, key) else { return }
    for (table, column) in [("sheet", "name"), ("choice", "file"), ("journal", "what")] {
      for row in try Row.fetchAll(self, sql: "SELECT id, \(column) AS text FROM \(table) WHERE \(column) IS NOT NULL") {
        let text: String = try row.kept("text")
        let masked = erased.masked(text)
        if masked != text { try execute(sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?", arguments: [masked, try row.kept("id") as Int64]) }
      }
    }
  }
}
