internal import BilanModel
internal import BilanText

/// What is refused: a row without a session, an answer that contradicts the columns, a sheet that holds nobody or people who are never recorded.
extension AttendanceForm {
  func refuse(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ row: Row, _ trouble: FoundSessions.Trouble,
    _ state: inout RowState, _ reading: inout SheetReading
  ) {
    if case .badDay(let reading, _, _) = trouble, reading == .otherOrder || reading == .ambiguous { state.needsDateOrder = true }
    // Without a project no row has an axis: it is told as it is read, and not as refused.
    if case .noProject = trouble {
      reading.source.rowsKept += 1
      return
    }
    state.hasUnresolved = true
    if trouble == .noDay, !state.dateColumns.isEmpty {
      if state.unresolved.insert(trouble).inserted {
        reading.note(
          .severalDateColumns,
          ["columns": .list(state.dateColumns), "first": .text(state.dateColumns.count == 1 ? state.dateColumns[0] : "…")])
        state.reasons[trouble] = reading.diagnostics.last
      }
    }
    if trouble == .noDay, case let months = state.table.header.months, months.count > 1, state.unresolved.insert(trouble).inserted {
      reading.note(.monthsForDays, ["columns": .list(Array(months.prefix(4)))])
      state.reasons[trouble] = reading.diagnostics.last
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
      var refused = SheetReading.RefusedRow(scanner, text, reason, state.table, above: sessions.above(in: text), order: sessions.found.order)
      // The row will stand alone: what a signature, a line above it or the list as a whole says of presence goes with it.
      if !state.columns.isStatus { refused.presence = row.presence }
      reading.refusedRows.append(refused)
    }
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
      let months = table.header.months
      if months.count > 1 { return refuse("--date", Localized(fr: "mois", nl: "maanden", en: "months"), months) }
      if let list = DayList.column(of: table, in: text, order: order) {
        let values = DateColumns.texts(of: table, column: list.column, in: text)
        return refuse("--date", days, values)
      }
      let column = table.header.position(of: .date)
      if let column, case let found = DateColumns.severalDays(of: table, column: column, in: text, order: order), !found.isEmpty {
        return refuse("--date", days, found.map(\.belgian))
      }
    }
    tellActivitiesInColumn(text, table, &reading)
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

  /// « Activités suivies » that name several activities of the project, below one that is said for the whole sheet.
  private mutating func tellActivitiesInColumn(_ text: Span<UInt8>, _ table: FoundTable, _ reading: inout SheetReading) {
    guard vocabulary.project != nil, table.header.position(of: .activity) == nil, let said = table.options.activity ?? table.context.activity else { return }
    for column in table.header.columns where column.meaning == nil && column.evidence != .answer && SessionColumns.mayNameActivities(column.title) {
      guard let index = table.header.columns.firstIndex(where: { $0.title == column.title }) else { continue }
      let named = sessions.activities(namedIn: DateColumns.texts(of: table, column: index, in: text))
      guard named.count > 1 else { continue }
      reading.note(
        .activitiesInColumn, at: table.header.line,
        ["column": .text(column.title), "values": .list(Array(named.prefix(4))), "activity": .text(shortened(said))])
    }
  }

  /// Refuses a day for the whole sheet where lines between its rows name several: all but one would vanish.
  func refuseDay(_ state: RowState, _ reading: inout SheetReading) -> Bool {
    guard state.daysBetween.count > 1 else { return false }
    let days = state.daysBetween.sorted().prefix(4).map { Day(iso: $0)?.belgian ?? $0 }
    reading.refuse(.answerOverColumns, ["option": .text("--date"), "what": .localized(Localized(fr: "jours", nl: "dagen", en: "days")), "values": .list(days)])
    return true
  }

  /// People received by a duty service are never recorded.
  func refuseNames(_ reading: inout SheetReading) -> Bool {
    guard !people.people.isEmpty else { return false }
    for session in sessions.found.sessions {
      let activity = vocabulary.project?.axis(session.key.axis)?.activities
        .first { $0.code == session.key.activity }
      if activity?.kind == .dutyService {
        reading.refuse(.namedDutyService)
        return true
      }
    }
    return false
  }

  /// A sheet of which no row is kept, or that says of nobody that they came (« Néant » or an example in the place of the first name), is no sheet: it is
  /// refused, and says why.
  func refuseEmpty(_ state: RowState, _ reading: inout SheetReading) {
    let namesNobody = namesNobody(state, reading)
    guard reading.source.rowsKept == 0 || namesNobody else { return }
    if reading.source.rowsRead == 0, state.notCountable == 0 {
      return reading.refuse(.noRows)
    }
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
