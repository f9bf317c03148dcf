import BilanImport
import BilanMatching
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// Within one report the same indicator, period and cell are the same number and range, wherever they stand, in every form and language.
@Suite struct EqualLabelTests {
  private static let forms = FormFile.shipped.compactMap { FormFile(named: $0, in: nil).form }

  /// A project with questions about who is who, some of which somebody answered.
  private func made(_ seed: UInt64) -> (project: Project, facts: FactTable) {
    let random = RichProject(seed &+ 300_000)
    var project = random.project
    project.indicators = Indicator.builtIn + Indicator.optional.filter { $0.code == "newcomers" } + project.metrics.map(Indicator.sum)
    var facts = facts(random.sheets, of: project)
    var chance = Seeded(seed)
    var linkage = facts.people.linkage
    for index in linkage.merged.indices.dropFirst() where chance.once(in: 2) {
      let other = Int.random(in: 0..<index, using: &chance)
      let (from, to) = (linkage.merged[index], linkage.merged[other])
      if from == to { continue }
      for member in linkage.merged.indices where linkage.merged[member] == from { linkage.merged[member] = to }
      linkage.questions.append(Question(pair: Pair(Int32(other), Int32(index)), evidence: Evidence(name: .sound)))
    }
    for (a, group) in linkage.merged.enumerated() {
      for b in linkage.merged.indices where b > a && linkage.merged[b] == group && chance.once(in: 4) { linkage.apart.append(Pair(Int32(a), Int32(b))) }
    }
    facts.people = Identities(linkage)
    return (project, facts)
  }

  @Test(arguments: Campaign.seeds(1_000, part: 150))
  func equalLabelsMeanEqualNumbers(seed: UInt64) {
    let (project, facts) = made(seed)
    let (base, period) = (project.periods.first!, project.periods.last!)
    let (form, language) = (EqualLabelTests.forms[Int(seed % 4)], Language.allCases[Int(seed / 4 % 3)])
    let report = Report(
      ReportRequest(
        project: project, facts: facts, period: period, base: base.code == period.code ? nil : base, language: language, narrative: Narrative(), form: form,
        asOf: nil))
    #expect(EqualLabels(report, project, [base, period]).contradictions == [])
  }

  /// The reader is worth nothing if it never finds a number twice, or never sees two that differ.
  @Test func theReaderFindsNumbersTwice() {
    for language in Language.allCases {
      let (project, facts) = made(3)
      let (base, period) = (project.periods.first!, project.periods.last!)
      var report = Report(
        ReportRequest(
          project: project, facts: facts, period: period, base: base, language: language, narrative: Narrative(), form: EqualLabelTests.forms[0], asOf: nil))
      #expect(EqualLabels(report, project, [base, period]).repeated > 10)
      for section in report.sections.indices {
        for block in report.sections[section].blocks.indices {
          guard case .table(var table) = report.sections[section].blocks[block], table.name == "key-figures" else { continue }
          for row in table.rows.indices { for column in 1..<table.rows[row].cells.count { table.rows[row].cells[column] = .count(123_456) } }
          report.sections[section].blocks[block] = .table(table)
        }
      }
      #expect(!EqualLabels(report, project, [base, period]).contradictions.isEmpty, "\(language)")
    }
  }
}
