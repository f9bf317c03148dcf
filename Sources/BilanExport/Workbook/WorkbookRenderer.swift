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
    try StagedFile(for: path) { (temporary) throws(ExportError) in
      let workbook = try WorkbookFile(
        path: temporary, streamsRows: report.cellCount > Self.streamedCells)
      try fill(workbook, with: report)
      try workbook.close()
    }
  }

  private func fill(
    _ workbook: borrowing WorkbookFile, with report: Report
  ) throws(ExportError) {
    try setProperties(of: workbook, from: report)
    let styles = try CellStyles(workbook: workbook, for: report)
    // A workbook has a sheet, also when nothing is said.
    let sections =
      report.sections.isEmpty ? [Report.Section(title: "", blocks: [])] : report.sections
    let names = SheetNames.names(for: sections.map(\.title), in: report.language)
    for (index, section) in sections.enumerated() {
      guard let sheet = workbook_add_worksheet(workbook.handle, names[index]) else {
        throw .workbook(reason: "no sheet named \(names[index])")
      }
      // Codes such as « 1 » are texts; without this, Excel marks each with a green corner.
      try check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
      var writer = try SheetWriter(
        section: section, named: names[index], sheet: sheet, workbook: workbook, styles: styles,
        report: report)
      if index == 0 {
        try writer.write(title: report.title, subtitle: report.subtitle)
      } else {
        try writer.write()
      }
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
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.subject = UnsafeMutablePointer(mutating: subject)
        return workbook_set_properties(handle, &properties)
      }
    }
    try check(code)
  }
}

extension Report {
  fileprivate var cellCount: Int {
    var count = 0
    for section in sections {
      for case .table(let table) in section.blocks {
        count += table.rows.count * table.columns.count
      }
    }
    return count
  }
}
