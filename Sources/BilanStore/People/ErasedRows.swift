internal import BilanModel
internal import GRDB

/// How many rows of a sheet are of people who were erased.
public struct ErasedRows: Hashable, Sendable {
  /// Rows that name one: kept without the name.
  public var named = 0
  /// Presences that were counted for one and stand in the sheet no more: they stay counted.
  public var carried = 0
}

/// Takes the names of erased people out of what a sheet says, and keeps what was counted for them.
///
/// What is left of somebody erased is a key that begins with `~~`, tied to the rows of sheets. A row that names one, at a session at which such a key stands, is that row; it is not known of whom,
/// and need not be. Any other such row is an attendance without a name, by a new key of its session, so that another list of that session counts it no second time.
struct ErasedContent {
  private(set) var content: SheetContent
  private(set) var rows = ErasedRows()
  /// The sheets whose place this one takes.
  private let going: [Int64]
  private let db: Database

  /// - Parameters:
  ///   - erased: Nil where nobody was.
  ///   - going: The sheets whose place this one takes: who was erased in them, or purged, is who is named here, also where the list is of another day now.
  init(_ content: SheetContent, _ erased: ErasedPeople?, _ key: ProjectKey, going: [Int64] = [], in db: Database) throws {
    self.content = content
    self.going = going
    self.db = db
    if !going.isEmpty { try PurgedPeople.replace(in: &self.content, of: going, key, db) }
    guard let erased else { return }
    try takeOut(erased)
  }

  private mutating func takeOut(_ erased: ErasedPeople) throws {
    var gone = content.people.map { person in
      erased.entry(of: person, organisation: person.organisation < 0 ? nil : content.organisations[Int(person.organisation)].key)
    }
    if !going.isEmpty { try addByName(erased, to: &gone) }
    if gone.contains(where: { $0 != nil }) { try takeOut(gone) }
  }

  /// Where keys of the sheets that go are of nobody who is known by signs, the same name is she of whom they are, whatever the signs say now: her row was corrected.
  private func addByName(_ erased: ErasedPeople, to gone: inout [Int64?]) throws {
    let corrected = content.people.indices.filter { gone[$0] == nil && erased.entries(named: content.people[$0].key) != nil }
    if corrected.isEmpty { return }
    let named = try NamedRows(of: going, in: db)
    for (number, session) in content.sessions.enumerated() {
      let here = Set(content.attendances.lazy.filter { $0.session == Int32(number) && $0.person >= 0 }.map { Int($0.person) })
      let known = here.filter { gone[$0] != nil }
      var free = try ErasedKey.all(of: going, at: session.key, isOnlyOne: content.sessions.count == 1, in: db).count - known.count
      let those = corrected.filter { here.contains($0) && gone[$0] == nil }.map { (index: $0, told: Description($0, of: content)) }
      let candidates = Dictionary(grouping: those, by: \.told.name)
      for (name, people) in candidates.sorted(by: { $0.value[0].index < $1.value[0].index }) {
        guard let entries = erased.entries(named: name) else { continue }
        let found = known.filter { Description($0, of: content).name == name }.count
        // A list of one session may have been of another day.
        let others = named.others(among: people, at: content.sessions.count == 1 ? nil : session.key)
        for index in others.prefix(max(0, min(free, entries.count - found))) {
          gone[index] = entries.first
          free -= 1
        }
      }
    }
  }

  /// - Parameter gone: For each person the entry of the list of those who were erased.
  private mutating func takeOut(_ gone: [Int64?]) throws {
    let old = content
    content.people = []
    var numbers: [Int32] = []
    for (person, entry) in zip(old.people, gone) {
      numbers.append(entry == nil ? Int32(content.people.count) : -1)
      if entry == nil { content.people.append(person) }
    }
    let sorted = Dictionary(grouping: old.attendances.indices.filter { old.attendances[$0].person >= 0 }) { old.attendances[$0].session }
    for (session, indices) in sorted.sorted(by: { $0.key < $1.key }) {
      let rows = indices.filter { gone[Int(old.attendances[$0].person)] != nil }
      for index in indices { content.attendances[index].person = numbers[Int(old.attendances[index].person)] }
      if rows.isEmpty { continue }
      self.rows.named += rows.count
      var keys = KeysOfSession(try kept(at: old.sessions[Int(session)].key))
      for row in rows.map({ old.attendances[$0] }) { keys.reserve(for: row.person, gone[Int(row.person)]!, at: row.place) }
      for index in rows {
        let person = old.attendances[index].person
        content.attendances[index].person = number(of: keys.key(of: person, gone[Int(person)]!))
      }
    }
  }

  /// The keys that stand at a session: those of people who were counted by name first, of each kind those of the sheets that go first.
  ///
  /// A list that comes from another day is as any other at this one: whom it names without having been counted by name is whoever stands here so, before it is somebody of that day.
  private func kept(at session: Session.Key) throws -> [ErasedKey] {
    let own = try ErasedKey.all(of: going, at: session, isOnlyOne: content.sessions.count == 1, in: db)
    let here = try ErasedKey.all(at: session, in: db)
    let others = here.filter { other in !own.contains { $0.key == other.key } }
    let staying = own.filter { mine in here.contains { $0.key == mine.key } }
    let coming = own.filter { mine in !staying.contains { $0.key == mine.key } }
    return (own + others).filter { !$0.isNew } + (staying + others + coming).filter(\.isNew)
  }

  /// Puts back what was counted for erased people in the sheets that go, at the sessions that are still there.
  mutating func carry() throws {
    let kept = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT session, min(line) AS line, \(FactView.least(of: "attendance.place")) AS place, min(presence) AS presence, min(gender) AS gender, min(age) AS age,
            min(attendance.organisation) AS organisation, axis, activity, day, person.key AS key, home, person.organisation AS body_number
          FROM attendance JOIN person ON person.id = attendance.person JOIN session ON session.id = attendance.session
          WHERE sheet \(SheetNumbers.among) AND person.key LIKE '~~%' AND person.key NOT LIKE '\(ErasedKey.new)%'
          GROUP BY session.id, person.id ORDER BY line, person.key
          """), arguments: [going.asArgument])
    let wasOne = try Set(kept.map { try $0.kept("session") as Int64 }).count == 1 && content.sessions.count == 1
    for row in kept {
      let key = try Session.Key(row)
      // The one session of a list that was of another day is that of its correction.
      guard let session = content.sessions.firstIndex(where: { $0.key == key }) ?? (wasOne ? 0 : nil) else { continue }
      let person = number(of: try ErasedKey(row, db))
      let body: Int64? = try row.kept("organisation")
      let attendance = Attendance(
        session: Int32(session), person: person, organisation: try body.map { try organisation($0) } ?? -1, place: Place(number: try row.kept("place")),
        line: try row.kept("line"),
        presence: Presence(rawValue: try row.kept("presence")) ?? .present, gender: Gender(rawValue: try row.kept("gender")) ?? .notStated,
        age: AgeBand(number: try row.kept("age")))
      let own = content.attendances.indices.filter { content.attendances[$0].person == person && content.attendances[$0].session == Int32(session) }
      for index in own { content.attendances[index] = attendance.standing(for: content.attendances[index]) }
      if own.isEmpty {
        content.attendances.append(attendance)
        rows.carried += 1
      }
    }
  }

  private mutating func number(of key: ErasedKey) -> Int32 {
    if let index = content.people.firstIndex(where: { $0.key == key.key }) { return Int32(index) }
    let body = key.organisation.map { content.index(of: $0) } ?? -1
    content.people.append(Person(key: key.key, familyName: "", givenName: "", organisation: body, home: key.home))
    return Int32(content.people.count - 1)
  }

  private mutating func organisation(_ number: Int64) throws -> Int32 { content.index(of: try Organisation(kept: number, in: db)) }
}

extension Attendance {
  /// What was counted for somebody erased, on the line of the row that names the person now, and in the commune that it states: a corrected commune, or one whose code is another now, holds.
  fileprivate func standing(for row: Attendance) -> Attendance {
    var attendance = self
    attendance.line = row.line
    if row.place != .notStated { attendance.place = row.place }
    return attendance
  }
}

/// Which keys the erased people whom a sheet names at one session are given.
private struct KeysOfSession {
  private var left: [ErasedKey]
  private var ofPeople: [Int32: ErasedKey] = [:]
  private var ofEntries: [Int64: ErasedKey] = [:]

  /// - Parameter kept: Those that stand there, in the order in which they are given away.
  init(_ kept: [ErasedKey]) { left = kept }

  /// Gives somebody the key that was counted in the same commune, before any is given by order: so correcting the commune of one row moves no other.
  mutating func reserve(for person: Int32, _ entry: Int64, at place: Place) {
    guard ofPeople[person] == nil, let index = left.firstIndex(where: { !$0.isNew && $0.place == place }) else { return }
    let key = left.remove(at: index)
    (ofPeople[person], ofEntries[entry]) = (key, key)
  }

  /// Two rows of one person at one session are of one key, and so are two descriptions by which she was erased, where there is no other key.
  mutating func key(of person: Int32, _ entry: Int64) -> ErasedKey {
    if let key = ofPeople[person] { return key }
    let key = left.isEmpty ? ofEntries[entry] ?? ErasedKey() : left.removeFirst()
    (ofPeople[person], ofEntries[entry]) = (key, key)
    return key
  }
}

/// What stands for somebody erased, or purged.
struct ErasedKey {
  let key: String
  let home: Place
  let organisation: Organisation?
  /// Where it counts at a session.
  private(set) var place = Place.notStated

  /// How the key of somebody begins who was erased before the session was known: a row without a name, which tells of nobody and is one participant with no other.
  static let new = "~~~"

  /// Of a session at which nobody erased was counted yet.
  fileprivate init() {
    key = ErasedKey.new + ProjectKey.randomCode() + ProjectKey.randomCode()
    (home, organisation) = (.notStated, nil)
  }

  fileprivate var isNew: Bool { key.hasPrefix(ErasedKey.new) }

  /// Reads a row with the columns `key`, `home`, `place` and `body_number`.
  init(_ row: Row, _ db: Database) throws {
    key = try row.kept("key")
    (home, place) = (Place(number: try row.kept("home")), Place(number: try row.kept("place")))
    organisation = try (try row.kept("body_number") as Int64?).map { try Organisation(kept: $0, in: db) }
  }

  /// Those of some sheets at a session, in the order of their lines. The one session of a list that was of another day is that of its correction.
  fileprivate static func all(of sheets: [Int64], at key: Session.Key, isOnlyOne: Bool, in db: Database) throws -> [ErasedKey] {
    if sheets.isEmpty { return [] }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.key AS key, home, person.organisation AS body_number, min(line) AS line, \(FactView.least(of: "attendance.place")) AS place,
            session.id AS session, axis, activity, day FROM attendance
          JOIN person ON person.id = attendance.person JOIN session ON session.id = attendance.session
          WHERE sheet \(SheetNumbers.among) AND person.key LIKE '~~%' GROUP BY session.id, person.id ORDER BY line, person.key
          """), arguments: [sheets.asArgument])
    let here = try rows.filter { try Session.Key($0) == key }
    let wasOne = try isOnlyOne && here.isEmpty && Set(rows.map { try $0.kept("session") as Int64 }).count == 1
    return try (wasOne ? rows : here).map { try ErasedKey($0, db) }
  }

  /// Those that stand at a session, in the order of their lines.
  fileprivate static func all(at key: Session.Key, in db: Database) throws -> [ErasedKey] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT person.key AS key, home, person.organisation AS body_number, min(line) AS line, \(FactView.least(of: "attendance.place")) AS place FROM session
        CROSS JOIN session_mention ON session_mention.session = session.id
        CROSS JOIN attendance ON attendance.sheet = session_mention.sheet AND attendance.session = session.id
        JOIN person ON person.id = attendance.person
        WHERE day = ? AND axis = ? AND activity = ? AND person.key LIKE '~~%' GROUP BY person.id ORDER BY line, person.key
        """, arguments: [key.day.description, key.axis.text, key.activity.text])
    return try rows.map { try ErasedKey($0, db) }
  }
}

extension Organisation {
  fileprivate init(kept number: Int64, in db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT key, min(name) AS name FROM organisation LEFT JOIN organisation_mention ON organisation = id WHERE id = ?", arguments: [number])
    else { throw Unreadable.reference }
    self.init(key: try row.kept("key"), name: try row.kept("name") as String? ?? row.kept("key"))
  }
}
