/// Years named in a text.
enum Years {
  /// The years among folded words; `2024-25` names two.
  static func named(in words: [String]) -> Set<Int> {
    var years: Set<Int> = []
    for (index, word) in words.enumerated() {
      guard DayInText.isFullYear(word), let year = Int(word), (1990...2199).contains(year) else { continue }
      years.insert(year)
      if index + 1 < words.count, words[index + 1].utf8.count == 2, Int(words[index + 1]) == (year + 1) % 100 { years.insert(year + 1) }
    }
    return years
  }
}
