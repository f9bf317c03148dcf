/// Text as it is compared: lower case, no accents, anything but letters and digits as one blank (docs/counting.md).
///
/// Works on UTF-8 bytes. Letters of other scripts stay as they are, in lower case.
package struct Folding {
  /// What an apostrophe becomes: nothing in the name of a person (N'Guessan is Nguessan), a blank elsewhere.
  package enum Apostrophe { case dropped, blank }

  /// Appends the folded text of a range to `output`, without blanks at its ends.
  package static func append(
    _ text: Span<UInt8>, _ range: Range<Int>, apostrophe: Apostrophe = .blank,
    to output: inout [UInt8]
  ) {
    let first = output.count
    var blankIsDue = false
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte < 0x80 {
        i += 1
        let folded = lowerASCII(byte)
        if folded == 0 {
          if byte == 39 || byte == 96, apostrophe == .dropped { continue }
          blankIsDue = output.count > first
        } else {
          if blankIsDue { output.append(32) }
          blankIsDue = false
          output.append(folded)
        }
      } else {
        let (scalar, length) = decodeScalar(text, at: i, end: range.upperBound)
        i += length
        fold(
          scalar, text, i - length..<i, apostrophe, first, blankIsDue: &blankIsDue, to: &output)
      }
    }
  }

  package static func folded(_ text: String, apostrophe: Apostrophe = .blank) -> String {
    if let folded = foldedASCII(text, apostrophe) { return folded }
    var output: [UInt8] = []
    append(text.utf8.span, 0..<text.utf8.count, apostrophe: apostrophe, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The same without a step between, for text of ASCII alone; nil for any other.
  private static func foldedASCII(_ text: String, _ apostrophe: Apostrophe) -> String? {
    let bytes = text.utf8.span
    var isASCII = true
    let folded = String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var blankIsDue = false
      for i in bytes.indices {
        let byte = bytes[unchecked: i]
        if byte >= 0x80 {
          isASCII = false
          return 0
        }
        let letter = lowerASCII(byte)
        if letter == 0 {
          if apostrophe == .dropped, byte == 39 || byte == 96 { continue }
          blankIsDue = count > 0
        } else {
          if blankIsDue {
            output.initializeElement(at: count, to: 32)
            count += 1
          }
          blankIsDue = false
          output.initializeElement(at: count, to: letter)
          count += 1
        }
      }
      return count
    }
    return isASCII ? folded : nil
  }

  private static func fold(
    _ scalar: UInt32, _ text: Span<UInt8>, _ range: Range<Int>, _ apostrophe: Apostrophe,
    _ first: Int, blankIsDue: inout Bool, to output: inout [UInt8]
  ) {
    if isIgnored(scalar) { return }
    if isApostrophe(scalar) {
      if apostrophe == .blank { blankIsDue = output.count > first }
      return
    }
    let letters = foldedLatin[scalar]
    if letters == nil, !isLetterOrDigit(scalar) {
      blankIsDue = output.count > first
      return
    }
    if blankIsDue { output.append(32) }
    blankIsDue = false
    if let letters {
      output.append(contentsOf: letters)
    } else if let value = Unicode.Scalar(scalar) {
      for lower in value.properties.lowercaseMapping.unicodeScalars {
        // `Å` the unit of length becomes the letter `å` only now.
        if let latin = foldedLatin[lower.value] {
          output.append(contentsOf: latin)
        } else {
          appendUTF8(unaccentedLetters[lower.value] ?? lower.value, to: &output)
        }
      }
    }
  }

  /// Combining accents, and marks that cannot be seen: zero width, direction, soft hyphen.
  private static func isIgnored(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x64B...0x655, 0x670, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x2018 || scalar == 0x2BC || scalar == 0xB4 || scalar == 0x2032
  }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    guard let value = Unicode.Scalar(scalar) else { return false }
    return value.properties.isAlphabetic || value.properties.numericType != nil
  }
}

/// Decodes one scalar of valid UTF-8; U+FFFD of length 1 where a range cuts through a character.
package func decodeScalar(_ text: Span<UInt8>, at i: Int, end: Int) -> (scalar: UInt32, length: Int) {
  let lead = UInt32(text[i])
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard i + length <= end else { return (0xFFFD, 1) }
  func tail(_ offset: Int) -> UInt32 { UInt32(text[i + offset]) & 63 }
  switch length {
  case 1: return (lead, 1)
  case 2: return ((lead & 31) << 6 | tail(1), 2)
  case 3: return ((lead & 15) << 12 | tail(1) << 6 | tail(2), 3)
  default: return ((lead & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}

/// An ASCII letter in lower case or a digit; 0 for everything else.
@inline(__always)
private func lowerASCII(_ byte: UInt8) -> UInt8 {
  let lower = byte | 0x20
  if lower &- 97 < 26 { return lower }
  return byte &- 48 < 10 ? byte : 0
}
