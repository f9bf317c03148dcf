import BilanExport
import BilanModel
import Foundation
import Testing

/// The workbook proves itself: what LibreOffice computes anew is what was written, and a changed fact shows.
@Suite("Live formulas", .enabled(if: Recalculation.isPossible, "LibreOffice is not installed: scripts/install-packages test"))
struct LiveWorkbookTests {
  @Test func everyFormulaGivesTheValueWritten() async throws {
    let found = try await RecomputedBook.written.found()
    let cells = LiveReport.report.sections.flatMap(\.blocks).reduce(0) { sum, block in
      if case .table(let table) = block { sum + table.rows.count * (table.columns.count - 1) } else { sum }
    }
    #expect(found.formulas > cells * 2)
    #expect(found.different == [])
    #expect(found.errors == [])
    #expect(found.results.keys.sorted() == ["OK"])
    #expect(found.verdict?.hasPrefix("Tout concorde.") == true)
    // By kind of check, then by sheet: every cell is in each of the two.
    let checks = found.summary.map(\.cells).reduce(0, +)
    let kinds = [
      "Formule = résultat calculé", "Total = somme des parties", "Somme de contrôle du tableau", "Nombre de formules du tableau", "Nombre de lignes de données",
    ]
    #expect(found.summary.map(\.label) == kinds + ["Chiffres", "L'été- données"])
    #expect(found.summary.allSatisfy { $0.cells == $0.good && $0.bad == 0 && $0.cells > 0 })
    #expect(found.summary.suffix(2).map(\.cells).reduce(0, +) * 2 == checks)
  }

  @Test func aChangedFactTurnsTheChecksRed() async throws {
    let found = try await RecomputedBook.changedFact.found()
    #expect(found.changed > 5)
    #expect(found.errors == [])
    #expect(found.results["ÉCART"] ?? 0 >= 4)
    #expect(found.results["OK"] ?? 0 > 100)
    let sheet = try #require(found.summary.first { $0.label == "Chiffres" })
    #expect(sheet.bad >= 4 && sheet.good == sheet.cells - sheet.bad)
    #expect(found.verdict?.hasPrefix("Attention, écarts") == true)
  }

  @Test func aNumberTypedOverAFormulaShows() async throws {
    #expect(try await RecomputedBook.typedOver.found().results["ÉCART"] ?? 0 >= 2)
  }

  /// Accounts that nobody filled in say nothing; once they are, they add up, and a balance of 0 is written.
  @Test func accountsThatBalanceSaySo() async throws {
    let empty = try await RecomputedBook.accounts.found()
    #expect(empty.formulas == 3 && empty.different.isEmpty && empty.errors.isEmpty, "\(empty.different)")
    let balanced = try await RecomputedBook.balancedAccounts.found()
    #expect(balanced.errors.isEmpty)
    let values = balanced.different.compactMap { $0.split(separator: "computed ").last.map(String.init) }.sorted()
    #expect(values == ["0", "50", "50"], "\(balanced.different)")
  }

  /// The reader itself: a value that is not what the formula gives is found.
  @Test func aFalseValueIsFound() async throws { #expect(try await RecomputedBook.lie.found().different.count == 1) }
}

/// The workbooks of these tests as LibreOffice computes them anew, all in one run: it takes longer to start than for any of them.
private enum RecomputedBook: CaseIterable {
  case written, changedFact, typedOver, accounts, balancedAccounts, lie

  func found() async throws -> Recalculation { try #require(try await Self.all.value[self]) }

  private static let all = Task {
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(LiveReport.report, to: folder.file("r.xlsx"))
    try WorkbookRenderer().write(accountsReport, to: folder.file("accounts.xlsx"))
    try makeLie(of: "r.xlsx", in: folder)
    let found = try withExtendedLifetime(folder) { try Recalculation.all(allCases.map { (folder.file($0.file), $0.changes) }) }
    return Dictionary(uniqueKeysWithValues: zip(allCases, found))
  }

  private var file: String {
    switch self {
    case .written, .changedFact, .typedOver: "r.xlsx"
    case .accounts, .balancedAccounts: "accounts.xlsx"
    case .lie: "lie.xlsx"
    }
  }

  private var changes: [(sheet: String, cell: String, number: Double)] {
    switch self {
    case .written, .accounts, .lie: []
    case .changedFact: [("L'été- données", "I4", 4_444)]
    case .typedOver: [("Chiffres", "B8", 77_777)]
    case .balancedAccounts: [("M", "B7", 40.5), ("M", "B8", 9.5), ("M", "B13", 50)]
    }
  }

  private static var accountsReport: Report {
    func table(_ name: Code<Table>, _ more: [Table.Row] = []) -> Table {
      let sum = Cell.derived(.rows(0..<2), shown: .toComplete)
      return Table(
        name, columns: [.init("Poste"), .init("Montant", hasAmounts: true)],
        rows: [.init([.text("a"), .toComplete]), .init([.text("b"), .toComplete]), .init([.text("Total"), sum], kind: .total)] + more)
    }
    let balance = Cell.derived(.difference(.cell(of: "in", row: 2), .cell(of: "out", row: 2)), shown: .toComplete)
    return Report([
      .init(title: "M", blocks: [.table(table("out")), .table(table("in", [.init([.text("Solde"), balance], kind: .total)]))])
    ])
  }

  /// A copy that says another result of one formula.
  private static func makeLie(of book: String, in folder: TemporaryFolder) throws {
    let lie = """
      import re, sys, zipfile
      old, new = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
      for part in old.infolist():
          data = old.read(part)
          if part.filename == "xl/worksheets/sheet1.xml":
              data = re.sub(rb"(</f><v>)[0-9.]+", rb"\\g<1>987654", data, count=1)
          new.writestr(part, data)
      new.close()
      """
    try lie.write(toFile: folder.file("lie.py"), atomically: true, encoding: .utf8)
    let liar = Process()
    liar.executableURL = URL(filePath: "/usr/bin/python3")
    liar.arguments = [folder.file("lie.py"), folder.file(book), folder.file("lie.xlsx")]
    try liar.run()
    liar.waitUntilExit()
  }
}

/// What openpyxl and a look at the package say of the same workbook.
@Suite("The live workbook, read by others")
struct LivePackageTests {
  private func lines() throws -> [String] {
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(LiveReport.report, to: folder.file("r.xlsx"))
    return try inspect(folder.file("r.xlsx"))
  }

  @Test func theColumnsOfTheLedgerHaveNames() throws {
    // Down to the last row of all: a line that is added below counts.
    let last = 1_048_576
    let names = try lines().filter { $0.hasPrefix("name|") }
    #expect(
      names == [
        "name|d_activite|'L''été- données'!$E$4:$E$\(last)", "name|d_axe|'L''été- données'!$D$4:$D$\(last)",
        "name|d_commune|'L''été- données'!$F$4:$F$\(last)", "name|d_date|'L''été- données'!$B$4:$B$\(last)",
        "name|d_indicateur|'L''été- données'!$G$4:$G$\(last)", "name|d_mois|'L''été- données'!$C$4:$C$\(last)",
        "name|d_nature|'L''été- données'!$H$4:$H$\(last)", "name|d_periode|'L''été- données'!$A$4:$A$\(last)",
        "name|d_valeur|'L''été- données'!$I$4:$I$\(last)",
      ])
  }

  @Test func theLedgerAndTheChecksAreTables() throws {
    let found = try lines()
    #expect(found.contains("table|t_ledger_3|A3:I\(3 + LiveReport.ledger.lines.count)|A3:I\(3 + LiveReport.ledger.lines.count)"))
    #expect(found.contains { $0.hasPrefix("table|t_controls_2|A20:H") })
    #expect(found.count { $0.hasPrefix("condition|") && $0.contains("|expression|") } == 10)
    // The list of cells is there for whoever looks for one; what is printed ends above it.
    #expect(found.contains { $0.hasPrefix("print|$A$1:$") && $0.hasSuffix("$19|None") })
  }

  /// Formulas are ours alone: what people wrote is text, also where it looks like one.
  @Test func whatPeopleWroteIsNoFormulaAndNoLink() throws {
    let found = try lines()
    let formulas = found.filter { $0.hasPrefix("cell|") && $0.split(separator: "|")[2] == "f" }
    #expect(formulas.count > 1_000)
    #expect(
      formulas.allSatisfy { line in
        [
          "|=SUMIFS(d_", "|='", "|=IFERROR(ROUND(", "|=IF(", "|=SUM(", "|=0+_xlfn.ISFORMULA(", "|=SUMPRODUCT('",
          "|=COUNTA(d_", "|=COUNTIF", "|=E",
        ].contains { line.contains($0) }
      })
    // Whether a cell is a formula is asked of one at a time: of a range not every program answers.
    #expect(!formulas.contains { $0.contains(#/ISFORMULA\([^)]*:/#) })
    let links = found.filter { $0.hasPrefix("link|") }
    #expect(!links.isEmpty && links.allSatisfy { $0.split(separator: "|")[2] == "None" })
    #expect(found.contains("cell|A1|s|General|=1+1"))
    for text in ["@SUM(A1)", "+1", "x z", "_x0041_"] { #expect(found.contains { $0.hasSuffix("|" + text) }, "\(text)") }
  }

  @Test func everyPartIsWellFormed() throws {
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(LiveReport.report, to: folder.file("r.xlsx"))
    let said = try reader("check_parts.py", [folder.file("r.xlsx")])
    #expect(said.hasPrefix("parts ") && said.split(separator: "\n").count == 1, "\(said)")
  }

  /// A workbook too large for memory is streamed: every row once, and no Excel tables.
  @Test func aHugeLedgerIsStreamed() throws {
    var report = LiveReport.report
    var ledger = LiveReport.ledger
    ledger.lines =
      (0..<45_000).map { line in
        .init(day: Day(number: 19_723 + Int32(line / 130)), period: 0, axis: line % 20, activity: line % 20, place: line % 4, measure: 0, value: 0)
      } + ledger.lines
    report.sections[2].blocks = [.ledger(ledger)]
    // A list with its total: rows that are streamed cannot be filtered once they are written.
    let rows = (1...50).map { Table.Row([.text("s\($0)"), .count($0)]) } + [Table.Row([.text("Total"), .count(1275)], kind: .total)]
    report.sections.append(
      .init(title: "Liste", blocks: [.table(Table("liste", columns: [.init("Séance", width: .text), .init("Nombre")], rows: rows, isList: true))]))
    let folder = try TemporaryFolder()
    try WorkbookRenderer().write(report, to: folder.file("r.xlsx"))
    let said = try reader("check_parts.py", [folder.file("r.xlsx")])
    #expect(said.hasPrefix("parts ") && said.split(separator: "\n").count == 1, "\(said)")
    let found = try inspect(folder.file("r.xlsx"))
    #expect(!found.contains { $0.hasPrefix("table|") })
    #expect(found.contains { $0.hasPrefix("cell|A5|f|") && $0.contains("COUNTIF($H$22:") })
    #expect(found.count { $0.hasPrefix("cell|I") } > 45_000)
    let views = found.filter { $0.hasPrefix("view|") }
    let filters = views.compactMap { $0.firstMatch(of: #/\|A(\d+):B(\d+)$/#) }.map { Int($0.2)! - Int($0.1)! }
    #expect(filters == [50], "\(views)")
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["a.xlsx", "b.xlsx"] { try WorkbookRenderer().write(LiveReport.report, to: folder.file(name)) }
    #expect(try bytes(of: folder.file("a.xlsx")) == bytes(of: folder.file("b.xlsx")))
  }
}
