internal import BilanModel

/// Reads a table of people: one row, one person at one session.
struct AttendanceForm {
  let vocabulary: Vocabulary
  var people = PersonColumn()
  var organisations = OrganisationColumn()
  var places: PlaceColumn
  var sessions: SessionColumns
  var presences = PresenceReading()
  var rows = RowSorting()
  var attendances: [Attendance] = []

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    places = PlaceColumn(vocabulary)
    sessions = SessionColumns(vocabulary)
  }

  /// Where the columns are that the rows are read by.
  struct Columns {
    var person: PersonColumn.Source
    var email: Int?
    var organisation: Int?
    var commune: Int?
    var postalCode: Int?
    var presence: Int?
    var presenceKind: PresenceKind
    var registration: Int?
    /// A time stamp or the state of an order: people said that they would come.
    var isRegistration: Bool

    /// How a filled cell of the column of presence is read.
    enum PresenceKind {
      /// By its word.
      case status
      /// Present, whatever it looks like.
      case signature
      /// As not there, or excused.
      case absence(Presence)
    }

    init(_ header: TableHeader) {
      let name = header.position(of: .name)
      let first = header.position(of: .firstName)
      let last = header.position(of: .lastName) ?? (first == nil ? nil : name)
      let full = header.position(of: .fullName) ?? (first == nil ? name : nil)
      if first != nil || header.position(of: .lastName) != nil {
        person = .split(family: last, given: first)
      } else if let full {
        person = .full(full)
      } else {
        person = .none
      }
      email = header.position(of: .email)
      organisation = header.position(of: .organisation)
      commune = header.position(of: .commune)
      postalCode = header.position(of: .postalCode)
      let (status, absence, excuse) = (
        header.position(of: .status), header.position(of: .absence), header.position(of: .excuse)
      )
      presence = status ?? absence ?? excuse ?? header.position(of: .signature)
      if status != nil {
        presenceKind = .status
      } else if absence != nil || excuse != nil {
        presenceKind = .absence(absence != nil ? .absent : .excused)
      } else {
        presenceKind = .signature
      }
      registration = header.position(of: .registration)
      isRegistration = registration != nil || header.position(of: .timestamp) != nil
    }
  }

  mutating func read(_ text: Span<UInt8>, _ table: FoundTable, into reading: inout SheetReading) {
    reading.source.kind = .attendance
    let columns = Columns(table.header)
    describe(columns, table.header, text, in: &reading)
    start(columns, table, into: &reading)
    var state = RowState(columns: columns, width: table.header.columns.count)
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      guard readRow(text, scanner, &state, &reading) else { break }
    }
    for line in scanner.unclosedQuotes { reading.note(.unclosedQuote, at: line) }
    finish(state, table, into: &reading)
  }

  /// What is carried from row to row.
  struct RowState {
    var columns: Columns
    var width: Int
    var presenceIsStated = false
    var cancelled = 0
    var unnamed = 0
    /// Troubles already told, each once; those of a date in a row are told at every row.
    var unresolved: Set<SessionColumns.Trouble> = []
    var hasUnresolved = false

    init(columns: Columns, width: Int) {
      self.columns = columns
      self.width = width
    }
  }

  var defaultPlace = Place.notStated

  private mutating func start(
    _ columns: Columns, _ table: FoundTable, into reading: inout SheetReading
  ) {
    people.start(columns.person, keepsNames: reading.purpose == .keeping)
    organisations.start(keepsNames: reading.purpose == .keeping)
    attendances = []
    // Most sheets are a page: room for one, so that it need not grow row by row.
    attendances.reserveCapacity(40)
    let stated = statedPlace(table, &reading)
    defaultPlace = stated.people
    sessions.start(
      table, place: stated.session, collectsMentions: reading.purpose == .keeping)
    rows.start(table, names: columns.person)
  }

  /// The commune said around the table: of the people whose row says none, and of the session.
  private mutating func statedPlace(
    _ table: FoundTable, _ reading: inout SheetReading
  ) -> (people: Place, session: Place) {
    let said = table.context.commune ?? table.options.commune
    var people = Place.notStated
    if let said {
      let (place, doubt) = places.read(said)
      people = place
      if let doubt { reading.doubt(doubt, text: said, line: nil, column: nil, header: nil) }
    }
    var session = people
    if table.context.commune == nil, let text = table.context.place {
      // A hall or a street is no commune: only a name that is exactly one says where it was.
      let (place, _) = places.read(text)
      if place.commune != nil { session = place }
    }
    return (people, session)
  }

  /// Reads one row; false when the table ends here.
  private mutating func readRow(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState,
    _ reading: inout SheetReading
  ) -> Bool {
    let cells = scanner.cells
    switch rows.sort(text, cells, scanner, &reading) {
    case .person: break
    case .skip: return true
    case .end: return false
    }
    let person = people.read(text, cells)
    if person == .blank && !saysSomething(cells, state) { return true }
    reading.source.rowsRead += 1
    checkWidth(cells, state, scanner, &reading)
    keep(text, scanner, person, &state, &reading)
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
      || filled(columns.email) || filled(columns.presence)
  }

  private mutating func keep(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ person: PersonColumn.Reading,
    _ state: inout RowState, _ reading: inout SheetReading
  ) {
    let cells = scanner.cells
    if isCancelled(text, cells, state) {
      state.cancelled += 1
      return
    }
    let presence = self.presence(text, scanner, &state, &reading)
    var number: Int32 = -1
    switch person {
    case .person(let index): number = index
    case .notAName:
      state.unnamed += 1
      noteNotAName(text, scanner, state, &reading)
    case .blank: state.unnamed += 1
    }
    let place = self.place(text, scanner, state, &reading)
    let organisation = cell(state.columns.organisation, cells).map {
      organisations.read(text, $0)
    }
    switch sessions.read(text, cells) {
    case .session(let session):
      attendances.append(
        Attendance(
          session: session, person: number, organisation: organisation ?? -1, place: place,
          line: scanner.line, presence: presence))
      reading.source.rowsKept += 1
    case .unresolved(let trouble):
      refuse(text, scanner, trouble, &state, &reading)
      // Without a project nothing is kept, but people can still be counted for the summary.
      attendances.append(
        Attendance(
          session: -1, person: number, organisation: organisation ?? -1, place: place,
          line: scanner.line, presence: presence))
    }
  }

  private func cell(_ column: Int?, _ cells: [RawCell]) -> RawCell? {
    guard let column, column < cells.count else { return nil }
    return cells[column]
  }

  private mutating func presence(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState,
    _ reading: inout SheetReading
  ) -> Presence {
    guard let column = state.columns.presence, column < scanner.cells.count,
      !scanner.cells[column].isEmpty
    else {
      if case .absence = state.columns.presenceKind { return .present }
      return .absent
    }
    state.presenceIsStated = true
    let said = presences.presence(text, scanner.cells[column].range)
    switch state.columns.presenceKind {
    case .signature: return .present
    // « Absent : non » is present; any other mark in that column is an absence.
    case .absence(let meaning): return said == .absent ? .present : said == .excused ? .excused : meaning
    case .status: if let said { return said }
    }
    reading.doubt(
      .unknownStatus, text: string(text, scanner.cells[column]), line: scanner.line,
      column: column, header: reading.columns[.status], row: scanner.row)
    return .registered
  }

  private mutating func place(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading
  ) -> Place {
    for column in [state.columns.commune, state.columns.postalCode] {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty else { continue }
      let (place, doubt) = places.read(text, cell)
      if let doubt {
        reading.doubt(
          doubt, text: string(text, cell), line: scanner.line, column: column,
          header: reading.columns[.commune], row: scanner.row)
      }
      if place != .notStated { return place }
    }
    return defaultPlace
  }

  /// How the state of a registration that does not count begins: cancelled, refunded, waiting, incomplete.
  private static let notCountable = [
    "annul", "cancel", "refund", "rembours", "geannuleerd", "terugbetaald", "non", "nee", "en attente", "liste d attente", "attente",
    "test", "waiting", "wachtlijst", "op wachtlijst", "incompl", "onvolledig", "pending",
  ]

  private func isCancelled(_ text: Span<UInt8>, _ cells: [RawCell], _ state: RowState) -> Bool {
    guard let cell = cell(state.columns.registration, cells), !cell.isEmpty else { return false }
    let word = Folding.folded(string(text, cell))
    return AttendanceForm.notCountable.contains { word.hasPrefix($0) }
  }
}
