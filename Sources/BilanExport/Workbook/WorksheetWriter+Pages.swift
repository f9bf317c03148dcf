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
    case .chart(let chart): return heights.height(of: [chart])
    case .charts(let charts): return heights.height(of: charts)
    case .table(let table):
      // What is remarked on it stands under it, not alone on the next page.
      let whole = rest.prefix(while: \.isNote).reduce(height(of: table.completed)) { $0 + heights.height(of: $1) }
      return whole <= pageHeight * 0.65 ? whole : 100
    case .fields:
      // A short form is not torn; a long one begins where it stands.
      let whole = heights.height(of: block)
      return whole <= pageHeight * 0.35 ? whole : 45
    case .paragraph, .list: return 45
    case .note: return heights.height(of: block)
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
      case .note, .paragraph, .list: return sum + heights.height(of: block)
      default: return sum + keptHeight(of: [block])
      }
    }
  }

  /// What stands under a heading: a sentence between it and a table goes with both.
  private func introducedHeight(of blocks: ArraySlice<Report.Block>) -> Double {
    let own = keptHeight(of: blocks)
    guard case .paragraph = blocks.first, case .table = blocks.dropFirst().first else { return own }
    let rest = keptHeight(of: blocks.dropFirst())
    return rest + own <= pageHeight * 0.65 ? rest + own : own + 100
  }

  /// The height of the next table, or of one that stands some tables ahead.
  private func height(of table: Table, ahead: Int = 0) -> Double {
    let number = placedTables + ahead
    return heights.height(of: table, grid.places.indices.contains(number) ? grid.places[number] : [])
  }
}

extension Report.Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
  fileprivate var isNote: Bool { if case .note = self { true } else { false } }
}
