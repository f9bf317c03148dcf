public import BilanModel
internal import GRDB

/// A code of the project file that kept rows refer to.
public struct KeptCode: Hashable, Sendable {
  public var kind: Kind
  /// Of an activity.
  public var axis: String?
  public var text: String

  /// What of the project file a code stands for.
  public enum Kind: String, Sendable, CaseIterable { case axis, activity, metric }

  public init(_ kind: Kind, axis: String? = nil, _ text: String) {
    (self.kind, self.axis, self.text) = (kind, axis, text)
  }

  /// `1/stress-vicariant` for an activity.
  public var written: String { axis.map { "\($0)/\(text)" } ?? text }
}

extension Store {
  /// The codes that kept rows refer to; of activities those that the project knew when they were imported, and not those that sheets alone name.
  public func codes() throws(StoreError) -> Set<KeptCode> {
    try read { db in
      var codes: Set<KeptCode> = []
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT axis, iif(EXISTS (SELECT 1 FROM session_mention WHERE session = session.id AND unplanned_title IS NULL), activity, NULL), NULL FROM session
          UNION SELECT DISTINCT axis, iif(unplanned_title IS NULL, activity, NULL), metric FROM campaign_count
          """)
      for row in rows {
        let axis: String = try row.kept(0)
        codes.insert(KeptCode(.axis, axis))
        if let activity = try row.kept(1) as String? { codes.insert(KeptCode(.activity, axis: axis, activity)) }
        if let metric = try row.kept(2) as String? { codes.insert(KeptCode(.metric, metric)) }
      }
      return codes
    }
  }

  /// How many kept rows, of people and of counts, refer to a code.
  public func rows(of code: KeptCode) throws(StoreError) -> Int {
    try read { db in
      func count(_ condition: String, _ arguments: StatementArguments, sessions: Bool) throws -> Int {
        let people = sessions ? "SELECT count(*) FROM attendance JOIN session ON session.id = attendance.session WHERE \(condition)" : "SELECT 0"
        return try (Int.fetchOne(db, sql: people, arguments: sessions ? arguments : []) ?? 0)
          + (Int.fetchOne(db, sql: "SELECT count(*) FROM campaign_count WHERE \(condition)", arguments: arguments) ?? 0)
      }
      switch code.kind {
      case .axis: return try count("axis = ?", [code.text], sessions: true)
      case .activity: return try count("axis = ? AND activity = ?", [code.axis ?? "", code.text], sessions: true)
      case .metric: return try count("metric = ?", [code.text], sessions: false)
      }
    }
  }

  /// How many kept rows, of people and of counts, name one of some communes, for themselves or for their session.
  public func rows(of communes: Set<Place>) throws(StoreError) -> Int {
    try read { db in
      let numbers = communes.map { String($0.number) }.joined(separator: ", ")
      return try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM attendance AS line JOIN session_mention USING (sheet, session)
              WHERE line.place IN (\(numbers)) OR session_mention.place IN (\(numbers)))
            + (SELECT count(*) FROM campaign_count WHERE place IN (\(numbers)))
          """) ?? 0
    }
  }
}
