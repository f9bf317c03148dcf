import Foundation
import TestSupport
import Testing

/// What was answered for a sheet (activity, date, commune, column) stays with its next version: the same file corrected, or one of another name that is taken for it.
@Suite struct NextVersionTests {
  /// Says its activity and its day, and no commune.
  private static let stated = """
    Axe : 1
    Activité : DPO
    Date : 21/10/2024
    Nom;Prénom;Présent
    Dupont;Anne;x
    Petit;Luc;x
    Claes;Bob;x
    Peeters;Els;x

    """

  /// Says nothing of itself.
  private static let bare = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\nClaes;Bob;x\n"
  private static let session = ["--activity", "dpo", "--date", "2024-10-21"]

  private static func without(_ name: String, _ text: String = NextVersionTests.stated) -> String {
    text.split(separator: "\n").filter { !$0.hasPrefix(name) }.joined(separator: "\n") + "\n"
  }

  /// What a status, a number of participations and of sessions are, in one line for comparison.
  private func state(_ run: CommandRun, _ workspace: Workspace) throws -> [String] {
    [String(run.status), try workspace.figure("participations"), try workspace.figure("sessions")]
  }

  private func participations(in commune: String, _ workspace: Workspace) throws -> String {
    let rows = try workspace.bilan("indicators", "--by", "commune", "--period", "2024", "--format", "csv").output.split(separator: "\n")
    return rows.first { $0.hasPrefix("participations,2024,,\(commune),") }.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) } ?? "–"
  }

  // MARK: - The same file, corrected

  @Test func theCommuneStaysWithACorrectedFile() throws {
    let workspace = try Workspace.small(["presences/a.csv": NextVersionTests.stated])
    #expect(try workspace.bilan("import", "--commune", "Forest", "presences/a.csv").status == 0)
    try workspace.write(NextVersionTests.stated.replacingOccurrences(of: "Claes", with: "Maes"), to: "presences/a.csv")
    let corrected = try workspace.bilan("import", "presences")
    #expect(try state(corrected, workspace) == ["0", "4", "1"], "\(corrected.everything)")
    #expect(corrected.output.contains("selon ce qui avait été répondu pour elle : --commune Forest"), "\(corrected.output)")
    #expect(try participations(in: "Forest", workspace) == "4")
    // A copy is read alike.
    try workspace.write(NextVersionTests.without("Petit"), to: "presences/a.csv")
    try workspace.write(NextVersionTests.without("Petit"), to: "presences/copie/a.csv")
    #expect(try state(workspace.bilan("import", "presences"), workspace) == ["0", "3", "1"])
    #expect(try participations(in: "Forest", workspace) == "3")
    try FileManager.default.removeItem(atPath: workspace.file("presences/copie"))
    try workspace.write(NextVersionTests.stated, to: "presences/a.csv")
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try participations(in: "Forest", workspace) == "4")
    // Quiet from then on, and also for the version after the next, of which nobody is as before.
    #expect(try workspace.bilan("import", "presences").output.contains("1 déjà là"))
    try workspace.write("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDiallo;Awa;x\n", to: "presences/a.csv")
    #expect(try state(workspace.bilan("import", "presences"), workspace) == ["0", "1", "1"])
    #expect(try participations(in: "Forest", workspace) == "1")
    // Undone, and done again.
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try participations(in: "Forest", workspace) == "4")
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try participations(in: "Forest", workspace) == "1")
  }

  @Test func anotherAnswerGoesBeforeTheEarlierOne() throws {
    let workspace = try Workspace.small(["a.csv": NextVersionTests.stated])
    #expect(try workspace.bilan("import", "--commune", "Forest", "a.csv").status == 0)
    try workspace.write(NextVersionTests.without("Claes"), to: "a.csv")
    #expect(try workspace.bilan("import", "--commune", "Anderlecht", "a.csv").status == 0)
    #expect(try [participations(in: "Forest", workspace), participations(in: "Anderlecht", workspace)] == ["0", "3"])
  }

  /// A list that names no day may be the next week's, with the same people: its day is asked, unless it is said to be a version of the other.
  @Test func theDayOfAListWithoutOneIsAskedEachTime() throws {
    let workspace = try Workspace.small(["presences/a.csv": NextVersionTests.bare])
    #expect(try workspace.bilan(["import", "presences/a.csv", "--column", "none=Prénom"] + NextVersionTests.session).status == 0)
    try workspace.write(NextVersionTests.without("Claes", NextVersionTests.bare), to: "presences/a.csv")
    let asked = try workspace.bilan("import", "presences")
    #expect(try state(asked, workspace) == ["1", "3", "1"] && asked.everything.contains("B0205"), "\(asked.everything)")
    let corrected = try workspace.bilan("import", "presences/a.csv", "--replaces", "1")
    #expect(try state(corrected, workspace) == ["0", "2", "1"], "\(corrected.everything)")
    for answer in ["--activity dpo", "--date 2024-10-21", "--column none=Prénom"] { #expect(corrected.output.contains(answer), "\(corrected.output)") }
    #expect(try state(workspace.bilan("import", "presences"), workspace) == ["0", "2", "1"])
  }

  /// Other people under the name of a list, and a list of one name beside an earlier one that still stands, are another list: nothing says of which day.
  @Test func anotherListOfOneNameTakesNoAnswer() throws {
    let other = "Nom;Prénom;Présent\nDiallo;Awa;x\nMaes;Jan;x\nPeeters;Els;x\n"
    for (place, text) in [("1/liste.csv", other), ("2/liste.csv", NextVersionTests.bare + "Maes;Jan;x\n")] {
      let workspace = try Workspace.small(["1/liste.csv": NextVersionTests.bare])
      #expect(try workspace.bilan(["import", "1/liste.csv"] + NextVersionTests.session).status == 0)
      try workspace.write(text, to: place)
      let run = try workspace.bilan("import", place)
      #expect(try state(run, workspace) == ["1", "3", "1"], "\(run.everything)")
    }
  }

  @Test func everyTableOfAWorkbookKeepsTheCommune() throws {
    let head = [["Axe", "1"], ["Activité", "DPO"], ["Date", "21/10/2024"], [], ["Nom", "Prénom", "Présent"]]
    func book(_ presence: String) -> [UInt8] {
      TinyBook([
        .init("Groupe A", texts: head + [["Maes", "Lotte", presence], ["Benali", "Karim", "x"]]),
        .init("Groupe B", texts: head + [["Dubois", "Zoé", "x"], ["Peeters", "Jan", "x"], ["Aksoy", "Ali", "x"]]),
      ]).xlsx
    }
    let workspace = try Workspace.small()
    try Data(book("x")).write(to: URL(filePath: workspace.file("a.xlsx")))
    #expect(try workspace.bilan("import", "--commune", "Forest", "a.xlsx").status == 0)
    #expect(try participations(in: "Forest", workspace) == "5")
    try Data(book("non")).write(to: URL(filePath: workspace.file("a.xlsx")))
    let corrected = try workspace.bilan("import", "a.xlsx")
    #expect(corrected.status == 0, "\(corrected.everything)")
    #expect(try participations(in: "Forest", workspace) == "4")
  }

  /// A count of another commune is another count: without the answer both were added up.
  @Test func countsKeepTheirCommune() throws {
    let counts = "Date;Indicateur;Nombre\n21/10/2024;affiches;125\n"
    let workspace = try Workspace.small(["comptes.csv": counts])
    #expect(try workspace.bilan("import", "--commune", "Forest", "comptes.csv").status == 0)
    try workspace.write(counts.replacingOccurrences(of: "125", with: "130"), to: "comptes.csv")
    let corrected = try workspace.bilan("import", "comptes.csv")
    #expect(corrected.status == 0, "\(corrected.everything)")
    #expect(try workspace.figure("affiches") == "130")
  }

  // MARK: - Moved before

  /// What says that the sheet is elsewhere than it says of itself, and how the session is then told.
  private static let moves = [(["--activity", "midi"], "2024-10-21 Midi du réseau"), (["--date", "2024-10-22"], "2024-10-22 Ateliers outil DPO")]

  @Test(arguments: [0, 1], [false, true]) func aMovedSheetIsFoundAgainUnderAnotherName(move: Int, isFirst: Bool) throws {
    let (answer, session) = NextVersionTests.moves[move]
    let workspace = try Workspace.small(["presences/a.csv": NextVersionTests.stated])
    // Moved afterwards, or elsewhere from the first.
    if !isFirst { #expect(try workspace.bilan("import", "presences").status == 0) }
    #expect(try workspace.bilan(["import", "--move", "presences/a.csv"] + answer).status == 0)
    try FileManager.default.removeItem(atPath: workspace.file("presences/a.csv"))
    try workspace.write(NextVersionTests.without("Dupont"), to: "presences/b.csv")
    let number = isFirst ? "1" : "2"
    let asked = try workspace.bilan("import", "presences")
    #expect(try state(asked, workspace) == ["1", "4", "1"], "\(asked.everything)")
    #expect(asked.errors.contains("erreur[B0714]") && asked.errors.contains("--replaces \(number)"), "\(asked.errors)")
    #expect(asked.output.contains("\(session) (axe 1) : 4 → 3 présents"), "\(asked.output)")
    let replaced = try workspace.bilan("import", "--replaces", number, "presences/b.csv")
    #expect(try state(replaced, workspace) == ["0", "3", "1"], "\(replaced.everything)")
    #expect(replaced.output.contains("\(session) (axe 1) : 4 → 3 présents"), "\(replaced.output)")
    // Quiet from then on, also where the first file comes back; and for the version after that.
    try workspace.write(NextVersionTests.stated, to: "presences/a.csv")
    let again = try workspace.bilan("import", "presences")
    #expect(try state(again, workspace) == ["0", "3", "1"], "\(again.everything)")
    try workspace.write(NextVersionTests.without("Petit", NextVersionTests.without("Dupont")), to: "presences/b.csv")
    #expect(try state(workspace.bilan("import", "presences"), workspace) == ["0", "2", "1"])
  }

  @Test(arguments: [0, 1]) func aMovedSheetThatIsCorrectedStaysWhereItIs(move: Int) throws {
    let (answer, session) = NextVersionTests.moves[move]
    let workspace = try Workspace.small(["presences/a.csv": NextVersionTests.stated])
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try workspace.bilan(["import", "--move", "presences/a.csv"] + answer).status == 0)
    try workspace.write(NextVersionTests.without("Dupont"), to: "presences/a.csv")
    let corrected = try workspace.bilan("import", "presences")
    #expect(try state(corrected, workspace) == ["0", "3", "1"], "\(corrected.everything)")
    #expect(corrected.output.contains("\(session) (axe 1) : 4 → 3 présents"), "\(corrected.output)")
  }

  /// The day in the file was corrected since: what it says now is the newest. What was answered beside it holds.
  @Test(arguments: [0, 1]) func aDayThatTheFileSaysSinceIsAskedAbout(move: Int) throws {
    let workspace = try Workspace.small(["a.csv": NextVersionTests.stated])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan(["import", "--move", "a.csv"] + NextVersionTests.moves[move].0).status == 0)
    try workspace.write(NextVersionTests.stated.replacingOccurrences(of: "21/10", with: "28/10"), to: "a.csv")
    let asked = try workspace.bilan("import", "a.csv")
    #expect(try state(asked, workspace) == ["1", "4", "1"], "\(asked.everything)")
    #expect(asked.errors.contains("erreur[B0730]"), "\(asked.errors)")
    let moved = try workspace.bilan("import", "--move", "a.csv")
    #expect(try state(moved, workspace) == ["0", "4", "1"], "\(moved.everything)")
    let now = ["2024-10-28 Midi du réseau", "2024-10-28 Ateliers outil DPO"][move]
    #expect(moved.output.contains("\(now) (axe 1) : 0 → 4 présents"), "\(moved.output)")
  }

  @Test func theWayBackIsAskedAboutToo() throws {
    let workspace = try Workspace.small(["a.csv": NextVersionTests.stated])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("import", "--activity", "midi", "--move", "a.csv").status == 0)
    let asked = try workspace.bilan("import", "--activity", "dpo", "a.csv")
    #expect(asked.status == 1 && asked.errors.contains("erreur[B0713]"), "\(asked.everything)")
    #expect(try state(workspace.bilan("import", "--activity", "dpo", "--move", "a.csv"), workspace) == ["0", "4", "1"])
  }

  // MARK: - Another name

  @Test func whatASheetReplacesGivesItsAnswers() throws {
    let workspace = try Workspace.small(["a.csv": NextVersionTests.bare])
    #expect(try workspace.bilan(["import", "a.csv", "--commune", "Forest"] + NextVersionTests.session).status == 0)
    try workspace.write(NextVersionTests.without("Claes", NextVersionTests.bare), to: "b.csv")
    #expect(try state(workspace.bilan("import", "b.csv"), workspace) == ["1", "3", "1"])
    let replaced = try workspace.bilan("import", "--replaces", "1", "b.csv")
    #expect(try state(replaced, workspace) == ["0", "2", "1"], "\(replaced.everything)")
    #expect(try participations(in: "Forest", workspace) == "2")
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "2", "1"])
  }

  /// A second sheet takes nothing of the first; a next version is asked about with the commune that it would have.
  @Test func aSheetBesideAnotherTakesNoAnswer() throws {
    let workspace = try Workspace.small(["a.csv": NextVersionTests.stated])
    #expect(try workspace.bilan("import", "--commune", "Forest", "a.csv").status == 0)
    try workspace.write(NextVersionTests.stated + "Maes;Jan;x\n", to: "b.csv")
    let asked = try workspace.bilan("import", "b.csv")
    #expect(asked.status == 1 && asked.output.contains("(1 de plus)"), "\(asked.everything)")
    let beside = try workspace.bilan("import", "--beside", "b.csv")
    #expect(beside.status == 0 && !beside.output.contains("répondu"), "\(beside.everything)")
    #expect(try participations(in: "not_stated", workspace) == "1")
  }

  // MARK: - The effect

  @Test func anEffectByCommuneIsNotCalledNone() throws {
    let sheet = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\nPetit;Luc;Forest;x\n"
    let workspace = try Workspace.small(["a.csv": sheet])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write(sheet.replacingOccurrences(of: "Luc;Forest", with: "Luc;Anderlecht"), to: "a.csv")
    let run = try workspace.bilan("import", "a.csv")
    #expect(run.status == 0 && !run.output.contains("aucun"), "\(run.output)")
    #expect(run.output.contains("2024 · Forest · ") && run.output.contains("2024 · Anderlecht · "), "\(run.output)")
  }
}
