import Foundation
import Testing

/// A code gets another name in the project file and in what is kept: both or neither, and no figure moves.
@Suite struct RenameTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small()
    try workspace.write("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n", to: "presences/a.csv")
    try workspace.write("Nom;Prénom;Présent\nMaes;Jan;x\nPetit;Luc;x\n", to: "presences/2024-10-28_axe1_dpo.csv")
    try workspace.write("Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n", to: "presences/b.csv")
    try workspace.write("Axe : 1\nActivité : Jamais prévue\nDate : 22/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\n", to: "presences/c.csv")
    #expect(try workspace.bilan("import", "presences").status == 0)
    return workspace
  }

  /// All figures by axis and by commune, fields by fields, a code read as another.
  private func figures(_ workspace: Workspace, reading new: String = "", as old: String = "") throws -> [[String]] {
    try ["axis", "commune"].flatMap { by in
      let run = try workspace.bilan("indicators", "--by", by, "--format", "csv")
      #expect(run.status == 0 && !run.errors.contains("B0616"), "\(run.errors)")
      return run.output.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { field in
          field.split(separator: "/", omittingEmptySubsequences: false).map { $0 == new ? old : $0 == new + "~" ? old + "~" : String($0) }.joined(
            separator: "/")
        }
      }
    }
  }

  private static let kinds = [("activity", "dpo", "ateliers"), ("activity", "1/dpo", "ateliers"), ("axis", "1", "A"), ("metric", "affiches", "posters")]

  @Test(arguments: kinds) func noFigureMovesAndEverySheetIsThere(kind: String, old: String, new: String) throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    let file = try workspace.text("projet.yaml")
    let run = try workspace.bilan("rename", kind, old, new)
    #expect(run.status == 0 && run.errors == "", "\(run.everything)")
    let concerned = ["activity": "2 feuilles, 4 lignes", "axis": "3 feuilles, 5 lignes", "metric": "1 feuille, 1 ligne"]
    #expect(run.output.contains(concerned[kind]!) && run.output.contains("1 endroit"), "\(run.output)")
    #expect(try figures(workspace, reading: new, as: old) == before)
    #expect(try workspace.bilan("check").output.contains("rien à signaler"))
    #expect(try workspace.text("projet.yaml") != file)
    // The folder says the former codes still, and means the same.
    let again = try workspace.bilan("import", "presences")
    #expect(again.status == 0 && again.output.contains("4 déjà là"), "\(again.everything)")
    #expect(try figures(workspace, reading: new, as: old) == before)
    // And back, to the byte.
    #expect(try workspace.bilan("rename", kind, new, old.split(separator: "/").last.map(String.init)!).status == 0)
    #expect(try workspace.text("projet.yaml") == file)
    #expect(try figures(workspace) == before)
    #expect(try workspace.bilan("import", "presences").output.contains("4 déjà là"))
  }

  @Test func theSampleKeepsItsFigures() throws {
    let workspace = try Workspace.imported()
    let before = try figures(workspace)
    let kept = try workspace.bilan("import", "presences", "campagnes").output
    for (kind, old, new) in [("axis", "4", "formations"), ("activity", "stress-vicariant", "stress"), ("metric", "rubans-blancs", "rubans")] {
      let run = try workspace.bilan("rename", kind, old, new)
      #expect(run.status == 0, "\(run.everything)")
      #expect(try figures(workspace, reading: new, as: old) == before, "\(kind)")
      #expect(try workspace.bilan("import", "presences", "campagnes").output == kept, "\(kind)")
      #expect(try figures(workspace, reading: new, as: old) == before, "\(kind)")
      #expect(try workspace.bilan("rename", kind, new, old).status == 0)
    }
    #expect(try workspace.text("projet.yaml") == String(contentsOfFile: Program.sample + "/projet.yaml", encoding: .utf8))
  }

  @Test func aNewSheetThatSaysTheFormerCodeIsOfTheNewOne() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("rename", "activity", "dpo", "ateliers").status == 0)
    #expect(try workspace.bilan("rename", "axis", "1", "A").status == 0)
    try workspace.write("Nom;Prénom;Présent\nMaes;Jan;x\n", to: "2024-11-04_axe1_dpo.csv")
    #expect(try workspace.bilan("import", "2024-11-04_axe1_dpo.csv").output.contains("1 feuille ajoutée"))
    let rows = try workspace.bilan("indicators", "--by", "axis", "--period", "2024", "--format", "csv").output
    #expect(rows.contains("sessions,2024,A,,4,") && rows.contains("hours,2024,A,,10,"), "\(rows)")
    // What is called so now is meant before what was.
    let text = try workspace.text("projet.yaml").replacingOccurrences(of: "{code: midi,", with: "{code: dpo,")
    try workspace.write(text, to: "projet.yaml")
    try workspace.write("Nom;Prénom;Présent\nClaes;Bob;x\n", to: "2024-11-11_axe1_dpo.csv")
    #expect(try workspace.bilan("import", "2024-11-11_axe1_dpo.csv").output.contains("1 feuille ajoutée"))
    #expect(try workspace.bilan("indicators", "--by", "axis", "--period", "2024", "--format", "csv").output.contains("hours,2024,A,,10,"))
  }

  // MARK: - One of both

  /// As after a crash between the two, or a change by hand: it is told, and the same command heals it.
  @Test(arguments: kinds, [true, false]) func oneWithoutTheOtherIsToldAndHealed(_ what: (kind: String, old: String, new: String), fileFirst: Bool) throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    let (file, store) = (try workspace.text("projet.yaml"), try workspace.bytes("bilan.sqlite"))
    #expect(try workspace.bilan("rename", what.kind, what.old, what.new).status == 0)
    for name in ["bilan.sqlite-wal", "bilan.sqlite-shm"] { try? FileManager.default.removeItem(atPath: workspace.file(name)) }
    if fileFirst { try store.write(to: URL(filePath: workspace.file("bilan.sqlite"))) } else { try workspace.write(file, to: "projet.yaml") }
    let told = try workspace.bilan("indicators")
    #expect(told.errors.contains("B0616") && told.errors.contains("bilan rename"), "\(told.errors)")
    let healed = try workspace.bilan("rename", what.kind, what.old, what.new)
    #expect(healed.status == 0 && healed.output.contains(fileFirst ? "0 endroit" : "1 endroit"), "\(healed.everything)")
    #expect(try figures(workspace, reading: what.new, as: what.old) == before)
  }

  @Test func aFileThatCannotBeWrittenLeavesTheStoreAsItIs() throws {
    let workspace = try workspace()
    let before = try figures(workspace)
    try FileManager.default.moveItem(atPath: workspace.file("projet.yaml"), toPath: workspace.file("ailleurs.yaml"))
    try FileManager.default.createSymbolicLink(atPath: workspace.file("projet.yaml"), withDestinationPath: "ailleurs.yaml")
    let run = try workspace.bilan("rename", "activity", "dpo", "ateliers")
    #expect(run.status == 74 && run.errors.contains("B0809") && !run.errors.contains("Excel"), "\(run.everything)")
    let year = try workspace.bilan("year", "2025")
    #expect(year.status == 74 && year.errors.contains("B0809") && !workspace.exists("recits/2025"), "\(year.everything)")
    #expect(try figures(workspace) == before)
    #expect(try workspace.bilan("check").output.contains("rien à signaler"))
  }

  // MARK: - Refused

  @Test(arguments: [
    ("activity", "dpo", "midi", 64, "B0731"), ("activity", "dpo", "dpo", 64, "B0731"), ("axis", "1", "3", 64, "B0731"),
    ("metric", "affiches", "hours", 64, "B0731"),
    ("activity", "dpo", "jamais-prevue", 64, "B0731"), ("activity", "dop", "x", 64, "B0732"), ("metric", "affiche", "x", 64, "B0732"),
    ("activity", "dpo", "é t é", 64, "B0733"), ("axis", "1", "null", 64, "B0733"),
  ])
  func whatCannotBeRenamedIsTold(kind: String, old: String, new: String, status: Int32, code: String) throws {
    let workspace = try workspace()
    let (file, before) = (try workspace.bytes("projet.yaml"), try figures(workspace))
    let run = try workspace.bilan("rename", kind, old, new)
    #expect(run.status == status && run.errors.contains(code), "\(run.everything)")
    if old == "dop" { #expect(run.errors.contains("dpo"), "\(run.errors)") }
    if old == "affiche" { #expect(run.errors.contains("vouliez-vous dire « affiches »"), "\(run.errors)") }
    #expect(try workspace.bytes("projet.yaml") == file && figures(workspace) == before)
  }

  @Test func anActivityOfSeveralAxesNeedsItsAxis() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.bilan("rename", "activity", "we-are-coming", "film")
    #expect(run.status == 64 && run.errors.contains("B0735") && run.errors.contains("1/we-are-coming, 3/we-are-coming"), "\(run.everything)")
    #expect(try workspace.bilan("rename", "activity", "3/we-are-coming", "film").status == 0)
    #expect(try workspace.text("projet.yaml").components(separatedBy: "code: we-are-coming").count == 2)
  }
}
