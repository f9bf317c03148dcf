internal import BilanModel
internal import BilanText

/// Reads a day, or a month, quarter or year of campaign counts: `21/10/2024`, `octobre 2024`, `T3 2024`, `3e trimestre 2024`, `2024-10`, `2024`.
enum SpanReading: Equatable {
  case span(first: Day, last: Day)
  case unreadable(DayReading)

  init(_ text: String, order: DateOrder = .belgian) {
    let reading = DayReading(text, order: order)
    if case .day(let day) = reading {
      self = .span(first: day, last: day)
      return
    }
    var words = Folding.folded(text).split(separator: " ").map(String.init)
    words = RunningTotal.end(in: words) ?? words
    if let month = SpanReading.monthOfShortYear(text) { words = month }
    // « januari / janvier 2024 »: one month in two languages.
    if text.contains("/"), let month = words.first.flatMap({ DayReading.month(named: $0) }), words.count > 1, DayReading.month(named: words[1]) == month {
      words.removeFirst()
    }
    if let week = SpanReading.week(words) ?? SpanReading.weekOfMonday(words) {
      self = .span(first: week, last: Day(number: week.number + 6))
      return
    }
    if let days = SpanReading.days(text, order) {
      self = .span(first: days.lowerBound, last: days.upperBound)
      return
    }
    let years = Set(words.compactMap(SpanReading.year))
    guard years.count == 1, let year = years.first,
      let months = SpanReading.months(SpanReading.withoutYear(words)),
      let first = Day(year: year, month: months.lowerBound, day: 1),
      let last = Day(
        year: year, month: months.upperBound,
        day: Day.length(ofMonth: months.upperBound, year: year))
    else {
      let isDashed = words.count == 3 && text.contains { "-–—".contains($0) }
      self = SpanReading.daysOfSeveral(words, isDashed: isDashed).map { .span(first: $0.first, last: $0.last) } ?? .unreadable(reading)
      return
    }
    self = .span(first: first, last: last)
  }

  nonisolated(unsafe) private static let shortYear = /([\p{L}]{3,})\.?(?:[-‐–\/]| ?['’])([0-9]{2})/
  nonisolated(unsafe) private static let numberedWeek = /(s|w|wk|sem|semaine|week|semaine n|sem n) ?([0-9]{1,2})/

  /// `sept.-25`, `Nov-24`, « mars '24 », as spreadsheets show a month of a year: its words. A blank between the two would be a day of that month.
  static func monthOfShortYear(_ text: String) -> [String]? {
    // Nearly no text has two digits behind another character at its end.
    guard text.utf8.count < 40, text.utf8.suffix(2).allSatisfy({ (48...57).contains($0) }), let found = text.wholeMatch(of: shortYear) else { return nil }
    let name = Folding.folded(String(found.1))
    return DayReading.month(named: name) == nil ? nil : [name, "20\(found.2)"]
  }

  /// Whether folded words name a month, quarter, half-year or year, alone or with its year: what stands above a column of counts.
  static func isNamed(_ words: [String]) -> Bool {
    let words = RunningTotal.end(in: words) ?? words
    guard (1...3).contains(words.count) else { return false }
    let rest = withoutYear(words)
    guard words.count - rest.count <= 2 else { return false }
    if rest.isEmpty { return true }
    // A lone number is no month.
    return (months(rest) ?? several(rest)) != nil && !(rest.count == 1 && Int(rest[0]) != nil)
  }

  /// The words beside a year and « année », ‘jaar’ that only say that it is one.
  private static func withoutYear(_ words: [String]) -> [String] {
    let rest = words.filter { year($0) == nil }
    guard rest.count < words.count, let first = rest.first, ["annee", "an", "jaar", "year", "exercice", "kalenderjaar", "werkjaar"].contains(first) else {
      return rest
    }
    return Array(rest.dropFirst())
  }

  /// The Monday of a numbered week with its year: `S12 2024`, `semaine 12 2024`, `week 12 (2024)`, `2024-W12`. `S1` and `S2` are halves of a year.
  private static func week(_ words: [String]) -> Day? {
    let years = words.compactMap(year)
    guard years.count == 1, let year = years.first else { return nil }
    let rest = words.filter { SpanReading.year($0) == nil }.joined(separator: " ")
    guard ["s", "w"].contains(rest.first), let found = rest.wholeMatch(of: numberedWeek), let number = Int(found.2), (1...53).contains(number),
      found.1 != "s" || found.2.utf8.count == 2
    else { return nil }
    // The week of the 4th of January is the first.
    guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let monday = Day(number: fourth.number - (fourth.number + 3) % 7 + Int32(number - 1) * 7)
    // Its Thursday says of which year it is: not each has a week 53.
    return Day(number: monday.number + 3).parts.year == year ? monday : nil
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1990...2199).contains(year) else {
      return nil
    }
    return year
  }

  /// The months of a part of a year that one word names, and no bare number: « mars », `T2`, `S1`.
  static func part(named word: String) -> ClosedRange<Int>? {
    if let month = DayReading.month(named: word) { return month...month }
    return word.utf8.count == 2 && word.first?.isLetter == true ? months([word]) : nil
  }

  /// The months that the other words mean: none for a whole year.
  private static func months(_ words: [String]) -> ClosedRange<Int>? {
    if words.isEmpty { return 1...12 }
    if words.count == 1 {
      if case .day(let day) = DayReading("1 \(words[0]) 2000") {
        return day.parts.month...day.parts.month
      }
      if let month = Int(words[0]), words[0].utf8.count <= 2, (1...12).contains(month) {
        return month...month
      }
    }
    let text = words.joined(separator: " ")
    // `T3`, `Q3`, `S2`: a letter and a digit, nothing else.
    let letter = words.count == 1 && text.utf8.count == 2 ? text.prefix(1) : ""
    let isQuarter = ["trimestre", "trim", "kwartaal", "quarter"].contains { words.contains($0) } || ["t", "q", "k"].contains(letter)
    let isHalf = ["semestre", "semester"].contains { words.contains($0) } || letter == "s"
    // « 1er et 2e trimestre » are two.
    guard isQuarter || isHalf, words.count(where: { $0.first?.isNumber == true }) < 2,
      let digit = text.utf8.first(where: { (49...52).contains($0) })
    else { return nil }
    let number = Int(digit) - 48
    if isQuarter { return number * 3 - 2...number * 3 }
    return number <= 2 ? number * 6 - 5...number * 6 : nil
  }
}
