@testable import BilanImport

/// Columns of single letters and of initials, the stamps of forms, numbers of children, days of the week.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  static let letters: [KindCase] = [
    .init(
      what: "P, E and A over crosses", text: "\(head)Nom;Prénom;P;E;A\nOuali;Nadia;x;;\nClaes;Pieter;;x;\nMartins;Rosa;;;x\n", right: ["2024-03-12 dpo 1"],
      told: ["B0233"], untold: ["B0234"]),
    .init(what: "a P alone", text: "\(head)Nom;Prénom;P\nOuali;Nadia;x\nClaes;Pieter;\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "initials beside whole names", text: "\(head)Nom;Initiales;Commune\nNadia Ouali;NO;Forest\nPieter Claes;PC;Forest\nRosa Martins;;Forest\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0209"]),
    .init(
      what: "a form with its own words for the name",
      text:
        "ID;Heure de fin;Nom et prénom du participant;Commune de résidence;Date de la séance;Activité;Présent\n1;12/03/2024 14:02:00;Nadia Ouali;Forest;12/03/2024;DPO;oui\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a form and when it was sent",
      text: "\(head)Numéro de série;Heure de soumission;Brouillon;Nom;Prénom\n1;12/03/2024 - 14:00;0;Ouali;Nadia\n2;12/03/2024 - 14:10;0;Claes;Pieter\n",
      right: [], told: ["B0213"]),
    .init(
      what: "how many children somebody has", text: "\(head)Nom;Prénom;Nombre d'enfants;Signature\nOuali;Nadia;2;NO\nClaes;Pieter;0;PC\n",
      right: ["2024-03-12 dpo 4"], told: ["B0284"]),
    .init(
      what: "how many children came", text: "\(head)Nom;Prénom;Enfants présents;Signature\nOuali;Nadia;2;NO\nClaes;Pieter;0;PC\n",
      right: ["2024-03-12 dpo 4"], untold: ["B0284"]),
    .init(
      what: "the days of two weeks",
      text:
        "Ateliers outil DPO – février 2024\nSemaine du 5 au 9 février\nNom;Prénom;lundi;mardi;jeudi\nOuali;Lina;x;x;\nClaes;Sami;x;;x\nSemaine du 12 au 16 février\nNom;Prénom;lundi;mardi;jeudi\nOuali;Lina;x;;\n",
      right: nil, told: ["B0215"]),
  ]
}
