import Foundation
import Testing

/// Decisions are the coordinator's: a store that was lost is made anew from the sheets and a file of them, with the same figures.
@Suite struct DecisionExportTests {
  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output }

  /// Answers the first questions of a list, one with yes, the next with no, and so on.
  private func answer(_ workspace: Workspace, _ options: [String]) throws {
    #expect(try workspace.bilan(["people", "list", "--out", "q.csv"] + options).status == 0)
    var lines = try workspace.text("q.csv").components(separatedBy: "\r\n")
    for index in 1...3 where index < lines.count {
      var cells = lines[index].components(separatedBy: ";")
      guard cells.count > 3 else { continue }
      (cells[1], cells[2]) = (index.isMultiple(of: 2) ? "non" : "oui", "motif \(index)")
      lines[index] = cells.joined(separator: ";")
    }
    try workspace.write(lines.joined(separator: "\r\n"), to: "d.csv")
    let run = try workspace.bilan(["people", "decide", "d.csv"] + options)
    #expect(run.status == 0, "\(run.everything)")
  }

  @Test func aStoreMadeAnewWithTheDecisionsGivesTheSameFigures() throws {
    let workspace = try Workspace.imported()
    let without = try figures(workspace)
    try answer(workspace, [])
    try answer(workspace, ["--organisations"])
    let expected = try figures(workspace)
    try #require(expected != without)
    let people = try workspace.bilan("people", "list", "--all", "--out", "personnes.csv")
    #expect(people.status == 0 && people.output.contains("3 décisions dans personnes.csv"), "\(people.everything)")
    #expect(try workspace.bilan("people", "list", "--organisations", "--all", "--out", "organisations.csv").status == 0)
    let decisions = try workspace.bilan("people", "decisions").output
    try workspace.shell("rm bilan.sqlite*")
    #expect(try workspace.bilan("import", "presences", "campagnes").status == 1)
    #expect(try figures(workspace) == without)
    for (file, options) in [("organisations.csv", ["--organisations"]), ("personnes.csv", [])] {
      let run = try workspace.bilan(["people", "decide", file] + options)
      #expect(run.status == 0, "\(run.everything)")
    }
    #expect(try figures(workspace) == expected)
    func told(_ text: String) -> Set<String> { Set(["motif 1", "motif 2", "motif 3"].filter(text.contains)) }
    #expect(try told(workspace.bilan("people", "decisions").output) == told(decisions))
  }

  /// Codes are hashes under the key: a list of another key decides nothing, and says so.
  @Test func underAnotherKeyTheListIsRefused() throws {
    let workspace = try Workspace.imported()
    try answer(workspace, [])
    #expect(try workspace.bilan("people", "list", "--all", "--out", "personnes.csv").status == 0)
    try workspace.shell("rm bilan.sqlite* bilan.cle")
    #expect(try workspace.bilan("import", "presences", "campagnes").status == 1)
    let run = try workspace.bilan("people", "decide", "personnes.csv")
    #expect(run.status == 1 && run.errors.contains("B0902"), "\(run.errors)")
    #expect(try workspace.bilan("people", "decisions").output.contains("Aucune décision"))
  }

  /// Since the list was written one of four descriptions is another, because its sheet was corrected or the person erased: the answer about it is told, the other one is taken.
  @Test(arguments: [true, false], [true, false]) func aLineAboutSomebodyWhoIsGoneCostsItselfAlone(isErased: Bool, isAnswered: Bool) throws {
    func sheet(_ day: String, _ rows: String...) -> String {
      "Axe : 1\nActivité : DPO\nDate : \(day)\nNom;Prénom;Organisation;Présent\n" + rows.map { "\($0);CPAS;x\n" }.joined()
    }
    let workspace = try Workspace.small([
      "a.csv": sheet("21/10/2024", "Dupont;Marie", "Verhaeghe;Jean"), "b.csv": sheet("28/10/2024", "Dupon;Marie"), "c.csv": sheet("4/11/2024", "Verhaege;Jean"),
    ]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv", "b.csv", "c.csv").status == 0)
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").output.contains("2 questions dans q.csv"))
    try workspace.shell(isAnswered ? "sed -i 's/;;;/;oui;;/' q.csv" : "sed -i '/Verhaege/s/;;;/;oui;;/' q.csv")
    if isErased {
      #expect(try workspace.bilan("people", "forget", "--yes", "Marie", "Dupon").status == 0)
    } else {
      try workspace.write(sheet("28/10/2024", "Durand;Marie"), to: "b.csv")
      #expect(try workspace.bilan("import", "b.csv").status == 0)
    }
    let run = try workspace.bilan("people", "decide", "q.csv")
    #expect(run.output.contains("1 décision gardée"), "\(run.everything)")
    #expect(run.status == (isAnswered ? 1 : 0) && run.errors.components(separatedBy: "erreur[B0902]").count == (isAnswered ? 2 : 1), "\(run.everything)")
    let decisions = try workspace.bilan("people", "decisions").output
    #expect(decisions.contains("Verhaege") && !decisions.contains("Dupon"), "\(decisions)")
    // Anything else that is wrong costs all of it.
    try workspace.shell("sed -i '/Verhaege/s/;oui;/;peut-être;/' q.csv")
    let refused = try workspace.bilan("people", "decide", "q.csv")
    #expect(refused.status == 1 && refused.errors.contains("B0905") && !refused.output.contains("gardée"), "\(refused.everything)")
  }

  /// Answers that were filled in and not taken stay, whatever list is asked for under that name.
  @Test func aListWithAnswersIsNotWrittenOver() throws {
    let workspace = try Workspace.imported()
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").status == 0)
    try workspace.shell("sed -i '2s/;;/;oui;/' q.csv")
    let filled = try workspace.text("q.csv")
    for options in [[], ["--all"], ["--organisations"]] {
      let run = try workspace.bilan(["people", "list", "--out", "q.csv"] + options)
      #expect(run.status == 74 && run.errors.contains("B0808"), "\(run.everything)")
      #expect(try workspace.text("q.csv") == filled)
    }
    #expect(try workspace.bilan("people", "decide", "q.csv").status == 0)
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").status == 0)
    // A reason alone is somebody's note.
    try workspace.shell("sed -i '2s/;;/;;à voir/' q.csv")
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").errors.contains("B0808"))
  }
}
