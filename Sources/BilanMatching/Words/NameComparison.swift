internal import BilanText

/// Compares two names word by word, whatever the order of the words: given and family names are swapped too often to rely on their columns.
struct NameComparison {
  private var distance = EditDistance()

  struct Result {
    var relation: NameRelation
    /// What the agreement of the names weighs, in eighths of a bit.
    var weight: Int32
    /// A word of the one is a man's given name, and that of the other the woman's: `Rachid`, `Rachida`.
    var isOfTwoGenders = false
  }

  /// More words than a name has; what is longer is compared by its first ones.
  static let mostWords = 8

  /// The words of one name that are not paired off yet, one bit each, in order.
  private struct Open {
    var bits: UInt8

    init(_ count: Int) { bits = UInt8(truncatingIfNeeded: (1 << min(count, NameComparison.mostWords)) - 1) }

    var count: Int { bits.nonzeroBitCount }
    var isEmpty: Bool { bits == 0 }
    func contains(_ index: Int) -> Bool { bits & 1 << UInt8(index) != 0 }
    mutating func remove(_ index: Int) { bits &= ~(1 << UInt8(index)) }
    var first: Int { bits.trailingZeroBitCount }
    var last: Int { 7 - bits.leadingZeroBitCount }
  }

  /// - Parameter total: How many descriptions there are, and those taken for granted beside them.
  mutating func compare(_ a: Span<Int32>, _ b: Span<Int32>, _ words: WordTable, total: Int) -> Result {
    var (left, right) = (Open(a.count), Open(b.count))
    var result = Result(relation: .equal, weight: 0)
    var matched = 0
    for kind in Kind.allCases where !left.isEmpty && !right.isEmpty {
      matched += pairOff(kind, a, &left, b, &right, words, total, &result)
      if kind == .same, let wrong = joined(left, a, right, b, words) {
        result.relation = max(result.relation, wrong == 0 ? .particle : .letters)
        result.weight += wrong == 0 ? 64 : Weights.letters.most
        return result
      }
      if kind == .familiar, isDouble(left, a, right, b, words) {
        result.relation = max(result.relation, .familiar)
        result.weight += Weights.familiar.most
        return result
      }
    }
    // `Lo Tadati`, `Lp Tadati`: two letters are too few to be near, but for what stands around them.
    if matched > 1, left.count == 1, right.count == 1, isShortSlip(words[a[left.first]], words[b[right.first]], words) {
      result.relation = max(result.relation, .letters)
      return result
    }
    weighRest(left, a, right, b, words, matched: matched, &result)
    return result
  }

  /// Pairs off the words that agree in one way, in order.
  ///
  /// - Returns: How many pairs there are.
  private mutating func pairOff(
    _ kind: Kind, _ a: Span<Int32>, _ left: inout Open, _ b: Span<Int32>, _ right: inout Open, _ words: WordTable, _ total: Int, _ result: inout Result
  ) -> Int {
    var matched = 0
    for i in 0..<min(a.count, NameComparison.mostWords) where left.contains(i) {
      for j in 0..<min(b.count, NameComparison.mostWords) where right.contains(j) {
        if kind == .same, a[i] != b[j] { continue }
        guard let (relation, weight) = agreement(kind, words[a[i]], words[b[j]], words, total) else { continue }
        result.relation = max(result.relation, relation)
        result.weight += weight
        if relation != .equal, words.areOfTwoGenders(words[a[i]], words[b[j]]) { result.isOfTwoGenders = true }
        left.remove(i)
        right.remove(j)
        matched += 1
        break
      }
    }
    return matched
  }

  /// Words without a counterpart contradict each other two by two; what is more on one side is an addition.
  private func weighRest(
    _ left: Open, _ a: Span<Int32>, _ right: Open, _ b: Span<Int32>, _ words: WordTable, matched: Int, _ result: inout Result
  ) {
    // A number and a word are two additions, not a contradiction: `Police Midi 5341`, `Zone de police Midi`.
    let (x, y) = (numbers(left, a, words), numbers(right, b, words))
    let conflicts = min(x, y) + min(left.count - x, right.count - y)
    let extra = left.count + right.count - 2 * conflicts
    if conflicts > 0 { result.weight += Weights.otherWord + Weights.furtherWord * Int32(conflicts - 1) }
    result.weight += Weights.extraWord * Int32(extra)
    if conflicts > 0 { result.relation = matched > 0 ? .partly : .different }
    if matched == 0 { result.relation = .different }
    if extra > 0 { result.relation = max(result.relation, .longer) }
  }

  private func numbers(_ open: Open, _ list: Span<Int32>, _ words: WordTable) -> Int {
    var count = 0
    for i in 0..<min(list.count, NameComparison.mostWords) where open.contains(i) && words.isNumber(words[list[i]]) { count += 1 }
    return count
  }

  private enum Kind: CaseIterable {
    case same, particle, sound, familiar, letters, initial
  }

  private mutating func agreement(_ kind: Kind, _ a: WordTable.Word, _ b: WordTable.Word, _ words: WordTable, _ total: Int) -> (NameRelation, Int32)? {
    switch kind {
    case .same:
      let rarity = Weights.rarity(Int(a.count), of: total)
      return (.equal, a.isInitial ? Weights.initial : min(max(rarity, Weights.word.lowerBound), Weights.word.upperBound))
    case .particle:
      guard hasParticle(a, b, words) else { return nil }
      return (.particle, commonest(a, b, total) - Weights.sound.cost)
    case .sound:
      guard a.sound == b.sound, a.length > 2, b.length > 2 else { return nil }
      return (.sound, min(commonest(a, b, total) - Weights.sound.cost, Weights.sound.most))
    case .familiar:
      guard words.areFamiliar(a, b) else { return nil }
      return (.familiar, max(4, min(commonest(a, b, total) - Weights.familiar.cost, Weights.familiar.most)))
    case .letters:
      return letters(a, b, words).map { wrong in
        let price = wrong == 1 ? Weights.letters : Weights.twoLetters
        return (.letters, max(4, min(commonest(a, b, total) - price.cost, price.most)))
      }
    case .initial:
      guard a.isInitial != b.isInitial, words.firstLetter(a) == words.firstLetter(b) else { return nil }
      return (.initial, Weights.initial)
    }
  }

  /// The rarity of the more frequent of two words: a word with a slip in it is always rare.
  private func commonest(_ a: WordTable.Word, _ b: WordTable.Word, _ total: Int) -> Int32 {
    let rarity = Weights.rarity(Int(max(a.count, b.count)), of: total)
    return min(max(rarity, Weights.word.lowerBound), Weights.word.upperBound)
  }

  /// One or two wrong letters, as the length allows; nil for words that are not near.
  private mutating func letters(_ a: WordTable.Word, _ b: WordTable.Word, _ words: WordTable) -> Int? {
    let shorter = Int(min(a.length, b.length))
    // Where only vowels differ, or `ch` and `s`, two letters are near in a short word too: `Ayşe`, `Aysche`.
    let soundsNear = shorter >= 4 && a.consonants == b.consonants
    // Of two letters one may have been left out: `An` for `Jan`.
    let isLeftOut = shorter == 2 && a.length != b.length
    let limit = shorter < 3 ? (isLeftOut ? 1 : 0) : soundsNear ? (shorter < 6 ? 2 : 3) : shorter < 6 ? 1 : 2
    if limit > 0, (a.letterSet ^ b.letterSet).nonzeroBitCount <= 2 * limit,
      let wrong = words.withLetters(a, b, { distance.distance($0, $1, limit: limit) })
    {
      return wrong
    }
    // `Taş` is `Tas` or `Tach`.
    if shorter == 3, a.consonants == b.consonants, isHeardAlike(a, b, words) { return 1 }
    guard shorter >= 4, words.firstLetter(a) == words.firstLetter(b) else { return nil }
    return isNearlyHeard(a, b, words, mostSounds: soundsNear && a.skeletonLength > 2 ? 2 : 1) ? 2 : nil
  }

  /// One sound, where `ch` and `s` are one.
  private func isHeardAlike(_ a: WordTable.Word, _ b: WordTable.Word, _ words: WordTable) -> Bool {
    func hissed(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "C") ? UInt8(ascii: "S") : byte }
    return words.withSounds(a, b) { x, y in x.count == y.count && (0..<x.count).allSatisfy { hissed(x[$0]) == hissed(y[$0]) } }
  }

  /// Written by ear, and one sound of it lost or changed, or two vowels: `Lambert`, `Lambaire`; `Zineb`, `Zaynab`. At the end d and t are one: `Ahmad`, `Ahmet`.
  private mutating func isNearlyHeard(_ a: WordTable.Word, _ b: WordTable.Word, _ words: WordTable, mostSounds: Int) -> Bool {
    func isDental(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "D") || byte == UInt8(ascii: "T") }
    return words.withSounds(a, b) { x, y in
      let bothDental = !x.isEmpty && !y.isEmpty && isDental(x[x.count - 1]) && isDental(y[y.count - 1])
      let end = bothDental ? 1 : 0
      return distance.distance(x.extracting(0..<x.count - end), y.extracting(0..<y.count - end), limit: mostSounds) != nil
    }
  }

  /// `elamrani`, `amrani`: one is the other behind a particle, which normalising joined to it.
  private func hasParticle(_ a: WordTable.Word, _ b: WordTable.Word, _ words: WordTable) -> Bool {
    let (x, y) = (Int(a.length), Int(b.length))
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

  /// How many letters are wrong where all that is left is one word, and two that it is made of: `Vande Velde`, `Vandevelde`; `Vna Dyck`, `Vandyck`; `El Dubois`, which `Els Dubois` became.
  private mutating func joined(_ left: Open, _ a: Span<Int32>, _ right: Open, _ b: Span<Int32>, _ words: WordTable) -> Int? {
    switch (left.count, right.count) {
    case (1, 2): joined(words[a[left.first]], words[b[right.first]], words[b[right.last]], words)
    case (2, 1): joined(words[b[right.first]], words[a[left.first]], words[a[left.last]], words)
    default: nil
    }
  }

  /// Whether all that is left is the short form of a double name, and the two words of it: `JP`, `Jean Pierre`.
  private func isDouble(_ left: Open, _ a: Span<Int32>, _ right: Open, _ b: Span<Int32>, _ words: WordTable) -> Bool {
    switch (left.count, right.count) {
    case (1, 2): words.isDouble(words[a[left.first]], words[b[right.first]], words[b[right.last]])
    case (2, 1): words.isDouble(words[b[right.first]], words[a[left.first]], words[a[left.last]])
    default: false
    }
  }

  /// How many letters are wrong, none or one, where one word is two others, written together; nil where it is not.
  private mutating func joined(_ one: WordTable.Word, _ first: WordTable.Word, _ second: WordTable.Word, _ words: WordTable) -> Int? {
    let lengths = (whole: Int(one.length), parts: Int(first.length) + Int(second.length))
    let limit = min(lengths.whole, lengths.parts) < 7 ? 0 : 1
    guard abs(lengths.whole - lengths.parts) <= limit, (one.letterSet ^ (first.letterSet | second.letterSet)).nonzeroBitCount <= 2 * limit else { return nil }
    let (whole, x, y) = (Array(words.letters(one)), words.letters(first), words.letters(second))
    let inOrder = distance.distance(whole.span, Array(x + y).span, limit: limit)
    return inOrder == 0 ? 0 : distance.distance(whole.span, Array(y + x).span, limit: limit) ?? inOrder
  }

  /// Two letters each, one of them the same at its place, or both swapped: `Lo`, `Ol`.
  private func isShortSlip(_ a: WordTable.Word, _ b: WordTable.Word, _ words: WordTable) -> Bool {
    guard a.length == 2, b.length == 2 else { return false }
    return words.withLetters(a, b) { x, y in x[0] == y[0] || x[1] == y[1] || x[0] == y[1] && x[1] == y[0] }
  }
}
