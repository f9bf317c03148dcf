extension String {
  /// The text without what would steer a terminal or turn the direction of a line: cells can hold anything, and are shown as they stand.
  var visible: String {
    guard unicodeScalars.contains(where: \.steers) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.steers ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// Control characters but for line ends and tabs, and marks of direction.
  fileprivate var steers: Bool {
    switch value {
    case 9, 10: false
    case 0..<32, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
