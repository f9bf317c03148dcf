import BilanModel
import Testing

@testable import BilanImport

/// Several sessions of one activity on one day: the rule makes one of them, and it is said.
@Suite struct SessionsOfADayTests {
  private func values(_ reading: SheetReading) -> [String] {
    reading.diagnostics.filter { $0.problem == .sessionsPutTogether }.map { "\($0.message(in: .en))" }
  }

  @Test(arguments: [
    ("Activité : DPO\nDate;Heure;Nom\n12/03/2024;9h00;Anne Dupont\n12/03/2024;14h00;Luc Petit\n", "different hours (9h00, 14h00)"),
    ("Activiteit: DPO\nDatum;Uur;Naam\n12/03/2024;9u;Anne Dupont\n12/03/2024;13u30;Luc Petit\n", "different hours (9u, 13u30)"),
    ("Activity: DPO\nDate;Time slot;Name\n12/03/2024;9:00-10:00;Anne Dupont\n12/03/2024;10:00-11:00;Luc Petit\n", "different hours (9:00-10:00, 10:00-11:00)"),
    ("Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Classe\nDupont;Anne;3A\nPetit;Luc;3B\n", "different groups (3A, 3B)"),
    ("Activiteit: DPO\nDatum: 12/03/2024\nKlas: 3A\nNaam\nAnne Dupont\n\nKlas: 3B\nNaam\nLuc Petit\n", "different groups (3A, 3B)"),
    (
      "Activité : DPO\nDate;Lieu;Nom\n12/03/2024;Salle A;Anne Dupont\n12/03/2024;Maison de quartier;Luc Petit\n",
      "different places (Maison de quartier, Salle A)"
    ),
    ("Activité : DPO\nNom;12/03/2024 groupe A;12/03/2024 groupe B\nAnne Dupont;x;\nLuc Petit;;x\n", "different groups (groupe a, groupe b)"),
    ("Activité : DPO\nNom;12/03/2024 9h;12/03/2024 14h\nAnne Dupont;x;\nLuc Petit;;x\n", "different hours (9h, 14h)"),
    ("Date;Activité;Commune;Spectateurs\n12/03/2024;DPO;Forest;40\n12/03/2024;DPO;Anderlecht;25\n", "different communes (Anderlecht, Forest)"),
    ("Date;Activité;Groupe;Spectateurs\n12/03/2024;DPO;A;40\n12/03/2024;DPO;B;25\n", "different groups (A, B)"),
  ])
  func whatDiffersIsSaidOnce(text: String, what: String) throws {
    let reading = try read(text)
    let said = values(reading)
    #expect(said.count == 1, "\(reading.codes)")
    #expect(said.first?.contains(what) == true, "\(said)")
    #expect(said.first?.contains("12/03/2024") == true)
  }

  @Test(arguments: [
    // The minutes at which people came, two spellings of an hour, and other days.
    "Activité : DPO\nDate;Heure;Nom\n12/03/2024;9h02;Anne Dupont\n12/03/2024;9h11;Luc Petit\n",
    "Activité : DPO\nDate;Heure;Nom\n12/03/2024;9h;Anne Dupont\n12/03/2024;09:00;Luc Petit\n",
    "Activité : DPO\nDate;Heure;Nom\n12/03/2024;9h00;Anne Dupont\n13/03/2024;14h00;Luc Petit\n",
    "Activité : DPO\nDate : 12/03/2024\nGroupe : A\nNom;Groupe\nAnne Dupont;Groupe A\nLuc Petit;A\n",
    // Posters are put up, and have no session.
    "Date;Activité;Commune;Affiches distribuées\n12/03/2024;Affichage;Forest;40\n12/03/2024;Affichage;Anderlecht;25\n",
    // People live in two communes, and come to one session.
    "Activité : DPO\nDate : 12/03/2024\nNom;Commune\nAnne Dupont;Forest\nLuc Petit;Anderlecht\n",
    "Activité : DPO\nDate : 12/03/2024\nGroupe de parole\nNom\nAnne Dupont\n",
  ])
  func whatIsOneSessionIsNot(text: String) throws { #expect(values(try read(text)) == []) }

  private func together(_ first: (name: String, text: String), _ second: (name: String, text: String)) throws -> [String] {
    var settings = SessionSettings()
    var one = try read(first.text, name: first.name)
    settings.compare(&one, in: .en)
    var two = try read(second.text, name: second.name)
    settings.compare(&two, in: .en)
    #expect(values(one) == [])
    return values(two)
  }

  @Test func twoSheetsMayStateDifferentThings() throws {
    let day = "Activité : DPO\nDate : 12/03/2024\n"
    let people = "Nom;Prénom;Présent\nDupont;Anne;x\n"
    #expect(try together(("a.csv", day + "Horaire : 9h-10h\n" + people), ("b.csv", day + "Horaire : 10h-11h\n" + people)).count == 1)
    #expect(try together(("dpo groupe 1.csv", day + people), ("dpo groupe 2.csv", day + people)).count == 1)
    #expect(try together(("a.csv", day + "Commune : Forest\n" + people), ("b.csv", day + "Gemeente: Anderlecht\n" + people)).count == 1)
    #expect(try together(("forest.csv", day + people), ("anderlecht.csv", day + people)).count == 1)
    // The same, or said by one of them alone.
    #expect(try together(("a.csv", day + "Horaire : 9h-10h\n" + people), ("b.csv", day + "Horaire : 09:00 - 10:00\n" + people)) == [])
    #expect(try together(("a.csv", day + "Horaire : 9h-10h\n" + people), ("b.csv", day + people)) == [])
    #expect(try together(("dpo groupe 1.csv", day + people), ("dpo liste fuller.csv", day + people)) == [])
  }
}
