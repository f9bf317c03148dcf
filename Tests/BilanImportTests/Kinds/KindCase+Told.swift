import BilanModel

@testable import BilanImport

/// Rows that are left out, marks that contradict each other, and headers that say more than what is counted: each is told, or read as it says.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\n"

  static let leftOut: [KindCase] = [
    .init(
      what: "a speaker with a cross", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nIntervenant invité : Tom Goossens;;x\n", right: ["2024-03-12 dpo 1"],
      told: ["B0269"]),
    .init(
      what: "a word where the lines are numbered", text: "\(hoofd)Nr;Naam;Voornaam;Aanwezig\n1;Maes;An;x\nStagiairs van de school;;;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0269"]),
    .init(
      what: "somebody without a name where the lines are numbered", text: "\(head)N°;Nom;Prénom;Présent\n1;Dupont;Anne;x\nAnonyme;;;x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0269"]),
    .init(
      what: "a page number below a list", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPage 1/2;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0257", "B0269"]),
    .init(
      what: "small words below a list", text: "\(hoofd)Naam;Voornaam;Gemeente\nMaes;An;Vorst\nVerder op keerzijde;;\n", right: ["2024-03-12 dpo 1"],
      told: ["B0269"], untold: ["B0257"]),
    .init(
      what: "people below a sentence of absence", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nN'étaient pas là;;\nPetit;Luc;Forest\n",
      right: ["2024-03-12 dpo 1"], told: ["B0270"]),
    .init(
      what: "present and excused at once", text: "\(head)Nom;Prénom;Présent;Excusé\nDupont;Anne;x;\nPetit;Luc;x;x\nMaes;Els;;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0271"]),
    .init(
      what: "present and absent at once", text: "\(hoofd)Naam;Voornaam;Aanwezig;Afwezig\nMaes;An;x;x\nClaes;Jan;x;\n", right: ["2024-03-12 dpo 1"],
      told: ["B0271"]),
    .init(
      what: "present, and « absent : non »", text: "\(head)Nom;Prénom;Présent;Absent\nDupont;Anne;oui;non\nPetit;Luc;non;oui\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0271"]),
    .init(
      what: "hours, of which some are none", text: "\(head)Nom;Prénom;Heures suivies\nDupont;Anne;3\nPetit;Luc;0\nMaes;Els;2\n", right: [], told: ["B0234"]),
    .init(
      what: "minutes, of which some are none", text: "\(top)Name;Surname;Minutes\nAnne;Dupont;90\nLuc;Petit;0\nEls;Maes;45\n", right: [], told: ["B0234"]),
    .init(
      what: "a number beside each name", text: "\(head)Nom;Prénom;Présent;Nombre\nDupont;Anne;x;3\nPetit;Luc;x;1\nMaes;Els;x;4\n",
      right: ["2024-03-12 dpo 3"], told: ["B0258"]),
    .init(what: "hours of everybody", text: "\(head)Nom;Prénom;Heures\nDupont;Anne;3\nPetit;Luc;2\n", right: ["2024-03-12 dpo 2"]),
  ]

  static let headersThatSayMore: [KindCase] = [
    .init(
      what: "years behind the name of a count", text: "Commune;Rubans blancs 2023;Rubans blancs 2024\nForest;10;20\nAnderlecht;5;6\n",
      right: ["2023-01-01 rubans 15", "2024-01-01 rubans 26"]),
    .init(
      what: "a month behind the name of a count", text: "Gemeente;Witte linten in maart 2024\nVorst;10\nAnderlecht;5\n", right: ["2024-03-01 rubans 15"]),
    .init(
      what: "quarters behind the name of a count", text: "Year 2024\nCommune;White ribbons Q1 2024;White ribbons Q2 2024\nForest;1;2\n",
      right: ["2024-01-01 rubans 1", "2024-04-01 rubans 2"]),
    .init(
      what: "days without a year in a column, the year in the title",
      text: "Workshops DPO-tool 2024\nDatum;Naam;Voornaam;Aanwezig\n4 mei;Maes;An;x\n4 mei;Claes;Jan;x\n11 mei;Maes;An;x\n",
      right: ["2024-05-04 dpo 2", "2024-05-11 dpo 1"]),
    .init(
      what: "days of counts without a year", text: "Rubans distribués en 2024\nDate;Commune;Rubans blancs\nmardi 5 mars;Forest;10\n12/03;Forest;5\n",
      right: ["2024-03-05 rubans 10", "2024-03-12 rubans 5"]),
    .init(
      what: "a source that is an estimate", text: "Date;Commune;Rubans blancs;Source\n12/03/2024;Forest;10;comptage\n13/03/2024;Forest;20;estimation\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 20"]),
    .init(
      what: "a doubt beside a number that speaks of an illness, too",
      text: "Date;Commune;Rubans blancs;Remarque\n12/03/2024;Forest;10;doublon, animatrice malade\n13/03/2024;Forest;20;\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 20"], told: ["B0268"]),
    .init(
      what: "an average below", text: "Mois;Commune;Rubans blancs\n03/2024;Forest;10\n04/2024;Forest;20\nMoyenne mensuelle;;15\n",
      right: ["2024-03-01 rubans 10", "2024-04-01 rubans 20"], untold: ["B0402"]),
    .init(
      what: "a total of a column that is not counted", text: "Date;Commune;Rubans blancs;Filles\n12/03/2024;Forest;10;4\nTotal;;10;4\n",
      right: ["2024-03-12 rubans 10"], untold: ["B0402"]),
    .init(
      what: "a refused row in the total", text: "Date;Indicateur;Nombre\n12/03/2024;Rubans blancs;10\n13/03/2024;Report;5\nTotal;;15\n",
      right: ["2024-03-12 rubans 10"], told: ["B0208"], untold: ["B0402"]),
    .init(
      what: "a total of the kept rows alone", text: "Date;Indicateur;Nombre\n12/03/2024;Rubans blancs;10\n13/03/2024;Report;5\nTotal;;10\n",
      right: ["2024-03-12 rubans 10"], told: ["B0208"], untold: ["B0402"]),
    .init(
      what: "numbers of people by session", text: "Date;Activité;Nombre de participants\n12/03/2024;Ateliers outil DPO;12\n", right: nil, told: ["B0446"],
      untold: ["B0208"]),
  ]

  /// Sentences beside tables, instructions about crosses, remarks and names of several people.
  static let sentences: [KindCase] = [
    .init(
      what: "a correction below counts",
      text: "Mois;Commune;Rubans blancs\n03/2024;Forest;52\n04/2024;Forest;75\n;;\nPour mars, lire 25 et non 52 (erreur de Monique);;\n",
      right: ["2024-03-01 rubans 52", "2024-04-01 rubans 75"], told: ["B0272"]),
    .init(
      what: "a correction above counts", text: "Attention, lire 25 au lieu de 52\nMois;Commune;Rubans blancs\n03/2024;Forest;52\n04/2024;Forest;75\n",
      right: ["2024-03-01 rubans 52", "2024-04-01 rubans 75"], told: ["B0272"]),
    .init(
      what: "a partner's stock below counts",
      text: "Date;Partenaire;Rubans blancs\n12/03/2024;CPAS;400\n12/03/2024;Pharmacie Bara;350\nPharmacie Bara et CPAS puisent dans le même carton;;\n",
      right: ["2024-03-12 rubans 750"], told: ["B0272"]),
    .init(
      what: "what stands below any counts",
      text:
        "Mois;Commune;Rubans blancs\n03/2024;Forest;52\n;;\nFait à Bruxelles, le 12 avril 2024;;\nMerci à toutes les équipes de Forest;;\nSource : relevés du service;;\n",
      right: ["2024-03-01 rubans 52"], untold: ["B0272"]),
    .init(
      what: "somebody of the list in a sentence below",
      text: "\(head)Nom;Prénom\nOuali;Samir\nPetit;Luc\n;\nSamir est parti travailler le matin, il ne compte pas;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"]),
    .init(
      what: "people without names in a sentence below", text: "\(head)Nom;Prénom\nOuali;Samir\nPetit;Luc\n;\nPlus quatre personnes arrivées après la pause;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0269"]),
    .init(
      what: "thanks below a list", text: "\(hoofd)Naam;Voornaam\nMaes;An\nClaes;Jan\n;\nHet was een fijne namiddag met veel volk;\n",
      right: ["2024-03-12 dpo 2"],
      untold: ["B0272"]),
    .init(
      what: "a clause above counts", text: "Ce que nous visons en 2024\nCommune;Rubans blancs 2024\nForest;40\nAnderlecht;60\n",
      right: ["2024-01-01 rubans 100"],
      told: ["B0272"]),
    .init(
      what: "crosses for those who are missing",
      text: "DPO 2024\nOn coche ceux qui manquent\nNom;Prénom;12/03/2024;19/03/2024\nDupont;Anne;;x\nPetit;Luc;x;\nMaes;Els;;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "ticks for those who are away",
      text: "DPO\nTick the ones who are away\nName;Surname;12/03/2024;19/03/2024\nAnne;Dupont;;x\nLuc;Petit;x;\nEls;Maes;;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "what a cross is, in a sentence",
      text: "DPO\nKruisje = was er niet bij\nNaam;Voornaam;12/03/2024;19/03/2024\nMaes;An;;x\nClaes;Jan;x;\nPeeters;Els;;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "nobody missing, on a day between others and on the last",
      text: "DPO\nx = pas là, vide = présent\nNom;Prénom;12/03/2024;19/03/2024;26/03/2024;02/04/2024\nDupont;Anne;;;x;\nPetit;Luc;x;;;\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 2", "2024-03-26 dpo 1"], told: ["B0273"], untold: ["B0216"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "everybody written present on one day, among crosses for the absent",
      text: "DPO\nOn coche ceux qui manquent\nNom;Prénom;12/03/2024;19/03/2024;26/03/2024\nDupont;Anne;;x;présent\nPetit;Luc;x;;présent\nMaes;Els;;;présent\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2", "2024-03-26 dpo 3"], untold: ["B0273"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "presences and absences both written", text: "DPO\nx = absent\nNom;Prénom;12/03/2024;19/03/2024\nDupont;Anne;P;x\nPetit;Luc;x;P\nMaes;Els;P;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "strokes beside N", text: "DPO\nName;Surname;12/03/2024;19/03/2024\nAnne;Dupont;/;N\nLuc;Petit;/;/\nEls;Maes;N;/\n", right: [], told: ["B0303"],
      options: SessionOptions(activity: "DPO")),
    .init(
      what: "strokes beside crosses", text: "DPO\nNom;Prénom;12/03/2024;19/03/2024\nDupont;Anne;x;/\nPetit;Luc;/;x\nMaes;Els;x;x\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], untold: ["B0303"], options: SessionOptions(activity: "DPO")),
    .init(
      what: "good to know", text: "\(head)Nom;Prénom;Bon à savoir\nDupont;Anne;\nPetit;Luc;elle s'est décommandée le matin\nMaes;Els;\n",
      right: ["2024-03-12 dpo 3"], told: ["B0255"]),
    .init(
      what: "answers amid sentences",
      text: "\(head)Nom;Prénom;OK?\nDupont;Anne;ja\nPetit;Luc;ja\nMaes;Els;a téléphoné, ne pourra pas\n", right: ["2024-03-12 dpo 3"], told: ["B0255"]),
    .init(
      what: "remarks, where nothing says who came", text: "\(hoofd)Naam;Voornaam;Opm.\nMaes;An;\nClaes;Jan;moest naar de tandarts\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0255"]),
    .init(
      what: "remarks beside signatures", text: "\(head)Nom;Prénom;Remarque;Signature\nDupont;Anne;;AD\nPetit;Luc;vient avec son vélo;LP\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0255"]),
    .init(
      what: "a zone near the sum of its communes",
      text: "Mois;Commune;Rubans blancs\n03/2024;Forest;120\n03/2024;Anderlecht;185\n03/2024;Saint-Gilles;90\n03/2024;Zone Midi;412\n",
      right: ["2024-03-01 rubans 807"], told: ["B0447"]),
    .init(
      what: "a name as an example", text: "\(hoofd)Naam;Voornaam;Aanwezig\np. ex. Peeters;Jan;x\nMaes;An;x\n", right: ["2024-03-12 dpo 1"], told: ["B0431"]),
    .init(
      what: "who will come, in a folder of attendance",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nWie komt er dinsdag?\nNaam;Gemeente\nAn Maes;Vorst\nJan Claes;Vorst\n",
      right: ["2024-03-12 dpo 2"], told: ["B0222"], name: "aanwezigheden.csv"),
    .init(
      what: "metrics beside a channel, the month above",
      text: "Période : avril 2024\nCanal;Rubans blancs;Affiches distribuées\nÉcoles;10;20\nCommerces;5;6\n",
      right: ["2024-04-01 affiches 26", "2024-04-01 rubans 15"]),
    .init(
      what: "a metric by commune in the title", text: "Rubans blancs par commune 2024\nCommune;T1;T2\nForest;10;20\nAnderlecht;5;6\n",
      right: ["2024-01-01 rubans 15", "2024-04-01 rubans 26"]),
    .init(
      what: "a month in two languages", text: "Mois / Maand;Commune;Rubans blancs\njanvier / januari 2024;Forest;10\nmars / maart 2024;Forest;5\n",
      right: ["2024-01-01 rubans 10", "2024-03-01 rubans 5"]),
    .init(
      what: "a stock", text: "Date;Fournisseur;Rubans blancs\n12/03/2024;Imprimerie;1000\n", right: nil, told: ["B0449"], untold: ["B0121"]),
  ]
}
