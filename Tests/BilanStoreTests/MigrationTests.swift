import BilanModel
import Testing

@testable import BilanStore

@Suite struct MigrationTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// A store as the first version made it, with two sheets.
  private func makeFirstVersion() throws -> SheetContent {
    let store = try Store.make(at: folder.store, upTo: "1 sheets and facts")
    try store.execute(
      raw: """
        INSERT INTO sheet (id, name, hash, scope, fingerprint, kind, rows_read, rows_kept, imported_on) VALUES
          (1, 'a.csv', '\(hash(1))', '', 1, 'attendance', 2, 2, '2025-01-15'), (2, 'b.csv', '\(hash(2))', '', 2, 'attendance', 1, 1, '2025-01-15');
        INSERT INTO session (id, axis, activity, day) VALUES (1, '1', 'stress', '2024-10-21'), (2, '1', 'stress', '2024-11-05');
        INSERT INTO session_mention (sheet, session, place) VALUES (1, 1, 99999), (2, 2, 99999);
        INSERT INTO person (id, key) VALUES (1, 'berg'), (2, 'diallo');
        INSERT INTO person_mention (sheet, person, family_name, given_name) VALUES (1, 1, 'Berg', ''), (1, 2, 'Diallo', ''), (2, 1, 'Berg', '');
        INSERT INTO attendance (sheet, session, person, place, presence, line) VALUES (1, 1, 1, 99999, 0, 2), (1, 1, 2, 99999, 0, 3), (2, 2, 1, 99999, 0, 2);
        """)
    #expect(try store.rows(raw: "PRAGMA user_version") == [["1"]])
    #expect(throws: StoreError.self) { try store.choices() }
    try store.close()
    // What the present version says of the same sheets.
    let present = try Store.inMemory()
    _ = try present.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]), on: today)
    _ = try present.keep(sheet("b.csv", bytes: 2, day: "2024-11-05", people: ["Berg"]), on: today)
    return try present.content()
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

  /// Answers keep their numbers, and no number is given twice.
  @Test func answersGivenBeforeWordsOfStateStay() throws {
    let store = try Store.make(at: folder.store, upTo: "5 spans of counts")
    try store.execute(
      raw: """
        INSERT INTO choice (id, kind, key, answer, made_on, file) VALUES (3, 'date_order', 'nom', 'dmy', '2025-01-15', 'a.csv'), (7, 'activity', 'x', '1/x', '2025-01-15', 'a.csv');
        DELETE FROM choice WHERE id = 7;
        """)
    try store.close()
    let present = try #require(try Store.openExisting(at: folder.store))
    #expect(try present.choices().map(\.id) == [3])
    #expect(try present.remember(columnChoice).choice.id == 8)
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
