internal import BilanMatching
internal import BilanModel

/// Which cells each fact belongs to, under one selection: the one definition that figures, traces, the ledger and every table of a report fold over (docs/counting.md).
///
/// A fact stands in one spot, or (a session, by who came to it) in several; the grid adds the totals over them. What it is that is counted is for whoever folds.
struct Membership {
  let frame: FactFrame
  let selection: FactSelection
  let grid: Grid
  let isSelected: [Bool]
  /// For each row whether it fits the criteria about people; nil where there are none.
  let rowsFitting: [Bool]?
  let criteria: PeopleCriteria
  let categories: Categories
  let sessionCategories: [Int]
  private let rowCategories: [Int]

  init(_ frame: FactFrame, _ selection: FactSelection) {
    self.frame = frame
    self.selection = selection
    categories = Categories(selection.dimensions, frame)
    grid = frame.grid(categories.values)
    isSelected = frame.facts.sessions.indices.map { frame.axisOfSession[$0] >= 0 && frame.fits($0, selection.filter) }
    rowsFitting = frame.rowsFitting(selection.filter)
    criteria = PeopleCriteria(selection.filter, frame)
    sessionCategories = categories.numbersOfSessions(frame)
    rowCategories = categories.numbersOfRows(frame)
  }

  /// Every fact about an axis of the project, split by nothing: what the tables of a report are made of that no indicator of the project names.
  ///
  /// - Parameter placeOf: Whether sessions stand where they were held, or where those come from who were there.
  init(of facts: FactTable, _ project: Project, placeOf: PlaceOf = .person) {
    self.init(everythingIn: FactFrame(facts, project, level: .commune, restriction: Restriction()), placeOf: placeOf)
  }

  /// The same of facts that are laid out already.
  init(everythingIn frame: FactFrame, placeOf: PlaceOf = .person) {
    self.init(frame, FactSelection(filter: FactFilter(), placeOf: placeOf, dimension: nil))
  }

  /// Where a fact stands: the numbers of its axis, of the column of its place and of its category (0 without a further breakdown).
  struct Spot {
    var axis: Int
    var column: Int
    var category: Int
    /// Whether its place is one of the project's own communes.
    var isOwn: Bool
  }

  private var facts: FactTable { frame.facts }

  // MARK: - Sessions

  /// The sessions in it on the days of a period, in order.
  func sessions(in period: Period) -> [Int] { facts.sessionRange(of: period).filter { isSelected[$0] } }

  /// Those in it before the first day of a period.
  func sessions(before period: Period) -> [Int] { (0..<facts.sessionRange(of: period).lowerBound).filter { isSelected[$0] } }

  /// Those in it in any of some periods that may overlap, each once.
  func sessions(inAnyOf periods: [Period]) -> [Int] {
    facts.sessions.indices.filter { number in isSelected[number] && periods.contains { $0.contains(facts.sessions[number].key.day) } }
  }

  /// All sessions of the project before a period, whatever is selected: who was at one is no newcomer.
  func projectSessions(before period: Period) -> [Int] {
    (0..<facts.sessionRange(of: period).lowerBound).filter { grid.axis(facts.sessions[$0].key.axis) != nil }
  }

  /// The rows of a session that are in it, each with its spot; then each spot in which the session was held. A spot may come several times, of several rows.
  ///
  /// A session was held where a participation is in it, or where a head count says so. It stands where it was held, or wherever somebody of it comes from, as is selected; a category of people splits it by
  /// who came. Of one known from a head count alone nobody says who came, or from where; and a head count names nobody, so that it says nothing of the people a filter asks for.
  @inline(__always)
  func forEachMember(of session: Int, row body: (_ row: Int, _ spot: Spot) -> Void, held: (Spot) -> Void) {
    let (told, axis) = (facts.sessions[session], frame.axisOfSession[session])
    let isPlacedBySession = selection.placeOf == .session
    let column = frame.columnOfSession[session]
    let isCounted = !isPlacedBySession || frame.allows(column)
    let readsRows = !isPlacedBySession || categories.readsPeople
    var somebodyCame = false
    let isOpen = frame.open.meetings[session] != nil
    for row in told.rows {
      guard let spot = isOpen ? likelySpot(ofRow: row, in: session) : holds(row: row) ? spot(ofRow: row, in: session) : nil else { continue }
      body(row, spot)
      guard facts.counts(row, as: .participation) else { continue }
      somebodyCame = true
      if isCounted, readsRows { held(spot) }
    }
    let isHeld = somebodyCame || told.hasHeadCount && rowsFitting == nil
    guard isHeld, isCounted, !readsRows || !somebodyCame else { return }
    held(
      Spot(
        axis: axis, column: isPlacedBySession ? column : grid.places.count - 1, category: category(ofSession: session) + categories.unstatedPeople,
        isOwn: isPlacedBySession && frame.isOwn(told.place)))
  }

  /// The spots in which a session was held; one may come several times.
  func forEachSpot(heldBy session: Int, _ body: (Spot) -> Void) { forEachMember(of: session, row: { _, _ in }, held: body) }

  // MARK: - Rows

  /// The rows of a session that are in it and count as something, by the likelier answers, each with its spot, in their order.
  @inline(__always)
  func forEachRow(of session: Int, as counted: Counting, _ body: (_ row: Int, _ spot: Spot) -> Void) {
    guard frame.open.meetings[session] != nil else {
      forEachSettledRow(of: session, as: counted, body)
      return
    }
    for row in facts.sessions[session].rows where likelyCounts(row, as: counted) {
      if let spot = likelySpot(ofRow: row, in: session) { body(row, spot) }
    }
  }

  /// The same where nobody is anybody else of whom that is open.
  @inline(__always)
  func forEachSettledRow(of session: Int, as counted: Counting, _ body: (_ row: Int, _ spot: Spot) -> Void) {
    for row in facts.sessions[session].rows where facts.counts(row, as: counted) && holds(row: row) {
      if let spot = spot(ofRow: row, in: session) { body(row, spot) }
    }
  }

  /// Whether a row fits the criteria about people.
  @inline(__always)
  func holds(row: Int) -> Bool { rowsFitting.map { $0[row] } ?? true }

  /// Where a row stands; nil where its place is restricted away.
  @inline(__always)
  func spot(ofRow row: Int, in session: Int) -> Spot? {
    let column = selection.placeOf == .person ? Int(frame.columnOfRow[row]) : frame.columnOfSession[session]
    guard frame.allows(column) else { return nil }
    let category = (rowCategories.isEmpty ? 0 : rowCategories[row]) + category(ofSession: session)
    let isOwn = selection.placeOf == .person ? frame.isRowOwn[row] : frame.isOwn(facts.sessions[session].place)
    return Spot(axis: frame.axisOfSession[session], column: column, category: category, isOwn: isOwn)
  }

  /// What a session gives to the number of a category.
  @inline(__always)
  func category(ofSession session: Int) -> Int { sessionCategories.isEmpty ? 0 : sessionCategories[session] }

  // MARK: - Counts and plans

  /// The counts that are in it and lie whole within a period, each with its number among all and its spot.
  func forEachCount(in period: Period, _ body: (_ number: Int, _ spot: Spot) -> Void) {
    for (number, count) in facts.counts.enumerated() where period.contains(count) {
      guard let axis = frame.axis(of: count), frame.fits(count, selection.filter) else { continue }
      let column = frame.column(count.place)
      guard frame.allows(column) else { continue }
      body(
        number,
        Spot(axis: axis, column: column, category: categories.number(of: count, frame), isOwn: frame.isOwn(count.place)))
    }
  }

  /// The planned activities that are in it, each with the number of its axis: also those without a session in the period, for they tell whether the plan is known.
  func lines(of completeness: Completeness) -> [(line: Completeness.Line, axis: Int)] {
    completeness.lines.compactMap { line in
      guard let axis = grid.axis(line.axis.code), frame.restriction.axes?.contains(line.axis.code) ?? true,
        frame.fits(line.activity, in: line.axis, selection.filter)
      else { return nil }
      return (line, axis)
    }
  }

  /// The planned sessions that are in it, each with its activity and its spot.
  func forEachPlanned(in completeness: Completeness, _ body: (Completeness.Line, Completeness.ExpectedSession, _ spot: Spot) -> Void) {
    let communes = selection.filter.sessionCommunes
    for (line, axis) in lines(of: completeness) {
      let category = categories.number(of: line.activity, in: line.axis, frame)
      for session in line.sessions where communes.isEmpty || communes.contains(session.place) {
        // A planned session whose day nobody stated lies in no month.
        if let months = frame.restriction.months, !(session.day.map { months.contains($0.parts.month) } ?? false) { continue }
        let column = frame.column(session.place)
        if frame.allows(column) { body(line, session, Spot(axis: axis, column: column, category: category, isOwn: frame.isOwn(session.place))) }
      }
    }
  }
}

/// What a row has to be to be counted.
enum Counting {
  /// On a sheet, whether somebody came or not; each retained person once a session.
  case registration
  /// Of somebody present; each retained person once a session.
  case participation
  /// Of somebody present, by name.
  case person
  /// Of somebody present, for an organisation.
  case organisation
}

extension FactTable {
  /// Whether a row counts as something.
  @inline(__always)
  func counts(_ row: Int, as counted: Counting) -> Bool {
    switch counted {
    case .registration: isCounted[row]
    case .participation: participates[row]
    case .person: isPresent[row] && person[row] >= 0
    case .organisation: isPresent[row] && organisation[row] >= 0
    }
  }
}

extension Indicator.Rule {
  /// The rows it counts; nil for a rule that counts something else.
  var counting: Counting? {
    switch self {
    case .registrations: .registration
    case .participations, .participantHours: .participation
    case .participants, .newcomers, .returning, .completions: .person
    case .organisations: .organisation
    case .sessions, .plannedSessions, .receivedSessions, .metric, .ratio, .rate: nil
    }
  }
}

extension Grid {
  /// Does something with each cell that a fact in a spot is in: its own, and those summed over one dimension or several.
  @inline(__always)
  func forEachCell(_ spot: Membership.Spot, _ body: (Int) -> Void) { forEachCell(spot.axis, spot.column, spot.category, isOwn: spot.isOwn, body) }
}
