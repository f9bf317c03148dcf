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
      what: "each row in two languages",
      text:
        "Commune / Gemeente;Mois / Maand;Rubans blancs / Witte linten\nForest;mars 2024;60\nVorst;maart 2024;60\nIxelles;mars 2024;25\nElsene;maart 2024;25\n",
      right: ["2024-03-01 rubans 85"], told: ["B0442"]),
    .init(
      what: "each day in two ways, below the other",
      text: "Date;Commune;Rubans blancs\n12/03/2024;Forest;10\n13/03/2024;Forest;7\n2024-03-12;1190;10\n2024-03-13;1190;7\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 7"], told: ["B0442"]),
    .init(
      what: "equal numbers of two places are two counts",
      text: "Date;Commune;Lieu;Rubans blancs\n12/03/2024;Forest;gare;10\n12/03/2024;Forest;marché;10\n13/03/2024;Forest;gare;7\n13/03/2024;Forest;marché;7\n",
      right: ["2024-03-12 rubans 20", "2024-03-13 rubans 14"], untold: ["B0442"]),
    .init(
      what: "a zone of police above its communes",
      text: "Entité;Période;Rubans blancs\nZone de police Midi;mars 2024;90\nForest;mars 2024;55\nAnderlecht;mars 2024;20\nSaint-Gilles;mars 2024;15\n",
      right: ["2024-03-01 rubans 90"], told: ["B0439"]),
    .init(
      what: "planned beside held, in a column of its own",
      text: "Période;Type;Commune;Rubans blancs\nmars 2024;Prévu;Forest;100\nmars 2024;Réalisé;Forest;80\n", right: ["2024-03-01 rubans 80"], told: ["B0425"]),
    .init(
      what: "budget beside real, in Dutch",
      text: "Maand;Gemeente;Soort;Witte linten\nmaart 2024;Vorst;begroot;100\nmaart 2024;Vorst;werkelijk;80\n", right: ["2024-03-01 rubans 80"], told: ["B0425"]
    ),
    .init(
      what: "a remark that says double",
      text: "Date;Indicateur;Commune;Nombre;Remarque\n12/03/2024;Rubans blancs;Forest;10;\n13/03/2024;Rubans blancs;Forest;10;doublon du 12\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 10"], told: ["B0268"]),
    .init(
      what: "a remark in Dutch under no known title",
      text: "Datum;Gemeente;Witte linten;Nota van Els\n12/03/2024;Vorst;18;\n13/03/2024;Vorst;15;vergissing van de drukker\n",
      right: ["2024-03-12 rubans 18", "2024-03-13 rubans 15"], told: ["B0268"]),
    .init(
      what: "not to be counted", text: "Date;Commune;Rubans blancs;À compter\n12/03/2024;Forest;18;oui\n13/03/2024;Forest;15;non\n",
      right: ["2024-03-12 rubans 18"], told: ["B0425"]),
    .init(
      what: "deleted by a cross", text: "Datum;Gemeente;Witte linten;Verwijderd\n12/03/2024;Vorst;18;\n13/03/2024;Vorst;15;x\n",
      right: ["2024-03-12 rubans 18"], told: ["B0425"]),
    .init(
      what: "cumulative by a line below",
      text:
        "Mois;Commune;Rubans blancs\njanvier 2024;Forest;100\nfévrier 2024;Forest;160\nmars 2024;Forest;260\nRemarque : chiffres cumulés depuis janvier;;\n",
      right: ["2024-01-01 rubans 100", "2024-02-01 rubans 60", "2024-03-01 rubans 100"], told: ["B0420"]),
    .init(
      what: "included elsewhere by a line below",
      text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;100\nmars 2024;Anderlecht;40\nLes chiffres d'Anderlecht sont inclus dans ceux de Forest;;\n",
      right: ["2024-03-01 rubans 140"], told: ["B0268"]),
    .init(
      what: "two tables of one shape, each below its metric",
      text:
        "Rubans blancs\nCommune;mars 2024;avril 2024\nForest;10;20\nAnderlecht;5;5\n;;\nAffiches distribuées;;\nCommune;mars 2024;avril 2024\nForest;100;200\nAnderlecht;50;50\n",
      right: ["2024-03-01 affiches 150", "2024-03-01 rubans 15", "2024-04-01 affiches 250", "2024-04-01 rubans 25"]),
    .init(
      what: "blocks of communes",
      text: "Rubans blancs;\nForest;\nMois;Nombre\nmars 2024;10\nAnderlecht;\nMois;Nombre\nmars 2024;5\n", right: ["2024-03-01 rubans 15"]),
    .init(
      what: "a second table of what nobody asked for",
      text: "Rubans blancs\nCommune;mars 2024;avril 2024\nForest;10;20\nGobelets rendus;;\nCommune;mars 2024;avril 2024\nForest;100;200\n",
      right: ["2024-03-01 rubans 10", "2024-04-01 rubans 20"], told: ["B0246"]),
    .init(
      what: "estimates by the title of the column", text: "Date;Commune;Rubans blancs (estimation)\n12/03/2024;Forest;70\n", right: ["2024-03-12 rubans 70"]),
    .init(
      what: "invoices of a printer", text: "Date;Fournisseur;Rubans blancs;Prix\n12/03/2024;Imprimerie Maes;700;350\n", right: nil, told: ["B0449"]),
    .init(
      what: "all languages are the sum of two",
      text: "Mois;Commune;Langue;Rubans blancs\nmars 2024;Forest;FR;60\nmars 2024;Forest;NL;40\nmars 2024;Forest;Toutes langues;100\n",
      right: ["2024-03-01 rubans 100"]),
    .init(
      what: "the sum along a column that nobody reads",
      text: "Mois;Commune;Canal;Rubans blancs\nmars 2024;Forest;rue;60\nmars 2024;Forest;gare;40\nmars 2024;Forest;rue et gare;100\n",
      right: ["2024-03-01 rubans 200"], told: ["B0445"]),
    .init(
      what: "three numbers of which none is a sum",
      text: "Mois;Commune;Canal;Rubans blancs\nmars 2024;Forest;rue;60\nmars 2024;Forest;gare;40\nmars 2024;Forest;école;90\n",
      right: ["2024-03-01 rubans 190"], untold: ["B0445"]),
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
