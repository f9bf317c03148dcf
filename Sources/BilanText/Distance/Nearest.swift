/// The candidate that a mistyped word most likely meant, or nil when none is near.
///
/// Distance is Damerau-Levenshtein with adjacent transpositions (optimal string alignment); a candidate is near when at most a third of the longer word, and at most
/// three letters, differ. Ties go to the first candidate in byte order.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let limit = min(3, max(letters.count, other.count) / 3)
    let distance = editDistance(letters, other)
    guard distance <= limit else { continue }
    if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if abs(a.count - b.count) > 3 { return 4 }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var cost = min(last[j + 1], current[j]) + 1
      cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}
