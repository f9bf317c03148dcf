internal import BilanText

/// Words by which a cell of presence says that somebody was there for a part: « matin seulement », ‘enkel namiddag’, “left at 3 pm”.
enum PartialPresence {
  /// Whether a folded text names a part of the day or a time, and says nothing else than that somebody came for it, came late or left.
  static func says(_ folded: String) -> Bool {
    guard folded.utf8.count <= 60 else { return false }
    let words = folded.split(separator: " ")
    // « 3h » alone is a length, and « 10h » an hour.
    guard words.count > 1 || words.first.map(parts.contains) == true, words.contains(where: { parts.contains($0) || isTime($0) }) else { return false }
    // A day with its hour says when somebody came in, and nothing of a part.
    guard words.count(where: { DayInText.isNumber(String($0)) }) < 2 else { return false }
    return words.allSatisfy { parts.contains($0) || others.contains($0) || isTime($0) || DayInText.isNumber(String($0)) }
  }

  /// `10h`, `15u30`.
  private static func isTime(_ word: Substring) -> Bool {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let rest = word[digits.endIndex...]
    guard (1...2).contains(digits.utf8.count), let unit = rest.first, unit == "h" || unit == "u" else { return false }
    return rest.dropFirst().utf8.count <= 2 && rest.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let parts = Set(PartOfDay.names.map { Substring($0) }).union([
    "moitie", "partiel", "partielle", "partiellement", "vm", "nm", "helft", "gedeeltelijk", "deels", "vroeger", "partly", "partial", "partially", "early",
  ])
  private static let others: Set<Substring> = [
    "le", "la", "les", "l", "de", "du", "des", "d", "a", "au", "en", "par", "seulement", "uniquement", "juste", "que", "qu", "apres", "avant", "vers", "jusque",
    "jusqu",
    "jusqua", "partir", "depuis", "parti", "partie", "quitte", "plus", "tot", "tard", "reste", "restee", "present", "presente", "venu", "venue", "oui",
    "demi", "journee", "jour", "het", "een", "in", "enkel", "alleen", "slechts", "maar", "vanaf", "om", "rond", "na", "voor", "vertrokken", "weg", "aanwezig",
    "gekomen",
    "aangekomen", "toegekomen", "ja", "dag", "halve", "later", "the", "only", "just", "at", "from", "until", "till", "to", "since", "left", "gone", "came",
    "arrived",
    "stayed", "there", "yes", "day",
  ]
}
