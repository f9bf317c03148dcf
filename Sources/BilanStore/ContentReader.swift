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
  private var sheets: [Int64: Int32] = [:]
  private var sessions: [Int64: Int32] = [:]
  private var people: [Int64: Int32] = [:]
  private var organisations: [Int64: Int32] = [:]

  mutating func read(_ db: Database) throws {
    try readSources(db)
    try readSessions(db)
    try readOrganisations(db)
    try readPeople(db)
    try readAttendances(db)
    try readCounts(db)
  }

  private mutating func readSources(_ db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT * FROM sheet ORDER BY name, hash, scope") {
      sheets[row["id"]] = Int32(sources.count)
      sources.append(try SheetSource(row))
    }
  }

  private mutating func readSessions(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT session.id, axis, activity, day, min(unplanned_title) AS unplanned_title,
          max(minutes) AS minutes, min(place) AS place
        FROM session JOIN session_mention ON session_mention.session = session.id
        GROUP BY session.id ORDER BY day, axis, activity
        """)
    while let row = try rows.next() {
      sessions[row["id"]] = Int32(content.sessions.count)
      content.sessions.append(
        Session(
          key: try Session.Key(row), unplannedTitle: row["unplanned_title"],
          minutes: row["minutes"], place: Place(number: row["place"])))
    }
  }

  // The first spelling in byte order is the one shown.
  private mutating func readPeople(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person.id, person.key, family_name, given_name, person.organisation, home, email, code
        FROM person JOIN person_mention ON person_mention.person = person.id
        LEFT JOIN organisation ON organisation.id = person.organisation
        ORDER BY person.key, organisation.key, home, email, family_name, given_name
        """)
    while let row = try rows.next() {
      let id: Int64 = row[0]
      guard people[id] == nil else { continue }
      people[id] = Int32(content.people.count)
      content.people.append(
        Person(
          key: row[1], familyName: row[2], givenName: row[3], organisation: try organisations.index(of: row[4]), home: Place(number: row[5]),
          email: (row[6] as Data?).flatMap { EmailHash(bytes: Array($0)) }))
      codes.append(row[7])
    }
  }

  private mutating func readOrganisations(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, key, name
        FROM organisation JOIN organisation_mention ON organisation_mention.organisation = organisation.id
        ORDER BY key, name
        """)
    while let row = try rows.next() {
      let id: Int64 = row[0]
      guard organisations[id] == nil else { continue }
      organisations[id] = Int32(content.organisations.count)
      content.organisations.append(Organisation(key: row[1], name: row[2]))
    }
  }

  private mutating func readAttendances(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT session, person, organisation_id, coalesce(place, 99999), line,
          CASE presence WHEN 'present' THEN 0 WHEN 'registered' THEN 1 WHEN 'excused' THEN 2
            WHEN 'absent' THEN 3 END, gender, age, sheet
        FROM fact WHERE kind = 'attendance'
        """)
    var found: [(attendance: Attendance, origin: Int32)] = []
    while let row = try rows.next() {
      guard let session = sessions[row[0]] else { throw Unreadable.reference }
      guard let presence = Presence(rawValue: row[5]) else { throw Unreadable.presence }
      let attendance =
        Attendance(
          session: session, person: try people.index(of: row[1]),
          organisation: try organisations.index(of: row[2]), place: Place(number: row[3]),
          line: row[4], presence: presence, gender: Gender(rawValue: row[6]) ?? .notStated, age: AgeBand(number: row[7]))
      found.append((attendance, try sheets.index(of: row[8])))
    }
    found.sort { a, b in
      if a.attendance == b.attendance { return a.origin < b.origin }
      return Self.comesBefore(a.attendance, b.attendance)
    }
    content.attendances = found.map(\.attendance)
    attendanceOrigins = found.map(\.origin)
  }

  // Two attendances equal in all of this are equal, so no order remains to chance.
  private static func comesBefore(_ a: Attendance, _ b: Attendance) -> Bool {
    if a.session != b.session { return a.session < b.session }
    if a.person != b.person { return a.person < b.person }
    if a.line != b.line { return a.line < b.line }
    return (a.place, a.presence, a.organisation, a.gender, a.age) < (b.place, b.presence, b.organisation, b.gender, b.age)
  }

  private mutating func readCounts(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT metric, axis, activity, unplanned_title, day, coalesce(place, 99999) AS place,
          value, is_estimated, line, fact.sheet
        FROM fact JOIN sheet ON sheet.id = fact.sheet WHERE fact.kind = 'count'
        ORDER BY day, axis, activity, metric, place, is_estimated, line, value, unplanned_title, name, hash, sheet.scope
        """)
    while let row = try rows.next() {
      content.counts.append(try CampaignCount(row))
      countOrigins.append(try sheets.index(of: row["sheet"]))
    }
  }
}

extension [Int64: Int32] {
  /// The index in a content of what has this number in the tables; -1 for none.
  func index(of id: Int64?) throws -> Int32 {
    guard let id else { return -1 }
    guard let index = self[id] else { throw Unreadable.reference }
    return index
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
      place: Place(number: row["place"]), value: row["value"],
      isEstimated: row["is_estimated"], line: row["line"])
  }
}
