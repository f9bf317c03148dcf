@testable import BilanImport

/// Titles of those below that stand in the column which numbers the lines, where Excel puts what is typed at the left.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\nListe de présence\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\nAanwezigheidslijst\n"

  static let numbered: [KindCase] = [
    .init(
      what: "a waiting list among numbers", text: "\(head)N°;Nom;Prénom\n1;Dupont;Anne\n2;Petit;Luc\nListe d'attente;;\n3;Maes;Jan\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "the absent among numbers", text: "\(head)N°;Nom;Prénom\n1;Dupont;Anne\n2;Petit;Luc\n--- Absents ---;;\n3;Maes;Jan\nTotal : 2;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "the excused among numbers, in Dutch", text: "\(hoofd)Nr;Naam;Gemeente\n1;An Claes;Vorst\n2;Luc Petit;\n3;;\nVerontschuldigd;;\n4;Jan Maes;Vorst\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "those who were not there among numbers",
      text: "\(head)N°;Nom;Prénom\n1;Dupont;Anne\nN'étaient pas là;;\n2;Maes;Jan\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "words that nobody knows among numbers", text: "\(head)N°;Nom;Prénom\n1;Dupont;Anne\nContactés par téléphone;;\n2;Maes;Jan\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "girls and boys among numbers", text: "\(head)N°;Nom;Prénom\nFilles;;\n1;Dupont;Anne\nGarçons;;\n2;Maes;Jan\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0257", "B0269"]),
    .init(
      what: "a place for the signature among numbers", text: "\(head)N°;Nom;Prénom\n1;Dupont;Anne\n2;Maes;Jan\nVisa du responsable;;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0257"]),
  ]
}
