internal import BilanModel
internal import BilanText

/// What stands in brackets beside a name, or behind it.
extension NameCell {
  /// Reads what stands in brackets, and answers the text without them.
  mutating func takeBrackets(_ text: String) -> String {
    var outside = ""
    var inside: String?
    var contents: [String] = []
    for letter in text {
      switch letter {
      case "(", "[", "{": if inside == nil { inside = "" }
      case ")", "]", "}":
        if let content = inside { contents.append(content) }
        inside = nil
        outside += " "
      default: if inside != nil { inside?.append(letter) } else { outside.append(letter) }
      }
    }
    if let content = inside { contents.append(content) }
    let isOneWord = outside.split(separator: " ").count == 1
    for content in contents {
      let words = NameCell.tokens(content).flatMap(\.words)
      if words.count == 1, NameCell.generations.contains(words[0].folded) {
        // « Jan Maes (père) » and « Jan Maes (fils) »: the word is all that tells them apart.
        outside += " " + words.text
      } else if !readBracket(content), isOneWord, NameCell.looksLikeNames(words) {
        // `Marie (Dupont)`: the other half of a name.
        outside += " " + words.text
      }
    }
    return outside
  }

  /// Whether a bracket says of how many or of whom the row is about; anything else is a remark.
  mutating func readBracket(_ content: String) -> Bool {
    let pieces = NameCell.tokens(content)
    let words = pieces.flatMap(\.words)
    guard !words.isEmpty else { return true }
    if NameCell.isAge(words) { return true }
    if let number = NameCell.times(content) {
      total = number
      return true
    }
    if NameCell.marksCompanions(words[0]) || pieces[0].mark == .conjunction {
      add(Companions(pieces.map { $0.words.filter { !NameCell.marksCompanions($0) } }))
      return true
    }
    let items = pieces.map { Companions.Item($0.words) }
    if words.count == 1, let number = words[0].number {
      bareNumber = number
      return true
    }
    if items.allSatisfy({ $0?.number != nil }) {
      addNumbers(of: items, isWhole: words.contains { NameCell.wholes.contains($0.folded) })
      return true
    }
    if items.contains(where: { $0 != nil && ($0!.isSeveral || $0!.number != nil) }) {
      addDoubtfully(pieces)
      return true
    }
    if let said = NameRemark(content) {
      remark = remark ?? said
      return true
    }
    guard NameCell.areNames(pieces) else { return false }
    addDoubtfully(pieces)
    return true
  }

  /// `(3 enfants)` beside a name: with the one who is named, or not; `(3 personnes)` is all of them.
  private mutating func addNumbers(of items: [Companions.Item?], isWhole: Bool) {
    let sum = items.reduce(0) { $0 + min($1?.number ?? 0, Companions.most) }
    if isWhole { total = sum } else { others += min(sum, Companions.most) }
    isUnsure = isUnsure || !isWhole
  }

  /// Adds people in brackets who may be those that the name stands for.
  private mutating func addDoubtfully(_ pieces: [Piece]) {
    add(Companions(pieces.map(\.words)))
    isUnsure = true
  }

  /// Whether a bracket names several people: one comma alone may stand between a family and a given name.
  private static func areNames(_ pieces: [Piece]) -> Bool {
    pieces.count > 1 && pieces.allSatisfy { NameCell.looksLikeNames($0.words) && !$0.words.contains(where: \.isAllCapitals) }
      && (pieces.contains { $0.mark != .comma && $0.mark != .start } || pieces.count > 2)
  }

  /// Words that tell two of one name in one family apart.
  private static let generations: Set<String> = ["pere", "fils", "senior", "junior", "sr", "jr", "vader", "zoon", "father", "son"]

  private static let wholes: Set<String> = [
    "personnes", "personne", "pers", "p", "personen", "persoon", "people", "persons", "adultes", "adulte", "volwassenen", "volwassene", "adults", "adult",
    "participants", "deelnemers",
    "membres", "leden",
  ]
}
