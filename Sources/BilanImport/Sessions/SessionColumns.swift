internal import BilanModel
internal import BilanText

/// Decides for each row which session it belongs to: its own cells first, then what is said around the table.
///
/// Each different combination of cells is resolved once.
struct SessionColumns {
  /// Where a row belongs.
  struct Reading: Equatable {
    /// Index of the session among `sessions`, or -1 without an answer.
    var session: Int32 = -1
    /// Index among `mentions`, or -1.
    var mention: Int32 = -1
    /// Why there is no answer.
    var trouble: Trouble?
  }

  enum Trouble: Hashable {
    case badDay(DayReading, text: String, isInRow: Bool)
    case noDay
    /// The header of a grid's column names no day, or one without its year.
    case undatedColumn(String)
    case activity(ActivityIndex.Match, text: String?)
    /// Read without a project: nothing can be resolved, and nothing is wrong.
    case noProject
  }

  private(set) var sessions: [Session] = []
  /// Every session as understood, for people to check; only collected where they will.
  private(set) var mentions: [SheetReading.SessionMention] = []
  private var mentioned: [SheetReading.SessionMention: Int32] = [:]
  private var collectsMentions = true
  /// Where the activity of a mention was recognised without standing there word for word.
  private(set) var understood: [(text: String, axis: Int, activity: Int)] = []
  private(set) var unplanned: [(text: String, axis: Int)] = []
  /// What stands in the place of a length and is none.
  private(set) var badDurations: Set<String> = []
  /// Earlier answers by which the activity of a session is known.
  private(set) var answersUsed: Set<String> = []
  /// Rows whose date or activity is that of a row above, as merged cells leave them.
  private(set) var rowsFilledDown = 0

  private let vocabulary: Vocabulary
  private var columns = Columns()
  private var grid: [GridColumn] = []
  private var options = SessionContext()
  private var context = SessionContext()
  private var combinations = ByteTable(minimumCapacity: 16)
  private var readings: [Reading] = []
  private var scratch: [UInt8] = []
  /// The cells of the row read last, and its reading: sheets are written session by session.
  private var previous: (axis: RawCell, activity: RawCell, date: RawCell, duration: RawCell, reading: Reading)?
  /// The last date and activity that a row stated, for the blank cells below them.
  private(set) var above: (date: String?, activity: String?) = (nil, nil)
  private var place = Place.notStated
  private var matches: ActivityMatches
  private var numbers: [Session.Key: Int32] = [:]
  private(set) var order = DateOrder.belgian

  private struct Columns {
    var axis, activity, date, duration: Int?
    /// The date is when somebody came into a meeting: a time alone says no day.
    var dateIsArrival = false
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    matches = ActivityMatches(vocabulary.activities)
  }

  /// Begins a file.
  mutating func start(_ table: FoundTable, place: Place, order: DateOrder, collectsMentions: Bool) {
    self.collectsMentions = collectsMentions
    self.order = order
    mentioned.removeAll(keepingCapacity: true)
    sessions = []
    mentions = []
    understood = []
    unplanned = []
    badDurations = []
    answersUsed = []
    rowsFilledDown = 0
    numbers.removeAll(keepingCapacity: true)
    enter(table, place: place)
  }

  /// Begins a table of the file, or a part of one about another session.
  mutating func enter(_ table: FoundTable, place: Place) {
    let header = table.header
    options = table.options
    context = table.context
    self.place = place
    columns = Columns()
    columns.axis = header.position(of: .axis)
    columns.activity = header.position(of: .activity)
    columns.date = header.position(of: .date)
    let arrival = header.arrival
    if columns.date == nil, context.date == nil, let arrival {
      columns.date = arrival
      columns.dateIsArrival = true
    }
    // Beside times of arrival and departure, a duration is how long each person stayed.
    let isStay = [ColumnRole.time, .arrival, .departure].contains { header.position(of: $0) != nil }
    columns.duration = isStay ? nil : header.position(of: .duration)
    grid = GridColumn.columns(of: header, options.completed(by: context))
    readings.removeAll(keepingCapacity: true)
    combinations.removeAll()
    previous = nil
    above = (nil, nil)
  }

  /// The column in which the rows of the table state their day.
  var dateColumn: Int? { columns.date }

  /// The session of a row of one session; with a column of a grid, the session of that column.
  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell], grid column: Int? = nil) -> Reading {
    let axis = cell(columns.axis, cells)
    let activity = cell(columns.activity, cells)
    let date = column == nil ? cell(columns.date, cells) : SessionColumns.none
    let duration = cell(columns.duration, cells)
    if let previous, column == nil, isSame(text, axis, previous.axis), isSame(text, activity, previous.activity),
      isSame(text, date, previous.date), isSame(text, duration, previous.duration)
    {
      if isFilledDown(date, activity) { rowsFilledDown += 1 }
      return previous.reading
    }
    scratch.removeAll(keepingCapacity: true)
    append(text, axis)
    append(text, activity)
    append(text, date)
    append(text, duration)
    let isFilledDown = column == nil && isFilledDown(date, activity)
    if isFilledDown {
      rowsFilledDown += 1
      scratch += Array((above.date ?? "").utf8) + [0] + Array((above.activity ?? "").utf8)
    }
    if let column { scratch.append(UInt8(truncatingIfNeeded: column)) }
    let (index, isNew) = combinations.insert(scratch)
    if isNew { readings.append(resolve(text, cells, grid: column)) }
    let reading = readings[index]
    remember(text, date, activity)
    if column == nil { previous = (axis, activity, date, duration, reading) }
    return reading
  }

  private static let none = RawCell(start: 0, end: 0, hasDoubledQuotes: false)

  private func cell(_ column: Int?, _ cells: [RawCell]) -> RawCell {
    guard let column, column < cells.count else { return SessionColumns.none }
    return cells[column]
  }

  // MARK: - Blank cells below a date

  /// Merged cells leave their text in the first row only. Where nothing else says the day, a blank cell means the one above it.
  private func isFilledDown(_ date: RawCell, _ activity: RawCell) -> Bool {
    date.isEmpty && columns.date != nil && !columns.dateIsArrival && options.date == nil && context.date == nil && above.date != nil
      || activity.isEmpty && columns.activity != nil && options.activity == nil && context.activity == nil && above.activity != nil
  }

  private mutating func remember(_ text: Span<UInt8>, _ date: RawCell, _ activity: RawCell) {
    if !date.isEmpty { above.date = string(text, date) }
    if !activity.isEmpty { above.activity = string(text, activity) }
  }

  private func isSame(_ text: Span<UInt8>, _ a: RawCell, _ b: RawCell) -> Bool {
    guard a.range.count == b.range.count else { return false }
    for offset in 0..<a.range.count where text[Int(a.start) + offset] != text[Int(b.start) + offset] { return false }
    return true
  }

  private mutating func append(_ text: Span<UInt8>, _ cell: RawCell) {
    for i in cell.range { scratch.append(text[i]) }
    scratch.append(0)
  }

  private mutating func resolve(_ text: Span<UInt8>, _ cells: [RawCell], grid column: Int?) -> Reading {
    func cell(_ column: Int?) -> String? {
      guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
      return string(text, cells[column])
    }
    var row = SessionContext()
    row.axis = cell(columns.axis)
    row.activity = cell(columns.activity)
    if row.activity == nil, columns.activity != nil, options.activity == nil, context.activity == nil { row.activity = above.activity }
    row.date = cell(columns.date)
    if columns.dateIsArrival, let date = row.date, DayReading(date) == .unreadable { row.date = nil }
    if row.date == nil, columns.date != nil, !columns.dateIsArrival, context.date == nil { row.date = above.date }
    row.duration = cell(columns.duration)
    let around = options.completed(by: row)
    let whole = around.completed(by: context)
    if let column { return resolve(whole, grid[column]) }
    return resolve(whole, dayIsInRow: options.date == nil && row.date != nil)
  }

  private mutating func resolve(_ context: SessionContext, _ column: GridColumn) -> Reading {
    var context = context
    // The header of the column is the nearest word on its session.
    context.date = column.day?.description
    return resolve(context, dayIsInRow: false, column: column)
  }

  private mutating func resolve(_ context: SessionContext, dayIsInRow: Bool, column: GridColumn? = nil) -> Reading {
    let (day, dayTrouble) = column.map(SessionColumns.day) ?? self.day(context, isInRow: dayIsInRow)
    let match = activityMatch(context)
    var mention = SheetReading.SessionMention(
      activity: nil, title: context.activity ?? context.titles.first, day: day, axis: nil, label: column?.title)
    let key = self.key(match, day: day, mention: &mention)
    var reading = Reading()
    // A row whose date is wrong is refused, and is no session.
    if collectsMentions, !dayIsInRow || dayTrouble == nil { reading.mention = number(of: mention) }
    guard dayTrouble == nil else {
      reading.trouble = dayTrouble
      return reading
    }
    guard vocabulary.project != nil else {
      reading.trouble = .noProject
      return reading
    }
    guard let (key, title) = key, day != nil else {
      reading.trouble = .activity(match, text: match == .unknownAxis ? context.axis : context.activity ?? context.titles.first)
      return reading
    }
    reading.session = number(of: key, title, context)
    return reading
  }

  private mutating func number(of mention: SheetReading.SessionMention) -> Int32 {
    if let number = mentioned[mention] { return number }
    let number = Int32(mentions.count)
    mentions.append(mention)
    mentioned[mention] = number
    return number
  }

  private mutating func number(of key: Session.Key, _ title: String?, _ context: SessionContext) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(sessions.count)
    let minutes = context.duration.flatMap(DurationReading.minutes)
    if let duration = context.duration, minutes == nil { badDurations.insert(duration) }
    sessions.append(Session(key: key, unplannedTitle: title, minutes: minutes, place: place))
    numbers[key] = number
    return number
  }

  private static func day(_ column: GridColumn) -> (Day?, Trouble?) {
    (column.day, column.day == nil ? .undatedColumn(column.title) : nil)
  }

  private func day(_ context: SessionContext, isInRow: Bool) -> (Day?, Trouble?) {
    guard let text = context.date else { return (nil, .noDay) }
    switch DayReading(text, order: order) {
    case .day(let day): return (day, nil)
    case .unreadable:
      if let day = DayReading.serial(text) { return (day, nil) }
      return (nil, .badDay(.unreadable, text: text, isInRow: isInRow))
    case let reading: return (nil, .badDay(reading, text: text, isInRow: isInRow))
    }
  }

  /// The activity text first; a title line only when it certainly names an activity.
  private mutating func activityMatch(_ context: SessionContext) -> ActivityIndex.Match {
    var direct = matches.match(axis: context.axis, activity: context.activity)
    if context.axis == nil, let around = context.axisAround {
      switch direct {
      case .ambiguous, .nothing: direct = matches.match(axis: around, activity: context.activity)
      case .planned, .unplanned, .unknownAxis: break
      }
    }
    if case .planned(let axis, let activity, let isExact) = direct {
      if !isExact { understood.append((context.activity ?? "", axis, activity)) }
      return direct
    }
    if let said = context.said, let answer = vocabulary.answeredActivities[Folding.folded(said)], let slash = answer.firstIndex(of: "/") {
      let match = matches.match(axis: String(answer[..<slash]), activity: String(answer[answer.index(after: slash)...]))
      if case .planned(_, _, isExact: true) = match {
        answersUsed.insert("\(said) = \(answer)")
        return match
      }
    }
    if case .unknownAxis = direct { return direct }
    for title in context.titles {
      let match = matches.match(axis: context.axis, activity: title)
      if case .planned(let axis, let activity, let isExact) = match {
        if !isExact { understood.append((title, axis, activity)) }
        return match
      }
    }
    if case .nothing = direct, let title = context.titles.first, context.axis != nil {
      return matches.match(axis: context.axis, activity: title)
    }
    return direct
  }

  private mutating func key(
    _ match: ActivityIndex.Match, day: Day?, mention: inout SheetReading.SessionMention
  ) -> (Session.Key, unplannedTitle: String?)? {
    let axes = vocabulary.activities.axes
    switch match {
    case .planned(let axis, let activity, _):
      let planned = axes[axis].activities[activity]
      mention.axis = axes[axis].code
      mention.activity = planned.code
      mention.title = planned.title[vocabulary.project?.language ?? .fr]
      guard let day else { return nil }
      return (Session.Key(axis: axes[axis].code, activity: planned.code, day: day), nil)
    case .unplanned(let axis, let title):
      let code = Code<Activity>(unplanned: title)
      mention.axis = axes[axis].code
      mention.activity = code
      unplanned.append((title, axis))
      guard let day else { return nil }
      return (Session.Key(axis: axes[axis].code, activity: code, day: day), title)
    case .ambiguous, .unknownAxis, .nothing: return nil
    }
  }
}
