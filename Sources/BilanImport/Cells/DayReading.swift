internal import BilanModel
internal import BilanText

/// Reads a day as people in Belgium write it: `21/10/2024`, `3-6-24`, `2024-10-21`, `lundi 21 octobre 2024`, `21 okt. 2024`; a time after it is left aside.
///
/// What may be two days (`21-22 octobre 2024`) or two orders is not a day.
enum DayReading: Hashable {
  case day(Day)
  /// Only readable in the other order of day and month.
  case otherOrder
  /// Two orders are possible, and nothing says which is meant.
  case ambiguous
  /// Not a date, or a day the calendar does not have.
  case unreadable

  /// The day that a spreadsheet wrote as its own number, `45691`; only for what a column calls a date.
  static func serial(_ text: String) -> Day? {
    guard text.utf8.count == 5, DayInText.isNumber(text), let number = Int32(text), (36_526...73_050).contains(number) else { return nil }
    // Day 1 would be 1 January 1900, but these programs know a 29 February of that year.
    return Day(number: number - 25_569)
  }

  init(_ text: Span<UInt8>, _ range: Range<Int>, order: DateOrder = .belgian) {
    if order == .belgian, let day = DayReading.plain(text, range) {
      self = .day(day)
      return
    }
    // « 12/03/2024 ? » is not certain.
    if range.contains(where: { text[$0] == UInt8(ascii: "?") }) {
      self = .unreadable
      return
    }
    var folded: [UInt8] = []
    Folding.append(text, range, to: &folded)
    self = Words(String(decoding: folded, as: UTF8.self))?.reading(in: order) ?? .unreadable
  }

  init(_ text: String, order: DateOrder = .belgian) { self.init(text.utf8.span, 0..<text.utf8.count, order: order) }

  /// `dd/mm/yyyy` and `yyyy-mm-dd` with two-digit fields, without any allocation: nearly all dates are written so.
  private static func plain(_ text: Span<UInt8>, _ range: Range<Int>) -> Day? {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    func digits(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for i in start + offset..<start + offset + count {
        let digit = text[i] &- 48
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let separators: (UInt8, UInt8)
    let fields: (year: Int?, month: Int?, day: Int?)
    if digits(0, 4) != nil {
      separators = (text[start + 4], text[start + 7])
      fields = (digits(0, 4), digits(5, 2), digits(8, 2))
    } else {
      separators = (text[start + 2], text[start + 5])
      fields = (digits(6, 4), digits(3, 2), digits(0, 2))
    }
    guard separators.0 == separators.1, [45, 46, 47].contains(separators.0), let year = fields.year, let month = fields.month,
      let day = fields.day, (1900...2199).contains(year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension DayReading {
  /// The number of a month named in French, Dutch or English, folded.
  static func month(named word: String) -> Int? { Words.months[word] }
}

/// The words of a date: its numbers, and the month where it is named.
private struct Words {
  private var numbers: [Number] = []
  /// The month named, and how many numbers stand before it.
  private var month: (number: Int, after: Int)?
  /// How many numbers stand before `Mar`, the English March where no other word names a month: in French it is a Tuesday.
  private var numbersBeforeMar: Int?
  private var hasTwelveHourClock = false
  private var previous: Substring = ""

  private struct Number {
    var value: Int
    var digits: Int
  }

  /// Nil when a word belongs to no date.
  init?(_ folded: String) {
    for word in folded.split(separator: " ") where !take(word) { return nil }
  }

  private mutating func take(_ word: Substring) -> Bool {
    if let number = Words.number(word) {
      numbers.append(number)
    } else if numbers.count >= 3, Words.isClock(word) {
      hasTwelveHourClock = true
    } else if let named = Words.months[String(word)] {
      if month == nil { month = (named, numbers.count) }
    } else if word == "mar" || word == "maa" {
      if numbers.count <= 1 { numbersBeforeMar = numbersBeforeMar ?? numbers.count }
    } else if word == "am" || word == "pm" {
      hasTwelveHourClock = true
    } else if word == "m", previous == "a" || previous == "p" {
      // `a.m.` is two words once its points are gone.
      hasTwelveHourClock = true
    } else if let ordinal = Words.ordinal(word) {
      numbers.append(ordinal)
    } else if let t = word.firstIndex(of: "t"), let day = Words.number(word[..<t]), Words.number(word[word.index(after: t)...]) != nil {
      // `2024-10-21T14:30`
      numbers.append(day)
    } else {
      guard Words.fillers.contains(String(word)) || Words.isTime(word) else { return false }
    }
    previous = word
    return true
  }

  func reading(in order: DateOrder) -> DayReading {
    if let month { return named(month.number, after: month.after) }
    if let numbersBeforeMar, numbers.count < 3 { return named(3, after: numbersBeforeMar) }
    if numbers.count == 1, numbers[0].digits == 8 {
      let value = numbers[0].value
      return made(year: Number(value: value / 10_000, digits: 4), month: value / 100 % 100, day: value % 100)
    }
    return numbers.count >= 3 ? plain(order) : .unreadable
  }

  /// `21 octobre 2024`, `April 07, 2014`, `2024 oktober 21`: one number for the day, one for the year.
  private func named(_ month: Int, after: Int) -> DayReading {
    guard after <= 1, numbers.count >= 2 else { return .unreadable }
    let isYearFirst = after == 1 && numbers[0].digits == 4
    return made(year: numbers[isYearFirst ? 0 : 1], month: month, day: numbers[isYearFirst ? 1 : 0].value)
  }

  private func plain(_ order: DateOrder) -> DayReading {
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    // Two years are two dates: a span, or a list.
    if numbers.dropFirst(3).contains(where: { $0.digits == 4 && (1990...2199).contains($0.value) }) { return .unreadable }
    if first.digits == 4 { return made(year: first, month: second.value, day: third.value) }
    // A year in four digits further on means that these three are not yet a date: `5-6/10/2024`.
    let hasLaterYear = numbers.dropFirst(3).prefix(1).contains { $0.digits == 4 }
    guard third.digits == 4 || third.digits == 2 && !hasLaterYear else { return .unreadable }
    let dayFirst = made(year: third, month: second.value, day: first.value)
    let monthFirst = made(year: third, month: first.value, day: second.value)
    if dayFirst == monthFirst { return dayFirst }
    switch order {
    case .dayFirst: return dayFirst == .unreadable && monthFirst != .unreadable ? .otherOrder : dayFirst
    case .monthFirst: return monthFirst == .unreadable && dayFirst != .unreadable ? .otherOrder : monthFirst
    case .mixed:
      if dayFirst == .unreadable { return monthFirst == .unreadable ? .unreadable : .otherOrder }
      return monthFirst == .unreadable ? dayFirst : .ambiguous
    case .belgian:
      // A 12-hour clock comes from an American setting, which also writes the month first.
      if dayFirst == .unreadable { return hasTwelveHourClock || monthFirst == .unreadable ? monthFirst : .otherOrder }
      return hasTwelveHourClock && monthFirst != .unreadable ? .ambiguous : dayFirst
    }
  }

  /// Two digits mean this century: sheets are of our time.
  private func made(year: Number, month: Int, day: Int) -> DayReading {
    let full = year.digits == 2 ? 2000 + year.value : year.value
    guard year.digits == 2 || year.digits == 4 && (1900...2199).contains(full), let day = Day(year: full, month: month, day: day)
    else { return .unreadable }
    return .day(day)
  }

  private static func number(_ word: Substring) -> Number? {
    guard (1...8).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(word) else {
      return nil
    }
    return Number(value: value, digits: word.utf8.count)
  }

  /// `1er`, `1ste`, `21st`, `2nd`.
  private static func ordinal(_ word: Substring) -> Number? {
    for ending in ["er", "ste", "e", "st", "nd", "rd", "th", "de"] where word.hasSuffix(ending) {
      let digits = word.dropLast(ending.utf8.count)
      if (1...2).contains(digits.utf8.count), let number = number(digits) { return number }
    }
    return nil
  }

  /// `40pm`, as in `5:51:40PM`.
  private static func isClock(_ word: Substring) -> Bool {
    (word.hasSuffix("am") || word.hasSuffix("pm")) && number(word.dropLast(2)) != nil
  }

  /// `9h`, `14h30`, `9u30`.
  private static func isTime(_ word: Substring) -> Bool {
    if word.hasSuffix("z") { return number(word.dropLast()) != nil }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == "u" }
    return parts.count == 2 && number(parts[0]) != nil && (parts[1].isEmpty || number(parts[1]) != nil)
  }

  private static let fillers = Weekday.allNames.union([
    "le", "de", "du", "the", "op", "of", "a", "p", "om", "date", "datum",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "lu", "me", "je", "ve", "sa", "ma", "di", "wo", "do", "vr", "za", "zo",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "th", "st", "nd", "rd", "t", "z", "utc", "h", "u",
  ])

  static let months: [String: Int] = {
    let names: [[String]] = [
      ["janvier", "janv", "jan", "januari", "january", "januar"],
      ["fevrier", "fevr", "fev", "februari", "february", "feb", "februar"],
      ["mars", "maart", "mrt", "march", "marz"],
      ["avril", "avr", "april", "apr"],
      ["mai", "mei", "may"],
      ["juin", "juni", "jun", "june"],
      ["juillet", "juil", "juli", "jul", "july"],
      ["aout", "augustus", "aug", "august"],
      ["septembre", "sept", "sep", "september"],
      ["octobre", "oct", "oktober", "okt", "october"],
      ["novembre", "nov", "november"],
      ["decembre", "dec", "december", "dezember", "dez"],
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list { months[name] = index + 1 }
    }
    return months
  }()
}
