import BilanModel
import Testing

@testable import BilanStore

@Suite struct ConstraintTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    _ = try store.keep(sheet("b.csv", bytes: 2, day: "2024-11-05", people: ["Diallo"]), on: today)
  }

  /// Each would make the store say something that makes no sense.
  static let senseless = [
    "UPDATE sheet SET hash = 'abc' WHERE id = 1",
    "UPDATE sheet SET hash = upper(replace(hash, '0', 'a')) WHERE id = 1",
    "UPDATE sheet SET hash = (SELECT hash FROM sheet WHERE id = 2), scope = (SELECT scope FROM sheet WHERE id = 2) WHERE id = 1",
    "UPDATE sheet SET name = ''",
    "UPDATE sheet SET kind = 'x'",
    "UPDATE sheet SET rows_kept = rows_read + 1",
    "UPDATE sheet SET imported_on = '2024-02-30'",
    "UPDATE session SET day = '2024-13-01'",
    "UPDATE session SET day = 'now'",
    "UPDATE session SET axis = ''",
    "UPDATE session SET day = '2024-10-21'",
    "UPDATE person SET key = ''",
    "UPDATE person SET key = 'berg'",
    "UPDATE person_mention SET family_name = NULL",
    "UPDATE session_mention SET minutes = 0",
    "UPDATE session_mention SET minutes = 'long'",
    "UPDATE session_mention SET place = 4294967296",
    "UPDATE attendance SET presence = 4",
    "UPDATE attendance SET presence = NULL",
    "UPDATE attendance SET line = 0",
    "UPDATE attendance SET place = -1",
    "UPDATE attendance SET person = 2 WHERE sheet = 1",
    "UPDATE attendance SET session = 2 WHERE sheet = 1",
    "UPDATE attendance SET organisation = 1",
    "UPDATE attendance SET sheet = 9",
    "DELETE FROM person",
    "DELETE FROM session",
    "INSERT INTO campaign_count (sheet, metric, axis, day, place, value, is_estimated, line) VALUES (1, 'm', '1', '2024-01-01', 99999, -1, 0, 1)",
    "INSERT INTO campaign_count (sheet, metric, axis, day, place, value, is_estimated, line) VALUES (1, 'm', '1', '2024-01-01', 99999, 1, 2, 1)",
    "INSERT INTO campaign_count (sheet, metric, axis, day, place, value, is_estimated, line) VALUES (3, 'm', '1', '2024-01-01', 99999, 1, 0, 1)",
  ]

  @Test(arguments: senseless)
  func theTablesRefuse(sql: String) throws {
    let before = try store.content()
    let error = try #require(throws: StoreError.self) { try store.execute(raw: sql) }
    guard case .failed(_, let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.contains("constraint") || reason.contains("cannot store"), "\(reason)")
    #expect(try store.content() == before)
  }

  /// The same statements with sense in them pass, so that no misspelt column makes the test above pass.
  @Test func theTablesAcceptSense() throws {
    try store.execute(
      raw: """
        UPDATE attendance SET presence = 3, place = 21001, line = 7 WHERE sheet = 1;
        UPDATE session_mention SET minutes = 5, place = 99998;
        UPDATE attendance SET place = 4294967295 WHERE sheet = 2;
        UPDATE sheet SET name = 'c.csv', kind = 'campaign', imported_on = '2024-02-29';
        INSERT INTO campaign_count (sheet, metric, axis, day, place, value, is_estimated, line)
          VALUES (1, 'm', '1', '2024-01-01', 99999, 0, 1, 1);
        """)
  }

  @Test func removingASheetCascades() throws {
    try store.execute(raw: "DELETE FROM sheet")
    #expect(try store.tables() == [2, 2, 0, 0, 0, 0, 0, 0])
  }

  @Test func anErrorTellsNoNames() throws {
    let bad = sheet("c.csv", bytes: 3, day: "2024-11-06", people: ["Secret"]) {
      $0.attendances[0].line = 0
    }
    let error = try #require(throws: StoreError.self) { try store.keep(bad, on: today) }
    #expect(!"\(error)".lowercased().contains("secret"))
    #expect(try store.sheets().count == 2)
  }
}
