public import BilanModel
internal import Foundation
internal import GRDB

/// One command whose acts go into the journal together, with what undoes them.
public struct Recording: Sendable {
  let run: Int64
  let day: Day

  init(on day: Day) {
    run = Int64.random(in: 1...Int64.max)
    self.day = day
  }
}

/// What an act is to be called in the journal.
struct JournalDraft {
  var act: JournalEntry.Act
  var sheet: Int64?
  var what: String?
  var detail: String?
  var number: Int?
  var effect = JournalEntry.Effect()
  var people: PeopleChange?
}

extension Store {
  /// Begins a command: what it does is undone together. Of older ones only the last are kept so that they can be undone.
  ///
  /// - Parameter day: The day shown for what is done, for people.
  public func recording(on day: Day) throws(StoreError) -> Recording {
    let oldest = try read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT min(first) FROM (SELECT min(entry) AS first FROM undo_step JOIN journal ON journal.id = entry GROUP BY run ORDER BY first DESC LIMIT ?)
          """, arguments: [Store.mostUndoable - 1])
    }
    guard let oldest else { return Recording(on: day) }
    let isOld = "FROM undo_step WHERE entry < \(oldest)"
    if try read({ db in try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 \(isOld))") ?? false }) {
      try write { db in try db.execute(sql: "DELETE \(isOld)") }
      emptyLog()
    }
    return Recording(on: day)
  }

  /// So many commands can be undone: what they replaced or removed, names and all, is kept no longer.
  static let mostUndoable = 20
}

extension Database {
  /// Does `work` and puts it into the journal, with what undoes it; nothing of it where it says that it did nothing.
  ///
  /// - Parameter recording: Nil where the act leaves no trace, as in a copy of the store.
  func record<Value>(_ recording: Recording?, _ work: () throws -> (Value, JournalDraft?)) throws -> Value {
    guard let recording else { return try work().0 }
    try prepareToRecord()
    try cachedStatement(sql: "INSERT INTO journal (run, act, done_on) VALUES (?, 'added', ?)").execute(arguments: [recording.run, recording.day.description])
    let entry = lastInsertedRowID
    try cachedStatement(sql: "UPDATE undo_recording SET entry = ?").execute(arguments: [entry])
    let (value, draft) = try work()
    try cachedStatement(sql: "UPDATE undo_recording SET entry = NULL").execute()
    if let draft {
      try cachedStatement(
        sql: "UPDATE journal SET act = ?, sheet = ?, what = ?, detail = ?, number = ?, attendances = ?, sessions = ?, counts = ?, people = ? WHERE id = ?"
      ).execute(arguments: [
        draft.act.rawValue, draft.sheet, draft.what, draft.detail, draft.number, draft.effect.attendances, draft.effect.sessions, draft.effect.counts,
        draft.people?.kept, entry,
      ])
    } else {
      try execute(sql: "DELETE FROM journal WHERE id = ?", arguments: [entry])
    }
    return value
  }

  /// Makes the triggers of this connection that write down what undoes a change, while `undo_recording` names an entry.
  ///
  /// Of what a new sheet brings only its number is written: taking it back undoes it, and importing costs no more.
  private func prepareToRecord() throws {
    guard try Int.fetchOne(cachedStatement(sql: "SELECT count(*) FROM sqlite_temp_schema WHERE name = 'undo_recording'")) == 0 else { return }
    var sql = "CREATE TEMP TABLE undo_recording (entry INTEGER); INSERT INTO undo_recording VALUES (NULL);"
    let whole = ["session", "person", "organisation", "session_mention", "person_mention", "organisation_mention", "attendance", "person_link"]
    let changing = ["sheet", "campaign_count", "superseded", "choice", "decision", "former_code", "code_title", "sent_figure"]
    for table in whole + changing {
      sql += try trigger("DELETE", on: table, "'INSERT INTO \(table) (' || \(columns(of: table).names) || ') VALUES (' || \(values(of: table)) || ')'")
    }
    for table in changing + ["session"] {
      let columns = try columns(of: table)
      let sets = columns.all.map { "'\($0) = ' || quote(OLD.\($0))" }.joined(separator: " || ', ' || ")
      // A sheet without a seal is being written: taking it back undoes that.
      let isChange = table == "sheet" ? "OLD.seal IS NOT NULL" : "TRUE"
      sql += try trigger("UPDATE", on: table, when: isChange, "'UPDATE \(table) SET ' || \(sets) || ' WHERE ' || \(condition(of: columns.key))")
    }
    for table in ["superseded", "choice", "decision", "former_code", "code_title", "sent_report"] {
      sql += try trigger("INSERT", on: table, "'DELETE FROM \(table) WHERE ' || \(condition(of: columns(of: table).key))")
    }
    sql += """
      CREATE TEMP TRIGGER undo_insert_sheet AFTER INSERT ON main.sheet WHEN (SELECT entry FROM undo_recording) IS NOT NULL BEGIN
        INSERT INTO undo_step (entry, sheet) SELECT entry, NEW.id FROM undo_recording;
      END;
      """
    try execute(sql: sql)
  }

  private func trigger(_ event: String, on table: String, when condition: String = "TRUE", _ step: String) throws -> String {
    """
    CREATE TEMP TRIGGER undo_\(event)_\(table) AFTER \(event) ON main.\(table) WHEN \(condition) AND (SELECT entry FROM undo_recording) IS NOT NULL BEGIN
      INSERT INTO undo_step (entry, sql) SELECT entry, \(step) FROM undo_recording;
    END;

    """
  }

  // `table_info` leaves computed columns out.
  private func columns(of table: String) throws -> (all: [String], key: [String], names: String) {
    let rows = try Row.fetchAll(self, sql: "SELECT name, pk FROM pragma_table_info(?, 'main') ORDER BY cid", arguments: [table])
    let all: [String] = try rows.map { try $0.kept("name") }
    return (all, try rows.filter { try $0.kept("pk") as Int > 0 }.map { try $0.kept("name") }, "'\(all.joined(separator: ", "))'")
  }

  private func values(of table: String) throws -> String {
    try columns(of: table).all.map { "quote(OLD.\($0))" }.joined(separator: " || ', ' || ")
  }

  private func condition(of key: [String]) -> String { key.map { "'\($0) = ' || quote(NEW.\($0))" }.joined(separator: " || ' AND ' || ") }
}
