internal import BilanModel

/// Decides for each row which session it belongs to: its own cells first, then what is said around the table.
///
/// Each different combination of cells is resolved once.
struct SessionColumns {
  /// Where a row belongs.
  enum Reading: Equatable {
    /// Index of the session among `sessions`.
    case session(Int32)
    /// Without an answer, and why.
    case unresolved(Trouble)
  }

  enum Trouble: Hashable {
    case badDay(DayReading, text: String, isInRow: Bool)
    case noDay
    case activity(ActivityIndex.Match, text: String?)
    /// Read without a project: nothing can be resolved, and nothing is wrong.
    case noProject
  }

  private(set) var sessions: [Session] = []
  /// Every session as understood, for people to check; only collected where they will.
  private(set) var mentions: [SheetReading.SessionMention] = []
  private var mentioned: Set<SheetReading.SessionMention> = []
  private var collectsMentions = true
  /// Where the activity of a mention was recognised without standing there word for word.
  private(set) var understood: [(text: String, axis: Int, activity: Int)] = []
  private(set) var unplanned: [(text: String, axis: Int)] = []
  /// What stands in the place of a length and is none.
  private(set) var badDurations: Set<String> = []

  private let vocabulary: Vocabulary
  private var columns: (axis: Int?, activity: Int?, date: Int?, duration: Int?) = (nil, nil, nil, nil)
  private var options = SessionContext()
  private var context = SessionContext()
  private var combinations = ByteTable(minimumCapacity: 16)
  private var readings: [Reading] = []
  private var scratch: [UInt8] = []
  /// The cells of the row read last, and its reading: sheets are written session by session.
  private var previous: (axis: RawCell, activity: RawCell, date: RawCell, duration: RawCell, reading: Reading)?
  private var place = Place.notStated
  private var matches: ActivityMatches
  private var numbers: [Session.Key: Int32] = [:]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    matches = ActivityMatches(vocabulary.activities)
  }

  mutating func start(_ table: FoundTable, place: Place, collectsMentions: Bool) {
    self.collectsMentions = collectsMentions
    mentioned.removeAll(keepingCapacity: true)
    let header = table.header
    columns = (
      header.position(of: .axis), header.position(of: .activity), header.position(of: .date),
      // Beside times of arrival and departure, a duration is how long each person stayed.
      header.position(of: .time) == nil ? header.position(of: .duration) : nil
    )
    options = table.options
    context = table.context
    self.place = place
    sessions = []
    mentions = []
    understood = []
    unplanned = []
    badDurations = []
    readings.removeAll(keepingCapacity: true)
    combinations.removeAll()
    numbers.removeAll(keepingCapacity: true)
    previous = nil
  }

  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell]) -> Reading {
    let axis = cell(columns.axis, cells)
    let activity = cell(columns.activity, cells)
    let date = cell(columns.date, cells)
    let duration = cell(columns.duration, cells)
    if let previous, isSame(text, axis, previous.axis), isSame(text, activity, previous.activity),
      isSame(text, date, previous.date), isSame(text, duration, previous.duration)
    {
      return previous.reading
    }
    scratch.removeAll(keepingCapacity: true)
    append(text, axis)
    append(text, activity)
    append(text, date)
    append(text, duration)
    let (index, isNew) = combinations.insert(scratch)
    if isNew { readings.append(resolve(text, cells)) }
    let reading = readings[index]
    previous = (axis, activity, date, duration, reading)
    return reading
  }

  private func cell(_ column: Int?, _ cells: [RawCell]) -> RawCell {
    guard let column, column < cells.count else { return RawCell(start: 0, end: 0, hasDoubledQuotes: false) }
    return cells[column]
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

  private mutating func resolve(_ text: Span<UInt8>, _ cells: [RawCell]) -> Reading {
    func cell(_ column: Int?) -> String? {
      guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
      return string(text, cells[column])
    }
    var row = SessionContext()
    row.axis = cell(columns.axis)
    row.activity = cell(columns.activity)
    row.date = cell(columns.date)
    row.duration = cell(columns.duration)
    let whole = options.completed(by: row).completed(by: context)
    return resolve(whole, dayIsInRow: options.date == nil && row.date != nil)
  }

  private mutating func resolve(_ context: SessionContext, dayIsInRow: Bool) -> Reading {
    let (day, dayTrouble) = self.day(context, isInRow: dayIsInRow)
    let match = activityMatch(context)
    var mention = SheetReading.SessionMention(
      activity: nil, title: context.activity ?? context.titles.first, day: day, axis: nil)
    let key = self.key(match, day: day, mention: &mention)
    // A row whose date is wrong is refused, and is no session.
    if collectsMentions, !dayIsInRow || dayTrouble == nil, mentioned.insert(mention).inserted { mentions.append(mention) }
    if let dayTrouble { return .unresolved(dayTrouble) }
    guard vocabulary.project != nil else { return .unresolved(.noProject) }
    guard let (key, title) = key, day != nil else {
      return .unresolved(.activity(match, text: context.activity ?? context.titles.first))
    }
    if let number = numbers[key] { return .session(number) }
    let number = Int32(sessions.count)
    let minutes = context.duration.flatMap(DurationReading.minutes)
    if let duration = context.duration, minutes == nil { badDurations.insert(duration) }
    sessions.append(Session(key: key, unplannedTitle: title, minutes: minutes, place: place))
    numbers[key] = number
    return .session(number)
  }

  private func day(_ context: SessionContext, isInRow: Bool) -> (Day?, Trouble?) {
    guard let text = context.date else { return (nil, .noDay) }
    switch DayReading(text) {
    case .day(let day): return (day, nil)
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
