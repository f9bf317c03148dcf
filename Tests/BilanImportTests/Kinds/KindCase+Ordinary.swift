import BilanModel

@testable import BilanImport

/// Cases of ordinary sheets, and of what only looks like one.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\n"

  /// Ordinary sheets that were refused or warned about, and sheets like them that must not be counted.
  static let ordinary: [KindCase] = [
    .init(
      what: "a number of a metric", text: "Date;Commune;Nombre de rubans blancs\n12/03/2024;Forest;10\n13/03/2024;Anderlecht;5\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 5"]),
    .init(
      what: "‘aantal’ of a metric", text: "Datum;Gemeente;Aantal witte linten\n12/03/2024;Vorst;10\n", right: ["2024-03-12 rubans 10"]),
    .init(
      what: "photos and consents", text: "Liste de présence\n\(head)Nom;Prénom;Droit à l'image\nDupont;Anne;oui\nPetit;Luc;non\nMaes;Els;oui\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "how people are addressed", text: "Liste de présence\n\(head)Civilité;Nom;Prénom\nMme;Dupont;Anne\nM.;Petit;Luc\nMme;Maes;Els\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "who came for the first time", text: "Aanwezigheidslijst\n\(hoofd)Naam;Voornaam;Eerste deelname\nMaes;An;ja\nClaes;Jan;nee\nPeeters;Els;ja\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "a day of registration beside a presence",
      text: "\(head)Nom;Prénom;Date d'inscription;Présent(e)\nDupont;Anne;01/03/2024;oui\nPetit;Luc;02/03/2024;non\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0239"]),
    .init(what: "nobody that day", text: "\(head)Nom;Prénom;Commune\nAucune présence ce jour;;\n", right: nil),
    .init(what: "nobody because of the rain", text: "\(hoofd)Naam;Gemeente\nWegens regen niemand;\n", right: nil),
    .init(
      what: "posters that were ordered", text: "Affiches distribuées – commandées\nMois;Commune;Affiches distribuées\nmars 2024;Forest;12\n", right: nil,
      told: ["B0449"]),
    .init(what: "ribbons that are left", text: "Rubans blancs\nMois;Commune;Restants\nmars 2024;Forest;12\n", right: nil, told: ["B0449"]),
    .init(
      what: "a title that was copied", text: "Ateliers outil DPO du 19 mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-19 dpo 2"],
      told: ["B0261"], name: "DPO 12-03-2024.csv"),
    .init(
      what: "a title of the file's day", text: "Ateliers outil DPO du 12 mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0261"], name: "DPO 12-03-2024.csv"),
    .init(what: "a share of a metric", text: "Mois;Commune;Rubans blancs (%)\nmars 2024;Forest;45\n", right: nil),
    .init(
      what: "a line between people that begins with a denial",
      text: "\(head)Nom;Prénom;Organisation\nDupont;Anne;A\nPetit;Luc;A\nPas venus ce soir-là;;\nMaes;Els;A\n",
      right: ["2024-03-12 dpo 3"], told: ["B0257"]),
    .init(
      what: "a title of another activity", text: "Activité : Stress vicariant des professionnels\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n",
      right: ["2024-03-12 stress-vicariant 2"],
      told: ["B0262"], name: "DPO 12-03-2024.csv"),
    .init(
      what: "a title of another commune", text: "\(head)Antenne de Forest\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0262"], name: "DPO Anderlecht 12-03-2024.csv"),
    .init(
      what: "a title of the file's commune", text: "\(head)Antenne de Forest\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0262", "B0263"], name: "DPO Forest 12-03-2024.csv"),
    .init(
      what: "another day of the week", text: "DPO\nlundi 12 mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0263"]),
    .init(
      what: "another day of the week in a row", text: "Activiteit;Datum;Naam\nDPO;maandag 12/03/2024;An Maes\nDPO;maandag 12/03/2024;Jan Claes\n",
      right: ["2024-03-12 dpo 2"], told: ["B0263"]),
    .init(what: "the day of the week", text: "DPO\nmardi 12 mars 2024\nNom;Présent\nAnne Dupont;x\n", right: ["2024-03-12 dpo 1"], untold: ["B0263"]),
    .init(
      what: "a father and a son", text: "\(head)Nom\nJan Maes (père)\nJan Maes (fils)\nLuc Petit\n", right: ["2024-03-12 dpo 3"]),
    .init(
      what: "ticks and ballot crosses under a question mark", text: "\(head)Nom;Prénom;?\nMaes;Jan;✓\nClaes;An;✗\nPeeters;Luc;✓\n",
      right: ["2024-03-12 dpo 2"], told: ["B0233"]),
    .init(
      what: "ticks and ballot crosses", text: "\(hoofd)Naam;Voornaam;Aanwezig\nMaes;Jan;✅\nClaes;An;❌\nPeeters;Luc;✅\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a metric with its year above", text: "Rubans blancs en 2024\nMois;Nombre\nmars 2024;12\navril 2024;15\n",
      right: ["2024-03-01 rubans 12", "2024-04-01 rubans 15"]),
    .init(
      what: "a metric with its place and year above", text: "Rubans blancs – Forest – 2024\nMois;Nombre\nmars 2024;12\n",
      right: ["2024-03-01 rubans 12"]),
    .init(
      what: "an effective total", text: "\(head)Nom;Prénom\nMaes;Jan\nClaes;An\nEffectif total : 12;\n", right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "what takes a sign back", text: "\(head)Nom;Prénom;Présence\nAdam;Léa;oui\nBodart;Nils;x (absent)\nCalle;Ivo;oui, excusé\nDal;An;oui (sur place)\n",
      right: ["2024-03-12 dpo 2"], told: ["B0303"]),
    .init(
      what: "a reserved place of a numbered list", text: "\(head)N°;Nom et prénom;Organisme\n1;Hellemans Greta;CPAS\n2;Réservé;\n3;Kayembe Rose;AMO\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "one word of state amid people", text: "\(head)Nom et prénom;Organisme\nHellemans Greta;CPAS\nMalade;\nKayembe Rose;AMO\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "a grid of absences", text: "Activité : DPO\nRelevé des absences\nNom;12/03/2024;19/03/2024\nBaert Stien;1;\nCissé Mory;;1\nDal Enzo;;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], told: ["B0264"]),
    .init(
      what: "lines of small words", text: "\(head)Nom;Prénom;Organisme\nHellemans;Greta;CPAS\nSuite au verso;;\nKayembe;Rose;AMO\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "a number in letters", text: "\(head)Nom;Prénom;Organisme\nMaes;Jan;A\nClaes;An;A\nNeuf participants;;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0237"]),
    .init(what: "a number in the title", text: "\(head)Réunion - 14 présents\nNom;Prénom\nMaes;Jan\nClaes;An\n", right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "a table of the absent",
      text: "\(head)Nom;Prénom;Organisme\nMaes;Ellen;Stad\nBerger;Lionel;AMO\n;;\nNom;Prénom;Motif d'absence\nHaine;Julie;formation\nWeyts;Jan;ziek\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "whom minutes are sent to", text: "\(head)Nom;Prénom;Organisme\nMaes;Ellen;Stad\nCopie à :;;\nWeyts;Jan;AMO\n", right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "the names of children", text: "\(head)Nom de l'enfant;Prénom;Arrivée;Départ\nHoornaert;Mila;14:00;17:00\nBenhaddou;Ayoub;14:10;16:00\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0224"]),
    .init(what: "guests by name", text: "\(top)Guest name;Company\nJane Roe;A\nJohn Doe;B\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "a row of strokes", text: "\(head)Nom;Prénom;Commune\nMaes;Jan;Forest\n-;-;-\n", right: ["2024-03-12 dpo 1"]),
    .init(what: "counts of the month above", text: "Rubans blancs – mai 2024\nCommune;Nombre\nForest;12\nSaint-Gilles;30\n", right: ["2024-05-01 rubans 42"]),
    .init(what: "counts of a quarter above", text: "1er trimestre 2024\nCommune;Rubans blancs\nForest;12\n", right: ["2024-01-01 rubans 12"]),
    .init(
      what: "counts of the month in the file's name", text: "Commune;Rubans blancs\nForest;12\n", right: ["2024-05-01 rubans 12"], name: "rubans mai 2024.csv"),
    .init(
      what: "the same commune again", text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\navril 2024;idem;55\n",
      right: ["2024-03-01 rubans 40", "2024-04-01 rubans 55"], told: ["B0332"]),
    .init(
      what: "the postal code of another commune", text: "\(head)Nom;Prénom;Code postal;Commune\nMaes;Jan;1190;Anderlecht\nClaes;An;1070;Anderlecht\n",
      right: ["2024-03-12 dpo 2"], told: ["B0333"]),
    .init(
      what: "the postal code of the commune", text: "\(head)Nom;Prénom;Code postal;Commune\nMaes;Jan;1190;Forest\nClaes;An;1070;Anderlecht\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0333"]),
    .init(what: "counts of no time", text: "Commune;Rubans blancs\nForest;12\n", right: nil, told: ["B0205"]),
    .init(what: "a mean of a day", text: "Rubans blancs\nMois;Commune;Moyenne par jour\nmars 2024;Forest;12\n", right: nil),
  ]
}
