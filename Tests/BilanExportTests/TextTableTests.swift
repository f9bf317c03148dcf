import BilanModel
import Testing
import TestSupport

@testable import BilanExport

@Suite("Tables in text")
struct TextTableTests {
  private let table = Table(
    title: "Participants par axe",
    columns: [.init("Axe"), .init("2023"), .init("Évolution"), .init("Remarque", width: .text)],
    rows: [
      .init([
        .text("Formation"), .count(1_200), .percent(Rational(1, over: 8)), .text("un deux trois"),
      ]),
      .init([.text("Théâtre 日本"), .missing("non réalisé"), .empty, .text("")]),
      .init([.text("Total"), .count(1_200), .empty, .empty], kind: .total),
    ])

  @Test func alignsByDisplayWidth() {
    let expected = """
      Participants par axe

      Axe                  2023  Évolution  Remarque
      ───────────────────────────────────────────────────
      Formation           1\u{202F}200     12,5\u{A0}%  un deux trois
      Théâtre 日本  non réalisé
      ───────────────────────────────────────────────────
      Total               1\u{202F}200

      """
    #expect(TextRenderer().text(of: table, in: .fr) == expected)
  }

  @Test func wrapsRunningTextFirst() {
    let expected = """
      Participants par axe

      Axe                  2023  Évolution  Remarque
      ──────────────────────────────────────────────
      Formation           1\u{202F}200     12,5\u{A0}%  un deux
                                            trois
      Théâtre 日本  non réalisé
      ──────────────────────────────────────────────
      Total               1\u{202F}200

      """
    #expect(TextRenderer(width: 46).text(of: table, in: .fr) == expected)
  }

  @Test func emptyTableSaysSo() {
    let empty = Table(columns: [.init("Axe"), .init("Nombre")], rows: [])
    #expect(TextRenderer().text(of: empty, in: .fr) == "Axe  Nombre\n───────────\n–\n")
  }

  @Test func subtotalHasALightRule() {
    let table = Table(
      columns: [.init("A"), .init("B")],
      rows: [.init([.text("x"), .count(1)]), .init([.text("s"), .count(1)], kind: .subtotal)])
    #expect(TextRenderer().text(of: table, in: .en) == "A  B\n────\nx  1\n----\ns  1\n")
  }

  @Test func stacksPartsThatRepeatTheFirstColumn() {
    let titles = (1...12).map { "Colonne \($0)" }
    let table = Table(
      columns: [.init("Axe")] + titles.map { .init($0) },
      rows: [.init([.text("Formation")] + (1...12).map { .count($0 * 1_000_000) })])
    let text = TextRenderer(width: 60).text(of: table, in: .nl)
    #expect(text.fitsWithin(60))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("Formation") } >= 2)
    for number in 1...12 { #expect(text.contains("\(number).000.000")) }
  }

  @Test func aRowLongerThanTheHeaderLosesNothing() {
    let table = Table(columns: [.init("A")], rows: [.init([.text("x"), .count(7)])])
    #expect(TextRenderer().text(of: table, in: .en) == "A\n────\nx  7\n")
  }

  @Test(arguments: 1...80)
  func noLineIsTooWide(seed: Int) {
    var random = Seeded(UInt64(seed))
    let columnCount = Int.random(in: 1...14, using: &random)
    let columns = (0..<columnCount).map { _ in
      Table.Column(
        random.text(words: Int.random(in: 0...4, using: &random)),
        width: Bool.random(using: &random) ? .text : .fitted)
    }
    let rows = (0..<6).map { _ in
      Table.Row(
        (0..<columnCount).map { _ in
          switch Int.random(in: 0..<5, using: &random) {
          case 0: .count(Int.random(in: -99_999...9_999_999, using: &random))
          case 1: .percent(Rational(Int.random(in: -99...99, using: &random), over: 7))
          case 2: .missing("geen gegevens")
          default: .text(random.text(words: Int.random(in: 0...12, using: &random)))
          }
        }, kind: [.body, .subtotal, .total].randomElement(using: &random)!)
    }
    let width = Int.random(in: 40...120, using: &random)
    let table = Table(title: random.text(words: 5), columns: columns, rows: rows)
    let text = TextRenderer(width: width).text(of: table, in: .nl)
    #expect(text.fitsWithin(width))
    #expect(text.split(separator: "\n").allSatisfy { $0.last?.isWhitespace != true })
  }
}

extension String {
  func fitsWithin(_ width: Int) -> Bool {
    split(separator: "\n").allSatisfy { $0.displayWidth <= width }
  }
}
