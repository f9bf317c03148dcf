internal import BilanModel
internal import BilanText

/// A day named somewhere in a longer text: a title, a header, a file's name.
enum DayInText {
  /// Whether a text is a day with its year or without, and says nothing else.
  static func isBare(_ text: String) -> Bool {
    if case .day = DayReading(text) { return true }
    return text.utf8.count <= 6 && dayAndMonth(written: text) != nil
  }

  /// The words that name a day with its year, and which day; nil when there is none, or several.
  ///
  /// `21-23 octobre 2024` and `du 21 au 23 octobre 2024` are spans, not days.
  ///
  /// - Parameter needsFullYear: Whether a year has four digits: in running text `05/01 09.00` is no day of 2009, in a file's name `21-10-24` is one.
  static func day(in words: [String], needsFullYear: Bool = true) -> (day: Day, range: Range<Int>)? {
    for needsFullYear in needsFullYear ? [true] : [true, false] {
      for i in words.indices.dropLast(2) {
        let three = words[i..<i + 3]
        let hasYear = three.contains(where: isFullYear)
        guard startsWithDigit(three.first), !needsFullYear || hasYear, three.contains(where: isMonth) || three.allSatisfy(isNumber),
          case .day(let day) = DayReading(three.joined(separator: " "))
        else { continue }
        return isEndOfSpan(words, i) ? nil : (day, i..<i + 3)
      }
      if let american = monthNamedFirst(words) { return american }
    }
    for i in words.indices where words[i].utf8.count == 8 && isNumber(words[i]) {
      if case .day(let day) = DayReading(words[i]) { return (day, i..<i + 1) }
    }
    return nil
  }

  /// Whether words name another day with its year than this one: « 05/03/2024 et 12/03/2024 ».
  static func namesFurtherDay(_ words: [String], than day: Day) -> Bool {
    guard words.count(where: isFullYear) > 1 else { return false }
    return words.indices.dropLast(2).contains { i in
      let three = words[i..<i + 3]
      guard startsWithDigit(three.first), let last = three.last, isFullYear(last), isNumber(three[i + 1]) || isMonth(three[i + 1]),
        case .day(let other) = DayReading(three.joined(separator: " "))
      else { return false }
      return other != day
    }
  }

  /// Whether a text names a further day without its year beside this one: « 21/10 (matin) et mardi 22/10/2024 », « le 21 octobre, 2e partie le 22 octobre 2024 ».
  static func namesDayWithoutYear(_ text: String, beside day: Day) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    // « Remplace le 14/10 », « prochaine le 28/10 »: nobody of the list was there on that day.
    if NotHeld.pointsElsewhere(words) { return false }
    func isOther(_ found: (day: Int, month: Int)?) -> Bool { found.map { ($0.day, $0.month) != (day.parts.day, day.parts.month) } ?? false }
    let isNamed = words.indices.contains { i in
      guard let day = numberOfDay(words[i]), i + 1 < words.count, DayReading.month(named: words[i + 1]) != nil else { return false }
      return (i + 2 == words.count || !isFullYear(words[i + 2])) && isOther(dayAndMonth(in: [day, words[i + 1]]))
    }
    // With its slash: « 9-12 » may be hours.
    return isNamed || text.split(whereSeparator: { " \t()[]:,;".contains($0) }).contains { $0.contains("/") && isOther(dayAndMonth(written: String($0))) }
  }

  /// Whether words name several days of one month, or a span of them: « 14 et 15 mai 2024 », ‘14 t.e.m. 16 mei 2024’, “14-16 May 2024”.
  static func namesSpan(_ words: [String]) -> Bool {
    words.indices.dropLast(2).contains { i in
      guard i > 0, startsWithDigit(words[i]), isMonth(words[i + 1]), isFullYear(words[i + 2]), case .day = DayReading(words[i..<i + 3].joined(separator: " "))
      else {
        return false
      }
      return isEndOfSpan(words, i) || i > 1 && between.contains(words[i - 1]) && (isNumber(words[i - 2]) || i > 3 && isNumber(words[i - 4]))
    }
  }

  /// « chaque mardi de mai 2024 », ‘elke dinsdag’, « 4 séances en mai »: days of which none is named.
  static func namesSeries(_ words: [String]) -> Bool {
    if words.contains(where: { ["chaque", "elke", "iedere", "every", "each"].contains($0) })
      || zip(words, words.dropFirst()).contains(where: { $0 == "tous" && $1 == "les" })
    {
      return words.contains { weekdays.contains($0) }
    }
    return zip(words, words.dropFirst()).contains { number, what in
      isNumber(number) && number != "1" && ["seances", "sessions", "sessies", "ateliers", "bijeenkomsten", "lessen", "workshops"].contains(what)
    }
  }

  /// The day that a text states beside the name of a day of the week on which it does not fall; nil where they agree, or where there is not one of each.
  static func dayOfOtherWeekday(_ text: String) -> Day? {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    let named = words.compactMap { word in Weekday.names.firstIndex { $0.contains(word) } }
    guard named.count == 1, !namesSpan(words), let day = day(in: words)?.day ?? day(written: text), day.weekday != named[0] else { return nil }
    return day
  }

  /// Whether a folded word may name a day of the week, whole or cut short.
  static func mayBeWeekday(_ word: String) -> Bool { (Weekday.names + Weekday.shortNames).contains { $0.contains(word) } }

  /// Whether a folded text is the whole name of a day of the week.
  static func isWeekday(_ folded: String) -> Bool { Weekday.allNames.contains(folded) }

  /// The day of the week that is named by its whole name, from Monday on.
  static func weekday(named folded: String) -> Int? { Weekday.names.firstIndex { $0.contains(folded) } }

  /// Whether such a word may name that of this day.
  static func isWeekday(_ word: String, of day: Day) -> Bool {
    Weekday.names[day.weekday].contains(word) || Weekday.shortNames[day.weekday].contains(word)
  }

  private static let weekdays = Weekday.allNames.union(["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"])

  private static let between: Set<String> = ["et", "en", "and", "au", "tot", "m", "to", "met"]

  /// `April 07 2014`, `March 12th 2024`.
  private static func monthNamedFirst(_ words: [String]) -> (day: Day, range: Range<Int>)? {
    for i in words.indices.dropLast(2) where isMonth(words[i]) && isFullYear(words[i + 2]) {
      guard let number = numberOfDay(words[i + 1]) else { continue }
      if case .day(let day) = DayReading("\(words[i]) \(number) \(words[i + 2])") { return (day, i..<i + 3) }
    }
    return nil
  }

  /// `12`, `12th`, `1st`, « 1er », ‘1ste’: digits, with the ending that a language puts behind them.
  private static func numberOfDay(_ word: String) -> String? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    return !digits.isEmpty && ["", "st", "nd", "rd", "th", "er", "ste", "de", "e"].contains(word[digits.endIndex...]) ? String(digits) : nil
  }

  /// `12/03/26`, written with its marks.
  static func day(written text: String) -> Day? {
    for piece in text.split(whereSeparator: { " \t()[]:,;".contains($0) }) {
      let fields = piece.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
      // `12-mars-24`, as Excel shows a day.
      guard fields.count == 3, isNumber(String(fields[0])), isNumber(String(fields[2])),
        isNumber(String(fields[1])) || isMonth(Folding.folded(String(fields[1]))),
        case .day(let day) = DayReading(String(piece))
      else { continue }
      return day
    }
    return nil
  }

  /// A day and a month without a year: `21 octobre`, `oktober 21`. Digits alone need their marks, which folding drops: see `dayAndMonth(written:)`.
  static func dayAndMonth(in words: [String]) -> (day: Int, month: Int)? {
    for i in words.indices.dropLast() {
      let (first, second) = (words[i], words[i + 1])
      if let month = DayReading.month(named: second), let day = numberOfDay(first).flatMap({ Int($0) }), (1...31).contains(day), !isEndOfSpan(words, i) {
        return (day, month)
      }
      if let month = DayReading.month(named: first), let day = Int(second), (1...31).contains(day), second.utf8.count <= 2,
        i + 2 == words.count || !isFullYear(words[i + 2])
      {
        return (day, month)
      }
    }
    return nil
  }

  /// `05/01`, `5.1`, `05-01` standing alone between blanks or brackets.
  static func dayAndMonth(written text: String) -> (day: Int, month: Int)? {
    for piece in text.split(whereSeparator: { " \t()[]:,;".contains($0) }) {
      let fields = piece.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
      guard fields.count == 2, fields.allSatisfy({ (1...2).contains($0.utf8.count) && isNumber(String($0)) }), let day = Int(fields[0]),
        let month = Int(fields[1]), (1...31).contains(day), (1...12).contains(month)
      else { continue }
      // `6-12 ans` is an age and `1.5` a number: a bare date of two fields has a slash, or two digits in each.
      if piece.contains("/") || fields.allSatisfy({ $0.utf8.count == 2 }) || piece.utf8.count == text.utf8.count && !piece.contains("-") {
        return (day, month)
      }
    }
    return nil
  }

  /// Whether the day at `i` is the last of several: `21 23 octobre`, `21 au 23 octobre`.
  private static func isEndOfSpan(_ words: [String], _ i: Int) -> Bool {
    guard i > 0 else { return false }
    if isNumber(words[i - 1]) {
      // `groupe 2 05-10-2024`: the number belongs to the word before it.
      return words[i - 1].utf8.count <= 2 && !(i > 1 && counters.contains(words[i - 2]))
    }
    return i > 1 && ["au", "a", "et", "en", "tot", "t", "to", "and", "m"].contains(words[i - 1])
      && (isNumber(words[i - 2]) || isMonth(words[i - 2]) || words[i - 2] == "t")
  }

  private static let counters: Set<String> = [
    "groupe", "groep", "group", "atelier", "workshop", "partie", "deel", "part", "jour", "dag", "day", "seance", "sessie", "session", "module", "axe", "as",
    "axis", "version", "v", "n", "no", "nr", "numero", "classe", "klas", "les", "cours", "reunion", "rencontre",
  ]

  static func isFullYear(_ word: String) -> Bool { word.utf8.count == 4 && isNumber(word) }

  /// `Mar` too, which is a month between a day and a year.
  private static func isMonth(_ word: String) -> Bool { DayReading.month(named: word) != nil || word == "mar" }

  private static func startsWithDigit(_ word: String?) -> Bool { word?.utf8.first.map { (48...57).contains($0) } ?? false }

  static func isNumber(_ word: String) -> Bool { !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) } }
}
