import BilanExport
import BilanModel
import Testing
import TestSupport

@Suite("The report as text")
struct TextRendererTests {
  private let table = Table(
    "t",
    columns: [.init("Axe"), .init("2023"), .init("2024")],
    rows: [
      .init([.text("Un"), .count(10), .count(40)]),
      .init([.text("Deux"), .missing("non réalisé"), .count(-5)]),
    ])

  private func chart(_ series: [Int]) -> Chart {
    Chart(
      title: "Deux ans", kind: .bar, table: "t", rows: 0..<2, categories: 0, series: series,
      axisTitle: "personnes", alternativeText: "")
  }

  /// A form that numbers its parts itself gets no second number.
  @Test(arguments: [(["II.1 Réalisations", "Méthode"], false), (["Idées", "Vie", "2024"], true)])
  func sectionsAreNumberedOnce(titles: [String], areNumbered: Bool) {
    let text = TextRenderer().text(of: Report(titles.map { .init(title: $0, blocks: [.paragraph("x")]) }))
    for (index, title) in titles.enumerated() {
      let line = areNumbered ? "\(index + 1). \(title)" : title
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(text)")
    }
  }

  private static let bar = String(repeating: "█", count: 50)
  private static let expected = """
    Bilan 2024
    ==========
    Dossier 7


    1. Fiche
    --------

    Un texte.

    Qui
    ~~~

    Nom      Saint-Gilles
    Dossier  7
             8

    Quoi
    ....

    - un
    - deux

      Une remarque.


    2. Chiffres
    -----------

    Axe          2023  2024
    ───────────────────────
    Un             10    40
    Deux  non réalisé    \u{2212}5

    Deux ans (personnes)
      Un    \(bar) 40
      Deux  ░░░░░░ \u{2212}5

    Deux ans (personnes)
      Un    2023  ████████████▌ 10
            2024  \(bar) 40
      Deux  2023  non réalisé
            2024  ░░░░░░ \u{2212}5

    """

  @Test func wholeReport() {
    let report = Report([
      .init(
        title: "Fiche",
        blocks: [
          .heading("Fiche", level: 1), .paragraph("Un texte."), .heading("Qui", level: 1),
          .fields([
            .init(label: "Nom", text: "Saint-Gilles"), .init(label: "Dossier", text: "7\n8"),
          ]),
          .heading("Quoi", level: 2), .list(["un", "deux"]), .note("Une remarque."),
        ]),
      .init(
        title: "Chiffres", blocks: [.table(table), .chart(chart([2])), .chart(chart([1, 2]))]),
    ])
    #expect(TextRenderer().text(of: report) == TextRendererTests.expected)
  }

  @Test(arguments: 1...40)
  func anyReportKeepsItsWidth(seed: Int) {
    var random = Seeded(UInt64(seed))
    func words(_ most: Int) -> String {
      random.text(words: Int.random(in: 1...most, using: &random))
    }
    let table = Table(
      "t",
      columns: [.init(words(3)), .init(words(3))],
      rows: (0..<4).map { .init([.text(words(9)), .count($0 * 77_777 - 99_999)]) })
    let chart = Chart(
      title: words(9), kind: .column, table: "t", rows: 0..<9, categories: 0, series: [1, 0, 5],
      axisTitle: words(3), alternativeText: "")
    let report = Report(
      [
        .init(
          title: words(30),
          blocks: [
            .paragraph(words(99)), .list([words(40)]), .note(words(60)), .table(table),
            .chart(chart),
            .fields([.init(label: words(20), text: words(50))]), .heading(words(30), level: 2),
          ])
      ], title: words(40))
    let width = Int.random(in: 40...110, using: &random)
    let text = TextRenderer(width: width).text(of: report)
    #expect(text.fitsWithin(width))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func aChartOfNoTableIsLeftOut() {
    let report = Report([.init(title: "A", blocks: [.chart(chart([1]))])])
    #expect(
      TextRenderer().text(of: report) == "Bilan 2024\n==========\nDossier 7\n\n\n1. A\n----\n")
  }
}
