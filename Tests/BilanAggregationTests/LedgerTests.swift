import BilanModel
import Testing

@testable import BilanAggregation

/// Every live number of a report is what a naive sum over the ledger gives, and the ledger names nobody.
@Suite struct LedgerTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func everyDerivedNumberIsItsSum(seed: UInt64) throws {
    let random = RandomProject(seed &+ 90_000)
    let periods = random.project.periods
    let report = Report(
      ReportRequest(
        project: random.project, facts: facts(random.sheets, of: random.project), period: periods.last!, base: periods.first,
        language: Language.allCases[Int(seed % 3)], narrative: Narrative(), form: .impulsion, asOf: nil))
    let ledger = try #require(report.ledger)
    for case .derived(let derivation, let shown) in report.sections.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells) {
      #expect(naive(derivation, ledger) == value(shown), "\(derivation)")
    }
  }

  @Test func theHandMadeReportHasLiveNumbers() throws {
    let cells = HandMade.report().sections.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells)
    let live = cells.count { if case .derived = $0 { true } else { false } }
    let unique = cells.count { if case .unique = $0 { true } else { false } }
    #expect(live > 100 && unique > 20)
  }

  @Test func participationsOfOneSessionAndCommuneAreOneLine() throws {
    let ledger = try #require(HandMade.report().ledger)
    let measure = try #require(ledger.measures.firstIndex { $0.indicator == "participations" })
    let lines = ledger.lines.filter { Int($0.measure) == measure && $0.day == day("2024-03-01") }
    #expect(lines.map(\.value).reduce(0, +) == 3)
    #expect(Set(ledger.lines).count == ledger.lines.count && ledger.lines == ledger.lines.sorted())
  }

  // MARK: - The naive side

  private func naive(_ derivation: Derivation, _ ledger: Ledger) -> Rational? {
    switch derivation {
    case .number(let number): return Rational(number)
    case .sum(let selection): return sum(selection, ledger)
    case .difference(let a, let b):
      guard let a = naive(a, ledger), let b = naive(b, ledger) else { return nil }
      return a - b
    case .quotient(let a, let b):
      guard let a = naive(a, ledger), let b = naive(b, ledger) else { return nil }
      return a / b
    }
  }

  private func sum(_ selection: Selection, _ ledger: Ledger) -> Rational? {
    guard let measure = ledger.measures.first(where: { $0.indicator == selection.indicator }) else { return nil }
    let lines = ledger.lines.filter { line in
      ledger.measures[Int(line.measure)].indicator == selection.indicator && line.isEstimated == selection.isEstimated
        && ledger.periods[Int(line.period)].code == selection.period
        && (selection.axis == nil || ledger.axes[Int(line.axis)].code == selection.axis)
        && (selection.place == nil || ledger.places[Int(line.place)].place == selection.place)
        && (selection.month == nil || line.day.parts.year == selection.month!.parts.year && line.day.parts.month == selection.month!.parts.month)
    }
    return Rational(lines.reduce(0) { $0 + $1.value }, over: measure.unitsInOne)
  }

  private func value(_ cell: Cell) -> Rational? {
    switch cell {
    case .count(let number): Rational(number)
    case .decimal(let value), .percent(let value), .difference(let value): value
    default: nil
    }
  }
}
