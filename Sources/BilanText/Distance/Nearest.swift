/// The candidate that a mistyped word most likely meant, or nil when none is near.
///
/// Distance is Damerau-Levenshtein with adjacent transpositions (optimal string alignment); a candidate is near when at most a third of the longer word, and at most
/// three letters, differ. Ties go to the first candidate in byte order.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  // Letters are only compared with those of the word: each of these gets a number, all others are 0, which none of them is.
  var numbers: [Unicode.Scalar: UInt8] = [:]
  for letter in letters where numbers[letter] == nil {
    guard numbers.count < 255 else { return nil }
    numbers[letter] = UInt8(numbers.count + 1)
  }
  let coded = letters.map { numbers[$0] ?? 0 }
  var editing = EditDistance(longest: letters.count + mostChanges)
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let other = candidate.lowercased().unicodeScalars.map { numbers[$0] ?? 0 }
    let limit = min(mostChanges, max(coded.count, other.count) / 3)
    guard let distance = editing.distance(coded.span, other.span, limit: limit) else { continue }
    if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// With more letters changed, a word is another word.
private let mostChanges = 3
