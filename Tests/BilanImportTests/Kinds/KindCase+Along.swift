@testable import BilanImport

/// Columns of those who came along.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  static let companionColumns: [KindCase] = [
    .init(
      what: "adults and children beside a name alone",
      text: "\(head)Nom;Accompagnants adultes;Accompagnants enfants\nAnne Dupont;1;2\nLuc Petit;;\nEva Maes;2;\n",
      right: ["2024-03-12 dpo 8"]),
    .init(
      what: "no adult in any row", text: "\(head)Nom;Accompagnants adultes;Accompagnants enfants\nAnne Dupont;;1\nLuc Petit;;\nEva Maes;;2\n",
      right: ["2024-03-12 dpo 6"]),
    .init(
      what: "no child in any row", text: "\(head)Naam;Begeleidende volwassenen;Begeleidende kinderen\nAnne Dupont;1;\nLuc Petit;;\nEva Maes;2;\n",
      right: ["2024-03-12 dpo 6"]),
    .init(
      what: "the same title twice: the first is used",
      text: "\(head)Nom;Présent;Accompagnants;Accompagnants\nAnne Dupont;x;1;1\nLuc Petit;x;;\nEva Maes;x;2;1\n",
      right: ["2024-03-12 dpo 6"], told: ["B0209"]),
    .init(
      what: "the same title twice, the first blank", text: "\(head)Nom;Présent;Accompagnants;Accompagnants\nAnne Dupont;x;;1\nLuc Petit;x;;\nEva Maes;x;;2\n",
      right: ["2024-03-12 dpo 6"]),
    .init(
      what: "children who may be among the others",
      text: "\(head)Nom;Présent;Accompagnants;Accompagnants enfants\nAnne Dupont;x;3;1\nLuc Petit;x;;1\nEva Maes;x;2;0\n", right: ["2024-03-12 dpo 10"],
      told: ["B0430"]),
    .init(
      what: "names under +1 and +2", text: "\(head)Nom;Présent;+1;+2\nAnne Dupont;x;Lina Dupont;\nLuc Petit;x;Sami Petit;Tom Petit\n",
      right: ["2024-03-12 dpo 5"]),
    .init(
      what: "everybody beside those who came along",
      text: "\(head)Nom;Présent;Accompagnants;Total personnes\nAnne Dupont;x;2;3\nLuc Petit;x;1;2\n", right: ["2024-03-12 dpo 5"], untold: ["B0430"]),
    .init(
      what: "everybody, and not as many as came along",
      text: "\(head)Nom;Présent;Accompagnants;Total personnes\nAnne Dupont;x;2;3\nLuc Petit;x;2;4\n", right: ["2024-03-12 dpo 7"], told: ["B0430"]),
    .init(
      what: "one who came along with each", text: "\(head)Participant(e);Accompagnant(s)\nAnne Dupont;1\nLuc Petit;\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0233"]),
    .init(
      what: "children whom one has, and who came", text: "\(head)Nom;Présent;Enfants;Enfants présents\nAnne Dupont;x;3;1\nLuc Petit;x;;\n",
      right: ["2024-03-12 dpo 6"], told: ["B0430"]),
    .init(
      what: "children beside adults are not", text: "\(head)Nom;Présent;Accompagnants adultes;Accompagnants enfants\nAnne Dupont;x;3;1\nLuc Petit;x;;1\n",
      right: ["2024-03-12 dpo 7"], untold: ["B0430"]),
  ]
}
