import BilanModel
import Testing

@testable import BilanImport

/// What no line of headers holds, further headers within a table, and a day beside any label.
@Suite struct HeaderDoubtTests {
  private let above = "Activité : DPO\n"

  private func day(_ reading: SheetReading) -> String? {
    let days = Set(reading.content.sessions.map(\.key.day.description))
    return days.count == 1 ? days.first : nil
  }

  @Test(arguments: [
    "Séance du;30/08/2024;", "Présence le;30/08/2024;", ";;30/08/2024", "Sessie van;30/08/2024;", "Held on;30/08/2024;", "Rencontre;;30 août 2024",
    "Séance du;30/08/2024;\nImprimé le;02/09/2024;", "Sessie van;30/08/2024;\nIngeschreven op;01/08/2024;", "Aanwezig op;;vrijdag 30 augustus 2024",
  ])
  func aDayBesideAnyLabel(lines: String) throws {
    let reading = try read("\(above)\(lines)\nNom;Prénom;Présent\nDupont;Anne;x\n")
    #expect(day(reading) == "2024-08-30", "\(reading.codes)")
  }

  @Test(arguments: [
    "Séance du;30/08/2024;\nAutre séance;06/09/2024;", "Imprimé le;30/08/2024;", "Date limite;30/08/2024;", "Né le;30/08/1980;", "Geboren op;30/08/1980;",
  ])
  func twoDaysOrThoseOfTheSheetAreNone(lines: String) throws {
    let reading = try read("\(above)\(lines)\nNom;Prénom;Présent\nDupont;Anne;x\n")
    #expect(reading.isRefused)
    #expect(reading.codes.contains("B0205"))
  }

  @Test(arguments: [
    "Participant;Anne Dupont;anne@example.be;Forest\nParticipant;Luc Petit;luc@example.be;Forest\n",
    "Nom;Anne Dupont;01/02/1980;Présent\nNom;Luc Petit;03/04/1985;Présent\n",
    "Deelnemer;Anne Dupont;anne@example.org;Vorst\nDeelnemer;Luc Petit;;Vorst\n",
    "Name;Anne Dupont;anne@example.org;present\nName;Luc Petit;luc@example.org;present\n",
  ])
  func aRowOfDataIsNoHeader(rows: String) throws {
    let reading = try read("\(above)Date : 30/08/2024\n\(rows)")
    #expect(reading.isRefused, "\(reading.codes)")
    #expect(reading.content.attendances.isEmpty)
  }

  @Test(arguments: [
    "Nom;Prénom;Présent\nDupont;Anne;présent\nPetit;Luc;présent\n", "Nom;Prénom;Présence\nDupont;Anne;Présence\nPetit;Luc;\n",
    "Nom;Prénom;Présent\nDupont;Anne;x\n\nNom;Prénom;Présent\nPetit;Luc;x\n",
  ])
  func headersMayStandAgain(rows: String) throws {
    let reading = try read("\(above)Date : 30/08/2024\n\(rows)")
    #expect(reading.source.rowsRead == 2, "\(reading.codes)")
    #expect(!reading.isRefused)
  }

  @Test(arguments: [
    "Nom;Prénom;Présent\nDupont;Anne;x\nNaam;Voornaam;Aanwezig\nPetit;Luc;x\n",
    "Naam;Voornaam;Aanwezig\nDupont;Anne;x\nPetit;Luc;x\nLast name;First name;Attended\n",
    "Name;First name;Attended\nFamilienaam;Voornaam;Aanwezig\nDupont;Anne;x\nPetit;Luc;x\n",
  ])
  func furtherHeadersAreNobody(rows: String) throws {
    let reading = try read("\(above)Date : 30/08/2024\n\(rows)")
    #expect(Set(reading.presences.keys) == ["anne dupont", "luc petit"], "\(reading.presences)")
  }

  /// A second table is read by its own columns, with a blank line above it or without.
  @Test(arguments: ["", "\n"]) func aSecondTableHasItsOwnColumns(gap: String) throws {
    let reading = try read(
      "\(above)Date : 30/08/2024\nNom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\n\(gap)Commune;Nom;Prénom;Présent\nAnderlecht;Petit;Luc;x\nForest;Claes;An;\n"
    )
    #expect(reading.presences == ["anne dupont": .present, "luc petit": .present, "an claes": .absent], "\(reading.presences)")
  }

  @Test(arguments: [
    "Indicateur;Date;Commune;Nombre\nAffiches distribuées;30/08/2024;Forest;40\n", "Indicator;Datum;Gemeente;Aantal\nRubans blancs;30/08/2024;Vorst;40\n",
  ])
  func countsBelowAListAreSaid(table: String) throws {
    let reading = try read("\(above)Date : 30/08/2024\nNom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\n\n\(table)")
    #expect(Array(reading.presences.keys) == ["anne dupont"], "\(reading.presences)")
    #expect(reading.first("B0246") != nil, "\(reading.codes)")
  }
}
