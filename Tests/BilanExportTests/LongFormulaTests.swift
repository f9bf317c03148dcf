import BilanExport
import BilanModel
import Foundation
import Testing

/// Excel reads no formula beyond 8,192 letters, and refuses the whole workbook for one.
@Suite struct LongFormulaTests {
  private static let communes = (0..<200).map { Place(number: 60_000 + $0) }

  private static let ledger = Ledger(
    periods: [.init("2024", "2024")], axes: (0..<100).map { .init(Code("\($0)"), "Axe \($0)") }, places: communes.map { .init($0, "Commune \($0.number)") },
    measures: [.init("people", "Participations")], activities: [],
    lines: [.init(day: Day(iso: "2024-01-05")!, period: 0, axis: 0, activity: -1, place: 0, measure: 0, value: 7)])

  /// The sum of January over the first axes and communes; of one axis or commune among them, where it is named.
  private func sum(_ axes: Int, _ places: Int, axis: Code<Axis>? = nil, place: Place? = nil) -> Derivation {
    let part = Selection.Part(
      months: [Day(iso: "2024-01-01")!], axes: Self.ledger.axes.prefix(axes).map(\.code), places: Array(Self.communes.prefix(places)))
    return .sum(Selection("people", period: "2024", axis: axis, place: place, parts: [part]))
  }

  /// The cells of a table of one row each, from the seventh line on.
  private func cells(_ rows: [(Derivation, Cell)]) throws -> [String] {
    let table = Table(
      columns: [.init("Nom", width: .text), .init("Nombre")], rows: rows.map { .init([.text("x"), .derived($0, shown: $1)]) })
    let found = try written(Report([.init(title: "M", blocks: [.table(table)]), .init(title: "D", blocks: [.ledger(Self.ledger)])]))
    return found.filter { $0.hasPrefix("cell|B") || $0.hasPrefix("purple|B") }
  }

  @Test func aSumThatWouldBeTooLongIsANumber() throws {
    let cells = try cells([sum(2, 10), sum(50, 100), sum(98, 199)].map { ($0, .count(7)) })
    // Two axes in ten communes; half of all; all, less those of two axes and of one commune: what both take away is added again.
    #expect(cells.contains { $0.hasPrefix("cell|B7|f|") && $0.contains("=SUM(SUMIFS(") && $0.components(separatedBy: "SUMIFS(").count == 21 })
    #expect(cells.contains("cell|B8|n|#,##0|7") && cells.contains("purple|B8"))
    #expect(
      cells.contains { $0.hasPrefix("cell|B9|f|") && $0.components(separatedBy: "SUMIFS(").count == 7 && $0.components(separatedBy: ",-SUMIFS(").count == 4 })
    // No list within one sum: not every program adds that up.
    #expect(!cells.contains { $0.contains("{") })
  }

  /// By hand: the sum of one axis in one commune has 124 letters, and a comma follows it. Forty of them are 5,004 letters with those of the sum around them, which Excel reads; twice that it does not. Twice twenty are some 5,000.
  @Test func aRateOfSumsThatWouldBeTooLongIsANumber() throws {
    func rate(_ places: Int) -> (Derivation, Cell) { (.quotient(sum(2, places), sum(2, places)), .percent(1)) }
    let cells = try cells([(sum(2, 20), .count(7)), rate(20), rate(10)])
    #expect(cells.contains { $0.hasPrefix("cell|B7|f|") && $0.components(separatedBy: "SUMIFS(").count == 41 })
    #expect(cells.contains { $0.hasPrefix("cell|B8|n|") && $0.hasSuffix("|1") } && cells.contains("purple|B8"), "\(cells)")
    #expect(cells.contains { $0.hasPrefix("cell|B9|f|") && $0.contains("=IFERROR(SUM(SUMIFS(") && $0.hasSuffix("),\"–\")") })
    #expect(!cells.contains("purple|B7") && !cells.contains("purple|B9"))
  }

  /// Of an axis that is named, the other axes of the part are not asked: their sums would all be 0, and too many for any formula.
  @Test func anAxisThatIsNamedIsSummedOnce() throws {
    let cells = try cells([
      (sum(50, 1, axis: "3"), .count(0)), (sum(50, 100, axis: "3", place: Self.communes[4]), .count(0)), (sum(1, 1, axis: "3"), .count(0)),
    ])
    let january = "SUMIFS(d_valeur,d_periode,\"Période 2024\",d_indicateur,\"Participations\",d_axe,\"Axe 3\","
    #expect(cells.contains { $0.hasSuffix("|=\(january)d_mois,45292,d_commune,\"Commune 60000\")") && $0.hasPrefix("cell|B7|f|") }, "\(cells)")
    #expect(cells.contains { $0.hasSuffix("|=\(january)d_commune,\"Commune 60004\",d_mois,45292)") && $0.hasPrefix("cell|B8|f|") })
    // One that is not in the part has none of it.
    #expect(cells.contains { $0.hasSuffix("|=\(january)d_mois,45292,d_axe,\"Axe 0\",d_commune,\"Commune 60000\")") && $0.hasPrefix("cell|B9|f|") })
  }
}
