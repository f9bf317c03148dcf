import Foundation
import Testing

/// What `bilan verify` says of the head and the foot of pages, and of what is printed.
@Suite struct VerifyPageTests {
  private static let changer = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers/change_cells.py").path

  /// A header that names another project or period, a footer without the seal, a sheet of which a part is not printed.
  @Test func whatIsPrintedIsPartOfTheSeal() throws {
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--period", "2024").status == 0)
    let changes = [
      (["--part", "xl/worksheets/sheet1.xml", "Zone Midi", "Zone Nord"], "Synthèse (", "RéZone Nord"),
      (["--part", "xl/worksheets/sheet3.xml", "valuation 2024", "valuation 2023"], "Axes (", "évaluation 2023"),
      (["--part", "xl/worksheets/sheet2.xml", "sceau ", "sceau 0"], "Fiche projet (", "sceau 0"),
      (
        ["--part", "xl/worksheets/sheet1.xml", "<headerFooter>", "<headerFooter differentFirst=\"1\"><firstHeader>Autre</firstHeader>"], "Synthèse (",
        "Autre"
      ),
      (["--book", "Axes!$A$1:", "Axes!$A$4:"], "Axes (", "A4:"),
    ]
    for (change, sheet, now) in changes {
      let made = try execute(
        Program.python, ["-B", Self.changer, workspace.file("rapports/rapport-2024-fr.xlsx"), workspace.file("changed.xlsx")] + change)
      try #require(made.status == 0, "\(change): \(made.everything)")
      let other = try Workspace()
      try workspace.bytes("changed.xlsx").write(to: URL(filePath: other.file("b.xlsx")))
      let run = try other.bilan("verify", "b.xlsx")
      #expect(run.status == 1 && run.errors.contains("[B0770]") && run.errors.contains(sheet) && run.errors.contains(now), "\(change): \(run.everything)")
      // No cell is other, and no more than this sheet.
      #expect(!run.errors.contains("[B0781]") && run.errors.components(separatedBy: "B0770").count == 3, "\(run.everything)")
      #expect(!run.output.contains("rien n'a changé"))
    }
  }
}
