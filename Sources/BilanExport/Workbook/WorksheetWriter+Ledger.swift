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
    if !section.isToLookUpIn { try check(worksheet_repeat_rows(sheet, headerRow, headerRow)) }
    try makeFilter(table, headerRow: headerRow, lastRow: headerRow + count)
  }

  private mutating func writeLines(of ledger: Ledger, _ names: LedgerNames) throws(ExportError) {
    let labels = LedgerLabels(names)
    let (text, day, month) = (styles[.body, .text], styles[.body, .day], styles[.body, .month])
    let units = ledger.measures.map { Double($0.unitsInOne) }
    let values = ledger.measures.map { $0.unitsInOne == 1 ? styles[.body, .whole] : styles[.body, .hours] }
    let kinds = ledger.measures.map { $0.isPlan ? labels.planned : labels.counted }
    let first = row
    var (dates, amounts) = (NumberTally(), NumberTally())
    // A handful of calls a line, a million lines: nothing is made or looked up here but numbers.
    for line in ledger.lines {
      let measure = Int(line.measure)
      try write(labels.periods[Int(line.period)], 0, text)
      if let date = line.day {
        let (serial, ofMonth) = (Double(date.serial), Double(date.firstOfMonth.serial))
        try writeNumber(serial, column: 1, day)
        try writeNumber(ofMonth, column: 2, month)
        dates.add(serial, row: row, column: 1)
        dates.add(ofMonth, row: row, column: 2)
      }
      try write(labels.axes[Int(line.axis)], 3, text)
      if line.activity >= 0 { try write(labels.activities[Int(line.activity)], 4, text) }
      try write(labels.places[Int(line.place)], 5, text)
      try write(labels.measures[measure], 6, text)
      try write(line.isEstimated ? labels.estimated : kinds[measure], 7, text)
      let amount = Double(line.value) / units[measure]
      try writeNumber(amount, column: 8, values[measure])
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

  private func write(_ label: LedgerLabel, _ column: UInt16, _ format: CellStyles.Format) throws(ExportError) {
    try check(worksheet_write_string(sheet, row, column, label.text, format))
    sealed?.add(label.sealed, row: row, column: column)
  }

  private mutating func defineNames(_ names: LedgerNames, rows: ClosedRange<UInt32>) throws(ExportError) {
    for column in LedgerNames.Column.allCases {
      let letters = SourcePlace.letters(column.rawValue)
      let range = "=\(name.quotedForFormula)!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
      try check(workbook_define_name(workbook, names.rangeName(column), range))
      book.definedNames[names.rangeName(column)] = String(range.dropFirst())
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

/// A word of the ledger as the library wants it, and as a seal holds it.
private struct LedgerLabel {
  let text: UnsafePointer<CChar>
  let sealed: [UInt8]

  init(_ label: String) {
    text = UnsafePointer(label.copied())
    sealed = SealedText.of(asRead: label)
  }
}

/// The labels of the ledger, made once.
private final class LedgerLabels {
  let periods, axes, places, measures, activities: [LedgerLabel]
  let counted, estimated, planned: LedgerLabel

  init(_ names: LedgerNames) {
    periods = names.periods.map(LedgerLabel.init)
    axes = names.axes.map(LedgerLabel.init)
    places = names.places.map(LedgerLabel.init)
    measures = names.measures.map(LedgerLabel.init)
    activities = names.activities.map(LedgerLabel.init)
    counted = LedgerLabel(names.counted)
    estimated = LedgerLabel(names.estimated)
    planned = LedgerLabel(names.planned)
  }

  deinit {
    for label in periods + axes + places + measures + activities + [counted, estimated, planned] { label.text.deallocate() }
  }
}
