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

  static let aside = packsAndYears
}
