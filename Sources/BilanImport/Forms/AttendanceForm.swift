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
  var remarks = RemarksOfAbsence()
  var rows = RowSorting()
  var attendances: [Attendance] = []
  var tally = PeopleTally()
  var defaultPlace = Place.notStated

  init(_ vocabulary: Vocabulary, emailKey: EmailKey) {
    self.vocabulary = vocabulary
    self.emailKey = emailKey
    places = PlaceColumn(vocabulary)
    traits = TraitColumns(vocabulary)
    sessions = SessionColumns(vocabulary)
    rows.metrics = vocabulary.metrics
  }

  /// What is carried from row to row.
  struct RowState {
    var table: FoundTable
    var columns: AttendanceColumns
    /// Where lists stand side by side, the columns of each.
    var lists: [AttendanceColumns]
    var width: Int
    /// Whether the present part of the file tells who came, and whether any part does.
    var presenceIsStated = false { didSet { presenceWasStated = presenceWasStated || presenceIsStated } }
    private(set) var presenceWasStated = false
    /// Where the attendances, refused rows and rows of the present part begin.
    var partStart = (attendances: 0, refused: 0, rows: 0, diagnostics: 0)
    /// How the people below a line « Excusés : » were.
    var sectionPresence: Presence?
    /// Whether marks are letters for words, `P`, `A`; looked up once it matters.
    var marksAreCodes: Bool?
    /// Whether crosses stand for something else than ticks; likewise.
    var crossesAreOpen: Bool?
    /// Columns of a grid in which anything stands: a session that nobody marked was not held, or not yet.
    var sessionsHeld: Set<Int> = []
    /// Sessions of parts that are over, held and not.
    var heldSessions: Set<Int32> = []
    var unheldSessions: Set<Int32> = []
    var unheldTitles: Set<String> = []
    /// The words by which the lines around the part say that its session was not held.
    var notHeld: String?
    /// Columns of a grid whose header says that the session was not held.
    var cancelledColumns: Set<Int> = []
    /// The words of state of the present part that have to be told.
    var statuses = StatusTally()
    /// Answers about words of state that were needed.
    var statusAnswers: Set<String> = []
    /// Whether people sign a column with their initials; looked up once it matters.
    var columnsOfInitials: [Int: Bool] = [:]
    /// What the list as a whole says of its people, where no column says it: « Absents ».
    var listKind: ListWords.Kind?
    /// People who led the session.
    var staff = StaffTally()
    /// What is announced and what is found in the present part.
    var numbers = FoundNumbers()
    /// Numbers of presences that the rows of a grid state.
    var gridTotals: GridTotals
    /// Rows without a name of the present part, those of them that count as present, and the same of parts that are over.
    var partUnnamed = (rows: 0, present: 0)
    var unnamedPresent = 0
    /// People whose answer was given before the day.
    var answeredBefore = 0
    /// The session of each column of a grid, by index.
    var sessionsOfColumns: [Int: Int32] = [:]
    var notCountable = 0
    /// Cells of the commune's column that state a place, and those that are a commune.
    var placesStated = 0
    var placesKnown = 0
    /// Rows about people of whom neither they nor anything around says a commune.
    var withoutCommune = 0
    var unnamed = 0
    var ages = AgesStated()
    /// People for whom a row stands beside the one it names.
    var companions = 0
    /// More people than any list of names brings along: the column holds something else.
    static let mostCompanions = 100_000
    /// Lines above a further part of the table, about another session.
    var preamble: Preamble?
    /// Troubles already told, each once; those of a date in a row are told at every row.
    var unresolved: Set<SessionColumns.Trouble> = []
    var hasUnresolved = false
    /// Marks of a register of a month that were understood without being words of presence.
    var marksOfMonth: Set<String> = []
    /// The column whose cells list the days of each person, and whether it says that they came.
    var dayList: DayList.Column?
    /// Columns of dates of which none is named as the session's.
    var dateColumns: [String] = []
    /// What the log of a meeting says as a whole; nil in any other table.
    var log: MeetingLog?
    /// What was told of each trouble.
    var reasons: [SessionColumns.Trouble: Diagnostic] = [:]
    /// A date cannot be read in the order taken for granted: the whole column has to be looked at.
    var needsDateOrder = false

    init(_ table: FoundTable) {
      self.table = table
      gridTotals = GridTotals(table.header)
      lists = table.header.lists.map(AttendanceColumns.init)
      columns = lists[0]
      width = table.header.columns.count
    }
  }

  /// - Parameter finder: Recognises the headers of further tables in the same file.
  mutating func read(_ text: Span<UInt8>, _ table: FoundTable, _ answers: Answers, _ finder: inout TableFinder, into reading: inout SheetReading) {
    self.answers = answers
    let legend = table.header.legend ?? Legend.pairs(in: text, from: table.start)
    presences.start(Legend.statements(legend), answers: answers)
    rows.legend = Set(legend)
    let untouched = reading
    defer { noteUnprovedOrder(text, table, &reading) }
    guard !readRows(text, table, order: table.dateOrder ?? .belgian, &finder, &reading) else { return }
    reading = untouched
    let header = table.header
    let order = table.dateOrder(in: text, column: header.position(of: .date) ?? header.position(of: .arrival) ?? header.position(of: .timestamp))
    _ = readRows(text, table, order: order == .belgian ? .dayFirst : order, isAsked: order == .belgian, &finder, &reading)
  }

  /// Says that the day is taken to stand first where only English titles speak, and nothing proves it.
  private func noteUnprovedOrder(_ text: Span<UInt8>, _ table: FoundTable, _ reading: inout SheetReading) {
    guard table.dateOrder == nil, table.options.date == nil, !reading.isRefused, table.isEnglish, let column = table.header.position(of: .date),
      let written = table.unprovedDate(in: text, column: column)
    else { return }
    reading.note(.dayFirstTaken, at: table.header.line, ["text": .text(written)])
  }

  /// Reads everything; false when the order of day and month has to be found first.
  private mutating func readRows(
    _ text: Span<UInt8>, _ table: FoundTable, order: DateOrder, isAsked: Bool = false, _ finder: inout TableFinder, _ reading: inout SheetReading
  ) -> Bool {
    reading.source.kind = .attendance
    var state = RowState(table)
    begin(table, &state, reading)
    state.log = MeetingLog(table, state.columns.names, in: text, order: isAsked ? .belgian : order)
    if table.context.date == nil, table.options.date == nil, table.header.position(of: .date) == nil, let only = state.log?.meetings, only.count == 1 {
      state.table.context.date = only[0].day.description
    }
    start(text, state, order: isAsked ? .belgian : order, &reading)
    let refuses = refuseAnswers(text, state, order: isAsked ? .belgian : order, &reading)
    if !refuses, state.table.options.date == nil, !isAsked || order == .belgian { state.dayList = DayList.column(of: state.table, in: text, order: order) }
    describe(state.columns, table.header, text, dayList: state.dayList?.column, in: &reading)
    noteLog(state, &reading)
    if refuses { return true }
    if table.context.date == nil { state.dateColumns = DateColumns.titles(of: table, in: text, order: order) }
    var scanner = table.scanner(in: text)
    scanner.expectedWidth = state.width
    table.pages?.rewind()
    while scanner.next(in: text) {
      table.pages?.passed(scanner.position)
      guard readRow(text, scanner, &state, &finder, &reading) else { break }
      if state.needsDateOrder, order == .belgian { return false }
    }
    for line in scanner.unclosedQuotes { reading.note(.unclosedQuote, at: line) }
    finish(state, into: &reading)
    return true
  }

  private mutating func start(_ text: Span<UInt8>, _ state: RowState, order: DateOrder, _ reading: inout SheetReading) {
    let table = state.table
    people.start(state.columns.person, isFamilyFirst: state.table.isFamilyFirst(text, state.columns.person), keepsNames: reading.purpose == .keeping)
    described.start()
    emails.start()
    organisations.start(keepsNames: reading.purpose == .keeping)
    tally.start()
    attendances = []
    // Most sheets are a page: room for one, so that it need not grow row by row.
    attendances.reserveCapacity(40)
    let stated = statedPlace(table, &reading)
    defaultPlace = stated.people
    sessions.start(table, place: stated.session, order: order, collectsMentions: reading.isShown)
    sessions.log = state.log
    rows.start(table, names: state.columns.person)
  }

  /// Begins a further table of the file, or a part of this one about another session.
  private mutating func enter(_ text: Span<UInt8>, _ table: FoundTable, _ state: inout RowState, _ reading: inout SheetReading) {
    endPart(&state, &reading)
    // A part under the same headers goes by the same cells: they are looked at once.
    let isFamilyFirst = table.header.row == state.table.header.row ? people.isFamilyFirst : table.isFamilyFirst(text, AttendanceColumns(table.header).person)
    state.table = table
    state.lists = table.header.lists.map(AttendanceColumns.init)
    state.columns = state.lists[0]
    state.width = table.header.columns.count
    begin(table, &state, reading)
    people.enter(state.columns.person, isFamilyFirst: isFamilyFirst)
    let stated = statedPlace(table, &reading)
    defaultPlace = stated.people
    sessions.enter(table, place: stated.session)
    rows.start(table, names: state.columns.person)
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
  private mutating func readRow(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ finder: inout TableFinder, _ reading: inout SheetReading
  ) -> Bool {
    let cells = scanner.cells
    switch rows.sort(text, cells, scanner, &reading) {
    case .person: break
    case .skip:
      if state.preamble == nil { state.numbers.note(text, cells, state.table.header) } else { state.preamble?.noteAnnounced(cells, text) }
      return true
    case .end: return false
    case .context:
      if state.preamble == nil { state.preamble = Preamble(isBetweenRows: true) }
      state.preamble?.read(cells, text)
      return true
    case .section(let presence):
      state.numbers.note(text, cells, state.table.header)
      state.sectionPresence = presence
      state.presenceIsStated = true
      return true
    case .sections(let sections):
      state.table.context.sections = sections
      return true
    case .calledOff:
      callOff(string(text, cells.first { !$0.isEmpty }!), &state)
      return true
    case .header:
      // The same headers again: a page break, or a further table when lines above it say something new.
      return beginPart(text, state.table.header, &state, &reading)
    case .otherHeader:
      let header = finder.header(at: scanner, in: text)
      if let header, header.kind == .attendance { return beginPart(text, header, &state, &reading) }
      if header != nil || rows.isLineOfHeaders(text, cells) {
        // Rows of another table under the columns of this one would be read wrongly.
        reading.note(.tableNotRead, at: scanner.line, ["columns": .list(cells.filter { !$0.isEmpty }.map { string(text, $0) })])
        return header == nil && rows.namesPerson(text, cells)
      }
    }
    if state.preamble != nil { _ = beginPart(text, state.table.header, &state, &reading) }
    for list in state.lists {
      if state.lists.count > 1 {
        state.columns = list
        people.source = list.person
      }
      // A word stands above the first column of its list, or above one before its names.
      if !state.table.context.sections.isEmpty, let last = list.names.max() {
        state.sectionPresence = state.table.context.sections.filter { $0.key <= last }.max { $0.key < $1.key }?.value
        state.presenceIsStated = state.presenceIsStated || list.presence == nil
      }
      var named = people.read(text, cells)
      if state.columns.namesAreInitials, case .person = named.reading { named.reading = .notAName }
      if named.reading == .blank, callsOff(text, cells, &state) { continue }
      if named.reading == .blank && !saysSomething(cells, state) { continue }
      reading.source.rowsRead += 1
      checkWidth(cells, state, scanner, &reading)
      keep(text, scanner, named, &state, &reading)
    }
    return true
  }

  private mutating func beginPart(_ text: Span<UInt8>, _ header: TableHeader, _ state: inout RowState, _ reading: inout SheetReading) -> Bool {
    guard state.preamble != nil || header.row != state.table.header.row else { return true }
    var table = state.table
    table.header = header
    if let preamble = state.preamble { table.context = preamble.finished.completed(by: state.table.context) }
    state.preamble = nil
    enter(text, table, &state, &reading)
    return true
  }

  /// Whether a row without a name says anything about somebody.
  private func saysSomething(_ cells: [RawCell], _ state: RowState) -> Bool {
    func filled(_ column: Int?) -> Bool {
      guard let column, column < cells.count else { return false }
      return !cells[column].isEmpty
    }
    let columns = state.columns
    return filled(columns.organisation) || filled(columns.commune) || filled(columns.postalCode)
      || filled(columns.email) || filled(columns.presence) || filled(columns.timestamp) || filled(columns.submission) || filled(columns.registration)
      || columns.sessions.contains { filled($0) }
  }

  private mutating func keep(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    var row = Row(line: scanner.line)
    let isCountable = isCountable(text, scanner.cells, named, state)
    let stated = isCountable == false ? nil : statement(text, scanner, &state, &reading)
    row.isCountable = isCountable == true
    if stated == .notCountable { row.isCountable = false }
    if case .presence(let presence) = stated {
      row.presence = presence
      if isCountable == nil, presence == .present, state.columns.presence != nil { row.isCountable = true }
    }
    // Nobody came to a session that was not held.
    if state.notHeld != nil, row.presence == .present { row.presence = .registered }
    if row.presence == .present, state.table.minMinutes > 0, state.log?.isShort(text, scanner.cells, under: state.table.minMinutes) == true {
      row.presence = .registered
    }
    switch named.reading {
    case .person(let index): row.person = index
    case .example: reading.note(.exampleLine, at: scanner.line)
    case .notAName, .group, .test, .blank: break
    }
    if named.saysAbsent, row.presence == .present { noteAbsentInName(text, scanner, state, &reading) }
    if !state.columns.comments.isEmpty, row.presence == .present { noteRemarks(text, scanner, state, &reading) }
    row.identity = row.person >= 0 ? .person(row.person) : nil
    if let email = cell(state.columns.email, scanner.cells), named.reading != .test, named.reading != .example {
      row.identity = emails.note(row.person >= 0 ? row.person : nil, text, email)
    }
    guard row.isCountable else {
      if named.reading != .example { state.notCountable += 1 }
      tally.addNotCountable(row.identity)
      if named.reading == .notAName { noteNotAName(text, scanner, counts: false, state, &reading) }
      return
    }
    row.isApart = noteStaff(text, scanner, row, &state) && vocabulary.project?.staff == .apart
    if row.isApart, row.presence == .present { row.presence = .registered }
    row.home = place(text, scanner, state, &reading)
    row.place = row.home == .notStated ? defaultPlace : row.home
    if let cell = cell(state.columns.commune, scanner.cells), !cell.isEmpty, row.place != .notStated {
      state.placesStated += 1
      if row.place != .elsewhere { state.placesKnown += 1 }
    }
    if row.place == .notStated { state.withoutCommune += 1 }
    row.organisation = cell(state.columns.organisation, scanner.cells).map { organisations.read(text, $0) } ?? -1
    if row.person >= 0, reading.holdsRows {
      let email = cell(state.columns.email, scanner.cells).flatMap { $0.isEmpty ? nil : emailKey.hash(text, $0.range) }
      row.described = described.number(
        row.person, people.people, organisation: row.organisation, home: row.home, email: email, birth: birth(text, scanner.cells, state),
        number: number(text, scanner.cells, state))
    }
    if reading.holdsRows {
      row.gender = traits.gender(text, cell(state.columns.gender, scanner.cells))
      row.age = traits.age(text, cell(state.columns.age, scanner.cells))
    }
    noteAge(text, scanner, row, &state, &reading)
    if state.companions < RowState.mostCompanions {
      let heads = heads(text, scanner, named, state, &reading)
      row.heads = heads.count
      row.named = heads.named.map(\.person)
      if reading.holdsRows {
        // Whom a column of companions names has said nothing of a commune or a body.
        row.describedBeside = heads.named.map { beside in
          let number = described.number(
            beside.person, people.people, organisation: beside.isOfRow ? row.organisation : -1, home: beside.isOfRow ? row.home : .notStated, email: nil)
          return (number, beside.isOfRow)
        }
      }
    }
    state.companions += Int(row.heads) - 1 - row.named.count
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
      let attended = keepGrid(row, text, scanner, &state, &reading)
      noteUnnamed(row, named, counts: attended > 0, text, scanner, &state, &reading)
      if isShown { reading.firstRows.append(firstRow(row, text, scanner, state, attended: attended)) }
    }
  }

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
    var gender = Gender.notStated
    var age = TraitColumns.Age.notStated
    var heads: Int32 = 1
    /// The numbers of the names beside the first, and of these people as they are described; whether the row's own commune and body are theirs.
    var named: [Int32] = []
    var describedBeside: [(person: Int32, isOfRow: Bool)] = []
    var isCountable = true
    /// Somebody who led the session, where the project counts these apart.
    var isApart = false
  }

  /// The presence of a row, once its session is known: what a form was answered before the day is an intention, whatever the question was.
  private func presence(
    of row: Row, answeredAt scanner: RowScanner, _ text: Span<UInt8>, _ session: SessionColumns.Reading, _ state: inout RowState
  ) -> Presence {
    guard row.presence == .present, let stamp = cell(state.columns.answeredAt, scanner.cells), let status = cell(state.columns.presence, scanner.cells),
      !stamp.isEmpty, !status.isEmpty, session.mention >= 0, session.mention < sessions.mentions.count || session.session >= 0
    else { return row.presence }
    let day = session.session >= 0 ? sessions.sessions[Int(session.session)].key.day : sessions.mentions[Int(session.mention)].day
    guard let day, case .day(let answered) = DayReading(text, stamp.range, order: sessions.order), answered < day,
      AttendanceColumns.isAnswer(Folding.folded(string(text, status)))
    else { return row.presence }
    state.answeredBefore += 1
    return .registered
  }

  /// Notes who led the session, where a column or a section says so; answers whether this row is about one of them.
  private func noteStaff(_ text: Span<UInt8>, _ scanner: RowScanner, _ row: Row, _ state: inout RowState) -> Bool {
    if let section = state.table.context.section, ReportSection.isOfStaff(section), row.presence == .present {
      state.staff.note(section)
      return true
    }
    guard let part = cell(state.columns.part, scanner.cells), !part.isEmpty, row.presence == .present || !state.columns.sessions.isEmpty else { return false }
    let written = string(text, part)
    guard SessionParts.leads(Folding.folded(written)) else { return false }
    state.staff.note(written)
    return true
  }

  /// Puts a row into its session, or says why it has none.
  private mutating func place(
    _ row: Row, in session: SessionColumns.Reading, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    if reading.isShown { tally.add(row, mention: session.mention) }
    if let trouble = session.trouble {
      refuse(text, scanner, row, trouble, &state, &reading)
      return
    }
    if reading.holdsRows { append(row, to: session.session) }
    reading.source.rowsKept += 1
  }

  /// Puts a row into each session of the days that its cell lists; all of it is refused where one cannot be read.
  private mutating func keep(
    _ row: Row, on written: String, _ list: DayList.Column, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading
  ) {
    var row = row
    if let presence = list.presence, state.columns.presence == nil {
      row.presence = presence
      state.presenceIsStated = true
    }
    guard let days = DayList.days(written, state.table.options.completed(by: state.table.context), order: sessions.order) else {
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

  private mutating func append(_ row: Row, to session: Int32) {
    attendances.append(
      Attendance(
        session: session, person: row.described, organisation: row.organisation, place: row.place, line: row.line, presence: row.presence,
        gender: row.gender, age: traits.band(row.age, on: sessions.sessions[Int(session)].key.day)))
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

  /// Keeps a row of a grid, and answers at how many of its sessions the person was.
  private mutating func keepGrid(_ row: Row, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading) -> Int {
    var row = row
    var attended = 0
    var trouble: SessionColumns.Trouble?
    // Morning and afternoon of one day are one session: present at either is present.
    var presenceAt: [(session: Int32, presence: Presence)] = []
    for (index, column) in state.columns.sessions.enumerated() {
      row.presence = gridPresence(text, scanner, column, &state, &reading)
      if state.notHeld != nil || row.isApart, row.presence == .present { row.presence = .registered }
      state.numbers.add(row, in: column)
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
    }
    if state.notHeld == nil, !row.isApart { state.gridTotals.add(text, scanner.cells, present: attended, state.table.header) }
    for (session, presence) in presenceAt {
      row.presence = presence
      if reading.holdsRows { append(row, to: session) }
    }
    if let trouble { refuse(text, scanner, row, trouble, &state, &reading) } else { reading.source.rowsKept += 1 }
    return attended
  }

  func cell(_ column: Int?, _ cells: [RawCell]) -> RawCell? {
    guard let column, column < cells.count else { return nil }
    return cells[column]
  }

  /// The commune that the row itself states.
  private mutating func place(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading
  ) -> Place {
    for column in [state.columns.commune, state.columns.postalCode] {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty else { continue }
      let (place, doubt) = places.read(text, cell)
      if let doubt {
        reading.doubt(
          doubt, place: string(text, cell), line: scanner.line, column: column, header: reading.columns[.commune], row: scanner.row, &places)
      }
      if place != .notStated { return place }
    }
    return .notStated
  }
}
