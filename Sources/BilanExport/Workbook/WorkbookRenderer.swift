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
  public func stage(_ report: Report, for path: String) throws(ExportError) -> StagedFile {
    var open: [CellName] = []
    return try stage(report, for: path, open: &open)
  }

  /// The same; `open` is told the cells that a person fills in, and those that add up what she does.
  public func stage(_ report: Report, for path: String, open: inout [CellName]) throws(ExportError) -> StagedFile {
    var found: [CellName] = []
    let limit = CellLimit(report.language)
    var staged = try StagedFile(for: path) { (temporary) throws(ExportError) in
      let workbook = try WorkbookFile(
        path: temporary, streamsRows: report.cellCount > Self.streamedCells)
      found = try fill(workbook, with: report, limit)
      try workbook.close()
    }
    staged.cutTexts = limit.cut
    open = found
    return staged
  }

  /// Writes everything, and says which cells a person fills in.
  private func fill(
    _ workbook: borrowing WorkbookFile, with report: Report, _ limit: CellLimit
  ) throws(ExportError) -> [CellName] {
    try setProperties(of: workbook, from: report)
    let styles = try CellStyles(workbook: workbook, for: report)
    // A workbook has a sheet, also when nothing is said.
    var report = report
    if report.sections.isEmpty { report.sections = [Report.Section(title: "", blocks: [])] }
    let names = SheetNames.names(for: report.sections.map(\.title), in: report.language)
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for name in names { sheets.append(try workbook.newSheet(name)) }
    var book = Book(report, sheetNames: names, streamsRows: report.cellCount > Self.streamedCells)
    // The sheet of checks comes last, because it looks at all others; the charts when every table stands.
    let order = report.sections.indices.sorted { a, b in
      !report.sections[a].hasControls && report.sections[b].hasControls
    }
    for index in order {
      if report.sections[index].hasControls { book.checks += book.agreements }
      var writer = try WorksheetWriter(
        index, of: book, sheet: sheets[index], workbook: workbook, styles: styles, section: report.sections[index], limit: limit)
      try writer.write()
      book = writer.book
    }
    for chart in book.charts {
      try ChartWriter(workbook: workbook.handle, sheet: sheets[chart.sheet], book: book, pending: chart).write()
    }
    return book.openCells
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
    for property in report.seal?.properties ?? [] {
      try check(workbook_set_custom_property_string(handle, property.name, property.value))
    }
  }
}

extension Report.Section {
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
