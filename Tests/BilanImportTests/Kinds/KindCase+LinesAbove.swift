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

  /// The counts of each commune are checked by their sum.
  static let groupsAboveCommunes: [KindCase] = [
    .init(
      what: "an aim and what was reached, over communes",
      text: "Rubans blancs\n;Objectif;;Réalisé;\nMois;Forest;Anderlecht;Forest;Anderlecht\nmars 2024;50;30;2;1\navril 2024;40;20;3;0\n",
      right: ["2024-03-01 rubans 3", "2024-04-01 rubans 3"], told: ["B0437"]),
    .init(
      what: "an order and what was given out, over communes",
      text: "Rubans blancs\n;Commandé;;Distribué;\nMois;Forest;Anderlecht;Forest;Anderlecht\nmars 2024;50;30;2;1\n", right: ["2024-03-01 rubans 3"],
      told: ["B0437"]),
    .init(
      what: "years over communes, and months in the rows",
      text: "Rubans blancs\n;2023;;2024;\nMois;Forest;Anderlecht;Forest;Anderlecht\njanvier;1;2;3;4\nfévrier;5;6;7;8\n",
      right: ["2023-01-01 rubans 3", "2023-02-01 rubans 11", "2024-01-01 rubans 7", "2024-02-01 rubans 15"]),
    .init(
      what: "years over quarters", text: "Rubans blancs\n;2023;;2024;\nCommune;T1;T2;T1;T2\nForest;1;2;3;4\nAnderlecht;5;6;7;8\n",
      right: ["2023-01-01 rubans 6", "2023-04-01 rubans 8", "2024-01-01 rubans 10", "2024-04-01 rubans 12"], untold: ["B0301"]),
    .init(
      what: "a plan and what was reached, beside the month", text: "Mars 2024;Prévu;Réalisé\nCommune;Rubans blancs;Rubans blancs\nForest;20;10\n",
      right: ["2024-03-01 rubans 10"], told: ["B0437"]),
  ]

  private static let grid = "Nom;12/03/2024;13/03/2024;12/03/2024;13/03/2024\nNadia Ouali;x;x;x;\nTom Maes;x;x;;x\n"

  static let groupsAboveDays: [KindCase] = [
    .init(
      what: "registrations and presences over the same days", text: "Activité : DPO\n;Inscrits;;Présents;\n\(grid)",
      right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(
      what: "a plan and what was so, in Dutch", text: "Activiteit: DPO\n;Ingeschreven;;Aanwezig;\n\(grid)", right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(what: "meals and presences", text: "Activité : DPO\n;Repas;;Présence;\n\(grid)", right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(what: "who had time, and who came", text: "Activité : DPO\n;Disponible;;Présent;\n\(grid)", right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(
      what: "absences and presences",
      text: "Activité : DPO\n;Absences;;Présences;\nNom;12/03/2024;13/03/2024;12/03/2024;13/03/2024\nNadia Ouali;;x;x;\nTom Maes;x;;;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(
      what: "presences and meals over parts of a day",
      text:
        "Activité : DPO\nDate : 12/03/2024\n;;Présence;;Repas;\nNom;Prénom;Matin;Après-midi;Midi;Soir\nOuali;Nadia;x;;x;\nMaes;Tom;;;x;x\nClaes;Inès;;x;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "years over days", text: "Activité : DPO\n;2023;;2024;\nNom;12/03;13/03;12/03;13/03\nNadia Ouali;x;;x;\nTom Maes;;x;;x\n",
      right: ["2023-03-12 dpo 1", "2023-03-13 dpo 1", "2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(
      what: "a day over its two halves",
      text: "Activité : DPO\nNom;Prénom;12/03/2024;;13/03/2024;\n;;matin;après-midi;matin;après-midi\nOuali;Nadia;x;x;x;\nMaes;Tom;;x;;\n",
      right: ["2024-03-12 dpo 2", "2024-03-13 dpo 1"]),
    .init(
      what: "people who came along, below each day",
      text: "Activité : DPO\n;12/03/2024;;13/03/2024;\nNom;Présent;Accompagnants;Présent;Accompagnants\nNadia Ouali;x;2;x;\nTom Maes;;;x;1\n",
      right: ["2024-03-12 dpo 3", "2024-03-13 dpo 3"], untold: ["B0209", "B0258"]),
    .init(
      what: "sums below a grid, without a word", text: "Activité : DPO\nNom;12/03/2024;13/03/2024\nNadia Ouali;1;\nTom Maes;;1\n;1;1\n",
      right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"], told: ["B0463"]),
    .init(
      what: "somebody without a name in a grid", text: "Activité : DPO\nNom;12/03/2024;13/03/2024\nNadia Ouali;1;1\nTom Maes;1;\n;1;\n",
      right: ["2024-03-12 dpo 3", "2024-03-13 dpo 1"], untold: ["B0401", "B0463"]),
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
    .init(
      what: "a plan that a council approved, and a day without its year",
      text: "Stress vicariant\nProjet approuvé par le collège du 14/03/2024\nle 21 octobre\n\(list)", right: nil, told: ["B0205"]),
    .init(
      what: "a day without its year beside a year", text: "Activité : Stress vicariant\nFormation 2024 - lundi 21/10\n\(list)",
      right: ["2024-10-21 stress-vicariant 1"]),
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
      told: ["B0466"], untold: ["B0265"]),
    .init(what: "a day within the year of the title", text: counts("Date : 15/01/2024\nAffiches distribuées en 2024"), right: ["2024-01-15 affiches 10"]),
    .init(what: "from one month to another", text: counts("Affiches distribuées, sept. à déc. 2024"), right: ["2024-09-01 affiches 10"], told: ["B0265"]),
    .init(what: "two months beside each other", text: counts("Affiches distribuées en mars et avril 2024"), right: ["2024-03-01 affiches 10"], told: ["B0265"]),
    .init(what: "two months apart", text: counts("Affiches distribuées en mars et juin 2024"), right: nil),
    .init(what: "the year of a call", text: counts("Appel à projets 2023"), right: nil, told: ["B0205"]),
    .init(
      what: "a year and a month in two columns", text: "Année;Mois;Commune;Affiches distribuées\n2023;mars;Forest;10\n2024;3;Forest;5\n",
      right: ["2023-03-01 affiches 10", "2024-03-01 affiches 5"]),
    .init(
      what: "a year and a quarter in two columns", text: "Année;Trimestre;Commune;Affiches distribuées\n2024;1;Forest;10\n2024;T2;Forest;5\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 5"]),
    .init(
      what: "a year and a week in two columns, in Dutch", text: "Jaar;Week;Gemeente;Verspreide affiches\n2024;10;Vorst;10\n2024;11;Vorst;5\n",
      right: ["2024-03-04 affiches 10", "2024-03-11 affiches 5"]),
    .init(
      what: "months in the cells", text: "Période;Commune;Affiches distribuées\njanvier à mars 2024;Forest;10\navril à juin 2024;Forest;5\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 5"]),
  ]

  private static let of2023 = "Date;Commune;Rubans blancs\n11/03/2023;Forest;10\n12/04/2023;Forest;5\n"
  private static let counted = ["2023-03-11 rubans 10", "2023-04-12 rubans 5"]

  static let otherYears: [KindCase] = [
    .init(what: "a file of another year", text: of2023, right: counted, told: ["B0262"], name: "rubans 2024.csv"),
    .init(
      what: "a list in a file of another year", text: "Activité : DPO\nDate : 21/10/2023\n\(list)", right: ["2023-10-21 dpo 1"], told: ["B0262"],
      name: "présences octobre 2024.csv"),
    .init(what: "a title of the same month, a year later", text: "Rubans blancs, mars 2024\n\(of2023)", right: counted, told: ["B0262"]),
    .init(what: "a line of another year", text: "Année 2024\n\(of2023)", right: counted, told: ["B0262"]),
    .init(what: "a report of the year after", text: "Rapport, janvier 2024\n\(of2023)", right: counted, untold: ["B0262"]),
    .init(what: "a call of the year before", text: "Appel à projets 2022\n\(of2023)", right: counted, untold: ["B0262"]),
    .init(what: "years around that of the days", text: of2023, right: counted, untold: ["B0262"], name: "rubans 2022-2024.csv"),
    .init(what: "an export of the year after", text: of2023, right: counted, untold: ["B0262"], name: "export 2024-01-15.csv"),
  ]
}
