internal import BilanModel
internal import GRDB

extension Store {
  /// Gives a code another name in everything kept, in one transaction; what sheets say of the former one is remembered (`formerCodes`).
  ///
  /// - Parameters:
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  ///   - commit: Done last of all: what it throws undoes everything.
  /// - Returns: How many sheets and rows it concerned.
  public func rename(_ code: KeptCode, to new: String, recording: Recording? = nil, commit: () throws -> Void = {}) throws -> (sheets: Int, rows: Int) {
    let rows = try rows(of: code)
    var refusal: (any Error)?
    do {
      let sheets = try write { db in
        let sheets = try db.record(recording) { (try db.rename(code, to: new), JournalDraft(renaming: code, to: new)) }
        do { try commit() } catch {
          refusal = error
          throw error
        }
        return sheets
      }
      return (sheets, rows)
    } catch { throw refusal ?? error }
  }

  /// Whether both codes are kept for one activity's day, so that they cannot become one.
  public func areBothKept(_ code: KeptCode, and new: String) throws(StoreError) -> Bool {
    try read { db in
      switch code.kind {
      case .metric: false
      case .axis:
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM session AS a JOIN session AS b USING (day, activity) WHERE a.axis = ? AND b.axis = ?)",
          arguments: [code.text, new]) ?? false
      case .activity:
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM session AS a JOIN session AS b USING (day, axis) WHERE axis = ? AND a.activity = ? AND b.activity = ?)",
          arguments: [code.axis, code.text, new]) ?? false
      }
    }
  }
}

extension Database {
  /// - Returns: How many sheets it concerned.
  fileprivate func rename(_ code: KeptCode, to new: String) throws -> Int {
    let sheets = try sheets(naming: TitledCode(code))
    try resealing(sheets) { try renameRows(code, to: new) }
    try resealingReports { try renameSentFigures(code, to: new) }
    try renameAnswers(code, to: new)
    try renameScopes(code, to: new)
    try renameTitles(code, to: new)
    try remember(code, as: new)
    return sheets.count
  }

  private func renameRows(_ code: KeptCode, to new: String) throws {
    let (old, axis) = (code.text, code.axis ?? "")
    switch code.kind {
    case .metric: try execute(sql: "UPDATE campaign_count SET metric = ? WHERE metric = ?", arguments: [new, old])
    case .axis:
      for table in ["session", "campaign_count"] { try execute(sql: "UPDATE \(table) SET axis = ? WHERE axis = ?", arguments: [new, old]) }
    case .activity:
      for table in ["session", "campaign_count"] {
        try execute(sql: "UPDATE \(table) SET activity = ? WHERE axis = ? AND activity = ?", arguments: [new, axis, old])
      }
    }
  }

  /// What was sent stays, under the new code.
  private func renameSentFigures(_ code: KeptCode, to new: String) throws {
    switch code.kind {
    case .metric: try execute(sql: "UPDATE sent_figure SET indicator = ? WHERE indicator = ?", arguments: [new, code.text])
    case .activity:
      let axis = code.axis ?? ""
      try execute(
        sql: "UPDATE sent_figure SET category = ? WHERE dimension = 'activity' AND category = ?", arguments: ["\(axis)/\(new)", "\(axis)/\(code.text)"])
    case .axis:
      try execute(sql: "UPDATE sent_figure SET axis = ? WHERE axis = ?", arguments: [new, code.text])
      try execute(
        sql: """
          UPDATE sent_figure SET category = ?1 || substr(category, length(?2) + 1)
          WHERE dimension = 'activity' AND substr(category, 1, length(?2) + 1) = ?2 || '/'
          """,
        arguments: [new, code.text])
    }
  }

  /// A sheet is known by what it describes: by the new code from now on. That its bytes will be read otherwise is no change of it (`KeepingPlan`).
  private func renameScopes(_ code: KeptCode, to new: String) throws {
    for row in try Row.fetchAll(self, sql: "SELECT id, hash, scope FROM sheet") {
      let scope: String = try row.kept("scope")
      let renamed = SheetIdentity.scope(scope, renaming: code, to: new)
      // A metric stands in no scope, but what is read of its sheets changes too.
      let counts =
        code.kind == .metric
        ? try Bool.fetchOne(
          self, sql: "SELECT EXISTS (SELECT 1 FROM campaign_count WHERE sheet = ? AND metric = ?)", arguments: [try row.kept("id") as Int64, new]) ?? false
        : false
      guard renamed != scope || counts else { continue }
      try execute(
        sql: "UPDATE sheet SET scope = ?, fingerprint = \(SheetIdentity.toBeReadAnew) WHERE id = ?", arguments: [renamed, try row.kept("id") as Int64])
    }
    for row in try Row.fetchAll(self, sql: "SELECT hash, scope FROM superseded") {
      let scope: String = try row.kept("scope")
      let renamed = SheetIdentity.scope(scope, renaming: code, to: new)
      guard renamed != scope else { continue }
      try execute(sql: "UPDATE superseded SET scope = ? WHERE hash = ? AND scope = ?", arguments: [renamed, try row.kept("hash") as String, scope])
    }
  }

  private func renameAnswers(_ code: KeptCode, to new: String) throws {
    if code.kind == .metric { return }
    /// The answer as it is written now; nil where it stays. Without an axis it is of that of its sheet, which the scope names.
    func renamed(_ answer: String, scope: String?) -> String? {
      let parts = answer.split(separator: "/", maxSplits: 1).map(String.init)
      if code.kind == .axis { return parts.count == 2 && parts[0] == code.text ? "\(new)/\(parts[1])" : nil }
      if parts == [code.axis ?? "", code.text] { return "\(parts[0])/\(new)" }
      return answer == code.text && scope.map { SheetIdentity.scope($0, names: code.axis ?? "") } == true ? new : nil
    }
    for row in try Row.fetchAll(self, sql: "SELECT id, answer FROM choice WHERE kind = 'activity'") {
      guard let answer = renamed(try row.kept("answer"), scope: nil) else { continue }
      try execute(sql: "UPDATE choice SET answer = ? WHERE id = ?", arguments: [answer, try row.kept("id") as Int64])
    }
    for table in ["sheet", "superseded"] {
      for row in try Row.fetchAll(self, sql: "SELECT hash, scope, answers FROM \(table) WHERE answers IS NOT NULL") {
        let (hash, scope): (String, String) = (try row.kept("hash"), try row.kept("scope"))
        var answers = try SheetAnswers(kept: try row.kept("answers"))
        guard let activity = answers.activity.flatMap({ renamed($0, scope: scope) }) else { continue }
        answers.activity = activity
        try execute(sql: "UPDATE \(table) SET answers = ? WHERE hash = ? AND scope = ?", arguments: [answers.kept, hash, scope])
      }
    }
  }
}

extension JournalDraft {
  fileprivate init(renaming code: KeptCode, to new: String) {
    let act: JournalEntry.Act =
      switch code.kind {
      case .axis: .renamedAxis
      case .activity: .renamedActivity
      case .metric: .renamedMetric
      }
    self.init(act: act, what: code.written, detail: KeptCode(code.kind, axis: code.axis, new).written)
  }
}
