import BilanProtection
import TestSupport

/// A table of rows and columns with all its totals, drawn at random: many small numbers, some zeros, some large.
struct RandomTable {
  var system = StatementSystem()
  let rows: Int
  let columns: Int
  /// The statement of each cell; the last row and the last column are totals.
  private(set) var cells: [[Int]] = []

  init(rows: Int, columns: Int, threshold: Int, largest: Int, _ random: inout Seeded) {
    (self.rows, self.columns) = (rows, columns)
    var values = (0..<rows).map { _ in
      (0..<columns).map { _ in Bool.random(using: &random) ? Int.random(in: 0...threshold, using: &random) : Int.random(in: 0...largest, using: &random) }
    }
    for row in values.indices { values[row].append(values[row].reduce(0, +)) }
    values.append((0...columns).map { column in values.reduce(0) { $0 + $1[column] } })
    for row in values {
      cells.append(
        row.map { value in
          system.add(.init(value, reach: 0 < value && value < threshold ? 0...threshold : nil, cost: 10 + value.bitWidth - value.leadingZeroBitCount))
        })
    }
    for row in cells { system.relate(row[columns], isSumOf: Array(row[..<columns])) }
    for column in 0...columns { system.relate(cells[rows][column], isSumOf: (0..<rows).map { cells[$0][column] }) }
  }
}
