import BilanModel
import Testing

@testable import BilanImport

/// What is said above a table, in its title or by the file's name; and texts that are no table for us.
@Suite struct AboveTheTableTests {
  private func header(_ text: String) -> TableHeader? {
    var finder = TableFinder(metrics: MetricIndex(testProject.metrics))
    let bytes = Array(text.utf8)
    return finder.header(in: bytes.span, from: 0)
  }

  private func context(_ text: String) throws -> SessionContext {
    let found = try #require(header(text))
    let bytes = Array(text.utf8)
    return Preamble.context(in: bytes.span, from: 0, header: found)
  }

  /// The meeting's own table of an export: keys in a row, values below.
  @Test func keysSideBySideHaveTheirValuesBelow() throws {
    let found = try context(
      """
      Meeting ID,Topic,Start Time,End Time,Duration (Minutes),Participants
      812 345 678,Midi du réseau,10/21/2024 12:00:00 PM,10/21/2024 01:30:00 PM,90,3

      Name (Original Name),User Email,Join Time,Leave Time
      Anne,a@example.be,10/21/2024 12:00:01 PM,10/21/2024 01:30:00 PM
      """)
    #expect(found.said == "Midi du réseau")
    #expect(found.titles == ["Midi du réseau"])
    #expect(found.date == "10/21/2024 12:00:00 PM")
    #expect(found.duration == "90 min")
  }

  /// A line of 500 bytes is a title still, a longer one is running text.
  @Test func howLongATitleMayBe() throws {
    for (length, isTitle) in [(500, true), (501, false)] {
      let line = String(repeating: "mot ", count: length / 4 - 1) + String(repeating: "x", count: length - (length / 4 - 1) * 4)
      #expect(try context("\(line)\nNom,Prénom\nMaes,Lotte\n").titles == (isTitle ? [line] : []))
    }
  }

  @Test func severalMeetingsHaveNoOneDay() throws {
    let found = try context(
      """
      Meeting ID,Topic,Start Time,Duration (Minutes)
      812 345 678,Midi du réseau,10/21/2024 12:00:00 PM,90
      812 345 678,Midi du réseau,10/28/2024 12:00:00 PM,85

      Name (Original Name),User Email,Join Time,Leave Time
      Anne,a@example.be,10/21/2024 12:00:01 PM,10/21/2024 01:30:00 PM
      """)
    #expect(found.date == nil)
    #expect(found.said == "Midi du réseau")
  }

  @Test func aTitleMayNameTheDay() throws {
    #expect(try context("Présences du 21 octobre 2024\nNom;Prénom\n").date == "2024-10-21")
    #expect(try context("Séance (12/03/26)\nNom;Prénom\n").date == "2026-03-12")
    // Two days in titles are no day; a line that says `Date` goes before.
    #expect(try context("Séance du 21 octobre 2024\nSéance du 28 octobre 2024\nNom;Prénom\n").date == nil)
    // When it was printed is no day of a session.
    #expect(try context("Séance du 21 octobre 2024\nImprimé le 28 octobre 2024\nNom;Prénom\n").date == "2024-10-21")
    #expect(try context("Séance du 21 octobre 2024\nDate : 28/10/2024\nNom;Prénom\n").date == "28/10/2024")
  }

  @Test(arguments: [
    ("Activité : Midi du réseau", "Midi du réseau" as String?), ("Titre : Midi du réseau", "Midi du réseau"), ("Onderwerp;Midi du réseau", "Midi du réseau"),
    ("Midi du réseau", nil), ("Date : 21/10/2024", nil),
  ])
  func whatTheSheetCallsItself(line: String, said: String?) throws {
    #expect(try context(line + "\nNom;Prénom\n").said == said)
  }

  @Test func theFirstNameOfTheSheetHolds() throws {
    #expect(try context("Activité : DPO\nTitre : Midi\nNom;Prénom\n").said == "DPO")
    #expect(try context("Titre : Midi\nActivité : DPO\nNom;Prénom\n").said == "Midi")
  }

  // MARK: - Communes of a title

  @Test(arguments: [
    (["Commune de Forest – campagne ruban blanc"], "forest" as String?), (["Campagne 2024 - Forest"], "forest"), (["Gemeente Vorst: linten"], "vorst"),
    (["Forest, Uccle"], nil), (["Campagne dans la forêt de Soignes"], nil), (["Forest", "Forest"], "forest"), (["1190"], nil), ([], nil),
    (["Vorst (Forest)"], "forest"),
  ])
  func theCommuneOfATitle(titles: [String], name: String?) {
    #expect((CommuneInTitle.commune(of: titles, in: .belgium) == nil) == (name == nil))
    if let name, titles != ["Vorst (Forest)"] { #expect(CommuneInTitle.commune(of: titles, in: .belgium) == name) }
  }

  @Test(arguments: [
    ("affiches-forest-2024.csv", "Forest" as String?), ("linten Vorst.csv", "Forest"), ("forest-anderlecht.csv", nil), ("uccle.csv", nil),
    ("forestier.csv", nil),
  ])
  func theCommuneOfAFile(name: String, commune: String?) {
    #expect(CommuneInTitle.commune(ofFile: name, among: testProject.communes.map(CommuneInTitle.NamedCommune.init))?.name.fr == commune)
  }

  // MARK: - What is no table for us

  @Test(arguments: [
    ("a;b;c\n1;2;3\n4;5;6\n", ";", 1 as Int32?, 2), ("# remarque\na,b\n1,2\n", ",", 2, 1), ("", ",", nil, 0), ("a\tb\n\n1\t2\n\n3\t4\n", "\t", 1, 2),
    ("un texte qui va son chemin\net encore une phrase\n", ",", nil, 0), ("titre\n\nx;y;z\n1;2;3\n", ";", 3, 1),
  ])
  func theShapeOfATable(text: String, delimiter: String, line: Int32?, rows: Int) {
    let bytes = Array(text.utf8)
    let shape = TableShape(bytes.span, from: 0)
    #expect(String(UnicodeScalar(shape.delimiter)) == delimiter)
    #expect((shape.headerLine, shape.rows) == (line, rows))
  }

  @Test func aRefusedTableShowsItsShape() throws {
    let reading = try read("Produit;Prix;Stock\nPain;2;3\nLait;1;9\n")
    #expect(reading.isRefused)
    #expect(reading.codes == ["B0105"])
    #expect((reading.delimiter, reading.headerLine, reading.source.rowsRead) == (";", 1, 2))
    #expect(reading.content.isEmpty)
  }
}
