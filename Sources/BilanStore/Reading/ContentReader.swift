internal import BilanModel
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
  /// Sessions of which sheets state several places, once for each.
  private(set) var furtherMentions: [Session] = []
  private let withNames: Bool
  private var sheets = RowIndex()
  private var sessions = RowIndex()
  private var people = RowIndex()
  private var organisations = RowIndex()
  /// For each of the sources, its place by content: what is shown of several lines must not depend on how files are named.
  private var ranks: [Int32] = []
  /// What stands beside each sheet, and what its rows come to (`Seal`); of each session, person and organisation of the content, what it comes to.
  private var seals: [Int64?] = []
  private var sums: [UInt64] = []
  private var sessionSeals: [UInt64] = []
  private var peopleSeals: [UInt64] = []
  private var organisationSeals: [UInt64] = []

  /// - Parameter withNames: Whether people's names as they are written are read; counting needs none.
  init(withNames: Bool) { self.withNames = withNames }

  /// - Parameter beside: Another connection, which reads the lines about people meanwhile.
  mutating func read(_ db: Database, beside other: ConnectionBeside? = nil) throws {
    // From here on this connection sees one moment.
    try readSources(db)
    var lines: [AttendanceLine]?
    if let other {
      lines = try other.read(AttendanceLine.fetchAll) { try readAllButAttendances(db) }
    } else {
      try readAllButAttendances(db)
    }
    let all = try resolved(lines ?? AttendanceLine.fetchAll(db))
    try checkSeals(db, all)
    putTogether(all)
    leaveOutNewKeys()
  }

  /// Rows of people who were erased before their session was known are of nobody, each once a session.
  private mutating func leaveOutNewKeys() {
    let isNew = content.people.map { $0.key.hasPrefix(ErasedKey.new) }
    guard isNew.contains(true) else { return }
    var numbers: [Int32] = []
    var count: Int32 = 0
    for isNew in isNew {
      numbers.append(isNew ? -1 : count)
      if !isNew { count += 1 }
    }
    for index in content.attendances.indices where content.attendances[index].person >= 0 {
      content.attendances[index].person = numbers[Int(content.attendances[index].person)]
    }
    content.people = zip(content.people, isNew).filter { !$1 }.map(\.0)
    codes = zip(codes, isNew).filter { !$1 }.map(\.0)
  }

  /// No figure is made of rows that are not those that were kept.
  private mutating func checkSeals(_ db: Database, _ lines: [AttendanceLine]) throws {
    for line in lines {
      let row = line.attendance
      let person = row.person < 0 ? 0 : peopleSeals[Int(row.person)]
      let organisation = row.organisation < 0 ? 0 : organisationSeals[Int(row.organisation)]
      add(Seal.of(row, session: sessionSeals[Int(row.session)], person: person, organisation: organisation), to: line.sheet)
    }
    guard zip(seals, sums).contains(where: { $0 != Int64(bitPattern: $1) }) else { return }
    // Which they are is told by their numbers.
    try SheetSeals(in: db).check()
    throw Unreadable.seal
  }

  private mutating func add(_ seal: UInt64, to sheet: Int32) { if sheet >= 0 { sums[Int(sheet)] &+= seal } }

  private mutating func readAllButAttendances(_ db: Database) throws {
    try readSessions(db)
    try readFurtherPlaces(db)
    try readOrganisations(db)
    try readPeople(db)
    try readCounts(db)
  }

  private mutating func readSources(_ db: Database) throws {
    var ids: [Int64] = []
    for row in try Row.fetchAll(db, sql: "SELECT * FROM sheet ORDER BY name, hash, scope") {
      ids.append(try row.kept("id"))
      sources.append(try SheetSource(row))
      seals.append(try row.kept("seal"))
      sums.append(Seal.of(sources[sources.count - 1]))
    }
    sheets = RowIndex(ids)
    ranks = [Int32](repeating: 0, count: sources.count)
    for (rank, id) in try Int64.fetchAll(db, sql: "SELECT id FROM sheet ORDER BY hash, scope").enumerated() {
      ranks[Int(try sheets.index(of: id))] = Int32(rank)
    }
  }

  private mutating func readSessions(_ db: Database) throws {
    var ids: [Int64] = []
    // One byte that turned over can make bytes of a text: they read the same, and would stand behind all texts.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT session.id, axis, activity, day, min(unplanned_title) AS unplanned_title,
          max(minutes) AS minutes, min(place) AS place
        FROM session JOIN session_mention ON session_mention.session = session.id
        GROUP BY session.id ORDER BY CAST(day AS TEXT), CAST(axis AS TEXT), CAST(activity AS TEXT)
        """)
    while let row = try rows.next() {
      ids.append(try row.kept(0))
      content.sessions.append(
        Session(
          key: Session.Key(axis: Code(try row.kept(1)), activity: Code(try row.kept(2)), day: try Day(kept: try row.kept(3))), unplannedTitle: try row.kept(4),
          minutes: try row.kept(5),
          place: Place(number: try row.kept(6))))
    }
    sessions = RowIndex(ids)
    sessionSeals = content.sessions.map { Seal.of($0.key) }
    let mentions = try Row.fetchCursor(db, sql: "SELECT sheet, session, unplanned_title, minutes, place FROM session_mention")
    while let row = try mentions.next() {
      guard let session = sessions[try row.kept(1)] else { throw Unreadable.reference }
      let seal = Seal.of(mention: try row.kept(2), minutes: try row.kept(3) ?? 0, place: try row.kept(4), session: sessionSeals[Int(session)])
      add(seal, to: try sheets.index(of: row.kept(0)))
    }
  }

  private mutating func readFurtherPlaces(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT axis, activity, day, place FROM session JOIN session_mention ON session_mention.session = session.id
        WHERE place <> :none AND session.id IN (
          SELECT session FROM session_mention WHERE place <> :none GROUP BY session HAVING count(DISTINCT place) > 1)
        ORDER BY day, axis, activity, place
        """, arguments: ["none": Int64(Place.notStated.number)])
    while let row = try rows.next() { furtherMentions.append(Session(key: try Session.Key(row), place: Place(number: try row.kept("place")))) }
  }

  private mutating func readPeople(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person.id, person.key, person.organisation, home, email, code, birth, number
        FROM person LEFT JOIN organisation ON organisation.id = person.organisation
        ORDER BY person.key, organisation.key, home, email, birth, number
        """)
    while let row = try rows.next() {
      ids.append(try row.kept(0))
      let person = try Person(kept: row, organisation: organisations.index(of: row.kept(2)))
      content.people.append(person)
      codes.append(try row.kept(5))
      let organisation = person.organisation < 0 ? nil : content.organisations[Int(person.organisation)].key
      peopleSeals.append(Seal.of(person, organisation: organisation, code: codes[codes.count - 1]))
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
      let id: Int64 = try row.kept(0)
      if id == last { continue }
      last = id
      guard let index = people[id].map(Int.init) else { throw Unreadable.reference }
      content.people[index].familyName = try row.kept(1)
      content.people[index].givenName = try row.kept(2)
    }
  }

  private mutating func readOrganisations(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, key FROM organisation WHERE EXISTS (SELECT 1 FROM organisation_mention AS m WHERE m.organisation = organisation.id) ORDER BY key
        """)
    while let row = try rows.next() {
      ids.append(try row.kept(0))
      content.organisations.append(Organisation(key: try row.kept(1), name: ""))
    }
    organisations = RowIndex(ids)
    organisationSeals = content.organisations.map { Mixer.of($0.key) }
    // The first spelling in byte order is the one shown. Every sheet may name the same five hundred: SQLite would sort them all.
    var names = [[UInt8]?](repeating: nil, count: ids.count)
    try db.forEachPlainRow("SELECT organisation, name, sheet FROM organisation_mention") { row in
      guard let number = organisations[row[0]] else { throw Unreadable.reference }
      let (index, name) = (Int(number), row.text(1))
      add(Seal.of(organisation: content.organisations[index].key, written: name), to: try sheets.index(of: row[2]))
      if let known = names[index], known.elementsEqual(name) || known.lexicographicallyPrecedes(name) { return }
      names[index] = Array(name)
    }
    for (index, name) in names.enumerated() { content.organisations[index].name = String(decoding: name ?? [], as: UTF8.self) }
  }

  /// The lines with indices in the content for what the tables refer to by number.
  private func resolved(_ lines: [AttendanceLine]) throws -> [AttendanceLine] {
    var lines = lines
    for index in lines.indices {
      guard let session = sessions[Int64(lines[index].attendance.session)] else { throw Unreadable.reference }
      lines[index].attendance.session = session
      lines[index].attendance.person = try people.index(of: Int64(lines[index].attendance.person))
      lines[index].attendance.organisation = try organisations.index(of: Int64(lines[index].attendance.organisation))
      let sheet = try sheets.index(of: Int64(lines[index].sheet))
      lines[index].sheet = sheet
      lines[index].rank = sheet < 0 ? -1 : ranks[Int(sheet)]
    }
    return lines
  }

  private mutating func putTogether(_ lines: [AttendanceLine]) {
    content.attendances.reserveCapacity(lines.count)
    attendanceOrigins.reserveCapacity(lines.count)
    let bySession = Grouping(lines.map(\.attendance.session), groups: content.sessions.count)
    var keys: [UInt64] = []
    for session in bySession.indices {
      // The person above, the line below: sorting plain numbers brings the lines of one person together, in whatever order they were imported.
      keys.removeAll(keepingCapacity: true)
      for index in bySession[session] { keys.append(UInt64(lines[Int(index)].attendance.person + 1) << 32 | UInt64(index)) }
      keys.sort()
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
        let first = lines[Int(keys[start] & 0xFFFF_FFFF)]
        if end == start + 1 {
          append(first)
        } else {
          let own = keys[start..<end].map { lines[Int($0 & 0xFFFF_FFFF)] }
          if first.attendance.person < 0 {
            // Lines without a name are somebody each.
            for line in own.sorted() { append(line) }
          } else {
            // Whether those who state two genders or ages are one person is not decided here.
            for alike in own.told {
              append(AttendanceLine(together: alike))
              repeatedLines += alike.count - 1
            }
          }
        }
        start = end
      }
    }
  }

  private mutating func append(_ line: AttendanceLine) {
    content.attendances.append(line.attendance)
    attendanceOrigins.append(line.sheet)
  }

  private mutating func readCounts(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT metric, axis, activity, unplanned_title, day, last_day, place, value, is_estimated, line, way_of_counting, campaign_count.sheet
        FROM campaign_count JOIN sheet ON sheet.id = campaign_count.sheet
        ORDER BY day, axis, activity, metric, place, is_estimated, line, value, last_day, unplanned_title, name, hash, sheet.scope
        """)
    while let row = try rows.next() {
      let count = try CampaignCount(row)
      content.counts.append(count)
      countOrigins.append(try sheets.index(of: row.kept("sheet")))
      add(Seal.of(count), to: countOrigins[countOrigins.count - 1])
    }
  }
}

extension [AttendanceLine] {
  /// The lines of one person at one session: all together, or by gender and age where several are stated.
  fileprivate var told: [[AttendanceLine]] {
    let (genders, ages) = (Set(map(\.attendance.gender)).subtracting([.notStated]), Set(map(\.attendance.age)).subtracting([.notStated]))
    if genders.count < 2, ages.count < 2 { return [self] }
    let alike = Dictionary(grouping: self) { [UInt16($0.attendance.gender.rawValue), $0.attendance.age.number] }
    return alike.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}
