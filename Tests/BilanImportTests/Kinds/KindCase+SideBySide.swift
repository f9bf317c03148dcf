@testable import BilanImport

/// Lists side by side with a session each, names on two lines of a cell, and stays of no time.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let two = "Nom;Prénom;Nom;Prénom\nDupont;Anne;Claes;Tom\nMaes;Luc;Petit;Eva\n"

  static let sideBySide: [KindCase] = [
    .init(
      what: "a day and an activity above each list",
      text: "Date : 14/03/2024;;Date : 21/03/2024;\nActivité : DPO;;Activité : Stress vicariant des professionnels;\n;;;\n\(two)",
      right: ["2024-03-14 dpo 2", "2024-03-21 stress-vicariant 2"]),
    .init(
      what: "the same with an empty column between",
      text: "Activité : DPO\nDate : 14/03/2024;;;Date : 21/03/2024;\nNom;Prénom;;Nom;Prénom\nDupont;Anne;;Claes;Tom\n",
      right: ["2024-03-14 dpo 1", "2024-03-21 dpo 1"]),
    .init(
      what: "days in cells beside their labels",
      text: "Activiteit: DPO;;;;;\nDatum;14/03/2024;;Datum;21/03/2024;\nNaam;Voornaam;;Naam;Voornaam;\nMaes;An;;Claes;Jan;\n",
      right: ["2024-03-14 dpo 1", "2024-03-21 dpo 1"]),
    .init(
      what: "days in titles",
      text: "Activity: DPO;;;\nSession of 14/03/2024;;Session of 21/03/2024;\nLast name;First name;Last name;First name\nDupont;Anne;Claes;Tom\n",
      right: ["2024-03-14 dpo 1", "2024-03-21 dpo 1"]),
    .init(what: "bare days", text: "Activité : DPO;;;\n14/03/2024;;21/03/2024;\n;;;\n\(two)", right: ["2024-03-14 dpo 2", "2024-03-21 dpo 2"]),
    .init(
      what: "bare days right above columns of presence",
      text:
        "Activité : DPO\n14/03/2024;;;21/03/2024;;\nNom;Prénom;Présent;Nom;Prénom;Présent\nDupont;Anne;x;Claes;Tom;x\nMaes;Luc;x;Petit;Eva;x\nBah;Awa;;Diallo;Ali;x\n",
      right: ["2024-03-14 dpo 2", "2024-03-21 dpo 3"]),
    .init(
      what: "two days above the columns of each list",
      text:
        "Activité : DPO\n;14/03/2024;21/03/2024;;14/03/2024;21/03/2024\nNom;Présent;Présent;Nom;Présent;Présent\nDupont Anne;x;x;Claes Tom;x;\nMaes Luc;x;;Petit Eva;x;\n",
      right: ["2024-03-14 dpo 4", "2024-03-21 dpo 1"]),
    .init(
      what: "activities as titles", text: "Date : 14/03/2024;;;\nAteliers outil DPO;;Stress vicariant des professionnels;\n;;;\n\(two)",
      right: ["2024-03-14 dpo 2", "2024-03-14 stress-vicariant 2"]),
    .init(
      what: "an activity at the left is that of all", text: "Date : 14/03/2024;;Date : 21/03/2024;\nActivité : DPO;;;\n;;;\n\(two)",
      right: ["2024-03-14 dpo 2", "2024-03-21 dpo 2"]),
    .init(
      what: "an activity above the second list alone is not that of the first",
      text: "Date : 14/03/2024;;Date : 21/03/2024;\n;;Activité : DPO;\n;;;\n\(two)", right: ["2024-03-21 dpo 2"], told: ["B0202"]),
    .init(
      what: "the second day in a line of its own", text: "Activité : DPO\nDate : 14/03/2024;;;\n;;Date : 21/03/2024;\n;;;\n\(two)",
      right: ["2024-03-14 dpo 2", "2024-03-21 dpo 2"]),
    .init(
      what: "what is said once is said of all", text: "Activité : DPO;;Lieu : Forest;\nDate : 14/03/2024;;;\n;;;\n\(two)", right: ["2024-03-14 dpo 4"]),
    .init(
      what: "a last day to register is no day of a session",
      text: "Présences du 14/03/2024;;Inscription avant le 10/03/2024;\nActivité : DPO;;;\n;;;\n\(two)", right: ["2024-03-14 dpo 4"]),
    .init(
      what: "days between the rows",
      text:
        "Activité : DPO\nDate : 14/03/2024\nNom;Prénom;Nom;Prénom\nDupont;Anne;Claes;Tom\nDate : 21/03/2024;;Date : 28/03/2024;\nNom;Prénom;Nom;Prénom\nMaes;Luc;Petit;Eva\n",
      right: ["2024-03-14 dpo 2", "2024-03-21 dpo 1", "2024-03-28 dpo 1"]),
    .init(
      what: "one table below them",
      text:
        "Activité : DPO\nDate : 14/03/2024;;Date : 21/03/2024;\n\(two)\nActivité : DPO\nDate : 28/03/2024\nNom;Prénom;Commune;Présent\nBah;Awa;Forest;x\nDiallo;Ali;Forest;\n",
      right: ["2024-03-14 dpo 2", "2024-03-21 dpo 2", "2024-03-28 dpo 1"]),
    .init(
      what: "a longer second list",
      text: "Activité : DPO\nDate : 14/03/2024;;Date : 21/03/2024;\n\(two);;Bah;Awa\n;;Diallo;Ali\n", right: ["2024-03-14 dpo 2", "2024-03-21 dpo 4"]),
  ]

  static let namesOnLines: [KindCase] = [
    .init(
      what: "a wrapped name", text: "\(head)Nom et prénom;Présent\n\"Dupont\nAnne\";x\n\"Maes\nLuc\";x\nClaes Tom;x\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0430"]),
    .init(
      what: "a wrapped name below a wrapped title", text: "\(head)\"Nom\nPrénom\";Présent\n\"Dupont\nAnne\";x\n\"Maes\nLuc\";x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0430"]),
    .init(
      what: "a wrapped name of several words", text: "\(head)Naam en voornaam;Aanwezig\n\"Van den Berg\nAn\";x\n\"PEETERS\nMarie Louise\";x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0430"]),
    .init(
      what: "two people on two lines", text: "\(head)Full name;Present\n\"Anne Dupont\nLuc Petit\";x\nTom Claes;x\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0430"]),
    .init(what: "first names on two lines", text: "\(head)Participants;Présent\n\"Anne\nLuc\";x\nTom;x\n", right: ["2024-03-12 dpo 3"], told: ["B0430"]),
    .init(
      what: "one word below a name", text: "\(head)Nom et prénom;Présent\n\"Anne Dupont\nLuc\";x\nTom Claes;x\n", right: ["2024-03-12 dpo 3"], told: ["B0430"]),
  ]

  static let staysOfNoTime: [KindCase] = [
    .init(
      what: "hours by day", text: "Nom;Prénom;12/03/2024;19/03/2024\nDupont;Anne;3:00;0:00\nPetit;Luc;0:00;2:30\nMaes;Els;1:30;3:00\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], untold: ["B0320"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "hours by day with seconds", text: "Naam;Voornaam;12/03/2024;19/03/2024\nMaes;An;03:00:00;00:00:00\nClaes;Jan;00:00:00;03:00:00\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"], untold: ["B0320"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "hours by day with their letter", text: "Naam;Voornaam;12/03/2024;19/03/2024\nMaes;An;3u00;0u00\nClaes;Jan;0u00;1u30\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "hours in a column of presence", text: "\(head)Nom;Prénom;Présence\nDupont;Anne;3:00\nPetit;Luc;0:00\nMaes;Els;2:00\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a blank among hours of arrival", text: "Name;First name;12/03/2024;19/03/2024\nDupont;Anne;9:05;0:00\nPetit;Luc;9:00;9:10\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], told: ["B0320"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "midnight among hours of a late evening", text: "\(head)Nom;Prénom;Arrivée\nDupont;Anne;22:05\nPetit;Luc;0:00\nMaes;Els;23:10\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0320"]),
    .init(
      what: "hours followed, of which some are none", text: "\(head)Nom;Prénom;Heures suivies\nDupont;Anne;3:00\nPetit;Luc;0:00\nMaes;Els;2:00\n", right: [],
      told: ["B0234"]),
  ]
}
