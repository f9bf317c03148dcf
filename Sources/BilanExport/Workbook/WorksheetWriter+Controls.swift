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
    let sheets = book.sheetNames.filter { sheet in book.checks.contains { $0.cell.sheet == sheet } }
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
      let checks = book.checks.filter { (column == .kind ? words.what($0.kind) : $0.cell.sheet) == label }
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
    try check(worksheet_write_formula_str(sheet, row, 7, "=IF(G\(row + 1)=0,\"OK\",\"\(words.gap)\")", styles[kind, .centred], "OK"))
    row += 1
  }

  private mutating func write(_ item: NumberCheck, _ words: ControlWords) throws(ExportError) {
    count(15)
    let number = styles[.body, item.look]
    try writeString(item.cell.sheet, column: 0, styles[.body, .text])
    try writeLink(to: item.cell.formula, item.cell.name, column: 1)
    try writeString(item.name.cellText, column: 2, styles[.body, .text])
    try writeString(words.what(item.kind), column: 3, styles[.body, .text])
    switch item.kind {
    case .computed: try check(worksheet_write_number(sheet, row, 4, item.value, number))
    case .sum(let range): try writeFormula("SUM(\(range.formula))", item.value, column: 4, number)
    case .between(let range):
      // Equal to the number as long as it lies between its largest part and the sum of all.
      try writeFormula("MIN(SUM(\(range.formula)),MAX(\(range.formula),\(item.cell.formula)))", item.value, column: 4, number)
    }
    try writeFormula(item.cell.formula, item.value, column: 5, number)
    // A cell may show a word in the place of its number: that is not OK either.
    try writeFormula("IFERROR(ROUND(F\(row + 1)-E\(row + 1),6),\"–\")", 0, column: 6, styles[.body, .asItIs])
    try check(
      worksheet_write_formula_str(
        sheet, row, 7, "=IF(IFERROR(ABS(G\(row + 1))<0.0001,FALSE),\"OK\",\"\(words.gap)\")", styles[.body, .centred], "OK"))
    row += 1
  }

  private func writeVerdict(_ words: ControlWords, _ list: CheckList) throws(ExportError) {
    let results = list.range(.result)
    let formula =
      "=IF(COUNTIF(\(results),\"OK\")=ROWS(\(results)),\"\(words.allIsWell) \"&ROWS(\(results)),"
      + "\"\(words.notAllIsWell) \"&(ROWS(\(results))-COUNTIF(\(results),\"OK\"))&\" / \"&ROWS(\(results)))"
    let format = styles[.verdict]
    try merge(0...(grid.widths.count - 1), format)
    try check(worksheet_write_formula_str(sheet, row, 0, formula, format, "\(words.allIsWell) \(book.checks.count)"))
  }

  private func colourVerdict(_ verdictRow: UInt32, _ list: CheckList) throws(ExportError) {
    let isWell = "COUNTIF(\(list.range(.result)),\"OK\")=ROWS(\(list.range(.result)))"
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
private struct CheckList {
  let first: UInt32
  let count: UInt32

  enum Column: String {
    case sheet = "A"
    case kind = "D"
    case result = "H"
  }

  func range(_ column: Column) -> String { "$\(column.rawValue)$\(first + 1):$\(column.rawValue)$\(first + count)" }
}

/// The words of the sheet of checks.
struct ControlWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }

  var gap: String { text("ÉCART", "AFWIJKING", "DIFFERENCE") }

  var allIsWell: String { text("Tout concorde. Contrôles réussis :", "Alles klopt. Geslaagde controles:", "All checks passed:") }

  var notAllIsWell: String { text("Attention, écarts :", "Opgelet, afwijkingen:", "Warning, differences found:") }

  var nothingToCheck: String {
    text("Ce classeur n'a pas de total à contrôler.", "Deze werkmap heeft geen totaal om te controleren.", "This workbook has no total to check.")
  }

  var explanation: String {
    text(
      "Les totaux de séances, de participations, d'heures et de comptages sont des formules sur la feuille des données ; les différences, évolutions et parts, des formules sur les cellules dont elles sont faites. Un nombre sur fond violet est une valeur qu'aucune formule de ce classeur ne peut donner : des personnes ou des organisations différentes, ou un détail absent de la feuille des données. Les formules de la liste ci-dessous sont comparées au résultat calculé à partir des listes de présence et de comptage, et chaque total à la somme de ses parties. Une cellule de données modifiée change les totaux et les graphiques, et le résultat concerné devient rouge. Les phrases ne changent pas : elles disent les chiffres du jour où le rapport a été produit. Ce sont des contrôles de cohérence du classeur : les nombres de personnes ou d'organisations différentes n'y sont vérifiés que par un minimum et un maximum, et les feuilles d'origine n'y sont pas vérifiées.",
      "De totalen van sessies, deelnames, uren en tellingen worden met formules berekend uit het gegevensblad; verschillen, evoluties en aandelen uit de cellen waaruit ze bestaan. Een getal op een paarse achtergrond is een waarde die geen enkele formule van deze werkmap kan geven: verschillende personen of organisaties, of een detail dat niet in het gegevensblad staat. De formules van de lijst hieronder worden vergeleken met het resultaat berekend uit de aanwezigheids- en tellijsten, en elk totaal met de som van zijn delen. Wie een gegevenscel wijzigt, wijzigt de totalen en de grafieken, en het betrokken resultaat wordt rood. De teksten worden niet aangepast: ze vermelden de cijfers van de dag waarop het verslag werd gemaakt. Het zijn controles op de samenhang van de werkmap: unieke aantallen worden alleen begrensd, en de bronlijsten zelf worden niet nagekeken.",
      "The totals of sessions, participations, hours and counts are formulas over the data sheet; differences, changes and shares are formulas over the cells they are made of. A number on a purple ground is a value that no formula of this workbook can give: different people or organisations, or a detail that is not in the data sheet. The formulas listed below are compared with the result computed from the attendance and count sheets, and each total with the sum of its parts. If a cell of the data is changed, totals and charts follow and the result concerned turns red. Sentences do not change: they state the figures of the day on which the report was made. These are checks that the workbook agrees with itself: unique counts are only bounded, and the sheets sent in are not checked here."
    )
  }

  var total: String { text("Total", "Totaal", "Total") }

  var listFollows: String {
    text(
      "La liste de toutes les cellules contrôlées suit sur cette feuille ; elle ne s'imprime pas.",
      "De lijst van alle gecontroleerde cellen volgt op dit blad; ze wordt niet afgedrukt.",
      "The list of all cells checked follows on this sheet; it is not printed.")
  }

  var kinds: [String] { [NumberCheck.Kind.computed, .sum(of: .none), .between(.none)].map(what) }

  func what(_ kind: NumberCheck.Kind) -> String {
    switch kind {
    case .computed: text("Formule = résultat calculé", "Formule = berekend resultaat", "Formula = computed result")
    case .sum: text("Total = somme des parties", "Totaal = som van de delen", "Total = sum of the parts")
    case .between:
      text(
        "Entre la plus grande partie et la somme des parties", "Tussen het grootste deel en de som van de delen",
        "Between the largest part and the sum of the parts")
    }
  }

  /// Above the list: by kind of check, and by sheet.
  fileprivate func summaryHead(by column: CheckList.Column) -> Table {
    Table(
      columns: [
        Table.Column(column == .kind ? text("Contrôle", "Controle", "Check") : text("Feuille", "Blad", "Sheet")),
        Table.Column(text("Cellules", "Cellen", "Cells")), Table.Column("OK"), Table.Column(gap), Table.Column(text("Résultat", "Resultaat", "Result")),
      ], rows: [Table.Row([.text(""), .count(0), .count(0), .count(0), .text("")])])
  }

  func head(rows: [Table.Row]) -> Table {
    Table(
      "controls",
      columns: [
        Table.Column(text("Feuille", "Blad", "Sheet")), Table.Column(text("Cellule", "Cel", "Cell")),
        Table.Column(text("Nombre contrôlé", "Gecontroleerd getal", "Figure checked")),
        Table.Column(text("Contrôle", "Controle", "Check")), Table.Column(text("Attendu", "Verwacht", "Expected")),
        Table.Column(text("Trouvé", "Gevonden", "Found")), Table.Column(text("Écart", "Verschil", "Difference")),
        Table.Column(text("Résultat", "Resultaat", "Result")),
      ], rows: rows, isList: true)
  }

  /// Rows as wide as those to come, to fit the columns to.
  func sample(of checks: [NumberCheck]) -> Table {
    let longest = { (texts: [String]) in Cell.text(FontMetrics.widest(of: texts)) }
    return head(rows: [
      Table.Row([
        longest(checks.map(\.cell.sheet)), .text("AA1000"), longest(checks.map(\.name)), longest(kinds), .count(1_000_000),
        .count(1_000_000), .count(1_000_000), .text(gap),
      ])
    ])
  }
}

extension CellRange {
  fileprivate static let none = CellRange(first: CellAddress(sheet: "", row: 0, column: 0), last: CellAddress(sheet: "", row: 0, column: 0))
}
