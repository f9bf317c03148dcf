/// What brings about the problems of workbooks that are verified.
extension Situation {
  /// Seals.
  static let seals: [String: Situation] = [
    "B0780": .init(command: "bilan verify B0401.csv"),
    "B0781": .init(before: sealed + "\(changer) s.xlsx t.xlsx 'Fiche projet' B2 autre; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0782": .init(before: sealed + "\(changer) s.xlsx t.xlsx --book 'name=\"Codes\"' 'name=\"Code\"'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0783": .init(before: sealed + "\(changer) s.xlsx t.xlsx --book '$I$4:' '$I$5:'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0784": .init(before: sealed + "sed -i 's/Zone de police Midi/Zone Midi/' projet.yaml", command: "bilan verify s.xlsx"),
    "B0785": .init(before: "echo 'protection: {off: Essai}' >>projet.yaml; " + sealed + "bilan import B0307.csv", command: "bilan verify s.xlsx", status: 1),
    "B0794": .init(
      before: sealed + "\(changer) s.xlsx t.xlsx --book 'name=\"Codes\"' 'name=\"Codes\" state=\"hidden\"'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0795": .init(
      before: sealed + "\(changer) s.xlsx t.xlsx --book '<workbookPr ' '<workbookPr date1904=\"1\" '; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0796": .init(
      before: """
        sed -i 's/code: "2024"/code: exercice/' projet.yaml; bilan import B0219.csv; bilan report --period exercice --out r; mv r/*.xlsx s.xlsx
        sed -i 's/code: exercice/code: subside/' projet.yaml
        """, command: "bilan verify s.xlsx"),
    "B0797": .init(
      before: "bilan import B0219.csv; bilan report --final --period 2024 --out r; sed -i 's/Zone de police Midi/Zone Midi/' projet.yaml",
      command: "bilan verify r/*.xlsx"),
    "B0798": .init(before: sealed + textBox, command: "bilan verify t.xlsx"),
    "B0770": .init(
      before: sealed + "\(changer) s.xlsx t.xlsx --part xl/worksheets/sheet1.xml 'Zone Midi' 'Zone Nord'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0799": .init(before: sealed + uncomputed + "rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0786": .init(
      before: "bilan import B0219.csv; bilan report --final --period 2024 --out r; rm bilan.sqlite* bilan.cle; bilan import B0219.csv",
      command: "bilan verify r/*.xlsx"),
  ]
}
