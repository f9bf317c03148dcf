/// Counts read while no project says which numbers are its own.
extension KindCase {
  static let countsAlone: [KindCase] = [
    .init(
      what: "a number taken back", text: "Datum;Gemeente;Folders\n12/03/2024;Vorst;15\n13/03/2024;Vorst;-3\n14/03/2024;Vorst;8\n",
      right: ["2024-03-12 Folders 15", "2024-03-14 Folders 8"], told: ["B0302"]),
    .init(
      what: "a half", text: "Date\tMunicipality\tBadges\n12/03/2024\tForest\t15\n13/03/2024\tForest\t2.5\n14/03/2024\tForest\t8\n",
      right: ["2024-03-12 Badges 15", "2024-03-14 Badges 8"], told: ["B0302"]),
    .init(
      what: "a negative number of a bookkeeper", text: "Date;Commune;Autocollants\n12/03/2024;Forest;15\n13/03/2024;Forest;(25)\n14/03/2024;Forest;8\n",
      right: ["2024-03-12 Autocollants 15", "2024-03-14 Autocollants 8"], told: ["B0302"]),
    .init(
      what: "the year beside its halves", text: "Indicateur;Commune;S1 2024;S2 2024;Année 2024\nTracts;Forest;10;20;30\n",
      right: ["2024-01-01 Tracts 10", "2024-07-01 Tracts 20"]),
    .init(
      what: "‘Jaar 2024’ below its quarters", text: "Periode;Gemeente;Folders\nK1 2024;Vorst;4\nK2 2024;Vorst;5\nJaar 2024;;9\n",
      right: ["2024-01-01 Folders 4", "2024-04-01 Folders 5"]),
    .init(
      what: "thousands in quotes",
      text: "Date,Municipality,Flyers\n12/03/2024,Forest,\"1,204\"\n13/03/2024,Forest,\"3,310\"\n14/03/2024,Forest,\"12,000\"\n",
      right: ["2024-03-12 Flyers 1204", "2024-03-13 Flyers 3310", "2024-03-14 Flyers 12000"]),
    .init(
      what: "apostrophes of thousands", text: "Date;Commune;Tracts\n12/03/2024;Forest;1'250\n13/03/2024;Forest;80\n",
      right: ["2024-03-12 Tracts 1250", "2024-03-13 Tracts 80"]),
    .init(
      what: "points of thousands", text: "Datum;Gemeente;Folders\n12/03/2024;Vorst;1.250\n13/03/2024;Vorst;980\n",
      right: ["2024-03-12 Folders 1250", "2024-03-13 Folders 980"]),
    .init(
      what: "a question mark", text: "Date;Commune;Tracts\n12/03/2024;Forest;10\n13/03/2024;Forest;?\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Tracts 10", "2024-03-14 Tracts 12"], told: ["B0302"]),
    .init(
      what: "a share of a hundred", text: "Date;Commune;Tracts\n12/03/2024;Forest;10\n13/03/2024;Forest;45 %\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Tracts 10", "2024-03-14 Tracts 12"], told: ["B0302"]),
    .init(
      what: "a sum of the row", text: "Date;Commune;Affiches;Tracts;Total\n12/03/2024;Forest;10;5;15\n13/03/2024;Forest;7;4;11\n",
      right: ["2024-03-12 Affiches 10", "2024-03-12 Tracts 5", "2024-03-13 Affiches 7", "2024-03-13 Tracts 4"]),
  ]
}
