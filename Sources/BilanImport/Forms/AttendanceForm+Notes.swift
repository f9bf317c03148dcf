internal import BilanModel

/// What an attendance sheet says as a whole, and what is said of its rows.
extension AttendanceForm {
  func checkWidth(
    _ cells: [RawCell], _ state: RowState, _ scanner: RowScanner, _ reading: inout SheetReading
  ) {
    if cells.count == state.width { return }
    let surplus = cells.dropFirst(state.width).contains { !$0.isEmpty }
    guard cells.count < state.width || surplus else { return }
    let problem: Problem = surplus ? .longRow : .shortRow
    reading.diagnostics.append(
      Diagnostic(
        problem,
        at: SourcePlace(file: reading.file, line: Int(scanner.line), row: Int(scanner.row)),
        ["count": .count(cells.count), "expected": .count(state.width)]))
  }

  func noteNotAName(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading
  ) {
    let column: Int? =
      switch state.columns.person {
      case .full(let column): column
      case .split(let family, let given): family ?? given
      case .none: nil
      }
    guard let column, column < scanner.cells.count else { return }
    reading.doubt(
      .notAName, text: string(text, scanner.cells[column]), line: scanner.line, column: column,
      header: reading.columns[.fullName] ?? reading.columns[.lastName], row: scanner.row)
  }

  func refuse(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ trouble: SessionColumns.Trouble,
    _ state: inout RowState, _ reading: inout SheetReading
  ) {
    if case .noProject = trouble { return }
    state.hasUnresolved = true
    if case .badDay(_, _, isInRow: true) = trouble {
      reading.report(trouble, vocabulary, scanner: scanner, text: text)
    } else if state.unresolved.insert(trouble).inserted {
      reading.report(trouble, vocabulary, scanner: nil, text: text)
    }
  }

  mutating func finish(
    _ state: RowState, _ table: FoundTable, into reading: inout SheetReading
  ) {
    settlePresence(state)
    reading.sessions = sessions.mentions
    for (text, axis, activity) in sessions.understood {
      let planned = vocabulary.activities.axes[axis]
      reading.note(
        .activityUnderstood,
        [
          "text": .text(text), "axis": .text(planned.code.text),
          "activity": .localized(planned.activities[activity].title),
        ])
    }
    for (text, axis) in sessions.unplanned { reading.noteUnplanned(text, axis, vocabulary) }
    for text in sessions.badDurations.sorted() { reading.note(.notADuration, ["text": .text(text)]) }
    for session in sessions.sessions { reading.checkDay(session.key.day, vocabulary) }
    noteCounts(state, &reading)
    if reading.purpose == .keeping { summarise(state, into: &reading) }
    if refuseNames(&reading) { return }
    attendances.removeAll { $0.session < 0 }
    reading.content.sessions = sessions.sessions
    reading.content.people = people.people
    reading.content.organisations = organisations.organisations
    reading.content.attendances = attendances
    // Rows without a session of their own are refused one by one; without any session, the file is.
    let isAllRefused = reading.source.rowsRead > 0 && reading.source.rowsKept == 0 && state.hasUnresolved
    if isAllRefused, vocabulary.project != nil {
      reading.isRefused = true
      reading.content = SheetContent()
    }
  }

  /// A column of presence without a single word says nothing, and blank cells beside it are no absences.
  private mutating func settlePresence(_ state: RowState) {
    guard !state.presenceIsStated else { return }
    let presence: Presence = state.columns.isRegistration ? .registered : .present
    for i in attendances.indices { attendances[i].presence = presence }
  }

  private func noteCounts(_ state: RowState, _ reading: inout SheetReading) {
    if reading.source.rowsRead == 0 {
      reading.note(.noRows)
      return
    }
    if state.cancelled > 0 { reading.note(.cancelledRow, ["count": .count(state.cancelled)]) }
    if state.unnamed > 0 { reading.note(.anonymousRows, ["count": .count(state.unnamed)]) }
    if !state.presenceIsStated {
      reading.note(state.columns.isRegistration ? .registrationsOnly : .presenceNotStated)
    }
  }

  /// People received by a duty service are never recorded.
  private func refuseNames(_ reading: inout SheetReading) -> Bool {
    guard !people.people.isEmpty else { return false }
    for session in sessions.sessions {
      let activity = vocabulary.project?.axis(session.key.axis)?.activities
        .first { $0.code == session.key.activity }
      if activity?.kind == .dutyService {
        reading.refuse(.namedDutyService)
        return true
      }
    }
    return false
  }

  private func summarise(_ state: RowState, into reading: inout SheetReading) {
    var summary = SheetReading.Summary()
    summary.present = state.presenceIsStated ? attendances.count { $0.presence == .present } : nil
    summary.countable = reading.source.rowsRead - state.cancelled
    summary.people = people.people.count
    var seen: Set<Int64> = []
    var repeated = 0
    for row in attendances where row.person >= 0 {
      if !seen.insert(Int64(row.session) << 32 | Int64(row.person)).inserted { repeated += 1 }
    }
    if repeated > 0 { reading.note(.repeatedPerson, ["count": .count(repeated)]) }
    let speaksOfCommunes =
      state.columns.commune != nil || state.columns.postalCode != nil
      || defaultPlace != .notStated
    if speaksOfCommunes {
      summary.communes = communes(presentOnly: state.presenceIsStated)
    }
    reading.summary = summary
  }

  /// Different people by commune; somebody without a name is counted as one.
  private func communes(presentOnly: Bool) -> [Code<Commune>: Int] {
    var people: [Code<Commune>: Set<Int32>] = [:]
    var unnamed: Int32 = -1
    for row in attendances where !presentOnly || row.presence == .present {
      guard let commune = row.place.commune else { continue }
      if row.person < 0 { unnamed -= 1 }
      people[commune, default: []].insert(row.person < 0 ? unnamed : row.person)
    }
    return people.mapValues(\.count)
  }

  func describe(
    _ columns: Columns, _ header: TableHeader, _ text: Span<UInt8>, in reading: inout SheetReading
  ) {
    func name(_ use: SheetReading.ColumnUse, _ column: Int?) {
      if let column { reading.columns[use] = string(text, header.columns[column].cell) }
    }
    var used: Set<Int> = []
    switch columns.person {
    case .full(let column):
      name(.fullName, column)
      used.insert(column)
    case .split(let family, let given):
      name(.lastName, family)
      name(.firstName, given)
      used.formUnion([family, given].compactMap(\.self))
    case .none: break
    }
    name(.email, columns.email)
    name(.organisation, columns.organisation)
    name(.commune, columns.commune)
    name(.postalCode, columns.postalCode)
    name(.gender, header.position(of: .gender))
    name(.status, columns.presence)
    used.formUnion(
      [
        columns.organisation, columns.commune, columns.postalCode, columns.presence,
        columns.registration, header.position(of: .axis), header.position(of: .activity),
        header.position(of: .date), header.position(of: .duration),
      ].compactMap(\.self))
    reading.noteColumns(header, used: used, text)
  }
}
