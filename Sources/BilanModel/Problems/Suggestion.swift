extension Diagnostic.Value {
  /// The end of a message that proposes the nearest valid word, or nothing.
  public static func suggestion(_ word: String?) -> Self {
    guard let word else { return "" }
    return .localized(.suggestion(word))
  }
}

extension Localized {
  /// The end of a message that proposes the nearest valid word.
  public static func suggestion(_ word: String) -> Localized {
    Localized(fr: " : vouliez-vous dire « \(word) » ?", nl: ": bedoelt u ‘\(word)’?", en: ": did you mean “\(word)”?")
  }
}
