/// Hours and parts of a session, in columns and in cells; days and kinds of lists in titles.
extension KindCase {
  private static let day = "Activité : DPO\nDate : 12/03/2024\n"

  static let partsOfSessions: [KindCase] = [
    .init(
      what: "only the morning", text: "\(day)Nom;Prénom;Présence\nDupont;Anne;matin seulement\nPetit;Luc;parti à 10h\nMaes;Jan;non\n",
      right: ["2024-03-12 dpo 2"], told: ["B0322"]),
    .init(
      what: "only the afternoon", text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Aanwezig\nDupont;Anne;enkel namiddag\nPetit;Luc;tot 15u30\n",
      right: ["2024-03-12 dpo 2"], told: ["B0322"]),
    .init(
      what: "left early", text: "Activity: DPO\nDate: 12/03/2024\nName;Surname;Present\nAnne;Dupont;left early\nLuc;Petit;came at 10h\nJan;Maes;no\n",
      right: ["2024-03-12 dpo 2"], told: ["B0322"]),
    .init(
      what: "late, and not come", text: "\(day)Nom;Prénom;Présence\nDupont;Anne;Venue en retard\nPetit;Luc;N'est pas venu\nMaes;Jan;oui\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "not in the morning is asked", text: "\(day)Nom;Prénom;Présence\nDupont;Anne;pas le matin\nPetit;Luc;oui\n", right: ["2024-03-12 dpo 1"],
      told: ["B0303"]
    ),
    .init(
      what: "shares in percent", text: "\(day)Nom;Prénom;Présence\nDupont;Anne;80 %\nPetit;Luc;100 %\nMaes;Jan;0 %\n", right: ["2024-03-12 dpo 2"],
      told: ["B0322"]),
    .init(
      what: "percent under a title of taking part", text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Deelname\nDupont;Anne;50%\nPetit;Luc;0%\n",
      right: ["2024-03-12 dpo 1"], told: ["B0322"]),
    .init(
      what: "instants of arrival with their half of the day",
      text: "\(day)Full Name;First Join;Last Leave\nAnne Dupont;3/12/24, 9:04:08 AM;3/12/24, 11:00:00 AM\nLuc Petit;3/12/24, 9:10:08 AM;3/12/24, 11:00:00 AM\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0322"]),
    .init(what: "two parts", text: "\(day)Nom;Prénom;1re partie;2e partie\nDupont;Anne;x;x\nPetit;Luc;;x\nMaes;Jan;;\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "an evening beside VM and NM",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;VM;NM;Avond\nDupont;Anne;1;1;1\nPetit;Luc;1;0;0\nMaes;Jan;0;0;0\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a time of presence is asked about", text: "\(day)Nom;Prénom;Temps de présence\nDupont;Anne;1h50\nPetit;Luc;0\n", right: [], told: ["B0234"]),
    .init(
      what: "what people paid is no presence", text: "\(day)Nom;Prénom;Frais de présence\nDupont;Anne;10\nPetit;Luc;5\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "a question over ticks", text: "\(day)Nom;Prénom;Ok ?\nDupont;Anne;x\nPetit;Luc;\n", right: [], told: ["B0234"]),
  ]

  static let titles: [KindCase] = [
    .init(
      what: "two days in a title", text: "Ateliers outil DPO - 05/03/2024 et 12/03/2024\nNom;Prénom;Signature\nDupont;Anne;x\n", right: ["2024-03-05 dpo 1"],
      told: ["B0252"]),
    .init(
      what: "two days in words", text: "Workshops DPO-tool, 5 maart 2024 en 12 maart 2024\nNaam;Voornaam;Handtekening\nDupont;Anne;x\n",
      right: ["2024-03-05 dpo 1"], told: ["B0252"]),
    .init(
      what: "two days over their grid", text: "Ateliers outil DPO - 05/03/2024 et 12/03/2024\nNom;Prénom;05/03/2024;12/03/2024\nDupont;Anne;x;x\n",
      right: ["2024-03-05 dpo 1", "2024-03-12 dpo 1"]),
    .init(
      what: "a waiting list", text: "Liste d'attente\n\(day)Nom;Prénom;Commune\nDupont;Anne;Forest\nPetit;Luc;Forest\n", right: [], told: ["B0232"]),
    .init(
      what: "a waiting list by its name", text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Gemeente\nDupont;Anne;Vorst\n", right: [], told: ["B0232"],
      name: "wachtlijst.csv"),
    .init(
      what: "a number in brackets in the title", text: "Ateliers outil DPO du 12/03/2024 (18 présents)\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "a number of people behind a colon", text: "\(day)Présences : 12 personnes\nNom;Prénom;Présent\nDupont;Anne;x\n", right: ["2024-03-12 dpo 1"],
      told: ["B0237"]),
    .init(
      what: "totals of a grid that differ",
      text: "Activité : DPO\nNom;Prénom;12/03/2024;19/03/2024\nDupont;Anne;x;x\nPetit;Luc;x;\nTotal présents;;4;1\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], told: ["B0237"]),
    .init(
      what: "who led, beside words that nobody knows",
      text:
        "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Functie;Aanwezig\nGilsoul;Eva;lesgever;x\nMaes;Jan;logistiek;x\nDupont;Anne;deelnemer;x\nPetit;Luc;deelnemer;x\n",
      right: ["2024-03-12 dpo 4"], told: ["B0236"]),
    .init(
      what: "who led, under a type", text: "Activity: DPO\nDate: 12/03/2024\nName;Type;Present\nEva Gilsoul;Trainer;yes\nAnne Dupont;Attendee;yes\n",
      right: ["2024-03-12 dpo 2"], told: ["B0236"]),
    .init(
      what: "a short stay in a log of times alone",
      text:
        "First name,Last name,Email,Duration,Time joined,Time exited\nAnne,Dupont,anne@example.be,1 hr 58 min,14:00,15:58\nLuc,Petit,luc@example.be,45 sec,14:10,14:11\n",
      right: ["2024-03-12 dpo 2"], told: ["B0242"], name: "2024-03-12_axe1_dpo.csv"),
    .init(
      what: "lengths of single people", text: "\(day)Nom;Prénom;Durée\nDupont;Anne;01:58:00\nPetit;Luc;00:02:00\n", right: ["2024-03-12 dpo 2"], told: ["B0253"]
    ),
  ]
}
