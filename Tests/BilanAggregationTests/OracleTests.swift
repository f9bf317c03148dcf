import BilanModel
import Testing

@testable import BilanAggregation

@Suite struct OracleTests {
  @Test(arguments: 1...2_000 as ClosedRange<UInt64>)
  func everyFigureIsWhatThePlainLoopsFind(seed: UInt64) {
    let random = RandomProject(seed)
    let facts = facts(random.sheets, of: random.project)
    let figures = FigureSet(facts, project: random.project, periods: random.periods)
    let oracle = Oracle(random.sheets, random.project, random.periods)
    // One expectation for all cells: two thousand seeds of some hundred cells each.
    let wrong = figures.keys.filter { figures[$0] != oracle.figure($0) }
    #expect(wrong == [])
    #expect(figures.factsOutside == oracle.outside)
  }

  /// The generator is worth nothing if it never makes what the rules are about.
  @Test func theRandomSheetsHoldEveryCase() {
    var statuses: Set<Figure.Status> = []
    var positive: Set<Indicator.Rule> = []
    var (hasZero, hasEstimate, hasOutside, hasMerge, hasCopy) = (false, false, false, false, false)
    for seed in 1...200 as ClosedRange<UInt64> {
      let random = RandomProject(seed)
      let facts = facts(random.sheets, of: random.project)
      let figures = FigureSet(facts, project: random.project, periods: random.periods)
      for key in figures.keys {
        let figure = figures[key]
        statuses.insert(figure.status)
        if figure.value == Rational(0) { hasZero = true }
        if key.isEstimated, figure.value != nil { hasEstimate = true }
        if let value = figure.value, value.numerator > 1 {
          positive.insert(random.project.indicators.first { $0.code == key.indicator }!.rule)
        }
      }
      hasOutside = hasOutside || figures.factsOutside > 0
      let rows = random.sheets.reduce(0) { $0 + $1.content.attendances.count }
      hasMerge = hasMerge || facts.attendanceCount < rows && facts.sources.count == random.sheets.count
      hasCopy = hasCopy || facts.sources.count < random.sheets.count
    }
    #expect(statuses == [.value, .partial, .noData, .notImplemented])
    #expect(positive.count == 7)
    #expect(hasZero && hasEstimate && hasOutside && hasMerge && hasCopy)
  }
}
