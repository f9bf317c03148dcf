/// What a project calls the units that its places are: `ward, wards` in the place of “commune, communes”.
public struct PlaceWords: Hashable, Sendable {
  /// One unit and several, in lower case.
  public struct Word: Hashable, Sendable {
    public var one: String
    public var many: String
    /// In French a masculine word, in Dutch a neuter one: those of the commune are feminine and common.
    public var isOther: Bool

    public init(one: String, many: String, isOther: Bool = false) {
      (self.one, self.many, self.isOther) = (one, many, isOther)
    }

    /// `quartier, quartiers, m`; `stadsdeel, stadsdelen, o`; nil for what is no such list.
    public init?(_ text: String) {
      let parts = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ").lowercased() }
      guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), parts.count == 2 || ["m", "f", "o", "de", "het", "n"].contains(parts[2]) else {
        return nil
      }
      self.init(one: parts[0], many: parts[1], isOther: parts.count == 3 && ["m", "o", "het", "n"].contains(parts[2]))
    }
  }

  public var fr, nl, en: Word?

  public init(fr: Word? = nil, nl: Word? = nil, en: Word? = nil) { (self.fr, self.nl, self.en) = (fr, nl, en) }

  public subscript(language: Language) -> Word? {
    switch language {
    case .fr: fr
    case .nl: nl
    case .en: en
    }
  }

  /// A text of ours with the project's own word for its unit.
  public func applied(to text: String, _ language: Language) -> String {
    guard let word = self[language], text.contains(language == .nl ? "emeente" : "ommune") || text == PlaceWords.unstated else { return text }
    return PlaceWords.phrases(word, language).reduce(text) { $0.replacingWords($1.0, with: $1.1) }
  }

  private static let unstated = "Non précisée"

  /// The longest first.
  private static func phrases(_ word: Word, _ language: Language) -> [(String, String)] {
    let (one, many) = (word.one, word.many)
    switch language {
    case .en: return [("communes", many), ("commune", one)]
    case .nl:
      let neuter = [
        ("de coördinerende gemeente", "het coördinerende \(one)"), ("coördinerende gemeente", "coördinerend \(one)"), ("de gemeente", "het \(one)"),
        ("hun gemeente", "hun \(one)"), ("zelfde gemeente", "zelfde \(one)"),
      ]
      return (word.isOther ? neuter : []) + [("gemeenten", many), ("gemeente", one)]
    case .fr:
      let isVowel = "aeiouhéèêà".contains(one.first ?? "x")
      let elided = [("de la commune", "de l'\(one)"), ("la commune", "l'\(one)"), ("sa commune", "son \(one)")]
      let masculine = [
        ("commune coordinatrice", "\(one) coordinateur"), ("communes participantes", "\(many) participants"), ("communes différentes", "\(many) différents"),
        ("communes non précisées", "\(many) non précisés"), ("non précisée", "non précisé"), ("toutes les communes", "tous les \(many)"),
        ("une commune", "un \(one)"), ("cette commune", "\(isVowel ? "cet" : "ce") \(one)"), ("sa commune", "son \(one)"),
      ]
      let articles = isVowel ? elided : word.isOther ? [("de la commune", "du \(one)"), ("la commune", "le \(one)")] : []
      // “La commune coordinatrice” keeps its article and its adjective together.
      let whole = word.isOther ? [("la commune coordinatrice", "\(isVowel ? "l'" : "le ")\(one) coordinateur")] : []
      return whole + (word.isOther ? masculine : []) + articles + [("communes", many), ("commune", one)]
    }
  }
}

extension String {
  /// Replaces words where nothing but blanks and signs stands around them; a capital stays one.
  fileprivate func replacingWords(_ words: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = [rest.firstRange(of: words), rest.firstRange(of: words.capitalised)].compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) {
      let before = first.lowerBound == rest.startIndex ? result.last : rest[rest.index(before: first.lowerBound)]
      let after = first.upperBound == rest.endIndex ? nil : rest[first.upperBound]
      // “Commune: …” in quotation marks is what a sheet says, and no word of ours.
      let quote = (result + rest[..<first.lowerBound]).last { $0 != " " && $0 != "\u{A0}" }
      let isLabel = "“«‘".contains(quote ?? " ")
      let isWord = !(before?.isLetter ?? false) && !(after?.isLetter ?? false) && !isLabel
      result += rest[..<first.lowerBound]
      let written = rest[first]
      result += isWord ? (written.first?.isUppercase == true ? new.capitalised : new) : String(written)
      rest = rest[first.upperBound...]
    }
    return result + rest
  }

  private var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
