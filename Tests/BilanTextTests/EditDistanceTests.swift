import BilanText
import TestSupport
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func theLimitChangesNothingBelowIt(seed: UInt64) {
    var random = Seeded(seed)
    func word() -> [UInt8] { (0..<Int.random(in: 0...7, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) } }
    let (a, b) = (word(), word())
    let expected = naiveDistance(a, b)
    var distance = EditDistance()
    for limit in 0...4 { #expect(distance.distance(a.span, b.span, limit: limit) == (expected <= limit ? expected : nil)) }
  }
}

/// The textbook's table, whole.
func naiveDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
  var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count { table[i][0] = i }
  for j in 0...b.count { table[0][j] = j }
  for i in 1..<max(2, a.count + 1) where i <= a.count {
    for j in 1..<max(2, b.count + 1) where j <= b.count {
      table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1) }
    }
  }
  return table[a.count][b.count]
}
