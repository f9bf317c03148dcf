internal import GRDB
internal import GRDBSQLite

/// A statement whose values go straight to SQLite: for the tables that get a row for each line of a sheet, where an object for each value is most of the time.
///
/// All values are given before it is done; those of the time before hold until they are given anew.
struct PlainStatement {
  private let handle: SQLiteStatement
  private let db: Database

  /// - Parameter sql: One of few: the statement is kept for the next time.
  init(_ sql: String, in db: Database) throws {
    self.db = db
    handle = try db.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(handle)
  }

  /// - Parameter place: From 1.
  func bind(_ value: Int64?, at place: Int32) throws {
    try db.expect(value.map { sqlite3_bind_int64(handle, place, $0) } ?? sqlite3_bind_null(handle, place))
  }

  func bind(_ text: String, at place: Int32) throws {
    try db.expect(sqlite3_bind_text(handle, place, text, CInt(text.utf8.count), PlainStatement.isCopied))
  }

  func bind(_ bytes: [UInt8]?, at place: Int32) throws {
    guard let bytes else { return try bind(nil as Int64?, at: place) }
    try db.expect(sqlite3_bind_blob(handle, place, bytes, CInt(bytes.count), PlainStatement.isCopied))
  }

  /// Does the statement.
  func run() throws {
    defer { sqlite3_reset(handle) }
    while try db.step(handle) {}
  }

  /// The first column of its first row, a whole number; nil where there is no row.
  func number() throws -> Int64? {
    defer { sqlite3_reset(handle) }
    return try db.step(handle) ? sqlite3_column_int64(handle, 0) : nil
  }

  private static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
