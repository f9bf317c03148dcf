import BilanModel
import Testing
import TestSupport

@testable import BilanStore

/// Sheets that are kept together: one transaction, and still each of them whole or not at all.
@Suite struct TogetherTests {
  private struct Stopped: Error {}

  private func names(_ store: Store) throws -> [String] { try store.sheets().map(\.source.name) }

  private func sheet(_ number: Int) -> Sheet {
    BilanStoreTests.sheet("s\(number).csv", bytes: number, day: "2024-10-1\(number)", people: ["Ouali", "Peeters"])
  }

  @Test func whatIsKeptTogetherIsKept() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    try store.together { for number in 1...5 { _ = try store.keep(sheet(number), on: today) } }
    #expect(try names(store) == ["s1.csv", "s2.csv", "s3.csv", "s4.csv", "s5.csv"])
    // As if each had been kept by itself.
    let alone = try Store.inMemory()
    for number in 1...5 { _ = try alone.keep(sheet(number), on: today) }
    #expect(try store.content() == alone.content())
  }

  @Test func othersSeeNothingBeforeTheEnd() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    let other = try #require(try Store.openExisting(at: folder.store))
    try store.together {
      for number in 1...3 { _ = try store.keep(sheet(number), on: today) }
      #expect(try names(store).count == 3)
      #expect(try names(other).isEmpty)
    }
    #expect(try names(other).count == 3)
  }

  @Test func whatWasKeptBeforeWorkIsStoppedStays() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    #expect(throws: Stopped.self) {
      try store.together {
        for number in 1...2 { _ = try store.keep(sheet(number), on: today) }
        throw Stopped()
      }
    }
    #expect(try names(store) == ["s1.csv", "s2.csv"])
    // And the store goes on as before.
    _ = try store.keep(sheet(3), on: today)
    #expect(try names(store).count == 3)
  }

  @Test func ofASheetThatFailsNothingIsKept() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    #expect(throws: StoreError.self) {
      try store.together {
        _ = try store.keep(sheet(1), on: today)
        try store.execute(raw: "DELETE FROM attendance; INSERT INTO nowhere VALUES (1)")
      }
    }
    #expect(try names(store) == ["s1.csv"])
    #expect(try store.sheets()[0].attendances > 0)
  }
}
