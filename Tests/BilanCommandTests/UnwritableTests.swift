import Foundation
import Testing

/// What cannot be written is told in a sentence, with its exit status, and the reports of before stay.
@Suite struct UnwritableTests {
  @Test func anUnusableFolderLeavesTheOldReports() throws {
    let workspace = try Workspace.imported()
    try workspace.write("un fichier\n", to: "occupe")
    try workspace.bilan("report")
    let before = try workspace.contents(of: "rapports")
    for folder in ["occupe", "/proc", "/proc/rapports", "pas/de/dossier"] {
      let run = try workspace.bilan("report", "--out", folder)
      #expect(run.status == 74, "\(folder): \(run.everything)")
      #expect(run.output == "")
      #expect(run.errors.contains("erreur[B0801]"), "\(run.errors)")
    }
    #expect(try workspace.text("occupe") == "un fichier\n")
    #expect(try workspace.contents(of: "rapports") == before)
  }

  @Test func aFolderInPlaceOfAReportIsTold() throws {
    let workspace = try Workspace.imported()
    try workspace.makeFolder("rapports/rapport-2024-fr.xlsx/x")
    let run = try workspace.bilan("report")
    #expect(run.status == 74)
    #expect(run.errors.contains("B0801"))
    // Both files or none, and nothing half made is left about.
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.file("rapports"))
    #expect(names == ["rapport-2024-fr.xlsx"])
  }

  @Test func aFullDiskLeavesTheOldReports() throws {
    let workspace = try Workspace.imported()
    try workspace.bilan("report", "--period", "2024")
    let before = try workspace.contents(of: "rapports")
    try workspace.bilan("sheets", "remove", "20")
    // The limit counts blocks of 512 bytes. SQLite needs 64 to open the store; the workbook has 45,000 bytes, the text 88,000:
    // neither fits, then the workbook does and the text does not.
    for blocks in [70, 100] {
      let run = try workspace.shell("trap '' XFSZ; ulimit -f \(blocks); bilan report --period 2024; echo \"[$?]\"")
      #expect(run.output.contains("erreur[B0801]"), "\(run.output)")
      #expect(run.output.hasSuffix("[74]\n"), "\(run.output)")
      let after = try workspace.contents(of: "rapports")
      #expect(after.keys.sorted() == before.keys.sorted(), "half made files are left")
      if blocks == 70 { #expect(after == before) }
    }
    #expect(try workspace.bilan("report").status == 0)
  }

  @Test
  func aWorkbookAndATextOfDifferentFiguresNeverStandSideBySide() throws {
    let workspace = try Workspace.imported()
    try workspace.bilan("report", "--period", "2024")
    let before = try workspace.contents(of: "rapports")
    try workspace.bilan("sheets", "remove", "20")
    let run = try workspace.shell("trap '' XFSZ; ulimit -f 100; bilan report --period 2024; echo \"[$?]\"")
    #expect(run.output.hasSuffix("[74]\n"), "\(run.output)")
    #expect(try workspace.contents(of: "rapports") == before)
  }

  @Test
  func whatTheSystemSaysIsToldInTheReadersLanguage() throws {
    let workspace = try Workspace.imported()
    try workspace.write("un fichier\n", to: "occupe")
    for folder in ["occupe", "/proc", "pas/de/dossier"] {
      let run = try workspace.bilan("report", "--out", folder)
      for words in ["Not a directory", "No such file", "Is a directory", "Permission denied"] { #expect(!run.errors.contains(words), "\(run.errors)") }
    }
    try workspace.write("a: [", to: "projet.yaml")
    let run = try workspace.bilan("report")
    #expect(!run.errors.contains("did not find expected"), "\(run.errors)")
  }

  @Test
  func resultsThatCannotBeWrittenAreNoSuccess() throws {
    let workspace = try Workspace.imported()
    for command in ["indicators --format json", "compare 2023 2024", "sheets", "check campagnes"] {
      let run = try workspace.shell("bilan \(command) >/dev/full; echo \"[$?]\"")
      #expect(run.output.hasSuffix("[74]\n"), "\(command): \(run.output)")
    }
  }

  @Test func aReaderThatGoesAwayEndsThePipeQuietly() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.shell("bilan indicators --format csv | head -1")
    #expect(run.output == "indicator,period,axis,commune,value,status,estimated,target,low,high,category,code\n")
  }
}
