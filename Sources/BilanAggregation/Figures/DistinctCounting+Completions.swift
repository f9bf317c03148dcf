internal import BilanModel

/// Who completed a training of several sessions: on the day of the session that reaches its number (`completed_from`), in the cell where that row stands.
extension DistinctCounting {
  func completions(retained: Bool, _ members: Int) -> [Int] {
    let (grid, trainings) = (selected.grid, selected.frame.trainingCount)
    let groups = retained ? facts.people.retained : nil
    var counts = [Int](repeating: 0, count: grid.cellCount)
    for portion in completionPortions(of: members) {
      var sets = CellSets(cells: grid.cellCount, members: portion)
      var attended = [VisitCount](repeating: VisitCount(), count: trainings * portion.count)
      for session in selected.sessions(before: period) + selected.sessions(in: period) {
        guard let training = selected.frame.trainingOfSession[session] else { continue }
        let isInPeriod = period.contains(facts.sessions[session].key.day)
        for row in facts.sessions[session].rows where facts.person[row] >= 0 {
          let together = retained ? selected.frame.open.retained[row] : nil
          guard together.map({ $0.presence == .present && selected.holds($0) }) ?? (facts.isPresent[row] && selected.holds(row: row)) else { continue }
          let who = Int(groups?[Int(facts.person[row])] ?? facts.person[row])
          guard portion.contains(who),
            attended[training.number * portion.count + who - portion.lowerBound].add(Int32(session)) == training.needed, isInPeriod,
            let spot = together.map({ selected.spot(of: $0, in: session) }) ?? selected.spot(ofRow: row, in: session)
          else { continue }
          grid.forEachCell(spot) { sets.insert(who, in: $0) }
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
}
