internal import BilanModel

/// What can be checked about a table: every sum of facts, every total whose parts all stand in the table, and every list of facts.
extension Book.PlacedTable {
  /// - Parameter ledger: The facts, and how the workbook calls them.
  func checks(_ ledger: Ledger, _ names: LedgerNames) -> [NumberCheck] {
    let listed = table.listed.compactMap { check($0, ledger, names) }
    // What is there to be looked up in repeats figures that are checked where they are read.
    if table.isForWorkbookOnly { return listed }
    return table.rows.indices.flatMap { row in table.rows[row].cells.indices.flatMap { checks(row, $0) } } + listed
  }

  /// The figures it shows.
  var figures: [PlacedFigure] {
    table.rows.indices.flatMap { row in
      table.rows[row].cells.indices.compactMap { column -> PlacedFigure? in
        let cell = table.rows[row].cells[column]
        guard let key = cell.figure, let value = cell.number, places.indices.contains(column) else { return nil }
        return PlacedFigure(
          key: key, cell: address(row, column), name: name(row, column), value: value, look: cell.body, isFixed: cell.isFixed,
          isInList: table.isForWorkbookOnly)
      }
    }
  }

  /// All cells under the header; nil where there are none.
  var cells: CellRange? {
    guard !table.rows.isEmpty, let last = places.last else { return nil }
    return CellRange(
      first: address(0, 0), last: CellAddress(sheet: sheet, row: headerRow + UInt32(table.rows.count), column: last.upperBound))
  }

  private func checks(_ row: Int, _ column: Int) -> [NumberCheck] {
    let cell = table.rows[row].cells[column]
    // Lines of a list are what others sum: its totals are checked, not each of a million lines.
    if table.isList, table.rows[row].kind == .body { return [] }
    guard let value = cell.number, places.indices.contains(column) else { return [] }
    var checks: [NumberCheck] = []
    func add(_ kind: NumberCheck.Kind) { checks.append(NumberCheck(address(row, column), name(row, column), kind, value, cell.body)) }
    switch cell {
    case .derived(.sum, _): add(.computed)
    // A number of different people or organisations; ratios have no parts.
    case .fixed(.count, _), .fixed(.range, _): break
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

  /// The lines of a list beside the facts; nil where they are not the same facts: a line may be hidden, or lie in both of two periods that overlap.
  private func check(_ listed: Table.Listed, _ ledger: Ledger, _ names: LedgerNames) -> NumberCheck? {
    let column = listed.column
    guard let last = table.rows.lastIndex(where: { $0.kind == .body }), places.indices.contains(column) else { return nil }
    let lines = table.rows[...last]
    let sum = listed.isNumberOfLines ? Double(lines.count) : lines.reduce(0) { $0 + ($1[column].number ?? 0) }
    let facts = listed.selections.compactMap(names.sum).joined(separator: "+")
    guard !facts.isEmpty, facts.utf16.count < 8_000, abs(sum - listed.selections.reduce(0) { $0 + ledger.sum(of: $1) }) < 1e-6 else { return nil }
    return NumberCheck(
      cells: CellRange(first: address(0, column), last: address(last, column)), name: table.columns[column].title,
      kind: .listed(facts: facts, isNumberOfLines: listed.isNumberOfLines), value: sum, look: .asItIs)
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

extension Ledger {
  /// The sum of the lines of an indicator in a period, as it is shown.
  fileprivate func sum(of selection: Selection) -> Double {
    guard let measure = measures.firstIndex(where: { $0.indicator == selection.indicator }),
      let period = periods.firstIndex(where: { $0.code == selection.period })
    else { return 0 }
    let ofBoth = lines.lazy.filter { Int($0.measure) == measure && Int($0.period) == period }
    // As the formulas do: where nothing is estimated, kinds are not told apart.
    let isEstimatedAnywhere = lines.contains { Int($0.measure) == measure && $0.isEstimated }
    let sum = ofBoth.reduce(0) { !isEstimatedAnywhere || $1.isEstimated == selection.isEstimated ? $0 + $1.value : $0 }
    return Double(sum) / Double(measures[measure].unitsInOne)
  }
}
