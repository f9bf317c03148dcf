internal import BilanModel
internal import BilanText

/// Initials by which somebody signs: « NO » of Nadia Ouali.
enum Initials {
  /// Whether a text is two to four letters, each the first of a word of the names.
  static func areOf(_ names: @autoclosure () -> [String], in text: String) -> Bool {
    // « non » stands in a column a hundred thousand times: two small letters may be initials, more may not.
    guard text.utf8.count == 2 || !text.utf8.allSatisfy({ (97...122).contains($0) }) else { return false }
    let letters = Folding.folded(text).filter { $0 != " " }
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isLetter), text.contains(where: \.isUppercase) || letters.count == 2 else { return false }
    var firsts = names().flatMap { Folding.folded($0).split(separator: " ").compactMap(\.first) }
    for letter in letters {
      guard let index = firsts.firstIndex(of: letter) else { return false }
      firsts.remove(at: index)
    }
    return true
  }
}

/// What can be somebody's signature, typed off.
enum Signature {
  /// Whether a text signs for the person of these names: a scribble of a few letters, a part of a name, or nothing that is a word.
  static func canBe(_ text: String, of names: [String]) -> Bool {
    let folded = Folding.folded(text)
    let said = folded.split(separator: " ").map(String.init)
    if said.isEmpty || signs.contains(folded) { return true }
    // « P.O. Claes », « pour Jan »: somebody else did.
    if proxies.contains(where: { folded == $0 || folded.hasPrefix("\($0) ") }) { return false }
    let known = names.flatMap { Folding.folded($0).split(separator: " ").map(String.init) }.filter { $0.utf8.count >= 3 }
    if said.contains(where: { word in word.utf8.count >= 3 && known.contains { $0.hasPrefix(word) || word.contains($0) } }) { return true }
    return said.count == 1 && said[0].utf8.count <= 4
  }

  private static let signs: Set<String> = [
    "signature", "handtekening", "signature electronique", "elektronische handtekening", "illisible", "onleesbaar", "illegible", "paraphe", "paraaf",
    "gribouillis",
  ]
  private static let proxies = ["p o", "po", "i o", "pp", "p p", "pour", "voor", "for", "namens", "par", "door", "procuration", "volmacht"]
}

extension FoundTable {
  /// Whether people sign a column with their initials: in one of its first rows at least stands something that is no word, and the initials of the name beside it.
  func holdsInitials(_ text: Span<UInt8>, _ column: Int, names: [Int], _ presences: inout PresenceReading) -> Bool {
    var signed = 0
    var rows = 0
    var scanner = scanner(in: text)
    while rows < 100, signed < 1, scanner.next(in: text) {
      rows += 1
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty, presences.statement(text, scanner.cells[column].range) == nil else { continue }
      let named = names.filter { $0 < scanner.cells.count }.map { string(text, scanner.cells[$0]) }
      if Initials.areOf(named, in: string(text, scanner.cells[column])) { signed += 1 }
    }
    return signed > 0
  }
}
