extension String {
  /// The text without what would steer a terminal, turn the direction of a line or hide in it: cells can hold anything, and are shown as they stand.
  public var visible: String {
    guard unicodeScalars.contains(where: \.steers) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.steers ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// Control characters but for line ends and tabs, marks of direction, and what has no width. The two joiners stay, without which Persian names and many emoji fall apart, and so does the word joiner of our own texts.
  package var steers: Bool {
    switch value {
    case 9, 10: false
    case 0..<32, 0x7F..<0xA0, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2061...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
