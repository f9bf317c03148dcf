internal import BilanModel

/// Who completed a training of several sessions: on the day of the session that reaches its number (`completed_from`), in the cell where that row stands.
extension DistinctCounting {
  func completions(_ groups: [Int32]?, _ members: Int) -> [Int] {
    let grid = selected.grid
    var sets = CellSets(cells: grid.cellCount, members: 0..<members)
    var attended: [String: Visits] = [:]
    forEachVisit { visit in
      let who = Int(groups?[Int(visit.who)] ?? visit.who)
      var visits = attended.removeValue(forKey: visit.activity) ?? Visits(members)
      if visits.count(who, at: visit.session) == visit.needed { forEachCell(of: visit) { sets.insert(who, in: $0) } }
      attended[visit.activity] = visits
    }
    var counts = [Int](repeating: 0, count: grid.cellCount)
    sets.add(to: &counts)
    return counts
  }

  /// The range whatever the answers: merged people can complete what none did by himself, and on an earlier day, in another period or commune. For each group of people who may be one every way to tell them
  /// apart is counted, and the least and most of all groups are added up; no more than can be where a group is too large for that.
  func completions(_ retained: [Int], _ settled: [Int], _ identities: Identities) -> UniqueCounts {
    var sizes = [Int32](repeating: 0, count: identities.count)
    for group in identities.merged { sizes[Int(group)] += 1 }
    var visits: [Int32: [Visit]] = [:]
    forEachVisit { visit in
      let group = identities.merged[Int(visit.who)]
      if sizes[Int(group)] > 1 { visits[group, default: []].append(visit) }
    }
    let rivals = identities.rivals
    var (low, high) = (settled, settled)
    for visits in visits.values {
      let members = Set(visits.map(\.who)).sorted()
      guard members.count > 1 else { continue }
      var blocks = Blocks(visits: visits, members: members)
      // What they count as one each is in the settled number.
      for member in members.indices {
        for cell in cells(of: 1 << member, &blocks) {
          low[cell] -= 1
          high[cell] -= 1
        }
      }
      if members.count > DistinctCounting.mostMembers {
        for (cell, number) in mostCompletions(visits) { high[cell] += number }
      } else {
        let (least, most) = extremes(&blocks, rivals)
        for (cell, number) in least { low[cell] += number }
        for (cell, number) in most { high[cell] += number }
      }
    }
    return UniqueCounts(low: low, retained: retained, high: high)
  }

  /// Of seven people there are 877 ways to tell them apart.
  private static let mostMembers = 7

  /// A presence at a session that counts towards a training.
  private struct Visit {
    var who: Int32
    var session: Int
    var row: Int
    var activity: String
    var needed: Int
  }

  private func forEachVisit(_ body: (Visit) -> Void) {
    for number in selected.sessions(before: period) + selected.sessions(in: period) {
      guard let needed = selected.frame.activityOfSession[number]?.completedFrom else { continue }
      let session = facts.sessions[number]
      let activity = session.activityName
      for row in session.rows where facts.isPresent[row] && facts.person[row] >= 0 && selected.holds(row: row) {
        body(Visit(who: facts.person[row], session: number, row: row, activity: activity, needed: needed))
      }
    }
  }

  /// The cells in which a visit counts; none outside the period.
  private func forEachCell(of visit: Visit, _ body: (Int) -> Void) {
    guard period.contains(facts.sessions[visit.session].key.day), let column = selected.column(row: visit.row, session: visit.session) else { return }
    selected.grid.forEachCell(
      selected.frame.axisOfSession[visit.session], column, selected.category(row: visit.row, session: visit.session), body)
  }

  // MARK: - People who may be one

  /// The visits of people who may be one, in their order, and what is known of some of them taken for one: a bit for each member.
  private struct Blocks {
    let visits: [Visit]
    let members: [Int32]
    var known: [Int: Set<Int>] = [:]
  }

  /// The cells in which some of a group complete a training, if they are one.
  private func cells(of block: Int, _ blocks: inout Blocks) -> Set<Int> {
    if let known = blocks.known[block] { return known }
    let own = Set(blocks.members.indices.filter { block & 1 << $0 != 0 }.map { blocks.members[$0] })
    var attended: [String: Set<Int>] = [:]
    var cells: Set<Int> = []
    for visit in blocks.visits where own.contains(visit.who) {
      guard attended[visit.activity, default: []].insert(visit.session).inserted, attended[visit.activity]?.count == visit.needed else { continue }
      forEachCell(of: visit) { cells.insert($0) }
    }
    blocks.known[block] = cells
    return cells
  }

  /// How many of a group complete a training in each cell, at least and at most over all ways to tell them apart that no decision forbids; a cell that is not named has none.
  private func extremes(_ blocks: inout Blocks, _ rivals: [Int32: Set<Int32>]) -> (least: [Int: Int], most: [Int: Int]) {
    var all: [[Int]] = [[]]
    for (member, who) in blocks.members.enumerated() {
      let others = rivals[who] ?? []
      let forbidden = blocks.members.indices.reduce(0) { others.contains(blocks.members[$1]) ? $0 | 1 << $1 : $0 }
      all = all.flatMap { known in
        [known + [1 << member]]
          + known.indices.filter { known[$0] & forbidden == 0 }.map { place in
            var joined = known
            joined[place] |= 1 << member
            return joined
          }
      }
    }
    let countings = all.map { partition in
      partition.reduce(into: [Int: Int]()) { counts, block in
        for cell in cells(of: block, &blocks) { counts[cell, default: 0] += 1 }
      }
    }
    var (least, most) = ([Int: Int](), [Int: Int]())
    for cell in Set(countings.flatMap(\.keys)) {
      least[cell] = countings.map { $0[cell] ?? 0 }.min()
      most[cell] = countings.map { $0[cell] ?? 0 }.max()
    }
    return (least, most)
  }

  /// No more can complete a training than there are visits in the cell, and as often as all visits together are enough.
  private func mostCompletions(_ visits: [Visit]) -> [Int: Int] {
    var most: [Int: Int] = [:]
    let enough = visits.count / max(1, visits.map(\.needed).min() ?? 1)
    for visit in visits { forEachCell(of: visit) { most[$0, default: 0] = min(enough, most[$0, default: 0] + 1) } }
    return most
  }
}

/// To how many sessions of one activity each member came, and to which last.
private struct Visits {
  private var sessions: [Int32]
  private var last: [Int32]

  init(_ members: Int) {
    sessions = [Int32](repeating: 0, count: members)
    last = [Int32](repeating: -1, count: members)
  }

  /// The visits of a member with this one; nil where the session is counted already.
  mutating func count(_ member: Int, at session: Int) -> Int? {
    guard last[member] != Int32(session) else { return nil }
    last[member] = Int32(session)
    sessions[member] += 1
    return Int(sessions[member])
  }
}
