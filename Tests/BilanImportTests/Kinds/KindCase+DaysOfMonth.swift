@testable import BilanImport

/// Columns for the days of one month, and for months.
extension KindCase {
  /// Days of a month by their numbers, and what is asked where no day is known.
  static let daysOfMonth: [KindCase] = [
    .init(
      what: "days of the week with their numbers",
      text: "Ateliers outil DPO – février 2024\nNom;Prénom;lundi 5;mardi 6;jeudi 8\nOuali;Lina;x;x;\nClaes;Sami;x;;x\n",
      right: ["2024-02-05 dpo 2", "2024-02-06 dpo 1", "2024-02-08 dpo 1"]),
    .init(
      what: "days of the week cut short", text: "Ateliers outil DPO – février 2024\nNom;Prénom;lun. 5;mar. 6;jeu. 8\nOuali;Lina;x;x;\nClaes;Sami;x;;x\n",
      right: ["2024-02-05 dpo 2", "2024-02-06 dpo 1", "2024-02-08 dpo 1"], untold: ["B0233", "B0234"]),
    .init(
      what: "days of the week cut short in Dutch", text: "Workshops DPO-tool – februari 2024\nNaam;Voornaam;ma 5;di 6;do 8\nOuali;Lina;x;x;\nClaes;Sami;x;;x\n",
      right: ["2024-02-05 dpo 2", "2024-02-06 dpo 1", "2024-02-08 dpo 1"]),
    .init(
      what: "days of the week of another month", text: "Ateliers outil DPO – mars 2024\nNom;Prénom;lundi 5;mardi 6\nOuali;Lina;x;x\nClaes;Sami;x;\n",
      right: nil, told: ["B0215"]),
    .init(
      what: "a day of the week that is another", text: "Activité : DPO\nNom;Prénom;mardi 5 février 2024;mercredi 7 février 2024\nOuali;Lina;x;x\n",
      right: ["2024-02-05 dpo 1", "2024-02-07 dpo 1"], told: ["B0263"]),
    .init(
      what: "crosses under months", text: "Ateliers outil DPO 2024\nNom;Prénom;janvier;février;mars\nOuali;Lina;x;x;\nClaes;Sami;x;;x\n", right: nil,
      told: ["B0280"],
      untold: ["B0205"]),
  ]
}
