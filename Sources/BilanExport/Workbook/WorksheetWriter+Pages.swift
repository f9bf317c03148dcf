internal import BilanModel

/// What should stand together on one printed page.
extension WorksheetWriter {
  /// The points that should stand on one page from the first of these blocks on: a heading goes with what follows it.
  func keptHeight(of blocks: ArraySlice<Report.Block>) -> Double {
    guard let block = blocks.first else { return 0 }
    let rest = blocks.dropFirst()
    switch block {
    case .heading:
      // Tables under one heading are kept together where they are short; what is told may go on overleaf.
      let section = rest.prefix { !$0.isHeading }
      if section.contains(where: \.isTable), case let whole = height(of: section) + 32, whole <= pageHeight * 0.5 { return whole }
      let height = introducedHeight(of: rest) + 32
      return height <= pageHeight ? height : 32
    case .chart(let chart): return height(of: [chart])
    case .charts(let charts): return height(of: charts)
    case .table(let table):
      // What is remarked on it stands under it, not alone on the next page.
      let whole = rest.prefix(while: \.isNote).reduce(height(of: table.completed)) { $0 + height(of: $1) }
      return whole <= pageHeight * 0.65 ? whole : 100
    case .fields(let fields):
      // A short form is not torn; a long one begins where it stands.
      let whole = fields.reduce(9) { $0 + height(of: $1) }
      return whole <= pageHeight * 0.35 ? whole : 45
    case .paragraph, .list: return 45
    case .note: return height(of: block)
    case .contents, .seal: return 100
    case .ledger, .controls: return 60
    }
  }

  /// The height of blocks as they stand one under the other.
  private func height(of blocks: ArraySlice<Report.Block>) -> Double {
    var tables = 0
    return blocks.reduce(0) { sum, block in
      switch block {
      case .table(let table):
        defer { tables += 1 }
        return sum + height(of: table.completed, ahead: tables)
      case .ledger, .controls:
        tables += 1
        return sum + keptHeight(of: [block])
      case .note: return sum + height(of: block)
      case .paragraph(let text): return sum + height(of: text, .paragraph)
      case .list(let items): return items.reduce(sum) { $0 + height(of: $1, .item) }
      default: return sum + keptHeight(of: [block])
      }
    }
  }

  private func height(of charts: [Chart]) -> Double { WorksheetWriter.pairs(of: charts).reduce(0) { $0 + CellStyles.rowHeight * Double($1.rows) } }

  /// What stands under a heading: a sentence between it and a table goes with both.
  private func introducedHeight(of blocks: ArraySlice<Report.Block>) -> Double {
    let own = keptHeight(of: blocks)
    guard case .paragraph = blocks.first, case .table = blocks.dropFirst().first else { return own }
    let rest = keptHeight(of: blocks.dropFirst())
    return rest + own <= pageHeight * 0.65 ? rest + own : own + 100
  }

  /// The height of the next table, or of one that stands some tables ahead; of a long one, which is kept on no page, about that.
  private func height(of table: Table, ahead: Int = 0) -> Double {
    let number = placedTables + ahead
    guard table.rows.count <= 60, grid.places.indices.contains(number), !grid.places[number].isEmpty else {
      return 51 + 17 * Double(table.rows.count)
    }
    let places = grid.places[number]
    let cells = TableCells(table: table, headerRow: 0, places: places, grid: grid)
    let title = table.title.map(height(ofTitle:)) ?? 0
    return table.rows.reduce(title + headerHeight(of: table, places) + 9) { $0 + height(of: $1, lines: cells.lineCount(of: $1)) }
  }

  private func height(of note: Report.Block) -> Double {
    if case .note(let text) = note { height(of: text, .note) } else { 0 }
  }

  private func height(of text: String, _ role: CellStyles.Role) -> Double {
    pieces(of: text.cellText, columns: 0...(grid.widths.count - 1), role: role).reduce(5) { $0 + $1.height }
  }
}

extension Report.Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
  fileprivate var isNote: Bool { if case .note = self { true } else { false } }
}
