import BilanExport
import BilanModel
import TestSupport
import Testing

/// No renderer makes a number: what stands in a workbook or a text is a number of a cell of the report, as that cell says it, and nothing else.
///
/// The reports hold invented numbers that agree with nothing: a renderer that added up, divided or counted again would write another one.
@Suite struct NumberSourceTests {
  /// A cell of every kind that shows a number, each number once in the whole report.
  private struct Invented {
    private var last = 1_000
    private var random: Seeded

    init(_ seed: UInt64) { random = Seeded(seed) }

    private mutating func next() -> Int {
      last += Int.random(in: 3...40, using: &random)
      return last
    }

    private mutating func plain() -> Cell {
      let number = next()
      switch Int.random(in: 0..<10, using: &random) {
      case 0: return .count(number)
      case 1: return .range(number, within: (number - 1)...(number + 1))
      case 2: return .quotient(.init(Rational(number), over: 7_000, as: .percent), value: Rational(number, over: 7_000), within: nil)
      case 3: return .decimal(Rational(number, over: 10))
      case 4: return .percent(Rational(number, over: 1_000))
      case 5: return .change(Rational(number, over: 1_000))
      case 6: return .difference(Rational(number))
      case 7: return .factor(Rational(number, over: 10_007))
      case 8: return .pointsDifference(Rational(number, over: 10))
      default: return .hoursDifference(Rational(number, over: 10))
      }
    }

    /// The number as it is, as one that a formula would give otherwise (also the sum of the ledger's lines, which is another), or as one that none gives.
    mutating func cell(_ column: Int) -> Cell {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: plain()
      case 1: .fixed(plain())
      case 2: .derived(.number(1), shown: plain())
      case 3: .derived(.sum(Selection(column == 2 ? "hours" : "people", period: "p")), shown: plain())
      default: .derived(column > 1 ? .quotient(.column(1), .number(3)) : .product(.number(2), .number(2)), shown: plain())
      }
    }

    mutating func ledger() -> Ledger {
      Ledger(
        periods: [.init("p", "period")], axes: [.init("a", "axis")], places: [.init(.elsewhere, "elsewhere")],
        measures: [.init("people", "people"), .init("hours", "hours", unitsInOne: 60)], activities: [],
        lines: (0..<6).map { .init(day: nil, period: 0, axis: 0, activity: -1, place: 0, measure: $0 / 3, value: next()) })
    }

    mutating func table() -> Table {
      let rows = (0..<4).map { row in Table.Row([.text("abcd".suffix(row + 1).description)] + (1...3).map { cell($0) }, kind: row == 3 ? .total : .body) }
      return Table("t", columns: ["x", "y", "z", "w"].map { .init($0) }, rows: rows, parts: [.rows, .columns])
    }
  }

  private func report(_ seed: UInt64) -> (report: Report, cells: [Cell], ledger: Ledger) {
    var invented = Invented(seed)
    let (table, ledger) = (invented.table(), invented.ledger())
    let chart = Chart(title: "chart", kind: .bar, table: "t", rows: 0..<3, categories: 0, series: [1, 2], axisTitle: "people", alternativeText: "")
    var report = Report(
      [
        .init(title: "II. x", blocks: [.table(table), .chart(chart), .note("note")]), .init(title: "checks", blocks: [.controls]),
        .init(title: "facts", blocks: [.ledger(ledger)]),
      ],
      language: Language.allCases[Int(seed % 3)], title: "title")
    report.subtitle = "of no year"
    return (report, table.rows.flatMap { $0.cells.dropFirst() }, ledger)
  }

  /// Once every number of a cell is taken out as the report's language writes it, no digit is left.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func textsHoldTheNumbersOfCellsAlone(seed: UInt64) {
    let (report, cells, _) = report(seed)
    let style = NumberStyle(report.language)
    let numbers = cells.map { style.text(of: $0.shown) }.sorted { $0.count > $1.count }
    // No text of the report holds a backslash: in Markdown it stands before what would be read as a sign of it.
    for text in [TextRenderer().text(of: report), MarkdownRenderer().text(of: report).replacing("\\", with: "")] {
      var rest = text
      for number in numbers {
        #expect(text.contains(number), "\(number)")
        rest = rest.replacing(number, with: "")
      }
      #expect(!rest.contains { $0.isNumber }, "\(rest)")
    }
  }

  /// What is kept in cells and charts of a workbook, with or without a formula, is the number of the cell.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func workbooksHoldTheNumbersOfCellsAlone(seed: UInt64) throws {
    let (report, cells, ledger) = report(seed)
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(report, to: folder.file("r.xlsx"))
    let lines = try reader("cell_numbers.py", [folder.file("r.xlsx")]).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    func found(on sheet: String) -> [Double] { lines.filter { $0[0] == sheet }.compactMap { Double($0[2]).map(rounded) } }
    let expected = cells.map { rounded(number($0)) }
    // Each cell once, and two columns of three rows once more in the chart.
    #expect(found(on: "II. x").sorted() == (expected + [0, 1, 3, 4, 6, 7].map { expected[$0] }).sorted())
    // Between which numbers one lies is part of its format.
    let bounds = lines.filter { $0[0] == "II. x" }.flatMap { $0[3].split(separator: " ").map(String.init) }
    #expect(bounds.sorted() == cells.flatMap(bounds(of:)).sorted())
    #expect(found(on: "facts").sorted() == ledger.lines.map { rounded(Double($0.value) / Double($0.measure == 1 ? 60 : 1)) }.sorted())
    // The sheet of checks holds the same numbers, how many checks there are of them, and checksums, which may be any number.
    let checked = found(on: "checks")
    #expect(checked.contains { expected.contains($0) })
    _ = folder
  }

  /// A file keeps fewer digits than a processor.
  private func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }

  private func number(_ cell: Cell) -> Double {
    switch cell.shown {
    case .count(let count), .range(let count, _): Double(count)
    case .quotient(_, let value, _), .decimal(let value), .percent(let value), .change(let value), .factor(let value), .difference(let value),
      .hoursDifference(let value), .pointsDifference(let value), .amount(let value):
      value.double
    default: .nan
    }
  }

  private func bounds(of cell: Cell) -> [String] {
    if case .range(_, let range) = cell.shown { ["\(range.lowerBound)", "\(range.upperBound)"] } else { [] }
  }
}
