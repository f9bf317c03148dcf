internal import BilanWorkbook

/// Some cells of a worksheet as a text table that the rest of the reading takes like a file: a row a line, cells with unit separators between them.
struct WorksheetText {
  private(set) var bytes: [UInt8] = []
  /// The worksheet's row of each physical line, and of each row of the table.
  private(set) var rowsOfLines: [Int32] = []
  private(set) var rows: [Int32] = []
  /// The worksheet's column of the first cell of each row, from 1.
  let firstColumn: Int

  /// Rows are not filled up beyond so many columns.
  private static let widestPadding = 64
  /// Between two rows with so many empty ones, no more than these are written.
  private static let mostBlankRows = 5

  /// - Parameters:
  ///   - columns: those that are written.
  ///   - range: the rows that are written, by their number in the worksheet.
  ///   - filled: the texts of merged cells below the headers, by row and column.
  init(_ sheet: Worksheet, columns: ClosedRange<Int>, rows range: ClosedRange<Int>, filled: MergedTexts = MergedTexts()) {
    firstColumn = columns.lowerBound
    let numbers = sheet.cells.rowNumbers
    let pivots = sheet.pivots
    bytes.reserveCapacity(sheet.cells.byteCount + numbers.count)
    for (index, number) in numbers.enumerated() where range.contains(number) {
      skipRows(to: number)
      var column = columns.lowerBound
      let extra = filled[number]
      var next = extra.startIndex
      sheet.cells.forEachCell(inRowAt: index) { place, text in
        while next < extra.endIndex, extra[next].column < place {
          append(extra[next].text, at: extra[next].column, &column)
          next += 1
        }
        guard columns.contains(place), !pivots.contains(where: { $0.rows.contains(number) && $0.columns.contains(place) }) else { return }
        append(text, at: place, &column)
      }
      for cell in extra[next...] where columns.contains(cell.column) { append(cell.text, at: cell.column, &column) }
      // All rows of a sheet are of one width.
      while column < columns.lowerBound + min(columns.count, WorksheetText.widestPadding) - 1 {
        bytes.append(TableFinder.noDelimiter)
        column += 1
      }
      endLine(number)
    }
  }

  private mutating func skipRows(to number: Int) {
    guard let last = rows.last else { return }
    let gap = number - Int(last) - 1
    guard gap > 0 else { return }
    for blank in max(Int(last) + 1, number - WorksheetText.mostBlankRows)..<number { endLine(blank) }
  }

  private mutating func endLine(_ number: Int) {
    bytes.append(10)
    rowsOfLines.append(Int32(number))
    rows.append(Int32(number))
  }

  private mutating func append(_ text: some Collection<UInt8>, at place: Int, _ column: inout Int) {
    while column < place {
      bytes.append(TableFinder.noDelimiter)
      column += 1
    }
    // A quote at the beginning would open a quoted cell, and a line break end the row.
    let isQuoted = text.first == WorksheetText.quote || text.contains(SheetCells.lineBreak)
    guard isQuoted else { return bytes.append(contentsOf: text) }
    bytes.append(WorksheetText.quote)
    // Within a long cell breaks are blanks: a quoted cell ends somewhere near.
    let keepsBreaks = text.count < RowScanner.quoteReach / 2
    for byte in text {
      switch byte {
      case SheetCells.lineBreak:
        bytes.append(keepsBreaks ? 10 : 32)
        if keepsBreaks { rowsOfLines.append(-1) }
      case WorksheetText.quote:
        bytes.append(WorksheetText.quote)
        bytes.append(WorksheetText.quote)
      default: bytes.append(byte)
      }
    }
    bytes.append(WorksheetText.quote)
  }

  private static let quote = UInt8(ascii: "\"")

  /// The row of a physical line, from 1; a line within a cell belongs to the row that ends it.
  func row(ofLine line: Int) -> Int {
    var index = line - 1
    while rowsOfLines.indices.contains(index), rowsOfLines[index] < 0 { index += 1 }
    return rowsOfLines.indices.contains(index) ? Int(rowsOfLines[index]) : line
  }

  /// The row of the worksheet of a row of the table, from 1.
  func row(ofRow row: Int) -> Int { rows.indices.contains(row - 1) ? Int(rows[row - 1]) : row }

  /// Where some rows of the worksheet stand among those of the table, from 0.
  func places(ofRows range: ClosedRange<Int>) -> Range<Int> {
    // Rows of the table rise, as those of the worksheet do.
    func first(after row: Int) -> Int {
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(rows[middle]) > row { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first(after: range.lowerBound - 1)..<first(after: range.upperBound)
  }
}

/// What merged cells say in the places that they span, below the headers of a table.
struct MergedTexts {
  private var cells: [Int: [(column: Int, text: [UInt8])]] = [:]
  /// Numbers that are not filled in: each is one for all it spans.
  private var numbers: [(range: CellRange, text: [UInt8])] = []

  /// More than any sheet of people holds.
  private static let most = 1_000_000

  init() {}

  /// - Parameters:
  ///   - rows: those of the table below its headers.
  ///   - keepsNumbers: whether numbers are filled in too: a postal code holds for each row, an amount is counted once.
  init(_ sheet: Worksheet, columns: ClosedRange<Int>, rows: ClosedRange<Int>, keepsNumbers: Bool) {
    let merged = sheet.merged.filter {
      $0.rows.overlaps(rows) && $0.columns.overlaps(columns) && rows.contains($0.rows.lowerBound) && ($0.rows.count > 1 || $0.columns.count > 1)
    }
    guard !merged.isEmpty else { return }
    let numbers = sheet.cells.rowNumbers
    var index = [Int: Int]()
    for (place, number) in numbers.enumerated() { index[number] = place }
    var count = 0
    for range in merged {
      guard let first = index[range.rows.lowerBound] else { continue }
      var text: [UInt8]?
      sheet.cells.forEachCell(inRowAt: first) { column, cell in if column == range.columns.lowerBound { text = Array(cell) } }
      guard let text else { continue }
      if !keepsNumbers, MergedTexts.isNumber(text) {
        self.numbers.append((range, text))
        continue
      }
      var place = first
      while place < numbers.count, range.rows.contains(numbers[place]), count < MergedTexts.most {
        let row = numbers[place]
        var standsAlone = true
        sheet.cells.forEachCell(inRowAt: place) { column, _ in if !range.columns.contains(column) { standsAlone = false } }
        // A line of text across the table is a title within it.
        if !standsAlone {
          for column in range.columns.clamped(to: columns) where row != range.rows.lowerBound || column != range.columns.lowerBound {
            cells[row, default: []].append((column, text))
            count += 1
          }
        }
        place += 1
      }
    }
    for row in cells.keys { cells[row]!.sort { $0.column < $1.column } }
  }

  /// A number, or an amount in words and signs: « ± 120 », ‘ca. 40’.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    if text.allSatisfy({ (44...57).contains($0) || $0 == 32 }) { return !isDay(text) }
    return if case .count = CountReading(text.span, text.indices) { true } else { false }
  }

  private static func isDay(_ text: [UInt8]) -> Bool { text.count >= 10 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-") }

  var isEmpty: Bool { cells.isEmpty }

  /// The numbers that are one for several rows or columns, where they stand in the text of the table.
  func numbers(in table: WorksheetText, _ columns: ClosedRange<Int>) -> [MergedNumber] {
    numbers.compactMap { range, text in
      let rows = table.places(ofRows: range.rows)
      guard !rows.isEmpty else { return nil }
      let spanned = range.columns.clamped(to: columns)
      return MergedNumber(
        rows: Int32(rows.lowerBound + 1)...Int32(rows.upperBound), columns: spanned.lowerBound - columns.lowerBound...spanned.upperBound - columns.lowerBound,
        text: String(decoding: text, as: UTF8.self))
    }
  }

  subscript(row: Int) -> ArraySlice<(column: Int, text: [UInt8])> { cells[row]?[...] ?? [] }
}
