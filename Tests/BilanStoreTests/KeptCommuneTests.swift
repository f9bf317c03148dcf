import BilanModel
import Testing

@testable import BilanStore

/// The communes that kept rows name, and how many rows do.
@Suite struct KeptCommuneTests {
  @Test func rowsAreCountedOnceForThemselvesAndTheirSession() throws {
    let store = try Store.inMemory()
    // Two people at a session in 21007, one of them of 21013; elsewhere and not stated are no communes.
    let list = sheet("a.csv", bytes: 1, people: ["Dupont", "Petit"]) { content in
      content.sessions[0].place = Place(number: 21007)
      content.attendances[0].place = Place(number: 21013)
      content.attendances[1].place = .elsewhere
    }
    // A count of a commune whose code is longer than those of Belgium.
    let counts = sheet("b.csv", bytes: 2, people: []) { content in
      content.sessions = []
      for place in [Place(number: 9_162_000), .notStated] {
        content.counts.append(
          CampaignCount(
            metric: "affiches", axis: "1", activity: nil, day: today, lastDay: today, place: place, value: 3, isEstimated: false,
            line: Int32(content.counts.count + 2)))
      }
    }
    for sheet in [list, counts] { _ = try store.keep(sheet, on: today) }
    func rows(_ numbers: UInt32...) throws -> Int { try store.rows(of: Set(numbers.map(Place.init(number:)))) }
    #expect(try (rows(21007), rows(21013), rows(9_162_000), rows(21001)) == (2, 1, 1, 0))
    #expect(try (rows(21007, 21013), rows(21013, 9_162_000), rows()) == (2, 2, 0))
  }

  /// A store from before names a commune by a name that others have: the same answer, read as before, settles which one it is.
  @Test func aCommuneThatIsWrittenOtherwiseIsTheSame() throws {
    func of(_ commune: String?) -> SheetAnswers {
      var answers = SheetAnswers()
      (answers.commune, answers.year) = (commune, 2024)
      return answers
    }
    let (store, list) = (try Store.inMemory(), sheet("a.csv", bytes: 1, people: ["Dupont"]) { $0.sessions[0].place = Place(number: 62093) })
    #expect(try store.keepTelling(list, answers: of("Saint-Nicolas"), on: today).outcome == .added(id: 1))
    for (commune, kept) in [("62093", "62093"), (nil, "62093")] {
      #expect(try store.keepTelling(list, as: .asked, answers: of(commune), on: today).outcome == .unchanged(id: 1))
      #expect(try store.sheetAnswers()[list.source.hash] == of(kept))
    }
    // Read otherwise, it is of another commune.
    let moved = sheet("a.csv", bytes: 1, people: ["Dupont"]) { $0.sessions[0].place = Place(number: 46021) }
    guard case .undecided(.sameContent, _, _) = try store.keepTelling(moved, as: .asked, answers: of("46021"), on: today).outcome else {
      Issue.record("nothing was asked")
      return
    }
    #expect(try store.sheetAnswers()[list.source.hash] == of("62093"))
  }
}
