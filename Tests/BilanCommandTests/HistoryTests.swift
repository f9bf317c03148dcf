import Foundation
import Testing

/// What was done is in the journal, and the last of it can be undone.
@Suite struct HistoryTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small()
    try workspace.write(HistoryTests.sheet, to: "a.csv")
    try workspace.write("Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n", to: "b.csv")
    return workspace
  }

  private static let sheet = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n"

  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output }

  private func journal(_ workspace: Workspace) throws -> [[String: Any]] { try objects(workspace.bilan("history", "--format", "json").output) }

  @Test func everyActIsToldWithItsEffect() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("history").output.contains("Rien n'a encore été fait"))
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    #expect(try workspace.bilan("import", "--dry-run", "b.csv").status == 0)
    try workspace.write(HistoryTests.sheet + "Maes;Jan;x\n", to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("rename", "metric", "affiches", "posters").status == 0)
    #expect(try workspace.bilan("import", "a.csv", "--status", "absente=absent").status == 0)
    #expect(try workspace.bilan("sheets", "remove", "2").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Jan", "Maes").status == 0)
    let journal = try journal(workspace)
    let acts = journal.map { act in
      let words = ["act", "what"].map { act[$0] as? String ?? "" }
      let numbers = ["attendances", "sessions", "counts"].map { String(act[$0] as? Int ?? 0) }
      return (words + numbers).joined(separator: " ")
    }
    #expect(
      acts == [
        "added a.csv 2 1 0", "added b.csv 0 0 1", "replaced a.csv 1 0 0", "renamed_metric affiches 0 0 0", "removed b.csv 0 0 -1", "erased  0 0 0",
      ])
    let text = try workspace.bilan("history").output
    for word in ["importation", "remplacement", "affiches → posters", "retrait", "effacement", "feuille n° 1 → 3", "+2", "−1"] {
      #expect(text.contains(word), "\(text)")
    }
    for name in ["Maes", "Jan", "Dupont"] { #expect(!text.contains(name)) }
    #expect(try workspace.bilan("history", "--language", "en").output.contains("imported"))
    #expect(try workspace.bilan("history", "--language", "nl").output.contains("ingelezen"))
  }

  @Test func undoingGoesBackOneCommandAtATime() throws {
    let workspace = try workspace()
    var states = [try figures(workspace)]
    let file = try workspace.text("projet.yaml")
    func did(_ arguments: String...) throws {
      let run = try workspace.bilan(arguments)
      #expect(run.status == 0, "\(run.everything)")
      states.append(try figures(workspace))
    }
    try did("import", "a.csv", "b.csv")
    try workspace.write(HistoryTests.sheet.replacingOccurrences(of: "21/10", with: "22/10"), to: "a.csv")
    try did("import", "--move", "a.csv")
    try workspace.write(HistoryTests.sheet.replacingOccurrences(of: "21/10", with: "22/10") + "Maes;Jan;x\n", to: "a v2.csv")
    try did("import", "a v2.csv", "--replaces", "3")
    try did("rename", "activity", "dpo", "ateliers")
    try did("rename", "axis", "1", "A")
    try did("sheets", "remove", "2")
    for (count, state) in states.dropLast().reversed().enumerated() {
      let asked = try workspace.bilan("undo")
      #expect(asked.status == 1 && asked.errors.contains("B0736") && asked.output.contains("Effet sur les indicateurs"), "\(asked.everything)")
      #expect(try figures(workspace) != state || count == 2 || count == 4)
      let undone = try workspace.bilan("undo", "--yes")
      #expect(undone.status == 0 && undone.output.contains(count == 5 ? "2 actes annulés" : "1 acte annulé"), "\(undone.everything)")
      #expect(try figures(workspace) == state, "\(count)")
    }
    #expect(try workspace.text("projet.yaml") == file)
    let nothing = try workspace.bilan("undo")
    #expect(nothing.status == 64 && nothing.errors.contains("B0737"), "\(nothing.everything)")
    #expect(try workspace.bilan("sheets").output.contains("Aucune feuille"))
    #expect(try journal(workspace).count == 13)
  }

  /// The effect told is what `indicators` say before and after.
  @Test func theEffectIsShownFirst() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    let asked = try workspace.bilan("undo")
    #expect(asked.output.contains("2024 · axe 1 · Participations : 2 →") && asked.output.contains("+2"), "\(asked.output)")
    #expect(try workspace.bilan("sheets").output.contains("a.csv"))
  }

  @Test func decisionsAndAnswersAreUndone() throws {
    let workspace = try Workspace.imported()
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").status == 0)
    let before = try workspace.bilan("people").output
    let lines = try workspace.text("q.csv").split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    try workspace.write(([lines[0]] + [lines[1].replacingOccurrences(of: ";;;", with: ";non;;")]).joined(separator: "\r\n") + "\r\n", to: "d.csv")
    let decided = try workspace.bilan("people", "decide", "d.csv")
    #expect(decided.status == 0, "\(decided.everything)")
    #expect(try workspace.bilan("people").output != before)
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try workspace.bilan("people").output == before)
  }

  /// Of three people as they are written two may be one: what each answer, its taking back and its undoing make of them is told.
  @Test func decisionsAreToldWithTheirEffect() throws {
    let workspace = try Workspace.small()
    let rows = "Maes;Jan;Forest;x\nMaes;Jan;Anderlecht;x\nPetit;Luc;Forest;x\n"
    try workspace.write("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Présent\n" + rows, to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").status == 0)
    func decide(_ answer: String) throws {
      try workspace.write(workspace.text("q.csv").replacingOccurrences(of: ";;;", with: ";\(answer);;"), to: "d.csv")
      let run = try workspace.bilan("people", "decide", "d.csv")
      #expect(run.status == 0, "\(run.everything)")
    }
    try decide("oui")
    #expect(try workspace.bilan("people", "take-back", "1").status == 0)
    try decide("non")
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    let told = try journal(workspace).map { entry in
      let people = entry["people"] as? [String: Any]
      let sides = ["before", "after"].map { people?[$0] as? [String: Int] ?? [:] }
      let numbers = sides.map { side in ["low", "retained", "high"].map { side[$0].map(String.init) ?? "–" }.joined(separator: " ") }
      return "\(entry["act"] as? String ?? "") \(people?["subject"] as? String ?? "–"): \(numbers.joined(separator: " → "))"
    }
    #expect(
      told == [
        "added –: – – – → – – –", "decided person: 2 3 3 → 2 2 2", "decision_taken_back person: 2 2 2 → 2 3 3", "decided person: 2 3 3 → 3 3 3",
        "undone person: 3 3 3 → 2 3 3",
      ])
    for (language, words) in [("fr", "personnes différentes"), ("nl", "verschillende personen"), ("en", "different people")] {
      let text = try workspace.bilan("history", "--language", language).output
      // The column may be broken within its words.
      for word in ["[2–3]", "→ 2"] + words.split(separator: " ").map(String.init) { #expect(text.contains(word), "\(text)") }
      #expect(!text.contains("Maes"))
    }
  }

  /// A damaged decision is taken back, though nothing can be counted with it.
  @Test func aDamagedDecisionIsTakenBackWithoutItsEffect() throws {
    let workspace = try Workspace.imported()
    #expect(try workspace.bilan("people", "list", "--out", "q.csv").status == 0)
    let lines = try workspace.text("q.csv").split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    try workspace.write(([lines[0]] + [lines[1].replacingOccurrences(of: ";;;", with: ";non;;")]).joined(separator: "\r\n") + "\r\n", to: "d.csv")
    #expect(try workspace.bilan("people", "decide", "d.csv").status == 0)
    try workspace.shell(
      "/usr/bin/python3 -c 'import sqlite3; c = sqlite3.connect(\"bilan.sqlite\"); c.execute(\"UPDATE decision SET is_same = 1 - is_same\"); c.commit()'")
    #expect(try workspace.bilan("indicators").errors.contains("B0513"))
    #expect(try workspace.bilan("people", "take-back", "1").status == 0)
    #expect(try journal(workspace).last?["people"] == nil)
    #expect(try !workspace.bilan("indicators").errors.contains("B0513"))
  }

  @Test func whatWasErasedDoesNotComeBack() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("sheets", "remove", "1").status == 0)
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    try workspace.write(HistoryTests.sheet.replacingOccurrences(of: "Dupont;Anne;x\n", with: ""), to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Luc", "Petit").status == 0)
    let refused = try workspace.bilan("undo", "--yes")
    #expect(refused.status == 64 && refused.errors.contains("B0738"), "\(refused.everything)")
    // Neither who was erased, nor who stood in an earlier version, is in the store.
    for name in ["bilan.sqlite", "bilan.sqlite-wal"] where workspace.exists(name) {
      let bytes = String(decoding: try workspace.bytes(name), as: UTF8.self).lowercased()
      for name in ["petit", "dupont"] { #expect(!bytes.contains(name), "\(name)") }
    }
  }

  @Test func aSheetTakenBackForGoodCannotComeBack() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    #expect(try workspace.bilan("sheets", "remove", "1", "--for-good").status == 0)
    #expect(try workspace.bilan("undo", "--yes").errors.contains("B0738"))
    #expect(try !String(decoding: workspace.bytes("bilan.sqlite"), as: UTF8.self).contains("Dupont"))
  }

  @Test func anUndoOfARenamingLeavesBothOrNeither() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("rename", "activity", "dpo", "ateliers").status == 0)
    // Another activity was given the former code since.
    let text = try workspace.text("projet.yaml").replacingOccurrences(of: "{code: midi,", with: "{code: dpo,")
    try workspace.write(text, to: "projet.yaml")
    let before = try figures(workspace)
    let refused = try workspace.bilan("undo", "--yes")
    #expect(refused.status == 64 && refused.errors.contains("B0731"), "\(refused.everything)")
    #expect(try workspace.text("projet.yaml") == text && figures(workspace) == before)
  }
}
