internal import BilanModel
internal import Foundation
internal import GRDB

/// Reads everything kept into one `SheetContent`, in an order that the order of import does not change.
struct ContentReader {
  private(set) var content = SheetContent()
  /// How decisions name the people of the content, in their order.
  private(set) var codes: [String] = []
  /// Where everything comes from, by name, then hash.
  private(set) var sources: [SheetSource] = []
  /// For each attendance, and each count, the index of its sheet among the sources.
  private(set) var attendanceOrigins: [Int32] = []
  private(set) var countOrigins: [Int32] = []
  /// Lines that were put together with another of the same person and session.
  private(set) var repeatedLines = 0
  private let withNames: Bool
  private var sheets = RowIndex()
  private var sessions = RowIndex()
  private var people = RowIndex()
  private var organisations = RowIndex()
  /// For each of the sources, its place by content: what is shown of several lines must not depend on how files are named.
  private var ranks: [Int32] = []

  /// - Parameter withNames: Whether people's names as they are written are read; counting needs none.
  init(withNames: Bool) { self.withNames = withNames }

  mutating func read(_ db: Database) throws {
    try readSources(db)
    try readSessions(db)
    try readOrganisations(db)
    try readPeople(db)
    try readAttendances(db)
    try readCounts(db)
  }

  private mutating func readSources(_ db: Database) throws {
    var ids: [Int64] = []
    for row in try Row.fetchAll(db, sql: "SELECT * FROM sheet ORDER BY name, hash, scope") {
      ids.append(row["id"])
      sources.append(try SheetSource(row))
    }
    sheets = RowIndex(ids)
    ranks = [Int32](repeating: 0, count: sources.count)
    for (rank, id) in try Int64.fetchAll(db, sql: "SELECT id FROM sheet ORDER BY hash, scope").enumerated() {
      ranks[Int(try sheets.index(of: id))] = Int32(rank)
    }
  }

  private mutating func readSessions(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT session.id, axis, activity, day, min(unplanned_title) AS unplanned_title,
          max(minutes) AS minutes, min(place) AS place
        FROM session JOIN session_mention ON session_mention.session = session.id
        GROUP BY session.id ORDER BY day, axis, activity
        """)
    while let row = try rows.next() {
      ids.append(row[0])
      content.sessions.append(
        Session(
          key: Session.Key(axis: Code(row[1]), activity: Code(row[2]), day: try Day(kept: row[3])), unplannedTitle: row[4], minutes: row[5],
          place: Place(number: row[6])))
    }
    sessions = RowIndex(ids)
  }

  private mutating func readPeople(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person.id, person.key, person.organisation, home, email, code
        FROM person LEFT JOIN organisation ON organisation.id = person.organisation
        ORDER BY person.key, organisation.key, home, email
        """)
    while let row = try rows.next() {
      ids.append(row[0])
      content.people.append(
        Person(
          key: row[1], familyName: "", givenName: "", organisation: try organisations.index(of: row[2]), home: Place(number: row[3]),
          email: (row[4] as Data?).flatMap { EmailHash(bytes: Array($0)) }))
      codes.append(row[5])
    }
    people = RowIndex(ids)
    if withNames { try readNames(db) }
  }

  // The first spelling in byte order is the one shown.
  private mutating func readNames(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person, family_name, given_name FROM person_mention ORDER BY person, family_name, given_name
        """)
    var last: Int64?
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if id == last { continue }
      last = id
      let index = Int(try people.index(of: id))
      content.people[index].familyName = row[1]
      content.people[index].givenName = row[2]
    }
  }

  // The first spelling in byte order is the one shown.
  private mutating func readOrganisations(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, key, min(name)
        FROM organisation JOIN organisation_mention ON organisation_mention.organisation = organisation.id
        GROUP BY id ORDER BY key
        """)
    while let row = try rows.next() {
      ids.append(row[0])
      content.organisations.append(Organisation(key: row[1], name: row[2]))
    }
    organisations = RowIndex(ids)
  }

  private mutating func readAttendances(_ db: Database) throws {
    let lines = try lines(db)
    let bySession = Grouping(lines.map(\.attendance.session), groups: content.sessions.count)
    for session in bySession.indices {
      // The person above, the line below: sorting plain numbers brings the lines of one person together, in whatever order they were imported.
      let keys = bySession[session].map { UInt64(lines[Int($0)].attendance.person + 1) << 32 | UInt64($0) }.sorted()
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
        let own = keys[start..<end].lazy.map { lines[Int($0 & 0xFFFF_FFFF)] }
        if own.count == 1 {
          append(own[start])
        } else if own[start].attendance.person < 0 {
          // Lines without a name are somebody each.
          for line in own.sorted() { append(line) }
        } else {
          append(AttendanceLine(together: Array(own)))
          repeatedLines += own.count - 1
        }
        start = end
      }
    }
  }

  private mutating func append(_ line: AttendanceLine) {
    content.attendances.append(line.attendance)
    attendanceOrigins.append(line.sheet)
  }

  private func lines(_ db: Database) throws -> [AttendanceLine] {
    var lines: [AttendanceLine] = []
    lines.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM attendance") ?? 0)
    try db.forEachIntegerRow("SELECT session, person, organisation, place, presence, line, gender, age, sheet FROM attendance") { row in
      guard let session = sessions[row[0]] else { throw Unreadable.reference }
      guard let presence = UInt8(exactly: row[4]).flatMap({ Presence(rawValue: $0) }) else { throw Unreadable.presence }
      let sheet = try sheets.index(of: row[8])
      lines.append(
        AttendanceLine(
          attendance: Attendance(
            session: session, person: try people.index(of: row[1]), organisation: try organisations.index(of: row[2]),
            place: Place(number: UInt32(truncatingIfNeeded: row[3])), line: Int32(truncatingIfNeeded: row[5]), presence: presence,
            gender: UInt8(exactly: row[6]).flatMap { Gender(rawValue: $0) } ?? .notStated, age: AgeBand(number: UInt16(truncatingIfNeeded: row[7]))),
          sheet: sheet, rank: sheet < 0 ? -1 : ranks[Int(sheet)]))
    }
    return lines
  }

  private mutating func readCounts(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT metric, axis, activity, unplanned_title, day, last_day, coalesce(place, 99999) AS place,
          value, is_estimated, line, fact.sheet
        FROM fact JOIN sheet ON sheet.id = fact.sheet WHERE fact.kind = 'count'
        ORDER BY day, axis, activity, metric, place, is_estimated, line, value, last_day, unplanned_title, name, hash, sheet.scope
        """)
    while let row = try rows.next() {
      content.counts.append(try CampaignCount(row))
      countOrigins.append(try sheets.index(of: row["sheet"]))
    }
  }
}

/// A line of a sheet about somebody at a session; in the order of lines where nobody is named.
private struct AttendanceLine: Comparable {
  var attendance: Attendance
  var sheet: Int32
  var rank: Int32

  // Two lines equal in all of this are equal, so no order remains to chance.
  static func < (x: Self, y: Self) -> Bool {
    let (a, b) = (x.attendance, y.attendance)
    if a.line != b.line { return a.line < b.line }
    if (a.place, a.presence, a.organisation) != (b.place, b.presence, b.organisation) {
      return (a.place, a.presence, a.organisation) < (b.place, b.presence, b.organisation)
    }
    return (a.gender, a.age, x.sheet) < (b.gender, b.age, y.sheet)
  }

  init(attendance: Attendance, sheet: Int32, rank: Int32) {
    self.attendance = attendance
    self.sheet = sheet
    self.rank = rank
  }

  /// What several lines of one person in one session say together: best presence, least of all else, as the view `fact` has it.
  init(together lines: [AttendanceLine]) {
    self = lines.min { a, b in (a.attendance.presence, a.rank, a.attendance.line) < (b.attendance.presence, b.rank, b.attendance.line) }!
    for other in lines.lazy.map(\.attendance) {
      attendance.place = min(attendance.place, other.place)
      attendance.gender = min(attendance.gender, other.gender)
      attendance.age = min(attendance.age, other.age)
      if other.organisation >= 0, attendance.organisation < 0 || other.organisation < attendance.organisation { attendance.organisation = other.organisation }
    }
  }
}

extension Session.Key {
  /// Reads a row with the columns `axis`, `activity` and `day`.
  init(_ row: Row) throws {
    self.init(
      axis: Code(row["axis"]), activity: Code(row["activity"]), day: try Day(kept: row["day"]))
  }
}

extension CampaignCount {
  /// Reads a row of the table `campaign_count`, or one like it.
  init(_ row: Row) throws {
    self.init(
      metric: Code(row["metric"]), axis: Code(row["axis"]),
      activity: (row["activity"] as String?).map { Code($0) },
      unplannedTitle: row["unplanned_title"], day: try Day(kept: row["day"]),
      lastDay: try (row["last_day"] as String?).map { try Day(kept: $0) },
      place: Place(number: row["place"]), value: row["value"],
      isEstimated: row["is_estimated"], line: row["line"])
  }
}
