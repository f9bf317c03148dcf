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

  /// Counts of several days together.
  static let spansOfDays: [KindCase] =
    [
      ("du 3 au 5 juin 2024", "2024-06-03"), ("3-5 juin 2024", "2024-06-03"), ("10-14/06/2024", "2024-06-10"), ("03/06/2024 - 05/06/2024", "2024-06-03"),
      ("du 28 mai au 2 juin 2024", "2024-05-28"), ("1er au 5 juin 2024", "2024-06-01"), ("28/05 au 02/06/2024", "2024-05-28"),
      ("3 tot 5 juni 2024", "2024-06-03"), ("28 mei – 2 juni 2024", "2024-05-28"),
    ].map {
      .init(what: $0.0, text: "Période;Indicateur;Commune;Nombre\n\($0.0);Rubans blancs;Forest;40\n", right: ["\($0.1) rubans 40"], untold: ["B0301"])
    } + [
      .init(
        what: "from one year to another", text: "Période;Indicateur;Commune;Nombre\n28/12/2023 - 03/01/2024;Rubans blancs;Forest;40\n", right: nil,
        told: ["B0301"]),
      .init(what: "backwards", text: "Période;Indicateur;Commune;Nombre\ndu 5 au 3 juin 2024;Rubans blancs;Forest;40\n", right: nil, told: ["B0301"]),
    ]
}
