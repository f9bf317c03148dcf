import Foundation
import Testing

/// A corrected sheet replaces the earlier one, and says what that changes; a sheet can be taken back.
@Suite struct ReplacementTests {
  private static let before = """
    Axe : 1
    Activité : DPO
    Date;Nom;Prénom;Commune;Présent
    21/10/2024;Dupont;Anne;Forest;x
    21/10/2024;Petit;Luc;Uccle;x
    21/10/2024;Claes;Bob;Forest;
    22/10/2024;Dupont;Anne;Forest;x

    """
  /// One person less and one more, one excused instead of present, one session gone and one new.
  private static let after = """
    Axe : 1
    Activité : DPO
    Date;Nom;Prénom;Commune;Présent
    21/10/2024;Dupont;Anne;Forest;x
    21/10/2024;Petit;Luc;Uccle;excusé
    21/10/2024;Peeters;Els;Forest;x
    28/10/2024;Dupont;Anne;Forest;x

    """

  private func workspace(_ sheets: [String: String] = [:]) throws -> Workspace {
    let workspace = try Workspace.small(sheets)
    if !sheets.isEmpty { #expect(try workspace.bilan("import", ".").status == 0) }
    return workspace
  }

  private func figures(_ workspace: Workspace) throws -> [[String]] {
    try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: - What changes

  /// By hand: of four rows, Bob's and the 22nd's are gone; Els's and the 28th's are new; Luc is excused.
  @Test func theChangeIsCounted() throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    try workspace.write(ReplacementTests.after, to: "feuille.csv")
    let run = try workspace.bilan("import", "--format", "json", "feuille.csv")
    let object = try #require(try objects(run.output).first)
    #expect(object["kept"] as? String == "replaced")
    let change = try #require(object["change"] as? [String: [String: Int]])
    #expect(change["attendances"] == ["before": 4, "after": 4, "added": 2, "removed": 2, "changed": 1])
    #expect(change["counts"] == ["before": 0, "after": 0, "added": 0, "removed": 0, "changed": 0])
  }

  @Test func countsAreComparedToo() throws {
    let table = "Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n22/10/2024;Uccle;rubans;30\n23/10/2024;Uccle;rubans;3\n"
    let workspace = try workspace(["comptes.csv": table])
    try workspace.write(
      table.replacingOccurrences(of: ";125", with: ";130").replacingOccurrences(of: "23/10/2024;Uccle;rubans;3\n", with: "24/10/2024;Forest;affiches;9\n"),
      to: "comptes.csv")
    let run = try workspace.bilan("import", "--format", "json", "comptes.csv")
    let change = try #require(try objects(run.output).first?["change"] as? [String: [String: Int]])
    let counts = try #require(change["counts"])
    #expect((counts["before"], counts["after"]) == (3, 3))
    // Whatever is called changed and whatever is gone and new, the sums agree.
    #expect(counts["before"]! - counts["removed"]! + counts["added"]! == counts["after"]!)
    #expect(counts["added"]! + counts["removed"]! + counts["changed"]! >= 3)
  }

  @Test(arguments: ["added", "unchanged", "refused"])
  func onlyAReplacementHasAChange(kept: String) throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    if kept == "added" { try workspace.write(ReplacementTests.after, to: "autre.csv") }
    if kept == "refused" { try workspace.write("Nom;Prénom\nDupont;Anne\n", to: "autre.csv") }
    let run = try workspace.bilan("import", "--format", "json", kept == "unchanged" ? "feuille.csv" : "autre.csv", "--beside")
    let object = try #require(try objects(run.output).first)
    #expect(object["kept"] as? String == kept)
    #expect(object["change"] is NSNull || object["change"] == nil)
  }

  /// What counts nowhere changes nothing that is counted.
  @Test func aRemarkChangesNothing() throws {
    let table = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent;Remarque\nDupont;Anne;x;\n"
    let workspace = try workspace(["feuille.csv": table])
    try workspace.write(table.replacingOccurrences(of: "x;\n", with: "x;partie tôt\n"), to: "feuille.csv")
    let run = try workspace.bilan("import", "feuille.csv")
    #expect(run.output.contains("rien de ce qui est compté ne change"), "\(run.output)")
    #expect(run.output.contains("Effet sur les indicateurs : aucun"), "\(run.output)")
  }

  @Test func theSessionsThatComeAndGoAreNamed() throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    try workspace.write(ReplacementTests.after, to: "feuille.csv")
    let output = try workspace.bilan("import", "feuille.csv").output
    #expect(output.contains("feuille.csv : remplace la feuille n° 1"), "\(output)")
    #expect(output.contains("lignes de présence : 4 → 4 (2 de plus, 2 de moins, 1 autrement)"), "\(output)")
    #expect(output.contains("2024-10-21 Ateliers outil DPO (axe 1) : 2 → 2 présents\n"), "\(output)")
    #expect(output.contains("2024-10-22 Ateliers outil DPO (axe 1) : 1 → 0 présents · séance retirée"), "\(output)")
    #expect(output.contains("2024-10-28 Ateliers outil DPO (axe 1) : 0 → 1 présents · nouvelle séance"), "\(output)")
    for name in ["Dupont", "Anne", "Petit", "Luc", "Peeters", "Els"] { #expect(!output.contains(name)) }
  }

  // MARK: - The effect

  /// The effect told is the difference between `indicators` before and after, no more and no less.
  @Test func theEffectIsWhatIndicatorsSay() throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before, "autre.csv": ReplacementTests.before.replacingOccurrences(of: "DPO", with: "midi")])
    let before = try figures(workspace)
    try workspace.write(ReplacementTests.after, to: "feuille.csv")
    let output = try workspace.bilan("import", "feuille.csv").output
    let after = try figures(workspace)
    try #require(before.count == after.count && before[0] == after[0])
    let told = output.components(separatedBy: "\n").filter { $0.contains(" · ") && $0.contains("→") && !$0.hasPrefix("    ") }
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(!changed.isEmpty && told.count == changed.count, "\(output)\n\(changed)")
    // The columns of the table: indicator, period, axis, commune, value, ….
    for (old, new) in changed {
      let place = new[2].isEmpty ? "ensemble" : "axe \(new[2])"
      let numbers = "\(old[4].replacingOccurrences(of: ".", with: ",")) → \(new[4].replacingOccurrences(of: ".", with: ","))"
      #expect(told.contains { $0.contains("\(new[1]) · \(place) · ") && $0.hasSuffix(numbers) }, "\(new) \(told)")
    }
  }

  @Test func aDryRunSaysWhatTheRunWillSayAndKeepsNothing() throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    try workspace.write(ReplacementTests.after, to: "feuille.csv")
    let figures = try figures(workspace)
    let dry = try workspace.bilan("import", "--dry-run", "feuille.csv")
    let dryJSON = try workspace.bilan("import", "--dry-run", "--format", "json", "feuille.csv")
    #expect(try self.figures(workspace) == figures)
    #expect(try workspace.bilan("sheets").output.contains("feuille.csv"))
    let copy = try Workspace()
    for (name, data) in try workspace.contents(of: ".") { try data.write(to: URL(filePath: copy.file(name))) }
    let real = try workspace.bilan("import", "feuille.csv")
    #expect(dry.output == real.output.replacingOccurrences(of: "\n0 feuille ", with: "\nessai, rien n'est gardé : 0 feuille "))
    #expect(dry.status == real.status && dry.errors == real.errors)
    #expect(dryJSON.output == (try copy.bilan("import", "--format", "json", "feuille.csv").output))
  }

  @Test func anotherLanguageSaysTheSame() throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    try workspace.write(ReplacementTests.after, to: "feuille.csv")
    let (nl, en) = (
      try workspace.bilan("import", "--dry-run", "--language", "nl", "feuille.csv").output,
      try workspace.bilan("import", "--dry-run", "--language", "en", "feuille.csv").output
    )
    #expect(nl.contains("vervangt lijst nr. 1") && nl.contains("4 → 4 (2 erbij, 2 eraf, 1 gewijzigd)"), "\(nl)")
    #expect(en.contains("replaces sheet no. 1") && en.contains("4 → 4 (2 added, 2 removed, 1 changed)"), "\(en)")
  }

  // MARK: - Taken back

  @Test func aSheetTakenBackLeavesTheFiguresAsTheyWere() throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    let before = try figures(workspace)
    try workspace.write(ReplacementTests.after, to: "autre.csv")
    #expect(try workspace.bilan("import", "--beside", "autre.csv").status == 0)
    #expect(try figures(workspace) != before)
    let run = try workspace.bilan("sheets", "remove", "2")
    #expect(run.status == 0 && run.errors == "", "\(run.everything)")
    #expect(try figures(workspace) == before)
    #expect(try !workspace.bilan("sheets").output.contains("autre.csv"))
    // Its number is never given again, and it can be imported again.
    #expect(try workspace.bilan("import", "--beside", "autre.csv").output.hasPrefix("1 feuille ajoutée"))
    #expect(try workspace.bilan("sheets", "remove", "2").status == 64)
  }

  @Test(arguments: [["0"], ["99"], ["-1"], ["x"], []])
  func aSheetThatIsNotThereCannotBeTakenBack(arguments: [String]) throws {
    let workspace = try workspace(["feuille.csv": ReplacementTests.before])
    let before = try figures(workspace)
    let run = try execute(Program.path, ["sheets", "remove"] + arguments, in: workspace.path)
    expectNoCrash(run)
    #expect(run.status == 64, "\(run.everything)")
    #expect(run.output == "")
    #expect(try figures(workspace) == before)
  }
}
