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
    if let week = SpanReading.week(words) {
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
      self = .unreadable(reading)
      return
    }
    self = .span(first: first, last: last)
  }

  /// The month, quarter or year at the end of one of a text's parts; nil where there is none, or several. A day is none of them.
  static func amid(_ text: String) -> (first: Day, last: Day)? {
    var found: [(first: Day, last: Day)] = []
    let parts = joiningMonths(text.replacing("_", with: " ")).split { "–—:,()|·".contains($0) }.flatMap {
      String($0).replacing(" - ", with: "\n").split(separator: "\n")
    }
    for part in parts {
      let words = part.split(separator: " ")
      for start in words.indices {
        guard case .span(let first, let last) = SpanReading(words[start...].joined(separator: " ")) else { continue }
        // « Mars et juin 2024 » are two months, and no span.
        if start > 1, links.contains(Folding.folded(String(words[start - 1]))), named([Folding.folded(String(words[start - 2]))]) != nil {
          return nil
        }
        if first < last { found.append((first, last)) }
        break
      }
    }
    guard let span = found.first, found.allSatisfy({ $0 == span }) else { return nil }
    return span
  }

  /// « sept.–déc. » as « sept. à déc. »: a dash between two months is none between two parts of a title.
  private static func joiningMonths(_ text: String) -> String {
    text.replacing(/([\p{L}]{3,})(\.?) ?[-–—] ?([\p{L}]{3,})/) { found in
      let areMonths = [found.1, found.3].allSatisfy { DayReading.month(named: Folding.folded(String($0))) != nil }
      return areMonths ? "\(found.1)\(found.2) à \(found.3)" : String(found.0)
    }
  }

  /// What leads from one month to another.
  private static let links: Set<String> = ["a", "au", "jusqu", "tot", "met", "t", "e", "m", "to", "until", "through", "et", "en", "and"]

  /// « Janvier à mars », ‘maart t/m mei’, « mars et avril », « T1 et T2 »: from one part of a year to another.
  private static func monthsBetween(_ words: [String]) -> ClosedRange<Int>? {
    guard words.count > 2, let start = words.firstIndex(where: links.contains), start > 0,
      let end = words.indices.last(where: { links.contains(words[$0]) }), end + 1 < words.count,
      let first = named(Array(words[..<start])), let last = named(Array(words[(end + 1)...])), first.upperBound < last.lowerBound
    else { return nil }
    switch words[start...end].joined(separator: " ") {
    case "a", "au", "jusqu a", "tot", "tot en met", "t m", "t e m", "to", "until", "through": return first.lowerBound...last.upperBound
    // Two beside each other.
    case "et", "en", "and": return first.upperBound + 1 == last.lowerBound ? first.lowerBound...last.upperBound : nil
    default: return nil
    }
  }

  /// The months of a part of a year that is named, and no bare number.
  private static func named(_ words: [String]) -> ClosedRange<Int>? { words.contains { $0.contains(where: \.isLetter) } ? months(words) : nil }

  /// `sept.-25`, `Nov-24`, « mars '24 », as spreadsheets show a month of a year: its words. A blank between the two would be a day of that month.
  static func monthOfShortYear(_ text: String) -> [String]? {
    guard let found = text.wholeMatch(of: /([\p{L}]{3,})\.?(?:[-‐–\/]| ?['’])([0-9]{2})/) else { return nil }
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
    return months(rest) != nil && !(rest.count == 1 && Int(rest[0]) != nil)
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
    guard let found = rest.wholeMatch(of: /(s|w|wk|sem|semaine|week|semaine n|sem n) ?([0-9]{1,2})/), let number = Int(found.2), (1...53).contains(number),
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
    if let months = monthsBetween(words) { return months }
    let text = words.joined(separator: " ")
    // `T3`, `Q3`, `S2`: a letter and a digit, nothing else.
    let letter = words.count == 1 && text.utf8.count == 2 ? text.prefix(1) : ""
    let isQuarter = ["trimestre", "kwartaal", "quarter"].contains { words.contains($0) } || ["t", "q", "k"].contains(letter)
    let isHalf = ["semestre", "semester"].contains { words.contains($0) } || letter == "s"
    guard isQuarter || isHalf,
      let digit = text.utf8.first(where: { (49...52).contains($0) })
    else { return nil }
    let number = Int(digit) - 48
    if isQuarter { return number * 3 - 2...number * 3 }
    return number <= 2 ? number * 6 - 5...number * 6 : nil
  }
}
