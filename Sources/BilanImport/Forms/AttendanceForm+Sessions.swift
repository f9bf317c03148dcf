internal import BilanModel
internal import BilanText

/// Into which sessions a row of people goes: that of the row, those of the days that it lists, those of the columns of a grid.
extension AttendanceForm {
  /// Puts the row into the session that it states, into those of the days that it lists, or into those of the columns of a grid.
  mutating func putIntoSessions(
    _ row: Row, _ named: PersonColumn.Named, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    var row = row
    let isShown = reading.isShown && reading.firstRows.count < FirstRows.count
    if let list = state.dayList, let cell = cell(list.column, scanner.cells), !cell.isEmpty {
      keep(row, on: string(text, cell), list, text, scanner, &state, &reading)
    } else if state.columns.sessions.isEmpty {
      let session = sessions.read(text, scanner.cells)
      row.presence = presence(of: row, answeredAt: scanner, text, session, &state)
      state.numbers.add(row, at: session.mention)
      place(row, in: session, text, scanner, &state, &reading)
      noteUnnamed(row, named, counts: row.presence == .present, text, scanner, &state, &reading)
      if isShown { reading.firstRows.append(firstRow(row, text, scanner, state, at: session)) }
    } else {
      row.presence = .absent
      let attended = keepGrid(row, named, text, scanner, &state, &reading)
      if attended > 0 { noteRemarksThatChange(text, scanner, state, &reading) }
      noteUnnamed(row, named, counts: attended > 0, text, scanner, &state, &reading)
      if isShown { reading.firstRows.append(firstRow(row, text, scanner, state, attended: attended)) }
    }
  }

  /// The presence of a row, once its session is known: what a form was answered before the day is an intention, whatever the question was.
  func presence(
    of row: Row, answeredAt scanner: RowScanner, _ text: Span<UInt8>, _ session: FoundSessions.Reading, _ state: inout RowState
  ) -> Presence {
    guard row.presence == .present, let stamp = cell(state.columns.answeredAt, scanner.cells), let status = cell(state.columns.presence, scanner.cells),
      !stamp.isEmpty, !status.isEmpty, session.mention >= 0, session.mention < sessions.found.mentions.count || session.session >= 0
    else { return row.presence }
    let day = session.session >= 0 ? sessions.found.sessions[Int(session.session)].key.day : sessions.found.mentions[Int(session.mention)].day
    guard let day, case .day(let answered) = DayReading(text, stamp.range, order: sessions.found.order), answered < day,
      // A form notes the time; a day alone is that of the registration, beside which the presence was noted later.
      cell(state.columns.answeredAt, scanner.cells).map({ string(text, $0).contains(":") }) == true,
      AttendanceColumns.isAnswer(Folding.folded(string(text, status)))
    else { return row.presence }
    state.answeredBefore += 1
    return .registered
  }

  /// Keeps a row of a grid, and answers at how many of its sessions the person was.
  mutating func keepGrid(
    _ whole: Row, _ named: PersonColumn.Named, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) -> Int {
    var row = whole
    var attended = 0
    var trouble: FoundSessions.Trouble?
    // Morning and afternoon of one day are one session: present at either is present.
    var presenceAt: [(session: Int32, presence: Presence)] = []
    // For how many people the row stands there, in a grid that says so of each day.
    var counted: [Int32: Row] = [:]
    for (index, column) in state.columns.sessions.enumerated() {
      if !state.columns.headsOfSessions.isEmpty { row = whole }
      readSession(column, named, &row, text, scanner, &state, &reading)
      let isMarked = row.presence == .present
      if state.notHeld != nil || row.isApart, isMarked { row.presence = .registered }
      state.numbers.add(row, in: column, isMarked: isMarked)
      if row.presence == .present { attended += 1 }
      let session = sessions.read(text, scanner.cells, grid: index)
      if reading.isShown { tally.addCell(row, mention: session.mention) }
      trouble = trouble ?? session.trouble
      guard session.session >= 0 else { continue }
      state.sessionsOfColumns[column] = session.session
      if let known = presenceAt.firstIndex(where: { $0.session == session.session }) {
        presenceAt[known].presence = min(presenceAt[known].presence, row.presence)
      } else {
        presenceAt.append((session.session, row.presence))
      }
      if isMarked, !state.columns.headsOfSessions.isEmpty, row.heads > counted[session.session]?.heads ?? 0 { counted[session.session] = row }
    }
    if state.notHeld == nil, !row.isApart { state.gridTotals.add(text, scanner.cells, present: attended, state.table.header) }
    for (session, presence) in presenceAt {
      if !counted.isEmpty { row = counted[session] ?? whole }
      row.presence = presence
      if reading.holdsRows { append(row, to: session) }
    }
    if let trouble { refuse(text, scanner, row, trouble, &state, &reading) } else { reading.source.rowsKept += 1 }
    return attended
  }

  mutating func append(_ row: Row, to session: Int32) {
    // Who led the session and is counted apart is told, and no attendance: neither a participant nor somebody who had registered and did not come.
    guard !row.isApart else { return }
    if row.titled != .notStated, row.gender == .notStated { titles.append((attendances.count, row.person, row.titled)) }
    attendances.append(
      Attendance(
        session: session, person: row.described, organisation: row.organisation, place: row.place, line: row.line, presence: row.presence,
        gender: row.gender, age: traits.band(row.age, on: sessions.found.sessions[Int(session)].key.day)))
    for beside in row.describedBeside {
      attendances.append(
        Attendance(
          session: session, person: beside.person, organisation: beside.isOfRow ? row.organisation : -1, place: beside.isOfRow ? row.place : .notStated,
          line: row.line,
          presence: row.presence))
    }
    // Who comes along is somebody, and nothing more is known of them.
    for _ in 1..<max(1, Int(row.heads) - row.describedBeside.count) {
      attendances.append(Attendance(session: session, person: -1, organisation: -1, place: .notStated, line: row.line, presence: row.presence))
    }
  }

  /// Puts a row into each session of the days that its cell lists; all of it is refused where one cannot be read.
  mutating func keep(
    _ row: Row, on written: String, _ list: DayList.Column, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    var row = row
    if let presence = list.presence, state.columns.presence == nil {
      row.presence = presence
      state.presenceIsStated = true
    }
    guard let days = DayList.days(written, state.table.options.completed(by: state.table.context), order: sessions.found.order) else {
      refuse(text, scanner, row, .badDay(.unreadable, text: written, isInRow: true), &state, &reading)
      return
    }
    var isKept = false
    for day in days {
      let session = sessions.read(text, scanner.cells, on: day)
      if reading.isShown { tally.addCell(row, mention: session.mention) }
      if let trouble = session.trouble {
        refuse(text, scanner, row, trouble, &state, &reading)
        return
      }
      if reading.holdsRows { append(row, to: session.session) }
      isKept = true
    }
    if isKept { reading.source.rowsKept += 1 }
    if reading.isShown, reading.firstRows.count < FirstRows.count {
      reading.firstRows.append(firstRow(row, text, scanner, state, attended: row.presence == .present ? days.count : 0))
    }
  }

  /// Puts a row into its session, or says why it has none.
  mutating func place(
    _ row: Row, in session: FoundSessions.Reading, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    if reading.isShown { tally.add(row, mention: session.mention) }
    if let trouble = session.trouble {
      refuse(text, scanner, row, trouble, &state, &reading)
      return
    }
    if reading.holdsRows { append(row, to: session.session) }
    reading.source.rowsKept += 1
  }
}
