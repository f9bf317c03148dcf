/// What no header line holds, headers that stand again, and a day beside any label.
extension KindCase {
  private static let above = "Activité : DPO\n"
  private static let both = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n"

  static let headers: [KindCase] = [
    .init(
      what: "an e-mail among them", text: "\(above)Date : 12/03/2024\nNom;anne@example.be;Présent\nNom;luc@example.be;Présent\n", right: nil, told: ["B0105"]),
    .init(
      what: "again in another language", text: "\(above)Date : 12/03/2024\nNom;Prénom;Présent\nNaam;Voornaam;Aanwezig\nDupont;Anne;x\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "again at the end",
      text: "Activity: DPO\nDate: 12/03/2024\nLast name;First name;Attended\nDupont;Anne;yes\nPetit;Luc;yes\nLast name;First name;Attended\n",
      right: ["2024-03-12 dpo 2"]),
    .init(what: "a day beside a sentence", text: "\(above)La rencontre a eu lieu le;12/03/2024\n\(both)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a day behind blanks", text: "\(above);;;12/03/2024\n\(both)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a day of printing beside it", text: "\(above)Bijeenkomst van;12/03/2024\nAfgedrukt op;30/03/2024\n\(both)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a day of birth", text: "\(above)Responsable née le;12/03/1984\n\(both)", right: nil, told: ["B0205"]),
    .init(what: "a day of birth in Dutch", text: "\(above)Begeleider geboren op;12/03/1984\n\(both)", right: nil, told: ["B0205"]),
    .init(
      what: "a second table with its own columns",
      text: "\(above)Date : 12/03/2024\nPrésent;Nom;Prénom\nx;Dupont;Anne\nx;Petit;Luc\n\nNom;Prénom;Présent\nMaes;Ida;x\nClaes;An;\n",
      right: ["2024-03-12 dpo 3"]),
    .init(
      what: "a table of chairs below", text: "\(above)Date : 12/03/2024\nNom;Prénom;Présent\nDupont;Anne;x\n\nMatériel;Quantité;Prix\nchaises;12;30\n",
      right: ["2024-03-12 dpo 1"], told: ["B0246"]),
    .init(
      what: "a value that is repeated below", text: "\(above)Date : 12/03/2024\nNom;Prénom;Oui\nDupont;Anne;Oui\nPetit;Luc;Oui\n", right: ["2024-03-12 dpo 2"],
      told: ["B0233"]),
    .init(what: "words cut short", text: "\(above)Date : 12/03/2024\nNom;Prén.;Prés.\nDupont;Anne;x\nPetit;Luc;\n", right: ["2024-03-12 dpo 1"]),
    .init(what: "words cut short in Dutch", text: "\(above)Datum: 12/03/2024\nNaam;Vnaam;Aanw.\nMaes;Ida;ü\nClaes;An;\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "nothing but names and words of state",
      text: "Activity: DPO\nDate: 12/03/2024\nName,Outcome\nAnne Dupont,Attended\nLuc Petit,No-show\nIda Maes,Attended\n",
      right: ["2024-03-12 dpo 2"], told: ["B0233"]),
    .init(
      what: "words of state in Dutch under any title", text: "\(above)Datum: 12/03/2024\nNaam;Resultaat\nIda Maes;Aanwezig\nAn Claes;Afwezig\n",
      right: ["2024-03-12 dpo 1"], told: ["B0233"]),
    .init(
      what: "a day with an English ordinal", text: "Activity: DPO\nTuesday, March 12th 2024\nLast name;First name;Attended\nDupont;Anne;yes\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "ages of children who may have come",
      text: "\(above)Date : 12/03/2024\nNom;Prénom;Âges des enfants;Présent\nDupont;Anne;4, 7 et 9 ans;x\nPetit;Luc;;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0430"]),
    .init(
      what: "one age of a child in Dutch", text: "\(above)Datum: 12/03/2024\nNaam;Voornaam;Leeftijd kinderen;Aanwezig\nMaes;Ida;4;x\nClaes;An;;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0430"]),
  ]
}
