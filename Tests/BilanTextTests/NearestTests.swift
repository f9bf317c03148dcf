import BilanText
import TestSupport
import Testing

@Suite struct NearestTests {
  static let keys = [
    "title", "reference", "funder", "participating_communes", "periods", "axes", "metrics",
  ]

  @Test(arguments: [
    ("tilte", "title"), ("titel", "title"), ("TITLE", "title"), ("axe", "axes"), ("metric", "metrics"),
    ("period", "periods"), ("participating_comunes", "participating_communes"),
    ("founder", "funder"), ("refernce", "reference"),
  ])
  func aSlipOfTheFingersIsUnderstood(word: String, meant: String) {
    #expect(nearest(to: word, among: NearestTests.keys) == meant)
  }

  @Test(arguments: ["", "x", "budget", "kilometres", "tttt", "axolotl"])
  func nothingNearIsNothing(word: String) {
    #expect(nearest(to: word, among: NearestTests.keys) == nil)
  }

  @Test func tiesGoToTheFirstInByteOrder() {
    #expect(nearest(to: "cat", among: ["cut", "bat", "car"]) == "bat")
    #expect(nearest(to: "cat", among: ["car", "cut", "bat"]) == "bat")
    #expect(nearest(to: "cat", among: ["bat", "cat"]) == "cat")
    #expect(nearest(to: "anything", among: [String]()) == nil)
  }

  @Test func adjacentLettersMaySwapPlaces() {
    // A swap is one change, not two: with three letters only one is allowed.
    #expect(nearest(to: "act", among: ["cat"]) == "cat")
    #expect(nearest(to: "tac", among: ["cat"]) == nil)
  }

  @Test func atMostThreeLettersDiffer() {
    #expect(nearest(to: "abcdefghijklmno", among: ["abcdefghijklXYZ"]) != nil)
    #expect(nearest(to: "abcdefghijklmno", among: ["abcdefghijkWXYZ"]) == nil)
  }

  @Test
  func anotherNumberIsNotASpelling() {
    #expect(nearest(to: "9", among: ["1", "2", "3"]) == nil)
  }

  @Test(arguments: [
    ("évaluaton", "évaluation"), ("ÉVALUATION", "évaluation"), ("Żółw", "żółć"),
    ("ateliers de préparation et de suivi des partenaires locaux de la zone du mid", "long"),
  ])
  func lettersBeyondASCIIAndLongTitlesAreCompared(word: String, meant: String) {
    let long = "Ateliers de préparation et de suivi des partenaires locaux de la Zone du Midi"
    let found = nearest(to: word, among: ["évaluation", "żółć", long])
    #expect(found == (meant == "long" ? long : meant))
  }

  /// The whole table for every candidate, on letters of several scripts.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func agreesWithTheNaiveSearch(seed: UInt64) {
    var random = Seeded(seed)
    let alphabet = Array("aàbжż")
    func word() -> String { String((0..<Int.random(in: 0...9, using: &random)).map { _ in alphabet.randomElement(using: &random)! }) }
    let (asked, candidates) = (word(), (0..<12).map { _ in word() })
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let (a, b) = (Array(asked.unicodeScalars), Array(candidate.unicodeScalars))
      let distance = naiveDistance(a, b)
      guard distance <= min(3, max(a.count, b.count) / 3) else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.word) }) ?? true { best = (distance, candidate) }
    }
    #expect(nearest(to: asked, among: candidates) == best?.word)
  }
}
