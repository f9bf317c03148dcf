import Foundation
import Testing

/// Codes were renamed and the sheets say the former ones: a store that was lost is made anew from them and the file of answers all the same.
@Suite struct RenamedRebuildTests {
  /// An activity named by a file, one named inside, one that was answered without its axis, counts; and an answer that is remembered.
  private static let files = [
    "presences/2024-10-28_axe1_dpo.csv": "Nom;Prénom;Présent\nMaes;Jan;x\nPetit;Luc;x\n",
    "presences/a.csv": "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n",
    "presences/b.csv": "Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n",
    "presences/c.csv": "Nom;Prénom;Présent\nClaes;Bob;x\n",
    "presences/d.csv": "Titre : Rencontre mensuelle\nDate : 4/11/2024\nNom;Prénom;Présent\nDiallo;Awa;x\n",
  ]
  private static let codes = [("activity", "dpo", "ateliers"), ("axis", "1", "Z"), ("metric", "affiches", "posters")]

  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small(RenamedRebuildTests.files).showingSmallGroups()
    // No title says the former code of the counts.
    try workspace.write(workspace.text("projet.yaml").replacingOccurrences(of: "Affiches distribuées", with: "Tracts"), to: "projet.yaml")
    for arguments in [["c.csv", "--activity", "dpo", "--date", "2024-06-03"], ["d.csv", "--activity", "1/dpo"], [""]] {
      let run = try workspace.bilan(["import", "presences/" + arguments[0]] + arguments.dropFirst())
      try #require(run.status == 0, "\(run.everything)")
    }
    return workspace
  }

  private func rename(_ workspace: Workspace) throws {
    for (kind, old, new) in RenamedRebuildTests.codes { #expect(try workspace.bilan("rename", kind, old, new).status == 0) }
  }

  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--format", "csv", "--by", "axis,commune").output }

  private func export(_ workspace: Workspace, to name: String) throws -> String {
    let run = try workspace.bilan("choices", "list", "--out", name)
    #expect(run.status == 0, "\(run.everything)")
    return try workspace.text(name)
  }

  @Test(arguments: [["take"], ["import", "take"], ["take", "import"]]) func aStoreMadeAnewKnowsTheFormerCodes(acts: [String]) throws {
    let workspace = try workspace()
    try rename(workspace)
    let expected = try figures(workspace)
    #expect(try [workspace.figure("sessions"), workspace.figure("participations"), workspace.figure("posters")] == ["4", "6", "125"])
    let answers = try export(workspace, to: "avant.csv")
    for line in ["renamed-axis=1=Z", "renamed-activity=Z/dpo=ateliers", "renamed-metric=affiches=posters"] { #expect(answers.contains(line), "\(answers)") }
    // What was answered without its axis follows too.
    #expect(answers.contains("activity=ateliers\ndate=2024-06-03") && answers.contains("activity=Z/ateliers"), "\(answers)")
    try workspace.shell("rm bilan.sqlite*")
    for act in acts {
      if act == "import" {
        try workspace.bilan("import", "presences")
        continue
      }
      let run = try workspace.bilan("choices", "take", "avant.csv")
      #expect(run.status == 0 && run.output.contains("3 codes renommés, 1 réponse retenue reprise, et celles sur 2 feuilles"), "\(run.everything)")
    }
    #expect(try figures(workspace) == expected)
    #expect(try export(workspace, to: "apres.csv") == answers)
    let again = try workspace.bilan("import", "presences")
    #expect(again.status == 0 && again.output.contains("5 déjà là"), "\(again.everything)")
  }

  /// Imported first, it is of an activity that nobody planned and that has no duration.
  @Test func aSheetThatWasImportedWithoutTheFormerCodeIsMoved() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("rename", "activity", "dpo", "ateliers").status == 0)
    let expected = try figures(workspace)
    _ = try export(workspace, to: "reponses.csv")
    try workspace.shell("rm bilan.sqlite*")
    try workspace.bilan("import", "presences")
    #expect(try figures(workspace) != expected)
    #expect(try workspace.bilan("choices", "take", "reponses.csv").status == 0)
    #expect(try figures(workspace) == expected)
  }

  @Test func itIsOneActAndUndoneAtOnce() throws {
    let workspace = try workspace()
    try rename(workspace)
    _ = try export(workspace, to: "reponses.csv")
    try workspace.shell("rm bilan.sqlite*")
    try workspace.bilan("import", "presences")
    let (without, file) = (try figures(workspace), try workspace.text("projet.yaml"))
    #expect(try workspace.bilan("choices", "take", "reponses.csv").status == 0)
    let history = try workspace.bilan("history").output
    for what in ["1=Z", "Z/dpo=Z/ateliers", "affiches=posters"] { #expect(history.contains(what), "\(history)") }
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try figures(workspace) == without)
    #expect(try !export(workspace, to: "apres.csv").contains("renamed-"))
    // The project file says the new codes all along.
    #expect(try workspace.text("projet.yaml") == file)
  }

  /// What was exported before the codes were renamed says the former ones, and means the same.
  @Test func anOlderFileFollowsTheNewCodes() throws {
    let workspace = try workspace()
    #expect(try export(workspace, to: "avant.csv").contains("activity=1/dpo"))
    try rename(workspace)
    let (expected, answers, history) = (try figures(workspace), try export(workspace, to: "reponses.csv"), try workspace.bilan("history").output)
    let run = try workspace.bilan("choices", "take", "avant.csv")
    #expect(run.status == 0, "\(run.everything)")
    #expect(try figures(workspace) == expected)
    #expect(try export(workspace, to: "apres.csv") == answers)
    #expect(try workspace.bilan("history").output == history)
  }

  @Test(arguments: ["renamed-activity=dpo=ateliers", "renamed-axis=1=é t é", "renamed-metric=affiches=affiches", "renamed-form=a=b", "renamed-axis=1"])
  func aLineThatIsNoRenamingIsTold(wrong: String) throws {
    let workspace = try workspace()
    try workspace.write("Réponse;Vaut pour;Feuille (SHA-256);Donnée le;Fichier\n\(wrong);toutes les feuilles;;;\n", to: "reponses.csv")
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.status == 1 && run.errors.contains("reponses.csv:2: erreur[B0791]"), "\(run.everything)")
  }
}
