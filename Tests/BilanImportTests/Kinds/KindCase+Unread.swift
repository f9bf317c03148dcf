@testable import BilanImport

/// Numbers beside those that are counted, and what rows of counts are of.
extension KindCase {
  static let unread: [KindCase] = [
    .init(
      what: "a quarter of a town among communes", text: "Rubans blancs 2024\nMois;Forest;Anderlecht;Bempt\nmars;12;8;5\navril;10;6;4\n",
      right: ["2024-03-01 rubans 20", "2024-04-01 rubans 16"], told: ["B0450"]),
    .init(
      what: "all other communes among communes", text: "Rubans blancs 2024\nMois;Forest;Anderlecht;Autres\nmars;12;8;5\navril;10;6;4\n",
      right: ["2024-03-01 rubans 25", "2024-04-01 rubans 20"], untold: ["B0450"]),
    .init(
      what: "as many of all other communes as of those that are named, and nearly as many",
      text: "Rubans blancs 2024\nMois;Forest;Anderlecht;Autres\nmars;1;1;2\navril;12;8;18\n",
      right: ["2024-03-01 rubans 4", "2024-04-01 rubans 38"], untold: ["B0439", "B0447"]),
    .init(
      what: "all other communes in a row, by chance the sum of those named",
      text: "Rubans blancs 2024\nMois;Commune;Rubans blancs\nmars;Forest;12\nmars;Anderlecht;8\nmars;Autres;20\n",
      right: ["2024-03-01 rubans 40"], untold: ["B0439"]),
    .init(
      what: "all other communes, and those nobody knows, in Dutch",
      text: "Witte linten 2024\nMaand;Vorst;Anderlecht;Andere gemeenten;Onbekend;Totaal\nmaart;12;8;5;1;26\napril;10;6;4;0;20\n",
      right: ["2024-03-01 rubans 26", "2024-04-01 rubans 20"], untold: ["B0450", "B0402"]),
    .init(
      what: "sums, shares and aims among communes",
      text: "Rubans blancs 2024\nMois;Forest;Anderlecht;Total;Objectif;Évolution\nmars;12;8;20;30;5\navril;10;6;16;30;-4\n",
      right: ["2024-03-01 rubans 20", "2024-04-01 rubans 16"], untold: ["B0450"]),
    .init(
      what: "numbers under no title", text: "Mois;Commune;Rubans blancs;\nmars 2024;Forest;12;7\navril 2024;Forest;10;6\n",
      right: ["2024-03-01 rubans 12", "2024-04-01 rubans 10"], told: ["B0450"]),
    .init(
      what: "sums under no title", text: "Mois;Commune;Rubans blancs;Affiches distribuées;\nmars 2024;Forest;12;7;19\navril 2024;Forest;10;6;16\n",
      right: ["2024-03-01 affiches 7", "2024-03-01 rubans 12", "2024-04-01 affiches 6", "2024-04-01 rubans 10"], untold: ["B0450"]),
    .init(
      what: "quarters of the year in the title", text: "Witte linten 2024\nPeriode;Vorst;Anderlecht\n1e kwartaal;30;12\n2e kwartaal;28;14\n",
      right: ["2024-01-01 rubans 42", "2024-04-01 rubans 42"], untold: ["B0301"]),
    .init(
      what: "one audience cut in two ways, which a column names",
      text: "Rubans blancs 2024 – Forest\nCatégorie;Tranche;Rubans blancs\nÂge;0-17;10\nÂge;18-64;30\nÂge;65+;20\nGenre;H;25\nGenre;F;35\n",
      right: ["2024-01-01 rubans 60"], told: ["B0422"]),
    .init(
      what: "weeks with their days", text: "Rubans blancs 2024\nSemaine;Forest;Anderlecht\nSemaine 12 (18-22/03);30;12\nSemaine 13 (25-29/03);28;14\n",
      right: ["2024-03-18 rubans 42", "2024-03-25 rubans 42"]),
    .init(
      what: "quarters under no title", text: "Rubans blancs 2024\n;Forest;Anderlecht;Total\n1er trimestre;30;12;42\n2e trimestre;28;14;42\nTotal;58;26;84\n",
      right: ["2024-01-01 rubans 42", "2024-04-01 rubans 42"], untold: ["B0265"]),
    .init(
      what: "metrics under a title of its own",
      text: "Rubans blancs et affiches – Forest\nService;janvier 2024;février 2024\nRubans blancs;10;25\nAffiches distribuées;4;7\n",
      right: ["2024-01-01 affiches 4", "2024-01-01 rubans 10", "2024-02-01 affiches 7", "2024-02-01 rubans 25"]),
    .init(
      what: "communes under no title, beside months", text: "Rubans blancs 2024\n;janvier;février\nForest;30;28\nAnderlecht;12;14\nTotal;42;42\n",
      right: ["2024-01-01 rubans 42", "2024-02-01 rubans 42"], untold: ["B0221"]),
    .init(
      what: "a commune with its year in the title", text: "Rubans blancs – Forest 2024\nMois;Rubans blancs\nmars;12\navril;10\n",
      right: ["2024-03-01 rubans 12", "2024-04-01 rubans 10"], told: ["B0220"]),
    .init(
      what: "a sum in a sentence below",
      text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\navril 2024;Forest;25\nPlusieurs motifs possibles : 60 personnes au total;;\n",
      right: ["2024-03-01 rubans 40", "2024-04-01 rubans 25"], told: ["B0272"]),
    .init(
      what: "a sum of money in a sentence below",
      text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\navril 2024;Forest;25\nBudget total de 2500 euros;;\n",
      right: ["2024-03-01 rubans 40", "2024-04-01 rubans 25"], untold: ["B0272"]),
    .init(
      what: "a number of the table in a sentence about money",
      text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\navril 2024;Forest;25\nSoit 40 rubans pour un budget de 2 euros;;\n",
      right: ["2024-03-01 rubans 40", "2024-04-01 rubans 25"], told: ["B0272"]),
    .init(
      what: "the right sum in a sentence below",
      text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\navril 2024;Forest;25\nSoit 65 rubans au total;;\n",
      right: ["2024-03-01 rubans 40", "2024-04-01 rubans 25"], untold: ["B0272"]),
    .init(
      what: "the right sum of a month in a sentence below",
      text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\nmars 2024;Anderlecht;15\navril 2024;Forest;25\nSoit 55 rubans au total en mars;;\n",
      right: ["2024-03-01 rubans 55", "2024-04-01 rubans 25"], untold: ["B0272"]),
  ]

  static let aims: [KindCase] = [
    .init(
      what: "a public that was reached", text: "Datum;Gemeente;Indicator;Bereikte doelgroep\n12/03/2024;Vorst;Witte linten;25\n",
      right: ["2024-03-12 rubans 25"], untold: ["B0441"]),
    .init(
      what: "what was reached beside an aim", text: "Bilan 2024 – Forest\nIndicateur;Objectif;Réalisé\nAffiches distribuées;100;80\nRubans blancs;50;55\n",
      right: ["2024-01-01 affiches 80", "2024-01-01 rubans 55"]),
    .init(
      what: "what was reached before an aim, month by month",
      text: "Mois;Indicateur;Commune;Réalisé;Objectif\nmars 2024;Affiches distribuées;Forest;80;100\navril 2024;Affiches distribuées;Forest;55;50\n",
      right: ["2024-03-01 affiches 80", "2024-04-01 affiches 55"]),
    .init(
      what: "what was reached beside an aim, in Dutch",
      text: "Maand;Indicator;Gemeente;Streefcijfer;Realisatie\nmaart 2024;Verspreide affiches;Vorst;100;80\n", right: ["2024-03-01 affiches 80"]),
    .init(
      what: "what was reached beside an aim, in English",
      text: "Month;Indicator;Municipality;Target;Actual\nMarch 2024;Posters handed out;Forest;100;80\n", right: ["2024-03-01 affiches 80"]),
    .init(what: "an aim alone", text: "Mois;Indicateur;Commune;Objectif\nmars 2024;Affiches distribuées;Forest;100\n", right: nil, told: ["B0441"]),
    .init(
      what: "whether it was reached, beside an aim", text: "Mois;Indicateur;Commune;Objectif;Réalisé\nmars 2024;Affiches distribuées;Forest;100;oui\n",
      right: nil, told: ["B0441"]),
    .init(
      what: "a number under a title of its own beside an aim",
      text: "Mois;Indicateur;Commune;Objectif;Sur le terrain\nmars 2024;Affiches distribuées;Forest;100;80\n", right: ["2024-03-01 affiches 80"]),
  ]

  static let amounts: [KindCase] = [
    .init(
      what: "numbers of participants, some in words",
      text: "Activité : DPO\nDate;Participants\n05/03/2024;12 + 3 enfants\n12/03/2024;10\n19/03/2024;une quinzaine\n26/03/2024;10-12\n", right: nil),
    .init(
      what: "numbers of participants, some in words, in Dutch",
      text: "Activiteit: DPO\nDatum;Deelnemers\n05/03/2024;12\n12/03/2024;een tiental\n19/03/2024;8 + 2 kinderen\n26/03/2024;geen\n", right: nil),
  ]
}
