internal import BilanModel
internal import BilanText

/// Finds numbers that stand beside the title of an indicator in a line of prose: `120 participants uniques`, `Séances : 4`.
struct TypedFigures {
  private let titles: [(words: [String], indicator: Code<Indicator>)]

  init(_ project: Project) {
    titles = project.indicators.flatMap { indicator in
      indicator.title.distinct.map { title in (Folding.folded(title).split(separator: " ").map(String.init), indicator.code) }
    }.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }
  }

  private struct Token {
    var text: Substring
    var folded: String
    /// Characters before it.
    var offset: Int
    var number: Int?
    /// Whether a sentence ends behind it.
    var ends: Bool
  }

  func find(in line: Substring, axis: Code<Axis>?, at place: SourcePlace) -> [TypedFigure] {
    let tokens = self.tokens(line)
    var found: [TypedFigure] = []
    var taken: Set<Int> = []
    for (words, indicator) in titles {
      for start in tokens.indices where start + words.count <= tokens.count && !taken.contains(start) {
        let span = start..<start + words.count
        guard zip(span, words).allSatisfy({ tokens[$0].folded == $1 }), !span.dropLast().contains(where: { tokens[$0].ends }) else { continue }
        taken.formUnion(span)
        guard let (value, all) = number(beside: span, tokens) else { continue }
        var exact = place
        exact.character = tokens[all.lowerBound].offset + 1
        exact.text = tokens[all].map { String($0.text) }.joined(separator: " ")
        found.append(TypedFigure(indicator: indicator, axis: axis, value: value, place: exact))
      }
    }
    return found.sorted { ($0.place.character ?? 0) < ($1.place.character ?? 0) }
  }

  /// The number just before a title, or just behind it and a colon or equals sign.
  private func number(beside title: Range<Int>, _ tokens: [Token]) -> (Int, Range<Int>)? {
    if title.lowerBound > 0, let value = tokens[title.lowerBound - 1].number, !tokens[title.lowerBound - 1].ends {
      return (value, title.lowerBound - 1..<title.upperBound)
    }
    var next = title.upperBound
    let hasMark = tokens[title.upperBound - 1].text.last.map { ":=".contains($0) } ?? false
    if !hasMark {
      guard next < tokens.count, [":", "="].contains(tokens[next].text) else { return nil }
      next += 1
    }
    guard next < tokens.count, let value = tokens[next].number else { return nil }
    return (value, title.lowerBound..<next + 1)
  }

  /// Words between blanks; a number and the groups of three digits behind it are one.
  private func tokens(_ line: Substring) -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    for word in line.split(omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{202F}" }) {
      defer { offset += word.count + 1 }
      guard !word.isEmpty else { continue }
      let number = TypedFigures.number(word)
      if let last = tokens.last?.number, word.prefix(3).utf8.allSatisfy({ (48...57).contains($0) }), let group = number, word.filter(\.isNumber).count == 3,
        tokens.last?.ends == false
      {
        tokens[tokens.count - 1].number = last * 1000 + group
        tokens[tokens.count - 1].ends = word.last.map { ".;!?".contains($0) } ?? false
        continue
      }
      tokens.append(
        Token(
          text: word, folded: Folding.folded(String(word)), offset: offset, number: number, ends: word.last.map { ".;!?".contains($0) } ?? false))
    }
    return tokens
  }

  /// Digits, perhaps with points between groups of three and a mark behind; no date, no decimal, no code.
  private static func number(_ word: Substring) -> Int? {
    var digits = word
    while let last = digits.last, ".,;:!?)".contains(last) { digits.removeLast() }
    if digits.first == "(" { digits.removeFirst() }
    let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard !digits.isEmpty, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), digits.utf8.count <= 12 else { return nil }
    return Int(groups.joined())
  }
}
