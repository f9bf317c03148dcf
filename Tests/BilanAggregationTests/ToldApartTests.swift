import BilanMatching
import BilanModel
import Testing

@testable import BilanAggregation

/// Three descriptions, of which the first and the second, and the second and the third, may be one, and the first and the third are not: two people at least, wherever somebody counts them.
@Suite struct ToldApartTests {
  /// The project with every indicator that counts people who are there.
  private var counted: Project {
    var project = project()
    project.indicators += Indicator.optional.filter { ["newcomers", "returning"].contains($0.code) }
    return project
  }

  private func made(_ sheets: [Sheet], _ project: Project, apart: [(String, String)] = [("a", "c")]) -> FactTable {
    var builder = FactTable.Builder(project: project)
    for sheet in sheets { builder.add(sheet) }
    var facts = builder.finish()
    func number(_ name: String) -> Int32 { Int32(facts.descriptions.firstIndex { $0.key == name }!) }
    var linkage = facts.people.linkage
    for name in ["b", "c"] { linkage.merged[Int(number(name))] = linkage.merged[Int(number("a"))] }
    linkage.questions = [("a", "b"), ("b", "c")].map { Question(pair: Pair(number($0), number($1)), evidence: Evidence(name: .sound)) }
    linkage.apart = apart.map { Pair(min(number($0), number($1)), max(number($0), number($1))) }
    facts.people = Identities(linkage)
    return facts
  }

  private func range(_ facts: FactTable, _ project: Project, _ indicator: String, _ place: Place? = nil) -> ClosedRange<Int>? {
    FigureSet(facts, project: project, periods: [year(2024)]).value(indicator, place).range
  }

  @Test func newcomersAreAtLeastAsManyAsPeopleWhereNobodyCameBefore() {
    let facts = made([sheet(bytes: 1, [Line("a", .forest), Line("b", .forest), Line("c", .saintGilles)])], counted)
    for indicator in ["participants", "newcomers"] {
      #expect(range(facts, counted, indicator) == 2...3, "\(indicator)")
      // A and C stand in different communes: in Forest nothing tells A and B apart.
      #expect(range(facts, counted, indicator, .forest) == 1...2, "\(indicator)")
    }
  }

  /// C came before. B may be C, and so may not be new; A is not C, and is new whoever B is.
  @Test func whoIsToldApartFromAllWhoCameBeforeIsNew() {
    let sheets = [sheet(bytes: 1, on: "2023-03-01", [Line("c")]), sheet(bytes: 2, on: "2024-03-01", [Line("a"), Line("b")])]
    #expect(range(made(sheets, counted), counted, "newcomers") == 1...2)
    // Without the decision both may be C, and nobody new.
    #expect(range(made(sheets, counted, apart: []), counted, "newcomers") == 0...2)
  }

  /// B came before, and only one of A and C can be B.
  @Test func onlyOneOfTwoToldApartCanBeWhoCameBefore() {
    let sheets = [sheet(bytes: 1, on: "2023-03-01", [Line("b")]), sheet(bytes: 2, on: "2024-03-01", [Line("a"), Line("c")])]
    #expect(range(made(sheets, counted), counted, "newcomers") == 1...2)
  }

  /// The table of arrivals says of all people what the key figures say, whatever the language.
  @Test(arguments: Language.allCases) func arrivalsAndKeyFiguresSayOneNumber(language: Language) throws {
    let sheets = [sheet(bytes: 1, on: "2023-03-01", [Line("x")]), sheet(bytes: 2, on: "2024-03-01", [Line("a"), Line("b"), Line("c")])]
    let report = Report(
      ReportRequest(
        project: counted, facts: made(sheets, counted), period: year(2024), base: year(2023), language: language, narrative: Narrative(), form: .impulsion,
        asOf: nil))
    let people = Indicator.participants.title[language]
    let shown = report.sections.flatMap(\.tables).flatMap(\.rows).filter { $0.cells[0] == .text(people) && $0.cells.count > 2 }.map(\.cells[2].shown).filter(
      \.isNumber)
    #expect(shown.count >= 2)
    #expect(Set(shown) == [.range(3, within: 2...3)], "\(shown)")
  }
}
