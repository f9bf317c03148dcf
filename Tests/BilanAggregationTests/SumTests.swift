import BilanModel
import Testing

@testable import BilanAggregation

/// What adds up, and what does not.
@Suite struct SumTests {
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func cellsOfAdditiveIndicatorsAddUp(seed: UInt64) {
    let figures = randomFigures(seed)
    expectEachCell(figures, where: \.isAdditive) { key, total in
      let places = figures.places.reduce(0) { $0 + minutes(figures, key, place: $1) }
      let axes = figures.project.axes.reduce(0) { $0 + minutes(figures, key, axis: $1) }
      return (key.place != nil || places == total) && (key.axis != nil || axes == total)
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func differentOnesAreAtMostTheSumOfTheirCells(seed: UInt64) {
    let figures = randomFigures(seed)
    expectEachCell(figures, where: { !$0.isAdditive }) { key, total in
      var participations = key
      participations.indicator = "participations"
      guard total <= minutes(figures, participations) else { return false }
      let places = figures.places.map { minutes(figures, key, place: $0) }
      let axes = figures.project.axes.map { minutes(figures, key, axis: $0) }
      return (key.place != nil || bounds(places).contains(total))
        && (key.axis != nil || bounds(axes).contains(total))
    }
  }

  @Test func onePersonInTwoCommunesOfTwoSessionsIsOneInTheTotal() {
    let figures = figures(
      [
        sheet(bytes: 1, on: "2024-03-01", [Line("berg", .forest), Line("diallo", .forest)]),
        sheet(bytes: 2, on: "2024-03-02", [Line("berg", .saintGilles)]),
      ], of: project())
    #expect(figures.value("participants", .forest).value == Rational(2))
    #expect(figures.value("participants", .saintGilles).value == Rational(1))
    #expect(figures.value("participants").value == Rational(2))
    #expect(figures.value("participations").value == Rational(3))
  }

  @Test func theLinesOfOnePersonInOneSessionAreOneAttendance() {
    // Absent in Anderlecht (21001), present in Forest: present, and in the lower number.
    let figures = figures(
      [
        sheet(
          bytes: 1,
          [
            Line("berg", .forest, "police"), Line("berg", .anderlecht, nil, .absent),
            Line("diallo", .elsewhere), Line("diallo", ixelles), Line(nil, .forest, "cpas"),
            Line(nil, .forest, "cpas"),
          ]), sheet("b.csv", bytes: 2, [Line("berg", .notStated, "CPAS")]),
      ], of: project())
    #expect(figures.value("participations").value == Rational(4))
    #expect(figures.value("participants").value == Rational(2))
    #expect(figures.value("participations", .anderlecht).value == Rational(1))
    #expect(figures.value("participations", .elsewhere).value == Rational(1))
    #expect(figures.value("participations", .forest).value == Rational(2))
    // berg's organisation is CPAS, first in byte order: police is reached by nobody.
    #expect(figures.value("organisations").value == Rational(2))
    #expect(figures.value("organisations", .forest).value == Rational(1))
  }

  @Test
  func aCommuneTwiceInTheProjectKeepsItsFigures() {
    let project = project(participating: [forest, forest])
    let figures = figures([sheet(bytes: 1, [Line("berg", .forest)])], of: project)
    #expect(figures.value("participations", .forest).value == Rational(1))
  }

  @Test
  func aPeriodTwiceKeepsItsFigures() {
    // `bilan compare 2024 2024`, `bilan report --period 2024 --compare 2024`.
    let project = project()
    let figures = FigureSet(
      facts([sheet(bytes: 1, [Line("berg")])], of: project), project: project,
      periods: [year(2024), year(2024)])
    #expect(figures.value("participations").value == Rational(1))
  }

  private func randomFigures(_ seed: UInt64) -> FigureSet {
    let random = RandomProject(seed &+ 40_000)
    return FigureSet(
      facts(random.sheets, of: random.project), project: random.project, periods: random.periods)
  }

  private func expectEachCell(
    _ figures: FigureSet, where applies: (Indicator) -> Bool,
    holds: (FigureKey, Int) -> Bool
  ) {
    let codes = figures.project.indicators.filter { applies($0) }.map(\.code)
    let keys = figures.keys.filter { codes.contains($0.indicator) }
    #expect(keys.filter { !holds($0, minutes(figures, $0)) } == [])
  }

  /// From the largest cell to the sum of all.
  private func bounds(_ cells: [Int]) -> ClosedRange<Int> { (cells.max() ?? 0)...cells.reduce(0, +) }

  /// The figure in sixtieths, so that hours stay whole; nothing for what is missing.
  private func minutes(
    _ figures: FigureSet, _ key: FigureKey, axis: Axis? = nil, place: Place? = nil
  ) -> Int {
    var cell = key
    if let axis { cell.axis = axis.code }
    if let place { cell.place = place }
    return figures[cell].value.map { $0.numerator * 60 / $0.denominator } ?? 0
  }
}
