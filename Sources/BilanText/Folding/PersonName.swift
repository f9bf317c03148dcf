/// Names of people as they are compared (docs/counting.md, "Who is one person").
public enum PersonName {
  /// The normalised name of a family and a given name; nil for what holds no letter.
  public static func key(family: String, given: String) -> String? {
    let bytes = Array(family.utf8) + Array(given.utf8)
    var key = NameKey()
    guard key.make(bytes.span, family: 0..<family.utf8.count, given: family.utf8.count..<bytes.count) else { return nil }
    return String(decoding: key.bytes, as: UTF8.self)
  }

  /// The normalised name of a full name in any order; nil for what holds no letter.
  public static func key(full: String) -> String? {
    let bytes = Array(full.utf8)
    var key = NameKey()
    guard key.make(bytes.span, full: 0..<bytes.count) else { return nil }
    return String(decoding: key.bytes, as: UTF8.self)
  }
}

extension PersonName {
  /// The words of a normalised name in the order of the alphabet: names that differ in nothing but the order of their words have the same.
  public static func unordered(_ key: String) -> String {
    // Two words are in this order already, as a normalised name has them; nearly every name is such a one.
    guard key.utf8.count(where: { $0 == 32 }) > 1 else { return key }
    let words = Array(key.utf8).split(separator: 32)
    return words.count < 3 ? key : String(decoding: Array(words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [32])), as: UTF8.self)
  }
}

/// Names of organisations as they are compared first: folded.
public enum OrganisationName {
  /// The name as names are compared: without accents, capitals and signs.
  public static func key(_ name: String) -> String { Folding.folded(name) }
}
