@testable import BilanImport

/// The first column of a table of counts, by its title and its cells.
extension KindCase {
  static let corners: [KindCase] = [
    .init(
      what: "a metric above communes, beside years", text: "Rubans blancs;2023;2024\nForest;120;150\nSaint-Gilles;200;180\n",
      right: ["2023-01-01 rubans 320", "2024-01-01 rubans 330"]),
    .init(
      what: "a metric above communes, beside months", text: "Année 2024\nAffiches distribuées;janvier;février\nForest;12;15\nSaint-Gilles;20;18\n",
      right: ["2024-01-01 affiches 32", "2024-02-01 affiches 33"]),
    .init(
      what: "a metric above places that nobody knows", text: "Antenne;Rubans blancs 2024\nBethléem;120\nWiels;80\n", right: ["2024-01-01 rubans 200"]),
    .init(what: "a partner and a number without a time", text: "Partenaire;Rubans blancs\nMaison médicale;120\nBibliothèque;80\n", right: nil, told: ["B0205"]),
    .init(
      what: "a metric of one column is no corner", text: "Commune;Rubans blancs 2023;Rubans blancs 2024\nForest;120;150\n",
      right: ["2023-01-01 rubans 120", "2024-01-01 rubans 150"]),
  ]
}
