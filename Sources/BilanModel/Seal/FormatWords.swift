/// What a number format makes a cell show besides what the cell holds: quoted texts and escaped signs, as far as they say something.
///
/// Spaces, marks of thousands and decimals, signs of currency, the letters of a day and the number's own sign only lay out. A percentage, an exponent and a fraction show another number.
/// Programs write the same words in ways of their own (`" %"` or `\ %`): they are the same here.
public struct FormatWords: Sendable {
  /// Of a number above zero, below it, of zero, and of a text; nil where nothing is shown but what the cell holds.
  private let phrases: [Phrase?]

  /// The words of one section of a format.
  public struct Phrase: Sendable {
    /// As it is shown, with a mark in the place of what the cell holds.
    private let shown: String
    /// How many signs make the number a hundred times as large.
    private let percents: Int
    /// What a seal holds of it, behind what it holds of the value.
    public let sealed: [UInt8]

    fileprivate init(shown: String, percents: Int = 0, said: some Sequence<Unicode.Scalar>) {
      (self.shown, self.percents) = (shown, percents)
      sealed = [FormatWords.border] + said.flatMap { Array(String($0).utf8) }
    }

    /// What the cell shows.
    ///
    /// - Parameter value: What it holds.
    public func showing(_ value: String) -> String {
      shown.replacing(String(FormatSection.mark), with: value).replacing(String(FormatSection.hundredfold), with: "%")
    }

    /// The number that is shown of the one that the cell holds: 2,800 of 28 as a percentage.
    public func number(of held: Double) -> Double {
      if percents == 0 { return held }
      return ((0..<percents).reduce(held) { number, _ in number * 100 } * 100).rounded() / 100
    }
  }

  /// Between a value and its words.
  private static let border: UInt8 = 0x1F

  /// Nil where the format shows nothing but what a cell holds.
  ///
  /// - Parameters:
  ///   - code: As the file says it: `#,##0" [191–206]"`.
  ///   - rule: That of the seal.
  public init?(_ code: String, _ rule: SealRule = .current) {
    if code.isEmpty { return nil }
    var sections = FormatSection.sections(of: code, rule)
    // Which section a condition chooses is not asked: such a format is held as it is written.
    guard sections.count <= 4, !sections.contains(where: \.hasCondition) else {
      let phrase = Phrase(shown: code, said: code.unicodeScalars.filter { !$0.onlyLaysOut })
      phrases = [phrase, phrase, phrase, phrase]
      return
    }
    var ofText: FormatSection?
    if sections.count == 4 || sections.last?.hasText == true {
      ofText = sections.last
      if sections.count > 1 { sections.removeLast() }
    }
    let (first, zero) = (sections[0], sections.count > 2 ? sections[2] : sections[0])
    let below = sections.count > 1 ? FormatWords.phrase(sections[1], sign: .own) : FormatWords.phrase(first, sign: .added)
    phrases = [FormatWords.phrase(first, sign: .none), below, FormatWords.phrase(zero, sign: .none), ofText.flatMap { FormatWords.phrase($0, sign: .text) }]
    if phrases.allSatisfy({ $0 == nil }) { return nil }
  }

  /// Those around a number; nil where there are none.
  public func around(_ number: Double) -> Phrase? { phrases[number > 0 ? 0 : number < 0 ? 1 : 2] }

  /// Those around a text, or in its place.
  public var aroundText: Phrase? { phrases[3] }

  /// What a section is of, and how it shows that a number is below zero.
  private enum Sign {
    case text
    /// Of numbers of zero and more.
    case none
    /// By a sign that it says itself.
    case own
    /// By the sign that is put before the only section of a format.
    case added

    /// What it may begin with and say nothing new.
    var signs: [Unicode.Scalar] {
      switch self {
      case .none: ["+"]
      case .own: ["-", "\u{2212}"]
      case .text, .added: []
      }
    }
  }

  private static func phrase(_ section: FormatSection, sign: Sign) -> Phrase? {
    let said = section.said
    let rest = said.first.map(sign.signs.contains) == true ? said.dropFirst() : said[...]
    // Without its own sign a number below zero looks like one above.
    let isBelow = sign == .added || sign == .own && rest.count < said.count
    if rest.elementsEqual([FormatSection.mark]), isBelow || sign != .own { return nil }
    return Phrase(shown: sign == .added ? "-" + section.shown : section.shown, percents: section.percents, said: isBelow ? ["-"] + rest : rest)
  }
}
