import BilanModel

@testable import BilanImport

/// Columns and cells that name somebody or something else than the person of a row, and remarks by which a row would count otherwise.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  static let guides: [KindCase] = [
    .init(
      what: "who guides each person", text: "\(head)Naam begeleider;Naam;Aanwezig\nPaul Claes;Nadia Ouali;x\nPaul Claes;Tom Maes;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0281"]),
    .init(
      what: "the same behind the names", text: "\(head)Naam;Naam begeleider;Aanwezig\nNadia Ouali;Paul Claes;x\nTom Maes;Paul Claes;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0281"]),
    .init(
      what: "a guide by the bare word", text: "\(head)Begeleider;Naam;Aanwezig\nPaul Claes;Nadia Ouali;x\nPaul Claes;Tom Maes;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0281"]),
    .init(
      what: "the only column of names", text: "\(head)Naam begeleider;Aanwezig\nPaul Claes;x\nTom Maes;x\n", right: ["2024-03-12 dpo 2"], untold: ["B0281"]),
    .init(
      what: "how many guides came along", text: "\(head)Naam;Begeleider;Aanwezig\nNadia Ouali;1;x\nTom Maes;;x\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0281"]),
  ]

  static let changingRemarks: [KindCase] = [
    .init(
      what: "young people with somebody", text: "\(head)Nom;Présence;Remarque\nNadia Ouali;x;avec 3 jeunes\n", right: ["2024-03-12 dpo 1"], told: ["B0292"]),
    .init(what: "a trainee", text: "\(head)Nom;Présence;Remarque\nNadia Ouali;x;+ 1 stagiaire\n", right: ["2024-03-12 dpo 1"], told: ["B0292"]),
    .init(what: "his wife", text: "\(head)Nom;Présence;Remarque\nTom Maes;x;accompagné de sa femme\n", right: ["2024-03-12 dpo 1"], told: ["B0292"]),
    .init(
      what: "friends in Dutch", text: "\(head)Naam;Aanwezig;Opmerking\nNadia Ouali;x;bracht 2 vriendinnen mee\n", right: ["2024-03-12 dpo 1"], told: ["B0292"]),
    .init(what: "friends in English", text: "\(head)Name;Attended;Notes\nNadia Ouali;Y;brought 2 friends\n", right: ["2024-03-12 dpo 1"], told: ["B0292"]),
    .init(what: "another day", text: "\(head)Nom;Présence;Remarque\nNadia Ouali;x;en fait le 13/03\n", right: ["2024-03-12 dpo 1"], told: ["B0292"]),
    .init(
      what: "another commune", text: "\(head)Nom;Commune;Présence;Remarque\nNadia Ouali;Forest;x;a déménagé à Ixelles\n", right: ["2024-03-12 dpo 1"],
      told: ["B0292"]),
    .init(
      what: "beside a grid", text: "Activité : DPO\n\nNom;11/03/2024;12/03/2024;Remarque\nNadia Ouali;;x;avec 3 jeunes\n", right: ["2024-03-12 dpo 1"],
      told: ["B0292"]),
    .init(
      what: "remarks that change nothing",
      text:
        "\(head)Nom;Présence;Remarque\nNadia Ouali;x;a parlé avec sa mère\nTom Maes;x;avec retard\nAwa Bah;x;2e fois\nEva Petit;x;mère de 3 enfants\nLuc Petit;x;inscrit le 01/03/2024\nAnne Claes;x;accompagnée par le CPAS\n",
      right: ["2024-03-12 dpo 6"], untold: ["B0292"]),
    .init(
      what: "beside somebody who did not come", text: "\(head)Nom;Présence;Remarque\nNadia Ouali;x;\nTom Maes;non;viendra avec 2 amis\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0292"]),
  ]
}
