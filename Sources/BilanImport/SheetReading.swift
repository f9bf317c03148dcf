public import BilanModel

/// What was understood of one file, and all that is wrong with it.
public struct SheetReading: Sendable {
  /// The path as the user gave it.
  public var file: String
  public var source: SheetSource
  /// Nothing of this file can be counted.
  public var isRefused = false
  /// `utf-8`, `utf-16-le`, `utf-16-be` or `windows-1252`; nil when the file is no text.
  public var encoding: String?
  public var hasByteOrderMark = false
  public var delimiter: String?
  /// Physical line of the headers, from 1.
  public var headerLine: Int?
  /// Header text by what the column was taken for.
  public var columns: [ColumnUse: String] = [:]
  /// What can be counted.
  public var content = SheetContent()
  /// What people can check at a glance; nil unless asked for.
  public var summary: Summary?
  public var diagnostics: [Diagnostic] = []
  /// The nearest commune to each unknown place, found once.
  var nearestCommunes: [String: String] = [:]
  /// The column of dates, for diagnostics.
  var dateColumn: Int?
  var dateHeader: String?
  /// Sessions as understood, also those of refused rows.
  public var sessions: [SessionMention] = []

  /// The columns of a table of people that `check` names.
  public enum ColumnUse: String, CaseIterable, Sendable {
    case lastName = "last_name"
    case firstName = "first_name"
    case fullName = "full_name"
    case email, organisation, commune
    case postalCode = "postal_code"
    case gender, status
  }

  /// Which session some rows speak of.
  public struct SessionMention: Hashable, Sendable {
    public var activity: Code<Activity>?
    public var title: String?
    public var day: Day?
    public var axis: Code<Axis>?
  }

  public struct Summary: Sendable {
    /// Rows that say the person came; nil where the file does not tell.
    public var present: Int?
    /// Rows not cancelled or refunded.
    public var countable: Int?
    /// Different people.
    public var people: Int?
    /// Different people present, by commune; nil where the file speaks of no commune.
    public var communes: [Code<Commune>: Int]?
  }

  /// Without notes where nobody will read them.
  let purpose: Importer.Purpose

  init(file: String, purpose: Importer.Purpose) {
    self.file = file
    self.purpose = purpose
    source = SheetSource(
      name: SheetFile.name(of: file), hash: "", kind: .unknown, rowsRead: 0, rowsKept: 0)
  }

  /// The sheet to keep or count, unless the file is refused.
  public var sheet: Sheet? { isRefused ? nil : Sheet(source: source, content: content) }

  public var hasErrors: Bool { diagnostics.contains { $0.problem.severity == .error } }

  mutating func note(
    _ problem: Problem, at line: Int32? = nil, _ values: [String: Diagnostic.Value] = [:]
  ) {
    if isSilent(problem) { return }
    let place = SourcePlace(file: file, line: line.map(Int.init))
    diagnostics.append(Diagnostic(problem, at: place, values))
  }

  func isSilent(_ problem: Problem) -> Bool {
    purpose == .figures && problem.severity == .note
  }

  /// Refuses the whole file: nothing of it is counted.
  mutating func refuse(_ problem: Problem, _ values: [String: Diagnostic.Value] = [:]) {
    note(problem, values)
    isRefused = true
    source.rowsKept = 0
    content = SheetContent()
  }
}
