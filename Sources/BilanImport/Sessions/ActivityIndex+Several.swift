internal import BilanModel
internal import BilanText

/// Texts that name two activities, or one that the project does not have.
extension ActivityIndex {
  /// « Atelier cuisine et Café papote », « Atelier cuisine + Yoga »: activities that a text names beside each other. A title within another's is no second one, and a single word names an
  /// activity beside a whole title only where it stands alone between signs: « Café papote : cuisine du monde » names one.
  func several(_ text: String, _ folded: String, _ axis: Int?) -> Match? {
    let bytes = Array(" \(folded) ".utf8)
    let held = held(in: folded, bytes).filter { axis == nil || titles[$0].axis == axis }
    guard held.count > 1, let longest = held.max(by: { titles[$0].words.count < titles[$1].words.count }) else { return nil }
    let places = Set(held.map { [titles[$0].axis, titles[$0].activity] })
    guard places.count > 1 else { return nil }
    let rest = ActivityIndex.text(bytes, without: titles[longest].words)
    let pieces = Set(ActivityIndex.pieces(of: text))
    var named = [longest]
    for index in held where titles[index].activity != titles[longest].activity || titles[index].axis != titles[longest].axis {
      guard contains(rest, titles[index].words),
        titles[index].folded.contains(" ") || !titles[longest].folded.contains(" ") || pieces.contains(titles[index].folded),
        // The same title in another axis is the doubt of one activity.
        titles[index].folded != titles[longest].folded
      else { continue }
      named.append(index)
    }
    var found: [String] = []
    for title in named.map({ axes[titles[$0].axis].activities[titles[$0].activity].title.fr }) where !found.contains(title) { found.append(title) }
    return found.count > 1 ? .several(text: text, titles: found) : nil
  }

  private static func text(_ bytes: [UInt8], without part: [UInt8]) -> [UInt8] {
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: part) }) else { return bytes }
    return Array(bytes[..<start]) + Array(" | ".utf8) + Array(bytes[(start + part.count)...])
  }

  /// What stands between signs and words that join, folded.
  private static func pieces(of text: String) -> [String] {
    text.replacing(" - ", with: " – ").split { "+/&,;:|()–—".contains($0) }.flatMap { piece in
      Folding.folded(String(piece)).split(separator: " ").split { ["et", "en", "and", "puis", "ou", "of", "or"].contains($0) }.map { $0.joined(separator: " ") }
    }
  }

  /// Whether a title begins as that of a planned activity does and goes on otherwise: « Atelier couture » beside « Atelier cuisine », and not « Atelier du mardi 12 mars ».
  func resemblesTitle(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 8, titles.contains(where: { $0.folded.hasPrefix(first + " ") }) else { return false }
    return words.dropFirst().contains { word in
      word.utf8.count > 3 && !word.contains(where: \.isNumber) && DayReading.month(named: word) == nil && !ActivityIndex.saysNothing.contains(word)
    }
  }

  private static let saysNothing = Weekday.allNames.union(PartOfDay.words).union([
    "seance", "session", "sessie", "liste", "lijst", "presence", "presences",
    "groupe", "groep", "group", "annule", "annulee", "afgelast",
    "suite", "vervolg", "meme", "jour", "page", "deel", "partie", "part",
  ])
}
