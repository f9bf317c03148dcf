internal import BilanModel
internal import BilanText

/// The month, quarter or year that a title states of all numbers below it: « Affiches distribuées en mars 2024 », `dépliants T2 2024.csv`.
enum TimeInTitle: Equatable {
  case none
  case span(first: Day, last: Day)
  /// A time is named, and which one is meant is open: « printemps 2024 », « T1, T2 2024 », « mars et mai 2024 », two times that differ.
  case open

  /// The time at the end of a title's parts. A day is none.
  ///
  /// - Parameter isOfMetric: Whether the title names what is counted: « Conventions signées 2024 » may be that.
  init(_ text: String, isOfMetric: Bool = false) {
    let parts = TimeInTitle.parts(of: text)
    let found = parts.compactMap { TimeInTitle.time(ofPart: $0, isOfMetric) }
    self = found.first.map { time in found.allSatisfy { $0 == time } ? time : .open } ?? .none
    amend(by: parts.filter(TimeInTitle.isPartOfYear))
  }

  /// The time at the end of one part; nil where there is none, or only one that is not of the numbers.
  private static func time(ofPart part: String, _ isOfMetric: Bool) -> TimeInTitle? {
    let words = part.split(separator: " ")
    func span(from start: Int) -> SpanReading { SpanReading(words[start...].joined(separator: " ")) }
    guard var start = words.indices.first(where: { if case .span = span(from: $0) { true } else { false } }),
      case .span(let first, let last) = span(from: start), first < last
    else { return nil }
    // « Affiches du 1er trimestre 2024 » is read as a quarter from its first word on.
    while start + 1 < words.count, span(from: start + 1) == .span(first: first, last: last) { start += 1 }
    let before = words[..<start].flatMap { Folding.folded(String($0)).split(separator: " ").map(String.init) }
    return switch mention(before, isOfMetric) {
    case .none: nil
    case .open: .open
    case .span: .span(first: first, last: last)
    }
  }

  /// Whether a day lies in the time that is stated; in none that is open.
  func contains(_ day: Day) -> Bool {
    guard case .span(let first, let last) = self else { return false }
    return first <= day && day <= last
  }

  /// « Affiches 2024 – mars »: a part of a year that stands alone is of the year beside it; beside anything else it leaves the time open, « T1, T2 2024 ».
  private mutating func amend(by alone: [String]) {
    guard case .span(let first, let last) = self, let part = alone.first else { return }
    let isYear = first.parts.year == last.parts.year && last.number - first.number > 360
    guard isYear, alone.count == 1, case .span(let first, let last) = SpanReading("\(part) \(first.parts.year)") else {
      self = .open
      return
    }
    self = .span(first: first, last: last)
  }

  private static func isPartOfYear(_ part: String) -> Bool {
    let words = Folding.folded(part).split(separator: " ").map(String.init)
    return !words.contains(where: DayInText.isFullYear) && SpanReading.isNamed(words)
  }

  /// What the words before a time make of it.
  private enum Mention { case none, open, span }

  private static func mention(_ words: [String], _ isOfMetric: Bool) -> Mention {
    var before = words
    while let word = before.last, yearWords.contains(word) { before.removeLast() }
    guard let last = before.last, let first = before.first else { return .span }
    if comparing.contains(last) || isCompared(before.suffix(2)) || calls.contains(where: before.joined(separator: " ").hasPrefix)
      || !isOfMetric && (DayWords.acts.contains(first) || first == "dossier")
    {
      return .none
    }
    if seasons.contains(last) { return .open }
    // ‘januari en mei 2024’ and « en mai 2024 », « du T1 au T3 2024 » and « au T3 2024 »
    let isBehindTime = before.dropLast().last.map { SpanReading.isNamed([$0]) } ?? false
    return joining.contains(last) || maybeJoining.contains(last) && isBehindTime ? .open : .span
  }

  /// « par rapport à 2023 », « comparé à 2023 », “compared to 2023”.
  private static func isCompared(_ words: ArraySlice<String>) -> Bool {
    guard words.count == 2, let first = words.first, let last = words.last, ["a", "to"].contains(last) else { return false }
    return first == "rapport" || first.hasPrefix("compar")
  }

  /// A text in its parts; from one month to another is one.
  private static func parts(of text: String) -> [String] {
    var words: [Substring] = []
    for word in joiningMonths(text.replacing("_", with: " ")).split(separator: " ") {
      words.append(word)
      // « janvier, février et mars 2024 »
      if let before = words.dropLast().last, before.last == ",", isMonth(before), isMonth(word) { words[words.count - 2].removeLast() }
    }
    return words.joined(separator: " ").split { "–—:,()|·".contains($0) }
      .flatMap { String($0).replacing(" - ", with: "\n").split(separator: "\n").map(String.init) }
  }

  /// « sept.–déc. » as « sept. à déc. »: a dash between two months is none between two parts of a title.
  private static func joiningMonths(_ text: String) -> String {
    text.replacing(/([\p{L}]{3,})(\.?) ?[-–—] ?([\p{L}]{3,})/) { found in
      [found.1, found.3].allSatisfy(isMonth) ? "\(found.1)\(found.2) à \(found.3)" : String(found.0)
    }
  }

  private static func isMonth(_ word: Substring) -> Bool { DayReading.month(named: Folding.folded(String(word))) != nil }

  private static let yearWords: Set<String> = ["l", "annee", "an", "het", "jaar", "the", "year", "exercice", "werkjaar"]
  /// Words before a time that is not that of the numbers: « comparaison avec 2023 », ‘meer dan in 2023’.
  private static let comparing: Set<String> = [
    "avec", "que", "vs", "versus", "depuis", "avant", "apres", "hors", "sauf", "met", "dan", "sinds", "sedert", "na", "behalve", "with", "than", "since",
    "before", "after", "except",
  ]
  /// How parts begin that name what is paid, asked or hoped for in a year.
  private static let calls = ["appel a ", "projectoproep", "oproep ", "call for ", "comparaison ", "vergelijking ", "comparison "]
  /// Words that join a time to another before it.
  private static let joining: Set<String> = ["et", "and", "tot", "to", "ou", "or", "m"]
  private static let maybeJoining: Set<String> = ["en", "a", "au", "of"]
  /// Parts of a year whose first day nobody wrote.
  private static let seasons: Set<String> = [
    "printemps", "ete", "automne", "hiver", "lente", "zomer", "herfst", "winter", "najaar", "voorjaar", "spring", "summer", "autumn", "fall", "vacances",
    "vakantie", "holidays",
  ]
}
