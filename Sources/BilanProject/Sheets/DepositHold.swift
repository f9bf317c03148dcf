#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The word of one program that files of its own wait in a project, until it ends: the folder is locked, and nothing is written.
///
/// While another program has files there too, neither deletes what it did not hand over itself.
public final class DepositHold: Sendable {
  private let descriptor: Int32
  /// Whether no other program had one when this was made: what waits there was left behind.
  public let isFirst: Bool

  /// - Parameter project: The folder of the project.
  public init(in project: String) {
    descriptor = open(project, O_RDONLY | O_CLOEXEC)
    isFirst = DepositHold.isAlone(descriptor)
    _ = flock(descriptor, LOCK_SH | LOCK_NB)
  }

  deinit { close(descriptor) }

  /// Whether no other program has one now; this one ends by asking.
  public func isLast() -> Bool { DepositHold.isAlone(descriptor) }

  /// Where a file system knows no locks, there is one program.
  private static func isAlone(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }
}
