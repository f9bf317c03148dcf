import BilanModel
import TestSupport
import Testing

@testable import BilanExport

/// How wide texts are: letter by letter, whatever way is taken to add that up.
@Suite struct FontMetricsTests {
  @Test(arguments: 0..<200)
  func aTextIsAsWideAsItsCharacters(seed: UInt64) {
    var random = Seeded(seed)
    let parts = [
      "a", "W", "é", "É", "e\u{301}", " ", "\u{A0}", "\u{202F}", "’", "—", "…", "œ", "ß", "ǅ", "İ", "\n", "\r\n", "\t", "\u{AD}", "\u{200D}", "👩‍👧", "漢", "Ж",
      "1", "%",
    ]
    let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
    #expect(FontMetrics.units(of: text) == text.reduce(0) { $0 + FontMetrics.units(of: $1) }, "\(text.unicodeScalars.map(\.value))")
  }

  @Test func theWidestLineCounts() {
    #expect(FontMetrics.columnWidth(of: "un\nlongue ligne\nx", size: 11) == FontMetrics.columnWidth(of: "longue ligne", size: 11))
    #expect(FontMetrics.columnWidth(of: "", size: 11) == 0 && FontMetrics.columnWidth(of: "\n", size: 11) == 0)
    #expect(abs(FontMetrics.columnWidth(of: "12345", size: 11) - 5) < 1e-9, "a column of width 1 takes one digit")
  }

  /// A column of figures or short texts holds its widest cell on one line, and air beside it.
  @Test(arguments: ["12 345 678", "Nombre de participants différents", "x"]) func aFittedColumnIsWiderThanItsText(text: String) {
    let table = Table(columns: [Table.Column("A"), Table.Column("B")], rows: [Table.Row([.text(text), .count(1)])])
    let report = Report([.init(title: "Feuille", blocks: [.table(table)])])
    let grid = SheetGrid(section: report.sections[0], book: Book(report, sheetNames: ["Feuille"], sealedFacts: [], streamsRows: false))
    let needed = FontMetrics.columnWidth(of: text, size: CellStyles.bodySize)
    #expect(grid.widths[0] >= min(needed + 1, 70), "\(grid.widths) for \(needed)")
  }
}
