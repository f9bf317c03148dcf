internal import BilanModel
internal import GRDB

/// What is to be done to keep a sheet, found by reading only.
///
/// The kept name of bytes seen under several names is the least of them, and where the names made them read differently (an unknown activity's title can come from
/// the name), they are kept as read under that name: so the order of import shows nowhere.
struct KeepingPlan {
  var outcome: Outcome
  /// The name the store is to know the unchanged sheet by from now on.
  private var rename: String?
  /// The sheets in no file any more that it may be, where somebody said that it stands beside them: of these nobody is to be asked again.
  private var staying: [Int64] = []

  init(
    _ sheet: Sheet, _ identity: SheetIdentity, _ placing: Placing, _ answers: SheetAnswers, _ gone: GoneOfFile, _ key: ProjectKey, in db: Database
  ) throws {
    let same = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM sheet WHERE hash = ? AND scope = ?"), arguments: [identity.hash, identity.scope])
    if let same, let unchanged = try Self.unchanged(same, sheet, identity, placing, answers, in: db) {
      outcome = .unchanged(id: same["id"])
      rename = unchanged.rename
      return
    }
    if case .asked = placing, same == nil, let later = try Self.superseding(identity, in: db) {
      outcome = .unchanged(id: later)
      return
    }
    let kept = try KeptAlike(sheet, identity, same, answers, key, in: db)
    let arrival = try Arrival(kept: kept, identity: identity, placing: placing, isNew: same == nil, id: Self.nextID(db), db: db)
    outcome = try arrival.outcome(gone)
    if placing == .beside, case .added = outcome { staying = try arrival.following(gone) }
  }

  /// Whether the sheet is there as it is read now, and the name it has from now on; nil where it has to be kept anew.
  private static func unchanged(
    _ same: Row, _ sheet: Sheet, _ identity: SheetIdentity, _ placing: Placing, _ answers: SheetAnswers, in db: Database
  ) throws -> (rename: String?, Void)? {
    let (kept, name): (String, String) = (same["name"], sheet.source.name)
    var isReadAsBefore = same["fingerprint"] == identity.fingerprint
    if same["fingerprint"] == SheetIdentity.toBeReadAnew, answers.kept == same["answers"] {
      isReadAsBefore = try ContentComparison(from: KeptRows(of: [same["id"]], in: db).content, to: sheet.content).change.isEmpty
    }
    // A copy under a later name that is read otherwise because of its name says nothing new; because of an answer, it does.
    guard isReadAsBefore || kept.isBefore(name) && (placing == .byName || answers.kept == same["answers"]) else { return nil }
    return (name.isBefore(kept) ? name : nil, ())
  }

  /// A commune that was kept by a name that others have is called by its code from now on: what is read as before is of the same one.
  private func nameCommune(of id: Int64, _ identity: SheetIdentity, _ answers: SheetAnswers, in db: Database) throws {
    guard let commune = answers.commune,
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT answers FROM sheet WHERE id = ? AND hash = ? AND fingerprint = ?"),
        arguments: [id, identity.hash, identity.fingerprint])
    else { return }
    var kept = try SheetAnswers(kept: row["answers"])
    guard let before = kept.commune, before != commune else { return }
    kept.commune = commune
    try db.execute(sql: "UPDATE sheet SET answers = ? WHERE id = ?", arguments: [kept.kept, id])
  }

  /// The number of the sheet that took this one's place, by a person's word. Where that one has the same bytes, they are read by another answer now, and it is asked.
  private static func superseding(_ identity: SheetIdentity, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT s.sheet FROM superseded AS s JOIN sheet ON sheet.id = s.sheet WHERE s.hash = ?1 AND s.scope = ?2 AND sheet.hash <> ?1"),
      arguments: [identity.hash, identity.scope])
  }

  private static func nextID(_ db: Database) throws -> Int64 {
    1 + (try Int64.fetchOne(db.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'sheet'")) ?? 0)
  }

  /// Does in `db` what the plan says; the transaction must be the one the plan was made in.
  ///
  /// - Parameter stated: The scope the sheet has by what it says of itself: where an answer says otherwise, it stands in the place of that.
  func carryOut(_ sheet: Sheet, _ identity: SheetIdentity, _ answers: SheetAnswers, stated: String?, on day: Day, _ key: ProjectKey, in db: Database) throws {
    func write() throws -> Int64 {
      try db.cachedStatement(sql: "DELETE FROM superseded WHERE hash = ? AND scope = ?").execute(arguments: [identity.hash, identity.scope])
      return try SheetInsertion(db, key).write(sheet, identity, answers, on: day)
    }
    func state(_ id: Int64) throws {
      guard let stated, stated != identity.scope else { return }
      try db.execute(sql: "INSERT OR IGNORE INTO superseded (hash, scope, sheet) VALUES (?, ?, ?)", arguments: [identity.hash, stated, id])
    }
    switch outcome {
    case .unchanged(let id):
      try db.cachedStatement(sql: "UPDATE sheet SET fingerprint = ? WHERE id = ? AND fingerprint = \(SheetIdentity.toBeReadAnew) AND hash = ?")
        .execute(arguments: [identity.fingerprint, id, identity.hash])
      try nameCommune(of: id, identity, answers, in: db)
      guard let rename else { return }
      try db.execute(sql: "UPDATE sheet SET name = ? WHERE id = ?", arguments: [rename, id])
    case .added:
      try state(try write())
      for id in staying { try db.execute(sql: "UPDATE sheet SET stays = 1 WHERE id = ?", arguments: [id]) }
    case .replaced(_, let previous, _), .moved(_, let previous, _):
      let gone = try Superseded.becoming(previous, sheet, identity, in: db)
      try db.removeSheets(previous.map(\.id)) {
        let id = try write()
        for sheet in gone { try sheet.insert(by: id, in: db) }
        try state(id)
      }
    case .undecided: return
    }
  }
}

/// What becomes of a sheet that is not kept as it is read now.
private struct Arrival {
  let kept: KeptAlike
  let identity: SheetIdentity
  let placing: Placing
  /// Whether its bytes are not kept of the same sessions.
  let isNew: Bool
  /// The number it is kept under.
  let id: Int64
  let db: Database

  /// - Parameter gone: The kept sheets that stand in no file any more.
  func outcome(_ gone: GoneOfFile) throws -> Outcome {
    switch placing {
    case .byName: return try replacing(kept.anew)
    case .beside where isNew: return .added(id: id)
    case .replacing(let numbers):
      let named = try StoredSheet.fetch(numbers, in: db)
      return try replacing(named + kept.anew.filter { !named.contains($0) })
    case .move where kept.isOfOtherCommune: return try replacing(kept.anew)
    case .move where kept.anew.isEmpty && kept.elsewhere.count == 1: return try replacing(kept.elsewhere)
    case .asked, .move, .beside:
      if kept.isOfOtherCommune { return try undecided(.sameContent, kept.anew, comparedWith: kept.anew) }
      if !kept.anew.isEmpty { return try replacing(kept.anew) }
      if let first = kept.elsewhere.first { return try undecided(.sameContent, kept.elsewhere, comparedWith: [first]) }
      return try addedUnlessFollowing(gone)
    }
  }

  /// A new sheet, unless it seems to be the next version of a kept one, or one that was moved.
  private func addedUnlessFollowing(_ gone: GoneOfFile) throws -> Outcome {
    if let (doubt, sheets) = try kept.earlierVersions(in: db) { return try undecided(doubt, sheets, comparedWith: [sheets[0]]) }
    let former = try kept.formerSelves(among: gone, in: db)
    if placing == .move, former.count == 1 { return .moved(id: id, previous: former, change: try kept.change(from: former, in: db)) }
    if let first = former.first { return try undecided(.nowhere, former, comparedWith: [first]) }
    return .added(id: id)
  }

  /// Those of its file's name that stand in no file any more, and of which it may be the next version.
  func following(_ gone: GoneOfFile) throws -> [Int64] {
    guard !gone.ofName.isEmpty, case .undecided(_, let previous, _) = try addedUnlessFollowing(gone) else { return [] }
    return previous.map(\.id).filter(gone.ofName.contains)
  }

  private func replacing(_ sheets: [StoredSheet]) throws -> Outcome {
    if sheets.isEmpty { return .added(id: id) }
    let isMoved = placing != .byName && (kept.isOfOtherCommune || sheets.allSatisfy { $0.source.hash == identity.hash && kept.elsewhere.contains($0) })
    let change = try kept.change(from: sheets, in: db)
    return isMoved ? .moved(id: id, previous: sheets, change: change) : .replaced(id: id, previous: sheets, change: change)
  }

  private func undecided(_ doubt: Outcome.Doubt, _ sheets: [StoredSheet], comparedWith compared: [StoredSheet]) throws -> Outcome {
    .undecided(doubt, previous: sheets, change: try kept.change(from: compared, in: db))
  }
}

/// A sheet whose place another took, by a person's word.
private struct Superseded {
  let hash, scope: String
  let answers: String?

  /// Those that the removal of some sheets makes, and those whose place these had taken. A file that is corrected under its own name leaves none: what it said before is
  /// nowhere any more, and where it comes back it is the newest.
  static func becoming(_ previous: [StoredSheet], _ sheet: Sheet, _ identity: SheetIdentity, in db: Database) throws -> [Superseded] {
    let numbers = previous.map(\.id).asArgument
    let rows =
      try Row.fetchAll(db.cachedStatement(sql: Superseded.bySheet), arguments: [numbers])
      + Row.fetchAll(
        db.cachedStatement(sql: "SELECT hash, scope, answers FROM sheet WHERE id \(SheetNumbers.among) AND (name <> ? OR hash = ? AND scope <> ?)"),
        arguments: [numbers, sheet.source.name, identity.hash, identity.scope])
    return try rows.map { Superseded(hash: try $0.kept("hash"), scope: try $0.kept("scope"), answers: try $0.kept("answers")) }
      .filter { ($0.hash, $0.scope) != (identity.hash, identity.scope) }
  }

  /// Those whose place some sheets had taken.
  static let bySheet = "SELECT hash, scope, answers FROM superseded WHERE sheet \(SheetNumbers.among)"

  func insert(by sheet: Int64, in db: Database) throws {
    // Not `OR REPLACE`: that would hide from the journal what goes.
    try db.execute(sql: "DELETE FROM superseded WHERE hash = ? AND scope = ?", arguments: [hash, scope])
    try db.execute(sql: "INSERT INTO superseded (hash, scope, sheet, answers) VALUES (?, ?, ?, ?)", arguments: [hash, scope, sheet, answers])
  }
}

extension Store {
  /// What was answered about sheets, by the hash of their bytes; of bytes that are kept for several sessions, about the first.
  public func sheetAnswers() throws(StoreError) -> [String: SheetAnswers] {
    try read { db in
      var answers: [String: SheetAnswers] = [:]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT hash, answers FROM superseded WHERE answers IS NOT NULL
          UNION ALL SELECT hash, answers FROM (SELECT * FROM sheet WHERE answers IS NOT NULL ORDER BY id DESC)
          """)
      for row in rows { answers[try row.kept("hash")] = try SheetAnswers(kept: try row.kept("answers")) }
      return answers
    }
  }
}

extension Store {
  /// Lets a kept sheet take the place of another kept one, as if it had been imported in place of it; false where either is not kept.
  ///
  /// - Parameters:
  ///   - hash: Of the sheet that goes.
  ///   - successor: The hash of the one that stays.
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  public func supersede(_ hash: String, by successor: String, recording: Recording? = nil) throws(StoreError) -> Bool {
    try write { db in
      let going = try Row.fetchAll(db, sql: "SELECT id, hash, scope, answers FROM sheet WHERE hash = ?", arguments: [hash])
      guard hash != successor, !going.isEmpty,
        let heir = try Row.fetchOne(db, sql: "SELECT id, name FROM sheet WHERE hash = ? ORDER BY id", arguments: [successor])
      else { return false }
      let (id, name): (Int64, String) = (try heir.kept("id"), try heir.kept("name"))
      let ids: [Int64] = try going.map { try $0.kept("id") }
      // What these had replaced is replaced by the heir now.
      let former = try Row.fetchAll(db.cachedStatement(sql: Superseded.bySheet), arguments: [ids.asArgument])
      let superseded = try (former + going).map { Superseded(hash: try $0.kept("hash"), scope: try $0.kept("scope"), answers: try $0.kept("answers")) }
        .filter { $0.hash != successor }
      return try db.record(recording) {
        let effect = try SheetEffect(coming: nil, going: ids, in: db)
        try db.removeSheets(ids) { for sheet in superseded { try sheet.insert(by: id, in: db) } }
        var draft = JournalDraft(act: .replaced, sheet: id, what: name, detail: ids.map { String($0) }.joined(separator: ", "))
        draft.effect = try effect.effect(in: db)
        return (true, draft)
      }
    }
  }
}
