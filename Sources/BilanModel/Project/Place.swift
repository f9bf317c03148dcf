/// A commune, known by its code: in Belgium that of REFNIS (source: Statbel).
public struct Commune: Hashable, Sendable {
  public let code: Code<Commune>
  /// Official name, in French and Dutch; the English name is the French one.
  public let name: Localized

  public init(code: Code<Commune>, name: Localized) {
    self.code = code
    self.name = name
  }
}

/// Where somebody comes from or something happened, as far as the sheet says: a commune, somewhere else, or not stated.
///
/// The order is that of docs/counting.md: where sources disagree, the least place holds — communes by code, then elsewhere, then not stated.
public struct Place: Hashable, Comparable, Sendable {
  /// The code of a commune (in Belgium that of REFNIS, of five digits; elsewhere it may be any other), 99,998 for elsewhere and 99,999 for not stated.
  public let number: UInt32

  public init(number: UInt32) { self.number = number }

  public init(_ commune: Code<Commune>) {
    self.number = UInt32(commune.text) ?? Place.elsewhere.number
  }

  public static let elsewhere = Place(number: 99_998)
  public static let notStated = Place(number: 99_999)

  /// The code of the commune, or nil for elsewhere and not stated.
  public var commune: Code<Commune>? {
    isCommune ? Code(String(number)) : nil
  }

  private var isCommune: Bool { self != .elsewhere && self != .notStated }

  // A code of more than five digits is a commune all the same, and comes before "elsewhere".
  public static func < (a: Self, b: Self) -> Bool {
    if a.isCommune != b.isCommune { return a.isCommune }
    return a.number < b.number
  }
}
