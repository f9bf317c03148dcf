internal import BilanMatching
internal import BilanModel

/// How many different ones there are in each cell of a grid: at least, as retained, and at most.
struct UniqueCounts {
  var low: [Int]
  var retained: [Int]
  var high: [Int]
}

/// What is counted once, and under which condition.
enum UniqueRule: Hashable {
  case participants
  /// Those who were at no session of the project before the period; those who were at one.
  case newcomers, cameBack
  case returning(atLeast: Int)
  case completions
  case organisations
}

/// Counts different people (or organisations) present in each cell: at least, as the likelier answers have it, and at most.
///
/// A cell is a set of bits, one for each person; what several sessions add to it is there once. Where there are more people and cells than fit, people are taken in portions.
struct DistinctCounting {
  let selected: Membership
  let period: Period
  /// How many bits all cells of the people counted together may take, for each thread at work.
  var room = 64 * 1024 * 1024 * 8

  var facts: FactTable { selected.frame.facts }

  func count(_ rule: UniqueRule) -> UniqueCounts {
    let identities = rule == .organisations ? facts.organisations : facts.people
    let high = count(rule, as: nil, identities.count)
    guard !identities.isSettled else { return UniqueCounts(low: high, retained: high, high: high) }
    let retained = count(rule, as: identities.retained, identities.count)
    switch rule {
    case .returning(let least): return returning(retained, high, identities, atLeast: least)
    case .completions: return completions(retained, high, identities)
    case .newcomers, .cameBack: return arrivals(rule, retained, high, identities)
    case .participants, .organisations:
      // Never more when more are merged.
      var merged = count(rule, as: identities.merged, identities.count)
      addApart(rule, identities, to: &merged)
      return UniqueCounts(low: zip(merged, retained).map(min), retained: retained, high: high)
    }
  }

  /// - Parameter groups: For each settled group its number in a counting; nil for that of the settled groups themselves.
  private func count(_ rule: UniqueRule, as groups: [Int32]?, _ members: Int) -> [Int] {
    switch rule {
    case .participants, .organisations: return distinct(rule, groups, members)
    case .newcomers, .cameBack: return distinct(rule, groups, members, before: (seenBefore(groups, members), rule == .cameBack))
    case .returning(let least): return returning(groups, members, atLeast: least)
    case .completions: return completions(groups, members)
    }
  }

  // MARK: - Who is where

  /// Each presence of somebody known, in the order of rows.
  @inline(__always)
  func forEachPresence(_ rule: UniqueRule, _ body: (_ who: Int32, _ spot: Membership.Spot) -> Void) {
    for number in selected.sessions(in: period) {
      if rule == .organisations {
        selected.forEachRow(of: number, as: .organisation) { row, spot in body(facts.organisationGroup(row), spot) }
      } else {
        selected.forEachRow(of: number, as: .person) { row, spot in body(facts.person[row], spot) }
      }
    }
  }

  /// - Parameter seen: Counts only those who were seen before (or not); nil counts all.
  private func distinct(_ rule: UniqueRule, _ groups: [Int32]?, _ members: Int, before seen: (marks: [Bool], isAsked: Bool)? = nil) -> [Int] {
    let grid = selected.grid
    var counts = [Int](repeating: 0, count: grid.cellCount)
    for portion in portions(of: members, bitsEach: grid.cellCount) {
      var sets = CellSets(cells: grid.cellCount, members: portion)
      forEachPresence(rule) { settled, spot in
        let who = Int(groups?[Int(settled)] ?? settled)
        guard portion.contains(who), seen.map({ $0.marks[who] == $0.isAsked }) ?? true else { return }
        grid.forEachCell(spot) { sets.insert(who, in: $0) }
      }
      sets.add(to: &counts)
    }
    return counts
  }

  /// Who was at a session of the project before the period, whatever is selected.
  func seenBefore(_ groups: [Int32]?, _ members: Int) -> [Bool] {
    var seen = [Bool](repeating: false, count: members)
    for session in selected.projectSessions(before: period) {
      for row in facts.sessions[session].rows where facts.counts(row, as: .person) { seen[Int(groups?[Int(facts.person[row])] ?? facts.person[row])] = true }
    }
    return seen
  }

  private func returning(_ groups: [Int32]?, _ members: Int, atLeast least: Int) -> [Int] {
    let grid = selected.grid
    var counts = [Int](repeating: 0, count: grid.cellCount)
    let joined = groups.map(JoinedGroups.init)
    for portion in portions(of: members, bitsEach: grid.cellCount * (joined == nil ? 16 : 32 + 16)) {
      var visits = [UInt16](repeating: 0, count: grid.cellCount * portion.count)
      var lastSession = [Int32](repeating: -1, count: grid.cellCount * (joined?.count(in: portion) ?? 0))
      let firstJoined = joined?.count(in: 0..<portion.lowerBound) ?? 0
      for number in selected.sessions(in: period) {
        selected.forEachRow(of: number, as: .person) { row, spot in
          let who = Int(groups?[Int(facts.person[row])] ?? facts.person[row])
          guard portion.contains(who) else { return }
          // What is counted of one person stands together: cells of a person are touched at once.
          let place = (who - portion.lowerBound) * grid.cellCount
          let last = joined?.number(of: who).map { ($0 - firstJoined) * grid.cellCount }
          grid.forEachCell(spot) { cell in
            if let last {
              guard lastSession[last + cell] != Int32(number) else { return }
              lastSession[last + cell] = Int32(number)
            }
            if visits[place + cell] < UInt16.max { visits[place + cell] += 1 }
            if Int(visits[place + cell]) == least { counts[cell] += 1 }
          }
        }
      }
    }
    return counts
  }

  /// The range of people who came back, whatever the answers: people merged into one can be fewer who came back, and people who came once each can be one who did.
  ///
  /// At least one of a merged group where any member by itself came often enough, and none else; at most all those members, and as many more as the visits of the others are enough for.
  private func returning(_ retained: [Int], _ settled: [Int], _ identities: Identities, atLeast least: Int) -> UniqueCounts {
    let grid = selected.grid
    let mayBeAnother = identities.mayBeAnother
    let groups = Grouping(zip(identities.merged, mayBeAnother).map { $1 ? $0 : -1 }, groups: identities.count)
    var (low, high) = (settled, settled)
    for portion in portions(of: groups, bitsEach: grid.cellCount * 16) {
      let members = portion.flatMap { groups[$0] }
      var places = [Int](repeating: -1, count: identities.count)
      for (place, who) in members.enumerated() { places[Int(who)] = place * grid.cellCount }
      var visits = [UInt16](repeating: 0, count: grid.cellCount * members.count)
      forEachPresence(.participants) { who, spot in
        let place = places[Int(who)]
        guard place >= 0 else { return }
        grid.forEachCell(spot) { if visits[place + $0] < UInt16.max { visits[place + $0] += 1 } }
      }
      var often = [Int](repeating: 0, count: grid.cellCount)
      var others = often
      for group in portion {
        for place in groups[group].lazy.map({ places[Int($0)] }) {
          for cell in 0..<grid.cellCount {
            let number = Int(visits[place + cell])
            if number >= least { often[cell] += 1 } else { others[cell] += number }
          }
        }
        for cell in 0..<grid.cellCount {
          if often[cell] > 1 { low[cell] -= often[cell] - 1 }
          if others[cell] > 0 { high[cell] += others[cell] / least }
          (often[cell], others[cell]) = (0, 0)
        }
      }
    }
    return UniqueCounts(low: low, retained: retained, high: high)
  }

  /// Two whom somebody told apart are two in every cell where both are, however many questions lie between them.
  private func addApart(_ rule: UniqueRule, _ identities: Identities, to low: inout [Int]) {
    let rivals = identities.rivals
    guard !rivals.isEmpty else { return }
    var present: [Int: [Int32: Set<Int32>]] = [:]
    forEachPresence(rule) { who, spot in
      guard rivals[who] != nil else { return }
      selected.grid.forEachCell(spot) { cell in present[cell, default: [:]][identities.merged[Int(who)], default: []].insert(who) }
    }
    for (cell, components) in present {
      for groups in components.values { low[cell] += identities.more(among: groups, rivals) }
    }
  }

  /// How many people there is room for, who take so many bits each.
  private func mostTogether(bitsEach bits: Int) -> Int { max(64, room / max(1, bits) / 64 * 64) }

  /// Spans of so many people.
  func portions(of members: Int, bitsEach bits: Int) -> [Range<Int>] {
    let size = mostTogether(bitsEach: bits)
    return stride(from: 0, to: members, by: size).map { $0..<min(members, $0 + size) }
  }

  /// Spans of groups of so many people, or of one group that is larger.
  private func portions(of groups: Grouping, bitsEach bits: Int) -> [Range<Int>] {
    let size = mostTogether(bitsEach: bits)
    var portions: [Range<Int>] = []
    var (start, members) = (0, 0)
    for group in groups.indices {
      if members > 0, members + groups[group].count > size {
        portions.append(start..<group)
        (start, members) = (group, 0)
      }
      members += groups[group].count
    }
    return portions + (members > 0 ? [start..<groups.indices.upperBound] : [])
  }
}

/// Which groups of a counting hold several settled groups: settled groups are once in a session, and only there can two rows be one visit.
private struct JoinedGroups {
  /// How many groups before each one hold several.
  private var before = [0]

  init(_ groups: [Int32]) {
    var sizes = [Int](repeating: 0, count: groups.count)
    for group in groups { sizes[Int(group)] += 1 }
    for size in sizes { before.append(before.last! + (size > 1 ? 1 : 0)) }
  }

  /// Its number among those, from 0; nil for one settled group alone.
  func number(of group: Int) -> Int? { before[group + 1] > before[group] ? before[group] : nil }

  func count(in groups: Range<Int>) -> Int { before[groups.upperBound] - before[groups.lowerBound] }
}

/// A set of members for each cell, a bit for each.
struct CellSets {
  private let first: Int
  private let wordsEach: Int
  private var words: [UInt64]

  init(cells: Int, members: Range<Int>) {
    first = members.lowerBound
    wordsEach = (members.count + 63) / 64
    words = [UInt64](repeating: 0, count: cells * wordsEach)
  }

  @inline(__always)
  mutating func insert(_ member: Int, in cell: Int) {
    let bit = member - first
    words[cell * wordsEach + bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Adds how many members each cell has.
  func add(to counts: inout [Int]) {
    guard wordsEach > 0 else { return }
    for cell in counts.indices {
      for word in words[cell * wordsEach..<(cell + 1) * wordsEach] { counts[cell] += word.nonzeroBitCount }
    }
  }
}
