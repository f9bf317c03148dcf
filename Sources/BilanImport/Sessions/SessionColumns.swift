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
  /// Dates as they stand, with what may be the name of another day of the week.
  private(set) var writtenDates: Set<String> = []
  /// Sessions of which the rows state different lengths.
  private(set) var differingLengths: Set<Session.Key> = []
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
  private var previous: (axis: RawCell, activity: RawCell, date: RawCell, duration: RawCell, settings: [RawCell], reading: Reading)?
  /// The last date and activity that a row stated, for the blank cells below them.
  private(set) var above: (date: String?, activity: String?) = (nil, nil)
  private var place = Place.notStated
  private var matches: ActivityMatches
  private var numbers: [Session.Key: Int32] = [:]
  /// What is stated of each session beside activity and day, and how its activity is called.
  private(set) var settings = SessionSettings()
  private(set) var titles: [Session.Key: String] = [:]
  /// The log of a meeting that the rows are lines of; set behind `start`.
  var log: MeetingLog?
  private var settingColumns = SettingColumns()
  private var nameCommune: String?
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
    writtenDates = []
    differingLengths = []
    answersUsed = []
    rowsFilledDown = 0
    settings = SessionSettings()
    titles = [:]
    numbers.removeAll(keepingCapacity: true)
    enter(table, place: place)
  }

  /// Begins a table of the file, or a part of one about another session.
  mutating func enter(_ table: FoundTable, place: Place) {
    let header = table.header
    options = table.options
    context = table.context
    self.place = place
    settingColumns = header.sessions.isEmpty ? SettingColumns(header) : SettingColumns()
    nameCommune = table.nameCommune?.name.fr
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
    for index in grid.indices where options.activity == nil {
      grid[index].activity = [grid[index].rest, grid[index].words].first { text in
        guard !text.isEmpty else { return false }
        switch matches.match(axis: context.axis, activity: text) {
        case .planned(_, _, isExact: true), .ambiguous: return true
        default: return false
        }
      }
    }
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
      isSame(text, date, previous.date), isSame(text, duration, previous.duration),
      zip(settingColumns.all, previous.settings).allSatisfy({ isSame(text, cell($0, cells), $1) })
    {
      if isFilledDown(date, activity) { rowsFilledDown += 1 }
      return previous.reading
    }
    scratch.removeAll(keepingCapacity: true)
    append(text, axis)
    append(text, activity)
    append(text, date)
    append(text, duration)
    for column in settingColumns.all { append(text, cell(column, cells)) }
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
    if column == nil { previous = (axis, activity, date, duration, settingColumns.all.map { cell($0, cells) }, reading) }
    return reading
  }

  /// The session of a row on one of the days that its cell lists.
  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell], on day: Day) -> Reading {
    var row = SessionContext()
    row.axis = written(text, cells, columns.axis)
    row.activity = written(text, cells, columns.activity)
    row.duration = written(text, cells, columns.duration)
    var whole = options.completed(by: row).completed(by: context)
    whole.date = day.description
    return resolve(whole, dayIsInRow: true)
  }

  private func written(_ text: Span<UInt8>, _ cells: [RawCell], _ column: Int?) -> String? {
    guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
    return string(text, cells[column])
  }

  /// The columns of a grid that are not read alone: what their headers say beside their days.
  var wordsOfGrid: [String] {
    var words: [String] = []
    for column in grid where !column.words.isEmpty && !words.contains(column.rest) { words.append(column.rest) }
    return words
  }

  /// The different activities of the project among these texts.
  mutating func activities(among texts: [String]) -> [String] {
    var found: [ActivityIndex.Match] = []
    var named: [String] = []
    for text in texts {
      let match = matches.match(axis: context.axis, activity: text)
      guard case .planned(_, _, isExact: true) = match, !found.contains(match) else { continue }
      found.append(match)
      named.append(text)
    }
    return named
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
    if columns.dateIsArrival, let date = row.date {
      if DayReading(date) == .unreadable { row.date = nil }
      // The meeting's day, and not that of the clock by which this line was written.
      if let log, let number = log.meeting(date) {
        row.date = log.meetings[number].day.description
        if log.meetings.count > 1 { row.hours = log.meetings[number].first.clock }
      }
    }
    if row.date == nil, columns.date != nil, !columns.dateIsArrival, context.date == nil { row.date = above.date }
    row.duration = cell(columns.duration)
    row.hours = row.hours ?? cell(settingColumns.hours)
    if let end = cell(settingColumns.end), let begin = row.hours { row.hours = "\(begin) - \(end)" }
    // A span of hours is a length: « 14h-17h », and « 22:00 » beside « 01:00 ».
    if row.duration == nil, let hours = row.hours, DurationReading.spanMinutes(hours) != nil { row.duration = hours }
    row.group = cell(settingColumns.group)
    let place = cell(settingColumns.place)
    let around = options.completed(by: row)
    let whole = around.completed(by: context)
    if let column { return resolve(whole, grid[column]) }
    let reading = resolve(whole, dayIsInRow: options.date == nil && row.date != nil)
    note(whole, place: place, of: reading)
    return reading
  }

  private mutating func resolve(_ context: SessionContext, _ column: GridColumn) -> Reading {
    var context = context
    // The header of the column is the nearest word on its session.
    context.date = column.day?.description
    if let activity = column.activity {
      context.activity = activity
      context.activityIsFromName = false
    }
    context.group = column.group ?? context.group
    context.hours = column.hours ?? context.hours
    let reading = resolve(context, dayIsInRow: false, column: column)
    note(context, place: nil, of: reading)
    return reading
  }

  /// Notes what is stated of the session of a row beside its activity and day.
  private mutating func note(_ context: SessionContext, place: String?, of reading: Reading) {
    guard reading.session >= 0 else { return }
    let key = sessions[Int(reading.session)].key
    settings.add(.hours, context.hours, of: key)
    settings.add(.group, context.group, of: key)
    settings.add(.place, place ?? context.place, of: key)
    settings.add(.commune, context.commune ?? nameCommune, of: key)
    if titles[key] == nil, reading.mention >= 0 { titles[key] = mentions[Int(reading.mention)].title }
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
    let minutes = context.duration.flatMap(DurationReading.minutes)
    if let number = numbers[key] {
      // Rows of one session that say different lengths speak of people, or of several sessions.
      if let minutes, let known = sessions[Int(number)].minutes, known != minutes {
        if columns.duration != nil { differingLengths.insert(key) }
        sessions[Int(number)].minutes = nil
      }
      return number
    }
    let number = Int32(sessions.count)
    if let duration = context.duration, minutes == nil { badDurations.insert(duration) }
    sessions.append(Session(key: key, unplannedTitle: title, minutes: minutes, place: place))
    numbers[key] = number
    return number
  }

  private static func day(_ column: GridColumn) -> (Day?, Trouble?) {
    (column.day, column.day == nil ? .undatedColumn(column.title) : nil)
  }

  private mutating func day(_ context: SessionContext, isInRow: Bool) -> (Day?, Trouble?) {
    guard let text = context.date else { return (nil, .noDay) }
    switch DayReading(text, order: order) {
    case .day(let day):
      if text.utf8.first.map({ $0 >= 65 }) == true { writtenDates.insert(text) }
      return (day, nil)
    case .unreadable:
      if let day = DayReading.serial(text) ?? (order == .belgian ? context.day(withoutYear: text) : nil) { return (day, nil) }
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
