internal import BilanModel
internal import BilanText

/// Rows of numbers without a word: somebody's own sums below the marks of a list or a grid.
extension AttendanceForm {
  /// Whether a row without a name holds nothing but the number of presences above it in each column that it fills. « 1 » below a column of one cross is rather a sum than one more person.
  mutating func holdsSums(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState) -> Bool {
    let columns = state.columns.sessions.isEmpty ? [state.columns.presence].compactMap(\.self) : state.columns.sessions
    let cells = scanner.cells
    let filled = cells.indices.filter { !cells[$0].isEmpty && state.table.header.columns.indices.contains($0) }
    guard !filled.isEmpty, state.lists.count == 1, filled.allSatisfy({ column in cells[column].range.allSatisfy { (48...57).contains(text[$0]) } }),
      filled.allSatisfy({ columns.contains($0) || state.table.header.columns[$0].meaning == .role(.total) }), filled.contains(where: columns.contains)
    else { return false }
    var present: [Int: Int] = [:]
    var above = state.table.scanner(in: text)
    while above.next(in: text), above.row < scanner.row {
      guard state.columns.names.contains(where: { $0 < above.cells.count && !above.cells[$0].isEmpty }) else { continue }
      for column in columns where column < above.cells.count && !above.cells[column].isEmpty {
        if presences.statement(text, above.cells[column].range) == .presence(.present) { present[column, default: 0] += 1 }
      }
    }
    // One cell with a 1 may be a mark like those above it.
    guard filled.count > 1 || string(text, cells[filled[0]]) != "1" else { return false }
    return !present.isEmpty && filled.filter(columns.contains).allSatisfy { Int(string(text, cells[$0])) == present[$0] ?? 0 }
  }
}
