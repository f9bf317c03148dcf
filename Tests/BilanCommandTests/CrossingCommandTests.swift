import Foundation
import Testing

/// `indicators --by` with more than axes and communes: lists, pivots, comparisons.
@Suite struct CrossingCommandTests {
  private func rows(_ workspace: Workspace, _ arguments: String...) throws -> [[String: Any]] {
    try objects(try workspace.bilan(["indicators", "--format", "json"] + arguments).output)
  }

  /// The cells of a line of CSV that holds no quotation marks.
  private func cells(_ line: some StringProtocol) -> [String] { String(line).components(separatedBy: ",") }

  /// What a program reads of axes and communes stays as it is; further dimensions are further columns.
  @Test func furtherDimensionsAreFurtherColumns() throws {
    let workspace = try Workspace.imported()
    let plain = try workspace.bilan("indicators", "--period", "2024", "--format", "csv").output
    let header = "indicator,period,axis,commune,value,status,estimated,target,low,high,category,code"
    #expect(plain.hasPrefix(header + "\n"))
    #expect(try workspace.bilan("indicators", "--period", "2024", "--by", "commune,axis", "--format", "csv").output == plain)
    let crossed = try workspace.bilan("indicators", "--period", "2024", "--by", "axis,quarter,activity", "--format", "csv").output
    #expect(crossed.hasPrefix(header + ",quarter,activity\n"))
    let lines = Set(crossed.split(separator: "\n"))
    // The lines of axes alone are those of the plain list, with nothing behind them.
    for line in try workspace.bilan("indicators", "--period", "2024", "--by", "axis", "--format", "csv").output.split(separator: "\n").dropFirst() {
      #expect(lines.contains { $0 == line + ",," }, "\(line)")
    }
    let keys = try #require(try rows(workspace, "--period", "2024", "--by", "quarter").first).keys
    #expect(Set(keys).subtracting(try #require(try rows(workspace, "--period", "2024").first).keys) == ["quarter"])
  }

  /// The figures of a quarter are those that are asked for alone, and its codes lead to them.
  @Test func aQuarterIsThePeriodOfThatName() throws {
    let workspace = try Workspace.imported()
    let crossed = try rows(workspace, "--period", "2024", "--by", "axis,quarter")
    for quarter in ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"] {
      let own = crossed.filter { $0["quarter"] as? String == quarter }
      let alone = try rows(workspace, "--period", quarter, "--by", "axis")
      #expect(!own.isEmpty && own.count == alone.count)
      for (part, whole) in zip(own, alone) {
        for key in ["indicator", "axis", "value", "low", "high", "status", "code"] {
          #expect("\(try #require(part[key]))" == "\(try #require(whole[key]))", "\(quarter) \(key): \(part) \(whole)")
        }
      }
    }
    let trace = try workspace.bilan("trace", "participants/2024-Q2/1/-", "--format", "json")
    let value = try #require(crossed.first { $0["code"] as? String == "participants/2024-Q2/1/-" })["value"] as? Double
    #expect(try objects(trace.output).first?["value"] as? Double == value && value != nil)
  }

  @Test func changesSinceAnotherPeriod() throws {
    let workspace = try Workspace.imported()
    let total = try #require(
      try rows(workspace, "--period", "2024", "--by", "quarter", "--compare", "2023").first {
        $0["indicator"] as? String == "participants" && $0["quarter"] is NSNull
      })
    let compared = try #require((total["compared"] as? [[String: Any]])?.first)
    #expect(compared["base_period"] as? String == "2023" && compared["base"] as? Double == 147)
    #expect(compared["difference"] as? Double == 49 && compared["percent"] as? Double == 33.3)
    // A part of a year is compared with the same part of another.
    let part = try workspace.bilan("indicators", "--period", "2024-Q4", "--by", "axis", "--compare", "2023", "--format", "csv").output
    let lines = part.split(separator: "\n").map { cells($0) }
    #expect(lines[0].suffix(4) == ["base_period", "base", "difference", "percent"])
    #expect(lines.dropFirst().allSatisfy { $0[12] == "2023-Q4" })
    let two = try workspace.bilan("indicators", "--period", "2024", "--by", "axis", "--compare", "2023", "--compare", "2023-S1", "--format", "csv")
    #expect(two.status == 64 && two.errors.contains("B0707"), "\(two.everything)")
    #expect(try workspace.bilan("indicators", "--period", "2024", "--compare", "none").output == workspace.bilan("indicators", "--period", "2024").output)
  }

  @Test func thePivotStandsSideBySide() throws {
    let workspace = try Workspace.imported()
    let csv = try workspace.bilan("indicators", "--period", "2024", "--by", "axis,quarter", "--pivot", "--format", "csv").output
    let lines = csv.split(separator: "\n").map { cells($0) }
    #expect(lines[0] == ["indicator", "period", "estimated", "axis", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "total"])
    #expect(lines.allSatisfy { $0.count == 9 })
    #expect(lines.first { $0[0] == "participants" && $0[3] == "" }?.last == "196")
    for (language, quarter) in [("fr", "2024-T3"), ("nl", "2024-K3"), ("en", "2024-Q3")] {
      let table = try workspace.bilan("indicators", "--period", "2024", "--by", "quarter", "--pivot", "--language", language).output
      #expect(table.contains(quarter), "\(table)")
    }
  }

  /// Excel reads titles, names and numbers as its user writes them.
  @Test func forASpreadsheetOfTheLanguage() throws {
    let workspace = try Workspace.imported()
    func lines(_ arguments: String...) throws -> [String] {
      let run = try workspace.bilan(["indicators", "--period", "2024", "--format", "csv", "--locale"] + arguments)
      #expect(run.status == 0 && run.output.unicodeScalars.first == "\u{FEFF}", "\(run.everything)")
      return run.output.dropFirst().split(separator: "\n").map(String.init)
    }
    let french = try lines("--by", "axis")
    #expect(french[0] == "Indicateur;Période;Axe;Valeur;Unité;Remarque;Cible;Au moins;Au plus;Code")
    for line in [
      "Heures-participants;2024;1;570,5;heures;;;;;hours/2024/1/-", "Participants uniques;2024;1;108;personnes;;100;107;116;participants/2024/1/-",
      "Participants uniques;2024;Total;196;personnes;;;191;206;participants/2024/-/-", "Séances;2024;2;;séances;non réalisé;;;;sessions/2024/2/-",
    ] {
      #expect(french.contains(line), "\(line)")
    }
    #expect(try lines("--by", "axis", "--language", "en").contains("Participant-hours,2024,1,570.5,hours,,,,,hours/2024/1/-"))
    let pivot = try lines("--by", "axis,quarter", "--pivot", "--language", "nl", "--compare", "2023")
    #expect(pivot[0].hasPrefix("Indicator;Periode;Eenheid;As;2024-K1;2024-K1, 2023;"))
    let widths = Set(pivot.map { $0.components(separatedBy: ";").count })
    #expect(widths == [4 + 5 * 4])
    #expect(try workspace.bilan("indicators", "--locale").status == 64)
  }

  /// Programs read the code; people read the period in their language, in lists, pivots and tables.
  @Test(arguments: [("fr", "toutes les périodes", ";"), ("nl", "alle periodes", ";"), ("en", "all periods", ",")])
  func thePeriodOfAllIsCalledInTheLanguage(language: String, name: String, separator: String) throws {
    let workspace = try Workspace.small(["a.csv": "Date;Indicateur;Nombre\n25/11/2024;affiches;12\n"])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    for more in [["--by", "axis"], ["--by", "axis,quarter"], ["--by", "axis,quarter", "--pivot"]] {
      let arguments = ["indicators", "--period", "all", "--language", language] + more
      let local = try workspace.bilan(arguments + ["--format", "csv", "--locale"]).output.split(separator: "\n").dropFirst()
      #expect(!local.isEmpty && local.allSatisfy { $0.components(separatedBy: separator)[1] == name }, "\(local)")
      let table = try workspace.bilan(arguments).output
      #expect(table.contains(name.prefix { $0 != " " }) && (language == "en" || !table.contains(" all ")), "\(table)")
      #expect(try workspace.bilan(arguments + ["--format", "csv"]).output.split(separator: "\n").dropFirst().allSatisfy { cells($0)[1] == "all" })
    }
  }

  @Test func whatIsLeftOutIsTold() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.bilan("indicators", "--period", "2024", "--by", "gender")
    #expect(run.errors.contains("B0715") && !run.output.contains("Dossiers VIF"), "\(run.everything)")
    #expect(try !workspace.bilan("indicators", "--period", "2024", "--by", "activity").errors.contains("B0715"))
  }

  /// Whoever is not of the project is told nothing of small groups that nobody protects.
  @Test func whatIsNotProtectedIsNotPublic() throws {
    let workspace = try Workspace.imported()
    for dimension in ["gender", "month", "activity", "sector,axis"] {
      let run = try workspace.bilan("indicators", "--period", "2024", "--by", dimension, "--public")
      #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("B0707"), "\(run.everything)")
    }
    // Axes and communes are protected, side by side as well.
    let pivot = try workspace.bilan("indicators", "--period", "2024", "--by", "axis,commune", "--public", "--pivot", "--format", "csv")
    let list = try workspace.bilan("indicators", "--period", "2024", "--by", "axis,commune", "--public", "--format", "csv").output
    let hidden = list.split(separator: "\n").map { cells($0) }.filter { $0[5] == "protected" }
    #expect(!hidden.isEmpty)
    let shown: [String] = pivot.output.split(separator: "\n").flatMap { cells($0) }
    #expect(shown.count { $0 == "s." } == hidden.count)
  }

  // MARK: - Forms

  private static let form = """
    title: Suivi
    sheets:
      - title: Suivi
        blocks:
          - table: {title: Séances et personnes par trimestre, rows: quarter, indicators: [sessions, participants], total: yes}
          - table: {title: Personnes par genre et par commune, rows: [gender, age_band], columns: commune, indicators: [participants]}

    """

  /// A form asks for tables in YAML alone; in a project that protects small groups those of people are refused, with their line.
  @Test func aFormCrossesWhatIsProtectedOnly() throws {
    let workspace = try Workspace.imported()
    try workspace.write(Self.form, to: "forms/suivi.yaml")
    let refused = try workspace.bilan("report", "--period", "2024", "--form", "suivi", "--out", "made")
    #expect(refused.status == 1 && !workspace.exists("made"), "\(refused.everything)")
    #expect(refused.errors.contains("suivi.yaml:6:") && refused.errors.contains("suivi.yaml:5:") && refused.errors.contains("B0767"), "\(refused.errors)")
    try workspace.write(
      Self.form.replacing("[sessions, participants]", with: "sessions").split(separator: "\n").dropLast().joined(separator: "\n"), to: "forms/seances.yaml")
    #expect(try workspace.bilan("report", "--period", "2024", "--form", "seances", "--out", "made").status == 0)
    #expect(try workspace.text("made/rapport-2024-fr-seances.txt").contains(/2024-T1 +[0-9]+\n/))
    let open = try workspace.showingSmallGroups()
    #expect(try open.bilan("report", "--period", "2024", "--form", "suivi", "--out", "open").status == 0)
    let text = try open.text("open/rapport-2024-fr-suivi.txt")
    #expect(text.contains(/Total +32 +196.\[191–206\]/), "\(text)")
    #expect(text.contains("Personnes par genre et par commune"))
  }

  @Test func aFormKnowsWhatTheProjectHas() throws {
    let workspace = try Workspace.imported().showingSmallGroups()
    for (wrong, code) in [
      ("indicators: participant", "B0607"), ("period: 2031", "B0607"), ("axis: \"9\"", "B0607"), ("filter: {gender: z}", "B0607"), ("columns: [a]", "B0605"),
    ] {
      try workspace.write("title: T\nsheets:\n  - title: T\n    blocks:\n      - table: {title: T, rows: month, \(wrong)}\n", to: "forms/t.yaml")
      let run = try workspace.bilan("report", "--period", "2024", "--form", "t", "--out", "made")
      #expect(run.status == 1 && run.errors.contains(code) && run.errors.contains("t.yaml:5:"), "\(wrong): \(run.errors)")
    }
  }

  @Test(arguments: ["month,quarter", "commune,zone", "gender,gender", "sexe"]) func whatIsNoBreakdown(by: String) throws {
    let run = try Workspace.imported().bilan("indicators", "--by", by)
    #expect(run.status == 64, "\(run.everything)")
  }
}
