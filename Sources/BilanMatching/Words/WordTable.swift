internal import BilanModel
internal import BilanText

/// The different words of all names, once each: how they are written, how they sound, how many descriptions hold them.
struct WordTable {
  private var written = ByteTable(minimumCapacity: 1024)
  private var sounds = ByteTable(minimumCapacity: 1024)
  private var skeletons = ByteTable(minimumCapacity: 1024)
  private var phonetics = Phonetics()

  private var words: [Word] = []
  /// For each word that has any, where it stands among familiar names.
  private var familiar: [Int32: Familiar] = [:]

  private struct Familiar {
    var lines: [Int32]
    var doubles: (short: [Int32], part: [Int32])
    /// Lines of `NamesOfTwoGenders`.
    var genders: [Int32]
  }
  /// Of each word its letters, its sound and its skeleton, one behind the other.
  private var bytes: [UInt8] = []

  /// What is asked of a word for every pair of names stands together: in a large table each look into memory is a wait.
  struct Word {
    fileprivate var start: Int32
    fileprivate(set) var length: Int32
    fileprivate var soundLength: Int32
    /// How many consonants it has.
    fileprivate(set) var skeletonLength: Int32
    /// The number of its sound.
    fileprivate(set) var sound: Int32
    /// The number of its consonants.
    fileprivate(set) var consonants: Int32
    /// The number of the consonants without a particle before them: that of `Amrani` for `Elamrani`.
    fileprivate(set) var core: Int32
    /// Which of 26 letters and others it holds, one bit each: words of different letters cannot be near.
    fileprivate(set) var letterSet: UInt32
    /// Descriptions that hold the word.
    fileprivate(set) var count: Int32
    /// Its own number, where it stands among familiar names; -1 for all others.
    fileprivate(set) var familiar: Int32 = -1

    /// An initial: one letter of the alphabet.
    var isInitial: Bool { length == 1 }

    fileprivate var letters: Range<Int> { Int(start)..<Int(start + length) }
    fileprivate var soundRange: Range<Int> { letters.upperBound..<letters.upperBound + Int(soundLength) }
    fileprivate var skeletonRange: Range<Int> { soundRange.upperBound..<soundRange.upperBound + Int(skeletonLength) }
  }

  subscript(_ word: Int32) -> Word { words[Int(word)] }

  /// The number of a word; counts one more description that holds it.
  mutating func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    let (index, isNew) = written.insert(text, range)
    if isNew { learn(text, range) }
    words[index].count += 1
    return Int32(index)
  }

  private mutating func learn(_ text: Span<UInt8>, _ range: Range<Int>) {
    let start = bytes.count
    var set: UInt32 = 0
    for i in range {
      bytes.append(text[i])
      set |= 1 << (text[i] &- 97 < 26 ? UInt32(text[i] &- 97) : WordTable.otherLetters)
    }
    phonetics.read(text.extracting(range))
    bytes += phonetics.sound
    bytes += phonetics.skeleton
    let consonants = Int32(skeletons.insert(phonetics.skeleton).index)
    var word = Word(
      start: Int32(start), length: Int32(range.count), soundLength: Int32(phonetics.sound.count), skeletonLength: Int32(phonetics.skeleton.count),
      sound: Int32(sounds.insert(phonetics.sound).index), consonants: consonants, core: consonants, letterSet: set, count: 0)
    if let head = NameComparison.particleLength(text.extracting(range)) {
      phonetics.read(text.extracting(range.lowerBound + head..<range.upperBound))
      word.core = Int32(skeletons.insert(phonetics.skeleton).index)
    }
    let name = range.count <= WordTable.longestFamiliar ? String(decoding: bytes[start..<start + range.count], as: UTF8.self) : ""
    let found = Familiar(lines: FamiliarNames.lines(of: name), doubles: FamiliarNames.doubles(of: name), genders: NamesOfTwoGenders.lines(of: name))
    if !found.lines.isEmpty || !found.genders.isEmpty || !found.doubles.short.isEmpty || !found.doubles.part.isEmpty {
      word.familiar = Int32(words.count)
      familiar[word.familiar] = found
    }
    words.append(word)
  }

  private static let longestFamiliar = 16

  // MARK: - Familiar names

  /// Whether two words are forms of one name.
  func areFamiliar(_ a: Word, _ b: Word) -> Bool {
    guard a.familiar >= 0, b.familiar >= 0, let x = familiar[a.familiar], let y = familiar[b.familiar] else { return false }
    return x.lines.contains { y.lines.contains($0) }
  }

  /// Whether one is a man's name and the other the woman's.
  func areOfTwoGenders(_ a: Word, _ b: Word) -> Bool {
    guard a.familiar >= 0, b.familiar >= 0, let x = familiar[a.familiar], let y = familiar[b.familiar] else { return false }
    return x.genders.contains { y.genders.contains(-$0) }
  }

  /// Whether a word is the short form of the double name that two others make: `jp`, `jean`, `pierre`.
  func isDouble(_ short: Word, _ first: Word, _ second: Word) -> Bool {
    guard short.familiar >= 0, first.familiar >= 0, second.familiar >= 0 else { return false }
    return familiar[short.familiar]!.doubles.short.contains { line in
      [first, second].allSatisfy { familiar[$0.familiar]!.doubles.part.contains(line) } && first.familiar != second.familiar
    }
  }

  /// A number for each form of a name that a word may be; and for each double name, of its short form or of one of its two words.
  func forEachFamiliar(of word: Word, _ body: (UInt64) -> Void) {
    guard word.familiar >= 0, let found = familiar[word.familiar] else { return }
    for line in found.lines { body(UInt64(line)) }
    for line in found.doubles.short + found.doubles.part { body(1 << 20 | UInt64(line)) }
  }

  /// The bit of `letterSet` for all that is no letter from a to z.
  private static let otherLetters: UInt32 = 26

  func withLetters<Result>(_ a: Word, _ b: Word, _ body: (Span<UInt8>, Span<UInt8>) -> Result) -> Result {
    let span = bytes.span
    return body(span.extracting(a.letters), span.extracting(b.letters))
  }

  func withSounds<Result>(_ a: Word, _ b: Word, _ body: (Span<UInt8>, Span<UInt8>) -> Result) -> Result {
    let span = bytes.span
    return body(span.extracting(a.soundRange), span.extracting(b.soundRange))
  }

  func withLetters<Result>(_ word: Word, _ body: (Span<UInt8>) -> Result) -> Result { body(bytes.span.extracting(word.letters)) }

  func letters(_ word: Word) -> ArraySlice<UInt8> { bytes[word.letters] }

  func firstLetter(_ word: Word) -> UInt8 { bytes[Int(word.start)] }

  /// A number for the consonants of a word with each of them left out in turn: two words that differ in one share one.
  func forEachSlip(of word: Word, from base: UInt64, _ body: (UInt64) -> Void) {
    withSkeleton(word) { skeleton in
      for left in skeleton.indices {
        var hash = base
        for i in skeleton.indices where i != left { hash = hash &* WordTable.multiplier &+ UInt64(skeleton[i]) }
        body(hash)
      }
    }
  }

  /// The same of all its consonants.
  func skeletonNumber(of word: Word, from base: UInt64) -> UInt64 {
    withSkeleton(word) { skeleton in skeleton.indices.reduce(base) { $0 &* WordTable.multiplier &+ UInt64(skeleton[$1]) } }
  }

  private static let multiplier: UInt64 = 0x100_0000_01B3

  private func withSkeleton<Result>(_ word: Word, _ body: (Span<UInt8>) -> Result) -> Result { body(bytes.span.extracting(word.skeletonRange)) }

  func isNumber(_ word: Word) -> Bool { word.letterSet == 1 << WordTable.otherLetters && letters(word).allSatisfy { $0 &- 48 < 10 } }
}
