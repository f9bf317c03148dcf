internal import BilanModel

/// How many lines the texts of a table's rows take in their columns.
struct TableCells {
  let places: [ClosedRange<Int>]
  private let rooms: [Int]
  private let breakers: [LineBreaker]

  init(table: Table, places: [ClosedRange<Int>], grid: SheetGrid) {
    self.places = places
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
