import Testing
import TestSupport

@testable import BilanExport

@Suite("Widths and lines")
struct LineBreakerTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("👩‍👩‍👧‍👦", 2), ("🇧🇪", 2), ("❤️", 2),
    ("1\u{FE0F}\u{20E3}", 2), ("שלום", 4), ("a\u{200B}b", 2), ("1\u{202F}234", 5), ("ｆ", 2),
    ("", 0),
  ])
  func displayWidth(of text: String, is width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("un deux trois", 8, ["un deux", "trois"]),
    ("anticonstitutionnel", 8, ["anticons", "titution", "nel"]),
    ("Molenbeek-Saint-Jean", 12, ["Molenbeek-", "Saint-Jean"]),
    ("OCMW_Vorst_21_oktober.csv", 24, ["OCMW_Vorst_21_", "oktober.csv"]),
    ("a\n\nb", 5, ["a", "", "b"]),
    ("", 5, [""]),
    ("日本語", 4, ["日本", "語"]),
  ])
  func breaks(_ text: String, at width: Int, into lines: [String]) {
    #expect(LineBreaker(columns: width).lines(of: text) == lines)
  }

  @Test func frenchPunctuationStaysWithItsWord() {
    #expect(LineBreaker(columns: 12).lines(of: "il a dit : « oui »") == ["il a dit :", "« oui »"])
    #expect(LineBreaker(columns: 9).lines(of: "voici la « clé »") == ["voici la", "« clé »"])
  }

  @Test(arguments: 1...60)
  func noLineIsTooWideAndNothingIsLost(seed: Int) {
    var random = Seeded(UInt64(seed))
    let text = random.text(words: 40).printable
    let width = Int.random(in: 2...50, using: &random)
    let lines = LineBreaker(columns: width).lines(of: text)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(
      lines.joined().unicodeScalars.filter(\.isSolid) == text.unicodeScalars.filter(\.isSolid))
  }

  @Test(arguments: 1...30)
  func piecesKeepAllWordsAndTheirHeight(seed: Int) {
    var random = Seeded(UInt64(seed))
    let text = (0..<3).map { _ in random.text(words: 50).printable }.joined(separator: "\n")
    let breaker = LineBreaker(columns: 30)
    let pieces = breaker.pieces(of: text, ofLines: 5)
    #expect(pieces.allSatisfy { breaker.lines(of: $0.text).count <= 5 && $0.lines <= 5 })
    let joined = pieces.map(\.text).joined(separator: "\n")
    #expect(joined.unicodeScalars.filter(\.isSolid) == text.unicodeScalars.filter(\.isSolid))
  }
}

extension Unicode.Scalar {
  fileprivate var isSolid: Bool { self != " " && self != "\n" }
}
