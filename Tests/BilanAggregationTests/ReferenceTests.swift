import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// Engine and reference find the same figures, and the generators make what the rules are about.
@Suite struct ReferenceTests {
  private func figures(_ random: RichProject) -> FigureSet {
    FigureSet(
      facts(random.sheets, of: random.project), project: random.project, periods: random.periods, level: random.level, restriction: random.restriction)
  }

  private func keys(_ figures: FigureSet) -> [FigureKey] {
    figures.project.indicators.flatMap { indicator in figures.periods.flatMap { figures.keys(of: indicator, in: $0) } }
  }

  @Test(arguments: Campaign.seeds(1_000, part: 150))
  func everyRuleFilterAndBreakdownIsWhatPlainLoopsFind(seed: UInt64) {
    let random = RichProject(seed)
    let figures = figures(random)
    let reference = Reference(random)
    let wrong = keys(figures).filter { key in
      var found = figures[key]
      found.coverage = nil
      return found != reference.figure(key)
    }
    #expect(
      wrong == [],
      "\(wrong.prefix(1).map { "\(figures[$0]) \(reference.figure($0)) \(random.project.indicators.first { i in i.code == wrong[0].indicator }!)" })")
  }

  /// The shipped indicators and metrics, of projects without anything else: many more sheets and days of them.
  @Test(arguments: Campaign.seeds(2_000, part: 300))
  func everyShippedFigureIsWhatPlainLoopsFind(seed: UInt64) {
    let random = RandomProject(seed)
    let facts = facts(random.sheets, of: random.project)
    let figures = FigureSet(facts, project: random.project, periods: random.periods)
    let reference = Reference(random.sheets, random.project, random.periods)
    // One expectation for all cells: two thousand seeds of some hundred cells each.
    let wrong = figures.keys.filter { figures[$0] != reference.figure($0) }
    #expect(wrong == [])
    #expect(figures.factsOutside == reference.outside)
    #expect(facts.sources == reference.sources)
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

  /// The generator is worth nothing if it never makes what the rules are about.
  @Test func theRichProjectsHoldEveryCase() {
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
