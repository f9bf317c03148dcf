@testable import BilanImport

/// People of whom words say that they came, beside what the rows say.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\nListe de présence\n"

  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\nAanwezigheidslijst\n"

  static let came: [KindCase] = [
    .init(
      what: "others who came, below the list",
      text: "\(head)Nom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\n;\nÉtaient aussi présents : Karim Idrissi et Sofia Rossi;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "others who came, below the list, in Dutch",
      text: "\(hoofd)Naam;Gemeente\nAn Claes;Vorst\nLuc Petit;Vorst\nOok aanwezig: Sofia Rossi, Karim Idrissi;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "words about nobody, below the list",
      text: "\(head)Nom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\n;\nLe goûter est aussi offert aux parents présents.;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0272"]),
    .init(
      what: "a remark that somebody came", text: "\(head)Nom;Prénom;Présent;Remarque\nDupont;Anne;x;\nPetit;Luc;;venu sans signer\n",
      right: ["2024-03-12 dpo 1"], told: ["B0285"]),
    .init(
      what: "a remark that somebody came, in Dutch",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Aanwezig;Opmerking\nClaes;An;x;\nPetit;Luc;;was er wel maar niet getekend\n",
      right: ["2024-03-12 dpo 1"], told: ["B0285"]),
    .init(
      what: "a remark that somebody did not come", text: "\(head)Nom;Prénom;Présent;Remarque\nDupont;Anne;x;\nPetit;Luc;;n'était pas là\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0285"]),
    .init(
      what: "a remark that a sister came", text: "\(head)Nom;Prénom;Présent;Remarque\nDupont;Anne;x;\nPetit;Luc;;sa sœur était là\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0285"]),
    .init(
      what: "a remark that a mother came, in Dutch",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Aanwezig;Opmerking\nClaes;An;x;\nPetit;Luc;;de moeder was er wel\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0285"]),
    .init(
      what: "a remark that somebody came with a sister", text: "\(head)Nom;Prénom;Présent;Remarque\nDupont;Anne;x;\nPetit;Luc;;était là avec sa sœur\n",
      right: ["2024-03-12 dpo 1"], told: ["B0285"]),
    .init(
      what: "parents beside their children",
      text: "\(head)Parent;GSM;Enfant 1;Enfant 2\nFatima Amrani;0470000001;Lina Amrani;Sami Amrani\nEls Claes;0470000002;Tom Claes;\n",
      right: ["2024-03-12 dpo 5"], told: ["B0286"]),
    .init(
      what: "parents beside the first names of their children",
      text: "\(head)Nom du parent;Prénom enfant 1;Prénom enfant 2\nFatima Amrani;Lina;Sami\nEls Claes;Tom;\n",
      right: ["2024-03-12 dpo 5"], told: ["B0286"]),
    .init(
      what: "parents beside both names of their children",
      text: "\(head)Nom du parent;Nom enfant 1;Prénom enfant 1;Nom enfant 2;Prénom enfant 2\nFatima Amrani;Amrani;Lina;Amrani;Sami\nEls Claes;Claes;Tom;;\n",
      right: ["2024-03-12 dpo 5"], told: ["B0286"]),
    .init(
      what: "people who bring their children",
      text: "\(head)Nom;Commune;Enfant 1;Enfant 2\nFatima Amrani;Forest;Lina Amrani;Sami Amrani\nEls Claes;Uccle;Tom Claes;\n",
      right: ["2024-03-12 dpo 5"], untold: ["B0286"]),
  ]
}
