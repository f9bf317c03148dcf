internal import BilanModel
internal import BilanText

/// The line of headers of a table, and how the file separates cells.
struct TableHeader {
  var kind: Kind
  var delimiter: UInt8
  /// Physical line on which the headers begin, from 1.
  var line: Int32
  /// Position of their last line among the scanner's rows, from 1; more than the first where headers stand on two lines.
  var row: Int32
  var firstRow: Int32
  var columns: [Column]
  var score: Int
  /// The service whose export this is.
  var export: String?
  /// A column for each day of one month, as registers of presence and leave have them.
  var isMonthGrid = false
  /// The signs that the text explains, where they were looked for to find the column of presence; nil where nobody looked.
  var legend: [Legend.Pair]?

  /// Two columns side by side of nothing but times of day: when the session of each row began and ended.
  var hours: (begin: Int, end: Int)?
  /// Signs of presence that mean one thing in one place and the contrary in another, as they are looked up.
  var doubtfulSigns: Set<String> = []
  /// Columns of sessions in which a cross says that somebody was not there, and a blank that they were: « Cocher les absents ».
  var absencesCrossed: Set<Int> = []
  /// Those of them without a single cross, before others that have some: a day on which everybody came.
  var nobodyMissing: Set<Int> = []

  /// What the line above tells apart of columns of sessions: groups whose columns are counted as if it did not stand there, and groups whose columns are left out, beside who came.
  var groups: (together: [String], leftOut: [String]) = ([], [])
  /// A table of counts further up, which stands above this list of people and is not read.
  var passedOver: (line: Int32, rows: ClosedRange<Int32>, titles: [String])?

  enum Kind { case attendance, campaign }

  struct Column {
    /// Where the header stands; of two lines, the lower that says something.
    var cell: RawCell
    /// The header as people read it.
    var title: String
    var meaning: HeaderMeaning?
    /// What the meaning rests on.
    var evidence = SheetReading.Evidence.title
    /// Marks as in the columns of sessions beside it, under a title that names none.
    var holdsUnreadMarks = false
    /// Crosses, yes and no that may say who came, under a title that does not tell: a person has to.
    var isUndecided = false
    /// Crosses, or yes and no, about something else than presence by the title.
    var holdsAnswers = false
    /// Small numbers under a title that nobody knows: perhaps for how many people each row stands.
    var mayCountHeads = false
    /// A title above it says that its marks are of those who meant to come.
    var isOfPlans = false
    /// Remarks among which some call a session off.
    var mayCallOff = false
    /// The title names what all numbers count, and the cells where or when: « Visiteurs » in the corner.
    var namesMetric = false
    /// What a line above says of the numbers of the column, and where that is their place or their time.
    var groupAbove, placeAbove, timeAbove: String?
    /// Words stand above it, and others above another column: « Matin » and « Après-midi » over « Présent » twice.
    var isToldApartAbove = false
    /// The column of names has families in it: « Famille ».
    var namesFamilies = false
    /// Names of other people of the row, who may have come as well or not: parents beside children.
    var namesOthers = false
  }

  /// How many columns there are up to the last that has a title or a meaning; what stands behind them stands beside the table.
  var titledColumns: Int { (columns.lastIndex { !$0.title.isEmpty || $0.meaning != nil } ?? 0) + 1 }

  func position(of role: ColumnRole) -> Int? {
    // Asked for some thirty roles of each table: a closure would take a copy of each column.
    for index in columns.indices where columns[index].meaning == .role(role) { return index }
    return nil
  }

  /// Positions of all columns of one role.
  func positions(of role: ColumnRole) -> [Int] {
    var positions: [Int] = []
    for index in columns.indices where columns[index].meaning == .role(role) { positions.append(index) }
    return positions
  }

  /// The column that says when somebody came in: its day is that of the session where nothing else says it. A mark of presence can be a time as well.
  var arrival: Int? {
    position(of: .arrival) ?? (position(of: .action) == nil ? nil : position(of: .timestamp)) ?? (position(of: .timestamp) == nil ? nil : position(of: .status))
  }

  /// Whether columns belong to lists side by side, at most one to each.
  func areOfLists(_ columns: [Int]) -> Bool {
    let lists = listColumns
    return lists.count > 1 && lists.allSatisfy { columns.count(where: $0.contains) <= 1 }
  }

  /// The same header as several, where lists stand side by side: each sees the columns of one list. Mostly only itself.
  var lists: [TableHeader] {
    let ranges = listColumns
    guard ranges.count > 1 else { return [self] }
    return ranges.map { range in
      var list = self
      for column in columns.indices where !range.contains(column) { list.columns[column].meaning = nil }
      return list
    }
  }

  /// The headers of one list alone, as if nothing stood beside it.
  func only(_ range: Range<Int>) -> TableHeader {
    var list = self
    for column in columns.indices where !range.contains(column) {
      list.columns[column].meaning = nil
      list.columns[column].cell = RawCell(start: 0, end: 0, hasDoubledQuotes: false)
    }
    return list
  }

  /// « Date de début », “Start date”: of the session where nothing else states its day, else of something of each person.
  mutating func forgetDatesOfPeople() {
    guard export == nil else { return }
    for column in columns.indices where columns[column].meaning == .role(.date) && columns[column].evidence != .answer {
      if TableHeader.beginnings.contains(Folding.folded(columns[column].title)) { columns[column].meaning = nil }
    }
  }

  /// « Nom », « Prénom »: a French word above the names.
  var isFrench: Bool {
    columns.contains { column in Folding.folded(column.title).split(separator: " ").contains { ["nom", "noms", "prenom", "prenoms"].contains($0) } }
  }

  /// Takes note of the columns that a line above tells apart; labels and what they label tell no columns apart.
  mutating func noteTitles(above: [RawCell], _ text: Span<UInt8>) {
    let filled = columns.indices.filter { $0 < above.count && !above[$0].isEmpty }
    guard filled.count > 1, !above.contains(where: { Preamble.key(string(text, $0)) != nil }) else { return }
    for column in filled { columns[column].isToldApartAbove = true }
  }

  /// « Jour » beside « Date »: the name of the day of the week.
  mutating func forgetWeekdays() {
    let dates = positions(of: .date)
    guard dates.count > 1, let column = dates.first(where: { ["jour", "dag", "day"].contains(Folding.folded(columns[$0].title)) }),
      columns[column].evidence != .answer
    else { return }
    columns[column].meaning = nil
  }

  private static let beginnings: Set<String> = ["start date", "date de debut", "date debut", "begindatum", "startdatum", "starting date"]

  /// What is said around the table, with the metric that stands in its corner, and with the day that a title names without its year where nothing else says one.
  func titled(_ context: SessionContext, yearsOfName: Set<Int>, yearsOfLists: Set<Int>, dayOfName: Day?) -> SessionContext {
    var titled = context
    titled.titles += columns.filter(\.namesMetric).map(\.title)
    if saysNoDay, titled.date == nil { titled.date = context.dayOfTitle(orIn: yearsOfName)?.description }
    for list in titled.beside.indices {
      titled.beside[list].takeDayWithoutYear(ofYears: yearsOfLists)
      titled.beside[list].takeDayWithoutYear(notBefore: nil, notBehind: dayOfName)
    }
    return titled
  }

  /// The titles of columns that are months, beside people: « janv. », ‘februari 2024’.
  var months: [String] {
    columns.filter { $0.evidence != .answer && $0.meaning?.isSession != true }.map(\.title).filter { title in
      Folding.folded(title).split(separator: " ").first.map { DayReading.month(named: String($0)) != nil } ?? false
    }
  }

  /// Whether this is a list of people none of whose columns says when.
  var saysNoDay: Bool { kind == .attendance && export == nil && position(of: .date) == nil && sessions.isEmpty }

  /// Columns of a grid, one session each.
  var sessions: [Int] {
    var sessions: [Int] = []
    for index in columns.indices where columns[index].meaning?.isSession == true { sessions.append(index) }
    return sessions
  }
}

extension TableHeader {
  /// `# Nom`: a header written as a comment. A lone `#` stands over the numbers of the rows, and stays.
  static func withoutCommentSign(_ text: Span<UInt8>, _ cell: RawCell) -> RawCell {
    guard !cell.isEmpty, text[Int(cell.start)] == UInt8(ascii: "#") else { return cell }
    var bare = cell
    bare.start += 1
    while !bare.isEmpty, text[Int(bare.start)] == 32 { bare.start += 1 }
    return bare.isEmpty ? cell : bare
  }
}
