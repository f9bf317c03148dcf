internal import BilanModel
internal import CXLSXWriter

extension SheetWriter {
  mutating func write(_ table: Table) throws(ExportError) {
    let places = grid.places[placed.count]
    if let title = table.title { try writeTitle(title) }
    guard Int(row) + table.rows.count + 2 <= 1_048_576 else {
      throw .tooManyRows(sheet: section.title, rows: table.rows.count)
    }
    placed.append(PlacedTable(table: table, headerRow: row, places: places))
    guard !places.isEmpty else { return }
    let headerRow = row
    try writeHeader(of: table, places)
    if table.rows.isEmpty {
      try writeString("–", column: 0, styles[.body, .missing])
      row += 1
    }
    let cells = TableCells(table: table, places: places, grid: grid)
    for line in table.rows { try write(line, cells) }
    try makeConvenient(table, headerRow: headerRow)
    try gap(9)
  }

  private mutating func writeTitle(_ title: String) throws(ExportError) {
    let all = 0...(grid.widths.count - 1)
    let lines = LineBreaker(columnWidth: grid.total * 0.94, size: 11).lines(of: title.cellText)
    try beginRow(height: FontMetrics.height(ofLines: lines.count, size: 11) + 3)
    try writeString(title.cellText, in: all, styles[.tableTitle])
    row += 1
  }

  private mutating func writeHeader(
    of table: Table, _ places: [ClosedRange<Int>]
  ) throws(ExportError) {
    var lines = 1
    let arrow = table.isLong ? 2.5 : 0
    for (column, place) in zip(table.columns, places) {
      let breaker = LineBreaker(
        columnWidth: (grid.width(of: place) - arrow - CellStyles.indent) * 0.96,
        size: CellStyles.bodySize)
      lines = max(lines, breaker.lines(of: column.title.cellText).count)
    }
    try beginRow(height: FontMetrics.height(ofLines: lines, size: CellStyles.bodySize) + 3)
    for (index, place) in places.enumerated() {
      let role: CellStyles.Role = table.isNumeric(column: index) ? .numberHeader : .header
      try writeString(table.columns[index].title.cellText, in: place, styles[role])
    }
    row += 1
  }

  /// Frozen header, filter and repeated header for a sheet that is one long table.
  private func makeConvenient(_ table: Table, headerRow: UInt32) throws(ExportError) {
    guard section.hasOneLongTable else { return }
    try check(worksheet_repeat_rows(sheet, headerRow, headerRow))
    // A frozen pane must leave room for what scrolls under it, and a chart would hang in the filtered rows.
    guard section.isTableUnderHeadings, headerRow <= 8 else { return }
    worksheet_freeze_panes(sheet, headerRow + 1, 0)
    // Totals at the end stay out of the filter, which would sort them among the rows.
    let last = table.rows.lastIndex { $0.kind == .body } ?? 0
    guard table.rows[...last].allSatisfy({ $0.kind == .body }) else { return }
    try check(
      worksheet_autofilter(
        sheet, headerRow, 0, headerRow + 1 + UInt32(last), UInt16(table.columns.count - 1)))
  }

  private mutating func write(_ line: Table.Row, _ cells: TableCells) throws(ExportError) {
    let lineCount = cells.lineCount(of: line)
    if lineCount > 1 {
      try beginRow(height: FontMetrics.height(ofLines: lineCount, size: CellStyles.bodySize))
    } else {
      count(15)
    }
    for column in cells.places.indices {
      let place = cells.places[column]
      if place.count > 1 { try merge(place, styles[line.kind, .text]) }
      try write(
        line[column], kind: line.kind, column: UInt16(place.lowerBound), wraps: lineCount > 1)
    }
    row += 1
  }

  private func write(
    _ cell: Cell, kind: Table.Row.Kind, column: UInt16, wraps: Bool
  ) throws(ExportError) {
    switch cell {
    case .text(let text):
      try writeString(text.cellText, column: column, styles[kind, wraps ? .wrapped : .text])
    case .missing(let reason):
      try writeString(reason.cellText, column: column, styles[kind, .missing])
    case .empty:
      try check(worksheet_write_blank(sheet, row, column, styles[kind, .text]))
    case .count(let number):
      // Excel keeps 15 digits: a longer number is kept whole as a text.
      if number.magnitude < 1_000_000_000_000_000 {
        try writeNumber(Double(number), column, styles[kind, .whole])
      } else {
        try writeString(style.text(of: cell), column: column, styles[kind, .whole])
      }
    case .range(let number, let range): try writeNumber(Double(number), column, styles[kind, range])
    case .quotient(let quotient, let value, _):
      try writeNumber(value.double, column, styles[kind, quotient.form == .percent ? .percent : .decimal])
    case .decimal(let value): try writeNumber(value.double, column, styles[kind, .decimal])
    case .percent(let value): try writeNumber(value.double, column, styles[kind, .percent])
    case .difference(let value):
      try writeNumber(value.double, column, styles[kind, Self.body(ofDifference: value)])
    case .day(let day):
      // Day 61 is 1 March 1900: before it Excel's calendar is wrong. Day 2,958,465 is the last it knows.
      let serial = Int(day.number) + 25_569
      if (61...2_958_465).contains(serial) {
        try writeNumber(Double(serial), column, styles[kind, .day])
      } else {
        try writeString(day.belgian, column: column, styles[kind, .day])
      }
    }
  }

  private func writeNumber(
    _ number: Double, _ column: UInt16, _ format: CellStyles.Format
  ) throws(ExportError) {
    try check(worksheet_write_number(sheet, row, column, number, format))
  }

  /// A difference that rounds to nothing has no sign, as in the text report.
  private static func body(ofDifference value: Rational) -> CellStyles.Body {
    if value.denominator == 1 { return .signed }
    return value.rounded(scale: 10) == 0 ? .decimal : .signedDecimal
  }
}

/// How many lines the texts of a table's rows take in their columns.
struct TableCells {
  let places: [ClosedRange<Int>]
  private let rooms: [Int]
  private let breakers: [LineBreaker]

  init(table: Table, places: [ClosedRange<Int>], grid: SheetGrid) {
    self.places = places
    let size = CellStyles.bodySize
    let widths = places.map { grid.width(of: $0) - CellStyles.indent }
    rooms = widths.map { FontMetrics.room(inColumn: $0, size: size) }
    breakers = widths.map { LineBreaker(columnWidth: $0, size: size) }
  }

  func lineCount(of row: Table.Row) -> Int {
    var most = 1
    for column in places.indices where column < row.cells.count {
      guard case .text(let text) = row.cells[column] else { continue }
      // Most texts are short: their bytes tell enough, and measuring millions takes long.
      if text.utf8.count * 1_150 <= rooms[column], !text.utf8.contains(10) { continue }
      if FontMetrics.units(of: text) <= rooms[column], !text.contains(where: \.isNewline) {
        continue
      }
      most = max(most, breakers[column].lines(of: text.cellText).count)
    }
    return most
  }
}

extension Report.Section {
  var hasOneLongTable: Bool { table(0)?.isLong == true && table(1) == nil }

  /// Whether the section is one table, with no more than headings and remarks around it.
  fileprivate var isTableUnderHeadings: Bool {
    blocks.allSatisfy {
      switch $0 {
      case .heading, .note, .table: true
      case .paragraph, .list, .fields, .chart: false
      }
    }
  }
}
