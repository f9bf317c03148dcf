internal import BilanModel

/// Writes derivations of one table as formulas: over the sheet of facts, or over other cells of the table.
struct TableFormulas {
  let book: Book
  /// The sheet on which the formulas stand.
  let sheet: String
  /// The row of the sheet in which the table's first row stands.
  let firstRow: UInt32
  let places: [ClosedRange<Int>]

  /// The formula without its equals sign, for the cell in a row of the sheet and a column of the table; nil where it cannot be computed in this workbook.
  ///
  /// - Parameter word: What it says where it would divide by nothing: a changed fact may bring that about.
  func formula(_ derivation: Derivation, row: UInt32, column: Int, otherwise word: String) -> String? {
    guard let formula = formula(derivation, row: row, column: column) else { return nil }
    let whole = derivation.mayDivideByZero ? "IFERROR(\(formula),\(word.quotedInFormula))" : formula
    return whole.utf16.count < LedgerNames.longest ? whole : nil
  }

  /// The formula of an account that somebody fills in: it says nothing as long as there is nothing to count, so that a form printed to be filled in by hand has room, and 0 where a balance is 0.
  func account(_ derivation: Derivation, row: UInt32, column: Int) -> String? {
    switch derivation {
    case .difference(let a, let b):
      guard let left = formula(a, row: row, column: column), let right = formula(b, row: row, column: column) else { return nil }
      // A sum that says nothing is a text; expenses alone are no deficit.
      return "IF(COUNT(\(left),\(right))<2,\"\",\(left)-\(right))"
    case .rows(let rows): return range(of: rows, column).map { "IF(COUNT(\($0))=0,\"\",SUM(\($0)))" }
    case .sum, .number, .column, .cell, .product, .quotient, .word: return formula(derivation, row: row, column: column)
    }
  }

  private func formula(_ derivation: Derivation, row: UInt32, column: Int) -> String? {
    switch derivation {
    case .sum(let selection): return book.ledgerNames?.sum(selection)
    case .number(let number): return String(number)
    case .column(let other): return name(row, other)
    case .rows(let rows): return range(of: rows, column).map { "SUM(\($0))" }
    case .cell(let name, let row):
      guard let table = book.tables[name], table.places.indices.contains(column) else { return nil }
      let address = CellAddress(sheet: table.sheet, row: table.headerRow + 1 + UInt32(row), column: table.places[column].lowerBound)
      return table.sheet == sheet ? address.name : address.formula
    case .difference(let a, let b): return joined(a, "-", b, row, column)
    case .product(let a, let b): return joined(a, "*", b, row, column)
    case .quotient(let a, let b): return joined(a, "/", b, row, column)
    case .word(let number, let steps, let last):
      guard let value = formula(number, row: row, column: column) else { return nil }
      let ifs = steps.map { step in
        let bound = step.from.denominator == 1 ? "\(step.from.numerator)" : "\(step.from.numerator)/\(step.from.denominator)"
        return "IF(\(value)>=\(bound),\(step.word.quotedInFormula),"
      }
      return ifs.joined() + last.quotedInFormula + String(repeating: ")", count: steps.count)
    }
  }

  private func joined(_ a: Derivation, _ sign: String, _ b: Derivation, _ row: UInt32, _ column: Int) -> String? {
    guard let left = formula(a, row: row, column: column), let right = formula(b, row: row, column: column) else { return nil }
    return (a.isCompound ? "(\(left))" : left) + sign + (b.isCompound ? "(\(right))" : right)
  }

  private func range(of rows: Range<Int>, _ column: Int) -> String? {
    guard let first = rows.first, let last = rows.last else { return nil }
    return "\(name(firstRow + UInt32(first), column)):\(name(firstRow + UInt32(last), column))"
  }

  private func name(_ row: UInt32, _ column: Int) -> String {
    CellAddress(sheet: "", row: row, column: places[column].lowerBound).name
  }
}

extension Derivation {
  /// Whether it is made of sums of facts and nothing else.
  var isOfSums: Bool {
    switch self {
    case .sum: true
    case .quotient(let a, let b): a.isOfSums && b.isOfSums
    case .number, .column, .rows, .cell, .difference, .product, .word: false
    }
  }

  /// Whether it needs brackets beside another sign.
  fileprivate var isCompound: Bool {
    switch self {
    case .difference, .product, .quotient: true
    case .sum, .number, .column, .rows, .cell, .word: false
    }
  }

  /// Whether a number that may become 0 stands below a line.
  fileprivate var mayDivideByZero: Bool {
    switch self {
    case .quotient(let a, let b):
      if case .number = b { a.mayDivideByZero } else { true }
    case .difference(let a, let b), .product(let a, let b): a.mayDivideByZero || b.mayDivideByZero
    case .word(let number, _, _): number.mayDivideByZero
    case .sum, .number, .column, .rows, .cell: false
    }
  }
}

extension String {
  /// A text within a formula.
  fileprivate var quotedInFormula: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
