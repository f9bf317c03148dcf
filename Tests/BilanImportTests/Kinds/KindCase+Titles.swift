@testable import BilanImport

/// Titles amid the people and above further tables, days of which one follows the other, sessions called off that are not those of the list.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

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
}
