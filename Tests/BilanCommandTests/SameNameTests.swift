import Foundation
import Testing

/// A list corrected under its own file name that now says another day or activity: the next version of the earlier one, or another session? It is asked where the earlier list is nowhere any more.
@Suite struct SameNameTests {
  private static let dated = """
    Axe : 1
    Activité : DPO
    Date;Nom;Prénom;Commune;Présent
    21/10/2024;Dupont;Anne;Forest;x
    21/10/2024;Petit;Luc;Uccle;x
    21/10/2024;Claes;Bob;Forest;x

    """

  private static func onDay(_ day: String) -> String { dated.replacingOccurrences(of: "21/10", with: day) }

  /// A status, a number of participations and of sessions, in one line for comparison.
  private func state(_ run: CommandRun, _ workspace: Workspace) throws -> [String] {
    [String(run.status), try workspace.figure("participations"), try workspace.figure("sessions")]
  }

  private func asked(_ run: CommandRun) -> Bool { run.status == 1 && run.errors.contains("erreur[B0730]") }

  @Test(arguments: [dated.replacingOccurrences(of: "21/10", with: "22/10"), dated.replacingOccurrences(of: "DPO", with: "midi")])
  func aListOfTheSameNameWithAnotherSessionIsAskedAbout(corrected: String) throws {
    let workspace = try Workspace.small(["liste.csv": SameNameTests.dated])
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    try workspace.write(corrected, to: "liste.csv")
    let asked = try workspace.bilan("import", "liste.csv")
    #expect(try state(asked, workspace) == ["1", "3", "1"], "\(asked.everything)")
    for word in ["B0730", "--move", "--replaces 1", "--beside", "21/10/2024"] { #expect(asked.errors.contains(word), "\(asked.errors)") }
    #expect(asked.output.contains("nouvelle séance") && asked.output.contains("séance retirée"), "\(asked.output)")
    for name in ["Dupont", "Claes", "Bob"] { #expect(!asked.everything.contains(name)) }
    let dry = try workspace.bilan("import", "--dry-run", "liste.csv")
    #expect(dry.errors == asked.errors && dry.status == 1)
    let moved = try workspace.bilan("import", "--move", "liste.csv")
    #expect(try state(moved, workspace) == ["0", "3", "1"], "\(moved.everything)")
    #expect(moved.output.contains("1 déplacée"), "\(moved.output)")
    // Quiet from then on.
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "3", "1"])
  }

  @Test func theAnswersSayWhatItIs() throws {
    for (answer, expected) in [(["--replaces", "1"], ["0", "3", "1"]), (["--beside"], ["0", "6", "2"])] {
      let workspace = try Workspace.small(["liste.csv": SameNameTests.dated])
      #expect(try workspace.bilan("import", "liste.csv").status == 0)
      try workspace.write(SameNameTests.onDay("28/10"), to: "liste.csv")
      #expect(try state(workspace.bilan(["import"] + answer + ["liste.csv"]), workspace) == expected)
      #expect(try state(workspace.bilan("import", "liste.csv"), workspace) == expected)
    }
  }

  /// The earlier version put back is the newer one, and asked about like any other.
  @Test func theEarlierListPutBackIsAskedAboutToo() throws {
    let workspace = try Workspace.small(["liste.csv": SameNameTests.dated])
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    try workspace.write(SameNameTests.onDay("22/10"), to: "liste.csv")
    #expect(try workspace.bilan("import", "--move", "liste.csv").status == 0)
    try workspace.write(SameNameTests.dated, to: "liste.csv")
    #expect(try asked(workspace.bilan("import", "liste.csv")))
    #expect(try state(workspace.bilan("import", "--move", "liste.csv"), workspace) == ["0", "3", "1"])
  }

  // MARK: - Other sessions

  /// A folder for each session with a list of one name in each: the earlier lists are still there.
  @Test(arguments: ["", "../dehors-%/"]) func aListOfOneNameInAFolderForEachSessionIsNotAskedAbout(place: String) throws {
    let workspace = try Workspace.small()
    let folder = place.replacingOccurrences(of: "%", with: URL(filePath: workspace.path).lastPathComponent) + "presences"
    defer { if !place.isEmpty { try? FileManager.default.removeItem(atPath: workspace.file(folder) + "/..") } }
    for (number, day) in ["21/10", "28/10", "04/11"].enumerated() {
      try workspace.write(SameNameTests.onDay(day), to: "\(folder)/\(number)/presences.csv")
      let run = try workspace.bilan("import", "\(folder)/\(number)/presences.csv")
      #expect(try state(run, workspace) == ["0", "\(3 * (number + 1))", "\(number + 1)"], "\(run.everything)")
    }
    // One of them corrected is the next version of itself, and of no other.
    try workspace.write(SameNameTests.onDay("29/10"), to: "\(folder)/1/presences.csv")
    let run = try workspace.bilan("import", folder)
    #expect(asked(run) && run.errors.contains("(n° 2,") && !run.errors.contains("(n° 1,") && !run.errors.contains("(n° 3,"), "\(run.everything)")
    #expect(try state(workspace.bilan("import", "--move", folder), workspace) == ["0", "9", "3"])
  }

  @Test func otherPeopleOfTheSameNameOfFileAreNotAskedAbout() throws {
    let workspace = try Workspace.small(["liste.csv": SameNameTests.dated])
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    let other =
      "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n28/10/2024;Maes;Jan;Forest;x\n28/10/2024;Peeters;Els;Forest;x\n28/10/2024;Petit;Luc;Uccle;x\n"
    try workspace.write(other, to: "liste.csv")
    #expect(try state(workspace.bilan("import", "liste.csv"), workspace) == ["0", "6", "2"])
  }

  @Test func countsOfTheSameNameAreAskedAboutWhereTheNumbersAreTheSame() throws {
    let counts = "Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n21/10/2024;Uccle;affiches;30\n"
    let workspace = try Workspace.small(["comptes.csv": counts])
    #expect(try workspace.bilan("import", "comptes.csv").status == 0)
    try workspace.write(counts.replacingOccurrences(of: "21/10", with: "22/10"), to: "comptes.csv")
    #expect(try asked(workspace.bilan("import", "comptes.csv")))
    #expect(try workspace.figure("affiches") == "155")
    #expect(try workspace.bilan("import", "--move", "comptes.csv").status == 0)
    #expect(try workspace.figure("affiches") == "155")
    // The next month's, with other numbers.
    try workspace.write("Date;Commune;Indicateur;Nombre\n22/11/2024;Forest;affiches;80\n22/11/2024;Uccle;affiches;31\n", to: "comptes.csv")
    #expect(try workspace.bilan("import", "comptes.csv").status == 0)
    #expect(try workspace.figure("affiches") == "266")
  }
}
