internal import BilanModel
internal import BilanText

/// Of which session a text speaks that calls one off: « La prochaine séance est annulée » below a list is not about those who stand in it.
extension NotHeld {
  /// Whether the words speak of a session to come: « la prochaine séance », ‘de volgende les’, before they say that it is off; « pas de séance la semaine prochaine ».
  static func isOfNext(_ folded: String) -> Bool {
    let words = folded.split(separator: " ").map(String.init)
    guard let next = words.firstIndex(where: nextWords.contains) else { return false }
    // The least that says it. What comes after may be the day to which it was put off.
    guard let end = words.indices.first(where: { endsCancelling(words, at: $0) }) else { return false }
    if next <= end { return true }
    return none.contains(words[0]) && next - end < 5 && words[(end + 1)...].contains(where: weeks.contains)
  }

  /// Whether words point to another session than that of which a text is: the next one, the one that it replaces, or the one to which it was put off.
  static func pointsElsewhere(_ words: [String]) -> Bool {
    words.contains { word in nextWords.contains(word) || moved.contains(word) || replacements.contains(where: word.hasPrefix) }
  }

  private static func endsCancelling(_ words: [String], at end: Int) -> Bool { saysOfAny(words[...end].joined(separator: " ")) }

  private static let nextWords: Set<String> = [
    "prochain", "prochaine", "prochains", "prochaines", "suivant", "suivante", "volgende", "volgend", "next", "upcoming",
  ]
  private static let none: Set<String> = ["pas", "geen", "no"]
  private static let weeks = Weekday.allNames.union(["semaine", "fois", "mois", "week", "keer", "maand", "month", "time"])

  /// Whether a text that calls a session off speaks of another one than that of the lines around a list: of the next, of another day, of another number.
  static func isOfAnother(_ text: String, than context: SessionContext) -> Bool {
    if isOfNext(Folding.folded(text)) { return true }
    // « Séance annulée, prochaine séance le 19/03 »: that day is the next one's.
    let text = text.split(separator: " ").prefix { !nextWords.contains(Folding.folded(String($0))) }.joined(separator: " ")
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    if let date = context.date, case .day(let held) = DayReading(date) {
      if let day = day(of: text) { return day != held }
      if let (day, month) = dayAndMonth(of: text, words) { return (day, month) != (held.parts.day, held.parts.month) }
    }
    guard let number = number(in: words) else { return false }
    let own = context.titles.lazy.compactMap { NotHeld.number(in: Folding.folded($0).split(separator: " ").map(String.init)) }.first
    return own.map { $0 != number } ?? false
  }

  /// `19/03` in « Séance du 19/03 annulée »; not the day to which it was put off.
  private static func dayAndMonth(of text: String, _ words: [String]) -> (day: Int, month: Int)? {
    guard let found = DayInText.dayAndMonth(in: words) ?? DayInText.dayAndMonth(written: text) else { return nil }
    let place = words.indices.first { words[$0] == String(found.day) || Int(words[$0]) == found.day }
    return place.map { $0 > 0 && targets.contains(words[$0 - 1]) } ?? false ? nil : found
  }

  /// `3` in « Séance 3 – annulée ».
  private static func number(in words: [String]) -> Int? {
    for (noun, number) in zip(words, words.dropFirst()) where numbered.contains(noun) && number.utf8.count < 3 {
      if let number = Int(number) { return number }
    }
    return nil
  }

  private static let numbered: Set<String> = [
    "seance", "session", "sessie", "atelier", "cours", "les", "bijeenkomst", "rencontre", "reunion", "module", "jour", "dag", "day", "n", "nr", "no",
    "workshop",
    "lesson", "meeting", "vergadering",
  ]

  /// Whether a line that names a day says that nobody was to come on it: that it was off, or that another day is in its place.
  static func isDayWithout(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    if saysOfAny(folded) { return true }
    let words = folded.split(separator: " ").map(String.init)
    if words.contains(where: free.contains) || words.contains(where: { word in replacements.contains(where: word.hasPrefix) }) { return true }
    return zip(words, words.dropFirst()).contains { (moved.contains($0) || ["report", "uitstel", "verschuiving"].contains($0)) && origins.contains($1) }
  }

  private static let free: Set<String> = [
    "conge", "conges", "ferie", "vacances", "relache", "pause", "ferme", "fermee", "fermeture", "verlof", "vakantie", "feestdag", "gesloten", "holiday",
    "holidays", "closed", "greve", "staking", "strike", "pont", "krokusvakantie", "paasvakantie", "kerstvakantie", "herfstvakantie",
  ]
}
