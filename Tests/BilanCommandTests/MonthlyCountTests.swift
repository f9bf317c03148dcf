import Testing

/// Counts of a month or a quarter for an activity that is held in sessions: its own, and no session.
@Suite struct MonthlyCountTests {
  /// 40 ribbons at the screenings of October, 5 at the one of 14 November, and 15 at the workshops of another axis in a whole quarter.
  private static let counts = """
    Période;Axe;Activité;Indicateur;Commune;Nombre
    octobre 2024;3;We are coming;Rubans blancs;Forest;40
    T4 2024;1;Ateliers outil DPO;Rubans blancs;Forest;15
    14/11/2024;3;We are coming;Rubans blancs;Forest;5

    """

  @Test func areTheirsInEveryFigure() throws {
    let workspace = try Workspace.small(["rubans.csv": MonthlyCountTests.counts])
    #expect(try workspace.bilan("import", "rubans.csv").status == 0)
    let rows = try objects(try workspace.bilan("indicators", "--period", "2024", "--by", "axis,activity", "--format", "json").output)
    func value(_ indicator: String, _ axis: String, _ activity: String) -> Double? {
      rows.first { $0["indicator"] as? String == indicator && $0["axis"] as? String == axis && $0["activity"] as? String == activity }?["value"] as? Double
    }
    #expect(value("rubans", "3", "3/film") == 45)
    #expect(value("rubans", "1", "1/dpo") == 15)
    // The day alone tells of a session.
    #expect(try workspace.figure("sessions") == "1")
    #expect(try workspace.figure("rubans") == "60")
  }

  @Test func areTracedToTheirSheet() throws {
    let workspace = try Workspace.small(["rubans.csv": MonthlyCountTests.counts])
    #expect(try workspace.bilan("import", "rubans.csv").status == 0)
    let trace = try workspace.bilan("trace", "rubans/2024/3/-").output
    #expect(trace.contains("rubans.csv, lignes 2, 4"), "\(trace)")
    #expect(trace.contains("01/10/2024 We are coming · 40 · [1]:2"), "\(trace)")
    let session = try workspace.bilan("trace", "sessions/2024/3/-").output
    #expect(session.contains("rubans.csv, lignes 4\n"), "\(session)")
  }

  /// A filter on the kind, as on the activity, holds them.
  @Test func fitAFilter() throws {
    let workspace = try Workspace.small(["rubans.csv": MonthlyCountTests.counts])
    let project = try workspace.text("projet.yaml")
    try workspace.write(
      project
        + "indicators:\n  - {code: rubans-film, title: Rubans aux projections, rule: metric, metric: rubans, where: {kind: screening}}\n  - {code: rubans-dpo, title: Rubans aux ateliers, rule: metric, metric: rubans, where: {activity: dpo}}\n",
      to: "projet.yaml")
    #expect(try workspace.bilan("import", "rubans.csv").status == 0)
    #expect(try workspace.figure("rubans-film") == "45")
    #expect(try workspace.figure("rubans-dpo") == "15")
  }
}
