internal import BilanModel
internal import FoundationEssentials

/// JSON for programs: keys in a fixed order of their own, slashes left alone, one value a call.
public enum JSONText {
  /// The value as one line of JSON; throws what the encoding of the value throws. What would steer a terminal is written by its number, so that it says the same to a program and does nothing on a screen.
  public static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    guard text.unicodeScalars.contains(where: \.steers) else { return text }
    return text.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.steers { text += escaped(scalar) } else { text.unicodeScalars.append(scalar) }
    }
  }

  /// `\u202e`; beyond the first plane two units.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
