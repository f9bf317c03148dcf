/// Rows and columns of a sheet that are not to be seen, from 1.
public struct HiddenParts: Sendable {
  /// Each as long as it goes on.
  public private(set) var rows: [ClosedRange<Int>] = []
  public private(set) var columns: [ClosedRange<Int>] = []

  public var isEmpty: Bool { rows.isEmpty && columns.isEmpty }

  mutating func add(row: Int) {
    if let last = rows.last, last.upperBound == row - 1 { rows[rows.count - 1] = last.lowerBound...row } else { rows.append(row...row) }
  }

  mutating func add(columns first: Int, _ last: Int) { if (1...16_384).contains(first), last >= first { columns.append(first...min(last, 16_384)) } }
}
