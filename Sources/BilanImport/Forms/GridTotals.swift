internal import BilanModel
internal import BilanText

/// Somebody's own number of presences of each person of a grid, « Total », held against the marks beside it.
struct GridTotals {
  /// The column, where the grid has one that can be such a number.
  private let column: Int?
  private var agreeing = 0
  private var differing = 0
  private var first: (text: String, announced: Int, found: Int)?

  init(_ header: TableHeader) {
    let sessions = header.sessions
    column =
      sessions.count > 1 && !header.isMonthGrid
      ? header.columns.indices.first { header.columns[$0].meaning == .role(.total) && GridTotals.titles.contains(Folding.folded(header.columns[$0].title)) }
      : nil
  }

  /// A row of the grid with the number of its marks of presence.
  mutating func add(_ text: Span<UInt8>, _ cells: [RawCell], present: Int, _ header: TableHeader) {
    guard let column, column < cells.count, !cells[column].isEmpty, case .count(let number, false) = CountReading(text, cells[column].range) else { return }
    if number == present {
      agreeing += 1
    } else {
      differing += 1
      first = first ?? ("\(header.columns[column].title) : \(number)", number, present)
    }
  }

  /// The first number that differs, where most do not: else the column counts something else than presences.
  var difference: (text: String, announced: Int, found: Int)? { differing > 0 && differing <= agreeing ? first : nil }

  private static let titles: Set<String> = ["total", "totaal", "total presences", "total presence", "totaal aanwezig", "totaal aanwezigheden", "total present"]
}
