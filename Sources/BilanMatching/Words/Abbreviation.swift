/// Whether one name of an organisation shortens the other: `ML Forest`, `Mission locale de Forest`; `Biblio rue Verte`; `SAV Midi`; `Inst. Ste-Colombe`.
///
/// Word by word from left to right, each either equal, the beginning of the other (two letters at least), or the initials of two words or more; little words may be left out or counted.
struct Abbreviation {
  /// Letters of a name, one bit each (some share one): what cannot be an abbreviation is seen at a glance.
  struct Outline {
    /// The first letters of all words, of those that tell something, and all letters of the latter.
    private var initials: UInt64 = 0
    private var tellingInitials: UInt64 = 0
    private var tellingLetters: UInt64 = 0

    init(_ words: [(letters: [UInt8], isEmpty: Bool)]) {
      func bit(_ letter: UInt8) -> UInt64 { 1 << UInt64(letter & 63) }
      for word in words {
        guard let first = word.letters.first else { continue }
        initials |= bit(first)
        if word.isEmpty { continue }
        tellingInitials |= bit(first)
        for letter in word.letters { tellingLetters |= bit(letter) }
      }
    }

    /// Each of its words begins like one of the longer name, and each telling word of that begins with one of its letters.
    func mayShorten(_ long: Self) -> Bool { tellingInitials & ~long.initials == 0 && long.tellingInitials & ~tellingLetters == 0 }
  }

  /// - Parameters:
  ///   - short: The words of the shorter writing, little words left out.
  ///   - long: All words of the longer one, with a mark on those that tell nothing.
  static func shortens(_ short: [[UInt8]], _ long: [(letters: [UInt8], isEmpty: Bool)]) -> Bool {
    guard !short.isEmpty, !long.isEmpty else { return false }
    return matches(short[...], long[...])
  }

  private static func matches(_ short: ArraySlice<[UInt8]>, _ long: ArraySlice<(letters: [UInt8], isEmpty: Bool)>) -> Bool {
    guard let word = short.first else { return long.allSatisfy(\.isEmpty) }
    guard let next = long.first else { return false }
    let rest = short.dropFirst()
    if word == next.letters || word.count >= 2 && next.letters.starts(with: word), matches(rest, long.dropFirst()) { return true }
    if next.isEmpty, matches(short, long.dropFirst()) { return true }
    return initials(word, long) { matches(rest, $0) }
  }

  /// Tries the word as the initials of the next words, with and without the little ones.
  private static func initials(
    _ word: [UInt8], _ long: ArraySlice<(letters: [UInt8], isEmpty: Bool)>, _ body: (ArraySlice<(letters: [UInt8], isEmpty: Bool)>) -> Bool
  ) -> Bool {
    guard (2...6).contains(word.count) else { return false }
    func step(_ letter: Int, _ words: ArraySlice<(letters: [UInt8], isEmpty: Bool)>, _ taken: Int) -> Bool {
      if letter == word.count { return taken >= 2 && body(words) }
      guard let next = words.first else { return false }
      if next.letters.first == word[letter], step(letter + 1, words.dropFirst(), taken + 1) { return true }
      return next.isEmpty && step(letter, words.dropFirst(), taken)
    }
    return step(0, long, 0)
  }
}
