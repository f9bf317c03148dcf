import BilanModel
import Testing

@testable import BilanExport

/// What is printed can be read: no text stands in a column made for numbers, and no sheet is squeezed where its paper can be turned.
@Suite struct ReadablePagesTests {
  private func grid(_ section: Report.Section) -> SheetGrid {
    SheetGrid(section: section, book: Book(Report([section]), sheetNames: [section.title], sealedFacts: [], streamsRows: false))
  }

  private func form(_ columns: Int) -> Report.Section {
    let titles = ["Indicateur", "2024", "Cible", "Atteint"].prefix(columns)
    return Report.Section(
      title: "Réalisations",
      blocks: [
        .fields([.init(label: "Chiffres", text: "Séances : 1\nParticipants uniques : 14\nHeures-participants : 28,0")]),
        .table(
          Table(
            columns: titles.map { .init($0, width: $0 == "Indicateur" ? .text : .fitted) },
            rows: [.init([.text("Participants uniques")] + titles.dropFirst().map { _ in .count(14) })])),
      ])
  }

  /// A table of one period has one narrow column of numbers beside the titles of its rows; the form above it has the page.
  @Test(arguments: [2, 3, 4]) func aFormHasRoomAboveANarrowTable(columns: Int) {
    let section = form(columns)
    let grid = grid(section)
    #expect(grid.width(of: grid.textColumns) >= section.pageWidth * 0.4, "\(grid.widths)")
    #expect(grid.width(of: grid.labelColumns) >= 10)
    #expect(abs(grid.total - section.pageWidth) < 1)
    // The table still ends where the page does, its titles before its numbers.
    #expect(grid.places[0].count == columns && grid.places[0].first?.lowerBound == 0 && grid.places[0].last?.upperBound == grid.widths.count - 1)
  }

  /// The form's text and the table's titles are each written into one merged cell.
  @Test func theNarrowTableKeepsItsTitlesTogether() throws {
    let found = try written(Report([form(2)]))
    #expect(
      found.contains { $0.wholeMatch(of: #/merged\|A\d+:B\d+/#) != nil } && found.contains { $0.wholeMatch(of: #/merged\|B\d+:C\d+/#) != nil }, "\(found)")
  }

  /// Eleven columns of ranges do not go on an upright page with letters of eight points; five do.
  @Test(arguments: [(5, "portrait"), (11, "landscape")]) func aWideTableTurnsItsPaper(columns: Int, orientation: String) throws {
    let table = Table(
      columns: [.init("Genre", width: .text)] + (1...columns).map { .init("Axe \($0)") },
      rows: [.init([.text("Femmes")] + (1...columns).map { _ in .text("137 [11–190]") })])
    for fitsOnePage in [false, true] {
      let found = try written(Report([.init(title: "Publics", fitsOnePage: fitsOnePage, blocks: [.table(table)])]))
      #expect(found.contains { $0.hasPrefix("page|\(orientation)|") }, "\(found.filter { $0.hasPrefix("page|") })")
    }
  }

  /// The letters of a chart are as much larger as its sheet is printed smaller.
  @Test(arguments: [2, 6, 9]) func theLettersOfChartsAreReadOnPaper(columns: Int) throws {
    var rows: [Table.Row] = []
    for row in 1...3 { rows.append(Table.Row([Cell.text("Axe \(row)")] + Array(repeating: Cell.count(row * 1_000_000), count: columns))) }
    let heads = (1...columns).map { Table.Column("Participants uniques différents \($0)") }
    let table = Table("t", columns: [Table.Column("Axe", width: .text)] + heads, rows: rows)
    let chart = Chart(title: "Axes", kind: .bar, table: "t", rows: 0..<3, categories: 0, series: [1, 2], axisTitle: "Nombre", alternativeText: "Axes")
    let section = Report.Section(title: "Axes", isLandscape: true, blocks: [.table(table), .charts([chart, chart])])
    let scale = min(1, (842 - 72) / (grid(section).pixels * 0.75))
    let letters = try written(Report([section])).filter { $0.hasPrefix("letters|") }.compactMap { Double($0.dropFirst(8)) }
    #expect(letters.count == 2 && letters.allSatisfy { $0 * scale >= 8 && $0 * scale < 9.5 }, "\(letters) at \(scale)")
  }
}
