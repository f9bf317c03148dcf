import BilanModel

@testable import BilanImport

/// Grids with a second level of titles above their days, with numbers of people under each day, and with rows of sums that bear no title.
extension KindCase {
  private static let twice = "Nom;11/03/2024;12/03/2024;11/03/2024;12/03/2024\nNadia Ouali;x;x;x;\nTom Maes;x;x;;x\n"
  private static let one = ["2024-03-11 dpo 1", "2024-03-12 dpo 1"]

  /// Of both groups « Nadia » came on the first day and « Tom » on the second; the other group is no presence.
  static let groupsOfSessions: [KindCase] = [
    .init(what: "registrations beside presences", text: "Activité : DPO\n\n;Inscrits;;Présents;\n\(twice)", right: one, told: ["B0297"]),
    .init(what: "the same in Dutch", text: "Activiteit: DPO\n\n;Ingeschreven;;Aanwezig;\n\(twice)", right: one, told: ["B0297"]),
    .init(what: "the same in English", text: "Activity: DPO\n\n;Registered;;Attended;\n\(twice)", right: one, told: ["B0297"]),
    .init(what: "the same, each title over each column", text: "Activité : DPO\n\n;Inscrits;Inscrits;Présents;Présents\n\(twice)", right: one, told: ["B0297"]),
    .init(what: "who could come", text: "Activité : DPO\n\n;Disponible;;Présent;\n\(twice)", right: one, told: ["B0297"]),
    .init(what: "meals", text: "Activité : DPO\n\n;Repas;;Présence;\n\(twice)", right: one, told: ["B0201"], untold: ["B0297"]),
    .init(what: "payments", text: "Activité : DPO\n\n;Payé;;Présent;\n\(twice)", right: one, told: ["B0201"]),
    .init(
      what: "absences", text: "Activité : DPO\n\n;Absences;;Présences;\nNom;11/03/2024;12/03/2024;11/03/2024;12/03/2024\nNadia Ouali;;x;x;\nTom Maes;x;;;x\n",
      right: one),
    .init(what: "words that nobody knows beside presences", text: "Activité : DPO\n\n;Ponctualité;;Présence;\n\(twice)", right: one, told: ["B0290"]),
    .init(
      what: "what was planned beside each day",
      text: "Activité : DPO\n\n;Prévu;Réel;Prévu;Réel\nNom;11/03/2024;11/03/2024;12/03/2024;12/03/2024\nNadia Ouali;x;x;x;\nTom Maes;x;;x;x\n",
      right: one, told: ["B0297"]),
    .init(
      what: "meals beside parts of the day",
      text: "Activité : DPO\nDate : 12/03/2024\n\n;;Présence;;Repas;\nNom;Prénom;Matin;Après-midi;Midi;Soir\nOuali;Nadia;x;;x;\nMaes;Tom;;;x;x\nBah;Awa;;x;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "lodging over a day that stands nowhere else",
      text: "Activité : DPO\n\n;Présences;;Logement\nNom;11/03/2024;12/03/2024;18/03/2024\nNadia Ouali;x;;x\nTom Maes;;x;x\n", right: one, told: ["B0290"]),
    .init(
      what: "absences of a day that stands nowhere else",
      text: "Activité : DPO\n\n;Présences;;Absences\nNom;11/03/2024;12/03/2024;18/03/2024\nNadia Ouali;x;;x\nTom Maes;;x;\n", right: one, told: ["B0290"]),
    .init(
      what: "years over days without one", text: "Activité : DPO\n\n;2023;;2024;\nNom;11/03;12/03;11/03;12/03\nNadia Ouali;x;;x;\nTom Maes;;x;;x\n",
      right: ["2023-03-11 dpo 1", "2023-03-12 dpo 1"] + one),
    .init(
      what: "groups that are counted together, and told", text: "Activité : DPO\n\n;Mamans;;Papas;\n\(twice)", right: ["2024-03-11 dpo 2", "2024-03-12 dpo 2"],
      told: ["B0289"]),
    .init(
      what: "communes over days",
      text: "Activité : DPO\n\n;Forest;;Anderlecht;\nNom;11/03/2024;12/03/2024;13/03/2024;14/03/2024\nNadia Ouali;x;;;\nTom Maes;;x;x;x\n",
      right: one + ["2024-03-13 dpo 1", "2024-03-14 dpo 1"], told: ["B0289"]),
  ]

  /// What the line above says today stays as it is: titles of the sheet, activities, months.
  static let linesAboveSessions: [KindCase] = [
    .init(
      what: "activities over days",
      text:
        "Présences\n\n;Ateliers outil DPO;;Stress vicariant des professionnels;\nNom;11/03/2024;12/03/2024;13/03/2024;14/03/2024\nNadia Ouali;x;;x;\nTom Maes;;x;;x\n",
      right: ["2024-03-11 dpo 1", "2024-03-12 dpo 1", "2024-03-13 stress-vicariant 1", "2024-03-14 stress-vicariant 1"], untold: ["B0289", "B0290"]),
    .init(
      what: "themes that begin as presences and meals do",
      text: "Activité : DPO\n\n;Présentation;Logement;Santé\nNom;11/03/2024;12/03/2024;18/03/2024\nNadia Ouali;x;;x\nTom Maes;;x;x\n",
      right: one + ["2024-03-18 dpo 2"], untold: ["B0289", "B0290"]),
    .init(
      what: "the same in Dutch", text: "Activiteit: DPO\n\n;Presentatie;Lunch\nNaam;11/03/2024;12/03/2024\nNadia Ouali;x;\nTom Maes;;x\n", right: one,
      untold: ["B0289", "B0290"]),
    .init(
      what: "a title and a place over days",
      text:
        "Activité : DPO\n\n;Atelier d'écriture;;Maison de quartier;\nNom;11/03/2024;12/03/2024;18/03/2024;19/03/2024\nNadia Ouali;x;;x;\nTom Maes;;x;x;x\n",
      right: one + ["2024-03-18 dpo 2", "2024-03-19 dpo 1"], untold: ["B0289", "B0290"]),
    .init(
      what: "one title over all days", text: "Activité : DPO\n;Présences;;;\n\(twice)", right: ["2024-03-11 dpo 2", "2024-03-12 dpo 2"],
      untold: ["B0289", "B0290"]),
    .init(
      what: "a title and a month in two cells", text: "Activité : DPO\nPrésences 2024\n;Présences;Mars\nNom;11/03;12/03\nNadia Ouali;x;\nTom Maes;;x\n",
      right: one,
      untold: ["B0289", "B0290"]),
    .init(
      what: "labels and what they label", text: "Activité;DPO;Lieu;Forest\nNom;11/03/2024;12/03/2024;13/03/2024\nNadia Ouali;x;;\nTom Maes;;x;\n", right: one,
      untold: ["B0289", "B0290"]),
    .init(
      what: "terms over days",
      text: "Activité : DPO\n;Premier semestre;;Second semestre;\nNom;11/03/2024;12/03/2024;08/04/2024;09/04/2024\nNadia Ouali;x;;x;\nTom Maes;;x;;\n",
      right: one + ["2024-04-08 dpo 1"], untold: ["B0289", "B0290"]),
  ]

  /// Parents and children, or who came along, under each day: 1 and 2 on the first, 1, 1 and 1 on the second.
  static let numbersOfSessions: [KindCase] = [
    .init(
      what: "adults and children under each day",
      text: "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Adultes;Enfants;Adultes;Enfants\nOuali;1;2;1;0\nMaes;0;0;1;1\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 3"], untold: ["B0209", "B0303"]),
    .init(
      what: "two adults under a day", text: "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Adultes;Enfants;Adultes;Enfants\nOuali;2;1;0;2\nMaes;;;1;\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 3"], untold: ["B0303"]),
    .init(
      what: "a parent and a child under each day",
      text: "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Parent;Enfant;Parent;Enfant\nOuali;1;2;1;0\nMaes;;;1;1\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 3"]),
    .init(
      what: "companions beside each mark",
      text: "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Présent;Accompagnants;Présent;Accompagnants\nNadia Ouali;x;2;x;\nTom Maes;;;x;1\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 3"], untold: ["B0209"]),
    .init(
      what: "people in all beside each mark",
      text: "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Présent;Nb personnes;Présent;Nb personnes\nNadia Ouali;x;3;x;1\nTom Maes;;;x;2\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 3"], untold: ["B0209"]),
    .init(
      what: "children behind each day",
      text: "Activité : DPO\n\nNom;11/03/2024;Enfants présents;12/03/2024;Enfants présents\nNadia Ouali;x;2;x;0\nTom Maes;;;x;1\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 3"]),
    .init(
      what: "companions of somebody who did not come",
      text: "Activité : DPO\n\n;11/03/2024;;12/03/2024;\nNom;Présent;Accompagnants;Présent;Accompagnants\nNadia Ouali;x;1;;2\nTom Maes;x;;x;\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 1"], told: ["B0291"]),
    .init(
      what: "one column of companions is of all days", text: "Activité : DPO\n\nNom;11/03/2024;12/03/2024;Accompagnants\nNadia Ouali;x;x;1\nTom Maes;;x;\n",
      right: ["2024-03-11 dpo 2", "2024-03-12 dpo 3"]),
  ]

  private static let crossed = "Activité : DPO\n\nNom;11/03/2024;12/03/2024;18/03/2024\nNadia Ouali;x;;x\nTom Maes;x;x;x\n"
  private static let ofCrosses = ["2024-03-11 dpo 2", "2024-03-12 dpo 1", "2024-03-18 dpo 2"]
  private static let ones = "Activité : DPO\n\nNom;11/03/2024;12/03/2024;18/03/2024\nNadia Ouali;1;;1\nTom Maes;;1;\n"
  private static let ofOnes = ["2024-03-11 dpo 1", "2024-03-12 dpo 1", "2024-03-18 dpo 1"]

  /// A row without a name whose numbers are those of the columns is nobody.
  static let namelessSums: [KindCase] = [
    .init(what: "sums below crosses", text: "\(crossed);2;1;2\n", right: ofCrosses, told: ["B0401"], untold: ["B0303", "B0408", "B0463"]),
    .init(
      what: "sums right under the headers", text: "Activité : DPO\n\nNom;11/03/2024;12/03/2024;18/03/2024\n;2;1;2\nNadia Ouali;x;;x\nTom Maes;x;x;x\n",
      right: ofCrosses, told: ["B0401"], untold: ["B0303", "B0408"]),
    .init(what: "sums that are old", text: "\(crossed);2;2;1\n", right: ofCrosses, told: ["B0463"], untold: ["B0303", "B0408"]),
    .init(what: "sums of ones", text: "\(ones);1;1;1\n", right: ofOnes, told: ["B0463"], untold: ["B0408"]),
    .init(
      what: "somebody without a name among ones", text: "\(ones)Eva Petit;1;1;1\n;1;;1\n",
      right: ["2024-03-11 dpo 3", "2024-03-12 dpo 2", "2024-03-18 dpo 3"], told: ["B0408"], untold: ["B0463"]),
    .init(
      what: "somebody without a name among crosses", text: "\(crossed);x;;x\n", right: ["2024-03-11 dpo 3", "2024-03-12 dpo 1", "2024-03-18 dpo 3"],
      told: ["B0408"], untold: ["B0463"]),
    .init(
      what: "which days were held", text: "Activité : DPO\n\nNom;11/03/2024;12/03/2024;18/03/2024\n;oui;non;oui\nNadia Ouali;x;;x\nTom Maes;x;;x\n",
      right: ["2024-03-11 dpo 2", "2024-03-18 dpo 2"], told: ["B0463"], untold: ["B0408"]),
    .init(
      what: "the sum of a list", text: "Activité : DPO\nDate : 12/03/2024\nNom;Commune;Présent\nNadia Ouali;Forest;x\nTom Maes;Forest;\n;;1\n",
      right: ["2024-03-12 dpo 1"], told: ["B0401"], untold: ["B0408"]),
  ]
}
