import BilanModel
import BilanProtection
import Testing

@testable import BilanAggregation

/// What left before counts: new figures are protected together with those that were sent.
@Suite struct ReleaseTests {
  private let project = BilanAggregationTests.project(axes: [axis("1"), axis("2")])

  private func people(_ number: Int, _ place: Place, from start: Int = 0) -> [Line] { (0..<number).map { Line("person\(start + $0)", place) } }

  private func figures(_ lines: [Line], after released: [Release] = []) -> FigureSet {
    let facts = facts([sheet(bytes: 1, lines)], of: project)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods, released: released)
    return Publication(facts, project, periods: project.periods, concealing: concealment).figures
  }

  private func all(_ figures: FigureSet) -> [FigureKey: Figure] { Dictionary(uniqueKeysWithValues: figures.keys.map { ($0, figures[$0]) }) }

  @Test func theSameFactsAreSentInTheSameWay() {
    let lines = people(3, .forest) + people(20, .saintGilles, from: 10) + people(30, .anderlecht, from: 50)
    let first = figures(lines)
    let second = figures(lines, after: [Release(all(first))])
    #expect(first.keys.allSatisfy { first[$0] == second[$0] })
  }

  /// 57 were sent, 58 are counted: whoever has both would know of the one. Neither 57 nor 62 may be impossible.
  @Test func aChangeOfOnePersonIsHeldBack() {
    let first = figures(people(57, .forest) + people(40, .anderlecht, from: 100))
    #expect(first.value("participations", .forest).value == Rational(57))
    let second = figures(people(58, .forest) + people(40, .anderlecht, from: 100), after: [Release(all(first))])
    #expect(second.value("participations", .forest).isProtected && second.value("participants", .forest).isProtected)
    // Nor is it in the total, of which Forest is what Anderlecht leaves.
    #expect(second.value("participations").isProtected)
    #expect(second.value("participations", .anderlecht).value == Rational(40))
  }

  /// 98 was hidden beside 97, and so was 110, because 98 had been; but the list of sessions added up to it. 111 is one more than anybody could work out, and must not be worked out as well.
  @Test func aChangeOfOnePersonFromAHiddenNumberIsHeldBack() throws {
    var sent: [Release] = []
    for number in [57, 58, 70] {
      let facts = facts([sheet(bytes: 1, people(number, .forest) + people(40, .anderlecht, from: 100))], of: project)
      let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods, released: sent)
      sent.append(Release(all(Publication(facts, project, periods: project.periods, concealing: concealment).figures), findable: concealment.findable))
    }
    let total = FigureKey(indicator: "participations", period: "2024")
    let forest = FigureKey(indicator: "participations", period: "2024", place: .forest)
    #expect(sent.map { $0.figures[total]?.value } == [97, nil, nil])
    #expect(sent.map { $0.findable[total] } == [nil, nil, 110] && sent.map { $0.findable[forest] } == [nil, nil, 70])
    let facts = facts([sheet(bytes: 1, people(71, .forest) + people(40, .anderlecht, from: 100))], of: project)
    let frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
    let numbers = PublishedNumbers(frame, ProtectionRule(), periods: project.periods, released: sent)
    let protector = Protector(numbers.system)
    let attack = Attack(numbers.system, hidden: protector.hidden)
    #expect(protector.unprotected.isEmpty)
    for (key, before) in [(total, 110), (forest, 70)] {
      let statement = try #require(numbers.figures[key])
      let interval = try #require(attack.interval(of: statement))
      #expect(interval.least <= before && interval.most.map { $0 >= before + 5 } ?? true)
    }
  }

  /// 57 of the first axis were sent beside 20 of the second, which was taken back since: the 58 of the first are the total now, which was 77.
  @Test func whatHasBecomeTheTotalIsHeldBackAsThePartThatItWas() {
    let second = sheet("b.csv", bytes: 2, axis: "2", people(20, .forest, from: 100))
    let sent = all(BilanAggregationTests.figures([sheet(bytes: 1, people(57, .forest)), second], of: project))
    let today = figures(people(58, .forest), after: [Release(sent)])
    for indicator in ["participations", "participants"] {
      #expect(today[FigureKey(indicator: Code(indicator), period: "2024", axis: "1")].isProtected)
      #expect(today[FigureKey(indicator: Code(indicator), period: "2024")].isProtected)
    }
  }

  /// 50 and 56 were sent: 53 must not be told from either.
  @Test func aNumberBetweenTwoThatWereSentIsHeldBackFromBoth() throws {
    let sent = [50, 56].map { Release(all(BilanAggregationTests.figures([sheet(bytes: 1, people($0, .forest))], of: project))) }
    let facts = facts([sheet(bytes: 1, people(53, .forest))], of: project)
    let frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
    let numbers = PublishedNumbers(frame, ProtectionRule(), periods: project.periods, released: sent)
    let statement = try #require(numbers.figures[FigureKey(indicator: "participations", period: "2024")])
    #expect(numbers.system.statements[statement].reach == 50...56)
  }

  @Test func aChangeOfManyIsShown() {
    let first = figures(people(57, .forest) + people(40, .anderlecht, from: 100))
    let second = figures(people(70, .forest) + people(40, .anderlecht, from: 100), after: [Release(all(first))])
    #expect(second.value("participations", .forest).value == Rational(70) && second.value("participations").value == Rational(110))
  }

  /// Three of Forest were hidden with twenty of Saint-Gilles; more people of Anderlecht change nothing of that.
  @Test func whatWasHiddenStaysHidden() {
    let few = people(3, .forest) + people(20, .saintGilles, from: 10)
    let first = figures(few + people(30, .anderlecht, from: 50))
    let second = figures(few + people(12, .anderlecht, from: 50) + people(30, ixelles, from: 90), after: [Release(all(first))])
    for place in [Place.forest, .saintGilles] {
      #expect(first.value("participations", place).isProtected && second.value("participations", place).isProtected)
    }
  }

  /// A small number was sent before small groups were protected: it is not said again, neither in the table nor in the sentence beside it.
  @Test func aSmallNumberThatWasSentIsNotSaidAgain() {
    let lines = people(3, .forest)
    let open = BilanAggregationTests.figures([sheet(bytes: 1, lines)], of: project)
    let today = figures(lines, after: [Release(all(open))])
    let sent = SentFigures(all(open).filter { $0.key.period == "2024" }, of: year(2024), sentOn: day("2025-01-31"), today: today)
    #expect(open.value("participations").value == Rational(3) && today.value("participations").isProtected)
    #expect(today.showing(sent).value("participations").isProtected)
    let text = sent.sentence(project, .fr, .base)
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
    #expect(Concealment(facts, project, rule, periods: project.periods, released: [Release(sent)]).tablesGivenUp.contains(.sessions))
  }
}
