import Foundation
import Testing

/// `people`: what is asked, decided and erased, and that the figures follow or stay.
@Suite struct PeopleCommandTests {
  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--format", "json").output }

  @Test func answeringEverythingLeavesOneNumber() throws {
    let workspace = try Workspace.imported()
    // Answers settle some questions and may bring others; each round leaves fewer.
    for _ in 0..<6 {
      try workspace.bilan("people", "list", "--out", "q.csv")
      let lines = try workspace.text("q.csv").split(whereSeparator: \.isNewline)
      if lines.count == 1 { break }
      let filled = lines.enumerated().map { index, line in
        index == 0 ? String(line) : String(line.replacing(";;", with: ";oui;", maxReplacements: 1))
      }
      try workspace.write(filled.joined(separator: "\r\n") + "\r\n", to: "q.csv")
      #expect(try workspace.bilan("people", "decide", "q.csv").status == 0)
    }
    #expect(try workspace.bilan("people").output.contains("aucune question ouverte"))
    for row in try objects(try figures(workspace)) where row["indicator"] as? String == "participants" {
      #expect(row["low"] as? Int == row["high"] as? Int, "\(row)")
    }
  }

  @Test func reviewAsksOnTheTerminalAndUndoes() throws {
    let workspace = try Workspace.imported()
    let before = try figures(workspace)
    let run = try workspace.shell("printf 'n\\na\\nq\\n' | bilan people review")
    #expect(run.status == 0, "\(run.output)")
    #expect(try figures(workspace) == before)
    #expect(try workspace.bilan("people", "decisions").output.contains("Aucune décision"))
    try workspace.shell("printf 'o\\nq\\n' | bilan people review")
    #expect(try !workspace.bilan("people", "decisions").output.contains("Aucune décision"))
  }

  /// Erasing all names of 2023 changes no figure; nor does forgetting one person, of whom no byte is left in the store.
  @Test func erasingChangesNoFigure() throws {
    let workspace = try Workspace.imported()
    let before = try figures(workspace)
    #expect(try workspace.bilan("people", "purge", "--before", "2024-01-01", "--yes").status == 0)
    #expect(try figures(workspace) == before)
    let run = try workspace.bilan("people", "forget", "--yes", "Crèvecœur")
    #expect(run.everything.contains("B0908"))
    #expect(try figures(workspace) == before)
    for file in ["bilan.sqlite", "bilan.sqlite-wal"] where FileManager.default.fileExists(atPath: workspace.file(file)) {
      let text = String(decoding: try workspace.bytes(file), as: UTF8.self).lowercased()
      #expect(!text.contains("crèvecœur") && !text.contains("crevecoeur"), "\(file)")
    }
    #expect(try workspace.bilan("people", "forget", "Crèvecœur").status == 64)
  }
}
