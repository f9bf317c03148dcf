internal import BilanModel
internal import BilanText

/// Further tables of one file: the same headers once more, or others, and the titles above them.
extension AttendanceForm {
  /// The same headers again: a page break, or a further table when lines above it say something new: at least another activity.
  mutating func beginAgain(_ text: Span<UInt8>, _ state: inout RowState, _ reading: inout SheetReading) -> Bool {
    takeTitle(text, &state, &reading)
    return beginPart(text, state.table.header, &state, &reading)
  }

  /// Begins a table under other headers.
  ///
  /// - Returns: False where the table that is read ends with them; nil where they are no headers, but a row like any other.
  mutating func beginOther(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ header: TableHeader?, _ state: inout RowState, _ reading: inout SheetReading
  ) -> Bool? {
    let cells = scanner.cells
    if let header, header.kind == .attendance {
      takeTitle(text, &state, &reading)
      return beginPart(text, header, &state, &reading)
    }
    guard header != nil || rows.isLineOfHeaders(text, cells) else { return nil }
    // Rows of another table under the columns of this one would be read wrongly.
    reading.note(.tableNotRead, at: scanner.line, ["columns": .list(cells.filter { !$0.isEmpty }.map { string(text, $0) })])
    return header == nil && rows.namesPerson(text, cells)
  }

  mutating func beginPart(_ text: Span<UInt8>, _ header: TableHeader, _ state: inout RowState, _ reading: inout SheetReading) -> Bool {
    guard state.preamble != nil || header.row != state.table.header.row else { return true }
    var table = state.table
    if header.row != table.header.row { table.goOn(under: header, in: text) }
    if table.list == nil, let list = state.table.list {
      state.listsEnd = min(state.listsEnd, header.firstRow)
      if list.columns != list.all[0] { return false }
    }
    if let preamble = state.preamble {
      var own = preamble.finished
      let before = state.table.context.day
      own.takeDayWithoutYear(ofYears: state.table.context.years, notBefore: before)
      own.takeDayWithoutYear(notBefore: before, notBehind: nil)
      table.context = own.completed(by: state.table.context)
      // Where nobody tells its year, it is not the day before it.
      if own.dayWithoutYear != nil { table.context.date = own.date }
    }
    state.preamble = nil
    enter(text, table, &state, &reading)
    return true
  }

  /// Lines between rows are read together, until somebody stands below them.
  func openPreamble(_ state: inout RowState) {
    if state.preamble == nil {
      state.preamble = Preamble(isBetweenRows: true, placeWords: vocabulary.placeWords, places: vocabulary.gazetteer, activities: vocabulary.activities)
    }
  }

  /// Reads a line about those below it, and tells of a day above below which nobody stands.
  func readBetween(_ cells: [RawCell], _ text: Span<UInt8>, at line: Int32, _ state: inout RowState, _ reading: inout SheetReading) {
    openPreamble(&state)
    let left = state.preamble?.readBetween(cells, text)
    if state.table.options.date != nil, let day = state.preamble?.spokenDay { state.daysBetween.insert(day) }
    guard let left else { return }
    reading.note(
      .dayWithoutPeople, at: line, ["text": .text(Day(iso: left)?.belgian ?? left), "next": .text(shortened(string(text, cells.first { !$0.isEmpty }!)))])
  }

  /// What the line right above further headers says: it is the title of their table. One that names an activity names theirs; any other is told, as the people below
  /// are counted at the activity before.
  private func takeTitle(_ text: Span<UInt8>, _ state: inout RowState, _ reading: inout SheetReading) {
    guard let above = state.lineAbove, case let filled = above.cells.filter({ !$0.isEmpty }), filled.count == 1, case let title = string(text, filled[0]),
      !state.table.context.titles.contains(title)
    else { return takeTitleOfPart(&state, &reading) }
    guard mayNameActivity(state), !namesActivity(title, &state), RowSorting.mayNameTable(title) else { return }
    noteUnread(title, at: above.line, state, &reading)
  }

  /// The same of a line that says more of those below it: « Café papote – 13/03/2024 ».
  func takeTitleOfPart(_ state: inout RowState, _ reading: inout SheetReading) {
    guard let title = state.preamble?.context.titles.first, mayNameActivity(state), !namesActivity(title, &state),
      vocabulary.activities.resemblesTitle(title)
    else { return }
    noteUnread(title, at: nil, state, &reading)
  }

  /// Whether nothing says the activity of the rows below but the titles above them.
  private func mayNameActivity(_ state: RowState) -> Bool {
    state.preamble?.context.activity == nil && state.table.options.activity == nil && state.table.header.position(of: .activity) == nil
  }

  private func namesActivity(_ title: String, _ state: inout RowState) -> Bool {
    switch vocabulary.activities.match(axis: nil, activity: title) {
    case .planned, .several: break
    case .unplanned, .ambiguous, .unknownAxis, .nothing: return false
    }
    openPreamble(&state)
    state.preamble?.begin(activity: title)
    return true
  }

  private func noteUnread(_ title: String, at line: Int32?, _ state: RowState, _ reading: inout SheetReading) {
    guard vocabulary.project != nil else { return }
    reading.note(.titleOfTable, at: line, ["text": .text(shortened(title))])
  }
}
