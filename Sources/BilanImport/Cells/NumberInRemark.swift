internal import BilanText

/// A number of people that a remark beside a count takes from it or adds to it: « dont 3 absents », « + 2 enfants », ‘zonder de 2 vrijwilligers’, “3 absent”. Whether it is within the count
/// the row does not say.
enum NumberInRemark {
  /// Whether a remark says so.
  ///
  /// - Parameter isRemark: It stands under a title of remarks, or under none; under another, a bare `+2` may be a bound of age.
  static func says(_ remark: String, isRemark: Bool) -> Bool {
    // A telephone number has many digits.
    guard remark.utf8.count <= 100, remark.utf8.count(where: { (48...57).contains($0) }) <= 3, !remark.contains("%") else { return false }
    let words = Folding.folded(remark).split(separator: " ").map(String.init)
    guard words.count(where: isNumber) == 1, !words.contains(where: isOfAge), let number = words.firstIndex(where: isNumber) else { return false }
    // « 3 absents », ‘3 verontschuldigden’, « 3 de plus en fin de journée », ‘2 extra’.
    if number == 0, let state = words.dropFirst().first {
      if absences.beginWord(in: state) || more.contains(state) || words.count > 2 && ["de plus", "en plus"].contains("\(state) \(words[2])") { return true }
    }
    // « en réalité 10 », ‘eigenlijk 10’.
    if words.contains(where: corrections.contains) { return true }
    let before = words[..<number]
    let isLed = before.first.map { leads.contains($0) } ?? false || remark.first == "+" || remark.first == "-" || remark.first == "–"
    guard isLed, before.dropFirst().allSatisfy(between.contains) else { return false }
    return isRemark || number + 1 < words.count
  }

  /// « dont 3 absents » beside a count says how it is made up, where « dont femmes » in a row of its own says what that row counts.
  static func isOfItsRow(_ folded: String) -> Bool {
    guard CountPart.isPart(folded) else { return false }
    let words = folded.split(separator: " ").map(String.init)
    guard words.count > 1, let number = words.firstIndex(where: isNumber), (1...2).contains(number), !words.contains(where: isOfAge) else {
      return false
    }
    return words.count(where: isNumber) == 1 && (words.count > number + 1 || number == 1)
  }

  /// `3`, « trois »; « un » and ‘een’ are articles.
  private static func isNumber(_ word: String) -> Bool { DayInText.isNumber(word) || PeopleWords.numbers[word] ?? 0 > 1 }

  private static func isOfAge(_ word: String) -> Bool { ages.contains(word) }
  private static let ages: Set<String> = [
    "ans", "an", "jaar", "jarigen", "years", "year", "age", "ages", "agees", "moins", "jonger", "ouder", "under", "over", "mois", "maanden", "months",
  ]
  private static let leads: Set<String> = [
    "dont", "y", "parmi", "plus", "moins", "sans", "hors", "sauf", "excepte", "waarvan", "waaronder", "inclusief", "zonder", "min", "behalve", "plus",
    "including",
    "without", "except", "minus", "of",
  ]
  private static let between: Set<String> = [
    "compris", "lesquels", "lesquelles", "les", "nos", "ces", "de", "onze", "the", "our", "which", "whom", "eux", "elles", "encore", "nog", "compter",
  ]
  private static let corrections: Set<String> = ["realite", "plutot", "corrige", "eigenlijk", "werkelijkheid", "actually"]
  private static let more: Set<String> = ["extra", "supplementaire", "supplementaires", "bijkomende", "meer", "more", "additional"]
  private static let absences = Phrases([
    "absent", "excuse", "afwezig", "verontschuldig", "manquant", "no show", "desist", "desinscri", "annul", "afgemeld", "missing", "apologies",
  ])
}
