internal import BilanModel

/// How high blocks stand on the columns of a sheet, in points.
struct BlockHeights {
  let grid: SheetGrid

  init(_ grid: SheetGrid) { self.grid = grid }

  /// A block with the air below it; of what only the writer knows, or prints on no page, nothing.
  func height(of block: Report.Block) -> Double {
    switch block {
    case .heading(let text, let level): 4 + height(of: text, level <= 1 ? .heading : .subheading)
    case .paragraph(let text): height(of: text, .paragraph)
    case .note(let text): height(of: text, .note)
    case .list(let items): items.reduce(0) { $0 + height(of: $1, .item) }
    case .fields(let fields): fields.reduce(9) { $0 + height(of: $1) }
    case .chart(let chart): height(of: [chart])
    case .charts(let charts): height(of: charts)
    case .table, .contents, .ledger, .controls, .seal: 0
    }
  }

  func height(of text: String, _ role: CellStyles.Role) -> Double {
    pieces(of: text.cellText, columns: 0...(grid.widths.count - 1), role: role).reduce(5) { $0 + $1.height }
  }

  /// A text in as many rows as Excel's greatest height of a row asks for.
  func pieces(of text: String, columns: ClosedRange<Int>, role: CellStyles.Role) -> [(text: String, height: Double)] {
    // Bold letters are wider, an indent takes room.
    let factor = role == .paragraph || role == .fieldText ? 1.0 : 0.94
    let breaker = LineBreaker(columnWidth: grid.width(of: columns) * factor, size: role.size)
    let most = Int((409 - 3) / (role.size * 1.3))
    return breaker.pieces(of: text, ofLines: most).map {
      ($0.text.keepingRanges, FontMetrics.height(ofLines: $0.lines, size: role.size))
    }
  }

  private func height(of field: Report.Field) -> Double { lines(of: field).reduce(0) { $0 + $1.height } }

  /// The rows of a form's line: one, unless a text is longer than a row may be high; one to write on where there is no answer.
  func lines(of field: Report.Field) -> [(label: String, text: String, height: Double)] {
    let labels = pieces(of: field.label.cellText, columns: grid.labelColumns, role: .label)
    guard let answer = field.text else { return [(field.label.cellText, "", max(24, labels.reduce(0) { $0 + $1.height }))] }
    let texts = pieces(of: answer.cellText, columns: grid.textColumns, role: .fieldText)
    let nothing = (text: "", height: CellStyles.rowHeight)
    return (0..<max(labels.count, texts.count)).map { index in
      let label = labels.indices.contains(index) ? labels[index] : nothing
      let text = texts.indices.contains(index) ? texts[index] : nothing
      return (label.text, text.text, max(label.height, text.height))
    }
  }

  // MARK: - Tables and charts

  func height(of charts: [Chart]) -> Double { WorksheetWriter.pairs(of: charts).reduce(0) { $0 + CellStyles.rowHeight * Double($1.rows) } }

  /// - Parameter places: Where its columns stand. A long table, which is kept on no page, is about as high.
  func height(of table: Table, _ places: [ClosedRange<Int>]) -> Double {
    guard table.rows.count <= 60, !places.isEmpty else { return 51 + 17 * Double(table.rows.count) }
    let cells = TableCells(table: table, headerRow: 0, places: places, grid: grid)
    let title = table.title.map(height(ofTitle:)) ?? 0
    return table.rows.reduce(title + headerHeight(of: table, places) + 9) { $0 + height(of: $1, lines: cells.lineCount(of: $1)) }
  }

  func height(ofTitle title: String) -> Double {
    let lines = LineBreaker(columnWidth: grid.total * 0.94, size: 11).lines(of: title.cellText)
    return FontMetrics.height(ofLines: lines.count, size: 11) + 3
  }

  func headerHeight(of table: Table, _ places: [ClosedRange<Int>]) -> Double {
    var lines = 1
    let arrow = table.hasFilter ? 2.5 : 0
    for (column, place) in zip(table.columns, places) {
      let breaker = LineBreaker(
        columnWidth: (grid.width(of: place) - arrow - CellStyles.indent) * 0.96,
        size: CellStyles.bodySize)
      lines = max(lines, breaker.lines(of: column.title.cellText).count)
    }
    return FontMetrics.height(ofLines: lines, size: CellStyles.bodySize) + 3
  }

  func height(of line: Table.Row, lines: Int) -> Double {
    let height = FontMetrics.height(ofLines: lines, size: CellStyles.bodySize)
    // Room for a hand to write.
    return line.isToFillIn ? max(21, height) : lines > 1 ? height : CellStyles.rowHeight
  }
}
