internal import BilanModel
internal import GRDB

/// What reports that were sent come to as their figures stand in the tables, each by its number: where that is another than when it was sent, something changed them behind this program's back.
///
/// As of sheets (`Seal`), neither order nor damage that changes nothing plays a part, and it guards against damage, not against forgery.
struct SentSeals {
  private var sums: [Int64: UInt64] = [:]
  private let database: Database

  init(in db: Database) throws {
    database = db
    try add("SELECT id, period, first_day, last_day, sent_on, last_act, beside FROM sent_report")
    try add("SELECT report, indicator, is_estimated, axis, place, dimension, category, status, value, divisor, low, high, detail FROM sent_figure")
  }

  /// Adds what each row says to the report whose number stands first in it.
  private mutating func add(_ query: String) throws {
    let rows = try Row.fetchCursor(database, sql: query)
    while let row = try rows.next() {
      var mixer = Mixer()
      for value in row.databaseValues.dropFirst() {
        switch value.storage {
        case .int64(let number): mixer.mix(UInt64(bitPattern: number))
        case .string(let text): mixer.mix(text)
        case .null, .double, .blob: mixer.mix(nil as Int?)
        }
      }
      sums[try row.kept(0), default: 0] &+= mixer.state
    }
  }

  /// The numbers of the reports that are sealed, and are no longer what was.
  func altered() throws -> Set<Int64> {
    let seals = try Row.fetchAll(database, sql: "SELECT id, seal FROM sent_report").map { (id: try $0.kept(0) as Int64, seal: try $0.kept(1) as Int64?) }
    return Set(seals.filter { $0.seal != sums[$0.id].map { Int64(bitPattern: $0) } }.map(\.id))
  }

  /// Puts the seals beside the reports, but for some.
  func write(except altered: Set<Int64> = []) throws {
    for (report, sum) in sums where !altered.contains(report) {
      try database.execute(sql: "UPDATE sent_report SET seal = ? WHERE id = ?", arguments: [Int64(bitPattern: sum), report])
    }
  }

  /// - Throws: `StoreError`, where a report is no longer what was sent, or is gone: an act of the journal stands for each.
  func check(at path: String) throws {
    let altered = try altered().sorted().map(String.init).joined(separator: ", ")
    let row =
      try Row.fetchOne(database, sql: "SELECT period, sent_on FROM sent_report WHERE id IN (\(altered)) ORDER BY id")
      ?? Row.fetchOne(
        database,
        sql: """
          SELECT what, max(done_on) FROM journal WHERE act = ? AND NOT is_undone AND what IS NOT NULL GROUP BY what
          HAVING count(*) > (SELECT count(*) FROM sent_report WHERE period = what AND beside IS NULL) ORDER BY what
          """, arguments: [JournalEntry.Act.reportSent.rawValue])
    if let row { throw StoreError.alteredReport(path: path, period: try row.kept(0), sentOn: try Day(kept: try row.kept(1))) }
    // A period that was compared with has no act of its own, but figures.
    let standing = try Int64.fetchSet(database, sql: "SELECT id FROM sent_report")
    if !sums.keys.allSatisfy(standing.contains) { throw Unreadable.reference }
  }
}

extension Database {
  /// Does what changes figures that were sent, and seals their reports anew. What was changed behind this program's back before is not covered up.
  func resealingReports<Value>(_ work: () throws -> Value) throws -> Value {
    let altered = try SentSeals(in: self).altered()
    let value = try work()
    try SentSeals(in: self).write(except: altered)
    return value
  }
}
