internal import BilanModel
internal import BilanText

/// Marks of presence that may be slips for others.
extension AttendanceForm {
  /// Whether a mark may be a slip for another of its column.
  func isInDoubt(_ text: Span<UInt8>, _ cell: RawCell, _ state: inout RowState) -> Bool {
    guard cell.range.count == 1, FoundTable.mayBeSlips.contains(text[Int(cell.start)]) else { return false }
    return marksInDoubt(text, &state).contains(text[Int(cell.start)]) && !presences.isExplained(string(text, cell))
  }

  /// The marks of the present part that may be slips.
  private func marksInDoubt(_ text: Span<UInt8>, _ state: inout RowState) -> Set<UInt8> {
    // Asked of nearly every cell of a grid: they are looked for once.
    if let known = state.marksInDoubt { return known }
    let found = findMarksInDoubt(text, &state)
    state.marksInDoubt = found
    return found
  }

  private func findMarksInDoubt(_ text: Span<UInt8>, _ state: inout RowState) -> Set<UInt8> {
    let facts = state.gridRows.flatMap { $0.header == state.table.header.row ? $0.facts : nil } ?? []
    return state.table.marksInDoubt(text, state.columns.ofPresence, names: state.columns.names, excluding: facts) { text, cells in
      // The same headers at the top of a page end nothing.
      !rows.isHeader(text, cells) && rows.mayNameColumn(text, cells) && (rows.isLineOfHeaders(text, cells) || rows.isFurtherGrid(text, cells))
    }
  }
}
