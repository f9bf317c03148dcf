/// What stands in a table and is neither somebody nor a number to be added.
extension KindCase {
  static let packsAndYears: [KindCase] = [
    .init(
      what: "a year behind a word for packs", text: "Caisses 2024\nMois;Affiches distribuées\njanvier;12\nfévrier;14\n",
      right: ["2024-01-01 affiches 12", "2024-02-01 affiches 14"], untold: ["B0423"]),
    .init(
      what: "the third lot", text: "Lot 3 – affiches 2024\nMois;Affiches distribuées\njanvier;12\n", right: ["2024-01-01 affiches 12"], untold: ["B0423"]),
    .init(what: "boxes of a year", text: "Dozen 2024\nMaand;Verspreide affiches\njanuari;12\n", right: ["2024-01-01 affiches 12"], untold: ["B0423"]),
    .init(
      what: "boxes of 25, in a title", text: "Cartons de 25 – 2024\nMois;Affiches distribuées\njanvier;12\n", right: ["2024-01-01 affiches 300"],
      told: ["B0423"]),
    .init(
      what: "packs of 50, beside the number", text: "Date;Indicateur;Commune;Unité;Nombre\n25/11/2024;affiches;Forest;paquets 50;2\n",
      right: ["2024-11-25 affiches 100"], told: ["B0423"]),
  ]

  private static let head = "Activité : DPO\nListe de présence\n"
  private static let grid = head + "Nom;05/03/2024;12/03/2024\n"
  private static let people = "Lambert Chloé;x;x\nNguyen Tuan;x;\nOkoye Grace;;x\n"
  private static let present = ["2024-03-05 dpo 2", "2024-03-12 dpo 2"]

  /// Hours in a row of their own, as polls for a day have them.
  static let hoursUnderHeaders: [KindCase] = [
    .init(what: "« Heure »", text: grid + "Heure;10:00;10:30\n" + people, right: present, untold: ["B0306", "B0322"]),
    .init(what: "hours below no title", text: grid + ";10h;10h\n" + people, right: present, untold: ["B0306", "B0408"]),
    .init(what: "spans below no title", text: grid + ";14h-16h;14h-16h\n" + people, right: present, untold: ["B0322", "B0408"]),
    .init(
      what: "‘Uur’", text: "Activiteit: DPO\nAanwezigheden\nNaam;05/03/2024;12/03/2024\nUur;14u-16u;14u-16u\nMaes Lotte;x;x\nPeeters Jan;x;\n",
      right: ["2024-03-05 dpo 2", "2024-03-12 dpo 1"]),
    .init(
      what: "hours of arrival are marks", text: grid + "Lambert Chloé;10:00;10:05\nNguyen Tuan;10:02;\n", right: ["2024-03-05 dpo 2", "2024-03-12 dpo 1"]),
    .init(
      what: "somebody without a name beside hours of arrival", text: grid + ";10:00;10:01\nNguyen Tuan;10:02;10:01\n",
      right: ["2024-03-05 dpo 2", "2024-03-12 dpo 2"]),
  ]

  /// Facts about the sessions at the foot of a grid.
  static let footRows: [KindCase] =
    [
      "Absents;0;1", "Encadrants;1;1", "Nouveaux;1;0", "Dont enfants;1;0", "Durée;1h;1h", "Séance tenue;oui;oui", "Encodé;x;x", "Remarque;ok;ok",
      "S/T filles;1;1", "Vérifié par CM;x;x", "Réservation salle;oui;oui", "Monitrice : Els;x;x", "Inscrits;2;1", "Nbre;2;1", "Météo;soleil;pluie",
      "Gâteaux;3;2", "Photos prises et envoyées;x;x", "Aantal kinderen;2;1",
    ].map { .init(what: "« \($0) » at the foot", text: grid + people + $0 + "\n", right: present) } + [
      .init(what: "facts behind a blank line", text: grid + people + "\nEncadrants;1;1\nRemarque;ok;ok\n", right: present, told: ["B0269"]),
      .init(
        what: "somebody of one name at the foot", text: grid + people + "Fatou;x;x\n", right: ["2024-03-05 dpo 3", "2024-03-12 dpo 3"], told: ["B0461"],
        untold: ["B0269"]),
      .init(
        what: "people of one name", text: grid + "Chloé;x;x\nTuan;x;\nFatou;x;x\n", right: ["2024-03-05 dpo 3", "2024-03-12 dpo 2"],
        untold: ["B0269", "B0461"]),
      .init(
        what: "marks in another hand", text: grid + people + "Maes Lotte;1;1\n", right: ["2024-03-05 dpo 3", "2024-03-12 dpo 3"], untold: ["B0269", "B0461"]),
      .init(
        what: "a name in small letters", text: grid + people + "Peeters jan;x;\n", right: ["2024-03-05 dpo 3", "2024-03-12 dpo 2"], told: ["B0461"]),
      .init(
        what: "a name of small words", text: grid + people + "Peeters van den Berg;x;\n", right: ["2024-03-05 dpo 3", "2024-03-12 dpo 2"],
        untold: ["B0269", "B0461"]),
    ]

  /// Rows below communes that are none.
  static let otherNumbers: [KindCase] =
    [
      "Stock;40;18", "Reste;10;12", "Colis restants;40;18", "Report;3;3", "Bénévoles;4;4", "Max;20;18", "%;80;82", "Objectif;30;30", "Prévu;30;30",
      "2023;18;20", "Année passée;18;20", "Cumul;25;47", "Vorig jaar;18;20", "Stock au 30/04;40;18", "Les deux;25;22",
    ].map {
      .init(
        what: "« \($0) » below communes", text: "Affiches distribuées 2024\nCommune;mars;avril\nForest;20;18\nAnderlecht;5;4\n\($0)\n",
        right: ["2024-03-01 affiches 25", "2024-04-01 affiches 22"], told: ["B0460"])
    } + [
      .init(
        what: "the rest of a region is a place", text: "Affiches distribuées 2024\nCommune;mars;avril\nForest;20;18\nReste de la région;5;4\n",
        right: ["2024-03-01 affiches 25", "2024-04-01 affiches 22"], untold: ["B0460"]),
      .init(
        what: "an unknown place", text: "Affiches distribuées 2024\nCommune;mars;avril\nForest;20;18\nMalmedy;5;4\n",
        right: ["2024-03-01 affiches 25", "2024-04-01 affiches 22"], untold: ["B0460"]),
      .init(
        what: "a postal code", text: "Affiches distribuées 2024\nCommune;mars;avril\n1190;20;18\n2000;5;4\n",
        right: ["2024-03-01 affiches 25", "2024-04-01 affiches 22"], untold: ["B0460"]),
    ]

  /// Cells of a column of days that are no day, or one without its year.
  static let cellsOfDays: [KindCase] =
    [
      "absent le 12/03", "12/03 annulé", "sauf 12/03", "inscrite le 12/03", "avant le 12 mars", "12/03 ?", "12/03/2024 ?", "12/03 (absent)",
      "afwezig op 12 maart",
    ].map {
      .init(
        what: "« \($0) » is no day", text: "Activité : DPO\nPrésences 2024\nDate;Nom;Prénom\n5 mars;Lambert;Chloé\n\($0);Nguyen;Tuan\n",
        right: ["2024-03-05 dpo 1"], told: ["B0301"])
    }
    + ["12/03", "mardi 12 mars", "le 12/03", "12 mars à 14h", "ma 12/03", "12/03 (matin)", "12.03"].map {
      .init(
        what: "« \($0) » is a day", text: "Activité : DPO\nPrésences 2024\nDate;Nom;Prénom\n5 mars;Lambert;Chloé\n\($0);Nguyen;Tuan\n",
        right: ["2024-03-05 dpo 1", "2024-03-12 dpo 1"], untold: ["B0301"])
    }
    + ["Stock au 30/04", "Objectif au 30/06", "Reste 30/04", "12/04 ?"].map {
      .init(
        what: "« \($0) » is no day of counts", text: "Affiches distribuées 2024\nDate;Affiches distribuées\n12/03;20\n\($0);40\n",
        right: ["2024-03-12 affiches 20"], told: ["B0301"])
    } + [
      .init(
        what: "the first of a month", text: "Activité : DPO\nPrésences 2024\nDate;Nom;Prénom\n1er mars;Lambert;Chloé\n8 mars;Nguyen;Tuan\n",
        right: ["2024-03-01 dpo 1", "2024-03-08 dpo 1"]),
      .init(
        what: "the first of a month above a column", text: "Activité : DPO\nPrésences 2024\nNom;1er mars;8 mars\nLambert Chloé;x;x\nNguyen Tuan;x;\n",
        right: ["2024-03-01 dpo 2", "2024-03-08 dpo 1"]),
    ]

  /// Grids of what people mean to do.
  static let gridsOfPlans: [KindCase] =
    [
      "Inscriptions juin 2024", "Disponibilités", "Vote pour la date", "Sondage – quand êtes-vous libre ?", "Planning des bénévoles", "Présences prévues",
      "Beschikbaarheid vrijwilligers", "Inschrijvingen",
    ].map {
      .init(
        what: "a grid called « \($0) »", text: "\($0)\nActivité : DPO\nNom;06/06/2024;13/06/2024\nLambert Chloé;x;x\nNguyen Tuan;;x\n", right: [],
        told: ["B0213"])
    } + [
      .init(
        what: "a grid of registrations by the file's name", text: "Activité : DPO\nNom;06/06/2024;13/06/2024\nLambert Chloé;x;x\nNguyen Tuan;;x\n", right: [],
        told: ["B0213"], name: "inscriptions 2024.csv"),
      .init(
        what: "registrations and presences", text: "Inscriptions et présences\nActivité : DPO\nNom;06/06/2024;13/06/2024\nLambert Chloé;x;x\nNguyen Tuan;;x\n",
        right: ["2024-06-06 dpo 1", "2024-06-13 dpo 2"], untold: ["B0213"]),
      .init(
        what: "letters that say who came", text: "Inscriptions juin 2024\nActivité : DPO\nNom;06/06/2024;13/06/2024\nLambert Chloé;P;A\nNguyen Tuan;A;P\n",
        right: ["2024-06-06 dpo 1", "2024-06-13 dpo 1"], untold: ["B0213"]),
      .init(
        what: "the name of a house", text: "Planning familial\nActivité : DPO\nNom;06/06/2024;13/06/2024\nLambert Chloé;x;x\nNguyen Tuan;;x\n",
        right: ["2024-06-06 dpo 1", "2024-06-13 dpo 2"], untold: ["B0213"]),
    ]

  /// Colours that are given a meaning.
  static let colours: [KindCase] =
    ["Les cases en vert = présents", "Liste de présence (absents en rouge)", "Aanwezigheden (afwezigen in het rood)", "DPO 2024 (vert = présent)"].map {
      .init(
        what: "« \($0) »", text: "Activité : DPO\n\($0)\nNom;06/06/2024;13/06/2024\nLambert Chloé;x;x\nNguyen Tuan;;x\n",
        right: ["2024-06-06 dpo 1", "2024-06-13 dpo 2"], told: ["B0462"])
    } + [
      .init(
        what: "a red thread", text: "Activité : DPO\nFil rouge – présences\nNom;06/06/2024;13/06/2024\nLambert Chloé;x;x\nNguyen Tuan;;x\n",
        right: ["2024-06-06 dpo 1", "2024-06-13 dpo 2"], untold: ["B0462"])
    ]

  /// A number of telephone below a name.
  static let telephones: [KindCase] = [
    .init(
      what: "a telephone below a name",
      text: "Activité : DPO\nDate : 05/03/2024\nNom et prénom;Présent\n\"Lambert Chloé\n0470/12.34.56\";x\n\"Nguyen Tuan\nGSM 0470 12 34 57\";x\n",
      right: ["2024-03-05 dpo 2"], untold: ["B0430"]),
    .init(
      what: "two people in one cell", text: "Activité : DPO\nDate : 05/03/2024\nNom et prénom;Présent\n\"Lambert Chloé\nNguyen Tuan\";x\n",
      right: ["2024-03-05 dpo 2"]),
  ]

  /// A commune as a whole below its parts.
  static let communesBelowParts: [KindCase] = [
    .init(
      what: "communes below their quarters",
      text: "Commune;Quartier;Mois;Affiches distribuées\nForest;Altitude 100;03/2024;20\nForest;Saint-Denis;03/2024;15\nForest;;03/2024;35\n"
        + "Anderlecht;Cureghem;03/2024;10\nAnderlecht;Scheut;03/2024;5\nAnderlecht;;03/2024;15\n", right: ["2024-03-01 affiches 50"], told: ["B0422"]),
    .init(
      what: "a quarter that nobody noted",
      text: "Commune;Quartier;Mois;Affiches distribuées\nForest;Altitude 100;03/2024;20\nForest;Saint-Denis;03/2024;15\nForest;;03/2024;8\n",
      right: ["2024-03-01 affiches 43"], untold: ["B0422"]),
    .init(
      what: "a commune called a total",
      text: "Mois;Commune;Affiches distribuées\nmars 2024;Altitude 100;20\nmars 2024;Saint-Denis;15\nmars 2024;Forest (total);35\nmars 2024;Anderlecht;10\n",
      right: ["2024-03-01 affiches 45"], told: ["B0401"]),
  ]

  static let aside = packsAndYears + hoursUnderHeaders + footRows + otherNumbers + cellsOfDays + gridsOfPlans + colours + telephones + communesBelowParts
}
