public import BilanModel
internal import BilanText

/// What people call a place, and its commune, as a person says: `Quartier Bethléem=Saint-Gilles`.
public struct PlaceChoice: Hashable, Sendable {
  /// The name as it stands, or any spelling that folds to the same.
  public var name: String
  public var commune: Commune
  /// How the commune is called in the answer: its name, or its code where another commune is called so.
  private let written: String

  /// Reads `Quartier Bethléem=Saint-Gilles`; nil where it is not written so, where the commune is not known, or where the name is certainly that of another one.
  public init?(_ text: String, in places: Gazetteer) {
    guard let equals = text.lastIndex(of: "="), let commune = places.commune(ofPlace: trimmed(text[text.index(after: equals)...])) else { return nil }
    name = trimmed(text[..<equals])
    var taught = places
    guard let code = UInt32(commune.code.text), taught.teach(name, means: code) else { return nil }
    self.commune = commune
    written = places.writing(of: commune)
  }

  /// As `init(_:in:)` reads it.
  public var description: String { "\(name)=\(written)" }

  /// What an answer is kept by.
  package var key: String { Folding.folded(name) }
}

/// Names of places that a person gave a commune, now or before, by their folded form.
struct PlaceAnswers: Sendable {
  private(set) var choices: [String: (choice: PlaceChoice, isRemembered: Bool)] = [:]

  init(_ options: SessionOptions, remembered: [LayoutChoice], in places: Gazetteer) {
    for answer in remembered where answer.kind == .place {
      if let choice = PlaceChoice(answer.answer, in: places) { choices[choice.key] = (choice, true) }
    }
    for choice in options.places { choices[choice.key] = (choice, false) }
  }

  /// The places of a country, with these names among them.
  func taught(to places: Gazetteer) -> Gazetteer {
    var taught = places
    for (choice, _) in choices.values { if let code = UInt32(choice.commune.code.text) { taught.teach(choice.name, means: code) } }
    return taught
  }
}

extension Gazetteer {
  /// The name of a commune or, where that means another one or several here, the name with its code, which means it from now on.
  mutating func teachText(of commune: Commune, preferring preferred: Set<UInt32>) -> String {
    let name = commune.name.fr
    guard let code = UInt32(commune.code.text), read(Folding.folded(name), preferring: preferred) != .commune(code) else { return name }
    let text = "\(name) (\(commune.code))"
    teach(text, means: code)
    return text
  }
}
