/// Rows and columns of a sheet that are not to be seen, from 1.
public struct HiddenParts: Sendable {
  /// Each as long as it goes on.
  public private(set) var rows: [ClosedRange<Int>] = []
  public private(set) var columns: [ClosedRange<Int>] = []

  /// Whether rows are hidden that have no height of their own.
  public internal(set) var hidesOtherRows = false
  /// Whether a cell that holds 0 looks empty.
  public internal(set) var hidesZeros = false

  public var isEmpty: Bool { rows.isEmpty && columns.isEmpty && !hidesOtherRows && !hidesZeros }

  /// Below these, a row (in points) or a column (in letters) shows nothing that could be read.
  static let (leastHeight, leastWidth) = (4.0, 1.0)

  mutating func add(row: Int) {
    if let last = rows.last, last.upperBound == row - 1 { rows[rows.count - 1] = last.lowerBound...row } else { rows.append(row...row) }
  }

  mutating func add(columns first: Int, _ last: Int) { if (1...16_384).contains(first), last >= first { columns.append(first...min(last, 16_384)) } }
}
