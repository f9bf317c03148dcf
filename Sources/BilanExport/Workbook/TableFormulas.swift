internal import BilanModel

/// Writes derivations of one table as formulas: over the sheet of facts, or over other cells of the table.
struct TableFormulas {
  let ledger: LedgerNames?
  /// The row of the sheet in which the table's first row stands.
  let firstRow: UInt32
  let places: [ClosedRange<Int>]

  /// The formula without its equals sign, for the cell in a row of the sheet and a column of the table; nil where it cannot be computed in this workbook.
  func formula(_ derivation: Derivation, row: UInt32, column: Int) -> String? {
    switch derivation {
    case .sum(let selection): return ledger?.sum(selection)
    case .number(let number): return String(number)
    case .column(let other): return name(row, other)
    case .rows(let rows):
      guard let first = rows.first, let last = rows.last else { return nil }
      return "SUM(\(name(firstRow + UInt32(first), column)):\(name(firstRow + UInt32(last), column)))"
    case .difference(let a, let b): return joined(a, "-", b, row, column)
    case .product(let a, let b): return joined(a, "*", b, row, column)
    case .quotient(let a, let b):
      guard let formula = joined(a, "/", b, row, column) else { return nil }
      // What is divided by may become 0 when a fact is changed.
      if case .number = b { return formula }
      return "IFERROR(\(formula),0)"
    }
  }

  private func joined(_ a: Derivation, _ sign: String, _ b: Derivation, _ row: UInt32, _ column: Int) -> String? {
    guard let left = formula(a, row: row, column: column), let right = formula(b, row: row, column: column) else { return nil }
    return (a.isCompound ? "(\(left))" : left) + sign + (b.isCompound ? "(\(right))" : right)
  }

  private func name(_ row: UInt32, _ column: Int) -> String {
    CellAddress(sheet: "", row: row, column: places[column].lowerBound).name
  }
}

extension Derivation {
  /// Whether it needs brackets beside another sign.
  fileprivate var isCompound: Bool {
    switch self {
    case .difference, .product, .quotient: true
    case .sum, .number, .column, .rows: false
    }
  }
}
