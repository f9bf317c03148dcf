#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A large file where the system itself keeps it: looked at in place, never copied, and given back page by page, so that a gigabyte costs a few megabytes.
///
/// Whoever cuts the file short while it is read ends the program (SIGBUS): that is the price, and why only files from `leastSize` on are read so.
package final class MappedFile {
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Up to where pages were given back.
  private var givenBack = 0

  /// Below this size a copy costs nothing.
  package static let leastSize = 16 << 20
  /// Pages are given back so many bytes at a time.
  private static let piece = 8 << 20

  /// Maps `size` bytes of an open file; nil where the system does not.
  package init?(_ file: CInt, size: Int) {
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else { return nil }
    bytes = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: size)
    madvise(base, size, MADV_SEQUENTIAL)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count) }

  /// Says that reading has come to a place: what lies well before it is not held in memory any longer. It can still be looked at.
  package func passed(_ position: Int) {
    guard position >= givenBack + 2 * MappedFile.piece else { return }
    let end = (position - MappedFile.piece) & ~(MappedFile.piece - 1)
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress! + givenBack), end - givenBack, MADV_DONTNEED)
    givenBack = end
  }

  /// Begins another walk through the file.
  package func rewind() { givenBack = 0 }

  /// Hands out the file piece by piece, and gives each back behind it.
  package func forEachPiece(from start: Int = 0, endingAt isBoundary: (UInt8) -> Bool = { _ in true }, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    rewind()
    var first = start
    while first < bytes.count {
      var end = min(bytes.count, first + MappedFile.piece)
      while end < bytes.count, !isBoundary(bytes[end]) { end -= 1 }
      guard end > first, body(UnsafeBufferPointer(rebasing: bytes[first..<end])) else { return false }
      first = end
      passed(first)
    }
    rewind()
    return true
  }
}
