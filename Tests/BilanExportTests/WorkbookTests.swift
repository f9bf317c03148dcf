import BilanExport
import BilanModel
import Testing
import TestSupport

@Suite("The workbook, as another reader sees it")
struct WorkbookTests {
  private let figures = Table(
    "t", title: "Chiffres",
    columns: [
      .init("Axe"), .init("Nombre"), .init("Heures"), .init("Part"), .init("Écart"), .init("Jour"),
      .init("Note", width: .text),
    ],
    rows: [
      .init([
        .text("=1+1"), .count(1_234), .decimal(Rational(5, over: 2)),
        .percent(Rational(1, over: 8)),
        .difference(Rational(-3, over: 1)), .day(Day(iso: "2024-10-21")!),
        .text("http://x _x0041_\u{1}"),
      ]),
      .init([
        .text("+1"), .missing("non réalisé"), .empty, .empty, .difference(Rational(1, over: 2)),
        .day(Day(iso: "1850-01-01")!), .text("a\nb"),
      ]),
      .init([.text("Total"), .count(1_234)], kind: .total),
    ])

  private func written(_ report: Report) throws -> [String] {
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(report, to: folder.file("r.xlsx"))
    return try inspect(folder.file("r.xlsx"))
  }

  @Test func cellsKeepTheirKinds() throws {
    let chart = Chart(
      title: "Nombre", kind: .bar, table: "t", rows: 0..<2, categories: 0, series: [1, 2],
      axisTitle: "n", alternativeText: "Deux barres")
    let found = try written(
      Report([
        .init(
          title: "Synthèse", blocks: [.paragraph("Bon & simple"), .table(figures), .chart(chart)])
      ]))
    let expected = """
      properties|Bilan 2024|Dossier 7|2025-01-31 00:00:00
      sheet|Synthèse
      page|portrait|9|True|1|0
      header|Bilan 2024|Synthèse
      footer|Dossier 7|page &P/&N
      print|$A$1:$G$25|None
      view|None|None
      merged|A1:G1
      merged|A2:G2
      merged|A4:G4
      merged|A6:G6
      merged|A8:G8
      chart|BarChart|2|'Synthèse'!$B$10:$B$11
      kept|'Synthèse'!$B$10:$B$11|0:1234.0
      kept|'Synthèse'!$C$10:$C$11|0:2.5
      cell|A1|s|General|Bilan 2024
      cell|A2|s|General|Dossier 7
      cell|A4|s|General|Synthèse
      cell|A6|s|General|Bon & simple
      cell|A8|s|General|Chiffres
      cell|A9|s|General|Axe
      cell|B9|s|General|Nombre
      cell|C9|s|General|Heures
      cell|D9|s|General|Part
      cell|E9|s|General|Écart
      cell|F9|s|General|Jour
      cell|G9|s|General|Note
      cell|A10|s|General|=1+1
      cell|B10|n|#,##0|1234
      cell|C10|n|#,##0.0|2.5
      cell|D10|n|#,##0.0"\u{A0}"%|0.125
      cell|E10|n|+#,##0;"−"#,##0;0|-3
      cell|F10|d|dd/mm/yyyy|2024-10-21 00:00:00
      cell|G10|s|General|http://x _x0041_
      cell|A11|s|General|+1
      cell|B11|s|General|non réalisé
      cell|E11|n|+#,##0.0;"−"#,##0.0;0.0|0.5
      cell|F11|s|dd/mm/yyyy|01/01/1850
      cell|G11|s|General|a\\nb
      cell|A12|s|General|Total
      cell|B12|n|#,##0|1234
      """
    #expect(found == expected.split(separator: "\n").map(String.init))
  }

  @Test func aLongTableAloneIsEasyToUse() throws {
    let rows = (1...20).map { Table.Row([.text("Ligne \($0)"), .count($0)]) }
    let total = Table.Row([.text("Total"), .count(210)], kind: .total)
    let table = Table(columns: [.init("Nom"), .init("Nombre")], rows: rows + [total])
    let found = try written(
      Report(
        [
          .init(title: "Un", blocks: []),
          .init(
            title: "2024", isLandscape: true, blocks: [.heading("2024", level: 1), .table(table)]),
        ], language: .nl))
    let sheet = Array(found[(found.firstIndex(of: "sheet|Blad 2024") ?? 0)...])
    #expect(sheet.contains("page|landscape|9|True|1|0"))
    #expect(sheet.contains("footer|Dossier 7|pagina &P/&N"))
    #expect(sheet.contains("print|$A$1:$C$25|$3:$3"))
    // The filter stops before the total, which would be sorted with the rest.
    #expect(sheet.contains("view|A4|A3:B23"))
  }

  @Test func anEmptyReportIsAWorkbook() throws {
    let found = try written(Report([]))
    #expect(found.contains("cell|A1|s|General|Bilan 2024"))
  }

  @Test func longTextIsSplitBetweenWords() throws {
    let text = (1...3_000).map { "mot\($0)" }.joined(separator: " ")
    let found = try written(Report([.init(title: "Récit", blocks: [.paragraph(text)])]))
    let cells = found.filter { $0.hasPrefix("cell|") && $0.contains("mot") }
    #expect(cells.count > 3)
    let words = cells.compactMap { $0.split(separator: "|").last }.joined(separator: " ")
    #expect(words == text)
  }

  @Test func numbersOfOtherCellsAreFormulas() throws {
    let change = Derivation.difference(.column(2), .column(1))
    let table = Table(
      columns: [.init("Axe"), .init("2023"), .init("2024"), .init("Écart"), .init("Évolution")],
      rows: [
        .init([
          .text("a"), .count(40), .fixed(.count(10)), .derived(change, shown: .difference(Rational(-30))),
          .derived(.quotient(change, .column(1)), shown: .change(Rational(-3, over: 4))),
        ]),
        .init([
          .text("b"), .count(0), .count(3), .derived(change, shown: .hoursDifference(Rational(3))),
          .derived(.quotient(change, .column(1)), shown: .missing("base nulle")),
        ]),
        .init([
          .text("c"), .count(40), .count(30), .empty,
          .derived(
            .word(.quotient(.column(2), .column(1)), steps: [.init(from: 1, "atteint"), .init(from: Rational(4, over: 5), "à \"voir\"")], otherwise: "non"),
            shown: .text("non")),
        ]), .init([.text("Total"), .derived(.rows(0..<1), shown: .count(40))], kind: .total),
      ])
    let found = try written(Report([.init(title: "M", blocks: [.table(table)])]))
    for cell in [
      "cell|C7|n|#,##0|10", "cell|D7|f|+#,##0;\"−\"#,##0;0|=C7-B7",
      "cell|E7|f|+#,##0.0\"\u{A0}\"%;\"−\"#,##0.0\"\u{A0}\"%;0.0\"\u{A0}\"%|=IFERROR((C7-B7)/B7,\"–\")",
      "cell|D8|f|+#,##0.0;\"−\"#,##0.0;0.0|=C8-B8", "cell|E8|f|+#,##0.0\"\u{A0}\"%;\"−\"#,##0.0\"\u{A0}\"%;0.0\"\u{A0}\"%|=IFERROR((C8-B8)/B8,\"base nulle\")",
      "cell|E9|f|General|=IFERROR(IF(C9/B9>=1,\"atteint\",IF(C9/B9>=4/5,\"à \"\"voir\"\"\",\"non\")),\"–\")",
      "cell|B10|f|#,##0|=SUM(B7:B7)",
    ] { #expect(found.contains(cell), "\(cell): \(found)") }
  }

  /// Viewers break a line behind a dash: a range must stay whole.
  @Test func aRangeStaysOnOneLine() throws {
    let found = try written(
      Report([.init(title: "M", blocks: [.paragraph("De 147 [146–149] à 2023–2024 – et plus"), .fields([.init(label: "N", text: "[191–206]")])])]))
    #expect(found.contains("cell|A6|s|General|De 147 [146–\u{2060}149] à 2023–\u{2060}2024 – et plus"), "\(found)")
    #expect(found.contains { $0.hasSuffix("|[191–\u{2060}206]") })
  }

  /// A page never begins with what is remarked on a table of the page before, nor within a table that fits one.
  @Test(arguments: Array(stride(from: 20, through: 36, by: 2))) func remarksStayWithTheirTable(paragraphs: Int) throws {
    let table = Table(columns: [.init("Axe", width: .text), .init("Nombre")], rows: (1...6).map { .init([.text("Ligne \($0)"), .count($0)]) })
    let found = try written(
      Report([
        .init(
          title: "M",
          blocks: (1...paragraphs).map { .paragraph("Paragraphe \($0)") } + [
            .heading("Titre", level: 1), .table(table), .note("Remarque 1"), .note("Remarque 2"), .paragraph("Suite"),
          ] + (1...40).map { .paragraph("Après \($0)") })
      ]))
    let breaks = found.compactMap { $0.firstMatch(of: #/^break\|(\d+)$/#).flatMap { Int($0.1) } }
    #expect(!breaks.isEmpty)
    for row in breaks {
      let first = found.first { $0.hasPrefix("cell|A\(row + 1)|") } ?? ""
      #expect(!first.contains("Remarque") && !first.contains("Ligne") && !first.contains("Axe"), "\(first)")
    }
  }

  /// A balance is taken of the totals of two tables to fill in.
  @Test func aBalanceIsTakenOfTwoTables() throws {
    func table(_ name: Code<Table>, _ more: [Table.Row] = []) -> Table {
      let sum = Cell.derived(.rows(0..<1), shown: .toComplete)
      return Table(
        name, columns: [.init("Poste"), .init("Montant", hasAmounts: true)],
        rows: [.init([.text("a"), .toComplete]), .init([.text("Total"), sum], kind: .total)] + more)
    }
    let balance = Cell.derived(.difference(.cell(of: "in", row: 1), .cell(of: "out", row: 1)), shown: .toComplete)
    let found = try written(
      Report([
        .init(title: "M", blocks: [.table(table("out")), .table(table("in", [.init([.text("Solde"), balance], kind: .total)]))]),
        .init(title: "N", blocks: [.table(Table("x", columns: [.init("Poste"), .init("Montant")], rows: [.init([.text("Solde"), balance])]))]),
      ]))
    #expect(found.contains { $0.hasPrefix("cell|B13|f|") && $0.hasSuffix("|=IF(COUNT(B12,B8)<2,\"\",B12-B8)") }, "\(found)")
    #expect(found.contains { $0.hasSuffix("|=IF(COUNT('M'!B12,'M'!B8)<2,\"\",'M'!B12-'M'!B8)") }, "\(found)")
  }

  /// Amounts that a person types in add themselves up; until then the sum shows nothing.
  @Test func aTableToFillInAddsUp() throws {
    let sum = Cell.derived(.rows(0..<2), shown: .toComplete)
    let table = Table(
      columns: [.init("Poste"), .init("Dépensé", hasAmounts: true), .init("Pièce")],
      rows: [
        .init([.text("a"), .toComplete, .toComplete]), .init([.text("b"), .toComplete, .toComplete]), .init([.text("Total"), sum, .empty], kind: .total),
      ])
    let found = try written(Report([.init(title: "M", blocks: [.table(table)])]))
    #expect(found.contains("validation|B7:B8|decimal|Inscrivez un nombre, sans signe de monnaie."), "\(found)")
    #expect(found.contains("cell|B9|f|#,##0.00;\"−\"#,##0.00|=IF(COUNT(B7:B8)=0,\"\",SUM(B7:B8))"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("cell|B7|") || $0.hasPrefix("cell|C9|") })
  }

  @Test func aTableOfRunningTextCoversTheColumnsLeft() throws {
    let wide = Table(
      columns: (1...5).map { .init("C\($0)") }, rows: [.init((1...5).map { .count($0) })])
    let rules = Table(
      columns: [.init("Code"), .init("Règle", width: .text), .init("Nombre")],
      rows: [.init([.text("a"), .text("Une règle"), .count(9)])])
    let found = try written(Report([.init(title: "M", blocks: [.table(wide), .table(rules)])]))
    #expect(found.contains("merged|B10:D10"))
    #expect(found.contains("cell|E10|n|#,##0|9"))
  }

  /// A session planned without a day has none in the facts, and was not counted; such lines stand last.
  @Test func whatIsPlannedWithoutADayHasNone() throws {
    let ledger = Ledger(
      periods: [.init("2024", "2024")], axes: [.init("1", "Axe 1")], places: [.init(Place.notStated, "Non précisée")],
      measures: [.init("planned-sessions", "Séances prévues", isPlan: true), .init("participations", "Participations")], activities: ["Stress"],
      lines: [
        Ledger.Line(day: nil, period: 0, axis: 0, activity: 0, place: 0, measure: 0, value: 3),
        Ledger.Line(day: Day(iso: "2024-03-01")!, period: 0, axis: 0, activity: 0, place: 0, measure: 1, value: 7),
      ].sorted())
    let found = try written(Report([.init(title: "D", blocks: [.ledger(ledger)])]))
    #expect(found.contains("cell|B7|d|dd/mm/yyyy|2024-03-01 00:00:00") && found.contains("cell|H7|s|General|compté"))
    #expect(found.contains("cell|H8|s|General|prévu") && found.contains("cell|I8|n|#,##0|3"))
    #expect(!found.contains { $0.hasPrefix("cell|B8") || $0.hasPrefix("cell|C8") })
  }

  /// On paper links lead nowhere: they do not make a page smaller that must hold all the rest.
  @Test(arguments: [true, false])
  func theContentsOfAOnePageSheetAreNotPrinted(isOnePage: Bool) throws {
    let found = try written(
      Report([
        .init(title: "A", fitsOnePage: isOnePage, blocks: [.paragraph("Un"), .contents]), .init(title: "B", purpose: "Le reste", blocks: [.paragraph("Deux")]),
      ]))
    let printed = try #require(found.first { $0.hasPrefix("print|") })
    let last = try #require(printed.split(separator: "|")[1].split(separator: "$").last.flatMap { Int($0) })
    let link = try #require(found.first { $0.hasPrefix("link|A") }?.split(separator: "|")[1].dropFirst()).description
    #expect((Int(link)! > last) == isOnePage)
  }

  /// No height of a row is left to the viewer, which would break pages elsewhere.
  @Test func everyRowHasItsHeight() throws {
    let folder = try TemporaryFolder()
    let table = Table(columns: [.init("A", width: .text), .init("B")], rows: (0..<5).map { .init([.text("Ligne \($0)"), .count($0)]) })
    let report = Report([
      .init(title: "M", blocks: [.heading("H", level: 1), .paragraph("Un"), .fields([.init(label: "L", text: "x\ny")]), .table(table), .note("N"), .contents])
    ])
    try WorkbookRenderer().write(report, to: folder.file("r.xlsx"))
    let heights = try reader("row_heights.py", [folder.file("r.xlsx")]).split(separator: "\n")
    #expect(heights.count > 15 && !heights.contains("None") && !heights.contains("15.0"), "\(heights)")
  }

  /// Viewers that compute nothing draw what is kept with the chart: of a formula its value, and not 0.
  @Test func aChartKeepsTheNumbersOfItsCells() throws {
    let double = Derivation.product(.column(1), .number(2))
    let table = Table(
      "t", columns: [.init("Axe"), .init("2023"), .init("2024")],
      rows: [
        .init([.text("a"), .count(40), .derived(double, shown: .count(80))]), .init([.text("b"), .missing("–"), .missing("non réalisé")]),
        .init([.text("c"), .decimal(Rational(5, over: 2)), .derived(double, shown: .count(5))]),
      ])
    let chart = Chart(title: "C", kind: .bar, table: "t", rows: 0..<3, categories: 0, series: [1, 2], axisTitle: "n", alternativeText: "c")
    let found = try written(Report([.init(title: "M", blocks: [.table(table), .chart(chart)])]))
    #expect(found.filter { $0.hasPrefix("kept|") } == ["kept|M!$B$7:$B$9|0:40.0,2:2.5", "kept|M!$C$7:$C$9|0:80.0,2:5.0"])
  }

  @Test(arguments: [20, 60_000])
  func theSameReportGivesTheSameBytes(rows: Int) throws {
    let folder = try TemporaryFolder()
    let table = Table(
      "t",
      columns: (0..<8).map { .init("Colonne \($0)") },
      rows: (0..<rows).map { row in .init((0..<8).map { .count(row * $0) }) })
    let chart = Chart(
      title: "C", kind: .column, table: "t", rows: 0..<5, categories: 0, series: [1], axisTitle: "n",
      alternativeText: "c")
    let report = Report([.init(title: "Données", blocks: [.table(table), .chart(chart)])])
    try WorkbookRenderer().write(report, to: folder.file("a.xlsx"))
    try WorkbookRenderer().write(report, to: folder.file("b.xlsx"))
    #expect(try bytes(of: folder.file("a.xlsx")) == bytes(of: folder.file("b.xlsx")))
  }

  @Test func moreRowsThanASheetHoldsIsAnError() throws {
    let folder = try TemporaryFolder()
    let table = Table(
      columns: [.init("A")], rows: Array(repeating: .init([.empty]), count: 1_048_576))
    #expect(throws: ExportError.tooManyRows(sheet: "Données", rows: 1_048_576)) {
      try WorkbookRenderer().write(
        Report([.init(title: "Données", blocks: [.table(table)])]), to: folder.file("a.xlsx"))
    }
    #expect(try folder.names == [])
  }

  @Test(arguments: 1...30)
  func anyTextMakesAReadableWorkbook(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let texts = (0..<6).map { _ in random.text(words: 30) }
    let table = Table(
      "t",
      title: texts[0], columns: [.init(texts[1], width: .text), .init("n")],
      rows: texts.map { .init([.text($0), .count(1)]) })
    let chart = Chart(
      title: texts[2], kind: .bar, table: "t", rows: 0..<6, categories: 0, series: [1],
      axisTitle: texts[3], alternativeText: texts[4])
    let report = Report(
      [
        .init(
          title: texts[5],
          blocks: [
            .table(table), .chart(chart), .list(texts), .note(texts[0]),
            .heading(texts[1], level: 1),
            .fields(texts.map { .init(label: $0, text: $0) }),
          ])
      ], title: texts[3])
    let found = try written(report)
    #expect(found.contains { $0.hasPrefix("chart|BarChart|1") }, "\(found.filter { !$0.hasPrefix("cell|") })")
    #expect(!found.contains { $0.hasPrefix("cell|") && $0.split(separator: "|")[2] == "f" })
  }
}
