internal import BilanModel

/// What a row says of presence: by a word, a mark in a grid, the state of a registration; and for how many people it stands.
extension AttendanceForm {
  mutating func gridPresence(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ column: Int, _ state: inout RowState, _ reading: inout SheetReading
  ) -> Presence {
    guard let cell = cell(column, scanner.cells), !cell.isEmpty else { return .absent }
    if state.table.header.isMonthGrid, let mark = MonthGrid.mark(string(text, cell)) {
      state.marksOfMonth.insert(string(text, cell))
      if mark == .noSession { return .absent }
      state.sessionsHeld.insert(column)
      state.presenceIsStated = true
      return mark == .half ? .present : .absent
    }
    state.sessionsHeld.insert(column)
    state.presenceIsStated = true
    switch said(text, cell, &state) {
    case .presence(let presence): return presence
    case .notCountable: return .absent
    case nil:
      // `?` is what lists write where presence was not taken.
      if cell.range.count == 1, text[Int(cell.start)] == UInt8(ascii: "?") { return .registered }
      reading.doubt(
        .unknownStatus, text: string(text, cell), line: scanner.line, column: column, header: state.table.header.columns[column].title, row: scanner.row)
      return .registered
    }
  }

  /// What a cell of presence says. A `V` is a tick, but beside `P` and `A` it is « verontschuldigd »; a cross beside nothing but ticks may be their contrary.
  mutating func said(_ text: Span<UInt8>, _ cell: RawCell, _ state: inout RowState) -> PresenceReading.Statement? {
    let said = presences.statement(text, cell.range)
    guard said == .presence(.present), cell.range.count == 1 || text[Int(cell.start) + 1] == 32 else { return said }
    let columns = state.columns.sessions + [state.columns.presence].compactMap(\.self)
    switch text[Int(cell.start)] | 0x20 {
    case UInt8(ascii: "v"):
      let areCodes = state.marksAreCodes ?? state.table.holdsCodes(text, columns)
      state.marksAreCodes = areCodes
      return areCodes ? .presence(.excused) : said
    case UInt8(ascii: "x"):
      let areOpen = state.crossesAreOpen ?? state.table.holdsOnlyTicksAndCrosses(text, columns, names: state.columns.names)
      state.crossesAreOpen = areOpen
      return areOpen ? nil : said
    default: return said
    }
  }

  mutating func statement(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) -> PresenceReading.Statement {
    if case .everyone = state.columns.presenceKind {
      state.presenceIsStated = true
      return .presence(.present)
    }
    if let presence = state.sectionPresence, state.columns.presence == nil { return .presence(presence) }
    if state.columns.presence == nil, let cell = cell(state.columns.registration, scanner.cells),
      presences.statement(text, cell.range) == .presence(.present)
    {
      // `Checked In` among the states of registrations.
      state.presenceIsStated = true
      return .presence(.present)
    }
    if let other = state.columns.otherAbsence, let cell = cell(other.column, scanner.cells), !cell.isEmpty, said(text, cell, &state) != .presence(.absent) {
      // « Présent ; Excusé »: a mark in the second column says that the person was not there.
      state.presenceIsStated = true
      return .presence(other.meaning)
    }
    guard let column = state.columns.presence, let cell = cell(column, scanner.cells), !cell.isEmpty else {
      if let other = self.cell(state.columns.otherSign, scanner.cells), !other.isEmpty {
        state.presenceIsStated = true
        return .presence(signed(text, other, &state))
      }
      if case .absence = state.columns.presenceKind { return .presence(.present) }
      // Without a column of presence, those of a list are taken to have come, until something says that they only registered.
      return .presence(state.columns.presence == nil && !state.columns.isRegistration ? .present : .absent)
    }
    let said = said(text, cell, &state)
    switch state.columns.presenceKind {
    case .everyone: break
    case .filled:
      state.presenceIsStated = true
      return .presence(signed(text, cell, &state))
    case .absence(let meaning):
      state.presenceIsStated = true
      // « Absent : non » is present; any other mark in that column is an absence.
      return .presence(said == .presence(.absent) ? .present : said == .presence(.excused) ? .excused : meaning)
    case .status:
      // « Inscrit » says that somebody registered, not who came.
      if let said, said != .notCountable, said != .presence(.registered) { state.presenceIsStated = true }
      if let said { return said }
    }
    state.presenceIsStated = true
    reading.doubt(
      .unknownStatus, text: string(text, cell), line: scanner.line, column: column, header: reading.columns[.status], row: scanner.row)
    return .presence(.registered)
  }

  /// What stands in the place of a signature: anything signs, but a stroke, or a word such as « excusé ». Up to three letters are initials.
  private mutating func signed(_ text: Span<UInt8>, _ cell: RawCell, _ state: inout RowState) -> Presence {
    let isInitials = cell.range.count <= 3 && cell.range.allSatisfy { (65...90).contains(text[$0] & 0xDF) }
    guard !isInitials, case .presence(let presence)? = said(text, cell, &state), presence == .absent || presence == .excused else { return .present }
    return presence
  }

  /// Whether a row counts at all: not cancelled, refunded, waiting, declined, unfinished, or somebody's trial.
  mutating func isCountable(_ text: Span<UInt8>, _ cells: [RawCell], _ named: PersonColumn.Named, _ state: RowState) -> Bool {
    if named.reading == .test { return false }
    if let cell = cell(state.columns.submission, cells), cell.isEmpty { return false }
    for column in [state.columns.registration, state.columns.intention] {
      guard let cell = cell(column, cells), !cell.isEmpty else { continue }
      // « Valide : non », « Serez-vous présent ? Non ».
      switch presences.statement(text, cell.range) {
      case .notCountable, .presence(.absent), .presence(.excused): return false
      default: continue
      }
    }
    return true
  }

  func heads(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ state: RowState, _ reading: inout SheetReading
  ) -> Int32 {
    var heads = named.heads
    for (column, base) in [(state.columns.heads, Int32(0)), (state.columns.companions, named.heads)] {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty else { continue }
      if case .count(let number, _) = CountReading(text, cell.range), number <= 1000, state.companions + number <= RowState.mostCompanions {
        heads = max(heads, base + Int32(number))
      } else {
        reading.doubt(
          .unreadableHeads, text: string(text, cell), line: scanner.line, column: column, header: column.map { state.table.header.columns[$0].title },
          row: scanner.row)
      }
    }
    return heads
  }
}
