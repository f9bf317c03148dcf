import Foundation
import Testing

/// Each form in each language: proved by LibreOffice, read by openpyxl, and laid out as its file says.
@Suite struct ReportFormTests {
  static let forms = ["impulsion", "publics", "subvention"]

  private static func readers(_ name: String) -> String { Program.repository + "/Tests/BilanExportTests/Readers/" + name }

  private struct Recalculation: Decodable {
    var formulas: Int
    var different: [String]
    var errors: [String]
    var results: [String: Int]
    var verdict: String?
  }

  /// LibreOffice is started once for the forms of a language.
  @Test(.enabled(if: SampleOracleTests.office != nil, "LibreOffice is not installed: scripts/install-packages test"), arguments: ["fr", "nl", "en"])
  func everyFormulaGivesTheValueWritten(language: String) throws {
    let workspace = try Workspace.imported()
    for form in Self.forms {
      try #require(try workspace.bilan("report", "--form", form, "--language", language, "--out", "made").status == 0)
    }
    let books = try workspace.contents(of: "made").keys.filter { $0.hasSuffix(".xlsx") }.map { workspace.file("made/" + $0) }
    try #require(books.count == Self.forms.count)
    let environment = Program.environment("C.UTF-8", ["HOME": workspace.path])
    let run = try execute(Program.python, ["-B", "-W", "ignore", Self.readers("recalculate.py")] + books, environment: environment)
    try #require(run.status == 0, "\(run.errors)")
    let all = try JSONDecoder().decode([Recalculation].self, from: Data(run.output.utf8))
    try #require(all.count == books.count)
    for (book, found) in zip(books, all) {
      #expect(found.formulas > 300, "\(book)")
      #expect(found.different == [], "\(book)")
      #expect(found.errors == [], "\(book)")
      #expect(found.results.keys.sorted() == ["OK"] && found.results["OK"] ?? 0 > 40, "\(book)")
      let package = try execute(Program.python, ["-B", Self.readers("check_parts.py"), book])
      #expect(package.output.split(separator: "\n").count == 1, "\(book): \(package.output)")
    }
  }

  @Test func aFormAsksForWhatTheDataDoesNotSay() throws {
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--form", "subvention", "--out", "made").status == 0)
    let text = try workspace.text("made/rapport-2024-fr-subvention.txt")
    let missing = try #require(text.components(separatedBy: "À compléter\n").last?.components(separatedBy: "Méthode\n").first)
    for what in ["Lieu, date, nom, fonction et signature", "Numéro de compte (IBAN)", "Dépenses (EUR)", "Participants uniques par genre"] {
      #expect(missing.contains(what), "\(what)")
    }
    // What is known of a table to be filled in by hand stands there already.
    #expect(text.contains(/Non précisé +……………  non réalisé +……………/) && text.contains(/Total +108.\[107–116\] +non réalisé/), "\(text)")
    // The usual form asks for nothing that the sample leaves open.
    try workspace.bilan("report", "--out", "usual")
    #expect(!(try workspace.text("usual/rapport-2024-fr.txt").contains("À compléter")))
    // Without its narrative it does.
    try FileManager.default.removeItem(atPath: workspace.file("recits/2024/resultats.md"))
    try workspace.bilan("report", "--out", "usual")
    #expect(try workspace.text("usual/rapport-2024-fr.txt").contains("recits/2024/resultats.md"))
  }

  /// A half or a quarter is none of the project's periods: what is known of it is known all the same.
  @Test func aHalfYearWithFactsIsNotSaidToHaveNone() throws {
    let workspace = try Workspace.imported()
    let half = try workspace.bilan("report", "--period", "2024-S1", "--compare", "2023-S2", "--form", "note", "--out", "made")
    #expect(half.status == 0 && !half.errors.contains("B0705"), "\(half.errors)")
    let empty = try workspace.bilan("report", "--period", "2023-Q1", "--form", "note", "--out", "made")
    #expect(empty.errors.contains("B0705"))
  }

  /// Three months beside a year would read as a collapse.
  @Test func aPartOfAYearIsComparedWithTheSamePartOfTheYearBefore() throws {
    let workspace = try Workspace.imported()
    for (period, base) in [("2024-S2", "le 2e semestre 2023"), ("2023-2024", "2022-2023"), ("2024-T1", nil)] {
      try #require(try workspace.bilan("report", "--period", period, "--form", "note", "--out", "made").status == 0)
      let text = try workspace.text("made/rapport-\(period)-fr-note.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("comparaison avec") == (base != nil) && base.map(text.contains) ?? true, "\(text)")
    }
  }

  /// Of a period and itself nothing changes, and of two that overlap nobody knows what did.
  @Test(arguments: ["2024", "2023-2024", "all", "2024-S1"]) func aPeriodIsNotComparedWithAPartOfItself(base: String) throws {
    let workspace = try Workspace.imported()
    for arguments in [["--period", "2024"], []] {
      let run = try workspace.bilan(["report", "--compare", base, "--out", "made"] + arguments)
      #expect(run.status == 64 && run.errors.contains("B0707") && run.errors.contains("--compare"), "\(run.errors)")
      #expect(run.errors.contains("en commun avec 2024 : 2023"), "\(run.errors)")
    }
    #expect(!workspace.exists("made"))
  }

  @Test func aProjectsOwnFormGoesBeforeTheShippedOne() throws {
    let workspace = try Workspace.imported()
    try workspace.write("title: À nous\nsheets:\n  - title: Seule feuille\n    blocks: [key_figures, {charts: [axes]}, ledger]\n", to: "forms/note.yaml")
    try #require(try workspace.bilan("report", "--form", "note", "--out", "made").status == 0)
    #expect(try workspace.contents(of: "made").keys.sorted() == ["rapport-2024-fr-note.txt", "rapport-2024-fr-note.xlsx"])
    let text = try workspace.text("made/rapport-2024-fr-note.txt")
    #expect(text.contains("À nous 2024") && text.contains("1. Seule feuille") && !text.contains("2. "))
    // It shows no table of axes, so there is none to draw.
    #expect(!text.contains("par axe"))
    let unknown = try workspace.bilan("report", "--form", "notes", "--out", "made")
    #expect(unknown.status == 64 && unknown.errors.contains("impulsion, note, publics, subvention"), "\(unknown.errors)")
  }

  @Test func everythingWrongWithAFormIsSaidAtItsPlace() throws {
    let workspace = try Workspace.imported()
    try workspace.write(
      "title: À nous\noutput: paper\nsheets:\n  - title: Un\n    blocks:\n      - key_figure\n      - charts: [axis]\n      - narrative: {chapter: summary, page: 2}\n",
      to: "forms/x.yaml")
    let run = try workspace.bilan("report", "--form", "x", "--out", "made")
    #expect(run.status == 1)
    for place in ["x.yaml:2:9: erreur[B0605]", "x.yaml:6:9: erreur[B0805]", "x.yaml:7:18: erreur[B0605]", "x.yaml:8:39: erreur[B0603]"] {
      #expect(run.errors.contains(place), "\(place): \(run.errors)")
    }
    #expect(!workspace.exists("made"))
  }

  @Test(arguments: [("fr", "rapport"), ("nl", "verslag"), ("en", "report")]) func theNoteIsOnePage(language: String, name: String) throws {
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--form", "note", "--language", language, "--out", "made").status == 0)
    #expect(try workspace.contents(of: "made").count == 1)
    let lines = try workspace.text("made/\(name)-2024-\(language)-note.txt").split(separator: "\n", omittingEmptySubsequences: false)
    // Nine points of a fixed font: 72 lines of 100 columns on A4.
    #expect((30...72).contains(lines.count), "\(lines.count)")
    // What a council must not take for growth.
    #expect(lines.contains { $0.contains("→") && $0.contains("%") })
    #expect(lines.allSatisfy { $0.count <= 100 })
    try #require(try workspace.bilan("report", "--form", "note", "--language", language, "--style", "markdown", "--out", "marked").status == 0)
    let marked = try workspace.text("marked/\(name)-2024-\(language)-note.md")
    #expect(marked.hasPrefix("# RéZone Midi \\#VIF\n") && marked.contains("| ---: |"))
  }

  // MARK: - Nothing lost

  /// No file may grow over a few blocks: what a full disk does, without filling one.
  @Test func aFullDiskLeavesTheOldReports() throws {
    // Straight from the sheets: without a store there is nothing else that could be full.
    let workspace = try Workspace.sample()
    try #require(try workspace.bilan("report", "--sheets", "presences", "campagnes", "--out", "made").status == 1)
    let before = try workspace.contents(of: "made")
    let run = try workspace.shell("trap '' XFSZ; ulimit -f 40; bilan report --sheets presences campagnes --out made")
    #expect(run.status == 74, "\(run.output)")
    #expect(run.output.contains("[B0801]"), "\(run.output)")
    #expect(try workspace.contents(of: "made") == before)
  }
}

/// Words that stand in every personal field of a sheet stand in no report.
@Suite struct PlantedWordTests {
  private static let fields = [
    "Nom", "Prénom", "Adresse e-mail", "Téléphone", "GSM", "Registre national", "Adresse", "Date de naissance", "Organisation", "Fonction", "Remarques",
    "Commentaire", "Signature", "N° IBAN",
  ]

  private func token(_ field: Int, _ row: Int) -> String { "jeton\(field)q\(row)z" }

  private func sheet() -> String {
    let rows = (0..<12).map { row in
      Self.fields.indices.map { field in
        switch Self.fields[field] {
        case "Adresse e-mail": token(field, row) + "@example.be"
        case "Date de naissance": "0\(row % 9 + 1)/02/19\(70 + row)"
        default: token(field, row)
        }
      }.joined(separator: ";") + ";Forest;x"
    }
    return "Activité : Le parcours judiciaire\nDate : 26/03/2024\nAxe : 1\n\n" + Self.fields.joined(separator: ";") + ";Commune;Présent\n"
      + rows.joined(separator: "\n") + "\n"
  }

  @Test func noReportHoldsAPlantedWord() throws {
    let workspace = try Workspace.sample()
    try workspace.write(sheet(), to: "presences/secrets.csv")
    let read = try workspace.bilan("import", "presences/secrets.csv")
    #expect(read.status == 0, "\(read.everything)")
    for form in ReportFormTests.forms + ["note"] {
      for style in ["plain", "markdown"] {
        try #require(try workspace.bilan("report", "--period", "2024", "--form", form, "--style", style, "--out", "made").status == 0)
      }
    }
    let made = try workspace.contents(of: "made")
    #expect(made.count == 11)
    for (name, bytes) in made {
      var text = String(decoding: bytes, as: UTF8.self)
      if name.hasSuffix(".xlsx") {
        let unzipped = try execute(Program.python, ["-B", "-c", PrivacyTests.unzip, workspace.file("made/" + name)])
        try #require(unzipped.status == 0, "\(unzipped.errors)")
        text = unzipped.output
        #expect(text.contains("secrets.csv"), "\(name) is about something else")
      }
      let folded = text.lowercased()
      for field in Self.fields.indices {
        for row in 0..<12 where folded.contains(token(field, row)) { Issue.record("\(Self.fields[field]) of row \(row) stands in \(name)") }
      }
      #expect(!folded.contains("/02/197"), "\(name) holds a birth date")
    }
    // The sheet was read: twelve people of Forest were at the session.
    #expect(try workspace.text("made/rapport-2024-fr.txt").contains("12"))
  }
}
