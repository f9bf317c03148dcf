import BilanModel
import Testing

@Suite("Numbers as people read them")
struct NumberStyleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var cell: Cell
    var fr: String
    var nl: String
    var en: String
    var testDescription: String { en }
  }

  static let examples: [Example] = [
    .init(cell: .count(0), fr: "0", nl: "0", en: "0"),
    .init(cell: .count(999), fr: "999", nl: "999", en: "999"),
    .init(cell: .count(1_234), fr: "1\u{202F}234", nl: "1.234", en: "1,234"),
    .init(
      cell: .count(-1_234_567), fr: "\u{2212}1\u{202F}234\u{202F}567", nl: "\u{2212}1.234.567",
      en: "\u{2212}1,234,567"),
    .init(
      cell: .decimal(Rational(24_691, over: 20)), fr: "1\u{202F}234,6", nl: "1.234,6",
      en: "1,234.6"),
    .init(cell: .decimal(Rational(5, over: 2)), fr: "2,5", nl: "2,5", en: "2.5"),
    .init(
      cell: .decimal(Rational(-1, over: 3)), fr: "\u{2212}0,3", nl: "\u{2212}0,3", en: "\u{2212}0.3"
    ),
    .init(cell: .percent(Rational(123, over: 1_000)), fr: "12,3\u{A0}%", nl: "12,3%", en: "12.3%"),
    .init(cell: .percent(Rational(1, over: 1)), fr: "100,0\u{A0}%", nl: "100,0%", en: "100.0%"),
    .init(cell: .percent(Rational(2, over: 3)), fr: "66,7\u{A0}%", nl: "66,7%", en: "66.7%"),
    .init(cell: .factor(Rational(100, over: 7)), fr: "×14", nl: "×14", en: "×14"),
    .init(cell: .factor(Rational(1_234)), fr: "×1\u{202F}234", nl: "×1.234", en: "×1,234"),
    .init(cell: .difference(Rational(12, over: 1)), fr: "+12", nl: "+12", en: "+12"),
    .init(
      cell: .difference(Rational(-3, over: 1)), fr: "\u{2212}3", nl: "\u{2212}3", en: "\u{2212}3"),
    .init(cell: .difference(Rational(0, over: 1)), fr: "0", nl: "0", en: "0"),
    .init(cell: .difference(Rational(5, over: 2)), fr: "+2,5", nl: "+2,5", en: "+2.5"),
    .init(cell: .hoursDifference(Rational(397)), fr: "+397,0", nl: "+397,0", en: "+397.0"),
    .init(cell: .hoursDifference(Rational(-3, over: 2)), fr: "\u{2212}1,5", nl: "\u{2212}1,5", en: "\u{2212}1.5"),
    .init(cell: .pointsDifference(Rational(127, over: 10)), fr: "+12,7\u{A0}pts", nl: "+12,7\u{A0}pp", en: "+12.7\u{A0}pp"),
    .init(cell: .pointsDifference(Rational(-25)), fr: "\u{2212}25,0\u{A0}pts", nl: "\u{2212}25,0\u{A0}pp", en: "\u{2212}25.0\u{A0}pp"),
    .init(cell: .amount(Rational(123_456_705, over: 100)), fr: "1\u{202F}234\u{202F}567,05", nl: "1.234.567,05", en: "1,234,567.05"),
    .init(cell: .amount(Rational(-1, over: 2)), fr: "\u{2212}0,50", nl: "\u{2212}0,50", en: "\u{2212}0.50"),
    .init(cell: .hoursDifference(Rational(0)), fr: "0,0", nl: "0,0", en: "0.0"),
    .init(cell: .difference(Rational(-1, over: 100)), fr: "0,0", nl: "0,0", en: "0.0"),
    .init(
      cell: .day(Day(iso: "2024-10-21")!), fr: "21/10/2024", nl: "21/10/2024", en: "21/10/2024"),
    .init(
      cell: .missing("pas de données"), fr: "pas de données", nl: "pas de données",
      en: "pas de données"),
    .init(cell: .empty, fr: "", nl: "", en: ""),
  ]

  @Test(arguments: examples)
  func readsAsExpected(_ example: Example) {
    #expect(NumberStyle(.fr).text(of: example.cell) == example.fr)
    #expect(NumberStyle(.nl).text(of: example.cell) == example.nl)
    #expect(NumberStyle(.en).text(of: example.cell) == example.en)
  }

  @Test func smallestIntegerHasItsDigits() {
    #expect(
      NumberStyle(.nl).text(of: .count(.min)) == "\u{2212}9.223.372.036.854.775.808")
  }
}
