import Foundation
import Testing

/// A report as a document for Word and LibreOffice.
@Suite struct DocumentTests {
  @Test func itStandsBesideTheWorkbook() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.bilan("report", "--period", "2024", "--style", "odt")
    #expect(run.status == 0 && run.output == "./rapports/rapport-2024-fr.xlsx\n./rapports/rapport-2024-fr.odt\n", "\(run.everything)")
    let content = try workspace.shell("unzip -p rapports/rapport-2024-fr.odt content.xml").output
    #expect(content.contains(">1. Synthèse<") && content.contains(">2. Fiche projet<") && content.contains(">Signature<"))
    // What is there for the workbook alone, and what small groups hide.
    #expect(!content.contains("participants/2024/1/-<") && content.contains(">s.<"))
    // The bars of twelve months, of which three have none, stand with their numbers.
    #expect(content.contains(">Participations mois par mois, 2024 (Nombre)<") && content.contains("<text:p text:style-name=\"BarNumber\">95</text:p>"))
    // Written again, it takes its own place.
    let first = try workspace.bytes("rapports/rapport-2024-fr.odt")
    #expect(try workspace.bilan("report", "--period", "2024", "--style", "odt").status == 0)
    #expect(try workspace.bytes("rapports/rapport-2024-fr.odt") == first)
  }

  /// What somebody wrote into it is not lost by the next report.
  @Test func whatSomebodySavedIsNotReplaced() throws {
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--period", "2024", "--form", "note", "--style", "odt").status == 0)
    let document = "rapports/rapport-2024-fr-note.odt"
    try workspace.shell("sed -i 's/<meta:generator>bilan/<meta:generator>Write/' \(document)")
    let saved = try workspace.bytes(document)
    let run = try workspace.bilan("report", "--period", "2024", "--form", "note", "--style", "odt")
    #expect(run.status == 74 && run.errors.contains("B0815"), "\(run.everything)")
    #expect(try workspace.bytes(document) == saved)
  }
}
