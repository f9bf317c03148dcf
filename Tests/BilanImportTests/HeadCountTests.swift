import BilanModel
import Testing

@testable import BilanImport

@Suite struct HeadCountTests {
  @Test(arguments: [
    ("Marie Dupont +2", 3, "Marie Dupont" as String?), ("Marie Dupont (+2)", 3, "Marie Dupont"), ("Dupont+1", 2, "Dupont"), ("Marie + 3 enfants", 4, "Marie"),
    ("Marie +0", 1, "Marie"), ("famille Dupont (4)", 4, nil), ("Famille (4)", 4, nil), ("La famille Dupont (5 personnes)", 5, nil),
    ("groep van 12 personen", 12, nil), ("classe de 5e (22 élèves)", 22, nil), ("Groupe 15 personnes", 15, nil), ("famille Dupont", 1, nil),
    ("couple", 1, nil), ("famille Dupont +2", 3, nil), ("+4", 4, nil),
  ])
  func whatACellStandsFor(text: String, heads: Int32, name: String?) throws {
    let count = try #require(HeadCount(text))
    #expect((count.heads, count.name) == (heads, name))
  }

  @Test(arguments: [
    "Marie Dupont", "Dupont 2", "Marie Dupont (2e année)", "Marie +", "+32 475 12 34 56", "Marie +32475123456", "Groupil Jean", "", "Jean-Paul II",
  ])
  func oneName(text: String) {
    #expect(HeadCount(text) == nil)
  }

  // MARK: - In a sheet

  private func sheet(_ header: String, _ rows: String...) throws -> SheetReading {
    try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\n\(header)\n\(rows.joined(separator: "\n"))\n")
  }

  /// Who comes along counts, has no name, no organisation, and no commune of their own.
  @Test func whoComesAlongIsSomebody() throws {
    let reading = try sheet("Nom complet;Service;Commune;Présent", "Marie Dupont +2;CPAS;Forest;x", "famille (4);;Forest;x")
    let present = reading.content.attendances.filter { $0.presence == .present }
    #expect(present.count == 7)
    #expect(reading.content.people.map(\.key) == ["dupont marie"])
    #expect(present.filter { $0.person < 0 }.count == 6)
    let forest = try #require(present.first { $0.person == 0 }).place
    #expect(present.filter { $0.place == forest }.count == 2)
    #expect(present.filter { $0.place == .notStated }.count == 5)
    #expect(present.filter { $0.organisation >= 0 }.count == 1)
    #expect(reading.first("B0411")?.values["count"] == .count(5))
    #expect(reading.first("B0408")?.values["count"] == .count(1))
    #expect((reading.source.rowsRead, reading.source.rowsKept) == (2, 2))
    #expect(reading.summary?.present == 2)
  }

  @Test func theCommuneAboveTheTableIsNotTheirs() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nCommune : Forest\nNom complet;Présent\nMarie Dupont +1;x\n")
    #expect(reading.content.attendances.map { $0.place == .notStated } == [false, true])
  }

  @Test func theyAreAsPresentAsTheirRow() throws {
    let reading = try sheet("Nom complet;Présent", "Marie Dupont +2;excusé", "Jean Durand +1;x", "Luc Petit +3;")
    let presences = reading.content.attendances.map(\.presence)
    #expect(presences.count { $0 == .excused } == 3)
    #expect(presences.count { $0 == .present } == 2)
    #expect(presences.count { $0 == .absent } == 4)
  }

  /// In a grid with numbers of its own for each day: of the first row 1 who comes to both days, of the second 2 and 1.
  @Test func whoComesWithANameIsCountedOnce() throws {
    let head = "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Présent;Accompagnants;Présent;Accompagnants\n"
    let reading = try read("\(head)Pieter Claes +1;x;;x;\nTom Maes;x;2;x;1\n")
    #expect(KindCase.found(reading) == ["2024-03-11 dpo 5", "2024-03-12 dpo 4"], "\(reading.codes)")
    #expect(reading.first("B0411")?.values["count"] == .count(4))
    let unsure = try read("\(head)Famille Claes;x;;x;\nTom Maes;x;2;x;1\n")
    #expect(unsure.codes.count { $0 == "B0430" } == 1, "\(unsure.codes)")
  }

  /// A quantity is all the people of the row; companions are beside the one it names.
  @Test(arguments: [
    ("Nombre de personnes", "3", 3), ("Nombre de personnes", "1", 1), ("Nombre de personnes", "0", 1), ("Nombre de personnes", "", 1),
    ("Aantal personen", "3 personen", 3), ("Accompagnants", "3", 4), ("Accompagnants", "0", 1), ("Accompagnants", "", 1), ("Number of guests", "2", 3),
  ])
  func aColumnOfHeads(header: String, cell: String, heads: Int) throws {
    let reading = try sheet("Nom;Prénom;\(header);Présent", "Dupont;Marie;\(cell);x")
    #expect(reading.content.attendances.count { $0.presence == .present } == heads)
    #expect(reading.content.people.count == 1)
    #expect(!reading.codes.contains("B0313"))
  }

  @Test(arguments: ["beaucoup", "1001", "-2", "2,5"])
  func aNumberOfPeopleThatIsNoneIsTold(cell: String) throws {
    let reading = try sheet("Nom;Prénom;Nombre de personnes;Présent", "Dupont;Marie;\(cell);x")
    #expect(reading.content.attendances.count == 1)
    let doubt = try #require(reading.first("B0313"))
    #expect((doubt.place.line, doubt.place.column, doubt.place.header) == (5, 2, "Nombre de personnes"))
  }

  /// A row that does not count brings nobody along.
  @Test func cancelledRowsBringNobody() throws {
    let reading = try sheet(
      "Nom;Prénom;Quantité de billets;Statut de la commande;Présent", "Dupont;Marie;4;Annulé;x", "Durand;Luc;2;Payé;x", "Test;;9;Payé;x")
    #expect(reading.content.attendances.count { $0.presence == .present } == 2)
    #expect(reading.first("B0407")?.values["count"] == .count(2))
    #expect(reading.summary?.countable == 1)
  }

  @Test func inAGridTheyComeToTheSameSessions() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nNom complet;21/10/2024;28/10/2024\nMarie Dupont +2;x;\nLuc Petit;x;x\n")
    let days = reading.content.attendances.filter { $0.presence == .present }.map { reading.content.sessions[Int($0.session)].key.day.description }
    #expect(days.sorted() == ["2024-10-21", "2024-10-21", "2024-10-21", "2024-10-21", "2024-10-28"])
  }
}
