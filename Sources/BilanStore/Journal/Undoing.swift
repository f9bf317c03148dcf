public import BilanModel
internal import GRDB

/// What the last command did that was not undone yet.
public enum LastAct: Hashable, Sendable {
  /// Nothing, or nothing that is kept so that it can be undone.
  case nothing
  /// Names were erased: neither that nor anything before it is undone.
  case final
  /// The acts of one command, the first one first.
  case acts([JournalEntry])
}

extension Store {
  /// What `undo` would undo.
  public func lastAct() throws(StoreError) -> LastAct { try read { db in try LastAct(db) } }

  /// Undoes the last command, in one transaction; false where these are not its acts any more.
  ///
  /// - Parameters:
  ///   - acts: What `lastAct` said.
  ///   - day: The day shown for the undoing, for people.
  ///   - people: How many people there were and are, where it is about who is who.
  ///   - commit: Done last of all, with what the project file said before, where that is to be undone: what it throws undoes everything.
  public func undo(
    _ acts: [JournalEntry], on day: Day, changing people: PeopleChange? = nil, commit: (FileChange?) throws -> Void = { _ in }
  ) throws -> Bool {
    var refusal: (any Error)?
    do {
      let isDone = try write { db in
        guard try LastAct(db) == .acts(acts) else { return false }
        // What goes back in may refer to what goes back in after it.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        var effect = JournalEntry.Effect()
        // Steps that an earlier version of this program wrote down know of no seals.
        try db.resealing {
          try db.resealingReports {
            for act in acts.reversed() {
              try db.undo(act)
              effect += -act.effect
            }
          }
        }
        let numbers = acts.count == 1 ? "\(acts[0].id)" : "\(acts[0].id)–\(acts[acts.count - 1].id)"
        try db.record(Recording(on: day)) {
          ((), JournalDraft(act: .undone, what: acts.count == 1 ? acts[0].what : nil, detail: numbers, number: acts.count, effect: effect, people: people))
        }
        let change = try FileChange.take(db)
        do { try commit(change) } catch {
          refusal = error
          throw error
        }
        return true
      }
      emptyLog()
      return isDone
    } catch { throw refusal ?? error }
  }
}

extension LastAct {
  fileprivate init(_ db: Database) throws {
    let standing = "is_undone = 0 AND act <> 'undone'"
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE \(standing) ORDER BY id DESC LIMIT 1") else {
      self = .nothing
      return
    }
    let last = try JournalEntry(row)
    if last.act.isFinal {
      self = .final
      return
    }
    let acts = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM journal WHERE \(standing) AND run = ?1 AND id > ifnull((SELECT max(id) FROM journal WHERE \(standing) AND run <> ?1), 0) ORDER BY id
        """, arguments: [last.run]
    ).map { try JournalEntry($0) }
    // Each act left a step; of older ones they are gone.
    let kept = try Int64.fetchSet(db, sql: "SELECT DISTINCT entry FROM undo_step WHERE entry >= ?", arguments: [acts[0].id])
    self = acts.allSatisfy { kept.contains($0.id) } ? .acts(acts) : .nothing
  }
}

extension Database {
  fileprivate func undo(_ act: JournalEntry) throws {
    let steps = try Row.fetchAll(self, sql: "SELECT sheet, sql FROM undo_step WHERE entry = ? ORDER BY id DESC", arguments: [act.id])
    let sheets: [Int64] = try steps.compactMap { try $0.kept("sheet") }
    try removeSheets(sheets) { for step in steps { if let sql: String = try step.kept("sql") { try execute(sql: sql) } } }
    try execute(sql: "UPDATE journal SET is_undone = 1 WHERE id = ?", arguments: [act.id])
    try execute(sql: "DELETE FROM undo_step WHERE entry = ?", arguments: [act.id])
  }
}

extension Store {
  /// The steps that would bring names back, as they are written; nothing else reads names out of them.
  public func namesInUndo() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT sql FROM undo_step WHERE sql LIKE 'INSERT INTO person_mention%'") }
  }
}
