import Foundation
import Testing

/// `check`: what it says of a sheet, without keeping it.
@Suite struct CheckCommandTests {
  static let readingKeys: Set = [
    "file", "kind", "layout", "refused", "encoding", "bom", "delimiter", "header_line", "columns", "sessions", "rows", "present", "countable", "people",
    "communes", "counts", "diagnostics",
  ]

  /// Expectations written by hand from looking at the files.
  private struct Expected {
    var file: String
    var kind = "attendance"
    var encoding = "utf-8"
    var bom = false
    var delimiter: String
    var headerLine: Int
    var columns: [String: String] = [:]
    var session: [String: String]?
    var rows: Int
    var present: Int?
    var countable: Int?
    var people: Int?
    var communes: [String: Int]?
    var counts: [[String: String]] = []
    var codes: Set<String>
  }

  private static let expected = [
    Expected(
      file: "presences/2024/OCMW Anderlecht 12-9.csv", delimiter: ";", headerLine: 4,
      columns: ["first_name": "Voornaam", "last_name": "Naam", "organisation": "Organisatie", "postal_code": "Postcode", "status": "Aanwezigheid"],
      session: ["activity": "dpo-cas-cpas", "title": "Outil DPO pour le CAS du CPAS", "date": "2024-09-12", "axis": "4"], rows: 15, present: 13,
      countable: 15, people: 15,
      communes: ["Anderlecht": 5, "Forest": 5, "Molenbeek-Saint-Jean": 1, "Saint-Gilles": 1, "Uccle": 1], codes: []),
    Expected(
      file: "presences/2024/atelier_affiches.csv", delimiter: ",", headerLine: 6,
      columns: ["last_name": "Nom", "first_name": "Prénom", "commune": "Commune"],
      session: ["activity": "atelier-affiches", "title": "Atelier affiches", "date": "2024-02-28", "axis": "3"], rows: 13, present: nil, countable: 13,
      people: 13,
      communes: ["Anderlecht": 3, "Charleroi": 1, "Forest": 1, "Ixelles": 1, "Molenbeek-Saint-Jean": 1, "Saint-Gilles": 5, "Uccle": 1],
      codes: ["B0203", "B0211"]),
    Expected(
      file: "presences/2024/Rapport Teams.csv", encoding: "utf-16-le", bom: true, delimiter: "\t", headerLine: 10,
      columns: ["full_name": "Name", "email": "Email", "status": "First Join"],
      session: ["activity": "alternatives-justice", "title": "Alternatives à la justice", "date": "2024-04-16", "axis": "1"], rows: 25, present: 25,
      countable: 25, people: 25, communes: nil, codes: ["B0201", "B0210", "B0236"]),
    Expected(
      file: "presences/2023/2023-11-14_axe4_dpo-plateforme.csv", bom: true, delimiter: ",", headerLine: 1,
      columns: ["full_name": "Participant", "organisation": "Organisation", "email": "E-mail", "status": "Présent ?"],
      session: ["activity": "dpo-plateforme", "title": "Outil DPO pour les membres de la plateforme", "date": "2023-11-14", "axis": "4"], rows: 21,
      present: 18, countable: 21, people: 21, communes: nil, codes: ["B0201"]),
    Expected(
      file: "campagnes/2024/affiches Vorst.csv", kind: "campaign", delimiter: "|", headerLine: 1, session: nil, rows: 3, present: nil, countable: nil,
      people: nil, communes: nil,
      counts: [
        ["metric": "affiches", "commune": "Forest", "value": "125", "estimated": "false"],
        ["metric": "affiches", "commune": "Saint-Gilles", "value": "85", "estimated": "false"],
        ["metric": "depliants", "commune": "Forest", "value": "300", "estimated": "true"],
      ], codes: ["B0310"]),
  ]

  @Test func checkReadsTheSheetsAsAPersonWould() throws {
    let workspace = try Workspace.sample()
    for expected in CheckCommandTests.expected {
      let run = try workspace.bilan("check", "--format", "json", expected.file)
      #expect(run.status == 0 && run.errors == "", "\(run.everything)")
      let reading = try #require(try objects(run.output).first)
      try expectTable(reading, as: expected)
      try expectSession(reading, as: expected)
      expectPeople(reading, as: expected)
      try expectCounts(reading, as: expected)
      try expectDiagnostics(reading, as: expected)
    }
  }

  private func expectTable(_ reading: [String: Any], as expected: Expected) throws {
    let file = Comment(rawValue: expected.file)
    #expect(Set(reading.keys) == CheckCommandTests.readingKeys, file)
    #expect(reading["file"] as? String == expected.file)
    #expect(reading["kind"] as? String == expected.kind, file)
    #expect(reading["refused"] as? Bool == false, file)
    #expect(reading["encoding"] as? String == expected.encoding, file)
    #expect(reading["bom"] as? Bool == expected.bom, file)
    #expect(reading["delimiter"] as? String == expected.delimiter, file)
    #expect(reading["header_line"] as? Int == expected.headerLine, file)
    let columns = try #require(reading["columns"] as? [String: Any])
    #expect(
      Set(columns.keys) == [
        "last_name", "first_name", "full_name", "email", "organisation", "commune", "postal_code", "gender", "age", "status", "registration",
      ], file)
    #expect(columns.compactMapValues { $0 as? String } == expected.columns, file)
  }

  private func expectSession(_ reading: [String: Any], as expected: Expected) throws {
    let file = Comment(rawValue: expected.file)
    let sessions = try #require(reading["sessions"] as? [[String: Any]])
    #expect(sessions.count == (expected.session == nil ? 0 : 1), file)
    if let session = expected.session {
      #expect(sessions.first?.compactMapValues { $0 as? String } == session, file)
      // One session: whoever was present was present there.
      if let present = expected.people, expected.present != nil { #expect(try #require(sessions.first?["present"] as? Int) <= present, file) }
    }
  }

  private func expectPeople(_ reading: [String: Any], as expected: Expected) {
    let file = Comment(rawValue: expected.file)
    #expect(reading["rows"] as? Int == expected.rows, file)
    #expect(reading["present"] as? Int == expected.present, file)
    #expect(reading["countable"] as? Int == expected.countable, file)
    let people = expected.people.map { ["count": $0, "low": $0, "high": $0] }
    #expect(reading["people"] as? [String: Int] == people, file)
    #expect(reading["communes"] as? [String: Int] == expected.communes, file)
  }

  private func expectCounts(_ reading: [String: Any], as expected: Expected) throws {
    let file = Comment(rawValue: expected.file)
    let counts = try #require(reading["counts"] as? [[String: Any]]).map { count in
      [
        "metric": count["metric"] as? String ?? "", "commune": count["commune"] as? String ?? "", "value": (count["value"] as? Int).map(String.init) ?? "",
        "estimated": (count["estimated"] as? Bool).map(String.init) ?? "",
      ]
    }
    #expect(counts == expected.counts, file)
  }

  private func expectDiagnostics(_ reading: [String: Any], as expected: Expected) throws {
    let file = Comment(rawValue: expected.file)
    let diagnostics = try #require(reading["diagnostics"] as? [[String: Any]])
    #expect(Set(diagnostics.compactMap { $0["code"] as? String }) == expected.codes, file)
    for diagnostic in diagnostics {
      #expect(Set(diagnostic.keys) == ["code", "severity", "line", "row", "column", "header", "text", "message", "hint"], file)
    }
  }

  @Test func checkShowsTheExactPlaceOfAMistake() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.bilan("check", "--format", "json", "presences/2024/formation VIF 2024.csv")
    #expect(run.status == 1)
    let reading = try #require(try objects(run.output).first)
    #expect(reading["refused"] as? Bool == false)
    #expect(reading["rows"] as? Int == 45)
    let diagnostics = try #require(reading["diagnostics"] as? [[String: Any]])
    let wrong = try #require(diagnostics.first { $0["code"] as? String == "B0301" })
    #expect(wrong["severity"] as? String == "error")
    #expect(wrong["line"] as? Int == 13)
    #expect(wrong["row"] as? Int == 13)
    #expect(wrong["column"] as? String == "A")
    #expect(wrong["header"] as? String == "Date")
    #expect(wrong["text"] as? String == "31/02/2024")
    #expect(Set(diagnostics.compactMap { $0["code"] as? String }) == ["B0247", "B0301", "B0403", "B0404"])
    let text = try workspace.bilan("check", "presences/2024/formation VIF 2024.csv")
    #expect(text.status == 1)
    #expect(
      text.output.contains("presences/2024/formation VIF 2024.csv:13: erreur[B0301] : « 31/02/2024 » n'est pas une date\n    cellule A13, colonne « Date »\n"))
    #expect(try workspace.contents(of: ".").keys.contains("bilan.sqlite") == false)
  }

  @Test func checkNeedsNoProject() throws {
    let workspace = try Workspace()
    try FileManager.default.copyItem(atPath: Program.sample + "/presences/2024/OCMW Anderlecht 12-9.csv", toPath: workspace.file("x.csv"))
    let run = try workspace.bilan("check", "--format", "json", "x.csv")
    #expect(run.status == 0, "\(run.everything)")
    let reading = try #require(try objects(run.output).first)
    #expect(Set(reading.keys) == CheckCommandTests.readingKeys)
    let sessions = try #require(reading["sessions"] as? [[String: Any]])
    #expect(sessions.count == 1)
    #expect(sessions[0]["activity"] is NSNull && sessions[0]["axis"] is NSNull)
    #expect(sessions[0]["title"] as? String == "DPO-tool voor de OCMW-raad")
    #expect(sessions[0]["date"] as? String == "2024-09-12")
    #expect(reading["present"] as? Int == 13)
    #expect(try workspace.bilan("check", "x.csv").status == 0)
    #expect(try workspace.contents(of: ".").count == 1)
  }

  @Test
  func aFormatThatACommandDoesNotHaveIsUsage() throws {
    let workspace = try Workspace.imported()
    for arguments in [["check", "presences", "--format", "csv"], ["import", "campagnes", "--format", "csv"], ["compare", "2023", "2024", "--format", "csv"]] {
      let run = try execute(Program.path, arguments, in: workspace.path)
      #expect(run.status == 64, "\(run.command)")
    }
  }

  @Test
  func quotesAreThoseOfTheLanguage() throws {
    let workspace = try Workspace.sample()
    for language in ["nl", "en"] {
      let run = try workspace.bilan("check", "--language", language, "presences/2024/OCMW Anderlecht 12-9.csv")
      #expect(!run.output.contains("«"), "\(run.output)")
    }
  }

  @Test
  func anOptionThatIsWrongIsExplainedInItsOwnForm() throws {
    let workspace = try Workspace.sample()
    // What the help asks for is what the hint must ask for: a day is 2024-10-21 on the command line.
    for arguments in [["check", "--date", "21/10/2024", "presences"], ["report", "--as-of", "31/12/2024"]] {
      let run = try execute(Program.path, arguments, in: workspace.path)
      #expect(run.status == 64)
      #expect(!run.errors.contains("14/03/2025"), "\(run.errors)")
    }
    let run = try workspace.bilan("check", "--commune", "Namurr", "presences")
    #expect(run.status == 64)
    #expect(run.errors.contains("Namur »") || run.errors.contains(": Namur"), "\(run.errors)")
    #expect(!run.errors.contains("note["), "what stops the command is no note: \(run.errors)")
    #expect(!run.errors.contains("rangé sous"), "\(run.errors)")
  }

  @Test(arguments: ["presences/2024/atelier_affiches.csv", "presences/2024/listes axe 1.xlsx"])
  func standardInputIsReadAsAFileIs(sheet: String) throws {
    let workspace = try Workspace.sample()
    // Under a name that says nothing of its own.
    try workspace.shell("cp '\(sheet)' feuille")
    let (read, file) = (try workspace.shell("bilan check - < feuille"), try workspace.shell("bilan check feuille"))
    #expect(read.output.contains("\n  ") && read.output.replacing(/^-/.anchorsMatchLineEndings(), with: "feuille") == file.output)
    #expect(read.status == file.status)
  }

  @Test func standardInputIsCutAsAFileIs() throws {
    let workspace = try Workspace.sample()
    let sheet = "presences/2024/atelier_affiches.csv"
    let rows = try workspace.shell("bilan check --rows - < \(sheet)").output.split(separator: "\n").dropFirst()
    let ofFile = try workspace.shell("bilan check --rows \(sheet)").output.split(separator: "\n").dropFirst()
    #expect(rows.count > 12 && rows == ofFile)
  }

  @Test func whatIsKeptComesFromAFile() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.shell("bilan import - < presences/2024/atelier_affiches.csv")
    #expect(run.status == 74 && run.output.contains("-: erreur[B0101]") && run.output.contains("enregistrez la feuille dans un fichier"), "\(run.output)")
    #expect(try workspace.shell("bilan check - < /dev/null").output.contains("B0102"))
  }

  @Test func theSessionMayBeNamedOnTheCommandLine() throws {
    let workspace = try Workspace.sample()
    try workspace.write("Nom,Prénom\nDupont,Anne\nDurand,Bob\n", to: "liste.csv")
    #expect(try workspace.bilan("import", "liste.csv").status == 1)
    let run = try workspace.bilan(
      "check", "--format", "json", "--activity", "4/dpo-cemo", "--date", "2024-06-03", "--commune", "Vorst", "liste.csv")
    #expect(run.status == 0, "\(run.everything)")
    let reading = try #require(try objects(run.output).first)
    #expect((reading["sessions"] as? [[String: Any]])?.first?["activity"] as? String == "dpo-cemo")
    #expect((reading["sessions"] as? [[String: Any]])?.first?["date"] as? String == "2024-06-03")
    #expect(reading["communes"] as? [String: Int] == ["Forest": 2])
  }

  /// Of each column that is not kept, the reader is told: there are two addresses in this report of Teams.
  @Test
  func everyColumnThatIsNotKeptIsTold() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.bilan("check", "presences/2024/Rapport Teams.csv")
    for column in ["Last Leave", "Email", "Participant ID (UPN)", "Role"] { #expect(run.output.contains(column), "\(column)") }
  }
}
