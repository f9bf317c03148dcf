internal import BilanText
internal import BilanWorkbook

/// A table as a spreadsheet saves it, every cell as it stands: for files that this program wrote itself and gets back.
public struct PlainTable: Sendable {
  /// The worksheet that was read, in a workbook.
  public let part: String?
  /// The rows with their physical lines, from 1; in a worksheet, as spreadsheets number them. Blank rows are left out.
  public let rows: [(line: Int, cells: [String])]

  /// Reads a workbook's first worksheet, or a text in any encoding with the separator that its first line holds most of; nil where it is neither or cannot be read.
  public init?(reading path: String) {
    guard let file = try? SheetFile(reading: path) else { return nil }
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let read): bytes = read
    case .mapped(let map): bytes = Array(map.bytes)
    }
    let kind = bytes.withUnsafeBufferPointer { FileKind($0) }
    if kind == .office || kind == .openDocument {
      guard let sheet = bytes.withUnsafeBufferPointer({ PlainTable.firstSheet(ofWorkbook: $0, kind) }) else { return nil }
      (part, rows) = (sheet.name, sheet.rows)
      return
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
    (part, self.rows) = (nil, rows)
  }

  /// Every worksheet of a workbook, in the order of its tabs, hidden ones too; nil where the bytes are no workbook that can be read.
  package static func sheets(ofWorkbook bytes: [UInt8]) -> [(name: String, rows: [(line: Int, cells: [String])])]? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let book = try? Workbook(bytes, kind: FileKind(bytes)) else { return nil }
      return book.sheets.indices.filter { book.sheets[$0].kind == .cells }.compactMap { index in
        book.rows(ofSheet: index).map { (book.sheets[index].name, $0) }
      }
    }
  }

  private static func firstSheet(ofWorkbook bytes: UnsafeBufferPointer<UInt8>, _ kind: FileKind) -> (name: String, rows: [(line: Int, cells: [String])])? {
    guard let book = try? Workbook(bytes, kind: kind), let index = book.sheets.firstIndex(where: { !$0.isHidden && $0.kind == .cells }) else { return nil }
    return book.rows(ofSheet: index).map { (book.sheets[index].name, $0) }
  }
}

extension Workbook {
  /// The cells of each filled row of a worksheet, with its number; nil where it cannot be read.
  func rows(ofSheet index: Int) -> [(line: Int, cells: [String])]? {
    guard let sheet = try? worksheet(index) else { return nil }
    return sheet.cells.rowNumbers.enumerated().map { place, number in
      var cells: [String] = []
      sheet.cells.forEachCell(inRowAt: place) { column, text in
        // A cell far to the right is written next to the others: its place says nothing here.
        while cells.count < min(column, 64) - 1 { cells.append("") }
        let hasLines = text.contains(SheetCells.lineBreak)
        cells.append(String(decoding: hasLines ? text.map { $0 == SheetCells.lineBreak ? 10 : $0 } : Array(text), as: UTF8.self))
      }
      return (number, cells)
    }
  }
}
