import BilanModel
import Foundation
import TestSupport
import Testing

@testable import BilanStore

/// No figure is made of rows that are not those that were kept: whatever changed them, it is told, and which sheet it is.
@Suite struct SealTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Two sheets that share a session, a person and an organisation, and one with counts.
  private func store() throws -> Store {
    let store = try Store.open(at: folder.store)
    let edit = { (content: inout SheetContent) in
      content.sessions[0].minutes = 90
      content.organisations = [Organisation(key: "cpas", name: "CPAS")]
      content.people[0].organisation = 0
      content.people[0].home = Place(number: 21007)
      for index in content.attendances.indices { content.attendances[index].organisation = 0 }
    }
    let recording = try store.recording(on: today)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"], edit: edit), on: today, recording: recording)
    _ = try store.keep(sheet("b.csv", bytes: 2, day: "2024-11-05", people: ["Zidane"]), on: today, recording: recording)
    var counts = sheet("c.csv", bytes: 3, people: [])
    counts.content.sessions = []
    counts.content.counts = [
      CampaignCount(metric: "affiches", axis: "1", activity: nil, day: Day(iso: "2024-11-01")!, place: .elsewhere, value: 12, isEstimated: false, line: 2)
    ]
    _ = try store.keep(counts, on: today, recording: recording)
    return store
  }

  /// Each of them changes something that figures are made of.
  static let changes: [(sql: String, sheets: [String])] = [
    ("UPDATE campaign_count SET value = 13", ["c.csv"]), ("UPDATE campaign_count SET metric = 'rubans'", ["c.csv"]),
    ("UPDATE campaign_count SET is_estimated = 1", ["c.csv"]), ("UPDATE campaign_count SET day = '2024-11-02'", ["c.csv"]),
    ("UPDATE campaign_count SET last_day = '2024-12-02'", ["c.csv"]), ("UPDATE campaign_count SET place = 21007", ["c.csv"]),
    ("UPDATE campaign_count SET way_of_counting = 'x'", ["c.csv"]), ("DELETE FROM campaign_count", ["c.csv"]),
    (
      "INSERT INTO campaign_count SELECT 99, sheet, metric, axis, activity, unplanned_title, day, place, value, is_estimated, line, last_day, way_of_counting FROM campaign_count",
      ["c.csv"]
    ),
    ("UPDATE attendance SET presence = 3 WHERE sheet = 1 AND line = 2", ["a.csv"]), ("UPDATE attendance SET gender = 1 WHERE sheet = 2", ["b.csv"]),
    ("UPDATE attendance SET age = 20 WHERE sheet = 2", ["b.csv"]), ("UPDATE attendance SET place = 21007 WHERE sheet = 2", ["b.csv"]),
    ("UPDATE attendance SET person = NULL WHERE sheet = 2", ["b.csv"]), ("UPDATE attendance SET organisation = NULL WHERE sheet = 1", ["a.csv"]),
    ("DELETE FROM attendance WHERE sheet = 1 AND line = 3", ["a.csv"]), ("UPDATE session SET day = '2024-11-06' WHERE day = '2024-11-05'", ["b.csv"]),
    ("UPDATE session SET axis = '2' WHERE day = '2024-11-05'", ["b.csv"]), ("UPDATE session_mention SET minutes = 91 WHERE sheet = 1", ["a.csv"]),
    ("UPDATE session_mention SET minutes = NULL WHERE sheet = 1", ["a.csv"]), ("UPDATE session_mention SET place = 21007 WHERE sheet = 2", ["b.csv"]),
    ("UPDATE session_mention SET unplanned_title = 't' WHERE sheet = 2", ["b.csv"]), ("UPDATE person SET key = 'zidan' WHERE key = 'zidane'", ["b.csv"]),
    ("UPDATE person SET home = 21001 WHERE home = 21007", ["a.csv"]), ("UPDATE person SET code = 'x' WHERE key = 'zidane'", ["b.csv"]),
    ("UPDATE person SET email = zeroblob(16) WHERE key = 'zidane'", ["b.csv"]), ("UPDATE organisation SET key = 'cpaz'", ["a.csv"]),
    ("UPDATE organisation_mention SET name = 'X'", ["a.csv"]), ("UPDATE sheet SET rows_kept = 0 WHERE id = 2", ["b.csv"]),
    ("UPDATE sheet SET seal = NULL WHERE id = 2", ["b.csv"]), ("UPDATE sheet SET seal = seal + 1", ["a.csv", "b.csv", "c.csv"]),
  ]

  @Test(arguments: changes.indices) func aChangeBehindTheProgramsBackIsNoticed(index: Int) throws {
    let change = SealTests.changes[index]
    let store = try store()
    _ = try store.content()
    try store.execute(raw: change.sql)
    let error = try #require(throws: StoreError.self) { try store.everything(withNames: false) }
    guard case .altered(let path, let sheets) = error else { return #expect(Bool(false), "\(change.sql): \(error)") }
    #expect(path == folder.store)
    #expect(sheets.map(\.name) == change.sheets, "\(change.sql)")
    // Neither undoing nor renaming covers it up.
    #expect(throws: (any Error).self) { try store.undoLast() }
    #expect(throws: StoreError.self) { try store.content() }
    // Taking the sheet back and importing it again heals the store.
    for sheet in sheets { _ = try store.remove(sheet.id) }
    _ = try store.content()
  }

  @Test func whatTheProgramDoesItselfKeepsTheSeals() throws {
    let store = try store()
    let content = try store.content()
    _ = try store.rename(KeptCode(.axis, "1"), to: "A", recording: store.recording(on: today))
    _ = try store.content()
    _ = try store.rename(KeptCode(.activity, axis: "A", "stress"), to: "calme", recording: store.recording(on: today))
    _ = try store.rename(KeptCode(.metric, "affiches"), to: "posters", recording: store.recording(on: today))
    _ = try store.content()
    for _ in 0..<3 { try store.undoLast() }
    #expect(try store.content() == content)
    _ = try store.keep(sheet("a.csv", bytes: 4, people: ["Berg"]), on: today, recording: store.recording(on: today))
    _ = try store.content()
    try store.undoLast()
    #expect(try store.content() == content)
    _ = try store.remove(2, recording: store.recording(on: today))
    _ = try store.content()
    try store.undoLast()
    #expect(try store.content() == content)
    let everything = try store.everything()
    try store.anonymise([everything.codes[0]], links: [], areErased: true)
    _ = try store.content()
    // A new import of the same file finds the erased rows, and is sealed as well.
    _ = try store.keep(sheet("d.csv", bytes: 5, people: ["Berg", "Zidane"]), on: today)
    _ = try store.content()
  }

  @Test func whatWasAlteredIsNotSealedAnewByRenamingOrErasing() throws {
    let store = try store()
    let code = try store.everything().codes[0]
    try store.execute(raw: "UPDATE attendance SET presence = 3 WHERE sheet = 1; UPDATE campaign_count SET value = 13")
    #expect(throws: (any Error).self) { try store.rename(KeptCode(.metric, "affiches"), to: "posters") }
    #expect(throws: (any Error).self) { try store.anonymise([code], links: []) }
    #expect(throws: (any Error).self) { try store.content() }
  }

  @Test func stepsOfAnEarlierVersionAreUndoneAndSealed() throws {
    let store = try store()
    let content = try store.content()
    _ = try store.rename(KeptCode(.axis, "1"), to: "A", recording: store.recording(on: today))
    // As a version without seals wrote them.
    try store.execute(raw: "UPDATE undo_step SET sql = replace(sql, ', seal = ', ', rows_read = rows_read + 0 * ') WHERE sql LIKE 'UPDATE sheet%'")
    try store.undoLast()
    #expect(try store.content() == content)
  }

  /// Bytes that turn over anywhere in the file: what is read is what was kept, or nothing is.
  @Test(arguments: 0..<60) func noByteThatTurnsOverChangesAFigureInSilence(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try store()
    for sheet in randomSheets(seed) { _ = try store.keep(sheet, on: today) }
    let kept = try store.everything(withNames: false)
    try store.close()
    let whole = folder.bytes()
    for _ in 0..<12 {
      try folder.writeStore(whole, turningBytesBy: &random)
      guard let read = try? Store.openExisting(at: folder.store)?.everything(withNames: false) else { continue }
      #expect(read.content == kept.content)
      #expect(read.codes == kept.codes)
      #expect(Set(read.sources.map(\.hash)) == Set(kept.sources.map(\.hash)))
    }
  }
}

extension Store {
  /// Takes the last act back.
  ///
  /// - Returns: Whether it was the last one still.
  @discardableResult
  func undoLast() throws -> Bool {
    guard case .acts(let acts) = try lastAct() else { throw StoreError.failed(path: path, reason: "nothing to undo") }
    return try undo(acts, on: today)
  }
}

extension Folder {
  /// Writes the file of a store with one to three bits of it turned over anywhere behind its first hundred bytes, and nothing beside it.
  func writeStore(_ whole: [UInt8], turningBytesBy random: inout Seeded) throws {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes[Int.random(in: 100..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: store))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
  }
}
