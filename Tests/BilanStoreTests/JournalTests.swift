import BilanModel
import Testing
import TestSupport

@testable import BilanStore

/// Every act is in the journal with its effect, and undoing goes back to where it came from, to the row.
@Suite struct JournalTests {
  /// Everything there is in the tables that hold what was imported and answered, row by row.
  ///
  /// Not what a copy of the same bytes changes without being an act: by which name a sheet is known, and that it was read anew.
  private func all(_ store: Store) throws -> [[[String?]]] {
    try [store.rows(raw: "SELECT id, hash, scope, kind, rows_read, rows_kept, imported_on, answers FROM sheet ORDER BY 1")]
      + [
        "session", "person", "organisation", "session_mention", "person_mention", "organisation_mention", "attendance", "campaign_count", "superseded",
        "choice", "decision", "former_code", "code_title", "person_link",
      ].map { try store.rows(raw: "SELECT * FROM \($0) ORDER BY 1, 2") }
  }

  private func present(_ store: Store) throws -> JournalEntry.Effect {
    let content = try store.content()
    return JournalEntry.Effect(
      attendances: content.attendances.count { $0.presence == .present }, sessions: content.sessions.count, counts: content.counts.count)
  }

  /// One random act; the same seed does the same.
  private func act(_ store: Store, _ random: inout Seeded, _ sheets: [Sheet]) throws {
    let recording = try store.recording(on: today)
    let kept = try store.sheets()
    switch Int.random(in: 0..<11, using: &random) {
    case 0...5:
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let sheet = sheets.randomElement(using: &random)!
        let placing = [Placing.byName, .beside, .move, kept.randomElement(using: &random).map { .replacing([$0.id]) } ?? .byName].randomElement(using: &random)!
        // A sheet that was replaced in this very command is replaced no more.
        if case .replacing(let ids) = placing, try !store.sheets().contains(where: { ids.contains($0.id) }) { continue }
        _ = try store.keep(sheet, as: placing, on: today, recording: recording)
      }
    case 6: if let sheet = kept.randomElement(using: &random) { _ = try store.remove(sheet.id, recording: recording) }
    case 7:
      let code = try store.codes().filter { $0.kind != .axis || $0.text == "1" }.sorted { ($0.written, $0.kind.rawValue) < ($1.written, $1.kind.rawValue) }
        .randomElement(using: &random)
      if let code { _ = try store.rename(code, to: "x\(Int.random(in: 0..<1_000_000, using: &random))", recording: recording) }
    case 8:
      let choice = LayoutChoice(
        kind: .activity, key: "k\(Int.random(in: 0..<3, using: &random))", answer: "1/a\(Int.random(in: 0..<3, using: &random))", madeOn: today, file: "a.csv")
      _ = try store.remember(choice, recording: recording)
    case 9:
      if let sheet = kept.randomElement(using: &random), let heir = kept.randomElement(using: &random) {
        _ = try store.supersede(sheet.source.hash, by: heir.source.hash, recording: recording)
      }
    default:
      let decision = StoredDecision(
        subject: .person, "a", "b\(Int.random(in: 0..<3, using: &random))", isSame: Bool.random(using: &random), decidedOn: today)
      try store.decide([decision], recording: recording)
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func undoingGoesBackStepByStep(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try Store.inMemory()
    let sheets = randomSheets(seed) + randomSheets(seed + 1000)
    var states = [try all(store)]
    var effects = [JournalEntry.Effect()]
    while states.count < 15 {
      let before = try store.journal().count
      try act(store, &random, sheets)
      guard try store.journal().count > before else { continue }
      states.append(try all(store))
      effects.append(try present(store))
      // What the journal says of all acts adds up to what there is.
      var sum = JournalEntry.Effect()
      for entry in try store.journal() { sum += entry.effect }
      #expect(try sum == present(store), "\(seed)")
    }
    for state in states.dropLast().reversed() {
      #expect(try store.undoLast())
      #expect(try all(store) == state, "\(seed)")
    }
    #expect(try store.lastAct() == .nothing)
    #expect(try store.rows(raw: "SELECT count(*) FROM undo_step") == [["0"]])
    var sum = JournalEntry.Effect()
    for entry in try store.journal() { sum += entry.effect }
    #expect(sum == JournalEntry.Effect())
    #expect(try store.rows(raw: "PRAGMA foreign_key_check") == [])
  }

  /// An undo in the midst, then other acts: what is undone next is what was done last and stands.
  @Test(arguments: 50...70 as ClosedRange<UInt64>) func actsAndUndosMix(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try Store.inMemory()
    let sheets = randomSheets(seed)
    var states = [try all(store)]
    for _ in 0..<40 {
      if states.count > 1, Int.random(in: 0..<3, using: &random) == 0 {
        #expect(try store.undoLast())
        states.removeLast()
        #expect(try all(store) == states.last, "\(seed)")
      } else {
        let before = try store.journal().count
        try act(store, &random, sheets)
        if try store.journal().count > before { states.append(try all(store)) }
        // Only so many are kept.
        if states.count > Store.mostUndoable { states.removeFirst() }
      }
    }
  }

  @Test func onlyTheLastCommandsCanBeUndone() throws {
    let store = try Store.inMemory()
    for number in 0..<25 {
      _ = try store.keep(sheet("\(number).csv", bytes: number, people: ["Berg\(number)"]), on: today, recording: store.recording(on: today))
    }
    for _ in 0..<Store.mostUndoable { #expect(try store.undoLast()) }
    #expect(try store.lastAct() == .nothing)
    #expect(try store.sheets().count == 5 && store.journal().count == 45)
  }

  @Test func nothingBeforeAnErasureIsUndoneAndNoNameIsLeft() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    let name = "Vanderquisquater"
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", name]), on: today, recording: store.recording(on: today))
    _ = try store.keep(sheet("\(name).csv", bytes: 2, people: ["Zidane"]), on: today, recording: store.recording(on: today))
    _ = try store.keep(sheet("a.csv", bytes: 3, people: ["Berg"]), on: today, recording: store.recording(on: today))
    _ = try store.remove(2, recording: store.recording(on: today))
    #expect(String(decoding: folder.bytes(), as: UTF8.self).contains(name) || String(decoding: folder.bytes("bilan.sqlite-wal"), as: UTF8.self).contains(name))
    #expect(try store.anonymise([], links: [], recording: store.recording(on: today)) { $0.contains(name) })
    for file in ["bilan.sqlite", "bilan.sqlite-wal"] { #expect(!String(decoding: folder.bytes(file), as: UTF8.self).contains(name), "\(file)") }
    #expect(try store.lastAct() == .final)
    #expect(try store.journal().map(\.what) == ["a.csv", nil, "a.csv", nil, nil])
    // What comes after can be undone, and no more.
    _ = try store.keep(sheet("c.csv", bytes: 4, people: ["Berg"]), on: today, recording: store.recording(on: today))
    #expect(try store.undoLast())
    #expect(try store.lastAct() == .final)
  }

  @Test func aSheetTakenBackForGoodIsNowhere() throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    let name = "Vanderquisquater"
    _ = try store.keep(sheet("a.csv", bytes: 1, people: [name]), on: today, recording: store.recording(on: today))
    _ = try store.keep(sheet("b.csv", bytes: 2, people: ["Berg"]), on: today, recording: store.recording(on: today))
    _ = try store.remove(1, recording: store.recording(on: today), isForGood: true)
    for file in ["bilan.sqlite", "bilan.sqlite-wal"] { #expect(!String(decoding: folder.bytes(file), as: UTF8.self).contains(name), "\(file)") }
    #expect(try store.lastAct() == .final)
  }

  @Test func twoCommandsAtOnceAreUndoneOneByOne() throws {
    let store = try Store.inMemory()
    let (first, second) = (try store.recording(on: today), try store.recording(on: today))
    for (number, recording) in [(1, first), (2, first), (3, second), (4, first), (5, first)] {
      _ = try store.keep(sheet("\(number).csv", bytes: number, people: ["Berg"]), on: today, recording: recording)
    }
    for left in [3, 2, 0] {
      #expect(try store.undoLast())
      #expect(try store.sheets().count == left)
    }
  }

  /// Importing is no noticeable more work for the journal: counted in instructions of SQLite's machine.
  @Test func theJournalCostsLittle() throws {
    let large = (0..<40).map { number in
      sheet("\(number).csv", bytes: number, day: Day(number: 19_000 + Int32(number)).description, people: (0..<200).map { "Berg\($0)x\(number)" })
    }
    func steps(recorded: Bool) throws -> Int {
      let store = try Store.inMemory()
      let recording = recorded ? try store.recording(on: today) : nil
      for sheet in large.prefix(20) { _ = try store.keep(sheet, on: today, recording: recording) }
      return try store.steps { for sheet in large.dropFirst(20) { _ = try store.keep(sheet, on: today, recording: recording) } }
    }
    let (with, without) = (try steps(recorded: true), try steps(recorded: false))
    #expect(Double(with) < Double(without) * 1.2, "\(without) steps without, \(with) with the journal")
  }

  @Test func anOlderStoreHasAnEmptyJournal() throws {
    let folder = try Folder()
    let old = try Store.make(at: folder.store, upTo: "11 former codes")
    try old.execute(
      raw:
        "INSERT INTO sheet (id, name, hash, scope, fingerprint, kind, rows_read, rows_kept, imported_on) VALUES (4, 'a.csv', '\(hash(1))', '', 1, 'attendance', 3, 3, '2025-01-15')"
    )
    try old.close()
    let store = try #require(try Store.openExisting(at: folder.store))
    #expect(try store.journal() == [] && store.lastAct() == .nothing)
    _ = try store.remove(4, recording: store.recording(on: today))
    #expect(try store.undoLast())
    #expect(try store.sheets().map(\.id) == [4])
  }

  /// An act of a store of before stays, and says nothing of people; one of today says what it was given.
  @Test func whatADecisionChangesIsKept() throws {
    let folder = try Folder()
    let old = try Store.make(at: folder.store, upTo: "19 seals of decisions")
    try old.execute(raw: "INSERT INTO journal (id, run, act, done_on, number) VALUES (4, 1, 'decided', '2025-01-15', 2)")
    try old.close()
    let store = try #require(try Store.openExisting(at: folder.store))
    #expect(try store.journal().map { [$0.number, $0.people?.after.low] } == [[2, nil]])
    let change = PeopleChange(.organisation, from: .init(low: 1, retained: 2, high: 3), to: .init(low: 2, retained: 2, high: 2))
    try store.decide(
      [StoredDecision(subject: .organisation, "a", "b", isSame: false, decidedOn: today)], changing: change, recording: store.recording(on: today))
    #expect(try store.journal().last?.people == change)
    #expect(try store.takeBackDecision(1, recording: store.recording(on: today)) != nil)
    #expect(try store.journal().map(\.people) == [nil, change, nil])
  }
}
