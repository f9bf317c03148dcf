import Foundation
import Testing

/// The file of refused rows itself: where it stands, what is in it, and that nobody's work in it is lost.
@Suite struct CorrectionFileTests {
  /// All figures, by axis and commune.
  private func figures(_ workspace: Workspace) throws -> String {
    let run = try workspace.bilan("indicators", "--format", "csv")
    #expect(run.status == 0, "\(run.everything)")
    return run.output
  }

  private static let wrong = "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Présent\n21/10/2024;Dupont;Anne;x\n31/02/2024;Petit;Luc;x\n32/02/2024;Claes;Bob;\n"

  @Test func theFileOpensInExcelAndHoldsTheReason() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "p/feuille.csv")
    let run = try workspace.bilan("import", "p/feuille.csv")
    #expect(run.errors.contains("p/feuille.a-corriger.csv"), "\(run.errors)")
    let lines = try workspace.text("p/feuille.a-corriger.csv").components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[3] == "")
    #expect(lines[0] == "\u{FEFF}Date;Nom;Prénom;Présent;Axe;Activité;À corriger")
    #expect(lines[1].hasPrefix("31/02/2024;Petit;Luc;x;1;DPO;B0301 "), "\(lines[1])")
    #expect(lines[2].hasPrefix("32/02/2024;Claes;Bob;;1;DPO;B0301 "), "\(lines[2])")
  }

  @Test func theReasonIsInTheLanguageAskedFor() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "feuille.csv")
    #expect(try workspace.bilan("import", "--language", "nl", "feuille.csv").status == 1)
    let text = try workspace.text("feuille.a-corriger.csv")
    #expect(text.contains(";As;Activiteit;Te verbeteren\r\n"), "\(text)")
    #expect(try workspace.bilan("check", "feuille.a-corriger.csv").output.contains("lu comme"))
  }

  @Test func aHalfMendedFileIsNeverWrittenOver() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "feuille.csv")
    #expect(try workspace.bilan("import", "feuille.csv").status == 1)
    let half = try workspace.text("feuille.a-corriger.csv").replacingOccurrences(of: "31/02/2024;", with: "21/10/2024;")
    try workspace.write(half, to: "feuille.a-corriger.csv")
    let again = try workspace.bilan("import", "feuille.csv")
    #expect(again.errors.contains("feuille.a-corriger-2.csv"), "\(again.errors)")
    #expect(try workspace.text("feuille.a-corriger.csv") == half)
    // What is there word for word is not written twice.
    _ = try workspace.bilan("import", "feuille.csv")
    #expect(!workspace.exists("feuille.a-corriger-3.csv"))
  }

  @Test func theCorrectionsOfCorrections() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "feuille.csv")
    #expect(try workspace.bilan("import", "feuille.csv").status == 1)
    let half = try workspace.text("feuille.a-corriger.csv").replacingOccurrences(of: "31/02/2024;", with: "21/10/2024;")
    try workspace.write(half, to: "feuille.a-corriger.csv")
    let run = try workspace.bilan("import", "feuille.a-corriger.csv")
    #expect(run.status == 1)
    #expect(run.errors.contains("feuille.a-corriger-2.csv"), "\(run.errors)")
    let rest = try workspace.text("feuille.a-corriger-2.csv")
    #expect(rest.components(separatedBy: "\r\n").count == 3, "\(rest)")
    try workspace.write(rest.replacingOccurrences(of: "32/02/2024;", with: "21/10/2024;"), to: "feuille.a-corriger-2.csv")
    let last = try workspace.bilan("import", "feuille.a-corriger-2.csv")
    #expect(last.status == 0, "\(last.everything)")
    #expect(try figures(workspace).contains("participants,2024,1,,2,"))
  }

  /// The second file of corrections has one column of reasons, not two.
  @Test
  func reasonsDoNotPileUp() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "feuille.csv")
    _ = try workspace.bilan("import", "feuille.csv")
    let half = try workspace.text("feuille.a-corriger.csv").replacingOccurrences(of: "31/02/2024;", with: "21/10/2024;")
    try workspace.write(half, to: "feuille.a-corriger.csv")
    _ = try workspace.bilan("import", "feuille.a-corriger.csv")
    let header = try workspace.text("feuille.a-corriger-2.csv").components(separatedBy: "\r\n")[0]
    #expect(header == "\u{FEFF}Date;Nom;Prénom;Présent;Axe;Activité;À corriger")
  }

  @Test func aFolderIsReadWithoutThem() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "p/feuille.csv")
    #expect(try workspace.bilan("import", "p").status == 1)
    #expect(workspace.exists("p/feuille.a-corriger.csv"))
    let again = try workspace.bilan("import", "--format", "json", "p")
    #expect(try objects(again.output).map { $0["file"] as? String } == ["p/feuille.csv"])
    #expect(try !workspace.bilan("sheets").output.contains("a-corriger"))
  }

  @Test func aSheetThatIsWrongAsAWholeHasNone() throws {
    let workspace = try Workspace.small()
    try workspace.write("Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;\n", to: "feuille.csv")
    #expect(try workspace.bilan("import", "feuille.csv").status == 1)
    #expect(!workspace.exists("feuille.a-corriger.csv"))
  }

  @Test func aDryRunWritesNone() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "feuille.csv")
    #expect(try workspace.bilan("import", "--dry-run", "feuille.csv").status == 1)
    #expect(try workspace.contents(of: ".").keys.sorted() == ["feuille.csv", "projet.yaml"])
  }

  @Test func aCheckWritesNone() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "feuille.csv")
    #expect(try workspace.bilan("check", "feuille.csv").status == 1)
    #expect(try workspace.contents(of: ".").keys.sorted() == ["feuille.csv", "projet.yaml"])
  }

  /// Where the sheet's folder cannot be written to, the project's can. `root` may write anywhere but into what is no folder of files: `/proc`.
  @Test func whereTheFolderCannotBeWrittenToTheProjectsIsUsed() throws {
    let workspace = try Workspace.small()
    try workspace.write(CorrectionFileTests.wrong, to: "p/feuille.csv")
    let run: CommandRun
    if geteuid() == 0 {
      // As `root`, through a folder that nobody can write to: the descriptors of a process.
      run = try workspace.shell("exec 7< p/feuille.csv; bilan import /proc/self/fd/7")
      #expect(workspace.exists("7.a-corriger.csv"), "\(run.everything)")
    } else {
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: workspace.file("p"))
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: workspace.file("p")) }
      run = try workspace.bilan("import", "p/feuille.csv")
      #expect(workspace.exists("feuille.a-corriger.csv"), "\(run.everything)")
    }
    #expect(run.everything.contains("B0507"))
    #expect(try workspace.contents(of: "p").count == 1)
  }
}
