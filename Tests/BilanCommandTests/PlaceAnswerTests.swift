import Foundation
import Testing

/// What people call a place, said once by an option, kept and told as other answers are.
@Suite struct PlaceAnswerTests {
  private static let sheet = "Axe : 1\nActivité : Cuisine\nDate : 12/03/2024\nNom;Prénom;Commune;Présent\n"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      """
      title: Cuisines
      language: fr
      coordinating_commune: Saint-Gilles
      participating_communes: [Forest]
      periods: [2024]
      axes:
        - {code: "1", title: Ateliers, status: running, activities: [{code: cuisine, title: Cuisine, kind: workshop}]}
      metrics: [{code: affiches, title: Affiches, axis: "1"}]
      indicators: [participants, affiches]

      """, to: "projet.yaml")
    return workspace
  }

  private func places(_ workspace: Workspace, _ indicator: String = "participants") throws -> [String: String] {
    try workspace.bilan("indicators", "--by", "commune", "--format", "csv").output.split(separator: "\n").reduce(into: [:]) { places, row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == indicator, cells[6] == "false" { places[cells[3]] = cells[4] }
    }
  }

  @Test func anAnswerHoldsForTheNextSheetsUntilItIsForgotten() throws {
    let workspace = try workspace()
    try workspace.write(PlaceAnswerTests.sheet + "Durand;Léa;Quartier Bethléem;x\nPetit;Inès;Forest;x\n", to: "a.csv")
    let asked = try workspace.bilan("check", "a.csv")
    #expect(asked.everything.contains("--place \"Quartier Bethléem=…\""), "\(asked.everything)")
    // `check` keeps nothing.
    #expect(try workspace.bilan("check", "a.csv", "--place", "Quartier Bethléem=Saint-Gilles").everything.contains("B0305") == false)
    #expect(try workspace.bilan("check", "a.csv").everything.contains("B0305"))
    let told = try workspace.bilan("import", "a.csv", "--place", "quartier bethleem=1060")
    #expect(told.status == 0 && told.errors.contains("B0510") && told.errors.contains("quartier bethleem=Saint-Gilles"), "\(told.everything)")
    #expect(try places(workspace)["Saint-Gilles"] == "1")
    #expect(try workspace.bilan("choices").output.contains("quartier bethleem=Saint-Gilles"))
    // The next sheet is read by it, and says so; counts as well as people.
    try workspace.write(PlaceAnswerTests.sheet.replacing("12/03", with: "19/03") + "Blanc;Eva;QUARTIER BETHLÉEM;x\n", to: "b.csv")
    try workspace.write("Date;Indicateur;Commune;Nombre\n19/03/2024;Affiches;Quartier Bethléem;12\n", to: "c.csv")
    let check = try workspace.bilan("check", "b.csv", "c.csv")
    #expect(check.everything.components(separatedBy: "B0218").count == 5 && !check.everything.contains("B0305"), "\(check.everything)")
    try workspace.bilan("import", "b.csv", "c.csv")
    #expect(try places(workspace)["Saint-Gilles"] == "2")
    #expect(try places(workspace, "affiches")["Saint-Gilles"] == "12")
    #expect(try workspace.bilan("indicators", "--sheets", "b.csv", "--by", "commune", "--format", "csv").output.contains("participants,2024,,Saint-Gilles,1"))
    let id = try #require(workspace.bilan("choices").output.split(separator: "\n").first { $0.contains("bethleem") }?.split(separator: " ").first)
    #expect(try workspace.bilan("choices", "forget", String(id)).status == 0)
    #expect(try workspace.bilan("check", "b.csv").everything.contains("B0305"))
    // What the answer made of the sheets stays until they are imported again.
    #expect(try places(workspace)["Saint-Gilles"] == "2")
  }

  @Test func anAnswerIsUndoneWithItsImport() throws {
    let workspace = try workspace()
    try workspace.write(PlaceAnswerTests.sheet + "Durand;Léa;Bethléem;x\n", to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv", "--place", "Bethléem=Saint-Gilles").status == 0)
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(!(try workspace.bilan("choices").output.contains("Beth")))
  }

  /// The name of another commune is that of no part of ours, and an unknown commune is told.
  @Test(arguments: ["Ixelles=Saint-Gilles", "Bethléem=Nulle Part", "Bethléem", "=Forest", "?=Forest"])
  func anAnswerThatCannotBe(text: String) throws {
    let workspace = try workspace()
    try workspace.write(PlaceAnswerTests.sheet + "Durand;Léa;Bethléem;x\n", to: "a.csv")
    let run = try workspace.bilan("import", "a.csv", "--place", text)
    #expect(run.status == 64 && run.errors.contains("--place"), "\(run.everything)")
    #expect(try workspace.bilan("sheets").output.contains("a.csv") == false)
  }
}
