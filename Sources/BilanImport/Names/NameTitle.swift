internal import BilanModel
internal import BilanText

/// What the title before a name says of the gender of its bearer: `Mme Ouali` and `M. Ouali` are two people.
enum NameTitle {
  /// The gender that the first or the last word of a cell of names states by a title; nothing for words that are also something else.
  ///
  /// - Parameter isFrench: The headers are French, where `M.` is a title; elsewhere it is the first letter of a name, and ‘mr.’ a degree in law.
  static func gender(_ text: Span<UInt8>, _ range: Range<Int>, isFrench: Bool) -> Gender {
    guard range.count > 2, range.count <= 80 else { return .notStated }
    let first = range.prefix { text[$0] != 32 && text[$0] != UInt8(ascii: ".") }
    // Every title below begins with one of these; nearly no name's first word is looked at further.
    guard first.count <= 12, let letter = first.first.map({ text[$0] | 0x20 }),
      letter == UInt8(ascii: "m") || letter == UInt8(ascii: "d") || letter >= 0x80 || letter < 0x61
    else { return .notStated }
    var folded: [UInt8] = []
    Folding.append(text, first, to: &folded)
    if women.contains(folded.span, 0..<folded.count) { return .female }
    if men.contains(folded.span, 0..<folded.count) { return .male }
    guard isFrench, folded.count <= 2, first.upperBound < range.upperBound else { return .notStated }
    let isInitial = folded.count == 1 && text[first.upperBound] != UInt8(ascii: ".")
    return !isInitial && frenchMen.contains(folded.span, 0..<folded.count) ? .male : .notStated
  }

  private static let women = WordSet("mme madame mlle mademoiselle mevr mevrouw mw mrs ms miss mvr")
  private static let men = WordSet("monsieur dhr meneer mister")
  private static let frenchMen = WordSet("m mr")
}
