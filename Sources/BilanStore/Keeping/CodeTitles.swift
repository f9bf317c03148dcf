public import BilanModel
internal import GRDB

/// Something of the project that kept rows name by a code, and that has a title: an axis, an activity, a metric or a commune.
public struct TitledCode: Hashable, Sendable {
  public var kind: Kind
  /// Of an activity; else empty.
  public var axis: String
  public var text: String

  /// What a code stands for.
  public enum Kind: String, Sendable { case axis, activity, metric, commune }

  public init(_ kind: Kind, axis: String = "", _ text: String) {
    (self.kind, self.axis, self.text) = (kind, axis, text)
  }

  init(_ code: KeptCode) {
    let kind: Kind =
      switch code.kind {
      case .axis: .axis
      case .activity: .activity
      case .metric: .metric
      }
    self.init(kind, axis: code.axis ?? "", code.text)
  }

  /// `1/stress-vicariant` for an activity.
  public var written: String { axis.isEmpty ? text : "\(axis)/\(text)" }
}

extension Store {
  /// How that which kept rows name by codes was called in the project when they were read; of what was read by earlier versions of this program, nothing.
  public func titles() throws(StoreError) -> [TitledCode: Localized] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM code_title").map { row in
        guard let kind = TitledCode.Kind(rawValue: try row.kept("kind")) else { throw Unreadable.kind }
        let title = Localized(fr: try row.kept("fr"), nl: try row.kept("nl"), en: try row.kept("en"))
        return (TitledCode(kind, axis: try row.kept("axis"), try row.kept("code")), title)
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  /// Remembers how codes are called now.
  public func remember(_ titles: [TitledCode: Localized]) throws(StoreError) {
    if titles.isEmpty { return }
    try write { db in
      for (code, title) in titles {
        try db.execute(
          sql: """
            INSERT INTO code_title (kind, axis, code, fr, nl, en) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET fr = excluded.fr, nl = excluded.nl, en = excluded.en
            """, arguments: [code.kind.rawValue, code.axis, code.text, title.fr, title.nl, title.en])
      }
    }
  }

  /// How many kept rows, of people and of counts, name a code.
  public func rows(of code: TitledCode) throws(StoreError) -> Int {
    switch code.kind {
    case .axis: try rows(of: KeptCode(.axis, code.text))
    case .activity: try rows(of: KeptCode(.activity, axis: code.axis, code.text))
    case .metric: try rows(of: KeptCode(.metric, code.text))
    case .commune: try rows(of: [Place(Code<Commune>(code.text))])
    }
  }

  /// The hashes of the bytes of the kept sheets that name a code.
  public func hashes(naming code: TitledCode) throws(StoreError) -> Set<String> {
    try read { db in
      try String.fetchSet(
        db.cachedStatement(sql: "SELECT hash FROM sheet WHERE id \(SheetNumbers.among)"), arguments: [db.sheets(naming: code).asArgument])
    }
  }
}

extension Store {
  /// The names of the kept sheets that name a code.
  public func sheetNames(naming code: TitledCode) throws(StoreError) -> Set<String> {
    try read { db in
      try String.fetchSet(
        db.cachedStatement(sql: "SELECT name FROM sheet WHERE id \(SheetNumbers.among)"), arguments: [db.sheets(naming: code).asArgument])
    }
  }
}

extension Database {
  /// The numbers of the sheets of which some row names a code.
  func sheets(naming code: TitledCode) throws -> Set<Int64> {
    let counts = "SELECT sheet FROM campaign_count WHERE"
    let sessions = "SELECT sheet FROM session_mention JOIN session ON session.id = session WHERE"
    switch code.kind {
    case .metric: return try Int64.fetchSet(self, sql: "\(counts) metric = ?", arguments: [code.text])
    case .axis: return try Int64.fetchSet(self, sql: "\(sessions) axis = ?1 UNION \(counts) axis = ?1", arguments: [code.text])
    case .activity:
      let of = "axis = ?1 AND activity = ?2"
      return try Int64.fetchSet(self, sql: "\(sessions) \(of) UNION \(counts) \(of)", arguments: [code.axis, code.text])
    case .commune:
      return try Int64.fetchSet(
        self, sql: "SELECT sheet FROM attendance WHERE place = ?1 UNION SELECT sheet FROM session_mention WHERE place = ?1 UNION \(counts) place = ?1",
        arguments: [Place(Code<Commune>(code.text)).number])
    }
  }

  /// The title goes with the code.
  func renameTitles(_ code: KeptCode, to new: String) throws {
    let (kind, axis) = (code.kind.rawValue, code.axis ?? "")
    try execute(sql: "DELETE FROM code_title WHERE kind = ? AND axis = ? AND code = ?", arguments: [kind, axis, new])
    try execute(sql: "UPDATE code_title SET code = ? WHERE kind = ? AND axis = ? AND code = ?", arguments: [new, kind, axis, code.text])
    if code.kind == .axis {
      try execute(sql: "DELETE FROM code_title WHERE kind = 'activity' AND axis = ?", arguments: [new])
      try execute(sql: "UPDATE code_title SET axis = ? WHERE kind = 'activity' AND axis = ?", arguments: [new, code.text])
    }
  }
}
