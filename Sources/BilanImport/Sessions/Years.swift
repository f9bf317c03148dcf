internal import BilanText

/// Years named in a text.
enum Years {
  /// The months with a year among folded words, as `year * 12 + month - 1`: « mars 2024 », `2024 03`, `03 2024`; not those of a whole date.
  static func months(in words: [String]) -> Set<Int> {
    var months: Set<Int> = []
    for (index, word) in words.enumerated() where DayInText.isFullYear(word) {
      guard let year = Int(word), (1990...2199).contains(year) else { continue }
      let before = index > 0 ? words[index - 1] : ""
      let after = index + 1 < words.count ? words[index + 1] : ""
      let isDate = index > 1 && DayInText.isNumber(words[index - 2]) && words[index - 2].utf8.count <= 2
      if let month = DayReading.month(named: before) {
        if !isDate { months.insert(year * 12 + month - 1) }
      } else if let month = number(before), !isDate {
        months.insert(year * 12 + month - 1)
      } else if let month = DayReading.month(named: after) ?? number(after), after.utf8.count == 2 || !DayInText.isNumber(after),
        !(index + 2 < words.count && DayInText.isNumber(words[index + 2]) && words[index + 2].utf8.count <= 2)
      {
        months.insert(year * 12 + month - 1)
      }
    }
    return months
  }

  /// « Année scolaire 2023-2024 », ‘schooljaar’, “school year”, a season: it runs from one summer to the next.
  static func isSchoolYear(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    return words.contains { ["scolaire", "academique", "schooljaar", "academiejaar", "saison", "seizoen", "season", "werkingsjaar"].contains($0) }
      || zip(words, words.dropFirst()).contains { ["school", "academic"].contains($0) && $1 == "year" }
  }

  private static func number(_ word: String) -> Int? {
    guard word.utf8.count <= 2, DayInText.isNumber(word), let month = Int(word), (1...12).contains(month) else { return nil }
    return month
  }

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
