import Testing

@testable import BilanPage
@testable import BilanProject

/// Whoever stops a piece of work stops the finding out of who is who, too: of many people it is what takes longest.
@Suite struct StopTests {
  @Test func findingOutWhoIsWhoIsStopped() async throws {
    let caller = try await SmallProject.caller()
    let folder = try ProjectFolder(caller.folder)
    #expect(try await folder.openQuestionCount() == 0)
    let stopped = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await folder.openQuestionCount()
    }
    await #expect(throws: CancellationError.self) { try await stopped.value }
    // The next who asks is answered in full.
    #expect(try await folder.openQuestionCount() == 0)
  }
}
