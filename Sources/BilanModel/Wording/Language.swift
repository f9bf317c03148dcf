/// A language of messages and reports.
public enum Language: String, CaseIterable, Sendable {
  case fr, nl, en

  /// The language a system locale such as `nl_BE.UTF-8` asks for, if it is one of ours.
  public init?(locale: String) {
    self.init(rawValue: String(locale.prefix(2)).lowercased())
  }

  /// A colon with the space that French puts before it, at which no line breaks where it is tied.
  package func colon(tied isTied: Bool = false) -> String { mark(":", isTied) }

  /// The same for a semicolon.
  package func semicolon(tied isTied: Bool = false) -> String { mark(";", isTied) }

  private func mark(_ mark: String, _ isTied: Bool) -> String { (self != .fr ? "" : isTied ? "\u{A0}" : " ") + mark }
}

/// One text in all three languages, side by side, so that a missing translation does not compile.
public struct Localized: Hashable, Sendable {
  public var fr: String
  public var nl: String
  public var en: String

  public init(fr: String, nl: String, en: String) {
    self.fr = fr
    self.nl = nl
    self.en = en
  }

  /// A text that reads the same everywhere: a proper name, a code.
  public init(same text: String) { self.init(fr: text, nl: text, en: text) }

  public subscript(language: Language) -> String {
    switch language {
    case .fr: fr
    case .nl: nl
    case .en: en
    }
  }

  /// The three texts, without repeats, in the order French, Dutch, English.
  public var distinct: [String] {
    var texts = [fr]
    for text in [nl, en] where !texts.contains(text) { texts.append(text) }
    return texts
  }
}
