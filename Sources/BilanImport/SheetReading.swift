public import BilanModel

/// What was understood of one file, and all that is wrong with it.
public struct SheetReading: Sendable {
  /// The path as the user gave it.
  public var file: String
  /// The worksheet of a workbook; nil for a file that is one sheet.
  public var part: String?
  /// The worksheet's column of the first column of the table, from 0.
  public var firstColumn = 0
  /// Whether no further reading of the same file follows.
  public var isLastOfFile = true
  public var source: SheetSource
  /// Nothing of this file can be counted.
  public var isRefused = false
  /// `utf-8`, `utf-16-le`, `utf-16-be` or `windows-1252`; nil when the file is no text.
  public var encoding: String?
  public var hasByteOrderMark = false
  public var delimiter: String?
  /// The service whose export this is, such as `zoom`; nil for a sheet made by hand.
  public var layout: String?
  /// Physical line of the headers, from 1.
  public var headerLine: Int?
  /// Headers of the table, in order; for the rows below.
  public var headers: [String] = []
  public var refusedRows: [RefusedRow] = []
  /// Answers given now that this file needed, for the next files of its layout. Their number, day and file are filled in by who keeps them.
  public var answers: [Answer] = []
  /// The text was read as a table, though perhaps as none for us.
  public var hasShape = false
  /// Header text by what the column was taken for.
  public var columns: [ColumnUse: String] = [:]
  /// What each of these columns is known by.
  public var evidence: [ColumnUse: Evidence] = [:]
  /// The first rows as they were understood, names shortened to initials.
  public var firstRows: [FirstRow] = []
  /// What can be counted.
  public var content = SheetContent()
  /// What people can check at a glance; nil unless asked for.
  public var summary: Summary?
  public var diagnostics: [Diagnostic] = []
  /// How many diagnostics there are of each code.
  private var told: [String: Int] = [:]
  /// Where in `diagnostics` each unknown place is told, by problem and text.
  var placesTold: [String: Int] = [:]
  /// The column of dates, for diagnostics.
  var dateColumn: Int?
  var dateHeader: String?
  /// What the sheet states of its sessions beside activity and day, and how their activities are called.
  var settings = SessionSettings()
  var sessionTitles: [Session.Key: String] = [:]
  /// Sessions as understood, also those of refused rows.
  public var sessions: [SessionMention] = []

  /// A row of which something is not counted until it is mended, as a table of its own could hold it.
  public struct RefusedRow: Hashable, Sendable {
    /// Physical line in the file, from 1.
    public var line: Int
    /// Its cells as they stand; without those that are counted already.
    public var cells: [String]
    /// Why, the first reason first.
    public var reasons: [Diagnostic]
    /// What is said around the table of the row's session; nil where the row or nothing says it.
    public var axis, activity, date, commune, duration: String?
    /// Where the session was held, and the commune that the lines above name beside a column of communes: for the session, not for the person.
    public var place, sessionCommune: String?
    /// How the person was, where no column of words says it.
    public var presence: Presence?
  }

  /// What the meaning of a column rests on.
  public enum Evidence: Sendable {
    /// The words of its header.
    case title
    /// What is known of the exports of this service.
    case export
    /// Its cells, which say otherwise than the header or all there is.
    case cells
    /// What a person said.
    case answer
  }

  /// One row as it was understood, for people to compare with the file. No name and no address in full.
  public struct FirstRow: Hashable, Sendable {
    /// Physical line in the file, from 1.
    public var line: Int
    /// The initials of a name, or a metric.
    public var subject: String
    public var organisation: String?
    /// As it stands in the file.
    public var commune: String?
    /// Of a person; nil for a count, and where the file does not tell.
    public var presence: Presence?
    /// In a grid, at how many of its sessions the person was.
    public var sessionsPresent: Int?
    /// Of a count.
    public var value: Int?
    public var isEstimated = false
    public var day: Day?
  }

  /// An answer, and what it holds for (see `LayoutChoice`).
  public struct Answer: Hashable, Sendable {
    public var kind: LayoutChoice.Kind
    public var key: String
    public var answer: String
  }

  /// The columns of a table of people that `check` names.
  public enum ColumnUse: String, CaseIterable, Sendable {
    case lastName = "last_name"
    case firstName = "first_name"
    case fullName = "full_name"
    case email, organisation, commune
    case postalCode = "postal_code"
    case gender, age, status
    /// The state of a registration, by which rows are left out.
    case registration
  }

  /// Which session some rows speak of.
  public struct SessionMention: Hashable, Sendable {
    public var activity: Code<Activity>?
    public var title: String?
    public var day: Day?
    public var axis: Code<Axis>?
    /// The header of the session's own column, in a grid.
    public var label: String?
    /// Different people present, those without a name included; nil where the file does not tell.
    public var present: Int?
  }

  /// What a sheet says in numbers.
  public struct Summary: Sendable {
    /// Rows that say the person came; nil where the file does not tell.
    public var present: Int?
    /// Rows that count: not cancelled, refunded, waiting, declined, unfinished or somebody's trial.
    public var countable: Int?
    /// Different people.
    public var people: Int?
    /// Different people present, by commune; nil where the file speaks of no commune.
    public var communes: [Code<Commune>: Int]?
  }

  /// Whether what is read is to be held, row by row.
  var holdsRows: Bool { purpose != .checking }
  /// The name that says what the list is: that of the worksheet where it says so, else that of the file, with its folders.
  var nameOfList: String { part.flatMap { ListWords.areIn($0) ? $0 : nil } ?? file }
  /// Whether people will read what was understood.
  var isShown: Bool { purpose != .figures }

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
    tell(Diagnostic(problem, at: place, values))
  }

  /// Adds a diagnostic; of thousands that say the same, the first ones and how many more there are.
  mutating func tell(_ diagnostic: Diagnostic) {
    let count = told[diagnostic.problem.code, default: 0] + 1
    told[diagnostic.problem.code] = count
    if count <= SheetReading.mostOfOneKind { diagnostics.append(diagnostic) }
  }

  /// Says how many diagnostics were left out; once, when everything is read.
  mutating func tellOfTheRest() {
    defer { told = [:] }
    if isSilent(.moreOfOneKind) { return }
    for (code, count) in told.sorted(by: { $0.key < $1.key }) where count > SheetReading.mostOfOneKind {
      let place = SourcePlace(file: file)
      diagnostics.append(Diagnostic(.moreOfOneKind, at: place, ["code": .text(code), "count": .count(count - SheetReading.mostOfOneKind)]))
    }
  }

  /// Nobody mends ten thousand cells one by one: the file is wrong as a whole.
  static let mostOfOneKind = 10_000

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
