@testable import BilanImport

/// Titles amid the people and above further tables, days of which one follows the other, sessions called off that are not those of the list.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"

  static let sessionsOfOthers: [KindCase] = [
    .init(
      what: "the next one", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nLa prochaine séance est annulée;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "the next one, in Dutch", text: "\(hoofd)Naam;Voornaam;Aanwezig\nMaes;An;x\nVolgende bijeenkomst afgelast;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "the next one, by its day", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nProchaine séance (19/03) annulée;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "one by its day without a year", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance du 19/03 annulée;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "one by its number", text: "Activité : DPO;;\nNom;Prénom;Présent\nSéance 2 – 12 mars 2024;;\nDupont;Anne;x\nSéance 3 – annulée;;\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0230"]),
    .init(
      what: "the next one, above the list", text: "La prochaine séance est annulée\n\(head)Nom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "this one, and when the next one is",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance annulée, prochaine séance le 19/03;;\n", right: [], told: ["B0230"]),
    .init(
      what: "this one, put off to the next week", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance reportée à la semaine prochaine;;\n", right: [],
      told: ["B0230"]),
    .init(what: "this one, by its day", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance du 12/03 annulée;;\n", right: [], told: ["B0230"]),
  ]

  static let severalActivities: [KindCase] = [
    .init(
      what: "two activities in a title",
      text: "Ateliers outil DPO et Stress vicariant des professionnels – 12/03/2024 – présences\nNom;Prénom;Présent\nDupont;Anne;x\n", right: nil,
      told: ["B0277"]),
    .init(
      what: "two activities in a line",
      text: "Activité : Ateliers outil DPO / Stress vicariant des professionnels\nDate : 12/03/2024\nNom;Prénom;Présent\nDupont;Anne;x\n", right: nil,
      told: ["B0277"]),
    .init(
      what: "two activities in a cell",
      text:
        "Date;Activité;Nom;Prénom;Présent\n12/03/2024;Ateliers outil DPO + Stress vicariant des professionnels;Dupont;Anne;x\n12/03/2024;Ateliers outil DPO;Petit;Luc;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0277"]),
    .init(
      what: "a title of several, and a line that says which",
      text: "Ateliers outil DPO et Stress vicariant des professionnels\n\(head)Nom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0277"]),
    .init(
      what: "one activity in two languages", text: "Ateliers outil DPO / Workshops DPO-tool – 12/03/2024 – présences\nNom;Prénom;Présent\nDupont;Anne;x\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0277"]),
    .init(
      what: "one activity and words that are none", text: "Ateliers outil DPO et relaxation – 12/03/2024 – présences\nNom;Prénom;Présent\nDupont;Anne;x\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0277"]),
  ]

  static let saidOfSome: [KindCase] = [
    .init(
      what: "an absence of those who are written in another way",
      text: "Liste de présence\nLes noms entre parenthèses étaient absents\n\(head)Nom;Prénom\nDupont;Anne\nPetit;Luc\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"], untold: ["B0232"]),
    .init(
      what: "three columns", text: "\(head)Nom;Prénom;Présent;Absent;Excusé\nDupont;Anne;x;;\nPetit;Luc;x;x;\nMaes;Els;x;;x\nClaes;Jan;;x;\n",
      right: ["2024-03-12 dpo 1"], told: ["B0271"], untold: ["B0201"]),
    .init(
      what: "ages that one person cannot have on one day", text: "\(head)Nom;Prénom;Âge;Présent\nDupont;Anne;8;x\nDupont;Anne;12;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0433"]),
    .init(
      what: "an age, and a birthday", text: "\(head)Nom;Prénom;Âge;Présent\nDupont;Anne;8;x\nDupont;Anne;9;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0433"]),
  ]
}
