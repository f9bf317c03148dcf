/// Rows and columns of counts that leave something open: places, days, plans, repetitions.
extension KindCase {
  private static let head = "Date;Indicateur;Commune;Nombre\n"

  static let countRows: [KindCase] = [
    .init(
      what: "blank communes", text: "\(head)12/03/2024;Rubans blancs;Forest;10\n13/03/2024;Rubans blancs;;20\n14/03/2024;Rubans blancs;Anderlecht;5\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 20", "2024-03-14 rubans 5"], told: ["B0434"]),
    .init(
      what: "blank communes beside a column of one count", text: "Datum;Gemeente;Witte linten\n12/03/2024;Vorst;10\n13/03/2024;;20\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 20"], told: ["B0434"]),
    .init(
      what: "rows pasted twice", text: "Date;Commune;Rubans blancs\n12/03/2024;Forest;33\n13/03/2024;Forest;7\n12/03/2024;Forest;33\n13/03/2024;Forest;7\n",
      right: ["2024-03-12 rubans 66", "2024-03-13 rubans 14"], told: ["B0435"]),
    .init(
      what: "two columns of ribbons", text: "Date;Commune;Rubans blancs;Rubans blancs (kiosque)\n12/03/2024;Forest;30;8\n", right: ["2024-03-12 rubans 38"],
      told: ["B0436"]),
    .init(
      what: "a target beside what was counted", text: "Datum;Gemeente;Witte linten (doel);Witte linten\n12/03/2024;Vorst;50;18\n",
      right: ["2024-03-12 rubans 18"],
      told: ["B0437"]),
    .init(what: "a target alone", text: "Date;Commune;Rubans blancs (objectif)\n12/03/2024;Forest;50\n", right: nil, told: ["B0437"]),
    .init(
      what: "a forecast in English", text: "Date,Municipality,White ribbons (expected),White ribbons\n2024-03-12,Forest,50,18\n",
      right: ["2024-03-12 rubans 18"],
      told: ["B0437"]),
    .init(
      what: "held or not, in a column of yes and no",
      text: "Date;Commune;Rubans blancs;Réalisé\n12/03/2024;Forest;18;oui\n13/03/2024;Forest;15;non\n14/03/2024;Forest;21;oui\n",
      right: ["2024-03-12 rubans 18", "2024-03-14 rubans 21"], told: ["B0425"]),
    .init(
      what: "held or not, in Dutch", text: "Datum;Gemeente;Witte linten;Doorgegaan (ja/nee)\n12/03/2024;Vorst;18;ja\n13/03/2024;Vorst;15;nee\n",
      right: ["2024-03-12 rubans 18"], told: ["B0425"]),
    .init(
      what: "days of merged cells",
      text: "\(head)12/03/2024;Rubans blancs;Forest;10\n;Affiches distribuées;Forest;20\n13/03/2024;Rubans blancs;Forest;5\n;Affiches distribuées;Forest;6\n",
      right: ["2024-03-12 affiches 20", "2024-03-12 rubans 10", "2024-03-13 affiches 6", "2024-03-13 rubans 5"], told: ["B0438"]),
    .init(
      what: "metrics of merged cells",
      text:
        "Indicator;Datum;Gemeente;Aantal\nWitte linten;12/03/2024;Vorst;10\n;13/03/2024;Vorst;20\nVerspreide affiches;12/03/2024;Vorst;3\n;13/03/2024;Vorst;4\n",
      right: ["2024-03-12 affiches 3", "2024-03-12 rubans 10", "2024-03-13 affiches 4", "2024-03-13 rubans 20"], told: ["B0438"]),
    .init(
      what: "a sum without a word is not taken for a row", text: "Date;Commune;Rubans blancs\n12/03/2024;Forest;33\n13/03/2024;Anderlecht;12\n;;45\n",
      right: ["2024-03-12 rubans 33", "2024-03-13 rubans 12"], told: ["B0205"]),
  ]
}
