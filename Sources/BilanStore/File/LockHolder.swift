internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Who holds the store while somebody waits for it.
public struct LockHolder: Hashable, Sendable {
  /// The path of the store.
  public var store: String
  /// The number and the name of the program; nil where the system does not tell, as of another computer.
  public var process: Int?
  public var program: String?
  /// The name of the account that runs it.
  public var user: String?

  private static let listener = Mutex<(@Sendable (LockHolder) -> Void)?>(nil)

  /// Says how this program tells of a wait of more than two seconds, once a wait and whichever task it is that waits.
  ///
  /// One for the whole program: a value bound to a task around a command's work ends in a crash of the optimised program (Swift 6.3.1).
  public static func whenWaiting(_ tell: @escaping @Sendable (LockHolder) -> Void) { listener.withLock { $0 = tell } }

  /// Tells of a wait.
  static func told(_ holder: LockHolder) { listener.withLock { $0 }?(holder) }
}

extension LockHolder {
  /// Who holds a lock on the files of a store: found without opening them, because closing them again would drop the locks of this process.
  init(of path: String) {
    self.init(store: path)
    #if os(Linux)
      let files = ["", "-wal", "-shm", "-journal"].compactMap { suffix -> UInt64? in
        var facts = stat()
        return stat(path + suffix, &facts) == 0 ? UInt64(facts.st_ino) : nil
      }
      guard let text = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else { return }
      // `1: POSIX  ADVISORY  WRITE 1234 08:01:5678 120 120`; of several, a writer rather than a reader.
      let locks = text.split(separator: "\n").compactMap { line -> (pid: Int, writes: Bool)? in
        let words = line.split(separator: " ")
        guard words.count >= 6, words[1] == "POSIX", let pid = Int(words[4]), pid > 0, pid != Int(getpid()),
          let inode = words[5].split(separator: ":").last.flatMap({ UInt64($0) }), files.contains(inode)
        else { return nil }
        return (pid, words[3] == "WRITE")
      }
      guard let lock = locks.first(where: \.writes) ?? locks.first else { return }
      process = lock.pid
      // The name alone: what it was called with may name people.
      program = (try? String(contentsOfFile: "/proc/\(lock.pid)/comm", encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
      var facts = stat()
      if stat("/proc/\(lock.pid)", &facts) == 0, let entry = getpwuid(facts.st_uid) { user = String(cString: entry.pointee.pw_name) }
    #endif
  }
}
