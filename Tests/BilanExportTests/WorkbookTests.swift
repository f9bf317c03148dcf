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

  /// What the reader finds in the workbook of the table, a paragraph and a chart.
  private static let cells = """
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
    letters|8.0
    """

  @Test func cellsKeepTheirKinds() throws {
    let chart = Chart(
      title: "Nombre", kind: .bar, table: "t", rows: 0..<2, categories: 0, series: [1, 2],
      axisTitle: "n", alternativeText: "Deux barres")
    let found = try written(
      Report([
        .init(
          title: "Synthèse", blocks: [.paragraph("Bon & simple"), .table(figures), .chart(chart)])
      ]))
    #expect(found == WorkbookTests.cells.split(separator: "\n").map(String.init))
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
