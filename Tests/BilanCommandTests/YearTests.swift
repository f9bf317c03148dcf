import Foundation
import Testing

/// The year turns: a period more, what is to be planned anew, and nothing else changed.
@Suite struct YearTests {
  static let project = """
    # notre projet
    title: Quartier vivant
    coordinating_commune: Forest
    periods:          # deux ans déjà
      - 2024
      - 2025   # l'année en cours

    axes:
      - code: "1"
        title: Ateliers
        status: running
        activities:
          - {code: dpo, title: DPO, kind: workshop, planned_sessions: {"2024": 4, "2025": 6}, duration: 2h}
          - {code: fete, title: Fête, kind: meeting, planned_sessions: [2025-06-21]}
          - {code: libre, title: Permanence, kind: meeting}
    metrics:
      - {code: affiches, title: Affiches, axis: "1"}
    targets:
      - {indicator: participants, axis: "1", period: "2024", value: 30}
      - {indicator: participants, axis: "1", period: "2025", value: 40}   # négociée en mars
      - indicator: affiches
        period: "2025"
        value: 500
        commune: Forest
      - {indicator: sessions, value: 12}
    # fin

    """

  private func workspace(_ project: String = YearTests.project) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(project, to: "projet.yaml")
    return workspace
  }

  /// By hand: one period, two targets of 2025 with the year changed and the mark; every line that was there is there, in its order.
  @Test func whatIsAddedIsAllThatChanges() throws {
    let workspace = try workspace()
    let run = try workspace.bilan("year", "2026")
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output.contains("01/01/2026 – 31/12/2026") && run.output.contains("2 valeurs cibles reprises de 2025"), "\(run.output)")
    #expect(run.output.contains("À prévoir à nouveau : DPO (axe 1), Fête (axe 1)."), "\(run.output)")
    let added = [
      #"  - {code: "2026", from: 2026-01-01, to: 2026-12-31, review: true}"#,
      #"  - {indicator: participants, axis: "1", period: "2026", value: 40, review: true}"#,
      #"  - {indicator: affiches, period: "2026", value: 500, commune: Forest, review: true}"#,
    ]
    let before = YearTests.project.components(separatedBy: "\n")
    var expected = before
    expected.insert(added[0], at: try #require(before.firstIndex { $0.contains("l'année en cours") }) + 1)
    expected.insert(contentsOf: added[1...], at: try #require(expected.firstIndex { $0.contains("indicator: sessions") }) + 1)
    #expect(try workspace.text("projet.yaml") == expected.joined(separator: "\n"))
    for folder in ["presences/2026", "campagnes/2026", "recits/2026"] { #expect(FileManager.default.fileExists(atPath: workspace.file(folder)), "\(folder)") }
    #expect(try workspace.bilan("history").output.contains("nouvelle période"))
  }

  /// What was taken over is told by whatever shows figures, until the marks are gone.
  @Test func whatIsToBeReviewedIsToldUntilItIs() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("year", "2026").status == 0)
    for command in [["check"], ["indicators"], ["report", "--period", "2026"]] {
      let errors = try workspace.bilan(command).errors
      #expect(errors.components(separatedBy: "[B0662]").count == 3 && errors.components(separatedBy: "[B0663]").count == 2, "\(command): \(errors)")
      #expect(errors.contains("DPO (axe 1), Fête (axe 1)"), "\(errors)")
    }
    var text = try workspace.text("projet.yaml").replacingOccurrences(of: #""2025": 6}"#, with: #""2025": 6, "2026": 5}"#)
    text = text.replacingOccurrences(of: "[2025-06-21]", with: "[2025-06-21, 2026-06-20]")
    try workspace.write(text, to: "projet.yaml")
    #expect(try workspace.bilan("check").errors.contains("toutes ses séances sont prévues"))
    try workspace.write(text.replacingOccurrences(of: ", review: true", with: ""), to: "projet.yaml")
    let run = try workspace.bilan("check")
    #expect(run.status == 0 && !run.errors.contains("B066"), "\(run.everything)")
  }

  @Test func anUndoBringsTheFileBackToTheByte() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("year", "2026").status == 0)
    #expect(try workspace.bilan("undo").errors.contains("B0736"))
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try workspace.text("projet.yaml") == YearTests.project)
    // Folders that it made go too, but for one in which somebody put something.
    for folder in ["presences", "campagnes", "recits"] { #expect(!workspace.exists(folder + "/2026")) }
    #expect(try !workspace.bilan("report", "--period", "2025").errors.contains("[B0712]"))
    #expect(try workspace.bilan("year", "2026").status == 0)
    try workspace.write("Nom;Prénom\n", to: "presences/2026/liste.csv")
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(workspace.exists("presences/2026/liste.csv") && !workspace.exists("recits/2026"))
    // Changed since: left alone.
    #expect(try workspace.bilan("year", "2026").status == 0)
    let changed = try workspace.text("projet.yaml") + "# plus tard\n"
    try workspace.write(changed, to: "projet.yaml")
    let run = try workspace.bilan("undo", "--yes")
    #expect(run.status == 64 && run.errors.contains("B0666"), "\(run.everything)")
    #expect(try workspace.text("projet.yaml") == changed)
    // Once the period is taken out by hand, it stands in the way of nothing.
    let byHand = YearTests.project + "# plus tard\n"
    try workspace.write(byHand, to: "projet.yaml")
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    #expect(try workspace.text("projet.yaml") == byHand)
    #expect(try workspace.bilan("undo").errors.contains("B0737"))
  }

  @Test(arguments: [("2025", "B0660"), ("2024", "B0660"), ("demain", "B0665"), ("2026-2028", "B0665"), ("2026-2027", "B0665"), ("9999", "B0665")])
  func whatCannotBeAddedIsRefused(year: String, code: String) throws {
    let workspace = try workspace()
    let run = try workspace.bilan("year", year)
    #expect(run.status == 64 && run.errors.contains(code), "\(run.everything)")
    #expect(try workspace.text("projet.yaml") == YearTests.project)
    #expect(!FileManager.default.fileExists(atPath: workspace.file("presences")))
  }

  @Test func aFileThatCannotBeReadIsLeftAlone() throws {
    let workspace = try workspace(YearTests.project.replacingOccurrences(of: "title: Quartier", with: "title: [Quartier"))
    let text = try workspace.text("projet.yaml")
    let run = try workspace.bilan("year", "2026")
    #expect(run.status == 1 && run.errors.contains("B060"), "\(run.everything)")
    #expect(try workspace.text("projet.yaml") == text)
  }

  /// One number for each period is that of the new one too: nothing is left to be planned, and that is to be reviewed.
  @Test(arguments: ["[2024, 2025]", "[2025]"]) func oneNumberHoldsForTheNewYearToo(periods: String) throws {
    let workspace = try workspace(
      YearTests.project.components(separatedBy: "targets:")[0]
        .replacingOccurrences(of: "\n  - 2024\n  - 2025   # l'année en cours", with: " " + periods).replacingOccurrences(of: "# deux ans déjà", with: "")
        .replacingOccurrences(of: #"{"2024": 4, "2025": 6}"#, with: "12") + "indicators: [planned-sessions]\n")
    let run = try workspace.bilan("year", "2026")
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output.contains("Séances prévues comptées pour 2026 aussi, à revoir : 12 pour DPO (axe 1)."), "\(run.output)")
    #expect(run.output.contains("À prévoir à nouveau : Fête (axe 1)."), "\(run.output)")
    let told = try workspace.bilan("check").errors
    let toReview = "pas encore de séances prévues pour Fête (axe 1) ; le nombre de séances prévues vaut aussi pour elle : 12 pour DPO (axe 1)"
    #expect(told.contains(toReview) && told.contains("[B0664]"), "\(told)")
    let planned = try workspace.bilan("indicators", "--by", "axis", "--period", "2026", "--format", "csv").output
    #expect(planned.contains(",2026,1,,12,"), "\(planned)")
  }

  struct Written: Sendable {
    var periods, year, expected: String
    var more = ""
  }

  static let cases = [
    Written(periods: "periods: [2024, 2025]", year: "2026", expected: "periods: [2024, 2025, 2026]"),
    Written(periods: "periods: [2024, 2025]  # deux", year: "2027", expected: "periods: [2024, 2025, 2027]  # deux"),
    Written(periods: "periods:\n- 2024\n- 2025", year: "2026", expected: "periods:\n- 2024\n- 2025\n- 2026"),
    Written(
      periods: "periods:\n  - code: 2024-2025\n    from: 2024-09-01\n    to: 2025-08-31", year: "2025",
      expected: "periods:\n  - code: 2024-2025\n    from: 2024-09-01\n    to: 2025-08-31\n  - {code: \"2025-2026\", from: 2025-09-01, to: 2026-08-31}"),
    Written(
      periods: "periods: [{code: 2024-25, from: 2024-09-01, to: 2025-08-31}]", year: "2025-2026",
      expected: "periods: [{code: 2024-25, from: 2024-09-01, to: 2025-08-31}, {code: \"2025-26\", from: 2025-09-01, to: 2026-08-31}]"),
    Written(periods: "year_start: 9\nperiods: [2024]", year: "2025-2026", expected: "year_start: 9\nperiods: [2024, 2025]"),
  ]

  /// However periods are written; school years too, and line ends of Windows.
  @Test(arguments: 0..<YearTests.cases.count, ["\n", "\r\n"])
  func periodsAreWrittenAsTheOthersAre(number: Int, lineEnd: String) throws {
    let written = YearTests.cases[number]
    func text(_ periods: String) -> String {
      "title: Essai\ncoordinating_commune: Forest\n\(periods)\naxes:\n  - {code: \"1\", title: Un, status: running}\n"
        .replacingOccurrences(of: "\n", with: lineEnd)
    }
    let workspace = try workspace(text(written.periods))
    let run = try workspace.bilan("year", written.year)
    #expect(run.status == 0, "\(run.everything)")
    #expect(try workspace.text("projet.yaml") == text(written.expected))
  }

  /// One number of sessions in a project of several periods is that of each, and told; in one period it is said without a word.
  @Test func oneNumberOfSessionsIsThatOfEachPeriod() throws {
    func planned(_ periods: String) throws -> (CommandRun, [Substring]) {
      let workspace = try workspace(
        YearTests.project.replacingOccurrences(of: "  - 2024\n  - 2025   # l'année en cours", with: periods)
          .replacingOccurrences(of: #"planned_sessions: {"2024": 4, "2025": 6}"#, with: "planned_sessions: 12").components(separatedBy: "targets:")[0]
          + "indicators: [planned-sessions]\n")
      let run = try workspace.bilan("indicators", "--by", "axis", "--format", "csv")
      return (run, run.output.split(separator: "\n").filter { $0.contains(",1,,") })
    }
    let several = try planned("  - 2024\n  - 2025")
    #expect(several.0.errors.contains("B0664") && several.0.errors.contains(#"{"2024": 12, "2025": 12}"#), "\(several.0.everything)")
    #expect(several.1.prefix(2).map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] } == ["12", "13"])
    let one = try planned("  - 2025")
    #expect(!one.0.errors.contains("B0664"), "\(one.0.everything)")
  }
}
