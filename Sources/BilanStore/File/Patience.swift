internal import GRDB
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How long to wait for other processes that use the store: as long as they get on with it. Who waits for longer than two seconds is told whom for.
///
/// SQLite's own time-out is not enough. In some cases it does not wait at all, above all not while the journal's mode changes. And it is no queue: who waits looks again every tenth of a second,
/// and of several processes that import one sheet after the other, one may find the lock taken each time. So the time begins anew whenever another process has written something.
struct Patience: Sendable {
  /// How long nothing may happen.
  var seconds: Double = 30

  /// After so long it is told whom one waits for.
  static let silence = Duration.seconds(2)

  /// Does `work` again as long as the store is locked.
  ///
  /// - Parameter path: The store, to be told whom one waits for; nil to wait without a word.
  func wait<Value>(at path: String? = nil, _ work: () throws -> Value) throws -> Value {
    try wait(at: path, version: { nil }, work)
  }

  /// The same, with the time beginning anew whenever another process has written. A transaction that was begun in vain has done nothing, so `work` may be done again.
  func wait<Value>(for queue: DatabaseQueue, at path: String? = nil, _ work: () throws -> Value) throws -> Value {
    try wait(at: path, version: { try? queue.writeWithoutTransaction { db in try Int64.fetchOne(db, sql: "PRAGMA data_version") } }, work)
  }

  /// - Parameter version: A number that changes when another process writes; nil where it cannot be read.
  private func wait<Value>(at path: String?, version: () -> Int64?, _ work: () throws -> Value) throws -> Value {
    let begin = ContinuousClock.now
    // Looked at once somebody is in the way, which is seldom.
    var seen: Int64?
    var deadline: ContinuousClock.Instant?
    var isTold = false
    while true {
      do {
        return try work()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        if let path, !isTold, ContinuousClock.now >= begin + Patience.silence {
          isTold = true
          LockHolder.told(LockHolder(of: path))
        }
        let version = version()
        if let deadline, version == nil || version == seen {
          if ContinuousClock.now >= deadline { throw error }
        } else {
          seen = version
          deadline = .now + .seconds(seconds)
        }
        usleep(20_000)
      }
    }
  }
}
