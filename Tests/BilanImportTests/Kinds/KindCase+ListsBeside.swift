import BilanModel

@testable import BilanImport

/// Lists side by side whose days have their year elsewhere, or whose people are called otherwise.
extension KindCase {
  private static let head = "Activité : DPO\n"
  private static let day = "Activité : DPO\nDate : 12/03/2024\n"
  private static let two = "Nom;Commune;;Nom;Commune\nDupont Anne;Forest;;Claes Tom;Forest\nMaes Luc;Forest;;Petit Eva;Forest\n;;;Bah Awa;Forest\n"
  private static let others = "Nom;Commune;;Participant;Commune\nDupont Anne;Forest;;Claes Tom;Forest\nMaes Luc;Forest;;Petit Eva;Forest\n"
  private static let marked = "Nom;Présent;Participant;Présent\nDupont Anne;x;Claes Tom;\nMaes Luc;;Petit Eva;x\nBah Awa;x;Diallo Ali;x\n"

  static let listsWithoutYear: [KindCase] = [
    .init(
      what: "days in titles, the year above", text: "\(head)Année 2024\nSéance du 12 mars;;;Séance du 19 mars;\n\(two)",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 3"]),
    .init(what: "bare days", text: "\(head)Présences 2024\n12/03;;;19/03;\n\(two)", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 3"]),
    .init(
      what: "days behind their labels", text: "\(head)Présences 2024\nDate : 12/03;;;Date : 19/03;\n\(two)", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 3"]),
    .init(
      what: "days of the week in Dutch",
      text:
        "Activiteit: DPO\nAanwezigheden 2024\ndinsdag 12 maart;;;dinsdag 19 maart;\nNaam;Aanwezig;;Naam;Aanwezig\nDupont Anne;x;;Claes Tom;x\nMaes Luc;x;;Petit Eva;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(what: "a school year", text: "\(head)Année scolaire 2023-2024\n14 novembre;;;16 janvier;\n\(two)", right: ["2023-11-14 dpo 2", "2024-01-16 dpo 3"]),
    .init(
      what: "the year in the file's name", text: "\(head)12/03;;;19/03;\n\(two)", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 3"], name: "presences 2024.csv"),
    .init(
      what: "the file's name says another day", text: "\(head)14/10;;;21/10;\n\(two)", right: ["2024-10-14 dpo 2", "2024-10-21 dpo 3"], told: ["B0262"],
      name: "presences 30-10-2024.csv"),
    .init(what: "the year nowhere", text: "\(head)12/03;;;19/03;\n\(two)", right: nil, told: ["B0205"]),
    .init(
      what: "one day for both is refused", text: "\(head)12/03;;;19/03;\n\(two)", right: nil, told: ["B0249"],
      options: SessionOptions(date: Day(iso: "2024-03-12"))),
    .init(
      what: "a day that falls on another day of the week", text: "\(head)Présences 2024\nlundi 12 mars;;;mardi 19 mars;\n\(two)", right: ["2024-03-19 dpo 3"],
      told: ["B0205"]),
    .init(what: "parts of one list", text: "\(day)1/2;;;2/2;\n\(two)", right: ["2024-03-12 dpo 5"]),
  ]

  static let listsOfOtherWords: [KindCase] = [
    .init(what: "one day", text: "\(day)\(others)", right: ["2024-03-12 dpo 4"], untold: ["B0209"]),
    .init(what: "a day each", text: "\(head)12/03/2024;;;19/03/2024;\n\(others)", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], untold: ["B0209"]),
    .init(
      what: "three lists",
      text: "\(head)Année 2024\n12/03;;;19/03;;;26/03;\nNom;Commune;;Participant;Commune;;Naam;Commune\nDupont Anne;Forest;;Claes Tom;Forest;;Bah Awa;Forest\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1", "2024-03-26 dpo 1"]),
    .init(what: "each with who came, and no gap", text: "\(day)\(marked)", right: ["2024-03-12 dpo 4"], untold: ["B0209", "B0235"]),
    .init(
      what: "days above such columns", text: "\(head)12/03/2024;;19/03/2024;\n\(marked)", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"],
      untold: ["B0209", "B0235"]),
    .init(
      what: "days without their year above them", text: "\(head)Année 2024\n12/03;;19/03;\n\(marked)", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"]),
    .init(
      what: "who paid, and for whom", text: "\(day)Nom;Email;Participant;Email\nDupont Anne;a@example.be;Claes Tom;b@example.be\n", right: ["2024-03-12 dpo 1"],
      told: ["B0209"]),
    .init(
      what: "parents with marks of their own are asked about, and give none to their children",
      text: "\(day)Nom de l'enfant;Présent;Nom du parent;Présent\nLina Dupont;x;Anne Dupont;\nSami Petit;;Luc Petit;x\n", right: ["2024-03-12 dpo 1"],
      told: ["B0281", "B0234"], untold: ["B0235"]),
    .init(
      what: "the same under words for people", text: "\(day)Enfant;Présent;Parent;Présent\nLina Dupont;x;Anne Dupont;\nSami Petit;;Luc Petit;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0281", "B0234"], untold: ["B0235"]),
  ]
}
