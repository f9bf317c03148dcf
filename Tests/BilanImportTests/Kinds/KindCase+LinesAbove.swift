import BilanModel

@testable import BilanImport

/// Lines above a table that belong to its headers, and days and places in them that are of something else.
extension KindCase {
  private static let list = "Nom;Commune\nNadia Ouali;Forest\n"
  private static let two = "Affiches distribuées;Rubans blancs;Affiches distribuées;Rubans blancs\n"

  /// The counts of each commune are checked apart, by `communesAboveColumnsAreOfTheirCounts`.
  static let groupsAbove: [KindCase] = [
    .init(
      what: "months above columns of counts", text: ";Novembre 2024;;Décembre 2024;\nCommune;\(two)Forest;10;100;20;200\nAnderlecht;5;50;6;60\n",
      right: ["2024-11-01 affiches 15", "2024-11-01 rubans 150", "2024-12-01 affiches 26", "2024-12-01 rubans 260"]),
    .init(
      what: "years above columns of counts", text: ";2023;;2024;\nCommune;\(two)Forest;10;100;20;200\n",
      right: ["2023-01-01 affiches 10", "2023-01-01 rubans 100", "2024-01-01 affiches 20", "2024-01-01 rubans 200"]),
    .init(
      what: "an aim beside what was reached", text: ";Objectif;;Réalisé;\nDate;\(two)05/03/2024;99;999;20;200\n",
      right: ["2024-03-05 affiches 20", "2024-03-05 rubans 200"], told: ["B0437"]),
    .init(
      what: "a commune beside the total of all", text: ";Forest;;Total;\nDate;\(two)05/03/2024;10;100;20;200\n",
      right: ["2024-03-05 affiches 10", "2024-03-05 rubans 100"]),
    .init(
      what: "axes above the activities of a grid",
      text:
        ";;Axe 1;;Axe 3;\nNom;Commune;DPO 12/03/2024;Stress vicariant 13/03/2024;Affichage 14/03/2024;Affichage 15/03/2024\nNadia Ouali;Forest;x;;x;\nTom Maes;Forest;;x;x;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-13 stress-vicariant 1", "2024-03-14 affichage 2", "2024-03-15 affichage 1"]),
  ]

  static let otherDaysAbove: [KindCase] = [
    .init(what: "the day of an agreement", text: "Activité : DPO\nConvention du 01/01/2024\nSéance du 21/10/2024\n\(list)", right: ["2024-10-21 dpo 1"]),
    .init(what: "the day of an agreement alone", text: "Activité : DPO\nConvention du 01/01/2024\n\(list)", right: nil, told: ["B0205"]),
    .init(
      what: "the day of a decision, and a day without its year", text: "Activité : DPO\nArrêté de subvention du 12/03/2024\nSéance : 21 octobre\n\(list)",
      right: nil,
      told: ["B0205"]),
    .init(
      what: "the day on which it came in", text: "Activiteit: DPO\nOntvangen op 30/10/2024\nSessie van 21/10/2024\nNaam;Gemeente\nNadia Ouali;Vorst\n",
      right: ["2024-10-21 dpo 1"]),
    .init(what: "the day of the meeting before", text: "Activité : DPO\nRéunion précédente : 14/10/2024\n\(list)", right: nil, told: ["B0205"]),
    .init(what: "an activity called by a paper", text: "Activité : DPO\nContrat de quartier 12/03/2024\n\(list)", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "two days, of which the last has the year", text: "Stress vicariant - lundi 21/10 (matin) et mardi 22/10/2024 (matin)\n\(list)",
      right: ["2024-10-22 stress-vicariant 1"], told: ["B0252"]),
    .init(
      what: "three days, of which the last has the year", text: "Activité : DPO\nDates : 21/10 - 22/10 - 24/10/2024\n\(list)", right: ["2024-10-24 dpo 1"],
      told: ["B0252"]),
    .init(
      what: "a day in words, and a second one with the year", text: "Activité : DPO\nle 21 octobre (de 9h à midi), 2e partie le 22 octobre 2024\n\(list)",
      right: ["2024-10-22 dpo 1"], told: ["B0252"]),
    .init(
      what: "the day that it replaces", text: "Activité : DPO\nSéance du 21/10/2024 (remplace le 14/10)\n\(list)", right: ["2024-10-21 dpo 1"],
      untold: ["B0252"]),
    .init(what: "hours beside the day", text: "Activité : DPO\nSéance du 21/10/2024, 9-12\n\(list)", right: ["2024-10-21 dpo 1"], untold: ["B0252"]),
  ]

  private static func counts(_ above: String) -> String { "\(above)\nCommune;Affiches distribuées\nForest;10\n" }

  static let timesOfTitles: [KindCase] = [
    .init(
      what: "the day of a report on the year before", text: counts("Date : 15/01/2024\nAffiches distribuées en 2023"), right: ["2023-01-01 affiches 10"],
      told: ["B0265"]),
    .init(what: "a day within the year of the title", text: counts("Date : 15/01/2024\nAffiches distribuées en 2024"), right: ["2024-01-15 affiches 10"]),
    .init(what: "from one month to another", text: counts("Affiches distribuées, sept. à déc. 2024"), right: ["2024-09-01 affiches 10"], told: ["B0265"]),
    .init(what: "two months beside each other", text: counts("Affiches distribuées en mars et avril 2024"), right: ["2024-03-01 affiches 10"], told: ["B0265"]),
    .init(what: "two months apart", text: counts("Affiches distribuées en mars et juin 2024"), right: nil),
    .init(what: "the year of a call", text: counts("Appel à projets 2023"), right: nil, told: ["B0205"]),
    .init(
      what: "months in the cells", text: "Période;Commune;Affiches distribuées\njanvier à mars 2024;Forest;10\navril à juin 2024;Forest;5\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 5"]),
  ]
}
