public import BilanModel
internal import GRDB

/// Everything a project has imported, in one SQLite file that only its owner can read.
///
/// Each sheet comes in one transaction or not at all, also when the process is killed. Two processes may use one store: they wait for each other.
/// What is read never depends on the order in which sheets were imported.
public final class Store: Sendable {
  public let path: String
  /// The secret under which e-mail addresses are hashed and descriptions get their codes.
  public let key: ProjectKey
  let queue: DatabaseQueue
  let patience: Patience
  /// Whether the file can only be read: then this is a copy of it in memory, and nothing can be kept.
  public let isReadOnly: Bool

  init(_ queue: DatabaseQueue, path: String, key: ProjectKey, patience: Patience = Patience(), isReadOnly: Bool = false) {
    self.isReadOnly = isReadOnly
    self.queue = queue
    self.path = path
    self.key = key
    self.patience = patience
  }

  /// Opens the store at `path`, and makes it when there is none: mode 0600, from before anything is written to it.
  ///
  /// A store of an earlier version is brought up to date; one of a later version is refused and left as it is.
  public static func open(at path: String) throws(StoreError) -> Store {
    guard let store = try open(StoreFile(path: path), creating: true) else {
      throw .cannotOpen(path: path, reason: "")
    }
    return store
  }

  /// Opens the store at `path`, or returns nil, and makes nothing, when there is none.
  public static func openExisting(at path: String) throws(StoreError) -> Store? {
    try open(StoreFile(path: path), creating: false)
  }

  static func open(_ file: StoreFile, creating: Bool) throws(StoreError) -> Store? {
    try attempt(at: file.path) {
      guard try file.exists(creating: creating) else { return nil }
      let (queue, key, isReadOnly) = try file.open()
      return Store(queue, path: file.path, key: key, patience: file.patience, isReadOnly: isReadOnly)
    }
  }

  /// Keeps a sheet, in one transaction, and says what that changed.
  ///
  /// - Parameters:
  ///   - placing: What was said of whether it is one that is kept already.
  ///   - answers: What was said of it; it stays with the sheet.
  ///   - gone: Kept sheets that stand in no file any more: it may be the next version of one of them.
  ///   - stated: What it says of itself, read without the activity and the day that were answered.
  ///   - day: The day shown for the import, for people; nothing is computed from it.
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  public func keep(
    _ sheet: Sheet, as placing: Placing = .byName, answers: SheetAnswers = SheetAnswers(), gone: GoneOfFile = GoneOfFile(), stated: SheetContent? = nil,
    on day: Day, recording: Recording? = nil
  ) throws(StoreError) -> Outcome {
    try keepTelling(sheet, as: placing, answers: answers, gone: gone, stated: stated, on: day, recording: recording).outcome
  }

  /// The same, and says how many of its rows are of people who were erased.
  public func keepTelling(
    _ sheet: Sheet, as placing: Placing = .byName, answers: SheetAnswers = SheetAnswers(), gone: GoneOfFile = GoneOfFile(), stated: SheetContent? = nil,
    on day: Day, recording: Recording? = nil
  ) throws(StoreError) -> (outcome: Outcome, erased: ErasedRows) {
    // Of what is read, names and all: the same bytes stay the same sheet.
    let identity = SheetIdentity(sheet)
    let stated = stated.flatMap { $0.isEmpty ? nil : SheetIdentity.scope(of: $0, part: sheet.source.part) }
    return try write { db in
      let arrival = try prepared(sheet, identity, placing, answers, gone, in: db)
      let (sheet, plan) = (arrival.sheet, arrival.plan)
      let going = plan.outcome.previous.map(\.id)
      // With what is left of people who were erased, it may say nothing new.
      switch plan.outcome {
      case .unchanged, .undecided:
        try plan.carryOut(sheet, identity, answers, stated: stated, on: day, key, in: db)
        return (plan.outcome, ErasedRows())
      case .added, .replaced, .moved: break
      }
      return try db.record(recording) {
        let effect = try recording.map { _ in try SheetEffect(coming: sheet.content, going: going, in: db) }
        try plan.carryOut(sheet, identity, answers, stated: stated, on: day, key, in: db)
        var draft = JournalDraft(act: .added, sheet: plan.outcome.id, what: sheet.source.name)
        if !going.isEmpty { (draft.act, draft.detail) = (.replaced, going.map(String.init).joined(separator: ", ")) }
        if case .moved = plan.outcome { draft.act = .moved }
        draft.effect = try effect?.effect(in: db) ?? draft.effect
        return ((plan.outcome, arrival.erased), draft)
      }
    }
  }

  /// What keeping a sheet would do where nobody says whether it is kept already; nothing is done.
  public func foresee(_ sheet: Sheet, answers: SheetAnswers = SheetAnswers(), gone: GoneOfFile = GoneOfFile()) throws(StoreError) -> Outcome {
    let identity = SheetIdentity(sheet)
    return try read { db in try prepared(sheet, identity, .asked, answers, gone, in: db).plan.outcome }
  }

  /// A sheet as it would be kept: without the names of people who were erased, with what was counted for them in the sheets whose place it takes, or may take; and what is to be done to keep it.
  private func prepared(
    _ read: Sheet, _ identity: SheetIdentity, _ placing: Placing, _ answers: SheetAnswers, _ gone: GoneOfFile, in db: Database
  ) throws -> (sheet: Sheet, erased: ErasedRows, plan: KeepingPlan) {
    func plan(_ sheet: Sheet) throws -> KeepingPlan { try KeepingPlan(sheet, identity, placing, answers, gone, key, in: db) }
    let erased = try ErasedPeople(db, key)
    guard try erased != nil || PurgedPeople.areKept(in: db) else { return (read, ErasedRows(), try plan(read)) }
    var sheet = read
    if let erased { sheet.source.name = erased.masked(sheet.source.name) }
    let without = try ErasedContent(read.content, erased, key, in: db)
    sheet.content = without.content
    var first = try plan(sheet)
    /// The sheet in the place of some kept ones.
    func corrected(_ going: [Int64]) throws -> ErasedContent {
      var corrected = try ErasedContent(read.content, erased, key, going: going, in: db)
      try corrected.carry()
      return corrected
    }
    if case .undecided(let doubt, let previous, _) = first.outcome {
      let change = ContentComparison(from: try KeptRows(of: [previous[0].id], in: db).content, to: try corrected([previous[0].id]).content).change
      first.outcome = .undecided(doubt, previous: previous, change: change)
    }
    let going = first.outcome.previous.map(\.id)
    if going.isEmpty { return (sheet, without.rows, first) }
    let content = try corrected(going)
    sheet.content = content.content
    return (sheet, content.rows, try plan(sheet))
  }

  /// The sheets kept, by name, then content.
  public func sheets() throws(StoreError) -> [StoredSheet] {
    try read { db in try StoredSheet.fetch(db) }
  }

  /// Everything kept, as if one sheet had said it: each description of a person once a session, by the rules of docs/counting.md.
  ///
  /// The order is that of days, names and numbers, whatever the order of import was.
  public func content() throws(StoreError) -> SheetContent { try everything().content }

  /// All there is to count, as it stands in one moment.
  public struct Everything: Sendable {
    public var content: SheetContent
    /// How decisions name the people of the content, in their order.
    public var codes: [String]
    /// Where it comes from, by name, then hash.
    public var sources: [SheetSource]
    /// For each attendance, and for each count, the index of its sheet among the sources.
    public var origins: (attendances: [Int32], counts: [Int32])
    /// How many further lines of the sheets are of somebody at a session of whom another line tells already.
    public var repeatedLines: Int
    /// Sessions of which sheets state several places, once for each.
    public var furtherMentions: [Session]
  }

  /// - Parameter withNames: Whether names are read as people write them; without, they are empty. Counting needs none.
  public func everything(withNames: Bool = true) throws(StoreError) -> Everything {
    try everything(withNames: withNames, besideFrom: 50_000)
  }

  /// - Parameter besideFrom: From so many attendances on a second connection is worth its opening.
  func everything(withNames: Bool, besideFrom: Int) throws(StoreError) -> Everything {
    let isLarge = try read { db in try Int.fetchOne(db, sql: "SELECT max(id) FROM attendance") ?? 0 >= besideFrom }
    let beside = isLarge && queue.path == path ? ConnectionBeside(to: queue) : nil
    return try read { db in
      var reader = ContentReader(withNames: withNames)
      try reader.read(db, beside: beside)
      return Everything(
        content: reader.content, codes: reader.codes, sources: reader.sources, origins: (reader.attendanceOrigins, reader.countOrigins),
        repeatedLines: reader.repeatedLines, furtherMentions: reader.furtherMentions)
    }
  }

  /// Where everything kept comes from, by name, then hash.
  public func sources() throws(StoreError) -> [SheetSource] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM sheet ORDER BY name, hash, scope")
        .map { try SheetSource($0) }
    }
  }
}

extension Store {
  func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    try attempt(at: path) { try patience.wait(for: queue, at: path) { try queue.read(work) } }
  }

  /// Does `work` in one transaction, which begins by waiting for those of other processes; within `together`, as a part of its transaction that is done whole or not at all.
  func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    if isReadOnly { throw .readOnly(path: path) }
    return try attempt(at: path) {
      try patience.wait(for: queue, at: path) {
        try queue.writeWithoutTransaction { db in
          var value: Value?
          // Outside a transaction it begins one.
          try db.inSavepoint {
            value = try work(db)
            return .commit
          }
          return value!
        }
      }
    }
  }

  /// Keeps what `work` writes by one and the same transaction: each act whole or not at all, as ever, and all on the disk at the end, where each by itself would wait for the disk.
  ///
  /// Whatever stops the work, what was done whole before is kept; only a disk that fails or a process that is killed loses all of it. `work` runs in one thread.
  public func together(_ work: () throws -> Void) throws {
    if isReadOnly { return try work() }
    try attempt(at: path) { try patience.wait(for: queue, at: path) { try queue.writeWithoutTransaction { try $0.beginTransaction(.immediate) } } }
    var stopped: (any Error)?
    do { try work() } catch { stopped = error }
    // A disk that is full has ended the transaction already.
    try attempt(at: path) { try queue.writeWithoutTransaction { if $0.isInsideTransaction { try $0.commit() } } }
    if let stopped { throw stopped }
  }

  /// Closes the file before the last reference to the store goes; for tests that then look at its bytes.
  func close() throws(StoreError) {
    try attempt(at: path) { try queue.close() }
  }

  /// Whether the write-ahead log, which still holds pages as they were, could be emptied. While another process reads it cannot: the last one to close the store does it then.
  @discardableResult
  func emptyLog() -> Bool {
    let isEmptied: Void? = try? patience.wait(for: queue, at: path) { try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) } }
    return isEmptied != nil
  }
}
