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
    .init(
      what: "the sum of the communes without one",
      text: "\(head)12/03/2024;Rubans blancs;;30\n12/03/2024;Rubans blancs;Forest;10\n12/03/2024;Rubans blancs;Anderlecht;20\n",
      right: ["2024-03-12 rubans 30"], told: ["B0439"], untold: ["B0434"]),
    .init(
      what: "the sum of the communes below them, in Dutch",
      text: "Datum;Gemeente;Witte linten;Verspreide affiches\n12/03/2024;Vorst;10;3\n12/03/2024;Anderlecht;20;4\n12/03/2024;;30;8\n",
      right: ["2024-03-12 affiches 15", "2024-03-12 rubans 30"], told: ["B0439", "B0434"]),
    .init(
      what: "one commune and as much without one", text: "\(head)12/03/2024;Rubans blancs;Forest;10\n12/03/2024;Rubans blancs;;10\n",
      right: ["2024-03-12 rubans 20"], told: ["B0434"], untold: ["B0439"]),
    .init(
      what: "two sources of one number",
      text: "Date;Indicateur;Commune;Nombre;Source\n12/03/2024;Rubans blancs;Forest;80;police\n12/03/2024;Rubans blancs;Forest;120;organisateurs\n",
      right: ["2024-03-12 rubans 200"], told: ["B0440"]),
    .init(
      what: "two sources in Dutch", text: "Datum;Gemeente;Witte linten;Geteld door\n12/03/2024;Vorst;80;politie\n12/03/2024;Vorst;120;vzw\n",
      right: ["2024-03-12 rubans 200"], told: ["B0440"]),
    .init(
      what: "one source of two days", text: "Date,Municipality,White ribbons,Source\n2024-03-12,Forest,8,NGO\n2024-03-13,Forest,12,police\n",
      right: ["2024-03-12 rubans 8", "2024-03-13 rubans 12"], untold: ["B0440"]),
    .init(
      what: "a sum beside a word that is no commune",
      text: "\(head)12/03/2024;Rubans blancs;Forest;10\n12/03/2024;Rubans blancs;Anderlecht;20\n12/03/2024;Rubans blancs;Global;30\n",
      right: ["2024-03-12 rubans 30"], told: ["B0439"]),
    .init(
      what: "as of the end of months",
      text: "Situation;Commune;Indicateur;Nombre\nÀ fin mars 2024;Forest;Rubans blancs;100\nÀ fin juin 2024;Forest;Rubans blancs;260\n",
      right: ["2024-01-01 rubans 100", "2024-04-01 rubans 160"], told: ["B0420"]),
    .init(
      what: "as of the end of months, in a column of months",
      text: "Maand;Gemeente;Indicator;Aantal\nt/m maart 2024;Vorst;Witte linten;100\nt/m juni 2024;Vorst;Witte linten;260\n",
      right: ["2024-01-01 rubans 100", "2024-04-01 rubans 160"],
      told: ["B0420"]),
    .init(
      what: "a share and an amount among numbers", text: "Date;Commune;Rubans\n12/03/2024;Forest;10\n13/03/2024;Forest;35%\n14/03/2024;Forest;5\n",
      right: ["2024-03-12 rubans 10", "2024-03-14 rubans 5"], told: ["B0302"]),
    .init(
      what: "called off by a yes", text: "Date;Commune;Rubans blancs;Annulé\n12/03/2024;Forest;18;non\n13/03/2024;Forest;15;oui\n",
      right: ["2024-03-12 rubans 18"],
      told: ["B0425"]),
    .init(
      what: "called off by a cross, in Dutch", text: "Datum;Gemeente;Witte linten;Afgelast\n12/03/2024;Vorst;18;\n13/03/2024;Vorst;15;x\n",
      right: ["2024-03-12 rubans 18"],
      told: ["B0425"]),
    .init(
      what: "thousands in brackets", text: "Month,Municipality,White ribbons (thousands)\nMarch 2024,Forest,2\n", right: ["2024-03-01 rubans 2000"],
      told: ["B0423"]),
    .init(what: "reams of 500", text: "Date;Commune;Rubans blancs (rames de 500)\n12/03/2024;Forest;3\n", right: ["2024-03-12 rubans 1500"], told: ["B0423"]),
  ]
}
