import BilanModel
import Testing

@testable import BilanStore

@Suite struct TraitTests {
  private func sheet(_ bytes: Int, _ gender: Gender, _ age: AgeBand) -> Sheet {
    BilanStoreTests.sheet("\(bytes).csv", bytes: bytes, people: ["Berg"]) { content in
      content.attendances[0].gender = gender
      content.attendances[0].age = age
    }
  }

  @Test func genderAndAgeBandAreKept() throws {
    let store = try Store.inMemory()
    let sheet = sheet(1, .female, AgeBand(code: "18-24")!)
    _ = try store.keep(sheet, on: today)
    #expect(try store.content().attendances == sheet.content.attendances)
    // The same again changes nothing; another gender is another reading of the same bytes.
    #expect(try store.keep(sheet, on: today).isUnchanged)
    #expect(try !store.keep(self.sheet(1, .other, AgeBand(code: "18-24")!), on: today).isUnchanged)
  }

  @Test func whatOneSheetStatesHoldsBesideOneThatSaysNothing() throws {
    let store = try Store.inMemory()
    _ = try store.keep(sheet(1, .notStated, AgeBand(code: "65+")!), on: today)
    _ = try store.keep(sheet(2, .male, .notStated), on: today)
    let kept = try store.everything()
    #expect(kept.content.attendances.map(\.gender) == [.male])
    #expect(kept.content.attendances.map(\.age) == [AgeBand(code: "65+")])
    #expect(kept.origins.attendances == [0])
    #expect(kept.sources.map(\.name) == ["1.csv", "2.csv"])
  }
}

extension Outcome {
  fileprivate var isUnchanged: Bool { if case .unchanged = self { true } else { false } }
}
