import BilanImport
import BilanModel
import Testing

@testable import BilanAggregation

/// What a report on little leaves out: whatever would be empty, or say again what stands elsewhere.
@Suite struct ShortReportTests {
  private func report(_ project: Project, _ sheets: [Sheet], base: Period? = nil, form: Form = .impulsion, isProtected: Bool = false) -> Report {
    let facts = facts(sheets, of: project)
    var request = ReportRequest(
      project: project, facts: facts, period: year(2024), base: base, language: .fr, narrative: Narrative(), form: form, asOf: nil)
    if isProtected { request.concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods) }
    return Report(request)
  }

  private let twoYears = [sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)])]

  /// One axis is the whole project: what is told by axis would say each number twice.
  @Test func oneAxisIsNotToldApartFromTheWhole() throws {
    let one = report(project(), twoYears, base: year(2023))
    #expect(one.section("Axes") == nil)
    let communes = try #require(one.section("Communes")).headings
    #expect(communes.prefix(2) == ["Par commune, 2024", "Par commune, 2023"] && !communes.contains { $0.contains("par axe") }, "\(communes)")
    #expect(!(try #require(one.section("Évolution")).headings.contains { $0.hasPrefix("Axe 1") }))
    let two = report(project(axes: [axis("1"), axis("2")]), twoYears, base: year(2023))
    #expect(two.section("Axes") != nil)
    #expect(try #require(two.section("Communes")).headings.contains("Participations par axe et par commune, 2024"))
    #expect(try #require(two.section("Évolution")).headings.contains { $0.hasPrefix("Axe 1") })
  }

  /// A form that asks for axes alone gets them: nothing else says their numbers.
  @Test func aFormOfAxesAloneHasThem() {
    let sheet = Form.Sheet(
      title: Localized(same: "A"), purpose: nil, isLandscape: false, fitsOnePage: false, blocks: [.content(.axisTable), .content(.communeMatrix)])
    let form = Form(code: "f", title: Localized(same: "F"), output: .workbookAndText, sheets: [sheet])
    let headings = report(project(), twoYears, form: form).section("A")?.headings
    #expect(headings?.first == "Par axe, 2024" && headings?.contains("Participations par axe et par commune, 2024") == true, "\(headings ?? [])")
  }

  /// A project of counts alone has no table of sessions and people, by axis or by commune.
  @Test func tablesOfDashesAreLeftOut() {
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let sheets = [sheet(bytes: 1, counts: [count("affiches", 50, on: "2024-05-01", axis: "1", .forest)])]
    let counted = report(project(axes: [axis("1"), axis("2")], metrics: [metric]), sheets, base: year(2023))
    #expect(counted.section("Axes") == nil && counted.section("Communes") == nil && counted.section("Campagnes") != nil)
    // Of two years only the one with figures.
    let second = report(project(axes: [axis("1"), axis("2")]), Array(twoYears.suffix(1)), base: year(2023))
    #expect(second.section("Axes")?.headings == ["Par axe, 2024"])
  }

  /// That hours are not told by axis and commune, because sessions are of several lengths, is a remark: a heading over it stood alone on a page.
  @Test func whatIsNotToldHasNoHeading() throws {
    func lines(_ start: Int) -> [Line] {
      (0..<12).map { Line("person\(start + $0)", .forest) } + (20..<32).map { Line("person\(start + $0)", .saintGilles) }
    }
    let sheets = [
      sheet(bytes: 1, on: "2024-03-01", minutes: 60, lines(0)), sheet(bytes: 2, on: "2024-04-01", minutes: 120, lines(100)),
      sheet(bytes: 3, on: "2024-05-01", axis: "2", minutes: 60, lines(200)),
    ]
    let communes = try #require(report(project(axes: [axis("1"), axis("2")]), sheets, isProtected: true).section("Communes"))
    #expect(!communes.headings.contains { $0.hasPrefix("Heures-participants") })
    #expect(
      communes.notes.contains { $0.hasPrefix("Heures-participants, 2024") && $0.contains("données séparément par axe et par commune") }, "\(communes.notes)")
  }

  /// More communes than a page holds side by side stand one under the other, with their totals.
  @Test func manyCommunesStandUnderEachOther() throws {
    let others = (1...9).map { Commune(code: Code("2109\($0)"), name: Localized(same: "Commune \($0)")) }
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let many = project(axes: [axis("1"), axis("2")], metrics: [metric], participating: [forest] + others)
    let sheets = [
      sheet(bytes: 1, on: "2024-03-01", [Line("berg", .forest), Line("claes", .saintGilles)]),
      sheet(bytes: 2, counts: [count("affiches", 50, on: "2024-05-01", axis: "1", .forest)]),
    ]
    let report = report(many, sheets)
    let matrix = try #require(report.section("Communes")?.tables.first { $0.columns.first?.title == "Commune" && $0.columns.last?.title == "Total" })
    #expect(matrix.columns.map(\.title) == ["Commune", "Axe 1", "Axe 2", "Total"])
    #expect(matrix.rows.count == 14 && matrix.rows.last?.kind == .total)
    #expect(try #require(report.section("Campagnes")).table(0).lines.prefix(3) == ["Commune | Affiches", "Saint-Gilles | (–)", "Forest | 50"])
  }

  /// That nothing can be told by month fills no sheet.
  @Test func aCalendarOfNothingIsLeftOut() {
    let sheets = [sheet(bytes: 1, on: "2024-02-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-09-01", [Line("claes", .forest)])]
    #expect(report(project(), sheets, isProtected: true).section("Calendrier") == nil)
    #expect(report(project(), sheets).section("Calendrier")?.headings == ["Mois par mois, 2024"])
  }

  /// What is signed, the page of the essential and the lists behind the figures have sheets of their own.
  @Test func theUsualFormSaysWhichSheetsAreShort() {
    let expected = [
      "Fiche projet", "Axes", "Communes", "Évolution", "Activités", "Campagnes", "Comptages", "Calendrier", "À compléter", "Contrôles", "Méthode",
    ]
    #expect(HandMade.report().sections.filter(\.isCompact).map(\.title) == expected)
  }
}
