public import BilanModel
internal import BilanText

extension ProtectionRule.Subject {
  /// Whom a metric counts, in a word or two.
  public var word: Localized {
    switch self {
    case .nobody: Localized(fr: "aucune personne", nl: "niemand", en: "nobody")
    case .people: Localized(fr: "personnes", nl: "personen", en: "people")
    case .caseFiles: Localized(fr: "dossiers ou victimes", nl: "dossiers of slachtoffers", en: "case files or victims")
    }
  }

  /// The same to choose from, with what it stands for.
  public var title: Localized {
    switch self {
    case .nobody:
      Localized(
        fr: "aucune personne identifiable\u{A0}: affiches, séances, visiteurs comptés à l'entrée",
        nl: "niemand die te herkennen is: affiches, sessies, bezoekers die aan de deur geteld zijn",
        en: "nobody who could be recognised: posters, sessions, visitors counted at a door")
    case .people:
      Localized(
        fr: "des personnes\u{A0}: participants, inscrits, appelants", nl: "personen: deelnemers, ingeschrevenen, bellers",
        en: "people: participants, people registered, callers")
    case .caseFiles: Localized(fr: "des dossiers ou des victimes", nl: "dossiers of slachtoffers", en: "case files or victims")
    }
  }

  /// By a word in any language, or as the project file says it; nil for any other. « Personne » is nobody and somebody, and so no word.
  public init?(word: String) {
    let folded = Folding.folded(word)
    guard let found = Self.allCases.first(where: { $0.words.contains { Folding.folded($0) == folded } }) else { return nil }
    self = found
  }

  private var words: [String] {
    let short =
      switch self {
      case .nobody: ["aucune"]
      case .people: [String]()
      case .caseFiles: ["dossiers", "victimes", "slachtoffers", "case files", "victims"]
      }
    return [rawValue, word.fr, word.nl, word.en] + short
  }
}
