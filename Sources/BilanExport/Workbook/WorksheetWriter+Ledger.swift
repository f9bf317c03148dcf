internal import BilanModel
internal import CXLSXWriter

/// The sheet of facts: one line each, with named columns that the formulas of all other sheets sum.
extension WorksheetWriter {
  mutating func write(_ ledger: Ledger) throws(ExportError) {
    guard let names = book.ledgerNames else { return }
    let table = ledger.head(names, book.report.language)
    guard Int(row) + ledger.lines.count + 2 <= 1_048_576 else {
      throw .tooManyRows(sheet: section.title, rows: ledger.lines.count)
    }
    let places = nextPlaces()
    let headerRow = row
    try writeHeader(of: table, places)
    try writeLines(of: ledger, names)
    let count = UInt32(max(ledger.lines.count, 1))
    // Down to the last row there is: a line that somebody adds below counts, and is told by the check of their number.
    try defineNames(names, rows: (headerRow + 1)...1_048_575)
    row = headerRow + 1 + count
    worksheet_freeze_panes(sheet, headerRow + 1, 0)
    try check(worksheet_repeat_rows(sheet, headerRow, headerRow))
    try makeFilter(table, headerRow: headerRow, lastRow: headerRow + count)
  }

  private mutating func writeLines(of ledger: Ledger, _ names: LedgerNames) throws(ExportError) {
    let labels = LedgerLabels(names)
    let (text, day, month) = (styles[.body, .text], styles[.body, .day], styles[.body, .month])
    let units = ledger.measures.map { Double($0.unitsInOne) }
    let values = ledger.measures.map { $0.unitsInOne == 1 ? styles[.body, .whole] : styles[.body, .hours] }
    let kinds = ledger.measures.map { $0.isPlan ? labels.planned : labels.counted }
    let first = row
    var row = row
    var (dates, amounts) = (NumberTally(), NumberTally())
    // A handful of calls a line, a million lines: nothing is made or looked up here but numbers.
    for line in ledger.lines {
      let measure = Int(line.measure)
      try check(worksheet_write_string(sheet, row, 0, labels.periods[Int(line.period)], text))
      if let date = line.day {
        let (serial, ofMonth) = (Double(date.serial), Double(date.firstOfMonth.serial))
        try check(worksheet_write_number(sheet, row, 1, serial, day))
        try check(worksheet_write_number(sheet, row, 2, ofMonth, month))
        dates.add(serial, row: row, column: 1)
        dates.add(ofMonth, row: row, column: 2)
      }
      try check(worksheet_write_string(sheet, row, 3, labels.axes[Int(line.axis)], text))
      if line.activity >= 0 { try check(worksheet_write_string(sheet, row, 4, labels.activities[Int(line.activity)], text)) }
      try check(worksheet_write_string(sheet, row, 5, labels.places[Int(line.place)], text))
      try check(worksheet_write_string(sheet, row, 6, labels.measures[measure], text))
      try check(worksheet_write_string(sheet, row, 7, line.isEstimated ? labels.estimated : kinds[measure], text))
      let amount = Double(line.value) / units[measure]
      try check(worksheet_write_number(sheet, row, 8, amount, values[measure]))
      amounts.add(amount, row: row, column: 8)
      row += 1
    }
    guard row > first else { return }
    func cells(_ columns: ClosedRange<Int>) -> CellRange {
      CellRange(
        first: CellAddress(sheet: name, row: first, column: columns.lowerBound), last: CellAddress(sheet: name, row: row - 1, column: columns.upperBound))
    }
    book.checks += dates.checks(of: cells(1...2), section.title, isToFillIn: false) + amounts.checks(of: cells(8...8), section.title, isToFillIn: false)
    let lines = NumberCheck.Kind.lines(of: names.rangeName(.period))
    book.checks.append(NumberCheck(cells: cells(0...0), name: section.title, kind: lines, value: Double(row - first), look: .whole))
  }

  private func defineNames(_ names: LedgerNames, rows: ClosedRange<UInt32>) throws(ExportError) {
    for column in LedgerNames.Column.allCases {
      let letters = SourcePlace.letters(column.rawValue)
      let range = "=\(name.quotedForFormula)!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
      try check(workbook_define_name(workbook, names.rangeName(column), range))
    }
  }
}

extension Ledger {
  /// The head of the sheet, with a few lines to fit the columns to.
  func head(_ names: LedgerNames, _ language: Language) -> Table {
    let columns = LedgerNames.Column.allCases.map { Table.Column(names.title($0)) }
    let longest = { (labels: [String]) in Cell.text(FontMetrics.widest(of: labels)) }
    let day = Cell.day(Day(number: 0))
    let largest = lines.reduce(0) { max($0, abs($1.value)) }
    let row = Table.Row([
      longest(names.periods), day, day, longest(names.axes), longest(names.activities), longest(names.places), longest(names.measures),
      longest([names.counted, names.estimated, names.planned]), .count(largest),
    ])
    return Table("ledger", columns: columns, rows: [row], isList: true)
  }
}

/// The labels of the ledger as C strings, made once.
private final class LedgerLabels {
  typealias Label = UnsafePointer<CChar>
  let periods, axes, places, measures, activities: [Label]
  let counted, estimated, planned: Label

  init(_ names: LedgerNames) {
    periods = names.periods.map(\.copiedForC)
    axes = names.axes.map(\.copiedForC)
    places = names.places.map(\.copiedForC)
    measures = names.measures.map(\.copiedForC)
    activities = names.activities.map(\.copiedForC)
    counted = names.counted.copiedForC
    estimated = names.estimated.copiedForC
    planned = names.planned.copiedForC
  }

  deinit {
    for label in periods + axes + places + measures + activities + [counted, estimated, planned] { label.deallocate() }
  }
}

extension String {
  fileprivate var copiedForC: UnsafePointer<CChar> {
    let bytes = utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { copy[index] = byte }
    return UnsafePointer(copy)
  }
}
