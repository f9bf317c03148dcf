internal import BilanModel
internal import GRDB

/// What the rows of some sheets come to as they stand in the tables, each sheet by its number (`Seal`).
struct SheetSeals {
  private var sums: [Int64: UInt64] = [:]
  private var sessions: [Int64: UInt64] = [:]
  private var people: [Int64: UInt64] = [:]
  private var organisations: [Int64: UInt64] = [:]
  private let database: Database
  /// The numbers of the sheets, as the statements take them; nil for all.
  private let numbers: StatementArguments?

  /// - Parameter sheets: The numbers of the sheets; nil for all.
  init(of sheets: Set<Int64>? = nil, in db: Database) throws {
    database = db
    numbers = sheets.map { [$0.asArgument] }
    try readSources()
    try readSessions()
    try readOrganisations()
    try readPeople()
    for line in try AttendanceLine.fetch(db, of: sheets) {
      let row = line.attendance
      guard let session = sessions[Int64(row.session)] else { throw Unreadable.reference }
      add(
        Seal.of(row, session: session, person: people[Int64(row.person)] ?? 0, organisation: organisations[Int64(row.organisation)] ?? 0),
        to: Int64(line.sheet))
    }
    let counts = try rows("SELECT * FROM campaign_count", where: "sheet")
    while let row = try counts.next() { add(Seal.of(try CampaignCount(row)), to: try row.kept("sheet")) }
  }

  private func among(_ column: String) -> String { numbers == nil ? "" : " WHERE \(column) \(SheetNumbers.among)" }

  /// The rows of the sheets, by a column that holds their numbers.
  private func rows(_ sql: String, where column: String) throws -> RowCursor {
    try Row.fetchCursor(database.cachedStatement(sql: sql + among(column)), arguments: numbers ?? [])
  }

  private mutating func add(_ seal: UInt64, to sheet: Int64) { sums[sheet, default: 0] &+= seal }

  private mutating func readSources() throws {
    let rows = try rows("SELECT * FROM sheet", where: "id")
    while let row = try rows.next() { add(Seal.of(try SheetSource(row)), to: try row.kept("id")) }
  }

  private mutating func readSessions() throws {
    let rows = try rows(
      "SELECT sheet, session.id, axis, activity, day, unplanned_title, minutes, place FROM session_mention JOIN session ON session.id = session", where: "sheet"
    )
    while let row = try rows.next() {
      let id: Int64 = try row.kept(1)
      let session = Seal.of(try Session.Key(row))
      sessions[id] = session
      add(Seal.of(mention: try row.kept(5), minutes: try row.kept(6) ?? 0, place: try row.kept(7), session: session), to: try row.kept(0))
    }
  }

  private mutating func readOrganisations() throws {
    var seals: [(sheet: Int64, seal: UInt64)] = []
    try database.forEachPlainRow(
      "SELECT sheet, organisation.id, key, name FROM organisation_mention JOIN organisation ON organisation.id = organisation" + among("sheet"),
      arguments: numbers ?? []
    ) { row in
      let key = String(decoding: row.text(2), as: UTF8.self)
      organisations[row[1]] = Mixer.of(key)
      seals.append((row[0], Seal.of(organisation: key, written: row.text(3))))
    }
    for entry in seals { add(entry.seal, to: entry.sheet) }
  }

  private mutating func readPeople() throws {
    let mentioned = numbers == nil ? "" : " WHERE person.id IN (SELECT person FROM person_mention WHERE sheet \(SheetNumbers.among))"
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT person.id, person.key, organisation.key, home, email, code, birth, number
          FROM person LEFT JOIN organisation ON organisation.id = person.organisation\(mentioned)
          """), arguments: numbers ?? [])
    while let row = try rows.next() {
      people[try row.kept(0)] = Seal.of(try Person(kept: row, organisation: -1), organisation: try row.kept(2), code: try row.kept(5))
    }
  }

  /// Puts the seals beside the sheets.
  func write() throws {
    let statement = try database.cachedStatement(sql: "UPDATE sheet SET seal = ? WHERE id = ?")
    for (sheet, sum) in sums.sorted(by: { $0.key < $1.key }) { try statement.execute(arguments: [Int64(bitPattern: sum), sheet]) }
  }

  /// - Throws: `AlteredSheets`, where the seal that stands beside one of them is another.
  func check() throws {
    var altered: [AlteredSheet] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT id, name, seal FROM sheet ORDER BY name, hash, scope")
    while let row = try rows.next() {
      let id: Int64 = try row.kept(0)
      guard let sum = sums[id], try row.kept(2) as Int64? != Int64(bitPattern: sum) else { continue }
      altered.append(AlteredSheet(id: id, name: try row.kept(1)))
    }
    if !altered.isEmpty { throw AlteredSheets(sheets: altered) }
  }
}

extension Database {
  /// Does what changes rows of some sheets, and seals them anew. What was changed behind this program's back before is not covered up: nothing is done then.
  ///
  /// - Parameter sheets: The numbers of the sheets; nil for all.
  func resealing<Value>(_ sheets: Set<Int64>? = nil, _ work: () throws -> Value) throws -> Value {
    try SheetSeals(of: sheets, in: self).check()
    let value = try work()
    try SheetSeals(of: sheets, in: self).write()
    return value
  }
}

/// A sheet that no longer says in the store what was imported.
public struct AlteredSheet: Hashable, Sendable {
  public var id: Int64
  public var name: String
}

/// Some do.
struct AlteredSheets: Error {
  var sheets: [AlteredSheet]
}
