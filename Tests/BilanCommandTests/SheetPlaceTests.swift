import Foundation
import Testing

/// A sheet has one place in the project: imported again it moves or is there already, and its next version takes its place; nothing is doubled in silence.
@Suite struct SheetPlaceTests {
  /// Says of itself neither activity nor day nor commune.
  private static let bare = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\nClaes;Bob;x\n"

  private static let dated = """
    Axe : 1
    Activité : DPO
    Date;Nom;Prénom;Commune;Présent
    21/10/2024;Dupont;Anne;Forest;x
    21/10/2024;Petit;Luc;Uccle;x
    21/10/2024;Claes;Bob;Forest;x

    """

  /// What a status, a number of participations and of sessions are, in one line for comparison.
  private func state(_ run: CommandRun, _ workspace: Workspace) throws -> [String] {
    [String(run.status), try workspace.figure("participations"), try workspace.figure("sessions")]
  }

  // MARK: - The same content again

  @Test(arguments: [["--activity", "midi"], ["--date", "2024-10-22"]])
  func theSameContentAgainIsAskedAboutAndMoved(other: [String]) throws {
    let workspace = try Workspace.small(["feuille.csv": SheetPlaceTests.bare])
    let first = ["import", "feuille.csv", "--activity", "dpo", "--date", "2024-10-21"]
    #expect(try state(workspace.bilan(first), workspace) == ["0", "3", "1"])
    var second = first
    second[second.firstIndex(of: other[0])! + 1] = other[1]
    // Without an answer nothing of it is kept.
    let asked = try workspace.bilan(second)
    #expect(try state(asked, workspace) == ["1", "3", "1"], "\(asked.everything)")
    #expect(asked.errors.contains("B0713") && asked.errors.contains("--move") && asked.errors.contains("--beside"), "\(asked.everything)")
    let moved = try workspace.bilan(second + ["--move"])
    #expect(try state(moved, workspace) == ["0", "3", "1"], "\(moved.everything)")
    #expect(moved.output.contains("1 déplacée"), "\(moved.output)")
    #expect(try workspace.bilan("sheets").output.split(separator: "\n").count { $0.contains("feuille.csv") } == 1)
    // And back, quietly from then on.
    #expect(try state(workspace.bilan(first + ["--move"]), workspace) == ["0", "3", "1"])
    #expect(try state(workspace.bilan(first), workspace) == ["0", "3", "1"])
  }

  /// The effect is worked out for the first twenty of them; of the others it is said that it is not known, never that there is none.
  @Test func anEffectThatIsNotWorkedOutIsNotCalledNone() throws {
    let names = (1...22).map { "feuille-\($0).csv" }
    let sheets = names.enumerated().map { ($1, "Nom;Prénom;Présent\nPersonne\($0);Anne;x\nAutre\($0);Luc;x\n") }
    let workspace = try Workspace.small(Dictionary(uniqueKeysWithValues: sheets))
    let first = ["import"] + names + ["--activity", "dpo", "--date"]
    #expect(try workspace.bilan(first + ["2024-10-21"]).status == 0)
    let asked = try workspace.bilan(first + ["2024-10-22"])
    #expect(asked.errors.split(separator: "\n").count { $0.contains("erreur[B0713]") } == 22, "\(asked.everything)")
    #expect(asked.output.split(separator: "\n").count { $0.contains("pas calculé") } == 2, "\(asked.output)")
  }

  @Test func besideKeepsTheSameFormForTwoDays() throws {
    let workspace = try Workspace.small(["feuille.csv": SheetPlaceTests.bare])
    #expect(try workspace.bilan("import", "feuille.csv", "--activity", "dpo", "--date", "2024-10-21").status == 0)
    let beside = try workspace.bilan("import", "feuille.csv", "--activity", "dpo", "--date", "2024-10-22", "--beside")
    #expect(try state(beside, workspace) == ["0", "6", "2"], "\(beside.everything)")
    // Which of the two would move is open: it is asked, and a number says it.
    let third = ["import", "feuille.csv", "--activity", "dpo", "--date", "2024-10-23"]
    #expect(try state(workspace.bilan(third + ["--move"]), workspace) == ["1", "6", "2"])
    let said = try workspace.bilan(third + ["--replaces", "1"])
    #expect(try state(said, workspace) == ["0", "6", "2"], "\(said.everything)")
    #expect(try workspace.bilan("sheets").output.split(separator: "\n").count { $0.contains("feuille.csv") } == 2)
    // The two days are still two days when the folder is read again.
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "6", "2"])
  }

  @Test func anotherCommuneIsAskedAboutAndOneThatWasMissingIsNot() throws {
    let workspace = try Workspace.small(["feuille.csv": SheetPlaceTests.bare])
    let all = ["import", "feuille.csv", "--activity", "dpo", "--date", "2024-10-21"]
    #expect(try workspace.bilan(all).status == 0)
    // The program itself says to complete the commune like this.
    let completed = try workspace.bilan(all + ["--commune", "Forest"])
    #expect(completed.status == 0 && completed.output.contains("remplace la feuille n° 1"), "\(completed.everything)")
    let asked = try workspace.bilan(all + ["--commune", "Uccle"])
    #expect(asked.status == 1 && asked.errors.contains("B0713"), "\(asked.everything)")
    let communes = { try workspace.bilan("indicators", "--by", "commune", "--period", "2024", "--format", "csv").output }
    #expect(try communes().contains("participations,2024,,Forest,3,"))
    let moved = try workspace.bilan(all + ["--commune", "Uccle", "--move"])
    #expect(moved.status == 0, "\(moved.everything)")
    #expect(try communes().contains("participations,2024,,Forest,0,"))
    #expect(try state(moved, workspace) == ["0", "3", "1"])
  }

  /// A copy under another name that a new answer makes to be of another commune is the same sheet all the same.
  @Test func aCopyWithAnotherCommuneIsAskedAbout() throws {
    let workspace = try Workspace.small(["a.csv": SheetPlaceTests.bare, "b.csv": SheetPlaceTests.bare])
    let options = ["--activity", "dpo", "--date", "2024-10-21"]
    #expect(try workspace.bilan(["import", "a.csv", "--commune", "Forest"] + options).status == 0)
    let asked = try workspace.bilan(["import", "b.csv", "--commune", "Uccle"] + options)
    #expect(asked.status == 1 && asked.errors.contains("B0713"), "\(asked.everything)")
    #expect(try workspace.bilan(["import", "b.csv"] + options).status == 0)
    #expect(try workspace.figure("participations") == "3")
  }

  // MARK: - What was answered stays

  @Test func whatWasAnsweredStaysWithTheSheet() throws {
    let workspace = try Workspace.small(["presences/feuille.csv": SheetPlaceTests.bare])
    let given = ["--activity", "dpo", "--date", "2024-10-21", "--commune", "Forest", "--column", "none=Prénom"]
    #expect(try workspace.bilan(["import", "presences/feuille.csv"] + given).status == 0)
    let before = try workspace.bilan("indicators", "--format", "csv").output
    let again = try workspace.bilan("import", "presences")
    // Neither a question nor by which answers it is read; what is doubtful in the sheet itself is told each time.
    #expect(again.status == 0 && !again.errors.contains("B0218") && !again.errors.contains("B0510"), "\(again.everything)")
    #expect(again.output.contains("0 feuille ajoutée, 0 remplacée, 1 déjà là"), "\(again.output)")
    // Given once more, in part, it is the same too.
    let inPart = try workspace.bilan("import", "presences", "--commune", "Forest")
    #expect(inPart.status == 0 && inPart.output.contains("1 déjà là"), "\(inPart.everything)")
    #expect(try workspace.bilan("indicators", "--format", "csv").output == before)
  }

  @Test func anAnswerGoesWithItsSheet() throws {
    let workspace = try Workspace.small(["feuille.csv": SheetPlaceTests.bare])
    #expect(try workspace.bilan("import", "feuille.csv", "--activity", "dpo", "--date", "2024-10-21").status == 0)
    #expect(try workspace.bilan("sheets", "remove", "1").status == 0)
    #expect(try workspace.bilan("import", "feuille.csv").status == 1)
  }

  // MARK: - The next version

  @Test func aCorrectedFileOfAnotherNameIsAskedAbout() throws {
    let workspace = try Workspace.small(["liste.csv": SheetPlaceTests.dated])
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    // Bob did not come; he is taken out.
    try workspace.write(SheetPlaceTests.dated.replacingOccurrences(of: "21/10/2024;Claes;Bob;Forest;x\n", with: ""), to: "liste v2.csv")
    let asked = try workspace.bilan("import", "liste v2.csv")
    #expect(try state(asked, workspace) == ["1", "3", "1"], "\(asked.everything)")
    #expect(asked.errors.contains("B0714") && asked.errors.contains("--replaces 1") && asked.errors.contains("--beside"), "\(asked.everything)")
    #expect(asked.output.contains("lignes de présence : 3 → 2 (1 de moins)"), "\(asked.output)")
    #expect(asked.output.contains("participations : 3 → 2") || asked.output.contains("Participations : 3 → 2"), "\(asked.output)")
    #expect(asked.output.contains("1 en attente"), "\(asked.output)")
    for name in ["Dupont", "Claes", "Bob"] { #expect(!asked.everything.contains(name)) }
    let object = try #require(try objects(workspace.bilan("import", "--format", "json", "liste v2.csv").output).first)
    #expect(object["kept"] as? String == "undecided")
    #expect((object["change"] as? [String: [String: Int]])?["attendances"]?["removed"] == 1)

    let replaced = try workspace.bilan("import", "liste v2.csv", "--replaces", "1")
    #expect(try state(replaced, workspace) == ["0", "2", "1"], "\(replaced.everything)")
    // Both files still lie in the folder: it is read again without a question, and the earlier version does not come back.
    let again = try workspace.bilan("import", ".")
    #expect(try state(again, workspace) == ["0", "2", "1"], "\(again.everything)")
    #expect(!again.errors.contains("B07"), "\(again.errors)")
    // Until the later version is taken back.
    #expect(try workspace.bilan("sheets", "remove", "2").status == 0)
    #expect(try state(workspace.bilan("import", "liste.csv"), workspace) == ["0", "3", "1"])
  }

  @Test func besideKeepsBothVersionsForGood() throws {
    let workspace = try Workspace.small(["matin.csv": SheetPlaceTests.dated])
    #expect(try workspace.bilan("import", "matin.csv").status == 0)
    try workspace.write(SheetPlaceTests.dated + "21/10/2024;Peeters;Els;Forest;x\n", to: "soir.csv")
    #expect(try state(workspace.bilan("import", "soir.csv"), workspace) == ["1", "3", "1"])
    #expect(try state(workspace.bilan("import", "--beside", "soir.csv"), workspace) == ["0", "4", "1"])
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "4", "1"])
    // Beside also holds for a file of the same name.
    try workspace.write(SheetPlaceTests.dated + "21/10/2024;Maes;Jan;Forest;x\n", to: "soir.csv")
    #expect(try state(workspace.bilan("import", "--beside", "soir.csv"), workspace) == ["0", "5", "1"])
  }

  /// Another group at the same session, the same group a week later, and rows mended in a file of their own are no versions.
  @Test func otherSheetsAreNotAskedAbout() throws {
    let workspace = try Workspace.small(["groupe1.csv": SheetPlaceTests.dated])
    #expect(try workspace.bilan("import", "groupe1.csv").status == 0)
    let other = "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n21/10/2024;Maes;Jan;Forest;x\n21/10/2024;Peeters;Els;Forest;x\n"
    try workspace.write(other, to: "groupe2.csv")
    try workspace.write(SheetPlaceTests.dated.replacingOccurrences(of: "21/10", with: "28/10"), to: "semaine2.csv")
    try workspace.write(SheetPlaceTests.dated.replacingOccurrences(of: "DPO", with: "midi"), to: "midi.csv")
    try workspace.write(SheetPlaceTests.dated.replacingOccurrences(of: "Forest;x", with: "Forest;excusé"), to: "groupe1.a-corriger.csv")
    for name in ["groupe2.csv", "semaine2.csv", "midi.csv", "groupe1.a-corriger.csv"] {
      let run = try workspace.bilan("import", name)
      #expect(run.status == 0 && run.output.contains("1 feuille ajoutée"), "\(run.everything)")
    }
  }

  @Test func countsAndHeadsHaveVersionsToo() throws {
    let counts = "Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n22/10/2024;Uccle;affiches;30\n23/10/2024;Uccle;affiches;3\n"
    let workspace = try Workspace.small(["comptes.csv": counts])
    #expect(try workspace.bilan("import", "comptes.csv").status == 0)
    try workspace.write(counts.replacingOccurrences(of: ";30\n", with: ";40\n"), to: "comptes corrigés.csv")
    let asked = try workspace.bilan("import", "comptes corrigés.csv")
    #expect(asked.status == 1 && asked.errors.contains("B0714"), "\(asked.everything)")
    #expect(try workspace.figure("affiches") == "158")
    #expect(try workspace.bilan("import", "--replaces", "1", "comptes corrigés.csv").status == 0)
    #expect(try workspace.figure("affiches") == "168")
  }

  private static let counts = "Date;Commune;Indicateur;Nombre\n"

  /// What was counted, the same renamed and corrected, and what is right after that.
  private static let shortCounts = [
    ("21/10/2024;Forest;affiches;30\n", "21/10/2024;Forest;affiches;35\n", "35"),
    ("octobre 2024;;affiches;30\n", "octobre 2024;;affiches;35\n", "35"),
    ("21/10/2024;Forest;affiches;30\n22/10/2024;Forest;affiches;8\n", "21/10/2024;Forest;affiches;35\n22/10/2024;Forest;affiches;8\n", "43"),
    ("21/10/2024;Forest;affiches;30\n", "21/10/2024;Forest;affiches;35\n22/10/2024;Forest;affiches;8\n23/10/2024;Forest;affiches;1\n", "44"),
    ("21/10/2024;Forest;affiches;10\n21/10/2024;Forest;affiches;20\n", "21/10/2024;Forest;affiches;35\n", "35"),
  ]

  @Test(arguments: shortCounts) func aShortCountOfAnotherNameIsAskedAbout(counted: String, corrected: String, right: String) throws {
    let workspace = try Workspace.small(["a.csv": SheetPlaceTests.counts + counted])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    let before = try workspace.figure("affiches")
    try FileManager.default.removeItem(atPath: workspace.file("a.csv"))
    try workspace.write(SheetPlaceTests.counts + corrected, to: "b.csv")
    let asked = try workspace.bilan("import", "b.csv")
    #expect(asked.status == 1 && asked.errors.contains("B0714") && asked.errors.contains("a.csv (n° 1)"), "\(asked.everything)")
    #expect(try workspace.figure("affiches") == before)
    #expect(try workspace.bilan("import", "--replaces", "1", "b.csv").status == 0)
    #expect(try workspace.figure("affiches") == right)
  }

  @Test func besideAddsShortCounts() throws {
    let workspace = try Workspace.small(["a.csv": SheetPlaceTests.counts + "21/10/2024;Forest;affiches;30\n"])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write(SheetPlaceTests.counts + "21/10/2024;Forest;affiches;35\n", to: "b.csv")
    #expect(try workspace.bilan("import", "--beside", "b.csv").status == 0)
    #expect(try workspace.bilan("import", ".").status == 0)
    #expect(try workspace.figure("affiches") == "65")
  }

  /// Another commune, day or metric, a month beside one of its days, a form in which all but one place has a nought.
  @Test(arguments: [
    "21/10/2024;Anderlecht;affiches;35\n", "22/10/2024;Forest;affiches;35\n", "21/10/2024;Forest;rubans;35\n", "octobre 2024;Forest;affiches;35\n",
    "21/10/2024;Forest;affiches;0\n21/10/2024;Anderlecht;affiches;35\n",
  ]) func shortCountsOfSomethingElseAreNotAskedAbout(other: String) throws {
    let workspace = try Workspace.small(["a.csv": SheetPlaceTests.counts + "21/10/2024;Forest;affiches;30\n21/10/2024;Anderlecht;affiches;0\n"])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write(SheetPlaceTests.counts + other, to: "b.csv")
    let run = try workspace.bilan("import", "b.csv")
    #expect(run.status == 0 && run.output.contains("1 feuille ajoutée"), "\(run.everything)")
  }

  @Test func anAnswerThatFitsNothingIsRefused() throws {
    let workspace = try Workspace.small(["liste.csv": SheetPlaceTests.dated, "autre.csv": SheetPlaceTests.dated + "21/10/2024;Maes;Jan;Forest;x\n"])
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    #expect(try workspace.bilan("import", "--replaces", "9", "autre.csv").status == 64)
    #expect(try workspace.bilan("import", "--replaces", "1", ".").status == 64)
    #expect(try workspace.bilan("import", "--replaces", "1", "--beside", "autre.csv").status == 64)
    #expect(try workspace.bilan("import", "--move", "--beside", "autre.csv").status == 64)
    #expect(try workspace.figure("participations") == "3")
  }

  @Test func aDryRunAsksToo() throws {
    let workspace = try Workspace.small(["liste.csv": SheetPlaceTests.dated])
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    try workspace.write(SheetPlaceTests.dated + "21/10/2024;Maes;Jan;Forest;x\n", to: "autre.csv")
    let dry = try workspace.bilan("import", "--dry-run", "autre.csv")
    let real = try workspace.bilan("import", "autre.csv")
    #expect(dry.errors == real.errors && dry.status == 1)
    #expect(dry.output.replacingOccurrences(of: "essai, rien n'est gardé : ", with: "") == real.output)
  }

  @Test func anotherDayOfTheSameNameIsToldByItsFile() throws {
    let workspace = try Workspace.small(["2024-10-21 dpo.csv": SheetPlaceTests.bare])
    #expect(try state(workspace.bilan("import", "--activity", "dpo", "2024-10-21 dpo.csv"), workspace) == ["0", "3", "1"])
    // The file is renamed to its right day.
    try FileManager.default.moveItem(atPath: workspace.file("2024-10-21 dpo.csv"), toPath: workspace.file("2024-10-22 dpo.csv"))
    #expect(try state(workspace.bilan("import", "."), workspace) == ["1", "3", "1"])
    #expect(try state(workspace.bilan("import", "--move", "."), workspace) == ["0", "3", "1"])
    #expect(try workspace.bilan("sheets").output.contains("2024-10-22 dpo.csv"))
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "3", "1"])
  }
}
