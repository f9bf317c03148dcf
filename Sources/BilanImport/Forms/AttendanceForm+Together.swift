internal import BilanModel

/// Presence in several columns of one list.
extension AttendanceForm {
  /// Present in one of several columns is present, whatever the others say; where two of them ask the same and are answered otherwise, that is told.
  mutating func together(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    var best: Presence?
    var there: Int?
    var away: Int?
    for column in [state.columns.presence].compactMap(\.self) + state.columns.presenceToo {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty,
        case .presence(let presence) = stated(text, scanner, column, &state, &reading)
      else { continue }
      best = min(best ?? .absent, presence)
      // « Présent en salle » and « Présent en ligne » may well differ.
      guard presence != .registered, state.columns.samePresences.contains(column) else { continue }
      if presence == .present { there = there ?? column } else { away = away ?? column }
    }
    let titles = state.table.header.columns
    // One title twice is rather of two halves of the day.
    if let there, let away, titles[there].title != titles[away].title { tell(.presenceContradicted, text, scanner, there, away, state, &reading) }
    return best.map { .presence($0) } ?? .notCountable
  }

  /// Tells of somebody who is marked present and not counted, as the registration was cancelled, or waits for a place.
  mutating func tellLeftOutThoughPresent(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading) {
    guard state.columns.isStatus, let there = presenceColumn(scanner.cells, &state),
      presences.statement(text, scanner.cells[there].range) == .presence(.present)
    else { return }
    for column in [state.columns.registration, state.columns.registered, state.columns.intention].compactMap(\.self) {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty, presences.statement(text, cell.range) == .notCountable else { continue }
      return tell(.leftOutThoughPresent, text, scanner, there, column, state, &reading)
    }
  }

  /// Tells that two cells of a row contradict each other.
  private func tell(
    _ problem: Problem, _ text: Span<UInt8>, _ scanner: RowScanner, _ there: Int, _ away: Int, _ state: RowState, _ reading: inout SheetReading
  ) {
    let (header, cells) = (state.table.header.columns, scanner.cells)
    reading.doubt(
      problem, text: string(text, cells[away]), line: scanner.line, column: away, header: header[away].title, row: scanner.row,
      ["said": .text(string(text, cells[there])), "column": .text(header[there].title), "header": .text(header[away].title)])
  }
}
