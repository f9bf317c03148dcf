internal import BilanModel
internal import BilanText

/// Reads the columns of gender and of age, date or year of birth. Of an age only its band is kept, and no gender is ever guessed.
struct TraitColumns {
  /// The bands of the project.
  let bands: [AgeBand]

  init(_ vocabulary: Vocabulary) { bands = vocabulary.project?.ageBands ?? AgeBand.usual }

  /// What a cell says of an age: which band that is depends on the day of the session.
  enum Age: Equatable {
    case notStated
    case years(Int)
    case born(Day)
    /// In that year, on a day nobody stated.
    case bornIn(Int)
    case band(AgeBand)
  }

  func gender(_ text: Span<UInt8>, _ cell: RawCell?) -> Gender {
    guard let cell, !cell.isEmpty else { return .notStated }
    let folded = Folding.folded(string(text, cell))
    if TraitColumns.women.contains(folded) { return .female }
    if TraitColumns.men.contains(folded) { return .male }
    return TraitColumns.others.contains(folded) ? .other : .notStated
  }

  func age(_ text: Span<UInt8>, _ cell: RawCell?) -> Age {
    guard let cell, !cell.isEmpty else { return .notStated }
    if case .day(let day) = DayReading(text, cell.range) { return .born(day) }
    let numbers = TraitColumns.apart(Folding.folded(TraitColumns.withoutHalf(string(text, cell))))
    if let years = TraitColumns.smallUnits(numbers) { return .years(years) }
    let values = numbers.compactMap { Int($0) }
    let words = Set(numbers.filter { Int($0) == nil }.map(String.init))
    guard words.isSubset(of: TraitColumns.ageWords) else { return .notStated }
    let hasPlus = string(text, cell).contains("+") || !words.isDisjoint(with: TraitColumns.upwards)
    switch (values.count, hasPlus) {
    case (1, true): return AgeBand(from: values[0], to: nil).map { .band($0) } ?? .notStated
    case (1, false) where (1900...2100).contains(values[0]): return .bornIn(values[0])
    case (1, false) where (0...120).contains(values[0]) && words.isDisjoint(with: TraitColumns.downwards): return .years(values[0])
    case (1, false): return AgeBand(from: 0, to: values[0] - 1).map { .band($0) } ?? .notStated
    case (2, false): return AgeBand(from: values[0], to: values[1]).map { .band($0) } ?? .notStated
    default: return .notStated
    }
  }

  /// « 2 ans et demi », `2 1/2`, ‘2 en een half jaar’: half a year changes no whole year.
  private static func withoutHalf(_ written: String) -> String {
    guard halfWords.occur(in: written) else { return written }
    for half in halves {
      if let range = written.firstRange(of: half), range.lowerBound > written.startIndex {
        return written[..<range.lowerBound] + " " + written[range.upperBound...]
      }
    }
    return written
  }

  private static let halves = [" et demie", " et demi", " en een half", " en half", " and a half", " 1/2", "½"]
  private static let halfWords = Phrases(halves)

  /// Words and numbers, apart where a unit stands close behind its number: `12ans`, `7m`.
  private static func apart(_ folded: String) -> [Substring] {
    folded.split(separator: " ").flatMap { word -> [Substring] in
      let digits = word.prefix { ("0"..."9").contains($0) }
      return digits.isEmpty || digits.endIndex == word.endIndex ? [word] : [digits, word[digits.endIndex...]]
    }
  }

  /// Whole years of an age that is stated in months, weeks or days, alone or beside years: `7 maanden`, `18 mois`, `1 an et 6 mois`, `3 weken`; nil for anything else.
  private static func smallUnits(_ words: [Substring]) -> Int? {
    var age = 0
    var number: Int?
    var isSmall = false
    for word in words {
      if let value = Int(word) {
        guard number == nil else { return nil }
        number = value
      } else if let unit = units[String(word)] {
        guard let value = number, value <= 2000 else { return nil }
        age += value * unit
        isSmall = isSmall || unit < 4380
        number = nil
      } else if !["et", "en", "and", "age", "oud", "old", "de"].contains(word) {
        return nil
      }
    }
    return isSmall && number == nil ? age / 4380 : nil
  }

  /// Units of age in 4,380ths of a year, so that each is a whole number: a day is 12, a month 365.
  private static let units: [String: Int] = {
    var units: [String: Int] = [:]
    for (size, words) in [
      (4380, "an ans jaar jaren year years j jr"), (365, "mois maand maanden mnd month months mths mo"), (84, "semaine semaines sem week weken weeks wk"),
      (12, "jour jours dag dagen day days"),
    ] {
      for word in words.split(separator: " ") { units[String(word)] = size }
    }
    return units
  }()

  /// The band of an age on a day; not stated where two bands are possible.
  func band(_ age: Age, on day: Day) -> AgeBand {
    switch age {
    case .notStated: return .notStated
    case .years(let years): return band(of: years)
    case .band(let stated): return bands.first { $0.covers(stated) } ?? (bands.contains { $0.overlaps(stated) } ? .notStated : stated)
    case .born(let birth):
      let (then, now) = (birth.parts, day.parts)
      return band(of: now.year - then.year - ((now.month, now.day) < (then.month, then.day) ? 1 : 0))
    case .bornIn(let year):
      let years = day.parts.year - year
      return band(of: years) == band(of: years - 1) ? band(of: years) : .notStated
    }
  }

  private func band(of years: Int) -> AgeBand { bands.first { $0.contains(years) } ?? .notStated }

  private static let women: Set<String> = [
    "f", "femme", "femmes", "v", "vrouw", "vrouwen", "vrouwelijk", "female", "woman", "feminin", "fille", "meisje", "mme", "madame", "mlle", "mademoiselle",
    "mevrouw", "mevr", "mw", "mrs", "ms", "miss",
  ]
  private static let men: Set<String> = [
    "m", "h", "homme", "hommes", "man", "mannen", "mannelijk", "male", "masculin", "garcon", "jongen", "monsieur", "mr", "meneer", "dhr", "de heer",
  ]
  private static let others: Set<String> = ["x", "autre", "andere", "anders", "other", "non binaire", "non binary", "niet binair"]
  private static let ageWords: Set<String> = [
    "ans", "an", "jaar", "years", "year", "old", "et", "en", "and", "a", "tot", "to", "de", "van", "from", "plus", "ouder", "over", "moins", "jonger", "under",
    "dan",
    "than", "above", "j", "jr", "y", "yr", "yrs", "o", "yo", "age", "agee", "aged", "oud", "ne", "nee", "n", "e", "geboren", "born", "geb", "in",
  ]
  private static let upwards: Set<String> = ["plus", "ouder", "over", "above"]
  private static let downwards: Set<String> = ["moins", "jonger", "under"]
}
