internal import BilanModel
internal import BilanText

/// What an attendance sheet says as a whole, and what is said of its rows.
extension AttendanceForm {
  func checkWidth(
    _ cells: [RawCell], _ state: RowState, _ scanner: RowScanner, _ reading: inout SheetReading
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
    guard person >= 0, let column = state.columns.age, let cell = cell(column, scanner.cells), state.ages.isFar(traits.age(text, cell), of: person) else {
      return
    }
    let name = state.columns.names.filter { $0 < scanner.cells.count }.map { string(text, scanner.cells[$0]) }.joined(separator: " ")
    reading.doubt(.agesApart, text: name, line: scanner.line, column: column, header: state.table.header.columns[column].title, row: scanner.row)
  }

  /// A name with a remark that the person was away, in a row that says otherwise or nothing.
  func noteAbsentInName(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading) {
    guard let column = state.columns.names.first, column < scanner.cells.count else { return }
    reading.doubt(
      .absentInName, text: string(text, scanner.cells[column]), line: scanner.line, column: column, header: state.table.header.columns[column].title,
      row: scanner.row)
  }

  /// Where the list as a whole says who came, all its rows without a name count, or none.
  private func settleUnnamed(arePresent: Bool, _ state: inout RowState, _ reading: inout SheetReading) {
    state.partUnnamed.present = arePresent ? state.partUnnamed.rows : 0
    for i in reading.diagnostics.indices.dropFirst(state.partStart.diagnostics) where [.notAName, .notANameNorPresent].contains(reading.diagnostics[i].problem)
    {
      reading.diagnostics[i].problem = arePresent ? .notAName : .notANameNorPresent
    }
  }

  func refuse(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ row: Row, _ trouble: SessionColumns.Trouble,
    _ state: inout RowState, _ reading: inout SheetReading
  ) {
    if case .badDay(let reading, _, _) = trouble, reading == .otherOrder || reading == .ambiguous { state.needsDateOrder = true }
    if case .noProject = trouble { return }
    state.hasUnresolved = true
    if trouble == .noDay, !state.dateColumns.isEmpty {
      if state.unresolved.insert(trouble).inserted {
        reading.note(
          .severalDateColumns,
          ["columns": .list(state.dateColumns), "first": .text(state.dateColumns.count == 1 ? state.dateColumns[0] : "…")])
        state.reasons[trouble] = reading.diagnostics.last
      }
    }
    let told = reading.diagnostics.count
    if case .badDay(_, _, isInRow: true) = trouble {
      reading.report(trouble, vocabulary, scanner: scanner, text: text)
      state.reasons[trouble] = reading.diagnostics.last
    } else if state.unresolved.insert(trouble).inserted {
      reading.report(trouble, vocabulary, scanner: nil, text: text)
      state.reasons[trouble] = reading.diagnostics.count > told ? reading.diagnostics.last : state.reasons[trouble]
    }
    if reading.purpose == .keeping, let reason = state.reasons[trouble] {
      var refused = SheetReading.RefusedRow(scanner, text, reason, state.table, above: sessions.above, order: sessions.order)
      // The row will stand alone: what a signature, a line above it or the list as a whole says of presence goes with it.
      if !state.columns.isStatus { refused.presence = row.presence }
      reading.refusedRows.append(refused)
    }
  }

  /// Begins a part: what its headers and the lines above it say of presence.
  func begin(_ table: FoundTable, _ state: inout RowState, _ reading: SheetReading) {
    state.numbers.start(table.context.announced)
    state.gridTotals = GridTotals(table.header)
    state.cancelledColumns = Set(table.header.sessions.filter { NotHeld.says(table.header.columns[$0].title) })
    state.cancelledColumns.formUnion(table.context.notHeldColumns.intersection(table.header.sessions))
    state.notHeld = table.context.notHeld
    if let text = state.notHeld, let day = NotHeld.day(of: text) {
      // « La séance du 12/03 est annulée » speaks of that day, and of no other.
      let grid = GridColumn.columns(of: table.header, table.options.completed(by: table.context))
      if !grid.isEmpty {
        state.cancelledColumns.formUnion(grid.filter { $0.day == day }.map(\.column))
        state.notHeld = nil
      } else if let date = table.options.date ?? table.context.date, case .day(let held) = DayReading(date), held != day {
        state.notHeld = nil
      }
    } else if state.columns.sessions.count > 1, state.notHeld == reading.source.name {
      // A file named after one of its sessions does not say which.
      state.notHeld = nil
    }
    state.listKind = nil
    // A column of presence, or marks in a grid, say more of each person than a title of all.
    if state.columns.presence == nil || !state.columns.isStatus, state.columns.sessions.isEmpty {
      state.listKind = ListWords.kind(table.context, reading.source.name)
    }
  }

  /// A line below or between rows that calls the session off, or one of the grid.
  func callOff(_ text: String, _ state: inout RowState) {
    let day = NotHeld.day(of: text)
    let grid = GridColumn.columns(of: state.table.header, state.table.options.completed(by: state.table.context))
    if grid.count > 1 {
      state.cancelledColumns.formUnion(grid.filter { $0.day == day }.map(\.column))
    } else if let day, let date = state.table.options.date ?? state.table.context.date, case .day(let held) = DayReading(date), held != day {
      return
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

  /// Refuses an answer for the whole sheet where its own columns name several days or activities: all but one would vanish.
  mutating func refuseAnswers(_ text: Span<UInt8>, _ state: RowState, order: DateOrder, _ reading: inout SheetReading) -> Bool {
    let table = state.table
    func refuse(_ option: String, _ what: Localized, _ values: [String]) -> Bool {
      reading.refuse(.answerOverColumns, ["option": .text(option), "what": .localized(what), "values": .list(Array(values.prefix(4)))])
      return true
    }
    let days = Localized(fr: "jours", nl: "dagen", en: "days")
    if table.options.date != nil {
      if let list = DayList.column(of: table, in: text, order: order) {
        let values = DateColumns.texts(of: table, column: list.column, in: text)
        return refuse("--date", days, values)
      }
      let column = table.header.position(of: .date)
      if let column, case let found = DateColumns.severalDays(of: table, column: column, in: text, order: order), !found.isEmpty {
        return refuse("--date", days, found.map(\.belgian))
      }
    }
    guard let said = table.options.activity, vocabulary.project != nil else { return false }
    let texts = sessions.wordsOfGrid + (table.header.position(of: .activity).map { DateColumns.texts(of: table, column: $0, in: text) } ?? [])
    let named = sessions.activities(among: texts)
    if named.count > 1 || named.count == 1 && texts.count > 1 && sessions.activities(among: [named[0], said]).count > 1 {
      return refuse("--activity", Localized(fr: "activités", nl: "activiteiten", en: "activities"), texts)
    }
    if texts.count > 1, table.header.sessions.isEmpty || texts.count * 2 > table.header.sessions.count {
      reading.note(.columnsOfOneActivity, ["values": .list(Array(texts.prefix(4))), "activity": .text(said)])
    }
    return false
  }

  /// Whether nothing but the log itself says the day.
  private func isDayOfLog(_ state: RowState, _ log: MeetingLog) -> Bool {
    log.meetings.count == 1 && state.table.context.date == log.meetings[0].day.description
  }

  /// Ends a part of the file about one session or grid: what it says of presence holds for it alone.
  mutating func endPart(_ state: inout RowState, _ reading: inout SheetReading) {
    // Signatures for the morning and the afternoon that nobody typed off are on the paper.
    let areOnPaper = !state.presenceIsStated && state.columns.signsHalfDays
    for column in state.columns.sessions {
      let session = state.sessionsOfColumns[column]
      let title = state.table.header.columns[column].title
      let isCancelled = state.cancelledColumns.contains(column)
      if !isCancelled, areOnPaper || state.sessionsHeld.contains(column) {
        if let session { state.heldSessions.insert(session) }
      } else {
        if let session { state.unheldSessions.insert(session) }
        state.unheldTitles.insert(title)
        let isMarked = isCancelled && state.sessionsHeld.contains(column)
        reading.note(isMarked ? .sessionCancelled : .sessionNotHeld, at: state.table.header.line, ["text": .text(title)])
      }
    }
    // Called off below its rows, too.
    if state.notHeld != nil {
      for i in attendances.indices.dropFirst(state.partStart.attendances) where attendances[i].presence == .present { attendances[i].presence = .registered }
    }
    let hasRows = reading.source.rowsRead > state.partStart.rows
    for diagnostic in state.statuses.diagnostics(isStated: state.presenceIsStated) { reading.tell(diagnostic) }
    if hasRows { noteWhatDecides(state, &reading) }
    if !state.presenceIsStated, hasRows { settlePresence(&state, &reading) }
    state.unnamedPresent += state.partUnnamed.present
    state.partUnnamed = (0, 0)
    state.presenceIsStated = false
    state.sectionPresence = nil
    state.marksAreCodes = nil
    state.crossesAreOpen = nil
    state.columnsOfInitials = [:]
    state.statuses = StatusTally()
    state.staff = StaffTally()
    state.answeredBefore = 0
    state.sessionsHeld = []
    state.sessionsOfColumns = [:]
    state.partStart = (attendances.count, reading.refusedRows.count, reading.source.rowsRead, reading.diagnostics.count)
  }

  /// What was done about presence that is not plain from the cells: each thing once, with its number.
  private func noteWhatDecides(_ state: RowState, _ reading: inout SheetReading) {
    let around = state.table.options.completed(by: state.table.context)
    if let text = around.severalDays, state.table.options.date == nil, state.columns.sessions.isEmpty, state.dayList == nil, state.notHeld == nil,
      state.table.header.position(of: .date) == nil, let date = around.date, case .day(let day) = DayReading(date)
    {
      reading.note(.severalDaysAbove, ["text": .text(shortened(text)), "day": .text(day.belgian)])
    }
    if let text = state.notHeld { reading.note(.sheetNotHeld, ["text": .text(shortened(text))]) }
    if let kind = state.listKind, state.presenceIsStated { reading.note(.listOfAbsent, ["text": .text(shortened(kind.text))]) }
    if state.staff.count > 0, let title = state.table.context.section ?? state.columns.part.map({ state.table.header.columns[$0].title }) {
      reading.note(
        vocabulary.project?.staff == .apart ? .staffApart : .staffCounted, at: state.table.header.line,
        [
          "column": .text(title), "count": .count(state.staff.count),
          "words": .list(state.staff.words.prefix(5).map { shortened($0) }),
        ])
    }
    if state.answeredBefore > 0 { reading.note(.answeredBeforeTheDay, ["text": .text(reading.columns[.status] ?? ""), "count": .count(state.answeredBefore)]) }
    let status = state.columns.isStatus ? state.columns.presence : nil
    if let total = state.gridTotals.difference {
      reading.note(.announcedDiffers, ["text": .text(shortened(total.text)), "announced": .count(total.announced), "found": .count(total.found)])
    }
    for difference in state.numbers.differences(status: status, isStated: state.presenceIsStated) where state.notHeld == nil && state.listKind == nil {
      reading.note(
        .announcedDiffers, ["text": .text(shortened(difference.text)), "announced": .count(difference.announced), "found": .count(difference.found)])
    }
    if state.presenceIsStated, state.columns.isStatus, state.numbers.isNobodyPresent, state.notHeld == nil {
      reading.note(
        .nobodyPresent, at: state.table.header.line,
        ["text": .text(reading.columns[.status] ?? ""), "count": .count(reading.source.rowsRead - state.partStart.rows)])
    }
  }

  mutating func finish(_ state: RowState, into reading: inout SheetReading) {
    var state = state
    endPart(&state, &reading)
    emails.settle(people.people)
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
    for answer in sessions.answersUsed.sorted() { reading.note(.choiceUsed, ["answer": .text(answer)]) }
    reading.settleAnswers(sessions.sessions)
    for key in sessions.differingLengths.sorted() {
      reading.note(.lengthsDiffer, ["day": .text(key.day.belgian), "activity": .text(sessions.titles[key] ?? key.activity.text)])
    }
    for text in sessions.badDurations.sorted() { reading.note(.notADuration, ["text": .text(text)]) }
    reading.settings = sessions.settings
    reading.sessionTitles = sessions.titles
    reading.tellPutTogether(vocabulary.project)
    for session in sessions.sessions { reading.checkDay(session.key.day, vocabulary) }
    noteCounts(state, &reading)
    if reading.isShown { summarise(state, into: &reading) }
    if refuseNames(&reading) { return }
    reading.content = content(state)
    refuseEmpty(state, &reading)
  }

  /// What is kept: without sessions that nobody marked.
  private func content(_ state: RowState) -> SheetContent {
    var content = SheetContent()
    content.sessions = sessions.sessions
    content.people = described.people
    content.organisations = organisations.organisations
    content.attendances = attendances
    let unheld = state.unheldSessions.subtracting(state.heldSessions)
    if !unheld.isEmpty { content.dropSessions(unheld) }
    return content
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
      let problem: Problem = state.isAttendanceList(reading) ? .presenceNotStated : .listTakenAsPresent
      // A note about one table says nothing of a warning about another.
      if problem == .listTakenAsPresent || !reading.diagnostics.contains(where: { $0.problem == problem }) { reading.note(problem) }
    }
  }

  private func noteCounts(_ state: RowState, _ reading: inout SheetReading) {
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
    let titled = CommuneInTitle.commune(of: state.table.context.titles).flatMap { vocabulary.gazetteer.commune(named: $0) }
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
    if tally.repeated > 0 { reading.note(.repeatedPerson, ["count": .count(tally.repeated)]) }
    let speaksOfCommunes =
      state.columns.commune != nil || state.columns.postalCode != nil
      || defaultPlace != .notStated
    reading.summary = tally.summary(
      rows: reading.source.rowsRead, notCountable: state.notCountable, speaksOfCommunes: speaksOfCommunes, presence: state.presenceWasStated, emails)
    reading.sessions = sessions.mentions
    guard state.presenceWasStated else {
      for i in reading.firstRows.indices { reading.firstRows[i].presence = nil }
      return
    }
    for (index, mention) in reading.sessions.enumerated() where !(mention.label.map(state.unheldTitles.contains) ?? false) {
      reading.sessions[index].present = tally.present(at: Int32(index), emails)
    }
  }

  func describe(
    _ columns: AttendanceColumns, _ header: TableHeader, _ text: Span<UInt8>, dayList: Int?, in reading: inout SheetReading
  ) {
    func name(_ use: SheetReading.ColumnUse, _ column: Int?) {
      guard let column else { return }
      reading.columns[use] = header.columns[column].title
      reading.evidence[use] = header.columns[column].evidence
    }
    switch columns.person {
    case .full(let column): name(.fullName, column)
    case .split(let family, let given):
      name(.lastName, family)
      name(.firstName, given)
    case .none: break
    }
    name(.email, columns.email)
    name(.organisation, columns.organisation)
    name(.commune, columns.commune)
    name(.postalCode, columns.postalCode)
    name(.gender, columns.gender)
    name(.age, columns.age)
    name(.status, columns.presence)
    name(.registration, columns.registration ?? columns.registered)
    let further = columns.presenceToo.map { header.columns[$0].title }
    if !further.isEmpty, let first = reading.columns[.status] { reading.columns[.status] = ([first] + further).joined(separator: " + ") }
    var used = Set([.axis, .activity, .date, .duration].compactMap(header.position(of:)))
    if let arrival = header.arrival { used.insert(arrival) }
    used.formUnion(SettingColumns(header).times)
    if let dayList { used.insert(dayList) }
    for list in header.lists { used.formUnion(AttendanceColumns(list).kept) }
    reading.noteColumns(header, used: used, text)
  }
}

extension AttendanceForm.RowState {
  /// Whether a list that says nothing about presence is taken for a list of those who came: unless people only registered, or a column for marks was left blank.
  ///
  /// A blank column of signatures says nothing: the signatures are on the paper that somebody typed off.
  func listsThoseWhoCame(_ reading: SheetReading) -> Bool {
    !columns.isRegistration && columns.registered == nil && columns.undecided.isEmpty && listKind == nil && (columns.sessions.isEmpty || columns.signsHalfDays)
      && !isStatusBlank
      && !ListWords.namesRegistrations(table.context, reading.file) && notHeld == nil
  }

  var isStatusBlank: Bool { columns.isStatus }

  /// Whether the sheet calls itself an attendance list: by a title, its name, its folder, or a column for signatures.
  func isAttendanceList(_ reading: SheetReading) -> Bool {
    columns.presence != nil || columns.signsHalfDays || ListWords.namesAttendance(table.context, reading.file)
  }
}

/// The words by which a list says of itself what it is.
enum ListWords {
  private static let registrations: Set<String> = [
    "inscription", "inscriptions", "inscrits", "preinscriptions", "inschrijving", "inschrijvingen", "ingeschrevenen", "registrations", "registration",
    "membres", "leden", "ledenlijst", "adressen", "contacts", "contacten", "invites", "invitations", "uitnodigingen", "genodigden",
  ]
  private static let attendance: Set<String> = [
    "presence", "presences", "presents", "presentes", "presentielijst", "aanwezigheid", "aanwezigheden", "aanwezigheidslijst", "aanwezigen", "emargement",
    "emargements", "signature", "signatures", "handtekeningen", "attendance", "participants", "participantes", "deelnemers", "deelnemerslijst", "attendees",
  ]

  /// Whether a title or the file's name calls this a list of people who registered, or who are members.
  static func namesRegistrations(_ context: SessionContext, _ file: String) -> Bool {
    let texts = context.titles + [SheetFile.name(of: file)]
    return words(texts).contains(where: registrations.contains)
      || texts.contains { text in
        let folded = Folding.folded(text)
        return registrationStems.beginWord(in: folded) || otherLists.occurAsWords(in: folded)
      }
  }

  /// Compounds and verbs of registering and inviting: ‘inschrijvingslijst’, « personnes conviées ».
  private static let registrationStems = Phrases([
    "inschrijv", "aanmeldingen", "aanmeldlijst", "inscri", "preinscri", "conviee", "convies", "convoqu", "uitgenodigde", "genodigde",
  ])
  /// Lists of whom one writes to, and not of who came.
  private static let otherLists = Phrases([
    "liste de diffusion", "mailing list", "mailinglist", "mailinglijst", "guest list", "guestlist", "gastenlijst", "verzendlijst", "distribution list",
    "contact list",
    "contactlijst", "adressenlijst", "liste d adresses", "carnet d adresses", "liste de contacts", "liste des contacts", "liste d invites", "liste des invites",
  ])

  /// What a list is of, where it is of people who were not there, and the words that say so.
  struct Kind: Hashable {
    var presence: Presence
    var text: String
  }

  /// « Liste des absents », ‘Verontschuldigden’: a title, or the name of the file, that speaks of those who were not there and of nobody who was.
  static func kind(_ context: SessionContext, _ file: String) -> Kind? {
    for title in context.titles + [SheetFile.name(of: file)] {
      let said = words([title])
      // « Absents : 3 » is a number, « Présents et excusés » a list of both.
      guard said.count <= 12, !said.contains(where: attendance.contains), AnnouncedNumber.read(title) == nil else { continue }
      if title.last?.isNumber == true, title.contains(":") { continue }
      if namesWaiting.occurAsWords(in: said.joined(separator: " ")) { return Kind(presence: .registered, text: title) }
      if said.contains(where: excused.contains) { return Kind(presence: .excused, text: title) }
      if said.contains(where: absent.contains) { return Kind(presence: .absent, text: title) }
    }
    return nil
  }

  /// Not there, either: no place was free.
  private static let waiting: Set<String> = [
    "liste d attente", "en attente", "wachtlijst", "wachtlijsten", "waiting list", "waitlist", "wait list", "liste de reserve", "reservelijst", "reserve list",
    "op de wachtlijst", "sur liste d attente",
  ]
  private static let namesWaiting = Phrases(waiting)

  /// Whether a folded line is nothing but the title of those for whom no place was free.
  static func isOfWaiting(_ folded: String) -> Bool { waiting.contains(folded) }
  private static let absent: Set<String> = [
    "absents", "absentes", "absences", "absence", "afwezigen", "afwezig", "afwezigheden", "absentees", "absent", "abwesende", "desistements", "desistement",
    "annulations", "afmeldingen", "afgemelden",
    "cancellations", "lapins",
  ]
  private static let excused: Set<String> = [
    "excuses", "excusees", "excuse", "excusee", "verontschuldigd", "verontschuldigden", "verontschuldigingen", "apologies", "excused",
  ]

  /// Whether a title, the file's name or its folder says that these people came.
  static func namesAttendance(_ context: SessionContext, _ file: String) -> Bool {
    words(context.titles + [file]).contains(where: attendance.contains)
  }

  private static func words(_ texts: [String]) -> [String] {
    texts.flatMap { Folding.folded($0).split(separator: " ").map(String.init) }
  }
}

extension SheetContent {
  /// Leaves out sessions, by index, with their attendances.
  mutating func dropSessions(_ dropped: Set<Int32>) {
    var numbers: [Int32: Int32] = [:]
    var kept: [Session] = []
    for (index, session) in sessions.enumerated() where !dropped.contains(Int32(index)) {
      numbers[Int32(index)] = Int32(kept.count)
      kept.append(session)
    }
    sessions = kept
    attendances = attendances.compactMap { row in
      guard let number = numbers[row.session] else { return nil }
      var row = row
      row.session = number
      return row
    }
  }
}

extension SheetReading {
  /// Fills the activity into an answer about it, once it is recognised: only one that the project plans is worth remembering.
  mutating func settleAnswers(_ sessions: [Session]) {
    let keys = Set(sessions.filter { $0.unplannedTitle == nil }.map { "\($0.key.axis)/\($0.key.activity)" })
    for i in answers.indices where answers[i].kind == .activity { answers[i].answer = keys.count == 1 ? keys.first! : "" }
    answers.removeAll { $0.answer.isEmpty }
  }
}

extension SheetReading.RefusedRow {
  /// A row as it can stand alone: with what merged cells above it say, and with its date in an order nobody can mistake.
  init(
    _ scanner: RowScanner, _ text: Span<UInt8>, _ reason: Diagnostic, _ table: FoundTable, above: (date: String?, activity: String?), order: DateOrder
  ) {
    var cells = scanner.cells.map { string(text, $0) }
    func fill(_ role: ColumnRole, _ value: String?) {
      guard let column = table.header.position(of: role), let value else { return }
      while cells.count <= column { cells.append("") }
      if cells[column].isEmpty { cells[column] = value }
    }
    let around = table.options.completed(by: table.context)
    fill(.date, around.date ?? above.date)
    fill(.activity, around.activity ?? above.activity)
    fill(.axis, around.axis)
    fill(.commune, around.home ?? around.commune)
    if let column = table.header.position(of: .date), column < cells.count, order == .monthFirst, case .day(let day) = DayReading(cells[column], order: order) {
      cells[column] = day.description
    }
    self.init(line: Int(scanner.line), cells: cells, reasons: [reason], table)
  }

  init(line: Int, cells: [String], reasons: [Diagnostic], _ table: FoundTable) {
    let around = table.options.completed(by: table.context)
    let header = table.header
    self.init(
      line: line, cells: cells, reasons: reasons, axis: header.position(of: .axis) == nil ? around.axis : nil,
      activity: header.position(of: .activity) == nil ? around.activity ?? around.titles.first : nil,
      date: header.position(of: .date) == nil && header.position(of: .span) == nil ? around.date : nil,
      commune: header.position(of: .commune) == nil ? around.home ?? around.commune : nil,
      duration: header.position(of: .duration) == nil && header.kind == .attendance ? around.duration : nil,
      place: header.kind == .attendance ? around.place : nil, sessionCommune: header.kind == .attendance ? around.commune : nil)
  }
}
