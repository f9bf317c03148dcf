import BilanModel
import Foundation
import TestSupport
import Testing

@testable import BilanStore

/// Figures are told as sent only where they are what was sent: whatever changed them, it is told, and of which report.
@Suite struct SentSealTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// The report of 2024, beside 2023, and one of 2022.
  private func store() throws -> Store {
    let store = try Store.open(at: folder.store)
    let base = [FigureKey(indicator: "participants", period: "2023"): Figure(value: 41, status: .value)]
    let first = [FigureKey(indicator: "affiches", period: "2022"): Figure(value: 125, status: .value)]
    let periods = try ["2022", "2023", "2024"].map { try #require(Period(named: $0)) }
    try store.freeze(first, of: periods[0], on: today, recording: store.recording(on: today))
    try store.freeze(
      SentFigureTests.figures, findable: SentFigureTests.findable, of: periods[2], beside: (periods[1], base), on: today, recording: store.recording(on: today))
    return store
  }

  /// Each of them changes something that is told of what was sent.
  static let changes: [(sql: String, period: String)] = [
    ("UPDATE sent_figure SET value = value + 1 WHERE value = 87", "2024"), ("UPDATE sent_figure SET value = 147 WHERE value = 146", "2024"),
    ("UPDATE sent_figure SET value = 42 WHERE value = 41", "2023"), ("UPDATE sent_figure SET value = 135 WHERE value = 125", "2022"),
    ("UPDATE sent_figure SET divisor = 21 WHERE divisor = 20", "2024"), ("UPDATE sent_figure SET low = 83 WHERE low = 84", "2024"),
    ("UPDATE sent_figure SET high = 92 WHERE high = 91", "2024"), ("UPDATE sent_figure SET low = NULL, high = NULL WHERE low = 84", "2024"),
    ("UPDATE sent_figure SET status = 'partial' WHERE value = 87", "2024"), ("UPDATE sent_figure SET axis = '9' WHERE axis = '2'", "2024"),
    ("UPDATE sent_figure SET place = 21007 WHERE place = 21013", "2024"), ("UPDATE sent_figure SET dimension = '' WHERE dimension <> ''", "2024"),
    ("UPDATE sent_figure SET category = 'x' WHERE dimension <> ''", "2024"), ("UPDATE sent_figure SET indicator = 'parts' WHERE indicator = 'part'", "2024"),
    ("UPDATE sent_figure SET is_estimated = 0 WHERE is_estimated = 1", "2024"), ("UPDATE sent_figure SET detail = NULL WHERE detail IS NOT NULL", "2024"),
    ("UPDATE sent_figure SET detail = replace(detail, '15/1', '16/1')", "2024"), ("DELETE FROM sent_figure WHERE value = 87", "2024"),
    ("DELETE FROM sent_figure WHERE report = 1", "2022"),
    (
      "INSERT INTO sent_figure SELECT 1, indicator, 1, axis, place, dimension, category, status, value, divisor, low, high, detail FROM sent_figure WHERE report = 1",
      "2022"
    ),
    ("UPDATE sent_report SET sent_on = '2020-01-01' WHERE id = 1", "2022"), ("UPDATE sent_report SET last_day = '2024-12-30' WHERE id = 2", "2024"),
    ("UPDATE sent_report SET first_day = '2024-01-02' WHERE id = 2", "2024"), ("UPDATE sent_report SET period = '2021' WHERE id = 1", "2021"),
    ("UPDATE sent_report SET beside = NULL WHERE id = 3", "2023"), ("UPDATE sent_report SET seal = NULL WHERE id = 1", "2022"),
    ("UPDATE sent_report SET seal = seal + 1 WHERE id = 2", "2024"), ("DELETE FROM sent_report WHERE id = 1", "2022"),
    ("DELETE FROM sent_report", "2022"),
  ]

  private func altered(_ read: () throws -> [KeptReport]) throws -> String {
    let error = try #require(throws: StoreError.self) { _ = try read() }
    guard case .alteredReport(folder.store, let period, _) = error else { return "\(error)" }
    return period
  }

  @Test(arguments: changes.indices) func aChangeBehindTheProgramsBackIsNoticed(index: Int) throws {
    let change = SentSealTests.changes[index]
    let store = try store()
    #expect(try store.sentReports().count == 2 && store.releases().count == 3)
    try store.execute(raw: change.sql)
    #expect(try altered(store.sentReports) == change.period, "\(change.sql)")
    #expect(try altered(store.releases) == change.period, "\(change.sql)")
    // Neither renaming nor sending another report covers it up.
    _ = try store.rename(KeptCode(.metric, "affiches"), to: "posters", recording: store.recording(on: today))
    let later = try #require(Period(named: "2025"))
    try store.freeze([:], of: later, on: today, recording: store.recording(on: today))
    #expect(try altered(store.releases) == change.period, "\(change.sql)")
  }

  @Test func whatTheProgramDoesItselfKeepsTheSeals() throws {
    let store = try store()
    let sent = try store.releases().map(\.figures)
    for (code, new) in [(KeptCode(.metric, "affiches"), "posters"), (KeptCode(.axis, "1"), "A")] {
      _ = try store.rename(code, to: new, recording: store.recording(on: today))
      #expect(try store.releases().map(\.figures) != sent)
    }
    let first = try #require(try store.sentReports().first)
    try store.tell(7, of: first)
    #expect(try store.sentReports().first?.told == 7)
    for _ in 1...2 { #expect(try store.undoLast()) }
    #expect(try store.releases().map(\.figures) == sent)
    // A report that is taken back by an undo is not missing.
    #expect(try store.undoLast())
    #expect(try store.releases().map(\.period.code.text) == ["2022"])
  }

  /// What was sent before reports had seals is sealed as it stands: it is told, a change from then on is noticed, and what could be undone still can.
  @Test func whatWasSentBeforeIsSealedAsItStands() throws {
    let old = try Store.make(at: folder.store, upTo: "23 titles of codes")
    try old.execute(
      raw: """
        INSERT INTO journal (id, run, act, done_on, what) VALUES (1, 5, 'report_sent', '2025-01-15', '2024');
        INSERT INTO sent_report (id, period, first_day, last_day, sent_on, last_act) VALUES (1, '2024', '2024-01-01', '2024-12-31', '2025-01-15', 0);
        INSERT INTO sent_figure (report, indicator, is_estimated, axis, place, dimension, category, status, value, divisor)
          VALUES (1, 'participants', 0, '', -1, '', '', 'value', 87, 1);
        INSERT INTO undo_step (entry, sql) VALUES (1, 'DELETE FROM sent_report WHERE id = 1');
        """)
    try old.close()
    let store = try #require(try Store.openExisting(at: folder.store))
    #expect(try store.releases().map { $0.figures.values.map(\.value) } == [[87]])
    try store.execute(raw: "UPDATE sent_figure SET value = 88")
    #expect(try altered(store.releases) == "2024")
    try store.execute(raw: "UPDATE sent_figure SET value = 87")
    #expect(try store.undoLast())
    #expect(try store.releases().isEmpty)
  }

  /// Bytes that turn over anywhere in the file: what is told as sent is what was sent, or nothing is.
  @Test(arguments: 0..<40) func noByteThatTurnsOverChangesWhatWasSentInSilence(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try store()
    let kept = try store.releases()
    try store.close()
    let whole = folder.bytes()
    for _ in 0..<12 {
      try folder.writeStore(whole, turningBytesBy: &random)
      guard let read = try? Store.openExisting(at: folder.store)?.releases() else { continue }
      #expect(read.map(\.figures) == kept.map(\.figures) && read.map(\.findable) == kept.map(\.findable))
      #expect(read.map(\.period) == kept.map(\.period) && read.map(\.sentOn) == kept.map(\.sentOn))
    }
  }

  /// A byte of a figure itself: it stands in the file as a text.
  @Test func aTurnedByteOfADetailIsNoticed() throws {
    let store = try store()
    try store.close()
    let place = try #require(Data(folder.bytes()).range(of: Data("quotient 15/1".utf8)))
    var bytes = folder.bytes()
    bytes[place.upperBound - 3] = UInt8(ascii: "6")
    try Data(bytes).write(to: URL(fileURLWithPath: folder.store))
    let opened = try #require(try Store.openExisting(at: folder.store))
    #expect(try altered(opened.releases) == "2024")
  }
}
