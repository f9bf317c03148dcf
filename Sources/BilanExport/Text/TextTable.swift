internal import BilanModel

/// A table in fixed-width characters: header, rule, rows, totals under a rule of their own.
struct TextTable {
  private let table: Table
  private let headers: [String]
  private let rows: [[String]]
  private let isNumeric: [Bool]
  private let gap = 2

  init(_ source: Table, style: NumberStyle) {
    table = source.completed
    headers = table.columns.map { $0.title.printable }
    let count = headers.count
    rows = table.rows.map { row in
      let texts = row.cells.map { style.text(of: $0).printable }
      return texts + Array(repeating: "", count: count - texts.count)
    }
    isNumeric = headers.indices.map { [table] in table.isNumeric(column: $0) }
  }

  /// The lines, none wider than `width`: in stacked parts where the columns do not fit side by side.
  func lines(width: Int) -> [String] {
    guard !headers.isEmpty else { return [] }
    let widths = TextTableWidths(
      table: table, headers: headers, rows: rows, isNumeric: isNumeric, gap: gap)
    let parts = widths.parts(fitting: width)
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.append("") }
      lines += self.lines(of: part)
    }
    return lines
  }

  private func lines(of part: TextTableWidths.Part) -> [String] {
    let total = part.widths.reduce(0, +) + gap * (part.widths.count - 1)
    let rule = String(repeating: "─", count: total)
    var lines = self.lines(of: part.columns.map { headers[$0] }, in: part, areHeaders: true)
    lines.append(rule)
    if rows.isEmpty { lines.append("–") }
    var previous = Table.Row.Kind.body
    for (row, texts) in zip(table.rows, rows) {
      if previous == .body, row.kind == .subtotal {
        lines.append(String(repeating: "-", count: total))
      }
      if previous != .total, row.kind == .total, lines.last != rule { lines.append(rule) }
      lines += self.lines(of: part.columns.map { texts[$0] }, in: part, areHeaders: false)
      previous = row.kind
    }
    return lines
  }

  /// One row; headers stand on the rule, other cells hang from the top.
  private func lines(
    of texts: [String], in part: TextTableWidths.Part, areHeaders: Bool
  ) -> [String] {
    let cells = zip(texts, part.widths).map { LineBreaker(columns: $1).lines(of: $0) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var pieces: [String] = []
      for (position, cell) in cells.enumerated() {
        let line = areHeaders ? index - (height - cell.count) : index
        let text = cell.indices.contains(line) ? cell[line] : ""
        let width = part.widths[position]
        pieces.append(
          isNumeric[part.columns[position]]
            ? text.rightAligned(in: width) : text.padded(to: width))
      }
      return pieces.joined(separator: String(repeating: " ", count: gap))
    }
  }
}
