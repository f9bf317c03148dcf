import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// What a figure is traced to, and the lines of the ledger, are the very things that count in the reference.
@Suite struct ReferenceTraceTests {
  /// A thing that counts, as one text: the number that a trace gives a person says nothing.
  private func told(_ kind: String, _ value: Rational, _ session: Session.Key?, _ lines: [(sheet: Int, line: Int)]) -> String {
    let cited = lines.sorted(by: <).map { "\($0.sheet):\($0.line)" }.joined(separator: " ")
    return "\(kind) \(value) \(session.map { "\($0.axis)/\($0.activity)/\($0.day)" } ?? "-") \(cited)"
  }

  private func told(_ trace: Trace) -> [String] {
    trace.leaves.map { leaf in
      let kind = String("\(leaf.kind)".prefix { $0 != "(" })
      return told(kind, leaf.value, leaf.session, leaf.lines.map { ($0.source, $0.line) })
    }.sorted()
  }

  private func told(_ things: [Reference.Thing]?) -> [String] {
    (things ?? []).map { told("\($0.kind)", $0.value, $0.session, $0.lines.map { ($0.sheet, $0.line) }) }.sorted()
  }

  /// Where a trace, or one of its parts, says something else than the reference.
  private func contradictions(_ trace: Trace, _ reference: Reference, partOf outer: Indicator) -> [String] {
    if !trace.parts.isEmpty { return trace.parts.flatMap { contradictions($0, reference, partOf: outer) } }
    // The total of a rate is of the project's own communes, and so is what it is made of.
    let isWithinProject = if case .rate = outer.rule { trace.key.place == nil } else { false }
    let things = reference.things(trace.key, trace.indicator, partOf: outer, isWithinProject: isWithinProject)
    let (found, expected) = (told(trace), told(things))
    let isSame = found == expected && trace.figure.value == things?.reduce(0) { $0 + $1.value } && trace.isWithinProject == isWithinProject
    return isSame ? [] : ["\(FigureCode.text(of: trace.key)) \(trace.indicator.rule): \(trace.figure) \(found) instead of \(expected)"]
  }

  /// Two of three people live in a commune of the project, whose communes have 50,000 inhabitants: the rate is 0.4 for each 10,000, and names the lines of the two.
  @Test func theTotalOfARateLeavesOutWhoComesFromElsewhere() throws {
    let rate = try #require(Indicator.optional.first { $0.code == "participants-rate" })
    var project = project(axes: [axis("1", .running, [])], indicators: [rate, .participants], periods: [year(2024)], participating: [forest])
    project.population = Population(inhabitants: [21007: [2024: 30_000], 21013: [2024: 20_000]], source: Localized(same: "test"))
    let facts = facts([sheet(bytes: 1, on: "2024-03-01", [Line("a", .forest), Line("b", .forest), Line("c", .elsewhere)])], of: project)
    var tracer = Publication(facts, project, periods: []).tracer
    let trace = tracer.trace(FigureKey(indicator: rate.code, period: "2024"), in: year(2024))
    #expect(trace.figure.value == Rational(4, over: 10) && !trace.isWithinProject)
    #expect(trace.parts.map(\.figure.value) == [2] && trace.parts.map(\.sum) == [2] && trace.parts[0].isWithinProject)
    // By itself the same indicator counts all three.
    #expect(tracer.trace(FigureKey(indicator: "participants", period: "2024"), in: year(2024)).figure.value == 3)
  }

  @Test(arguments: Campaign.seeds(300, part: 60))
  func aTraceIsTheListOfWhatCounts(seed: UInt64) {
    let random = RichProject(seed &+ 9_000)
    let facts = facts(random.sheets, of: random.project)
    let figures = FigureSet(facts, project: random.project, periods: random.periods, level: random.level)
    let reference = Reference(random, restricted: false)
    let keys = random.project.indicators.flatMap { indicator in random.periods.flatMap { figures.keys(of: indicator, in: $0) } }
    let known = keys.filter { figures[$0].value != nil }
    var tracer = Publication(facts, random.project, periods: []).tracer
    for (number, key) in known.enumerated() where number % max(1, known.count / 25) == Int(seed) % max(1, known.count / 25) {
      let trace = tracer.trace(key, in: reference.period(key.period), level: random.level)
      #expect(trace.figure.value == figures[key].value, "\(key)")
      if trace.parts.isEmpty { #expect(trace.sum == figures[key].value, "\(key) \(trace.indicator.rule)") }
      #expect(contradictions(trace, reference, partOf: trace.indicator) == [])
      #expect(FigureCode.key(FigureCode.text(of: key), in: random.project)?.key == key || random.periods.contains { $0.code == "all" })
    }
  }

  /// What a line of the ledger says beside its number; of which activity is a matter of titles.
  private struct LedgerKey: Hashable {
    var indicator: Code<Indicator>
    var period: Code<Period>
    var axis: Code<Axis>?
    var place: Place
    var day: Day?
    var isEstimated: Bool
  }

  @Test(arguments: Campaign.seeds(300, part: 60))
  func theLedgerIsWhatCountsDayByDay(seed: UInt64) {
    let random = RichProject(seed &+ 13_000)
    let facts = facts(random.sheets, of: random.project)
    let ledger = Publication(facts, random.project, periods: random.periods).ledger(.fr)
    let reference = Reference(random.sheets, random.project, random.periods)
    var found: [LedgerKey: Rational] = [:]
    for line in ledger.lines {
      let measure = ledger.measures[Int(line.measure)]
      let key = LedgerKey(
        indicator: measure.indicator, period: ledger.periods[Int(line.period)].code, axis: ledger.axes[Int(line.axis)].code,
        place: ledger.places[Int(line.place)].place, day: line.day, isEstimated: line.isEstimated)
      found[key] = (found[key] ?? 0) + Rational(line.value, over: measure.unitsInOne)
    }
    var expected: [LedgerKey: Rational] = [:]
    let additive = random.project.indicators.filter(\.isAdditive)
    let plans = ledger.measures.compactMap { measure in random.project.planIndicators.first { $0.code == measure.indicator && !additive.contains($0) } }
    for indicator in additive + plans {
      for (period, isEstimated) in random.periods.flatMap({ [($0, false), ($0, true)] }) where indicator.isEstimatedApart || !isEstimated {
        let key = FigureKey(indicator: indicator.code, isEstimated: isEstimated, period: period.code)
        for thing in reference.things(key, indicator, partOf: indicator) ?? [] {
          let day = thing.kind == .planned ? thing.plannedDay : thing.session?.day
          let key = LedgerKey(
            indicator: indicator.code, period: period.code, axis: thing.axis, place: reference.column(thing.place!), day: day, isEstimated: isEstimated)
          expected[key] = (expected[key] ?? 0) + thing.value
        }
      }
    }
    #expect(found == expected)
    #expect(ledger.measures.count == additive.count + plans.count)
  }

  /// The generator is worth nothing if no trace and no ledger holds what the rules are about.
  @Test func theTracesHoldEveryKind() {
    var kinds: Set<String> = []
    for seed in 1...60 as ClosedRange<UInt64> {
      let reference = Reference(RichProject(seed &+ 9_000), restricted: false)
      for indicator in reference.project.indicators {
        for period in reference.periods {
          let things = reference.things(FigureKey(indicator: indicator.code, period: period.code), indicator, partOf: indicator) ?? []
          kinds.formUnion(things.filter { !$0.lines.isEmpty }.map { "\($0.kind)" })
        }
      }
    }
    #expect(kinds == ["attendance", "session", "count", "planned", "person", "organisation"])
  }
}
