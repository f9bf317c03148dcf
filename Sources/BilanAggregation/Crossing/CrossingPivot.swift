internal import BilanModel

/// The lines of a crossing with the values of its last dimension side by side.
public struct CrossingPivot: Sendable {
  /// The values of the last dimension; nil for the total, which stands last.
  public private(set) var columns: [Crossing.Value?] = []
  public private(set) var rows: [Row] = []

  /// Lines that differ by the last dimension alone.
  public struct Row: Sendable {
    /// One for each column; nil where there is none: the quarter of another year.
    public var lines: [Crossing.Line?]
    /// One of them.
    public var first: Crossing.Line
  }

  private struct Lead: Hashable {
    var indicator: Code<Indicator>
    var period: Code<Period>
    var isEstimated: Bool
    var values: [Crossing.Value?]
  }

  public init(_ crossing: Crossing) {
    var known: Set<Crossing.Value?> = []
    for line in crossing.lines where known.insert(line.values.last ?? nil).inserted { columns.append(line.values.last ?? nil) }
    if let total = columns.firstIndex(of: nil) { columns.append(columns.remove(at: total)) }
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var numbers: [Lead: Int] = [:]
    for line in crossing.lines {
      let lead = Lead(indicator: line.key.indicator, period: line.key.period, isEstimated: line.key.isEstimated, values: line.values.dropLast())
      let number = numbers[lead] ?? rows.count
      if number == rows.count {
        numbers[lead] = number
        rows.append(Row(lines: Array(repeating: nil, count: columns.count), first: line))
      }
      rows[number].lines[places[line.values.last ?? nil]!] = line
    }
  }

  /// The lines below each other, in one column.
  public init(listing crossing: Crossing) {
    (columns, rows) = ([nil], crossing.lines.map { Row(lines: [$0], first: $0) })
  }
}
