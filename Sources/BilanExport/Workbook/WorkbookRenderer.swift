public import BilanModel
internal import CXLSXWriter

/// A report as an Excel workbook: one sheet a section, native numbers, dates and charts, ready to print.
///
/// The same report gives the same bytes each time.
public struct WorkbookRenderer: Sendable {
  /// From this many cells on rows are streamed: memory stays small, charts lose their cached values.
  private static let streamedCells = 400_000

  public init() {}

  /// Writes the workbook beside `path` first, then puts it in its place: a failure leaves the old file.
  public func write(_ report: Report, to path: String) throws(ExportError) {
    try stage(report, for: path).commit()
  }

  /// Writes the workbook beside `path`, to be put in its place later.
  ///
  /// - Parameter sealing: How it is sealed; nil where it is not.
  public func stage(_ report: Report, for path: String, sealing: Sealing? = nil) throws(ExportError) -> StagedFile {
    let limit = CellLimit(report.language)
    var figures: [ShownFigure] = []
    var staged = try StagedFile(for: path) { (temporary) throws(ExportError) in
      let workbook = try WorkbookFile(
        path: temporary, streamsRows: report.cellCount > Self.streamedCells)
      figures = try fill(workbook, with: report, limit, sealing)
      try workbook.close()
    }
    staged.cutTexts = limit.cut
    staged.figures = figures
    return staged
  }

  private func fill(
    _ workbook: borrowing WorkbookFile, with report: Report, _ limit: CellLimit, _ sealing: Sealing?
  ) throws(ExportError) -> [ShownFigure] {
    try setProperties(of: workbook, from: report)
    let styles = try CellStyles(workbook: workbook, for: report)
    // A workbook has a sheet, also when nothing is said.
    var report = report
    if report.sections.isEmpty { report.sections = [Report.Section(title: "", blocks: [])] }
    report = report.onFewSheets(sealedFacts: sealing?.facts ?? [])
    let names = SheetNames.names(for: report.sections.map(\.title), in: report.language)
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for name in names { sheets.append(try workbook.newSheet(name)) }
    let sealed = names.map { _ in sealing.map { _ in SealedCells(words: styles.words) } }
    var book = Book(report, sheetNames: names, sealedFacts: sealing?.facts ?? [], streamsRows: report.cellCount > Self.streamedCells)
    // The sheet of checks comes last, because it looks at all others; the charts when every table stands.
    let order = report.sections.indices.sorted { a, b in
      !report.sections[a].hasControls && report.sections[b].hasControls
    }
    var unsealed: WorksheetWriter?
    for index in order {
      if report.sections[index].hasControls { book.checks += book.agreements }
      var writer = try WorksheetWriter(
        index, of: book, sheet: sheets[index], workbook: workbook, styles: styles, section: report.sections[index], limit: limit,
        sealed: sealed[index])
      try writer.write()
      if report.sections[index].endsWithSeal { unsealed = writer } else { try writer.finish() }
      book = writer.book
    }
    var charts: [String: [SealedChart]] = [:]
    for chart in book.charts {
      let drawn = try ChartWriter(workbook: workbook.handle, sheet: sheets[chart.sheet], book: book, pending: chart).write()
      if let drawn { charts[names[chart.sheet], default: []].append(drawn) }
    }
    let areas = book.printAreas
    let pages = Dictionary(uniqueKeysWithValues: book.pages.map { name, page in (name, page.sealed(areas[name] ?? "")) })
    try set(sealing.map { $0.seal(SealedContent(of: book, sealed, charts, pages)) }, on: sheets, of: book, unsealed, workbook)
    return book.figures.map { ShownFigure(key: $0.key, sheet: $0.cell.sheet, cell: $0.cell.name, value: $0.value) }
  }

  /// Writes the seal, if there is one, and what every sheet says at the foot of its pages.
  ///
  /// - Parameter unsealed: The sheet below whose rows it stands; not finished until then.
  private func set(
    _ seal: Seal?, on sheets: [UnsafeMutablePointer<lxw_worksheet>], of book: Book, _ unsealed: consuming WorksheetWriter?, _ workbook: borrowing WorkbookFile
  ) throws(ExportError) {
    if let seal { try unsealed?.write(seal) }
    try unsealed?.finish()
    for (index, name) in book.sheetNames.enumerated() { try book.pages[name]?.setFoot(of: sheets[index], sealedAs: seal?.code) }
    for property in seal?.properties ?? [] {
      try check(workbook_set_custom_property_string(workbook.handle, property.name, property.value))
    }
  }

  private func setProperties(
    of workbook: borrowing WorkbookFile, from report: Report
  ) throws(ExportError) {
    var properties = lxw_doc_properties()
    // Zero means "now" to the library, and now differs from run to run.
    let seconds = Int(report.asOf.number) * 86_400
    properties.created = seconds == 0 ? 1 : seconds
    let handle = workbook.handle
    let code = report.title.cellText.withCString { title in
      report.subtitle.cellText.withCString { subject in
        report.author.cellText.withCString { author in
          properties.title = UnsafeMutablePointer(mutating: title)
          properties.subject = UnsafeMutablePointer(mutating: subject)
          properties.author = UnsafeMutablePointer(mutating: author)
          return workbook_set_properties(handle, &properties)
        }
      }
    }
    try check(code)
  }
}

extension SealedContent {
  fileprivate init(of book: Book, _ sheets: [SealedCells?], _ charts: [String: [SealedChart]], _ pages: [String: SealedPage]) {
    self.init(
      sheets: zip(book.sheetNames, sheets).compactMap { name, cells in cells?.seal(name) }, names: book.definedNames, open: book.openCells, charts: charts,
      pages: pages)
  }
}

extension Report.Section {
  fileprivate var endsWithSeal: Bool { if case .seal = blocks.last { true } else { false } }
  fileprivate var hasControls: Bool { blocks.contains { if case .controls = $0 { true } else { false } } }
}

extension Report {
  fileprivate var cellCount: Int {
    var count = 0
    for block in sections.lazy.flatMap(\.blocks) {
      switch block {
      case .table(let table): count += table.rows.count * table.columns.count
      case .ledger(let ledger): count += ledger.lines.count * LedgerNames.Column.allCases.count
      default: break
      }
    }
    return count
  }
}
