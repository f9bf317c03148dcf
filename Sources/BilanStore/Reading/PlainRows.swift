internal import GRDB
internal import GRDBSQLite

/// One row, read straight from SQLite: for the tables that can hold millions of rows, where an object for each is most of the time.
struct PlainRow {
  fileprivate let statement: SQLiteStatement

  /// A column of whole numbers by its place from 0; 0 for null.
  subscript(column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// The bytes of a column of texts, good as long as the row; none for null.
  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }
}

extension Database {
  /// Calls `body` with each row; the row is only good until it returns.
  ///
  /// - Parameter sql: One of few: its statement is kept for the next time.
  func forEachPlainRow(_ sql: String, arguments: StatementArguments = [], _ body: (PlainRow) throws -> Void) throws {
    let statement = try cachedStatement(sql: sql)
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    try statement.setArguments(arguments)
    defer { sqlite3_reset(handle) }
    while try step(handle) { try body(PlainRow(statement: handle)) }
  }

  /// Goes on to the next row of a statement; whether there is one.
  func step(_ handle: SQLiteStatement) throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    try expect(code, SQLITE_DONE)
    return false
  }

  /// - Throws: What SQLite says, where it answered otherwise.
  func expect(_ code: CInt, _ expected: CInt = SQLITE_OK) throws {
    guard code == expected else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(sqliteConnection))) }
  }
}

/// The index in a content of what has a number in the tables.
struct RowIndex {
  private var dense: [Int32] = []
  private var sparse: [Int64: Int32] = [:]

  /// - Parameter ids: The numbers of all there is, in the order of the content.
  init(_ ids: [Int64] = []) {
    let last = ids.max() ?? 0
    // Numbers are given from 1 on, so that most of a whole table are in use; of a few sheets they are far between.
    guard ids.allSatisfy({ $0 > 0 }), last <= 8 * Int64(ids.count) else {
      sparse = Dictionary(ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
      return
    }
    dense = [Int32](repeating: -1, count: Int(last) + 1)
    for (index, id) in ids.enumerated() { dense[Int(id)] = Int32(index) }
  }

  subscript(id: Int64) -> Int32? {
    guard id > 0, id < Int64(dense.count) else { return sparse[id] }
    let index = dense[Int(id)]
    return index < 0 ? nil : index
  }

  /// The index; -1 for none, which is null in the tables and 0 in a `PlainRow`.
  func index(of id: Int64?) throws -> Int32 {
    guard let id, id != 0 else { return -1 }
    guard let index = self[id] else { throw Unreadable.reference }
    return index
  }
}
