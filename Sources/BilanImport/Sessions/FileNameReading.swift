internal import BilanModel

/// What a file's name tells of its session: `2024-10-21_axe1_stress-vicariant.csv`, `21-10-2024 Stress vicariant.csv`.
enum FileNameReading {
  static func context(of name: String) -> SessionContext {
    var stem = Substring(name)
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = stem[..<dot] }
    var context = SessionContext()
    var words = Folding.folded(String(stem)).split(separator: " ").map(String.init)
    // The axis first: its number is not a day.
    if let (axis, range) = axis(in: words) {
      context.axis = axis
      words.removeSubrange(range)
    }
    if let (day, range) = date(in: words) {
      context.date = day.description
      words.removeSubrange(range)
    }
    let rest = words.filter { !fillers.contains($0) }.joined(separator: " ")
    if !rest.isEmpty {
      context.activity = rest
      context.activityIsFromName = true
    }
    return context
  }

  /// Three words that make a day, those with a year in four digits first; or one word of eight digits.
  private static func date(in words: [String]) -> (Day, Range<Int>)? {
    for needsFullYear in [true, false] {
      for i in words.indices.dropLast(2) {
        let three = words[i..<i + 3]
        let startsWithDigit = three.first?.utf8.first.map { (48...57).contains($0) } ?? false
        guard startsWithDigit, !needsFullYear || three.contains(where: isFullYear) else { continue }
        if case .day(let day) = DayReading(three.joined(separator: " ")) { return (day, i..<i + 3) }
      }
    }
    for i in words.indices where words[i].utf8.count == 8 {
      if case .day(let day) = DayReading(words[i]) { return (day, i..<i + 1) }
    }
    return nil
  }

  private static func isFullYear(_ word: String) -> Bool {
    word.utf8.count == 4 && word.utf8.allSatisfy { (48...57).contains($0) }
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
