@testable import BilanImport

/// Titles amid the people and above further tables, days of which one follows the other, sessions called off that are not those of the list.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"

  static let titlesAmidPeople: [KindCase] = [
    .init(
      what: "activities in capitals above headers of their own",
      text:
        "Présences du 12/03/2024;;\nATELIERS OUTIL DPO;;\nNom;Prénom;Présent\nDupont;Anne;x\n;;\nSTRESS VICARIANT DES PROFESSIONNELS;;\nNom;Prénom;Présent\nPetit;Luc;x\nMaes;Els;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-12 stress-vicariant 2"], untold: ["B0274", "B0275"]),
    .init(
      what: "activities in capitals under one line of headers",
      text:
        "Présences du 12/03/2024;;\nNom;Prénom;Présent\nATELIERS OUTIL DPO;;\nDupont;Anne;x\nSTRESS VICARIANT DES PROFESSIONNELS;;\nPetit;Luc;x\nMaes;Els;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-12 stress-vicariant 2"]),
    .init(
      what: "another activity than the one a line above names",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nStress vicariant des professionnels;;\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-12 stress-vicariant 1"]),
    .init(
      what: "parts of a town", text: "\(head)Nom;Prénom;Commune\nQUARTIER NORD;;\nDupont;Anne;Forest\nQUARTIER SUD;;\nPetit;Luc;Forest\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "parts of a town, in Dutch", text: "\(hoofd)Naam;Voornaam;Gemeente\nMaes;An;Vorst\nWIJK ZUID;;\nClaes;Jan;Vorst\n", right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "schools", text: "\(head)Nom;Prénom;Commune\nATHÉNÉE ROYAL;;\nDupont;Anne;Forest\nInstitut Saint-Louis;;\nPetit;Luc;Forest\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "old and new ones", text: "\(head)Nom;Prénom;Commune\nNouveaux;;\nDupont;Anne;Forest\nAnciens;;\nPetit;Luc;Forest\n", right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "walk-ins at the end", text: "Activity: DPO\nDate: 12/03/2024\nLast name;First name;City\nMaes;An;Forest\nClaes;Jan;Forest\nWalk-ins;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0269"]),
    .init(
      what: "sides of a town", text: "Activity: DPO\nDate: 12/03/2024\nLast name;First name;City\nNORTH SIDE;;\nMaes;An;Forest\nClaes;Jan;Forest\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "years of school", text: "\(head)Nom;Prénom;Commune\n5E PRIMAIRE;;\nDupont;Anne;Forest\n6E PRIMAIRE;;\nPetit;Luc;Forest\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0430"]),
    .init(
      what: "times of day in the only column", text: "Liste de présence\n\(head)Nom et prénom\nMATIN\nDupont Anne\nPetit Luc\nAPRÈS-MIDI\nMaes Els\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0257", "B0274"]),
    .init(
      what: "a family name alone may be somebody, or a title",
      text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\nCAFÉ DES AIDANTS;;\nMaes;Els;Forest\n", right: ["2024-03-12 dpo 4"],
      told: ["B0274"]),
    .init(
      what: "a whole name without a cross is somebody who did not come", text: "\(head)Nom;Présent\nAnne Dupont;x\nLuc Petit;\nEls Maes;x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0274", "B0257"]),
    .init(
      what: "families of such names", text: "\(head)Nom;Prénom;Commune\nMaison;Anne;Forest\nMatin;Luc;Forest\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0274", "B0257"]),
    .init(
      what: "somebody without a name", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\nAnonyme;;\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0274", "B0269"]),
    .init(
      what: "the foot of a form", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPour accord, Els Mertens;;\nVersion 2 - 03/2024;;\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0430", "B0269"]),
  ]

  static let titlesOfTables: [KindCase] = [
    .init(
      what: "an activity that the project does not have",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\n;;\nAtelier couture;;\nNom;Prénom;Présent\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0275"]),
    .init(
      what: "an activity that the project does not have, with its term",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\n;;\nAtelier couture – 2e trimestre;;\nNom;Prénom;Présent\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0275"]),
    .init(
      what: "a family name right above headers",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nMERTENS;;\nNom;Prénom;Présent\nPetit;Luc;x\n", right: ["2024-03-12 dpo 2"], told: ["B0275"]),
    .init(
      what: "an activity that says more",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nStress vicariant des professionnels – même jour;;\nNom;Prénom;Présent\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-12 stress-vicariant 1"], told: ["B0212"]),
    .init(
      what: "a day and an activity that the project does not have",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nAteliers couture – 19/03/2024;;\nPetit;Luc;x\n", right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"],
      told: ["B0275"]),
    .init(
      what: "the next page", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nPage 2;;\nNom;Prénom;Présent\nPetit;Luc;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0275"]),
    .init(
      what: "the next page of a list", text: "\(hoofd)Naam;Voornaam;Aanwezig\nMaes;An;x\nAanwezigheidslijst (vervolg);;\nNaam;Voornaam;Aanwezig\nClaes;Jan;x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0275"]),
    .init(
      what: "another day of the same activity",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nAteliers du mardi 19 mars 2024;;\nNom;Prénom;Présent\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"], untold: ["B0275"]),
    .init(
      what: "communes above two tables", text: "Forest;;\n\(head)Nom;Prénom;Présent\nDupont;Anne;x\n;;\nAnderlecht;;\nNom;Prénom;Présent\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0275"]),
  ]

  static let daysInARow: [KindCase] = [
    .init(
      what: "a day without anybody",
      text: "Activité : DPO;;\nNom;Prénom;Présent\n05/03/2024;;\nDupont;Anne;x\n12/03/2024;;\n19/03/2024;;\nPetit;Luc;x\n",
      right: ["2024-03-05 dpo 1", "2024-03-19 dpo 1"], told: ["B0276"]),
    .init(
      what: "a day of leave", text: "Activité : DPO;;\nNom;Prénom;Présent\n05/03/2024;;\nDupont;Anne;x\n12/03/2024 – congé;;\n19/03/2024;;\nPetit;Luc;x\n",
      right: ["2024-03-05 dpo 1", "2024-03-19 dpo 1"], untold: ["B0276"]),
    .init(
      what: "a day that was called off",
      text: "Activiteit: DPO;;\nNaam;Voornaam;Aanwezig\n5 maart 2024;;\nMaes;An;x\n12 maart 2024 (afgelast);;\n19 maart 2024;;\nClaes;Jan;x\n",
      right: ["2024-03-05 dpo 1", "2024-03-19 dpo 1"], untold: ["B0276", "B0230"]),
    .init(
      what: "a day in whose place another one is",
      text: "Activité : DPO;;\nNom;Prénom;Présent\n05/03/2024;;\nDupont;Anne;x\n19/03/2024;;\nReport de la séance du 12/03/2024;;\nPetit;Luc;x\n",
      right: ["2024-03-05 dpo 1", "2024-03-19 dpo 1"], untold: ["B0276"]),
    .init(
      what: "the same, said before", text: "Activité : DPO;;\nNom;Prénom;Présent\nReport de la séance du 12/03/2024;;\n19/03/2024;;\nPetit;Luc;x\n",
      right: ["2024-03-19 dpo 1"], untold: ["B0276"]),
    .init(
      what: "a day, and below it that it was called off",
      text: "Activité : DPO;;\nNom;Prénom;Présent\n05/03/2024;;\nDupont;Anne;x\n12/03/2024;;\nSéance annulée;;\n19/03/2024;;\nPetit;Luc;x\n",
      right: ["2024-03-05 dpo 1", "2024-03-19 dpo 1"], untold: ["B0230"]),
    .init(
      what: "a day and its hours on two lines", text: "Activité : DPO;;\nNom;Prénom;Présent\nDate : 12/03/2024;;\nHoraire : 9h-12h;;\nDupont;Anne;x\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0276"]),
  ]

  static let sessionsOfOthers: [KindCase] = [
    .init(
      what: "the next one", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nLa prochaine séance est annulée;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "the next one, in Dutch", text: "\(hoofd)Naam;Voornaam;Aanwezig\nMaes;An;x\nVolgende bijeenkomst afgelast;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "the next one, by its day", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nProchaine séance (19/03) annulée;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "one by its day without a year", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance du 19/03 annulée;;\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "one by its number", text: "Activité : DPO;;\nNom;Prénom;Présent\nSéance 2 – 12 mars 2024;;\nDupont;Anne;x\nSéance 3 – annulée;;\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0230"]),
    .init(
      what: "the next one, above the list", text: "La prochaine séance est annulée\n\(head)Nom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0230"]),
    .init(
      what: "this one, and when the next one is",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance annulée, prochaine séance le 19/03;;\n", right: [], told: ["B0230"]),
    .init(
      what: "this one, put off to the next week", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance reportée à la semaine prochaine;;\n", right: [],
      told: ["B0230"]),
    .init(what: "this one, by its day", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nSéance du 12/03 annulée;;\n", right: [], told: ["B0230"]),
  ]

  static let severalActivities: [KindCase] = [
    .init(
      what: "two activities in a title",
      text: "Ateliers outil DPO et Stress vicariant des professionnels – 12/03/2024 – présences\nNom;Prénom;Présent\nDupont;Anne;x\n", right: nil,
      told: ["B0277"]),
    .init(
      what: "two activities in a line",
      text: "Activité : Ateliers outil DPO / Stress vicariant des professionnels\nDate : 12/03/2024\nNom;Prénom;Présent\nDupont;Anne;x\n", right: nil,
      told: ["B0277"]),
    .init(
      what: "two activities in a cell",
      text:
        "Date;Activité;Nom;Prénom;Présent\n12/03/2024;Ateliers outil DPO + Stress vicariant des professionnels;Dupont;Anne;x\n12/03/2024;Ateliers outil DPO;Petit;Luc;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0277"]),
    .init(
      what: "a title of several, and a line that says which",
      text: "Ateliers outil DPO et Stress vicariant des professionnels\n\(head)Nom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0277"]),
    .init(
      what: "one activity in two languages", text: "Ateliers outil DPO / Workshops DPO-tool – 12/03/2024 – présences\nNom;Prénom;Présent\nDupont;Anne;x\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0277"]),
    .init(
      what: "one activity and words that are none", text: "Ateliers outil DPO et relaxation – 12/03/2024 – présences\nNom;Prénom;Présent\nDupont;Anne;x\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0277"]),
  ]

  static let saidOfSome: [KindCase] = [
    .init(
      what: "an absence of those who are written in another way",
      text: "Liste de présence\nLes noms entre parenthèses étaient absents\n\(head)Nom;Prénom\nDupont;Anne\nPetit;Luc\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"], untold: ["B0232"]),
    .init(
      what: "three columns", text: "\(head)Nom;Prénom;Présent;Absent;Excusé\nDupont;Anne;x;;\nPetit;Luc;x;x;\nMaes;Els;x;;x\nClaes;Jan;;x;\n",
      right: ["2024-03-12 dpo 1"], told: ["B0271"], untold: ["B0201"]),
    .init(
      what: "ages that one person cannot have on one day", text: "\(head)Nom;Prénom;Âge;Présent\nDupont;Anne;8;x\nDupont;Anne;12;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0433"]),
    .init(
      what: "an age, and a birthday", text: "\(head)Nom;Prénom;Âge;Présent\nDupont;Anne;8;x\nDupont;Anne;9;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0433"]),
  ]
}
