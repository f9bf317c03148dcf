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
  /// Whether any of them states an organisation.
  var statesOrganisations: [Bool]
  /// Whether the plan tells how many sessions of each axis fall into the period.
  var isPlanKnown: [Bool]
  /// By metric, counted and estimated: the sum, and how many counts are in it.
  var metrics: [MetricKey: (sum: [Int], number: [Int])] = [:]

  struct MetricKey: Hashable {
    var metric: Code<Metric>
    var isEstimated: Bool
  }

  init(_ selected: SelectedFacts, _ period: Period, _ completeness: Completeness) {
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
    statesOrganisations = [Bool](repeating: false, count: grid.axes.count + 1)
    isPlanKnown = [Bool](repeating: false, count: grid.axes.count + 1)
    var held = HeldSessions(cells: grid.cellCount)
    for number in selected.sessions(in: period) { count(session: number, selected, &held) }
    sessions = held.count
    countMetrics(selected, period)
    countPlan(selected, completeness)
  }

  private mutating func count(session number: Int, _ selected: SelectedFacts, _ held: inout HeldSessions) {
    let facts = selected.frame.facts
    let session = facts.sessions[number]
    let axis = selected.frame.axisOfSession[number]
    rowsKnown[axis] += session.rows.count
    rowsKnown[grid.axes.count] += session.rows.count
    if !statesOrganisations[axis], session.rows.contains(where: { facts.organisation[$0] >= 0 }) {
      statesOrganisations[axis] = true
      statesOrganisations[grid.axes.count] = true
    }
    // A head count names nobody: it says nothing of the people a filter asks for.
    var isHeld = session.hasHeadCount && selected.rowsFitting == nil
    // Where the session is placed, when that places it; else it counts wherever somebody of it comes from, once in each cell.
    let isPlacedBySession = selected.selection.placeOf == .session
    let column = selected.frame.columnOfSession[number]
    let isCounted = !isPlacedBySession || selected.frame.allows(column)
    let sessionCategory = selected.category(session: number)
    let readsRows = !isPlacedBySession || sessionCategory == nil
    var somebodyCame = false
    for row in session.rows where selected.holds(row: row) {
      guard let column = selected.column(row: row, session: number) else { continue }
      let category = selected.category(row: row, session: number)
      if facts.isCounted[row] { grid.forEachCell(axis, column, category) { registrations[$0] += 1 } }
      guard facts.participates[row] else { continue }
      isHeld = true
      somebodyCame = true
      if isCounted, readsRows { grid.forEachCell(axis, column, category) { held.add(number, in: $0) } }
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
    guard isHeld, isCounted, !readsRows || !somebodyCame else { return }
    // Of a session known from a head count alone nobody says who came, or from where.
    let unstated = max(0, (grid.categories?.count ?? 1) - 1)
    grid.forEachCell(axis, isPlacedBySession ? column : grid.places.count - 1, sessionCategory ?? unstated) { held.add(number, in: $0) }
  }

  private mutating func countMetrics(_ selected: SelectedFacts, _ period: Period) {
    let frame = selected.frame
    let zeros = [Int](repeating: 0, count: grid.cellCount)
    for count in frame.facts.counts where period.contains(count) {
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

  private mutating func countPlan(_ selected: SelectedFacts, _ completeness: Completeness) {
    let frame = selected.frame
    for line in completeness.lines {
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

/// In how many sessions each cell was held: once for each, however many people of one category or commune came. Sessions come one after the other.
private struct HeldSessions {
  private(set) var count: [Int]
  private var last: [Int32]

  init(cells: Int) {
    count = [Int](repeating: 0, count: cells)
    last = [Int32](repeating: -1, count: cells)
  }

  @inline(__always)
  mutating func add(_ session: Int, in cell: Int) {
    guard last[cell] != Int32(session) else { return }
    last[cell] = Int32(session)
    count[cell] += 1
  }
}
