/// A table of which every line was put into quotes as a whole, as when a CSV file is opened as text in a spreadsheet and saved once more: `"Dupont;Marie;""Forest"""`.
enum WrappedRows {
  /// The text without these quotes; nil where any line is written otherwise. Lines stay lines.
  static func unwrapped(_ text: Span<UInt8>, from start: Int) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.count - start)
    var lines = 0
    var begin = start
    while begin < text.count {
      var end = begin
      while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
      if end > begin {
        guard append(text, begin..<end, to: &output) else { return nil }
        lines += 1
      }
      if end < text.count { output.append(text[end]) }
      begin = end + 1
    }
    return lines > 1 ? output : nil
  }

  /// Appends one line without its quotes; false when it is not one cell in quotes, or holds nothing that could separate cells.
  private static func append(_ text: Span<UInt8>, _ line: Range<Int>, to output: inout [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard line.count > 2, text[line.lowerBound] == quote, text[line.upperBound - 1] == quote else { return false }
    var separates = false
    var i = line.lowerBound + 1
    while i < line.upperBound - 1 {
      let byte = text[i]
      if byte == quote {
        // A quote within is doubled; a single one ends a cell, and there are several.
        guard i + 1 < line.upperBound - 1, text[i + 1] == quote else { return false }
        i += 1
      }
      if TableFinder.delimiters.contains(byte) { separates = true }
      output.append(byte)
      i += 1
    }
    return separates
  }
}
