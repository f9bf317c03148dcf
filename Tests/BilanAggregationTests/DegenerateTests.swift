import BilanModel
import Testing

@testable import BilanAggregation

/// Projects and sheets with nothing, or hardly anything, in them.
@Suite struct DegenerateTests {
  @Test func withoutSheetsEverythingIsMissingAndNothingIsZero() {
    let figures = figures([], of: HandMade.project)
    #expect(figures.keys.count == 3 * 4 * 6 * 9)
    for key in figures.keys {
      #expect(figures[key].value == nil)
      #expect(figures[key].status == (key.axis == "2" ? .notImplemented : .noData))
    }
    #expect(figures.factsOutside == 0)
    #expect(figures.unrunAxesWithFacts.isEmpty)
    #expect(!figures.hasFacts(in: year(2024)))
  }

  @Test func aReportWithoutSheetsShowsNothingEmpty() throws {
    let report = HandMade.report(sheets: [])
    // What would list sessions, counts, months or figures is not there, nor a table of dashes.
    let lists = ["Axes", "Communes", "Activités", "Campagnes", "Comptages", "Codes"]
    #expect(report.sections.map(\.title) == HandMade.report().sections.map(\.title).filter { !lists.contains($0) && $0 != "Calendrier" })
    let summary = try #require(report.section("Synthèse"))
    #expect(summary.table(0).body.first == "Séances | (–) | (–) | (–) | (base inconnue) | 2 | (–) | Aucune donnée pour 2024.")
    #expect(report.section("Méthode")?.table(1).rows.isEmpty == true)
  }

  /// A quarter has no target of its own; that of its year is not asked for again.
  @Test(arguments: ["2024", "2023", nil]) func aTargetOfTheYearIsNotAskedForInAQuarter(year target: String?) throws {
    let project = project(targets: target.map { [Target(indicator: "participants", period: Code($0), value: 40)] } ?? [])
    let quarter = try #require(Period(named: "2024-T3"))
    let report = Report(
      ReportRequest(
        project: project, facts: facts([sheet(bytes: 1, on: "2024-08-01", [Line("berg")])], of: project), period: quarter, base: nil, language: .fr,
        narrative: Narrative(), form: .impulsion, asOf: nil))
    let asked = report.sections.flatMap(\.tables).flatMap(\.rows).contains { $0.cells.contains(.text("Inscrivez-les sous « targets » dans projet.yaml")) }
    #expect(asked == (target != "2024"))
  }

  /// A quarter is told by its name in titles, and by its code in columns.
  @Test func aPartOfAYearIsNamedInTitles() throws {
    let project = project(axes: [axis("1"), axis("2")])
    let quarters = try ["2023-T1", "2024-T1"].map { try #require(Period(named: $0)) }
    let sheets = [sheet(bytes: 1, on: "2024-03-01", [Line("berg")]), sheet(bytes: 2, on: "2023-03-01", [Line("berg")])]
    let report = Report(
      ReportRequest(
        project: project, facts: facts(sheets, of: project), period: quarters[1], base: quarters[0], language: .fr, narrative: Narrative(), form: .impulsion,
        asOf: nil))
    #expect(report.subtitle == "Rapport d'évaluation, 1er trimestre 2024 · comparaison avec le 1er trimestre 2023")
    #expect(report.section("Axes")?.headings.first == "Par axe, 1er trimestre 2024")
    #expect(report.section("Synthèse")?.table(0).columns.map(\.title).contains("2024-T1") == true)
    #expect(report.section("Fiche projet")?.fields.first { $0.label == "Période" }?.text == "1er trimestre 2024 (du 01/01/2024 au 31/03/2024)")
  }

  @Test func withoutABaseThereIsNoEvolution() throws {
    let report = HandMade.report(base: nil)
    #expect(
      report.sections.map(\.title) == [
        "Synthèse", "Fiche projet", "Axes", "Communes", "Activités", "Campagnes", "Comptages", "Calendrier", "À compléter", "Contrôles", "Méthode",
        "Codes", "Données",
      ])
    let table = try #require(report.section("Synthèse")?.table(0))
    #expect(table.lines.prefix(2) == ["Indicateur | 2024 | Cible | Atteint | En clair", "Séances | 4 | 2 | %2/1 | Cible de 2 atteinte (200,0\u{A0}%)."])
    // The prose names 2022 and 2023 all the same.
    #expect(report.section("Fiche projet")?.paragraphs.first == "En tout 4, avant 2, en 2022 3.")
    // Details are those of the period.
    #expect(report.section("Activités")?.table(0).rows.count == 4 + 1)
    #expect(report.section("Campagnes")?.headings == ["Comptages 2024", "Estimations 2024", "Campagnes et comptages par axe, 2024"])
  }

  @Test func aReportOnAPeriodWithAnEarlierOneAsBaseReadsNewestFirst() {
    // The base may also come after.
    let report = HandMade.report(period: 2023, base: 2024)
    #expect(report.subtitle.contains("2023 · comparaison avec 2024"))
    #expect(report.section("Axes")?.headings.prefix(2) == ["Par axe, 2024", "Par axe, 2023"])
    #expect(report.section("Évolution")?.table(0).body.first == "Séances | 4 | 1 | d-3/1 | %-3/4")
  }

  @Test
  func theSamePeriodAsBaseChangesNothing() throws {
    let report = HandMade.report(period: 2024, base: 2024)
    let table = try #require(report.section("Synthèse")?.table(0))
    #expect(table.body.first == "Séances | 4 | 4 | d0/1 | %0/1 | 2 | %2/1 | Inchangé depuis 2024. Cible de 2 atteinte (200,0\u{A0}%).")
  }

  @Test func onePeriodWithoutMetricsAndActivities() throws {
    let project = project(axes: [axis("1"), axis("2")], periods: [year(2024)], participating: [])
    let facts = facts([sheet(bytes: 1, [Line("berg", .saintGilles)])], of: project)
    let report = Report(
      ReportRequest(
        project: project, facts: facts, period: year(2024), base: nil, language: .en,
        narrative: Narrative(), form: .impulsion, asOf: day("2025-02-03")))
    #expect(report.asOf == day("2025-02-03"))
    #expect(report.subtitle == "Evaluation report 2024")
    let fields = try #require(report.section("Project form")).fields
    #expect(fields.first { $0.label == "Participating communes" }?.text == "–")
    #expect(fields.first { $0.label == "Service and contact" }?.text == "–")
    #expect(!fields.contains { ["Reference", "Funder"].contains($0.label) })
    #expect(
      report.section("Communes")?.table(0).body == [
        "Saint-Gilles | (–) | 1 | 1 | (–) | (–)", "Other communes | (–) | 0 | 0 | (–) | h0/1",
        "Not stated | 1 | 0 | 0 | (–) | h0/1", "total: Total | 1 | 1 | 1 | (–) | (–)",
      ])
    #expect(
      report.section("Activities")?.table(0).body == [
        "2024-03-01 | 1 | stress (not planned) | Not stated | (–) | 1 | 1 | (–) | (–)",
        "total: Total 2024 |  |  |  |  | 1 |  |  | (–)",
      ])
    #expect(report.section("Method")?.table(0).rows.count == 5)
    // Without a target and another period there is nothing to be said in words, and of organisations nothing at all.
    #expect(report.section("Summary")?.table(0).columns.map(\.title) == ["Indicator", "2024"])
    #expect(report.section("Communes")?.headings.contains { $0.hasPrefix("Organisations") } == false)
    #expect(report.section("Communes")?.headings.contains("Participations by axis and commune, 2024") == true)
  }

  /// Where no sheet says where sessions were held, a commune has no number of them; as soon as one does, 0 is a number.
  @Test func wherePlacesAreUnknownNoCommuneHasZeroSessions() throws {
    func column(_ place: Place) throws -> [Cell] {
      let project = project()
      let sheets = [sheet(bytes: 1, [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-04-01", place: place, [Line("berg", .forest)])]
      let report = Report(
        ReportRequest(
          project: project, facts: facts(sheets, of: project), period: year(2024), base: nil, language: .fr, narrative: Narrative(), form: .impulsion, asOf: nil
        ))
      return try #require(report.section("Communes")?.table(0)).rows.map { $0.cells[1].shown }
    }
    #expect(try column(.notStated) == [.missing("–"), .missing("–"), .missing("–"), .missing("–"), .count(2), .count(2)])
    #expect(try column(.forest).prefix(3) == [.count(0), .count(1), .count(0)])
  }

  @Test func aProjectWithoutAxesCountsNothing() throws {
    let project = project(axes: [])
    let facts = facts([sheet(bytes: 1, [Line("berg")])], of: project)
    let figures = FigureSet(facts, project: project, periods: project.periods)
    #expect(figures.all.allSatisfy { $0.status == .noData })
    #expect(figures.factsOutside == 1)
    let report = Report(
      ReportRequest(
        project: project, facts: facts, period: year(2024), base: nil, language: .fr,
        narrative: Narrative(), form: .impulsion, asOf: nil))
    #expect(report.section("Synthèse")?.charts.isEmpty == true)
    #expect(report.section("Axes") == nil)
  }

  @Test func aProjectWithoutPeriodsHasNoFigure() {
    let project = project(periods: [])
    let figures = figures([sheet(bytes: 1, [Line("berg")])], of: project)
    #expect(figures.keys.isEmpty)
    #expect(figures.factsOutside == 1)
    #expect(figures.value("sessions") == Figure(value: nil, status: .noData))
  }

  @Test func sheetsWhereNobodyCameAreZeros() {
    let absent = [Line("berg", .forest, "cpas", .absent), Line(nil, .forest, nil, .excused)]
    let figures = figures([sheet(bytes: 1, absent)], of: project())
    for indicator in Indicator.builtIn {
      let zero = Figure(value: Rational(0), status: .value)
      #expect(figures.figure(indicator, period: year(2024)) == zero)
      #expect(figures.figure(indicator, period: year(2024), place: .forest) == zero)
      #expect(figures.figure(indicator, period: year(2023)).status == .noData)
    }
  }

  @Test func aSheetOfRegistrationsOnlyMakesNobodyPresent() {
    let figures = figures(
      [sheet(bytes: 1, [Line("berg", .forest, "cpas", .registered)])], of: project())
    #expect(figures.value("participations").value == Rational(0))
    #expect(figures.value("sessions").value == Rational(0))
  }

  @Test func largeNumbersDoNotOverflow() throws {
    let million = 1_000_000_000_000
    let counts = (0..<50).map { _ in count("affiches", million, axis: "1") }
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let project = project(
      metrics: [metric], targets: [Target(indicator: "affiches", value: 7)])
    let figures = figures(
      [
        sheet(bytes: 1, counts: counts + [count("affiches", 3, on: "2023-02-02", axis: "1")]),
        sheet(bytes: 2, minutes: .max, [Line("berg"), Line("diallo"), Line(nil)]),
      ], of: project)
    #expect(figures.value("affiches").value == Rational(50 * million))
    #expect(figures.value("hours").value == Rational(3 * 2_147_483_647, over: 60))
    let change = Comparison(figures, from: year(2023), to: year(2024)).rows.last!.change
    #expect(change.ratio == Rational(50 * million - 3, over: 3))
    #expect(NumberStyle(.en).text(of: .percent(try #require(change.ratio))) == "1,666,666,666,666,566.7%")
  }
}
