internal import BilanModel
internal import BilanText

/// From one part of a year to another, and a week by its Monday: « sept. à déc. 2024 », « mars et avril 2024 », « T1 et T2 2024 », ‘november 2023 tot januari 2024’, « semaine du 4 mars 2024 ».
extension SpanReading {
  /// The months of several parts of a year that follow one another, counted from the year 0 on, which is that of a text without any year.
  ///
  /// - Parameter isDashed: « janvier-mars 2024 » is from the one to the other.
  /// - Returns: nil for parts with others between them that the words leave out, « mars et mai 2024 ».
  static func several(_ words: [String], isDashed: Bool = false) -> ClosedRange<Int>? {
    guard (2...12).contains(words.count) else { return nil }
    let hasYear = words.contains(where: DayInText.isFullYear)
    var parts: [ClosedRange<Int>] = []
    var isRange = isDashed
    // The year of a month is the next one that is written.
    var open: [ClosedRange<Int>] = []
    for word in words {
      if untils.contains(word) {
        isRange = true
      } else if DayInText.isFullYear(word), let year = Int(word), !open.isEmpty {
        parts += open.map { $0.lowerBound - 1 + year * 12...$0.upperBound - 1 + year * 12 }
        open = []
      } else if let months = part(named: word) {
        open.append(months)
      } else if !between.contains(word) {
        return nil
      }
    }
    if !hasYear { (parts, open) = (open.map { $0.lowerBound - 1...$0.upperBound - 1 }, []) }
    guard open.isEmpty, parts.count > 1, let first = parts.first, let last = parts.last, first.upperBound < last.lowerBound else { return nil }
    let areNeighbours = zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound }
    return isRange && parts.count == 2 || areNeighbours ? first.lowerBound...last.upperBound : nil
  }

  /// The days of such months; nil where no year is written.
  static func daysOfSeveral(_ words: [String], isDashed: Bool) -> (first: Day, last: Day)? {
    guard words.contains(where: DayInText.isFullYear), let months = several(words, isDashed: isDashed) else { return nil }
    let (year, month) = (months.upperBound / 12, months.upperBound % 12 + 1)
    guard let first = Day(year: months.lowerBound / 12, month: months.lowerBound % 12 + 1, day: 1),
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    else { return nil }
    return (first, last)
  }

  private static let untils: Set<String> = ["a", "au", "jusqu", "tot", "to", "until", "through", "t", "e", "m"]
  private static let between: Set<String> = ["de", "du", "d", "van", "from", "en", "et", "and", "met", "mois", "maanden", "months", "in"]

  /// The Monday that a week is called by; another day would leave open which week is meant.
  static func weekOfMonday(_ words: [String]) -> Day? {
    guard words.count > 4, ["semaine", "sem", "week"].contains(words[0]), ["du", "van", "of", "vanaf"].contains(words[1]),
      case .day(let day) = DayReading(words[2...].joined(separator: " ")), day.weekday == 0
    else { return nil }
    return day
  }
}
