/// The one rule by which a text of ours that speaks of communes speaks of wards, quartiers or stadsdelen instead: with its article, elision, gender and number.
///
/// Texts are written for the commune (feminine in French, common in Dutch); here stands what else has to change with the word. What people wrote is never put through it.
extension PlaceWords {
  /// A text of ours with the project's own word for its unit.
  public func applied(to text: String, _ language: Language) -> String {
    guard let word = self[language], text.contains(language == .nl ? "emeente" : "ommune") || text == PlaceWords.unstated else { return text }
    let agreeing = word.isOther ? PlaceWords.ofOtherGender(language).reduce(text) { $0.replacingWords($1.0, with: $1.1) } : text
    return PlaceWords.nouns(word, language).reduce(agreeing) { $0.replacingWords($1.0, with: $1.1) }
  }

  /// The same in all three languages.
  public func applied(to text: Localized) -> Localized {
    Localized(fr: applied(to: text.fr, .fr), nl: applied(to: text.nl, .nl), en: applied(to: text.en, .en))
  }

  private static let unstated = "Non précisée"

  /// What agrees with the noun, which stays for now; the longest first.
  private static func ofOtherGender(_ language: Language) -> [(String, String)] {
    switch language {
    case .en: []
    case .nl:
      [
        ("de coördinerende gemeente", "het coördinerende gemeente"), ("coördinerende gemeente", "coördinerend gemeente"),
        ("een andere gemeente", "een ander gemeente"), ("geen bekende gemeente", "geen bekend gemeente"), ("een bekende gemeente", "een bekend gemeente"),
        ("zonder bekende gemeente", "zonder bekend gemeente"), ("zonder vermelde gemeente", "zonder vermeld gemeente"),
        ("geen vermelde gemeente", "geen vermeld gemeente"), ("geen enkele gemeente", "geen enkel gemeente"), ("dezelfde gemeente", "hetzelfde gemeente"),
        ("die gemeente", "dat gemeente"), ("deze gemeente", "dit gemeente"), ("elke gemeente", "elk gemeente"), ("welke gemeente", "welk gemeente"),
        ("de gemeente", "het gemeente"), ("die van de rij", "dat van de rij"), ("die bovenaan de lijst", "dat bovenaan de lijst"),
        ("is die van de aanwezigheidslijsten", "is dat van de aanwezigheidslijsten"), ("soms die van de dienst", "soms dat van de dienst"),
        ("zoals de lijst die vermeldt", "zoals de lijst het vermeldt"),
      ]
    case .fr:
      [
        ("commune coordinatrice", "commune coordinateur"), ("communes participantes", "communes participants"), ("communes différentes", "communes différents"),
        ("communes non précisées", "communes non précisés"), ("non précisée", "non précisé"), ("commune précisée", "commune précisé"),
        ("commune connue", "commune connu"), ("toutes les communes", "tous les communes"), ("de la commune", "du commune"), ("à la commune", "au commune"),
        ("la commune", "le commune"), ("une autre commune", "un autre commune"), ("une commune", "un commune"), ("cette commune", "ce commune"),
        ("sa commune", "son commune"), ("aucune commune", "aucun commune"), ("quelle commune", "quel commune"),
        ("celle que la ligne donne, sinon celle qui est écrite", "celui que la ligne donne, sinon celui qui est écrit"),
        ("celle de la ligne du dessus est reprise", "celui de la ligne du dessus est repris"), ("est celle que donnent", "est celui que donnent"),
        ("parfois celle du service", "parfois celui du service"), ("telle que la feuille la donne", "tel que la feuille le donne"),
      ]
    }
  }

  /// The noun itself, with the articles that it makes shorter or longer; the longest first.
  private static func nouns(_ word: Word, _ language: Language) -> [(String, String)] {
    let (one, many) = (word.one, word.many)
    let plain = language == .nl ? [("gemeenten", many), ("gemeente", one)] : [("communes", many), ("commune", one)]
    switch language {
    case .nl: return plain
    case .en: return ("aeio".contains(one.first ?? "x") ? [("a commune", "an \(one)")] : []) + plain
    case .fr:
      guard isElided(before: one) else { return plain }
      let singular = [
        ("de la commune", "de l'\(one)"), ("du commune", "de l'\(one)"), ("à la commune", "à l'\(one)"), ("au commune", "à l'\(one)"),
        ("la commune", "l'\(one)"),
        ("le commune", "l'\(one)"), ("ce commune", "cet \(one)"), ("sa commune", "son \(one)"), ("de commune", "d'\(one)"),
      ]
      return singular + (isElided(before: many) ? [("de communes", "d'\(many)")] : []) + plain
    }
  }

  /// Whether « le » and « de » lose their vowel before a French word; of those with an h, *hameau*, *haut* and *halle* keep it.
  private static func isElided(before word: String) -> Bool {
    if ["ham", "hau", "hal", "hor", "hut"].contains(where: word.hasPrefix) { return false }
    return "aeiouhéèêàâîôœ".contains(word.first ?? "x")
  }
}

extension Project {
  /// A text of ours with the project's own word for its unit.
  public func inOwnWords(_ text: Localized) -> Localized { placeWords?.applied(to: text) ?? text }
}

extension String {
  /// Replaces words where nothing but blanks and signs stands around them; a capital stays one.
  fileprivate func replacingWords(_ words: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = [rest.firstRange(of: words), rest.firstRange(of: words.capitalised)].compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) {
      let before = first.lowerBound == rest.startIndex ? result.last : rest[rest.index(before: first.lowerBound)]
      let after = first.upperBound == rest.endIndex ? nil : rest[first.upperBound]
      let isLabel = rest[first.upperBound...].endsQuotation || !(result + rest[..<first.lowerBound]).opensQuotation
      // `--commune` and `commune=Forest` are what is typed, whatever a commune is called.
      let isTyped = before == "-" || after == "="
      let isWord = !(before?.isLetter ?? false) && !(after?.isLetter ?? false) && isLabel && !isTyped
      result += rest[..<first.lowerBound]
      let written = rest[first]
      result += isWord ? (written.first?.isUppercase == true ? new.capitalised : new) : String(written)
      rest = rest[first.upperBound...]
    }
    return result + rest
  }

  private var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// Whether a quotation begins at its end: « Commune de Forest » is what a sheet says, and no word of ours.
  private var opensQuotation: Bool { "“«‘".contains(last { $0 != " " && $0 != "\u{A0}" } ?? " ") }
}

extension Substring {
  /// Whether it goes on with the end of a quotation or a colon: the word before it is a label, such as the header of a column.
  fileprivate var endsQuotation: Bool { "”»’:;".contains(first { $0 != " " && $0 != "\u{A0}" } ?? " ") }
}
