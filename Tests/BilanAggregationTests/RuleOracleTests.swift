import BilanModel
import Testing

@testable import BilanAggregation

@Suite struct RuleOracleTests {
  private func figures(_ random: RichProject) -> FigureSet {
    FigureSet(
      facts(random.sheets, of: random.project), project: random.project, periods: random.periods, level: random.level, restriction: random.restriction)
  }

  private func keys(_ figures: FigureSet) -> [FigureKey] {
    figures.project.indicators.flatMap { indicator in figures.periods.flatMap { figures.keys(of: indicator, in: $0) } }
  }

  @Test(arguments: 1...1_000 as ClosedRange<UInt64>)
  func everyRuleFilterAndBreakdownIsWhatPlainLoopsFind(seed: UInt64) {
    let random = RichProject(seed)
    let figures = figures(random)
    let oracle = RuleOracle(random)
    let wrong = keys(figures).filter { key in
      var (found, expected) = (figures[key], oracle.figure(key))
      (found.coverage, expected.coverage) = (nil, nil)
      return found != expected
    }
    #expect(
      wrong == [], "\(wrong.prefix(1).map { "\(figures[$0]) \(oracle.figure($0)) \(random.project.indicators.first { i in i.code == wrong[0].indicator }!)" })")
  }

  /// Cells of a breakdown, with other communes and not stated, add up to the total in every dimension.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func additiveCellsAddUpToTheTotal(seed: UInt64) {
    let random = RichProject(seed &+ 5_000)
    let figures = figures(random)
    var wrong: [FigureKey] = []
    for indicator in random.project.indicators where indicator.isAdditive {
      for key in figures.periods.flatMap({ figures.keys(of: indicator, in: $0) }) {
        let total = figures[key].value ?? 0
        let categories = figures.categories(of: indicator)
        let places = key.place != nil || sum(figures.places.map { place in { $0.place = place } }, key, figures) == total
        let axes = key.axis != nil || sum(random.project.axes.map { axis in { $0.axis = axis.code } }, key, figures) == total
        let parts = key.category != nil || categories.isEmpty || sum(categories.map { category in { $0.category = category } }, key, figures) == total
        if !(places && axes && parts) { wrong.append(key) }
      }
    }
    #expect(wrong == [])
  }

  private func sum(_ changes: [(inout FigureKey) -> Void], _ key: FigureKey, _ figures: FigureSet) -> Rational {
    changes.reduce(0) { sum, change in
      var part = key
      change(&part)
      return sum + (figures[part].value ?? 0)
    }
  }

  /// The leaves of a trace add up to the figure; those of a ratio to its two parts.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theLeavesOfATraceAddUp(seed: UInt64) {
    let random = RichProject(seed &+ 9_000)
    let facts = facts(random.sheets, of: random.project)
    let figures = FigureSet(facts, project: random.project, periods: random.periods, level: random.level)
    let known = keys(figures).filter { figures[$0].value != nil }
    var tracer = Publication(facts, random.project, periods: []).tracer
    for (number, key) in known.enumerated() where number % max(1, known.count / 15) == 0 {
      let period = random.periods.first { $0.code == key.period }!
      let trace = tracer.trace(key, in: period, level: random.level)
      #expect(trace.figure.value == figures[key].value, "\(key)")
      if trace.parts.isEmpty { #expect(trace.sum == figures[key].value, "\(key) \(trace.indicator.rule)") }
      for part in trace.parts where part.figure.value != nil && part.parts.isEmpty && key.place != nil { #expect(part.sum == part.figure.value, "\(key)") }
      #expect(FigureCode.key(FigureCode.text(of: key), in: random.project)?.key == key || random.periods.contains { $0.code == "all" })
    }
  }

  /// The generator is worth nothing if it never makes what the rules are about.
  @Test func theRandomProjectsHoldEveryCase() {
    var (rules, statuses, dimensions): (Set<String>, Set<Figure.Status>, Set<Dimension>) = ([], [], [])
    for seed in 1...300 as ClosedRange<UInt64> {
      let random = RichProject(seed)
      let figures = figures(random)
      for key in keys(figures) {
        statuses.insert(figures[key].status)
        guard let value = figures[key].value, value > 0 else { continue }
        let indicator = random.project.indicators.first { $0.code == key.indicator }!
        rules.insert(String("\(indicator.rule)".prefix { $0 != "(" }))
        if key.category != nil { dimensions.insert(key.category!.dimension) }
      }
    }
    #expect(rules.count == 14)
    #expect(statuses == [.value, .partial, .noData, .notImplemented, .noBase])
    #expect(dimensions == Set(Dimension.allCases))
  }
}
