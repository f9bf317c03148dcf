internal import BilanModel
internal import GRDB

/// How much more or less there is to count when sheets come and go, found by looking at their sessions alone.
struct SheetEffect {
  private let before: (sessions: Set<Int64>, present: Int)
  private let counts: Int
  private let keys: [Session.Key]

  /// Looks before anything is changed.
  ///
  /// - Parameters:
  ///   - coming: What comes; nil where sheets only go.
  ///   - going: The sheets that go.
  init(coming: SheetContent?, going: [Int64], in db: Database) throws {
    keys = coming?.sessions.map(\.key) ?? []
    let gone: StatementArguments = [going.asArgument]
    var sessions = try Int64.fetchSet(db.cachedStatement(sql: "SELECT session FROM session_mention WHERE sheet \(SheetNumbers.among)"), arguments: gone)
    sessions.formUnion(try SheetEffect.numbers(of: keys, db))
    before = (sessions, try SheetEffect.present(at: sessions, db))
    let countsGone = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM campaign_count WHERE sheet \(SheetNumbers.among)"), arguments: gone) ?? 0
    counts = (coming?.counts.count ?? 0) - countsGone
  }

  /// Looks again, after the change.
  func effect(in db: Database) throws -> JournalEntry.Effect {
    let sessions = before.sessions.union(try SheetEffect.numbers(of: keys, db))
    let present =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM session WHERE id \(SheetNumbers.among)"), arguments: [sessions.asArgument]) ?? 0
    return JournalEntry.Effect(
      attendances: try SheetEffect.present(at: sessions, db) - before.present, sessions: present - before.sessions.count, counts: counts)
  }

  private static func numbers(of keys: [Session.Key], _ db: Database) throws -> Set<Int64> {
    let query = try db.cachedStatement(sql: "SELECT id FROM session WHERE day = ? AND axis = ? AND activity = ?")
    return try keys.reduce(into: []) { numbers, key in
      if let number = try Int64.fetchOne(query, arguments: [key.day.description, key.axis.text, key.activity.text]) { numbers.insert(number) }
    }
  }

  private static func present(at sessions: Set<Int64>, _ db: Database) throws -> Int {
    if sessions.isEmpty { return 0 }
    // By sheet, which has an index: each sheet's rows are gone through once.
    return try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM (
            SELECT 1 FROM attendance WHERE sheet IN (SELECT sheet FROM session_mention WHERE session IN (SELECT value FROM json_each(?1)))
              AND +session IN (SELECT value FROM json_each(?1))
            GROUP BY session, person, iif(person IS NULL, id, NULL) HAVING min(presence) = 0)
          """), arguments: [sessions.asArgument]) ?? 0
  }
}
