/// The outer shape of a text table of which nothing is understood: where its headers and rows stand. For people who ask why a file was refused.
struct TableShape {
  var delimiter: UInt8
  /// Physical line of the headers, from 1; nil in a text without any row.
  var headerLine: Int32?
  var headers: [String] = []
  /// Rows below the headers that hold anything.
  var rows = 0

  private static let rowsLookedAt = 100

  init(_ text: Span<UInt8>, from start: Int) {
    delimiter = UInt8(ascii: ",")
    var best: (rows: Int, width: Int) = (0, 1)
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")] {
      let (rows, width) = TableShape.commonWidth(text, start, candidate)
      // More rows of one width speak for a separator; of two that fit as many, the one that separates more.
      if width > 1, (rows, width) > best {
        best = (rows, width)
        delimiter = candidate
      }
    }
    count(text, start, width: best.width)
  }

  /// How many of the first rows have the width that most of them have, and that width.
  private static func commonWidth(_ text: Span<UInt8>, _ start: Int, _ delimiter: UInt8) -> (rows: Int, width: Int) {
    var scanner = RowScanner(start: start, delimiter: delimiter)
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    while scanner.row < rowsLookedAt, scanner.next(in: text) {
      guard scanner.cells.contains(where: { !$0.isEmpty }) else { continue }
      if counts[scanner.cells.count] == nil { order.append(scanner.cells.count) }
      counts[scanner.cells.count, default: 0] += 1
    }
    // A separator that leaves quotes open is not the one they were written for.
    guard scanner.unclosedQuotes.isEmpty else { return (0, 1) }
    var best = (rows: 0, width: 1)
    for width in order where counts[width]! > best.rows && width > 1 { best = (counts[width]!, width) }
    return best
  }

  private mutating func count(_ text: Span<UInt8>, _ start: Int, width: Int) {
    var scanner = RowScanner(start: start, delimiter: delimiter)
    while scanner.next(in: text) {
      let filled = scanner.cells.count { !$0.isEmpty }
      guard filled > 0 else { continue }
      let first = scanner.cells.first { !$0.isEmpty }!
      if text[Int(first.start)] == UInt8(ascii: "#"), filled < max(2, width) { continue }
      if headerLine != nil {
        rows += 1
      } else if width == 1, TableShape.isSentence(string(text, first)) {
        // Running text, of which no line is a header.
        return
      } else if scanner.cells.count >= width, filled >= min(2, width), filled * 2 >= width {
        headerLine = scanner.line
        headers = scanner.cells.map { string(text, $0) }
      }
    }
  }

  private static func isSentence(_ text: String) -> Bool { text.split(separator: " ").count > 3 }
}
