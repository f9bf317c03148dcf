import BilanModel
import Testing

@testable import BilanStore

/// A folder for each session, with a sheet of one name in each.
@Suite struct ManyOfOneNameTests {
  /// How many instructions SQLite's machine takes to keep the last of so many sheets: a count that is the same on every computer.
  private func steps(forTheLastOf count: Int) throws -> Int {
    let store = try Store.inMemory()
    for number in 0..<count - 1 { _ = try store.keep(presences(number), on: today) }
    return try store.steps { _ = try store.keep(presences(count - 1), on: today) }
  }

  private func presences(_ number: Int) -> Sheet {
    sheet("presences.csv", bytes: number, day: Day(number: 19_000 + Int32(number)).description, people: ["Berg"])
  }

  @Test func theLastIsNoMoreWorkThanAnEarlierOne() throws {
    let (few, many) = (try steps(forTheLastOf: 40), try steps(forTheLastOf: 400))
    #expect(many < few * 2, "\(few) steps after 39 sheets, \(many) after 399")
  }
}
