public import BilanModel

/// What keeping a sheet did, or would do.
public enum Outcome: Hashable, Sendable {
  /// A sheet the store did not have.
  case added(id: Int64)
  /// The store has it already, under this or another name.
  case unchanged(id: Int64)
  /// It took the place of earlier sheets of the same name or the same bytes, for the same session: usually one.
  case replaced(id: Int64, previous: [StoredSheet], change: Change)
  /// The same bytes, which were kept as of another session or commune, are of this one now.
  case moved(id: Int64, previous: [StoredSheet], change: Change)
  /// Nothing was done: it may be one of these sheets, elsewhere or in its next version, and nobody said so. The change is that from the first of them.
  case undecided(Doubt, previous: [StoredSheet], change: Change)

  /// The number by which the store knows the sheet; of one that is not kept, that of the sheet it may be.
  public var id: Int64 {
    switch self {
    case .added(let id), .unchanged(let id), .replaced(let id, _, _), .moved(let id, _, _): id
    case .undecided(_, let previous, _): previous[0].id
    }
  }

  /// The sheets that gave their place to it.
  public var previous: [StoredSheet] {
    switch self {
    case .replaced(_, let previous, _), .moved(_, let previous, _): previous
    case .added, .unchanged, .undecided: []
    }
  }

  /// Why a sheet may be another one that is kept already.
  public enum Doubt: Hashable, Sendable {
    /// The same bytes are kept as of another session or commune.
    case sameContent
    /// Most of its rows are those of a sheet of another name.
    case nextVersion
    /// It says nearly the same as a part of a sheet of another name, which says more.
    case partOfSheet
    /// A sheet that is nowhere any more has most of its rows at other sessions.
    case nowhere
  }
}

extension Outcome {
  /// What a sheet says otherwise than those it replaced. Lines, their order and how names are spelled are no change.
  ///
  /// Each person is compared once a session, settled by the rules of docs/counting.md.
  public struct Change: Hashable, Sendable {
    /// Every session that either side describes, by day, axis and activity.
    public var sessions: [OfSession]
    /// Every metric that either side counts, by code.
    public var metrics: [OfMetric]

    /// People at sessions: another presence, commune or organisation is a change. Somebody without a name is not known again: removed and added, never changed.
    public var attendances: Difference { sessions.reduce(into: Difference()) { $0 += $1.attendances } }

    /// Counts: another value, or the same one as an estimate, is a change.
    public var counts: Difference { metrics.reduce(into: Difference()) { $0 += $1.counts } }

    /// Whether both sides say the same.
    public var isEmpty: Bool {
      attendances.isEmpty && counts.isEmpty && sessions.allSatisfy { $0.telling == .same }
    }
  }

  /// How many of something there were and are, and how the one became the other: `before - removed + added == after`.
  public struct Difference: Hashable, Sendable {
    public var before = 0
    public var after = 0
    public var added = 0
    public var removed = 0
    /// There before and after, saying something else.
    public var changed = 0

    public init(before: Int = 0, after: Int = 0, added: Int = 0, removed: Int = 0, changed: Int = 0) {
      self.before = before
      self.after = after
      self.added = added
      self.removed = removed
      self.changed = changed
    }

    public var isEmpty: Bool { added == 0 && removed == 0 && changed == 0 }

    public static func += (sum: inout Difference, other: Difference) {
      sum.before += other.before
      sum.after += other.after
      sum.added += other.added
      sum.removed += other.removed
      sum.changed += other.changed
    }
  }
}

extension Outcome.Change {
  /// What changed about one session.
  public struct OfSession: Hashable, Sendable {
    public var key: Session.Key
    public var telling: Telling
    public var attendances = Outcome.Difference()
    /// Attendances that say the person came.
    public var presentBefore = 0
    public var presentAfter = 0
  }

  /// What changed about a session as such.
  public enum Telling: Hashable, Sendable {
    case same
    /// Only the later sheet, or only the earlier ones, describe it.
    case added, removed
    /// It has another length, place or title.
    case changed
  }

  /// What changed about the counts of one metric.
  public struct OfMetric: Hashable, Sendable {
    public var code: Code<Metric>
    public var counts = Outcome.Difference()
  }
}
