import Foundation
import Testing

/// The program's figures of the sample are those of a naive program that shares no code with it (Tests/Oracle/naive_sample.py).
@Suite struct SampleOracleTests {
  struct Cell: Hashable, CustomStringConvertible {
    var indicator: String
    var period: String
    var axis: String?
    var commune: String?
    var estimated = false

    var description: String { "\(indicator)\(estimated ? " (estimated)" : "") \(period) axis \(axis ?? "all") commune \(commune ?? "all")" }
  }

  private struct Figure: Decodable {
    var indicator: String
    var period: String
    var axis: String?
    var commune: String?
    var estimated: Bool
    var value: Double?

    var cell: Cell { Cell(indicator: indicator, period: period, axis: axis, commune: commune, estimated: estimated) }
  }

  /// Figures by cell; a cell that stands there twice is an error.
  private static func table(_ json: String) throws -> [Cell: Double?] {
    let figures = try JSONDecoder().decode([Figure].self, from: Data(json.utf8))
    var table: [Cell: Double?] = [:]
    for figure in figures {
      #expect(table.updateValue(figure.value, forKey: figure.cell) == nil, "\(figure.cell) stands there twice")
    }
    return table
  }

  private static let naive = Result { () throws -> [Cell: Double?] in
    let script = Program.repository + "/Tests/Oracle/naive_sample.py"
    let run = try execute(Program.python, ["-B", script, Program.sample])
    try #require(run.status == 0, "\(run.errors)")
    return try table(run.output)
  }

  /// The sample with people told apart by names alone, which is what the naive program does: who is who has oracles of its own.
  private static func byNames(_ workspace: Workspace) throws -> Workspace {
    let file = try workspace.text("projet.yaml")
    let byNames = file.replacing("people: {matching: full", with: "people: {matching: names")
    try #require(byNames != file)
    try workspace.write(byNames, to: "projet.yaml")
    return try workspace.showingSmallGroups()
  }

  private static func expectSame(_ found: [Cell: Double?], _ expected: [Cell: Double?]) {
    #expect(Set(found.keys) == Set(expected.keys))
    for (cell, value) in expected {
      guard let mine = found[cell] else { continue }
      let isSame = mine == nil || value == nil ? mine == value : abs(mine! - value!) < 1e-9
      #expect(isSame, "\(cell): \(mine.map(String.init(describing:)) ?? "none"), naively \(value.map(String.init(describing:)) ?? "none")")
    }
  }

  @Test func theStoreGivesTheNaiveFigures() throws {
    let run = try SampleOracleTests.byNames(.imported()).bilan("indicators", "--format", "json")
    #expect(run.status == 0)
    let figures = try SampleOracleTests.table(run.output)
    #expect(figures.count == 1368)
    SampleOracleTests.expectSame(figures, try SampleOracleTests.naive.get())
  }

  @Test func sheetsReadOnTheSpotGiveTheNaiveFigures() throws {
    let run = try SampleOracleTests.byNames(.sample()).bilan("indicators", "--format", "json", "--sheets", "campagnes", "presences")
    #expect(run.status == 1)
    SampleOracleTests.expectSame(try SampleOracleTests.table(run.output), try SampleOracleTests.naive.get())
  }

  @Test func figuresHaveExactlyTheDocumentedKeys() throws {
    let run = try Workspace.imported().bilan("indicators", "--format", "json", "--period", "2024")
    let keys: Set = [
      "indicator", "period", "axis", "commune", "value", "numerator", "denominator", "low", "high", "status", "estimated", "target",
      "target_status", "baseline", "progress", "coverage", "category", "code",
    ]
    let rows = try objects(run.output)
    #expect(rows.count == 684)
    for row in rows where Set(row.keys) != keys { Issue.record("\(row)") }
    let total = try #require(
      rows.first { $0["indicator"] as? String == "participants" && $0["axis"] is NSNull && $0["commune"] is NSNull })
    // 196 different names; some of them are one person, and some names are two.
    #expect(total["value"] as? Int == 196)
    #expect(total["low"] as? Int == 191)
    #expect(total["high"] as? Int == 206)
    #expect(total["denominator"] as? Int == 1)
    let never = try #require(rows.first { $0["axis"] as? String == "2" && $0["indicator"] as? String == "sessions" })
    #expect(never["value"] is NSNull)
    #expect(never["status"] as? String == "not_implemented")
  }

  /// 12 posters of 10, nothing of ribbons, and sessions that nobody set a target for.
  @Test func aTargetWithoutAFigureIsNoMissingTarget() throws {
    let workspace = try Workspace.small(["a.csv": "Date;Indicateur;Nombre\n25/11/2024;affiches;12\n"])
    let targets = "targets:\n  - {indicator: affiches, value: 10}\n  - {indicator: rubans, value: 10}\n"
    try workspace.write(try workspace.text("projet.yaml") + targets, to: "projet.yaml")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    for by in ["axis", "axis,quarter"] {
      let rows = try objects(try workspace.bilan("indicators", "--period", "2024", "--by", by, "--format", "json").output)
      func status(_ indicator: String) -> String? {
        rows.first { $0["indicator"] as? String == indicator && $0["axis"] is NSNull && ($0["quarter"] ?? NSNull()) is NSNull }?["target_status"] as? String
      }
      #expect([status("affiches"), status("rubans"), status("sessions")] == ["on_track", "no_figure", "no_target"], "\(by)")
    }
  }

  @Test func breakdownsLeaveOutWhatIsSummed() throws {
    let workspace = try Workspace.imported()
    let all = try SampleOracleTests.table(try workspace.bilan("indicators", "--format", "json").output)
    for (by, isKept) in [
      ("axis", { (cell: Cell) in cell.commune == nil }), ("commune", { (cell: Cell) in cell.axis == nil }), ("commune,axis", { (_: Cell) in true }),
    ] {
      let part = try SampleOracleTests.table(try workspace.bilan("indicators", "--format", "json", "--by", by).output)
      SampleOracleTests.expectSame(part, all.filter { isKept($0.key) })
    }
  }

  @Test func csvSaysTheSameAsJSON() throws {
    let workspace = try Workspace.imported()
    let lines = try workspace.bilan("indicators", "--format", "csv").output.split(separator: "\n").map(String.init)
    #expect(lines.first == "indicator,period,axis,commune,value,status,estimated,target,low,high,category,code")
    #expect(lines.count == 1369)
    #expect(lines.contains { $0.hasPrefix("participants,2024,,,196,") })
    #expect(lines.contains { $0.hasPrefix("hours,2024,1,,570.5,") })
    #expect(lines.contains { $0.hasPrefix("sessions,2024,2,,,not_implemented,") })
  }

  // MARK: - The workbook

  private struct Book: Decodable {
    var figures: [String: Double?]
    var campaigns: [String: Double]
    var sheets: [String]
    var charts: Int
    var notA4: [String]
    var activitiesFrozenAt: String?
    var activitiesHeader: [String?]
    var activities: Int
    var daysThatAreDates: Int
    var textsThatAreNumbers: [String]
    var errors: [String]
  }

  private static func read(_ path: String) throws -> Book {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers/read_report.py").path
    let run = try execute(Program.python, ["-B", script, path])
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Book.self, from: Data(run.output.utf8))
  }

  private static let indicators = [
    "Séances": "sessions", "Participations": "participations", "Participants uniques": "participants", "Organisations touchées": "organisations",
    "Heures-participants": "hours", "Affiches distribuées": "affiches", "Rubans blancs distribués": "rubans-blancs", "Dépliants": "depliants",
    "Spectateurs": "spectateurs", "Participantes au tournoi": "participantes-tournoi", "Visiteurs": "visiteurs-expo", "Dossiers VIF traités": "dossiers-vif",
  ]
  private static let communes = [
    "Saint-Gilles": "Saint-Gilles", "Forest": "Forest", "Anderlecht": "Anderlecht", "Autres communes": "other", "Non précisée": "not_stated",
  ]

  /// "2024|Séances|1|Forest" is a cell of the naive figures.
  private static func cell(_ key: String) throws -> Cell {
    let parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let estimate = " (estimation)"
    let isEstimated = parts[1].hasSuffix(estimate)
    let title = isEstimated ? String(parts[1].dropLast(estimate.count)) : parts[1]
    let place: String = parts[3] == "Total" ? "" : try #require(communes[parts[3]], "\(key)")
    return Cell(
      indicator: try #require(indicators[title], "\(key)"), period: parts[0], axis: parts[2].isEmpty ? nil : parts[2],
      commune: parts[3] == "Total" ? nil : place, estimated: isEstimated)
  }

  private static func expectNaiveFigures(_ book: Book) throws {
    let naive = try naive.get()
    // Five matrices of five lines (no sheet tells of axis 5) and six columns for each of two years, and the columns of the comparison.
    #expect(book.figures.count >= 300 + 24)
    var numbers = 0
    for (key, value) in book.figures {
      let cell = try cell(key)
      guard let expected = naive[cell] else {
        Issue.record("\(cell) is no naive figure")
        continue
      }
      if value != nil { numbers += 1 }
      let isSame = value == nil || expected == nil ? value == expected : abs(value! - expected!) < 1e-9
      #expect(isSame, "\(cell): \(value.map(String.init(describing:)) ?? "none"), naively \(expected.map(String.init(describing:)) ?? "none")")
    }
    #expect(numbers > 250)
  }

  @Test func theWorkbookHoldsTheNaiveFigures() throws {
    let workspace = try SampleOracleTests.byNames(.imported())
    try #require(try workspace.bilan("report", "--period", "2024", "--compare", "2023").status == 0)
    let book = try SampleOracleTests.read(workspace.file("rapports/rapport-2024-fr.xlsx"))
    try SampleOracleTests.expectNaiveFigures(book)
    let naive = try SampleOracleTests.naive.get()
    for (key, sum) in book.campaigns {
      let parts = key.split(separator: "|").map(String.init)
      let code = try #require(SampleOracleTests.indicators[parts[1]])
      let expected = naive[Cell(indicator: code, period: parts[0], estimated: parts[2] == "estimé")]
      #expect(expected == sum, "\(key)")
    }
    #expect(book.campaigns.count == 19)
  }

  @Test func theWorkbookIsMadeForExcelAndForPaper() throws {
    let workspace = try SampleOracleTests.byNames(.imported())
    try workspace.bilan("report")
    let book = try SampleOracleTests.read(workspace.file("rapports/rapport-2024-fr.xlsx"))
    #expect(
      book.sheets == [
        "Synthèse", "Fiche projet", "Axes", "Communes", "Évolution", "Activités", "Campagnes", "Comptages", "Calendrier", "Contrôles", "Méthode",
        "Codes", "Données",
      ])
    #expect(book.charts >= 3)
    #expect(book.notA4 == [])
    #expect(book.activitiesFrozenAt == "A4")
    #expect(book.activitiesHeader.prefix(3) == ["Date", "Axe", "Activité"])
    #expect(book.activities == 51)
    #expect(book.daysThatAreDates == book.activities)
    #expect(book.textsThatAreNumbers == [])
    #expect(book.errors == [])
  }

  static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: office != nil, "LibreOffice is not installed: scripts/install-packages test"))
  func libreOfficeReadsTheSame() throws {
    let workspace = try SampleOracleTests.byNames(.imported())
    try workspace.bilan("report", "--out", "made")
    try workspace.makeFolder("converted")
    let office = try #require(SampleOracleTests.office)
    for format in ["xlsx", "pdf"] {
      let run = try execute(
        office,
        [
          "-env:UserInstallation=file://\(workspace.file("profile"))", "--headless", "--convert-to", format, "--outdir", "converted",
          "made/rapport-2024-fr.xlsx",
        ], in: workspace.path, environment: Program.environment("C.UTF-8", ["HOME": workspace.path]))
      #expect(run.status == 0, "\(run.everything)")
      #expect(!run.everything.contains("Error"), "\(run.everything)")
    }
    try SampleOracleTests.expectNaiveFigures(try SampleOracleTests.read(workspace.file("converted/rapport-2024-fr.xlsx")))
    let pages = try workspace.bytes("converted/rapport-2024-fr.pdf")
    #expect(pages.starts(with: Data("%PDF-".utf8)))
    #expect(pages.count > 50_000)
  }
}
