internal import BilanModel

/// A day with a time of day, as logs of meetings write it: `03/11/2024 11:50:10 PM`, `2024-03-12T09:00:00Z`.
struct Instant: Comparable {
  /// Seconds from the beginning of the day with number 0, by the clock that the log was written by.
  var seconds: Int

  /// Nil where the text names no day that is certain, or no time.
  init?(_ text: String, order: DateOrder) {
    guard case .day(let day) = DayReading(text, order: order), let time = Instant.time(in: text) else { return nil }
    seconds = Int(day.number) * 86_400 + time
  }

  /// A time of day alone, on the day that is said elsewhere: `14:02`.
  init?(_ text: String, on day: Day?) {
    guard let day, DayReading(text) == .unreadable, let time = Instant.time(in: text) else { return nil }
    seconds = Int(day.number) * 86_400 + time
  }

  private init(seconds: Int) { self.seconds = seconds }

  /// The instant so many seconds later.
  func adding(_ more: Int) -> Instant { Instant(seconds: seconds + more) }

  /// The day of the log's clock.
  var day: Day { Day(number: Int32(seconds / 86_400)) }

  /// `23:58`.
  var clock: String {
    let minutes = seconds % 86_400 / 60
    let (hour, minute) = (String(minutes / 60), String(minutes % 60))
    return "\(hour):\(minute.utf8.count == 1 ? "0" : "")\(minute)"
  }

  static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  // Patterns stand for themselves: one within a function is made anew at each call.
  nonisolated(unsafe) private static let clock = /(?:^|[^0-9])([0-9]{1,2})[:hHuU]([0-9]{2})(?::([0-9]{2}))?(?:\.[0-9]+)?\s*([AaPp]\.?\s?[Mm])?/

  /// Seconds from midnight of the first time of day in a text: `9:05`, `9h05`, `11:50:10 PM`.
  static func time(in text: String) -> Int? {
    guard let found = text.firstMatch(of: clock),
      var hours = Int(found.1), let minutes = Int(found.2)
    else { return nil }
    let seconds = found.3.flatMap { Int($0) } ?? 0
    if let half = found.4?.lowercased() {
      if half.hasPrefix("p"), hours < 12 { hours += 12 } else if half.hasPrefix("a"), hours == 12 { hours = 0 }
    }
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}
