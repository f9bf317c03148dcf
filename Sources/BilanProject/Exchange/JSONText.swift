internal import FoundationEssentials

/// JSON for programs: keys in a fixed order of their own, slashes left alone, one value a call.
public enum JSONText {
  /// The value as one line of JSON; throws what the encoding of the value throws.
  public static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
