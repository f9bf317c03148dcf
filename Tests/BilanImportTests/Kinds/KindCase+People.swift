/// Words of state, columns that decide, and who and how many somebody is.
extension KindCase {
  private static let day = "Activité : DPO\nDate : 12/03/2024\n"
  private static let dag = "Activiteit: DPO\nDatum: 12/03/2024\n"

  static let states: [KindCase] = [
    .init(
      what: "a word for who gave notice", text: "\(day)Nom;Prénom;Venu\nDupont;Anne;oui\nPetit;Luc;non\nMaes;Els;a prévenu\n", right: ["2024-03-12 dpo 1"]),
    .init(what: "« supprimée »", text: "\(day)Séance supprimée\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n", right: [], told: ["B0230"]),
    .init(
      what: "‘geannuleerd’", text: "\(dag)Geannuleerd wegens ziekte\nNaam;Voornaam;Aanwezig\nDupont;Anne;x\nPetit;Luc;x\n", right: [], told: ["B0230"]),
    .init(
      what: "letters of a legend",
      text: "\(day)Nom;Prénom;Pointage\nDupont;Anne;V\nPetit;Luc;N\nMaes;Els;M\n\nLégende : V = présent ; N = absent ; M = excusé\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "an answer to an invitation", text: "Activity: DPO\nDate: 12/03/2024\nName,RSVP\nAnne Dupont,Going\nLuc Petit,Maybe\nEls Maes,Not going\n",
      right: [], told: ["B0213"]),
    .init(
      what: "‘afgemeld’", text: "\(dag)Naam;Voornaam;Aanwezig\nDupont;Anne;ja\nPetit;Luc;neen\nMaes;Els;afgemeld\n", right: ["2024-03-12 dpo 1"]),
  ]

  static let deciding: [KindCase] = [
    .init(what: "who comes and who came", text: "\(dag)Naam;Voornaam;Komt;Gekomen\nDupont;Anne;x;x\nPetit;Luc;x;\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a state of sessions", text: "Date;Activité;Spectateurs;État\n12/03/2024;DPO;18;tenue\n19/03/2024;DPO;15;supprimée\n",
      right: ["2024-03-12 spectateurs 18"], told: ["B0425"]),
    .init(
      what: "who led", text: "\(day)Nom;Prénom;Qualité;Présent\nDupont;Anne;participante;x\nPetit;Luc;intervenant;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0236"]),
    .init(
      what: "in the room and by screen", text: "\(dag)Naam;Voornaam;In de zaal;Via Teams\nDupont;Anne;x;\nPetit;Luc;;x\nMaes;Els;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(what: "two columns of crosses", text: "\(day)Nom;Prénom;Présent;Excusé\nDupont;Anne;x;\nPetit;Luc;;x\n", right: ["2024-03-12 dpo 1"]),
  ]

  static let whoIsWho: [KindCase] = [
    .init(what: "a telephone", text: "\(day)Nom;Présent\nSamsung SM-G991B;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"], told: ["B0306"]),
    .init(what: "an unknown woman", text: "\(dag)Naam;Aanwezig\nOnbekende vrouw;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"], told: ["B0306"]),
    .init(what: "a name turned round", text: "\(day)Nom complet;Présent\nPETIT Luc;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 1"], told: ["B0405"]),
    .init(
      what: "an hour beside a name", text: "\(day)Nom complet;Présent\nAnne Dupont-Maes (arrivée 10h);x\nAnne Dupont Maes;x\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "to be filled in", text: "Activity: DPO\nDate: 12/03/2024\nName,Attended\nTBD,yes\nAnne Dupont,yes\n", right: ["2024-03-12 dpo 2"], told: ["B0306"]),
  ]

  static let several: [KindCase] = [
    .init(what: "‘en’", text: "\(dag)Naam;Aanwezig\nAnn en Tom Wouters;x\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "two children", text: "\(dag)Naam;Aanwezig\nSofie De Wit + 2 kinderen;x\n", right: ["2024-03-12 dpo 3"]),
    .init(what: "her sister", text: "\(day)Nom complet;Présent\nFatima Idrissi, accompagnée de sa sœur;x\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "Mr and Mrs", text: "Activity: DPO\nDate: 12/03/2024\nName;Attended\nMr and Mrs Baker;yes\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "a column of heads", text: "\(dag)Naam;Aantal personen;Aanwezig\nAnn Wouters;3;x\nTom Claes;1;x\n", right: ["2024-03-12 dpo 4"]),
  ]
}
