import BilanModel

@testable import BilanImport

/// Cases of headings and lines around the people of a list, and of tables that stand above or below it.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\n"

  static let headings: [KindCase] = [
    .init(
      what: "latecomers below a heading", text: "\(hoofd)Naam;Gemeente\nAn Maes;Vorst\nJan Claes;Vorst\nLater toegekomen;\nEls Peeters;Vorst\n",
      right: ["2024-03-12 dpo 3"], told: ["B0257"]),
    .init(
      what: "another public below a heading", text: "\(head)Nom;Commune\nAnne Dupont;Forest\nPublic extérieur;\nLuc Petit;Forest\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "somebody in small letters amid people in small letters",
      text: "\(head)Nom;Commune\nAnne dupont;Forest\nLuc petit;\nEls maes;Forest\n", right: ["2024-03-12 dpo 3"], untold: ["B0257"]),
    .init(
      what: "names alone, most rows", text: "\(head)Nom;Commune\nAnne Dupont;\nLuc petit;\nEls Maes;Forest\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0257"]),
    .init(
      what: "a particle in small letters", text: "\(head)Nom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\nMaes van den Berg;\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0257"]),
    .init(
      what: "an unknown heading below those who did not come",
      text: "\(top)Name;Commune\nNo-shows:;\nAnne Dupont;Forest\nWalk-ins without notice:;\nLuc Petit;Forest\n",
      right: ["2024-03-12 dpo 1"], told: ["B0257"]),
    .init(
      what: "absent people of the list in a line below",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\nMaes;Els;x\nAbsents : Petit, Maes;;\n", right: ["2024-03-12 dpo 3"],
      told: ["B0266"]),
    .init(
      what: "two lists of one day, each below its activity",
      text:
        "12/03/2024;;\nDPO;;\nNom;Prénom;Signature\nDupont;Anne;x\nPetit;Luc;x\n;;\nStress vicariant des professionnels;;\nNom;Prénom;Signature\nPetit;Luc;x\nMaes;Els;x\n",
      right: ["2024-03-12 dpo 2", "2024-03-12 stress-vicariant 2"]),
    .init(
      what: "words of presence below no title", text: "\(head)Nom;Prénom;\nDupont;Anne;présent\nPetit;Luc;absent\nMaes;Els;excusée\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "who typed the list", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\nEncodé par Anne;;\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "somebody who was ill", text: "\(head)Nom;Prénom;Présent;Remarques\nDupont;Anne;x;\nPetit;Luc;x;grippe\n", right: ["2024-03-12 dpo 2"],
      told: ["B0254"]),
    .init(
      what: "words of state below a title that says nothing",
      text: "\(head)Nom;Prénom;Situation\nDupont;Anne;a suivi\nPetit;Luc;désisté\nMaes;Els;jamais venue\n", right: [], told: ["B0234"]),
    .init(
      what: "an answer with a third word", text: "\(hoofd)Naam;Voornaam;Komt\nMaes;An;ja\nClaes;Jan;nee\nPeeters;Els;misschien\n", right: [], told: ["B0213"]),
    .init(
      what: "called off for an illness, below the list", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\n;;\nNB : séance annulée (animatrice malade);;\n",
      right: [], told: ["B0230"]),
    .init(
      what: "a foot with absent people",
      text: "\(head)N°;Nom;Prénom;Présent\n1;Dupont;Anne;1\n2;Petit;Luc;0\n3;Maes;Els;1\nTotal;;;2\nAbsents;;;1\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a foot with absent people, in the column of names",
      text: "\(hoofd)Naam;Voornaam;Aanwezig\nMaes;An;x\nClaes;Jan;\nAantal aanwezig;;1\nAantal afwezig;;1\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "signatures below a list",
      text: "\(head)N°;Nom;Prénom;Signature\n1;Dupont;Anne;x\n2;Petit;Luc;x\nNombre de signatures;;;2\nVisa du responsable;;;x\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "excused below strokes", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\n--- Excusés ---;;\nPetit;Luc;Forest\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "the end of a list below strokes", text: "\(hoofd)Naam;Voornaam;Gemeente\nMaes;An;Vorst\n*** einde van de lijst ***;;\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "those who lead, below a heading", text: "\(hoofd)Naam;Voornaam;Gemeente\nMaes;An;Vorst\nClaes;Jan;Vorst\n;;\nBegeleiding;;\nMoreau;Claire;\n",
      right: ["2024-03-12 dpo 3"], told: ["B0236"]),
    .init(
      what: "called off, under a title that says so", text: "\(head)Nom;Prénom;Commune;Annulé\nDupont;Anne;Forest;\nPetit;Luc;Forest;x\nMaes;Els;Forest;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0233"]),
    .init(
      what: "signed off on a day", text: "\(hoofd)Naam;Voornaam;Gemeente;Afgemeld op\nMaes;An;Vorst;\nClaes;Jan;Vorst;05/03/2024\nPeeters;Els;Vorst;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0233"]),
    .init(
      what: "a remark that says mistake", text: "\(head)Nom;Prénom;Présent;Remarques\nDupont;Anne;x;\nPetit;Luc;x;erreur : était à la séance du 19/03\n",
      right: ["2024-03-12 dpo 2"], told: ["B0268"]),
    .init(
      what: "somebody in the place of another", text: "\(head)Nom;Prénom;Présent;Remplacé par\nDupont;Anne;x;\nPetit;Luc;;Jan Peeters\nMaes;Els;x;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0234"]),
    .init(
      what: "a model of a list", text: "MODÈLE - liste de présence\n\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0267"]),
    .init(
      what: "absent people who are not in the list",
      text: "\(head)Nom;Prénom;Présent\nDupont;Anne;x\nMaes;Els;x\nExcusés : Nadia Ouali;;\n", right: ["2024-03-12 dpo 2"], untold: ["B0266"]),
    .init(
      what: "people without a name in a long line",
      text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nMaes;Els;Forest\n+ 6 personnes qui n'ont pas voulu écrire leur nom;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "counts above a list", text: "Date;Rubans blancs\n12/03/2024;30\n13/03/2024;25\n\n\(head)Nom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0246"]),
    .init(
      what: "a list of registrations that is not final", text: "BROUILLON\n\(head)Nom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-03-12 dpo 1"],
      told: ["B0267"]),
    .init(
      what: "refunds are no presence", text: "\(head)Nom;Prénom;Remboursé\nDupont;Anne;oui\nMaes;Els;\n", right: [], told: ["B0234"]),
  ]

  /// Numbers of what is to come or is counted elsewhere, and units and months that stand in other places than usual.
  static let toCome: [KindCase] = [
    .init(what: "forecasts in the title", text: "Affiches distribuées : prévisions pour 2025\nMois;Nombre\nmars 2025;40\n", right: nil, told: ["B0441"]),
    .init(what: "aims of a year", text: "Rubans blancs - doelstellingen 2024\nMaand;Aantal\nmaart 2024;40\n", right: nil, told: ["B0441"]),
    .init(
      what: "an aim by its number", text: "Objectif 3 : sensibiliser\nDate;Rubans blancs\n12/03/2024;30\n", right: ["2024-03-12 rubans 30"],
      untold: ["B0441"]),
    .init(
      what: "a forecast in a remark", text: "Mois;Rubans blancs;Remarque\nmars 2024;30;\navril 2024;50;prévision\n", right: ["2024-03-01 rubans 30"],
      told: ["B0425"]),
    .init(
      what: "counted elsewhere already", text: "Maand;Witte linten;Opmerking\nmaart 2024;30;\napril 2024;12;reeds geteld in Vorst\n",
      right: ["2024-03-01 rubans 30"], told: ["B0425"]),
    .init(
      what: "a unit below the table", text: "Mois;Rubans blancs\nmars 2024;3\navril 2024;5\nLes nombres sont exprimés en centaines;\n",
      right: ["2024-03-01 rubans 300", "2024-04-01 rubans 500"], told: ["B0423"]),
    .init(
      what: "the month counted beside the day of typing",
      text: "Date d'encodage;Mois concerné;Rubans blancs\n05/01/2025;décembre 2024;30\n05/02/2025;janvier 2025;12\n",
      right: ["2024-12-01 rubans 30", "2025-01-01 rubans 12"]),
    .init(
      what: "registered beside present", text: "Date;Rubans blancs (inscrits);Rubans blancs (présents)\n12/03/2024;30;22\n", right: ["2024-03-12 rubans 22"],
      told: ["B0422"]),
    .init(
      what: "figures that are not final", text: "Voorlopige cijfers\nDatum;Witte linten\n12/03/2024;30\n", right: ["2024-03-12 rubans 30"], told: ["B0267"]),
    .init(
      what: "a rolling year", text: "Mois;Rubans blancs (12 mois glissants)\nmars 2024;310\navril 2024;325\n",
      right: ["2024-01-01 rubans 310", "2024-04-01 rubans 15"], told: ["B0420"]),
  ]
}
