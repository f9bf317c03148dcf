#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// By which it is seen, without opening it, whether a store is still what it was when it was read.
///
/// As long as it may be written to within the same tick of the clock as its last change, two stores could have one stamp: such a store has none.
public struct StoreStamp: Hashable, Sendable {
  private let path: String
  private let database: FileStamp?
  private let log: FileStamp?

  /// Nil for a store that was changed just now, and for one on the disk of another computer, whose times cannot be relied upon.
  public init?(ofStoreAt path: String) {
    if SharedFolder.holds(path) { return nil }
    self.path = path
    database = FileStamp(path)
    // One that is empty says nothing, be it there or not.
    log = FileStamp(path + "-wal").flatMap { $0.size > 0 ? $0 : nil }
    if [database, log].contains(where: { $0?.isFresh ?? false }) { return nil }
  }
}

/// What the system says of a file.
private struct FileStamp: Hashable, Sendable {
  let number: UInt64
  let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    #if canImport(Darwin)
      let time = facts.st_mtimespec
    #else
      let time = facts.st_mtim
    #endif
    (number, size, seconds, nanoseconds) = (UInt64(facts.st_ino), Int64(facts.st_size), time.tv_sec, Int(time.tv_nsec))
  }

  /// Whether it was changed within the last twentieth of a second, or in the future: the clocks of file systems tick up to a hundred times a second.
  var isFresh: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return (now.tv_sec - seconds) * 1_000_000_000 + (Int(now.tv_nsec) - nanoseconds) < 50_000_000
  }
}
