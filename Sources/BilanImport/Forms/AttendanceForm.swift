internal import BilanModel
internal import BilanText

/// Reads a table of people: one row, one person at one session, or in a grid at each of several.
struct AttendanceForm {
  let vocabulary: Vocabulary
  var people = PersonColumn()
  var described = DescribedPeople()
  let emailKey: EmailKey
  var emails = SharedEmails()
  var organisations = OrganisationColumn()
  var places: PlaceColumn
  let traits: TraitColumns
  /// What people answered about words of state.
  var answers = Answers(SessionOptions(), remembered: [])
  var sessions: SessionColumns
  var presences = PresenceReading()
  var remarks = RemarkReading()
  var rows = RowSorting()
  var attendances: [Attendance] = []
  /// Attendances whose name stands with a title that says a gender.
  var titles: [(attendance: Int, person: Int32, gender: Gender)] = []
  var tally = PeopleTally()
  var defaultPlace = Place.notStated

  init(_ vocabulary: Vocabulary, emailKey: EmailKey) {
    self.vocabulary = vocabulary
    self.emailKey = emailKey
    places = PlaceColumn(vocabulary)
    traits = TraitColumns(vocabulary)
    sessions = SessionColumns(vocabulary)
    rows.metrics = vocabulary.metrics
    rows.activities = vocabulary.activities
    rows.places = vocabulary.gazetteer
  }

  /// - Parameter finder: Recognises the headers of further tables in the same file.
  mutating func read(_ text: Span<UInt8>, _ table: FoundTable, _ answers: Answers, _ finder: inout TableFinder, into reading: inout SheetReading) {
    self.answers = answers
    places.begin()
    let legend = table.header.legend ?? Legend.pairs(in: text, from: table.start)
    presences.start(Legend.statements(legend), doubtful: table.header.doubtfulSigns, answers: answers)
    rows.legend = Set(legend)
    let untouched = reading
    defer { reading.noteUnprovedOrder(table, in: text) }
    guard !readRows(text, table, order: table.dateOrder ?? .belgian, &finder, &reading) else { return }
    reading = untouched
    let header = table.header
    let order = table.dateOrder(in: text, column: header.position(of: .date) ?? header.position(of: .arrival) ?? header.position(of: .timestamp))
    _ = readRows(text, table, order: order == .belgian ? .dayFirst : order, isAsked: order == .belgian, &finder, &reading)
  }

  /// Reads everything; false when the order of day and month has to be found first.
  private mutating func readRows(
    _ text: Span<UInt8>, _ table: FoundTable, order: DateOrder, isAsked: Bool = false, _ finder: inout TableFinder, _ reading: inout SheetReading
  ) -> Bool {
    reading.source.kind = .attendance
    let lists = table.apart.map {
      $0.withHome(text, vocabulary.gazetteer, isSaid: $0.header.position(of: .commune) != nil || $0.header.position(of: .postalCode) != nil)
    }
    var state = RowState(lists[0])
    begin(lists[0], &state, reading)
    state.log = MeetingLog(table, state.columns.names, in: text, order: isAsked ? .belgian : order)
    if table.context.date == nil, table.options.date == nil, table.header.position(of: .date) == nil, let only = state.log?.meetings, only.count == 1 {
      state.table.context.date = only[0].day.description
    }
    start(text, state, order: isAsked ? .belgian : order, &reading)
    let refuses = refuseAnswers(aboveLists: table, &reading) || refuseAnswers(text, state, order: isAsked ? .belgian : order, &reading)
    if !refuses, state.table.options.date == nil, !isAsked || order == .belgian { state.dayList = DayList.column(of: state.table, in: text, order: order) }
    describe(state.columns, table.header, text, dayList: state.dayList?.column, in: &reading)
    noteLog(state, &reading)
    if refuses { return true }
    if table.context.date == nil { state.dateColumns = DateColumns.titles(of: table, in: text, order: order) }
    for (index, list) in lists.enumerated() {
      if index > 0 {
        (state.preamble, state.lineAbove) = (nil, nil)
        enter(text, list, &state, &reading)
      }
      readRows(text, list, order: order, &state, &finder, &reading)
      if state.needsDateOrder, order == .belgian { return false }
    }
    finish(state, into: &reading)
    return true
  }

  private mutating func start(_ text: Span<UInt8>, _ state: RowState, order: DateOrder, _ reading: inout SheetReading) {
    let table = state.table
    people.start(
      table.header, state.columns.person, style: table.nameStyle(text, state.columns.person), keepsNames: reading.purpose == .keeping)
    described.start()
    emails.start()
    organisations.start(keepsNames: reading.purpose == .keeping)
    tally.start()
    attendances = []
    titles = []
    rows.beside.removeAll()
    rows.openLine = nil
    // Most sheets are a page: room for one, so that it need not grow row by row.
    attendances.reserveCapacity(40)
    let stated = statedPlace(table, &reading)
    defaultPlace = stated.people
    sessions.start(table, place: stated.session, order: order, collectsMentions: reading.isShown)
    sessions.log = state.log
    rows.start(table, names: state.columns.person)
    noteNumbersAbove(table)
  }

  /// Begins a further table of the file, or a part of this one about another session.
  mutating func enter(_ text: Span<UInt8>, _ table: FoundTable, _ state: inout RowState, _ reading: inout SheetReading) {
    endPart(&state, &reading)
    // A part under the same headers goes by the same cells: they are looked at once.
    let style = table.header.row == state.table.header.row ? people.style : table.nameStyle(text, AttendanceColumns(table.header).person)
    state.table = table
    state.lists = table.header.lists.map(AttendanceColumns.init)
    state.columns = state.lists[0]
    state.width = table.header.columns.count
    begin(table, &state, reading)
    people.enter(table.header, state.columns.person, style: style)
    organisations.enter()
    let stated = statedPlace(table, &reading)
    defaultPlace = stated.people
    sessions.enter(table, place: stated.session)
    rows.start(table, names: state.columns.person)
    noteNumbersAbove(table)
  }

  /// The commune said around the table: of the people whose row says none, and of the session.
  private mutating func statedPlace(
    _ table: FoundTable, _ reading: inout SheetReading
  ) -> (people: Place, session: Place) {
    func stated(_ said: String?) -> Place {
      guard let said else { return .notStated }
      let (place, doubt) = places.read(said)
      if let doubt { reading.doubt(doubt, place: said, &places) }
      return place
    }
    var session = stated(table.context.commune ?? table.options.commune)
    let people = table.context.home.map(stated) ?? session
    if table.context.commune == nil, let text = table.context.place {
      // A hall or a street is no commune: only a name that is exactly one says where it was.
      let (place, _) = places.read(text)
      if place.commune != nil { session = place }
    }
    return (people, session)
  }

  // MARK: - One row

  /// Reads one row; false when the table ends here.
  mutating func readRow(
    _ text: Span<UInt8>, _ row: RowScanner, _ state: inout RowState, _ finder: inout TableFinder, _ reading: inout SheetReading
  ) -> Bool {
    if state.table.list != nil, let below = headerBelowLists(text, row, state, &finder) { return beginPart(text, below, &state, &reading) }
    let scanner = state.table.seen(row, in: text)
    let cells = scanner.cells
    if isOfSessions(text, scanner, &state, &reading) { return true }
    let decision = rows.sort(text, cells, scanner, &reading)
    defer { if cells.contains(where: { !$0.isEmpty }) { state.lineAbove = decision == .skip || decision == .line ? (cells, scanner.line) : nil } }
    switch decision {
    case .person: break
    case .end: return false
    case .skip, .line, .context, .activity, .section, .sections, .calledOff:
      noteLine(decision, text, scanner, &state, &reading)
      return true
    case .header: return beginAgain(text, &state, &reading)
    case .otherHeader:
      if let goesOn = beginOther(text, scanner, finder.header(at: row, in: text), &state, &reading) { return goesOn }
    }
    if state.preamble != nil {
      takeTitleOfPart(&state, &reading)
      _ = beginPart(text, state.table.header, &state, &reading)
    }
    readPeople(text, scanner, &state, &reading)
    return true
  }

  /// Keeps what a line that is nobody says of the rows around it.
  private mutating func noteLine(
    _ decision: RowSorting.Decision, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    let cells = scanner.cells
    switch decision {
    case .skip:
      noteNumbers(text, cells, &state)
      noteNumberBeside(text, scanner)
      noteAbsentLine(text, scanner, &state)
    case .line:
      noteNumbers(text, cells, &state)
      state.sectionPresence = nil
    case .context:
      readBetween(cells, text, at: scanner.line, &state, &reading)
    case .activity:
      openPreamble(&state)
      state.preamble?.begin(activity: string(text, cells.first { !$0.isEmpty }!))
    case .section(let presence):
      state.numbers.note(text, cells, state.table.header)
      state.sectionPresence = presence
      state.presenceIsStated = true
    case .sections(let sections): state.table.context.sections = sections
    // A day that stands above already is the one that the line calls off.
    case .calledOff where state.preamble != nil: readBetween(cells, text, at: scanner.line, &state, &reading)
    case .calledOff: callOff(string(text, cells.first { !$0.isEmpty }!), at: scanner.line, &state)
    case .person, .header, .otherHeader, .end: break
    }
  }

  /// Looks for a number of people in a row that is nobody.
  private func noteNumbers(_ text: Span<UInt8>, _ cells: [RawCell], _ state: inout RowState) {
    if state.preamble == nil { state.numbers.note(text, cells, state.table.header) } else { state.preamble?.noteAnnounced(cells, text) }
  }

  /// « Nombre d'enfants ; 5 » in a row of its own is read as in one cell.
  private mutating func noteNumberBeside(_ text: Span<UInt8>, _ scanner: RowScanner) {
    let filled = scanner.cells.filter { !$0.isEmpty }
    guard filled.count == 2, filled[1].range.allSatisfy({ (48...57).contains(text[$0]) }) else { return }
    let line = "\(string(text, filled[0])) : \(string(text, filled[1]))"
    if WordsBeside.announced(in: line) != nil { rows.beside.note(line, at: scanner.line) }
  }

  /// Reads the person of a row, or those of the lists that stand side by side in it.
  private mutating func readPeople(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading) {
    let cells = scanner.cells
    for list in state.lists.indices {
      if state.lists.count > 1 {
        state.columns = state.lists[list]
        people.source = state.columns.person
      }
      // A word stands above the first column of its list, or above one before its names.
      if !state.table.context.sections.isEmpty, let last = state.lists[list].names.max() {
        state.sectionPresence = state.table.context.sections.filter { $0.key <= last }.max { $0.key < $1.key }?.value
        state.presenceIsStated = state.presenceIsStated || state.lists[list].presence == nil
      }
      var named = people.read(text, cells)
      if isNumberedAsExample(text, cells, &state) { named.reading = .example }
      if state.columns.namesAreInitials, case .person = named.reading { named.reading = .notAName }
      if named.reading == .blank, callsOff(text, cells, &state) || isOfColumns(text, scanner, &state, &reading) { continue }
      if named.reading == .blank && !saysSomething(cells, &state) { continue }
      reading.source.rowsRead += 1
      checkWidth(cells, &state, scanner, &reading)
      keep(text, scanner, named, &state, &reading)
    }
  }

  /// « Exemple », ‘vb.’ in the place of the number of a line.
  private func isNumberedAsExample(_ text: Span<UInt8>, _ cells: [RawCell], _ state: inout RowState) -> Bool {
    guard let cell = cell(state.table.header.position(of: .number), cells), !cell.isEmpty, !(48...57).contains(text[Int(cell.start)]) else { return false }
    return NameTest.isExample("\(string(text, cell)) 1")
  }

  /// Whether a row without a name says anything about somebody.
  private func saysSomething(_ cells: [RawCell], _ state: inout RowState) -> Bool {
    func filled(_ column: Int?) -> Bool {
      guard let column, column < cells.count else { return false }
      return !cells[column].isEmpty
    }
    return filled(state.columns.organisation) || filled(state.columns.commune) || filled(state.columns.postalCode)
      || filled(state.columns.email) || filled(state.columns.presence) || filled(state.columns.timestamp) || filled(state.columns.submission)
      || filled(state.columns.registration) || state.columns.sessions.contains { filled($0) }
  }
}
