internal import BilanText
internal import BilanWorkbook

/// The first rows of a table as they stand, whether anything of it was understood or not: for people who say what its columns hold.
public struct SheetOutline: Sendable {
  /// The worksheet, in a workbook.
  public private(set) var part: String?
  /// The line of titles, as the file or the worksheet numbers it: nothing is counted of it.
  public let headerLine: Int
  /// What stands in it, column by column.
  public let headers: [String]
  /// The first rows below it.
  public let rows: [CellRows.Row]
  /// The rows at the top, of which another may be that of the titles.
  public let mayBeTitles: [CellRows.Row]

  /// So many rows tell what a column holds.
  private static let shown = 4
  /// Titles stand among the first rows.
  private static let rowsLookedAt: Int = 200
  private static let mostTitles = 12
  /// More bytes than so many rows have, most often. Where they have more, more is looked at: nothing that is shown is cut.
  private static let bytesLookedAt = 1 << 20

  /// Nil where there is no row of titles with one below it.
  ///
  /// - Parameters:
  ///   - part: The worksheet; nil for a file that is one table, and for the first worksheet that looks like one.
  ///   - headerLine: Where the titles stand; nil where nobody knows.
  public init?(reading path: String, part: String? = nil, headerLine: Int? = nil) {
    guard let file = try? SheetFile(reading: path) else { return nil }
    let found =
      switch file.content {
      case .bytes(let bytes): bytes.withUnsafeBufferPointer { SheetOutline.first(in: $0, part, headerLine) }
      case .mapped(let map): SheetOutline.first(in: map.bytes, part, headerLine)
      }
    guard let found else { return nil }
    self = found
  }

  /// How far is looked. A page may send any number as the line of the titles.
  private static func lastRow(_ headerLine: Int?) -> Int { min(max(headerLine ?? 0, 0), CellPlace.last) + rowsLookedAt }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>, _ part: String?, _ headerLine: Int?) -> SheetOutline? {
    let kind = FileKind(bytes)
    if kind == .other {
      var count = bytesLookedAt
      while count < bytes.count {
        let found = first(inText: wholeLines(bytes, count), headerLine, isCut: true)
        guard found == nil || found?.rows.count ?? 0 < shown else { return found }
        count *= 8
      }
      return first(inText: bytes, headerLine, isCut: false)
    }
    guard let book = try? Workbook(bytes, kind: kind) else { return nil }
    for (index, mention) in book.sheets.enumerated() where !mention.isHidden && mention.kind == .cells && (part ?? mention.name) == mention.name {
      guard let sheet = try? book.worksheet(index), sheet.reasonToLeave == nil, let first = sheet.cells.columnRuns.first, let last = sheet.cells.columnRuns.last
      else { continue }
      let text = WorksheetText(sheet, columns: first.lowerBound...last.upperBound, rows: 1...lastRow(headerLine))
      let span = text.bytes.span
      guard var outline = SheetOutline(span, delimiter: TableFinder.noDelimiter, from: 0, headerLine, { text.row(ofLine: $0) }) else { continue }
      outline.part = mention.name
      return outline
    }
    return nil
  }

  private static func first(inText bytes: UnsafeBufferPointer<UInt8>, _ headerLine: Int?, isCut: Bool) -> SheetOutline? {
    guard let text = try? DecodedText(Array(bytes)) else { return nil }
    let span = text.bytes.span
    return SheetOutline(span, delimiter: TableShape(span, from: text.start).delimiter, from: text.start, headerLine, isCut: isCut) { $0 }
  }

  /// The beginning of a text up to the end of a line, where there is one: a sign of several bytes that is cut would make it a text of another encoding.
  private static func wholeLines(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    guard let last = bytes[..<count].lastIndex(where: { $0 == 10 || $0 == 13 }) else { return UnsafeBufferPointer(rebasing: bytes[..<count]) }
    // Of a sign of two bytes, the second one too.
    return UnsafeBufferPointer(rebasing: bytes[...(bytes[last + 1] == 0 ? last + 1 : last)])
  }

  /// - Parameters:
  ///   - isCut: Whether the text goes on: then its last row may, too, and a quote in its last kilobytes.
  ///   - number: What a line of the text is called by the file.
  private init?(_ text: Span<UInt8>, delimiter: UInt8, from start: Int, _ headerLine: Int?, isCut: Bool = false, _ number: (Int) -> Int) {
    var scanner = RowScanner(start: start, delimiter: delimiter)
    var all: [CellRows.Row] = []
    let last = SheetOutline.lastRow(headerLine)
    let end = isCut ? text.count - RowScanner.quoteReach : text.count
    while scanner.line < last, scanner.position < end, scanner.next(in: text) {
      guard scanner.cells.contains(where: { !$0.isEmpty }) else { continue }
      let cells = scanner.cells.enumerated().map { string(text, $0 == 0 ? TableHeader.withoutCommentSign(text, $1) : $1) }
      all.append(CellRows.Row(line: number(Int(scanner.line)), cells: cells))
    }
    let titles = headerLine.map { line in all.firstIndex { $0.line == line } } ?? SheetOutline.titles(all)
    guard let titles, titles + 1 < all.count else { return nil }
    (self.headerLine, headers) = (all[titles].line, all[titles].cells)
    rows = Array(all[(titles + 1)...].prefix(SheetOutline.shown))
    mayBeTitles = Array(all.prefix(SheetOutline.mostTitles))
  }

  /// The first row that is as wide as most, and not « Date ; 14/03/2024 ».
  private static func titles(_ rows: [CellRows.Row]) -> Int? {
    func filled(_ row: CellRows.Row) -> Int { row.cells.count { !$0.isEmpty } }
    var counts: [Int: Int] = [:]
    for row in rows { counts[filled(row), default: 0] += 1 }
    guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    let wide = rows.indices.filter { filled(rows[$0]) * 2 >= width && filled(rows[$0]) >= min(2, width) }
    let isKeyed = { (row: Int) in filled(rows[row]) == 2 && rows[row].cells.contains { $0.contains(where: \.isNumber) } }
    return wide.first { !isKeyed($0) } ?? wide.first
  }
}
