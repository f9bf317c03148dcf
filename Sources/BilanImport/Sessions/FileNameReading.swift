internal import BilanModel
internal import BilanText

/// What a file's name tells of its session: `2024-10-21_axe1_stress-vicariant.csv`, `21-10-2024 Stress vicariant.csv`.
enum FileNameReading {
  static func context(of name: String) -> SessionContext {
    var context = SessionContext()
    var words = Folding.folded(stem(of: name)).split(separator: " ").map(String.init)
    // The axis first: its number is not a day.
    if let (axis, range) = axis(in: words) {
      context.axis = axis
      words.removeSubrange(range)
    }
    if let (day, range) = DayInText.day(in: words, needsFullYear: false) {
      context.date = day.description
      words.removeSubrange(range)
    }
    context.years = Years.named(in: words)
    context.months = Years.months(in: words)
    context.group = GroupWords.group(in: [words.joined(separator: " ")]) ?? GroupWords.halfDay(in: words) ?? GroupWords.label(in: words)
    context.hours = words.first { $0.contains { $0 == "h" || $0 == "u" } && ClockSpans($0).onlyTime != nil }
    let rest = words.filter { !fillers.contains($0) }.joined(separator: " ")
    if !rest.isEmpty {
      context.activity = rest
      context.activityIsFromName = true
    }
    return context
  }

  /// A name without what follows the last dot.
  static func stem(of name: String) -> String {
    var stem = Substring(name)
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = stem[..<dot] }
    // A sheet of corrections has the name of its first sheet, and no words of its own.
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex, stem[dot...].hasPrefix(".a-corriger") { stem = stem[..<dot] }
    return String(stem)
  }

  /// Whether a name says a day in a way that no other order of day and month reads otherwise: the year first, the month in letters, or a day above 12.
  static func provesOrder(_ name: String, of day: Day) -> Bool {
    let parts = day.parts
    if parts.day > 12 || parts.day == parts.month { return true }
    let digits = name.filter(\.isNumber)
    if name.contains(day.description) || digits.contains(day.description.filter(\.isNumber)) { return true }
    return Folding.folded(name).split(separator: " ").contains { DayReading.month(named: String($0)) != nil }
  }

  /// `axe1`, `axe 1`, `as1`.
  private static func axis(in words: [String]) -> (String, Range<Int>)? {
    for (i, word) in words.enumerated() {
      for prefix in ["axe", "axis", "as"] where word.hasPrefix(prefix) {
        let rest = String(word.dropFirst(prefix.count))
        if (1...2).contains(rest.utf8.count), rest.utf8.allSatisfy({ (48...57).contains($0) }) {
          return (rest, i..<i + 1)
        }
        if rest.isEmpty, i + 1 < words.count, words[i + 1].utf8.allSatisfy({ (48...57).contains($0) }) {
          return (words[i + 1], i..<i + 2)
        }
      }
    }
    return nil
  }

  private static let fillers: Set<String> = [
    "presences", "presence", "liste", "lijst", "aanwezigheidslijst", "aanwezigheden", "feuille",
    "export", "final", "def", "copie", "v1", "v2", "csv", "emargement", "signatures", "attendance",
  ]
}
