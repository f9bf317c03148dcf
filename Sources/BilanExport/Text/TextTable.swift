internal import BilanModel

/// A table in fixed-width characters: header, rule, rows, totals under a rule of their own.
struct TextTable {
  private let table: Table
  private let headers: [TextCell]
  /// All rows one after the other, each as long as the header.
  private let cells: [TextCell]
  private let isNumeric: [Bool]
  private let gap = 2

  init(_ source: Table, style: NumberStyle) {
    let table = source.completed
    self.table = table
    headers = table.columns.map { TextCell($0.title.printable) }
    var cells: [TextCell] = []
    cells.reserveCapacity(table.rows.count * headers.count)
    for row in table.rows {
      for cell in row.cells { cells.append(TextCell(style.text(of: cell).printable)) }
      for _ in row.cells.count..<headers.count { cells.append(TextCell("")) }
    }
    self.cells = cells
    isNumeric = headers.indices.map { table.isNumeric(column: $0) }
  }

  /// Whether the table has no columns, and so no lines.
  var isEmpty: Bool { headers.isEmpty }

  /// Writes lines none wider than `width`: in stacked parts where the columns do not fit side by side.
  func write(to page: inout TextPage, width: Int) {
    guard !isEmpty else { return }
    let widths = TextTableWidths(
      table: table, headers: headers.map(\.text), cellWidths: cellWidths, isNumeric: isNumeric, gap: gap)
    for (index, part) in widths.parts(fitting: width).enumerated() {
      if index > 0 { page.endLine() }
      write(part, to: &page)
    }
  }

  /// The widest cell of each column.
  private var cellWidths: [Int] {
    var widths = Array(repeating: 0, count: headers.count)
    for start in stride(from: 0, to: cells.count, by: headers.count) {
      for column in widths.indices { widths[column] = max(widths[column], cells[start + column].width) }
    }
    return widths
  }

  private func write(_ part: TextTableWidths.Part, to page: inout TextPage) {
    let total = part.widths.reduce(0, +) + gap * (part.widths.count - 1)
    let rule = String(repeating: "─", count: total)
    write(part.columns.map { headers[$0] }, in: part, areHeaders: true, to: &page)
    page.add([rule])
    if table.rows.isEmpty { page.add(["–"]) }
    var previous = Table.Row.Kind.body
    for (index, row) in table.rows.enumerated() {
      if previous == .body, row.kind == .subtotal {
        page.add([String(repeating: "-", count: total)])
      }
      if previous != .total, row.kind == .total, !page.lastLine(is: rule) { page.add([rule]) }
      let start = index * headers.count
      write(part.columns.map { cells[start + $0] }, in: part, areHeaders: false, to: &page)
      previous = row.kind
    }
  }

  /// One row. In most rows every cell is one line as it stands, and nothing has to be broken.
  private func write(_ row: [TextCell], in part: TextTableWidths.Part, areHeaders: Bool, to page: inout TextPage) {
    guard row.indices.allSatisfy({ row[$0].fits(part.widths[$0]) }) else {
      return writeBroken(row, in: part, areHeaders: areHeaders, to: &page)
    }
    for (position, cell) in row.enumerated() {
      if position > 0 { page.skip(gap) }
      page.append(
        cell.text.utf8, width: cell.width, in: part.widths[position], atRight: isNumeric[part.columns[position]])
    }
    page.endLine()
  }

  /// A row of several lines; headers stand on the rule, other cells hang from the top.
  private func writeBroken(_ row: [TextCell], in part: TextTableWidths.Part, areHeaders: Bool, to page: inout TextPage) {
    let columns = zip(row, part.widths).map { cell, width in
      cell.fits(width)
        ? BrokenText(line: cell.text, width: cell.width) : LineBreaker(columns: width).broken(cell.text)
    }
    let height = columns.reduce(0) { max($0, $1.lines.count) }
    for index in 0..<height {
      for (position, column) in columns.enumerated() {
        if position > 0 { page.skip(gap) }
        let line = areHeaders ? index - (height - column.lines.count) : index
        let width = part.widths[position]
        if column.lines.indices.contains(line) {
          page.append(
            column.bytes(ofLine: line), width: column.lines[line].width, in: width,
            atRight: isNumeric[part.columns[position]])
        } else {
          page.skip(width)
        }
      }
      page.endLine()
    }
  }
}

/// The printable text of a cell, looked through once for all that its drawing asks.
private struct TextCell {
  let text: String
  /// The columns of its widest line.
  let width: Int
  /// Whether breaking into lines leaves the text as it stands where it is wide enough: no break, no blank that would go.
  private let isOneLine: Bool

  init(_ text: String) {
    self.text = text
    var isASCII = true
    var hasBreak = false
    var hasIdleSpace = false
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || byte >= 0x7F { isASCII = false }
      if byte == 0x0A { hasBreak = true }
      if byte == 0x20, last == 0x20 { hasIdleSpace = true }
      last = byte
    }
    isOneLine = text.isEmpty || !hasBreak && !hasIdleSpace && last != 0x20
    width = isASCII ? text.utf8.count : hasBreak ? text.widestLine : text.displayWidth
  }

  func fits(_ columns: Int) -> Bool { isOneLine && width <= max(columns, 2) }
}
