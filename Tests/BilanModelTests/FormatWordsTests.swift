import TestSupport
import Testing

@testable import BilanModel

/// What number formats show besides a number, as a person reads them.
@Suite struct FormatWordsTests {
  /// The number stands for `#`, what is below zero has its sign.
  private func said(_ code: String, _ number: Double = 196) -> String? {
    FormatWords(code).flatMap { said($0, number) }
  }

  /// What is shown a hundred times as large is followed by `×100`.
  private func said(_ words: FormatWords, _ number: Double) -> String? {
    words.around(number).map {
      String(decoding: $0.sealed, as: UTF8.self).replacing("\u{1F}", with: "").replacing("\u{1E}", with: "#").replacing("\u{1D}", with: "×100")
    }
  }

  @Test(arguments: [
    "General", "", "#,##0", "#,##0.00", "dd/mm/yyyy", "dd\\/mm\\/yyyy", "mm/yyyy",
    "[$-80C]d\" \"mmmm\" \"yyyy",
    "yyyy-mm-dd hh:mm:ss", "#,##0.00 [$€-80C]", "€ #,##0", "_-* #,##0.00_-", "[Red]0", "+#,##0;\"−\"#,##0;0", "\\+#,##0;\\−#,##0;0", "@",
    "0;-0;0;@", "jj/mm/aaaa", "\"\"0",
  ]) func whatOnlyLaysOutSaysNothing(_ code: String) {
    for number in [196, 0.5, 0, -3] { #expect(said(code, number) == nil, "\(number)") }
    #expect(FormatWords(code)?.aroundText == nil)
  }

  @Test(arguments: [
    ("#,##0\" [191–206]\"", "#[191–206]"), ("#,##0\\ \\[\\1\\9\\1\\–\\2\\0\\6\\]", "#[191–206]"), ("\"296 [291–306]\"", "296[291–306]"), ("\"1\"#,##0", "1#"),
    ("\\1#,##0", "1#"),
    ("1#,##0", "1#"), ("*1#,##0", "1#"), ("#,##0\"5\"", "#5"), ("#,##0,", "#,"), ("0\".\"0", "#.#"), ("[$2-80C]#,##0", "2#"), (";;;", ""), ("\"−\"#,##0", "−#"),
    ("d", "d"), ("[h]", "h"), ("h:mm", "h:mm"), ("0\"%\"", "#%"), ("0 \"€ et demi\"", "#etdemi"), ("\"#\"", "#"), ("0;;;\"x\"", nil),
    ("[>100]\"1\"0;0", "[>100]\"1\"0;0"), ("0;0;0;0;0", "0;0;0;0;0"), ("0\" un", "#un"), ("0\\", nil), ("[", ""), ("\"", ""),
  ]) func whatIsSaidIsHeld(_ code: String, _ expected: String?) {
    #expect(said(code) == expected)
    if code != "\"#\"" { return }
    #expect(FormatWords(code)?.around(1)?.sealed == [0x1F] + Array("#".utf8), "a sign, and no number")
  }

  /// 28 as 2,800 %, as 3E+1, as 28/1; a quoted sign makes no other number of it.
  @Test(arguments: [
    ("0%", "#×100"), ("0%%", "#×100×100"), ("#,##0.0\"\u{A0}\"%", "#×100"), ("#,##0.0\\\u{A0}%", "#×100"), ("0E+0", "#E#"), ("0.00E+00", "#E#"),
    ("##0.0E+0", "#E#"),
    ("# ?/?", "#/#"), ("0/0", "#/#"), ("\"%\"0", "%#"), ("0\\%", "#%"),
  ]) func anotherNumberIsHeld(_ code: String, _ expected: String) {
    #expect(said(code, 28) == expected && said(code, 0.25) == expected)
    #expect(expected.contains("%") || FormatWords(code, .words) == nil, "not by the rule before")
  }

  @Test func aPercentageIsShownAsOneReadsIt() {
    func shown(_ code: String, _ number: Double) -> String? {
      FormatWords(code)?.around(number).map { $0.showing("\($0.number(of: number))") }
    }
    #expect(shown("0%", 28) == "2800.0%" && shown("0.0\" \"%", 0.2857142) == "28.57 %")
    #expect(shown("+0.0%;\"−\"0.0%;0.0%", 0.5) == "+50.0%" && shown("0%%", 1) == "10000.0%%")
  }

  @Test func theSectionOfTheValueCounts() {
    let code = "\"a\"0;\"b\"0;\"c\"0;\"d\"@"
    #expect([1, -1, 0].map { said(code, $0) } == ["a#", "b#", "c#"])
    #expect(FormatWords(code)?.aroundText?.showing("x") == "dx")
    #expect([1, -1, 0].map { said("\"a\"0;0", $0) } == ["a#", "#", "a#"], "without its sign, −1 looks like 1")
    #expect([1, -1, 0].map { said("\"a\"0", $0) } == ["a#", "-a#", "a#"])
    #expect([1, -1, 0].map { said("0;-0\"a\"", $0) } == [nil, "-#a", nil])
    #expect([1, -1].map { said("0;\"x\"@", $0) } == [nil, nil])
    #expect(FormatWords("0;\"x\"@")?.aroundText?.showing("y") == "xy")
  }

  @Test func whatIsShownKeepsItsSpaces() {
    #expect(FormatWords("#,##0\" [191–206]\"")?.around(196)?.showing("196") == "196 [191–206]")
    #expect(FormatWords("\"296 [291–306]\"")?.around(196)?.showing("196") == "296 [291–306]")
    #expect(FormatWords("\"1\"#,##0")?.around(-196)?.showing("196") == "-1196")
  }

  // MARK: - By chance

  /// A piece of a format, as it is written and what it says.
  private struct Piece {
    var code: String
    var said: String
  }

  private static let number = "\u{1E}"

  private static func piece(_ random: inout Seeded) -> Piece {
    let numbers = ["0", "#,##0", "#,##0.0", "General", "??0"]
    let layouts = [
      "\u{A0}", "\"\u{202F}\"", "\\ ", "_)", "_-", "* ", "€", "\"€ \"", "\\€", "[$€-80C]", "[$-80C]", "[Red]", "[Color 5]", "\"\"", " ",
    ]
    let words = ["1", "296", "[19–20]", "é", "%", ".", ",", "/", "(", "d", "General", "±", "x y", "👩‍👩‍👧", "+", "-", "−", ";", "@", "#"]
    switch Int.random(in: 0..<7, using: &random) {
    case 6:
      let others = [Piece(code: "%", said: "\u{1D}"), Piece(code: "0.00E+00", said: "\(number)E\(number)"), Piece(code: "# ?/?", said: "\(number)/\(number)")]
      return others.randomElement(using: &random)!
    case 0, 1: return Piece(code: numbers.randomElement(using: &random)!, said: number)
    case 2, 3: return Piece(code: layouts.randomElement(using: &random)!, said: "")
    default:
      let word = words.randomElement(using: &random)!
      let escaped = word.unicodeScalars.map { "\\\($0)" }.joined()
      let split = word.unicodeScalars.map { "\"\($0)\"" }.joined()
      let bare = ["1", "296", "é", "(", "±", "+", "-", "−"].contains(word) ? [word] : []
      return Piece(code: ([escaped, split, "\"\(word)\""] + bare).randomElement(using: &random)!, said: word.filter { $0 != " " })
    }
  }

  /// What a section says of a number, by its pieces: nil for the number and its sign alone.
  private static func said(_ sections: [[Piece]], _ value: Double) -> String? {
    let index = value > 0 || sections.count == 1 ? 0 : value < 0 ? 1 : sections.count == 3 ? 2 : 0
    var text = sections[index].map(\.said).joined()
    while text.contains(number + number) { text = text.replacing(number + number, with: number) }
    if value >= 0 {
      let rest = text.hasPrefix("+") ? String(text.dropFirst()) : text
      return rest == number ? nil : rest
    }
    if sections.count == 1 { return text == number ? nil : "-" + text }
    guard text.hasPrefix("-") || text.hasPrefix("−") else { return text }
    let rest = String(text.dropFirst())
    return rest == number ? nil : "-" + rest
  }

  /// However a format is spelt, it says what its pieces say.
  @Test(arguments: 0..<3_000 as Range<UInt64>) func anySpellingSaysTheSame(seed: UInt64) {
    var random = Seeded(seed)
    let sections = (0..<Int.random(in: 1...3, using: &random)).map { _ in (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.piece(&random) } }
    let code = sections.map { $0.map(\.code).joined() }.joined(separator: ";")
    let words = FormatWords(code)
    for value in [7, -7, 0, 0.25] {
      let found = words?.around(value).map { String(decoding: $0.sealed, as: UTF8.self) }
      #expect(found == Self.said(sections, value).map { "\u{1F}" + $0 }, "\(code) of \(value)")
    }
  }

  /// Whatever a file says, it is read to its end.
  @Test(arguments: 0..<2_000 as Range<UInt64>) func nonsenseIsRead(seed: UInt64) {
    var random = Seeded(seed)
    let signs = Array("\"\\_*[]$;@#0?.,/%EeGgdhms-+< >x1")
    let code = String((0..<Int.random(in: 0...14, using: &random)).map { _ in signs.randomElement(using: &random)! })
    for value in [1, -1, 0.0] { _ = FormatWords(code)?.around(value)?.showing("1") }
  }
}
