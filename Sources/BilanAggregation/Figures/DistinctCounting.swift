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
    if rule == .organisations { return organisations() }
    let identities = facts.people
    let settled = count(rule, retained: false, identities.count)
    guard !identities.isSettled else { return UniqueCounts(low: settled, retained: settled, high: settled) }
    var counts = UniqueCounts(low: settled, retained: count(rule, retained: true, identities.count), high: settled)
    var counting = OpenCounting(selected, period, rule)
    let rivals = identities.rivals
    for group in selected.frame.open.groups {
      counting.count(group, identities, rivals) { cell, less, more in
        counts.low[cell] += less
        counts.high[cell] += more
      }
    }
    return counts
  }

  private func count(_ rule: UniqueRule, retained: Bool, _ members: Int) -> [Int] {
    let groups = retained ? facts.people.retained : nil
    func presences(_ body: (Int32, Membership.Spot) -> Void) { forEachPresence(retained: retained, body) }
    switch rule {
    case .participants, .organisations: return distinct(groups, members, presences)
    case .newcomers, .cameBack:
      let seen = seenBefore(groups, members)
      return distinct(groups, members, before: (seen, rule == .cameBack), presences)
    case .returning(let least): return returning(groups, members, atLeast: least)
    case .completions: return completions(retained: retained, members)
    }
  }

  // MARK: - Who is where

  /// Each presence of somebody known, in the order of rows.
  @inline(__always)
  private func forEachPresence(retained: Bool, _ body: (_ who: Int32, _ spot: Membership.Spot) -> Void) {
    for number in selected.sessions(in: period) {
      forEachRow(of: number, as: .person, retained: retained) { row, spot in body(facts.person[row], spot) }
    }
  }

  /// The rows of a session that count, each with its spot: by the likelier answers, or where nobody is anybody else of whom that is open.
  @inline(__always)
  func forEachRow(of session: Int, as counted: Counting, retained: Bool, _ body: (_ row: Int, _ spot: Membership.Spot) -> Void) {
    if retained { selected.forEachRow(of: session, as: counted, body) } else { selected.forEachSettledRow(of: session, as: counted, body) }
  }

  /// How many different ones each cell holds.
  ///
  /// - Parameters:
  ///   - seen: Counts only those who were seen before (or not); nil counts all.
  ///   - others: Some who are in a cell beside.
  func distinct(
    _ groups: [Int32]?, _ members: Int, before seen: (marks: [Bool], isAsked: Bool)? = nil, with others: Set<Placed> = [],
    _ forEachPresence: ((Int32, Membership.Spot) -> Void) -> Void
  ) -> [Int] {
    let grid = selected.grid
    var counts = [Int](repeating: 0, count: grid.cellCount)
    for portion in portions(of: members, bitsEach: grid.cellCount) {
      var sets = CellSets(cells: grid.cellCount, members: portion)
      forEachPresence { settled, spot in
        let who = Int(groups?[Int(settled)] ?? settled)
        guard portion.contains(who), seen.map({ $0.marks[who] == $0.isAsked }) ?? true else { return }
        grid.forEachCell(spot) { sets.insert(who, in: $0) }
      }
      for other in others {
        let who = Int(groups?[Int(other.who)] ?? other.who)
        if portion.contains(who) { sets.insert(who, in: other.cell) }
      }
      sets.add(to: &counts)
    }
    return counts
  }

  /// Somebody, or an organisation, in a cell.
  struct Placed: Hashable {
    var who: Int32
    var cell: Int
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
        forEachRow(of: number, as: .person, retained: groups != nil) { row, spot in
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

  /// How many people there is room for, who take so many bits each.
  private func mostTogether(bitsEach bits: Int) -> Int { max(64, room / max(1, bits) / 64 * 64) }

  /// Spans of so many people.
  func portions(of members: Int, bitsEach bits: Int) -> [Range<Int>] {
    let size = mostTogether(bitsEach: bits)
    return stride(from: 0, to: members, by: size).map { $0..<min(members, $0 + size) }
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
