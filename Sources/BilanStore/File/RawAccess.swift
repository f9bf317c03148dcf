internal import GRDB
internal import GRDBSQLite

// For the tests: what the tables themselves refuse can only be shown by going past everything above them.
extension Store {
  /// Makes a store as an earlier version of this program did, whose last migration this was.
  static func make(at path: String, upTo migration: String) throws(StoreError) -> Store {
    try attempt(at: path) {
      let queue = try DatabaseQueue(path: path)
      let key = try ProjectKey(besideStoreAt: path, mark: nil)
      try Schema.migrator(key).migrate(queue, upTo: migration)
      return Store(queue, path: path, key: key)
    }
  }

  /// What SQLite says while another process writes.
  static var lockedOut: any Error { DatabaseError(resultCode: .SQLITE_BUSY) }

  /// How many instructions of SQLite's machine some work takes: the same on every computer, and on a busy one.
  func steps(_ work: () throws -> Void) rethrows -> Int {
    let counter = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    defer { counter.deallocate() }
    counter.initialize(to: 0)
    queue.writeWithoutTransaction { db in
      let count: @convention(c) (UnsafeMutableRawPointer?) -> CInt = { counter in
        counter?.assumingMemoryBound(to: Int.self).pointee += 1
        return 0
      }
      sqlite3_progress_handler(db.sqliteConnection, 1, count, counter)
    }
    try work()
    queue.writeWithoutTransaction { db in sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    return counter.pointee
  }

  /// Runs SQL in one transaction.
  func execute(raw sql: String) throws(StoreError) {
    try write { db in try db.execute(sql: sql) }
  }

  /// Seals all sheets as they stand, after rows were changed like this.
  func sealAll() throws(StoreError) { try write { db in try SheetSeals(in: db).write() } }

  /// Runs one setting of the connection, outside of any transaction.
  func set(raw pragma: String) throws(StoreError) {
    try attempt(at: path) { try queue.writeWithoutTransaction { try $0.execute(sql: pragma) } }
  }

  /// The rows of a query, each value as text.
  func rows(raw sql: String) throws(StoreError) -> [[String?]] {
    try read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          value.isNull ? nil : String.fromDatabaseValue(value) ?? "\(value.storage.value ?? "")"
        }
      }
    }
  }
}
