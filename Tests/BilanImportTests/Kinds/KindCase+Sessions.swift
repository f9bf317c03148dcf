/// Several sessions of one activity: by the rule one a day, and what tells several apart is said.
extension KindCase {
  private static let day = "Activité : DPO\nDate : 12/03/2024\n"
  private static let both = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n"
  private static let first = "Nom;Prénom;Présent\nDupont;Anne;x\n"
  private static let second = "Nom;Prénom;Présent\nPetit;Luc;x\n"

  static let sessions: [KindCase] = [
    .init(
      what: "two hours in a column", text: "Activiteit: DPO\nDatum: 12/03/2024\nUur;Naam;Voornaam;Aanwezig\n9u30;Dupont;Anne;ja\n14u;Petit;Luc;ja\n",
      right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(
      what: "two hours in lines", text: "\(day)Horaire : 9h-11h\n\(first)\nHoraire : 13h-15h\n\(second)", right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(what: "two groups in lines", text: "\(day)Groupe 1\n\(first)\nGroupe 2\n\(second)", right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(
      what: "two classes in lines within one table",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Voornaam;Aanwezig\nKlas 3A\nDupont;Anne;x\nKlas 3B\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(
      what: "two communes in lines", text: "\(day)Commune : Forest\n\(first)\nDate : 12/03/2024\nCommune : Anderlecht\n\(second)", right: ["2024-03-12 dpo 2"],
      told: ["B0240"]),
    .init(
      what: "two rooms", text: "Activité : DPO\nDate;Lieu;Nom;Prénom;Présent\n12/03/2024;Salle Rosa;Dupont;Anne;x\n12/03/2024;Salle Bleue;Petit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(
      what: "slots", text: "Activity: DPO\nDate: 12/03/2024\nTime slot;Last name;First name;Attended\n09:00-10:00;Dupont;Anne;yes\n10:30-11:30;Petit;Luc;yes\n",
      right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(
      what: "one day apart", text: "Activité : DPO\nDate;Groupe;Nom;Prénom;Présent\n12/03/2024;A;Dupont;Anne;x\n13/03/2024;B;Petit;Luc;x\n",
      right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"]),
    .init(what: "past midnight", text: "\(day)Horaire : 22h - 1h\n\(both)", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "morning and afternoon", text: "Activité : DPO\nNom;Prénom;12/03/2024 matin;12/03/2024 après-midi\nDupont;Anne;x;\nPetit;Luc;x;x\n",
      right: ["2024-03-12 dpo 2"]),
    .init(what: "minutes of arrival", text: "\(day)Nom;Prénom;Heure d'arrivée\nDupont;Anne;9h02\nPetit;Luc;9h40\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "counts at two hours", text: "Date;Heure;Activité;Spectateurs\n12/03/2024;14h;DPO;40\n12/03/2024;20h;DPO;25\n",
      right: ["2024-03-12 spectateurs 65"],
      told: ["B0240"]),
    .init(what: "a group of a session that was called off", text: "\(day)Séance annulée\nGroupe 1\n\(first)\nGroupe 2\n\(second)", right: [], told: ["B0230"]),
  ]
}
