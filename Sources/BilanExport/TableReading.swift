internal import BilanModel

extension Cell {
  /// The number drawn for this cell in a chart; nil where there is none.
  var number: Double? {
    switch self {
    case .count(let count), .range(let count, _): Double(count)
    case .quotient(_, let value, _), .decimal(let value), .percent(let value), .change(let value), .factor(let value), .difference(let value),
      .hoursDifference(let value), .pointsDifference(let value), .amount(let value):
      value.double
    case .text, .day, .month, .missing, .empty, .toComplete: nil
    case .derived(_, let shown), .fixed(let shown, _): shown.number
    }
  }
}

extension Cell {
  /// Whether no formula gives its number.
  var isFixed: Bool { if case .fixed = self { true } else { false } }

  /// What it says in words.
  var word: String? {
    switch self {
    case .text(let word), .missing(let word): word
    default: nil
    }
  }

  /// Why there is no number: what a formula says that finds none.
  var reason: String {
    if case .missing(let reason) = self { reason } else { "–" }
  }

  /// Between which numbers it lies, where that is open.
  var range: ClosedRange<Int>? { if case .range(_, let range) = shown { range } else { nil } }
}

extension Table {
  /// How many columns the rows need: a row longer than the header loses no cell.
  var columnCount: Int { rows.reduce(columns.count) { max($0, $1.cells.count) } }

  /// The table with a nameless column for each cell that stands beyond the header.
  var completed: Table {
    var table = self
    for _ in columns.count..<columnCount { table.columns.append(Column("")) }
    return table
  }

  /// The rows that a look at widths reads: all of a small table, the first 2,000 and the last of a large one.
  var sampledRows: [Row] {
    rows.count <= 2_001 ? rows : Array(rows.prefix(2_000)) + rows.suffix(1)
  }

  /// Whether a column holds numbers, or words that say why there is none: it is then set at the right.
  func isNumeric(column: Int) -> Bool {
    var found = false
    for row in sampledRows where column < row.cells.count {
      switch row.cells[column].shown {
      case .empty: continue
      case .missing, .toComplete: found = true
      case let cell where cell.isNumber: found = true
      default: return false
      }
    }
    return found
  }
}
