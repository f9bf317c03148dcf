internal import BilanModel

/// The range of people who are new in a period, and of those who had come before, whatever the answers to what is asked about who is who.
///
/// Of people who may be one, in a cell: those are *fresh* who are there and came to no session before the period, *back* who are there and did, *gone* who came before and are not there.
extension DistinctCounting {
  func arrivals(_ rule: UniqueRule, _ retained: [Int], _ settled: [Int], _ identities: Identities) -> UniqueCounts {
    let (seen, rivals) = (seenBefore(nil, identities.count), identities.rivals)
    var (low, high) = (settled, settled)
    func add(_ found: ArrivalBounds, _ cell: Int) {
      if rule == .newcomers {
        low[cell] += found.leastNew - found.fresh
      } else {
        low[cell] += found.leastBack - found.back
        high[cell] += found.mostBack - found.back
      }
    }
    var undecided = UndecidedGroup(cells: selected.grid.cellCount)
    forEachGroup(identities) { members, presences in
      let before = members.filter { seen[Int($0)] }
      if members.contains(where: { rivals[$0] != nil }) {
        for (cell, there) in people(presences) { add(ArrivalBounds(there, before, rivals, identities), cell) }
      } else {
        undecided.count(presences.map { ($0.who, seen[Int($0.who)], $0.spot) }, before: before.count, selected.grid, add)
      }
    }
    return UniqueCounts(low: zip(low, retained).map(min), retained: retained, high: zip(high, retained).map(max))
  }

  /// Each group of people who may be one, with its presences in the period, person by person.
  private func forEachGroup(_ identities: Identities, _ body: (_ members: [Int32], _ presences: [Presence]) -> Void) {
    let mayBeAnother = identities.mayBeAnother
    var presences: [Presence] = []
    forEachPresence(.participants) { who, spot in
      if mayBeAnother[Int(who)] { presences.append(Presence(who: who, spot: spot)) }
    }
    let members = Grouping(zip(identities.merged, mayBeAnother).map { $1 ? $0 : -1 }, groups: identities.count)
    let byGroup = Grouping(presences.map { identities.merged[Int($0.who)] }, groups: identities.count)
    for group in byGroup.indices where !byGroup[group].isEmpty {
      body(Array(members[group]), byGroup[group].map { presences[Int($0)] }.sorted { $0.who < $1.who })
    }
  }

  /// Who of a group is in each cell in which any of them is.
  private func people(_ presences: [Presence]) -> [Int: Set<Int32>] {
    var there: [Int: Set<Int32>] = [:]
    for presence in presences { selected.grid.forEachCell(presence.spot) { there[$0, default: []].insert(presence.who) } }
    return there
  }

  private struct Presence {
    var who: Int32
    var spot: Membership.Spot
  }
}

/// How many people of one group are fresh and back in a cell, and how many new people and people who came back they are at least and at most.
private struct ArrivalBounds {
  var fresh = 0
  var back = 0
  var leastNew = 0
  var leastBack = 0
  var mostBack = 0

  /// Of a group of whom nobody is told apart: all may be one, or nobody.
  ///
  /// - Parameter before: How many of the group came before.
  init(fresh: Int, back: Int, before: Int) {
    (self.fresh, self.back) = (fresh, back)
    leastNew = fresh > 0 && before == 0 ? 1 : 0
    leastBack = min(1, back)
    mostBack = back + min(fresh, before - back)
  }

  /// Of a group of whom some are told apart.
  init(_ there: Set<Int32>, _ before: [Int32], _ rivals: [Int32: Set<Int32>], _ identities: Identities) {
    let (fresh, back) = (there.subtracting(before), there.intersection(before))
    (self.fresh, self.back) = (fresh.count, back.count)
    // Of fresh people who are all told apart, each but those who can be somebody who came before, one each.
    leastNew = identities.setsApart(among: fresh, rivals).map { $0.count - ArrivalBounds.pairs($0, before, rivals) }.max() ?? 0
    // At least one where any came back by himself, and all of those who are told apart.
    leastBack = back.isEmpty ? 0 : identities.apart(among: back, rivals).count
    // All who came back by themselves, and a pair of each two, not told apart, of whom one is fresh and the other gone.
    mostBack = back.count + ArrivalBounds.pairs(fresh.sorted(), before.filter { !there.contains($0) }, rivals)
  }

  /// How many of the first can each be another of the second: the largest matching of those not told apart.
  private static func pairs(_ first: [Int32], _ second: [Int32], _ rivals: [Int32: Set<Int32>]) -> Int {
    var partner: [Int32: Int32] = [:]
    func finds(_ one: Int32, _ tried: inout Set<Int32>) -> Bool {
      for other in second where !(rivals[one]?.contains(other) ?? false) && tried.insert(other).inserted {
        if let known = partner[other], !finds(known, &tried) { continue }
        partner[other] = one
        return true
      }
      return false
    }
    return first.count { one in
      var tried: Set<Int32> = []
      return finds(one, &tried)
    }
  }
}

/// Counts the people of one group after the other in the cells in which any is, where nobody is told apart.
private struct UndecidedGroup {
  private var last: [Int32]
  private var fresh: [Int]
  private var back: [Int]

  init(cells: Int) {
    last = [Int32](repeating: -1, count: cells)
    fresh = [Int](repeating: 0, count: cells)
    back = fresh
  }

  /// - Parameter presences: Person by person.
  mutating func count(
    _ presences: [(who: Int32, cameBefore: Bool, spot: Membership.Spot)], before: Int, _ grid: Grid, _ body: (ArrivalBounds, _ cell: Int) -> Void
  ) {
    var touched: [Int] = []
    for presence in presences {
      grid.forEachCell(presence.spot) { cell in
        guard last[cell] != presence.who else { return }
        last[cell] = presence.who
        if fresh[cell] + back[cell] == 0 { touched.append(cell) }
        if presence.cameBefore { back[cell] += 1 } else { fresh[cell] += 1 }
      }
    }
    for cell in touched {
      body(ArrivalBounds(fresh: fresh[cell], back: back[cell], before: before), cell)
      (fresh[cell], back[cell]) = (0, 0)
    }
  }
}
