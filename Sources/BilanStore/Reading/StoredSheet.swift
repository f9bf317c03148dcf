public import BilanModel
internal import GRDB

/// A sheet the store keeps: what it is, when it came, and how much it says.
public struct StoredSheet: Hashable, Sendable, Identifiable {
  /// The number by which the user takes it back; never given to another sheet.
  public var id: Int64
  public var source: SheetSource
  public var importedOn: Day
  /// How many sessions it describes.
  public var sessions: Int
  /// The first and last day of its sessions and counts; nil for a sheet that says nothing.
  public var firstDay: Day?
  public var lastDay: Day?
  /// Rows about people at sessions.
  public var attendances: Int
  /// Those of them that say the person came.
  public var present: Int
  /// Rows of campaign counts.
  public var counts: Int
  /// Whether somebody said that it stays, though it is in no file any more.
  public var stays: Bool
}

extension StoredSheet {
  /// The sheets for which `condition` (SQL over `sheet`, one of few: its statement is kept) holds, in an order independent of the order of import.
  static func fetch(
    _ db: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [StoredSheet] {
    let days = """
      SELECT day FROM session_mention AS m JOIN session ON session.id = m.session WHERE m.sheet = sheet.id
      UNION ALL SELECT day FROM campaign_count AS c WHERE c.sheet = sheet.id
      """
    let sql = """
      SELECT sheet.*,
        (SELECT count(*) FROM session_mention AS m WHERE m.sheet = sheet.id) AS sessions,
        (SELECT count(*) FROM attendance AS a WHERE a.sheet = sheet.id) AS attendances,
        (SELECT count(*) FROM attendance AS p WHERE p.sheet = sheet.id AND p.presence = 0) AS present,
        (SELECT count(*) FROM campaign_count AS c WHERE c.sheet = sheet.id) AS counts,
        (SELECT min(day) FROM (\(days))) AS first_day, (SELECT max(day) FROM (\(days))) AS last_day
      FROM sheet WHERE \(condition)
      ORDER BY sheet.name, sheet.hash, sheet.scope
      """
    return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map { try StoredSheet($0) }
  }

  /// The sheets of some numbers, in that order.
  static func fetch(_ numbers: Set<Int64>, in db: Database) throws -> [StoredSheet] {
    numbers.isEmpty ? [] : try fetch(db, where: "sheet.id \(SheetNumbers.among)", arguments: [numbers.asArgument])
  }

  private init(_ row: Row) throws {
    id = try row.kept("id")
    source = try SheetSource(row)
    importedOn = try Day(kept: try row.kept("imported_on"))
    sessions = try row.kept("sessions")
    firstDay = try (try row.kept("first_day") as String?).map { try Day(kept: $0) }
    lastDay = try (try row.kept("last_day") as String?).map { try Day(kept: $0) }
    attendances = try row.kept("attendances")
    present = try row.kept("present")
    counts = try row.kept("counts")
    stays = try row.kept("stays")
  }
}

extension SheetSource {
  /// Reads a row of the table `sheet`.
  init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.kept("kind")) else { throw Unreadable.kind }
    self.init(
      name: try row.kept("name"), hash: try row.kept("hash"), kind: kind, rowsRead: try row.kept("rows_read"),
      rowsKept: try row.kept("rows_kept"))
  }
}

extension Day {
  /// Reads a day as the store writes it.
  init(kept text: String) throws {
    guard let day = Day(iso: text) else { throw Unreadable.day }
    self = day
  }
}

/// What the constraints of the tables do not let happen, unless the file was changed behind SQLite's back.
enum Unreadable: Error {
  case kind, day, presence, reference, seal
}
