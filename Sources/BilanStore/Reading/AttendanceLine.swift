internal import BilanModel
internal import GRDB

/// A line of a sheet about somebody at a session; in the order of lines where nobody is named.
struct AttendanceLine: Comparable, Sendable {
  var attendance: Attendance
  var sheet: Int32
  /// The place of the sheet by content.
  var rank: Int32 = -1

  // Two lines equal in all of this are equal, so no order remains to chance.
  static func < (x: Self, y: Self) -> Bool {
    let (a, b) = (x.attendance, y.attendance)
    if a.line != b.line { return a.line < b.line }
    if (a.place, a.presence, a.organisation) != (b.place, b.presence, b.organisation) {
      return (a.place, a.presence, a.organisation) < (b.place, b.presence, b.organisation)
    }
    return (a.gender, a.age, x.sheet) < (b.gender, b.age, y.sheet)
  }
}

extension AttendanceLine {
  /// What several lines of one person in one session say together: best presence, least of all else, as the view `fact` has it.
  init(together lines: [AttendanceLine]) {
    self = lines.min { a, b in (a.attendance.presence, a.rank, a.attendance.line) < (b.attendance.presence, b.rank, b.attendance.line) }!
    for other in lines { attendance.settled.settle(with: other.attendance.settled) }
  }
}

extension AttendanceLine {
  static func fetchAll(_ db: Database) throws -> [AttendanceLine] { try fetch(db, of: nil) }

  /// The lines of some sheets, or of all, which refer to sessions, people, organisations and sheets by their numbers in the tables; 0 for none.
  static func fetch(_ db: Database, of sheets: Set<Int64>?) throws -> [AttendanceLine] {
    var lines: [AttendanceLine] = []
    if sheets == nil { lines.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM attendance") ?? 0) }
    let columns = "SELECT session, person, organisation, place, presence, line, gender, age, sheet FROM attendance"
    let (among, numbers): (String, StatementArguments) = sheets.map { (" WHERE sheet \(SheetNumbers.among)", [$0.asArgument]) } ?? ("", [])
    try db.forEachPlainRow(columns + among, arguments: numbers) { row in
      guard let presence = UInt8(exactly: row[4]).flatMap({ Presence(rawValue: $0) }) else { throw Unreadable.presence }
      lines.append(
        AttendanceLine(
          attendance: Attendance(
            session: try number(row[0]), person: try number(row[1]), organisation: try number(row[2]), place: Place(number: UInt32(truncatingIfNeeded: row[3])),
            line: Int32(truncatingIfNeeded: row[5]), presence: presence, gender: UInt8(exactly: row[6]).flatMap { Gender(rawValue: $0) } ?? .notStated,
            age: AgeBand(number: UInt16(truncatingIfNeeded: row[7]))),
          sheet: try number(row[8])))
    }
    return lines
  }

  // Numbers are given from 1 on: one beyond four bytes was never given.
  private static func number(_ value: Int64) throws -> Int32 {
    guard let number = Int32(exactly: value) else { throw Unreadable.reference }
    return number
  }
}
