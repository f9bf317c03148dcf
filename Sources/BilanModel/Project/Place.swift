/// A commune of Belgium, known by its REFNIS code (source: Statbel).
public struct Commune: Hashable, Sendable {
  public let code: Code<Commune>
  /// Official name, in French and Dutch; the English name is the French one.
  public let name: Localized

  public init(code: Code<Commune>, name: Localized) {
    self.code = code
    self.name = name
  }
}

/// Where somebody comes from or something happened, as far as the sheet says: a commune of Belgium, somewhere else, or not stated.
///
/// The order is that of docs/counting.md: where sources disagree, the least place holds — communes by REFNIS code, then elsewhere, then not stated.
public struct Place: Hashable, Comparable, Sendable {
  /// The REFNIS code, or 99,998 for elsewhere and 99,999 for not stated.
  public let number: UInt32

  public init(number: UInt32) { self.number = number }

  public init(_ commune: Code<Commune>) {
    self.number = UInt32(commune.text) ?? Place.elsewhere.number
  }

  public static let elsewhere = Place(number: 99_998)
  public static let notStated = Place(number: 99_999)

  /// The code of the commune, or nil for elsewhere and not stated.
  public var commune: Code<Commune>? {
    number < Place.elsewhere.number ? Code(String(number)) : nil
  }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
