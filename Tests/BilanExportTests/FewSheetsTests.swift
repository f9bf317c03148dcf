import BilanExport
import BilanModel
import Testing

/// Short sheets that a form calls compact share one page, and a little more than a page becomes one.
@Suite struct FewSheetsTests {
  private func table(_ rows: Int, isList: Bool = false) -> Table {
    Table(
      columns: [.init("Nom", width: .text), .init("Nombre")], rows: (0..<rows).map { Table.Row([.text("Ligne \($0)"), .count($0)]) }, isList: isList)
  }

  private func sheets(_ found: [String]) -> [String] { found.filter { $0.hasPrefix("sheet|") }.map { String($0.dropFirst(6)) } }

  @Test func shortSheetsShareAPage() throws {
    let note = Report.Block.note("Vaut pour les deux.")
    let found = try written(
      Report([
        .init(title: "Fiche", blocks: [.fields([.init(label: "Signature", text: nil)])]),
        .init(title: "Synthèse", purpose: "L'essentiel", fitsOnePage: true, blocks: [.heading("Chiffres", level: 1), .table(table(5)), note, .contents]),
        .init(
          title: "Communes", purpose: "Par commune", isLandscape: true, isCompact: true, blocks: [.heading("Par commune", level: 1), .table(table(3)), note]),
        .init(title: "Activités", isLandscape: true, isCompact: true, blocks: [.table(table(2, isList: true))]),
      ]))
    // What is signed stands for itself.
    #expect(sheets(found) == ["Fiche", "Synthèse · Communes · Activités"])
    let texts = found.filter { $0.hasPrefix("cell|A") }.compactMap { $0.split(separator: "|").last.map(String.init) }
    let headings = ["Synthèse · Communes · Activités", "Chiffres", "Par commune", "Activités", "Dans ce classeur"]
    #expect(texts.filter { headings.contains($0) } == headings)
    #expect(texts.count { $0 == "Vaut pour les deux." } == 1)
    // No filter amid other tables, and one page.
    #expect(!found.contains { $0.hasPrefix("table|") } && found.contains("page|portrait|9|True|1|None"))
  }

  /// A sheet that is not compact is left as the form has it; so is one that the page does not hold with the one before.
  @Test func othersStandForThemselves() throws {
    let one = Report.Section(title: "Un", blocks: [.table(table(3))])
    #expect(try sheets(written(Report([one, .init(title: "Deux", blocks: [.table(table(3))])]))) == ["Un", "Deux"])
    #expect(try sheets(written(Report([one, .init(title: "Deux", isCompact: true, blocks: [.table(table(90))])]))) == ["Un", "Deux"])
    #expect(try sheets(written(Report([one, .init(title: "Deux", isCompact: true, blocks: [.table(table(30))])]))) == ["Un · Deux"])
  }

  /// Forty lines are a page, fifty are made a little smaller, seventy would be too small to be read.
  @Test(arguments: [(40, "1|0"), (50, "1|None"), (70, "1|0")]) func aLittleMoreThanAPageIsOne(rows: Int, fit: String) throws {
    let long = Report.Section(title: "Un", isCompact: true, blocks: [.heading("Titre", level: 1), .table(table(rows))])
    #expect(try written(Report([long])).contains("page|portrait|9|True|\(fit)"))
  }

  /// What is to stand on one page does as long as it can be read; it is not turned.
  @Test(arguments: [(40, "1|None"), (50, "1|None"), (70, "1|0")]) func onePageIsNoSmallPrint(rows: Int, fit: String) throws {
    let page = Report.Section(title: "Un", fitsOnePage: true, blocks: [.heading("Titre", level: 1), .table(table(rows))])
    #expect(try written(Report([page])).contains("page|portrait|9|True|\(fit)"))
  }

  /// The checks end their sheet, whatever stands above them: the list of cells is not printed.
  @Test func whatIsMissingStandsAboveTheChecks() throws {
    let found = try written(
      Report([
        .init(title: "À compléter", isLandscape: true, isCompact: true, blocks: [.paragraph("Il manque :"), .table(table(2))]),
        .init(title: "Contrôles", isLandscape: true, isCompact: true, blocks: [.controls]),
      ]))
    #expect(sheets(found) == ["À compléter · Contrôles"])
    let texts = found.filter { $0.hasPrefix("cell|A") }.compactMap { $0.split(separator: "|").last.map(String.init) }
    #expect(texts.last == "Ce classeur n'a pas de total à contrôler." && texts.contains("Contrôles"), "\(texts)")
  }

  /// A list of codes is for the screen: what is printed of its sheet is a cell in which nothing stands.
  @Test func listsToLookUpInAreNotPrinted() throws {
    var codes = table(30)
    codes.isForWorkbookOnly = true
    let found = try written(Report([.init(title: "Codes", blocks: [.note("Voici les codes."), .table(codes)])]))
    let area = try #require(found.first { $0.hasPrefix("print|") })
    #expect(area.firstMatch(of: #/^print\|\$([A-Z])\$1\|None$/#) != nil, "\(area)")
    let column = String(area.dropFirst("print|$".count).prefix(1))
    #expect(!found.contains { $0.hasPrefix("cell|\(column)") || $0.hasPrefix("merged|") && $0.contains(":\(column)") })
  }
}
