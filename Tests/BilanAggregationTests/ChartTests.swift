import BilanModel
import Testing

@testable import BilanAggregation

/// Every chart draws numbers of a table that stands before it.
@Suite struct ChartTests {
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func chartsOfRandomReportsFitTheirTables(seed: UInt64) {
    let random = RandomProject(seed &+ 50_000)
    var project = random.project
    project.indicators = Indicator.builtIn + project.metrics.map(Indicator.sum)
    check(report(project, random.sheets, seed))
  }

  @Test(
    arguments: 1...100 as ClosedRange<UInt64>)
  func chartsFitTheirTablesWhateverTheOrderOfIndicators(seed: UInt64) {
    let random = RandomProject(seed &+ 50_000)
    check(report(random.project, random.sheets, seed))
  }

  private func report(_ project: Project, _ sheets: [Sheet], _ seed: UInt64) -> Report {
    Report(
      ReportRequest(
        project: project, facts: facts(sheets, of: project), period: project.periods.last!,
        base: seed % 2 == 0 ? project.periods.first : nil,
        language: Language.allCases[Int(seed % 3)], narrative: Narrative(), form: .impulsion, asOf: nil))
  }

  @Test func theChartsOfTheHandMadeReport() throws {
    let report = HandMade.report()
    check(report)
    let charts = try #require(report.section("Synthèse")).charts + #require(report.section("Communes")).charts
    #expect(
      charts.map(\.title) == [
        "Participations mois par mois, 2024", "Taux de réalisation de chaque cible, 2024", "Participations et participants uniques par axe, 2024",
        "Participations et participants uniques par commune, 2024",
      ])
    #expect(charts.map(\.series) == [[2], [3], [2, 3], [2, 3]])
    // Without the row of totals.
    // The months are all there; bars end with the last that has a number.
    #expect(charts.map(\.rows) == [0..<12, 0..<3, 0..<3, 0..<5])
    #expect(charts.map(\.kind) == [.column, .bar, .bar, .bar])
    #expect(HandMade.report(.nl).section("Gemeenten")?.charts.first?.title == "Deelnames en unieke deelnemers per as, 2024")
  }

  /// Three titles are a list with one "and", and names within them keep their capitals.
  @Test func theTitleOfAChartListsWhatItDraws() throws {
    let own = Indicator(code: "jeunes", title: Localized(same: "Jeunes du CPAS"), rule: .participants)
    let named = Indicator(code: "vif", title: Localized(same: "VIF et Place aux filles"), rule: .participants)
    let charts = try #require(report(indicators: [.participations, own, named]).section("Communes")).charts
    #expect(charts.first?.title == "Participations, jeunes du CPAS et VIF et Place aux filles par axe, 2024")
  }

  @Test
  func theEvolutionDrawsPeopleOnlyWhateverTheOrderOfIndicators() throws {
    let report = report(indicators: [Indicator.sum(of: HandMade.affiches)] + Indicator.builtIn)
    let section = try #require(report.section("Évolution"))
    let chart = try #require(section.charts.first)
    let names = section.table(0).body.prefix(chart.rows.upperBound)
      .dropFirst(chart.rows.lowerBound).map { String($0.prefix { $0 != "|" }.dropLast()) }
    // Sessions and hours are of other orders and stay out of it.
    #expect(names == [Indicator.participations, .participants, .organisations].map(\.title.fr))
  }

  @Test
  func withoutIndicatorsAboutPeopleThereIsNoChart() {
    let report = report(indicators: [Indicator.sum(of: HandMade.affiches)])
    check(report)
    // Of one target with a bar neither.
    #expect(report.sections.flatMap(\.charts).isEmpty)
  }

  private func report(indicators: [Indicator]) -> Report {
    var project = HandMade.project
    project.indicators = indicators
    return Report(
      ReportRequest(
        project: project, facts: facts(HandMade.sheets, of: project), period: year(2024),
        base: year(2023), language: .fr, narrative: Narrative(), form: .impulsion, asOf: nil))
  }

  private func check(_ report: Report) {
    for chart in report.sections.flatMap(\.charts) {
      guard let table = report.table(chart.table) else {
        Issue.record("no table \(chart.table) for the chart \(chart.title)")
        continue
      }
      #expect(!chart.rows.isEmpty && chart.rows.upperBound <= table.rows.count, "\(chart.title)")
      #expect(!chart.series.isEmpty && !chart.alternativeText.isEmpty)
      guard (chart.series + [chart.categories]).allSatisfy(table.columns.indices.contains) else {
        Issue.record("the chart \(chart.title) draws a column that is not there")
        continue
      }
      for row in table.rows[chart.rows.clamped(to: table.rows.indices)] {
        guard row.cells.count == table.columns.count else { continue }
        #expect(row.kind == .body)
        #expect(isText(row.cells[chart.categories]))
        for column in chart.series { #expect(isNumber(row.cells[column]), "\(chart.title)") }
      }
    }
    // Every row is as wide as its head.
    for table in report.sections.flatMap(\.tables) {
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    }
  }

  private func isText(_ cell: Cell) -> Bool {
    switch cell {
    case .text(let text): !text.isEmpty
    case .month: true
    default: false
    }
  }

  private func isNumber(_ cell: Cell) -> Bool {
    switch cell.shown {
    case .count, .decimal, .percent, .missing: true
    default: false
    }
  }
}
