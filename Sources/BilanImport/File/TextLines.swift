internal import BilanText
internal import BilanWorkbook

/// The lines of any text file, whatever its encoding, or the rows of all worksheets of a workbook.
public struct TextLines: Sendable {
  public let lines: [Line]

  /// One line of a text, or one row of a worksheet.
  public struct Line: Sendable {
    public var text: String
    /// The worksheet, in a workbook.
    public var part: String?
    /// From 1; in a worksheet, as spreadsheets number rows.
    public var number: Int
  }

  /// Nil where the file cannot be read or is neither text nor workbook.
  public init?(of path: String) {
    guard let file = try? SheetFile(reading: path) else { return nil }
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let read): bytes = read
    case .mapped(let map): bytes = Array(map.bytes)
    }
    let kind = bytes.withUnsafeBufferPointer { FileKind($0) }
    if kind == .office || kind == .openDocument {
      let rows = bytes.withUnsafeBufferPointer { TextLines.rows(ofWorkbook: $0, kind) }
      guard let rows else { return nil }
      lines = rows
      return
    }
    guard let text = try? DecodedText(bytes) else { return nil }
    var lines: [Line] = []
    var start = text.start
    for i in text.start...text.bytes.count where i == text.bytes.count || text.bytes[i] == 10 || text.bytes[i] == 13 {
      // CR LF ends one line.
      let isSecond = i < text.bytes.count && text.bytes[i] == 10 && i > text.start && text.bytes[i - 1] == 13
      if !isSecond { lines.append(Line(text: String(decoding: text.bytes[start..<i], as: UTF8.self), number: lines.count + 1)) }
      start = i + 1
    }
    self.lines = lines
  }

  private static func rows(ofWorkbook bytes: UnsafeBufferPointer<UInt8>, _ kind: FileKind) -> [Line]? {
    guard let book = try? Workbook(bytes, kind: kind) else { return nil }
    return book.sheets.indices.flatMap { index in
      (book.rows(ofSheet: index) ?? []).map { Line(text: $0.cells.joined(separator: " "), part: book.sheets[index].name, number: $0.line) }
    }
  }
}
