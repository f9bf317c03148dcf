internal import BilanText

/// A table as a spreadsheet saves it, every cell as it stands: for files that this program wrote itself and gets back.
public struct PlainTable: Sendable {
  /// The rows with their physical lines, from 1; blank rows are left out.
  public let rows: [(line: Int, cells: [String])]

  /// Reads a file in any encoding, with the separator that its first line holds most of; nil where it cannot be read or is no text.
  public init?(reading path: String) {
    guard let file = try? SheetFile(reading: path) else { return nil }
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let read): bytes = read
    case .mapped(let map): bytes = Array(map.bytes)
    }
    guard let text = try? DecodedText(bytes) else { return nil }
    let first = text.bytes[text.start...].prefix { $0 != 10 && $0 != 13 }
    let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), 9]
    let delimiter = delimiters.max { a, b in first.count { $0 == a } < first.count { $0 == b } } ?? UInt8(ascii: ";")
    var scanner = RowScanner(start: text.start, delimiter: delimiter)
    var rows: [(line: Int, cells: [String])] = []
    let span = text.bytes.span
    while scanner.next(in: span) {
      let cells = scanner.cells.map { string(span, $0) }
      if cells.contains(where: { !$0.isEmpty }) { rows.append((Int(scanner.line), cells)) }
    }
    self.rows = rows
  }
}
