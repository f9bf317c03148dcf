import BilanModel
import BilanWorkbook
import Foundation
import TestSupport
import Testing

@testable import BilanExport

/// What is sealed while a workbook is written is what a reader finds in the file.
@Suite struct SealedCellsTests {
  /// Takes down what a seal is asked for.
  private final class Asked {
    var content: SealedContent?
  }

  private static func write(_ report: Report, _ look: (SealedContent, RawBook) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let asked = Asked()
    let sealing = Sealing(facts: [.init(label: "Projet", text: "_x0041_ et « b »"), .init(label: "à remplir", text: nil)]) { content in
      asked.content = content
      return Seal(digest: String(repeating: "a1", count: 32))
    }
    try WorkbookRenderer().stage(report, for: folder.file("r.xlsx"), sealing: sealing).commit()
    let content = try #require(asked.content)
    try Array(try bytes(of: folder.file("r.xlsx"))).withUnsafeBufferPointer { try look(content, try RawBook($0)) }
  }

  /// The rule of a seal once more, of cells as they are read.
  private static func sealed(_ cell: BookCell, isOpen: Bool) -> [UInt8]? {
    let words = cell.format.flatMap { FormatWords($0) }
    let value: [UInt8]? =
      switch cell.value {
      case .number(let number): SealedText.of(number, words)
      case .text(let text): cell.formula == nil && (text.isEmpty || text.hasPrefix("bilan:")) ? nil : SealedText.of(text, words)
      case .none, .flag, .error: nil
      }
    guard let formula = cell.formula else { return isOpen ? nil : value }
    return SealedText.of(formula: formula, value: isOpen ? nil : value)
  }

  private static let method = Report.Section(
    title: "Méthode", blocks: [.fields([.init(label: "Ouvert", text: nil), .init(label: "Dit", text: LiveReport.hostile.joined(separator: "\n"))]), .seal])

  /// Numbers with the ranges around them, among others: the look of a column changes from row to row.
  private static let ranges = Report.Section(
    title: "Fourchettes",
    blocks: [
      .table(
        Table(
          columns: [.init("Axe", width: .text), .init("Personnes"), .init("Autres"), .init("Écart")],
          rows: (1...12).map { number in
            Table.Row(
              [
                .text("\(number)"), number % 3 == 0 ? .count(number) : .range(number, within: 0...number * 10), .fixed(.range(number, within: number...1_500)),
                .change(Rational(number - 6, over: 10)),
              ], kind: number == 12 ? .total : .body)
          }))
    ])

  /// Of three hundred lines, and of so many that rows are streamed.
  @Test(arguments: [0, 45_000]) func whatIsWrittenIsWhatIsRead(more: Int) throws {
    var report = LiveReport.report
    var ledger = LiveReport.ledger
    ledger.lines += (0..<more).map {
      .init(day: Day(number: 19_723 + Int32($0 / 130)), period: 0, axis: $0 % 20, activity: $0 % 20, place: $0 % 4, measure: 1, value: $0)
    }
    report.sections[2].blocks = [.ledger(ledger)]
    report.sections += [Self.ranges, Self.method]
    try Self.write(report) { content, book in
      #expect(content.sheets.map(\.name) == book.sheets && content.names == book.names)
      #expect(content.open.count == 2 && content.open.allSatisfy { $0.sheet == "Méthode" && $0.cell.hasPrefix("B") }, "\(content.open)")
      var ranges: [String] = []
      for (index, sheet) in content.sheets.enumerated() {
        let digest = SheetDigest()
        let words = try book.forEachCell(ofSheet: index) { cell in
          let isOpen = content.open.contains(CellName(sheet: sheet.name, cell: "\(cell.place)"))
          if sheet.name == "Fourchettes", case .number(let number) = cell.value, let words = cell.format.flatMap({ FormatWords($0) })?.around(number) {
            ranges.append(words.showing("\(Int(number))"))
          }
          if let text = Self.sealed(cell, isOpen: isOpen) { digest.add(text, row: cell.place.row, column: cell.place.column) }
        }.words
        let page = SealedPage(head: words.head, foot: words.foot, area: book.printArea(ofSheet: index), code: "A1A1-A1A1-A1A1-A1A1")
        #expect(content.pages[sheet.name]?.digest == page.digest, "\(page), \(content.pages)")
        #expect(!page.head.isEmpty && !page.area.isEmpty && page.foot.hasSuffix("page &P/&N"), "\(page)")
        let read = digest.seal(sheet.name)
        #expect(read == sheet, "\(sheet.name): \(read.cells) cells read, \(sheet.cells) written")
        #expect(sheet.cells > 10)
      }
      // Twenty ranges, and twelve percentages.
      #expect(ranges.count == 32 && ranges.prefix(2) == ["1 [0–10]", "1 [1–1500]"], "\(ranges)")
    }
  }

  /// A chart is read from the file as it was sealed: its cells, numbers, bounds and words; a month without a number is labelled by its own word.
  @Test(arguments: [Chart.Kind.bar, .column], [false, true]) func chartsAreReadAsTheyAreSealed(kind: Chart.Kind, isAlone: Bool) throws {
    let numbers: [Cell] = [.count(3), .missing("–"), .count(12)]
    let rows = numbers.enumerated().map { Table.Row([.text("L'été \($0)"), $1, .change(Rational(-$0, over: 4))]) }
    let table = Table("t", columns: [.init("Axe", width: .text), .init("Nombre"), .init("Écart")], rows: rows)
    func chart(_ series: [Int]) -> Chart {
      Chart(title: "Un & deux <été>", kind: kind, table: "t", rows: 0..<3, categories: 0, series: series, axisTitle: "Nombre", alternativeText: "x")
    }
    let charts = isAlone ? [chart([1])] : [chart([1]), chart([1, 2])]
    let report = Report([Report.Section(title: "L'an « 2 »", blocks: [.table(table), .charts(charts)]), Self.method], title: "B")
    try Self.write(report) { content, book in
      let sealed = try #require(content.charts.first?.value)
      let read = try book.drawings(ofSheet: 0)
      #expect(sealed.count == charts.count && read.charts.count == charts.count && read.others == 0)
      let found = read.charts.map { chart in
        SealedChart(
          kind: chart.plots + chart.arrangement, words: chart.words,
          axes: chart.axes.map { .init(least: $0.least, most: $0.most, isReversed: $0.isReversed, isLogarithmic: $0.isLogarithmic) },
          series: chart.series.map { .init(name: $0.name, categories: $0.categories, values: $0.values, numbers: $0.numbers) })
      }
      #expect(Set(found.map(\.digest)) == Set(sealed.map(\.digest)), "\(found)\n\(sealed)")
      let first = try #require(sealed.first)
      #expect(first.series.map(\.numbers) == [[0: 3, 2: 12]] && first.words.hasPrefix("Un & deux <été>") && first.words.hasSuffix("Nombre") == isAlone)
    }
  }

  /// The seal stands below what it is of, and at the foot of each page.
  @Test func theSealIsWrittenLast() throws {
    try Self.write(Report([Self.method], title: "B")) { _, book in
      var texts: [String] = []
      try book.forEachCell(ofSheet: 0) { cell in if case .text(let text) = cell.value { texts.append(text) } }
      #expect(texts.suffix(4) == ["Sceau", "bilan:A1A1-A1A1-A1A1-A1A1", "Empreinte (SHA-256)", "bilan:" + String(repeating: "a1", count: 32)])
    }
  }
}
