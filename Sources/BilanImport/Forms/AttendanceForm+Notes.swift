internal import BilanModel
internal import BilanText

/// What is said of the rows of a table of people, and of the table as a whole.
extension AttendanceForm {
  func checkWidth(
    _ cells: [RawCell], _ state: inout RowState, _ scanner: RowScanner, _ reading: inout SheetReading
  ) {
    if cells.count == state.width { return }
    let surplus = cells.dropFirst(state.width).contains { !$0.isEmpty }
    guard cells.count < state.width || surplus else { return }
    let problem: Problem = surplus ? .longRow : .shortRow
    reading.tell(
      Diagnostic(
        problem,
        at: SourcePlace(file: reading.file, line: Int(scanner.line), row: Int(scanner.row)),
        ["count": .count(cells.count), "expected": .count(state.width)]))
  }

  /// Notes a row that names nobody; where no column says who came, `settleUnnamed` has the last word.
  func noteUnnamed(
    _ row: Row, _ named: PersonColumn.Named, counts: Bool, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    guard row.person < 0 else { return }
    state.unnamed += 1
    state.partUnnamed.rows += 1
    if counts { state.partUnnamed.present += 1 }
    if named.reading == .notAName { noteNotAName(text, scanner, counts: counts, state, &reading) }
  }

  func noteNotAName(
    _ text: Span<UInt8>, _ scanner: RowScanner, counts: Bool, _ state: RowState, _ reading: inout SheetReading
  ) {
    let column: Int? =
      switch state.columns.person {
      case .full(let column): column
      case .split(let family, let given): family ?? given
      case .none: nil
      }
    guard let column, column < scanner.cells.count else { return }
    reading.doubt(
      counts ? .notAName : .notANameNorPresent, text: string(text, scanner.cells[column]), line: scanner.line, column: column,
      header: reading.columns[.fullName] ?? reading.columns[.lastName], row: scanner.row)
  }

  /// Says once of each name that its rows state ages which one person cannot have.
  func noteAge(_ text: Span<UInt8>, _ scanner: RowScanner, _ row: Row, _ state: inout RowState, _ reading: inout SheetReading) {
    let person = row.described >= 0 ? row.described : row.person
    guard person >= 0, let column = state.columns.age, let cell = cell(column, scanner.cells) else { return }
    let age = traits.age(text, cell)
    let day = (state.table.options.date ?? state.table.context.date).flatMap { if case .day(let day) = DayReading($0) { day } else { nil } }
    let isKept = state.ages.isKeptApart(traits.band(age, on: day ?? Day(year: 2024, month: 7, day: 1)!), of: person)
    // On one day a year or two are a slip.
    guard state.ages.isFar(age, of: person, onOneDay: state.table.header.position(of: .date) == nil && state.dayList == nil) else { return }
    let name = state.columns.names.filter { $0 < scanner.cells.count }.map { string(text, scanner.cells[$0]) }.joined(separator: " ")
    reading.doubt(
      .agesApart, text: name, line: scanner.line, column: column, header: state.table.header.columns[column].title, row: scanner.row,
      AgesApart.values(vocabulary.project?.matching.scope ?? .full, isAsked: isKept))
  }

  /// A name with a remark that the person was away, in a row that says otherwise or nothing.
  func noteAbsentInName(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading) {
    guard let column = state.columns.names.first, column < scanner.cells.count else { return }
    reading.doubt(
      .absentInName, text: string(text, scanner.cells[column]), line: scanner.line, column: column, header: state.table.header.columns[column].title,
      row: scanner.row)
  }

  /// What is said of the log of a meeting: that it runs past midnight, and who stayed but a moment.
  func noteLog(_ state: RowState, _ reading: inout SheetReading) {
    guard let log = state.log else { return }
    if state.table.options.date == nil, state.table.header.position(of: .date) == nil, sessions.dateColumn != nil || isDayOfLog(state, log) {
      for meeting in log.meetings where meeting.isPastMidnight {
        reading.note(
          .pastMidnight,
          [
            "first": .text("\(meeting.day.belgian) \(meeting.first.clock)"), "last": .text("\(meeting.last.day.belgian) \(meeting.last.clock)"),
            "day": .text(meeting.day.belgian), "other": .text(meeting.lastArrival.day.description),
          ])
      }
    }
    let least = state.table.minMinutes
    let minutes = least > 0 ? least : MeetingLog.shortMinutes
    let short = log.shortStays(under: minutes)
    if short > 0 { reading.note(least > 0 ? .staysLeftOut : .shortStays, ["count": .count(short), "minutes": .text(String(minutes))]) }
  }

  /// Whether nothing but the log itself says the day.
  private func isDayOfLog(_ state: RowState, _ log: MeetingLog) -> Bool {
    log.meetings.count == 1 && state.table.context.date == log.meetings[0].day.description
  }

  /// What was done about presence that is not plain from the cells: each thing once, with its number.
  func noteWhatDecides(_ state: RowState, _ reading: inout SheetReading) {
    noteSeveralDays(state, &reading)
    for title in state.table.context.titles where ListWords.speaksOfSome(title) { reading.note(.sentenceBeside, ["text": .text(shortened(title))]) }
    for column in state.table.header.columns where column.mayCountHeads {
      reading.note(.mayCountHeads, at: state.table.header.line, ["text": .text(column.title)])
    }
    for column in state.plannedColumns.intersection(state.sessionsHeld).sorted() {
      reading.note(.plannedMarks, at: state.table.header.line, ["text": .text(state.table.header.columns[column].title)])
    }
    if let text = state.gridOfAbsences { reading.note(.gridOfAbsences, ["text": .text(shortened(text))]) }
    if let text = state.gridOfPlans { reading.note(.registrationsOnly, ["text": .text(shortened(text))]) }
    if state.columns.isStatus, state.presenceIsStated, let text = state.table.context.titles.first(where: ListWords.namesPlannedPresence) {
      reading.note(.provisionalSheet, ["text": .text(shortened(text))])
    }
    notePlannedDays(state, &reading)
    if let text = state.notHeld { reading.note(.sheetNotHeld, ["text": .text(shortened(text))]) }
    if let kind = state.listKind, state.presenceIsStated { reading.note(.listOfAbsent, ["text": .text(shortened(kind.text))]) }
    noteStaff(state, &reading)
    if state.answeredBefore > 0 { reading.note(.answeredBeforeTheDay, ["text": .text(reading.columns[.status] ?? ""), "count": .count(state.answeredBefore)]) }
    noteAnnounced(state, &reading)
    if state.presenceIsStated, state.columns.isStatus, state.numbers.isNobodyPresent, state.notHeld == nil {
      reading.note(
        .nobodyPresent, at: state.table.header.line,
        ["text": .text(reading.columns[.status] ?? ""), "count": .count(reading.source.rowsRead - state.partStart.rows)])
    }
  }

  /// « À quels ateliers participerez-vous ? »: days that people meant to come; said once, for all tables of the file.
  private func notePlannedDays(_ state: RowState, _ reading: inout SheetReading) {
    guard let list = state.dayList, list.presence == .registered, state.columns.presence == nil,
      !reading.diagnostics.contains(where: { $0.problem == .registrationsOnly })
    else { return }
    reading.note(.registrationsOnly, ["text": .text(shortened(state.table.header.columns[list.column].title))])
  }

  /// One day for a sheet around which several are named.
  private func noteSeveralDays(_ state: RowState, _ reading: inout SheetReading) {
    guard state.columns.sessions.isEmpty, state.dayList == nil, state.notHeld == nil, state.table.header.position(of: .date) == nil else { return }
    let around = state.table.options.completed(by: state.table.context)
    if let text = around.severalDays, state.table.options.date == nil, let date = around.date, case .day(let day) = DayReading(date) {
      reading.note(.severalDaysAbove, ["text": .text(shortened(text)), "day": .text(day.belgian)])
    }
    // One day was answered for a sheet whose title names several.
    if let text = around.spanOfDays, let date = state.table.options.date, case .day(let day) = DayReading(date) {
      reading.note(.severalDaysAbove, ["text": .text(shortened(text)), "day": .text(day.belgian)])
    }
  }

  /// Who led the session, and whether they count.
  private func noteStaff(_ state: RowState, _ reading: inout SheetReading) {
    guard state.staff.count > 0,
      let title = state.table.context.section ?? (state.columns.part ?? state.columns.names.first).map({ state.table.header.columns[$0].title })
    else { return }
    reading.note(
      vocabulary.project?.staff == .apart ? .staffApart : .staffCounted, at: state.table.header.line,
      [
        "column": .text(title), "count": .count(state.staff.count),
        "words": .list(state.staff.words.prefix(5).map { shortened($0) }),
      ])
  }

  /// Numbers that the sheet states of its people, and that are not those found.
  private func noteAnnounced(_ state: RowState, _ reading: inout SheetReading) {
    if let total = state.gridTotals.difference {
      reading.note(.announcedDiffers, ["text": .text(shortened(total.text)), "announced": .count(total.announced), "found": .count(total.found)])
    }
    guard state.notHeld == nil, state.listKind == nil else { return }
    for difference in state.numbers.differences(status: state.columns.isStatus ? state.columns.presence : nil, isStated: state.presenceIsStated) {
      reading.note(
        .announcedDiffers, ["text": .text(shortened(difference.text)), "announced": .count(difference.announced), "found": .count(difference.found)])
    }
  }

  func noteCounts(_ state: RowState, _ reading: inout SheetReading) {
    if reading.source.rowsRead == 0, state.notCountable == 0 { return }
    if !state.marksOfMonth.isEmpty { noteMarks(state.marksOfMonth, &reading) }
    noteCommunes(state, &reading)
    if state.notCountable > 0 { reading.note(.cancelledRow, ["count": .count(state.notCountable)]) }
    noteUnnamed(state, &reading)
    if state.companions > 0 { reading.note(.companionsCounted, ["count": .count(state.companions)]) }
    if sessions.rowsFilledDown > 0 { reading.note(.filledDown, ["count": .count(sessions.rowsFilledDown)]) }
    if state.placesStated > 2, state.placesKnown == 0 { reading.note(.noCommuneInColumn, ["text": .text(reading.columns[.commune] ?? "")]) }
    noteHalfNames(state, &reading)
  }

  /// Rows without a name: those that count, and those that do not.
  private func noteUnnamed(_ state: RowState, _ reading: inout SheetReading) {
    guard state.unnamed > 0 else { return }
    // Where rows are not held, only the sheet as a whole tells.
    let present = state.unnamedPresent
    if present > 0 { reading.note(.anonymousRows, ["count": .count(present)]) }
    if state.unnamed > present { reading.note(.anonymousRowsNotPresent, ["count": .count(state.unnamed - present)]) }
  }

  /// How the marks of a register of a month were read.
  private func noteMarks(_ marks: Set<String>, _ reading: inout SheetReading) {
    func listed(_ mark: MonthGrid.Mark) -> Diagnostic.Value {
      let found = marks.filter { MonthGrid.mark($0) == mark }.sorted()
      return found.isEmpty ? "–" : .list(found)
    }
    reading.note(.marksOfMonth, ["half": listed(.half), "leave": listed(.leave), "closed": listed(.noSession)])
  }

  /// Says how many people have no commune, and which one the title or the file's name offers.
  private func noteCommunes(_ state: RowState, _ reading: inout SheetReading) {
    guard state.withoutCommune > 0, let project = vocabulary.project else { return }
    let titled = CommuneInTitle.commune(of: state.table.context.titles, in: vocabulary.gazetteer, preferring: vocabulary.communes)
      .flatMap { vocabulary.gazetteer.commune(named: $0) }
    let offered = [state.table.nameCommune, titled].compactMap(\.self).first { project.communes.contains($0) }
    // A sheet that speaks of no commune at all shows it by its columns.
    guard offered != nil || state.columns.commune != nil || state.columns.postalCode != nil else { return }
    let count = Diagnostic.Value.count(state.withoutCommune)
    if let offered {
      reading.note(.communeOffered, ["count": count, "text": .text(offered.name.fr)])
    } else {
      reading.note(.noCommuneStated, ["count": count])
    }
  }

  /// Names of one word each, where a column of given or of family names may have been missed, make one person of all who share them.
  private func noteHalfNames(_ state: RowState, _ reading: inout SheetReading) {
    let column: Int?
    switch state.columns.person {
    case .split(let family, let given): column = family == nil ? given : given == nil ? family : nil
    case .full(let full): column = state.table.header.columns[full].meaning == .role(.name) ? full : nil
    case .none: column = nil
    }
    guard let column, people.people.count > 2, people.people.allSatisfy({ !$0.key.contains(" ") }) else { return }
    reading.note(.halfOfNames, at: state.table.header.line, ["text": .text(state.table.header.columns[column].title)])
  }
}
