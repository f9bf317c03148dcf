import BilanImport
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation
@testable import BilanProject

/// A figure of a report, the lines of its ledger that add up to it, and the lines of sheets that it is traced to are one number.
@Suite struct OneNumberTests {
  /// What different sources say of one figure, where they do not say the same.
  private func contradictions(_ report: Report, _ project: Project, _ facts: FactTable, every step: Int, from first: Int) -> [String] {
    guard let table = report.table("figure-codes"), let ledger = report.ledger else { return ["no figures"] }
    var tracer = Publication(facts, project, periods: []).tracer
    var found: [String] = []
    for number in stride(from: first, to: table.rows.count, by: step) {
      let (cell, written) = (table.rows[number].cells[4], table.rows[number].cells[7])
      guard case .text(let code) = written, let (key, period, level) = FigureCode.key(code, in: project) else {
        found.append("no code: \(written)")
        continue
      }
      let trace = tracer.trace(key, in: period, level: level)
      let traced = trace.indicator.cell(trace.figure, report.language)
      if traced != cell.shown { found.append("\(code): shown \(cell.shown), traced \(traced)") }
      found += unsummed(trace).map { "\(code): the lines come to \($0.sum), not \($0.figure)" }
      if case .derived(.sum(let selection), _) = cell, sum(selection, ledger) != trace.figure.value { found.append("\(code): the ledger has another sum") }
    }
    return found
  }

  /// The trace, or those parts of a ratio or rate, whose lines do not come to the number said of them.
  private func unsummed(_ trace: Trace) -> [Trace] {
    trace.parts.isEmpty ? (trace.sum == trace.figure.value ?? 0 ? [] : [trace]) : trace.parts.flatMap(unsummed)
  }

  private func sum(_ selection: Selection, _ ledger: Ledger) -> Rational {
    var sum = Rational(0)
    for line in ledger.lines {
      let measure = ledger.measures[Int(line.measure)]
      guard measure.indicator == selection.indicator, line.isEstimated == selection.isEstimated, ledger.periods[Int(line.period)].code == selection.period,
        selection.axis == nil || selection.axis == ledger.axes[Int(line.axis)].code,
        selection.place == nil || selection.place == ledger.places[Int(line.place)].place
      else { continue }
      sum = sum + Rational(line.value, over: measure.unitsInOne)
    }
    return sum
  }

  @Test(arguments: Campaign.seeds(1_000, part: 150))
  func reportLedgerAndTraceAgree(seed: UInt64) {
    let random = RichProject(seed &+ 600_000)
    var project = random.project
    project.indicators += Indicator.builtIn.filter { !project.indicators.map(\.code).contains($0.code) }
    let facts = facts(random.sheets, of: project)
    let report = Report(
      ReportRequest(
        project: project, facts: facts, period: project.periods.last!, base: project.periods.first, language: Language.allCases[Int(seed % 3)],
        narrative: Narrative(), form: .impulsion, asOf: nil))
    guard let rows = report.table("figure-codes")?.rows.count else { return }
    // A few of each project: what is traced is computed anew.
    #expect(contradictions(report, project, facts, every: max(1, rows / 8), from: Int(seed % 8) % rows) == [])
  }

  /// The sample, in every form and language: equal labels are equal numbers in the report, and every seventh of its figures is traced.
  @Test(arguments: FormFile.shipped, Language.allCases)
  func theSampleSaysOneNumber(form: String, language: Language) async throws {
    let folder = String(#filePath.dropLast("Tests/BilanAggregationTests/OneNumberTests.swift".count)) + "samples/rezone-midi-vif"
    let sample = try ProjectFolder(folder)
    let (facts, _) = try await sample.facts(from: ["\(folder)/presences", "\(folder)/campagnes"])
    let project = sample.project
    let periods = project.periods
    let report = Report(
      ReportRequest(
        project: project, facts: facts, period: periods.last!, base: periods.dropLast().last, language: language, narrative: Narrative(),
        form: try #require(FormFile(named: form, in: nil).form), asOf: nil))
    let labels = EqualLabels(report, project, periods)
    #expect(labels.contradictions == [])
    guard report.table("figure-codes") != nil else { return }
    #expect(labels.repeated > 10)
    #expect(contradictions(report, project, facts, every: 7, from: 0) == [])
  }
}
