import Foundation
import Testing
import TestSupport

/// `reports/` is what the program makes of the sample, byte for byte.
@Suite struct GoldenTests {
  static let names: [String] = ["rapport-2024-fr", "verslag-2024-nl", "report-2024-en"].flatMap { stem in
    ["", "-publics", "-subvention"].flatMap { ["\(stem)\($0).txt", "\(stem)\($0).xlsx"] } + ["\(stem)-note.txt", "\(stem)-note.md"]
  }.sorted()

  @Test func reportsAreWhatTheSampleGives() throws {
    let workspace = try Workspace()
    let run = try execute(Program.repository + "/scripts/make-reports", [Program.path, workspace.file("reports")], environment: Program.environment())
    expectNoCrash(run)
    try #require(run.status == 0, "\(run.everything)")
    let made = try workspace.contents(of: "reports")
    #expect(made.keys.sorted() == GoldenTests.names)
    let folder = Program.repository + "/reports"
    if ProcessInfo.processInfo.environment["BILAN_RECORD"] == "1" {
      for (name, bytes) in made { try bytes.write(to: URL(filePath: folder + "/" + name)) }
      Issue.record("reports/ was written anew: look at what changed, then run the tests without BILAN_RECORD.")
      return
    }
    let kept = try files(under: folder)
    #expect(kept.keys.sorted() == GoldenTests.names)
    for name in GoldenTests.names {
      #expect(kept[name] == made[name], "reports/\(name) has drifted: `make reports` writes it anew (or BILAN_RECORD=1 make test)")
    }
  }
}

/// Neither the order of the sheets, nor where they lie, nor how they come in changes a byte of the reports.
@Suite struct SheetOrderTests {
  static let expected = Result { () throws -> [String: Data] in
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--out", "made").status == 0)
    return try workspace.contents(of: "made")
  }

  private func expectSameReports(_ workspace: Workspace, _ more: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let run = try execute(Program.path, ["report", "--out", "made"] + more, in: workspace.path)
    expectNoCrash(run, sourceLocation: sourceLocation)
    let expected = try SheetOrderTests.expected.get()
    let made = try workspace.contents(of: "made")
    #expect(made.keys.sorted() == ["rapport-2024-fr.txt", "rapport-2024-fr.xlsx"], "\(run.everything)", sourceLocation: sourceLocation)
    for (name, bytes) in expected { #expect(made[name] == bytes, "\(name) differs", sourceLocation: sourceLocation) }
  }

  @Test func importingTwiceChangesNothing() throws {
    let workspace = try Workspace.imported()
    let again = try workspace.bilan("import", "campagnes", "presences")
    #expect(again.output.contains("0 feuille ajoutée"), "\(again.output)")
    try expectSameReports(workspace)
  }

  @Test(arguments: [1, 2] as [UInt64]) func anyOrderFileByFileGivesTheSame(seed: UInt64) throws {
    let workspace = try Workspace.sample()
    var generator = Seeded(UInt64(seed))
    let presences = try workspace.contents(of: "presences").keys.map { "presences/" + $0 }
    let campagnes = try workspace.contents(of: "campagnes").keys.map { "campagnes/" + $0 }
    let sheets = (presences + campagnes).sorted().shuffled(using: &generator)
    #expect(sheets.count == 46)
    for sheet in sheets {
      let run = try workspace.bilan("import", sheet)
      #expect(run.status == (sheet.contains("formation VIF 2024") ? 1 : 0), "\(run.everything)")
    }
    try expectSameReports(workspace)
  }

  @Test func sheetsElsewhereGiveTheSame() throws {
    let workspace = try Workspace.sample()
    try workspace.makeFolder("a b/ailleurs")
    for name in ["presences", "campagnes"] {
      try FileManager.default.moveItem(atPath: workspace.file(name), toPath: workspace.file("a b/ailleurs/" + name))
    }
    let run = try workspace.bilan("import", "--project", "../..", "./campagnes", "presences/", in: "a b/ailleurs")
    #expect(run.status == 1)
    try expectSameReports(workspace)
  }

  @Test func sheetsStraightFromTheFilesGiveTheSame() throws {
    let workspace = try Workspace.sample()
    try expectSameReports(workspace, ["--sheets", "presences", "campagnes"])
    #expect(!workspace.exists("bilan.sqlite"))
  }
}
