internal import BilanModel

extension AttendanceForm {
  /// Refuses a sheet that names nobody and says of nobody that they came, as one with « Néant » or an example in the place of the first name.
  ///
  /// Nameless rows that state something else than an absence, as a registration, are somebody and are kept.
  func refuseNobody(_ state: RowState, _ reading: inout SheetReading) {
    guard !reading.isRefused, !reading.hasErrors, people.people.isEmpty, state.notCountable == 0, state.unnamedPresent == 0, reading.source.rowsRead > 0,
      attendances.allSatisfy({ $0.presence == .absent }) || reading.diagnostics.contains(where: { $0.problem == .blankPresence })
    else { return }
    let titles = state.table.header.columns.map(\.title).filter { !$0.isEmpty }
    reading.refuse(.nothingKept, ["count": .count(reading.source.rowsRead), "columns": .list(titles)])
  }
}
