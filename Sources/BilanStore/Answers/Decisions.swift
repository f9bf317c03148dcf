public import BilanModel
internal import GRDB

/// What somebody decided about two descriptions of people, or two names of organisations, with the day and the reason.
public struct StoredDecision: Hashable, Sendable, Identifiable {
  /// The number by which it is taken back; 0 until it is kept. Never given to another.
  public var id: Int64
  public var subject: Subject
  /// Codes of people, or folded names of organisations; the first in byte order first.
  public var first: String
  public var second: String
  public var isSame: Bool
  public var reason: String
  public var decidedOn: Day

  /// What a decision is about.
  public enum Subject: String, Sendable, Codable { case person, organisation }

  public init(id: Int64 = 0, subject: Subject, _ a: String, _ b: String, isSame: Bool, reason: String = "", decidedOn: Day) {
    self.id = id
    self.subject = subject
    (first, second) = a.isBefore(b) ? (a, b) : (b, a)
    self.isSame = isSame
    self.reason = reason
    self.decidedOn = decidedOn
  }
}

extension Store {
  /// The decisions, in the order of the descriptions they are about.
  public func decisions() throws(StoreError) -> [StoredDecision] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY subject DESC, first, second").map { row in
        let decision = try StoredDecision(row)
        // None stands beside what an undo brings back from before there were seals.
        if let seal: Int64 = try row.kept("seal"), seal != decision.seal { throw StoreError.alteredDecision(path: path, id: decision.id) }
        return decision
      }
    }
  }

  /// Keeps decisions, all or none. The newest about two descriptions holds; one that says what is known already keeps its day.
  ///
  /// - Parameters:
  ///   - people: How many people there were and are by that, for the journal.
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  public func decide(_ decisions: [StoredDecision], changing people: PeopleChange? = nil, recording: Recording? = nil) throws(StoreError) {
    try write { db in
      try db.record(recording) {
        let number = try db.decide(decisions)
        return ((), number == 0 ? nil : JournalDraft(act: .decided, number: number, people: people))
      }
    }
  }

  /// Takes one decision back; nil when there is none of that number.
  ///
  /// - Parameters:
  ///   - people: How many people there were and are by that, for the journal.
  ///   - recording: The command that it is an act of; nil to leave no trace in the journal.
  public func takeBackDecision(_ id: Int64, changing people: PeopleChange? = nil, recording: Recording? = nil) throws(StoreError) -> StoredDecision? {
    try write { db in
      try db.record(recording) {
        let decision = try Row.fetchOne(db, sql: "DELETE FROM decision WHERE id = ? RETURNING *", arguments: [id]).map { try StoredDecision($0) }
        return (decision, decision.map { _ in JournalDraft(act: .decisionTakenBack, number: 1, people: people) })
      }
    }
  }
}

extension Database {
  /// - Returns: How many were new or are others now.
  fileprivate func decide(_ decisions: [StoredDecision]) throws -> Int {
    var number = 0
    for decision in decisions {
      try cachedStatement(
        sql: """
          INSERT INTO decision (subject, first, second, is_same, reason, decided_on, seal) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (subject, first, second) DO UPDATE SET
            is_same = excluded.is_same, reason = excluded.reason, decided_on = excluded.decided_on, seal = excluded.seal
          WHERE is_same <> excluded.is_same OR reason <> excluded.reason
          """
      ).execute(arguments: [
        decision.subject.rawValue, decision.first, decision.second, decision.isSame, decision.reason, decision.decidedOn.description, decision.seal,
      ])
      number += changesCount
    }
    return number
  }
}

extension StoredDecision {
  /// What tells a decision from one that was changed behind this program's back; the reason plays no part.
  var seal: Int64 {
    var mixer = Mixer()
    for text in [subject.rawValue, first, second] { mixer.mix(text) }
    mixer.mix(isSame ? 1 : 0)
    return Int64(bitPattern: mixer.state)
  }

  init(_ row: Row) throws {
    guard let subject = Subject(rawValue: try row.kept("subject")) else { throw Unreadable.kind }
    self.init(
      id: try row.kept("id"), subject: subject, try row.kept("first"), try row.kept("second"), isSame: try row.kept("is_same"), reason: try row.kept("reason"),
      decidedOn: try Day(kept: try row.kept("decided_on")))
  }
}
