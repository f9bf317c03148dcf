internal import BilanMatching
internal import BilanModel

/// How many different ones there are in each cell of a grid: at least, as retained, and at most.
struct UniqueCounts {
  var low: [Int]
  var retained: [Int]
  var high: [Int]

  init(_ counts: [Int]) {
    low = counts
    retained = counts
    high = counts
  }
}

/// Counts different people (or organisations) present in each cell. Rows are taken person by person; a stamp in each cell says whom it has counted last.
struct DistinctCounting {
  private let facts: FactTable
  private let grid: Grid
  private let lines: [Tally.Line]
  private let columns: [UInt16]
  private let sessionOfRow: [Int32]

  init(_ facts: FactTable, _ grid: Grid, _ lines: [Tally.Line], _ columns: [UInt16]) {
    self.facts = facts
    self.grid = grid
    self.lines = lines
    self.columns = columns
    var sessionOfRow = [Int32](repeating: 0, count: facts.attendanceCount)
    for (number, session) in facts.sessions.enumerated() {
      for row in session.rows { sessionOfRow[row] = Int32(number) }
    }
    self.sessionOfRow = sessionOfRow
  }

  /// - Parameter keys: For each row its settled group, or -1.
  func count(_ keys: [Int32], _ identities: Identities) -> UniqueCounts {
    var counts = UniqueCounts(distinct(keys, groups: identities.count))
    guard !identities.isSettled else { return counts }
    counts.retained = distinct(keys.map { $0 < 0 ? -1 : identities.retained[Int($0)] }, groups: identities.count)
    counts.low = distinct(keys.map { $0 < 0 ? -1 : identities.merged[Int($0)] }, groups: identities.count)
    addApart(keys, identities, to: &counts.low)
    return counts
  }

  private func distinct(_ keys: [Int32], groups: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: grid.cellCount)
    var stamps = [Int32](repeating: -1, count: grid.cellCount)
    let (order, ends) = grouped(keys, groups: groups)
    var next = 0
    for who in 0..<groups {
      for row in order[next..<ends[who]].lazy.map({ Int($0) }) {
        guard let cells = cells(of: row) else { continue }
        stamp(cells.own, Int32(who), &stamps, &counts)
        stamp(cells.axis, Int32(who), &stamps, &counts)
        stamp(cells.place, Int32(who), &stamps, &counts)
        stamp(cells.total, Int32(who), &stamps, &counts)
      }
      next = ends[who]
    }
    return counts
  }

  /// The cells in which a row is present.
  private func cells(of row: Int) -> Grid.Cells? {
    guard facts.isPresent[row], let (period, axis) = lines[Int(sessionOfRow[row])] else { return nil }
    return grid.cells(period, axis, Int(columns[row]))
  }

  /// Two whom somebody told apart are two in every cell where both are, however many questions lie between them.
  ///
  /// The least number that respects this is a colouring problem; a set of groups that are all apart from each other is a bound that is never too high.
  private func addApart(_ keys: [Int32], _ identities: Identities, to low: inout [Int]) {
    var rivals: [Int32: Set<Int32>] = [:]
    for pair in identities.linkage.apart where identities.merged[Int(pair.first)] == identities.merged[Int(pair.second)] {
      rivals[pair.first, default: []].insert(pair.second)
      rivals[pair.second, default: []].insert(pair.first)
    }
    guard !rivals.isEmpty else { return }
    var present: [Int: [Int32: Set<Int32>]] = [:]
    for row in keys.indices where keys[row] >= 0 && rivals[keys[row]] != nil {
      guard let cells = cells(of: row) else { continue }
      for cell in [cells.own, cells.axis, cells.place, cells.total] {
        present[cell, default: [:]][identities.merged[Int(keys[row])], default: []].insert(keys[row])
      }
    }
    for (cell, components) in present {
      for groups in components.values {
        var together: [Int32] = []
        for group in groups.sorted() where together.allSatisfy({ rivals[group]!.contains($0) }) { together.append(group) }
        low[cell] += together.count - 1
      }
    }
  }

  @inline(__always)
  private func stamp(_ cell: Int, _ who: Int32, _ stamps: inout [Int32], _ counts: inout [Int]) {
    if stamps[cell] != who {
      stamps[cell] = who
      counts[cell] += 1
    }
  }
}
