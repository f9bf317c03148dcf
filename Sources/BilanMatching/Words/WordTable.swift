internal import BilanModel

/// The different words of all names, once each: how they are written, how they sound, how many descriptions hold them.
struct WordTable {
  private var words = ByteTable(minimumCapacity: 1024)
  private var sounds = ByteTable(minimumCapacity: 1024)
  private var phonetics = Phonetics()

  /// The letters of all words, one after the other, and where each word ends.
  private var letters: [UInt8] = []
  private var ends: [Int32] = []
  private var soundLetters: [UInt8] = []
  private var soundEnds: [Int32] = []
  private var skeletonTable = ByteTable(minimumCapacity: 1024)
  private var skeletons: [UInt8] = []
  private var skeletonEnds: [Int32] = []

  /// The number of the sound of each word.
  private(set) var sound: [Int32] = []
  /// The number of its consonants.
  private(set) var consonants: [Int32] = []
  /// The number of the consonants without a particle before them: that of `Amrani` for `Elamrani`.
  private(set) var core: [Int32] = []
  /// Which of 26 letters and others a word holds, one bit each: words of different letters cannot be near.
  private(set) var letterSet: [UInt32] = []
  /// Descriptions that hold the word.
  private(set) var count: [Int32] = []

  /// The number of a word; counts one more description that holds it.
  mutating func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    let (index, isNew) = words.insert(text, range)
    if isNew { learn(text, range) }
    count[index] += 1
    return Int32(index)
  }

  private mutating func learn(_ text: Span<UInt8>, _ range: Range<Int>) {
    var set: UInt32 = 0
    for i in range {
      letters.append(text[i])
      set |= 1 << (text[i] &- 97 < 26 ? UInt32(text[i] &- 97) : 26)
    }
    ends.append(Int32(letters.count))
    letterSet.append(set)
    count.append(0)
    phonetics.read(text.extracting(range))
    sound.append(Int32(sounds.insert(phonetics.sound).index))
    soundLetters += phonetics.sound
    soundEnds.append(Int32(soundLetters.count))
    consonants.append(Int32(skeletonTable.insert(phonetics.skeleton).index))
    skeletons += phonetics.skeleton
    skeletonEnds.append(Int32(skeletons.count))
    if let head = NameComparison.particleLength(text.extracting(range)) {
      phonetics.read(text.extracting(range.lowerBound + head..<range.upperBound))
      core.append(Int32(skeletonTable.insert(phonetics.skeleton).index))
    } else {
      core.append(consonants[consonants.count - 1])
    }
  }

  func range(_ word: Int32) -> Range<Int> { (word == 0 ? 0 : Int(ends[Int(word) - 1]))..<Int(ends[Int(word)]) }

  func withLetters<Result>(_ a: Int32, _ b: Int32, _ body: (Span<UInt8>, Span<UInt8>) -> Result) -> Result {
    let span = letters.span
    return body(span.extracting(range(a)), span.extracting(range(b)))
  }

  func withSounds<Result>(_ a: Int32, _ b: Int32, _ body: (Span<UInt8>, Span<UInt8>) -> Result) -> Result {
    func range(_ word: Int32) -> Range<Int> { (word == 0 ? 0 : Int(soundEnds[Int(word) - 1]))..<Int(soundEnds[Int(word)]) }
    let span = soundLetters.span
    return body(span.extracting(range(a)), span.extracting(range(b)))
  }

  func letter(_ word: Int32, _ offset: Int) -> UInt8 { letters[range(word).lowerBound + offset] }

  func skeleton(_ word: Int32) -> ArraySlice<UInt8> {
    skeletons[(word == 0 ? 0 : Int(skeletonEnds[Int(word) - 1]))..<Int(skeletonEnds[Int(word)])]
  }

  func isNumber(_ word: Int32) -> Bool { letters[range(word)].allSatisfy { $0 &- 48 < 10 } }

  /// An initial: one letter of the alphabet.
  func isInitial(_ word: Int32) -> Bool {
    let range = range(word)
    return range.count == 1
  }
}
