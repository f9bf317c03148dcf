internal import BilanModel
internal import BilanText

/// A part of a file about one session, or one grid: what its headers and the lines around it say of presence holds for it alone.
extension AttendanceForm {
  /// Begins a part: what its headers and the lines above it say of presence.
  func begin(_ table: FoundTable, _ state: inout RowState, _ reading: SheetReading) {
    state.numbers.start(table.context.announced)
    state.gridTotals = GridTotals(table.header)
    state.cancelledColumns = Set(table.header.sessions.filter { NotHeld.says(table.header.columns[$0].title) })
    state.plannedColumns = Set(table.header.sessions.filter { ListWords.namesPlan(ofColumn: table.header.columns[$0].title) })
    state.cancelledColumns.formUnion(table.context.notHeldColumns.intersection(table.header.sessions))
    state.notHeld = table.context.notHeld
    if let text = state.notHeld, let day = NotHeld.day(of: text) {
      // « La séance du 12/03 est annulée » speaks of that day, and of no other.
      let grid = GridColumn.columns(of: table.header, table.options.completed(by: table.context))
      if !grid.isEmpty {
        state.cancelledColumns.formUnion(GridColumn.calledOff(by: text, among: grid))
        state.notHeld = nil
      } else if let date = table.options.date ?? table.context.date, case .day(let held) = DayReading(date), held != day {
        state.notHeld = nil
      }
    } else if state.columns.sessions.count > 1, state.notHeld == reading.source.name {
      // A file named after one of its sessions does not say which.
      state.notHeld = nil
    }
    state.listKind = nil
    state.gridOfPlans = state.columns.sessions.isEmpty ? nil : ListWords.planOfGrid(table.context, reading.source.name)
    // A column of presence, or marks in a grid, say more of each person than a title of all.
    if state.columns.presence == nil || !state.columns.isStatus, state.columns.sessions.isEmpty {
      state.listKind = ListWords.kind(table.context, reading.source.name)
    } else if !state.columns.sessions.isEmpty, table.header.absencesCrossed.isEmpty, let kind = ListWords.kind(table.context, reading.source.name),
      kind.presence == .absent
    {
      // A grid of absences: what is crossed in it is nobody's presence, and who came is a guess that it is asked to confirm.
      state.table.header.absencesCrossed = Set(state.columns.sessions)
      state.gridOfAbsences = kind.text
    }
  }

  /// A line below or between rows that calls the session off, or one of the grid.
  mutating func callOff(_ text: String, at line: Int32, _ state: inout RowState) {
    let around = state.table.options.completed(by: state.table.context)
    let grid = GridColumn.columns(of: state.table.header, around)
    if grid.count > 1 {
      state.cancelledColumns.formUnion(GridColumn.calledOff(by: text, among: grid))
    } else if NotHeld.isOfAnother(text, than: around) {
      // « Séance du 12/03 (reportée au 18/03) »: of which day are those below it, if anybody stands there?
      rows.openLine = (text, line, false)
    } else if state.table.header.position(of: .date) == nil {
      state.notHeld = text
    }
  }

  /// A row without a name that says under the columns of a grid which sessions were not held.
  func callsOff(_ text: Span<UInt8>, _ cells: [RawCell], _ state: inout RowState) -> Bool {
    var isSaid = false
    for column in state.columns.sessions where column < cells.count && !cells[column].isEmpty {
      guard NotHeld.says(string(text, cells[column])) else { continue }
      isSaid = true
      state.cancelledColumns.insert(column)
      state.sessionsHeld.insert(column)
    }
    return isSaid
  }

  /// Ends a part of the file about one session or grid: what it says of presence holds for it alone.
  mutating func endPart(_ state: inout RowState, _ reading: inout SheetReading) {
    // Signatures for the morning and the afternoon that nobody typed off are on the paper.
    let areOnPaper = !state.presenceIsStated && state.columns.signsHalfDays
    // Of lists side by side each has its own columns: a mark in one of them says that the session was held.
    let columns = state.lists.count > 1 ? Set(state.lists.flatMap(\.sessions)).sorted() : state.columns.sessions
    let held = columns.filter { !state.cancelledColumns.contains($0) && (areOnPaper || state.sessionsHeld.contains($0)) }
    let heldHere = Set(held.compactMap { state.sessionsOfColumns[$0] })
    state.heldSessions.formUnion(heldHere)
    for column in columns where !held.contains(column) {
      let session = state.sessionsOfColumns[column]
      if state.lists.count > 1, let session, heldHere.contains(session) { continue }
      if let session { state.unheldSessions.insert(session) }
      let title = state.table.header.columns[column].title
      state.unheldTitles.insert(title)
      let isMarked = state.cancelledColumns.contains(column) && state.sessionsHeld.contains(column)
      let problem: Problem = isMarked ? .sessionCancelled : state.table.header.absencesCrossed.isEmpty ? .sessionNotHeld : .nobodyMissing
      reading.note(problem, at: state.table.header.line, ["text": .text(title)])
    }
    if state.notHeld != nil {
      for i in attendances.indices.dropFirst(state.partStart.attendances) where attendances[i].presence == .present { attendances[i].presence = .registered }
    }
    tally.endPart(isHeld: state.notHeld == nil)
    tellAbsentLines(&state, &reading)
    let hasRows = reading.source.rowsRead > state.partStart.rows
    for diagnostic in state.statuses.diagnostics(isStated: state.presenceIsStated) { reading.tell(diagnostic) }
    if hasRows { noteWhatDecides(state, &reading) }
    if !state.presenceIsStated, hasRows { settlePresence(&state, &reading) }
    state.unnamedPresent += state.partUnnamed.present
    state.partUnnamed = (0, 0)
    state.presenceIsStated = false
    state.sectionPresence = nil
    (state.marksAreCodes, state.crossesAreOpen, state.marksInDoubt, state.latestTime) = (nil, nil, nil, nil)
    state.columnsOfInitials = [:]
    state.statuses = StatusTally()
    state.staff = StaffTally()
    state.answeredBefore = 0
    state.sessionsHeld = []
    state.sessionsOfColumns = [:]
    state.partStart = (attendances.count, reading.refusedRows.count, reading.source.rowsRead, reading.diagnostics.count)
  }

  /// Where the list as a whole says who came, all its rows without a name count, or none.
  private func settleUnnamed(arePresent: Bool, _ state: inout RowState, _ reading: inout SheetReading) {
    state.partUnnamed.present = arePresent ? state.partUnnamed.rows : 0
    for i in reading.diagnostics.indices.dropFirst(state.partStart.diagnostics) where [.notAName, .notANameNorPresent].contains(reading.diagnostics[i].problem)
    {
      reading.diagnostics[i].problem = arePresent ? .notAName : .notANameNorPresent
    }
  }

  /// A column of presence without a single word says nothing, and blank cells beside it are no absences.
  private mutating func settlePresence(_ state: inout RowState, _ reading: inout SheetReading) {
    let listsThoseWhoCame = state.listsThoseWhoCame(reading)
    let presence: Presence = listsThoseWhoCame ? .present : .registered
    settleUnnamed(arePresent: listsThoseWhoCame, &state, &reading)
    for i in attendances.indices.dropFirst(state.partStart.attendances) { attendances[i].presence = presence }
    for i in reading.refusedRows.indices.dropFirst(state.partStart.refused) where !state.columns.isStatus { reading.refusedRows[i].presence = presence }
    // That the session was not held says enough, and so do the words told one by one.
    if state.notHeld != nil || state.listKind != nil || !state.columns.undecided.isEmpty { return }
    // Said once, for all tables of the file.
    if reading.diagnostics.contains(where: { [.registrationsOnly, .listTakenAsPresent].contains($0.problem) }) { return }
    if !listsThoseWhoCame {
      let isBlank = state.isStatusBlank && state.statuses.isEmpty && state.notHeld == nil
      reading.note(isBlank ? .blankPresence : .registrationsOnly, ["text": .text(reading.columns[.status] ?? "")])
    } else {
      let answers = state.table.header.columns.filter(\.holdsAnswers).map(\.title)
      if !answers.isEmpty {
        reading.note(.presentBesideAnswers, at: state.table.header.line, ["columns": .list(answers)])
        return
      }
      let problem: Problem = state.isAttendanceList(reading) ? .presenceNotStated : .listTakenAsPresent
      // A note about one table says nothing of a warning about another.
      if problem == .listTakenAsPresent || !reading.diagnostics.contains(where: { $0.problem == problem }) { reading.note(problem) }
    }
  }
}

extension AttendanceForm.RowState {
  /// Whether a list that says nothing about presence is taken for a list of those who came: unless people only registered, or a column for marks was left blank.
  ///
  /// A blank column of signatures says nothing: the signatures are on the paper that somebody typed off.
  func listsThoseWhoCame(_ reading: SheetReading) -> Bool {
    !columns.isRegistration && columns.registered == nil && columns.undecided.isEmpty && listKind == nil && (columns.sessions.isEmpty || columns.signsHalfDays)
      && !isStatusBlank
      && !ListWords.namesRegistrations(table.context, reading.nameOfList) && notHeld == nil
  }

  var isStatusBlank: Bool { columns.isStatus }

  /// Whether the sheet calls itself an attendance list: by a title, its name, its folder, or a column for signatures.
  func isAttendanceList(_ reading: SheetReading) -> Bool {
    // « Wie komt er dinsdag? » asks, whatever the folder is called.
    columns.presence != nil || columns.signsHalfDays
      || ListWords.namesAttendance(table.context, reading.nameOfList) && !table.context.titles.contains { $0.contains("?") }
  }
}
