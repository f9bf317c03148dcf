internal import BilanModel
internal import BilanText

/// Whether two titles are likely other words for one thing: most words of the shorter one stand in the longer one too, letter slips, plurals and small words aside; or they differ in blanks and hyphens alone.
///
/// Sharing a word is not enough: « Atelier cuisine » and « Atelier vélo » are two things.
enum TitleWording {
  /// - Returns: True also where this holds in one language only.
  static func areOfOne(_ before: Localized, _ now: Localized) -> Bool {
    before.distinct.contains { before in now.distinct.contains { areOfOne(words(before), words($0)) } }
  }

  private static func areOfOne(_ a: [String], _ b: [String]) -> Bool {
    if a.joined() == b.joined() { return true }
    let (shorter, longer) = a.count < b.count ? (a, b) : (b, a)
    var left = longer
    let common = shorter.count { word in
      guard let index = left.firstIndex(where: { isNear(word, $0) }) else { return false }
      left.remove(at: index)
      return true
    }
    return common * 2 > shorter.count
  }

  /// A slip seldom changes the first letter, and another number is another thing.
  private static func isNear(_ a: String, _ b: String) -> Bool {
    a == b || a.first == b.first && !(a + b).contains { $0.isNumber } && nearest(to: a, among: [b]) != nil
  }

  private static func words(_ title: String) -> [String] {
    let all = Folding.folded(title).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let words = all.filter { !small.contains($0) }
    return words.isEmpty ? all : words
  }

  private static let small = Set(
    """
    a au aux avec d dans de des du en et l la le les ou par pour sur un une
    aan bij de een en het in met of om op te tot uit van voor
    a an and at by for from in of on or the to with
    """.split { $0.isWhitespace }.map(String.init))
}
