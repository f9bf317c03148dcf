@testable import BilanImport

/// Every separator there is, with and without a known width of rows.
func checkScanner(_ bytes: [UInt8]) throws(Violation) {
  for delimiter in TableFinder.delimiters + [TableFinder.noDelimiter] {
    for width in [0, 3] { try checkScanner(bytes, delimiter, width) }
  }
}

private func checkScanner(_ bytes: [UInt8], _ delimiter: UInt8, _ width: Int) throws(Violation) {
  var scanner = RowScanner(start: 0, delimiter: delimiter)
  scanner.expectedWidth = width
  let lines = lineEnds(bytes) + 1
  var end = 0
  var rows = 0
  var line = 0
  while scanner.next(in: bytes.span) {
    rows += 1
    try require(rows <= lines, "\(rows) rows in \(lines) lines")
    try require(Int(scanner.row) == rows, "row \(scanner.row) is the \(rows)th")
    try require(Int(scanner.line) > line && Int(scanner.line) <= lines, "line \(scanner.line) after \(line) of \(lines)")
    line = Int(scanner.line)
    try require(!scanner.cells.isEmpty, "row \(rows) has no cell")
    for cell in scanner.cells {
      try require(end <= cell.start && cell.start <= cell.end && cell.end <= bytes.count, "cell \(cell.start)..<\(cell.end) after \(end) of \(bytes.count)")
      try checkGap(bytes, end..<Int(cell.start), delimiter)
      end = Int(cell.end)
    }
  }
  try checkGap(bytes, end..<bytes.count, delimiter)
  try require(rows > 0 || bytes.isEmpty, "no row")
  let unclosed = scanner.unclosedQuotes
  try require(unclosed.count <= RowScanner.unclosedQuotesBelieved, "\(unclosed.count) quotes believed")
  try require(unclosed == unclosed.sorted() && unclosed.allSatisfy { (1...lines).contains(Int($0)) }, "unclosed quotes on \(unclosed) of \(lines)")
}

/// What stands between cells is separators, quotes, blanks and line ends: no letter is lost.
private func checkGap(_ bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8) throws(Violation) {
  for i in range {
    let byte = bytes[i]
    let isDress = byte == delimiter || byte == 34 || byte == 32 || (9...13).contains(byte)
    // The fixed blanks U+00A0, U+2009 and U+202F.
    try require(isDress || [0xC2, 0xA0, 0xE2, 0x80, 0x89, 0xAF].contains(byte), "byte \(byte) at \(i) is in no cell")
  }
}
