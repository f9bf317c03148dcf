internal import BilanModel
internal import CXLSXWriter

/// Writes the one worksheet of a `SignSheet`.
struct SignSheetWriter {
  private let content: SignSheet
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let looks: Looks
  /// Widths of all columns, that of the numbers first, in units of column width.
  private let widths: [Double]

  /// Inches of white at the sides of the page, above and below.
  private static let (side, top, bottom) = (0.5, 0.7, 0.85)
  /// Points: 9 mm, for a hand that stands.
  private static let rowHeight = 25.5
  private static let headerHeight = 24.0
  private static let titleHeight = 30.0
  private static let gap = 9.0

  init(_ content: SignSheet, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ looks: Looks) {
    self.content = content
    self.sheet = sheet
    self.looks = looks
    // Columns fill the width of the page as it is: nothing is made smaller to fit.
    let points = (content.isLandscape ? 842 : 595) - Self.side * 144
    let number = 34.0
    let pixels = points / 0.75 - number - 6
    let shares = content.columns.reduce(0) { $0 + $1.share }
    widths = [(number - 5) / 7] + content.columns.map { ((pixels * $0.share / shares).rounded(.down) - 5) / 7 }
  }

  func write() throws(ExportError) {
    try setPage()
    for (column, width) in widths.enumerated() { try check(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)) }
    try setHeight(Self.titleHeight, 0)
    try check(worksheet_write_string(sheet, 0, 0, content.title.cellText, looks.title))
    var used = Self.titleHeight + Self.gap + Self.headerHeight
    let height = heightOfLines
    for (index, line) in content.lines.enumerated() {
      try setHeight(height, index + 1)
      try write(line.left, index + 1, 0..<middle)
      try write(line.right, index + 1, middle..<widths.count)
      used += height
    }
    let header = content.lines.count + 2
    try setHeight(Self.gap, header - 1)
    try writeTable(header, rows: content.rows ?? rowsOfPages(used))
  }

  // MARK: - The page

  private func setPage() throws(ExportError) {
    worksheet_set_paper(sheet, 9)
    if content.isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    worksheet_set_margins(sheet, Self.side, Self.side, Self.top, Self.bottom)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    // The quoted font after the size keeps digits at the start of a text apart from the size.
    let font = "&8&\"\(CellStyles.fontName),Regular\""
    try check(worksheet_set_header(sheet, "&L\(font)\(Self.literal(content.pageTitle, 100))&R\(font)\(Self.literal(content.pageCode, 60))"))
    let page = Localized(fr: "page", nl: "pagina", en: "page")[content.language]
    let note = content.pageNote.map { Self.literal($0, 66) }.joined(separator: "\n")
    try check(worksheet_set_footer(sheet, "&L\(font)\(note)&R\(font)\(page) &P/&N"))
  }

  /// The text without meaning to the own language of a page's header, and short enough for its 255 characters.
  private static func literal(_ text: String, _ limit: Int) -> String {
    let cut = text.cellText.cut(toUTF16: limit)
    return (cut == text.cellText ? cut : cut + "…").replacing("&", with: "&&")
  }

  /// The rows that fill one page upright, or two lying ones, under what is already used of the first.
  private func rowsOfPages(_ used: Double) -> Int {
    let page = ((content.isLandscape ? 595 : 842) - (Self.top + Self.bottom) * 72) * 0.98
    let first = Int((page - used) / Self.rowHeight)
    return max(8, first) + (content.isLandscape ? Int((page - Self.headerHeight) / Self.rowHeight) : 0)
  }

  private func setHeight(_ height: Double, _ row: Int) throws(ExportError) { try check(worksheet_set_row(sheet, UInt32(row), height, nil)) }

  // MARK: - The lines above the table

  /// The first column of the right part of each line: the left one takes about half of the page.
  private var middle: Int {
    let whole = widths.reduce(0, +)
    return widths.indices.first { widths[..<$0].reduce(0, +) > whole * 0.45 } ?? widths.count - 1
  }

  /// In points: all lines are as high as the highest.
  private var heightOfLines: Double {
    var most = 1
    for line in content.lines {
      for (field, columns) in [(line.left, 0..<middle), (line.right, middle..<widths.count)] {
        let breaker = LineBreaker(columnWidth: widths[columns].reduce(0, +), size: 11)
        most = max(most, breaker.lines(of: "\(field.label) \(field.value)").count)
      }
    }
    return max(22.5, FontMetrics.height(ofLines: most, size: 11))
  }

  private func write(_ field: SignSheet.Field, _ row: Int, _ columns: Range<Int>) throws(ExportError) {
    let (row, first, last) = (UInt32(row), UInt16(columns.lowerBound), UInt16(columns.upperBound - 1))
    if columns.count > 1 { try check(worksheet_merge_range(sheet, row, first, row, last, "", looks.field)) }
    let (label, value) = (field.label.cellText, field.value.cellText)
    // Label and value share a cell, so that nothing typed behind the one can be taken for the other.
    guard !value.isEmpty else { return try check(worksheet_write_string(sheet, row, first, label, looks.emptyField)) }
    let texts = [label + " ", value].map { $0.copied() }
    defer { for text in texts { text.deallocate() } }
    var bold = lxw_rich_string_tuple(format: looks.bold, string: texts[0])
    var plain = lxw_rich_string_tuple(format: looks.plain, string: texts[1])
    let code = withUnsafeMutablePointer(to: &bold) { bold in
      withUnsafeMutablePointer(to: &plain) { plain in
        var parts: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = [bold, plain, nil]
        return worksheet_write_rich_string(sheet, row, first, &parts, looks.field)
      }
    }
    try check(code)
  }

  // MARK: - The table

  private func writeTable(_ header: Int, rows: Int) throws(ExportError) {
    try setHeight(Self.headerHeight, header)
    for (column, title) in ([content.number] + content.columns.map(\.title)).enumerated() {
      try check(worksheet_write_string(sheet, UInt32(header), UInt16(column), title.cellText, looks.header))
    }
    for number in 1...rows {
      let row = header + number
      try setHeight(Self.rowHeight, row)
      try check(worksheet_write_number(sheet, UInt32(row), 0, Double(number), looks.number))
      for column in 1..<widths.count { try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), looks.blank)) }
    }
    worksheet_repeat_rows(sheet, UInt32(header), UInt32(header))
    worksheet_freeze_panes(sheet, UInt32(header) + 1, 0)
    try check(worksheet_print_area(sheet, 0, 0, UInt32(header + rows), UInt16(widths.count - 1)))
    for (index, column) in content.columns.enumerated() where !column.choices.isEmpty {
      let cells = CellBlock(rows: header + 1...header + rows, column: index + 1)
      try offer(column.choices, in: cells, of: sheet, isOnlyAdvice: true)
    }
  }

  /// The formats of such a sheet.
  struct Looks {
    let title, field, emptyField, bold, plain, header, number, blank: CellStyles.Format

    init(_ workbook: borrowing WorkbookFile) throws(ExportError) {
      title = try workbook.newFormat(size: 18)
      format_set_bold(title)
      format_set_font_color(title, CellStyles.darkBlue)
      format_set_align(title, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      field = try workbook.newFormat(size: 11)
      emptyField = try workbook.newFormat(size: 11)
      for format in [field, emptyField] {
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
        format_set_bottom_color(format, 0x6B7280)
      }
      bold = try workbook.newFormat(size: 11)
      plain = try workbook.newFormat(size: 11)
      for format in [bold, emptyField] { format_set_bold(format) }
      header = try workbook.newFormat(size: CellStyles.bodySize)
      CellStyles.Role.header.apply(to: header)
      number = try workbook.newFormat(size: 9)
      format_set_align(number, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_font_color(number, 0x6B7280)
      blank = try workbook.newFormat(size: 11)
      // What is typed here is a text: « 12-17 » is no day, and 0470 keeps its zero.
      format_set_num_format(blank, "@")
      for format in [number, blank] {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, 0x9CA3AF)
      }
    }
  }
}
