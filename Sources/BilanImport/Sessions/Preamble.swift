internal import BilanModel
internal import BilanText

/// Reads the lines above a table, or between two tables: `Activité : …` in one cell or in two, the report header of a meeting tool, titles.
struct Preamble {
  enum Key { case activity, title, date, axis, place, commune, duration, hours, begin, end, group }

  var context = SessionContext()
  /// Lines between rows speak of the people below them; « Commune de Forest » above a table may only be the letterhead.
  private let isBetweenRows: Bool
  /// Whether a line said what it is about: a date, an activity. Titles alone do not.
  var isKeyed = false
  /// Keys that stand side by side, whose values are in the row below: the meeting's own table of an export.
  private var keysAbove: [Int: Key] = [:]
  var days: Set<Day> = []
  /// Days that titles name without a year, and the years that titles name.
  private var daysWithoutYear: [DayMention.WithoutYear] = []
  private(set) var yearsOfTitles: Set<Int> = []
  /// Whether a line says that its day was off, or only the one another day is in the place of: « 12/03/2024 – congé », « Report de la séance du 12/03/2024 ».
  var isOfNoSession = false
  /// What stands where hours would and is neither a time of day nor a span: it may hide the length.
  var unreadHours: String?
  /// The hours that titles state: « mardi 12 mars de 19h à 21h30 ».
  var hoursOfTitles: [String] = []
  /// The one time of day that a title states: « – 14/05/2024, 9h ».
  var timesOfTitles: [String] = []
  /// The day that the name of the activity holds, where no line is about the day: « Activité : Stress vicariant, le 21 oct. 2024 ».
  private var dayOfActivity: Day?
  /// When it begins and ends, where two lines say so.
  private var begin, end: String?

  /// What the project calls its units, folded: such a label tells of the commune.
  let placeWords: Set<String>
  /// The places that a line between rows may name: those of the project.
  let places: Gazetteer
  /// The first column of the list, of several side by side, whose lines are read.
  private let firstColumn: Int

  /// The activities of the project: a title that begins with one is of it, whatever its words.
  let activities: ActivityIndex?

  init(
    isBetweenRows: Bool = false, placeWords: Set<String> = [], places: Gazetteer = .belgium, activities: ActivityIndex? = nil, firstColumn: Int = 0
  ) {
    self.activities = activities
    self.isBetweenRows = isBetweenRows
    self.placeWords = placeWords
    self.places = places
    self.firstColumn = firstColumn
  }

  /// What was read, with the day of a title where no line named one.
  var finished: SessionContext {
    var context = context
    if context.date == nil, days.count == 1 { context.date = days.first!.description }
    if context.date == nil, days.isEmpty, daysWithoutYear.isEmpty { context.date = dayOfActivity?.description }
    if context.date == nil, days.isEmpty, daysWithoutYear.count == 1 { context.dayWithoutYear = (daysWithoutYear[0], yearsOfTitles) }
    if let begin, let end, context.duration == nil {
      context.duration = "\(begin) - \(end)"
      context.hours = context.hours ?? context.duration
    }
    context.hours = context.hours ?? begin
    if context.hours == nil, hoursOfTitles.isEmpty, timesOfTitles.count == 1 { context.hours = timesOfTitles[0] }
    if context.duration == nil, context.hours == nil, hoursOfTitles.count == 1, ClockSpans(hoursOfTitles[0]).minutes != nil {
      (context.duration, context.hours) = (hoursOfTitles[0], hoursOfTitles[0])
    }
    context.duration = context.duration ?? unreadHours
    context.group = context.group ?? GroupWords.group(in: context.titles)
    context.completeByCode()
    return context
  }

  mutating func read(_ cells: [RawCell], _ text: Span<UInt8>) {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    guard !filled.isEmpty else { return }
    noteAnnounced(cells, text)
    if noteAboveColumns(filled, cells, text) { return }
    if readBelow(filled, cells, text) { return }
    if rememberKeys(filled, cells, text) { return }
    var index = 0
    var isFirst = true
    var label = ""
    while index < cells.count {
      defer { index += 1 }
      guard !cells[index].isEmpty else { continue }
      let cell = string(text, cells[index])
      if let (key, value) = keyed(cell) {
        if !value.isEmpty {
          set(key, Preamble.value(value, of: key, cell))
        } else if let next = cells[(index + 1)...].firstIndex(where: { !$0.isEmpty }) {
          set(key, Preamble.value(string(text, cells[next]), of: key, cell))
          index = next
        }
      } else if let key = ownKey(cell),
        let next = cells[(index + 1)...].firstIndex(where: { !$0.isEmpty })
      {
        set(key, Preamble.value(string(text, cells[next]), of: key, cell))
        index = next
      } else if isFirst {
        if isBetweenRows, let home = CommuneInTitle.heading(cell, in: places) { context.home = home }
        addTitle(cell)
      } else {
        addDay(cell, beside: label)
      }
      label = cell
      isFirst = false
    }
  }

  /// A day in a cell of its own is that of the session, whatever label stands beside it: « Séance du ; 30/08/2024 ». Not where the label speaks of the sheet.
  private mutating func addDay(_ text: String, beside label: String) {
    context.months.formUnion(Years.months(in: Folding.folded(text).split(separator: " ").map(String.init)))
    guard !SheetNote.isDayOfSheet(Folding.folded(label).split(separator: " ").map(String.init)), !SheetNote.isDayOfSomebody(label),
      !DayMention.isOfSomethingElse(label: label)
    else { return }
    if case .day(let day) = DayReading(text) {
      days.insert(day)
    } else if let known = daysWithoutYear.last, let other = DayMention.dayWithoutYear(in: text), (known.day, known.month) != (other.day, other.month) {
      // « 12/03 ; ; 19/03 » above one table names two.
      daysWithoutYear.append(other)
    }
  }

  private mutating func addTitle(_ text: String) {
    // A longer line is running text, or no text at all.
    guard text.utf8.count <= Preamble.longestTitle, Legend.pairs(inCell: text).isEmpty else { return }
    context.titles.append(text)
    if ReportSection.isTitle(text) { context.section = text }
    noteWhetherHeld(text)
    let whole = Folding.folded(text).split(separator: " ").map(String.init)
    let said = partOfSession(text)
    let words = said == text ? whole : Folding.folded(said).split(separator: " ").map(String.init)
    // « Mis à jour le 30/10/2024 » says of which year the sheet is; that of a convention is its own.
    let dated = SheetNote.isDayOfSheet(whole) ? whole : words
    context.years.formUnion(Years.named(in: dated))
    context.months.formUnion(Years.months(in: dated))
    if let hours = ClockSpans.written(in: text) {
      hoursOfTitles.append(hours)
      // « 9h-15h (pause 12h-13h) »: the length is not known.
      if ClockSpans(hours).minutes == nil { unreadHours = unreadHours ?? text }
    } else if SheetNote.isDayOfSheet(words) {
      return
    } else if let time = ClockSpans.time(in: text) {
      timesOfTitles.append(time)
    }
    if DayInText.namesSpan(words) || DayInText.namesSeries(words) { context.spanOfDays = text }
    if !DayMention.isOfAct(said) { yearsOfTitles.formUnion(Years.named(in: words)) }
    if let day = DayInText.day(in: words)?.day ?? DayInText.day(written: said) {
      days.insert(day)
      if DayInText.namesFurtherDay(words, than: day) || DayInText.namesDayWithoutYear(said, beside: day) { context.severalDays = text }
    } else if let day = DayMention.dayWithoutYear(in: said) {
      daysWithoutYear.append(day)
    }
  }

  /// `Meeting ID,Topic,Start Time`: two keys side by side have no value between them; and so it is in what a meeting tool says of the meeting.
  private mutating func rememberKeys(_ filled: [Int], _ cells: [RawCell], _ text: Span<UInt8>) -> Bool {
    guard filled.count > 2 else { return false }
    var keys: [Int: Key] = [:]
    var isAdjacent = KnownExport.isMeetingBlock(filled.map { Folding.folded(string(text, cells[$0])) })
    for index in filled {
      guard let key = ownKey(string(text, cells[index])) else { continue }
      if keys[index - 1] != nil { isAdjacent = true }
      keys[index] = key
    }
    guard isAdjacent else { return false }
    keysAbove = keys
    return true
  }

  /// The keys side by side of a line that another preamble has read.
  mutating func takeKeys(of other: Preamble) { keysAbove = other.keysAbove }

  private mutating func readBelow(_ filled: [Int], _ cells: [RawCell], _ text: Span<UInt8>) -> Bool {
    guard !keysAbove.isEmpty else { return false }
    guard filled.count > 1 else {
      keysAbove = [:]
      return false
    }
    for (index, key) in keysAbove.sorted(by: { $0.key < $1.key }) where index < cells.count && !cells[index].isEmpty {
      var value = string(text, cells[index])
      // `Duration (Minutes)`: the unit stands above.
      if key == .duration, DayInText.isNumber(value) { value += " min" }
      // Several meetings in one export: the first gives the title; each person's own time tells of the day.
      if key == .date, let known = context.date, DayReading(known) != DayReading(value) { context.date = nil } else { set(key, value) }
    }
    return true
  }

  /// `Date : 21 octobre 2024`: a known word, a colon, and what it says.
  func keyed(_ cell: String) -> (Key, String)? {
    guard let colon = cell.firstIndex(of: ":"),
      let key = ownKey(String(cell[..<colon]))
    else { return nil }
    return (key, trimmed(cell[cell.index(after: colon)...]))
  }

  /// The meaning of a label, the project's own word for its unit included.
  func ownKey(_ text: String) -> Key? { placeWords.contains(Folding.folded(text)) ? .commune : Preamble.key(text) }

  static func key(_ text: String) -> Key? {
    if let key = keys[Folding.folded(text)] { return key }
    // `Durée (minutes)`
    guard let bracket = text.firstIndex(of: "("), bracket > text.startIndex else { return nil }
    return keys[Folding.folded(String(text[..<bracket]))]
  }

  /// « ANNULÉE » above the column of a session, « Présents » and « Excusés » above two lists: true where the line says nothing else.
  private mutating func noteAboveColumns(_ filled: [Int], _ cells: [RawCell], _ text: Span<UInt8>) -> Bool {
    if let sections = Preamble.sections(filled, cells, text) {
      context.sections = sections
      return true
    }
    guard let first = filled.first, first > firstColumn else { return false }
    for column in filled {
      let said = string(text, cells[column])
      guard NotHeld.says(said), NotHeld.day(of: said) == nil else { return false }
    }
    context.notHeldColumns.formUnion(filled)
    return true
  }

  /// « 12 présents », in a line of its own.
  mutating func noteAnnounced(_ cells: [RawCell], _ text: Span<UInt8>) {
    context.announced += AnnouncedNumber.all(in: cells.filter { !$0.isEmpty }.map { string(text, $0) })
  }

  /// « Séance annulée », « 26/03/2024 - n'a pas eu lieu ».
  private mutating func noteWhetherHeld(_ text: String) {
    if context.notHeld == nil, text.utf8.count <= 200, NotHeld.says(text) { context.notHeld = text }
    if text.utf8.count <= 200, NotHeld.isDayWithout(text) { isOfNoSession = true }
  }

  private mutating func set(_ key: Key, _ value: String) {
    isKeyed = true
    switch key {
    case .activity, .title, .date, .hours: noteWhetherHeld(value)
    default: break
    }
    switch key {
    case .activity:
      if context.activity == nil { dayOfActivity = Preamble.onlyDay(in: partOfSession(value)) }
      context.activity = context.activity ?? value
      context.said = context.said ?? value
    case .title: setTitle(value)
    case .date: setDate(value)
    case .axis: context.axis = context.axis ?? value
    case .place: context.place = context.place ?? value
    case .commune: context.commune = context.commune ?? value
    case .duration: context.duration = context.duration ?? value
    case .hours: setHours(value)
    case .begin: begin = begin ?? value
    case .end: end = end ?? value
    case .group: context.group = context.group ?? value
    }
  }

  private mutating func setTitle(_ value: String) {
    if let code = Session.Key(code: value) {
      context.code = context.code ?? code
      return
    }
    // « Séance : 2 », « Sessie : 1/2 »: which of several.
    if value.utf8.count <= 5, value.allSatisfy({ $0.isNumber || $0 == "/" }) { context.group = context.group ?? value }
    addTitle(value)
    context.said = context.said ?? value
  }

  private mutating func setDate(_ value: String) {
    if DayInText.namesSpan(Folding.folded(value).split(separator: " ").map(String.init)) { context.spanOfDays = value }
    // « Heure de début : 22h » is a time of day, and no day.
    if ClockSpans(value).onlyTime != nil, DayReading(value) == .unreadable {
      begin = begin ?? value
    } else {
      // « 12/03/2024, 9h-12h » holds the hours too.
      let hours = ClockSpans.written(in: value)
      if let hours { hoursOfTitles.append(hours) }
      context.date = context.date ?? (NotHeld.says(value) || hours != nil ? Preamble.day(amid: value) : nil) ?? value
    }
  }

  private mutating func setHours(_ value: String) {
    context.hours = context.hours ?? value
    // « Heure : 14h » is when it begins; only a span of hours is a length.
    if DurationReading.spanMinutes(value) != nil {
      context.duration = context.duration ?? value
    } else if ClockSpans(value).onlyTime == nil {
      unreadHours = unreadHours ?? value
    }
  }

  private static let longestTitle = 500
}
