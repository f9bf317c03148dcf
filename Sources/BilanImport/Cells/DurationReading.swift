internal import BilanText

/// Reads a length of time, or a span of hours, in minutes: `2h30`, `2u30`, `90 min`, `1h 12m 20s`, `9h00-12h30`, `van 9u tot 12u`, `22h-1h`.
enum DurationReading {
  /// Minutes between two times of day, or in several such spans; nil for anything else: `14h` alone is when something begins.
  static func spanMinutes(_ text: String) -> Int32? {
    guard let minutes = ClockSpans(text).minutes, (1..<1440).contains(minutes) else { return nil }
    return Int32(minutes)
  }

  /// Minutes, at least 1 and less than a day; nil when the text is neither.
  static func minutes(_ text: String) -> Int32? {
    // « 2 à 3h » says between two and three hours, and no hour of the day.
    if text.wholeMatch(of: fromTo) != nil { return nil }
    guard let minutes = ClockSpans(text).minutes ?? length(text), (1..<1440).contains(minutes) else { return nil }
    return Int32(minutes)
  }

  /// A bare number with the unit that its title states, « Durée (h) » over `2,5`, ‘Duur (min)’ over `180`; any other text as it is.
  static func united(_ text: String, under title: String) -> String {
    guard text.contains(where: \.isNumber), text.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }) else { return text }
    let unit = Folding.folded(title).split(separator: " ").lazy.compactMap { units[String($0)] }.first
    return unit.map { "\(text) \($0)" } ?? text
  }

  private static let units: [String: String] = [
    "h": "h", "heure": "h", "heures": "h", "u": "h", "uur": "h", "uren": "h", "hour": "h", "hours": "h", "hrs": "h", "min": "min", "mins": "min",
    "minute": "min", "minutes": "min", "minuut": "min", "minuten": "min",
  ]

  // Made once: making it takes longer than reading by it. It is only ever read.
  nonisolated(unsafe) private static let fromTo = /\s*[1-9] ?(?:à|-|–|tot|to|ou|of|or) ?[1-9] ?(?:h|u|heures|uur|hours)\s*/

  /// `1:30` and `00:20:00`: hours, minutes, seconds.
  private static func fields(_ text: String) -> Int? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false).map { DayInText.isNumber(String($0)) ? Int($0) : nil }
    guard (2...3).contains(fields.count), let hours = fields[0], let minutes = fields[1], (0..<24).contains(hours), (0..<60).contains(minutes),
      fields.allSatisfy({ $0 != nil }), fields.count == 2 || (0..<60).contains(fields[2] ?? 60)
    else { return nil }
    return hours * 60 + minutes
  }

  private static func length(_ text: String) -> Int? {
    if let minutes = fields(text) { return minutes }
    var total = 0
    var number = ""
    var unit = ""
    var lastUnit = ""
    var parts: [(String, String)] = []
    for character in text.lowercased().unicodeScalars where character != " " {
      if ("0"..."9").contains(character) || character == "," || character == "." && unit.isEmpty {
        if !unit.isEmpty {
          parts.append((number, unit))
          (number, unit) = ("", "")
        }
        number.unicodeScalars.append(character)
      } else {
        unit.unicodeScalars.append(character)
      }
    }
    parts.append((number, unit))
    for (number, unit) in parts {
      guard let value = tenths(number) else { return nil }
      switch unit {
      case "h", "u", "uur", "uren", "heure", "heures", "hr", "hrs", "hour", "hours", "hrs.", "uur.":
        total += value * 6
      case "m", "min", "min.", "mn", "minute", "minutes", "minuten", "minuut": total += value / 10
      case "s", "sec", "sec.", "seconds", "secondes", "seconden": break
      case "" where ["h", "u", "heure", "heures", "uur", "hour"].contains(lastUnit): total += value / 10
      default: return nil
      }
      lastUnit = unit
    }
    return total
  }

  /// A number in tenths: `1,5` is 15.
  private static func tenths(_ text: String) -> Int? {
    let fields = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(fields.count), let whole = Int(fields[0]), whole < 10_000
    else { return nil }
    guard fields.count == 2 else { return whole * 10 }
    guard fields[1].count == 1, let digit = Int(fields[1]) else { return nil }
    return whole * 10 + digit
  }
}
