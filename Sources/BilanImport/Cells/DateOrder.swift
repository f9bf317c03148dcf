internal import BilanModel

/// In which order a column of dates writes day and month.
public enum DateOrder: String, Sendable, CaseIterable {
  /// As people in Belgium write, the day first, unless something says otherwise: nothing has been looked at yet.
  case belgian
  /// Settled, by the user or by the column's own dates.
  case dayFirst = "dmy"
  case monthFirst = "mdy"
  /// Both orders stand in one column: a day that can be meant in either is not known.
  case mixed

  /// What all these texts together say, and other days said of the same session; `.belgian` when they do not settle it.
  init(evidence texts: some Sequence<String>, otherDays: [Day]) {
    var dayFirst = 0
    var monthFirst = 0
    var meant: Set<DateOrder> = []
    for text in texts {
      let readings = (DayReading(text, order: .dayFirst), DayReading(text, order: .monthFirst))
      switch readings {
      case (.otherOrder, .day): monthFirst += 1
      case (.day, .otherOrder): dayFirst += 1
      case (.day(let first), .day(let second)) where first != second:
        if otherDays.contains(first) { meant.insert(.dayFirst) }
        if otherDays.contains(second) { meant.insert(.monthFirst) }
      default: break
      }
    }
    // One slip among many dates of the other order is a slip, and told where it stands.
    if min(dayFirst, monthFirst) * 5 >= max(dayFirst, monthFirst), min(dayFirst, monthFirst) > 0 {
      self = .mixed
    } else if dayFirst + monthFirst > 0 {
      self = dayFirst > monthFirst ? .dayFirst : .monthFirst
    } else {
      self = meant.count == 1 ? meant.first! : .belgian
    }
  }
}
