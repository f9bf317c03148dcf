@testable import BilanImport

/// Registers of a year: a grid for each term, below one another.
extension KindCase {
  private static let first = "Ateliers outil DPO 2024\n"

  static let terms: [KindCase] = [
    .init(
      what: "days of a month under « Enfant »",
      text: "Ateliers outil DPO – janvier 2024\nEnfant;10;17;24\nLina Amrani;x;x;\nTom Bogaert;x;;x\n",
      right: ["2024-01-10 dpo 2", "2024-01-17 dpo 1", "2024-01-24 dpo 1"]),
    .init(
      what: "months over days", text: "\(first);mars;;;avril;\nNom;6;13;20;3;17\nLina Amrani;x;;x;x;x\nTom Bogaert;x;x;x;;\n",
      right: ["2024-03-06 dpo 2", "2024-03-13 dpo 1", "2024-03-20 dpo 2", "2024-04-03 dpo 1", "2024-04-17 dpo 1"]),
    .init(
      what: "two terms of a register, days without their year",
      text: "\(first)Nom;06/03;13/03\nLina Amrani;x;x\nTom Bogaert;x;\nSuite page 2;;\nNom;20/03;27/03\nLina Amrani;x;\nAwa Naji;x;x\n",
      right: ["2024-03-06 dpo 2", "2024-03-13 dpo 1", "2024-03-20 dpo 2", "2024-03-27 dpo 1"]),
    .init(
      what: "two terms of a register, days with their year",
      text:
        "Ateliers outil DPO\nNom;06/03/2024;13/03/2024\nLina Amrani;x;x\nTom Bogaert;x;\n;;\nNom;20/03/2024;27/03/2024\nLina Amrani;x;\nTom Bogaert;x;x\n",
      right: ["2024-03-06 dpo 2", "2024-03-13 dpo 1", "2024-03-20 dpo 2", "2024-03-27 dpo 1"]),
    .init(
      what: "two terms of a register under « Enfant »",
      text: "\(first)Enfant;06/03;13/03\nLina Amrani;x;x\nTom Bogaert;x;\n;;\nEnfant;20/03;27/03\nLina Amrani;x;\nTom Bogaert;x;x\n",
      right: ["2024-03-06 dpo 2", "2024-03-13 dpo 1", "2024-03-20 dpo 2", "2024-03-27 dpo 1"]),
    .init(
      what: "two terms of a register with a class and a sum",
      text:
        "\(first)Nom;Prénom;Classe;06/03;13/03;Total\nAmrani;Lina;4P;x;x;2\nBogaert;Tom;5P;x;;1\nNom;Prénom;Classe;20/03;27/03;Total\nAmrani;Lina;4P;x;;1\n",
      right: ["2024-03-06 dpo 2", "2024-03-13 dpo 1", "2024-03-20 dpo 1"]),
    .init(
      what: "two terms of a register with their titles",
      text:
        "Workshops DPO-tool 2024\n1e trimester;;\nNaam;06/03;13/03\nLina Amrani;x;x\nTom Bogaert;x;\n;;\n2e trimester;;\nNaam;20/05;27/05\nLina Amrani;x;\nTom Bogaert;x;x\n",
      right: ["2024-03-06 dpo 2", "2024-03-13 dpo 1", "2024-05-20 dpo 2", "2024-05-27 dpo 1"], untold: ["B0275", "B0257"]),
    .init(
      what: "days with the month first",
      text: "Activity: DPO\nName;3/5/2024;3/12/2024;3/19/2024\nAnne Dupont;x;x;\nLuc Petit;x;;x\n",
      right: ["2024-03-05 dpo 2", "2024-03-12 dpo 1", "2024-03-19 dpo 1"], untold: ["B0225"]),
    .init(
      what: "days in both orders", text: "Activity: DPO\nName;13/03/2024;3/12/2024;3/19/2024\nAnne Dupont;x;x;\nLuc Petit;x;;x\n",
      right: ["2024-03-13 dpo 2", "2024-12-03 dpo 1"], told: ["B0225"]),
    .init(
      what: "months and how often one met",
      text: "Ateliers outil DPO 2024\nEnfant;Janvier (8 séances);Février (6 séances)\nLina Amrani;1;1\nTom Bogaert;1;0\n", right: nil),
  ]
}
