/// Counts read while no project says which numbers are its own.
extension KindCase {
  static let countsAlone: [KindCase] = [
    .init(
      what: "a number taken back", text: "Datum;Gemeente;Folders\n12/03/2024;Vorst;15\n13/03/2024;Vorst;-3\n14/03/2024;Vorst;8\n",
      right: ["2024-03-12 Folders 15", "2024-03-14 Folders 8"], told: ["B0302"]),
    .init(
      what: "a word among the numbers",
      text: "Date;Commune;Autocollants collés\n12/03/2024;Forest;10\n13/03/2024;Forest;beaucoup\n14/03/2024;Anderlecht;5\n15/03/2024;Anderlecht;7\n",
      right: ["2024-03-12 Autocollants collés 10", "2024-03-14 Autocollants collés 5", "2024-03-15 Autocollants collés 7"], told: ["B0302"]),
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
    .init(
      what: "a negative number", text: "Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;-25\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Affiches 10", "2024-03-14 Affiches 12"], told: ["B0302"]),
    .init(
      what: "a fraction", text: "Date;Commune;Tracts\n12/03/2024;Forest;10\n13/03/2024;Forest;12,5\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Tracts 10", "2024-03-14 Tracts 12"], told: ["B0302"]),
    .init(
      what: "‘Jaar 2024’ beside its quarters", text: "Indicator;Gemeente;K1 2024;K2 2024;K3 2024;K4 2024;Jaar 2024\nFolders;Vorst;1;2;3;4;10\n",
      right: ["2024-01-01 Folders 1", "2024-04-01 Folders 2", "2024-07-01 Folders 3", "2024-10-01 Folders 4"]),
    .init(
      what: "« Année 2024 » below its months", text: "Mois;Commune;Affiches\njanvier 2024;Forest;10\nfévrier 2024;Forest;20\nAnnée 2024;;30\n",
      right: ["2024-01-01 Affiches 10", "2024-02-01 Affiches 20"]),
    .init(
      what: "English thousands", text: "Date,Municipality,Leaflets\n12/03/2024,Forest,\"7,208\"\n13/03/2024,Forest,\"1,100\"\n",
      right: ["2024-03-12 Leaflets 7208", "2024-03-13 Leaflets 1100"]),
    .init(
      what: "blanks between thousands", text: "Date;Commune;Affiches\n12/03/2024;Forest;1 250\n13/03/2024;Forest;12\n",
      right: ["2024-03-12 Affiches 1250", "2024-03-13 Affiches 12"]),
    .init(
      what: "a total row", text: "Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;20\nTotal;;30\n",
      right: ["2024-03-12 Affiches 10", "2024-03-13 Affiches 20"]),
    .init(
      what: "a metric in each row", text: "Date;Indicateur;Commune;Nombre\n12/03/2024;Affiches;Forest;10\n12/03/2024;Tracts;Forest;5\n",
      right: ["2024-03-12 Affiches 10", "2024-03-12 Tracts 5"]),
    .init(
      what: "an estimate among numbers", text: "Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;env. 50\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Affiches 10", "2024-03-13 Affiches 50", "2024-03-14 Affiches 12"], told: ["B0310"]),
    .init(
      what: "two columns of which one has a slip",
      text: "Date;Commune;Affiches;Tracts\n12/03/2024;Forest;10;1\n13/03/2024;Forest;20;-1\n14/03/2024;Forest;30;2\n",
      right: ["2024-03-12 Affiches 10", "2024-03-12 Tracts 1", "2024-03-13 Affiches 20", "2024-03-14 Affiches 30", "2024-03-14 Tracts 2"], told: ["B0302"]),
    .init(
      what: "visitors of libraries by year", text: "Bibliotheek;2023;2024\nHoofdplaats;1250;1310\nWijk;420;455\n",
      right: ["2023-01-01 Hoofdplaats 1250", "2023-01-01 Wijk 420", "2024-01-01 Hoofdplaats 1310", "2024-01-01 Wijk 455"]),
  ]
}
