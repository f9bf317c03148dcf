internal import BilanModel

/// What can be added up, counted cell by cell in one pass through the facts of a selection in one period.
struct Tally {
  let grid: Grid
  var sessions: [Int]
  var plannedSessions: [Int]
  var receivedSessions: [Int]
  var registrations: [Int]
  var participations: [Int]
  /// Minutes of participation in sessions of known length, and participations in sessions without.
  var minutes: [Int]
  var withoutLength: [Int]
  /// Rows of attendance sheets of each axis, whoever they are about: where there is none, a figure is missing and not zero.
  var rowsKnown: [Int]
  /// Whether the plan tells how many sessions of each axis fall into the period.
  var isPlanKnown: [Bool]
  /// By metric, counted and estimated: the sum, and how many counts are in it.
  var metrics: [MetricKey: (sum: [Int], number: [Int])] = [:]

  struct MetricKey: Hashable {
    var metric: Code<Metric>
    var isEstimated: Bool
  }

  init(_ selected: SelectedFacts, _ period: Period) {
    grid = selected.grid
    let zeros = [Int](repeating: 0, count: grid.cellCount)
    sessions = zeros
    plannedSessions = zeros
    receivedSessions = zeros
    registrations = zeros
    participations = zeros
    minutes = zeros
    withoutLength = zeros
    rowsKnown = [Int](repeating: 0, count: grid.axes.count + 1)
    isPlanKnown = [Bool](repeating: false, count: grid.axes.count + 1)
    for number in selected.sessions(in: period) { count(session: number, selected) }
    countMetrics(selected, period)
    countPlan(selected, period)
  }

  private mutating func count(session number: Int, _ selected: SelectedFacts) {
    let facts = selected.frame.facts
    let session = facts.sessions[number]
    let axis = selected.frame.axisOfSession[number]
    rowsKnown[axis] += session.rows.count
    rowsKnown[grid.axes.count] += session.rows.count
    // A head count names nobody: it says nothing of the people a filter asks for.
    let sessionCategory = selected.category(session: number)
    let isPlacedBySession = selected.selection.placeOf == .session
    var held = HeldCells(isHeld: session.hasHeadCount && selected.rowsFitting == nil, readsRows: !isPlacedBySession || sessionCategory == nil)
    for row in session.rows where selected.holds(row: row) {
      guard let column = selected.column(row: row, session: number) else { continue }
      let category = selected.category(row: row, session: number)
      if facts.isCounted[row] { grid.forEachCell(axis, column, category) { registrations[$0] += 1 } }
      guard facts.participates[row] else { continue }
      held.add(column: column, category: category)
      if let length = session.minutes {
        grid.forEachCell(axis, column, category) { cell in
          participations[cell] += 1
          minutes[cell] += length
        }
      } else {
        grid.forEachCell(axis, column, category) { cell in
          participations[cell] += 1
          withoutLength[cell] += 1
        }
      }
    }
    let column = selected.frame.columnOfSession[number]
    guard held.isHeld, !isPlacedBySession || selected.frame.allows(column) else { return }
    for cell in held.cells(grid, axis, sessionColumn: isPlacedBySession ? column : nil, sessionCategory) { sessions[cell] += 1 }
  }

  private mutating func countMetrics(_ selected: SelectedFacts, _ period: Period) {
    let frame = selected.frame
    let zeros = [Int](repeating: 0, count: grid.cellCount)
    for count in frame.facts.counts where period.contains(count.day) {
      guard let axis = frame.axis(of: count), frame.fits(count, selected.selection.filter) else { continue }
      let column = frame.column(count.place)
      guard frame.allows(column) else { continue }
      let category = selected.selection.dimension.map { frame.category(of: count, $0, grid) } ?? 0
      let key = MetricKey(metric: count.metric, isEstimated: count.isEstimated)
      var sums = metrics.removeValue(forKey: key) ?? (zeros, zeros)
      grid.forEachCell(axis, column, category) { cell in
        sums.sum[cell] += count.value
        sums.number[cell] += 1
      }
      metrics[key] = sums
    }
  }

  private mutating func countPlan(_ selected: SelectedFacts, _ period: Period) {
    let frame = selected.frame
    for line in Completeness(frame.facts, frame.project, period).lines {
      guard let axis = grid.axis(line.axis.code), frame.restriction.axes?.contains(line.axis.code) ?? true,
        frame.fits(line.activity, in: line.axis, selected.selection.filter)
      else { continue }
      isPlanKnown[axis] = isPlanKnown[axis] || line.isPlanKnown
      isPlanKnown[grid.axes.count] = isPlanKnown[grid.axes.count] || line.isPlanKnown
      let category = selected.selection.dimension.map { frame.category(of: line.activity, in: line.axis, $0, grid) } ?? 0
      for session in line.sessions {
        let communes = selected.selection.filter.sessionCommunes
        if !communes.isEmpty, !communes.contains(session.place) { continue }
        // A planned session whose day nobody stated lies in no month.
        if let months = frame.restriction.months, !(session.day.map { months.contains($0.parts.month) } ?? false) { continue }
        let column = frame.column(session.place)
        guard frame.allows(column) else { continue }
        grid.forEachCell(axis, column, category) { cell in
          plannedSessions[cell] += 1
          if session.isReceived { receivedSessions[cell] += 1 }
        }
      }
    }
  }
}

/// In which cells a session counts as held: once in each, however many people of one category or commune came.
private struct HeldCells {
  var isHeld: Bool
  /// Whether it matters who came, and not only that somebody did.
  let readsRows: Bool
  private var marks: Set<Mark> = []

  private struct Mark: Hashable {
    var column: Int
    var category: Int
  }

  init(isHeld: Bool, readsRows: Bool) {
    self.isHeld = isHeld
    self.readsRows = readsRows
  }

  mutating func add(column: Int, category: Int) {
    isHeld = true
    if readsRows { marks.insert(Mark(column: column, category: category)) }
  }

  /// - Parameter sessionColumn: Where the session was held, when that places it; else it counts wherever somebody of it comes from.
  func cells(_ grid: Grid, _ axis: Int, sessionColumn: Int?, _ category: Int?) -> Set<Int> {
    var cells: Set<Int> = []
    if let sessionColumn {
      let categories = category.map { [$0] } ?? marks.map(\.category)
      for category in categories { grid.forEachCell(axis, sessionColumn, category) { cells.insert($0) } }
      if categories.isEmpty { cells.formUnion(unstated(grid, axis, sessionColumn)) }
      return cells
    }
    for mark in marks { grid.forEachCell(axis, mark.column, mark.category) { cells.insert($0) } }
    if marks.isEmpty { cells.formUnion(unstated(grid, axis, grid.places.count - 1, category)) }
    return cells
  }

  /// A session known from a head count alone: nobody says who came, or from where.
  private func unstated(_ grid: Grid, _ axis: Int, _ column: Int, _ category: Int? = nil) -> Set<Int> {
    var cells: Set<Int> = []
    grid.forEachCell(axis, column, category ?? max(0, (grid.categories?.count ?? 1) - 1)) { cells.insert($0) }
    return cells
  }
}
