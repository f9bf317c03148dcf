import Foundation
import Testing

/// Whether a workbook is still what was written: `bilan verify`, with and without the project.
@Suite struct VerifyTests {
  private static let book = "rapports/rapport-2024-fr.xlsx"

  private static func report(_ more: String...) throws -> Workspace {
    let workspace = try Workspace.imported()
    let run = try workspace.bilan(["report", "--period", "2024"] + more)
    try #require(run.status == 0, "\(run.everything)")
    return workspace
  }

  /// The report of 2024 in French, which most tests begin with, is written once.
  private static let reportedSample: Result<Workspace, any Error> = Result {
    let workspace = try report()
    atexit { if let path = try? VerifyTests.reportedSample.get().path { try? FileManager.default.removeItem(atPath: path) } }
    return workspace
  }

  private func reported() throws -> Workspace { try Workspace(copyOf: Self.reportedSample.get().path) }

  private static let changer = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers/change_cells.py").path

  private func change(_ sheet: String, _ cell: String, to value: String, of book: String = book, in workspace: Workspace) throws {
    let run = try execute(Program.python, ["-B", Self.changer, workspace.file(book), workspace.file("changed.xlsx"), sheet, cell, value])
    try #require(run.status == 0, "\(run.everything)")
  }

  /// A folder in which there is no project.
  private func elsewhere(_ workspace: Workspace, _ name: String = book) throws -> Workspace {
    let other = try Workspace()
    try workspace.bytes(name).write(to: URL(filePath: other.file("b.xlsx")))
    return other
  }

  @Test(arguments: ["fr", "nl", "en"]) func nothingIsSaidOfAnUntouchedBook(language: String) throws {
    let workspace = try Workspace.imported()
    for form in ["impulsion", "subvention", "publics"] {
      let written = try workspace.bilan("report", "--period", "2024", "--language", language, "--form", form)
      let file = try #require(written.output.split(separator: "\n").map(String.init).first { $0.hasSuffix(".xlsx") })
      for place in [workspace, try elsewhere(workspace, file)] {
        let run = try place.bilan("verify", "--language", language, place === workspace ? file : "b.xlsx")
        #expect(run.status == 0 && run.errors == "", "\(form): \(run.everything)")
        #expect(run.output.contains("; non comparés : ") || run.output.contains("; niet vergeleken: ") || run.output.contains("; not compared: "))
      }
    }
  }

  @Test func eachOf200RandomChangesIsFound() throws {
    let workspace = try elsewhere(try reported())
    let made = try execute(Program.python, ["-B", Self.changer, workspace.file("b.xlsx"), workspace.file("copies"), "200", "7"])
    let changes = made.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    try #require(changes.count == 200, "\(made.everything)")
    #expect(Set(changes.map { $0[1] }).count == 6, "every kind of change")
    var said: [String] = []
    for start in stride(from: 0, to: 200, by: 20) {
      let run = try workspace.bilan(["verify", "--language", "en"] + changes[start..<start + 20].map { "copies/" + $0[0] })
      #expect(run.status == 1 && !run.output.contains("nothing has changed"), "\(run.output)")
      said += run.errors.split(separator: "\n").map(String.init)
    }
    for change in changes {
      let lines = said.filter { $0.hasPrefix("copies/\(change[0])") }
      let names = lines.contains { $0.contains("[B0781]") && $0.contains(change[2]) && ($0.hasSuffix(": \(change[3])") || $0.contains(": \(change[3]) (")) }
      let isSealItself = lines.contains { $0.contains("[B0783]") }
      #expect(names || isSealItself, "\(change): \(lines)")
    }
  }

  /// In the project's folder it also says what stood there, and by how much it is other.
  @Test func theProjectSaysWhatStoodThere() throws {
    let workspace = try reported()
    try change("Axes", "D6", to: "250", in: workspace)
    let run = try workspace.bilan("verify", "changed.xlsx")
    #expect(run.status == 1 && run.errors.contains("[B0781]") && run.errors.contains("D6 (250)"), "\(run.everything)")
    #expect(run.errors.contains("[B0784]") && run.errors.contains(": D6: 108 [107–116] → 250 (+142)\n"), "\(run.everything)")
    #expect(run.output.contains("modifié") && !run.output.contains("rien n'a changé"))
    try workspace.bilan("sheets", "remove", "1")
    let since = try workspace.bilan("verify", Self.book)
    #expect(
      since.status == 1 && since.errors.contains("[B0784]") && !since.errors.contains("[B0781]"), "\(since.everything)")
    #expect(since.output.contains("rien n'a changé") && since.output.contains("ses chiffres ne sont plus ceux du classeur"), "\(since.everything)")
  }

  private func changeBook(_ old: String, to new: String, in workspace: Workspace) throws {
    let run = try execute(Program.python, ["-B", Self.changer, workspace.file(Self.book), workspace.file("changed.xlsx"), "--book", old, new])
    try #require(run.status == 0, "\(run.everything)")
  }

  private func changeFormat(_ old: String, to new: String, in workspace: Workspace) throws {
    let run = try execute(Program.python, ["-B", Self.changer, workspace.file(Self.book), workspace.file("changed.xlsx"), "--styles", old, new])
    try #require(run.status == 0, "\(run.everything)")
  }

  /// A number format that shows another number is told, cell by cell, with what the cell showed where the project is at hand.
  @Test func whatCellsShowIsSealed() throws {
    let workspace = try reported()
    try changeFormat("#,##0&quot; [191–206]&quot;", to: "&quot;296 [291–306]&quot;", in: workspace)
    let told = [
      "fr": ("D11 (montre « 296 [291–306] », contient 196)", "D11: 196 [191–206] → 296 [291–306] (seul l'affichage est modifié : la cellule contient 196)"),
      "nl": ("D11 (toont ‘296 [291–306]’, bevat 196)", "D11: 196 [191–206] → 296 [291–306] (alleen de weergave is gewijzigd: de cel bevat 196)"),
      "en": ("D11 (shows “296 [291–306]”, holds 196)", "D11: 196 [191–206] → 296 [291–306] (only what is shown was changed: the cell holds 196)"),
    ]
    for (language, (alone, beside)) in told {
      let strange = try elsewhere(workspace, "changed.xlsx").bilan("verify", "--language", language, "b.xlsx")
      #expect(strange.status == 1 && strange.errors.contains("[B0781]") && strange.errors.contains(alone), "\(strange.everything)")
      #expect(!strange.errors.contains("[B0784]"))
      let own = try workspace.bilan("verify", "--language", language, "changed.xlsx")
      #expect(own.status == 1 && own.errors.contains(alone) && own.errors.contains("[B0784]") && own.errors.contains(beside), "\(own.everything)")
    }
  }

  /// Cells that lie in many rows and columns are told by these, and those whose formats say something by name.
  @Test func oneMoreDigitBeforeEachNumberIsTold() throws {
    let workspace = try reported()
    try changeFormat("formatCode=\"#,##0\"", to: "formatCode=\"&quot;1&quot;#,##0\"", in: workspace)
    let strange = try elsewhere(workspace, "changed.xlsx").bilan("verify", "--language", "en", "b.xlsx")
    #expect(strange.status == 1 && strange.errors.contains("; there: ") && strange.errors.contains("(shows “1"), "\(strange.everything)")
    let own = try workspace.bilan("verify", "--language", "en", "changed.xlsx")
    #expect(own.status == 1 && own.errors.contains("(only what is shown was changed: the cell holds "), "\(own.everything)")
  }

  /// A text may be put in the place of a number's words, and a sign be taken away; colours, decimals and the marks of days are no change.
  @Test func whatOnlyLaysOutIsNoChange() throws {
    let workspace = try reported()
    func code(_ code: String) -> String { "formatCode=\"\(code)\"" }
    let whole = "#,##0"
    let percentage = "#,##0.0&quot;\u{A0}&quot;%"
    let signed = "+#,##0;&quot;−&quot;#,##0;0"
    for (old, new, isChange) in [
      (signed, "#,##0;#,##0;0", true), (whole, ";;;", true), (whole, "#,##0,", true), (whole, "[h]", true), (whole, "#,##0[$2-80C]", true),
      (whole, "0%", true), (whole, "0E+0", true), (whole, "# ??/??", true), (percentage, "0", true), (percentage, "#,##0.0", true), (percentage, "0%%", true),
      (percentage, "0.00\\ %", false),
      (whole, "[Blue]0.00", false), (whole, "\\ #,##0&quot; € &quot;", false), ("dd/mm/yyyy", "[$-80C]d\\ mmmm\\ yyyy", false), (signed, "0", false),
    ] {
      try changeFormat(code(old), to: code(new), in: workspace)
      let run = try elsewhere(workspace, "changed.xlsx").bilan("verify", "b.xlsx")
      #expect(run.status == (isChange ? 1 : 0) && run.errors.contains("[B0781]") == isChange, "\(new): \(run.everything)")
    }
  }

  /// One word of the workbook moves every date by four years.
  @Test func daysCountedFrom1904AreTold() throws {
    let workspace = try reported()
    try changeBook("<workbookPr ", to: "<workbookPr date1904=\"1\" ", in: workspace)
    let run = try elsewhere(workspace, "changed.xlsx").bilan("verify", "b.xlsx")
    #expect(run.status == 1 && run.errors.contains("[B0795]") && !run.output.contains("rien n'a changé"), "\(run.everything)")
  }

  /// Other cells, numbers, words and bounds of a chart, and a text box over the cells.
  @Test func whatIsDrawnIsSealed() throws {
    let workspace = try reported()
    let chart = "xl/charts/chart1.xml"
    let shape = "<xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>45</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>"
    for (part, old, new, told) in [
      (chart, "<c:v>", "<c:v>1", "1 graphique modifié"), (chart, "$6:$", "$7:$", "1 graphique modifié"), (chart, "<a:t>", "<a:t>9 ", "1 graphique modifié"),
      (chart, "<c:orientation val=\"minMax\"/>", "<c:orientation val=\"minMax\"/><c:max val=\"20\"/>", "1 graphique modifié"),
      (chart, "<c:min val=\"0\"/>", "<c:min val=\"20\"/>", "1 graphique modifié"), (chart, "<c:ser>", "<c:ser><c:ser/>", "1 graphique modifié"),
      ("xl/drawings/drawing1.xml", "<xdr:twoCellAnchor>", shape + "<xdr:twoCellAnchor>", "1 zone de texte ou image"),
    ] {
      let made = try execute(Program.python, ["-B", Self.changer, workspace.file(Self.book), workspace.file("changed.xlsx"), "--part", part, old, new])
      // The numbers of the first series stand behind its name and its categories, which are those of cells.
      if old == "<c:v>" {
        let script = """
          import re, zipfile
          a = zipfile.ZipFile('\(Self.book)'); b = zipfile.ZipFile('changed.xlsx', 'w')
          for i in a.infolist():
              t = a.read(i)
              if i.filename == '\(chart)': t = re.sub(rb'(<c:val>.*?<c:numCache>.*?<c:v>)', rb'\\g<1>1', t, count=1, flags=re.S)
              b.writestr(i, t)
          b.close()
          """
        try workspace.write(script, to: "script.py")
        try workspace.shell("/usr/bin/python3 -B script.py")
      }
      try #require(made.status == 0, "\(made.everything)")
      let run = try elsewhere(workspace, "changed.xlsx").bilan("verify", "b.xlsx")
      #expect(run.status == 1 && run.errors.contains("[B0798]") && run.errors.contains(told), "\(part) \(new): \(run.everything)")
      #expect(!run.output.contains("rien n'a changé"))
    }
  }

  /// What nobody sees is not changed, but told.
  @Test func whatIsHiddenIsTold() throws {
    let workspace = try reported()
    try changeBook("name=\"Axes\"", to: "name=\"Axes\" state=\"hidden\"", in: workspace)
    let run = try workspace.bilan("verify", "changed.xlsx")
    #expect(run.status == 0 && run.output.contains("rien n'a changé") && run.errors.contains("[B0794]"), "\(run.everything)")
    #expect(run.errors.contains(": Axes (toute la feuille)\n"), "\(run.everything)")
  }

  /// Where a program dropped what formulas gave, that is said once; what was typed is compared all the same, and in the project every formula.
  @Test func aProgramThatComputesNothingIsTold() throws {
    let workspace = try reported()
    try workspace.shell("cp \(Self.book) s.xlsx; " + Situation.uncomputed)
    try change("Méthode", "A1", to: "Autre", of: "t.xlsx", in: workspace)
    for (book, isChanged) in [("t.xlsx", false), ("changed.xlsx", true)] {
      for place in [workspace, try elsewhere(workspace, book)] {
        let run = try place.bilan("verify", place === workspace ? book : "b.xlsx")
        #expect(run.status == 1 && run.errors.components(separatedBy: "[B0799]").count == 2, "\(run.everything)")
        #expect(run.errors.contains("[B0781]") == isChanged && run.output.contains("impossible à comparer") == !isChanged, "\(run.everything)")
        #expect(run.errors.contains("[B0784]") == (isChanged && place === workspace), "\(run.everything)")
      }
    }
  }

  /// What the form leaves open may be filled in; what it does not may not.
  @Test func answersAreNoChange() throws {
    let workspace = try Self.report("--form", "subvention")
    let name = "rapports/rapport-2024-fr-subvention.xlsx"
    try change("III. Comptes", "B6", to: "1250.5", of: name, in: workspace)
    let filled = try workspace.bilan("verify", "changed.xlsx")
    #expect(filled.status == 0 && filled.output.contains("1 cellule du formulaire : III. Comptes!B6"), "\(filled.everything)")
    try change("I. Identification", "A60", to: "ajouté", of: name, in: workspace)
    let added = try workspace.bilan("verify", "changed.xlsx")
    #expect(added.status == 1 && added.errors.contains("A60 (ajouté)"), "\(added.everything)")
  }

  @Test func aReportThatIsSentBearsTheKeyOfItsProject() throws {
    let workspace = try reported()
    let draft = try workspace.bilan("verify", Self.book)
    #expect(draft.output.contains("sceau sans clé"), "\(draft.output)")
    try #require(try workspace.bilan("report", "--period", "2024", "--final").status == 0)
    let own = try workspace.bilan("verify", Self.book)
    #expect(own.status == 0 && own.output.contains("avec la clé de ce projet"), "\(own.everything)")
    let other = try elsewhere(workspace)
    #expect(try other.bilan("verify", "b.xlsx").output.contains("la clé d'un projet"))
    // Another key, and a store made by it.
    try workspace.shell("rm bilan.sqlite* bilan.cle; bilan import presences campagnes")
    let foreign = try workspace.bilan("verify", Self.book)
    #expect(foreign.status == 1 && foreign.errors.contains("B0786"), "\(foreign.everything)")
  }

  /// What was sent is as it was sent, also when the project has gone on; what was changed since is told as before.
  @Test func theProjectMayGoOnAfterAReportWasSent() throws {
    let workspace = try reported()
    try #require(try workspace.bilan("report", "--period", "2024", "--final").status == 0)
    try workspace.bilan("sheets", "remove", "1")
    let since = try workspace.bilan("verify", Self.book)
    #expect(since.status == 0 && since.output.contains("rien n'a changé") && since.output.contains("aujourd'hui"), "\(since.everything)")
    #expect(since.errors.contains("[B0797]") && !since.errors.contains("[B0784]") && !since.output.contains("modifié"), "\(since.everything)")
    try change("Axes", "D6", to: "250", in: workspace)
    let changed = try workspace.bilan("verify", "changed.xlsx")
    #expect(changed.status == 1 && changed.errors.contains("[B0784]") && !changed.errors.contains("[B0797]"), "\(changed.everything)")
  }

  /// What left is known; said again, it tells nothing more, and hides nothing else.
  @Test func aReportThatWasSentIsMadeAgainAsItWas() throws {
    let workspace = try reported()
    let before = try workspace.bytes(Self.book)
    try #require(try workspace.text("rapports/rapport-2024-fr.txt").contains("s."), "nothing is hidden that could be hidden otherwise")
    try #require(try workspace.bilan("report", "--period", "2024", "--final").status == 0)
    #expect(try workspace.bytes(Self.book) != before, "sealed with the key")
    try #require(try workspace.bilan("report", "--period", "2024").status == 0)
    #expect(try workspace.bytes(Self.book) == before)
  }

  /// A period that the project does not know leaves the verdict of the seal.
  @Test func withoutItsPeriodTheSealAloneIsAsked() throws {
    let workspace = try reported()
    try workspace.shell("sed -i 's/^  - 2024$/&\\n  - {code: essai, from: 2025-01-01, to: 2025-06-30}/' projet.yaml; bilan report --period essai")
    let book = "rapports/rapport-essai-fr.xlsx"
    try #require(FileManager.default.fileExists(atPath: workspace.file(book)))
    try workspace.shell("sed -i 's/code: essai/code: autre/' projet.yaml")
    let run = try workspace.bilan("verify", book)
    #expect(run.status == 0 && run.output.contains("rien n'a changé") && run.errors.contains("[B0796]"), "\(run.everything)")
    #expect(run.errors.contains("le projet n'a pas de période « essai »") && !run.errors.contains("[B0701]"), "\(run.everything)")
    try change("Fiche projet", "B2", to: "250", of: book, in: workspace)
    let changed = try workspace.bilan("verify", "changed.xlsx")
    #expect(changed.status == 1 && changed.errors.contains("[B0796]") && changed.errors.contains("B2 (250)"), "\(changed.everything)")
  }

  /// The short form of the digest stands on the method's sheet, at the foot of each printed page, and in what is said.
  @Test func theCodeIsPrinted() throws {
    let workspace = try reported()
    let run = try workspace.bilan("verify", Self.book)
    let code = try #require(run.output.firstMatch(of: /sceau +([0-9A-F]{4}(-[0-9A-F]{4}){3})/)).1
    let script = """
      import openpyxl
      b = openpyxl.load_workbook('\(Self.book)')
      assert all('\(code)' in s.oddFooter.right.text for s in b), b.worksheets[0].oddFooter.right.text
      assert any(c.value == 'bilan:\(code)' for r in b['Méthode'].iter_rows() for c in r)
      """
    try workspace.write(script, to: "script.py")
    let read = try workspace.shell("/usr/bin/python3 -B -W ignore script.py")
    #expect(read.status == 0, "\(read.output)")
  }

  /// LibreOffice writes the whole workbook in its own words; nothing that is sealed is other for it.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"))) func savedByAnotherProgramItIsUntouched() throws {
    let workspace = try reported()
    let profile = URL(filePath: workspace.file("profile")).absoluteString
    try workspace.shell("soffice -env:UserInstallation=\(profile) --headless --convert-to xlsx --outdir saved \(Self.book)")
    let run = try workspace.bilan("verify", "saved/rapport-2024-fr.xlsx")
    #expect(run.status == 0 && run.errors == "", "\(run.everything)")
  }
}
