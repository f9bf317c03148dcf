import BilanModel
import Testing

@testable import BilanAggregation

/// What docs/counting.md decides where two answers were possible.
@Suite struct DecidedRuleTests {
  // MARK: - Days outside every period

  /// 2023 and 2025 are funded. Berg came in 2022, Diallo in 2024, both in 2025.
  private var gap: (project: Project, sheets: [Sheet]) {
    var project = project(periods: [year(2023), year(2025)])
    project.indicators += Indicator.optional.filter { $0.code == "newcomers" }
    return (
      project,
      [
        sheet(bytes: 1, on: "2022-11-01", [Line("berg")]), sheet(bytes: 2, on: "2024-05-01", [Line("diallo")]),
        sheet(bytes: 3, on: "2025-05-01", [Line("berg"), Line("diallo"), Line("maes")]),
      ]
    )
  }

  @Test func whatLiesOutsideEveryPeriodIsInNoneAndReported() {
    let figures = figures(gap.sheets, of: gap.project)
    #expect(figures.value("participations", in: "2023").value == nil)
    #expect(figures.value("participations", in: "2025").value == 3)
    #expect(figures.factsOutside == 2)
    #expect(figures.factsOfNoPeriod == ["2023": 0, "2025": 0])
  }

  /// The span is titled 2022 to 2023, and holds what came then; of that one attendance is in no period.
  @Test func aSpanHoldsWhatLiesInItAndSaysWhatIsInNoPeriod() throws {
    let span = try #require(Period(code: "2022-2023", first: day("2022-09-01"), last: day("2023-08-31")))
    let all = try #require(gap.project.fundingPeriod)
    let figures = FigureSet(facts(gap.sheets, of: gap.project), project: gap.project, periods: [span, all])
    #expect(figures.value("participations", in: "2022-2023").value == 1)
    // All that is funded goes from 2023 to 2025, with the year between.
    #expect(figures.value("participations", in: "all").value == 4)
    #expect(figures.factsOfNoPeriod == ["2022-2023": 1, "all": 1])
  }

  @Test func whoCameOutsideEveryPeriodIsNotNewLater() {
    let figures = figures(gap.sheets, of: gap.project)
    #expect(figures.value("newcomers", in: "2025").value == 1)
    #expect(figures.value("participants", in: "2025").value == 3)
  }

  // MARK: - Plans, lengths, communes

  @Test func aPlanByPeriodsIsNotKnownOfASpanThatCutsOne() throws {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2023": 1, "2024": 2]))
    var project = project(axes: [axis("1", .running, [activity])])
    project.indicators = [Indicator(code: "planned", title: Localized(same: "Planned"), rule: .plannedSessions)]
    func planned(_ first: String, _ last: String) throws -> Figure {
      let span = try #require(Period(code: "span", first: day(first), last: day(last)))
      return FigureSet(facts([], of: project), project: project, periods: [span]).value("planned", in: "span")
    }
    #expect(try planned("2023-01-01", "2024-12-31").value == 3)
    #expect(try planned("2022-07-01", "2023-12-31").value == 1)
    #expect(try planned("2023-01-01", "2024-06-30").status == .noData)
    #expect(try planned("2023-02-01", "2023-06-30").status == .noData)
  }

  @Test func nobodysHoursAreNoneAndHoursNobodyKnowsAreNoFigure() {
    let unknown = figures([sheet(bytes: 1, [Line("berg", .forest)])], of: project())
    #expect(unknown.value("hours", .saintGilles).value == 0)
    #expect(unknown.value("hours", .forest).status == .noData)
    #expect(unknown.value("hours").status == .noData)
    let known = figures(
      [sheet(bytes: 1, minutes: 90, [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-02", [Line("diallo", .anderlecht)])], of: project())
    #expect(known.value("hours", .saintGilles).value == 0)
    #expect(known.value("hours", .anderlecht).status == .noData)
    #expect(known.value("hours").value == Rational(3, over: 2) && known.value("hours").status == .partial)
  }

  private func march(_ ofSheets: [Place], _ ofCounts: [Place]) -> FigureSet {
    let activity = Activity(code: "marche", title: Localized(same: "Marche"), kind: .meeting)
    let project = project(axes: [axis("3", .running, [activity])], metrics: [Metric(code: "heads", title: Localized(same: "Heads"))])
    let sheets = ofSheets.enumerated().map { sheet(bytes: $0 + 1, on: "2024-05-01", axis: "3", activity: "marche", place: $1, [Line("berg")]) }
    let counts = ofCounts.map { count("heads", 9, on: "2024-05-01", activity: "marche", $0) }
    return figures(sheets + [sheet(bytes: 9, counts: counts)], of: project)
  }

  /// What a sheet states goes before what is counted of the communes; counts of several communes may be of where people come from.
  @Test(arguments: [
    ([Place.saintGilles], [Place.forest], Place.saintGilles), ([.notStated], [.forest], .forest), ([], [.forest, .notStated], .forest),
    ([], [.forest, .saintGilles], .notStated), ([.saintGilles], [.forest, .anderlecht], .saintGilles), ([.notStated], [.forest, .anderlecht], .notStated),
  ])
  func aSessionWasHeldWhereItsSheetSays(ofSheets: [Place], ofCounts: [Place], held: Place) {
    let figures = march(ofSheets, ofCounts)
    for place in [Place.anderlecht, .forest, .saintGilles, .notStated] { #expect(figures.value("sessions", place).value == (place == held ? 1 : 0)) }
    #expect(figures.sessionsOfSeveralCommunes["2024"] == [])
  }

  /// Forest has the lower code, 21007 before 21013; and this is told.
  @Test func ofSeveralSheetsTheLowestCommuneHoldsAndIsTold() {
    let figures = march([.saintGilles, .forest, .notStated], [])
    #expect(figures.value("sessions", .forest).value == 1 && figures.value("sessions", .saintGilles).value == 0)
    #expect(figures.sessionsOfSeveralCommunes["2024"]?.map(\.places) == [[.forest, .saintGilles]])
  }

  // MARK: - Why participations changed

  /// In 2023 one of Forest and two of Saint-Gilles at one session; in 2024 one of Forest at each of two sessions.
  @Test func participationsWithAFilterAreTakenApartByThemselves() throws {
    var ofForest = Indicator(code: "forest", title: Localized(same: "Forest"), rule: .participations)
    ofForest.filter.communes = [.forest]
    let project = project(indicators: Indicator.builtIn + [ofForest])
    let sheets = [
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest), Line("diallo", .saintGilles), Line("maes", .saintGilles)]),
      sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]), sheet(bytes: 3, on: "2024-03-09", [Line("berg", .forest)]),
    ]
    let found = Publication(facts(sheets, of: project), project, periods: [year(2023), year(2024)]).comparison(from: year(2023), to: year(2024))
    let parts = try #require(found.decomposition(of: nil, where: ofForest.filter))
    #expect([parts.before, parts.after, parts.sessions, parts.fullness] == [1, 2, 1, 0])
    #expect(found.decomposition(of: nil)?.before == 3)
  }

  /// Whatever the filter, what is taken apart is the figure that stands beside it.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func whatIsTakenApartIsTheFigure(seed: UInt64) {
    let random = RichProject(seed)
    guard random.periods.count > 1, random.periods[0].code != random.periods[1].code else { return }
    let (base, period) = (random.periods[0], random.periods[1])
    let found = Publication(facts(random.sheets, of: random.project), random.project, periods: [base, period]).comparison(from: base, to: period)
    for row in found.raw.rows where row.indicator.rule == .participations {
      guard let parts = found.decomposition(of: row.axis, where: row.indicator.filter) else { continue }
      #expect(row.change.before.value == Rational(parts.before) && row.change.after.value == Rational(parts.after), "\(row.indicator.code)")
    }
  }
}
