@testable import BilanImport

/// Two columns of one and the same title.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  static let oneTitleTwice: [KindCase] = [
    .init(
      what: "a count", text: "Date;Commune;Affiches;Affiches\n12/03/2024;Forest;12;3\n", right: ["2024-03-12 affiches 15"], told: ["B0436"]),
    .init(
      what: "a month", text: "Affiches distribuées en 2024\nCommune;janvier;janvier;mars\nForest;12;3;1\n",
      right: ["2024-01-01 affiches 15", "2024-03-01 affiches 1"],
      told: ["B0436"]),
    .init(
      what: "a commune", text: "Affiches distribuées\nMois;Forest;Forest\njanvier 2024;12;3\n", right: ["2024-01-01 affiches 15"], told: ["B0436"]),
    .init(
      what: "counts of two years", text: ";2023;2024\nCommune;Affiches;Affiches\nForest;12;3\n", right: ["2023-01-01 affiches 12", "2024-01-01 affiches 3"],
      untold: ["B0436"]),
    .init(what: "adults of a family", text: "\(head)Famille;Adultes;Adultes\nDupont;3;2\nPetit;2;2\n", right: ["2024-03-12 dpo 5"], told: ["B0209"]),
    .init(
      what: "a number of people", text: "\(head)Nom;Nombre de personnes;Nombre de personnes\nAnne Dupont;3;2\nLuc Petit;2;2\n", right: ["2024-03-12 dpo 5"],
      told: ["B0209"]),
    .init(
      what: "a day of a grid", text: "Activité : DPO\nNom;12/03/2024;12/03/2024;19/03/2024\nAnne Dupont;x;;x\nLuc Petit;;x;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], told: ["B0240"]),
    .init(
      what: "a day without its year", text: "Activité : DPO\nPrésences 2024\nNom;12/03;12/03;19/03\nAnne Dupont;x;;x\nLuc Petit;;x;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], told: ["B0240"]),
    .init(
      what: "days of two lists", text: "Activité : DPO\nNom;12/03/2024;19/03/2024;;Nom;12/03/2024;19/03/2024\nAnne Dupont;x;;;Luc Petit;x;x\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], untold: ["B0240"]),
    .init(
      what: "the days once more on a second page",
      text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nAnne Dupont;x;\n\nNom;12/03/2024;19/03/2024\nLuc Petit;x;x\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], untold: ["B0240"]),
  ]
}
