import BilanProject
import Foundation
import Testing

/// Several answers about who is who, kept as one act or not at all.
@Suite struct AnswersTogetherTests {
  private static let file = """
    title: Essai
    language: fr
    coordinating_commune: Forest
    participating_communes: []
    periods: [2024]
    axes:
      - code: "1"
        title: Concertation
        status: running
        activities: [{code: plateforme, title: Réunion de plateforme, kind: meeting}]
    """

  /// Odile in three writings at three sessions: each of the others is asked about beside the first.
  private func project() async throws -> (Scratch, ProjectFolder) {
    let scratch = try Scratch()
    try scratch.write(Array(Self.file.utf8), to: "projet.yaml")
    for (day, name) in [("12/03", "Odile"), ("18/09", "Odyle"), ("19/10", "Odille")] {
      let text = "Réunion de plateforme\nDate : \(day)/2024\n\nNom;Prénom;Organisation;Commune;Présence\nDumarais;\(name);Maison Verte;Forest;x\n"
      try scratch.write(Array(text.utf8), to: "presences/\(name).csv")
    }
    let folder = try ProjectFolder(scratch.path)
    _ = try await folder.importSheets(ImportRequest([scratch.file("presences")], language: .fr))
    return (scratch, folder)
  }

  @Test func theyAreOneAct() async throws {
    let (scratch, folder) = try await project()
    defer { withExtendedLifetime(scratch) {} }
    let questions = try #require(try folder.questions())
    #expect(questions.open.count == 2)
    #expect(try questions.answer(questions.open.map { ($0, true) }) == nil)
    #expect(try folder.questions()?.open.isEmpty == true && folder.history().filter { $0.act == .decided }.map(\.number) == [2])
    try folder.undo().carryOut()
    #expect(try folder.questions()?.open.count == 2)
    #expect(try questions.answer([]) == nil)
    #expect(try folder.history().map(\.act).suffix(2) == [.decided, .undone])
  }

  /// The first is the second and the third, which are two: that cannot be, and nothing of it is kept.
  @Test func whatContradictsItselfIsNotKept() async throws {
    let (scratch, folder) = try await project()
    defer { withExtendedLifetime(scratch) {} }
    let questions = try #require(try folder.questions())
    let (one, other) = (questions.open[0], questions.open[1])
    let sides = [one.first, one.second, other.first, other.second]
    let apart = sides.filter { side in sides.count { $0.code == side.code } == 1 }
    #expect(apart.count == 2)
    var third = one
    (third.first, third.second) = (apart[0], apart[1])
    #expect(try questions.answer([(one, true), (other, true), (third, false)]) == 2)
    #expect(try folder.history().allSatisfy { $0.act != .decided } && questions.decisions().isEmpty)
  }
}
