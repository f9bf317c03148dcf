/// Days and activities that stand elsewhere than in a line of their own.
extension KindCase {
  private static let month = (1...31).map(String.init).joined(separator: ";")

  /// The marks of a month, on these days.
  private static func marks(_ days: Set<Int>) -> String { (1...31).map { days.contains($0) ? "P" : "" }.joined(separator: ";") }

  static let layouts: [KindCase] = [
    .init(
      what: "a whole month", text: "Activité : DPO\nMars 2024\nNom;Prénom;\(month)\nDupont;Anne;\(marks([5, 12]))\nPetit;Luc;\(marks([12]))\n",
      right: ["2024-03-05 dpo 1", "2024-03-12 dpo 2"]),
    .init(
      what: "a month in the file's name", text: "Activiteit: DPO\nNaam;Voornaam;6;13;20\nDupont;Anne;x;x;\nPetit;Luc;;x;x\n",
      right: ["2024-02-06 dpo 1", "2024-02-13 dpo 2", "2024-02-20 dpo 1"], name: "aanwezigheden februari 2024.csv"),
    .init(
      what: "days in a cell", text: "Activité : DPO\nNom;Prénom;Jours de présence\nDupont;Anne;5, 12 et 19 mars 2024\nPetit;Luc;12 mars 2024\n",
      right: ["2024-03-05 dpo 1", "2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(
      what: "numbered weeks", text: "Semaine;Indicateur;Commune;Nombre\nS01 2024;Affiches distribuées;Forest;10\nS02 2024;Affiches distribuées;Forest;15\n",
      right: ["2024-01-01 affiches 10", "2024-01-08 affiches 15"]),
    .init(
      what: "numbered weeks under a year",
      text: "Année 2024\nSemaine;Indicateur;Commune;Nombre\n12;Affiches distribuées;Forest;10\n13;Affiches distribuées;Forest;15\n",
      right: ["2024-03-18 affiches 10", "2024-03-25 affiches 15"]),
    .init(
      what: "activities over days",
      text: ";;Ateliers outil DPO;;We are coming\nNom;Prénom;05/03/2024;12/03/2024;19/03/2024\nDupont;Anne;x;x;x\nPetit;Luc;;x;\n",
      right: nil, told: ["B0204"]),
    .init(
      what: "activities over days, in Dutch",
      text: ";;Workshops DPO-tool;;Plaatsvervangende stress\nNaam;Voornaam;05/03/2024;12/03/2024;19/03/2024\nDupont;Anne;x;x;x\nPetit;Luc;;x;\n",
      right: ["2024-03-05 dpo 1", "2024-03-12 dpo 2", "2024-03-19 stress-vicariant 1"]),
    .init(
      what: "quarters over days",
      text: "Activité : DPO\n;;1er trimestre;;2e trimestre\nNom;Prénom;05/03/2024;12/03/2024;19/04/2024\nDupont;Anne;x;x;x\nPetit;Luc;;x;\n",
      right: ["2024-03-05 dpo 1", "2024-03-12 dpo 2", "2024-04-19 dpo 1"]),
    .init(what: "times a month", text: "Activité : DPO\nNom;Prénom;janvier 2024;février 2024;mars 2024\nDupont;Anne;4;3;4\nPetit;Luc;2;0;1\n", right: nil),
    .init(what: "times a month under a year", text: "Activiteit: DPO\n2024\nNaam;Voornaam;jan;feb;mrt\nDupont;Anne;4;3;4\nPetit;Luc;2;0;1\n", right: nil),
    .init(what: "times in all", text: "Activité : DPO\nNom;Prénom;Nombre de séances suivies\nDupont;Anne;4\nPetit;Luc;2\n", right: nil),
    .init(
      what: "from day to day", text: "Activité : DPO\nDate;Nom;Prénom;Présent\n12 au 14 mars 2024;Dupont;Anne;x\n12 au 14 mars 2024;Petit;Luc;x\n", right: nil,
      told: ["B0301"]),
  ]
}
