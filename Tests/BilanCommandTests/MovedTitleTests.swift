import Foundation
import Testing

/// Codes that are exchanged or shifted by hand, or given to something new, would give the figures of one thing to another: it is told until codes or sheets are put right.
@Suite struct MovedTitleTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small().showingSmallGroups()
    try workspace.write("Axe : 1\nActivité : dpo\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n", to: "presences/a.csv")
    try workspace.write("Axe : 1\nActivité : midi\nDate : 22/10/2024\nNom;Prénom;Présent\nMaes;Jan;x\n", to: "presences/b.csv")
    try workspace.write("Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n22/10/2024;Forest;rubans;40\n", to: "presences/c.csv")
    #expect(try workspace.bilan("import", "presences").status == 0)
    return workspace
  }

  /// The codes that are told, with the title each had.
  private func told(_ workspace: Workspace, _ command: [String] = ["check"]) throws -> Set<String> {
    let run = try workspace.bilan(command)
    #expect(run.status == 0, "\(run.everything)")
    let lines = run.errors.matches(of: /\[B067[345]\] : [^«]*?(?:« )?([^ ]+?)(?: »)? (?:s'appelle|est maintenant).*« (.*) »/)
    return Set(lines.map { "\($0.1) \($0.2)" })
  }

  private func change(_ workspace: Workspace, _ pairs: [(String, String)]) throws {
    var text = try workspace.text("projet.yaml")
    for (old, new) in pairs {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    try workspace.write(text, to: "projet.yaml")
  }

  private func exchange(_ workspace: Workspace, _ one: String, _ two: String) throws {
    try change(workspace, [(one, "\u{1}"), (two, one), ("\u{1}", two)])
  }

  private func participants(_ workspace: Workspace, of axis: String) throws -> String? {
    try workspace.bilan("indicators", "--by", "axis", "--period", "2024", "--format", "csv").output.split(separator: "\n")
      .first { $0.hasPrefix("participants,2024,\(axis),") }.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
  }

  private static let showing = [
    ["check"], ["indicators"], ["report", "--period", "2024"], ["calendar"], ["trace", "participants/2024/-/-"], ["compare", "2023", "2024"],
  ]

  @Test(arguments: showing) func exchangedActivitiesAreTold(command: [String]) throws {
    let workspace = try workspace()
    #expect(try told(workspace, command) == [])
    try exchange(workspace, "code: dpo", "code: midi")
    #expect(try told(workspace, command) == ["1/dpo Ateliers outil DPO", "1/midi Midi du réseau"])
  }

  @Test func exchangedAxesAndMetricsAreTold() throws {
    let workspace = try workspace()
    try exchange(workspace, "code: affiches", "code: rubans")
    try exchange(workspace, "title: Plateforme", "title: Public")
    // No row is of axis 3 but the counts.
    #expect(try told(workspace) == ["1 Plateforme", "3 Public", "affiches Affiches distribuées", "rubans Rubans blancs"])
  }

  /// A new activity that takes an old one's code, and one that is reworded at the same time.
  @Test func shiftedCodesAreTold() throws {
    let workspace = try workspace()
    try change(
      workspace, [("{code: dpo, title: Ateliers outil DPO", "{code: dpo, title: Permanences, kind: workshop}\n      - {code: dpo2, title: Ateliers outil DPO")])
    #expect(try told(workspace) == ["1/dpo Ateliers outil DPO"])
  }

  @Test func otherWordsForOneThingAreNot() throws {
    let workspace = try workspace()
    try change(
      workspace,
      [
        ("Ateliers outil DPO", "Ateliers sur l'outil DPO"), ("title: Plateforme", "title: Plateforme locale"),
        ("Rubans blancs", "{fr: Rubans blancs, nl: Witte linten}"),
      ])
    #expect(try told(workspace) == [])
    #expect(try workspace.bilan("import", "presences").status == 0)
    // What is called so since the last import is remembered.
    try change(workspace, [("Ateliers sur l'outil DPO", "\u{1}"), ("Midi du réseau", "Ateliers sur l'outil DPO"), ("\u{1}", "Midi du réseau")])
    #expect(try told(workspace) == ["1/dpo Ateliers sur l'outil DPO", "1/midi Midi du réseau"])
  }

  /// Two activities of one title, of which one is worded anew.
  @Test func aTitleOfTwoIsNobodysAlone() throws {
    let workspace = try workspace()
    try change(workspace, [("Midi du réseau", "Ateliers outil DPO")])
    try workspace.bilan("import", "presences")
    try change(workspace, [("{code: midi, title: Ateliers outil DPO", "{code: midi, title: Ateliers outil DPO à midi")])
    #expect(try told(workspace) == [])
  }

  // MARK: - Something new

  /// The code of workshops that are over is given to something else: the warning names both titles and the sheets that are counted under the wrong one.
  @Test(arguments: showing) func aCodeGivenToSomethingNewIsTold(command: [String]) throws {
    let workspace = try workspace()
    try change(workspace, [("Ateliers outil DPO", "Cuisine du monde")])
    #expect(try told(workspace, command) == ["1/dpo Ateliers outil DPO"])
    let run = try workspace.bilan(command)
    for word in ["[B0675]", "« Cuisine du monde »", "de 2 lignes importées (a.csv)"] { #expect(run.errors.contains(word), "\(run.errors)") }
  }

  /// The hint holds: the former title back, and what is new beside it.
  @Test func somethingNewGetsACodeOfItsOwn() throws {
    let workspace = try workspace()
    try change(workspace, [("Rubans blancs", "Livrets"), ("{code: dpo, title: Ateliers outil DPO", "{code: dpo, title: Cuisine du monde")])
    #expect(try told(workspace) == ["1/dpo Ateliers outil DPO", "rubans Rubans blancs"])
    try change(
      workspace,
      [
        ("Livrets", "Rubans blancs"),
        ("{code: dpo, title: Cuisine du monde", "{code: cuisine, title: Cuisine du monde, kind: workshop}\n      - {code: dpo, title: Ateliers outil DPO"),
      ])
    #expect(try told(workspace) == [])
  }

  /// The other hint holds, for each code by itself: who has the same thing under another name imports its sheets again.
  @Test func anotherNameIsSettledByReadingAgain() throws {
    let workspace = try workspace()
    let before = try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output
    try change(workspace, [("Ateliers outil DPO", "Séances de travail"), ("Midi du réseau", "Rencontres")])
    #expect(try told(workspace) == ["1/dpo Ateliers outil DPO", "1/midi Midi du réseau"])
    #expect(try workspace.bilan("import", "presences/b.csv").status == 0)
    #expect(try told(workspace) == ["1/dpo Ateliers outil DPO"])
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try told(workspace) == [])
    #expect(try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output == before)
  }

  /// The hint holds: put back as they were, then renamed.
  @Test func theyAreExchangedByTheirCommand() throws {
    let workspace = try workspace()
    let before = try workspace.text("projet.yaml")
    try exchange(workspace, "code: dpo", "code: midi")
    #expect(try told(workspace).count == 2)
    try workspace.write(before, to: "projet.yaml")
    #expect(try told(workspace) == [])
    for (old, new) in [("dpo", "provisoire"), ("midi", "dpo"), ("provisoire", "midi")] {
      let run = try workspace.bilan("rename", "activity", "1/" + old, new)
      #expect(run.status == 0, "\(run.everything)")
    }
    #expect(try told(workspace) == [])
    #expect(try workspace.bilan("indicators", "--by", "activity", "--period", "2024", "--format", "csv").output.contains("1/midi"))
    // Undone, they are called as they were.
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try told(workspace) == [])
    #expect(try workspace.bilan("rename", "activity", "1/provisoire", "midi").status == 0)
    #expect(try told(workspace) == [])
  }

  /// The other hint holds: where only the titles were wrong, all sheets that name a code are read again, in one run.
  @Test func titlesThatWereWrongAreSettledByReadingAgain() throws {
    let workspace = try workspace()
    try exchange(workspace, "title: Plateforme", "title: Public")
    let before = try participants(workspace, of: "1")
    #expect(try told(workspace) == ["1 Plateforme", "3 Public"])
    #expect(try workspace.bilan("import", "presences/a.csv", "presences/c.csv").status == 0)
    #expect(try told(workspace) == ["1 Plateforme", "3 Public"], "one of two sheets of axis 1")
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try told(workspace) == [])
    #expect(try participants(workspace, of: "1") == before)
  }

  @Test func exchangedPlacesAreToldAndPutRightByReadingAgain() throws {
    let workspace = try workspace()
    let list = "code;name\n1;Saint-Gilles\n2;Forest\n3;Anderlecht\n"
    try workspace.write(list, to: "places.csv")
    try change(workspace, [("title: Essai", "title: Essai\nplaces: places.csv")])
    #expect(try workspace.bilan("import", "presences").status == 0)
    let before = try workspace.figuresOf2024(by: "commune")
    #expect(before["affiches Forest"] == "125", "\(before)")
    // The codes are other numbers in this list: of these, nothing stands for another place.
    #expect(try told(workspace) == [])
    try workspace.write("code;name\n1;Saint-Gilles\n3;Forest\n2;Anderlecht\n", to: "places.csv")
    #expect(try workspace.figuresOf2024(by: "commune")["affiches Anderlecht"] == "125")
    #expect(try told(workspace) == ["2 Forest"])
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try told(workspace) == [])
    #expect(try workspace.figuresOf2024(by: "commune") == before)
  }

  @Test func aPlaceSpeltAnewIsTheSame() throws {
    let workspace = try workspace()
    try workspace.write("code;name\n1;Saint-Gilles\n2;Forrest\n3;Anderlecht\n", to: "places.csv")
    try change(workspace, [("title: Essai", "title: Essai\nplaces: places.csv"), ("[Forest,", "[Forrest,")])
    _ = try workspace.bilan("import", "presences")
    try workspace.write("code;name\n1;Saint-Gilles\n2;Forest\n3;Anderlecht\n", to: "places.csv")
    try change(workspace, [("[Forrest,", "[Forest,")])
    #expect(try told(workspace) == [])
  }
}
