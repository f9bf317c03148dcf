internal import BilanModel

/// What a sheet counts, by what it counts: how much in all of one metric, for one activity, in one place, over one time.
struct CountCells {
  private var sums: [Cell: SIMD2<Int>] = [:]

  private struct Cell: Hashable {
    var subject: Subject
    var lastDay: Day
  }

  init(_ content: SheetContent) {
    // A nought adds nothing to another number: forms that list every commune are no versions of each other by it.
    for count in content.counts where count.value > 0 {
      sums[Cell(subject: Subject(count), lastDay: count.lastDay), default: .zero][count.isEstimated ? 1 : 0] += count.value
    }
  }

  /// Whether this likely says the numbers of an earlier sheet anew: all of what that counts, or half of what the larger of both counts, is counted by both, and not all of it alike.
  ///
  /// What is alike everywhere is one number, by the rule of overlaps.
  func sayAnew(_ earlier: Self) -> Bool {
    let (common, isOther) = compared(with: earlier)
    return isOther && (common == earlier.sums.count || common * 2 >= max(sums.count, earlier.sums.count))
  }

  /// Whether all that this counts is counted by an earlier sheet, and not all of it alike.
  func sayAnewPart(of earlier: Self) -> Bool {
    let (common, isOther) = compared(with: earlier)
    return isOther && common == sums.count
  }

  /// How much is counted by both, and whether any of it otherwise.
  private func compared(with earlier: Self) -> (common: Int, isOther: Bool) {
    let common = sums.filter { earlier.sums[$0.key] != nil }
    return (common.count, common.contains { earlier.sums[$0.key] != $0.value })
  }
}
