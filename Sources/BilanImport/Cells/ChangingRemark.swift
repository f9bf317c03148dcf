internal import BilanText

/// Remarks beside somebody who came by which the row would count otherwise: « avec 3 jeunes », ‘bracht 2 vriendinnen mee’, « en fait le 22/10 », « a déménagé à Ixelles ».
enum ChangingRemark {
  /// Whether a remark says so.
  static func says(_ remark: String) -> Bool {
    let folded = Folding.folded(remark)
    guard folded.contains(" ") else { return false }
    if elsewhere.occurAsWords(in: folded) { return true }
    let words = folded.split(separator: " ").map(String.init)
    return speaksOfOthers(words, remark) || speaksOfDay(folded, words, remark)
  }

  /// « + 1 stagiaire », « accompagnée de sa mère », “came with her sister”: a word that joins, and somebody close behind it.
  private static func speaksOfOthers(_ words: [String], _ remark: String) -> Bool {
    guard !words.contains(where: ["par", "door", "by", "sans", "zonder", "without"].contains) else { return false }
    if remark.hasPrefix("+"), words.contains(where: { isPerson($0) || DayInText.isNumber($0) }) { return true }
    for (index, word) in words.enumerated() where isJoining(word, behind: index > 0 ? words[index - 1] : nil) || verbs.contains(where: word.hasPrefix) {
      let behind = words[(index + 1)...].prefix(4)
      if behind.contains(where: isPerson) { return true }
      // « amène 2 » says how many.
      if verbs.contains(where: word.hasPrefix),
        behind.contains(where: { (Int($0) ?? 100) < 30 || PeopleWords.numbers[$0] != nil && !PeopleWords.articles.contains($0) })
      {
        return true
      }
    }
    return false
  }

  /// « Avec 3 jeunes », « venue avec sa mère »; « a parlé avec sa mère » brings nobody.
  private static func isJoining(_ word: String, behind before: String?) -> Bool { joining.contains(word) && before.map(came.contains) ?? true }

  private static func isPerson(_ word: String) -> Bool { PeopleWords.one.contains(word) || PeopleWords.several.contains(word) || companies.contains(word) }

  /// A day, and words by which it is the true one: « en fait le 22/10 », ‘eigenlijk op 22 oktober’.
  private static func speaksOfDay(_ folded: String, _ words: [String], _ remark: String) -> Bool {
    guard corrections.occurAsWords(in: folded) else { return false }
    return DayInText.day(in: words) != nil || DayInText.dayAndMonth(in: words) != nil
      || remark.split(separator: " ").contains { DayInText.day(written: String($0)) != nil || DayInText.dayAndMonth(written: String($0)) != nil }
  }

  private static let joining: Set<String> = ["avec", "met", "with"]
  private static let came: Set<String> = [
    "venu", "venue", "present", "presente", "la", "arrive", "arrivee", "ensemble", "gekomen", "kwam", "aanwezig", "er", "samen", "came", "here", "arrived",
    "together",
  ]
  private static let companies: Set<String> = ["famille", "familie", "gezin", "family", "groupe", "groep", "group"]
  private static let verbs = ["accompagn", "amen", "ramen", "vergezel", "bracht", "bring", "brought", "meegebracht", "accompan", "emmen"]
  private static let corrections = Phrases([
    "inscrit pour le", "inscrite pour le", "inscrits pour le", "ingeschreven voor", "registered for", "en fait", "en realite", "plutot", "present le",
    "presente le", "venu le", "venue le", "est venu le", "est venue le", "corriger", "eigenlijk",
    "in werkelijkheid",
    "aanwezig op", "gekomen op", "kwam op", "actually", "in fact", "came on", "instead",
  ])
  /// Another list, or another commune than that of the row.
  private static let elsewhere = Phrases([
    "voir liste du", "voir la liste du", "voir feuille du", "voir autre liste", "zie lijst van", "zie andere lijst", "see list of", "see other list",
    "habite en fait", "habite maintenant", "habite desormais", "a demenage", "demenage a", "demenagee a", "vient de demenager", "woont eigenlijk", "woont nu",
    "n habite plus", "habite plus a", "n habite pas", "n y habite plus", "ne vit plus a", "anciennement a", "woont niet meer", "woont er niet meer",
    "woont niet in", "no longer lives",
    "does not live", "lives no longer", "moved away", "parti vivre a", "partie vivre a",
    "is verhuisd", "verhuisd naar", "lives in fact", "now lives", "has moved", "moved to", "in fact lives",
  ])
}
