import BilanModel
import Testing

@testable import BilanImport

/// What separates and what quotes, found by the shape of the rows.
@Suite struct DialectTests {
  private func dialect(_ text: String) -> Dialect { Dialect(of: Array(text.utf8).span, from: 0) }

  /// Each text, and the separator and quote it was written with.
  static let written: [(text: String, delimiter: String, quote: String)] = [
    ("Nom,Commune,Âge\nAnne Dupont,Forest,34\nLuc Petit,Uccle,51\n", ",", "\""),
    ("Nom;Montant;Jour\nAnne;1,5;21/10/2024\nLuc;12,25;22/10/2024\nEls;3,0;23/10/2024\n", ";", "\""),
    ("Nom\tRemarque\nAnne\tvient, repart\nLuc\treste; mange\n", "\t", "\""),
    ("Naam|Adres\nEls Claes|Kerkstraat 1, 1190 Vorst\nBob Maes|Dorp 2, 1070 Anderlecht\n", "|", "\""),
    ("'Nom','Remarque'\n'Anne Dupont','oui, à 9 h'\n'Luc Petit','non, malade'\n", ",", "'"),
    ("Name Town Age\nAnne Forest 34\nLuc Uccle 51\nEls Jette 27\n", " ", "\""),
    ("a:b:c\n1:2:3\n4:5:6\n7:8:9\n", ":", "\""),
    ("code^day\nA1^2024-10-21\nB2^2024-10-22\n", "^", "\""),
    ("Name,Quote\n\"Petit, Luc\",d'accord\n\"Maes, Els\",l'été\n", ",", "\""),
    ("Nom;Note\nAnne;10:30|11:30\nLuc;9:00|9:30\nEls;8:00|9:10\n", ";", "\""),
  ]

  @Test(arguments: written)
  func isFound(text: String, delimiter: String, quote: String) {
    let found = dialect(text)
    #expect(found.delimiter == delimiter.utf8.first)
    #expect(found.quote == quote.utf8.first)
  }

  /// Words of one column are separated by nothing, but for the blanks between them, which are in no two rows alike.
  @Test func oneColumnHasNoSeparator() {
    #expect(dialect("Anne\nLuc\nEls\n").delimiter == TableFinder.noDelimiter)
  }

  /// Nine blanks behind ten separators are part of them; eight are not.
  @Test(arguments: [(9, true), (8, false)]) func blanksBehindNearlyAllSeparatorsArePartOfThem(spaced: Int, isSpaced: Bool) {
    let line = "a" + (0..<10).map { $0 < spaced ? ", b" : ",b" }.joined() + "\n"
    #expect(Dialect(delimiter: UInt8(ascii: ",")).isSpaced(Array(line.utf8).span, from: 0) == isSpaced)
  }

  /// The same rows come out of the text written anew.
  @Test func aTableWrittenAnewHoldsTheSameCells() {
    let text = "'Nom','Dit'\n'L''Hoir \"Lou\"','a,b;c'\n'Petit',''\n"
    let rewritten = dialect(text).rewritten(Array(text.utf8).span, from: 0)
    #expect(String(decoding: rewritten, as: UTF8.self) == "\"Nom\";\"Dit\"\n\"L'Hoir \"\"Lou\"\"\";\"a,b;c\"\n\"Petit\";\"\"\n")
  }

  /// A sheet in apostrophes is read like any other.
  @Test func aSheetInApostrophesIsRead() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n'Nom','Prénom','Commune','Présent'\n'Dupont','Anne','Forest','x'\n'Petit, dit Lulu','Luc','Forest',''\n")
    #expect(!reading.isRefused)
    #expect(reading.content.attendances.count { $0.presence == .present } == 1)
  }
}
