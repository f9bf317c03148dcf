public import BilanModel
internal import GRDB

/// One act that changed the store: when, what, and how much there is more or less since. It names no person.
public struct JournalEntry: Hashable, Sendable, Identifiable {
  /// The number by which it is spoken of; never given to another.
  public var id: Int64
  /// The same for all that one command did.
  var run: Int64
  public var act: Act
  public var doneOn: Day
  /// The number of the sheet that came or went.
  public var sheet: Int64?
  /// The name of a file, an answer, a code; nil where none is to be told, or where it named somebody who was erased.
  public var what: String?
  /// The numbers of the sheets that were replaced, the code that is new, whom a metric was said to count before, the number of the act that was undone.
  public var detail: String?
  /// How many decisions, descriptions or acts it concerned.
  public var number: Int?
  public var effect: Effect
  /// How many people there were before and after it, where it is about who is who; nil for what an earlier version of this program wrote down.
  public var people: PeopleChange?
  public var isUndone: Bool

  /// What was done.
  public enum Act: String, Sendable, CaseIterable {
    case added, replaced, moved, removed
    /// A sheet taken back with all that would undo earlier acts.
    case removedForGood = "removed_for_good"
    case renamedAxis = "renamed_axis"
    case renamedActivity = "renamed_activity"
    case renamedMetric = "renamed_metric"
    case decided
    case decisionTakenBack = "decision_taken_back"
    case choice
    case choiceForgotten = "choice_forgotten"
    case erased, undone
    /// A report whose figures were kept as they were sent.
    case reportSent = "report_sent"
    /// A period that was added to the project file.
    case yearAdded = "year_added"
    /// What the project counts, added to its file.
    case metricsAdded = "metrics_added"
    /// Another answer, in the project file, to whom a metric counts.
    case subjectChanged = "subject_changed"
    /// An activity that was added to the project file.
    case activityAdded = "activity_added"

    /// Whether nothing before it can be undone any more.
    var isFinal: Bool { self == .erased || self == .removedForGood }
  }

  /// How many presences, sessions and counts there are more, or fewer: each description of a person once a session.
  public struct Effect: Hashable, Sendable {
    public var attendances = 0
    public var sessions = 0
    public var counts = 0

    public init(attendances: Int = 0, sessions: Int = 0, counts: Int = 0) {
      (self.attendances, self.sessions, self.counts) = (attendances, sessions, counts)
    }

    static func += (sum: inout Effect, other: Effect) {
      sum = Effect(attendances: sum.attendances + other.attendances, sessions: sum.sessions + other.sessions, counts: sum.counts + other.counts)
    }

    static prefix func - (effect: Effect) -> Effect {
      Effect(attendances: -effect.attendances, sessions: -effect.sessions, counts: -effect.counts)
    }
  }
}

extension JournalEntry {
  /// Reads a row of the table `journal`.
  init(_ row: Row) throws {
    guard let act = Act(rawValue: try row.kept("act")) else { throw Unreadable.kind }
    self.init(
      id: try row.kept("id"), run: try row.kept("run"), act: act, doneOn: try Day(kept: try row.kept("done_on")), sheet: try row.kept("sheet"),
      what: try row.kept("what"), detail: try row.kept("detail"),
      number: try row.kept("number"),
      effect: Effect(attendances: try row.kept("attendances"), sessions: try row.kept("sessions"), counts: try row.kept("counts")),
      people: try PeopleChange(kept: row.kept("people")),
      isUndone: try row.kept("is_undone"))
  }

  /// `run` is a random number: two commands at once do not have the same. `undo_step` holds what undoes an entry, newest step first: SQL, or a sheet that goes.
  static let tables = """
    CREATE TABLE journal \(journalColumns(firstActs));

    CREATE TABLE undo_step (
      id INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES journal ON DELETE CASCADE,
      sheet INTEGER,
      sql TEXT,
      CHECK ((sheet IS NULL) <> (sql IS NULL))
    ) STRICT;
    CREATE INDEX undo_step_by_entry ON undo_step (entry);
    """

  /// The acts that there were when the journal came.
  private static let firstActs: [Act] = [
    .added, .replaced, .moved, .removed, .removedForGood, .renamedAxis, .renamedActivity, .renamedMetric, .decided, .decisionTakenBack, .choice,
    .choiceForgotten,
    .erased, .undone,
  ]

  /// Lets the journal hold the acts that came with reports.
  static let actsOfReports = holding(firstActs + [.reportSent, .yearAdded])

  /// Lets the journal hold the additions of metrics; the effects on people stand in it by then.
  static let actsOfMetrics = holding(firstActs + [.reportSent, .yearAdded, .metricsAdded], later: "people TEXT CHECK (people <> '')")

  /// Lets the journal hold changes of whom a metric counts, and additions of activities.
  static let actsOfProjectFile = holding(
    firstActs + [.reportSent, .yearAdded, .metricsAdded, .subjectChanged, .activityAdded], later: "people TEXT CHECK (people <> '')")

  /// SQLite cannot change a check: the table is made anew, with its numbers, the highest of which is never given again.
  private static func holding(_ acts: [Act], later column: String? = nil) -> String {
    """
    CREATE TABLE new_journal \(journalColumns(acts, later: column));
    INSERT INTO new_journal SELECT * FROM journal;
    DELETE FROM sqlite_sequence WHERE name = 'new_journal';
    INSERT INTO sqlite_sequence (name, seq) SELECT 'new_journal', seq FROM sqlite_sequence WHERE name = 'journal';
    DROP TABLE journal;
    ALTER TABLE new_journal RENAME TO journal;
    """
  }

  private static func journalColumns(_ acts: [Act], later column: String? = nil) -> String {
    """
    (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL,
      act TEXT NOT NULL CHECK (act IN (\(acts.map { "'\($0.rawValue)'" }.joined(separator: ", ")))),
      done_on TEXT NOT NULL CHECK (done_on IS date(done_on, '+0 days')),
      sheet INTEGER,
      what TEXT,
      detail TEXT,
      number INTEGER,
      attendances INTEGER NOT NULL DEFAULT 0,
      sessions INTEGER NOT NULL DEFAULT 0,
      counts INTEGER NOT NULL DEFAULT 0,
      is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))\(column.map { ",\n  " + $0 } ?? "")
    ) STRICT
    """
  }
}

extension Store {
  /// Every act, the first one first.
  public func journal() throws(StoreError) -> [JournalEntry] {
    try read { db in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id").map { try JournalEntry($0) } }
  }

  /// Some of the acts, the last one first, and how many there are.
  public func latestActs(_ count: Int, after skipped: Int) throws(StoreError) -> (acts: [JournalEntry], all: Int) {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id DESC LIMIT ? OFFSET ?", arguments: [count, skipped])
      return (try rows.map { try JournalEntry($0) }, try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") ?? 0)
    }
  }

  /// What was done with a sheet, and with those whose place it took, the first act first; and whether the last act that still holds is one of these.
  public func acts(about sheet: Int64) throws(StoreError) -> (acts: [JournalEntry], isLast: Bool) {
    try read { db in
      var (acts, known, asked): ([JournalEntry], Set<Int64>, [Int64]) = ([], [], [sheet])
      while let id = asked.popLast() {
        guard known.insert(id).inserted else { continue }
        let found = try Row.fetchAll(db, sql: "SELECT * FROM journal WHERE sheet = ?", arguments: [id]).map { try JournalEntry($0) }
        for act in found where act.act == .replaced || act.act == .moved { asked += (act.detail ?? "").split(separator: ", ").compactMap { Int64($0) } }
        acts += found
      }
      let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal WHERE NOT is_undone AND act <> ?", arguments: [JournalEntry.Act.undone.rawValue])
      return (acts.sorted { $0.id < $1.id }, acts.contains { $0.id == last })
    }
  }
}
