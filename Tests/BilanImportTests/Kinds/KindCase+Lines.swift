import BilanModel

@testable import BilanImport

/// Lines above and between the rows: days, hours and states that people write there in any words.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let list = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n"

  static let lines: [KindCase] = [
    .init(
      what: "a label and a day in two cells",
      text: "Activité;DPO;\nDate;12/03/2024;\n\(list);;\nDate;19/03/2024;\nNom;Prénom;Présent\nDupont;Anne;x\nMaes;Ida;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(
      what: "a label and a day in two cells, headers once", text: "Activité;DPO;\nSéance du;12/03/2024;\n\(list)Séance du;19/03/2024;\nMaes;Ida;x\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(
      what: "a label and a day in two cells, in Dutch",
      text:
        "Activiteit;DPO;\nBijeenkomst van;12 maart 2024;\nNaam;Voornaam;Aanwezig\nMaes;Ida;x\n;;\nBijeenkomst van;dinsdag 19 maart 2024;\nClaes;An;x\nPeeters;Jan;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 2"]),
    .init(
      what: "days of birth are no lines of that kind", text: "\(head)Nom;Prénom;Date de naissance;Présent\nDupont;;12/03/1990;\nPetit;Luc;01/02/1988;x\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a line of several words of state", text: "\(head)Nom;Prénom\nDupont;Anne\nPetit;Luc\nListe des excusés\nMaes;Ida\nClaes;An\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "one word of state alone",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nAanwezigheidslijst\nNaam;Voornaam\nMaes;Ida\nAfwezig\nClaes;An\nPeeters;Jan\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "registered and not come",
      text: "Activity: DPO\nDate: 12/03/2024\nAttendance list\nLast name;First name\nDupont;Anne\nRegistered but absent\nPetit;Luc\n",
      right: ["2024-03-12 dpo 1"]),
    .init(what: "a name in the words of a state", text: "\(head)\(list)Present;Marie;x\n", right: ["2024-03-12 dpo 3"]),
    .init(
      what: "those who were not there", text: "Niet-aanwezigen\nActiviteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam\nMaes;Ida\nClaes;An\n", right: [],
      told: ["B0232"]),
    .init(
      what: "those who are expected", text: "Verwachte deelnemers\nActiviteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam\nMaes;Ida\nClaes;An\n", right: [],
      told: ["B0213"]),
    .init(what: "moved to another day", text: "Activité : DPO\nDate : 12/03/2024\nDéplacée au 19 mars\n\(list)", right: [], told: ["B0230"]),
    .init(
      what: "a remark that says ill",
      text: "\(head)Nom;Prénom;Présent;Remarques\nDupont;Anne;x;malade\nPetit;Luc;x;excusée (malade)\nMaes;Ida;x;végétarienne\n",
      right: ["2024-03-12 dpo 3"], told: ["B0254"]),
    .init(what: "the English March", text: "Activity: DPO\nDate: 12-Mar-24\nName;Attended\nAnne Dupont;x\n", right: ["2024-03-12 dpo 1"]),
    .init(what: "a Tuesday in March", text: "Activité : DPO\nDate : mar 12 avril 2024\nNom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-04-12 dpo 1"]),
    .init(
      what: "the days that Excel shows", text: "Activité : DPO\nNom;Prénom;12-mars-24;19-mars-24\nDupont;Anne;x;x\nPetit;Luc;x;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(
      what: "lines of a form below the people",
      text:
        "Liste de présence\n\(head)Nom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\nRemarques :;bonne ambiance\nVos données sont traitées selon le RGPD.;\nMerci de votre participation !;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "bare communes between people", text: "Liste de présence\n\(head)Nom;Téléphone\nForest;\nAnne Dupont;1\nLuc Petit;2\nAnderlecht;\nIda Maes;3\n",
      right: ["2024-03-12 dpo 3"]),
    .init(
      what: "the day beside the headers", text: "Activité : DPO\nNom;Présent;;Date : 12/03/2024\nAnne Dupont;x;;\nLuc Petit;x;;\n", right: nil, told: ["B0205"]),
    .init(
      what: "a day answered for two", text: "DPO – 14 et 15 mai 2024\n\(list)", right: ["2024-05-14 dpo 2"], told: ["B0252"],
      options: SessionOptions(activity: "DPO", date: Day(iso: "2024-05-14"))),
  ]
}
