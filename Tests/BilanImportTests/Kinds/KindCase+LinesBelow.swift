import BilanModel

@testable import BilanImport

/// Lines of a list that are nobody, and people whose number a cell leaves open.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let two = "\(head)Nom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\n"

  static let linesBelow: [KindCase] = [
    .init(
      what: "how many of them are children", text: "\(hoofd)Naam;Aantal personen\nAnne Dupont;1\nLuc Petit;2\nwaarvan kinderen;1\n",
      right: ["2024-03-12 dpo 3"]),
    .init(
      what: "how many children, where people are crossed", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;1\nPetit;Luc;1\nDont enfants;;1\nDont femmes;;2\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0303"]),
    .init(
      what: "of whom children", text: "Activity: DPO\nDate: 12/03/2024\nName;Attended\nAnne Dupont;1\nLuc Petit;1\nof whom children;1\n",
      right: ["2024-03-12 dpo 2"]),
    .init(what: "somebody called Dont", text: "\(head)Nom;Prénom;Présent\nDont;Jean;x\nPetit;Luc;x\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "a title of codes", text: two + "Codes\n", right: ["2024-03-12 dpo 2"], untold: ["B0274"]),
    .init(what: "a title of annexes behind an empty row", text: two + "\nAnnexes\nListe des participants\n", right: ["2024-03-12 dpo 2"], untold: ["B0274"]),
    .init(what: "titles below a list of one column", text: "\(head)Noms\nAnne Dupont\nLuc Petit\nCodes\nRemarques\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a number of people without a name", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\nAnonymes : 5;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "a number of people who did not sign", text: "\(head)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\nNon-signataires : 4;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "for whom somebody signs", text: two + "Pour la coordination;\nClaire Dubois;\n", right: ["2024-03-12 dpo 3"], told: ["B0257"]),
    .init(
      what: "two given names in one cell", text: "\(head)Nom;Prénom;Présent\nOuali;Nadia, Yasmine;x\nClaes;Pieter;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0430"]),
    .init(
      what: "people below another session that was put off",
      text:
        "Liste de présence\nActivité : DPO\nSéance du 11/03/2024\nNom;Commune\nNadia Ouali;Forest\nSéance du 12/03/2024 (reportée au 18/03)\nTom Maes;Forest\n",
      right: ["2024-03-11 dpo 2"], told: ["B0257"]),
    .init(
      what: "another session that was put off, below the list",
      text:
        "Liste de présence\nActivité : DPO\nSéance du 11/03/2024\nNom;Commune\nNadia Ouali;Forest\nTom Maes;Forest\nSéance du 12/03/2024 (reportée au 18/03)\n",
      right: ["2024-03-11 dpo 2"], untold: ["B0257"]),
  ]

  /// A sign that says nothing, and good sheets that were told something, or refused.
  static let alarms: [KindCase] = [
    .init(
      what: "a number below nothing", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;1\nPetit;Luc;-1\n", right: ["2024-03-12 dpo 1"], told: ["B0303"]),
    .init(
      what: "a total of those who were away",
      text: "Activité : DPO\nNom;12/03/2024;13/03/2024\nNadia Ouali;1;0\nTom Maes;1;1\nTotal présents;2;1\nTotal absents;0;1\n",
      right: ["2024-03-12 dpo 2", "2024-03-13 dpo 1"], untold: ["B0237"]),
    .init(
      what: "signs that a line explains by words",
      text: "Activité : DPO\nNom;12/03/2024;13/03/2024\nNadia Ouali;P;P\nTom Maes;P;P\nLégende : P présent, M malade\n",
      right: ["2024-03-12 dpo 2", "2024-03-13 dpo 2"], untold: ["B0270"]),
    .init(
      what: "until when one could register", text: "\(head)Date limite d'inscription : 05/03/2024\n\nNom;Commune\nNadia Ouali;Forest\nTom Maes;Forest\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0213"]),
    .init(
      what: "the day of the week beside the day", text: "Activité : DPO\nJour;Date;Nom\nmardi;12/03/2024;Nadia Ouali\nmercredi;13/03/2024;Tom Maes\n",
      right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
  ]
}
