extension String {
  /// The text as a workbook's XML can hold it, so that a reader shows what was meant.
  ///
  /// Control characters go, a tab is a space, the ends of lines are LF, the two non-characters that XML forbids
  /// become U+FFFD. What looks like Excel's own escape, `_x0041_`, is escaped itself, or Excel would show `A`;
  /// the library does not do that.
  var cellText: String {
    needsCleaning ? cleaned : self
  }

  /// A look at the bytes, because nearly every text is clean and tables may have millions.
  private var needsCleaning: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      // 0xC2 begins U+0080 to U+00BF, 0xEF begins U+F000 to U+FFFF.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF { return true }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      previous = byte
    }
    return false
  }

  private var cleaned: String {
    var kept = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D, 0x85: kept.append("\n")
      case 0x09: kept.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      case 0xFFFE, 0xFFFF: kept.append("\u{FFFD}")
      default: kept.append(scalar)
      }
      previous = scalar.value
    }
    return String(kept).escapingExcelEscapes
  }

  /// `_x0041_` becomes `_x005F_x0041_`: the first underscore is what gets escaped.
  private var escapingExcelEscapes: String {
    let bytes = Array(utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      if bytes.isExcelEscape(at: index) { result += "_x005F".utf8 }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func isExcelEscape(at index: Int) -> Bool {
    guard index + 6 < count, self[index] == UInt8(ascii: "_"),
      self[index + 1] == UInt8(ascii: "x"), self[index + 6] == UInt8(ascii: "_")
    else { return false }
    return self[(index + 2)..<(index + 6)].allSatisfy {
      (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
    }
  }
}

extension String {
  /// With a word joiner behind the dash of each range of numbers, `191–206`: viewers break lines there.
  var keepingRanges: String {
    guard utf8.contains(0xE2), contains("–") else { return self }
    var text = ""
    var (last, previous): (Character?, Character?) = (nil, nil)
    for character in self {
      if last == "–", previous?.isNumber == true, character.isNumber { text.append("\u{2060}") }
      text.append(character)
      (previous, last) = (last, character)
    }
    return text
  }
}
