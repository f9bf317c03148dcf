/// Compares two names word by word, whatever the order of the words: given and family names are swapped too often to rely on their columns.
struct NameComparison {
  private var distance = EditDistance()
  private var left: [Int32] = []
  private var right: [Int32] = []

  struct Result {
    var relation: NameRelation
    /// What the agreement of the names weighs, in eighths of a bit.
    var weight: Int32
  }

  /// More words than a name has; what is longer is compared by its first ones.
  static let mostWords = 8

  /// - Parameter total: How many descriptions there are, and those taken for granted beside them.
  mutating func compare(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>, _ words: WordTable, total: Int) -> Result {
    left.removeAll(keepingCapacity: true)
    right.removeAll(keepingCapacity: true)
    left += a.prefix(NameComparison.mostWords)
    right += b.prefix(NameComparison.mostWords)
    var result = Result(relation: .equal, weight: 0)
    var matched = 0
    for kind in Kind.allCases where !left.isEmpty && !right.isEmpty {
      matched += match(kind, words, total, &result)
    }
    if left.count + right.count == 3, !left.isEmpty, !right.isEmpty, isJoined(words) {
      // `Vande Velde`, `Vandevelde`
      result.relation = max(result.relation, .particle)
      result.weight += 64
      return result
    }
    // A number and a word are two additions, not a contradiction: `Police Midi 5341`, `Zone de police Midi`.
    let (x, y) = (left.count { words.isNumber($0) }, right.count { words.isNumber($0) })
    let conflicts = min(x, y) + min(left.count - x, right.count - y)
    let extra = left.count + right.count - 2 * conflicts
    if conflicts > 0 { result.weight += Weights.otherWord + Weights.furtherWord * Int32(conflicts - 1) }
    result.weight += Weights.extraWord * Int32(extra)
    if conflicts > 0 { result.relation = matched > 0 ? .partly : .different }
    if matched == 0 { result.relation = .different }
    if extra > 0 { result.relation = max(result.relation, .longer) }
    return result
  }

  private enum Kind: CaseIterable {
    case same, particle, sound, letters, initial
  }

  /// Pairs off the words that agree in this way, in order, and answers how many.
  private mutating func match(_ kind: Kind, _ words: WordTable, _ total: Int, _ result: inout Result) -> Int {
    var matched = 0
    var i = 0
    while i < left.count {
      var isMatched = false
      for j in right.indices {
        guard let (relation, weight) = agreement(kind, left[i], right[j], words, total) else { continue }
        result.relation = max(result.relation, relation)
        result.weight += weight
        left.remove(at: i)
        right.remove(at: j)
        matched += 1
        isMatched = true
        break
      }
      if !isMatched { i += 1 }
    }
    return matched
  }

  private mutating func agreement(_ kind: Kind, _ a: Int32, _ b: Int32, _ words: WordTable, _ total: Int) -> (NameRelation, Int32)? {
    switch kind {
    case .same:
      guard a == b else { return nil }
      let rarity = Weights.rarity(Int(words.count[Int(a)]), of: total)
      return (.equal, words.isInitial(a) ? Weights.initial : min(max(rarity, Weights.word.lowerBound), Weights.word.upperBound))
    case .particle:
      guard hasParticle(a, b, words) else { return nil }
      return (.particle, commonest(a, b, words, total) - Weights.sound.cost)
    case .sound:
      guard words.sound[Int(a)] == words.sound[Int(b)], words.range(a).count > 2, words.range(b).count > 2 else { return nil }
      return (.sound, min(commonest(a, b, words, total) - Weights.sound.cost, Weights.sound.most))
    case .letters:
      return letters(a, b, words).map { wrong in
        let price = wrong == 1 ? Weights.letters : Weights.twoLetters
        return (.letters, max(4, min(commonest(a, b, words, total) - price.cost, price.most)))
      }
    case .initial:
      guard words.isInitial(a) != words.isInitial(b), words.letter(a, 0) == words.letter(b, 0) else { return nil }
      return (.initial, Weights.initial)
    }
  }

  /// The rarity of the more frequent of two words: a word with a slip in it is always rare.
  private func commonest(_ a: Int32, _ b: Int32, _ words: WordTable, _ total: Int) -> Int32 {
    let rarity = Weights.rarity(Int(max(words.count[Int(a)], words.count[Int(b)])), of: total)
    return min(max(rarity, Weights.word.lowerBound), Weights.word.upperBound)
  }

  /// One or two wrong letters, as the length allows; nil for words that are not near.
  private mutating func letters(_ a: Int32, _ b: Int32, _ words: WordTable) -> Int? {
    let shorter = min(words.range(a).count, words.range(b).count)
    // Where only vowels differ, or `ch` and `s`, two letters are near in a short word too: `Ayşe`, `Aysche`.
    let soundsNear = shorter >= 4 && words.consonants[Int(a)] == words.consonants[Int(b)]
    // Of two letters one may have been left out: `An` for `Jan`.
    let isLeftOut = shorter == 2 && words.range(a).count != words.range(b).count
    let limit = shorter < 3 ? (isLeftOut ? 1 : 0) : soundsNear ? (shorter < 6 ? 2 : 3) : shorter < 6 ? 1 : 2
    if limit > 0, (words.letterSet[Int(a)] ^ words.letterSet[Int(b)]).nonzeroBitCount <= 2 * limit,
      let wrong = words.withLetters(a, b, { distance.distance($0, $1, limit: limit) })
    {
      return wrong
    }
    guard shorter >= 4, words.letter(a, 0) == words.letter(b, 0) else { return nil }
    return isNearlyHeard(a, b, words, mostSounds: soundsNear && words.skeleton(a).count > 2 ? 2 : 1) ? 2 : nil
  }

  /// Written by ear, and one sound of it lost or changed, or two vowels: `Lambert`, `Lambaire`; `Zineb`, `Zaynab`. At the end d and t are one: `Ahmad`, `Ahmet`.
  private mutating func isNearlyHeard(_ a: Int32, _ b: Int32, _ words: WordTable, mostSounds: Int) -> Bool {
    func isDental(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "D") || byte == UInt8(ascii: "T") }
    return words.withSounds(a, b) { x, y in
      let bothDental = !x.isEmpty && !y.isEmpty && isDental(x[x.count - 1]) && isDental(y[y.count - 1])
      let end = bothDental ? 1 : 0
      return distance.distance(x.extracting(0..<x.count - end), y.extracting(0..<y.count - end), limit: mostSounds) != nil
    }
  }

  /// `elamrani`, `amrani`: one is the other behind a particle, which normalising joined to it.
  private func hasParticle(_ a: Int32, _ b: Int32, _ words: WordTable) -> Bool {
    let (x, y) = (words.range(a).count, words.range(b).count)
    // One letter is a slip as well: `Saliou` is not `Aliou`.
    guard min(x, y) >= 3, 2...7 ~= abs(x - y) else { return false }
    return words.withLetters(x > y ? a : b, x > y ? b : a) { long, short in
      let head = long.count - short.count
      for i in 0..<short.count where long[head + i] != short[i] { return false }
      return NameComparison.particles.contains { particle in
        particle.utf8CodeUnitCount == head && (0..<head).allSatisfy { particle.utf8Start[$0] == long[$0] }
      }
    }
  }

  /// How long the longest particle is with which a word begins; nil where there is none, or too little behind it.
  static func particleLength(_ word: Span<UInt8>) -> Int? {
    var longest: Int?
    for particle in particles where particle.utf8CodeUnitCount + 4 <= word.count && particle.utf8CodeUnitCount > (longest ?? 1) {
      if (0..<particle.utf8CodeUnitCount).allSatisfy({ word[$0] == particle.utf8Start[$0] }) { longest = particle.utf8CodeUnitCount }
    }
    return longest
  }

  /// Alone and as they are joined (docs/counting.md).
  private static let particles: [StaticString] = [
    "van", "von", "vander", "vanden", "vande", "der", "den", "de", "du", "des", "di", "da", "do", "dos", "das", "del", "della", "dela", "la", "le", "les", "el",
    "al", "ben", "bin", "ibn", "bou", "abou", "abu", "ould", "ait", "ter", "ten", "te", "d", "o", "n", "s", "t",
  ]

  /// Whether the one word left on one side is the two left on the other, written together.
  private func isJoined(_ words: WordTable) -> Bool {
    let (one, two) = left.count == 1 ? (left[0], right) : (right[0], left)
    for (first, second) in [(two[0], two[1]), (two[1], two[0])] {
      let (x, y) = (words.range(first).count, words.range(second).count)
      guard x + y == words.range(one).count else { continue }
      let isSame =
        (0..<x).allSatisfy { words.letter(one, $0) == words.letter(first, $0) } && (0..<y).allSatisfy { words.letter(one, x + $0) == words.letter(second, $0) }
      if isSame { return true }
    }
    return false
  }
}
