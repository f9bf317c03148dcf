internal import BilanModel
internal import CXLSXWriter
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension WorksheetWriter {
  mutating func write(_ table: Table) throws(ExportError) {
    let places = nextPlaces()
    if let title = table.title { try writeTitle(title) }
    guard Int(row) + table.rows.count + 2 <= 1_048_576 else {
      throw .tooManyRows(sheet: section.title, rows: table.rows.count)
    }
    let placed = Book.PlacedTable(sheet: name, table: table, headerRow: row, places: places)
    if let name = table.name { book.tables[name] = placed }
    guard !places.isEmpty else { return }
    let headerRow = row
    try writeHeader(of: table, places)
    if table.rows.isEmpty {
      try writeString("–", column: 0, styles[.body, .missing])
      row += 1
    }
    // Of rows that are streamed nothing can be said once they are written; an Excel table needs its cells first.
    if book.streamsRows { try makeConvenient(table, headerRow: headerRow) }
    let cells = TableCells(table: table, headerRow: row - 1, places: places, grid: grid)
    tally = NumberTally()
    for line in table.rows { try write(line, cells) }
    noteChecks(of: placed)
    try drawBars(in: placed)
    try checkAmounts(in: placed)
    if !book.streamsRows { try makeConvenient(table, headerRow: headerRow) }
    try gap(9)
  }

  /// Notes what is to be checked of a table that stands.
  private mutating func noteChecks(of placed: Book.PlacedTable) {
    guard let ledger = book.report.ledger, let names = book.ledgerNames, let cells = placed.cells else { return }
    book.checks += placed.checks(ledger, names)
    book.checks += tally.checks(of: cells, placed.table.title ?? section.title, isToFillIn: placed.table.rows.contains(where: \.isToFillIn))
    book.figures += placed.figures
  }

  /// Numbers drawn as bars in their cells: shares of a whole, or as long as the largest.
  private func drawBars(in placed: Book.PlacedTable) throws(ExportError) {
    guard !placed.table.rows.isEmpty else { return }
    for (index, place) in placed.places.enumerated() where placed.table.columns[index].hasBars {
      var bar = lxw_conditional_format()
      bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      bar.data_bar_2010 = 1
      bar.bar_solid = 1
      bar.bar_color = 0xA6CEE8
      bar.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      bar.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      bar.min_value = 0
      // Twice the target is not as long as all of it.
      bar.max_value = placed.table.rows.reduce(1) { max($0, $1[index].number ?? 0) }
      let (first, last) = (placed.headerRow + 1, placed.headerRow + UInt32(placed.table.rows.count))
      let cell = UInt16(place.lowerBound)
      try check(worksheet_conditional_format_range(sheet, first, cell, last, cell, &bar))
    }
  }

  /// Takes nothing but numbers where amounts are to be filled in: what looks like one and is a text would be missing in the sum.
  private func checkAmounts(in placed: Book.PlacedTable) throws(ExportError) {
    let title = Localized(fr: "Montant", nl: "Bedrag", en: "Amount")[book.report.language]
    let message = Localized(
      fr: "Inscrivez un nombre, sans signe de monnaie.", nl: "Vul een getal in, zonder muntteken.", en: "Enter a number, without a currency sign.")[
        book.report.language]
    for (index, place) in placed.places.enumerated() where placed.table.columns[index].hasAmounts {
      let rows = placed.table.rows.indices.filter { placed.table.rows[$0][index] == .toComplete }
      guard let first = rows.first, let last = rows.last else { continue }
      let code = title.withCString { title in
        message.withCString { message in
          var rule = lxw_data_validation()
          rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
          rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
          (rule.minimum_number, rule.maximum_number) = (-1e12, 1e12)
          rule.error_title = UnsafeMutablePointer(mutating: title)
          rule.error_message = UnsafeMutablePointer(mutating: message)
          let (top, cell) = (placed.headerRow + 1, UInt16(place.lowerBound))
          return worksheet_data_validation_range(sheet, top + UInt32(first), cell, top + UInt32(last), cell, &rule)
        }
      }
      try check(code)
    }
  }

  private mutating func writeTitle(_ title: String) throws(ExportError) {
    let all = 0...(grid.widths.count - 1)
    try beginRow(height: heights.height(ofTitle: title))
    try writeString(title.cellText, in: all, styles[.tableTitle])
    row += 1
  }

  mutating func writeHeader(
    of table: Table, _ places: [ClosedRange<Int>]
  ) throws(ExportError) {
    try beginRow(height: heights.headerHeight(of: table, places))
    for (index, place) in places.enumerated() {
      let role: CellStyles.Role = table.isNumeric(column: index) ? .numberHeader : .header
      try writeString(table.columns[index].title.cellText, in: place, styles[role])
      if let remark = table.columns[index].remark { try writeRemark(remark.cellText, column: UInt16(place.lowerBound)) }
    }
    row += 1
  }

  /// Frozen header, filter and repeated header for a sheet that is one long table.
  private func makeConvenient(_ table: Table, headerRow: UInt32) throws(ExportError) {
    // The last table of a sheet may run over several pages: from its header on, each page repeats it.
    guard section.hasOneLongTable || table.isList else {
      if table.isLong, isLastTable { try check(worksheet_repeat_rows(sheet, headerRow, headerRow)) }
      return
    }
    if !section.isToLookUpIn { try check(worksheet_repeat_rows(sheet, headerRow, headerRow)) }
    // A frozen pane must leave room for what scrolls under it, and a chart would hang in the filtered rows.
    guard section.isTableUnderHeadings, headerRow <= 8 else { return }
    worksheet_freeze_panes(sheet, headerRow + 1, 0)
    // Totals at the end stay out of the filter, which would sort them among the rows.
    guard let last = table.rows.lastIndex(where: { $0.kind == .body }) else { return }
    guard table.rows[...last].allSatisfy({ $0.kind == .body }) else { return }
    try makeFilter(table, headerRow: headerRow, lastRow: headerRow + 1 + UInt32(last))
  }

  /// An Excel table over a list, a plain filter where the library can make no table: for a streamed sheet, or headers that are not distinct.
  func makeFilter(_ table: Table, headerRow: UInt32, lastRow: UInt32) throws(ExportError) {
    let titles = table.columns.map(\.title.cellText)
    // A table of Excel takes no longer titles.
    let isDistinct = Set(titles.map { $0.lowercased() }).count == titles.count && titles.allSatisfy { !$0.isEmpty && $0.utf16.count <= 255 }
    let lastColumn = UInt16(table.columns.count - 1)
    guard table.isList, isDistinct, !book.streamsRows, let name = table.name else {
      return try check(worksheet_autofilter(sheet, headerRow, 0, lastRow, lastColumn))
    }
    var columns = titles.enumerated().map { index, title in
      var column = lxw_table_column()
      column.header = strdup(title)
      column.header_format = styles[table.isNumeric(column: index) ? .numberHeader : .header]
      return column
    }
    defer { for column in columns { free(column.header) } }
    let code = columns.withUnsafeMutableBufferPointer { buffer in
      var pointers = buffer.indices.map { Optional(buffer.baseAddress! + $0) } + [nil]
      return tableName(name).withCString { name in
        pointers.withUnsafeMutableBufferPointer { pointers in
          var options = lxw_table_options()
          options.name = UnsafeMutablePointer(mutating: name)
          options.columns = pointers.baseAddress
          options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          options.style_type_number = 1
          return worksheet_add_table(sheet, headerRow, 0, lastRow, lastColumn, &options)
        }
      }
    }
    try check(code)
  }

  /// A name that Excel accepts, distinct in the workbook: plain letters and digits, and the place of the table.
  private func tableName(_ name: Code<Table>) -> String {
    let plain = String(name.text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    return "t_\(plain)_\(number + 1)" + (placedTables > 1 ? "_\(placedTables)" : "")
  }

  private mutating func write(_ line: Table.Row, _ cells: TableCells) throws(ExportError) {
    let lineCount = cells.lineCount(of: line)
    try beginRow(height: heights.height(of: line, lines: lineCount))
    for column in cells.places.indices {
      let place = cells.places[column]
      if place.count > 1 { try merge(place, styles[line.kind, .text, isTall: lineCount > 1]) }
      try write(line[column], kind: line.kind, column, in: cells, isTall: lineCount > 1)
    }
    row += 1
  }

  private mutating func write(
    _ cell: Cell, kind: Table.Row.Kind, _ index: Int, in cells: TableCells, isTall: Bool
  ) throws(ExportError) {
    let column = UInt16(cells.places[index].lowerBound)
    switch cell {
    case .text(let text):
      let shown = text.cellText
      try writeString(isTall ? shown.keepingRanges : shown, column: column, styles[kind, isTall ? .wrapped : .text, isTall: isTall])
    case .missing(let reason):
      try writeString(reason.cellText, column: column, styles[kind, cells.isNumeric[index] ? .missingNumber : .missing, isTall: isTall])
    case .empty:
      try writeBlank(column: column, styles[kind, .text, isTall: isTall])
    case .toComplete:
      leaveOpen(column)
      try writeBlank(column: column, styles[cells.hasAmounts[index] ? .blankAmount : .blank])
    case .count(let number): try write(number, as: cell, column, styles[kind, number: cell, isTall: isTall])
    case .range(let number, _): try writeNumber(Double(number), column, styles[kind, number: cell, isTall: isTall])
    case .quotient(_, let value, _), .decimal(let value), .percent(let value), .change(let value), .factor(let value), .difference(let value),
      .hoursDifference(let value), .pointsDifference(let value), .amount(let value):
      try writeNumber(value.double, column, styles[kind, number: cell, isTall: isTall])
    case .day(let day), .month(let day): try write(day, as: cell, column, styles[kind, cell.body, isTall: isTall])
    case .derived(let derivation, let shown): try write(shown, of: cell, by: derivation, kind: kind, index, in: cells, isTall: isTall)
    case .fixed(let shown, _):
      guard let value = shown.number else { return try write(shown, kind: kind, index, in: cells, isTall: isTall) }
      try writeNumber(value, column, styles[kind, number: cell, isTall: isTall])
    }
  }

  private mutating func write(_ count: Int, as cell: Cell, _ column: UInt16, _ format: CellStyles.Format) throws(ExportError) {
    // Excel keeps 15 digits: a longer number is kept whole as a text.
    if count.magnitude < 1_000_000_000_000_000 {
      try writeNumber(Double(count), column, format)
    } else {
      try writeString(style.text(of: cell), column: column, format)
    }
  }

  private mutating func write(_ day: Day, as cell: Cell, _ column: UInt16, _ format: CellStyles.Format) throws(ExportError) {
    // Day 61 is 1 March 1900: before it Excel's calendar is wrong. Day 2,958,465 is the last it knows.
    if (61...2_958_465).contains(day.serial) {
      try writeNumber(Double(day.serial), column, format)
    } else {
      try writeString(style.text(of: cell), column: column, format)
    }
  }

  /// A value with the formula that adds it up anew, where there is one for it.
  private mutating func write(
    _ shown: Cell, of cell: Cell, by derivation: Derivation, kind: Table.Row.Kind, _ index: Int, in cells: TableCells, isTall: Bool
  ) throws(ExportError) {
    let column = UInt16(cells.places[index].lowerBound)
    let formulas = TableFormulas(book: book, sheet: name, firstRow: cells.headerRow + 1, places: cells.places)
    if case .toComplete = shown, let account = formulas.account(derivation, row: row, column: index) {
      tally.addFormula(row: row, column: Int(column))
      leaveOpen(column)
      return try writeFormula(account, "", column: column, styles[.blankTotal], isOpen: true)
    }
    guard let formula = formulas.formula(derivation, row: row, column: index, otherwise: shown.reason) else {
      // A sum of too many parts for any formula, or a rate of such sums, looks like what it is: a number that none gives.
      let isFixed = derivation.isOfSums && book.ledgerNames != nil && shown.isNumber
      return try write(isFixed ? .fixed(shown) : shown, kind: kind, index, in: cells, isTall: isTall)
    }
    if let word = shown.word {
      let format = styles[kind, shown.isMissing ? .change : .text, isTall: isTall]
      tally.addFormula(row: row, column: Int(column))
      return try writeFormula(formula, word, column: column, format)
    }
    guard let value = shown.number else { return try write(shown, kind: kind, index, in: cells, isTall: isTall) }
    try writeFormula(formula, value, column: column, styles[kind, number: cell, isTall: isTall])
    tally.add(value, row: row, column: Int(column))
    tally.addFormula(row: row, column: Int(column))
  }

  /// A number of a table, which its checks look at.
  private mutating func writeNumber(
    _ number: Double, _ column: UInt16, _ format: CellStyles.Format
  ) throws(ExportError) {
    try writeNumber(number, column: column, format)
    tally.add(number, row: row, column: Int(column))
  }
}

extension Table.Row {
  var isToFillIn: Bool { cells.contains { $0.shown == .toComplete } }
}

extension Report.Section {
  /// Whether it is there to be looked up in on a screen, and not to be printed: what formulas sum, and a list that nobody reads through.
  var isToLookUpIn: Bool {
    var holdsList = false
    for block in blocks {
      switch block {
      case .ledger: holdsList = true
      case .table(let table):
        guard table.isForWorkbookOnly else { return false }
        holdsList = true
      case .heading, .paragraph, .note: break
      case .list, .fields, .chart, .charts, .contents, .controls, .seal: return false
      }
    }
    return holdsList
  }

  var hasOneLongTable: Bool { table(0)?.isLong == true && table(1) == nil }

  /// Whether the section is one table, with no more than headings and remarks around it.
  fileprivate var isTableUnderHeadings: Bool {
    blocks.allSatisfy {
      switch $0 {
      case .heading, .note, .table: true
      case .paragraph, .list, .fields, .chart, .charts, .contents, .ledger, .controls, .seal: false
      }
    }
  }
}
