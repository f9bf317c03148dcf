internal import BilanModel
internal import GRDB

/// A second connection to the file of a store, which reads beside the first one, on a thread of its own, what stood there in the same moment.
struct ConnectionBeside {
  private let queue: DatabaseQueue
  /// A number of this connection that changes when another commits anything.
  private let version: Int64

  /// - Parameter queue: A connection that is about to read; the moment it sees must not have begun yet.
  init?(to file: DatabaseQueue) {
    var reading = Configuration()
    reading.readonly = true
    // What SQLite sorts must not be written to a temporary file.
    reading.prepareDatabase { db in try db.execute(sql: "PRAGMA temp_store = MEMORY") }
    guard let queue = try? DatabaseQueue(path: file.path, configuration: reading), let version = try? queue.read(ConnectionBeside.version) else { return nil }
    self.queue = queue
    self.version = version
  }

  // Not empty: the first of a transaction, it also begins what the transaction sees.
  private static func version(_ db: Database) throws -> Int64 { try Int64.fetchOne(db, sql: "PRAGMA data_version")! }

  /// Reads something on this connection while the thread that calls does something else.
  ///
  /// - Returns: nil where it could not be read, or where anything was committed since this connection was opened: the other, whose moment began in between, may not see it.
  func read<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value, while other: () throws -> Void) throws -> Value? {
    try both(
      {
        try? queue.read { db in try ConnectionBeside.version(db) == version ? work(db) : nil }
      }, other
    ).0
  }
}
