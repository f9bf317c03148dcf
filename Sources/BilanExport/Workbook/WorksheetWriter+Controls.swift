internal import BilanModel
internal import CXLSXWriter

/// The sheet that recomputes: each number beside what it must be, OK or not, and one line that says whether all is well.
extension WorksheetWriter {
  mutating func writeControls() throws(ExportError) {
    let words = ControlWords(book.report.language)
    try flow(words.explanation, .paragraph)
    try gap(5)
    let verdictRow = row
    try beginRow(height: 24)
    guard !book.checks.isEmpty else {
      try writeString(words.nothingToCheck, column: 0, styles[.note])
      row += 1
      return
    }
    let kinds = words.kinds.filter { kind in book.checks.contains { words.what($0.kind) == kind } }
    let sheets = book.sheetNames.filter { sheet in book.checks.contains { $0.cells.first.sheet == sheet } }
    // What sums up comes first and speaks of rows to come: a streamed sheet takes no row twice.
    let list = CheckList(first: verdictRow + 2 + UInt32(kinds.count + 3 + sheets.count + 2) + 2, count: UInt32(book.checks.count))
    try writeVerdict(words, list)
    row += 1
    try gap(9)
    try writeSummary(of: kinds, by: .kind, words, list)
    try writeTotal(ofKinds: UInt32(kinds.count), words)
    try gap(9)
    try writeSummary(of: sheets, by: .sheet, words, list)
    try gap(9)
    try flow(words.listFollows, .note)
    // A page or two for whoever signs; the list is there for whoever looks for a cell.
    if case .controls = section.blocks.last { printedRows = row }
    assert(row + 1 == list.first)
    let headerRow = row
    try writeHeader(of: words.head(rows: []), nextPlaces())
    for check in book.checks { try write(check, words) }
    try colour("$H\(list.first + 1)", rows: list.first...(row - 1), column: 7)
    try colourVerdict(verdictRow, list)
    try makeFilter(words.head(rows: []), headerRow: headerRow, lastRow: row - 1)
  }

  /// One line for each kind of check, or each sheet: how many cells, how many of them are as they must be.
  private mutating func writeSummary(of labels: [String], by column: CheckList.Column, _ words: ControlWords, _ list: CheckList) throws(ExportError) {
    try writeHeader(of: words.summaryHead(by: column), [0...3, 4...4, 5...5, 6...6, 7...7])
    let first = row
    for label in labels {
      try beginRow(height: CellStyles.rowHeight)
      let line = row + 1
      let isOfLabel = "\(list.range(column)),\"=\"&$A\(line)"
      let checks = book.checks.filter { (column == .kind ? words.what($0.kind) : $0.cells.first.sheet) == label }
      try writeString(label, in: 0...3, styles[.body, .text])
      try writeCounts("COUNTIF(\(isOfLabel))", "COUNTIFS(\(isOfLabel),\(list.range(.result)),\"OK\")", checks.count, .body, words)
    }
    try colour("$H\(first + 1)", rows: first...(row - 1), column: 7)
  }

  private mutating func writeTotal(ofKinds number: UInt32, _ words: ControlWords) throws(ExportError) {
    try beginRow(height: CellStyles.rowHeight)
    let (first, last) = (row - number + 1, row)
    try writeString(words.total, in: 0...3, styles[.total, .text])
    try writeCounts("SUM(E\(first):E\(last))", "SUM(F\(first):F\(last))", book.checks.count, .total, words)
    try colour("$H\(row)", rows: (row - 1)...(row - 1), column: 7)
  }

  private mutating func writeCounts(
    _ all: String, _ good: String, _ number: Int, _ kind: Table.Row.Kind, _ words: ControlWords
  ) throws(ExportError) {
    let whole = styles[kind, .whole]
    try writeFormula(all, Double(number), column: 4, whole)
    try writeFormula(good, Double(number), column: 5, whole)
    try writeFormula("E\(row + 1)-F\(row + 1)", 0, column: 6, whole)
    try writeFormula("IF(G\(row + 1)=0,\"OK\",\"\(words.gap)\")", "OK", column: 7, styles[kind, .centred])
    row += 1
  }

  private mutating func write(_ item: NumberCheck, _ words: ControlWords) throws(ExportError) {
    count(15)
    let number = styles[.body, item.look]
    try writeString(item.cells.first.sheet, column: 0, styles[.body, .text])
    try writeLink(to: item.cells.formula, item.cells.name, column: 1)
    try writeString(item.name.cellText, column: 2, styles[.body, .text])
    try writeString(words.what(item.kind), column: 3, styles[.body, .text])
    if let expected = item.expected {
      try writeFormula(expected, item.value, column: 4, number)
    } else {
      try writeNumber(item.value, column: 4, number)
    }
    try writeFormula(item.found, item.value, column: 5, number)
    // A cell may show a word in the place of its number: that is not OK either.
    try writeFormula("IFERROR(ROUND(F\(row + 1)-E\(row + 1),6),\"–\")", 0, column: 6, styles[.body, .asItIs])
    try writeFormula("IF(IFERROR(ABS(G\(row + 1))<\(item.tolerance),FALSE),\"OK\",\"\(words.gap)\")", "OK", column: 7, styles[.body, .centred])
    row += 1
  }

  private func writeVerdict(_ words: ControlWords, _ list: CheckList) throws(ExportError) {
    let results = list.range(.result)
    // How many there must be is written out: whoever deletes lines of the list makes it fail, not shorter.
    let formula =
      "IF(COUNTIF(\(results),\"OK\")=\(list.count),\"\(words.allIsWell) \(list.count)\","
      + "\"\(words.notAllIsWell) \"&(\(list.count)-COUNTIF(\(results),\"OK\"))&\" / \(list.count)\")"
    let format = styles[.verdict]
    try merge(0...(grid.widths.count - 1), format)
    try writeFormula(formula, "\(words.allIsWell) \(book.checks.count)", column: 0, format)
  }

  private func colourVerdict(_ verdictRow: UInt32, _ list: CheckList) throws(ExportError) {
    let isWell = "COUNTIF(\(list.range(.result)),\"OK\")=\(list.count)"
    for (formula, mark) in [("=\(isWell)", CellStyles.Mark.good), ("=NOT(\(isWell))", .bad)] {
      try addRule(formula, mark, rows: verdictRow...verdictRow, column: 0)
    }
  }

  /// Results in green and red; `cell` is the first of them, as a formula names it.
  private func colour(_ cell: String, rows: ClosedRange<UInt32>, column: UInt16) throws(ExportError) {
    for (formula, mark) in [("=\(cell)=\"OK\"", CellStyles.Mark.good), ("=\(cell)<>\"OK\"", .bad)] {
      try addRule(formula, mark, rows: rows, column: column)
    }
  }

  private func addRule(_ formula: String, _ mark: CellStyles.Mark, rows: ClosedRange<UInt32>, column: UInt16) throws(ExportError) {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    rule.format = styles[mark]
    let code = formula.withCString { text in
      rule.value_string = UnsafeMutablePointer(mutating: text)
      return worksheet_conditional_format_range(sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
    }
    try check(code)
  }
}

/// Where the list of all checks stands on its sheet, for the formulas above it.
struct CheckList {
  let first: UInt32
  let count: UInt32

  enum Column: String {
    case sheet = "A"
    case kind = "D"
    case result = "H"
  }

  func range(_ column: Column) -> String { "$\(column.rawValue)$\(first + 1):$\(column.rawValue)$\(first + count)" }
}
