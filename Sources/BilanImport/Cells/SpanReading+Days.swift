internal import BilanModel
internal import BilanText

/// From one day to another: « du 3 au 5 juin 2024 », `10-14/06/2024`, ‘28 mei tot 2 juni 2024’, `03/06/2024 - 05/06/2024`.
extension SpanReading {
  /// The days from the first to the last; the first takes from the last the month and the year that it does not say.
  static func days(_ text: String, _ order: DateOrder) -> ClosedRange<Day>? {
    guard mayBeTwoDays(text), let (left, right) = parts(of: text.lowercased()), case .day(let last) = DayReading(right, order: order),
      let first = day(left, before: last, order)
    else {
      return nil
    }
    // Of two years, nobody could tell how much is of which.
    return first < last && first.parts.year == last.parts.year ? first...last : nil
  }

  /// A quick look, which « octobre 2024 » does not pass: two days and a year are three numbers.
  private static func mayBeTwoDays(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return text.utf8.split { !(48...57).contains($0) }.count > 2
  }

  nonisolated(unsafe) private static let fromTo =
    /(?:du |van |from |le )?(.+?)(?: (?:au|tot en met|tot|t\/m|t\.e\.m\.|to|until) | +[-–—] +|[–—])(.+)/
  nonisolated(unsafe) private static let dayToDay = /([0-9]{1,2})-([0-9]{1,2}(?:\/| ).+)/

  private static func parts(of text: String) -> (String, String)? {
    if let found = text.wholeMatch(of: fromTo) {
      return (String(found.1), String(found.2))
    }
    // `10-14/06/2024`, `3-5 juin 2024`
    guard let found = text.wholeMatch(of: dayToDay) else { return nil }
    return (String(found.1), String(found.2))
  }

  private static func day(_ text: String, before last: Day, _ order: DateOrder) -> Day? {
    if case .day(let day) = DayReading(text, order: order) { return day }
    let digits = text.prefix { ("0"..."9").contains($0) }
    if let number = Int(digits), ["", "er", "ste", "e", "de", "st", "nd", "rd", "th"].contains(text[digits.endIndex...]) {
      return Day(year: last.parts.year, month: last.parts.month, day: number)
    }
    let mark = text.contains("/") ? "/" : " "
    if case .day(let day) = DayReading("\(text)\(mark)\(last.parts.year)", order: order) { return day }
    return nil
  }
}
