import BilanExport
import BilanModel
import Foundation
import Testing

/// What the sheet of checks looks at beyond single formulas.
@Suite struct ControlTests {
  private static let key = FigureKey(indicator: "participants", period: "2024")

  private func figure(_ number: Int) -> Cell { .fixed(.count(number), of: Self.key) }

  /// One figure in two tables and in the list of all; a list whose sum is the ledger's.
  private func report(listed value: Int = 12) -> Report {
    let ledger = Ledger(
      periods: [.init("2024", "2024")], axes: [.init("1", "Axe 1")], places: [.init(.elsewhere, "Autres communes")],
      measures: [.init("people", "Participations")], activities: [],
      lines: [5, 7].map { .init(day: Day(iso: "2024-01-05")!, period: 0, axis: 0, activity: -1, place: 0, measure: 0, value: $0) })
    var list = Table(
      "liste", columns: [.init("Jour"), .init("Personnes")],
      rows: [.init([.day(Day(iso: "2024-01-05")!), .count(5)]), .init([.day(Day(iso: "2024-01-05")!), .count(value - 5)])], isList: true)
    list.listed = [.init(column: 1, [Selection("people", period: "2024")])]
    var codes = Table("codes", columns: [.init("Code"), .init("Chiffre")], rows: [.init([.text("participants"), figure(196)])], isList: true)
    codes.isForWorkbookOnly = true
    func table(_ cell: Cell) -> Table {
      Table(
        columns: [.init("Nom", width: .text), .init("Nombre"), .init("Double")],
        rows: [.init([.text("Participants"), cell, .derived(.product(.column(1), .number(2)), shown: .count(392))])])
    }
    return Report([
      .init(title: "A", blocks: [.table(table(figure(196)))]), .init(title: "B", blocks: [.table(table(figure(196))), .table(list)]),
      .init(title: "K", isLandscape: true, blocks: [.controls]), .init(title: "Codes", blocks: [.table(codes)]), .init(title: "D", blocks: [.ledger(ledger)]),
    ])
  }

  private func checks(_ report: Report) throws -> [String] {
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(report, to: folder.file("r.xlsx"))
    return try inspect(folder.file("r.xlsx"))
  }

  /// Twice the figure of the list, once what was computed; two tables compared with it.
  @Test func aFigureIsComparedWhereverItStands() throws {
    let found = try checks(report())
    #expect(found.count { $0.contains("|='Codes'!B4") } == 3)
    #expect(found.count { $0.hasSuffix("|Même chiffre, même valeur") } == 3, "two cells, and once in the summary")
    #expect(found.count { $0.hasSuffix("|Nombre = résultat calculé") } == 2)
  }

  @Test func aListIsComparedWithTheFactsItIsMadeOf() throws {
    let facts = "|=SUMIFS(d_valeur,d_periode,\"Période 2024\",d_indicateur,\"Participations\")"
    #expect(try checks(report()).count { $0.hasSuffix(facts) } == 1)
    // A list of other facts, as of two periods that overlap, proves nothing.
    #expect(try checks(report(listed: 13)).count { $0.hasSuffix(facts) } == 0)
  }

  /// A sheet whose list has 1,500 lines below two lines of titles: rows 1 to 1,000 of it are one part, the others another.
  @Test func aLongTableHasAChecksumForEachPart() throws {
    let list = Table(
      "liste", columns: [.init("Nom", width: .text), .init("Nombre")], rows: (1...1_500).map { .init([.text("n\($0)"), .count($0)]) }, isList: true)
    let ledger = try #require(report().sections.last)
    let long = Report([.init(title: "L", blocks: [.table(list)]), .init(title: "K", isLandscape: true, blocks: [.controls]), ledger])
    let found = try checks(long)
    let first = try #require(found.compactMap { $0.firstMatch(of: #/SUMPRODUCT\('L'!(A(\d+):B1000),101\*\(ROW\('L'!A\d+:B1000\)-0\)\+COLUMN/#) }.first)
    let row = try #require(Int(first.2))
    #expect(found.contains { $0.contains("SUMPRODUCT('L'!A1001:B\(row + 1_499),101*(ROW('L'!A1001:B\(row + 1_499))-1000)+COLUMN(") })
  }

  /// Two numbers that were exchanged add up to the same, but not weighed by their places.
  @Test(.enabled(if: Recalculation.isPossible)) func twoNumbersExchangedAreFound() throws {
    let folder = try TemporaryFolder()
    let book = folder.file("r.xlsx")
    try WorkbookRenderer().write(report(), to: book)
    let found = try withExtendedLifetime(folder) { try Recalculation.all([(book, [("B", "B7", 7), ("B", "B8", 5)])]) }
    let changed = try #require(found.first)
    // The checksum alone, and the three lines above the list that count it: its kind, its sheet, all.
    #expect(changed.results["ÉCART"] == 4 && changed.verdict?.hasPrefix("Attention") == true, "\(changed.results)")
  }

  @Test(.enabled(if: Recalculation.isPossible)) func eachPlaceTurnsRedAlone() throws {
    let folder = try TemporaryFolder()
    let book = folder.file("r.xlsx")
    try WorkbookRenderer().write(report(), to: book)
    // The figure itself and its checksum; in the list also both cells that are compared with it; a fact, by its own sum and number, and the list.
    let places = [("A", "B7", 2), ("B", "B4", 2), ("Codes", "B4", 4), ("D", "I4", 2), ("B", "B8", 2)]
    // And a formula typed over with its own number.
    let books: [Recalculation.Book] = [(book, [])] + places.map { (book, [($0.0, $0.1, 250)]) } + [(book, [("B", "C4", 392)])]
    let found = try withExtendedLifetime(folder) { try Recalculation.all(books) }
    try #require(found.count == books.count)
    #expect(found[0].different == [] && found[0].errors == [] && found[0].results.keys.sorted() == ["OK"], "\(found[0].different)")
    for ((sheet, cell, least), changed) in zip(places, found.dropFirst()) {
      #expect(changed.results["ÉCART"] ?? 0 >= least && changed.verdict?.hasPrefix("Attention") == true, "\(sheet)!\(cell): \(changed.results)")
    }
    #expect(found[books.count - 1].results["ÉCART"] ?? 0 >= 1)
  }
}
