import BilanModel
import Foundation

@testable import BilanImport

/// A sheet in which one piece comes again and again: eight times the bytes may take eight times as long, not sixty-four times.
///
/// The bytes are the head of the sheet, the piece and the end, with U+001E between; without one, they are the piece.
func checkRepetition(_ bytes: [UInt8]) throws(Violation) {
  let parts = bytes.split(separator: 0x1E, maxSplits: 2, omittingEmptySubsequences: false)
  let head = parts.count > 1 ? parts[0] : []
  let piece = parts.count > 1 ? parts[1] : bytes[...]
  let tail = parts.count > 2 ? parts[2] : []
  guard !piece.isEmpty else { return }
  func sheet(_ size: Int) -> ScratchSheet {
    let count = max(1, size / piece.count)
    return ScratchSheet(Array(head + Array(repeatElement(piece, count: count).joined()) + tail), name: "feuille.csv")
  }
  let (small, large) = (sheet(smallSize), sheet(smallSize * 8))
  // Memory and caches are shared with others all the same: what was quick once is quick.
  for attempt in 1...3 {
    let one = max(time(small), shortest)
    let eight = time(large)
    if eight < one * 40 { return }
    try require(attempt < 3, "eight times the bytes take \(eight / one) times as long, \(eight) s")
  }
}

/// Without optimisation everything is slower, so less has to do.
#if DEBUG
  private let smallSize = 1_024
#else
  private let smallSize = 32_768
#endif

/// What is over sooner is not worth comparing.
private let shortest = 0.01

/// Seconds that this thread computes for one reading: what others do on the machine plays no part.
private func time(_ sheet: ScratchSheet) -> Double {
  var importer = Importer(project: fuzzProject)
  let start = seconds()
  _ = sheet.read(by: &importer)
  return seconds() - start
}

private func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
