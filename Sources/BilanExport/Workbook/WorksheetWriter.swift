internal import BilanModel
internal import CXLSXWriter

/// Writes one section into one sheet, from the top down, each row once: so a sheet may also be streamed.
struct WorksheetWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let number: Int
  let name: String
  let section: Report.Section
  let styles: CellStyles
  let style: NumberStyle
  let grid: SheetGrid
  let heights: BlockHeights
  let pageHeight: Double
  let limit: CellLimit
  /// What is taken down for the seal; nil where the workbook gets none.
  let sealed: SealedCells?

  /// What is known of the whole workbook; each sheet adds its tables, charts and numbers to be checked.
  var book: Book
  var row: UInt32 = 0
  /// How many tables of the sheet stand already.
  private(set) var placedTables = 0
  /// What was written of the table that is being written.
  var tally = NumberTally()
  /// How many rows are printed, where not all are.
  var printedRows: UInt32?
  private var printArea: CellRange?
  /// How far down its printed page the next row stands, in points.
  private var pageTop = 0.0
  private var breaks: [UInt32] = []

  init(
    _ number: Int, of book: Book, sheet: UnsafeMutablePointer<lxw_worksheet>, workbook: borrowing WorkbookFile,
    styles: CellStyles, section: Report.Section, limit: CellLimit, sealed: SealedCells?
  ) throws(ExportError) {
    self.limit = limit
    self.sealed = sealed
    self.workbook = workbook.handle
    self.sheet = sheet
    self.number = number
    self.book = book
    self.section = section
    self.styles = styles
    name = book.sheetNames[number]
    style = NumberStyle(book.report.language)
    grid = SheetGrid(section: section, book: book)
    heights = BlockHeights(grid)
    let page = PageSetup(of: book.report, sheet: name, section, grid)
    pageHeight = page.pageHeight
    try page.apply(to: sheet)
    self.book.pages[name] = page
    for (index, width) in grid.widths.enumerated() {
      try check(worksheet_set_column(sheet, UInt16(index), UInt16(index), width, nil))
    }
  }

  /// Writes all blocks, but for the seal itself; the first sheet of a report begins with the report's title.
  mutating func write() throws(ExportError) {
    if number == 0 {
      if !book.report.title.isEmpty { try flow(book.report.title, .reportTitle) }
      if !book.report.subtitle.isEmpty {
        try flow(book.report.subtitle, .subtitle)
        try gap(9)
      }
    }
    if !section.title.isEmpty {
      try flow(section.title, .sheetTitle)
      try gap(7)
    }
    let blocks = Array(section.blocksUnderTitle)
    for (index, block) in blocks.enumerated() {
      keepTogether(keptHeight(of: blocks[index...]))
      try write(block)
    }
    printArea = wholePrintArea
    book.printAreas[name] = printArea?.name
  }

  /// What is printed, the seal that is still to come included; nil where nothing stands.
  private var wholePrintArea: CellRange? {
    // No sheet can be kept from the printer, but a cell in which nothing stands is no page.
    if section.isToLookUpIn {
      let cell = CellAddress(sheet: name, row: 0, column: grid.widths.count + 1)
      return CellRange(first: cell, last: cell)
    }
    let rows = printedRows ?? row + rowsOfSeal
    guard rows > 0 else { return nil }
    return CellRange(first: CellAddress(sheet: name, row: 0, column: 0), last: CellAddress(sheet: name, row: rows - 1, column: grid.widths.count - 1))
  }

  private mutating func write(_ block: Report.Block) throws(ExportError) {
    switch block {
    case .heading(let text, let level):
      try gap(9)
      try flow(text, level <= 1 ? .heading : .subheading)
    case .paragraph(let text):
      try flow(text, .paragraph)
      try gap(5)
    case .list(let items):
      for item in items { try flow("•  " + item, .item) }
      try gap(5)
    case .fields(let fields):
      for field in fields { try write(field) }
      try gap(9)
    case .table(let table): try write(table.completed)
    case .chart(let chart): try hang([chart])
    case .charts(let charts): try hang(charts)
    case .note(let text):
      try flow(text, .note)
      try gap(5)
    case .contents: try writeContents()
    case .ledger(let ledger): try write(ledger)
    case .controls: try writeControls()
    case .seal: try writeSealedFacts()
    }
  }

  /// Whether no table comes after the one that was placed last.
  var isLastTable: Bool { placedTables == grid.places.count }

  /// Where the columns of the next table stand in the sheet's grid.
  mutating func nextPlaces() -> [ClosedRange<Int>] {
    placedTables += 1
    return grid.places[placedTables - 1]
  }

  /// A text over the whole width of the sheet, in as many rows as Excel's greatest height of a row asks for.
  mutating func flow(_ text: String, _ role: CellStyles.Role) throws(ExportError) {
    let all = 0...(grid.widths.count - 1)
    for piece in heights.pieces(of: text.cellText, columns: all, role: role) {
      try beginRow(height: piece.height)
      try writeString(piece.text, in: all, styles[role])
      row += 1
    }
  }

  mutating func write(_ field: Report.Field) throws(ExportError) {
    let (labelColumns, textColumns) = (grid.labelColumns, grid.textColumns)
    for line in heights.lines(of: field) {
      try beginRow(height: line.height)
      try writeString(line.label, in: labelColumns, styles[field.text == nil ? .blankLabel : .label])
      try writeString(line.text, in: textColumns, styles[field.text == nil ? .blank : .fieldText])
      if field.text == nil { leaveOpen(UInt16(textColumns.lowerBound)) }
      row += 1
    }
  }

  // MARK: Rows and pages

  /// Sets the height of the row about to be written and counts it on its printed page.
  mutating func beginRow(height: Double) throws(ExportError) {
    try check(worksheet_set_row(sheet, row, min(height, 409), nil))
    count(height)
  }

  /// Counts a row on its page, and begins a new page with it where it would not fit.
  ///
  /// Without breaks of our own the viewer's pages would differ a little from the ones counted here, and a
  /// heading could be left alone. A sheet that is one long table is left to the viewer, which repeats its header.
  mutating func count(_ height: Double) {
    if pageTop + height > pageHeight, pageTop > 0 { breakPage() }
    pageTop += height
  }

  private mutating func breakPage() {
    if !section.hasOneLongTable, !section.fitsOnePage, !section.isForWorkbookOnly, breaks.count < 1_000 { breaks.append(row) }
    pageTop = 0
  }

  mutating func gap(_ height: Double) throws(ExportError) {
    try beginRow(height: height)
    row += 1
  }

  /// Begins a new printed page where the rest of this one would cut what belongs together.
  private mutating func keepTogether(_ height: Double) {
    if pageTop > 0, pageTop + height > pageHeight, height <= pageHeight { breakPage() }
  }

  /// Sets what is printed, when all rows stand.
  func finish() throws(ExportError) {
    if let area = printArea {
      try check(worksheet_print_area(sheet, area.first.row, UInt16(area.first.column), area.last.row, UInt16(area.last.column)))
    }
    if !breaks.isEmpty {
      var list = breaks + [0]
      try check(worksheet_set_h_pagebreaks(sheet, &list))
    }
  }
}
