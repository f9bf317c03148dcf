/// Sections of a list, columns of absence, remarks that say otherwise, and tables below a list.
extension KindCase {
  private static let day = "Activité : DPO\nDate : 12/03/2024\n"
  private static let dag = "Activiteit: DPO\nDatum: 12/03/2024\n"

  static let sections: [KindCase] = [
    .init(
      what: "a waiting list below those who came",
      text: "\(day)Nom;Prénom;Organisation\nDupont;Anne;CPAS\nPetit;Luc;Police\nListe d'attente;;\nMaes;Jan;Commune\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a reserve list", text: "\(dag)Naam;Voornaam;Organisatie\nDupont;Anne;OCMW\nReservelijst:;;\nMaes;Jan;Gemeente\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a waiting list in English",
      text: "Activity: DPO\nDate: 12/03/2024\nLast name;First name;Organisation\nDupont;Anne;OCMW\nWaiting list;;\nMaes;Jan;City\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "trainers below participants",
      text: "\(day)Nom;Prénom;Signature\nParticipants;;\nDupont;Anne;x\nPetit;Luc;x\nFormateurs;;\nGilsoul;Eva;x\n", right: ["2024-03-12 dpo 3"],
      told: ["B0236"]),
    .init(
      what: "trainers above participants, in Dutch",
      text: "\(dag)Naam;Voornaam;Handtekening\nLesgevers:;;\nGilsoul;Eva;x\nDeelnemers:;;\nDupont;Anne;x\n", right: ["2024-03-12 dpo 2"], told: ["B0236"]),
    .init(what: "not there, by the title", text: "\(dag)Naam;Voornaam;Niet aanwezig\nDupont;Anne;\nPetit;Luc;x\nMaes;Jan;\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "no-shows, by the title", text: "Activity: DPO\nDate: 12/03/2024\nLast name;First name;No-show\nDupont;Anne;\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 1"]),
    .init(what: "not come, by the title", text: "\(day)Nom;Prénom;Pas venu\nDupont;Anne;\nPetit;Luc;x\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a remark that denies the cross", text: "\(day)Nom;Prénom;Présent;Remarque\nDupont;Anne;x;\nPetit;Luc;x;n'est finalement pas venu\n",
      right: ["2024-03-12 dpo 2"], told: ["B0254"]),
    .init(
      what: "a remark that denies the cross, in Dutch", text: "\(dag)Naam;Voornaam;Aanwezig;Opmerking\nDupont;Anne;x;was er niet\n",
      right: ["2024-03-12 dpo 1"],
      told: ["B0254"]),
    .init(
      what: "counts below a list", text: "\(day)Nom;Prénom;Signature\nDupont;Anne;x\nPetit;Luc;x\n;;\nCommune;Rubans blancs;\nForest;12;\nAnderlecht;30;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0246"]),
    .init(
      what: "a compound of registering in the title", text: "Inschrijvingslijst\n\(dag)Naam;Voornaam;Organisatie\nDupont;Anne;OCMW\n", right: [],
      told: ["B0213"]),
    .init(what: "a guest list", text: "Guest list\n\(day)Last name;First name;Organisation\nDupont;Anne;OCMW\n", right: [], told: ["B0213"]),
    .init(what: "people convened", text: "Personnes conviées\n\(day)Nom;Prénom;Organisation\nDupont;Anne;CPAS\n", right: [], told: ["B0213"]),
    .init(what: "a convivial evening", text: "Soirée conviviale\n\(day)Nom;Prénom;Organisation\nDupont;Anne;CPAS\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a total of each person that differs",
      text: "Activité : DPO\nNom;Prénom;12/03/2024;19/03/2024;Total\nDupont;Anne;x;x;2\nPetit;Luc;x;;2\nMaes;Jan;x;;1\n",
      right: ["2024-03-12 dpo 3", "2024-03-19 dpo 1"], told: ["B0237"]),
    .init(
      what: "answers in two languages", text: "\(day)Nom / Naam;Prénom / Voornaam;Présent / Aanwezig\nDupont;Anne;oui / ja\nPetit;Luc;non / nee\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "running totals beside the numbers",
      text: "Mois;Commune;Rubans blancs;Rubans blancs cumulés\njanvier 2024;Forest;30;30\nfévrier 2024;Forest;20;50\n",
      right: ["2024-01-01 rubans 30", "2024-02-01 rubans 20"], told: ["B0422"]),
    .init(what: "who will be there", text: "\(day)Nom;Prénom;Sera présent\nDupont;Anne;oui\n", right: []),
    .init(
      what: "a service that writes the minutes",
      text: "Activity: DPO\nDate: 12/03/2024\nName,Organisation,Attended\nAnne Dupont,OCMW,yes\nOtter.ai,,yes\n", right: ["2024-03-12 dpo 1"], untold: ["B0306"]
    ),
    .init(
      what: "planned beside done, in a second column of types",
      text: "Date;Indicateur;Commune;Type;Nombre\n12/03/2024;Rubans blancs;Forest;Réalisé;80\n12/03/2024;Rubans blancs;Forest;Prévu;100\n",
      right: ["2024-03-12 rubans 80"], told: ["B0425"]),
  ]
}
