import Testing
import TestSupport

@testable import BilanImport

@Suite struct RowScannerTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var rows: [[String]]
    var lines: [Int]
    var testDescription: String { name }
  }

  static let examples: [Example] = [
    .init(name: "empty", text: "", rows: [], lines: []),
    .init(name: "one cell", text: "a", rows: [["a"]], lines: [1]),
    .init(name: "no final line end", text: "a;b\nc;d", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
    .init(name: "final line end", text: "a;b\nc;d\n", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
    .init(name: "CR LF", text: "a;b\r\nc\r\n", rows: [["a", "b"], ["c"]], lines: [1, 2]),
    .init(name: "CR only", text: "a;b\rc\r", rows: [["a", "b"], ["c"]], lines: [1, 2]),
    .init(name: "mixed line ends", text: "a\r\nb\rc\nd", rows: [["a"], ["b"], ["c"], ["d"]], lines: [1, 2, 3, 4]),
    .init(name: "LF CR is two", text: "a\n\rb", rows: [["a"], [""], ["b"]], lines: [1, 2, 3]),
    .init(name: "empty lines", text: "a\n\n\nb", rows: [["a"], [""], [""], ["b"]], lines: [1, 2, 3, 4]),
    .init(name: "trailing separator", text: "a;b;\nc;", rows: [["a", "b", ""], ["c", ""]], lines: [1, 2]),
    .init(name: "only separators", text: ";;", rows: [["", "", ""]], lines: [1]),
    .init(name: "separator in quotes", text: "\"a;b\";c", rows: [["a;b", "c"]], lines: [1]),
    .init(name: "doubled quotes", text: "\"a \"\"b\"\" c\";\"\"\"\"", rows: [["a \"b\" c", "\""]], lines: [1]),
    .init(name: "empty quotes", text: "\"\";a;\"\"", rows: [["", "a", ""]], lines: [1]),
    .init(name: "LF in quotes", text: "\"a\nb\";c\nd", rows: [["a\nb", "c"], ["d"]], lines: [1, 3]),
    .init(name: "CR LF in quotes", text: "\"a\r\nb\r\nc\"\r\nd", rows: [["a\r\nb\r\nc"], ["d"]], lines: [1, 4]),
    .init(name: "CR in quotes", text: "x;\"a\rb\"\rd", rows: [["x", "a\rb"], ["d"]], lines: [1, 3]),
    .init(name: "two such cells", text: "\"a\nb\";\"c\nd\"\ne", rows: [["a\nb", "c\nd"], ["e"]], lines: [1, 4]),
    .init(name: "blanks around quotes", text: "  \"a;b\" \t; \"c\"  \nd", rows: [["a;b", "c"], ["d"]], lines: [1, 2]),
    .init(name: "blanks inside quotes go too", text: "\" a\u{A0}\"; b ", rows: [["a", "b"]], lines: [1]),
    .init(name: "quote in a bare cell", text: "Stade \"A\";b", rows: [["Stade \"A\"", "b"]], lines: [1]),
    .init(name: "inches", text: "5\";b\nc", rows: [["5\"", "b"], ["c"]], lines: [1, 2]),
    .init(name: "bare quotes inside", text: "\"Stade \"A\" Nord\";b", rows: [["Stade \"A\" Nord", "b"]], lines: [1]),
  ]

  @Test(arguments: examples)
  func readsAsExpected(_ example: Example) {
    let found = scan(example.text)
    #expect(found.rows == example.rows)
    #expect(found.lines == example.lines)
    #expect(found.unclosed == [])
  }

  /// `"Stade "A""`: of the two quotes at its end the first closes the name, the second the cell.
  @Test func aQuotedNameAtTheEndOfAQuotedCell() {
    let found = scan("x;\"Stade \"A\"\"\ny;z\n")
    #expect(found.rows == [["x", "Stade \"A\""], ["y", "z"]])
    #expect(found.unclosed == [])
  }

  @Test
  func aQuotedNameAtTheEndLeavesTheNextCellAlone() {
    #expect(scan("\"Stade \"A\"\";\"CPAS\"\nb;c\n").rows == [["Stade \"A\"", "CPAS"], ["b", "c"]])
  }

  @Test func aTabSeparatesOrIsABlank() {
    #expect(scan("a\t b \tc", "\t").rows == [["a", "b", "c"]])
    #expect(scan("\ta\t;b", ";").rows == [["a", "b"]])
    #expect(scan("a\t\t", "\t").rows == [["a", "", ""]])
    #expect(scan("a \"b\" c\t12\"\t\"q\"", "\t").rows == [["a \"b\" c", "12\"", "q"]])
  }

  @Test func anUnclosedQuoteSpoilsOneCellOnly() {
    let found = scan("a;b\n\"c;d\ne;f\n")
    #expect(found.rows == [["a", "b"], ["\"c", "d"], ["e", "f"]])
    #expect(found.lines == [1, 2, 3])
    #expect(found.unclosed == [2])
  }

  @Test func aLoneQuoteIsText() {
    let found = scan("\"")
    #expect(found.rows == [["\""]])
    #expect(found.unclosed == [1])
    #expect(scan("a;\"").rows == [["a", "\""]])
    #expect(scan("\"\"\"").rows == [["\"\"\""]])
  }

  @Test func theLineOfAnUnclosedQuoteCountsLineEndsInEarlierCells() {
    let found = scan("x\n\"a\nb\";\"c\nd")
    #expect(found.unclosed == [3])
    #expect(found.rows == [["x"], ["a\nb", "\"c"], ["d"]])
    #expect(found.lines == [1, 2, 4])
  }

  @Test func aQuoteThatEndsFarAwayNeverOpenedACell() {
    let row = "x;" + String(repeating: "y", count: 98) + "\n"
    let far = String(repeating: row, count: RowScanner.quoteReach / row.utf8.count + 2)
    let found = scan("\"a;b\n" + far + "z\";c\n")
    #expect(found.rows.first == ["\"a", "b"])
    #expect(found.rows.last == ["z\"", "c"])
    #expect(found.unclosed == [1])
    #expect(found.rows.count == found.lines.last)
  }

  @Test func aLongQuotedCellIsStillOne() {
    let long = String(repeating: "word\n", count: 6000)
    #expect(scan("\"\(long)\";b\nc").rows == [[withoutBlanks(long), "b"], ["c"]])
    #expect(scan("\"\(long)\";b\nc").lines == [1, 6002])
  }

  /// Each quote looked at over its whole reach would be three thousand million steps.
  @Test(.timeLimit(.minutes(10)))
  func manyUnclosedQuotesAreQuick() {
    let text = Array(String(repeating: "\"a;b\"c\n", count: 100_000).utf8)
    let found = scan(text, UInt8(ascii: ";"))
    #expect(found.unclosed.count == RowScanner.unclosedQuotesBelieved)
    #expect(found.rows.count == 100_000)
    #expect(found.rows.last == ["\"a", "b\"c"])
  }
}

@Suite struct RowScannerPropertyTests {
  /// A table of random cells, written with random quoting, comes back as it was.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadBack(seed: UInt64) {
    var random = Seeded(seed)
    let delimiter = [";", ",", "\t", "|"].randomElement(using: &random)!
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random)!
    let parts = ["a", "é", " ", "\"", delimiter, "\n", "\r\n", "\r", "0", "·", "\u{1F600}"]
    var rows: [[String]] = []
    var lines: [Int] = []
    var text = ""
    var line = 1
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      var row: [String] = []
      lines.append(line)
      for column in 0..<Int.random(in: 1...5, using: &random) {
        var cell = ""
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          cell += parts.randomElement(using: &random)!
        }
        if column > 0 { text += delimiter }
        let needsQuotes =
          cell.unicodeScalars.contains { "\"\r\n ".unicodeScalars.contains($0) } || cell.contains(delimiter)
        if needsQuotes || Bool.random(using: &random) {
          text += "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        } else {
          text += cell
        }
        row.append(withoutBlanks(cell))
        line += lineEnds(in: cell)
      }
      rows.append(row)
      text += lineEnd
      line += 1
    }
    let found = scan(text, Character(delimiter))
    #expect(found.rows == rows)
    #expect(found.lines == lines)
    #expect(found.unclosed == [])
  }

  private func lineEnds(in text: String) -> Int {
    var count = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && before != "\r" { count += 1 }
      before = scalar
    }
    return count
  }

  /// Any text at all, of the characters that mean something: shorter than a quote reaches and with fewer quotes than are believed.
  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func agreesWithTheNaiveScannerOnGarbage(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<20 {
      let delimiter = [UInt8(ascii: ";"), UInt8(ascii: ","), 9].randomElement(using: &random)!
      let letters: [UInt8] = [34, 34, delimiter, 10, 13, 32, 9, 97, 98, 0xC3, 0]
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        letters.randomElement(using: &random)!
      }
      #expect(scan(bytes, delimiter) == naiveScan(bytes, delimiter), "\(bytes) by \(delimiter)")
    }
  }

  /// What no cell holds is separators, line ends, blanks and quotes: no letter is lost.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func noLetterIsLost(seed: UInt64) {
    var random = Seeded(seed)
    let letters = Array("ab\"\";;\n\r \t".utf8)
    let bytes = (0..<200).map { _ in letters.randomElement(using: &random)! }
    let found = scan(bytes, UInt8(ascii: ";"))
    let kept = found.rows.joined().joined().utf8.filter { $0 == 97 || $0 == 98 }
    #expect(kept == bytes.filter { $0 == 97 || $0 == 98 })
  }

  // MARK: - Quotes that nobody closed

  private func rows(_ text: String, _ delimiter: Character, width: Int) -> [[String]] {
    var scanner = RowScanner(start: 0, delimiter: delimiter.asciiValue!)
    scanner.expectedWidth = width
    let bytes = Array(text.utf8)
    var rows: [[String]] = []
    while scanner.next(in: bytes.span) { rows.append(scanner.cells.map { string(bytes.span, $0) }) }
    return rows
  }

  @Test(arguments: [
    // Another cell's quote on a later line.
    ("\"Dupont;Marie;x\nMaes;\"Joris\";x", ";"), ("\"Dupont;Marie;x\n\"Maes\";Joris;x", ";"), ("\"Dupont,Marie,x\n\"Maes\",\"Joris\",x", ","),
    // Whole rows before a quote that would end the row too early.
    ("\"Dupont;Marie;x\nMaes;Joris;x\"", ";"), ("Dupont;Marie;\"x\nMaes;Joris;x\"", ";"),
    // Tabs stand in no text.
    ("Dupont\t\"Marie\tx\nMaes\tJoris \"Jo\"\tx", "\t"), ("Dupont;\"Marie;x\nMaes;Joris \"Jo\";x", ";"),
  ])
  func aQuoteThatIsNeverClosedSwallowsNoRow(text: String, delimiter: String) {
    let found = rows(text, Character(delimiter), width: 3)
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.count == 3 })
    #expect(found.last?.first.map { $0.contains("Maes") } == true)
  }

  /// A quote too many before a cell: without it the row has its cells, with it it has lost some.
  @Test(arguments: [
    ("\"Maes;Lotte;\"Forest\"", ["\"Maes", "Lotte", "Forest"]), ("Maes;\"Lotte;\"Forest, Midi\"", ["Maes", "\"Lotte", "Forest, Midi"]),
    ("\"Maes;\"Lotte\";\"a;b\"", ["\"Maes", "Lotte", "a;b"]),
  ])
  func aQuoteTooManyTakesNoCells(text: String, cells: [String]) {
    #expect(rows(text + "\nCeulemans;An;x\n", ";", width: 3) == [cells, ["Ceulemans", "An", "x"]])
  }

  /// The row is whole as it is quoted, or is not whole either way: what stands between quotes is one cell.
  @Test(arguments: [
    ("Maes;Lotte;\"rue;\"Haute\" 3\"", ["Maes", "Lotte", "rue;\"Haute\" 3"]), ("\"Maes;\"Lotte\"", ["Maes;\"Lotte"]),
    ("\"a;\"b\";x;y;z", ["a;\"b", "x", "y", "z"]),
  ])
  func aQuoteWithinQuotesIsText(text: String, cells: [String]) { #expect(rows(text, ";", width: 3) == [cells]) }

  /// Each of them might be one too many; a row is not read again for each.
  @Test(.timeLimit(.minutes(10)))
  func manyQuotesWithinQuotesAreQuick() {
    let text = String(repeating: "\"a;\"b\";", count: 20_000)
    #expect(rows(text, ";", width: 3).first?.count == 20_001)
  }

  @Test(arguments: [
    ("Dupont;Marie;\"arrive à 14h\nallergie : noix\"", ";"), ("Dupont,\"Oui, mais\nplus tard, non\",x", ","), ("\"Stade \"\"A\"\"\nForest\";Marie;x", ";"),
    ("Dupont;\"une; deux\ntrois\";x", ";"), ("\"a\n\nb\";Marie;x", ";"), ("Dupont,Marie,\"x, y\nz, w, v\"", ","),
  ])
  func aCellOfSeveralLinesStaysOne(text: String, delimiter: String) {
    let found = rows(text, Character(delimiter), width: 3)
    #expect(found.count == 1)
    #expect(found.first?.count == 3)
  }
}
