import BilanExport
import BilanModel
import Testing

@Suite("The formulas of the workbook, and what is kept with them")
struct WorkbookFormulaTests {
  @Test func numbersOfOtherCellsAreFormulas() throws {
    let change = Derivation.difference(.column(2), .column(1))
    let table = Table(
      columns: [.init("Axe"), .init("2023"), .init("2024"), .init("Écart"), .init("Évolution")],
      rows: [
        .init([
          .text("a"), .count(40), .fixed(.count(10)), .derived(change, shown: .difference(Rational(-30))),
          .derived(.quotient(change, .column(1)), shown: .change(Rational(-3, over: 4))),
        ]),
        .init([
          .text("b"), .count(0), .count(3), .derived(change, shown: .hoursDifference(Rational(3))),
          .derived(.quotient(change, .column(1)), shown: .missing("base nulle")),
        ]),
        .init([
          .text("c"), .count(40), .count(30), .empty,
          .derived(
            .word(.quotient(.column(2), .column(1)), steps: [.init(from: 1, "atteint"), .init(from: Rational(4, over: 5), "à \"voir\"")], otherwise: "non"),
            shown: .text("non")),
        ]), .init([.text("Total"), .derived(.rows(0..<1), shown: .count(40))], kind: .total),
        .init([.text("d"), .count(7), .count(100), .empty, .derived(.quotient(.column(2), .column(1)), shown: .factor(Rational(100, over: 7)))]),
      ])
    let found = try written(Report([.init(title: "M", blocks: [.table(table)])]))
    for cell in [
      "cell|C7|n|#,##0|10", "cell|D7|f|+#,##0;\"−\"#,##0;0|=C7-B7",
      "cell|E7|f|+#,##0.0\"\u{A0}\"%;\"−\"#,##0.0\"\u{A0}\"%;0.0\"\u{A0}\"%|=IFERROR((C7-B7)/B7,\"–\")",
      "cell|D8|f|+#,##0.0;\"−\"#,##0.0;0.0|=C8-B8", "cell|E8|f|+#,##0.0\"\u{A0}\"%;\"−\"#,##0.0\"\u{A0}\"%;0.0\"\u{A0}\"%|=IFERROR((C8-B8)/B8,\"base nulle\")",
      "cell|E9|f|General|=IFERROR(IF(C9/B9>=1,\"atteint\",IF(C9/B9>=4/5,\"à \"\"voir\"\"\",\"non\")),\"–\")",
      "cell|B10|f|#,##0|=SUM(B7:B7)", "cell|E11|f|\"×\"#,##0|=IFERROR(C11/B11,\"–\")",
    ] { #expect(found.contains(cell), "\(cell): \(found)") }
  }

  /// A balance is taken of the totals of two tables to fill in.
  @Test func aBalanceIsTakenOfTwoTables() throws {
    func table(_ name: Code<Table>, _ more: [Table.Row] = []) -> Table {
      let sum = Cell.derived(.rows(0..<1), shown: .toComplete)
      return Table(
        name, columns: [.init("Poste"), .init("Montant", hasAmounts: true)],
        rows: [.init([.text("a"), .toComplete]), .init([.text("Total"), sum], kind: .total)] + more)
    }
    let balance = Cell.derived(.difference(.cell(of: "in", row: 1), .cell(of: "out", row: 1)), shown: .toComplete)
    let found = try written(
      Report([
        .init(title: "M", blocks: [.table(table("out")), .table(table("in", [.init([.text("Solde"), balance], kind: .total)]))]),
        .init(title: "N", blocks: [.table(Table("x", columns: [.init("Poste"), .init("Montant")], rows: [.init([.text("Solde"), balance])]))]),
      ]))
    #expect(found.contains { $0.hasPrefix("cell|B13|f|") && $0.hasSuffix("|=IF(COUNT(B12,B8)<2,\"\",B12-B8)") }, "\(found)")
    #expect(found.contains { $0.hasSuffix("|=IF(COUNT('M'!B12,'M'!B8)<2,\"\",'M'!B12-'M'!B8)") }, "\(found)")
  }

  /// Amounts that a person types in add themselves up; until then the sum shows nothing.
  @Test func aTableToFillInAddsUp() throws {
    let sum = Cell.derived(.rows(0..<2), shown: .toComplete)
    let table = Table(
      columns: [.init("Poste"), .init("Dépensé", hasAmounts: true), .init("Pièce")],
      rows: [
        .init([.text("a"), .toComplete, .toComplete]), .init([.text("b"), .toComplete, .toComplete]), .init([.text("Total"), sum, .empty], kind: .total),
      ])
    let found = try written(Report([.init(title: "M", blocks: [.table(table)])]))
    #expect(found.contains("validation|B7:B8|decimal|Inscrivez un nombre, sans signe de monnaie."), "\(found)")
    #expect(found.contains("cell|B9|f|#,##0.00;\"−\"#,##0.00|=IF(COUNT(B7:B8)=0,\"\",SUM(B7:B8))"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("cell|B7|") || $0.hasPrefix("cell|C9|") })
  }

  /// Viewers that compute nothing draw what is kept with the chart: of a formula its value, and not 0.
  @Test func aChartKeepsTheNumbersOfItsCells() throws {
    let double = Derivation.product(.column(1), .number(2))
    let table = Table(
      "t", columns: [.init("Axe"), .init("2023"), .init("2024")],
      rows: [
        .init([.text("a"), .count(40), .derived(double, shown: .count(80))]), .init([.text("b"), .missing("–"), .missing("non réalisé")]),
        .init([.text("c"), .decimal(Rational(5, over: 2)), .derived(double, shown: .count(5))]),
      ])
    let chart = Chart(title: "C", kind: .bar, table: "t", rows: 0..<3, categories: 0, series: [1, 2], axisTitle: "n", alternativeText: "c")
    let found = try written(Report([.init(title: "M", blocks: [.table(table), .chart(chart)])]))
    #expect(found.filter { $0.hasPrefix("kept|") } == ["kept|M!$B$7:$B$9|0:40.0,2:2.5", "kept|M!$C$7:$C$9|0:80.0,2:5.0"])
  }
}
