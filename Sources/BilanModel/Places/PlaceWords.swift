internal import BilanText

/// What a project calls the units that its places are: `ward, wards` in the place of “commune, communes”.
public struct PlaceWords: Hashable, Sendable {
  /// One unit and several, in lower case.
  public struct Word: Hashable, Sendable {
    public var one: String
    public var many: String
    /// In French a masculine word, in Dutch a neuter one: those of the commune are feminine and common.
    public var isOther: Bool

    /// The folded forms under which a sheet may head a column of places.
    package var headers: [String] { [Folding.folded(one), Folding.folded(many)] }

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
}
