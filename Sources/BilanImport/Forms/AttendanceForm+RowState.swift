internal import BilanModel

extension AttendanceForm {
  /// What is carried from row to row: three kilobytes, so that what is asked of each row takes it in place, where a value would be copied at each call.
  struct RowState {
    var table: FoundTable
    var columns: AttendanceColumns
    /// Where lists stand side by side, the columns of each.
    var lists: [AttendanceColumns]
    var width: Int
    /// Whether the present part of the file tells who came, and whether any part does.
    var presenceIsStated = false { didSet { presenceWasStated = presenceWasStated || presenceIsStated } }
    private(set) var presenceWasStated = false
    /// Where the attendances, refused rows and rows of the present part begin.
    var partStart = (attendances: 0, refused: 0, rows: 0, diagnostics: 0)
    /// How the people below a line « Excusés : » were.
    var sectionPresence: Presence?
    /// Whether marks are letters for words, `P`, `A`; looked up once it matters.
    var marksAreCodes: Bool?
    /// Whether crosses stand for something else than ticks; likewise.
    var crossesAreOpen: Bool?
    /// Marks of one sign that may be slips for another; likewise.
    var marksInDoubt: Set<UInt8>?
    /// The latest time among the marks, in minutes; likewise.
    var latestTime: Int?
    /// Columns of a grid in which anything stands: a session that nobody marked was not held, or not yet.
    var sessionsHeld: Set<Int> = []
    /// Sessions of parts that are over, held and not.
    var heldSessions: Set<Int32> = []
    var unheldSessions: Set<Int32> = []
    var unheldTitles: Set<String> = []
    /// The words by which the lines around the part say that its session was not held.
    var notHeld: String?
    /// The title by which the marks of a grid are absences.
    var gridOfAbsences: String?
    /// The title by which the marks of a grid are of people who mean to come.
    var gridOfPlans: String?
    /// Rows of the grid that name nobody; looked up at its first row.
    var gridRows: GridRows?
    /// What the columns come to; looked up once a row of numbers without a name asks.
    var markSums: MarkSums?
    /// Columns of a grid whose header says that the session was not held.
    var cancelledColumns: Set<Int> = []
    /// Columns of a grid whose header says that those marked in it were expected.
    var plannedColumns: Set<Int> = []
    /// The words of state of the present part that have to be told.
    var statuses = StatusTally()
    /// Answers about words of state that were needed.
    var statusAnswers: Set<String> = []
    /// Whether people sign a column with their initials; looked up once it matters.
    var columnsOfInitials: [Int: Bool] = [:]
    /// What the list as a whole says of its people, where no column says it: « Absents ».
    var listKind: ListWords.Kind?
    /// People who led the session.
    var staff = StaffTally()
    /// What is announced and what is found in the present part.
    var numbers = FoundNumbers()
    /// Numbers of presences that the rows of a grid state.
    var gridTotals: GridTotals
    /// Rows without a name of the present part, those of them that count as present, and the same of parts that are over.
    var partUnnamed = (rows: 0, present: 0)
    var unnamedPresent = 0
    /// Lines of the present part that name people who were not there.
    var absentLines: [(line: Int32, text: String)] = []
    /// People whose answer was given before the day.
    var answeredBefore = 0
    /// What shows that rows of one name may be of two people.
    var namesakes = Namesakes()
    /// The session of each column of a grid, by index.
    var sessionsOfColumns: [Int: Int32] = [:]
    var notCountable = 0
    /// Cells of the commune's column that state a place, and those that are a commune.
    var placesStated = 0
    var placesKnown = 0
    /// Rows about people of whom neither they nor anything around says a commune.
    var withoutCommune = 0
    var unnamed = 0
    var ages = AgesStated()
    /// People for whom a row stands beside the one it names.
    var companions = 0
    /// More people than any list of names brings along: the column holds something else.
    static let mostCompanions = 100_000
    /// The row above, where it is words and nobody.
    var lineAbove: (cells: [RawCell], line: Int32)?
    /// The row at which lists side by side that are read one after another end, as the first of them was read.
    var listsEnd = Int32.max
    /// Lines above a further part of the table, about another session.
    var preamble: Preamble?
    /// Days that lines between the rows name, where another was said for the whole sheet.
    var daysBetween: Set<String> = []
    /// Troubles already told, each once; those of a date in a row are told at every row.
    var unresolved: Set<FoundSessions.Trouble> = []
    var hasUnresolved = false
    /// Marks of a register of a month that were understood without being words of presence.
    var marksOfMonth: Set<String> = []
    /// The column whose cells list the days of each person, and whether it says that they came.
    var dayList: DayList.Column?
    /// Columns of dates of which none is named as the session's.
    var dateColumns: [String] = []
    /// What the log of a meeting says as a whole; nil in any other table.
    var log: MeetingLog?
    /// What was told of each trouble.
    var reasons: [FoundSessions.Trouble: Diagnostic] = [:]
    /// A date cannot be read in the order taken for granted: the whole column has to be looked at.
    var needsDateOrder = false

    init(_ table: FoundTable) {
      self.table = table
      gridTotals = GridTotals(table.header)
      lists = table.header.lists.map(AttendanceColumns.init)
      columns = lists[0]
      width = table.header.columns.count
    }
  }
}
