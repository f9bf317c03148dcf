internal import BilanModel
internal import BilanText

/// What a row says of presence: by a word, a mark in a grid, the state of a registration; and for how many people it stands.
extension AttendanceForm {
  mutating func gridPresence(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ column: Int, _ state: inout RowState, _ reading: inout SheetReading
  ) -> Presence {
    guard let cell = cell(column, scanner.cells), !cell.isEmpty else {
      guard state.table.header.absencesCrossed.contains(column) else { return .absent }
      if state.table.header.nobodyMissing.contains(column) { state.sessionsHeld.insert(column) }
      state.presenceIsStated = true
      return .present
    }
    if state.table.header.isMonthGrid, let mark = MonthGrid.mark(string(text, cell)) {
      state.marksOfMonth.insert(string(text, cell))
      if mark == .noSession { return .absent }
      state.sessionsHeld.insert(column)
      state.presenceIsStated = true
      return mark == .half ? .present : .absent
    }
    state.sessionsHeld.insert(column)
    // Crosses below « 19/03 (annulée) » are those of the people who had registered.
    if state.cancelledColumns.contains(column) { return .absent }
    state.presenceIsStated = true
    let isSigned = AttendanceColumns.isForSignatures(state.table.header.columns[column].title)
    switch isSigned ? signed(text, scanner, cell, column, &state, &reading) : meant(text, scanner, cell, column, &state, &reading) {
    case .presence(.present) where state.gridOfAbsences != nil: return .absent
    case .presence(.present) where state.plannedColumns.contains(column): return .registered
    case .presence(.present) where isOfPlans(text, &state): return .registered
    case .presence(let presence): return presence
    default: return .absent
    }
  }

  /// Whether the marks of a grid are what people mean to do: its title says so, and no mark tells who came in words or letters.
  private func isOfPlans(_ text: Span<UInt8>, _ state: inout RowState) -> Bool {
    guard state.gridOfPlans != nil else { return false }
    if state.table.tellsWhoCame(text, state.columns.sessions) { state.gridOfPlans = nil }
    return state.gridOfPlans != nil
  }

  /// What a cell of presence says. A `V` is a tick, but beside `P` and `A` it is « verontschuldigd »; a cross beside nothing but ticks may be their contrary.
  mutating func said(_ text: Span<UInt8>, _ cell: RawCell, _ state: inout RowState) -> PresenceReading.Statement? {
    if isInDoubt(text, cell, &state) { return nil }
    let said = presences.statement(text, cell.range)
    if said == .presence(.absent), TimeMark(text, cell)?.isZero == true, !presences.isExplained(string(text, cell)) { return midnight(text, &state) }
    guard said == .presence(.present), cell.range.count == 1 || text[Int(cell.start) + 1] == 32 else { return said }
    let letter = text[Int(cell.start)] | 0x20
    guard letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x"), !presences.isExplained(string(text, cell)) else { return said }
    if letter == UInt8(ascii: "v") { return areCodes(text, &state) ? .presence(.excused) : said }
    return areOpen(text, &state) ? nil : said
  }

  private func areCodes(_ text: Span<UInt8>, _ state: inout RowState) -> Bool {
    if let known = state.marksAreCodes { return known }
    let areCodes = state.table.holdsCodes(text, state.columns.ofPresence)
    state.marksAreCodes = areCodes
    return areCodes
  }

  private func areOpen(_ text: Span<UInt8>, _ state: inout RowState) -> Bool {
    if let known = state.crossesAreOpen { return known }
    let areOpen = state.table.holdsOnlyTicksAndCrosses(text, state.columns.ofPresence, names: state.columns.names)
    state.crossesAreOpen = areOpen
    return areOpen
  }

  /// What `0:00` says: beside lengths of a stay, that there was none. Beside hours of a clock, that somebody came in at midnight, where others came late in the evening; else it may be a
  /// blank that a program wrote so, and is told.
  private func midnight(_ text: Span<UInt8>, _ state: inout RowState) -> PresenceReading.Statement {
    let columns = state.columns.ofPresence + state.columns.presenceToo
    let latest = state.latestTime ?? state.table.latestTime(text, columns)
    state.latestTime = latest
    return latest <= TimeMark.longestStay ? .presence(.absent) : latest >= TimeMark.lateEvening ? .presence(.present) : .open
  }

  /// What a cell of presence means for the figures: a word in no class, or one that says that nothing was noted, leaves the presence open and is told.
  private mutating func meant(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ cell: RawCell, _ column: Int, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    noteAnswer(text, cell, &state, &reading)
    let said = said(text, cell, &state)
    if isInitials(text, cell, said, scanner, column, &state) { return .presence(.present) }
    let kind: StatusTally.Kind
    var meaning = Presence.registered
    switch said {
    case .presence(.registered): kind = .registered
    case .partly: (kind, meaning) = (.partly, .present)
    case .open: kind = .open
    case nil: kind = .unknown
    case .known: return .presence(.registered)
    case .presence, .notCountable: return said!
    }
    if state.statuses.note(kind, string(text, cell)) { state.statuses.keep(place(text, scanner, cell, column, state, reading)) }
    return .presence(meaning)
  }

  private func place(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ cell: RawCell, _ column: Int, _ state: RowState, _ reading: SheetReading
  ) -> SourcePlace {
    SourcePlace(
      file: reading.file, line: Int(scanner.line), row: Int(scanner.row), column: column, header: state.table.header.columns[column].title,
      text: string(text, cell))
  }

  /// Whether the cell is signed with the initials of the person whom the row names, in a column in which people do.
  private mutating func isInitials(
    _ text: Span<UInt8>, _ cell: RawCell, _ said: PresenceReading.Statement?, _ scanner: RowScanner, _ column: Int, _ state: inout RowState
  ) -> Bool {
    guard said == nil || (said == .presence(.absent) || said == .presence(.excused)) && state.columnsOfInitials[column] != false,
      (2...8).contains(cell.range.count),
      Initials.areOf(state.columns.names.compactMap { self.cell($0, scanner.cells).map { string(text, $0) } }, in: string(text, cell))
    else { return false }
    if said == nil { return true }
    // « NO » of Nadia Ouali is her signature where others sign so, and else a refusal.
    let areInitials = state.columnsOfInitials[column] ?? state.table.holdsInitials(text, column, names: state.columns.names, &presences)
    state.columnsOfInitials[column] = areInitials
    return areInitials
  }

  mutating func statement(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    if case .everyone = state.columns.presenceKind {
      state.presenceIsStated = true
      return .presence(.present)
    }
    if let presence = state.sectionPresence, state.columns.presence == nil { return .presence(presence) }
    if state.columns.presence == nil, let cell = cell(state.columns.registration, scanner.cells), namesPresence(text, cell) {
      // `Checked In` among the states of registrations.
      state.presenceIsStated = true
      return .presence(.present)
    }
    if let absence = otherAbsence(text, scanner, &state, &reading) { return .presence(absence) }
    guard let column = presenceColumn(scanner.cells, &state) else { return unmarked(text, scanner, &state, &reading) }
    let cell = scanner.cells[column]
    switch state.columns.presenceKind {
    case .filled:
      state.presenceIsStated = true
      return signed(text, scanner, cell, column, &state, &reading)
    case .absence(let meaning):
      state.presenceIsStated = true
      let said = said(text, cell, &state)
      // « Absent : non » is present; any other mark in that column is an absence.
      if said == .presence(.absent) { return .presence(.present) }
      if !state.columns.heads.isEmpty { tellHeadsPresent(text, scanner, column, state, &reading) }
      return .presence(said == .presence(.excused) ? .excused : meaning)
    case .status, .everyone:
      return state.columns.presenceToo.isEmpty ? stated(text, scanner, column, &state, &reading) : together(text, scanner, &state, &reading)
    }
  }

  /// « Présent ; Absent ; Excusé »: a mark in a further column says that the person was not there; nil where there is none.
  private mutating func otherAbsence(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading) -> Presence? {
    for other in state.columns.otherAbsences {
      guard let cell = cell(other.column, scanner.cells), !cell.isEmpty, said(text, cell, &state) != .presence(.absent) else { continue }
      state.presenceIsStated = true
      if let presence = state.columns.presence, let mark = self.cell(presence, scanner.cells), said(text, mark, &state) == .presence(.present) {
        let headers = [presence, other.column].map { state.table.header.columns[$0].title }
        reading.doubt(
          .contradictoryMarks, text: string(text, cell), line: scanner.line, column: other.column, header: headers[1], row: scanner.row,
          ["columns": .list(headers)])
      }
      return other.meaning
    }
    return nil
  }

  /// « Adultes présents 2 ; Absents 1 »: of a family of which somebody was away, others came.
  private func tellHeadsPresent(_ text: Span<UInt8>, _ scanner: RowScanner, _ column: Int, _ state: RowState, _ reading: inout SheetReading) {
    let titles = state.table.header.columns.map(\.title)
    let present = state.columns.heads.first { heads in
      let saysPresent = Folding.folded(titles[heads.column]).split(separator: " ").contains { $0.hasPrefix("present") || $0.hasPrefix("aanwezig") }
      return saysPresent && (cell(heads.column, scanner.cells).flatMap { CountReading(string(text, $0)).count } ?? 0) > 0
    }
    guard let present else { return }
    reading.doubt(
      .contradictoryMarks, text: string(text, scanner.cells[column]), line: scanner.line, column: column, header: titles[column], row: scanner.row,
      ["columns": .list([titles[present.column], titles[column]])])
  }

  /// What a row says of presence that has nothing in any column of it.
  private mutating func unmarked(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    if let sign = state.columns.otherSign, let other = cell(sign, scanner.cells), !other.isEmpty {
      state.presenceIsStated = true
      return signed(text, scanner, other, sign, &state, &reading)
    }
    if let kind = state.listKind {
      state.presenceIsStated = true
      return .presence(kind.presence)
    }
    if case .absence = state.columns.presenceKind {
      // Who did not call a registration off has registered.
      let isOfRegistrations = state.columns.isRegistration && column(of: state).map { PresenceTitles.absence($0) == .withdrawal } ?? false
      return .presence(isOfRegistrations ? .registered : .present)
    }
    if let column = state.columns.presence, state.table.header.absencesCrossed.contains(column) {
      state.presenceIsStated = true
      return .presence(.present)
    }
    // Without a column of presence, those of a list are taken to have come, until something says that they only registered.
    return .presence(state.columns.presence == nil && !state.columns.isRegistration ? .present : .absent)
  }

  /// The title of the column of presence.
  private func column(of state: RowState) -> String? { state.columns.presence.map { state.table.header.columns[$0].title } }

  /// The first column of presence in which the row says something.
  func presenceColumn(_ cells: [RawCell], _ state: inout RowState) -> Int? {
    if let column = state.columns.presence, column < cells.count, !cells[column].isEmpty { return column }
    return state.columns.presenceToo.first { $0 < cells.count && !cells[$0].isEmpty }
  }

  /// What a row says in one column of words.
  mutating func stated(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ column: Int, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    let cell = scanner.cells[column]
    // « Inscrit » says that somebody registered, not who came.
    let said = said(text, cell, &state)
    if said != .notCountable, said != .presence(.registered) { state.presenceIsStated = true }
    return meant(text, scanner, cell, column, &state, &reading)
  }

  /// Whether the state of a registration says in so many words that the person came.
  private func namesPresence(_ text: Span<UInt8>, _ cell: RawCell) -> Bool {
    guard !cell.isEmpty, cell.range.count <= 60 else { return false }
    let written = string(text, cell)
    let folded = Folding.folded(written)
    return StatusWords.namesPresence(folded) || folded.hasPrefix("participe") && PresenceReading.meaning(of: folded, written: written) == .presence(.present)
  }

  /// What stands in the place of a signature: initials, a name or a scribble sign; a stroke or a word such as « excusé » does not; other words are somebody's remark, and asked about.
  private mutating func signed(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ cell: RawCell, _ column: Int, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    let written = string(text, cell)
    if presences.isExplained(written) { return meant(text, scanner, cell, column, &state, &reading) }
    let names = state.columns.names.compactMap { self.cell($0, scanner.cells).map { string(text, $0) } }
    if Initials.areOf(names, in: written) { return .presence(.present) }
    let said = said(text, cell, &state)
    let letters = written.unicodeScalars.count(where: \.properties.isAlphabetic)
    switch said {
    case .presence(.absent) where letters == 1 || letters == 2, .presence(.excused) where letters == 1 || letters == 2,
      .presence(.registered) where letters < 3:
      return .presence(.present)
    case .presence(.absent), .presence(.excused), .presence(.present): return said!
    case .notCountable: return .presence(.absent)
    case nil where state.table.header.columns[column].meaning != .role(.signature) && written.contains(where: \.isNumber): return .presence(.present)
    case nil where Signature.canBe(written, of: names): return .presence(.present)
    default: return meant(text, scanner, cell, column, &state, &reading)
    }
  }

  /// Whether a row counts at all: not cancelled, refunded, waiting, declined, unfinished, or somebody's trial.
  ///
  /// - Returns: nil where only a « non » in a column of registrations says that it does not: who came all the same counts.
  mutating func isCountable(_ text: Span<UInt8>, _ cells: [RawCell], _ named: PersonColumn.Named, _ state: inout RowState) -> Bool? {
    if named.reading == .test || named.reading == .example { return false }
    if let cell = cell(state.columns.submission, cells), cell.isEmpty { return false }
    for column in state.columns.remarks {
      if let cell = cell(column, cells), !cell.isEmpty, NotHeld.callsSessionOff(Folding.folded(string(text, cell))) { return false }
    }
    var isDeclined = false
    for column in [state.columns.registration, state.columns.registered, state.columns.intention] {
      guard let cell = cell(column, cells), !cell.isEmpty else { continue }
      // « Valide : non », « Serez-vous présent ? Non ».
      switch presences.statement(text, cell.range) {
      case .notCountable: return false
      case .presence(.absent), .presence(.excused): isDeclined = true
      default: continue
      }
    }
    return isDeclined ? nil : true
  }

  /// Notes that an answer about a word of state was needed.
  private mutating func noteAnswer(_ text: Span<UInt8>, _ cell: RawCell, _ state: inout RowState, _ reading: inout SheetReading) {
    guard answers.hasStatuses else { return }
    let key = StatusChoice.key(string(text, cell))
    guard let choice = answers.statuses[key] ?? answers.rememberedStatuses[key], state.statusAnswers.insert(key).inserted else { return }
    if answers.statuses[key] == nil {
      reading.note(.choiceUsed, ["answer": .text(choice.description)])
    } else if reading.purpose == .keeping {
      reading.answers.append(.init(kind: .status, key: key, answer: choice.description))
    }
  }
}
