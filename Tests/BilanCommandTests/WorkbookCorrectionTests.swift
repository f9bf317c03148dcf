import Foundation
import TestSupport
import Testing

/// What a person mends in a workbook, or answers in one, comes back as it was meant.
@Suite struct WorkbookCorrectionTests {
  private static let head = [["Activité", "DPO"], ["Axe", "1"], [], ["Date", "Nom", "Prénom", "GSM", "Présent"]]

  private func imported() throws -> (Workspace, CommandRun) {
    let workspace = try Workspace()
    try workspace.write(CorrectionTests.project, to: "projet.yaml")
    let book = TinyBook([
      .init("Liste A", texts: Self.head + [["21/10/2024", "Dupont", "Anne", "0470", "x"], ["31/02/2024", "Petit", "Luc", "123", "x"]]),
      .init("Liste B", texts: Self.head + [["22/10/2024", "Claes", "Bob", "5", "x"]]),
      .init("Liste C", texts: Self.head + [["22/10/2024", "Maes", "Lotte", "7", "x"], ["32/10/2024", "Aksoy", "Ali", "0475", "x"]]),
    ])
    try Data(book.xlsx).write(to: URL(filePath: workspace.file("p.xlsx")))
    return (workspace, try workspace.bilan("import", "p.xlsx"))
  }

  private func python(_ script: String, _ workspace: Workspace) throws -> String {
    try workspace.write("import openpyxl\n" + script, to: "script.py")
    return try workspace.shell("/usr/bin/python3 -B -W ignore script.py").output
  }

  @Test func refusedRowsOfAWorkbookAreAWorkbook() throws {
    let (workspace, run) = try imported()
    #expect(run.status == 1 && run.everything.contains("p.a-corriger.xlsx"), "\(run.everything)")
    #expect(run.everything.components(separatedBy: "note[B0507]").count == 2, "told once: \(run.everything)")
    let said = try python(
      """
      book = openpyxl.load_workbook("p.a-corriger.xlsx")
      for sheet in book:
        rows = list(sheet.iter_rows())
        print(sheet.title, [c.value for c in rows[0]], [c.value for c in rows[1]][:-1], str(rows[1][-1].value)[:6], len(rows))
        print([c.coordinate for r in rows for c in r if c.comment], sheet["A2"].comment.text[:5])
      """, workspace)
    let header = "['Date', 'Nom', 'Prénom', 'GSM', 'Présent', 'Axe', 'Activité', 'À corriger']"
    let expected: [String] = [
      "Liste A \(header) ['31/02/2024', 'Petit', 'Luc', 123, 'x', 1, 'DPO'] B0301  2", "['A2'] B0301",
      "Liste C \(header) ['32/10/2024', 'Aksoy', 'Ali', '0475', 'x', 1, 'DPO'] B0301  2", "['A2'] B0301",
    ]
    #expect(said.split(separator: "\n").map(String.init) == expected, "\(said)")
    // Written again, it is the same file; nobody's half mended one is replaced.
    _ = try workspace.bilan("import", "p.xlsx")
    #expect(!workspace.exists("p.a-corriger-2.xlsx"))
  }

  @Test func mendedItCompletesTheWorkbookWithoutAQuestion() throws {
    let (workspace, _) = try imported()
    _ = try python(
      """
      import datetime
      book = openpyxl.load_workbook("p.a-corriger.xlsx")
      book["Liste A"]["A2"] = datetime.date(2024, 10, 21)
      book["Liste C"]["A2"] = "22/10/2024"
      book.save("p.a-corriger.xlsx")
      """, workspace)
    let run = try workspace.bilan("import", "p.a-corriger.xlsx")
    #expect(run.status == 0, "\(run.everything)")
    #expect(!run.everything.contains("attention["), "\(run.everything)")
    let figures = try workspace.bilan("indicators", "--format", "csv").output
    #expect(figures.contains("participants,2024,1,,5,") && figures.contains("sessions,2024,1,,2,"), "\(figures)")
    #expect(!workspace.exists("p.a-corriger-2.xlsx"))
  }

  /// A workbook of corrections keeps names as a text does, and is told as one when somebody is to be forgotten.
  @Test func aNameThatStaysInAWorkbookIsTold() throws {
    let (workspace, _) = try imported()
    let run = try workspace.bilan("people", "forget", "--yes", "Dupont")
    #expect(run.everything.contains("p.xlsx · feuille « Liste A » · ligne 5: attention[B0908]"), "\(run.everything)")
  }

  /// Times, decimals and shares come back as what they are, in the marked cell too.
  @Test func theCellsKeepTheirKinds() throws {
    let workspace = try Workspace()
    try workspace.write(CorrectionTests.project, to: "projet.yaml")
    var rows =
      Self.head.dropLast().map { $0.map { TinyBook.Cell.text($0) } } + [["Date", "Nom", "Prénom", "Arrivée", "Heures", "Part", "Présent"].map { .text($0) }]
    rows.append([.text("31/02/2024"), .text("Petit"), .text("Luc"), .day(570.0 / 1440, format: 4), .number("2.5"), .day(0.12, format: 6), .text("x")])
    rows.append([.day(45586), .text("Dupont"), .text("Anne"), .day(0.375, format: 4), .number("3"), .day(0.5, format: 6), .text("x")])
    try Data(TinyBook([.init("Liste", rows)]).xlsx).write(to: URL(filePath: workspace.file("p.xlsx")))
    #expect(try workspace.bilan("import", "p.xlsx").status == 1)
    let said = try python(
      """
      row = openpyxl.load_workbook("p.a-corriger.xlsx").active[2]
      print([(type(c.value).__name__, c.value, c.number_format) for c in row[3:6]])
      """, workspace)
    #expect(said == "[('time', datetime.time(9, 30), 'hh:mm'), ('float', 2.5, 'General'), ('float', 0.12, '0%')]\n", "\(said)")
  }

  /// Some programs write an empty text as a cell without content: it is empty, and does not repeat its neighbour.
  @Test func anEmptyTextIsEmpty() throws {
    let workspace = try Workspace()
    try workspace.write(CorrectionTests.project, to: "projet.yaml")
    _ = try python(
      """
      book = openpyxl.Workbook()
      for row in [["Activité", "DPO"], ["Date", "21/10/2024"], [], ["Nom", "Prénom", "Sigle", "Présent"], ["Claes", "Bob", "x", "x"], ["Maes", "Lotte", "x", ""]]:
        book.active.append(row)
      book.save("p.xlsx")
      """, workspace)
    _ = try workspace.bilan("import", "p.xlsx")
    let figures = try workspace.bilan("indicators", "--format", "csv").output
    #expect(figures.contains("participations,2024,1,,1,"), "\(figures)")
  }

  @Test func questionsGoOutAsAWorkbookAndComeBackWithAnswers() throws {
    let workspace = try Workspace.imported()
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").status == 0)
    #expect(try workspace.bilan("people", "list", "--out", "q.xlsx").status == 0)
    let rows = try workspace.text("q.csv").split(whereSeparator: \.isNewline).count
    let said = try python(
      """
      book = openpyxl.load_workbook("q.xlsx")
      sheet = book.active
      lists = [(str(v.sqref), v.formula1) for v in sheet.data_validations.dataValidation]
      print(sheet.max_row, lists)
      sheet["B2"] = "oui"
      sheet["C2"] = "vu la carte"
      book.save("q.xlsx")
      """, workspace)
    #expect(said == "\(rows) [('B2:B\(rows)', '\"oui,non\"')]\n", "\(said)")
    _ = try python(
      """
      book = openpyxl.load_workbook("q.xlsx")
      book.active["B4"] = "peut-être"
      book.save("faux.xlsx")
      """, workspace)
    let wrong = try workspace.bilan("people", "decide", "faux.xlsx")
    #expect(wrong.status == 1 && wrong.errors.hasPrefix("faux.xlsx · feuille « Qui est qui » · ligne 4: erreur[B0905]"), "\(wrong.everything)")
    let run = try workspace.bilan("people", "decide", "q.xlsx")
    #expect(run.status == 0 && run.output.contains("1 décision gardée"), "\(run.everything)")
    #expect(try workspace.bilan("people", "decisions").output.contains("vu la carte"))
  }
}
