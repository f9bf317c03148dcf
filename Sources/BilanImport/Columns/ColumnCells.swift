internal import BilanModel
internal import BilanText

/// What the cells of one column of a list hold, counted over its rows.
struct ColumnCells {
  var filled = 0
  var present = 0
  /// Present by a sign, not by a word: a cross, a tick, 1.
  var ticks = 0
  var notPresent = 0
  /// Present or not, in a word and not by a sign or a yes and no.
  var words = 0
  /// Registered or cancelled, in a word.
  var stateWords = 0
  /// Registered, cancelled, unknown: nothing about who came.
  var others = 0
  var unknown = 0
  var staff = 0
  var learners = 0
  /// A session was not held, by the words of the cell; it was, by them.
  var calledOff = 0
  var held = 0
  /// A remark that calls a session off.
  var remarksCallingOff = 0
  /// A time of day, and nothing else.
  var times = 0
  /// The first letters of the name in the row.
  var initials = 0
  /// Two words and more, written like a name.
  var names = 0
  /// The numbers of the first few different spellings; numbers that could be heads, and whether they are all 0 and 1.
  var spellings: Set<Int> = []
  var smallNumbers = 0
  var zeros = 0
  /// Times that are midnight or no time at all, and the latest of all times, in minutes.
  private var zeroTimes = 0
  private var latestTime = 0
  /// Cells of several words.
  var texts = 0
  private var areMarks = true
  private var lastNumber = 0
  private var isSequence = true
  /// A day with a time of day; the days.
  var instants = 0
  var days: Set<Day> = []

  /// Keeps what tells a column of two sorts of cells, and one of small numbers.
  ///
  /// - Parameter spelling: The number by which the words of this spelling are known.
  mutating func note(_ text: Span<UInt8>, _ cell: RawCell, spelling: Int) {
    if spellings.count < 4 { spellings.insert(spelling) }
    if cell.range.dropLast().contains(where: { text[$0] == 32 && (97...122).contains(text[$0 + 1]) }) { texts += 1 }
    if let time = TimeMark(text, cell) {
      latestTime = max(latestTime, time.minutes)
      if time.isZero { zeroTimes += 1 }
    }
    guard cell.range.count <= 2, cell.range.allSatisfy({ (48...57).contains(text[$0]) }) else { return }
    smallNumbers += 1
    if cell.range.allSatisfy({ text[$0] == 48 }) { zeros += 1 }
    let number = cell.range.reduce(0) { $0 * 10 + Int(text[$1]) - 48 }
    isSequence = isSequence && (smallNumbers == 1 || number == lastNumber + 1)
    lastNumber = number
    areMarks = areMarks && cell.range.count == 1 && number <= 1
  }

  /// Numbers or lengths of time of which some are 0 and others are not; hours of a clock are no lengths.
  var holdsNothingAmidSome: Bool {
    let nothing = zeros + (latestTime > TimeMark.longestStay ? 0 : zeroTimes)
    return nothing > 0 && nothing < filled
  }

  /// Some of the people have something here and others nothing, or each one of two things.
  func isOfTwoSorts(among rows: Int) -> Bool { filled > 0 && (filled < rows && spellings.count <= 2 || filled == rows && rows > 2 && spellings.count == 2) }
  /// Several words beside some of the people, and nothing beside others or a bare answer.
  func isTextOfSome(among rows: Int) -> Bool { texts > 0 && (filled < rows || present + notPresent > 0) }
  /// Numbers as of people or places, which do not number the lines and are more than one and the same.
  var isOfSmallNumbers: Bool { filled > 1 && smallNumbers == filled && spellings.count > 1 && !isSequence && !areMarks }

  /// Some cell says that somebody came or did not, and most cells say something.
  var tellsPresence: Bool { present + notPresent > 0 && unknown * 2 <= filled }
  /// Nothing but marks and words of presence.
  var isPresence: Bool { filled > 0 && present > 0 && present + notPresent == filled }
  var isTicks: Bool { filled > 0 && ticks == filled }
  /// Words of state of which none says who came: « Participera », « Annulé ».
  /// A word in a few of the cells that nobody knows takes the column not away.
  var isState: Bool { filled > 0 && others > 0 && present + notPresent == 0 && (unknown == 0 || stateWords * 2 >= filled) }
  /// « maintenue », « annulée »: which sessions were held.
  var isOfSessions: Bool { calledOff > 0 && calledOff + held == filled }
  /// Who led and who took part, in most of the cells: the others are words of the same column that nobody knows.
  var isPart: Bool { staff > 0 && learners > 0 && (staff + learners) * 4 >= filled * 3 }
  var isTimes: Bool { filled > 0 && times == filled }
  var isInitials: Bool { initials > 0 && initials * 3 >= filled * 2 }
  /// Crosses, or yes and no.
  var isAnswers: Bool { filled > 0 && present + notPresent == filled }

  /// Counts one cell by what it says.
  mutating func add(_ said: CellWords.Reading, _ statement: PresenceReading.Statement?) {
    if said.callsOff { calledOff += 1 }
    if said.isRemarkCallingOff { remarksCallingOff += 1 }
    if said.isTime { times += 1 }
    if said.looksLikeName, statement == nil { names += 1 }
    if let day = said.dayOfInstant {
      instants += 1
      days.insert(day)
    }
    if said.saysHeld { held += 1 }
    if said.leads { staff += 1 }
    if said.takesPart { learners += 1 }
    switch statement {
    case .presence(.present), .partly:
      present += 1
      if said.isWord { words += 1 }
      if said.isSign { ticks += 1 }
    case .presence(.absent), .presence(.excused):
      notPresent += 1
      if said.isWord { words += 1 }
    case .presence(.registered), .notCountable:
      others += 1
      if said.isWord { stateWords += 1 }
    case .open, .known: others += 1
    case nil: unknown += 1
    }
  }
}
