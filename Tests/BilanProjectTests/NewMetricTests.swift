import BilanProject
import Foundation
import Testing

/// What a project counts, named by a person who opens no file.
@Suite struct NewMetricTests {
  private static let file = """
    # Été
    title: Essai
    language: fr
    coordinating_commune: Forest
    participating_communes: []
    periods: [2024]
    axes:
      - {code: "1", title: Concertation, status: running, activities: []}
    metrics:   # ce qui est compté
      - {code: flyers, title: Flyers}

    """

  private func project(_ bytes: [UInt8] = Array(file.utf8)) throws -> (Scratch, ProjectFolder) {
    let scratch = try Scratch()
    try scratch.write(bytes, to: "projet.yaml")
    return (scratch, try ProjectFolder(scratch.path))
  }

  @Test func linesAreReadAsExcelPastesThem() {
    let lines = NewMetric.lines("Affiches  distribuées\n\nd1\tDossiers ouverts\nr\tRubans\t2\n")
    #expect(
      lines == [
        NewMetric(title: "Affiches distribuées"), NewMetric(title: "Dossiers ouverts", code: "d1"), NewMetric(title: "Rubans", code: "r", axis: "2"),
      ])
  }

  @Test func whatIsWrittenIsWhatTheProjectCounts() throws {
    let (scratch, folder) = try project()
    let added = try folder.add(NewMetric.lines("Affiches distribuées\nd1\tDossiers ouverts\t1\nparticipants!\n参加\n"))
    // A code that the program has itself is not given again; a title without a letter of ours has one too.
    #expect(added.map(\.code.text) == ["affiches-distribuees", "d1", "participants-2", "comptage"])
    let after = try ProjectFolder(scratch.path)
    #expect(after.diagnostics.isEmpty)
    #expect(after.project.metrics.map(\.title.nl) == ["Flyers", "Affiches distribuées", "Dossiers ouverts", "participants!", "参加"])
    #expect(after.project.metrics.map { $0.axis?.text } == [nil, nil, "1", nil, nil])
    let text = try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8)
    let last = ["d1, title: \"Dossiers ouverts\", axis: \"1\"", "participants-2, title: \"participants!\"", "comptage, title: \"参加\""]
    #expect(text.hasPrefix(Self.file) && text.hasSuffix(last.map { "  - {code: \($0)}\n" }.joined()))
  }

  @Test func whatIsWrongIsSaid() throws {
    let (_, folder) = try project()
    func problem(_ lines: String) -> String? { folder.problem(of: NewMetric.lines(lines))?.en }
    #expect(problem("Affiches") == nil && problem("") == nil)
    #expect(problem("a\t\t1")?.contains("no title") == true)
    #expect(problem("é 1\tAffiches")?.contains("no code") == true)
    for taken in ["flyers\tAutres", "x\tFLYERS", "participants\tGens", "a\tA\na\tB", "Affiches\nAffiches"] {
      #expect(problem(taken)?.contains("taken") == true, "\(taken)")
    }
    #expect(problem("a\tAffiches\t9")?.contains("no axis") == true)
  }

  /// A file that is not UTF-8 is a person's to change; the advice says what to write.
  @Test func aFileThatCannotBeChangedIsLeft() throws {
    let bytes = Self.file.windows1252
    let (scratch, folder) = try project(bytes)
    do {
      _ = try folder.add([NewMetric(title: "Affiches")])
      Issue.record("it was changed")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map(\.problem.code) == ["B0679"])
      #expect(failure.diagnostics[0].hint(in: .fr).contains("{code: affiches, title: \"Affiches\"}"))
    }
    #expect(FileManager.default.contents(atPath: scratch.file("projet.yaml")) == Data(bytes))
  }
}
