import BilanModel
import Testing

@testable import BilanImport

/// A column of names alone is no attendance: lists about something else are refused, even where somebody gives a day and an activity.
@Suite struct ForeignListTests {
  private let options = SessionOptions(activity: "DPO", date: Day(iso: "2024-10-21"))

  @Test(arguments: [
    ("organigramme.csv", "Nom;Fonction;Service;Supérieur hiérarchique\nNadia Ouali;Directrice;Prévention;\nPieter Claes;Agent;Prévention;Nadia Ouali\n"),
    ("lijst.csv", "Naam;Voornaam;Dienst;Toestel;E-mail\nOuali;Nadia;Preventie;1042;nadia@example.be\n"),
    ("paie mars.csv", "Nom;Prénom;Date;Heures;Brut;Net\nOuali;Nadia;31/03/2024;152;3200,50;2100,10\n"),
    ("exam.csv", "Name;First name;Subject;Date;Mark /20\nOuali;Nadia;Maths;12/06/2024;14\n"),
    ("cotisations.csv", "Nom;Prénom;Commune;Cotisation 2024;Payé le\nOuali;Nadia;Forest;25;12/01/2024\n"),
    ("lidgeld.csv", "Naam;Voornaam;Gemeente;Betaald\nOuali;Nadia;Vorst;25\n"),
    ("theatre.csv", "Nom;Prénom;Personnage\nClaes;Pieter;Roméo\nOuali;Nadia;Juliette\n"),
    ("staff.csv", "Name;Job title;Office;Reports to\nNadia Ouali;Director;2.14;\nPieter Claes;Officer;2.15;Nadia Ouali\n"),
    ("loonlijst.csv", "Naam;Voornaam;Functie;Brutoloon\nOuali;Nadia;Agent;3200\n"), ("resultats.csv", "Nom;Prénom;Cote;Mention\nOuali;Nadia;14;Distinction\n"),
  ])
  func isRefused(name: String, text: String) throws {
    let reading = try read(text, name: name, options: options)
    #expect(reading.isRefused)
    #expect(reading.codes == ["B0326"])
    #expect(reading.source.rowsKept == 0 && reading.content.attendances.isEmpty)
  }

  /// Evidence of an event: marks, a title, or a day and an activity that the sheet states.
  @Test(arguments: [
    ("presences.csv", "Nom;Prénom;Bureau\nOuali;Nadia;2.14\n"), ("a.csv", "Liste de présence\nNom;Prénom;Cotisation\nOuali;Nadia;25\n"),
    ("b.csv", "Nom;Prénom;Manager;Présent\nOuali;Nadia;Claes;x\n"),
    ("c.csv", "Activité : DPO\nDate : 21/10/2024\nNom;Prénom;Fonction;Bureau\nOuali;Nadia;Agent;2.14\n"),
    ("d.csv", "Naam;Voornaam;Dienst;Handtekening;Toestel\nOuali;Nadia;Preventie;x;12\n"),
    ("e.csv", "Nom;Prénom;Commune\nOuali;Nadia;Forest\n"),
  ])
  func isRead(name: String, text: String) throws {
    let reading = try read(text, name: name, options: options)
    #expect(!reading.isRefused)
    #expect(reading.content.attendances.count == 1)
  }

  @Test(arguments: [
    "member_id,date,time\n1042,2024-03-12,13:52:14\n1078,2024-03-12,13:54:51\n", "N° membre;Présent\n1042;x\n1078;x\n",
    "Lidnummer;Datum;Aanwezig\n1042;12/03/2024;x\n",
    "Badge;Date;Heure\nA1042;12/03/2024;13:52\n", "Nom;Date;Présent\n1042;12/03/2024;x\n1078;12/03/2024;x\n", "Card number,Check in\n10421,13:52\n",
    "Matricule;Date\n104217;12/03/2024\n",
    "Code membre;Commune;Présent\n1042;Forest;x\n",
  ])
  func numbersInThePlaceOfNamesAreRefused(text: String) throws {
    let reading = try read(text, options: options)
    #expect(reading.isRefused)
    #expect(reading.codes.contains("B0325"))
  }

  // MARK: - Whole sheets

  /// Names of a cell have the row's commune and body; those of a column of companions are people of unknown commune.
  @Test func everyHeadIsAnAttendance() throws {
    let reading = try read(
      """
      Activité : DPO
      Date : 21/10/2024
      Nom complet;Service;Commune;Accompagnants;Présent
      Jan & An Peeters;CPAS;Forest;;x
      Nadia Ouali;CPAS;Forest;Sami Ouali, Lina Ouali;x
      Pieter Claes;CPAS;Forest;2;x
      Rosa Martins;CPAS;Forest;aucun;x
      Ines Kaya;CPAS;Forest;oui;x

      """)
    let attendances = reading.content.attendances
    #expect(attendances.count == 2 + 3 + 3 + 1 + 2)
    #expect(Set(reading.content.people.map(\.key)).count == 8)
    let forest = try #require(attendances.first).place
    #expect(attendances.count { $0.place == forest } == 6)
    #expect(reading.diagnostics.count { $0.problem.code == "B0430" } == 1)
  }

  @Test(arguments: [("2", "3", 5), ("1", "", 1), ("", "2", 3), ("0", "2", 2), ("x", "", 1), ("2", "Sami et Lina", 4)])
  func adultsAndChildren(adults: String, children: String, heads: Int) throws {
    let reading = try read("Activité : DPO\nDate : 21/10/2024\nNom complet;Adultes;Enfants;Présent\nNadia Ouali;\(adults);\(children);x\n")
    #expect(reading.content.attendances.count == heads)
  }

  @Test func whatIsNobodyIsUnnamedAndSaid() throws {
    let reading = try read(
      """
      Activité : DPO
      Date : 21/10/2024
      Nom;Commune;Présent
      Dame 1;Forest;x
      iPhone de Rosa;Forest;x
      Salle CPAS (6 pers.);Forest;x
      #REF!;Forest;x
      Exemple : Marie Dupont;Forest;x
      Nadia Ouali (elle);Forest;x
      # fin de l'export;;

      """)
    #expect(reading.content.people.map(\.key) == ["nadia ouali"])
    #expect(reading.content.attendances.count == 1 + 1 + 6 + 1 + 1)
    #expect(reading.diagnostics.count { $0.problem.code == "B0306" } == 4)
    #expect(reading.diagnostics.count { $0.problem.code == "B0431" } == 1)
  }

  /// Nothing of a day of birth or a number leaves the reader but hashes under the project's key.
  @Test func signsAreHashed() throws {
    let text =
      "Activité : DPO\nDate : 21/10/2024\nN° membre;Nom;Prénom;Date de naissance;Présent\n101;Benali;Mohamed;12/05/2012;x\n0101;Benali;Mohamed;12/05/2012;x\n102;Benali;Mohamed;30/09/1979;x\n"
    let reading = try read(text)
    #expect(reading.content.people.count == 2)
    let (son, father) = (reading.content.people[0], reading.content.people[1])
    #expect(son.birth != nil && son.number != nil && son.birth != father.birth && son.number != father.number && son.birth != son.number)
    // Under another key, other hashes.
    #expect(try read(text).content.people[0].birth != son.birth)
  }
}
