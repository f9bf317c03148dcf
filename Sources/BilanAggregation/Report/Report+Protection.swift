internal import BilanModel

/// Numbers that no formula may give back.
extension Report {
  /// A number computed of cells of which one is not shown stands as a number: a formula would be wrong, or tell what is hidden.
  mutating func holdHiddenNumbersFast() {
    for section in sections.indices {
      for (place, block) in sections[section].blocks.enumerated() {
        guard case .table(var table) = block, table.rows.contains(where: { $0.cells.contains(where: \.isProtected) }) else { continue }
        table.holdHiddenNumbersFast()
        sections[section].blocks[place] = .table(table)
      }
    }
  }
}

extension Table {
  fileprivate mutating func holdHiddenNumbersFast() {
    let known = rows
    for row in rows.indices {
      for (column, cell) in known[row].cells.enumerated() {
        guard case .derived(let derivation, let shown) = cell, derivation.reads(known, row, column, where: \.isProtected) else { continue }
        rows[row].cells[column] = shown.isNumber ? .fixed(shown) : shown
      }
    }
  }
}

extension Derivation {
  /// Whether it reads a cell of the table that is so.
  fileprivate func reads(_ rows: [Table.Row], _ row: Int, _ column: Int, where isSo: (Cell) -> Bool) -> Bool {
    func cell(_ row: Int, _ column: Int) -> Bool { rows.indices.contains(row) && rows[row].cells.indices.contains(column) && isSo(rows[row].cells[column]) }
    switch self {
    case .sum, .number, .cell: return false
    case .column(let other): return cell(row, other)
    case .rows(let range): return range.contains { cell($0, column) }
    case .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      return a.reads(rows, row, column, where: isSo) || b.reads(rows, row, column, where: isSo)
    case .word(let number, _, _): return number.reads(rows, row, column, where: isSo)
    }
  }
}
