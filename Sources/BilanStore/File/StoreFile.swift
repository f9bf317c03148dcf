internal import BilanModel
internal import GRDB
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The file a store lives in: made for its owner alone, recognised before it is touched, opened for this program's way of writing.
struct StoreFile {
  var path: String
  var patience = Patience()

  /// Opens the file that exists, with the key beside it: both are left alone where the file is no store. What cannot be written is read through a copy in memory.
  func open() throws -> (queue: DatabaseQueue, key: ProjectKey, isReadOnly: Bool) {
    if StoreCopy.isNeeded(for: path) {
      let copy = try StoreCopy(of: self).open()
      return (copy.queue, copy.key, true)
    }
    let mark = try recognise(Schema.migrator(ProjectKey()))
    let key = try ProjectKey(besideStoreAt: path, mark: mark)
    let migrator = Schema.migrator(key)
    let queue = try patience.wait(at: path) { try DatabaseQueue(path: path, configuration: writing) }
    try patience.wait(at: path) { try queue.writeWithoutTransaction(SharedFolder.holds(path) ? useRollbackJournal : useWriteAheadLog) }
    try patience.wait(for: queue, at: path) { try migrate(queue, migrator) }
    keepPrivate()
    return (queue, key, false)
  }

  /// Opens a copy that is this program's own, as it is.
  func openCopied() throws -> DatabaseQueue {
    _ = try recognise(Schema.migrator(ProjectKey()))
    return try DatabaseQueue(path: path, configuration: writing)
  }

  // SQLite gives its -wal and -shm the mode of the database, so the empty file with mode 0600 comes first.
  // An existing file is never opened here: closing it would drop the locks that another connection of this process holds on it.
  // So with the new file: until it is closed again, no other thread gets to know that it is there.
  func exists(creating: Bool) throws -> Bool { try StoreFile.making.withLock { _ in try look(creating: creating) } }

  private static let making = Mutex<Void>(())

  private func look(creating: Bool) throws -> Bool {
    var facts = stat()
    if creating {
      let file = makeEmptyFile(at: path)
      if file >= 0 {
        close(file)
        return true
      }
      guard errno == EEXIST else { throw failure(errno) }
    }
    guard stat(path, &facts) == 0 else {
      if !creating, errno == ENOENT { return false }
      throw failure(errno)
    }
    if facts.st_mode & S_IFMT == S_IFDIR { throw failure(EISDIR) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAStore(path: path) }
    return true
  }

  private func failure(_ code: CInt) -> StoreError {
    switch code {
    case EROFS: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
    }
  }

  // For stores of a copied project, which may have come with a wider mode, and of one that a group shares since. Best effort: one may write to a file one does not own.
  private func keepPrivate() {
    let mode = PrivateMode.mode(of: path)
    for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, mode) }
    chmod(ProjectKey.file(besideStoreAt: path), mode)
  }
}

extension StoreFile {
  /// How every connection that writes is set, also one that has no file.
  var writing: Configuration {
    var configuration = Configuration()
    // Shorter than the patience, so that whoever waits can be told whom for.
    configuration.busyMode = .timeout(min(patience.seconds, 1))
    // `Store.together` leaves one open from one access to the next.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      // temp_store: what SQLite sorts must not be written to a temporary file.
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536
          """)
    }
    return configuration
  }

  // Set by hand: GRDB's own way to this mode also lowers `synchronous`, and a committed import must outlive a power cut.
  private func useWriteAheadLog(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else { throw StoreError.failed(path: path, reason: "no WAL mode") }
    try db.execute(sql: "PRAGMA synchronous = FULL")
  }

  // Where a log is not safe (`SharedFolder`): one file beside the database, and only while something is written.
  private func useRollbackJournal(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    guard mode == "delete" else { throw StoreError.failed(path: path, reason: "no DELETE mode") }
    try db.execute(sql: "PRAGMA synchronous = FULL")
  }

  /// Makes sure, through a connection that cannot write, that the file is an empty one or a store this program understands.
  ///
  /// - Returns: What it says of its key; nil in an empty one, and in one of an earlier version.
  private func recognise(_ migrator: DatabaseMigrator) throws -> String? {
    do { return try look(migrator) } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      try undoInterrupted()
      return try look(migrator)
    }
  }

  // A process killed while it made the store leaves a journal, which a connection that cannot write cannot undo either.
  // Whoever opens the file next is meant to: it brings back what was last committed, and nothing else.
  private func undoInterrupted() throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience.seconds)
    let queue = try patience.wait { try DatabaseQueue(path: path, configuration: configuration) }
    defer { try? queue.close() }
    _ = try patience.wait { try queue.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") } }
  }

  private func look(_ migrator: DatabaseMigrator) throws -> String? {
    var reading = Configuration()
    reading.readonly = true
    reading.busyMode = .timeout(patience.seconds)
    let queue = try patience.wait { try DatabaseQueue(path: path, configuration: reading) }
    defer { try? queue.close() }
    return try patience.wait {
      try queue.read { db in
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if id == Schema.applicationID {
          let isNewer = try version > Schema.version || migrator.hasBeenSuperseded(db)
          guard isNewer else { return try KeyMark.read(db) }
          throw StoreError.newerVersion(path: path, found: version, known: Schema.version)
        }
        // A process killed while it made the store leaves nothing, or GRDB's empty list of migrations.
        let tables = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
        guard id == 0, tables == 0 else { throw StoreError.notAStore(path: path) }
        return nil
      }
    }
  }

  // Of two processes that make the same store at once, one finds tables made meanwhile: it looks again, as long as migrations get done.
  private func migrate(_ queue: DatabaseQueue, _ migrator: DatabaseMigrator) throws {
    var done = -1
    while true {
      do { return try migrator.migrate(queue) } catch {
        let applied = try queue.read(migrator.appliedMigrations).count
        guard applied > done else { throw error }
        done = applied
      }
    }
  }
}

// Outside the type, whose own `open` would stand before the system's.
private func makeEmptyFile(at path: String) -> CInt {
  open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, PrivateMode.mode(of: path))
}
