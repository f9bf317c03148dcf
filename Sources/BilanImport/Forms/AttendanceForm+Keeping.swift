internal import BilanModel
internal import BilanText

/// One row of a table of people, from its cells to its attendances.
extension AttendanceForm {
  /// One row as it is understood.
  struct Row {
    var line: Int32
    /// The number of the name.
    var person: Int32 = -1
    /// The number of the person as the row describes them.
    var described: Int32 = -1
    var identity: SharedEmails.Identity?
    var organisation: Int32 = -1
    /// The commune that the row itself states.
    var home = Place.notStated
    var place = Place.notStated
    var presence = Presence.absent
    /// Whether the row says in so many words that the person was away, and does not merely leave it open.
    var saysAway = false
    var gender = Gender.notStated
    /// The gender that the title before the name says.
    var titled = Gender.notStated
    var age = TraitColumns.Age.notStated
    var heads: Int32 = 1
    /// The numbers of the names beside the first, and of these people as they are described; whether the row's own commune and body are theirs.
    var named: [Int32] = []
    var describedBeside: [(person: Int32, isOfRow: Bool)] = []
    var isCountable = true
    /// Somebody who led the session, where the project counts these apart.
    var isApart = false
  }

  /// Reads the cells of one row, and puts it into its sessions.
  mutating func keep(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    var row = Row(line: scanner.line)
    readPresence(text, scanner, named, &row, &state, &reading)
    identify(text, scanner, named, &row, &state, &reading)
    guard row.isCountable else {
      if let column = state.columns.organisation, let cell = cell(column, scanner.cells) { organisations.pass(text, cell, in: column) }
      if named.reading != .example { state.notCountable += 1 }
      tally.addNotCountable(row.identity)
      if named.reading == .notAName { noteNotAName(text, scanner, counts: false, state, &reading) }
      return
    }
    row.isApart = noteStaff(text, scanner, named, row, &state) && vocabulary.project?.staff == .apart
    if row.isApart, row.presence == .present { row.presence = .registered }
    readPlace(text, scanner, &row, &state, &reading)
    if let column = state.columns.organisation, let cell = cell(column, scanner.cells) { row.organisation = organisations.read(text, cell, in: column) }
    if reading.holdsRows { describe(text, scanner, named, &row, &state) }
    noteAge(text, scanner, row, &state, &reading)
    noteNamesakes(text, scanner, row, &state)
    noteDitto(text, scanner, state, &reading)
    readCompanions(text, scanner, named, state.columns.heads, &row, &state, &reading)
    putIntoSessions(row, named, text, scanner, &state, &reading)
  }

  /// Whether the row counts, and what it and all around it say of presence.
  private mutating func readPresence(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ row: inout Row, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    let isCountable = isCountable(text, scanner.cells, named, &state)
    let stated = isCountable == false ? nil : statement(text, scanner, &state, &reading)
    if isCountable == false, named.reading != .test, named.reading != .example { tellLeftOutThoughPresent(text, scanner, &state, &reading) }
    row.isCountable = isCountable == true
    if stated == .notCountable { row.isCountable = false }
    // Who gave up later was there where a grid has a cross.
    if !row.isCountable, named.reading != .test, named.reading != .example,
      state.columns.sessions.contains(where: { cell($0, scanner.cells).map { presences.statement(text, $0.range) == .presence(.present) } ?? false })
    {
      row.isCountable = true
    }
    if case .presence(let presence) = stated {
      row.presence = presence
      row.saysAway = presence == .excused || presence == .absent && (presenceColumn(scanner.cells, &state) != nil || state.sectionPresence == .absent)
      if isCountable == nil, presence == .present, state.columns.presence != nil { row.isCountable = true }
    }
    // Nobody came to a session that was not held.
    if state.notHeld != nil, row.presence == .present { row.presence = .registered }
    if row.presence == .present, state.table.minMinutes > 0, state.log?.isShort(text, scanner.cells, under: state.table.minMinutes) == true {
      row.presence = .registered
    }
    if named.remark == .away, row.presence == .present { noteAbsentInName(text, scanner, state, &reading) }
    guard !state.columns.comments.isEmpty else { return }
    if row.presence == .present { noteRemarks(text, scanner, state, &reading) } else { noteRemarksOfPresence(text, scanner, state, &reading) }
  }

  /// Whom the row is about, by name or e-mail.
  private mutating func identify(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ row: inout Row, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    switch named.reading {
    case .person(let index): row.person = index
    case .example: reading.note(.exampleLine, at: scanner.line)
    case .notAName, .group, .test, .blank: break
    }
    row.identity = row.person >= 0 ? .person(row.person) : nil
    if let email = cell(state.columns.email, scanner.cells), named.reading != .test, named.reading != .example {
      row.identity = emails.note(row.person >= 0 ? row.person : nil, text, email)
    }
  }

  /// The commune of the row, or the one that is said around the table.
  private mutating func readPlace(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ row: inout Row, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    row.home = place(text, scanner, &state, &reading)
    row.place = row.home == .notStated ? defaultPlace : row.home
    if let cell = cell(state.columns.commune, scanner.cells), !cell.isEmpty, row.place != .notStated {
      state.placesStated += 1
      if row.place != .elsewhere { state.placesKnown += 1 }
    }
    if row.place == .notStated { state.withoutCommune += 1 }
  }

  /// The person as the row describes them.
  private mutating func describe(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ row: inout Row, _ state: inout RowState
  ) {
    if row.person >= 0 {
      let email = cell(state.columns.email, scanner.cells).flatMap { $0.isEmpty ? nil : emailKey.hash(text, $0.range) }
      row.described = described.number(
        row.person, people.people, organisation: row.organisation, home: row.home, email: email, birth: birth(text, scanner.cells, &state),
        number: number(text, scanner.cells, &state))
    }
    row.gender = traits.gender(text, cell(state.columns.gender, scanner.cells))
    row.titled = named.gender
    row.age = traits.age(text, cell(state.columns.age, scanner.cells))
  }

  /// Who comes along with the person of the row.
  mutating func readCompanions(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ columns: [HeadsColumn], _ row: inout Row, _ state: inout RowState,
    _ reading: inout SheetReading
  ) {
    if state.companions < RowState.mostCompanions {
      let heads = heads(text, scanner, named, columns, &state, &reading)
      row.heads = heads.count
      row.named = heads.named.map(\.person)
      row.describedBeside = []
      if reading.holdsRows {
        // Whom a column of companions names has said nothing of a commune or a body.
        for beside in heads.named {
          let number = described.number(
            beside.person, people.people, organisation: beside.isOfRow ? row.organisation : -1, home: beside.isOfRow ? row.home : .notStated, email: nil)
          row.describedBeside.append((number, beside.isOfRow))
        }
      }
    }
    state.companions += Int(row.heads) - 1 - row.named.count
  }

  /// Notes who led the session, where a column, a section or a remark beside the name says so; answers whether this row is about one of them.
  private mutating func noteStaff(_ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ row: Row, _ state: inout RowState) -> Bool {
    if let section = state.table.context.section, ReportSection.isOfStaff(section), row.presence == .present {
      state.staff.note(section)
      return true
    }
    guard row.presence == .present || !state.columns.sessions.isEmpty else { return false }
    if case .leads(let remark)? = named.remark {
      state.staff.note(remark)
      return true
    }
    guard let part = cell(state.columns.part, scanner.cells), !part.isEmpty else { return false }
    let written = string(text, part)
    if SessionParts.leads(Folding.folded(written)) {
      state.staff.note(written)
      return true
    }
    guard let column = state.columns.part, case let title = state.table.header.columns[column].title, SessionParts.isTitleOfMarks(title),
      presences.statement(text, part.range) == .presence(.present)
    else { return false }
    state.staff.note(title)
    return true
  }

  func cell(_ column: Int?, _ cells: [RawCell]) -> RawCell? {
    guard let column, column < cells.count else { return nil }
    return cells[column]
  }

  /// The commune that the row itself states.
  private mutating func place(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) -> Place {
    for column in [state.columns.commune, state.columns.postalCode] {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty else { continue }
      let (place, doubt) = places.read(text, cell)
      if let doubt {
        reading.doubt(
          doubt, place: string(text, cell), line: scanner.line, column: column, header: reading.columns[.commune], row: scanner.row, &places)
      }
      if place != .notStated {
        guard column == state.columns.commune else { return place }
        comparePostalCode(place, text, cell, scanner, &state, &reading)
        return self.place(place, named: cell, text, scanner, state, &reading)
      }
    }
    return .notStated
  }

  /// Tells where the row's postal code is that of another commune than its name says: one of the two is a slip.
  private mutating func comparePostalCode(
    _ place: Place, _ text: Span<UInt8>, _ name: RawCell, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    guard place.commune != nil, let code = cell(state.columns.postalCode, scanner.cells), !code.isEmpty else { return }
    let (other, doubt) = places.read(text, code)
    guard doubt == nil, other.commune != nil, other != place else { return }
    reading.doubt(
      .postalCodeDiffers, place: "\(string(text, code)) \(string(text, name))", line: scanner.line, column: state.columns.postalCode,
      header: reading.columns[.commune], row: scanner.row, &places)
  }
}
