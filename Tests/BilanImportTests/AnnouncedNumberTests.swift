import BilanModel
import Testing

@testable import BilanImport

/// A number written above or below a list is held against the list.
@Suite struct AnnouncedNumberTests {
  private static let above = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n"

  private func differences(_ rows: String, above: String = "", below: String = "", of part: String = AnnouncedNumberTests.above) throws -> [[Int]] {
    let reading = try read(above + part + rows + "\n" + below)
    #expect(reading.diagnostics.filter { $0.problem.code == "B0237" }.allSatisfy { $0.problem.severity == .warning })
    return reading.diagnostics.filter { $0.problem.code == "B0237" }.map { told in
      ["announced", "found"].compactMap { if case .count(let number)? = told.values[$0] { number } else { nil } }
    }
  }

  private static let list = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\nMaes;Els;\nClaes;Jan;x"

  @Test(arguments: [
    "Nombre de participants : 9", "Nombre de présents: 9", "9 présents", "Aantal aanwezigen: 9", "Aantal deelnemers : 9", "9 deelnemers",
    "Number of participants: 9", "9 attendees",
    "Participants : 9", "Nombre de participants;9", "Présents (9)", "9 personnes présentes", "Total participants = 9", "Il y avait 9 participants",
  ])
  func aNumberAboveTheListThatDiffersIsTold(line: String) throws {
    #expect(try differences(AnnouncedNumberTests.list, above: "\(line)\n") == [[9, 3]])
  }

  @Test(arguments: [
    "Nombre de participants : 3", "3 présents", "Aantal aanwezigen: 3", "Nombre d'inscrits : 4", "Ingeschrevenen: 4", "4 inscrits",
    "Participants attendus : 20", "20 participants maximum",
    "Capacité : 30", "Verwachte deelnemers: 12", "Année 2024", "Participants 2024", "2. Participants", "Local 12", "Séance 9",
  ])
  func oneThatAgreesOrIsNoneIsNot(line: String) throws {
    #expect(try differences(AnnouncedNumberTests.list, above: "\(line)\n") == [])
  }

  @Test(arguments: ["Nombre de présents : 9;;", "Total présents : 9;;", "Aantal aanwezigen;;9", "Totaal aanwezigen: 9;;", "Total;;9"])
  func aNumberBelowTheListIsHeldAgainstItToo(line: String) throws {
    #expect(try differences(AnnouncedNumberTests.list, below: "\(line)\n") == [[9, 3]])
  }

  @Test(arguments: ["Nombre de présents : 3;;", "Total;;3", "Totaal;;3", "Aantal aanwezigen;;3"])
  func oneBelowThatAgreesIsNot(line: String) throws {
    #expect(try differences(AnnouncedNumberTests.list, below: "\(line)\n") == [])
  }

  @Test func eachColumnOfAGridHasItsTotal() throws {
    let grid = "Nom complet;21/10/2024;28/10/2024\nAnne Dupont;x;x\nLuc Petit;;x\nEls Maes;x;"
    #expect(try differences(grid, below: "Total;2;2\n", of: "Axe : 1\nActivité : DPO\n") == [])
    #expect(try differences(grid, below: "Totaal;2;7\n", of: "Axe : 1\nActivité : DPO\n") == [[7, 2]])
  }

  /// Whoever stands in the list twice may have been counted once or twice; the first of the list as well as any other.
  @Test(arguments: [2, 3]) func aNameThatStandsTwiceIsOneOrTwo(number: Int) throws {
    let list = "Nom;Prénom;Présent\nDupont;Anne;x\nDupont;Anne;x\nPetit;Luc;x"
    #expect(try differences(list, above: "Nombre de présents : \(number)\n") == [])
  }

  @Test func registeredAreHeldAgainstAllRows() throws {
    #expect(try differences(AnnouncedNumberTests.list, above: "Nombre d'inscrits : 12\n") == [[12, 4]])
    #expect(try differences("Nom;Prénom\nDupont;Anne\nPetit;Luc", above: "Liste de présence\n12 participants\n") == [[12, 2]])
  }

  /// Those without a name, and those who come along, count.
  @Test func headsCount() throws {
    #expect(try differences("Nom;Prénom;Présent;Accompagnants\nDupont;Anne;x;2\nPetit;Luc;x;\n?;;x;", above: "5 participants\n") == [])
    #expect(try differences("Nom;Prénom;Présent;Accompagnants\nDupont;Anne;x;2\nPetit;Luc;x;", above: "5 participants\n") == [[5, 4]])
  }

  /// Over several sessions in one list, a number says of none of them.
  @Test func aListOfSeveralSessionsIsNotHeldAgainstOneNumber() throws {
    let rows = "Nom;Prénom;Date;Présent\nDupont;Anne;21/10/2024;x\nPetit;Luc;28/10/2024;x"
    #expect(try differences(rows, above: "9 participants\n", of: "Axe : 1\nActivité : DPO\n") == [])
  }

  @Test func eachPartHasItsOwnNumber() throws {
    let second = "Date : 28/10/2024;;\n5 présents;;\nNom;Prénom;Présent\nDupont;Anne;x\n"
    #expect(try differences(AnnouncedNumberTests.list, above: "3 présents\n", below: second) == [[5, 1]])
  }
}
