/// A field of work to which organisations belong: the first sector of the project one of whose words stands in an organisation's name.
public struct Sector: Hashable, Sendable {
  public let code: Code<Sector>
  public var title: Localized
  /// Folded words or phrases.
  public var words: [String]

  public init(code: Code<Sector>, title: Localized, words: [String]) {
    self.code = code
    self.title = title
    self.words = words
  }

  /// Whether one of the words stands, as whole words, in a folded name.
  public func includes(_ folded: String) -> Bool {
    let padded = " \(folded) "
    return words.contains { padded.firstRange(of: " \($0) ") != nil }
  }
}

extension String {
  /// Where a text begins in this one; nil where it does not stand.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    let (own, wanted) = (Array(utf8), Array(text.utf8))
    guard wanted.count <= own.count, let start = (0...own.count - wanted.count).first(where: { Array(own[$0..<$0 + wanted.count]) == wanted }) else {
      return nil
    }
    return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + wanted.count)
  }
}
