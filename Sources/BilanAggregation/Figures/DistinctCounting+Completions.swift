internal import BilanModel

/// Who completed a training of several sessions: on the day of the session that reaches its number (`completed_from`), in the cell where that row stands.
extension DistinctCounting {
  func completions(_ groups: [Int32]?, _ members: Int) -> [Int] {
    let grid = selected.grid
    var sets = CellSets(cells: grid.cellCount, members: 0..<members)
    var attended: [[VisitCount]] = []
    forEachTrainingSession { session, activity, needed in
      while attended.count <= activity { attended.append(Array(repeating: VisitCount(), count: members)) }
      forEachRow(of: session) { row in
        let who = Int(groups?[Int(facts.person[row])] ?? facts.person[row])
        if attended[activity][who].add(Int32(session)) == needed { forEachCell(of: row, at: session) { sets.insert(who, in: $0) } }
      }
    }
    var counts = [Int](repeating: 0, count: grid.cellCount)
    sets.add(to: &counts)
    return counts
  }

  /// The range whatever the answers: merged people can complete what none did by himself, and on an earlier day, in another period or commune. For each group of people who may be one every way
  /// to tell them apart is counted, and the least and most of all groups are added up; no more than can be where a group is too large for that.
  func completions(_ retained: [Int], _ settled: [Int], _ identities: Identities) -> UniqueCounts {
    let mayBeAnother = identities.mayBeAnother
    var visits: [Visit] = []
    forEachTrainingSession { session, activity, needed in
      forEachRow(of: session) { row in
        let who = facts.person[row]
        guard mayBeAnother[Int(who)] else { return }
        visits.append(Visit(who: who, session: Int32(session), row: Int32(row), activity: Int32(activity), needed: Int32(needed)))
      }
    }
    let byPerson = Grouping(visits.map(\.who), groups: identities.count)
    let byGroup = Grouping(visits.map { identities.merged[Int($0.who)] }, groups: identities.count)
    var members = [[Int32]](repeating: [], count: identities.count)
    for person in byPerson.indices where !byPerson[person].isEmpty { members[Int(identities.merged[person])].append(Int32(person)) }
    let rivals = identities.rivals
    var (low, high) = (settled, settled)
    for (group, members) in members.enumerated() where members.count > 1 {
      // What they count as one each is in the settled number.
      for person in members {
        for cell in cells(of: byPerson[Int(person)].lazy.map { visits[Int($0)] }) {
          low[cell] -= 1
          high[cell] -= 1
        }
      }
      let own = byGroup[group].map { visits[Int($0)] }
      if members.count > DistinctCounting.mostMembers {
        for (cell, number) in mostCompletions(own).enumerated() { high[cell] += number }
      } else {
        for (cell, least, most) in extremes(PossiblePeople(own, members, rivals)) {
          low[cell] += least
          high[cell] += most
        }
      }
    }
    return UniqueCounts(low: low, retained: retained, high: high)
  }

  /// Of six people there are 203 ways to tell them apart.
  private static let mostMembers = 6

  /// The sessions up to the period's end that count towards a training, in order, each with the number of its activity, from 0 on, and how many complete it.
  private func forEachTrainingSession(_ body: (_ session: Int, _ activity: Int, _ needed: Int) -> Void) {
    var activities: [String: Int] = [:]
    for number in selected.sessions(before: period) + selected.sessions(in: period) {
      guard let needed = selected.frame.activityOfSession[number]?.completedFrom else { continue }
      let name = facts.sessions[number].activityName
      let activity = activities[name] ?? activities.count
      activities[name] = activity
      body(number, activity, needed)
    }
  }

  @inline(__always)
  private func forEachRow(of session: Int, _ body: (Int) -> Void) {
    for row in facts.sessions[session].rows where facts.isPresent[row] && facts.person[row] >= 0 && selected.holds(row: row) { body(row) }
  }

  /// The cells in which a presence counts; none outside the period.
  private func forEachCell(of row: Int, at session: Int, _ body: (Int) -> Void) {
    guard period.contains(facts.sessions[session].key.day), let column = selected.column(row: row, session: session) else { return }
    selected.grid.forEachCell(selected.frame.axisOfSession[session], column, selected.category(row: row, session: session), body)
  }

  // MARK: - People who may be one

  /// The cells in which those of some visits, in the order of sessions, complete a training if they are one.
  private func cells(of visits: some Sequence<Visit>) -> [Int] {
    var cells: [Int] = []
    var attended: [VisitCount] = []
    for visit in visits {
      let activity = Int(visit.activity)
      while attended.count <= activity { attended.append(VisitCount()) }
      if attended[activity].add(visit.session) == Int(visit.needed) {
        forEachCell(of: Int(visit.row), at: Int(visit.session)) { if !cells.contains($0) { cells.append($0) } }
      }
    }
    return cells
  }

  /// How many of a group complete a training, at least and at most over all ways to tell them apart that no decision forbids, in each cell where anybody can.
  private func extremes(_ people: PossiblePeople) -> [(cell: Int, least: Int, most: Int)] {
    let cellsOfBlock = (0..<people.blockCount).map { cells(of: people.visits(of: $0)) }
    var countings: [[Int]] = []
    let all = Set(cellsOfBlock.joined()).sorted()
    guard !all.isEmpty else { return [] }
    let places = cellsOfBlock.map { cells in cells.map { cell in all.firstIndex(of: cell)! } }
    for blocks in people.partitions {
      var counts = [Int](repeating: 0, count: all.count)
      for block in blocks { for place in places[block] { counts[place] += 1 } }
      countings.append(counts)
    }
    return all.enumerated().map { place, cell in
      let numbers = countings.map { $0[place] }
      return (cell, numbers.min()!, numbers.max()!)
    }
  }

  /// No more can complete a training than there are visits in the cell, and as often as all visits together are enough.
  private func mostCompletions(_ visits: [Visit]) -> [Int] {
    var present = [Int](repeating: 0, count: selected.grid.cellCount)
    for visit in visits { forEachCell(of: Int(visit.row), at: Int(visit.session)) { present[$0] += 1 } }
    let enough = visits.count / max(1, visits.map { Int($0.needed) }.min() ?? 1)
    return present.map { min(enough, $0) }
  }
}

/// A presence at a session that counts towards a training.
private struct Visit {
  var who, session, row, activity, needed: Int32
}

/// People who may be one, with their visits in the order of sessions. Some of them taken for one are a block: a bit for each.
private struct PossiblePeople {
  private let visits: [Visit]
  private let members: [Int32]
  /// For each member, those whom somebody told apart from it.
  private let forbidden: [Int]

  init(_ visits: [Visit], _ members: [Int32], _ rivals: [Int32: Set<Int32>]) {
    self.visits = visits
    self.members = members
    forbidden = members.map { who in
      guard let others = rivals[who] else { return 0 }
      return members.indices.reduce(0) { others.contains(members[$1]) ? $0 | 1 << $1 : $0 }
    }
  }

  /// How many blocks there are, the empty one too.
  var blockCount: Int { 1 << members.count }

  func visits(of block: Int) -> some Sequence<Visit> { visits.lazy.filter { block & 1 << members.firstIndex(of: $0.who)! != 0 } }

  /// Every way to tell them apart that no decision forbids.
  var partitions: [[Int]] {
    members.indices.reduce([[]]) { all, member in
      all.flatMap { blocks in
        [blocks + [1 << member]]
          + blocks.indices.filter { blocks[$0] & forbidden[member] == 0 }.map { place in
            var joined = blocks
            joined[place] |= 1 << member
            return joined
          }
      }
    }
  }
}

/// To how many sessions of one activity somebody came, and to which last.
private struct VisitCount {
  private var sessions: Int32 = 0
  private var last: Int32 = -1

  /// The visits with this one, in the order of sessions; nil where the session is counted already.
  mutating func add(_ session: Int32) -> Int? {
    guard last != session else { return nil }
    last = session
    sessions += 1
    return Int(sessions)
  }
}
