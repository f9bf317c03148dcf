@testable import BilanImport

/// Days without their year beside or below a day that has one, and lists beside a day that are of those who did not come.
extension KindCase {
  private static let head = "Activité : DPO\n"
  private static let two = "Nom;Commune;;Nom;Commune\nAnne Dupont;Forest;;Luc Petit;Forest\n;;;Eva Maes;Forest\n"
  private static let both = ["2024-03-12 dpo 1", "2024-03-19 dpo 2"]

  static let daysBesideDays: [KindCase] = [
    .init(what: "the year at the left", text: "\(head)12/03/2024;;;19/03;\n\(two)", right: both),
    .init(what: "the year at the right", text: "\(head)Séance du 12 mars;;;Séance du 19 mars 2024;\n\(two)", right: both),
    .init(what: "the turn of the year at the right is asked", text: "\(head)12/12/2023;;;16/01;\n\(two)", right: ["2023-12-12 dpo 1"], told: ["B0205"]),
    .init(what: "the turn of the year at the left is asked", text: "\(head)12/12;;;16/01/2024;\n\(two)", right: ["2024-01-16 dpo 2"], told: ["B0205"]),
    .init(what: "a waiting list", text: "\(head)Présences 2024\n12 mars;;;Liste d'attente;\n\(two)", right: ["2024-03-12 dpo 1"]),
    .init(what: "the excused", text: "\(head)12/03/2024;;;Excusés;\n\(two)", right: ["2024-03-12 dpo 1"]),
    .init(what: "a second column of those present", text: "\(head)12/03/2024;;;Présents (suite);\n\(two)", right: ["2024-03-12 dpo 3"]),
    .init(
      what: "two days above one list are asked", text: "\(head)Année 2024\n12/03;;19/03\nNom;Présent;Commune\nAnne Dupont;x;Forest\n", right: nil,
      told: ["B0205"]),
    .init(
      what: "a day above the empty column before its list",
      text:
        "\(head)Année 2024\n12/03;;;;19/03;;;\nN°;Nom;Commune;Signature;;Nom;Commune;Signature\n1;Anne Dupont;Forest;x;;Luc Petit;Forest;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"]),
    .init(
      what: "one day, and a deadline", text: "\(head)Année 2024\nSéance du 12/03;Inscriptions avant le 10/03\nNom;Présent;Commune\nAnne Dupont;x;Forest\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "groups of parts of the day are told", text: "\(head)Date : 12/03/2024\nGroupe du matin;;;Groupe de l'après-midi;\n\(two)",
      right: ["2024-03-12 dpo 3"],
      told: ["B0240"]),
  ]

  private static let first = "Nom;Commune\nAnne Dupont;Forest\n\n"
  private static let second = "Nom;Commune\nLuc Petit;Forest\nEva Maes;Forest\n"

  static let daysBelowDays: [KindCase] = [
    .init(what: "titles under a year", text: "\(head)Année 2024\n\nSéance du 12 mars\n\(first)Séance du 19 mars\n\(second)", right: both, untold: ["B0275"]),
    .init(what: "bare days", text: "\(head)12/03/2024\n\(first)19/03\n\(second)", right: both),
    .init(
      what: "an activity with each day", text: "Année 2024\nAteliers outil DPO – 12 mars\n\(first)Stress vicariant des professionnels – 19 mars\n\(second)",
      right: ["2024-03-12 dpo 1", "2024-03-19 stress-vicariant 2"]),
    .init(
      what: "the turn of the year is asked", text: "\(head)Séance du 12/12/2023\n\(first)Séance du 16 janvier\n\(second)", right: ["2023-12-12 dpo 1"],
      told: ["B0205"]),
    .init(what: "parts of a list", text: "\(head)Date : 12/03/2024\n\(first)Partie 1/2\n\(second)", right: ["2024-03-12 dpo 3"]),
    .init(what: "a last day to register", text: "\(head)Date : 12/03/2024\n\(first)Inscription avant le 10 mars\n\(second)", right: ["2024-03-12 dpo 3"]),
  ]

  static let contradictedActivities: [KindCase] = [
    .init(
      what: "the day behind the activity is another", text: "Activité : Stress vicariant du 05/03/2024\nDate : 12/03/2024\nNom;Présent\nAnne Dupont;x\n",
      right: ["2024-03-12 stress-vicariant 1"], told: ["B0262"]),
    .init(
      what: "it falls on another day of the week", text: "Activité : Stress vicariant du lundi 12 mars 2024\nNom;Présent\nAnne Dupont;x\n",
      right: ["2024-03-12 stress-vicariant 1"], told: ["B0263"]),
    .init(
      what: "it is the same", text: "Activité : Stress vicariant du 12/03/2024\nDate : 12/03/2024\nNom;Présent\nAnne Dupont;x\n",
      right: ["2024-03-12 stress-vicariant 1"], untold: ["B0262"]),
  ]
}
