/// One sign of all descriptions: which value each states, and what an agreement in it weighs.
struct SignColumn {
  /// How many descriptions state each value.
  private var counts: [Int32] = []
  private let total: Int

  /// What one description states.
  struct Sign {
    /// The settled value from 0, -1 where none is stated.
    var value: Int32 = -1
    /// The values that may be one with it.
    var component: Int32 = -1

    var isKnown: Bool { value >= 0 }
  }

  /// - Parameters:
  ///   - stated: For each description the number of what it states, -1 for nothing.
  ///   - linkage: Who is who among those numbers.
  static func read(_ stated: [Int32], _ linkage: Linkage) -> (signs: [Sign], column: SignColumn) {
    func numbers(_ groups: [Int32]) -> [Int32] {
      var dense = [Int32](repeating: -1, count: Int(max(groups.max() ?? -1, stated.max() ?? -1)) + 1)
      var next: Int32 = 0
      return stated.map { number in
        if number < 0 { return -1 }
        let group = Int(number) < groups.count ? groups[Int(number)] : number
        if dense[Int(group)] < 0 {
          dense[Int(group)] = next
          next += 1
        }
        return dense[Int(group)]
      }
    }
    let signs = zip(numbers(linkage.settled), numbers(linkage.merged)).map { Sign(value: $0, component: $1) }
    var column = SignColumn(total: signs.count)
    column.counts = [Int32](repeating: 0, count: Int(signs.lazy.map(\.value).max() ?? -1) + 1)
    for sign in signs where sign.isKnown { column.counts[Int(sign.value)] += 1 }
    return (signs, column)
  }

  init(total: Int = 0) { self.total = total }

  func compare(_ a: Sign, _ b: Sign, adding odds: Int32, others: Int, ifDifferent: Int32) -> (SignRelation, Int32) {
    guard a.isKnown, b.isKnown else { return (.unknown, odds) }
    let isSame = a.value == b.value
    guard isSame || a.component == b.component else { return (.different, odds + ifDifferent) }
    // A few more than were seen, so that two colleagues in a small project do not pass for a rare coincidence.
    let count = Int(max(counts[Int(a.value)], counts[Int(b.value)])) + 2
    let weight = Weights.rarity(count, of: total + others)
    return isSame ? (.same, odds + weight) : (.doubtful, odds + weight * 7 / 8)
  }
}
