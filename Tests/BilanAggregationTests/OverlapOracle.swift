import BilanModel

/// What docs/counting.md says of counts that overlap, with plain loops over all pairs and nothing of the engine.
struct OverlapOracle {
  /// A number of a sheet.
  struct Line {
    var sheet: String
    var count: CampaignCount
    var isOut = false
  }

  private(set) var lines: [Line]
  /// What wholes gave up for a part that they hold.
  private var givenUp: [(part: Int, whole: CampaignCount, value: Int)] = []

  /// - Parameter lines: In any order; names of sheets that end in « v2 » are later versions of those without.
  init(_ lines: [Line]) {
    self.lines = lines.sorted { ($0.count.value, $0.sheet, $0.count.line) < ($1.count.value, $1.sheet, $1.count.line) }
    settleRepeated()
    settleUnnamed()
    settleWholes()
  }

  /// What is counted.
  var counts: [CampaignCount] { lines.filter { !$0.isOut }.map(\.count) }

  private func areComparable(_ a: CampaignCount, _ b: CampaignCount) -> Bool { a.metric == b.metric && a.axis == b.axis && a.isEstimated == b.isEstimated }

  private func areOfOneTimeAndPlace(_ a: CampaignCount, _ b: CampaignCount) -> Bool {
    areComparable(a, b) && a.day == b.day && a.lastDay == b.lastDay && a.place == b.place && a.activity == b.activity
  }

  private func sum(_ indices: [Int]) -> Int { indices.reduce(0) { $0 + lines[$1].count.value } }

  private mutating func drop(_ indices: [Int]) { for index in indices { lines[index].isOut = true } }

  // MARK: - 1. The same time, place and activity in several sheets

  private mutating func settleRepeated() {
    for first in lines.indices {
      let alike = lines.indices.filter { areOfOneTimeAndPlace(lines[$0].count, lines[first].count) }
      // Once for each time and place.
      if alike.first != first { continue }
      var standing: [(sheet: String, own: [Int])] = []
      for sheet in Set(alike.map { lines[$0].sheet }).sorted() {
        let own = alike.filter { lines[$0].sheet == sheet }
        if sum(own) == 0 { continue }
        if standing.contains(where: { sum($0.own) == sum(own) }) {
          drop(own)
        } else if let other = standing.firstIndex(where: { OverlapOracle.bare($0.sheet) == OverlapOracle.bare(sheet) }) {
          if sheet.contains(" v2") {
            drop(standing[other].own)
            standing[other] = (sheet, own)
          } else {
            drop(own)
          }
        } else {
          standing.append((sheet, own))
        }
      }
    }
  }

  /// Several days for no activity in one sheet, which others together tell by activities: the same sum counts once.
  private mutating func settleUnnamed() {
    for first in lines.indices where lines[first].count.activity == nil && length(lines[first].count) > 0 {
      func isBeside(_ line: Line) -> Bool {
        let (a, b) = (line.count, lines[first].count)
        return !line.isOut && areComparable(a, b) && a.day == b.day && a.lastDay == b.lastDay && a.place == b.place
      }
      let own = lines.indices.filter { isBeside(lines[$0]) && lines[$0].sheet == lines[first].sheet && lines[$0].count.activity == nil }
      let others = lines.indices.filter { isBeside(lines[$0]) && lines[$0].sheet != lines[first].sheet && lines[$0].count.activity != nil }
      if sum(own) > 0, sum(own) == sum(others) { drop(own) }
    }
  }

  private static func bare(_ name: String) -> String { name.replacing(" v2", with: "") }

  // MARK: - 2. What contains others

  private mutating func settleWholes() {
    let lengths = Set(lines.map { length($0.count) }).sorted()
    for length in lengths {
      for isPlaced in [true, false] {
        for first in wholesInOrder where self.length(lines[first].count) == length && (lines[first].count.place != .notStated) == isPlaced {
          let alike = lines.indices.filter { areOfOneTimeAndPlace(lines[$0].count, lines[first].count) }
          let own = alike.filter { !lines[$0].isOut }
          // Once for each time and place.
          if alike.first == first, !own.isEmpty, length > 0 || !isPlaced { settle(own) }
        }
      }
    }
  }

  /// Those of activities before those of none.
  private var wholesInOrder: [Int] {
    let named = lines.indices.filter { lines[$0].count.activity != nil }.sorted { (lines[$0].count.activity!.text, $0) < (lines[$1].count.activity!.text, $1) }
    return named + lines.indices.filter { lines[$0].count.activity == nil }
  }

  private func length(_ count: CampaignCount) -> Int { Int(count.lastDay.number - count.day.number) }

  private mutating func settle(_ own: [Int]) {
    let whole = lines[own[0]].count
    let within = lines.indices.filter { index in
      let count = lines[index].count
      return !lines[index].isOut && !own.contains(index) && areComparable(count, whole) && whole.day <= count.day && count.lastDay <= whole.lastDay
        && (whole.activity == nil || count.activity == nil || whole.activity == count.activity)
    }
    var parts = within.filter { lines[$0].count.place == whole.place && length(lines[$0].count) < length(whole) }
    let placed = within.filter { index in
      whole.place == .notStated && lines[index].count.place != .notStated && !own.contains { lines[$0].sheet == lines[index].sheet }
    }
    let isOfOneDay = whole.day == whole.lastDay
    let isWhole = isOfOneDay ? sum(placed) == sum(own) && placed.count > 1 : sum(placed) <= sum(own)
    if isWhole { parts += placed }
    // What another whole of this time and place gave up for a part is not taken again.
    func free(_ part: Int) -> Int {
      let before = givenUp.filter { $0.part == part && $0.whole.day == whole.day && $0.whole.lastDay == whole.lastDay && $0.whole.place == whole.place }
      return lines[part].count.value - before.reduce(0) { $0 + $1.value }
    }
    let sumOfParts = parts.reduce(0) { $0 + free($1) }
    guard sumOfParts > 0, sum(own) > 0 else { return }
    var rest = min(sumOfParts, sum(own))
    var open = rest
    let unnamed = parts.filter { lines[$0].count.activity == nil }
      .sorted { (lines[$0].count.day, lines[$0].count.place, $0) < (lines[$1].count.day, lines[$1].count.place, $1) }
    for part in parts.filter({ lines[$0].count.activity != nil }) + unnamed {
      let value = min(open, free(part))
      givenUp.append((part, whole, value))
      open -= value
    }
    for index in own {
      let taken = min(rest, lines[index].count.value)
      lines[index].count.value -= taken
      rest -= taken
      if lines[index].count.value == 0 { lines[index].isOut = true }
    }
  }
}
