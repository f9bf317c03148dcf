internal import BilanText

/// For how many people a cell of names stands: `Marie Dupont +2`, `famille Dupont (4)`, `classe de 5e (22 élèves)`.
struct HeadCount: Equatable {
  /// People the cell stands for, at least 1.
  var heads: Int32
  /// What names somebody, without the number; nil where a group is named and nobody of it.
  var name: String?

  /// Nothing but one name, which is what nearly every cell holds, answers nil.
  init?(_ text: String) {
    if let several = HeadCount.several(text) {
      self.init(heads: Int32(several), name: nil)
      return
    }
    guard text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) || HeadCount.namesGroup(text) else { return nil }
    if HeadCount.namesGroup(text), let open = text.lastIndex(of: "("), let sum = HeadCount.sum(text[text.index(after: open)...]) {
      self.init(heads: Int32(sum), name: nil)
      return
    }
    if let plus = text.lastIndex(of: "+"), let more = HeadCount.leadingNumber(text[text.index(after: plus)...]), more < HeadCount.most {
      let name = trimmed(text[..<plus]).trimmingSuffix { "([ ".contains($0) }
      guard !name.isEmpty else {
        guard more > 0 else { return nil }
        self.init(heads: Int32(more), name: nil)
        return
      }
      self.init(heads: Int32(more + 1), name: HeadCount.namesGroup(name) ? nil : name)
      return
    }
    guard HeadCount.namesGroup(text) else { return nil }
    self.init(heads: Int32(HeadCount.numberOfGroup(text) ?? 1), name: nil)
  }

  private init(heads: Int32, name: String?) {
    self.heads = heads
    self.name = name
  }

  /// No sheet has a row for more people than a full hall; a larger number is a year or a telephone.
  private static let most = 1000

  private static let groups: Set<String> = [
    "famille", "familie", "gezin", "family", "fam", "groupe", "groep", "group", "classe", "klas", "class", "couple", "koppel", "delegation", "delegatie",
  ]

  /// Whether the first word, or the first after an article, names a group.
  private static func namesGroup(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").prefix(2).map(String.init)
    guard let first = words.first else { return false }
    return groups.contains(first) || words.count == 2 && ["la", "le", "une", "un", "de", "het", "een"].contains(first) && groups.contains(words[1])
  }

  /// « Les trois sœurs Ndiaye », ‘Onze twee dochters’: a number in letters before a word for several people, at the beginning of the cell.
  private static func several(_ text: String) -> Int? {
    // A name alone has no such word: at least three are needed, two of them in small letters.
    guard text.utf8.count(where: { $0 == 32 }) > 1 else { return nil }
    let words = Folding.folded(text).split(separator: " ").prefix(4).map(String.init)
    let rest =
      words.first.map { PeopleWords.articles.contains($0) || PeopleWords.possessives.contains($0) } == true ? words.dropFirst() : words[...]
    guard rest.count > 1, let number = PeopleWords.numbers[rest[rest.startIndex]], number > 1, PeopleWords.several.contains(rest[rest.startIndex + 1]) else {
      return nil
    }
    return number
  }

  /// The number in brackets, or before a word for people: `(4)`, `22 élèves`, `van 4 personen`.
  private static func numberOfGroup(_ text: String) -> Int? {
    if let open = text.lastIndex(of: "("), let number = leadingNumber(text[text.index(after: open)...]), (1..<most).contains(number) { return number }
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    for (index, word) in words.enumerated().dropLast() {
      if let number = Int(word), (1..<most).contains(number), people.contains(words[index + 1]) { return number }
    }
    return nil
  }

  /// `(2+2)`: adults and children.
  private static func sum(_ bracket: Substring) -> Int? {
    let parts = bracket.prefix { $0 != ")" }.split(separator: "+", omittingEmptySubsequences: false).map { Int(trimmed($0)) }
    guard parts.count > 1, !parts.contains(nil) else { return nil }
    let sum = parts.reduce(0) { $0 + $1! }
    return (1..<most).contains(sum) ? sum : nil
  }

  private static let people: Set<String> = [
    "personnes", "personne", "pers", "personen", "p", "eleves", "leerlingen", "enfants", "kinderen", "membres", "leden", "jeunes", "jongeren", "people",
    "adultes", "volwassenen", "participants",
  ]

  /// The whole number at the beginning, and nothing but a word for people after it.
  private static func leadingNumber(_ text: Substring) -> Int? {
    let rest = text.drop { $0 == " " }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.utf8.count), let number = Int(digits) else { return nil }
    let unit = Folding.folded(String(rest[digits.endIndex...]))
    return unit.isEmpty || people.contains(unit) ? number : nil
  }
}

extension String {
  /// Without the last characters for which the test holds.
  fileprivate func trimmingSuffix(_ test: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, test(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
