import Foundation
import Testing

/// A report that was sent is frozen: its figures stay, and whoever changes them is told.
@Suite struct SentReportTests {
  private static func sheet(_ day: String, _ names: String...) -> String {
    "Axe : 1\nActivité : DPO\nDate : \(day)\nNom;Prénom;Commune;Présent\n" + names.map { "\($0);Forest;x\n" }.joined()
  }

  /// 2023: Anne, Luc and Bob, once; sent. 2024: Anne, once.
  private func workspace(sent: Bool = true) throws -> Workspace {
    let workspace = try Workspace.small([
      "presences/a.csv": SentReportTests.sheet("21/10/2023", "Dupont;Anne", "Petit;Luc", "Claes;Bob"),
      "presences/b.csv": SentReportTests.sheet("21/10/2024", "Dupont;Anne"),
    ]).showingSmallGroups()
    #expect(try workspace.bilan("import", "presences").status == 0)
    if sent {
      let run = try workspace.bilan("report", "--final", "--period", "2023")
      #expect(run.status == 0 && run.output.contains("Chiffres gardés tels qu'envoyés"), "\(run.everything)")
    }
    return workspace
  }

  private let today: String = {
    let form = DateFormatter()
    (form.locale, form.timeZone, form.dateFormat) = (Locale(identifier: "en_GB"), TimeZone(identifier: "Europe/Brussels"), "dd/MM/yyyy")
    return form.string(from: Date())
  }()

  private func report(_ workspace: Workspace, _ period: String) throws -> (run: CommandRun, text: String) {
    let run = try workspace.bilan("report", "--period", period)
    // Lines are broken where they are long.
    return (run, try workspace.text("rapports/rapport-\(period)-fr.txt").split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// What was sent is told as it was sent, or not at all; put back, all is as before.
  @Test(arguments: [["check"], ["report", "--period", "2024"], ["import", "neuve.csv"]])
  func figuresThatWereChangedInTheStoreAreToldAsSuch(command: [String]) throws {
    let workspace = try workspace()
    try workspace.write(SentReportTests.sheet("18/11/2024", "Dupont;Anne"), to: "neuve.csv")
    let sheets = try workspace.bilan("sheets").output
    func change(_ sum: String) throws {
      try workspace.shell(
        "/usr/bin/python3 -c 'import sqlite3; c = sqlite3.connect(\"bilan.sqlite\"); c.execute(\"UPDATE sent_figure SET value = value \(sum) WHERE value IS NOT NULL\"); c.commit()'"
      )
    }
    try change("+ 1")
    let run = try workspace.bilan(command)
    #expect(run.status == 74 && run.errors.contains("erreur[B0514] : les chiffres du rapport « 2023 », envoyé le \(today)"), "\(run.everything)")
    // What needs nothing of what was sent goes on.
    #expect(try workspace.bilan("sheets").status == 0)
    // Nothing was kept.
    #expect(try workspace.bilan("sheets").output == sheets)
    try change("- 1")
    #expect(try workspace.bilan(command).status == 0)
  }

  /// Bob is taken out: participants 3, today 2. Told at once, once, with the sheet; in the next reports, with what was sent.
  @Test func aCorrectionIsToldAtOnceAndInTheNextReports() throws {
    let workspace = try workspace()
    try workspace.write(SentReportTests.sheet("21/10/2023", "Dupont;Anne", "Petit;Luc"), to: "presences/a.csv")
    let run = try workspace.bilan("import", "presences/a.csv")
    #expect(run.status == 0)
    let told = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.components(separatedBy: "[B0743]").count == 2, "\(told)")
    #expect(told.contains("« 2023 » tel qu'envoyé le \(today)") && told.contains("Participants uniques : 3, aujourd'hui 2"), "\(told)")
    #expect(told.contains("parce que la feuille n° 3 (a.csv) a été corrigée le \(today)"), "\(told)")
    // Not again by a command that changes nothing of it.
    #expect(try !workspace.bilan("import", "presences").errors.contains("B0743"))
    #expect(try !workspace.bilan("indicators").errors.contains("B0743"))
    let again = try report(workspace, "2023")
    #expect(again.run.errors.contains("B0743"))
    #expect(again.text.contains("2023 tel qu'envoyé le \(today) : ") && again.text.contains("Ce rapport montre les chiffres d'aujourd'hui"), "\(again.text)")
    // Compared with what was sent: 3 and 1, two fewer.
    let next = try report(workspace, "2024")
    #expect(next.run.errors.contains("B0743"))
    #expect(next.text.contains("Le tableau compare avec ce qui a été envoyé"), "\(next.text)")
    #expect(next.text.contains(/Participants uniques 3 1 −2/), "\(next.text)")
    let compared = try workspace.bilan("compare", "2023", "2024")
    let text = compared.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("2023 tel qu'envoyé le") && text.contains(/Participants uniques 3 1 −2/), "\(compared.everything)")
    // Figures of today stay figures of today.
    #expect(try workspace.bilan("indicators", "--period", "2023", "--by", "axis", "--format", "csv").output.contains("participants,2023,,,2,"))
    #expect(try workspace.bilan("history").output.contains("rapport envoyé"))
  }

  /// The later period is shown as it is today, and what was sent of it is said.
  @Test func aComparisonSaysWhatWasSentOfItsLaterPeriod() throws {
    let workspace = try workspace(sent: false)
    #expect(try workspace.bilan("report", "--final", "--period", "2024").status == 0)
    func compared() throws -> (text: String, errors: String) {
      let run = try workspace.bilan("compare", "2023", "2024")
      return (run.output.split(whereSeparator: \.isWhitespace).joined(separator: " "), run.errors)
    }
    let still = try compared()
    #expect(!still.text.contains("envoyé") && !still.errors.contains("B0743"), "\(still)")
    // Luc and Jan came to it as well: 1 was sent, today 3.
    try workspace.write(SentReportTests.sheet("21/10/2024", "Dupont;Anne", "Petit;Luc", "Maes;Jan"), to: "presences/b.csv")
    #expect(try workspace.bilan("import", "presences").status == 0)
    let moved = try compared()
    #expect(moved.text.contains("2024 tel qu'envoyé le \(today) : ") && moved.text.contains("Participants uniques : 1, aujourd'hui 3"), "\(moved)")
    #expect(moved.text.contains("La comparaison en montre les chiffres d'aujourd'hui.") && moved.text.contains(/Participants uniques 3 3 0/), "\(moved)")
    #expect(moved.errors.contains("[B0743]"))
  }

  /// Three and six people from elsewhere in two quarters of last year: whoever has the reports of both quarters and of the year takes six from nine, unless one of the two is not told.
  @Test func whatQuartersAndTheYearAreComparedWithIsProtectedTogether() throws {
    let project = """
      title: Essai
      language: fr
      coordinating_commune: Saint-Gilles
      participating_communes: [Forest]
      periods: [2023, 2024]
      axes:
        - code: "1"
          title: Axe
          activities: [{code: dpo, title: DPO, kind: workshop, duration: 2h}]
      """
    let workspace = try Workspace.small(["projet.yaml": project])
    let letters = "abcdefghijklmnopqrstuvwxyz"
    func line(_ letter: Character, _ number: Int) -> String {
      let commune = number < 10 ? "Saint-Gilles" : number < 18 ? "Forest" : "Uccle"
      return "Berg\(letter)o;Mar\(letter)o;\(commune);x"
    }
    func sheet(_ day: String, elsewhere: Range<Int>) -> String {
      let people = zip(letters, 0...).filter { $0.1 < 18 || elsewhere.contains($0.1) }
      let lines = people.map { line($0.0, $0.1) }.joined(separator: "\n")
      return "Axe : 1\nActivité : DPO\nDate : \(day)\nNom;Prénom;Commune;Présent\n\(lines)\n"
    }
    let sheets: [(name: String, day: String, elsewhere: Range<Int>)] = [
      ("a", "10/05/2023", 18..<21), ("b", "10/08/2023", 20..<26), ("c", "10/05/2024", 18..<26), ("d", "10/08/2024", 18..<26),
    ]
    for one in sheets { try workspace.write(sheet(one.day, elsewhere: one.elsewhere), to: "presences/\(one.name).csv") }
    #expect(try workspace.bilan("import", "presences").status == 0)
    let shown = try ["2024-T2", "2024-T3", "2024"].map { period in
      let run = try workspace.bilan("report", "--final", "--period", period)
      try #require(run.status == 0, "\(run.everything)")
      // The communes of the period, then those of the one before: sessions, participations …
      let rows = try workspace.text("rapports/rapport-\(period)-fr.txt").split(separator: "\n").filter { $0.hasPrefix("Autres communes  ") }
      try #require(rows.count >= 2)
      return rows[1].split(separator: " ", omittingEmptySubsequences: true)[3]
    }
    #expect(shown[0] == "s." && (shown[1] == "s." || shown[2] == "s."), "\(shown)")
  }

  @Test func whatDidNotMoveIsSaidToBeSo() throws {
    let workspace = try workspace()
    let next = try report(workspace, "2024")
    #expect(!next.run.errors.contains("B0743"))
    #expect(next.text.contains("2023 : chiffres tels qu'envoyés le \(today) ; ils n'ont pas changé depuis."), "\(next.text)")
    // Without a report that was sent nothing is said.
    #expect(try !report(self.workspace(sent: false), "2024").text.contains("envoyé"))
  }

  /// A sheet of another year moves nothing of what was sent; taking one back does, an undo makes it good again.
  @Test func eachCommandThatMovesItSaysSo() throws {
    let workspace = try workspace()
    try workspace.write(SentReportTests.sheet("28/10/2024", "Maes;Jan"), to: "presences/c.csv")
    #expect(try !workspace.bilan("import", "presences").errors.contains("B0743"))
    let removed = try workspace.bilan("sheets", "remove", "1")
    #expect(removed.errors.contains("B0743") && removed.errors.contains("a été retirée le"), "\(removed.everything)")
    let undone = try workspace.bilan("undo", "--yes")
    #expect(undone.status == 0 && !undone.errors.contains("B0743"), "\(undone.everything)")
    #expect(try !report(workspace, "2024").run.errors.contains("B0743"))
    // Sent again as it is now: nothing to be told.
    try workspace.write(SentReportTests.sheet("21/10/2023", "Dupont;Anne"), to: "presences/a.csv")
    #expect(try workspace.bilan("import", "presences", "--dry-run").errors.contains("B0743"))
    #expect(try workspace.bilan("import", "presences").errors.contains("B0743"))
    #expect(try !workspace.bilan("report", "--final", "--period", "2023").errors.contains("B0743"))
    #expect(try !report(workspace, "2024").run.errors.contains("B0743"))
  }

  /// What `check` says of reports that were sent, in one line.
  private func checked(_ workspace: Workspace) throws -> String {
    let run = try workspace.bilan("check")
    #expect(run.status == 0, "\(run.everything)")
    return run.everything.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// No command changed anything, so that none told it: who checks the project is told, each time.
  @Test func aChangeByHandOfTheProjectFileIsToldByCheck() throws {
    let workspace = try workspace()
    #expect(try checked(workspace).contains("rien à signaler"))
    let file = try workspace.text("projet.yaml")
    try workspace.write(file.replacingOccurrences(of: "duration: 2h", with: "duration: 4h"), to: "projet.yaml")
    for _ in 0..<2 {
      let told = try checked(workspace)
      // By hand: three people for two hours, and for four.
      #expect(told.components(separatedBy: "[B0743]").count == 2 && told.contains(": 6,0, aujourd'hui 12,0"), "\(told)")
      #expect(told.contains("rien n'a changé dans les feuilles de cette période : projet.yaml"), "\(told)")
    }
    try workspace.write(file, to: "projet.yaml")
    #expect(try checked(workspace).contains("rien à signaler"))
  }

  /// A period that is called otherwise has lost the report that was sent of it: that is told, and no figure has moved.
  @Test func anotherCodeOfThePeriodIsToldByCheck() throws {
    let workspace = try workspace()
    let file = try workspace.text("projet.yaml")
    try workspace.write(
      file.replacingOccurrences(of: "[2023, 2024]", with: "[{code: exercice, from: 2023-01-01, to: 2023-12-31}, 2024]"), to: "projet.yaml")
    let told = try checked(workspace)
    #expect(told.contains("[B0671]") && told.contains("la période « 2023 », qui s'appelle maintenant « exercice »"), "\(told)")
    #expect(!told.contains("B0743"), "\(told)")
    #expect(try report(workspace, "2024").run.errors.contains("[B0671]"))
    try workspace.write(file, to: "projet.yaml")
    #expect(try checked(workspace).contains("rien à signaler"))
  }

  /// A period that was taken out is told by who checks the project and by the next report; a quarter of one that stands never was in the file.
  @Test func aPeriodThatWasTakenOutIsTold() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("report", "--final", "--period", "2024-T4").status == 0)
    #expect(try checked(workspace).contains("rien à signaler"))
    let file = try workspace.text("projet.yaml")
    try workspace.write(file.replacingOccurrences(of: "[2023, 2024]", with: "[2024]"), to: "projet.yaml")
    for told in [try checked(workspace), try report(workspace, "2024").run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")] {
      #expect(told.components(separatedBy: "[B0672]").count == 2, "\(told)")
      #expect(told.contains("le rapport envoyé le \(today) est celui de la période « 2023 », qui n'est plus dans projet.yaml"), "\(told)")
      #expect(!told.contains("B0743") && !told.contains("2024-T4"), "\(told)")
    }
    try workspace.write(file, to: "projet.yaml")
    #expect(try checked(workspace).contains("rien à signaler"))
    #expect(try !report(workspace, "2024").run.errors.contains("B0672"))
  }

  /// Where only communes change, each figure is told with its own, also with one that the project no longer has.
  @Test func communesAreNamed() throws {
    let workspace = try workspace(sent: false)
    let sheet = SentReportTests.sheet("21/10/2023", "Dupont;Anne", "Petit;Luc", "Claes;Bob")
    func hold(in commune: String) throws -> String {
      try workspace.write(sheet.replacingOccurrences(of: "Nom;", with: "Lieu : \(commune)\nNom;"), to: "presences/a.csv")
      let run = try workspace.bilan("import", "presences")
      #expect(run.status == 0, "\(run.everything)")
      return run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    _ = try hold(in: "Forest")
    #expect(try workspace.bilan("report", "--final", "--period", "2023").status == 0)
    let moved = try hold(in: "Anderlecht")
    #expect(moved.contains("Séances (Anderlecht) : 0, aujourd'hui 1 ; Séances (Forest) : 1, aujourd'hui 0 ; Séances (axe 1, Anderlecht) :"), "\(moved)")
    #expect(try !hold(in: "Forest").contains("B0743"))
    try workspace.write(try workspace.text("projet.yaml").replacingOccurrences(of: "[Forest, Anderlecht]", with: "[Anderlecht]"), to: "projet.yaml")
    let left = try checked(workspace)
    #expect(left.contains("Séances (Forest) : 1, aujourd'hui – ; Séances (Autres communes) : 0, aujourd'hui 1"), "\(left)")
  }

  @Test func anErasureMovesNothing() throws {
    let workspace = try workspace()
    let run = try workspace.bilan("people", "forget", "--yes", "Claes", "Bob")
    #expect(run.status == 0 || run.errors.contains("B0908"), "\(run.everything)")
    try workspace.write(SentReportTests.sheet("21/10/2023", "Dupont;Anne", "Petit;Luc"), to: "presences/a.csv")
    let again = try workspace.bilan("import", "presences")
    #expect(!again.errors.contains("B0743"), "\(again.everything)")
    #expect(try !report(workspace, "2024").run.errors.contains("B0743"))
    #expect(try !String(decoding: Data(contentsOf: URL(filePath: workspace.file("bilan.sqlite"))), as: UTF8.self).contains("Claes"))
  }

  /// A renamed code is another name of the same figure.
  @Test func aRenamedCodeMovesNothing() throws {
    let workspace = try workspace()
    for change in [["rename", "axis", "1", "A"], ["rename", "activity", "1/dpo", "outil"], ["year", "2025"]] {
      #expect(try workspace.bilan(change).status == 0)
      #expect(try !report(workspace, "2024").run.errors.contains("B0743"), "\(change)")
      // Undone, the project file says again what it said: no figure has moved.
      let undone = try workspace.bilan("undo", "--yes")
      #expect(undone.status == 0 && !undone.errors.contains("B0743"), "\(change): \(undone.everything)")
    }
    #expect(try !report(workspace, "2024").run.errors.contains("B0743"))
    // A decision does; a code changed in the file alone takes figures away, and that is told.
    try workspace.write(try workspace.text("projet.yaml").replacingOccurrences(of: "code: \"1\"", with: "code: \"B\""), to: "projet.yaml")
    let lost = try workspace.bilan("report", "--period", "2024")
    #expect(lost.errors.contains("B0743") && lost.errors.contains("rien n'a changé dans les feuilles"), "\(lost.errors)")
  }

  @Test func whatIsReadOnTheSpotIsNotFrozen() throws {
    let workspace = try workspace(sent: false)
    let run = try workspace.bilan("report", "--final", "--period", "2023", "--sheets", "presences")
    #expect(run.status == 64 && run.errors.contains("B0744"), "\(run.everything)")
    #expect(!FileManager.default.fileExists(atPath: workspace.file("rapports")))
  }
}
