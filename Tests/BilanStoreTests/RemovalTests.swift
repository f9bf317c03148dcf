import BilanModel
import Testing

@testable import BilanStore

@Suite struct RemovalTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
  }

  @Test func onlyWhatNobodyElseSaysGoes() throws {
    let kept = sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"])
    _ = try store.keep(kept, on: today)
    _ = try store.keep(
      sheet("b.csv", bytes: 2, day: "2024-11-05", people: ["Berg", "Zidane"]), on: today)
    #expect(try store.remove(2)?.source.name == "b.csv")
    #expect(try store.content() == kept.content)
    #expect(try store.tables() == [1, 2, 0, 1, 2, 0, 2, 0])
  }

  @Test func anUnknownNumberIsNoSheet() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    #expect(try store.remove(7) == nil)
    #expect(try store.sheets().count == 1)
  }

  @Test func theNumberOfASheetTakenBackIsNotGivenAgain() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    _ = try store.remove(1)
    try #expect(store.keep(sheet("b.csv", bytes: 2, people: ["Berg"]), on: today) == .added(id: 2))
  }

  @Test func namesTakenBackAreNowhereInTheFiles() throws {
    let name = "Vanderquisquater"
    func traces() -> Int {
      ["bilan.sqlite", "bilan.sqlite-wal"].count { file in
        String(decoding: folder.bytes(file), as: UTF8.self).contains(name)
      }
    }
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    _ = try store.keep(sheet("b.csv", bytes: 2, people: [name]), on: today)
    #expect(traces() > 0)
    _ = try store.remove(2)
    #expect(traces() == 0)
  }
}
