internal import BilanModel

/// Who completed a training of several sessions: on the day of the session that reaches its number (`completed_from`), in the cell where that row stands.
extension DistinctCounting {
  func completions(_ groups: [Int32]?, _ members: Int) -> [Int] {
    let (grid, trainings) = (selected.grid, selected.frame.trainingCount)
    var counts = [Int](repeating: 0, count: grid.cellCount)
    for portion in completionPortions(of: members) {
      var sets = CellSets(cells: grid.cellCount, members: portion)
      var attended = [VisitCount](repeating: VisitCount(), count: trainings * portion.count)
      forEachTrainingSession { session, training in
        forEachRow(of: session) { row in
          let who = Int(groups?[Int(facts.person[row])] ?? facts.person[row])
          guard portion.contains(who),
            attended[training.number * portion.count + who - portion.lowerBound].add(Int32(session)) == training.needed
          else { return }
          forEachCell(of: row, at: session) { sets.insert(who, in: $0) }
        }
      }
      sets.add(to: &counts)
    }
    return counts
  }

  /// Spans of people whose visits to each training, beside their bits in the cells, there is room for.
  func completionPortions(of members: Int) -> [Range<Int>] {
    portions(of: members, bitsEach: selected.grid.cellCount + selected.frame.trainingCount * MemoryLayout<VisitCount>.stride * 8)
  }

  /// The range whatever the answers: merged people can complete what none did by himself, and on an earlier day, in another period or commune. For each group of people who may be one every way
  /// to tell them apart is counted, and the least and most of all groups are added up; no more than can be where a group is too large for that.
  func completions(_ retained: [Int], _ settled: [Int], _ identities: Identities) -> UniqueCounts {
    let mayBeAnother = identities.mayBeAnother
    var visits: [Visit] = []
    var members = [[Int32]](repeating: [], count: identities.count)
    var positions = [Int32](repeating: -1, count: identities.count)
    for (who, group) in identities.merged.enumerated() where mayBeAnother[who] {
      positions[who] = Int32(members[Int(group)].count)
      members[Int(group)].append(Int32(who))
    }
    forEachTrainingSession { session, training in
      forEachRow(of: session) { row in
        let who = Int(facts.person[row])
        guard mayBeAnother[who] else { return }
        visits.append(
          Visit(
            group: identities.merged[who], member: positions[who], session: Int32(session), row: Int32(row), training: Int32(training.number),
            needed: Int32(training.needed)))
      }
    }
    let byGroup = Grouping(visits.map(\.group), groups: identities.count)
    let rivals = identities.rivals
    var (low, high) = (settled, settled)
    var counting = AnswerCounting(cells: selected.grid.cellCount, trainings: selected.frame.trainingCount)
    for group in byGroup.indices where !byGroup[group].isEmpty {
      let own = byGroup[group].map { visits[Int($0)] }
      let members = members[group]
      if members.count > AnswerCounting.mostMembers {
        // What they count as one each is in the settled number.
        let byMember = Grouping(own.map(\.member), groups: members.count)
        for member in byMember.indices {
          for cell in counting.completions(of: byMember[member].map { own[Int($0)] }, by: { _ in true }, cells: forEachCell) {
            low[cell] -= 1
            high[cell] -= 1
          }
        }
        for (cell, number) in mostCompletions(own).enumerated() { high[cell] += number }
      } else {
        counting.count(own, members, rivals, cells: forEachCell) { cell, settled, least, most in
          low[cell] += least - settled
          high[cell] += most - settled
        }
      }
    }
    return UniqueCounts(low: low, retained: retained, high: high)
  }

  /// The sessions up to the period's end that count towards a training, in order.
  private func forEachTrainingSession(_ body: (_ session: Int, Training) -> Void) {
    for number in selected.sessions(before: period) + selected.sessions(in: period) {
      if let training = selected.frame.trainingOfSession[number] { body(number, training) }
    }
  }

  @inline(__always)
  private func forEachRow(of session: Int, _ body: (Int) -> Void) {
    for row in facts.sessions[session].rows where facts.counts(row, as: .person) && selected.holds(row: row) { body(row) }
  }

  /// The cells in which a presence counts; none outside the period.
  private func forEachCell(of row: Int, at session: Int, _ body: (Int) -> Void) {
    guard period.contains(facts.sessions[session].key.day), let spot = selected.spot(ofRow: row, in: session) else { return }
    selected.grid.forEachCell(spot, body)
  }

  /// No more can complete a training than there are visits in the cell, and as often as all visits together are enough.
  private func mostCompletions(_ visits: [Visit]) -> [Int] {
    var present = [Int](repeating: 0, count: selected.grid.cellCount)
    for visit in visits { forEachCell(of: Int(visit.row), at: Int(visit.session)) { present[$0] += 1 } }
    let enough = visits.count / max(1, visits.map { Int($0.needed) }.min() ?? 1)
    return present.map { min(enough, $0) }
  }
}

// MARK: - People who may be one

/// A presence at a session that counts towards a training, of somebody who may be another.
private struct Visit {
  /// All who may be one.
  var group: Int32
  /// Which of them, from 0.
  var member: Int32
  var session, row, training, needed: Int32
}

/// Counts who completes trainings, for every way to tell apart the people of one group after the other.
private struct AnswerCounting {
  /// Calls its last argument with each cell in which the row of a session counts.
  typealias Cells = (_ row: Int, _ session: Int, _ body: (Int) -> Void) -> Void

  /// Of six people there are 203 ways to tell them apart.
  static let mostMembers = 6

  /// Every way to tell so many people apart, that in which each is somebody first: people who are taken for one are a bit each of one number.
  private static let partitions: [[[Int]]] = (0...mostMembers).map { count in
    (0..<count).reduce([[]]) { all, member in
      all.flatMap { blocks in
        [blocks + [1 << member]]
          + blocks.indices.map { place in
            var joined = blocks
            joined[place] |= 1 << member
            return joined
          }
      }
    }
  }

  private var attended: [VisitCount]
  /// The cells in which each set of people completes a training, if they are one.
  private var cells = [[Int]](repeating: [], count: 1 << mostMembers)
  private var isTouched: [Bool]
  private var visitCount: [Int32]
  private var counts: [Int]
  private var (settled, least, most): ([Int], [Int], [Int])

  init(cells: Int, trainings: Int) {
    attended = Array(repeating: VisitCount(), count: trainings)
    visitCount = Array(repeating: 0, count: trainings)
    isTouched = [Bool](repeating: false, count: cells)
    counts = [Int](repeating: 0, count: cells)
    (settled, least, most) = (counts, counts, counts)
  }

  /// How many of a group complete a training, settled as they are, and at least and at most over all ways to tell them apart that no decision forbids, in each cell where anybody can.
  mutating func count(
    _ visits: [Visit], _ members: [Int32], _ rivals: [Int32: Set<Int32>], cells forEachCell: Cells,
    _ body: (_ cell: Int, _ settled: Int, _ least: Int, _ most: Int) -> Void
  ) {
    let visits = enough(visits)
    guard !visits.isEmpty else { return }
    var touched: [Int] = []
    for block in 1..<1 << members.count {
      cells[block] = completions(of: visits, by: { block & 1 << Int($0.member) != 0 }, cells: forEachCell)
      for cell in cells[block] where !isTouched[cell] {
        isTouched[cell] = true
        touched.append(cell)
      }
    }
    let forbidden = members.map { who in members.indices.reduce(0) { rivals[who]?.contains(members[$1]) ?? false ? $0 | 1 << $1 : $0 } }
    for (number, blocks) in AnswerCounting.partitions[members.count].enumerated() {
      if blocks.contains(where: { block in members.indices.contains { block & 1 << $0 != 0 && block & forbidden[$0] != 0 } }) { continue }
      for block in blocks { for cell in cells[block] { counts[cell] += 1 } }
      for cell in touched {
        if number == 0 { (settled[cell], least[cell], most[cell]) = (counts[cell], counts[cell], counts[cell]) }
        least[cell] = min(least[cell], counts[cell])
        most[cell] = max(most[cell], counts[cell])
        counts[cell] = 0
      }
    }
    for cell in touched {
      isTouched[cell] = false
      body(cell, settled[cell], least[cell], most[cell])
    }
  }

  /// The visits to trainings that all of them together would complete.
  private mutating func enough(_ visits: [Visit]) -> [Visit] {
    for visit in visits { visitCount[Int(visit.training)] += 1 }
    defer { for visit in visits { visitCount[Int(visit.training)] = 0 } }
    return visits.filter { visitCount[Int($0.training)] >= $0.needed }
  }

  /// The cells in which those of some visits, in the order of sessions, complete a training if they are one.
  mutating func completions(of visits: [Visit], by isOne: (Visit) -> Bool, cells forEachCell: Cells) -> [Int] {
    var found: [Int] = []
    for visit in visits where isOne(visit) && attended[Int(visit.training)].add(visit.session) == Int(visit.needed) {
      forEachCell(Int(visit.row), Int(visit.session)) { if !found.contains($0) { found.append($0) } }
    }
    for visit in visits { attended[Int(visit.training)] = VisitCount() }
    return found
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
