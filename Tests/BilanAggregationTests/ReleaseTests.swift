import BilanModel
import Testing

@testable import BilanAggregation

/// What left before counts: new figures are protected together with those that were sent.
@Suite struct ReleaseTests {
  private let project = BilanAggregationTests.project(axes: [axis("1"), axis("2")])

  private func people(_ number: Int, _ place: Place, from start: Int = 0) -> [Line] { (0..<number).map { Line("person\(start + $0)", place) } }

  private func figures(_ lines: [Line], after released: [[FigureKey: Figure]] = []) -> FigureSet {
    let facts = facts([sheet(bytes: 1, lines)], of: project)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods, released: released)
    return Publication(facts, project, periods: project.periods, concealing: concealment).figures
  }

  private func all(_ figures: FigureSet) -> [FigureKey: Figure] { Dictionary(uniqueKeysWithValues: figures.keys.map { ($0, figures[$0]) }) }

  @Test func theSameFactsAreSentInTheSameWay() {
    let lines = people(3, .forest) + people(20, .saintGilles, from: 10) + people(30, .anderlecht, from: 50)
    let first = figures(lines)
    let second = figures(lines, after: [all(first)])
    #expect(first.keys.allSatisfy { first[$0] == second[$0] })
  }

  /// 57 were sent, 58 are counted: whoever has both would know of the one. Neither 57 nor 62 may be impossible.
  @Test func aChangeOfOnePersonIsHeldBack() {
    let first = figures(people(57, .forest) + people(40, .anderlecht, from: 100))
    #expect(first.value("participations", .forest).value == Rational(57))
    let second = figures(people(58, .forest) + people(40, .anderlecht, from: 100), after: [all(first)])
    #expect(second.value("participations", .forest).isProtected && second.value("participants", .forest).isProtected)
    // Nor is it in the total, of which Forest is what Anderlecht leaves.
    #expect(second.value("participations").isProtected)
    #expect(second.value("participations", .anderlecht).value == Rational(40))
  }

  @Test func aChangeOfManyIsShown() {
    let first = figures(people(57, .forest) + people(40, .anderlecht, from: 100))
    let second = figures(people(70, .forest) + people(40, .anderlecht, from: 100), after: [all(first)])
    #expect(second.value("participations", .forest).value == Rational(70) && second.value("participations").value == Rational(110))
  }

  /// Three of Forest were hidden with twenty of Saint-Gilles; more people of Anderlecht change nothing of that.
  @Test func whatWasHiddenStaysHidden() {
    let few = people(3, .forest) + people(20, .saintGilles, from: 10)
    let first = figures(few + people(30, .anderlecht, from: 50))
    let second = figures(few + people(12, .anderlecht, from: 50) + people(30, ixelles, from: 90), after: [all(first)])
    for place in [Place.forest, .saintGilles] {
      #expect(first.value("participations", place).isProtected && second.value("participations", place).isProtected)
    }
  }

  /// A small number was sent before small groups were protected: it is not said again, neither in the table nor in the sentence beside it.
  @Test func aSmallNumberThatWasSentIsNotSaidAgain() {
    let lines = people(3, .forest)
    let open = BilanAggregationTests.figures([sheet(bytes: 1, lines)], of: project)
    let today = figures(lines, after: [all(open)])
    let sent = SentFigures(all(open).filter { $0.key.period == "2024" }, of: year(2024), sentOn: day("2025-01-31"), today: today)
    #expect(open.value("participations").value == Rational(3) && today.value("participations").isProtected)
    #expect(today.showing(sent).value("participations").isProtected)
    let text = sent.sentence(project, .fr, isBase: true)
    #expect(!text.replacing("31/01/2025", with: "").contains("3"), "\(text)")
    #expect(text.contains("ne sont plus montrés"))
  }

  /// One of Forest and two of Anderlecht were sent beside all totals; now it is the other way round. Both are three together, so that neither can be five: what else could be hidden is, and it is said.
  @Test func whatCannotBeHiddenAnyMoreIsNamed() {
    func lines(_ forest: Int, _ anderlecht: Int) -> [Line] {
      people(forest, .forest) + people(anderlecht, .anderlecht, from: 5) + people(20, .saintGilles, from: 10)
    }
    let sent = all(BilanAggregationTests.figures([sheet(bytes: 1, lines(1, 2))], of: project))
    let facts = facts([sheet(bytes: 1, lines(2, 1))], of: project)
    let rule = ProtectionRule()
    #expect(Concealment(facts, project, rule, periods: project.periods).tablesGivenUp.isEmpty)
    #expect(Concealment(facts, project, rule, periods: project.periods, released: [sent]).tablesGivenUp.contains(.sessions))
  }
}
