internal import BilanModel

/// All rules counted over the grid in one pass through the facts, with one more for each of the two unique counts.
struct Tally {
  let grid: Grid
  var sessions: [Int]
  var participations: [Int]
  var participants: [Int]
  var organisations: [Int]
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
    participants = zeros
    organisations = zeros
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
    participants = distinct(
      facts, lines, columns, of: facts.person, groups: facts.peopleCount)
    organisations = distinct(
      facts, lines, columns, of: facts.organisation, groups: facts.organisationCount)
  }

  private typealias Line = (period: Int, axis: Int)?

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
        guard facts.isPresent[row] else { continue }
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

  /// How many different people (or organisations) are present in each cell. Rows are taken person by person; a stamp in each cell says whom it has counted last.
  private func distinct(
    _ facts: FactTable, _ lines: [Line], _ columns: [UInt16], of keys: [Int32], groups: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: grid.cellCount)
    var stamps = [Int32](repeating: -1, count: grid.cellCount)
    var sessionOfRow = [Int32](repeating: 0, count: keys.count)
    for (number, session) in facts.sessions.enumerated() {
      for row in session.rows { sessionOfRow[row] = Int32(number) }
    }
    let (order, ends) = grouped(keys, groups: groups)
    var next = 0
    for who in 0..<groups {
      for row in order[next..<ends[who]].lazy.map({ Int($0) }) where facts.isPresent[row] {
        guard let (period, axis) = lines[Int(sessionOfRow[row])] else { continue }
        let cells = grid.cells(period, axis, Int(columns[row]))
        stamp(cells.own, Int32(who), &stamps, &counts)
        stamp(cells.axis, Int32(who), &stamps, &counts)
        stamp(cells.place, Int32(who), &stamps, &counts)
        stamp(cells.total, Int32(who), &stamps, &counts)
      }
      next = ends[who]
    }
    return counts
  }

  @inline(__always)
  private func stamp(_ cell: Int, _ who: Int32, _ stamps: inout [Int32], _ counts: inout [Int]) {
    if stamps[cell] != who {
      stamps[cell] = who
      counts[cell] += 1
    }
  }
}
