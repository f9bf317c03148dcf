import Foundation
import Testing

/// A file that tells anew of a part of a kept sheet is asked about: put beside it, who was taken off stays counted, and numbers are added up.
@Suite struct PartOfSheetTests {
  /// Two sessions with four people each, in two ways of writing them down.
  private static let kept = [
    """
    Axe : 1
    Activité : DPO
    Nom;Prénom;21/10/2024;28/10/2024
    Dupont;Anne;x;x
    Petit;Luc;x;x
    Claes;Bob;x;
    Peeters;Els;x;x
    Maes;Jan;;x

    """,
    """
    Axe : 1
    Activité : DPO
    Date : 21/10/2024;;Date : 28/10/2024;
    Nom;Prénom;Nom;Prénom
    Dupont;Anne;Dupont;Anne
    Petit;Luc;Petit;Luc
    Claes;Bob;Peeters;Els
    Peeters;Els;Maes;Jan

    """,
  ]

  /// One of the two sessions: without Bob, with Awa.
  private static let one = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\nPeeters;Els;x\nDiallo;Awa;x\n"

  /// What a status, a number of participations and of sessions are, in one line for comparison.
  private func state(_ run: CommandRun, _ workspace: Workspace) throws -> [String] {
    [String(run.status), try workspace.figure("participations"), try workspace.figure("sessions")]
  }

  @Test(arguments: kept) func oneSessionOfTwoIsAskedAbout(kept: String) throws {
    let workspace = try Workspace.small(["a.csv": kept])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.figure("participations") == "8")
    try workspace.write(PartOfSheetTests.one, to: "b.csv")
    let asked = try workspace.bilan("import", "b.csv")
    #expect(try state(asked, workspace) == ["1", "8", "2"], "\(asked.everything)")
    for word in ["B0747", "a.csv (n° 1)", "--beside", "--replaces 1"] { #expect(asked.errors.contains(word), "\(asked.errors)") }
    for (language, number) in [("nl", "a.csv (nr. 1)"), ("en", "a.csv (no. 1)")] {
      #expect(try workspace.bilan(["import", "--language", language, "b.csv"]).errors.contains(number))
    }
    #expect(asked.output.contains("4 → 0 présents · séance retirée"), "\(asked.output)")
    // In its place the other session goes.
    #expect(try state(workspace.bilan("import", "--replaces", "1", "b.csv"), workspace) == ["0", "4", "1"])
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    // Beside it Bob stays, and Awa comes.
    #expect(try state(workspace.bilan("import", "--beside", "b.csv"), workspace) == ["0", "9", "2"])
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "9", "2"])
  }

  /// The other way round, the later sheet can take the place of the earlier one.
  @Test(arguments: kept) func twoSessionsAfterOneOfThemAreAVersion(kept: String) throws {
    let workspace = try Workspace.small(["b.csv": PartOfSheetTests.one])
    #expect(try workspace.bilan("import", "b.csv").status == 0)
    try workspace.write(kept, to: "a.csv")
    let asked = try workspace.bilan("import", "a.csv")
    #expect(try state(asked, workspace) == ["1", "4", "1"], "\(asked.everything)")
    #expect(asked.errors.contains("B0714") && asked.errors.contains("b.csv (n° 1)"), "\(asked.errors)")
    #expect(try state(workspace.bilan("import", "--replaces", "1", "a.csv"), workspace) == ["0", "8", "2"])
  }

  /// Other people at one of the sessions, a list of who did not come, another day: the whole stands beside the kept sheet.
  @Test(arguments: [
    ("21/10/2024", "Diallo;Awa;x\nMaes;Tom;x\nPetit;Luc;x\n"), ("21/10/2024", "Dupont;Anne;excusé\nPetit;Luc;excusé\nPeeters;Els;excusé\n"),
    ("22/10/2024", "Dupont;Anne;x\nPetit;Luc;x\nPeeters;Els;x\n"),
  ]) func anotherListOfASessionIsNotAskedAbout(day: String, people: String) throws {
    let workspace = try Workspace.small(["a.csv": PartOfSheetTests.kept[0]])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write("Axe : 1\nActivité : DPO\nDate : \(day)\nNom;Prénom;Présent\n\(people)", to: "b.csv")
    let run = try workspace.bilan("import", "b.csv")
    #expect(run.status == 0 && run.output.contains("1 feuille ajoutée"), "\(run.everything)")
  }

  @Test func oneCountOfSeveralIsAskedAbout() throws {
    let header = "Date;Commune;Indicateur;Nombre\n"
    let counts = header + "21/10/2024;Forest;affiches;30\n22/10/2024;Forest;affiches;8\n23/10/2024;Forest;affiches;1\n"
    let workspace = try Workspace.small(["a.csv": counts])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write(header + "21/10/2024;Forest;affiches;35\n", to: "b.csv")
    let asked = try workspace.bilan("import", "b.csv")
    #expect(asked.status == 1 && asked.errors.contains("B0747"), "\(asked.everything)")
    #expect(try workspace.figure("affiches") == "39")
    // The way that the hint tells: the first sheet is corrected.
    try FileManager.default.removeItem(atPath: workspace.file("b.csv"))
    try workspace.write(counts.replacingOccurrences(of: ";30\n", with: ";35\n"), to: "a.csv")
    #expect(try workspace.bilan("import", ".").status == 0)
    #expect(try workspace.figure("affiches") == "44")
  }
}
