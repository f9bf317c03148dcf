import BilanModel

@testable import BilanImport

/// Lists of children, parents and families.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let kop = "Activiteit: DPO\nDatum: 12/03/2024\n"

  /// Columns of names whose titles do not say « Nom ».
  static let families: [KindCase] = [
    .init(
      what: "children", text: "\(head)Enfant;Commune;Présence\nLina Ouali;Forest;x\nSami Claes;Saint-Gilles;x\nNoé Martins;Forest;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0281", "B0430"]),
    .init(
      what: "children in Dutch", text: "\(kop)Kind;Gemeente;Aanwezig\nLina Ouali;Vorst;x\nSami Claes;Vorst;x\nNoé Martins;Vorst;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0281", "B0430"]),
    .init(what: "parents who signed", text: "\(head)Parent;Commune;Signature\nNadia Ouali;Forest;NO\nPieter Claes;Forest;PC\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "young people", text: "\(head)Jeune;Âge;Présence\nLina Ouali;14;x\nSami Claes;15;\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "inhabitants and their streets", text: "\(head)Habitant;Rue;Commune;Signature\nNadia Ouali;Rue X 1;Forest;NO\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "children and their days", text: "Activité : DPO\nEnfant;12/03/2024;19/03/2024\nLina Ouali;x;x\nSami Claes;x;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(
      what: "a child and a parent", text: "\(head)Enfant;Parent;Présence\nLina Ouali;Nadia Ouali;x\nSami Claes;Pieter Claes;\n", right: ["2024-03-12 dpo 1"],
      told: ["B0281"]),
    .init(
      what: "a parent and children by name", text: "\(head)Parent;Enfant(s);Signature\nNadia Ouali;Lina, Sami;NO\nPieter Claes;Jan;PC\n",
      right: ["2024-03-12 dpo 2"], told: ["B0281"]),
    .init(
      what: "of a child and a parent, the parent by an answer",
      text: "\(head)Enfant;Parent;Présence\nLina Ouali;Nadia Ouali;x\nSami Claes;Pieter Claes;x\n", right: ["2024-03-12 dpo 2"], untold: ["B0281"],
      options: answering("full_name=Parent")),
    .init(
      what: "the parent left out by an answer", text: "\(head)Enfant;Parent;Présence\nLina Ouali;Nadia Ouali;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0281"], options: answering("none=Parent")),
    .init(
      what: "the parent's telephone", text: "\(head)Enfant;Âge;Tél parent;Présent\nLina Ouali;8 ans;0470000000;x\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0281"]),
    .init(
      what: "families of unknown size", text: "\(head)Famille;Commune;Présence\nOuali;Forest;x\nClaes;Forest;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0430"]),
    .init(
      what: "families and how many came", text: "\(head)Famille;Commune;Nombre de personnes\nOuali;Forest;4\nClaes;Forest;2\n", right: ["2024-03-12 dpo 6"],
      untold: ["B0430"]),
    .init(
      what: "families, adults and children", text: "\(head)Famille;Adultes;Enfants\nOuali;2;3\nClaes;1;1\n", right: ["2024-03-12 dpo 7"], untold: ["B0430"]),
    .init(what: "families in Dutch", text: "\(kop)Gezin;Volwassenen;Kinderen\nOuali;2;3\nClaes;1;1\n", right: ["2024-03-12 dpo 7"], untold: ["B0430"]),
    .init(
      what: "couples", text: "\(head)Couple;Signature\nAnne et Luc Petit;x\nNadia Ouali & Karim Benali;x\n", right: ["2024-03-12 dpo 4"]),
    .init(
      what: "members of families", text: "\(head)Famille;Membre;Présent\nOuali;Nadia;x\nOuali;Lina;x\nClaes;Pieter;\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0281", "B0282"]),
    .init(
      what: "a family name beside a given name", text: "\(head)Famille;Prénom;Présent\nOuali;Lina;x\nMartins;Lina;x\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "numbers of children are no names", text: "Date;Commune;Enfants;Rubans blancs\n12/03/2024;Forest;12;10\n", right: ["2024-03-12 rubans 10"]),
    .init(
      what: "volunteers beside counts", text: "Date;Commune;Rubans blancs;Bénévole\n12/03/2024;Forest;10;Nadia Ouali\n", right: ["2024-03-12 rubans 10"]),
    .init(
      what: "first names twice", text: "\(head)Prénom;Présent\nLina;x\nSami;x\nLina;x\n", right: ["2024-03-12 dpo 2"], told: ["B0282"], untold: ["B0405"]),
    .init(
      what: "a first name that left a meeting and came back",
      text:
        "\(head)Name,Join Time,Leave Time\nNadia,12/03/2024 14:00:00,12/03/2024 14:20:00\nNadia,12/03/2024 14:25:00,12/03/2024 15:00:00\n",
      right: ["2024-03-12 dpo 1"], told: ["B0405"], untold: ["B0282"]),
    .init(
      what: "a whole name twice", text: "\(head)Nom;Prénom\nOuali;Lina\nOuali;Lina\n", right: ["2024-03-12 dpo 1"], told: ["B0405"], untold: ["B0282"]),
    .init(what: "headers with slips", text: "\(head)Nomm;Prénm;Comune;Présnce\nOuali;Nadia;Forest;x\n", right: nil, told: ["B0283"]),
  ]

  private static func answering(_ column: String) -> SessionOptions {
    var options = SessionOptions()
    options.columns = [ColumnChoice(column)!]
    return options
  }
}
