internal import BilanMatching
internal import BilanModel

/// How many people of one group, who may be one, count in each cell under a rule: at least and at most over all answers (docs/people.md, "Three numbers").
///
/// Of up to six people every way to answer is tried; of more a bound is made that no answer passes.
struct OpenCounting {
  private let selected: Membership
  private let period: Period
  private let rule: UniqueRule
  private let inPeriod: Range<Int>

  private var attended: [VisitCount]
  /// The cells in which each set of people counts, if they are one.
  private var cells = [[Int]](repeating: [], count: 1 << OpenPeople.mostTried)
  /// The last set of people that was looked at in a cell, and its visits there.
  private var stamps: [Int32]
  private var visits: [Int32]
  private var stamp: Int32 = 0
  private var isTouched: [Bool]
  private var counts: [Int]
  private var (settled, least, most): ([Int], [Int], [Int])

  init(_ selected: Membership, _ period: Period, _ rule: UniqueRule) {
    (self.selected, self.period, self.rule) = (selected, period, rule)
    inPeriod = selected.frame.facts.sessionRange(of: period)
    attended = Array(repeating: VisitCount(), count: selected.frame.trainingCount)
    let size = selected.grid.cellCount
    (stamps, visits) = ([Int32](repeating: -1, count: size), [Int32](repeating: 0, count: size))
    isTouched = [Bool](repeating: false, count: size)
    counts = [Int](repeating: 0, count: size)
    (settled, least, most) = (counts, counts, counts)
  }

  /// By how much each cell where a group counts is less and more than with each of them somebody.
  mutating func count(
    _ group: OpenPeople.Group, _ identities: Identities, _ rivals: [Int32: Set<Int32>], _ body: (_ cell: Int, _ less: Int, _ more: Int) -> Void
  ) {
    guard group.rows.contains(where: { inPeriod.contains(Int($0.session)) }) else { return }
    if group.answers.isEmpty {
      for bound in bounds(of: group, identities, rivals) { body(bound.cell, bound.least - bound.settled, bound.most - bound.settled) }
    } else {
      tryEach(group, body)
    }
  }

  private mutating func tryEach(_ group: OpenPeople.Group, _ body: (_ cell: Int, _ less: Int, _ more: Int) -> Void) {
    var touched: [Int] = []
    for block in 1..<1 << group.members.count {
      cells[block] = cells(of: group.rows) { block & 1 << Int($0) != 0 }
      for cell in cells[block] where !isTouched[cell] {
        isTouched[cell] = true
        touched.append(cell)
      }
    }
    for (number, blocks) in group.answers.enumerated() {
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
      body(cell, least[cell] - settled[cell], most[cell] - settled[cell])
    }
  }

  // MARK: - One person

  /// The cells in which some members count, if they are one person.
  private mutating func cells(of rows: [OpenPeople.Row], by isOne: (Int32) -> Bool) -> [Int] {
    let facts = selected.frame.facts
    stamp += 1
    var (found, cameBefore, start): ([Int], Bool, Int) = ([], false, 0)
    while start < rows.count, Int(rows[start].session) < inPeriod.upperBound {
      let session = rows[start].session
      var (attendance, end): (SettledAttendance?, Int) = (nil, start)
      while end < rows.count, rows[end].session == session {
        if isOne(rows[end].member) {
          let own = facts.attendance(ofRow: Int(rows[end].row))
          if attendance == nil { attendance = own } else { attendance!.settle(with: own) }
        }
        end += 1
      }
      start = end
      guard let attendance, attendance.presence == .present else { continue }
      if !inPeriod.contains(Int(session)), selected.isOfProject(Int(session)) { cameBefore = true }
      add(attendance, Int(session), &found)
    }
    for index in attended.indices { attended[index] = VisitCount() }
    switch rule {
    case .newcomers: return cameBefore ? [] : found
    case .cameBack: return cameBefore ? found : []
    default: return found
    }
  }

  /// Adds the cells in which a visit makes somebody count.
  private mutating func add(_ attendance: SettledAttendance, _ session: Int, _ found: inout [Int]) {
    guard selected.holds(session: session), selected.holds(attendance) else { return }
    if rule == .completions {
      guard let training = selected.frame.trainingOfSession[session], attended[training.number].add(Int32(session)) == training.needed else { return }
    }
    guard inPeriod.contains(session), let spot = selected.spot(of: attendance, in: session) else { return }
    var needed: Int32 = 1
    if case .returning(let least) = rule { needed = Int32(clamping: least) }
    selected.grid.forEachCell(spot) { cell in
      if stamps[cell] != stamp { (stamps[cell], visits[cell]) = (stamp, 0) }
      visits[cell] += 1
      if visits[cell] == needed { found.append(cell) }
    }
  }

  // MARK: - Too many to try

  private struct Bound {
    var cell: Int
    var settled = 0
    var least = 0
    var most = 0
  }

  private mutating func bounds(of group: OpenPeople.Group, _ identities: Identities, _ rivals: [Int32: Set<Int32>]) -> [Bound] {
    var bounds: [Int: Bound] = [:]
    for member in group.members.indices {
      for cell in cells(of: group.rows, by: { $0 == Int32(member) }) { bounds[cell, default: Bound(cell: cell)].settled += 1 }
    }
    let there = Attending(group, selected, inPeriod)
    for cell in there.possible.keys {
      (bounds[cell, default: Bound(cell: cell)].least, bounds[cell, default: Bound(cell: cell)].most) = extremes(cell, there, group, identities, rivals)
    }
    return Array(bounds.values)
  }

  private func extremes(
    _ cell: Int, _ there: Attending, _ group: OpenPeople.Group, _ identities: Identities, _ rivals: [Int32: Set<Int32>]
  ) -> (least: Int, most: Int) {
    let (sure, possible) = (there.sure[cell] ?? [:], there.possible[cell]!)
    func apart(_ members: some Sequence<Int32>) -> Int {
      let members = Set(members)
      return members.isEmpty ? 0 : identities.apart(among: members, rivals).count
    }
    let (isNew, came) = ({ !there.cameBefore.contains($0) }, there.cameBefore.sorted())
    switch rule {
    case .participants, .organisations: return (apart(sure.keys), possible.count)
    case .newcomers:
      // Of fresh people who are all told apart, each but those who can be somebody who came before, one each.
      let sets = identities.setsApart(among: Set(sure.keys.filter(isNew)), rivals)
      return (sets.map { max(0, $0.count - pairs($0, came, rivals)) }.max() ?? 0, possible.keys.count(where: isNew))
    case .cameBack: return (apart(sure.keys.filter { !isNew($0) }), min(possible.count, came.count))
    case .returning(let least):
      let often = possible.filter { $0.value >= least }
      let visits = possible.reduce(0) { $1.value >= least ? $0 : $0 + $1.value }
      return (apart(sure.filter { $0.value >= least }.keys), often.count + visits / least)
    case .completions: return (0, min(there.completions, possible.values.reduce(0, +)))
    }
  }

  /// How many of the first can each be another of the second: the largest matching of those not told apart.
  private func pairs(_ first: [Int32], _ second: [Int32], _ rivals: [Int32: Set<Int32>]) -> Int {
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

/// Who of a large group is in which cell, whatever the answers, or by some of them.
private struct Attending {
  /// For each cell the visits of each member there: those that no answer moves, and all that some answer makes.
  private(set) var sure: [Int: [Int32: Int]] = [:]
  private(set) var possible: [Int: [Int32: Int]] = [:]
  private(set) var cameBefore: Set<Int32> = []
  /// How often all visits together are enough for a training.
  private(set) var completions = 0

  init(_ group: OpenPeople.Group, _ selected: Membership, _ inPeriod: Range<Int>) {
    let facts = selected.frame.facts
    var trainingVisits: [Int: (visits: Int, needed: Int)] = [:]
    for (number, rows) in Dictionary(grouping: group.rows.filter { $0.session < inPeriod.upperBound }, by: \.session) {
      let session = Int(number)
      let isBefore = !inPeriod.contains(session)
      for row in rows where isBefore && facts.isPresent[Int(row.row)] && selected.isOfProject(session) { cameBefore.insert(group.members[Int(row.member)]) }
      guard selected.holds(session: session) else { continue }
      let told = rows.map { facts.attendance(ofRow: Int($0.row)) }
      let combined = facts.combinations(ofRows: rows.map { Int($0.row) }).filter(selected.holds)
      guard !combined.isEmpty else { continue }
      if let training = selected.frame.trainingOfSession[session] {
        trainingVisits[training.number, default: (0, training.needed)].visits += rows.count
      }
      guard !isBefore else { continue }
      var cells: Set<Int> = []
      for spot in combined.compactMap({ selected.spot(of: $0, in: session) }) { selected.grid.forEachCell(spot) { cells.insert($0) } }
      let isSure = told.dropFirst().allSatisfy { $0 == told[0] }
      for cell in cells {
        for row in rows {
          let member = group.members[Int(row.member)]
          possible[cell, default: [:]][member, default: 0] += 1
          if isSure { sure[cell, default: [:]][member, default: 0] += 1 }
        }
      }
    }
    completions = trainingVisits.values.reduce(0) { $0 + $1.visits / max(1, $1.needed) }
  }
}

/// To how many sessions of one activity somebody came, and to which last.
struct VisitCount {
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
