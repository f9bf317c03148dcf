import Foundation
import Testing

/// The whole life of a project, lived through the commands and counted by hand beside them: two years, twenty corrections, three renames, an erasure, a hand-over, a lost store.
@Suite struct WholeLifeTests {
  @Test func twoYearsAreWhatTheListsSay() throws {
    var project = LivedProject(try Workspace())
    try project.workspace.write(WholeLife.project, to: "projet.yaml")
    try firstYear(&project)
    try firstCorrections(&project)
    try renames(&project)
    try secondYear(&project)
    try laterCorrections(&project)
    #expect(project.corrections == 20)
    try erasure(&project)
    project = try handedOver(project)
    try lostStore(project)
  }

  // MARK: - 2023

  private func firstYear(_ project: inout LivedProject) throws {
    try project.add(
      "cuisine-mars",
      .init(0, "06/03/2023", "Benhaddou;Aziza;Anderlecht;x", "Verstraeten;Wouter;Forest;x", "Kowalczyk;Olga;Anderlecht;x", "Ferreira;Tiago;Saint-Gilles;x"))
    try project.add(
      "cuisine-avril",
      .init(0, "03/04/2023", "Benhaddou;Aziza;Anderlecht;x", "Verstraeten;Wouter;Forest;x", "Yildirim;Mehmet;Saint-Gilles;x", "Dumoulin;Chloé;Anderlecht;x"))
    try project.add("cuisine-mai", .init(0, "08/05/2023", "Benhaddou;Aziza;Anderlecht;x", "Kowalczyk;Olga;Forest;x", "Okafor;Ngozi;Forest;x"))
    try project.add("couture-mars", .init(1, "14/03/2023", "Lindqvist;Sven;Saint-Gilles;x", "Ricciardi;Paola;Forest;x", "Nakamura;Jiro;Anderlecht;x"))
    try project.add(
      "couture-juin",
      .init(1, "13/06/2023", "Lindqvist;Sven;Saint-Gilles;x", "Ricciardi;Paola;Forest;x", "Hautecoeur;Brigitte;Forest;x", "Gjonaj;Xhemal;Saint-Gilles;x"))
    try project.add(
      "marche-mai",
      .init(2, "20/05/2023", "Benhaddou;Aziza;Anderlecht;x", "Ferreira;Tiago;Saint-Gilles;x", "Okafor;Ngozi;Forest;x", "Nakamura;Jiro;Anderlecht;x"))
    try project.add("marche-sept", .init(2, "16/09/2023", "Ferreira;Tiago;Saint-Gilles;x", "Okafor;Ngozi;Forest;x"))
    try project.add(
      "theatre-oct",
      .init(3, "05/10/2023", "Verstraeten;Wouter;Forest;x", "Yildirim;Mehmet;Saint-Gilles;x", "Dumoulin;Chloé;Anderlecht;x", "Gjonaj;Xhemal;Saint-Gilles;x"))
    try project.add("theatre-nov", .init(3, "09/11/2023", "Yildirim;Mehmet;Saint-Gilles;x", "Dumoulin;Chloé;Anderlecht;x", "Hautecoeur;Brigitte;Forest;x"))
    try project.add(
      "decembre", .init(3, "07/12/2023", "Ricciardi;Paola;Forest;x", "Gjonaj;Xhemal;Saint-Gilles;x"), "--activity", "theatre", "--date", "2023-12-07",
      isBare: true)
    try project.count("affiches-mars", ("06/03/2023", "Forest", 120))
    try project.expectAgreement("ten lists of 2023")
    // Olga Kowalczyk signed in two communes: one person, says who knows her.
    try project.bilan(["people", "list", "--out", "questions.csv"])
    let questions = try project.workspace.text("questions.csv").components(separatedBy: "\r\n")
    #expect(questions.count { $0.contains("Kowalczyk") } == 1 && questions.count { $0.split(separator: ";").count > 3 } == 2, "\(questions)")
    try project.workspace.write(
      questions.map { $0.contains("Kowalczyk") ? $0.replacing(";;", with: ";oui;", maxReplacements: 1) : $0 }.joined(separator: "\r\n"), to: "questions.csv")
    try project.bilan(["people", "decide", "questions.csv"])
    try FileManager.default.removeItem(atPath: project.workspace.file("questions.csv"))
    project.life.isOlgaOne = true
    try project.expectAgreement("Olga is one")
  }

  private func firstCorrections(_ project: inout LivedProject) throws {
    try project.correct("cuisine-mars") { $0.rows[3] = .init("Yildirim;Mehmet;Saint-Gilles;x") }
    try project.correct("cuisine-avril", as: "cuisine-avril-2") { $0.rows[3].mark = "" }
    try project.move("couture-mars", ["--date", "2023-03-15"]) { $0.day = "15/03/2023" }
    try project.move("marche-mai", ["--activity", "1/couture"]) { $0.activity = 1 }
    try project.correct("marche-sept") { $0.rows[0].mark = "excusé" }
    let before = project.life
    try project.remove("theatre-oct")
    try project.undo(to: before)
    try project.workspace.write(before.text(before.lists["theatre-oct"]!), to: "presences/theatre-oct.csv")
    try project.correct("theatre-nov") { $0.rows[2] = .init("Nakamura;Jiro;Anderlecht;x") }
    try project.count("affiches-mars", ("06/03/2023", "Forest", 130))
    try project.correct("decembre", "--replaces", project.number("decembre.csv"), isBare: true) { $0.rows.append(.init("Benhaddou;Aziza;Anderlecht;x")) }
    // Nothing is asked again.
    let again = try project.bilan(["import", "presences", "campagnes"])
    #expect(again.output.contains("0 feuille ajoutée, 0 remplacée, 11 déjà là"), "\(again.output)")
    try project.bilan(["report", "--final", "--period", "2023"])
  }

  // MARK: - Another name

  private func renames(_ project: inout LivedProject) throws {
    try project.bilan(["rename", "activity", "couture", "atelier-couture"])
    project.life.activities[1] = "atelier-couture"
    try project.bilan(["rename", "axis", "2", "B"])
    project.life.axes[1] = "B"
    try project.bilan(["rename", "metric", "affiches", "papier"])
    project.life.metric = "papier"
    #expect(try project.workspace.text("projet.yaml").contains("{code: atelier-couture, title: Couture, kind: workshop}   # le mardi"))
    try project.expectAgreement("three codes renamed")
    // Nothing that was sent has moved.
    #expect(try !project.bilan(["check"]).errors.contains("B0743"))
  }

  // MARK: - 2024

  private func secondYear(_ project: inout LivedProject) throws {
    try project.bilan(["year", "2024"])
    try project.add("cuisine-janv", .init(0, "15/01/2024", "Benhaddou;Aziza;Anderlecht;x", "Verstraeten;Wouter;Forest;x", "Kowalczyk;Olga;Forest;x"))
    try project.add(
      "couture-fev",
      .init(1, "13/02/2024", "Lindqvist;Sven;Saint-Gilles;x", "Ricciardi;Paola;Forest;x", "Nakamura;Jiro;Anderlecht;x", "Hautecoeur;Brigitte;Forest;x"))
    try project.add("marche-mars", .init(2, "16/03/2024", "Ferreira;Tiago;Saint-Gilles;x", "Okafor;Ngozi;Forest;x", "Gjonaj;Xhemal;Saint-Gilles;x"))
    try project.add("theatre-avril", .init(3, "18/04/2024", "Yildirim;Mehmet;Saint-Gilles;x", "Dumoulin;Chloé;Anderlecht;x"))
    try project.add("theatre-avril-b", .init(3, "18/04/2024", "Dumoulin;Chloé;Anderlecht;x", "Okafor;Ngozi;Forest;x"), "--beside")
    try project.add(
      "cuisine-sept",
      .init(0, "09/09/2024", "Benhaddou;Aziza;Anderlecht;x", "Verstraeten;Wouter;Forest;x", "Kowalczyk;Olga;Anderlecht;x", "Ferreira;Tiago;Saint-Gilles;x"))
    try project.count("affiches-2024", ("13/03/2024", "Anderlecht", 80))
    try project.expectAgreement("six lists of 2024")
  }

  private func laterCorrections(_ project: inout LivedProject) throws {
    try project.correct("cuisine-janv") { $0.rows.append(.init("Ferreira;Tiago;Saint-Gilles;x")) }
    try project.correct("couture-fev", as: "couture-fev-2") { $0.rows.removeLast() }
    try project.move("marche-mars", ["--date", "2024-03-17"]) { $0.day = "17/03/2024" }
    try project.correct("theatre-avril-b") { $0.rows.append(.init("Lindqvist;Sven;Saint-Gilles;x")) }
    // Of the year whose report was sent: told at once.
    let sent = project.life
    try project.correct("couture-juin", saying: ["B0743"]) { $0.rows.remove(at: 1) }
    try project.undo(to: sent)
    try project.correct("couture-juin", saying: ["B0743"]) { $0.rows.append(.init("Benhaddou;Aziza;Anderlecht;x")) }
    try project.remove("cuisine-sept")
    try project.count("affiches-2024", ("13/03/2024", "Anderlecht", 95))
    try project.correct("theatre-avril") { $0.rows[0].mark = "excusé" }
  }

  // MARK: - Erased, handed over, lost

  private func expectNoName(_ workspace: Workspace, _ runs: CommandRun...) throws {
    for name in ["bilan.sqlite", "bilan.sqlite-wal"] where workspace.exists(name) {
      #expect(!String(decoding: try workspace.bytes(name), as: UTF8.self).lowercased().contains("nakamura"))
    }
    for run in runs { #expect(!run.everything.lowercased().contains("nakamura"), "\(run.everything)") }
  }

  private func erasure(_ project: inout LivedProject) throws {
    try project.bilan(["people", "forget", "--yes", "Jiro Nakamura"], saying: ["B0908"])
    try project.expectAgreement("Jiro is forgotten, and counts")
    // He stands in the next version still, and on a list that is new.
    try project.correct("theatre-nov", saying: ["B0739", "B0743"]) { $0.rows.append(.init("Gjonaj;Xhemal;Saint-Gilles;x")) }
    project.life.unnamed["marche-dec"] = "Nakamura;Jiro"
    try project.add("marche-dec", .init(2, "07/12/2024", "Nakamura;Jiro;Anderlecht;x", "Gjonaj;Xhemal;Saint-Gilles;x"), saying: ["B0739"])
    try project.expectAgreement("Jiro on a new list")
    try expectNoName(project.workspace, project.workspace.bilan("history"), project.workspace.bilan("people"), project.workspace.bilan("sheets"))
  }

  /// The folder is copied to a colleague, and the first one thrown away: all is there, the journal as well.
  private func handedOver(_ project: LivedProject) throws -> LivedProject {
    let history = try project.bilan(["history"]).output
    var other = LivedProject(try Workspace())
    other.life = project.life
    try project.workspace.shell("cp -a . '\(other.workspace.path)' && rm -r ./*")
    try other.expectAgreement("handed over")
    #expect(try other.bilan(["history"]).output == history)
    let again = try other.bilan(["import", "presences", "campagnes"])
    #expect(again.output.contains("0 feuille ajoutée, 0 remplacée, 18 déjà là"), "\(again.output)")
    return other
  }

  /// The store is gone: sheets, decisions and answers make it anew, and who was erased is erased once more.
  private func lostStore(_ project: LivedProject) throws {
    var project = project
    try project.bilan(["people", "list", "--all", "--out", "decisions.csv"])
    try project.bilan(["choices", "list", "--out", "reponses.csv"])
    try project.workspace.shell("rm bilan.sqlite*")
    try project.workspace.bilan("import", "presences", "campagnes")
    try project.bilan(["people", "decide", "decisions.csv"])
    try project.bilan(["choices", "take", "reponses.csv"])
    try project.bilan(["people", "forget", "--yes", "Jiro Nakamura"], saying: ["B0908"])
    // Erased after his last list this time, Jiro is one person on it as on the others.
    project.life.unnamed = [:]
    try project.expectAgreement("made anew")
    try expectNoName(project.workspace)
  }
}
