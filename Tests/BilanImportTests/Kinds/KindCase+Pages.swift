@testable import BilanImport

/// Registers over several pages.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  /// Sums that are carried over from page to page, and headers at the head of each.
  static let pages: [KindCase] = [
    .init(
      what: "people with their numbers",
      text:
        "\(head)Nom;Prénom;Nombre de personnes\nOuali;Nadia;2\nClaes;Pieter;3\nÀ reporter;;5\nNom;Prénom;Nombre de personnes\nReport page précédente;;5\nMartins;Rosa;1\nTotal;;6\n",
      right: ["2024-03-12 dpo 6"]),
    .init(
      what: "a sum carried over, in one word", text: "\(head)Nom;Nombre de personnes\nNadia Ouali;2\nA reporter;2\nReport;2\nPieter Claes;3\n",
      right: ["2024-03-12 dpo 5"]),
    .init(
      what: "counts by day",
      text:
        "Date;Commune;Rubans blancs\n12/03/2024;Forest;12\n19/03/2024;Forest;8\nÀ reporter;;20\nDate;Commune;Rubans blancs\nReport;;20\n12/04/2024;Forest;5\nTotal;;25\n",
      right: ["2024-03-12 rubans 12", "2024-03-19 rubans 8", "2024-04-12 rubans 5"], untold: ["B0301", "B0302", "B0402", "B0434"]),
    .init(
      what: "counts by day, in Dutch",
      text: "Datum;Gemeente;Witte linten\n12/03/2024;Vorst;12\nOver te dragen;;12\nOvergedragen;;12\n12/04/2024;Vorst;5\nTotaal;;17\n",
      right: ["2024-03-12 rubans 12", "2024-04-12 rubans 5"], untold: ["B0301", "B0402"]),
    .init(
      what: "people whose names begin so", text: "\(head)Nom;Prénom;Présent\nReporter;Anne;x\nOvermeire;Luc;x\nCarrière;Ida;x\nBroughton;An;x\n",
      right: ["2024-03-12 dpo 4"]),
  ]
}
