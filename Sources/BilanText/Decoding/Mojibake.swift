/// Text in UTF-8 that was once read as Windows-1252 and written again: `PrÃ©nom`, `lâ€™Ã©cole`.
package enum Mojibake {
  /// How often it stands in a text of valid UTF-8; of a long one, in its beginning.
  package static func count(in text: Span<UInt8>, from start: Int) -> Int {
    var count = 0
    var i = start
    let end = min(text.count, start + mostLookedAt) - 4
    while i < end {
      // `Ã` and `Â` before what was the second byte of a letter; `â€` before what was the third of a quotation mark.
      if text[unchecked: i] == 0xC3 {
        let second = text[unchecked: i + 1]
        if second == 0x83 || second == 0x82 {
          if isTail(text[unchecked: i + 2], text[unchecked: i + 3]) { count += 1 }
        } else if second == 0xA2, text[unchecked: i + 2] == 0xE2, text[unchecked: i + 3] == 0x82, text[unchecked: i + 4] == 0xAC {
          count += 1
        }
      }
      i += 1
    }
    return count
  }

  /// The bytes of one of the characters that Windows-1252 shows for 0x80 to 0xBF.
  private static func isTail(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && (0x80...0xBF).contains(second) || first == 0xE2 || first == 0xC5 || first == 0xC6 || first == 0xCB
  }

  /// A megabyte tells whether a file is spoiled.
  private static let mostLookedAt = 1 << 20

  /// The text as it was meant; nil for one that was not spoiled.
  package static func repaired(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { [0xC3, 0xC2, 0xE2].contains($0.value) }) else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar.value) else { return nil }
      bytes.append(byte)
    }
    guard bytes.contains(where: { $0 >= 0x80 }), (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte that Windows-1252 shows as this character; its five bytes without a meaning pass as they are.
  private static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    if let index = SingleByteEncoding.windows1252Scalars.firstIndex(of: scalar) { return UInt8(0x80 + index) }
    return [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(scalar) ? UInt8(scalar) : nil
  }
}
