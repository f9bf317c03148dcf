import Foundation
import Testing

/// A store that was lost is made anew from the sheets and the file of answers: none of them is lost without a word.
@Suite struct RebuildTests {
  private static let orders = [["take"], ["import", "take"], ["take", "import"]]

  /// One person at a session of the day, which the file's name says.
  private static let bare = "Nom;Prénom;Présent\nMaes;Jan;x\n"

  private func sheet(_ day: Int, _ rows: String = "Dupont;Anne;x\nPetit;Luc;x\n") -> String {
    "Axe : 1\nActivité : DPO\nDate : \(day)/10/2024\nNom;Prénom;Présent\n\(rows)"
  }

  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--format", "csv", "--by", "axis,commune").output }

  private func export(_ workspace: Workspace, to name: String = "reponses.csv") throws -> String {
    let run = try workspace.bilan("choices", "list", "--out", name)
    #expect(run.status == 0, "\(run.everything)")
    return try workspace.text(name)
  }

  private func rebuild(_ workspace: Workspace, _ acts: [String]) throws {
    try workspace.shell("rm bilan.sqlite*")
    for act in acts { _ = try workspace.bilan(act == "take" ? ["choices", "take", "reponses.csv"] : ["import", "presences"]) }
  }

  // MARK: - Sheets that are not here as they were

  /// Of three sheets about which nothing was answered one was corrected since, one is gone.
  @Test func sheetsThatAreNotHereAreCounted() throws {
    let workspace = try Workspace.small(Dictionary(uniqueKeysWithValues: (1...3).map { ("presences/\($0).csv", sheet($0)) })).showingSmallGroups()
    #expect(try workspace.bilan("import", "presences").status == 0)
    _ = try export(workspace)
    try workspace.write(sheet(2, "Dupont;Anne;x\nPetit;Luc;x\nMaes;Jan;x\n"), to: "presences/2.csv")
    try workspace.shell("rm presences/3.csv bilan.sqlite*")
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.status == 0 && run.output.contains("1 feuille ajoutée"), "\(run.everything)")
    #expect(run.errors.contains("reponses.csv: attention[B0748] : 2 feuilles sans réponse"), "\(run.errors)")
    #expect(try workspace.figure("participations") == "2")
    // What is here in another version is imported, as the hint says. What is kept is not missing.
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try workspace.figure("participations") == "5")
    try workspace.write(sheet(3), to: "presences/3.csv")
    try workspace.shell("rm presences/1.csv")
    let again = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(again.errors.contains("attention[B0748] : 1 feuille sans réponse"), "\(again.errors)")
    #expect(try workspace.figure("participations") == "7")
  }

  // MARK: - The same bytes under two names

  private func twoActivities() throws -> Workspace {
    let workspace = try Workspace.small([
      "presences/2024-10-28_axe1_dpo.csv": RebuildTests.bare, "presences/2024-10-28_axe1_midi.csv": RebuildTests.bare,
    ])
    return try workspace.showingSmallGroups()
  }

  @Test(arguments: orders) func oneListForTwoActivitiesIsTwoSheetsAgain(acts: [String]) throws {
    let workspace = try twoActivities()
    #expect(try workspace.bilan("import", "presences/2024-10-28_axe1_midi.csv").status == 0)
    #expect(try workspace.bilan("import", "presences/2024-10-28_axe1_dpo.csv", "--beside").status == 0)
    let expected = try figures(workspace)
    #expect(try [workspace.figure("sessions"), workspace.figure("participations")] == ["2", "2"])
    let answers = try export(workspace)
    for name in ["2024-10-28_axe1_midi.csv", "2024-10-28_axe1_dpo.csv"] { #expect(answers.contains(name), "\(answers)") }
    try rebuild(workspace, acts)
    #expect(try figures(workspace) == expected)
    let again = try workspace.bilan("import", "presences")
    #expect(again.status == 0 && again.output.contains("2 déjà là"), "\(again.everything)")
    #expect(try export(workspace, to: "apres.csv") == answers)
    // Nothing is new where both are kept.
    let history = try workspace.bilan("history").output
    #expect(try workspace.bilan("choices", "take", "reponses.csv").status == 0)
    #expect(try workspace.bilan("history").output == history)
  }

  /// Only the second of both was kept before the answers were taken: the first does not take its place.
  @Test func theOneThatIsKeptAlreadyStays() throws {
    let workspace = try twoActivities()
    #expect(try workspace.bilan("import", "presences/2024-10-28_axe1_dpo.csv").status == 0)
    #expect(try workspace.bilan("import", "presences/2024-10-28_axe1_midi.csv", "--beside").status == 0)
    let expected = try figures(workspace)
    _ = try export(workspace)
    try workspace.shell("rm bilan.sqlite*")
    #expect(try workspace.bilan("import", "presences/2024-10-28_axe1_midi.csv").status == 0)
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.status == 0, "\(run.everything)")
    #expect(try figures(workspace) == expected)
    #expect(try !workspace.bilan("history").output.contains("déplacement"))
  }

  @Test func aNameThatIsNotHereIsTold() throws {
    let workspace = try twoActivities()
    for arguments in [["dpo"], ["midi", "--beside"]] {
      let run = try workspace.bilan(["import", "presences/2024-10-28_axe1_\(arguments[0]).csv"] + arguments.dropFirst())
      #expect(run.status == 0, "\(run.everything)")
    }
    _ = try export(workspace)
    try workspace.shell("rm bilan.sqlite* presences/*midi.csv")
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.status == 0 && run.errors.contains("attention[B0792] : la feuille « 2024-10-28_axe1_midi.csv »"), "\(run.everything)")
    #expect(try workspace.figure("sessions") == "1")
  }

  /// One of two files of the same bytes was kept, and the file of answers does not say which: it is asked, and nothing is taken for the other.
  @Test func aCopyOfAnotherActivityIsAskedAbout() throws {
    let workspace = try twoActivities()
    #expect(try workspace.bilan("import", "presences/2024-10-28_axe1_midi.csv").status == 0)
    #expect(try !export(workspace).contains("midi"))
    try workspace.shell("rm bilan.sqlite*")
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.status == 1 && run.errors.contains("B0713"), "\(run.everything)")
    #expect(try workspace.figure("sessions") == "1")
  }

  // MARK: - Rows that were mended

  @Test(arguments: orders) func rowsThatWereMendedComeBack(acts: [String]) throws {
    let workspace = try Workspace.small([
      "presences/a.csv": "Axe : 1\nActivité : DPO\nNom;Prénom;Date;Présent\nDupont;Anne;21/10/2024;x\nMaes;Jan;21/10/2024;x\nPetit;Luc;32/10/2024;x\n"
    ]).showingSmallGroups()
    #expect(try workspace.bilan("import", "presences").status == 1)
    try workspace.shell("sed -i 's/;32/;22/' presences/a.a-corriger.csv")
    #expect(try workspace.bilan("import", "presences/a.a-corriger.csv").status == 0)
    #expect(try [workspace.figure("sessions"), workspace.figure("participations")] == ["2", "3"])
    let expected = try figures(workspace)
    _ = try export(workspace)
    try rebuild(workspace, acts)
    #expect(try figures(workspace) == expected)
    // As it was mended: what was changed since is another file.
    try workspace.shell("sed -i 's/;22/;23/' presences/a.a-corriger.csv; rm bilan.sqlite*")
    #expect(try workspace.bilan("choices", "take", "reponses.csv").errors.contains("B0748"))
    #expect(try workspace.figure("participations") == "2")
  }
}
