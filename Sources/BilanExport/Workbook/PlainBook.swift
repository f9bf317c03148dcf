public import BilanModel
internal import CXLSXWriter

/// A workbook of plain tables for people to mend or to fill in, one a worksheet; the same content gives the same bytes each time.
public struct PlainBook: Sendable {
  /// One worksheet: lines above the table, its headers, its rows.
  public struct Sheet: Sendable {
    /// As wanted; what Excel does not accept is replaced.
    public var name: String
    public var above: [[String]] = []
    public var headers: [String]
    /// What looks like a day (`2025-03-14`), a time, a number or a share as workbooks are read is written as one: read again, it says the same.
    public var rows: [[String]]
    /// What is wrong with cells, by row and column from 0: they are coloured and carry this as a comment.
    public var marks: [Place: String] = [:]
    /// The words that cells of a column below the headers may hold, by column from 0.
    public var choices: [Int: [String]] = [:]

    public init(name: String, headers: [String], rows: [[String]]) {
      self.name = name
      self.headers = headers
      self.rows = rows
    }
  }

  /// A cell of the rows of a table, from 0.
  public struct Place: Hashable, Sendable {
    public var row, column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public var sheets: [Sheet]
  /// Of the names that worksheets get.
  public var language: Language

  public init(_ sheets: [Sheet], language: Language) {
    self.sheets = sheets
    self.language = language
  }

  /// Writes the workbook beside `path`, to be put in its place later; names stand in it, and only its owner may read it.
  public func stage(for path: String) throws(ExportError) -> StagedFile {
    let limit = CellLimit(language)
    var staged = try StagedFile(undatedBookFor: path, isPrivate: true) { (workbook) throws(ExportError) in
      let looks = try Looks(workbook)
      for (sheet, name) in zip(sheets, SheetNames.names(for: sheets.map(\.name), in: language)) {
        try PlainSheetWriter(content: sheet, name: name, sheet: workbook.newSheet(name), looks: looks, limit: limit).write()
      }
    }
    staged.cutTexts = limit.cut
    return staged
  }

  /// Writes the workbook in the place of an old one, which stays where this fails.
  ///
  /// - Returns: The texts that were too long for a cell.
  @discardableResult
  public func write(to path: String) throws(ExportError) -> [CutText] {
    let staged = try stage(for: path)
    let cut = staged.cutTexts
    try staged.commit()
    return cut
  }

  /// The formats of such a workbook.
  fileprivate struct Looks {
    let header: CellStyles.Format
    private var plain: [TypedText.Format: CellStyles.Format] = [:]
    private var marked: [TypedText.Format: CellStyles.Format] = [:]

    init(_ workbook: borrowing WorkbookFile) throws(ExportError) {
      header = try workbook.newFormat()
      CellStyles.Role.header.apply(to: header)
      for kind in TypedText.Format.allCases {
        plain[kind] = try workbook.newFormat()
        marked[kind] = try workbook.newFormat()
        for case let format? in [plain[kind], marked[kind]] {
          format_set_text_wrap(format)
          format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
          format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
          format_set_indent(format, 1)
          format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
          format_set_border_color(format, 0xD0D5DB)
          if kind != .general { format_set_num_format(format, kind.rawValue) }
        }
        format_set_bg_color(marked[kind], 0xFFE2E0)
        format_set_border_color(marked[kind], 0xB3261E)
      }
    }

    subscript(kind: TypedText.Format, isMarked isMarked: Bool) -> CellStyles.Format? { isMarked ? marked[kind] : plain[kind] }
  }
}

/// Writes one worksheet of a `PlainBook`.
private struct PlainSheetWriter {
  let content: PlainBook.Sheet
  let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let looks: PlainBook.Looks
  let limit: CellLimit

  /// A worksheet holds no more rows.
  private static let mostRows = 1_048_576

  func write() throws(ExportError) {
    let header = content.above.count
    guard header + content.rows.count < Self.mostRows else { throw .tooManyRows(sheet: name, rows: content.rows.count) }
    setPage(header)
    for (row, line) in content.above.enumerated() {
      for (column, text) in line.enumerated() { try write(text, row, column, isMarked: nil) }
    }
    for (column, text) in content.headers.enumerated() { try writeText(text, header, column, looks.header) }
    for (row, cells) in content.rows.enumerated() {
      for (column, text) in cells.enumerated() {
        let mark = content.marks[PlainBook.Place(row: row, column: column)]
        try write(text, header + 1 + row, column, isMarked: mark != nil)
        if let mark { try comment(mark, header + 1 + row, column) }
      }
    }
    for (column, words) in content.choices where !content.rows.isEmpty {
      try offer(words, in: CellBlock(rows: header + 1...header + content.rows.count, column: column), of: sheet)
    }
  }

  private func setPage(_ header: Int) {
    worksheet_set_paper(sheet, 9)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, UInt32(header), UInt32(header))
    worksheet_freeze_panes(sheet, UInt32(header) + 1, 0)
    // On paper, which file and which sheet it is.
    worksheet_set_header(sheet, "&L&8&F&R&8&A")
    worksheet_set_footer(sheet, "&R&8&P/&N")
    for (column, title) in content.headers.enumerated() {
      let longest = content.rows.prefix(500).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
      let width = min(48, max(9, title.count + 4, longest + 3))
      worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil)
    }
  }

  /// - Parameter isMarked: nil above the table, where only days and the like have a look.
  private func write(_ text: String, _ row: Int, _ column: Int, isMarked: Bool?) throws(ExportError) {
    guard let typed = TypedText(text) else { return try writeText(text, row, column, isMarked.flatMap { looks[.general, isMarked: $0] }) }
    let look = isMarked == nil && typed.format == .general ? nil : looks[typed.format, isMarked: isMarked ?? false]
    try check(worksheet_write_number(sheet, UInt32(row), UInt16(column), typed.value, look))
  }

  private func writeText(_ text: String, _ row: Int, _ column: Int, _ look: CellStyles.Format?) throws(ExportError) {
    let text = limit.fitting(text.cellText, sheet: name, row: row, column: column)
    // Always a text, never a formula.
    try check(
      text.isEmpty
        ? worksheet_write_blank(sheet, UInt32(row), UInt16(column), look) : worksheet_write_string(sheet, UInt32(row), UInt16(column), text, look))
  }

  private func comment(_ text: String, _ row: Int, _ column: Int) throws(ExportError) {
    var options = lxw_comment_options()
    options.x_scale = 2
    let code = "bilan".withCString { author in
      options.author = UnsafeMutablePointer(mutating: author)
      return worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), text.cellText.cut(toUTF16: 2_000), &options)
    }
    try check(code)
  }
}
