import BilanModel
import Testing

@testable import BilanAggregation

/// A publication lays facts out once and keeps what it was asked: that changes no number.
@Suite struct PublicationTests {
  /// Asked of facts that are laid out already, each indicator has the figures that it has alone, in each period, and a second time as well.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func figuresOfOtherIndicatorsAreThoseCountedAnew(seed: UInt64) {
    let random = RichProject(seed &+ 700_000)
    let facts = facts(random.sheets, of: random.project)
    let publication = Publication(facts, random.project, periods: random.periods, level: random.level)
    for indicator in random.project.indicators + [.participants, .sessions] {
      var alone = random.project
      alone.indicators = [indicator]
      for period in random.periods {
        let anew = FigureSet(facts, project: alone, periods: [period])
        for _ in 1...2 {
          let asked = publication.figures(of: [indicator], in: [period])
          #expect(asked.level == PlaceLevel.commune && asked.periods == [period] && asked.project.indicators == [indicator])
          #expect(anew.keys(of: indicator, in: period).allSatisfy { asked[$0] == anew[$0] })
        }
      }
    }
  }

  /// Two of several periods are compared as if there were no others, whatever level the figures of the publication have.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func aComparisonIsTheSameAmongOtherPeriods(seed: UInt64) {
    let random = RichProject(seed &+ 800_000)
    let (base, period) = (random.periods[0], random.periods.last!)
    let facts = facts(random.sheets, of: random.project)
    let anew = Publication(facts, random.project, periods: [base, period]).comparison(from: base, to: period)
    for publication in [random.periods, [], [base]].map({ Publication(facts, random.project, periods: $0, level: random.level) }) {
      let asked = publication.comparison(from: base, to: period)
      #expect(asked.raw.rows.map(\.change.before) == anew.raw.rows.map(\.change.before))
      for axis in [nil] + random.project.axes.map(Optional.some) { #expect(cells(asked, axis) == cells(anew, axis)) }
    }
  }

  /// What the tables of an axis show, as they are and like for like.
  private func cells(_ comparison: PeriodComparison, _ axis: Axis?) -> [[[Cell]]] { comparison.tables(of: axis, .fr).map { $0.rows.map(\.cells) } }
}
