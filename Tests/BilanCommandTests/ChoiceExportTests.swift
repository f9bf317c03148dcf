import Foundation
import Testing

/// Answers are the coordinator's: a store that was lost is made anew from the sheets and a file of what was answered about them, with the same figures.
@Suite struct ChoiceExportTests {
  private static let head = "Axe : 1\nActivité : DPO\nDate : "

  /// What each sheet says, and with which answers it is imported, one import after another.
  private static let sheets: [(name: String, text: String, answers: [[String]])] = [
    (
      "a.csv", "\(head)21/10/2024\nNom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\nPetit;Luc;Forest;x\n",
      [[], ["--activity", "1/midi", "--date", "2024-04-01", "--move"]]
    ),
    // A name that a spreadsheet would take for a formula.
    (
      "=b.csv", "Activité : Atelier du mardi\nNom;Prénom;Présent\nMaes;Jan;x\nPeeters;Els;x\n",
      [["--activity", "1/dpo", "--date", "2024-05-02", "--commune", "Anderlecht"]]
    ),
    (
      "c.csv", "\(head)4/11/2024\nP1;Service;Venu ?\nIrène Martin;CPAS;x\nOscar Simon;Police;\n",
      [["--column", "full_name=P1", "--column", "status=Venu ?"]]
    ),
    // Read by what was answered about the sheet before.
    ("d.csv", "\(head)6/11/2024\nP1;Service;Venu ?\nHugo Lambert;CPAS;x\n", [[]]),
    ("e.csv", "\(head)11/11/2024\nNom;Prénom;Statut\nDubois;Eva;Bien reçue\nBlanc;Nora;présent\n", [["--status", "Bien reçue=present"]]),
    (
      "f.csv", "\(head)18/11/2024\nNom;Prénom;Commune;Présent\nDurand;Gaël;Quartier Bethléem;x\n", [["--place", "Quartier Bethléem=Saint-Gilles"]]
    ),
    // One form for two days.
    (
      "g.csv", "Nom;Prénom;Commune;Présent\nWouters;Tom;Forest;x\nClaes;Ria;Forest;x\n",
      [["--activity", "dpo", "--date", "2024-06-03"], ["--activity", "dpo", "--date", "2024-06-10", "--beside"]]
    ),
    // Two groups of one evening, with people in common.
    ("h.csv", "\(head)25/11/2024\nNom;Prénom;Commune;Présent\nJanssens;An;Forest;x\nDe Wolf;Bo;Forest;x\nNys;Cas;Forest;x\n", [[]]),
    ("i.csv", "\(head)25/11/2024\nNom;Prénom;Commune;Présent\nJanssens;An;Forest;x\nDe Wolf;Bo;Forest;x\nAerts;Dries;Forest;x\n", [["--beside"]]),
    // A list, its next version, and another list in the place of both.
    ("j.csv", "\(head)2/12/2024\nNom;Prénom;Commune;Présent\nBaert;Gil;Forest;x\nRoels;Fien;Forest;x\nStas;Eli;Forest;x\n", [[]]),
    ("k.csv", "\(head)2/12/2024\nNom;Prénom;Commune;Présent\nBaert;Gil;Forest;x\nRoels;Fien;Forest;x\nLenaerts;Pia;Forest;x\n", [["--replaces", "12"]]),
    ("l.csv", "\(head)9/12/2024\nNom;Prénom;Commune;Présent\nVermeulen;Siska;Forest;x\n", [["--replaces", "13"]]),
  ]

  /// A project with these sheets. The imports are made once; each test has a copy of its own.
  private func answered() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.shell("cp -a '\(ChoiceExportTests.imported.get().path)/.' .")
    return workspace
  }

  private static let imported: Result<Workspace, any Error> = Result {
    let files = Dictionary(uniqueKeysWithValues: sheets.map { ("presences/" + $0.name, $0.text) })
    let workspace = try Workspace.small(files).showingSmallGroups()
    for sheet in sheets {
      for answers in sheet.answers {
        let run = try workspace.bilan(["import", "presences/" + sheet.name] + answers)
        try #require(run.status == 0, "\(run.everything)")
      }
    }
    // What a static value holds is never released.
    atexit { if let path = try? ChoiceExportTests.imported.get().path { try? FileManager.default.removeItem(atPath: path) } }
    return workspace
  }

  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--format", "csv", "--by", "axis,commune").output }

  private func export(_ workspace: Workspace, to name: String = "reponses.csv") throws -> String {
    let run = try workspace.bilan("choices", "list", "--out", name)
    #expect(run.status == 0 && run.output.contains("5 réponses retenues et celles sur 5 feuilles dans \(name)"), "\(run.everything)")
    return try workspace.text(name)
  }

  private func take(_ workspace: Workspace, _ arguments: String..., status: Int32 = 0) throws -> CommandRun {
    let run = try workspace.bilan(["choices", "take"] + arguments)
    #expect(run.status == status, "\(run.everything)")
    return run
  }

  // MARK: - A lost store

  @Test(arguments: [["import", "take"], ["take", "import"], ["take"]], ["reponses.csv", "reponses.xlsx"])
  func aStoreMadeAnewWithTheAnswersGivesTheSameFigures(acts: [String], file: String) throws {
    let workspace = try answered()
    let expected = try figures(workspace)
    let answers = try export(workspace, to: "avant.csv")
    _ = try export(workspace, to: file)
    try workspace.shell("rm bilan.sqlite*")
    for act in acts {
      if act == "take" {
        let run = try take(workspace, file)
        #expect(run.output.contains("5 réponses retenues reprises, et celles sur 5 feuilles ; 2 feuilles de nouveau remplacées"), "\(run.everything)")
      } else {
        try workspace.bilan("import", "presences")
        if acts[0] == "import" { #expect(try figures(workspace) != expected) }
      }
    }
    #expect(try figures(workspace) == expected)
    #expect(try export(workspace, to: "apres.csv") == answers)
    // What was answered is asked no more.
    let again = try workspace.bilan("import", "presences")
    #expect(again.status == 0 && again.output.contains("0 feuille ajoutée, 0 remplacée, 12 déjà là"), "\(again.everything)")
    #expect(try figures(workspace) == expected)
  }

  @Test func takingTwiceIsTakingOnceAndIsUndoneAtOnce() throws {
    let workspace = try answered()
    let expected = try figures(workspace)
    _ = try export(workspace)
    // Nothing is new where the answers were given.
    let before = try workspace.bilan("history").output
    _ = try take(workspace, "reponses.csv")
    #expect(try workspace.bilan("history").output == before)
    #expect(try figures(workspace) == expected)
    try workspace.shell("rm bilan.sqlite*")
    try workspace.bilan("import", "presences")
    let without = try figures(workspace)
    _ = try take(workspace, "reponses.csv")
    let (once, acts) = (try workspace.bilan("choices").output, try workspace.bilan("history").output)
    _ = try take(workspace, "reponses.csv")
    #expect(try [figures(workspace), workspace.bilan("choices").output, workspace.bilan("history").output] == [expected, once, acts])
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try figures(workspace) == without)
    #expect(try workspace.bilan("choices").output.contains("Aucune réponse retenue"))
  }

  // MARK: - The file

  @Test func theFileNamesNobodyAndIsForItsOwnerAlone() throws {
    let workspace = try answered()
    let text = try export(workspace)
    for name in ["Dupont", "Martin", "Lambert", "Gaël", "Peeters"] { #expect(!text.contains(name)) }
    #expect(text.contains("'=b.csv") && !text.contains("d.csv"), "\(text)")
    #expect(try workspace.shell("stat -c %a reponses.csv").output == "600\n")
    // Neither a sheet nor the store is written over.
    let bytes = try workspace.bytes("presences/a.csv")
    for name in ["presences/a.csv", "bilan.sqlite"] {
      let run = try workspace.bilan("choices", "list", "--out", name)
      #expect(run.status == 74 && run.errors.contains("B0806"), "\(run.everything)")
    }
    #expect(try workspace.bytes("presences/a.csv") == bytes)
    #expect(try take(workspace, "presences/a.csv", status: 1).errors.contains("B0793"))
    try workspace.write("\n\n", to: "vide.csv")
    #expect(try take(workspace, "vide.csv", status: 1).errors.contains("vide.csv:1: erreur[B0793]"))
    #expect(try take(workspace, "absent.csv", status: 74).errors.contains("B0101"))
  }

  /// Excel writes days its own way, and Windows-1252 without a byte order mark.
  @Test(arguments: [";", ","]) func itComesBackFromExcel(separator: String) throws {
    let workspace = try answered()
    let expected = try figures(workspace)
    let text = String(try export(workspace).drop { $0 == "\u{FEFF}" }).replacingOccurrences(of: ";", with: separator)
    let saved = text.replacing(/([0-9]{4})-([0-9]{2})-([0-9]{2})(?=[;,])/) { "\($0.3)/\($0.2)/\($0.1)" }
    try #require(saved.data(using: .windowsCP1252)).write(to: URL(filePath: workspace.file("reponses.csv")))
    try workspace.shell("rm bilan.sqlite*")
    _ = try take(workspace, "reponses.csv")
    #expect(try figures(workspace) == expected)
  }

  @Test(arguments: ["date=premier avril", "dates=2024-04-01", "date=2024-02-30", "commune=Lutèce", "column=nom=P1", "year=24", "2024-04-01"])
  func aWrongLineIsToldAndTheRestIsTaken(wrong: String) throws {
    let workspace = try answered()
    let expected = try figures(workspace)
    let text = try export(workspace)
    try workspace.write(text.replacingOccurrences(of: "date=2024-04-01", with: wrong), to: "reponses.csv")
    let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = try #require(rows.firstIndex { String(decoding: $0, as: UTF8.self).hasPrefix("\"activity=1/midi") }) + 1
    try workspace.shell("rm bilan.sqlite*")
    let run = try take(workspace, "reponses.csv", status: 1)
    #expect(run.errors.contains("reponses.csv:\(line): erreur[B0791]") && run.errors.contains(wrong), "\(run.errors)")
    #expect(run.output.contains("5 réponses retenues reprises, et celles sur 4 feuilles"), "\(run.output)")
    try workspace.write(text, to: "reponses.csv")
    _ = try take(workspace, "reponses.csv")
    #expect(try figures(workspace) == expected)
  }

  @Test(arguments: [
    ("status=Bien reçue=present", "status=Bien reçue=venue"), ("full_name=P1", "nom=P1"), ("activity=1/dpo;", "activity=/dpo;"),
    ("place=Quartier Bethléem=Saint-Gilles", "place=Quartier Bethléem=Lutèce"), ("column=status=Venu ?;", "status=Venu ?;"), (";atelier du mardi;;", ";;;"),
  ])
  func anAnswerThatIsNoneIsRefused(from: String, to: String) throws {
    let workspace = try answered()
    let text = try export(workspace)
    try #require(text.contains(from))
    try workspace.write(text.replacingOccurrences(of: from, with: to), to: "reponses.csv")
    #expect(try take(workspace, "reponses.csv", status: 1).errors.contains("B0791"))
  }

  /// Of which sheet it speaks is known no more: it does not become an answer for others.
  @Test(arguments: ["date=2024-04-01", ""]) func anAnswerWithoutItsSheetIsRefused(second: String) throws {
    let workspace = try answered()
    let text = try export(workspace)
    let edited = text.replacing(/;[0-9a-f]{64};([^;]*);a\.csv/) { ";;\($0.1);a.csv" }.replacingOccurrences(of: "date=2024-04-01", with: second)
    try #require(edited != text)
    try workspace.write(edited, to: "reponses.csv")
    #expect(try take(workspace, "reponses.csv", status: 1).errors.contains("B0791"))
    #expect(try workspace.bilan("choices").output.contains("cette feuille") == false)
  }

  @Test func aSheetThatIsNotHereIsToldAndLookedForElsewhere() throws {
    let (workspace, elsewhere) = (try answered(), try Workspace())
    let expected = try figures(workspace)
    _ = try export(workspace)
    try elsewhere.makeFolder("partage")
    try workspace.shell("mv presences/a.csv presences/d.csv '\(elsewhere.path)/partage'; rm bilan.sqlite*")
    let run = try take(workspace, "reponses.csv")
    #expect(run.errors.components(separatedBy: "attention[B0792]").count == 2 && run.errors.contains("« a.csv »"), "\(run.errors)")
    // Nothing was answered about the other one, whose name the file does not give away.
    #expect(run.errors.contains("attention[B0748] : 1 feuille sans réponse"), "\(run.errors)")
    #expect(run.output.contains("et celles sur 4 feuilles"), "\(run.output)")
    let found = try take(workspace, "reponses.csv", elsewhere.file("partage"))
    #expect(!found.errors.contains("B0792") && !found.errors.contains("B0748"), "\(found.errors)")
    #expect(try figures(workspace) == expected)
  }
}
