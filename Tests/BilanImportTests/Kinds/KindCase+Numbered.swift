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
    .init(
      what: "small names behind the numbers of their lines, which go on",
      text: "\(head)Participants;Présent\n1 anne dupont;x\n2 luc petit;x\n3 jan maes;\n4;\n5;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0430"]),
    .init(
      what: "one name on a form of numbered lines", text: "\(hoofd)Naam;Gemeente\n1 an claes;Vorst\n2;\n3;\n", right: ["2024-03-12 dpo 1"], untold: ["B0430"]),
    .init(
      what: "names behind the numbers of their lines, and a title among them",
      text: "\(head)Nom;Présent\n1 Anne Dupont;x\n2 Luc Petit;x\n3 Jan Maes;x\nBénévoles;\n4 Rosa Martins;x\n", right: ["2024-03-12 dpo 4"], untold: ["B0430"]),
    .init(
      what: "somebody on two pages of numbered lines", text: "\(head)Nom;Présent\n1 Anne Dupont;x\n2 Luc Petit;x\n1 Jan Maes;x\n2 Anne Dupont;x\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0430"]),
  ]
}
