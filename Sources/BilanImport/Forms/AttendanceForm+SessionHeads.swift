internal import BilanModel
internal import BilanText

/// Grids that count the people of each day: for how many a row stands at one session, and not at another.
extension AttendanceForm {
  /// Reads how the person of a row was at one session of a grid, and with how many people.
  mutating func readSession(
    _ column: Int, _ named: PersonColumn.Named, _ row: inout Row, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState,
    _ reading: inout SheetReading
  ) {
    guard !state.columns.headsOfSessions.isEmpty, let counting = state.columns.headsOfSessions[column] else {
      row.presence = gridPresence(text, scanner, column, &state, &reading)
      return
    }
    let numbers = counting.map { heads in cell(heads.column, scanner.cells).flatMap { CountReading(text, $0.range).count } }
    let people = numbers.reduce(0) { $0 + ($1 ?? 0) }
    let isNumber = counting[0].column == column && (cell(column, scanner.cells)?.isEmpty ?? true || numbers[0] != nil)
    if isNumber, !state.cancelledColumns.contains(column), !state.plannedColumns.contains(column) {
      row.presence = people > 0 ? .present : .absent
      if numbers.contains(where: { $0 != nil }) {
        state.sessionsHeld.insert(column)
        state.presenceIsStated = true
      }
    } else {
      row.presence = gridPresence(text, scanner, column, &state, &reading)
    }
    guard row.presence == .present else {
      if people > 0 { tellPeopleOfAbsent(counting, numbers, text, scanner, state, &reading) }
      return
    }
    // The row itself was read already: whom its name brings along is counted, and doubted, once for all its sessions.
    let known = Int(row.heads) - 1 - row.named.count
    var named = named
    named.isUnsure = false
    readCompanions(text, scanner, named, state.columns.heads + counting.filter { isNumber || $0.column != column }, &row, &state, &reading)
    state.companions -= min(known, Int(row.heads) - 1 - row.named.count)
  }

  /// Numbers of people beside a day on which nobody says that the person of the row came.
  private func tellPeopleOfAbsent(
    _ counting: [HeadsColumn], _ numbers: [Int?], _ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading
  ) {
    guard let index = numbers.firstIndex(where: { ($0 ?? 0) > 0 }), case let column = counting[index].column else { return }
    reading.doubt(
      .peopleOfAbsent, text: string(text, scanner.cells[column]), line: scanner.line, column: column, header: state.table.header.columns[column].title,
      row: scanner.row, ["header": .text(state.table.header.columns[column].title)])
  }
}
