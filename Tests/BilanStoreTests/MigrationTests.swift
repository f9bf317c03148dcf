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

  /// A row or more of every table, as of version 8.
  private static let rowsOfEveryTable = """
    INSERT INTO sheet (id, name, hash, scope, fingerprint, kind, rows_read, rows_kept, imported_on) VALUES
      (4, 'a.csv', '\(hash(1))', '', 1, 'attendance', 3, 3, '2025-01-15'), (9, 'b.csv', '\(hash(2))', '', 2, 'campaign', 1, 1, '2025-01-15');
    INSERT INTO session (id, axis, activity, day) VALUES (3, '1', 'stress', '2024-10-21');
    INSERT INTO session_mention (sheet, session, unplanned_title, minutes, place) VALUES (4, 3, 't', 60, 21013);
    INSERT INTO organisation (id, key) VALUES (5, 'cpas');
    INSERT INTO organisation_mention (sheet, organisation, name) VALUES (4, 5, 'CPAS');
    INSERT INTO person (id, key, organisation, home, email, code, is_frozen, birth, number) VALUES
      (7, 'berg', 5, 21007, zeroblob(16), 'x', 1, NULL, zeroblob(16)), (8, 'diallo', NULL, 99999, NULL, 'y', 0, NULL, NULL);
    INSERT INTO person_mention (sheet, person, family_name, given_name) VALUES (4, 7, 'Berg', 'Anna'), (4, 8, 'Diallo', '');
    INSERT INTO person_link (first, second, odds, relation) VALUES (7, 8, 3, 1);
    INSERT INTO attendance (id, sheet, session, person, organisation, place, presence, line, gender, age) VALUES
      (11, 4, 3, 7, 5, 21007, 0, 2, 1, 20), (15, 4, 3, 8, NULL, 99999, 1, 3, 3, 65535), (16, 4, 3, NULL, NULL, 99998, 0, 4, 3, 65535);
    INSERT INTO campaign_count (id, sheet, metric, axis, activity, unplanned_title, day, place, value, is_estimated, line, last_day, way_of_counting) VALUES
      (21, 9, 'affiches', '1', NULL, NULL, '2024-11-01', 99998, 12, 1, 2, '2024-11-30', 'main');
    """

  /// A store of the version that knew codes of five digits alone keeps every row of every table as it is, with its number, and takes longer codes from then on.
  @Test func aStoreOfBelgianCodesKeepsItsRowsAndTakesOthers() throws {
    let tables = [
      "sheet", "session", "session_mention", "person", "person_mention", "person_link", "organisation", "organisation_mention", "attendance", "campaign_count",
    ]
    let store = try Store.make(at: folder.store, upTo: "8 ways of counting")
    try store.execute(raw: MigrationTests.rowsOfEveryTable)
    #expect(throws: StoreError.self) { try store.execute(raw: "UPDATE attendance SET place = 9162000") }
    // Columns that came later stand behind those that there were.
    let columns = try tables.map { table in try store.rows(raw: "SELECT name FROM pragma_table_info('\(table)')").compactMap { $0[0] }.joined(separator: ", ") }
    func everyRow(_ store: Store) throws -> [[[String?]]] { try zip(tables, columns).map { try store.rows(raw: "SELECT \($1) FROM \($0) ORDER BY 1, 2") } }
    let rows = try everyRow(store)
    let facts = try store.rows(raw: "SELECT * FROM fact ORDER BY kind, line")
    #expect(rows.allSatisfy { !$0.isEmpty } && facts.count == 4)
    try store.close()
    let present = try #require(try Store.openExisting(at: folder.store))
    #expect(try everyRow(present) == rows)
    #expect(try present.rows(raw: "SELECT * FROM fact ORDER BY kind, line") == facts)
    #expect(try present.rows(raw: "PRAGMA integrity_check") == [["ok"]])
    #expect(try present.rows(raw: "PRAGMA foreign_key_check").isEmpty)
    try present.execute(
      raw: """
        UPDATE attendance SET place = 9162000; UPDATE session_mention SET place = 9162000; UPDATE campaign_count SET place = 9162000;
        UPDATE person SET home = 9162000;
        """)
    #expect(throws: StoreError.self) { try present.content() }
    try present.sealAll()
    #expect(try Set(present.content().attendances.map(\.place.commune)) == ["9162000"])
    // What refers to the tables made anew still does: without the sheet nothing of it is left.
    try present.execute(raw: "DELETE FROM sheet WHERE id = 4")
    #expect(try present.rows(raw: "SELECT id FROM attendance").isEmpty)
  }

  /// The journal is made anew for an act that it did not know: its entries keep their numbers, none is given twice, and what undoes them stays.
  @Test(arguments: [
    ("25 seals of reports", "metrics_added"), ("26 additions of metrics", "subject_changed"),
    ("26 additions of metrics", "activity_added"),
  ])
  func aJournalThatDidNotKnowAnActKeepsItsActs(last: String, act: String) throws {
    let store = try Store.make(at: folder.store, upTo: last)
    try store.execute(
      raw: """
        INSERT INTO journal (id, run, act, done_on, what, people) VALUES (3, 9, 'year_added', '2025-01-15', '2026', NULL), (5, 8, 'decided', '2025-01-16', NULL, 'x');
        INSERT INTO journal (id, run, act, done_on) VALUES (7, 7, 'added', '2025-01-17');
        DELETE FROM journal WHERE id = 7;
        INSERT INTO undo_step (entry, sql) VALUES (3, 'SELECT 1'), (5, 'SELECT 2');
        """)
    let queries = ["SELECT * FROM journal ORDER BY id", "SELECT * FROM undo_step ORDER BY id", "SELECT * FROM sqlite_sequence WHERE name LIKE '%journal'"]
    let before = try queries.map { try store.rows(raw: $0) }
    #expect(throws: StoreError.self) { try store.execute(raw: "UPDATE journal SET act = '\(act)'") }
    try store.close()
    let present = try #require(try Store.openExisting(at: folder.store))
    #expect(try queries.map { try present.rows(raw: $0) } == before && before.map(\.count) == [2, 2, 1])
    #expect(try present.rows(raw: "PRAGMA foreign_key_check").isEmpty)
    try present.execute(raw: "INSERT INTO journal (run, act, done_on) VALUES (6, '\(act)', '2025-01-18')")
    #expect(try present.rows(raw: "SELECT max(id) FROM journal") == [["8"]])
    // What undoes an act goes with it, as before.
    try present.execute(raw: "DELETE FROM journal WHERE id = 3")
    #expect(try present.rows(raw: "SELECT entry FROM undo_step") == [["5"]])
  }

  @Test func processesThatBringOneStoreUpToDateAtOnce() async throws {
    let content = try makeFirstVersion()
    let path = folder.store
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 { group.addTask { try Store.open(at: path).content() == content } }
      for try await isSame in group { #expect(isSame) }
    }
  }

  /// Of sheets kept before answers were, nothing is known to be answered; all they say stays, and from then on they can be moved.
  @Test func aStoreWithoutAnswersKeepsItsSheets() throws {
    let store = try Store.make(at: folder.store, upTo: "9 places of any country")
    try store.execute(
      raw: """
        INSERT INTO sheet (id, name, hash, scope, fingerprint, kind, rows_read, rows_kept, imported_on) VALUES
          (4, 'a.csv', '\(hash(1))', 'session\t2024-10-21\t1\tstress', 1, 'attendance', 1, 1, '2025-01-15');
        INSERT INTO session (id, axis, activity, day) VALUES (3, '1', 'stress', '2024-10-21');
        INSERT INTO session_mention (sheet, session, place) VALUES (4, 3, 99999);
        INSERT INTO person (id, key, code) VALUES (7, 'berg', 'x');
        INSERT INTO person_mention (sheet, person, family_name, given_name) VALUES (4, 7, 'Berg', '');
        INSERT INTO attendance (id, sheet, session, person, place, presence, line) VALUES (11, 4, 3, 7, 99999, 0, 2);
        """)
    let facts = try store.rows(raw: "SELECT * FROM fact")
    try store.close()
    let present = try #require(try Store.openExisting(at: folder.store))
    #expect(try present.rows(raw: "SELECT * FROM fact") == facts && facts.count == 1)
    #expect(try present.sheetAnswers().isEmpty)
    let elsewhere = sheet("a.csv", bytes: 1, day: "2024-10-22", people: ["Berg"])
    guard case .undecided(.sameContent, let previous, _) = try present.keep(elsewhere, as: .asked, on: today) else {
      Issue.record("not asked about")
      return
    }
    #expect(previous.map(\.id) == [4])
    guard case .moved(5, _, _) = try present.keep(elsewhere, as: .move, on: today) else {
      Issue.record("not moved")
      return
    }
    #expect(try present.sheets().map(\.id) == [5])
  }
}
