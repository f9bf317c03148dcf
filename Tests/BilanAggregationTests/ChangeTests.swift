import BilanModel
import Testing

@testable import BilanAggregation

@Suite struct ChangeTests {
  private func figure(_ numerator: Int, over denominator: Int = 1) -> Figure {
    Figure(value: Rational(numerator, over: denominator), status: .value)
  }

  private func shown(_ change: Change, _ language: Language) -> [Cell] { change.cells(.people, language, before: 1, after: 2).map(\.shown) }

  private let missing = Figure(value: nil, status: .noData)

  @Test func aDifferenceAndAShareOfTheBase() {
    let change = Change(before: figure(120), after: figure(143))
    #expect(change.difference == Rational(23))
    #expect(change.ratio == Rational(23, over: 120))
    #expect(change.noRatio == nil)
    #expect(shown(change, .fr) == [.difference(Rational(23)), .change(Rational(23, over: 120))])
  }

  @Test func aFallIsNegative() {
    let change = Change(before: figure(10, over: 3), after: figure(3, over: 2))
    #expect(change.difference == Rational(-11, over: 6))
    #expect(change.ratio == Rational(-11, over: 20))
  }

  /// `+1 328,6 %` reads badly: from ten times on it is told how many times, by a formula of its own.
  @Test func fromTenTimesOnItIsToldHowManyTimes() {
    let change = Change(before: figure(7), after: figure(100))
    #expect(change.ratio == Rational(93, over: 7))
    #expect(shown(change, .fr) == [.difference(Rational(93)), .factor(Rational(100, over: 7))])
    #expect(
      change.cells(.people, .fr, before: 1, after: 2)[1] == .derived(.quotient(.column(2), .column(1)), shown: .factor(Rational(100, over: 7))))
    #expect(shown(Change(before: figure(10), after: figure(100)), .fr)[1] == .factor(Rational(10)))
    #expect(shown(Change(before: figure(10), after: figure(99)), .fr)[1] == .change(Rational(89, over: 10)))
  }

  @Test func noChangeIsZeroPercent() {
    let change = Change(before: figure(4), after: figure(4))
    #expect(shown(change, .nl) == [.difference(Rational(0)), .change(Rational(0))])
  }

  @Test func allGoneIsMinusOneHundredPercent() {
    let change = Change(before: figure(4), after: figure(0))
    #expect(shown(change, .en) == [.difference(Rational(-4)), .change(Rational(-1))])
  }

  @Test func overZeroThereIsADifferenceAndNoPercentage() {
    for after in [figure(0), figure(5)] {
      let change = Change(before: figure(0), after: after)
      #expect(change.difference == after.value)
      #expect(change.ratio == nil)
      #expect(change.noRatio == .baseIsZero)
      #expect(shown(change, .en) == [.difference(after.value!), .missing("base is zero")])
    }
  }

  @Test func withoutABaseThereIsNothing() {
    for after in [figure(5), missing] {
      let change = Change(before: missing, after: after)
      #expect(change.difference == nil && change.ratio == nil)
      #expect(change.noRatio == .baseIsMissing)
      #expect(shown(change, .fr) == [.missing("–"), .missing("base inconnue")])
    }
  }

  @Test func withoutAValueThereIsNothing() {
    let change = Change(before: figure(5), after: missing)
    #expect(change.difference == nil && change.ratio == nil)
    #expect(change.noRatio == .valueIsMissing)
    #expect(shown(change, .nl) == [.missing("–"), .missing("geen gegevens")])
  }

  @Test func whatACellShows() {
    #expect(figure(5).cell(.fr) == .count(5))
    #expect(figure(7, over: 2).cell(.fr) == .decimal(Rational(7, over: 2)))
    #expect(missing.cell(.fr) == .missing("–"))
    let unrun = Figure(value: nil, status: .notImplemented)
    #expect(
      Language.allCases.map { unrun.cell($0) } == [
        .missing("non réalisé"), .missing("niet gerealiseerd"), .missing("not implemented"),
      ])
  }
}
