import BilanText
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
}
