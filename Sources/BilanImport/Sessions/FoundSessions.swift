internal import BilanModel
internal import BilanText

/// The sessions that a file is about, as its rows and what stands around them name them: each once, with what is stated of it.
struct FoundSessions {
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
  /// What is stated of each session beside activity and day, and how its activity is called.
  private(set) var settings = SessionSettings()
  private(set) var titles: [Session.Key: String] = [:]
  private(set) var order = DateOrder.belgian

  private let vocabulary: Vocabulary
  private var matches: ActivityMatches
  private var numbers: [Session.Key: Int32] = [:]
  private var collectsMentions = true
  private var place = Place.notStated
  private var nameCommune: String?
  private var rowsStateLengths = false

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    matches = ActivityMatches(vocabulary.activities)
  }

  /// Begins a file.
  mutating func start(order: DateOrder, collectsMentions: Bool) {
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
    settings = SessionSettings()
    titles = [:]
    numbers.removeAll(keepingCapacity: true)
  }

  /// Begins a table: where its sessions took place as what stands around it says, which commune the file's name names, whether its rows state lengths.
  mutating func enter(place: Place, nameCommune: String?, rowsStateLengths: Bool) {
    self.place = place
    self.nameCommune = nameCommune
    self.rowsStateLengths = rowsStateLengths
  }

  /// The activity of the project that a text means.
  mutating func activity(_ text: String, axis: String?) -> ActivityIndex.Match { matches.match(axis: axis, activity: text) }

  /// Notes what is stated of the session of a row beside its activity and day.
  mutating func note(_ context: SessionContext, place: String?, of reading: Reading) {
    guard reading.session >= 0 else { return }
    let key = sessions[Int(reading.session)].key
    settings.add(.hours, context.hours, of: key)
    settings.add(.group, context.group, of: key)
    settings.add(.place, place ?? context.place, of: key)
    settings.add(.commune, context.commune ?? nameCommune, of: key)
    if titles[key] == nil, reading.mention >= 0 { titles[key] = mentions[Int(reading.mention)].title }
  }

  /// The session that is meant by what a row and what stands around it say together, or why there is none; `column` is that of a grid.
  mutating func resolve(_ context: SessionContext, dayIsInRow: Bool, column: GridColumn? = nil) -> Reading {
    let (day, dayTrouble) = column.map(FoundSessions.day) ?? self.day(context, isInRow: dayIsInRow)
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
        if rowsStateLengths { differingLengths.insert(key) }
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
      if let day = DayReading.serial(text) ?? (order == .belgian ? isInRow ? context.day(ofCell: text) : context.day(withoutYear: text) : nil) {
        return (day, nil)
      }
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
      case .planned, .unplanned, .several, .unknownAxis: break
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
    if case .several = direct, !context.activityIsFromName { return direct }
    var several: ActivityIndex.Match?
    for title in context.titles {
      let match = matches.match(axis: context.axis, activity: title)
      if case .several = match { several = several ?? match }
      if case .planned(let axis, let activity, let isExact) = match, isExact || several == nil {
        if !isExact { understood.append((title, axis, activity)) }
        return match
      }
    }
    if let several { return several }
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
    case .ambiguous, .several, .unknownAxis, .nothing: return nil
    }
  }
}
