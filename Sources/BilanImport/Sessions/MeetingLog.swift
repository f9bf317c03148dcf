internal import BilanModel
internal import BilanText

/// What the log of an online meeting says as a whole: which presences lie close together and are one meeting, and how long each person stayed.
///
/// A log knows instants and no sessions. A meeting is a cluster of presences without a long gap: one that runs past midnight is one session.
struct MeetingLog {
  /// One meeting, from the first arrival to the last departure.
  struct Meeting {
    var first: Instant
    var last: Instant
    /// The last arrival: it, too, tells by which day the log's clock began to count.
    var lastArrival: Instant
    var day: Day { first.day }
    var isPastMidnight: Bool { lastArrival.day != first.day }
  }

  private(set) var meetings: [Meeting] = []
  /// Seconds that each person stayed at each meeting; `Int.max` where a line does not say how long.
  private var stays: [String: Int] = [:]
  private let order: DateOrder
  /// The day that the lines around the log or the file's name say: for a log of times alone.
  private let day: Day?
  private let columns: Columns

  private struct Columns {
    var arrival, departure, stay: Int?
    var stayIsMinutes = false
    var names: [Int] = []
    var email: Int?
  }

  /// Presences with so long a gap between them, in seconds, belong to two meetings.
  private static let longGap = 3 * 3600
  /// Who stayed a shorter time, in minutes, is told about.
  static let shortMinutes = 5
  /// Of a meeting that was itself short, nobody's stay says anything.
  private static let shortestMeeting = 20 * 60

  /// Nil where the table is no log, or an instant in it is not certain.
  init?(_ table: FoundTable, _ names: [Int], in text: Span<UInt8>, order: DateOrder) {
    let header = table.header
    self.order = order
    if let date = table.options.completed(by: table.context).date, case .day(let said) = DayReading(date) { day = said } else { day = nil }
    columns = MeetingLog.columns(header, names)
    guard header.arrival != nil, header.position(of: .registration) == nil, header.position(of: .submission) == nil else { return nil }
    guard columns.departure != nil || columns.stay != nil || header.position(of: .arrival) != nil || header.position(of: .action) != nil else { return nil }
    var lines: [(person: String, arrival: Instant, stay: Int?)] = []
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      guard let arrival = columns.arrival, arrival < scanner.cells.count, !scanner.cells[arrival].isEmpty else { continue }
      let written = string(text, scanner.cells[arrival])
      guard let instant = instant(written) else {
        if DayReading(written, order: order) == .unreadable { continue }
        return nil
      }
      lines.append((person(text, scanner.cells), instant, stay(text, scanner.cells, from: instant)))
    }
    guard !lines.isEmpty else { return nil }
    gather(lines)
  }

  private static func columns(_ header: TableHeader, _ names: [Int]) -> Columns {
    var columns = Columns(arrival: header.arrival, departure: header.position(of: .departure), names: names, email: header.position(of: .email))
    columns.stay =
      header.position(of: .duration)
      ?? header.columns.indices.first { header.columns[$0].meaning == .role(.time) && stayTitles.contains(Folding.folded(header.columns[$0].title)) }
    if let stay = columns.stay { columns.stayIsMinutes = Folding.folded(header.columns[stay].title).contains("minu") }
    return columns
  }

  private static let stayTitles: Set<String> = [
    "time in call", "in meeting duration", "duree en reunion", "duree de la participation", "duur van deelname", "duur in vergadering", "duree dans la reunion",
  ]

  private mutating func gather(_ lines: [(person: String, arrival: Instant, stay: Int?)]) {
    for line in lines.sorted(by: { $0.arrival < $1.arrival }) {
      let end = line.arrival.adding(line.stay ?? 0)
      if let last = meetings.last, line.arrival.seconds - last.last.seconds <= MeetingLog.longGap {
        meetings[meetings.count - 1].last = max(last.last, end)
        meetings[meetings.count - 1].lastArrival = line.arrival
      } else {
        meetings.append(Meeting(first: line.arrival, last: end, lastArrival: line.arrival))
      }
      let key = key(line.person, meetings.count - 1)
      let known = stays[key] ?? 0
      stays[key] = line.stay.map { known > Int.max - $0 ? Int.max : known + $0 } ?? Int.max
    }
  }

  private func instant(_ text: String) -> Instant? { Instant(text, order: order) ?? Instant(text, on: day) }

  private func key(_ person: String, _ meeting: Int) -> String { "\(meeting) \(person)" }

  /// The words by which a line's person is the same as another line's.
  private func person(_ text: Span<UInt8>, _ cells: [RawCell]) -> String {
    let name = columns.names.filter { $0 < cells.count }.map { Folding.folded(string(text, cells[$0])) }.joined(separator: " ")
    if !name.isEmpty { return name }
    return columns.email.flatMap { $0 < cells.count ? string(text, cells[$0]).lowercased() : nil } ?? ""
  }

  /// Seconds from arrival to departure, else as a column says; nil where neither is there.
  private func stay(_ text: Span<UInt8>, _ cells: [RawCell], from arrival: Instant) -> Int? {
    if let column = columns.departure, column < cells.count, !cells[column].isEmpty {
      let written = string(text, cells[column])
      if let end = instant(written), end >= arrival { return end.seconds - arrival.seconds }
    }
    guard let column = columns.stay, column < cells.count, !cells[column].isEmpty else { return nil }
    return MeetingLog.seconds(string(text, cells[column]), isMinutes: columns.stayIsMinutes)
  }

  nonisolated(unsafe) private static let clock = /([0-9]{1,2}):([0-9]{2}):([0-9]{2})/
  nonisolated(unsafe) private static let numberAndUnit = /([0-9]+)\s*([a-z]+)/

  /// `1h 2m 3s`, `00:20:00`, `45 min`, `12` below « minutes ».
  static func seconds(_ text: String, isMinutes: Bool) -> Int? {
    if let number = Int(text) { return isMinutes ? number * 60 : nil }
    if let clock = text.wholeMatch(of: clock), let h = Int(clock.1), let m = Int(clock.2), let s = Int(clock.3) {
      return h * 3600 + m * 60 + s
    }
    var total = 0
    var found = false
    for part in text.lowercased().matches(of: numberAndUnit) {
      guard let number = Int(part.1), number < 100_000, let unit = part.2.first else { return nil }
      switch unit {
      case "h", "u": total += number * 3600
      case "m": total += number * 60
      case "s": total += number
      default: return nil
      }
      found = true
    }
    return found ? total : nil
  }

  /// The meeting at which a line's person arrived; nil for a line without an instant.
  func meeting(_ arrival: String) -> Int? {
    guard let instant = instant(arrival) else { return nil }
    return meetings.firstIndex { $0.first <= instant && instant <= max($0.lastArrival, $0.last) }
  }

  /// How many people stayed less than so many minutes, of meetings that were not themselves short.
  func shortStays(under minutes: Int) -> Int {
    stays.count { key, seconds in seconds < minutes * 60 && isLong(key) }
  }

  /// Whether a line is of somebody who stayed less than so many minutes in all.
  func isShort(_ text: Span<UInt8>, _ cells: [RawCell], under minutes: Int) -> Bool {
    guard let arrival = columns.arrival, arrival < cells.count, let meeting = meeting(string(text, cells[arrival])) else { return false }
    let key = key(person(text, cells), meeting)
    return (stays[key] ?? .max) < minutes * 60 && isLong(key)
  }

  private func isLong(_ key: String) -> Bool {
    guard let number = key.split(separator: " ").first.flatMap({ Int($0) }), meetings.indices.contains(number) else { return false }
    return meetings[number].last.seconds - meetings[number].first.seconds >= MeetingLog.shortestMeeting
  }
}
