internal import BilanModel
internal import BilanText

/// The end of a table of people: what is kept of it, and what is shown of it as a whole.
extension AttendanceForm {
  mutating func finish(_ state: RowState, into reading: inout SheetReading) {
    var state = state
    endPart(&state, &reading)
    emails.settle(people.people)
    var told: Set<String> = []
    for (text, axis, activity) in sessions.found.understood where told.insert("\(text) \(axis) \(activity)").inserted {
      let planned = vocabulary.activities.axes[axis]
      reading.note(
        .activityUnderstood,
        [
          "text": .text(text), "axis": .text(planned.code.text),
          "activity": .localized(planned.activities[activity].title),
        ])
    }
    for (text, axis) in sessions.found.unplanned { reading.noteUnplanned(text, axis, vocabulary) }
    for answer in sessions.found.answersUsed.sorted() { reading.note(.choiceUsed, ["answer": .text(answer)]) }
    places.noteAnswers(in: &reading)
    reading.settleAnswers(sessions.found.sessions)
    for key in sessions.found.differingLengths.sorted() {
      reading.note(.lengthsDiffer, ["day": .text(key.day.belgian), "activity": .text(sessions.found.titles[key] ?? key.activity.text)])
    }
    let daysOfColumns = state.table.header.columns.filter { $0.meaning == .dated }.map(\.title)
    for text in sessions.found.writtenDates.sorted() + daysOfColumns { reading.noteWeekday(text) }
    for text in sessions.found.badDurations.sorted() { reading.note(.notADuration, ["text": .text(text)]) }
    reading.settings = sessions.found.settings
    reading.sessionTitles = sessions.found.titles
    reading.tellPutTogether(vocabulary.project)
    reading.tellTwins(sessions.twins)
    for session in sessions.found.sessions { reading.checkDay(session.key.day, vocabulary) }
    noteCounts(state, &reading)
    tellColours(state, &reading)
    tellWordsBeside(state, &reading)
    tellNamesakes(state, &reading)
    if reading.isShown { summarise(state, into: &reading) }
    if refuseNames(&reading) || refuseDay(state, &reading) { return }
    reading.content = content(state)
    refuseEmpty(state, &reading)
  }

  /// What is kept: without sessions that nobody marked.
  private func content(_ state: RowState) -> SheetContent {
    var content = SheetContent()
    content.sessions = sessions.found.sessions
    content.people = described.people
    content.organisations = organisations.organisations
    content.attendances = attendances
    for title in titlesThatDiffer { content.attendances[title.attendance].gender = title.gender }
    let unheld = state.unheldSessions.subtracting(state.heldSessions)
    if !unheld.isEmpty { content.dropSessions(unheld) }
    return content
  }

  /// « Mme Ouali » and « M. Ouali »: titles of names that stand with both, which tell two people apart. Any other title is left alone: a few of them say nothing of how many women came.
  private var titlesThatDiffer: [(attendance: Int, person: Int32, gender: Gender)] {
    var genders: [Int32: Set<Gender>] = [:]
    for title in titles { genders[title.person, default: []].insert(title.gender) }
    return titles.filter { genders[$0.person]?.count ?? 0 > 1 }
  }

  private func summarise(_ state: RowState, into reading: inout SheetReading) {
    noteRepeated(state, &reading)
    let speaksOfCommunes =
      state.columns.commune != nil || state.columns.postalCode != nil
      || defaultPlace != .notStated
    reading.summary = tally.summary(
      rows: reading.source.rowsRead, notCountable: state.notCountable, speaksOfCommunes: speaksOfCommunes, presence: state.presenceWasStated, emails)
    reading.sessions = sessions.found.mentions
    guard state.presenceWasStated else {
      for i in reading.firstRows.indices { reading.firstRows[i].presence = nil }
      return
    }
    for (index, mention) in reading.sessions.enumerated() where !(mention.label.map(state.unheldTitles.contains) ?? false) {
      reading.sessions[index].present = tally.present(at: Int32(index), emails)
    }
  }

  /// Lines about somebody who stood at the session already. One word, as « Lina », may be another Lina; in the log of a meeting she left and came back.
  private func noteRepeated(_ state: RowState, _ reading: inout SheetReading) {
    let isLog = state.log != nil || state.table.header.arrival != nil
    var (whole, single) = (0, 0)
    for (who, count) in tally.repeated {
      if !isLog, case .person(let index) = who, !people.people[Int(index)].key.contains(" ") { single += count } else { whole += count }
    }
    if whole > 0 { reading.note(.repeatedPerson, ["count": .count(whole)]) }
    if tally.contradicted > 0 { reading.note(.saidThereAndAway, ["count": .count(tally.contradicted)]) }
    if single > 0 { reading.note(.repeatedSingleName, ["count": .count(single)]) }
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
    used.formUnion(DateParts(header)?.all ?? [])
    if let dayList { used.insert(dayList) }
    for list in header.lists { used.formUnion(AttendanceColumns(list).kept) }
    reading.noteColumns(header, used: used, text)
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
