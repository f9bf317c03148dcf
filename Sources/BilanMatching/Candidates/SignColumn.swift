/// One sign of all descriptions: which value each states, and what an agreement in it weighs.
struct SignColumn {
  /// The settled value from 0, -1 where none is stated; and the values that may be one with it.
  private let value: [Int32]
  let component: [Int32]
  /// How many descriptions state each value.
  private let counts: [Int32]

  init(_ stated: [Int32], _ linkage: Linkage) {
    func numbers(_ groups: [Int32]) -> [Int32] {
      var dense: [Int32: Int32] = [:]
      return stated.map { number in
        if number < 0 { return -1 }
        let group = Int(number) < groups.count ? groups[Int(number)] : number
        if let known = dense[group] { return known }
        let new = Int32(dense.count)
        dense[group] = new
        return new
      }
    }
    value = numbers(linkage.settled)
    component = numbers(linkage.merged)
    var counts = [Int32](repeating: 0, count: Int(value.max() ?? -1) + 1)
    for number in value where number >= 0 { counts[Int(number)] += 1 }
    self.counts = counts
  }

  func isKnown(_ place: Int) -> Bool { value[place] >= 0 }

  func compare(_ a: Int, _ b: Int, adding odds: Int32, others: Int, ifDifferent: Int32) -> (SignRelation, Int32) {
    guard isKnown(a), isKnown(b) else { return (.unknown, odds) }
    let isSame = value[a] == value[b]
    guard isSame || component[a] == component[b] else { return (.different, odds + ifDifferent) }
    // A few more than were seen, so that two colleagues in a small project do not pass for a rare coincidence.
    let count = Int(max(counts[Int(value[a])], counts[Int(value[b])])) + 2
    let weight = Weights.rarity(count, of: value.count + others)
    return isSame ? (.same, odds + weight) : (.doubtful, odds + weight * 7 / 8)
  }
}
