internal import BilanText

/// Names that are plainly those of one person though a sign or a word of another kind stands in them: half of all lists are written so, and a closer look (`NameCell`) says the same of them.
enum PlainName {
  /// `Peeters, Jan`, `Van den Bossche, An-Sofie`, `M. Ousmane de Keere`.
  static func isOne(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool { isFamilyNameFirst(text, range) || isTitled(text, range) }

  /// Words on both sides of one comma, on one side a single one.
  static func isFamilyNameFirst(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let comma = range.first(where: { text[$0] == UInt8(ascii: ",") }), comma + 2 < range.upperBound, text[comma + 1] == 32 else { return false }
    let (family, given) = (wordsOfLetters(text, range.lowerBound..<comma), wordsOfLetters(text, comma + 2..<range.upperBound))
    return min(family, given) == 1 && !holdsOtherWord(text, range)
  }

  /// A title, and behind it words of which the first is written like a name and is none that goes with others.
  private static func isTitled(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let blank = range.first(where: { text[$0] == 32 }), blank > range.lowerBound, blank + 2 < range.upperBound, text[blank - 1] != UInt8(ascii: ",")
    else { return false }
    let name = blank + 1..<range.upperBound
    guard (65...90).contains(text[name.lowerBound]) || text[name.lowerBound] == 0xC3 && (0x80...0x9E).contains(text[name.lowerBound + 1]) else { return false }
    var folded: [UInt8] = []
    Folding.append(text, range.lowerBound..<blank, to: &folded)
    guard titles.contains(folded.span, 0..<folded.count), wordsOfLetters(text, name) > 0, !holdsOtherWord(text, name) else { return false }
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, name.lowerBound..<(name.first { text[$0] == 32 } ?? name.upperBound), to: &folded)
    return !fillers.contains(folded.span, 0..<folded.count)
  }

  /// How many words of two letters and more stand there, one blank between two; 0 where anything else does.
  private static func wordsOfLetters(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var words = 0
    var length = 0
    for i in range {
      let byte = text[i]
      if (97...122).contains(byte | 0x20) || (0xC3...0xC5).contains(byte) && i + 1 < range.upperBound && text[i + 1] != 0x97 {
        length += 1
      } else if (0x80...0xBF).contains(byte) {
        continue
      } else if byte == UInt8(ascii: "-"), length > 0, i + 1 < range.upperBound, (97...122).contains(text[i + 1] | 0x20) {
        length += 1
      } else if byte == 32, length > 1 {
        words += 1
        length = 0
      } else {
        return 0
      }
    }
    return length > 1 ? words + 1 : 0
  }

  private static func holdsOtherWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var folded: [UInt8] = []
    Folding.append(text, range, apostrophe: .dropped, to: &folded)
    return folded.split(separator: 32).contains { otherWords.contains(folded.span, $0.startIndex..<$0.endIndex) }
  }

  /// Words that no plain name holds.
  static let otherWords = WordSet(NameCell.otherWords.sorted().joined(separator: " "))
  private static let fillers = WordSet(PeopleWords.fillers.union(PeopleWords.numbers.keys).sorted().joined(separator: " "))
  /// Titles that are nothing else.
  private static let titles = WordSet("m mr mme mlle madame monsieur mevr mevrouw mw dhr meneer dr")
}
