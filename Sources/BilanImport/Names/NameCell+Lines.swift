internal import BilanText

/// A line break within a cell of names: one name whose cell was too narrow, or a line for each of several people.
extension NameCell {
  /// The words of all lines, where they are one name; nil where each line is somebody, and told where that is not certain.
  mutating func nameOnLines(_ lines: [[NameWord]]) -> [NameWord]? {
    let words = lines.flatMap(\.self)
    // « Mme », and her name below it.
    if lines.count == 2, lines[0].allSatisfy({ PeopleWords.titles.contains($0.folded) }) { return words }
    // In `Van den Berg` one word is a name.
    let counts = lines.map { line in line.count { !NameCell.particles.contains($0.folded) } }
    let differInCapitals = lines.count == 2 && lines.count { $0.allSatisfy(\.isAllCapitals) } == 1
    if lines.count == 2, holdsBothNames, counts.max()! < 2 || differInCapitals && counts.min()! < 2 { return words }
    // Two words and more on each line are people, but `EL BAKKALI OUALI` above `Fatima Zahra` may be one.
    if counts.min()! < 2 || differInCapitals { isUnsure = true }
    return nil
  }

  /// « Ouali » below « Famille » is one, of as many people as nobody says; « Nadia Ouali » is one of hers, and perhaps came with others.
  mutating func takeFamily(_ written: String) {
    guard !isExample, !isGroup, heads == 1, let name = names.first, !name.isEmpty else { return }
    if name.count(where: { !NameCell.particles.contains($0.folded) && !PeopleWords.titles.contains($0.folded) }) == 1 {
      self = NameCell("famille \(written)")
    } else {
      isUnsure = true
    }
  }

  /// The text without lines that hold nothing but a number of telephone, below a name: `0470/12.34.56`, `Tél. 02 123 45 67`.
  static func withoutTelephones(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    let lines = text.split(whereSeparator: \.isNewline)
    let kept = lines.filter { !isTelephone($0) }
    return kept.isEmpty || kept.count == lines.count ? text : kept.joined(separator: "\n")
  }

  private static func isTelephone(_ line: Substring) -> Bool {
    let words = Folding.folded(String(line)).split(separator: " ")
    return line.count(where: \.isNumber) > 6
      && words.allSatisfy { $0.allSatisfy(\.isNumber) || ["tel", "gsm", "t", "m", "telefoon", "telephone", "mobile", "portable", "phone"].contains($0) }
  }
}
