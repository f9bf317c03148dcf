import Foundation
import Testing

/// What the program advises about files of decisions and of answers is done word by word, and leads on.
@Suite struct AdviceOfFilesTests {
  private func sheet(_ day: String, _ rows: String...) -> String {
    "Axe : 1\nActivité : DPO\nDate : \(day)/2024\nNom;Prénom;Organisation;Présent\n" + rows.map { $0 + ";x\n" }.joined()
  }

  // MARK: - Decisions about what is not here (B0902)

  /// Two questions, each answered with yes, in `questions.csv`.
  private func answered() throws -> Workspace {
    let workspace = try Workspace.small([
      "a.csv": sheet("21/10", "Dupont;Marie;CPAS", "Verhaeghe;Jean;CPAS"), "b.csv": sheet("28/10", "Dupon;Marie;CPAS"),
      "c.csv": sheet("4/11", "Verhaege;Jean;CPAS"),
    ])
    #expect(try workspace.bilan("import", "a.csv", "b.csv", "c.csv").status == 0)
    #expect(try workspace.bilan("people", "list", "--out", "questions.csv").output.contains("2 questions dans questions.csv"))
    try workspace.shell("sed -i 's/;;;/;oui;;/' questions.csv")
    return workspace
  }

  /// After each of the causes that the hint names: how many decisions are kept at once, and how many questions the file holds that it has written.
  @Test(arguments: [("corrected", 1, 0), ("code", 1, 1), ("key", 0, 2)]) func whatIsStillToBeDecidedIsDecided(cause: String, kept: Int, open: Int) throws {
    let workspace = try answered()
    switch cause {
    case "corrected":
      try workspace.write(sheet("28/10", "Durand;Marie;CPAS"), to: "b.csv")
      #expect(try workspace.bilan("import", "b.csv").status == 0)
    case "code": try workspace.shell("sed -i '/Verhaege/s/^[^ ]*/X/' questions.csv")
    default:
      try workspace.shell("rm bilan.sqlite* bilan.cle")
      #expect(try workspace.bilan("import", "a.csv", "b.csv", "c.csv").status == 0)
    }
    let run = try workspace.bilan("people", "decide", "questions.csv")
    #expect(run.status == 1 && run.errors.contains("erreur[B0902]"), "\(run.everything)")
    if kept > 0 { #expect(run.output.contains("\(kept) décision gardée"), "\(run.output)") }
    let advised = try #require(run.errors.firstMatch(of: /« (bilan people list [^»]*) »/)?.1)
    let listed = try workspace.shell(String(advised)).everything
    #expect(listed.contains("\(open) question"), "\(listed)")
    let file = try #require(advised.split(separator: " ").last.map(String.init))
    try workspace.shell("sed -i 's/;;;/;oui;;/' '\(file)'")
    let decided = try workspace.bilan("people", "decide", file)
    #expect(decided.status == 0 && decided.output.contains(open == 2 ? "2 décisions gardées" : "\(open) décision gardée"), "\(decided.everything)")
    #expect(try workspace.bilan("people").output.contains("aucune question ouverte"))
  }

  /// A list about organisations names the command that takes it; the other one says what is missing.
  @Test func aListOfOrganisationsNamesItsCommand() throws {
    let workspace = try Workspace.small([
      "a.csv": sheet("21/10", "Dupont;Anne;Maison de quartier Bonnevie"), "b.csv": sheet("28/10", "Petit;Luc;Maison de quartier Bonevie"),
    ])
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    let listed = try workspace.bilan("people", "list", "--organisations", "--out", "qui est qui.csv")
    #expect(listed.output.contains("1 question"), "\(listed.everything)")
    try workspace.shell("sed -i 's/;;;/;oui;;/' 'qui est qui.csv'")
    let wrong = try workspace.bilan("people", "decide", "qui est qui.csv")
    #expect(wrong.status == 1 && wrong.errors.contains("[B0902]") && wrong.errors.contains("--organisations"), "\(wrong.everything)")
    let advised = try #require(listed.output.firstMatch(of: /puis : (bilan people decide .*)/)?.1)
    #expect(try workspace.shell(String(advised)).everything.contains("1 décision gardée"))
  }

  // MARK: - Sheets that a file of answers knows (B0748)

  /// The second of three sheets is elsewhere when the answers are taken; it comes by each of the ways that the hint names.
  @Test(arguments: ["corrected", "back", "elsewhere"]) func sheetsThatAreNotHereCome(way: String) throws {
    let (workspace, elsewhere) = (try Workspace.small().showingSmallGroups(), try Workspace())
    for day in 1...3 { try workspace.write(sheet("\(day)/10", "Dupont;Anne;CPAS", "Petit;Luc;CPAS"), to: "presences/\(day).csv") }
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try workspace.bilan("choices", "list", "--out", "reponses.csv").status == 0)
    try workspace.shell("mv presences/2.csv '\(elsewhere.path)'; rm bilan.sqlite*")
    let run = try workspace.bilan("choices", "take", "reponses.csv")
    #expect(run.errors.contains("attention[B0748] : 1 feuille sans réponse"), "\(run.errors)")
    #expect(try workspace.figure("participations") == "4")
    switch way {
    case "corrected":
      try workspace.write(sheet("2/10", "Dupont;Anne;CPAS", "Petit;Luc;CPAS", "Maes;Jan;CPAS"), to: "presences/2.csv")
      let advised = try #require(run.errors.firstMatch(of: /bilan import DOSSIER/)?.0)
      try workspace.shell(String(advised.replacing("DOSSIER", with: "presences")))
    case "back":
      try workspace.shell("mv '\(elsewhere.path)/2.csv' .")
      #expect(try !workspace.bilan("choices", "take", "reponses.csv").errors.contains("B0748"))
    default:
      let advised = try #require(run.errors.firstMatch(of: /bilan choices take FICHIER DOSSIER/)?.0)
      let command = String(advised).replacing("FICHIER", with: "reponses.csv").replacing("DOSSIER", with: "'\(elsewhere.path)'")
      #expect(try !workspace.shell(command).everything.contains("B0748"))
    }
    // By hand: two at each of three sessions, and a third one on the corrected list.
    #expect(try workspace.figure("participations") == (way == "corrected" ? "7" : "6"))
  }
}
