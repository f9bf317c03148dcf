import Foundation
import Testing

/// Who was erased does not come back, and what was counted stays.
@Suite struct ErasureTests {
  private static let head = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Organisation;Commune;Présent\n"
  private static let rows = ["Dupont;Anne;CPAS;Forest;x", "Petit;Luc;CPAS;Uccle;x", "Claes;Bob;Eva;Forest;x", "Maes;Els;;Forest;"]

  private static func sheet(_ rows: [String], day: String = "21/10/2024") -> String {
    head.replacingOccurrences(of: "21/10/2024", with: day) + rows.joined(separator: "\n") + "\n"
  }

  /// A project with one list, of which Anne Dupont was erased.
  private func workspace(_ files: [String: String] = ["a.csv": sheet(rows)], forget name: String = "Anne Dupont") throws -> Workspace {
    let workspace = try Workspace.small()
    for (name, text) in files { try workspace.write(text, to: "presences/" + name) }
    #expect(try workspace.bilan("import", "presences").status == 0)
    let before = try figures(workspace)
    let run = try workspace.bilan("people", "forget", "--yes", name)
    #expect(run.status == 0 && run.errors.contains("B0908"), "\(run.everything)")
    #expect(try figures(workspace) == before)
    return workspace
  }

  private func figures(_ workspace: Workspace) throws -> String {
    try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output + workspace.bilan("indicators", "--by", "commune", "--format", "csv").output
  }

  /// No byte of the store names her, and no command does.
  private func expectNoName(_ workspace: Workspace, _ said: CommandRun..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for name in ["bilan.sqlite", "bilan.sqlite-wal"] where workspace.exists(name) {
      let text = String(decoding: try workspace.bytes(name), as: UTF8.self).lowercased()
      #expect(!text.contains("dupont"), "\(name)", sourceLocation: sourceLocation)
    }
    for run in said { #expect(!run.everything.lowercased().contains("dupont"), "\(run.everything)", sourceLocation: sourceLocation) }
  }

  @Test func theSameSheetAgainChangesNothing() throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    let run = try workspace.bilan("import", "presences")
    #expect(run.status == 0 && run.output.contains("1 déjà là"), "\(run.everything)")
    #expect(try figures(workspace) == before)
    try expectNoName(workspace, run)
  }

  /// Her row stands in the next version still, wherever in it.
  @Test(arguments: [false, true]) func aCorrectedVersionThatNamesHerKeepsHerRow(isAnotherName: Bool) throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    let version = ErasureTests.sheet(Array(ErasureTests.rows.reversed()))
    try workspace.write(version, to: isAnotherName ? "presences/b.csv" : "presences/a.csv")
    let run = try workspace.bilan(["import"] + (isAnotherName ? ["--replaces", "1", "presences/b.csv"] : ["presences/a.csv"]))
    #expect(run.status == 0 && run.errors.contains("attention[B0739] : 1 ligne d'une personne effacée"), "\(run.everything)")
    #expect(!run.errors.contains("B0740"), "\(run.errors)")
    #expect(try figures(workspace) == before)
    try expectNoName(workspace, run, workspace.bilan("people"))
    // Somebody else's presence is corrected as ever.
    try workspace.write(
      version.replacingOccurrences(of: "Maes;Els;;Forest;", with: "Maes;Els;;Forest;x"), to: isAnotherName ? "presences/b.csv" : "presences/a.csv")
    #expect(try workspace.bilan("import", isAnotherName ? "presences/b.csv" : "presences/a.csv").status == 0)
    #expect(try workspace.figure("participations") == "4" && workspace.figure("participants") == "4")
    try expectNoName(workspace)
  }

  @Test func aVersionWithoutHerRowChangesNoFigure() throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    for step in 0..<2 {
      try workspace.write(ErasureTests.sheet(Array(ErasureTests.rows.dropFirst())) + String(repeating: "\n", count: step), to: "presences/a.csv")
      let run = try workspace.bilan("import", "presences")
      #expect(run.status == 0 && run.errors.contains("attention[B0740] : 1 présence de personnes effacées"), "\(run.everything)")
      #expect(try figures(workspace) == before)
    }
    // With the list of another day, as well.
    try workspace.write(ErasureTests.sheet(Array(ErasureTests.rows.dropFirst()), day: "22/10/2024"), to: "presences/a.csv")
    #expect(try workspace.bilan("import", "--move", "presences").status == 0)
    #expect(try figures(workspace) == before)
  }

  @Test func inAnotherSheetSheIsAnAttendanceWithoutAName() throws {
    let workspace = try workspace()
    try workspace.write(
      ErasureTests.sheet(["Dupont;Anne;CPAS;Forest;x", "Dupont;Anne;;;x", "Petit;Luc;CPAS;Uccle;x"], day: "28/10/2024"), to: "presences/b.csv")
    let dry = try workspace.bilan("import", "--dry-run", "presences/b.csv")
    let run = try workspace.bilan("import", "presences/b.csv")
    #expect(run.status == 0 && run.errors.contains("B0739] : 2 lignes d'une personne effacée : comptées sans nom"), "\(run.everything)")
    #expect(dry.errors == run.errors)
    #expect(try workspace.figure("participations") == "5" && workspace.figure("participants") == "3")
    try expectNoName(workspace, run, workspace.bilan("people"), workspace.bilan("history"))
    #expect(try workspace.bilan("import", "presences").output.contains("2 déjà là"))
  }

  /// Two lists of a session that came later count her once, as they would had she not been erased; and as long as one of them names her.
  @Test func twoListsOfALaterSessionCountHerOnce() throws {
    let lists = [
      ("presences/b.csv", ["Dupont;Anne;CPAS;Forest;x", "Petit;Luc;CPAS;Uccle;x"]), ("presences/c.csv", ["Claes;Bob;Eva;Forest;x", "DUPONT;Anne;;;x"]),
    ]
    let workspace = try workspace()
    let twin = try Workspace.small(["presences/a.csv": ErasureTests.sheet(ErasureTests.rows)])
    for (name, rows) in lists { for workspace in [workspace, twin] { try workspace.write(ErasureTests.sheet(rows, day: "28/10/2024"), to: name) } }
    let run = try workspace.bilan("import", "presences")
    #expect(run.status == 0 && run.errors.components(separatedBy: "[B0739]").count == 3, "\(run.everything)")
    #expect(try twin.bilan("import", "presences").status == 0)
    for workspace in [workspace, twin] { #expect(try workspace.figure("participations") == "6" && workspace.figure("participants") == "3") }
    try expectNoName(workspace, run, workspace.bilan("people"), workspace.bilan("history"))
    #expect(try workspace.bilan("import", "presences").output.contains("3 déjà là"))
    for ((name, rows), left) in zip(lists, ["6", "5"]) {
      try workspace.write(ErasureTests.sheet(rows.filter { !$0.contains("Anne") }, day: "28/10/2024"), to: name)
      #expect(try workspace.bilan("import", "presences").status == 0)
      #expect(try workspace.figure("participations") == left, "\(name)")
    }
  }

  /// Of the session at which she was counted, another list counts her no second time.
  @Test func anotherListOfTheSameSessionDoesNotCountHerTwice() throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    try workspace.write(ErasureTests.sheet(["Dupont;Anne;CPAS;Forest;x"]), to: "presences/b.csv")
    let run = try workspace.bilan("import", "--beside", "presences/b.csv")
    #expect(run.status == 0 && run.errors.contains("B0739"), "\(run.everything)")
    #expect(try figures(workspace) == before)
    try expectNoName(workspace, run)
  }

  /// Somebody of the same name whom a sign tells apart is another person.
  @Test func anotherPersonOfHerNameIsKept() throws {
    let head = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Date de naissance;Présent\n"
    let workspace = try workspace(["a.csv": head + "Dupont;Anne;Forest;30/09/1979;x\nPetit;Luc;Uccle;;x\n"])
    let later = head.replacingOccurrences(of: "21/10", with: "28/10")
    try workspace.write(later + "Dupont;Anne;Forest;12/05/2001;x\nPetit;Luc;Uccle;;x\n", to: "presences/b.csv")
    let run = try workspace.bilan("import", "presences/b.csv")
    #expect(run.status == 0 && !run.errors.contains("B0739"), "\(run.everything)")
    #expect(try workspace.figure("participants") == "3")
    try workspace.write(later.replacingOccurrences(of: "28/10", with: "29/10") + "Dupont;Anne;Uccle;30/09/1979;x\n", to: "presences/c.csv")
    #expect(try workspace.bilan("import", "presences/c.csv").errors.contains("B0739"))
    // In another commune and for another body she may be somebody else, and is kept; without a sign she is not.
    let bare = try self.workspace()
    try bare.write(ErasureTests.sheet(["Dupont;Anne;Planning;Uccle;x"], day: "28/10/2024"), to: "presences/b.csv")
    #expect(try !bare.bilan("import", "presences/b.csv").errors.contains("B0739"))
    try bare.write(ErasureTests.sheet(["ANNE DUPONT;;;;x"], day: "29/10/2024"), to: "presences/c.csv")
    #expect(try bare.bilan("import", "presences/c.csv").errors.contains("B0739"))
  }

  // MARK: - Where the name still stands

  @Test func namesOfFilesAreToldAndNotKept() throws {
    let workspace = try workspace(["inscription Dupont Anne 2024.csv": ErasureTests.sheet(ErasureTests.rows)])
    try expectNoName(workspace)
    #expect(try workspace.bilan("sheets").output.contains("inscription … …"))
    let again = try workspace.bilan("import", "presences")
    #expect(again.status == 0 && again.output.contains("1 déjà là"), "\(again.everything)")
    try workspace.write(ErasureTests.sheet(ErasureTests.rows) + "Vos;Jan;;Forest;x\n", to: "presences/inscription Dupont Anne 2024.csv")
    #expect(try workspace.bilan("import", "presences").output.contains("1 remplacée"))
    try expectNoName(workspace, workspace.bilan("history"), workspace.bilan("sheets"), workspace.bilan("choices"))
  }

  @Test func everyFileThatMayNameHerIsTold() throws {
    let workspace = try Workspace.small()
    try workspace.write(ErasureTests.sheet(ErasureTests.rows), to: "presences/a.csv")
    #expect(try workspace.bilan("import", "presences").status == 0)
    try workspace.write("rien", to: "anne-dupont/note.txt")
    try workspace.write("rien", to: "fiche ANNE_DUPONT.md")
    try workspace.write("%PDF-1.4\n\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}", to: "scan.pdf")
    let run = try workspace.bilan("people", "forget", "--yes", "Anne", "Dupont")
    #expect(run.errors.components(separatedBy: "[B0741]").count == 3, "\(run.errors)")
    #expect(run.errors.contains("./…-…/note.txt") && run.errors.contains("./fiche …_….md"), "\(run.errors)")
    #expect(run.errors.contains("[B0742] : 1 fichier") && run.errors.contains("scan.pdf"), "\(run.errors)")
    #expect(!run.errors.lowercased().contains("dupont"), "\(run.errors)")
  }

  /// The sheet was taken back already: what could undo that names her still.
  @Test func whatCouldBeUndoneIsErasedToo() throws {
    let workspace = try Workspace.small()
    try workspace.write(ErasureTests.sheet(ErasureTests.rows), to: "a.csv")
    try workspace.write(ErasureTests.sheet(["Petit;Luc;;;x"], day: "28/10/2024"), to: "b.csv")
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    #expect(try workspace.bilan("sheets", "remove", "1").status == 0)
    try workspace.shell("rm a.csv")
    let asked = try workspace.bilan("people", "forget", "Anne", "Dupont")
    #expect(asked.status == 1 && asked.output.contains("bilan undo"), "\(asked.everything)")
    #expect(try workspace.bilan("people", "forget", "--yes", "Anne", "Dupont").status == 0)
    try expectNoName(workspace)
    #expect(try workspace.bilan("undo").errors.contains("B0738"))
    #expect(try workspace.bilan("people", "forget", "--yes", "Anne", "Dupont").status == 64)
  }

  /// People who are to go for their age were not erased: a corrected sheet names them again, and counts them once.
  @Test func aPurgeKeepsNobodyAway() throws {
    let workspace = try Workspace.small()
    try workspace.write(ErasureTests.sheet(ErasureTests.rows), to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    let before = try figures(workspace)
    #expect(try workspace.bilan("people", "purge", "--before", "2025-01-01", "--yes").status == 0)
    try workspace.write(ErasureTests.sheet(Array(ErasureTests.rows.reversed())), to: "a.csv")
    let run = try workspace.bilan("import", "a.csv")
    #expect(run.status == 0 && !run.errors.contains("B0739") && !run.errors.contains("B0740"), "\(run.everything)")
    #expect(try figures(workspace) == before)
  }

  /// Without the key nobody could be known as erased: nothing is taken in, and no new key is made.
  @Test func aLostKeyLetsNobodyComeBack() throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    let key = try workspace.text("bilan.cle")
    try workspace.shell("rm bilan.cle")
    try workspace.write(ErasureTests.sheet(ErasureTests.rows, day: "28/10/2024"), to: "presences/b.csv")
    for command in [["import", "presences"], ["indicators"], ["people"], ["people", "forget", "--yes", "Luc Petit"]] {
      let run = try workspace.bilan(command)
      #expect(run.status == 74 && run.errors.contains("B0512") && !workspace.exists("bilan.cle"), "\(run.everything)")
    }
    try workspace.write(key, to: "bilan.cle")
    #expect(try figures(workspace) == before)
    let run = try workspace.bilan("import", "presences")
    #expect(run.errors.contains("B0739"), "\(run.everything)")
    try expectNoName(workspace, run)
  }
}
