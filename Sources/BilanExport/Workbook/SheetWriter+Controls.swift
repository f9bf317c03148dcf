internal import BilanModel
internal import CXLSXWriter

/// The sheet that recomputes: each number beside what it must be, OK or not, and one line that says whether all is well.
extension SheetWriter {
  mutating func writeControls() throws(ExportError) {
    let words = ControlWords(book.report.language)
    try flow(words.explanation, .paragraph)
    try gap(5)
    // The line that sums up comes first and speaks of rows to come: a streamed sheet takes no row twice.
    let verdictRow = row
    let results = "$H$\(verdictRow + 4):$H$\(verdictRow + 3 + UInt32(max(book.checks.count, 1)))"
    try beginRow(height: 24)
    try writeVerdict(words, results)
    row += 1
    try gap(9)
    let table = words.head(rows: [])
    let headerRow = row
    try writeHeader(of: table, nextPlaces())
    for check in book.checks { try write(check, words) }
    guard !book.checks.isEmpty else { return }
    try colour(words, headerRow: headerRow, verdictRow: verdictRow, results)
    worksheet_freeze_panes(sheet, headerRow + 1, 0)
    try check(worksheet_repeat_rows(sheet, headerRow, headerRow))
    try makeFilter(table, headerRow: headerRow, lastRow: row - 1)
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

  private func writeVerdict(_ words: ControlWords, _ results: String) throws(ExportError) {
    let number = book.checks.count
    guard number > 0 else { return try writeString(words.nothingToCheck, column: 0, styles[.note]) }
    let formula =
      "=IF(COUNTIF(\(results),\"OK\")=ROWS(\(results)),\"\(words.allIsWell) \"&ROWS(\(results)),"
      + "\"\(words.notAllIsWell) \"&(ROWS(\(results))-COUNTIF(\(results),\"OK\"))&\" / \"&ROWS(\(results)))"
    let format = styles[.verdict]
    try merge(0...(grid.widths.count - 1), format)
    try check(worksheet_write_formula_str(sheet, row, 0, formula, format, "\(words.allIsWell) \(number)"))
  }

  private func colour(
    _ words: ControlWords, headerRow: UInt32, verdictRow: UInt32, _ results: String
  ) throws(ExportError) {
    let isWell = "COUNTIF(\(results),\"OK\")=ROWS(\(results))"
    for (formula, mark) in [("=\(isWell)", CellStyles.Mark.good), ("=NOT(\(isWell))", .bad)] {
      try addRule(formula, mark, rows: verdictRow...verdictRow, column: 0)
    }
    let first = headerRow + 1
    for (formula, mark) in [("=$H\(first + 1)=\"OK\"", CellStyles.Mark.good), ("=$H\(first + 1)<>\"OK\"", .bad)] {
      try addRule(formula, mark, rows: first...(row - 1), column: 7)
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

/// The words of the sheet of checks.
struct ControlWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }

  var gap: String { text("ÉCART", "VERSCHIL", "MISMATCH") }

  var allIsWell: String { text("Tout concorde. Contrôles réussis :", "Alles klopt. Geslaagde controles:", "All checks passed:") }

  var notAllIsWell: String { text("Attention, écarts :", "Opgelet, verschillen:", "Attention, mismatches:") }

  var nothingToCheck: String {
    text("Ce classeur n'a pas de total à contrôler.", "Deze werkmap heeft geen totaal om te controleren.", "This workbook has no total to check.")
  }

  var explanation: String {
    text(
      "Les totaux de séances, de participations, d'heures et de comptages sont des formules sur la feuille des données ; les différences, évolutions et parts, des formules sur les cellules dont elles sont faites. Un nombre sur fond teinté est une valeur qu'aucune formule de ce classeur ne peut donner : des personnes ou des organisations différentes, ou une partie que les données ne distinguent pas. Ici, chaque formule est comparée au résultat calculé à partir des listes de présence et de comptage, et chaque total à la somme de ses parties. Une cellule de données modifiée change les totaux et les graphiques, et la ligne concernée devient rouge. Les phrases ne suivent pas : elles disent les chiffres du jour où le rapport a été écrit.",
      "De totalen van sessies, deelnames, uren en tellingen zijn formules op het gegevensblad; verschillen, evoluties en aandelen zijn formules op de cellen waaruit ze bestaan. Een getal op een getinte achtergrond is een waarde die geen enkele formule van deze werkmap kan geven: verschillende personen of organisaties, of een deel dat de gegevens niet onderscheiden. Hier wordt elke formule vergeleken met het resultaat berekend uit de aanwezigheids- en tellijsten, en elk totaal met de som van zijn delen. Wie een gegevenscel wijzigt, wijzigt de totalen en de grafieken, en de betrokken regel wordt rood. De zinnen volgen niet: ze vermelden de cijfers van de dag waarop het verslag werd geschreven.",
      "The totals of sessions, participations, hours and counts are formulas over the data sheet; differences, changes and shares are formulas over the cells they are made of. A shaded figure is a value that no formula of this workbook can give: different people or organisations, or a part that the data does not tell apart. Here each formula is compared with the result computed from the attendance and count sheets, and each total with the sum of its parts. A changed cell of data changes totals and charts, and the line concerned turns red. Sentences do not follow: they state the figures of the day on which the report was written."
    )
  }

  func what(_ kind: NumberCheck.Kind) -> String {
    switch kind {
    case .computed: text("Formule = résultat calculé", "Formule = berekend resultaat", "Formula = computed result")
    case .sum: text("Total = somme des parties", "Totaal = som van de delen", "Total = sum of the parts")
    case .between: text("Entre la plus grande partie et la somme", "Tussen het grootste deel en de som", "Between the largest part and the sum")
    }
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
    let kinds = [NumberCheck.Kind.computed, .sum(of: .none), .between(.none)]
    return head(rows: [
      Table.Row([
        longest(checks.map(\.cell.sheet)), .text("AA1000"), longest(checks.map(\.name)), longest(kinds.map(what)), .count(1_000_000),
        .count(1_000_000), .count(1_000_000), .text(gap),
      ])
    ])
  }
}

extension CellRange {
  fileprivate static let none = CellRange(first: CellAddress(sheet: "", row: 0, column: 0), last: CellAddress(sheet: "", row: 0, column: 0))
}
