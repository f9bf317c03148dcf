/// How many letters were typed over, left out, added or swapped with their neighbour: the distance of Damerau and Levenshtein in its restricted form ("optimal string alignment":
/// no letter is touched twice), as far as a limit.
package struct EditDistance {
  private var rows: [Int]
  /// Three rows, each with a place before the first letter.
  private let width: Int

  /// - Parameter longest: How many letters words may have; longer ones are never near.
  package init(longest: Int = 63) {
    width = longest + 1
    rows = [Int](repeating: 0, count: 3 * width)
  }

  /// The distance, or nil beyond `limit`.
  package mutating func distance(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, max(a.count, b.count) < width else { return nil }
    // What both begin and end with costs nothing.
    var (start, end) = (0, 0)
    let shorter = min(a.count, b.count)
    while start < shorter, a[start] == b[start] { start += 1 }
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    return distanceBetween(a.extracting(start..<a.count - end), b.extracting(start..<b.count - end), limit: limit)
  }

  private mutating func distanceBetween(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int) -> Int? {
    let (m, n) = (a.count, b.count)
    var (before, above, current) = (0, width, 2 * width)
    for j in 0...n { rows[above + j] = j }
    if m == 0 { return n <= limit ? n : nil }
    for i in 1...m {
      rows[current] = i
      var least = i
      var j = 1
      while j <= n {
        let same = a[i - 1] == b[j - 1]
        var cost = min(rows[above + j] + 1, rows[current + j - 1] + 1, rows[above + j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[before + j - 2] + 1) }
        rows[current + j] = cost
        least = min(least, cost)
        j += 1
      }
      if least > limit { return nil }
      (before, above, current) = (above, current, before)
    }
    let result = rows[above + n]
    return result <= limit ? result : nil
  }
}
