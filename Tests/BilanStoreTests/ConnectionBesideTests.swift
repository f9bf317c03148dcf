import BilanModel
import TestSupport
import Testing

@testable import BilanStore

/// The second connection of a large reading: it reads what the first one sees, or nothing.
@Suite struct ConnectionBesideTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func withItEverythingIsAsWithout(seed: UInt64) throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    for sheet in randomSheets(seed) { _ = try store.keep(sheet, on: today) }
    let (alone, beside) = try (store.everything(withNames: true, besideFrom: .max), store.everything(withNames: true, besideFrom: 0))
    #expect(alone.content == beside.content)
    #expect(alone.origins.attendances == beside.origins.attendances && alone.origins.counts == beside.origins.counts)
    #expect(alone.sources == beside.sources && alone.codes == beside.codes && alone.repeatedLines == beside.repeatedLines)
  }

  @Test func itReadsNothingOnceSomethingElseIsCommitted() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Peeters"]), on: today)
    let early = try #require(ConnectionBeside(to: store.queue))
    #expect(try early.read(AttendanceLine.fetchAll, while: {})?.count == 1)
    _ = try store.keep(sheet("b.csv", bytes: 2, day: "2024-10-22", people: ["Dupont"]), on: today)
    #expect(try early.read(AttendanceLine.fetchAll, while: {}) == nil)
    let late = try #require(ConnectionBeside(to: store.queue))
    #expect(try late.read(AttendanceLine.fetchAll, while: {})?.count == 2)
  }

  /// Its reading is of one moment, whatever is committed meanwhile; and what the first connection meets stops both.
  @Test func itSeesOneMoment() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Peeters"]), on: today)
    let beside = try #require(ConnectionBeside(to: store.queue))
    let counts = try beside.read(
      { db in
        let before = try AttendanceLine.fetchAll(db).count
        let other = try Store.open(at: folder.store)
        _ = try other.keep(sheet("b.csv", bytes: 2, day: "2024-10-22", people: ["Dupont"]), on: today)
        return [before, try AttendanceLine.fetchAll(db).count]
      }, while: {})
    #expect(counts == [1, 1])
    #expect(throws: Unreadable.reference) { try ConnectionBeside(to: store.queue)?.read(AttendanceLine.fetchAll) { throw Unreadable.reference } }
  }

  /// A store in memory is one connection's alone: the file of that path, if there is one, is another's.
  @Test func aStoreInMemoryIsReadAlone() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Peeters"]), on: today)
    let trial = try store.trial()
    _ = try trial.keep(sheet("b.csv", bytes: 2, day: "2024-10-22", people: ["Dupont"]), on: today)
    #expect(try trial.everything(withNames: false, besideFrom: 0).content.attendances.count == 2)
    #expect(try store.everything(withNames: false, besideFrom: 0).content.attendances.count == 1)
  }
}
