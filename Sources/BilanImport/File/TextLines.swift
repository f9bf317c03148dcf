internal import BilanText
internal import BilanWorkbook

/// The lines of any text file, whatever its encoding, or the rows of all worksheets of a workbook.
public struct TextLines: Sendable {
  public let lines: [String]

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
      let rows = bytes.withUnsafeBufferPointer { bytes -> [[String]]? in
        guard let book = try? Workbook(bytes, kind: kind) else { return nil }
        return book.sheets.indices.flatMap { (book.rows(ofSheet: $0) ?? []).map(\.cells) }
      }
      guard let rows else { return nil }
      lines = rows.map { $0.joined(separator: " ") }
      return
    }
    guard let text = try? DecodedText(bytes) else { return nil }
    var lines: [String] = []
    var start = text.start
    for i in text.start...text.bytes.count where i == text.bytes.count || text.bytes[i] == 10 || text.bytes[i] == 13 {
      // CR LF ends one line.
      let isSecond = i < text.bytes.count && text.bytes[i] == 10 && i > text.start && text.bytes[i - 1] == 13
      if !isSecond { lines.append(String(decoding: text.bytes[start..<i], as: UTF8.self)) }
      start = i + 1
    }
    self.lines = lines
  }
}
