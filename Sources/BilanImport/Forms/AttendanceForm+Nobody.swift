internal import BilanModel

extension AttendanceForm {
  /// A sheet of which no row is kept, or that says of nobody that they came (« Néant » or an example in the place of the first name), is no sheet: it is
  /// refused, and says why.
  func refuseEmpty(_ state: RowState, _ reading: inout SheetReading) {
    let namesNobody = namesNobody(state, reading)
    guard reading.source.rowsKept == 0 || namesNobody else { return }
    if reading.source.rowsRead == 0, state.notCountable == 0 {
      return reading.refuse(.noRows)
    }
    // Without a project no row has an axis, and none is kept.
    guard vocabulary.project != nil || namesNobody else { return }
    if !reading.hasErrors {
      let titles = state.table.header.columns.map(\.title).filter { !$0.isEmpty }
      reading.refuse(.nothingKept, ["count": .count(reading.source.rowsRead), "columns": .list(titles)])
    } else {
      // Rows without a session of their own are refused one by one; without any session, the file is.
      reading.isRefused = true
      reading.content = SheetContent()
    }
  }

  /// Whether no row has a name, and none is of somebody: rows without a name that state something else than an absence, as a registration, are somebody,
  /// unless a column of presence was left blank for all.
  private func namesNobody(_ state: RowState, _ reading: SheetReading) -> Bool {
    people.people.isEmpty && state.notCountable == 0 && state.unnamedPresent + state.partUnnamed.present == 0
      && (attendances.allSatisfy { $0.presence == .absent } || reading.diagnostics.contains { $0.problem == .blankPresence })
  }
}
