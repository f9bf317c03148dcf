internal import BilanModel
internal import CXLSXWriter

/// Single cells: texts that are never anything else, formulas with their values, links within the book.
extension WorksheetWriter {
  /// A text over one or several columns: always a string, never a formula or a link.
  func writeString(
    _ text: String, in columns: ClosedRange<Int>, _ format: CellStyles.Format?
  ) throws(ExportError) {
    try merge(columns, format)
    try writeString(text, column: UInt16(columns.lowerBound), format)
  }

  func writeString(
    _ text: String, column: UInt16, _ format: CellStyles.Format?
  ) throws(ExportError) {
    let text = limit.fitting(text, sheet: name, row: Int(row), column: Int(column))
    guard !text.isEmpty else { return try writeBlank(column: column, format) }
    try check(worksheet_write_string(sheet, row, column, text, format))
    sealed?.add(text, row: row, column: column)
  }

  /// Nothing, with a look.
  func writeBlank(column: UInt16, _ format: CellStyles.Format?) throws(ExportError) {
    try check(worksheet_write_blank(sheet, row, column, format))
  }

  /// A number that no formula gives.
  func writeNumber(_ number: Double, column: UInt16, _ format: CellStyles.Format?) throws(ExportError) {
    try check(worksheet_write_number(sheet, row, column, number, format))
    sealed?.add(number, in: format, row: row, column: column)
  }

  /// Merges columns of the current row; the library ignores what its own first cell returns, so that is written apart.
  func merge(_ columns: ClosedRange<Int>, _ format: CellStyles.Format?) throws(ExportError) {
    guard columns.count > 1 else { return }
    try check(
      worksheet_merge_range(
        sheet, row, UInt16(columns.lowerBound), row, UInt16(columns.upperBound), "", format))
  }

  /// A formula, without its equals sign, with the number it gives now: viewers that do not compute show that.
  func writeFormula(_ formula: String, _ value: Double, column: UInt16, _ format: CellStyles.Format?) throws(ExportError) {
    try check(worksheet_write_formula_num(sheet, row, column, "=" + formula, format, value))
    sealed?.add(formula: formula, value, in: format, row: row, column: column)
  }

  /// A formula, without its equals sign, with the word it gives now.
  ///
  /// - Parameter isOpen: Whether it adds up what a person fills in.
  func writeFormula(_ formula: String, _ word: String, column: UInt16, _ format: CellStyles.Format?, isOpen: Bool = false) throws(ExportError) {
    try check(worksheet_write_formula_str(sheet, row, column, "=" + formula, format, word))
    sealed?.add(formula: formula, isOpen ? nil : word, row: row, column: column)
  }

  /// A link to a place of this workbook, such as `'Synthèse'!A1`.
  func writeLink(to place: String, _ text: String, column: UInt16) throws(ExportError) {
    try check(worksheet_write_url_opt(sheet, row, column, "internal:" + place, styles[.link], text, nil))
    sealed?.add(text, row: row, column: column)
  }

  /// What a reader may want to know of a cell, shown when the mouse is on it.
  func writeRemark(_ text: String, column: UInt16) throws(ExportError) {
    var options = lxw_comment_options()
    options.width = 320
    options.height = 110
    let code = "bilan".withCString { author in
      options.author = UnsafeMutablePointer(mutating: author)
      return worksheet_write_comment_opt(sheet, row, column, text.cut(toUTF16: 2_000), &options)
    }
    try check(code)
  }

  /// A line for each sheet of the workbook, with a link to it.
  mutating func writeContents() throws(ExportError) {
    let title = Localized(fr: "Dans ce classeur", nl: "In deze werkmap", en: "In this workbook")[book.report.language]
    // On paper, links lead nowhere: they make no page smaller that must hold all the rest.
    if section.fitsOnePage, case .contents = section.blocks.last { printedRows = row }
    try gap(9)
    try flow(title, .heading)
    let left = 0...(grid.labelSpan - 1)
    let right = min(grid.labelSpan, grid.widths.count - 1)...(grid.widths.count - 1)
    for (index, sheet) in book.sheetNames.enumerated() where index != number {
      try beginRow(height: CellStyles.rowHeight)
      try merge(left, styles[.link])
      try writeLink(to: "\(sheet.quotedForFormula)!A1", sheet, column: 0)
      if grid.widths.count > grid.labelSpan { try writeString(book.report.sections[index].purpose.cellText, in: right, styles[.contents]) }
      row += 1
    }
    try gap(5)
  }
}
