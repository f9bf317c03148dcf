import BilanModel
import Testing

@testable import BilanImport

@Suite struct NarrativeFilesTests {
  private func read(_ text: String, name: String = "resume.md") throws -> NarrativeFiles {
    let folder = try Folder()
    try folder.write(name, text)
    let files = NarrativeFiles(folder: folder.path, project: testProject)
    checkTexts(files.diagnostics)
    return files
  }

  @Test func paragraphsHeadingsAndItems() throws {
    let files = try read("# Titre\nUn texte\nsur deux lignes.\n\n- un\n  suite\n* deux\n## Autre\r\nFin\r\n")
    #expect(files.diagnostics == [])
    #expect(
      files.narrative.chapters[.summary] == [
        .init(.heading, [.text("Titre")]),
        .init(.text, [.text("Un texte"), .text(" "), .text("sur deux lignes.")]),
        .init(.item, [.text("un"), .text(" "), .text("suite")]), .init(.item, [.text("deux")]),
        .init(.heading, [.text("Autre")]), .init(.text, [.text("Fin")]),
      ])
  }

  @Test func figuresByName() throws {
    let files = try read(
      "Nous avons reçu {{participants axis=1}} personnes, dont {{ affiches axis=3 commune=Vorst period=2023 estimated=yes }}.\n{{sessions}}")
    #expect(files.diagnostics == [])
    #expect(
      files.narrative.chapters[.summary]?.first?.parts == [
        .text("Nous avons reçu "), .figure(FigureName(indicator: "participants", axis: "1")), .text(" personnes, dont "),
        .figure(FigureName(indicator: "affiches", isEstimated: true, axis: "3", place: Place(number: 21007), period: "2023")),
        .text("."), .text(" "), .figure(FigureName(indicator: "sessions")),
      ])
  }

  @Test(
    arguments: [
      ("Un {{participant}} ici", 1, 4, "participants"), ("a\n\n- x {{sessions axis=9}}", 3, 5, nil),
      ("é {{hours}} {{afiches}}", 1, 13, "affiches"), ("{{hours commune=Ixelles}}", 1, 1, nil), ("{{hours axi=1}}", 1, 1, nil),
      ("{{hours period=2032}}", 1, 1, "2023"), ("{{hours 2023}}", 1, 1, nil), ("{{}}", 1, 1, nil), ("  {{hours estimated=ja}}", 1, 3, nil),
    ] as [(String, Int, Int, String?)])
  func aNameThatMeansNothing(text: String, line: Int, character: Int, nearest: String?) throws {
    let files = try read(text)
    #expect(files.diagnostics.map(\.problem.code) == ["B0702"])
    let found = try #require(files.diagnostics.first)
    #expect((found.place.line, found.place.character) == (line, character))
    if let nearest { #expect(found.message(in: .en).contains("did you mean “\(nearest)”?")) }
    // It stays in the text as it stands.
    let parts = files.narrative.chapters[.summary]?.flatMap(\.parts) ?? []
    #expect(parts.contains { if case .text(let text) = $0 { text.contains("{{") } else { false } })
  }

  @Test(
    arguments: [("**Gras** {{x}}", 10), ("-5 {{x}}", 4)])
  func theColumnAfterMarks(text: String, character: Int) throws {
    #expect(try read(text).diagnostics.first?.place.character == character)
  }

  @Test func everyChapterHasItsFile() throws {
    let folder = try Folder()
    for name in ["resume", "resultats", "difficultes", "enseignements", "suites", "axe1", "axe3", "axe9", "autre"] {
      try folder.write("\(name).md", "texte de \(name)")
    }
    let chapters = NarrativeFiles(folder: folder.path, project: testProject).narrative.chapters
    #expect(Set(chapters.keys) == [.summary, .results, .difficulties, .lessons, .nextSteps, .axis("1"), .axis("3")])
    #expect(chapters[.axis("3")] == [.init(.text, [.text("texte de axe3")])])
  }

  @Test func noFolderIsNoError() throws {
    let files = NarrativeFiles(folder: "/nowhere/at/all", project: testProject)
    #expect(files.diagnostics == [])
    #expect(files.narrative.chapters.isEmpty)
    #expect(try read("\n \n").narrative.chapters.isEmpty)
  }

  @Test(arguments: ["{{", "}}", "{{hours", "hours}}", "}}{{", "{ {hours} }", "{{{hours}}}", "#", "- ", "####"])
  func halfABraceIsText(text: String) throws {
    let files = try read(text)
    #expect(files.diagnostics.count <= 1)
  }
}
