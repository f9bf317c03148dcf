internal import BilanModel

/// What can be checked about a table: every sum of facts, and every total whose parts all stand in the table.
extension Book.PlacedTable {
  var checks: [NumberCheck] {
    // What is there to be looked up in repeats figures that are checked where they are read.
    if table.isForWorkbookOnly { return [] }
    return table.rows.indices.flatMap { row in table.rows[row].cells.indices.flatMap { checks(row, $0) } }
  }

  private func checks(_ row: Int, _ column: Int) -> [NumberCheck] {
    let cell = table.rows[row].cells[column]
    // Lines of a list are what others sum: its totals are checked, not each of a million lines.
    if table.isList, table.rows[row].kind == .body { return [] }
    guard let value = cell.number, places.indices.contains(column) else { return [] }
    var checks: [NumberCheck] = []
    func add(_ kind: NumberCheck.Kind) {
      checks.append(NumberCheck(cell: address(row, column), name: name(row, column), kind: kind, value: value, look: cell.body))
    }
    switch cell {
    case .derived(.sum, _): add(.computed)
    // A number of different people or organisations; ratios have no parts.
    case .fixed(.count), .fixed(.range): break
    case .derived:
      add(.computed)
      return checks
    default: return []
    }
    // Beside a part that is not shown, parts do not add up.
    let isWholeColumn = !table.rows.prefix(row).contains { $0.cells.indices.contains(column) && $0.cells[column].isProtected }
    if table.parts.contains(.rows), table.rows[row].kind == .total, row > 0, isWholeColumn {
      let parts = CellRange(first: address(0, column), last: address(row - 1, column))
      add(cell.isFixed ? .between(parts) : .sum(of: parts))
    }
    let isWholeRow = !table.rows[row].cells.prefix(column).contains(where: \.isProtected)
    if table.parts.contains(.columns), column == table.columns.count - 1, column > 1, isWholeRow {
      let parts = CellRange(first: address(row, 1), last: address(row, column - 1))
      add(cell.isFixed ? .between(parts) : .sum(of: parts))
    }
    return checks
  }

  private func address(_ row: Int, _ column: Int) -> CellAddress {
    CellAddress(sheet: sheet, row: headerRow + 1 + UInt32(row), column: places[column].lowerBound)
  }

  /// `Axe 1 – Concertation · Forest`
  private func name(_ row: Int, _ column: Int) -> String {
    let line: String
    switch table.rows[row][0] {
    case .text(let text): line = text
    case .month(let month): line = String(month.belgian.dropFirst(3))
    default: line = ""
    }
    return "\(line) · \(table.columns[column].title)"
  }
}
