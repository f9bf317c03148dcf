import BilanModel

@testable import BilanImport

/// Words of meetings that are names too.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let kop = "Activiteit: DPO\nDatum: 12/03/2024\n"

  /// People whose names or initials are words for parts of a meeting.
  static let alsoNames: [KindCase] = [
    .init(
      what: "initials PV and NB", text: "\(kop)Initialen;Aanwezig\nRM;x\nPV;x\nNB;x\n", right: ["2024-03-12 dpo 3"], untold: ["B0269"]),
    .init(
      what: "initials beside an organisation", text: "\(kop)Aanwezigheidslijst\nInitialen;Organisatie\nRM;OCMW\nPV;OCMW\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0269"]),
    .init(
      what: "initials under a title of names", text: "\(kop)Naam;Aanwezig\nNadia Ouali;x\nPV;aanwezig\nNB;x\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0269"]),
    .init(
      what: "family names beside given names",
      text: "\(head)Liste de présence\nNom;Prénom;Signature\nOuali;Nadia;\nLieu;Minh;\nDivers;Jean;\nPresent;Dirk;\n", right: ["2024-03-12 dpo 4"],
      untold: ["B0269"]),
    .init(
      what: "family names beside marks", text: "\(head)Nom;Présent\nNadia Ouali;x\nDivers;x\nNotes;1\nAgenda;oui\n", right: ["2024-03-12 dpo 4"],
      untold: ["B0269"]),
    .init(
      what: "labels beside one word in the column of given names",
      text: "\(head)Liste de présence\nNom;Prénom\nOuali;Nadia\nClaes;Pieter\nSecrétaire de séance;Dirk\nExcusés;Martins\n", right: ["2024-03-12 dpo 2"],
      told: ["B0269"]),
    .init(
      what: "where a meeting was, beside its label", text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes;Police\nLieu;En ligne\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a family name that is also citizens",
      text: "\(kop)Aanwezigheidslijst\nNaam;Organisatie\nNadia Ouali;OCMW\nPieter Claes;Politie\nBurgers;\nRosa Martins;CLB\n",
      right: ["2024-03-12 dpo 4"], untold: ["B0257"]),
  ]
}
