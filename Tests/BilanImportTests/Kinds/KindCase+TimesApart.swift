@testable import BilanImport

/// Days and months whose parts stand apart: the year above them, in a column of its own, or behind an activity.
extension KindCase {
  static let partsUnderAYear: [KindCase] = [
    .init(
      what: "quarters, the year merged above", text: "Affiches distribuées;2024;\nCommune;T1;T2\nForest;10;12\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 12"]),
    .init(
      what: "quarters in words", text: "Affiches distribuées;2024;\nCommune;1er trim.;2e trim.\nForest;10;12\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 12"]),
    .init(
      what: "quarters, what is counted at the left", text: "Indicateur;2024;\n;T1;T2\nAffiches distribuées;10;12\nRubans blancs;3;4\n",
      right: ["2024-01-01 affiches 10", "2024-01-01 rubans 3", "2024-04-01 affiches 12", "2024-04-01 rubans 4"]),
    .init(
      what: "quarters of two years", text: ";2023;;2024;\nIndicateur;T1;T2;T1;T2\nAffiches distribuées;10;12;1;2\n",
      right: ["2023-01-01 affiches 10", "2023-04-01 affiches 12", "2024-01-01 affiches 1", "2024-04-01 affiches 2"], untold: ["B0436"]),
    .init(
      what: "months of two years", text: "Affiches distribuées\n;2023;;;2024;\nCommune;janvier;février;mars;janvier;février\nForest;10;12;1;2;3\n",
      right: ["2023-01-01 affiches 10", "2023-02-01 affiches 12", "2023-03-01 affiches 1", "2024-01-01 affiches 2", "2024-02-01 affiches 3"],
      untold: ["B0436"]),
    .init(
      what: "the commune merged over both lines", text: "Affiches distribuées\nCommune;2024;\n;T1;T2\nForest;10;12\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 12"]),
    .init(
      what: "months together", text: "Année 2024\nMois;Commune;Affiches distribuées\nmars - avril;Forest;5\nmai-juin;Forest;6\n",
      right: ["2024-03-01 affiches 5", "2024-05-01 affiches 6"]),
    .init(
      what: "months together with their year", text: "Période;Commune;Affiches distribuées\nmars - avril 2024;Forest;5\nmai – juin 2024;Forest;6\n",
      right: ["2024-03-01 affiches 5", "2024-05-01 affiches 6"]),
    .init(
      what: "months that leave one out", text: "Année 2024\nMois;Commune;Affiches distribuées\nmars et mai;Forest;5\nmars;Forest;6\n",
      right: ["2024-03-01 affiches 6"], told: ["B0301"]),
  ]

  static let datesInColumns: [KindCase] = [
    .init(
      what: "day, month and year", text: "Jour;Mois;Année;Commune;Affiches distribuées\n12;3;2024;Forest;5\n12;avril;2024;Forest;7\n31;4;2024;Forest;9\n",
      right: ["2024-03-12 affiches 5", "2024-04-12 affiches 7"], told: ["B0301"]),
    .init(
      what: "the same of people", text: "Jour;Mois;Année;Activité;Nom\n12;3;2024;DPO;Anne Dupont\n12;4;2024;DPO;Luc Petit\n12;4;2024;DPO;Eva Maes\n",
      right: ["2024-03-12 dpo 1", "2024-04-12 dpo 2"], untold: ["B0201"]),
    .init(
      what: "the same in Dutch", text: "Jaar;Maand;Dag;Activiteit;Naam;Aanwezig\n2024;maart;12;DPO;Anne Dupont;x\n2023;maart;12;DPO;Luc Petit;x\n",
      right: ["2023-03-12 dpo 1", "2024-03-12 dpo 1"]),
    .init(
      what: "a date without its year", text: "Année;Date;Commune;Affiches distribuées\n2024;12/03;Forest;5\n2023;12/03;Forest;7\n",
      right: ["2023-03-12 affiches 7", "2024-03-12 affiches 5"]),
    .init(
      what: "the same of people", text: "Date;Année;Activité;Nom\n12 mars;2024;DPO;Anne Dupont\nmardi 19 mars;2024;DPO;Luc Petit\n20.03;2024;DPO;Eva Maes\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1", "2024-03-20 dpo 1"]),
    .init(
      what: "a date with its own year", text: "Année;Date;Activité;Nom\n2023;12/03/2024;DPO;Anne Dupont\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "no year in the row", text: "Année;Date;Commune;Affiches distribuées\n2024;12/03;Forest;5\n;13/03;Forest;7\n", right: ["2024-03-12 affiches 5"],
      told: ["B0301"]),
    .init(
      what: "a date in doubt", text: "Année;Date;Commune;Affiches distribuées\n2024;12/03 ?;Forest;5\n2024;13/03;Forest;7\n", right: ["2024-03-13 affiches 7"],
      told: ["B0301"]),
  ]

  private static func behind(_ line: String) -> String { "\(line)\nNom;Présent\nAnne Dupont;x\n" }

  static let daysOfActivities: [KindCase] =
    [
      "Activité : Stress vicariant du 12/03/2024", "Activité : Stress vicariant, le 12 mars 2024", "Activité;Stress vicariant – 12/03/2024",
      "Activité : Stress vicariant, le 12 mars 2024 (édité le 25/10/2024)", "Stress vicariant des professionnels, le 12 mars 2024 (édité le 25/10/2024)",
      "Stress vicariant des professionnels – le 12 mars 2024 (imprimé le 25/10/2024)",
      "Activité : Suivi de la réunion du 05/03/2024 : stress vicariant\nDate : 12/03/2024",
      "Activité : Stress vicariant, séance du 12/03/2024",
    ].map { .init(what: $0, text: behind($0), right: ["2024-03-12 stress-vicariant 1"], untold: ["B0252"]) }
    + [
      .init(
        what: "a line about the day goes before", text: behind("Activité : Stress vicariant du 05/03/2024\nSéance du 12/03/2024"),
        right: ["2024-03-12 stress-vicariant 1"]),
      .init(what: "two days", text: behind("Activité : Stress vicariant du 05/03/2024 et du 12/03/2024"), right: nil, told: ["B0205"]),
      .init(what: "only the day of the sheet", text: behind("Activité : Stress vicariant (édité le 25/10/2024)"), right: nil, told: ["B0205"]),
    ]
}
