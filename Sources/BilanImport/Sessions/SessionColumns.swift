internal import BilanModel
internal import BilanText

/// Decides for each row which session it belongs to: its own cells first, then what is said around the table.
///
/// Each different combination of cells is resolved once.
struct SessionColumns {
  /// The sessions of the file so far.
  private(set) var found: FoundSessions
  /// Rows whose date or activity is that of a row above, as merged cells leave them.
  private(set) var rowsFilledDown = 0

  private var columns = Columns()
  /// Of the column of lengths, which may state their unit.
  private var titleOfDurations = ""
  private var grid: [GridColumn] = []
  /// Columns of one title and day as another before them.
  private(set) var twins: [GridColumn] = []
  private var options = SessionContext()
  private var context = SessionContext()
  private var combinations = ByteTable(minimumCapacity: 16)
  private var readings: [FoundSessions.Reading] = []
  private var scratch: [UInt8] = []
  /// The cells of the row read last, and its reading: sheets are written session by session.
  private var previous: (axis: RawCell, activity: RawCell, date: RawCell, duration: RawCell, settings: [RawCell], reading: FoundSessions.Reading)?
  /// The last date and activity that a row stated, for the blank cells below them.
  private var above: (date: RawCell?, activity: RawCell?) = (nil, nil)
  /// The log of a meeting that the rows are lines of; set behind `start`.
  var log: MeetingLog?
  private var settingColumns = SettingColumns()

  private struct Columns {
    var axis, activity, date, duration: Int?
    /// The date is when somebody came into a meeting: a time alone says no day.
    var dateIsArrival = false
    /// The columns that complete the date.
    var dateParts: DateParts?
    /// Those that say something of the session beside the axis, the activity, the date and the length.
    var others: [Int] = []
  }

  init(_ vocabulary: Vocabulary) { found = FoundSessions(vocabulary) }

  /// Begins a file.
  mutating func start(_ table: FoundTable, place: Place, order: DateOrder, collectsMentions: Bool) {
    found.start(order: order, collectsMentions: collectsMentions)
    rowsFilledDown = 0
    twins = []
    enter(table, place: place)
  }

  /// Begins a table of the file, or a part of one about another session.
  mutating func enter(_ table: FoundTable, place: Place) {
    let header = table.header
    options = table.options
    context = table.context
    settingColumns = header.sessions.isEmpty ? SettingColumns(header) : SettingColumns()
    columns = Columns()
    columns.axis = header.position(of: .axis)
    columns.activity = header.position(of: .activity)
    columns.date = header.position(of: .date)
    columns.dateParts = DateParts(header)
    columns.others = settingColumns.all + (columns.dateParts?.all ?? [])
    let arrival = header.arrival
    if columns.date == nil, context.date == nil, let arrival {
      columns.date = arrival
      columns.dateIsArrival = true
    }
    // Beside times of arrival and departure, a duration is how long each person stayed.
    let isStay = [ColumnRole.time, .arrival, .departure].contains { header.position(of: $0) != nil }
    columns.duration = isStay ? nil : header.position(of: .duration)
    titleOfDurations = columns.duration.map { header.columns[$0].title } ?? ""
    // A blank cell below an activity means the one above it, and not words of the file's name that name none.
    if columns.activity != nil, context.activityIsFromName, let name = context.activity {
      if case .planned = found.activity(name, axis: context.axis) {} else { context.activity = nil }
    }
    found.enter(place: place, nameCommune: table.nameCommune?.name.fr, rowsStateLengths: columns.duration != nil)
    grid = GridColumn.columns(of: header, options.completed(by: context))
    if header.listColumns.count == 1 {
      for twin in GridColumn.twins(among: grid, of: header) where !twins.contains(where: { $0.title == twin.title }) { twins.append(twin) }
    }
    for index in grid.indices where options.activity == nil {
      grid[index].activity = [grid[index].rest, grid[index].words].first { text in
        guard !text.isEmpty else { return false }
        switch found.activity(text, axis: context.axis) {
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

  /// Keeps the hours, or lengths, that a row under the header of a grid states of its columns, and answers whether any of them says how long its session was.
  mutating func note(hours: [Int: String], areLengths: Bool) -> Bool {
    for index in grid.indices {
      guard let written = hours[grid[index].column] else { continue }
      if !areLengths { grid[index].hours = written }
      if areLengths || DurationReading.spanMinutes(written) != nil { grid[index].length = written }
    }
    return grid.contains { $0.length != nil }
  }

  /// The column in which the rows of the table state their day.
  var dateColumn: Int? { columns.date }

  /// The session of a row of one session; with a column of a grid, the session of that column.
  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell], grid column: Int? = nil) -> FoundSessions.Reading {
    let axis = cell(columns.axis, cells)
    let activity = cell(columns.activity, cells)
    let date = column == nil ? cell(columns.date, cells) : SessionColumns.none
    let duration = cell(columns.duration, cells)
    if let previous, column == nil, isSame(text, axis, previous.axis), isSame(text, activity, previous.activity),
      isSame(text, date, previous.date), isSame(text, duration, previous.duration),
      zip(columns.others, previous.settings).allSatisfy({ isSame(text, cell($0, cells), $1) })
    {
      if isFilledDown(date, activity) { rowsFilledDown += 1 }
      return previous.reading
    }
    scratch.removeAll(keepingCapacity: true)
    append(text, axis)
    append(text, activity)
    append(text, date)
    append(text, duration)
    for column in columns.others { append(text, cell(column, cells)) }
    let isFilledDown = column == nil && isFilledDown(date, activity)
    if isFilledDown {
      rowsFilledDown += 1
      append(text, above.date ?? SessionColumns.none)
      append(text, above.activity ?? SessionColumns.none)
    }
    if let column { scratch.append(UInt8(truncatingIfNeeded: column)) }
    let (index, isNew) = combinations.insert(scratch)
    if isNew { readings.append(resolve(text, cells, grid: column)) }
    let reading = readings[index]
    if !date.isEmpty { above.date = date }
    if !activity.isEmpty { above.activity = activity }
    if column == nil { previous = (axis, activity, date, duration, columns.others.map { cell($0, cells) }, reading) }
    return reading
  }

  /// The session of a row on one of the days that its cell lists.
  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell], on day: Day) -> FoundSessions.Reading {
    var row = SessionContext()
    row.axis = written(text, cells, columns.axis)
    row.activity = written(text, cells, columns.activity)
    row.duration = written(text, cells, columns.duration).map { DurationReading.united($0, under: titleOfDurations) }
    var whole = options.completed(by: row).completed(by: context)
    whole.date = day.description
    return found.resolve(whole, dayIsInRow: true)
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

  /// Whether the header of each column of the grid names an activity of the project.
  var areAllOfActivities: Bool { !grid.isEmpty && grid.allSatisfy { $0.activity != nil } }

  /// The different activities of the project among these texts.
  mutating func activities(among texts: [String]) -> [String] {
    var found: [ActivityIndex.Match] = []
    var named: [String] = []
    for text in texts {
      let match = self.found.activity(text, axis: context.axis)
      guard case .planned(_, _, isExact: true) = match, !found.contains(match) else { continue }
      found.append(match)
      named.append(text)
    }
    return named
  }

  /// « Activités suivies », ‘Gevolgde workshops’: what its cells name may be what each person took part in, and not what they wish for.
  static func mayNameActivities(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    return words.contains { word in ["activit", "atelier", "workshop", "formation", "opleiding", "sessie", "seance", "session"].contains(where: word.hasPrefix)
    }
      && !words.contains { word in
        ["souhait", "interess", "gewenst", "wens", "wish", "prochain", "volgend", "next", "autre", "ander", "other"].contains(where: word.hasPrefix)
      }
  }

  /// The different activities of the project that these cells name, several in one cell too.
  mutating func activities(namedIn texts: [String]) -> [String] {
    var found: Set<[Int]> = []
    var named: [String] = []
    for text in texts.flatMap({ $0.split { ",;/+&\n".contains($0) }.map { trimmed($0) } }) {
      guard case .planned(let axis, let activity, _) = self.found.activity(text, axis: nil), found.insert([axis, activity]).inserted else { continue }
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

  /// The last date and activity that a row stated, as written.
  func above(in text: Span<UInt8>) -> (date: String?, activity: String?) {
    (above.date.map { string(text, $0) }, above.activity.map { string(text, $0) })
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

  private mutating func resolve(_ text: Span<UInt8>, _ cells: [RawCell], grid column: Int?) -> FoundSessions.Reading {
    func cell(_ column: Int?) -> String? { string(text, cells, column) }
    var row = SessionContext()
    row.axis = cell(columns.axis)
    row.activity = cell(columns.activity)
    if row.activity == nil, columns.activity != nil, options.activity == nil, context.activity == nil { row.activity = above.activity.map { string(text, $0) } }
    row.date = cell(columns.date)
    if let parts = columns.dateParts { row.date = row.date.map { DateParts.text($0, month: cell(parts.month), year: cell(parts.year)) } }
    if columns.dateIsArrival, let date = row.date {
      if DayReading(date) == .unreadable { row.date = nil }
      // The meeting's day, and not that of the clock by which this line was written.
      if let log, let number = log.meeting(date) {
        row.date = log.meetings[number].day.description
        if log.meetings.count > 1 { row.hours = log.meetings[number].first.clock }
      }
    }
    if row.date == nil, columns.date != nil, !columns.dateIsArrival, context.date == nil { row.date = above.date.map { string(text, $0) } }
    row.duration = cell(columns.duration).map { DurationReading.united($0, under: titleOfDurations) }
    row.hours = row.hours ?? cell(settingColumns.hours)
    if let end = cell(settingColumns.end), let begin = row.hours { row.hours = "\(begin) - \(end)" }
    // A span of hours is a length: « 14h-17h », and « 22:00 » beside « 01:00 ».
    if row.duration == nil, let hours = row.hours, DurationReading.spanMinutes(hours) != nil { row.duration = hours }
    row.group = cell(settingColumns.group)
    let place = cell(settingColumns.place)
    let around = options.completed(by: row)
    let whole = around.completed(by: context)
    if let column { return resolve(whole, grid[column]) }
    let reading = found.resolve(whole, dayIsInRow: options.date == nil && row.date != nil)
    found.note(whole, place: place, of: reading)
    return reading
  }

  private mutating func resolve(_ context: SessionContext, _ column: GridColumn) -> FoundSessions.Reading {
    var context = context
    // The header of the column is the nearest word on its session.
    context.date = column.day?.description
    if let activity = column.activity {
      context.activity = activity
      context.activityIsFromName = false
    }
    context.group = column.group ?? context.group
    context.hours = column.hours ?? context.hours
    context.duration = column.length ?? context.duration
    let reading = found.resolve(context, dayIsInRow: false, column: column)
    found.note(context, place: nil, of: reading)
    return reading
  }
}
