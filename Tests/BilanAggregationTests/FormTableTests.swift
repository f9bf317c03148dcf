import BilanImport
import BilanModel
import Testing

@testable import BilanAggregation

/// Tables that a form asks for in nothing but YAML.
@Suite struct FormTableTests {
  private static let quarters = """
    title: Suivi trimestriel
    sheets:
      - title: Trimestres
        blocks:
          - table:
              title: {fr: Les indicateurs par trimestre, nl: De indicatoren per kwartaal, en: The indicators by quarter}
              rows: quarter
              columns: indicators
              indicators: [sessions, participants, affiches]
              total: yes
    """
  private static let people = """
    title: Publics
    sheets:
      - title: Publics
        blocks:
          - table:
              title: Genre, âge et commune
              rows: [gender, age_band]
              columns: commune
              indicators: [participants]
              total: yes
    """

  /// The tables of a form, as texts row by row, headers first.
  private func tables(_ yaml: String, _ language: Language = .fr, protected: Bool = false) throws -> [[[String]]] {
    let file = FormFile(text: yaml, name: "essai", file: "essai.yaml")
    let form = try #require(file.form, "\(file.diagnostics)")
    let (project, facts) = (CrossedPeople.project, facts(CrossedPeople.sheets, of: CrossedPeople.project))
    var request = ReportRequest(
      project: project, facts: facts, period: year(2024), base: nil, language: language, narrative: Narrative([:]), form: form, asOf: nil)
    if protected { request.concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods) }
    return Report(request).sections.flatMap(\.blocks).compactMap { block in
      guard case .table(let table) = block else { return nil }
      return [table.columns.map(\.title)] + table.rows.map { $0.cells.map { NumberStyle(language).text(of: $0) } }
    }
  }

  @Test func indicatorsByQuarter() throws {
    let table = try #require(try tables(Self.quarters).first)
    #expect(
      table == [
        ["Trimestre", "Séances", "Participants uniques", "Affiches"], ["2024-T1", "1", "3", "–"], ["2024-T2", "2", "2", "10"], ["2024-T3", "–", "–", "–"],
        ["2024-T4", "–", "–", "–"], ["Total", "3", "4", "17"],
      ])
    #expect(try tables(Self.quarters, .nl).first?[1][0] == "2024-K1")
  }

  /// Anna and Bea, women of two ages and communes; Carl and Dirk, of whom nobody knows how old he is.
  @Test func peopleByGenderAgeAndCommune() throws {
    let table = try #require(try tables(Self.people).first)
    #expect(table[0] == ["Genre", "Âge", "Saint-Gilles", "Forest", "Anderlecht", "Autres", "Non précisée", "Total"])
    let (young, older) = (try #require(AgeBand(code: "18-24")).title.fr, try #require(AgeBand(code: "25-34")).title.fr)
    let notStated = Gender.notStated.title.fr
    #expect(table.contains(["Femmes", young, "1", "0", "0", "0", "0", "1"]))
    #expect(table.contains(["Femmes", older, "0", "1", "0", "0", "0", "1"]))
    #expect(table.contains(["Hommes", notStated, "0", "1", "0", "0", "0", "1"]))
    #expect(table.last == ["Total", "", "2", "2", "0", "0", "0", "4"])
    // Two genders by three ages, and the total of all: those of some rows are not asked for.
    #expect(table.count == 1 + 6 + 1)
  }

  @Test func onlyWhatIsAskedFor() throws {
    let women = try tables(
      """
      title: Femmes
      sheets:
        - title: Femmes
          blocks:
            - table: {title: Femmes, rows: activity, axis: "1", filter: {gender: Femmes}, indicators: [participants, participations, sessions]}
      """)
    #expect(women == [[["Activité", "Participants uniques", "Participations"], ["Le stress", "2", "3"]]])
    let before = try tables(
      """
      title: Avant
      sheets:
        - title: Avant
          blocks:
            - table: {title: Avant, rows: axis, columns: half, period: 2023, indicators: [participations, hours]}
      """)
    #expect(before.first?.first == ["Indicateur", "Axe", "2023-S1", "2023-S2"])
    #expect(before.first?[1] == ["Participations", CrossedPeople.project.axes[0].name.fr, "1", "–"])
  }

  /// Whatever the form asks for, small groups of crossings that nobody protects are not shown.
  @Test func whatIsNotProtectedIsNotShown() throws {
    for yaml in [Self.quarters, Self.people] {
      let table = try #require(try tables(yaml, protected: true).first)
      let people = try #require(yaml == Self.people ? 2 : table[0].firstIndex(of: "Participants uniques"))
      #expect(table.dropFirst().allSatisfy { row in row[people...].prefix(yaml == Self.people ? 6 : 1).allSatisfy { !["1", "2", "3", "4"].contains($0) } })
    }
    // Sessions and posters are told all the same.
    #expect(try tables(Self.quarters, protected: true).first?[2][1] == "2")
  }

  @Test(
    arguments: [
      ("{title: T, rows: sexe, indicators: participants}", 5, "sexe"), ("{title: T, rows: [gender, gender]}", 5, nil), ("{rows: axis}", 5, nil),
      ("{title: T, rows: month, columns: quarter}", 5, nil), ("{title: T, rows: axis, filter: {genre: f}}", 5, "genre"),
      ("{title: T, rows: axis, by: x}", 5, "by"),
    ] as [(String, Int, String?)]) func whatIsWrongIsSaidWithItsLine(table: String, line: Int, text: String?) throws
  {
    let file = FormFile(text: "title: T\nsheets:\n  - title: S\n    blocks:\n      - table: \(table)\n", name: "essai", file: "essai.yaml")
    #expect(file.form == nil)
    let problem = try #require(file.diagnostics.first)
    #expect(problem.place.line == line && problem.place.character ?? 0 > 8)
    if let text { #expect(problem.place.text == text) }
  }
}
