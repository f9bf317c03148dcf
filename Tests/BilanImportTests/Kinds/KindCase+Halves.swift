import BilanModel

@testable import BilanImport

/// Columns of one day that are told apart beside it, rows that say which sessions were held, cells that list days.
extension KindCase {
  private static let two = "Nadia Ouali;x;x\nTom Maes;x;\n"

  /// Each is one session by the rule, and is told.
  static let columnsOfOneDay: [KindCase] = [
    .init(
      what: "a morning and an afternoon", text: "Activité : DPO\nNom;12/03/2024 matin;12/03/2024 après-midi\n\(two)", right: ["2024-03-12 dpo 2"],
      told: ["B0240"]),
    .init(
      what: "a Dutch morning and afternoon", text: "Activiteit: DPO\nNaam;12/03/2024 (voormiddag);12/03/2024 (namiddag)\n\(two)",
      right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(what: "AM and PM", text: "Activity: DPO\nName;12/03/2024 AM;12/03/2024 PM\n\(two)", right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(what: "numbers behind one day", text: "Activité : DPO\nNom;12/03/2024 (1);12/03/2024 (2)\n\(two)", right: ["2024-03-12 dpo 2"], told: ["B0240"]),
    .init(
      what: "the mornings of two days", text: "Activité : DPO\nNom;12/03/2024 matin;19/03/2024 matin\n\(two)",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], untold: ["B0240"]),
  ]

  static let statesOfSessions: [KindCase] = [
    .init(
      what: "held and cancelled", text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nÉtat;tenue;annulée\n\(two)", right: ["2024-03-12 dpo 2"],
      untold: ["B0303"]),
    .init(
      what: "Dutch states", text: "Activiteit: DPO\nNaam;12/03/2024;19/03/2024\nStatus;OK;geannuleerd\n\(two)", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "states in two columns of names",
      text: "Activity: DPO\nName;Surname;12/03/2024;19/03/2024\nStatus;;held;called off\nNadia;Ouali;x;x\nTom;Maes;x;x\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "states of rows of counts",
      text: "Date,Activity,White ribbons,State\n2024-03-12,DPO,18,went ahead\n2024-03-19,DPO,15,rained off\n2024-03-26,DPO,21,moved to 2 April\n",
      right: ["2024-03-12 rubans 18"], told: ["B0425"]),
  ]

  static let daysOfCells: [KindCase] = [
    .init(
      what: "days between blanks and a stroke",
      text: "Activiteit: DPO\nNaam;Voornaam;Gevolgde sessies\nOuali;Nadia;12/03/2024 en 19/03/2024\nMaes;Tom;19/03/2024 / 26/03/2024\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 2", "2024-03-26 dpo 1"]),
    .init(
      what: "days in words under ‘Aanwezig op’", text: "Activiteit: DPO\nNaam;Aanwezig op\nNadia Ouali;12 maart 2024, 19 maart 2024\nTom Maes;12 maart 2024\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"]),
    .init(
      what: "blank cells below an activity, in a file whose name names none",
      text: "Date;Activité;Nom\n12/03/2024;DPO;Nadia Ouali\n;;Tom Maes\n19/03/2024;DPO;Tom Maes\n", right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"],
      told: ["B0410"], untold: ["B0202"], name: "a.csv"),
    .init(
      what: "who came along, under “Accompanied by”",
      text: "Activity: DPO\nDate: 12/03/2024\nName;Accompanied by;Present\nNadia Ouali;Sami Ouali, Lina Ouali;yes\nTom Maes;;yes\n",
      right: ["2024-03-12 dpo 4"]),
  ]
}
