/// Makes the normalised name by which two spellings are one person (docs/counting.md, "Who is one person").
///
/// Holds its working memory, so that a million names cost no million allocations.
package struct NameKey {
  /// The key made last, valid until the next call.
  package private(set) var bytes: [UInt8] = []

  /// Whether every cell of the name holds a word that names nobody: `illisible`, `n/a`, `x`.
  package private(set) var namesNobody = false

  private var folded: [UInt8] = []
  private var words: [Word] = []
  private var joinedLetters: [UInt8] = []

  package init() {}

  private struct Word {
    var start: Int32
    var end: Int32
    /// 0 for the family name, 1 for the given name.
    var part: Int32
  }

  /// Makes the key of a family and a given name in columns of their own; answers false when nothing is left.
  package mutating func make(
    _ text: Span<UInt8>, family: Range<Int>, given: Range<Int>
  ) -> Bool {
    namesNobody = true
    folded.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    addWords(text, family, part: 0)
    addWords(text, given, part: 1)
    return finish()
  }

  /// Makes the key of a full name in one cell: `Marie Dupont`, `DUPONT Marie`, `Dupont, Marie`, with or without a title.
  package mutating func make(_ text: Span<UInt8>, full: Range<Int>) -> Bool {
    namesNobody = true
    folded.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    if let comma = full.first(where: { text[$0] == UInt8(ascii: ",") }) {
      addWords(text, full.lowerBound..<comma, part: 0)
      addWords(text, comma + 1..<full.upperBound, part: 1)
    } else {
      addWords(text, full, part: 0)
    }
    dropTitles()
    return finish()
  }

  private mutating func addWords(_ text: Span<UInt8>, _ range: Range<Int>, part: Int32) {
    let first = folded.count
    Folding.append(text, range, apostrophe: .dropped, to: &folded)
    if folded.count > first, !isNobody(first..<folded.count) { namesNobody = false }
    var start = first
    for i in first...folded.count where i == folded.count || folded[i] == 32 {
      if i > start { words.append(Word(start: Int32(start), end: Int32(i), part: part)) }
      start = i + 1
    }
  }

  /// `illisible`, and with a number behind it: `Anonyme 2`, `Participant 3`.
  private func isNobody(_ range: Range<Int>) -> Bool {
    if nobody.contains(folded.span, range) { return true }
    var end = range.upperBound
    while end > range.lowerBound, (48...57).contains(folded[end - 1]) { end -= 1 }
    guard end < range.upperBound, end - 1 > range.lowerBound, folded[end - 1] == 32 else { return false }
    return nobody.contains(folded.span, range.lowerBound..<end - 1) || numbered.contains(folded.span, range.lowerBound..<end - 1)
  }

  private mutating func dropTitles() {
    var index = 0
    while words.count > 1, index < words.count {
      let startsPart = index == 0 || words[index].part != words[index - 1].part
      if startsPart, isIn(titles, words[index]) {
        words.remove(at: index)
      } else {
        // A title stands only at the beginning of a part.
        index += 1
        while index < words.count, words[index].part == words[index - 1].part { index += 1 }
      }
    }
  }

  /// Joins particles to what follows them, brings the words into order, and writes them out.
  private mutating func finish() -> Bool {
    bytes.removeAll(keepingCapacity: true)
    guard !words.isEmpty else { return false }
    if words.contains(where: { isIn(particles, $0) }) { joinParticles() }
    if words.count < 3 { sortWords() } else { turnWords() }
    for (index, word) in words.enumerated() {
      if index > 0 { bytes.append(32) }
      bytes.append(contentsOf: folded[Int(word.start)..<Int(word.end)])
    }
    return true
  }

  /// The words from the least one on, in the order in which they follow each other, the first one after the last: `María García López` and `García López, María` are one, `Maria Lopez Garcia` is another.
  private mutating func turnWords() {
    var start = 0
    for candidate in 1..<words.count where isTurnBefore(candidate, start) { start = candidate }
    words = Array(words[start...] + words[..<start])
  }

  private func isTurnBefore(_ a: Int, _ b: Int) -> Bool {
    for step in 0..<words.count {
      let (x, y) = (words[(a + step) % words.count], words[(b + step) % words.count])
      if isBefore(x, y) { return true }
      if isBefore(y, x) { return false }
    }
    return false
  }

  private mutating func joinParticles() {
    let isStray = words.indices.contains { endsPart($0) && isIn(particles, words[$0]) }
    if isStray { return joinStrayParticles() }
    joinedLetters.removeAll(keepingCapacity: true)
    var start: Int32 = 0
    var kept = 0
    for index in words.indices {
      let word = words[index]
      joinedLetters.append(contentsOf: folded[Int(word.start)..<Int(word.end)])
      if isIn(particles, word) { continue }
      words[kept] = Word(start: start, end: Int32(joinedLetters.count), part: word.part)
      start = Int32(joinedLetters.count)
      kept += 1
    }
    words.removeLast(words.count - kept)
    swap(&folded, &joinedLetters)
  }

  private func endsPart(_ index: Int) -> Bool {
    index + 1 == words.count || words[index + 1].part != words[index].part
  }

  /// Where a particle stands last in its cell, it belongs before the family name: `Berg, Marie van der`.
  private mutating func joinStrayParticles() {
    var joined: [(part: Int32, letters: [UInt8])] = []
    var stray: [UInt8] = []
    var pending: [UInt8] = []
    for (index, word) in words.enumerated() {
      let letters = folded[Int(word.start)..<Int(word.end)]
      if isIn(particles, word) {
        pending += letters
        if endsPart(index) {
          stray += pending
          pending = []
        }
      } else {
        joined.append((word.part, pending + letters))
        pending = []
      }
    }
    if !stray.isEmpty {
      if joined.isEmpty {
        joined.append((0, stray))
      } else {
        let home = joined.firstIndex { $0.part == 0 } ?? 0
        joined[home].letters = stray + joined[home].letters
      }
    }
    folded.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    for (part, letters) in joined {
      let start = Int32(folded.count)
      folded += letters
      words.append(Word(start: start, end: Int32(folded.count), part: part))
    }
  }

  /// Insertion sort: a name has two to five words.
  private mutating func sortWords() {
    for i in words.indices.dropFirst() {
      var j = i
      while j > 0, isBefore(words[j], words[j - 1]) {
        words.swapAt(j, j - 1)
        j -= 1
      }
    }
  }

  private func isBefore(_ a: Word, _ b: Word) -> Bool {
    let (first, second) = (Int(a.end - a.start), Int(b.end - b.start))
    for offset in 0..<min(first, second) {
      let (x, y) = (folded[Int(a.start) + offset], folded[Int(b.start) + offset])
      if x != y { return x < y }
    }
    return first < second
  }

  private func isIn(_ set: WordSet, _ word: Word) -> Bool {
    set.contains(folded.span, Int(word.start)..<Int(word.end))
  }
}

/// A fixed set of folded words, looked up by their bytes.
package struct WordSet: Sendable {
  private var table: ByteTable
  private var longest = 0

  package init(_ words: String, separator: Character = " ") {
    let list = words.split(separator: separator)
    table = ByteTable(minimumCapacity: list.count)
    for word in list {
      _ = table.insert(String(word))
      longest = max(longest, word.utf8.count)
    }
  }

  package func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= longest && table.find(text, range) != nil
  }
}

private let particles = WordSet(
  """
  van von vander vanden der den de du des di da do dos das del della la le les el al ben bin ibn \
  bou abou abu ould ait ter ten te
  """)

private let nobody = WordSet(
  """
  x|xx|xxx|illisible|nom illisible|anonyme|inconnu|inconnue|onleesbaar|naam onleesbaar|onbekend|onbekende|anoniem|na|n a|guest|gast|invite|invitee|\
  unknown|anonymous|sans nom|zonder naam
  """, separator: "|")

private let numbered = WordSet("participant|participante|personne|visiteur|visiteuse|deelnemer|deelneemster|persoon|bezoeker|person|visitor", separator: "|")

private let titles = WordSet(
  """
  m mr mme mlle madame monsieur mademoiselle mevr mevrouw mw dhr meneer dr drs prof me maitre ms \
  mrs
  """)
