import Foundation
import Testing

/// Two communes of Belgium are called Saint-Nicolas in French: 62093 near Liège, and 46021, Sint-Niklaas. One that is answered by its code is meant for good.
@Suite struct SharedCommuneNameTests {
  private func workspace(participating: String) throws -> Workspace {
    let workspace = try Workspace.small([
      "presences/a.csv": "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n",
      "campagnes/b.csv": "Date;Indicateur;Nombre\n21/10/2024;affiches;12\n",
    ]).showingSmallGroups()
    try workspace.write(workspace.text("projet.yaml").replacingOccurrences(of: "[Forest,", with: "[\(participating),"), to: "projet.yaml")
    return workspace
  }

  private func figures(_ workspace: Workspace) throws -> [String: String] { try workspace.figuresOf2024(by: "commune") }

  @Test func itStaysWithTheSheetAndComesBackFromTheFileOfAnswers() throws {
    let workspace = try workspace(participating: "\"62093\"")
    #expect(try workspace.bilan("import", "presences", "campagnes", "--commune", "62093").status == 0)
    let expected = try figures(workspace)
    #expect([expected["participations Saint-Nicolas"], expected["affiches Saint-Nicolas"]] == ["2", "12"], "\(expected)")
    let again = try workspace.bilan("import", "presences", "campagnes")
    #expect(again.status == 0 && again.output.contains("2 déjà là"), "\(again.everything)")
    #expect(try workspace.bilan("choices", "list", "--out", "reponses.csv").status == 0)
    #expect(try workspace.text("reponses.csv").contains("commune=62093"))
    try workspace.shell("rm bilan.sqlite*")
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.status == 0 && !run.errors.contains("B0304"), "\(run.everything)")
    #expect(try figures(workspace) == expected)
  }

  /// The project's own commune of that name is not meant, nor are several.
  @Test(arguments: ["\"46021\"", "Ixelles"]) func theCodeIsMeantBeforeTheProjectsCommune(participating: String) throws {
    let workspace = try workspace(participating: participating)
    let run = try workspace.bilan("import", "presences", "campagnes", "--commune", "62093")
    #expect(run.status == 0 && !run.errors.contains("B0304"), "\(run.everything)")
    let found = try figures(workspace)
    #expect([found["participations other"], found["affiches other"]] == ["2", "12"], "\(found)")
    #expect(try workspace.bilan("import", "presences", "campagnes").output.contains("2 déjà là"))
  }

  /// A name that is its own is kept as before.
  @Test func aNameThatIsItsOwnIsWritten() throws {
    let workspace = try workspace(participating: "Ixelles")
    #expect(try workspace.bilan("import", "presences", "--commune", "21012").status == 0)
    #expect(try workspace.bilan("choices", "list", "--out", "reponses.csv").status == 0)
    #expect(try workspace.text("reponses.csv").contains("commune=Molenbeek-Saint-Jean"))
  }
}
