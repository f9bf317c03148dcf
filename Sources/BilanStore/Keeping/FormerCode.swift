public import BilanModel
internal import GRDB

/// A code that something had before, and the one that it has since.
public struct FormerCode: Hashable, Sendable {
  /// The former one; that of an activity with its axis as that is called now.
  public var former: KeptCode
  public var code: String

  public init(_ former: KeptCode, code: String) { (self.former, self.code) = (former, code) }
}

extension Store {
  /// The codes that were renamed.
  public func formerCodes() throws(StoreError) -> FormerCodes { try read { db in FormerCodes(try FormerCode.fetch(db)) } }

  /// The same, one by one: axes, then activities, then metrics.
  public func renamedCodes() throws(StoreError) -> [FormerCode] { try read { db in try FormerCode.fetch(db) } }

  /// Takes over what was renamed in an earlier store of the project. What is known here of a code goes before, and what got another code since is meant by that.
  ///
  /// - Parameter recording: The command that it is an act of; nil to leave no trace in the journal.
  /// - Returns: Whether any of it was not known.
  public func adopt(_ codes: [FormerCode], recording: Recording? = nil) throws(StoreError) -> Bool {
    if codes.isEmpty { return false }
    return try write { db in
      var isNews = false
      // What an axis is called now is known before its activities come.
      for kind in KeptCode.Kind.allCases {
        for code in codes where code.former.kind == kind {
          guard let code = code.unlessKnown(FormerCodes(try FormerCode.fetch(db))) else { continue }
          try db.record(recording) {
            try db.insert(code)
            let new = KeptCode(kind, axis: code.former.axis, code.code)
            return ((), JournalDraft(act: .choice, what: "\(code.former.written)=\(new.written)"))
          }
          isNews = true
        }
      }
      return isNews
    }
  }
}

extension FormerCodes {
  fileprivate init(_ codes: [FormerCode]) {
    self.init()
    for code in codes {
      switch code.former.kind {
      case .axis: axes[code.former.text] = code.code
      case .activity: activities[code.former.axis ?? "", default: [:]][code.former.text] = code.code
      case .metric: metrics[code.former.text] = code.code
      }
    }
  }
}

extension FormerCode {
  fileprivate static func fetch(_ db: Database) throws -> [FormerCode] {
    let order = KeptCode.Kind.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    return try Row.fetchAll(db, sql: "SELECT * FROM former_code ORDER BY CASE kind \(order) END, axis, former").map { row in
      guard let kind = KeptCode.Kind(rawValue: try row.kept("kind")) else { throw Unreadable.kind }
      return FormerCode(KeptCode(kind, axis: kind == .activity ? try row.kept("axis") : nil, try row.kept("former")), code: try row.kept("code"))
    }
  }

  /// The same as it is called now; nil where that code is known to be a former one already, or is the present one again.
  fileprivate func unlessKnown(_ known: FormerCodes) -> FormerCode? {
    var found = self
    found.former.axis = former.axis.map { known.axes[$0] ?? $0 }
    let all =
      switch former.kind {
      case .axis: known.axes
      case .activity: known.activities[found.former.axis ?? "", default: [:]]
      case .metric: known.metrics
      }
    found.code = all[code] ?? code
    return all[former.text] == nil && found.code != former.text ? found : nil
  }
}

extension Database {
  /// Keeps that a code has another name since.
  func remember(_ code: KeptCode, as new: String) throws {
    let (kind, axis) = (code.kind.rawValue, code.axis ?? "")
    // What is called so again was never called otherwise.
    try execute(sql: "DELETE FROM former_code WHERE kind = ? AND axis = ? AND former = ?", arguments: [kind, axis, new])
    try execute(sql: "UPDATE former_code SET code = ? WHERE kind = ? AND axis = ? AND code = ?", arguments: [new, kind, axis, code.text])
    // What an axis of that name once had is of no axis any more.
    if code.kind == .axis {
      try execute(sql: "DELETE FROM former_code WHERE kind = 'activity' AND axis = ?", arguments: [new])
      try execute(sql: "UPDATE former_code SET axis = ? WHERE kind = 'activity' AND axis = ?", arguments: [new, code.text])
    }
    try execute(sql: "DELETE FROM former_code WHERE kind = ? AND axis = ? AND former = ?", arguments: [kind, axis, code.text])
    try insert(FormerCode(code, code: new))
  }

  fileprivate func insert(_ code: FormerCode) throws {
    try execute(
      sql: "INSERT INTO former_code (kind, axis, former, code) VALUES (?, ?, ?, ?)",
      arguments: [code.former.kind.rawValue, code.former.axis ?? "", code.former.text, code.code])
  }
}
