import BilanProject
import Foundation
import Testing

/// The texts of a project reach the funder as they were written, whatever program saved them; and what is not read is told.
@Suite struct TextTests {
  static let projectFile = """
    title: Été à Forêt-les-Bains
    coordinating_commune: Saint-Gilles
    participating_communes: [Forest, Anderlecht]
    periods: [2023, 2024]
    axes:
      - code: "1"
        title: Accueil à l'école
        status: running
        activities:
          - {code: soiree, title: Soirée d'été, kind: meeting}
    metrics:
      - {code: affiches, title: Affiches, axis: "1"}

    """

  static let sheet = "Axe : 1\nActivité : Soirée d'été\nDate : 21/10/2024\n\nNom;Prénom;Commune\nMaes;Lotte;Forest\n"

  /// How programs save a text, and whether that is a guess for whoever reads it.
  static let savings: [(name: String, bytes: @Sendable (String) -> [UInt8], isGuess: Bool)] = [
    ("utf-8", { Array($0.utf8) }, false), ("utf-8 with a mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }, false),
    ("utf-16 with a mark", { $0.utf16WithMark }, false), ("windows-1252", { $0.replacing("\n", with: "\r\n").windows1252 }, true),
  ]

  private func project(_ scratch: Scratch, _ bytes: (String) -> [UInt8] = { Array($0.utf8) }) throws -> ProjectFolder {
    try scratch.write(bytes(TextTests.projectFile), to: "p/projet.yaml")
    try scratch.write(Array(TextTests.sheet.utf8), to: "p/presences/s.csv")
    return try ProjectFolder(scratch.file("p"))
  }

  private func report(_ project: ProjectFolder, form: String = FormFile.usual) async throws -> (text: String, problems: [Diagnostic]) {
    let written = try await project.writeReport(
      ReportOptions(language: .fr, period: "2024", form: form, sheets: [project.file("presences")]))
    return (try String(contentsOfFile: written.files.last ?? "", encoding: .utf8), written.diagnostics)
  }

  @Test(arguments: savings.indices) func theProjectFileIsReadAsItWasSaved(index: Int) async throws {
    let saving = TextTests.savings[index]
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let project = try project(scratch, saving.bytes)
    #expect(project.project.title.fr == "Été à Forêt-les-Bains")
    let (text, problems) = try await report(project)
    #expect(text.contains("Été à Forêt-les-Bains") && !text.contains("\u{FFFD}"))
    #expect(problems.contains { $0.problem == .textEncodingGuessed } == saving.isGuess)
  }

  @Test(arguments: savings.indices) func aChapterIsReadAsItWasSaved(index: Int) async throws {
    let saving = TextTests.savings[index]
    let scratch = try Scratch()
    try scratch.write(saving.bytes("Le comité a décidé.\n"), to: "p/recits/2024/resultats.md")
    let (text, problems) = try await report(try project(scratch))
    #expect(text.contains("Le comité a décidé.") && !text.contains("\u{FFFD}") && !text.contains("\u{FEFF}"))
    let told = problems.filter { $0.problem == .textEncodingGuessed }
    #expect(told.map { Scratch.name($0.place.file) } == (saving.isGuess ? ["resultats.md"] : []))
  }

  @Test(arguments: savings.indices) func aFormIsReadAsItWasSaved(index: Int) async throws {
    let saving = TextTests.savings[index]
    let scratch = try Scratch()
    let form = "title: Fiche d'été\noutput: text\nsheets:\n  - title: Présentation\n    blocks: [key_figures]\n"
    try scratch.write(saving.bytes(form), to: "p/forms/essai.yaml")
    let (text, problems) = try await report(try project(scratch), form: "essai")
    #expect(text.contains("résentation") || text.contains("RÉSENTATION"))
    #expect(!text.contains("\u{FFFD}"))
    #expect(problems.contains { $0.problem == .textEncodingGuessed } == saving.isGuess)
  }

  @Test(arguments: ["hedding", "hedding: Bonjour"]) func aBlockThatIsNoneIsTold(block: String) throws {
    let scratch = try Scratch()
    try scratch.write(Array("title: Essai\nsheets:\n  - title: Un\n    blocks:\n      - \(block)\n".utf8), to: "p/forms/essai.yaml")
    let project = try project(scratch)
    let told = FormFile(named: "essai", in: project.file("forms")).diagnostics
    #expect(told.map(\.problem) == [.unknownBlock] && told.first?.place.text == "hedding")
  }

  /// A name is nearly right, a suffix is wrong, a folder stands where a text should: none of it is in the report, all of it is told.
  @Test func whatIsNotReadIsTold() async throws {
    let scratch = try Scratch()
    for name in ["2024/Resultats.md", "2024/resume.txt", "2024/lecons.md", "resultats.md", "2042/resume.md"] {
      try scratch.write(Array("Perdu.\n".utf8), to: "p/recits/\(name)")
    }
    try scratch.write(Array("Lu.\n".utf8), to: "p/recits/2024/suites.md")
    // What systems and editors leave behind is nobody's text, and another period has texts of its own.
    for name in ["2024/.DS_Store", "2024/suites.md~", "2024/Thumbs.db", "2023/resume.md"] { try scratch.write([65], to: "p/recits/\(name)") }
    try FileManager.default.createDirectory(atPath: scratch.file("p/recits/2024/difficultes.md"), withIntermediateDirectories: true)
    let (text, problems) = try await report(try project(scratch))
    #expect(text.contains("Lu.") && !text.contains("Perdu."))
    let told = problems.filter { $0.problem == .textNotRead }
    #expect(told.compactMap(\.place.text).sorted() == ["2042", "Resultats.md", "lecons.md", "resultats.md", "resume.txt"])
    #expect(told.first { $0.place.text == "Resultats.md" }?.message(in: .fr).contains("resultats.md") == true)
    #expect(problems.filter { $0.problem == .unreadableFile }.map { Scratch.name($0.place.file) } == ["difficultes.md"])
  }

  @Test func aPictureIsNoChapter() async throws {
    let scratch = try Scratch()
    try scratch.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "p/recits/2024/resume.md")
    let (_, problems) = try await report(try project(scratch))
    #expect(problems.filter { $0.problem == .unreadableFile }.map { Scratch.name($0.place.file) } == ["resume.md"])
  }

  // MARK: - Periods

  @Test(arguments: ["2024-01-01..9999-12-31", "0001-01-01..2024-12-31", "9999", "2200", "1899"])
  func aPeriodOutOfBoundsIsNone(name: String) async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let project = try project(scratch)
    await #expect { try await project.writeReport(ReportOptions(language: .fr, period: name)) } throws: { error in
      (error as? Failure)?.diagnostics.map(\.problem) == [.unknownPeriod]
    }
  }

  @Test(arguments: ["{code: suite, from: 2024-01-01, to: 9999-12-31}", "{code: suite, from: 1789-07-14, to: 2024-12-31}", "9999", "2200", "1899"])
  func aProjectSaysWhatAPeriodMayBe(period: String) throws {
    let scratch = try Scratch()
    try scratch.write(Array(TextTests.projectFile.replacing("[2023, 2024]", with: "[2023, \(period)]").utf8), to: "p/projet.yaml")
    #expect { try ProjectFolder(scratch.file("p")) } throws: { error in
      (error as? Failure)?.diagnostics.map(\.problem) == [.periodOutOfRange]
    }
  }

  @Test func theBoundsThemselvesArePeriods() async throws {
    #expect(Period.bounds.lowerBound == Day(year: 1900, month: 1, day: 1))
    #expect(Period.bounds.upperBound == Day(year: 2199, month: 12, day: 31))
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let project = try project(scratch)
    let written = try await project.writeReport(
      ReportOptions(language: .fr, period: "1900-01-01..2199-12-31", sheets: [project.file("presences")]))
    #expect(written.files.count == 2)
  }
}
