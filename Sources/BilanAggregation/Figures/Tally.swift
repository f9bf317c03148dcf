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
  /// What is known of each axis and of all together, and in them of each category of sessions: where no sheet tells of any, a figure is missing and not zero.
  private var knownParts: [Known]
  private let categories: Categories
  /// Whether the plan tells how many sessions of each axis fall into the period.
  var isPlanKnown: [Bool]
  /// By metric, counted and estimated: the sum, and how many counts are in it.
  var metrics: [MetricKey: (sum: [Int], number: [Int])] = [:]

  /// Of some sessions, whoever came to them.
  struct Known {
    var hasRows = false
    /// Whether any of their rows states an organisation.
    var statesOrganisations = false
    /// Whether any was held, as a head count alone may say.
    var hasSessions = false
  }

  struct MetricKey: Hashable {
    var metric: Code<Metric>
    var isEstimated: Bool
  }

  init(_ selected: Membership, _ period: Period, _ completeness: Completeness) {
    grid = selected.grid
    categories = selected.categories
    let zeros = [Int](repeating: 0, count: grid.cellCount)
    sessions = zeros
    plannedSessions = zeros
    receivedSessions = zeros
    registrations = zeros
    participations = zeros
    minutes = zeros
    withoutLength = zeros
    knownParts = [Known](repeating: Known(), count: (grid.axes.count + 1) * grid.categorySlots)
    isPlanKnown = [Bool](repeating: false, count: grid.axes.count + 1)
    var held = HeldSessions(cells: grid.cellCount)
    for number in selected.sessions(in: period) { count(session: number, selected, &held) }
    sessions = held.count
    countMetrics(selected, period)
    countPlan(selected, completeness)
  }

  private mutating func count(session number: Int, _ selected: Membership, _ held: inout HeldSessions) {
    let facts = selected.frame.facts
    let session = facts.sessions[number]
    var isHeld = false
    selected.forEachMember(of: number) { row, spot in
      if facts.counts(row, as: .registration) { grid.forEachCell(spot) { registrations[$0] += 1 } }
      guard facts.counts(row, as: .participation) else { return }
      if let length = session.minutes {
        grid.forEachCell(spot) { cell in
          participations[cell] += 1
          minutes[cell] += length
        }
      } else {
        grid.forEachCell(spot) { cell in
          participations[cell] += 1
          withoutLength[cell] += 1
        }
      }
    } held: { spot in
      isHeld = true
      grid.forEachCell(spot) { held.add(number, in: $0) }
    }
    note(session: number, isHeld: isHeld, selected)
  }

  /// Notes that something is known of the axis and the category of a session.
  private mutating func note(session number: Int, isHeld: Bool, _ selected: Membership) {
    let facts = selected.frame.facts
    let (rows, category) = (facts.sessions[number].rows, selected.category(ofSession: number))
    let lines = [selected.frame.axisOfSession[number], grid.axes.count].map { $0 * grid.categorySlots }
    // What is known of a category of an axis is known of the axis and of all.
    let statesOrganisations = !knownParts[lines[0] + category].statesOrganisations && rows.contains { facts.organisation[$0] >= 0 }
    for cell in lines.flatMap({ [$0 + category, $0 + grid.categorySlots - 1] }) {
      if !rows.isEmpty { knownParts[cell].hasRows = true }
      if isHeld { knownParts[cell].hasSessions = true }
      if statesOrganisations { knownParts[cell].statesOrganisations = true }
    }
  }

  /// What is known of an axis, or of all, in a category or in all: a category of people is known as soon as the sessions are.
  func known(_ axis: Int?, _ category: Int?) -> Known {
    knownParts[(axis ?? grid.axes.count) * grid.categorySlots + (category.map(categories.numberOfSessions) ?? grid.categorySlots - 1)]
  }

  private mutating func countMetrics(_ selected: Membership, _ period: Period) {
    let zeros = [Int](repeating: 0, count: grid.cellCount)
    selected.forEachCount(in: period) { number, spot in
      let count = selected.frame.facts.counts[number]
      let key = MetricKey(metric: count.metric, isEstimated: count.isEstimated)
      var sums = metrics.removeValue(forKey: key) ?? (zeros, zeros)
      grid.forEachCell(spot) { cell in
        sums.sum[cell] += count.value
        sums.number[cell] += 1
      }
      metrics[key] = sums
    }
  }

  private mutating func countPlan(_ selected: Membership, _ completeness: Completeness) {
    for (line, axis) in selected.lines(of: completeness) where line.isPlanKnown {
      isPlanKnown[axis] = true
      isPlanKnown[grid.axes.count] = true
    }
    selected.forEachPlanned(in: completeness) { _, session, spot in
      grid.forEachCell(spot) { cell in
        plannedSessions[cell] += 1
        if session.isReceived { receivedSessions[cell] += 1 }
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
