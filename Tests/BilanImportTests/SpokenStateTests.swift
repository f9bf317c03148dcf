import BilanModel
import Testing

@testable import BilanImport

/// Words of state beside, above and below the tables that they speak of.
@Suite struct SpokenStateTests {
  private static let above = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n"

  private func present(_ text: String) throws -> [String] {
    let reading = try read(text + "\n")
    return reading.content.attendances.filter { $0.presence == .present && $0.person >= 0 }.map {
      "\(reading.content.people[Int($0.person)].key) \(reading.content.sessions[Int($0.session)].key.day)"
    }.sorted()
  }

  @Test(arguments: [
    "Séance annulée faute de participants;;", "De sessie ging niet door;;", "Meeting cancelled;;",
  ])
  func aLineBelowTheListCallsItOff(line: String) throws {
    let rows = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n;;\n"
    #expect(try present(SpokenStateTests.above + rows + line) == [])
    #expect(try read(SpokenStateTests.above + rows + line + "\n").first("B0230") != nil)
  }

  @Test(arguments: [
    ";;;ANNULÉE\nNom;Prénom;21/10/2024;28/10/2024\nDupont;Anne;x;x", "Nom;Prénom;21/10/2024;28/10/2024\n;;a eu lieu;annulée\nDupont;Anne;x;x",
    "Nom;Prénom;21/10/2024;28/10/2024\nDupont;Anne;x;x\n;;;afgelast",
    "La séance du 28/10/2024 n'a pas eu lieu;;;\nNom;Prénom;21/10/2024;28/10/2024\nDupont;Anne;x;x",
  ])
  func oneSessionOfAGridIsCalledOff(grid: String) throws {
    #expect(try present("Axe : 1\nActivité : DPO\n" + grid) == ["anne dupont 2024-10-21"])
    #expect(try read("Axe : 1\nActivité : DPO\n" + grid + "\n").first("B0231") != nil)
  }

  @Test(arguments: [
    ("Statut de la séance", "maintenue", "annulée"), ("Remarque", "", "séance annulée"), ("Sessie", "ging door", "afgelast"),
    ("Statut", "a eu lieu", "reportée"),
    ("Opmerking", "goede sfeer", "de vergadering ging niet door"),
  ])
  func aColumnSaysWhichSessionsWereHeld(title: String, held: String, calledOff: String) throws {
    let rows = "Activité;Date;Nom;Prénom;Présent;\(title)\nDPO;21/10/2024;Dupont;Anne;x;\(held)\nDPO;28/10/2024;Dupont;Anne;x;\(calledOff)"
    #expect(try present("Axe : 1\n" + rows) == ["anne dupont 2024-10-21"])
  }

  @Test(arguments: [
    "Présents;;;Excusés;;\nNom;Prénom;Service;Nom;Prénom;Service", "Nom;Prénom;Service;Nom;Prénom;Service\nAanwezigen;;;Verontschuldigden;;",
    "Présents :;;;Absents :;;\nNom;Prénom;Service;Nom;Prénom;Service",
  ])
  func listsSideBySideHaveTheirWords(header: String) throws {
    #expect(
      try present(SpokenStateTests.above + header + "\nDupont;Anne;CPAS;Petit;Luc;CPAS\nMaes;Els;CPAS;;;") == ["anne dupont 2024-10-21", "els maes 2024-10-21"])
  }

  @Test(arguments: [
    ("RSVP", "Yes", "No"), ("Réponse", "Oui", "Non"), ("Confirmation", "oui", "oui"), ("Participation", "Participera", "Ne participera pas"),
    ("Bevestiging", "ja", "nee"),
  ])
  func anAnswerToAnInvitationIsNoPresence(title: String, yes: String, no: String) throws {
    let text = SpokenStateTests.above + "Nom;Prénom;\(title)\nDupont;Anne;\(yes)\nPetit;Luc;\(no)"
    #expect(try present(text) == [])
    #expect(try read(text + "\n").first("B0213") != nil)
  }

  @Test func signaturesOfTheMorningAndTheAfternoon() throws {
    let rows = "Nom;Prénom;Signature matin;Signature après-midi\nOuali;Nadia;NO;exc.\nClaes;Pieter;absent;abs\nMartins;Rosa;RM;RM\nDiallo;Awa;P.O. Claes;"
    #expect(try present(SpokenStateTests.above + rows) == ["martins rosa 2024-10-21", "nadia ouali 2024-10-21"])
  }
}
