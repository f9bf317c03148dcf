import BilanModel
import Testing

@testable import BilanAggregation

/// What `bilan` warns about, and the targets of cells.
@Suite struct WarningTests {
  @Test func factsOutsideAreAttendancesOncePerPersonAndCounts() {
    let figures = figures(
      [
        sheet(bytes: 1, on: "2022-12-31", [Line("berg"), Line("berg"), Line("diallo", .forest, nil, .absent)]),
        sheet(bytes: 2, on: "2025-01-01", [Line(nil)]),
        sheet(bytes: 3, on: "2023-01-01", [Line("berg")]),
        sheet(bytes: 4, on: "2024-12-31", [Line("berg")]),
        sheet(bytes: 5, counts: [count("affiches", 900, on: "2025-06-01", axis: "1"), count("affiches", 1, axis: "1")]),
      ], of: project())
    #expect(figures.factsOutside == 4)
  }

  /// What was counted in a year says nothing about its first half, and that is told. (Of three communes: none of the counts contains another.)
  @Test func aCountThatReachesBeyondAPeriodIsNotCountedInIt() {
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let half = Period(code: "2024-S1", first: day("2024-01-01"), last: day("2024-06-30"))!
    let counts = [
      count("affiches", 900, on: "2024-01-01", until: "2024-12-31", axis: "1", .forest),
      count("affiches", 7, on: "2024-04-01", until: "2024-06-30", axis: "1", .anderlecht),
      count("affiches", 1, on: "2024-06-30", axis: "1", .saintGilles),
    ]
    let figures = figures([sheet(bytes: 1, counts: counts)], of: project(metrics: [metric], periods: [year(2024), half]))
    func sum(_ period: String) -> Rational? { figures[FigureKey(indicator: "affiches", period: Code(period), axis: nil, place: nil)].value }
    #expect(sum("2024") == 908)
    #expect(sum("2024-S1") == 8)
    #expect(figures.cutCounts == ["2024": 0, "2024-S1": 1])
    #expect(figures.factsOutside == 0)
  }

  @Test func aGapBetweenPeriodsIsOutside() {
    let project = project(periods: [year(2022), year(2024)])
    let figures = figures([sheet(bytes: 1, on: "2023-05-05", [Line("berg")])], of: project)
    #expect(figures.factsOutside == 1)
    #expect(figures.periods.allSatisfy { !figures.hasFacts(in: $0) })
  }

  @Test func aPeriodHasFactsWhenAnythingIsKnownOfIt() {
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let project = project(metrics: [metric])
    let absent = sheet(bytes: 1, [Line("berg", .forest, nil, .absent)])
    let estimate = sheet(
      bytes: 2, counts: [count("affiches", 0, axis: "1", estimated: true)])
    #expect(figures([absent], of: project).hasFacts(in: year(2024)))
    #expect(figures([estimate], of: project).hasFacts(in: year(2024)))
    #expect(!figures([absent, estimate], of: project).hasFacts(in: year(2023)))
  }

  @Test func anAxisNotImplementedWithFactsIsNamed() {
    let project = project(axes: [axis("1", .notImplemented), axis("2", .notImplemented), axis("3", .done)])
    let figures = figures(
      [sheet(bytes: 1, axis: "2", [Line("berg")]), sheet(bytes: 2, axis: "3", [Line("berg")])],
      of: project)
    #expect(figures.unrunAxesWithFacts.map(\.code) == ["2"])
    // Its figures are shown; those of the other axis are not there.
    #expect(figures.value("participations", axis: "2").value == Rational(1))
    #expect(figures.value("participations", axis: "2", in: "2023").status == .notImplemented)
    #expect(figures.value("participations", axis: "1").status == .notImplemented)
  }

  @Test
  func estimatesAreFactsOfAnAxisNotImplemented() {
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let project = project(axes: [axis("3", .notImplemented)], metrics: [metric])
    let figures = figures(
      [sheet(bytes: 1, counts: [count("affiches", 200, estimated: true)])], of: project)
    #expect(figures.unrunAxesWithFacts.map(\.code) == ["3"])
  }

  // MARK: - Targets

  @Test func aTargetHoldsInItsOwnCellOnly() {
    let project = project(
      axes: [axis("1"), axis("2")],
      targets: [
        Target(indicator: "participants", axis: "1", period: "2024", value: 40),
        Target(indicator: "participants", commune: "21007", value: 12),
        Target(indicator: "sessions", value: 0),
      ])
    let figures = figures([], of: project)
    #expect(figures.value("participants", axis: "1").target == 40)
    #expect(figures.value("participants", axis: "1", in: "2023").target == nil)
    #expect(figures.value("participants").target == nil)
    #expect(figures.value("participants", .forest).target == 12)
    #expect(figures.value("participants", .forest, in: "2023").target == 12)
    #expect(figures.value("participants", axis: "1", .forest).target == nil)
    #expect(figures.value("sessions").target == 0)
    #expect(figures.keys.count { figures[$0].target != nil } == 5)
  }

  @Test func anEstimateHasNoTarget() {
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let project = project(
      metrics: [metric], targets: [Target(indicator: "affiches", value: 100)])
    let figures = figures([], of: project)
    #expect(figures.value("affiches").target == 100)
    #expect(figures.value("affiches", estimated: true).target == nil)
  }

  @Test
  func theTargetOfAPeriodHoldsBeforeTheOneOfAll() {
    let general = Target(indicator: "sessions", value: 10)
    let exact = Target(indicator: "sessions", period: "2024", value: 6)
    for targets in [[exact, general], [general, exact]] {
      let figures = figures([], of: project(targets: targets))
      #expect(figures.value("sessions").target == 6)
      #expect(figures.value("sessions", in: "2023").target == 10)
    }
  }
}
