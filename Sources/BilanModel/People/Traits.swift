/// What a sheet says of somebody's gender. Never guessed, from a first name or anything else.
///
/// The order is the one that holds where two lines of one person in one session disagree: the first, not stated last.
public enum Gender: UInt8, CaseIterable, Comparable, Sendable {
  case female, male, other, notStated

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// As the project file and JSON write it: `f`, `m`, `x`; nil for not stated.
  public var code: String? {
    switch self {
    case .female: "f"
    case .male: "m"
    case .other: "x"
    case .notStated: nil
    }
  }

  public init?(code: String) {
    guard let gender = Gender.allCases.first(where: { $0.code == code }) else { return nil }
    self = gender
  }

  public var title: Localized {
    switch self {
    case .female: Localized(fr: "Femmes", nl: "Vrouwen", en: "Women")
    case .male: Localized(fr: "Hommes", nl: "Mannen", en: "Men")
    case .other: Localized(fr: "Autre (X)", nl: "Andere (X)", en: "Other (X)")
    case .notStated: Localized(fr: "Non précisé", nl: "Niet vermeld", en: "Not stated")
    }
  }
}

/// A span of ages in whole years, both ends included: all that is kept of an age or a date of birth.
public struct AgeBand: Hashable, Comparable, Sendable {
  /// From 0 to 254, at most `to`.
  public let from: UInt8
  /// 255 stands for no upper end.
  public let to: UInt8

  /// A band whose upper end is not below its lower, or nil; without an upper end, everybody from `from` on.
  public init?(from: Int, to: Int?) {
    guard (0...254).contains(from), to.map({ (from...254).contains($0) }) ?? true else { return nil }
    self.from = UInt8(from)
    self.to = to.map { UInt8($0) } ?? 255
  }

  private init(notStated: Void) {
    from = 255
    to = 255
  }

  public static let notStated = AgeBand(notStated: ())

  /// One number for columns and the store: 65,535 for not stated.
  public var number: UInt16 { UInt16(from) << 8 | UInt16(to) }

  public init(number: UInt16) {
    from = UInt8(number >> 8)
    to = UInt8(number & 255)
  }

  /// Whether an age in whole years lies in the band; nothing lies in one that is not stated.
  public func contains(_ age: Int) -> Bool { self != .notStated && Int(from) <= age && (to == 255 || age <= Int(to)) }

  /// Whether all ages of another band lie in this one.
  public func covers(_ other: AgeBand) -> Bool { self != .notStated && other != .notStated && from <= other.from && other.to <= to }

  /// Whether some age lies in both bands.
  public func overlaps(_ other: AgeBand) -> Bool { from <= other.to && other.from <= to }

  /// `18-25`, `65+`; empty for not stated.
  public var code: String {
    if self == .notStated { return "" }
    return to == 255 ? "\(from)+" : "\(from)-\(to)"
  }

  /// Reads `18-25` and `65+`, and nothing else.
  public init?(code: String) {
    let text = Substring(code)
    if text.last == "+" {
      guard let from = wholeNumber(text.dropLast()) else { return nil }
      self.init(from: from, to: nil)
      return
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = wholeNumber(ends[0]), let to = wholeNumber(ends[1]) else { return nil }
    self.init(from: from, to: to)
  }

  public var title: Localized {
    if self == .notStated { return Gender.notStated.title }
    return to == 255
      ? Localized(fr: "\(from) ans et plus", nl: "\(from) jaar en ouder", en: "\(from) and over")
      : Localized(fr: "\(from)–\(to) ans", nl: "\(from)–\(to) jaar", en: "\(from)–\(to)")
  }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// The bands of a project that declares none.
  public static let usual = ["0-11", "12-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"].compactMap { AgeBand(code: $0) }
}

private func wholeNumber(_ text: Substring) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 3, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}
