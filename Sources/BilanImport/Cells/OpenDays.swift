internal import BilanModel

/// Dates that can all be read in either order of day and month.
struct OpenDays {
  /// The first that is another day in the other order, as it stands and as both orders read it.
  let text: String
  let dayFirst, monthFirst: Day
  /// What the order in which they stand speaks for: the reading in which alone they go on from one to the next, as the days of a series do; nil where both or none do.
  let rhythm: DateOrder?

  /// Nil where one of them proves an order, where none is another day in the other order, or where the day known from elsewhere is among them, day first.
  init?(_ texts: [String], known: Day?) {
    var open: (text: String, dayFirst: Day, monthFirst: Day)?
    var series: (dayFirst: [Day], monthFirst: [Day]) = ([], [])
    for text in texts {
      switch (DayReading(text, order: .dayFirst), DayReading(text, order: .monthFirst)) {
      case (.day(let day), .day(let other)):
        if day != other {
          if day == known { return nil }
          open = open ?? (text, day, other)
        }
        series.dayFirst.append(day)
        series.monthFirst.append(other)
      case (.day, .otherOrder), (.otherOrder, .day): return nil
      default: continue
      }
    }
    guard let open else { return nil }
    (text, dayFirst, monthFirst) = open
    switch (OpenDays.goOn(series.dayFirst), OpenDays.goOn(series.monthFirst)) {
    // Two days are no series yet: that they lie near each other only doubts what is taken for granted.
    case (true, false): rhythm = series.dayFirst.count > 2 ? .dayFirst : nil
    case (false, true): rhythm = .monthFirst
    default: rhythm = nil
    }
  }

  /// Whether several days rise, none of them more than a quarter behind the one before; first days of months may lie further apart, as those of counts do.
  private static func goOn(_ days: [Day]) -> Bool {
    let areFirstOfMonths = days.allSatisfy { $0.parts.day == 1 }
    return days.count > 1 && zip(days, days.dropFirst()).allSatisfy { $0 < $1 && ($1.number - $0.number <= longestGap || areFirstOfMonths) }
  }

  private static let longestGap: Int32 = 92
}
