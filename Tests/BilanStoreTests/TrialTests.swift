import BilanModel
import Foundation
import Testing

@testable import BilanStore

@Suite struct TrialTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func aTrialDoesWhatKeepingDoes(seed: UInt64) throws {
    let store = try Store.open(at: folder.store)
    let sheets = randomSheets(seed)
    for sheet in sheets.prefix(3) { _ = try store.keep(sheet, on: today) }
    let before = try (store.content(), store.sheets())
    let trial = try store.trial()
    try #expect(trial.content() == before.0 && trial.sheets() == before.1)
    let later = (sheets + randomSheets(seed &+ 500)).map { sheet in
      var sheet = sheet
      sheet.source.name = "a.csv"
      return sheet
    }
    let tried = try later.map { try trial.keep($0, on: today) }
    #expect(try store.content() == before.0 && store.sheets() == before.1)
    #expect(try later.map { try store.keep($0, on: today) } == tried)
    try #expect(trial.content() == store.content() && trial.sources() == store.sources() && trial.sheets() == store.sheets())
  }

  @Test func nothingOfATrialReachesTheFolder() throws {
    let name = "Vanderquisquater"
    do {
      let store = try Store.open(at: folder.store)
      _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]), on: today)
      _ = try store.remember(columnChoice)
      try store.close()
    }
    let before = try files()
    #expect(before.keys.sorted() == ["bilan.cle", "bilan.sqlite"])
    let store = try Store.open(at: folder.store)
    let opened = try files()
    let trial = try store.trial()
    // More than any cache that would then be written out.
    try trial.set(raw: "PRAGMA cache_size = 5")
    let large = sheet("a.csv", bytes: 2, people: (1...5000).map { "\(name) \($0)" })
    guard case .replaced = try trial.keep(large, on: today) else {
      Issue.record("not replaced")
      return
    }
    _ = try trial.remove(2)
    _ = try trial.forgetChoice(1)
    _ = try trial.keep(large, on: today)
    #expect(try files() == opened)
    try trial.close()
    try store.close()
    #expect(try files() == before)
    #expect(before.values.allSatisfy { $0.range(of: Data(name.utf8)) == nil })
  }

  private func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.hasSuffix("-shm") {
      files[name] = Data(folder.bytes(name))
    }
    return files
  }

  @Test func nobodyWaitsForATrial() throws {
    let store = try Store.open(at: folder.store)
    let trial = try store.trial()
    try trial.write { db in
      try SheetInsertion(db, trial.key).write(
        sheet("a.csv", bytes: 1, people: ["Berg"]), .init(sheet("a.csv", bytes: 1, people: ["Berg"])), SheetAnswers(), on: today)
      try #expect(store.keep(sheet("b.csv", bytes: 2, people: ["Diallo"]), on: today) == .added(id: 1))
    }
    #expect(try store.sheets().map(\.source.name) == ["b.csv"])
    #expect(try trial.sheets().map(\.source.name) == ["a.csv"])
  }

  @Test func aStoreInMemoryIsAStore() throws {
    let store = try Store.inMemory()
    let kept = sheet("a.csv", bytes: 1, people: ["Berg"])
    try #expect(store.keep(kept, on: today) == .added(id: 1))
    try #expect(store.content() == kept.content)
    #expect(throws: StoreError.self) { try store.execute(raw: "DELETE FROM person") }
    for memory in try [store, store.trial()] {
      let settings = ["journal_mode", "foreign_keys", "temp_store", "user_version"]
      #expect(
        try settings.map { try memory.rows(raw: "PRAGMA \($0)")[0][0] } == ["memory", "1", "2", "\(Schema.version)"])
    }
    #expect(try Store.inMemory().content().isEmpty)
  }
}
