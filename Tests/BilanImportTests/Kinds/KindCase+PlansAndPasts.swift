import BilanModel

@testable import BilanImport

/// Words of plans and absences that are something else too: a past, a place, a correction.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  /// Words that make a plan, or a list of absences, and those that only look like them.
  static let plansAndPasts: [KindCase] = [
    .init(
      what: "days at which people could be",
      text: "Activité : DPO\nNom;Prénom;Séances auxquelles vous avez pu participer\nOuali;Nadia;12/03/2024, 19/03/2024\nClaes;Pieter;19/03/2024\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 2"], untold: ["B0213"]),
    .init(
      what: "days at a place that begins like a verb",
      text: "Activiteit: DPO\nNaam;Voornaam;Bijgewoonde sessies te Willebroek\nOuali;Nadia;12/03/2024, 19/03/2024\nClaes;Pieter;19/03/2024\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 2"], untold: ["B0213"]),
    .init(
      what: "days that people will come",
      text: "Activité : DPO\nNom;Prénom;À quels ateliers participerez-vous ?\nOuali;Nadia;12/03/2024, 19/03/2024\nClaes;Pieter;19/03/2024\n", right: [],
      told: ["B0213"]),
    .init(
      what: "days that people mean to attend",
      text: "Activité : DPO\nNom;Prénom;Ateliers auxquels vous comptez participer\nOuali;Nadia;12/03/2024, 19/03/2024\nClaes;Pieter;19/03/2024\n", right: [],
      told: ["B0213"]),
    .init(
      what: "a list of absences that was corrected", text: "\(head)Nom;Prénom\nOuali;Nadia\nClaes;Pieter\n", right: [], told: ["B0232"],
      name: "Absents (correction).csv"),
    .init(
      what: "presences that were planned beside those that were",
      text: "Activité : DPO\nNom;12/03/2024 présence prévue;12/03/2024 présence effective\nNadia Ouali;x;x\nPieter Claes;x;\n",
      right: ["2024-03-12 dpo 1"], told: ["B0297"]),
    .init(
      what: "who registered and was present", text: "Activité : DPO\nNom;12/03/2024 inscrit et présent\nNadia Ouali;x\nPieter Claes;x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0297"]),
  ]
}
