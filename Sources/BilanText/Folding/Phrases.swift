/// A fixed list of texts that are looked for in others, by their bytes.
///
/// Nearly every cell of every sheet is asked for such lists, and nearly none holds one: a byte that begins none of them costs one look into a table.
package struct Phrases: Sendable {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// Where in `ranges` those begin that begin with this byte; one more at the end.
  private var starts = [Int](repeating: 0, count: 257)

  package init(_ phrases: some Sequence<String>) {
    let sorted = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    for phrase in sorted {
      ranges.append(bytes.count..<bytes.count + phrase.count)
      bytes += phrase
    }
    for byte in 0...256 { starts[byte] = sorted.firstIndex { Int($0[0]) >= byte } ?? sorted.count }
  }

  /// Whether one of them stands anywhere in the text, also within a word.
  package func occur(in text: String) -> Bool {
    let text = text.utf8.span
    return text.indices.contains { end(in: text, at: $0, isWhole: false) != nil }
  }

  /// Whether one of them stands in a folded text between blanks or its ends.
  package func occurAsWords(in folded: String) -> Bool {
    let text = folded.utf8.span
    return text.indices.contains { ($0 == 0 || text[$0 - 1] == 32) && end(in: text, at: $0, isWhole: true) != nil }
  }

  /// Whether a word of a folded text begins with one of them.
  package func beginWord(in folded: String) -> Bool {
    let text = folded.utf8.span
    return text.indices.contains { ($0 == 0 || text[$0 - 1] == 32) && end(in: text, at: $0, isWhole: false) != nil }
  }

  /// Whether the text begins with one of them.
  package func begin(_ text: String) -> Bool {
    let text = text.utf8.span
    return !text.isEmpty && end(in: text, at: 0, isWhole: false) != nil
  }

  /// Where a phrase that begins here ends; where it has to be whole, a blank or the end of the text follows it.
  private func end(in text: Span<UInt8>, at start: Int, isWhole: Bool) -> Int? {
    let first = Int(text[unchecked: start])
    candidates: for candidate in starts[first]..<starts[first + 1] {
      let range = ranges[candidate]
      let end = start + range.count
      guard end <= text.count, !isWhole || end == text.count || text[end] == 32 else { continue }
      for offset in 1..<max(1, range.count) where text[unchecked: start + offset] != bytes[range.lowerBound + offset] { continue candidates }
      return end
    }
    return nil
  }
}
