internal import GRDB

/// What a store says of the key by which it was made.
enum KeyMark {
  static func write(_ key: ProjectKey, _ db: Database) throws {
    try db.execute(sql: "CREATE TABLE key_mark (mark TEXT NOT NULL) STRICT")
    try db.execute(sql: "INSERT INTO key_mark VALUES (?)", arguments: [key.mark])
  }

  /// Nil in a store of an earlier version.
  static func read(_ db: Database) throws -> String? {
    try db.tableExists("key_mark") ? String.fetchOne(db, sql: "SELECT mark FROM key_mark") : nil
  }
}
