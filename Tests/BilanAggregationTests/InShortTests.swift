import BilanModel
import Testing

@testable import BilanAggregation

/// What the summary says before its tables.
@Suite struct InShortTests {
  private func sentences(_ report: Report, _ title: String = "Synthèse") throws -> [String] { try #require(report.section(title)).items }

  @Test func whatMattersIsSaidFirst() throws {
    let report = HandMade.report()
    #expect(report.section("Synthèse")?.headings.first == "En bref")
    let said = try sentences(report)
    #expect(said.first?.hasPrefix("Pour 2024, 4 séances ont été documentées") == true, "\(said)")
    #expect(said.contains { $0.hasPrefix("Le projet a touché 4 participants uniques (") }, "\(said)")
    // Sessions, posters and organisations; nobody counted spectators in Forest.
    #expect(said.contains("Cibles atteintes : 3 sur 5 ; sans chiffre montré : 1."), "\(said)")
    #expect(said.count <= 5)
    #expect(try sentences(HandMade.report(.nl), "Synthese").first?.hasPrefix("In 2024 werden 4 sessies gedocumenteerd") == true)
    #expect(try sentences(HandMade.report(.en), "Summary").first?.hasPrefix("In 2024, 4 sessions were documented") == true)
    #expect(try sentences(HandMade.report(.nl), "Synthese").contains("Gehaalde streefwaarden: 3 van 5; zonder getoond cijfer: 1."))
    #expect(try sentences(HandMade.report(.en), "Summary").contains("Targets reached: 3 of 5; without a figure shown: 1."))
  }

  private func report(
    _ project: Project, _ sheets: [Sheet], _ period: Period, base: Period? = nil, isProtected: Bool = false, asOf: Day? = nil
  ) -> Report {
    let facts = facts(sheets, of: project)
    var request = ReportRequest(
      project: project, facts: facts, period: period, base: base, language: .fr, narrative: Narrative(), form: .impulsion, asOf: asOf)
    if isProtected { request.concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods) }
    return Report(request)
  }

  /// More sheets than the year before look like growth; a session of a year that is not over is not missing yet; of one nobody wrote how long it took.
  @Test func whatIsNotKnownIsSaidBesideWhatIs() throws {
    let workshop = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2023": 2, "2024": 3]))
    let planned = project(axes: [axis("1", .running, [workshop])])
    let sheets = [
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", minutes: 60, [Line("berg", .forest)]),
      sheet(bytes: 3, on: "2024-03-09", [Line("berg", .forest)]),
    ]
    let said = try sentences(report(planned, sheets, year(2024), base: year(2023)))
    #expect(said.contains { $0.hasPrefix("De 2023 à 2024") && $0.hasSuffix("(à comparer avec prudence).") }, "\(said)")
    #expect(said.first?.contains("soit au moins 1,0 heures-participants") == true, "\(said)")
    #expect(said.last == "Ce que ces chiffres ne disent pas : 1 séance prévue dont la feuille manque.", "\(said)")
    let early = try sentences(report(planned, sheets, year(2024), asOf: day("2024-06-30")))
    #expect(!early.contains { $0.contains("manque") }, "\(early)")
  }

  /// Where only counts cover different months, people are compared as they are, and no scope is named that is none.
  @Test func nothingIsSaidOfAScopeThatIsNone() throws {
    let posters = project(metrics: [Metric(code: "affiches", title: Localized(same: "Affiches"))])
    let sheets = [
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]),
      sheet(
        bytes: 3,
        counts: [
          count("affiches", 5, on: "2023-03-02", axis: "1", .forest), count("affiches", 6, on: "2023-04-02", axis: "1", .forest),
          count("affiches", 7, on: "2024-03-02", axis: "1", .forest),
        ]),
    ]
    let said = try sentences(report(posters, sheets, year(2024), base: year(2023)))
    #expect(said.allSatisfy { !$0.contains("()") }, "\(said)")
  }

  /// One of each, in the singular; hidden people are not told, and that they are hidden is.
  @Test func oneSessionOfFewPeople() throws {
    let sheets = [sheet(bytes: 1, on: "2024-03-01", [Line("berg", .forest)])]
    let open = try sentences(report(project(), sheets, year(2024)))
    #expect(open.first?.hasPrefix("Pour 2024, 1 séance a été documentée") == true, "\(open)")
    #expect(open.dropFirst().first == "Le projet a touché 1 participant unique (1 participation).", "\(open)")
    let hidden = try sentences(report(project(), sheets, year(2024), isProtected: true))
    #expect(hidden.contains("Le nombre de participants n'est pas montré (s.), afin que personne ne puisse être reconnu."), "\(hidden)")
    #expect(hidden.last?.hasPrefix("Ce que ces chiffres ne disent pas : ") == true && !hidden.contains { $0.contains("touché") }, "\(hidden)")
  }

  /// What could be worked out from the whole is not told like for like either, and the sentence of the table says why.
  @Test func aProtectedChangeLikeForLikeIsSaid() throws {
    func people(_ numbers: Range<Int>) -> [Line] { numbers.map { Line("person\($0)", .forest) } }
    // Of the 33 of 2023 three came in June, of which 2024 has nothing.
    let sheets = [
      sheet(bytes: 1, on: "2023-03-01", people(0..<30)), sheet(bytes: 2, on: "2023-06-01", people(30..<33)), sheet(bytes: 3, on: "2024-03-01", people(0..<30)),
    ]
    let report = report(project(), sheets, year(2024), base: year(2023), isProtected: true)
    let rows = try #require(report.section("Synthèse")).tables.flatMap(\.rows).filter { $0.cells.first == .text("Participations") }
    #expect(rows.contains { $0.cells.last == .text("Protégé : groupe trop petit pour être montré.") }, "\(rows.map(\.cells))")
    #expect(!rows.contains { $0.cells.last == .text("Rien de comparable.") })
  }
}
