import BilanModel
import Testing

@testable import BilanStore

@Suite struct MigrationTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// A store as the first version made it, with two sheets.
  private func makeFirstVersion() throws -> SheetContent {
    let store = try Store.make(at: folder.store, upTo: "1 sheets and facts")
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]), on: today)
    _ = try store.keep(sheet("b.csv", bytes: 2, day: "2024-11-05", people: ["Berg"]), on: today)
    #expect(try store.rows(raw: "PRAGMA user_version") == [["1"]])
    #expect(throws: StoreError.self) { try store.choices() }
    let content = try store.content()
    try store.close()
    return content
  }

  @Test func aStoreOfTheFirstVersionIsBroughtUpToDate() throws {
    let content = try makeFirstVersion()
    let store = try #require(try Store.openExisting(at: folder.store))
    #expect(try store.rows(raw: "PRAGMA user_version") == [["\(Schema.version)"]])
    #expect(try store.content() == content)
    #expect(try store.sheets().map(\.id) == [1, 2])
    #expect(try store.choices().isEmpty)
    #expect(try store.remember(columnChoice).choice.id == 1)
    try #expect(store.keep(sheet("c.csv", bytes: 3, people: ["Zidane"]), on: today) == .added(id: 3))
  }

  @Test func aStoreBroughtUpToDateIsLikeANewOne() throws {
    _ = try makeFirstVersion()
    let schema = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    let migrated = try Store.open(at: folder.store).rows(raw: schema)
    #expect(try Store.open(at: folder.path + "/new.sqlite").rows(raw: schema) == migrated)
  }

  @Test func processesThatBringOneStoreUpToDateAtOnce() async throws {
    let content = try makeFirstVersion()
    let path = folder.store
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 { group.addTask { try Store.open(at: path).content() == content } }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
