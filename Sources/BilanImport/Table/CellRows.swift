internal import BilanText

/// The cells of a file as they stand, whatever they speak of: for people and programs that want to see how a file is cut into rows.
public struct CellRows: Sendable {
  /// `,` `;` tab, or another single character; `,` for a text of one column too.
  public let delimiter: String
  /// `"` or `'`.
  public let quote: String
  /// `utf-8`, `utf-16-le`, `utf-16-be` or `windows-1252`.
  public let encoding: String
  /// Rows that hold anything, in order, with the physical line on which each begins, from 1. The titles of a table whose headers stand on several lines are joined into one row.
  public let rows: [Row]

  /// A row as the file has it.
  public struct Row: Sendable {
    public let line: Int
    public let cells: [String]
    /// Which table of the file, from 1: where the titles stand again, another begins.
    public internal(set) var table = 1

    init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// Reads a file in any encoding; nil where it cannot be read or is no text.
  public init?(reading path: String) {
    guard let file = try? SheetFile(reading: path) else { return nil }
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let read): bytes = read
    case .mapped(let map): bytes = Array(map.bytes)
    }
    guard let text = try? DecodedText(bytes) else { return nil }
    let span = text.bytes.span
    let dialect = Dialect(of: span, from: text.start)
    let start = text.start
    let isSpaced = dialect.isSpaced(span, from: start)
    var scanner = RowScanner(start: start, delimiter: dialect.delimiter, quote: dialect.quote)
    scanner.expectedWidth = DialectShape(of: span, from: start, as: dialect).commonWidth
    var rows: [Row] = []
    while scanner.next(in: span) {
      guard scanner.cells.contains(where: { !$0.isEmpty }) else { continue }
      rows.append(Row(line: Int(scanner.line), cells: scanner.cells.map { dialect.whole(span, $0, isSpaced: isSpaced) }))
    }
    encoding = text.encoding.rawValue
    delimiter = dialect.delimiter == TableFinder.noDelimiter ? "," : String(UnicodeScalar(dialect.delimiter))
    quote = String(UnicodeScalar(dialect.quote))
    self.rows = CellRows.table(rows)
  }

  /// Without the lines above the table, and with its headers on one row.
  private static func table(_ rows: [Row]) -> [Row] {
    let width = commonWidth(rows)
    guard width > 1, var first = rows.firstIndex(where: { filled($0) * 2 >= width && filled($0) > 1 }) else { return rows }
    // Damaged titles are still titles: the line above the first row of data.
    if first > 0, rows[first].cells.count(where: hasDigit) > 1 { first -= 1 }
    var table = numbered(Array(rows[first...]))
    let last = headerRows(of: table)
    guard last > 1 else { return table }
    var joined = table[0].cells
    for row in table[1..<last] {
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
        if column < joined.count { joined[column] = joined[column].isEmpty ? cell : "\(joined[column]) \(cell)" } else { joined.append(cell) }
      }
    }
    table.replaceSubrange(0..<last, with: [Row(line: table[0].line, cells: joined)])
    return table
  }

  /// Rows told apart where the titles of the first one stand again.
  private static func numbered(_ rows: [Row]) -> [Row] {
    let titles = Set(rows[0].cells.filter { !$0.isEmpty && !hasDigit($0) })
    guard titles.count > 2 else { return rows }
    var number = 1
    return rows.enumerated().map { index, row in
      if index > 4, row.cells.count(where: titles.contains) * 3 >= titles.count * 2, !row.cells.contains(where: hasDigit) { number += 1 }
      var row = row
      row.table = number
      return row
    }
  }

  private static func hasDigit(_ text: String) -> Bool { text.utf8.contains { (48...57).contains($0) } }

  private static func filled(_ row: Row) -> Int { row.cells.count { !trimmed($0[...]).isEmpty } }

  /// The width that most rows have.
  private static func commonWidth(_ rows: [Row]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows.prefix(200) { counts[row.cells.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// How many rows the headers take, at least 1: rows of words above columns of numbers.
  private static func headerRows(of table: [Row]) -> Int {
    for count in stride(from: 4, through: 2, by: -1) where table.count > count + 1 {
      let body = table[count...].prefix(20)
      let titles = table[..<count]
      guard titles.allSatisfy({ row in !row.cells.contains(where: hasDigit) && filled(row) * 2 >= row.cells.count }) else { continue }
      let numbers = titles[0].cells.indices.count { column in
        body.count { $0.cells.indices.contains(column) && hasDigit($0.cells[column]) } * 4 >= body.count * 3
      }
      if numbers >= 2 { return count }
    }
    return 1
  }
}

extension Dialect {
  /// The text of a cell, doubled quotes taken as one.
  func string(_ text: Span<UInt8>, _ cell: RawCell) -> String {
    guard quote != Dialect.doubleQuote, cell.hasDoubledQuotes else { return BilanImport.string(text, cell) }
    return unquoted(text, cell.range, hasDoubledQuotes: true)
  }

  /// Whether a blank stands behind nearly every separator, as part of it: `a, b, c`.
  func isSpaced(_ text: Span<UInt8>, from start: Int) -> Bool {
    var scanner = RowScanner(start: start, delimiter: delimiter, quote: quote)
    var (cells, spaced) = (0, 0)
    while cells < 10_000, scanner.next(in: text) {
      for cell in scanner.cells.dropFirst() where !cell.isEmpty {
        cells += 1
        let first = cell.range.lowerBound - (cell.isQuoted ? 2 : 1)
        if first > 0, text[first] == 32 { spaced += 1 }
      }
    }
    return cells > 0 && spaced * 10 >= cells * 9
  }

  /// The text of a cell with the blanks around it, doubled quotes taken as one.
  /// - Parameter isSpaced: The blanks before it are part of the separator.
  func whole(_ text: Span<UInt8>, _ cell: RawCell, isSpaced: Bool) -> String {
    var (start, end) = (cell.range.lowerBound, cell.range.upperBound)
    // Within quotes a line end is part of the cell.
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 && delimiter != 32 || byte == 9 && delimiter != 9 || cell.isQuoted && (byte == 10 || byte == 13) }
    while start > 0, !isSpaced || cell.isQuoted, isBlank(text[start - 1]) { start -= 1 }
    while end < text.count, isBlank(text[end]) { end += 1 }
    return unquoted(text, start..<end, hasDoubledQuotes: cell.hasDoubledQuotes)
  }

  private func unquoted(_ text: Span<UInt8>, _ range: Range<Int>, hasDoubledQuotes: Bool) -> String {
    var bytes: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      bytes.append(text[i])
      i += hasDoubledQuotes && text[i] == quote && i + 1 < range.upperBound && text[i + 1] == quote ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
