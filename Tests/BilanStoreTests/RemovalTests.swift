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

  @Test func aRemovalSaysWhatOnlyThatSheetBrought() throws {
    let count = CampaignCount(
      metric: "affiches", axis: "4", day: today, place: .notStated, value: 12, isEstimated: false, line: 9)
    // Berg comes by both sheets, Diallo by the first alone though both name him, Leroy by neither; Peeters is in the first alone, and so is one without a name.
    _ = try store.keep(
      sheet("a.csv", bytes: 1, people: ["Berg", "Diallo", "Leroy", "Peeters"]) {
        $0.attendances[2].presence = .excused
        $0.attendances.append($0.attendances[0])
        $0.attendances.append($0.attendances[0])
        $0.attendances[5].person = -1
        $0.sessions.append(Session(key: key("2024-10-22"), place: .notStated))
        $0.counts = [count, count]
      }, on: today)
    _ = try store.keep(
      sheet("b.csv", bytes: 2, people: ["Berg", "Diallo", "Leroy"]) {
        $0.attendances[1].presence = .absent
        $0.attendances[2].presence = .absent
      }, on: today)
    let removal = try #require(try store.remove(1))
    #expect(removal.source.name == "a.csv")
    #expect(removal.sessions == 1 && removal.people == 1 && removal.counts == 2)
    #expect(removal.attendances == 2 && removal.present == 3)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aRemovalSaysHowMuchLessThereIs(seed: UInt64) throws {
    let store = try Store.inMemory()
    for sheet in randomSheets(seed) { _ = try store.keep(sheet, on: today) }
    for id in try store.sheets().map(\.id).sorted() {
      let before = try store.content()
      let removal = try #require(try store.remove(id))
      let after = try store.content()
      func less(_ number: (SheetContent) -> Int) -> Int { number(before) - number(after) }
      #expect(removal.sessions == less(\.sessions.count))
      #expect(removal.attendances == less(\.attendances.count))
      #expect(removal.present == less { content in content.attendances.count { $0.presence == .present } })
      #expect(removal.people == less(\.people.count))
      #expect(removal.counts == less(\.counts.count))
    }
    #expect(try store.content() == SheetContent())
  }

  @Test func whatASheetReplacedDoesNotComeBack() throws {
    let names = ["Vanderquisquater", "Quisquaterman"]
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", names[0]]), on: today)
    guard case .replaced(2, _, _) = try store.keep(sheet("a.csv", bytes: 2, people: [names[1]]), on: today) else {
      Issue.record("not replaced")
      return
    }
    let removal = try #require(try store.remove(2))
    #expect(removal.attendances == 1 && removal.people == 1 && removal.sessions == 1)
    #expect(try store.content() == SheetContent())
    #expect(try store.tables().allSatisfy { $0 == 0 })
    for name in names {
      for file in ["bilan.sqlite", "bilan.sqlite-wal"] {
        #expect(!String(decoding: folder.bytes(file), as: UTF8.self).contains(name))
      }
    }
  }
}
