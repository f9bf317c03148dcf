import BilanModel
import BilanText
import TestSupport
import Testing

@testable import BilanAggregation

/// A report that says it holds no name must not print one that a file, a worksheet or an activity is called by.
@Suite struct NamesShownTests {
  private static func people(_ names: [(family: String, given: String)]) -> [FactTable.Description] {
    facts(
      [sheet("p.csv", bytes: 0x50, names.map { Line(PersonName.key(family: $0.family, given: $0.given)) })], of: HandMade.project
    ).descriptions
  }

  private static let known = people([
    ("Verstraeten", "Sofie"), ("Maes", "Sofie"), ("van der Berg", "Marie"), ("N'Guessan", "Awa"), ("García López", "María"), ("Dupont", "Jean-Pierre"),
    ("Peeters", "Anna"), ("", "Forest"), ("Vandamme", ""),
  ])

  @Test(arguments: [
    "Liste Sofie Verstraeten 14 mars.csv", "liste_VERSTRAETEN-sofie.csv", "presences.xlsx › Sofie Maes", "Atelier de Sofie Maes", "sofie.maes2.csv",
    "Berg, Marie van der.csv", "Marie van der Berg 2024.csv", "awa n’guessan.csv", "Lopez Maria Garcia.csv", "Jean Pierre Dupont.csv",
    "L'atelier d'Anna Peeters", "Mme Sofie Maes.csv",
  ]) func aNameIsFoundInWhateverOrder(text: String) {
    var names = PeopleNames(Self.known)
    let isFound = names.occur(in: text)
    #expect(isFound)
  }

  /// One word is no proof: Forest is a commune, Maes may be a street.
  @Test(arguments: [
    "Forest.csv", "Maes.csv", "Sofie et les Peeters.csv", "Verstraeten Maes.csv", "2024-10-21_axe1_stress-vicariant.csv", "Vandamme.csv", "", "›",
    "Sofie 14 mars Vandamme.csv",
  ]) func whatIsNoNameStays(text: String) {
    var names = PeopleNames(Self.known)
    let isFound = names.occur(in: text)
    #expect(!isFound)
  }

  /// Each two words in a row, in either order, against a plain look at every pair of words.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func pairsAreFoundAsAPlainSearchFindsThem(seed: UInt64) {
    var random = Seeded(seed)
    let words = ["ana", "bob", "carl", "dora", "eve"]
    let pairs = (0..<3).map { _ in (random.pick(words), random.pick(words)) }
    var names = PeopleNames(Self.people(pairs.map { (family: $0.0, given: $0.1) }))
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(words) }
      let isNamed = zip(text, text.dropFirst()).contains { a, b in pairs.contains { $0 == (a, b) || $0 == (b, a) } }
      #expect(names.occur(in: text.joined(separator: "_")) == isNamed, "\(text) \(pairs)")
    }
  }

  private static let sheets = [
    sheet("Liste Sofie Maes.csv", bytes: 0x61, [Line("maes sofie"), Line("bob")]),
    sheet(
      "presences.xlsx › Sofie Maes", bytes: 0x62, on: "2024-04-02", activity: "atelier", title: "Atelier de Sofie Maes", [Line("maes sofie")]),
    sheet("Forest.csv", bytes: 0x63, on: "2024-05-02", [Line("bob")]),
  ]

  @Test func sheetsGiveWayToTheirNumbersAndTitlesAreTold() throws {
    let request = ReportRequest(
      project: HandMade.project, facts: facts(Self.sheets, of: HandMade.project), period: year(2024), base: nil, language: .fr, narrative: Narrative(),
      form: .impulsion, asOf: nil)
    #expect(request.names.sheets == [1: "Liste Sofie Maes.csv", 2: "presences.xlsx › Sofie Maes"])
    #expect(request.names.titles == [Localized(same: "Atelier de Sofie Maes")])
    let section = try #require(Report(request).section("Méthode"))
    let files = try #require(section.tables.last)
    #expect(files.rows.dropLast().map { $0.cells[0] } == [.text("Forest.csv"), .text("feuille n° 2"), .text("feuille n° 3")])
    #expect(section.items.contains { $0.hasPrefix("2 feuilles dont le fichier ou l'onglet porte le nom d'une personne") })
    #expect(section.items.contains { $0.hasPrefix("Sauf le nom d'une personne dans 1 titre d'activité, ce rapport ne contient ni nom") })
  }

  /// What is shown in no period of the report is not told of.
  @Test func aTitleOfAnotherPeriodIsNotTold() {
    let request = ReportRequest(
      project: HandMade.project, facts: facts(Self.sheets, of: HandMade.project), period: year(2023), base: nil, language: .fr, narrative: Narrative(),
      form: .impulsion, asOf: nil)
    #expect(request.names.titles == [])
  }
}
