/// Places in a list, grouped by a small number that each holds (-1 is left out): a counting sort.
package struct Grouping: Sendable {
  private let order: [Int32]
  /// Where each group ends.
  private let ends: [Int]

  package init(_ keys: [Int32], groups: Int) {
    var ends = [Int](repeating: 0, count: groups)
    for key in keys where key >= 0 { ends[Int(key)] += 1 }
    var total = 0
    for group in ends.indices {
      total += ends[group]
      ends[group] = total
    }
    var next = ends.indices.map { $0 == 0 ? 0 : ends[$0 - 1] }
    var order = [Int32](repeating: 0, count: total)
    for (place, key) in keys.enumerated() where key >= 0 {
      order[next[Int(key)]] = Int32(place)
      next[Int(key)] += 1
    }
    self.order = order
    self.ends = ends
  }

  package var indices: Range<Int> { ends.indices }

  /// The places of a group, ascending.
  package subscript(group: Int) -> ArraySlice<Int32> { order[(group == 0 ? 0 : ends[group - 1])..<ends[group]] }
}
