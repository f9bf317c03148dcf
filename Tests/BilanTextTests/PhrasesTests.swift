import Testing
import TestSupport

@testable import BilanText

/// Each way of looking for phrases beside the plain one with strings.
struct PhrasesTests {
  private static let phrases = ["a", "ab", "pas eu lieu", "b c", "ca", "no ", "é", "abc"]

  @Test(arguments: 0..<200) func findsWhatAPlainSearchFinds(seed: Int) {
    var random = Seeded(UInt64(seed))
    let list = (0..<Int.random(in: 0...5, using: &random)).map { _ in PhrasesTests.phrases.randomElement(using: &random)! }
    let phrases = Phrases(list)
    for _ in 0..<50 {
      let pieces = ["a", "b", "c", " ", "é", "pas eu lieu", "no"]
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      let bytes = Array(text.utf8)
      #expect(phrases.occur(in: text) == list.contains { stands(Array($0.utf8), in: bytes) }, "\(list) in \(text)")
      #expect(phrases.begin(text) == list.contains { text.utf8.starts(with: $0.utf8) }, "\(list) before \(text)")
      let padded = [32] + bytes + [32]
      #expect(phrases.occurAsWords(in: text) == list.contains { stands([32] + Array($0.utf8) + [32], in: padded) }, "\(list) as words of \(text)")
      #expect(phrases.beginWord(in: text) == list.contains { stands([32] + Array($0.utf8), in: padded.dropLast()) }, "\(list) before a word of \(text)")
    }
  }

  private func stands(_ part: [UInt8], in text: some RandomAccessCollection<UInt8>) -> Bool {
    text.indices.contains { text[$0...].starts(with: part) }
  }

  @Test(arguments: 0..<200) func plainTextFoldsAsAnyOther(seed: Int) {
    var random = Seeded(UInt64(seed))
    for apostrophe in [Folding.Apostrophe.dropped, .blank] {
      let text = String((0..<Int.random(in: 0...30, using: &random)).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0..<128, using: &random))) })
      var bytes: [UInt8] = []
      Folding.append(text.utf8.span, 0..<text.utf8.count, apostrophe: apostrophe, to: &bytes)
      #expect(Array(Folding.folded(text, apostrophe: apostrophe).utf8) == bytes)
    }
  }
}
