public import BilanModel
internal import GRDB

/// What remembering an answer did.
public enum Remembering: Hashable, Sendable {
  case added(LayoutChoice)
  /// The same answer was there; its day, file and number stay.
  case unchanged(LayoutChoice)
  /// Another answer to the same question went.
  case replaced(LayoutChoice, previous: LayoutChoice)

  /// The answer that holds now.
  public var choice: LayoutChoice {
    switch self {
    case .added(let choice), .unchanged(let choice), .replaced(let choice, _): choice
    }
  }
}

extension Store {
  /// The answers remembered, by kind, layout and role: an order that does not depend on when they were given.
  public func choices() throws(StoreError) -> [LayoutChoice] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM choice ORDER BY kind, key, role").map { try LayoutChoice($0) }
    }
  }

  /// Keeps an answer under a new number. The newest answer to a question holds.
  ///
  /// - Parameter recording: The command that it is an act of; nil to leave no trace in the journal.
  public func remember(_ choice: LayoutChoice, recording: Recording? = nil) throws(StoreError) -> Remembering {
    try write { db in
      let previous = try LayoutChoice.fetch(db, answeringAs: choice)
      if let previous, previous.answer == choice.answer { return .unchanged(previous) }
      return try db.record(recording) {
        if let previous { try db.execute(sql: "DELETE FROM choice WHERE id = ?", arguments: [previous.id]) }
        // A column has one use: another answer about it goes too.
        if choice.kind == .column {
          try db.execute(
            sql: "DELETE FROM choice WHERE kind = 'column' AND key = ? AND substr(answer, instr(answer, '=')) = substr(?, instr(?, '='))",
            arguments: [choice.key, choice.answer, choice.answer])
        }
        var kept = choice
        kept.id =
          try Int64.fetchOne(
            db, sql: "INSERT INTO choice (kind, key, answer, made_on, file) VALUES (?, ?, ?, ?, ?) RETURNING id",
            arguments: [choice.kind.rawValue, choice.key, choice.answer, choice.madeOn.description, choice.file]) ?? 0
        return (previous.map { .replaced(kept, previous: $0) } ?? .added(kept), JournalDraft(act: .choice, what: choice.answer))
      }
    }
  }

  /// Takes one answer back; nil when there is none of that number, which no other answer will have.
  ///
  /// - Parameter recording: The command that it is an act of; nil to leave no trace in the journal.
  public func forgetChoice(_ id: Int64, recording: Recording? = nil) throws(StoreError) -> LayoutChoice? {
    let choice = try write { db in
      try db.record(recording) {
        let choice = try Row.fetchOne(db, sql: "DELETE FROM choice WHERE id = ? RETURNING *", arguments: [id]).map { try LayoutChoice($0) }
        return (choice, choice.map { JournalDraft(act: .choiceForgotten, what: $0.answer) })
      }
    }
    if choice != nil { emptyLog() }
    return choice
  }
}

extension Store {
  /// Whether a sheet is kept by its name and bytes, and an answer was forgotten since: it may not be readable any more without that.
  public func isKeptBeforeForgetting(_ source: SheetSource) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM sheet WHERE name = ? AND hash = ? AND EXISTS (
            SELECT 1 FROM journal WHERE act = ? AND NOT is_undone AND id > ifnull((SELECT max(id) FROM journal WHERE journal.sheet = sheet.id), 0)))
          """, arguments: [source.name, source.hash, JournalEntry.Act.choiceForgotten.rawValue]) ?? false
    }
  }
}

extension LayoutChoice {
  /// Reads a row of the table `choice`.
  fileprivate init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.kept("kind")) else { throw Unreadable.kind }
    self.init(
      id: try row.kept("id"), kind: kind, key: try row.kept("key"), answer: try row.kept("answer"), madeOn: try Day(kept: try row.kept("made_on")),
      file: try row.kept("file"))
  }

  fileprivate static func fetch(_ db: Database, answeringAs choice: LayoutChoice) throws -> LayoutChoice? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM choice
        WHERE kind = :kind AND key = :key
          AND role = iif(:kind <> 'column', '', iif(:answer GLOB 'none=?*', :answer, substr(:answer, 1, instr(:answer, '=') - 1)))
        """,
      arguments: ["kind": choice.kind.rawValue, "key": choice.key, "answer": choice.answer]
    ).map { try LayoutChoice($0) }
  }
}
