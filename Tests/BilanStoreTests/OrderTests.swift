import BilanModel
import Testing
import TestSupport

@testable import BilanStore

@Suite struct OrderTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theOrderOfImportNeverMatters(seed: UInt64) throws {
    let sheets = randomSheets(seed)
    var random = Seeded(seed &* 31)
    let one = try Store.inMemory()
    let two = try Store.inMemory()
    for sheet in sheets { _ = try one.keep(sheet, on: today) }
    for sheet in sheets.shuffled(using: &random) { _ = try two.keep(sheet, on: today) }
    #expect(try one.content() == two.content())
    #expect(try one.sources() == two.sources())
    let dimensions = """
      SELECT kind, axis, activity, unplanned_title, day, session_place, minutes, organisation,
        place, presence, metric, value, is_estimated, line
      FROM fact
      """
    #expect(try sorted(one.rows(raw: dimensions)) == sorted(two.rows(raw: dimensions)))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func takingTheLastSheetBackGivesWhatWasBefore(seed: UInt64) throws {
    let store = try Store.inMemory()
    for sheet in randomSheets(seed) {
      let before = try (store.content(), store.sources(), store.tables())
      let outcome = try store.keep(sheet, on: today)
      guard case .added(let id) = outcome else { continue }
      #expect(try store.remove(id)?.source == sheet.source)
      #expect(try store.content() == before.0)
      #expect(try store.sources() == before.1)
      #expect(try store.tables() == before.2)
      _ = try store.keep(sheet, on: today)
    }
  }

  private func sorted(_ rows: [[String?]]) -> [String] { rows.map { "\($0)" }.sorted() }
}

extension Store {
  /// How many rows each table holds: what a removal leaves behind shows here, though no reader may see it.
  func tables() throws -> [Int] {
    try [
      "session", "person", "organisation", "session_mention", "person_mention",
      "organisation_mention", "attendance", "campaign_count",
    ].map { try rows(raw: "SELECT id FROM (SELECT 1 AS id FROM \($0))").count }
  }
}
