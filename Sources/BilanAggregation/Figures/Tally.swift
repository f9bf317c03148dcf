internal import BilanMatching
internal import BilanModel

/// All rules counted over the grid in one pass through the facts, with one more for each of the two unique counts.
struct Tally {
  let grid: Grid
  var sessions: [Int]
  var participations: [Int]
  var participants: UniqueCounts
  var organisations: UniqueCounts
  /// Minutes of participation in sessions of known length, and participations in sessions without.
  var minutes: [Int]
  var withoutLength: [Int]
  /// Rows of attendance sheets, whether present or not: where there is none, a figure is missing and not zero.
  var attendances: [Int]
  /// By metric, counted and estimated: the sum, and how many counts are in it.
  var metrics: [MetricKey: (sum: [Int], number: [Int])] = [:]
  /// Facts on days outside every period.
  var outside = 0

  struct MetricKey: Hashable {
    var metric: Code<Metric>
    var isEstimated: Bool
  }

  init(_ facts: FactTable, _ grid: Grid) {
    self.grid = grid
    let zeros = [Int](repeating: 0, count: grid.cellCount)
    sessions = zeros
    participations = zeros
    participants = UniqueCounts(zeros)
    organisations = UniqueCounts(zeros)
    minutes = zeros
    withoutLength = zeros
    attendances = zeros
    let columns = facts.place.map { UInt16(grid.column($0)) }
    let lines = facts.sessions.map { session in
      grid.period(of: session.key.day).flatMap { period in
        grid.axis(session.key.axis).map { (period: period, axis: $0) }
      }
    }
    countSessions(facts, lines, columns)
    countMetrics(facts)
    let counting = DistinctCounting(facts, grid, lines, columns)
    participants = counting.count(facts.person, facts.people)
    organisations = counting.count(facts.organisation.map { $0 < 0 ? -1 : facts.organisations.linkage.settled[Int($0)] }, facts.organisations)
  }

  typealias Line = (period: Int, axis: Int)?

  private mutating func countSessions(_ facts: FactTable, _ lines: [Line], _ columns: [UInt16]) {
    for (session, line) in zip(facts.sessions, lines) {
      guard let (period, axis) = line else {
        outside += session.rows.count
        continue
      }
      var isHeld = session.hasHeadCount
      for row in session.rows {
        let cells = grid.cells(period, axis, Int(columns[row]))
        attendances.add(1, in: cells)
        guard facts.participates[row] else { continue }
        isHeld = true
        participations.add(1, in: cells)
        if let length = session.minutes {
          minutes.add(length, in: cells)
        } else {
          withoutLength.add(1, in: cells)
        }
      }
      if isHeld {
        sessions.add(1, in: grid.cells(period, axis, grid.column(session.place.number)))
      }
    }
  }

  private mutating func countMetrics(_ facts: FactTable) {
    for count in facts.counts {
      guard let period = grid.period(of: count.day), let axis = grid.axis(count.axis) else {
        outside += 1
        continue
      }
      let key = MetricKey(metric: count.metric, isEstimated: count.isEstimated)
      let cells = grid.cells(period, axis, grid.column(count.place.number))
      let zeros = [Int](repeating: 0, count: grid.cellCount)
      metrics[key, default: (zeros, zeros)].sum.add(count.value, in: cells)
      metrics[key]!.number.add(1, in: cells)
    }
  }
}
