import BilanModel
import Foundation
import Testing

@testable import BilanProject

/// Answers that are read back from files.
@Suite struct AnswerFileTests {
  /// A file in which nothing stands is told at its first line.
  @Test func anEmptyFileOfAnswersIsToldAtItsFirstLine() async throws {
    let scratch = try Scratch()
    let folder = try scratch.copyOfSample("vide")
    let project = try ProjectFolder(folder)
    _ = try await project.importSheets(ImportRequest(["\(folder)/presences"]))
    let path = scratch.file("vide.csv")
    try "".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(ChoiceFile(project: project.project, language: .fr).contents(of: path).diagnostics.map(\.place.line) == [1])
    let questions = try #require(try project.questions())
    #expect(try DecisionFile(questions: questions, language: .fr).decisions(in: path, on: Day(iso: "2024-12-31")!).diagnostics.map(\.place.line) == [1])
  }
}
