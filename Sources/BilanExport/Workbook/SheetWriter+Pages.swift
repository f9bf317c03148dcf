internal import BilanModel

/// What should stand together on one printed page.
extension SheetWriter {
  /// The points that should stand on one page from the first of these blocks on: a heading goes with what follows it.
  func keptHeight(of blocks: ArraySlice<Report.Block>) -> Double {
    guard let block = blocks.first else { return 0 }
    let rest = blocks.dropFirst()
    switch block {
    case .heading:
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
      let whole = fields.reduce(15.0) { $0 + 15 * Double(($1.text ?? "").count(where: \.isNewline) + 1) }
      return whole <= pageHeight * 0.35 ? whole : 45
    case .paragraph, .list: return 45
    case .note: return height(of: block)
    case .contents: return 100
    case .ledger, .controls: return 60
    }
  }

  private func height(of charts: [Chart]) -> Double { SheetWriter.pairs(of: charts).reduce(0) { $0 + 15 * Double($1.rows) } }

  /// What stands under a heading: a sentence between it and a table goes with both.
  private func introducedHeight(of blocks: ArraySlice<Report.Block>) -> Double {
    let own = keptHeight(of: blocks)
    guard case .paragraph = blocks.first, case .table = blocks.dropFirst().first else { return own }
    let rest = keptHeight(of: blocks.dropFirst())
    return rest + own <= pageHeight * 0.65 ? rest + own : own + 100
  }

  /// The height of the next table; of a long one, which is kept on no page, about that.
  private func height(of table: Table) -> Double {
    guard table.rows.count <= 60, grid.places.indices.contains(placedTables), !grid.places[placedTables].isEmpty else {
      return 51 + 17 * Double(table.rows.count)
    }
    let places = grid.places[placedTables]
    let cells = TableCells(table: table, headerRow: 0, places: places, grid: grid)
    let title = table.title.map(height(ofTitle:)) ?? 0
    return table.rows.reduce(title + headerHeight(of: table, places) + 9) { $0 + height(of: $1, lines: cells.lineCount(of: $1)) }
  }

  private func height(of note: Report.Block) -> Double {
    guard case .note(let text) = note else { return 0 }
    return pieces(of: text.cellText, columns: 0...(grid.widths.count - 1), role: .note).reduce(5) { $0 + $1.height }
  }
}

extension Report.Block {
  fileprivate var isNote: Bool { if case .note = self { true } else { false } }
}
