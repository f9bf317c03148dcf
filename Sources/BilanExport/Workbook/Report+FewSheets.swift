internal import BilanModel

/// On how few sheets a report stands, so that little is no pile of paper.
extension Report {
  /// Each compact sheet stands on the one before it where one page holds both, and is printed on one page where that makes letters no smaller than 8 points; no more is done for a sheet that is to stand on one page.
  ///
  /// - Parameter sealedFacts: What the seal will say that the workbook was made of.
  func onFewSheets(sealedFacts: [Field]) -> Report {
    let book = Book(self, sheetNames: SheetNames.names(for: sections.map(\.title), in: language), sealedFacts: sealedFacts, streamsRows: false)
    var report = self
    report.sections = sections.map { $0.turnedWhereWide(book) }
    guard sections.contains(where: { $0.isCompact || $0.fitsOnePage }) else { return report }
    let sections = report.sections
    report.sections = []
    for section in sections {
      let isFirst = report.sections.count <= 1
      if section.isCompact, let shared = report.sections.last?.sharing(with: section, language)?.onOnePage(of: Pages(book, isFirst: isFirst)) {
        report.sections[report.sections.count - 1] = shared
      } else {
        report.sections.append(section.printedShortly(on: Pages(book, isFirst: report.sections.isEmpty)))
      }
    }
    return report
  }
}

/// The pages of a sheet: the first of a report begins with its title.
private struct Pages {
  let book: Book
  let isFirst: Bool

  init(_ book: Book, isFirst: Bool) { (self.book, self.isFirst) = (book, isFirst) }

  func heightOfTitles(_ title: String, _ heights: BlockHeights) -> Double {
    let own = title.isEmpty ? 0 : heights.height(of: title, .sheetTitle)
    guard isFirst else { return own }
    let (above, below) = (book.report.title, book.report.subtitle)
    return own + (above.isEmpty ? 0 : heights.height(of: above, .reportTitle)) + (below.isEmpty ? 0 : heights.height(of: below, .subtitle) + 9)
  }
}

extension Report.Section {
  /// How many times as wide as its page a sheet is laid out at most: letters of ten points are printed with eight.
  private static let mostCrowded = 1.25

  /// The longest name of a sheet.
  private static let longestTitle = 31

  // MARK: - Sharing a sheet

  /// Both, one under the other; nil where one of them needs a sheet of its own.
  fileprivate func sharing(with next: Report.Section, _ language: Language) -> Report.Section? {
    let ends = [self, next].flatMap { $0.blocks.filter(\.endsSheet) }
    guard ![self, next].contains(where: { $0.isToFillIn || $0.isToLookUpIn }), ends.count < 2 else { return nil }
    var heading: [Report.Block] = []
    if case .heading? = next.blocks.first {} else { heading = [.heading(next.title, level: 1)] }
    var shared = self
    shared.title = title(with: next)
    shared.purpose = [purpose, next.purpose].filter { !$0.isEmpty }.joined(separator: language.semicolon() + " ")
    // A remark that holds for both is said once; a table among others is no list to be filtered.
    shared.blocks = (blocks + heading + next.blocks).filter { !$0.endsSheet }.reduce(into: []) { blocks, block in
      if case .note(let text) = block, blocks.contains(where: { $0.isNote(text) }) { return }
      blocks.append(block.asOneOfMany)
    }
    shared.blocks += ends
    shared.isCompact = true
    return shared
  }

  /// `Activités · Campagnes`, as many as the name of a sheet holds.
  private func title(with next: Report.Section) -> String {
    let rest = " …"
    if title.hasSuffix(rest) { return title }
    let whole = "\(title) · \(next.title)"
    return whole.utf16.count <= Self.longestTitle ? whole : (title + rest).utf16.count <= Self.longestTitle ? title + rest : title
  }

  /// Whether a person is to write on it: what is signed stands for itself.
  private var isToFillIn: Bool {
    blocks.contains {
      switch $0 {
      case .fields(let fields): fields.contains { $0.text == nil }
      case .table(let table): table.rows.contains(where: \.isToFillIn)
      default: false
      }
    }
  }

  // MARK: - On one page

  /// The same with its paper turned, where its columns would be printed with letters under 8 points.
  fileprivate func turnedWhereWide(_ book: Book) -> Report.Section {
    guard !isLandscape, !isToLookUpIn, SheetGrid(section: self, book: book).total > pageWidth * Self.mostCrowded + 1 else { return self }
    var turned = self
    turned.isLandscape = true
    return turned
  }

  /// As it is, or a little smaller where one page holds it then. What is more than that stands on several, however it was to be printed.
  fileprivate func printedShortly(on pages: Pages) -> Report.Section {
    guard isCompact || fitsOnePage else { return self }
    var plain = self
    (plain.fitsOnePage, plain.crowding) = (false, 1)
    if !fitsOnePage, plain.fits(pages) { return plain }
    return onOnePage(of: pages, mayTurn: !fitsOnePage) ?? plain
  }

  /// The same on one page, which may be turned; nil where it would be too small to be read.
  fileprivate func onOnePage(of pages: Pages, mayTurn: Bool = true) -> Report.Section? {
    for crowding in [1, Self.mostCrowded] {
      for way in mayTurn ? [isLandscape, !isLandscape] : [isLandscape] {
        var section = self
        (section.fitsOnePage, section.isLandscape, section.crowding) = (true, way, crowding)
        if section.fits(pages) { return section }
      }
    }
    return nil
  }

  /// Whether one page holds all that is printed of it.
  private func fits(_ pages: Pages) -> Bool {
    if isToLookUpIn { return true }
    if blocks.contains(where: \.isLongTable) { return false }
    let grid = SheetGrid(section: self, book: pages.book)
    guard grid.total <= pageWidth / crowding * Self.mostCrowded + 1 else { return false }
    return printedHeight(grid, pages) <= PageSetup(of: pages.book.report, sheet: title, self, grid).pageHeight
  }

  private func printedHeight(_ grid: SheetGrid, _ pages: Pages) -> Double {
    let heights = BlockHeights(grid)
    var places = grid.places[...]
    return blocksUnderTitle.reduce(pages.heightOfTitles(title, heights)) { sum, block in
      switch block {
      case .table(let table): sum + heights.height(of: table.completed, places.popFirst() ?? [])
      case .ledger(let ledger): sum + CellStyles.rowHeight * Double(ledger.lines.count)
      case .controls: sum + heights.height(ofControls: pages.book)
      case .seal: sum + heights.height(ofSeal: pages.book)
      default: sum + heights.height(of: block)
      }
    }
  }
}

extension BlockHeights {
  /// What is printed of the sheet of checks, if each kind of them and each sheet has a line: no check is known yet.
  fileprivate func height(ofControls book: Book) -> Double {
    let words = ControlWords(book.report.language)
    let lines = words.kinds.count + book.sheetNames.count + 3
    return height(of: words.explanation, .paragraph) + 24 + CellStyles.rowHeight * Double(lines) + 36 + height(of: words.listFollows, .note)
  }

  /// Its heading and three lines of explanation, what was sealed, and the seal.
  fileprivate func height(ofSeal book: Book) -> Double {
    book.sealedFacts.isEmpty ? 0 : 80 + height(of: .fields(book.sealedFacts)) + 2 * CellStyles.rowHeight
  }
}

extension Report.Block {
  /// What stands at the end of its sheet, and nowhere else.
  fileprivate var endsSheet: Bool {
    switch self {
    case .contents, .controls, .seal: true
    case .heading, .paragraph, .list, .fields, .table, .chart, .charts, .note, .ledger: false
    }
  }

  fileprivate func isNote(_ text: String) -> Bool { if case .note(text) = self { true } else { false } }

  /// Whether it is surely more than a page.
  fileprivate var isLongTable: Bool { if case .table(let table) = self { table.rows.count > 100 } else { false } }

  /// The same beside others on a sheet.
  fileprivate var asOneOfMany: Report.Block {
    guard case .table(var table) = self else { return self }
    table.isList = false
    return .table(table)
  }
}
