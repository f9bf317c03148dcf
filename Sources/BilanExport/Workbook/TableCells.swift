internal import BilanModel

/// Where the cells of a table stand, and how many lines the texts of its rows take in their columns.
struct TableCells {
  let headerRow: UInt32
  let places: [ClosedRange<Int>]
  /// Whether a column holds numbers, so that a word in their place stands at the right as well.
  let isNumeric: [Bool]
  /// Whether a person types amounts of money into a column.
  let hasAmounts: [Bool]
  private let rooms: [Int]
  private let breakers: [LineBreaker]

  init(table: Table, headerRow: UInt32, places: [ClosedRange<Int>], grid: SheetGrid) {
    self.headerRow = headerRow
    self.places = places
    isNumeric = places.indices.map(table.isNumeric)
    hasAmounts = table.columns.map(\.hasAmounts)
    let size = CellStyles.bodySize
    let widths = places.map { grid.width(of: $0) - CellStyles.indent }
    rooms = widths.map { FontMetrics.room(inColumn: $0, size: size) }
    breakers = widths.map { LineBreaker(columnWidth: $0, size: size) }
  }

  func lineCount(of row: Table.Row) -> Int {
    var most = 1
    for column in places.indices where column < row.cells.count {
      guard case .text(let text) = row.cells[column] else { continue }
      // Most texts are short: their bytes tell enough, and measuring millions takes long.
      if text.utf8.count * 1_150 <= rooms[column], !text.utf8.contains(10) { continue }
      if FontMetrics.units(of: text) <= rooms[column], !text.contains(where: \.isNewline) {
        continue
      }
      most = max(most, breakers[column].lines(of: text.cellText).count)
    }
    return most
  }
}
