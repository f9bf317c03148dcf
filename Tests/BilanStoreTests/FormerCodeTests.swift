import BilanModel
import Testing

@testable import BilanStore

/// What was renamed is taken over from an earlier store, and never against what is known.
@Suite struct FormerCodeTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
  }

  private static let meal = KeptCode(.activity, axis: "1", "adk")

  private func codes() throws -> [String] { try store.renamedCodes().map { "\($0.former.written) \($0.code)" } }

  @Test func allIsTakenOverOnce() throws {
    let all = [
      FormerCode(KeptCode(.metric, "affiches"), code: "posters"), FormerCode(KeptCode(.activity, axis: "Z", "adk"), code: "repas"),
      FormerCode(KeptCode(.axis, "1"), code: "Z"),
    ]
    #expect(try store.adopt(all))
    #expect(try codes() == ["1 Z", "Z/adk repas", "affiches posters"])
    #expect(try !store.adopt(all))
    #expect(try codes() == ["1 Z", "Z/adk repas", "affiches posters"])
  }

  /// The file is older than the last renaming, of the activity itself or of its axis.
  @Test func whatWasRenamedSinceHasItsPresentCode() throws {
    _ = try store.rename(KeptCode(.activity, axis: "1", "repas"), to: "diner")
    _ = try store.rename(KeptCode(.axis, "1"), to: "Z")
    #expect(try store.adopt([FormerCode(FormerCodeTests.meal, code: "repas")]))
    #expect(try codes() == ["1 Z", "Z/adk diner", "Z/repas diner"])
  }

  @Test func whatIsKnownGoesBefore() throws {
    _ = try store.rename(FormerCodeTests.meal, to: "souper")
    #expect(try !store.adopt([FormerCode(FormerCodeTests.meal, code: "repas")]))
    #expect(try codes() == ["1/adk souper"])
  }

  /// `adk` was `repas` for a while: it is no former code.
  @Test func whatIsCalledSoAgainIsNoFormerCode() throws {
    _ = try store.rename(KeptCode(.activity, axis: "1", "repas"), to: "adk")
    #expect(try !store.adopt([FormerCode(FormerCodeTests.meal, code: "repas")]))
    #expect(try codes() == ["1/repas adk"])
  }
}
