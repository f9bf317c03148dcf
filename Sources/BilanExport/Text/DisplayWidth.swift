extension Character {
  /// How many columns of a fixed-width screen the character takes: 0, 1, or 2 for East Asian and emoji.
  var displayWidth: Int {
    let scalars = unicodeScalars
    if scalars.count == 1, let scalar = scalars.first { return scalar.displayWidth }
    return isEmojiSequence ? 2 : scalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// A picture made of several scalars: a flag, a family, a keycap, a heart made red.
  private var isEmojiSequence: Bool {
    guard let first = unicodeScalars.first?.properties, first.isEmoji else { return false }
    return first.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a Latin letter or a mark of print: one column wide and, among its like, a character of its own.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    // Dashes, quotes, the ellipsis, the narrow no-break space, the euro, the minus.
    case 0x2010...0x2027, 0x202F, 0x20AC, 0x2212: true
    default: false
    }
  }

  fileprivate var displayWidth: Int {
    if isASCII { return value < 0x20 || value == 0x7F ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    if isConjoiningJamo { return 0 }
    return isWide || properties.isEmojiPresentation ? 2 : 1
  }

  /// Vowels and finals that are drawn inside the block of the Hangul letter before them.
  private var isConjoiningJamo: Bool { (0x1160...0x11FF).contains(value) }

  /// The blocks of Unicode's East Asian Width "W" and "F" that matter in names and titles.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// How many columns of a fixed-width screen the text takes.
  var displayWidth: Int { plainWidth ?? reduce(0) { $0 + $1.displayWidth } }

  /// The width of text in which every scalar is one column; nil for any other text. Nearly all text is of this kind, and characters are slow to find.
  private var plainWidth: Int? {
    var width = 0
    for scalar in unicodeScalars {
      guard scalar.isPlain else { return nil }
      width += 1
    }
    return width
  }

  /// The width of the widest of the text's lines.
  var widestLine: Int { split(separator: "\n").reduce(0) { Swift.max($0, $1.displayWidth) } }

  /// The text followed by spaces up to a display width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }
}

extension String {
  /// The text without what moves the cursor or turns the reading order of a whole line:
  /// controls and the marks of bidirectional embedding go, line breaks stay, a tab is a space.
  var printable: String {
    // None of what goes can stand in bytes like these, nor is it plain.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) { return self }
    if unicodeScalars.allSatisfy(\.isPlain) { return self }
    var scalars = String.UnicodeScalarView()
    var follows13 = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where follows13: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: break
      default: scalars.append(scalar)
      }
      follows13 = scalar.value == 0x0D
    }
    return String(scalars)
  }
}

extension LineBreaker {
  /// Lines of a fixed-width text; a width under 2 would hold no emoji.
  init(columns: Int) { self.init(limit: Swift.max(columns, 2), countsColumns: true) { $0.displayWidth } }
}
