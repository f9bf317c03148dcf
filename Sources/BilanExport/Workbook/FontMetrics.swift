/// How wide text stands in Calibri, the font of the workbook: the library fits neither columns nor rows to their text.
///
/// Widths are in 1/2048 of the font's size, as in the font itself; a column of width 1 takes the space of one digit.
enum FontMetrics {
  /// Units at 11 points in one unit of column width: those of a digit.
  private static let unitsPerColumn = 1_038.0

  /// The width of printable ASCII from the space on, as in Calibri Regular.
  private static let ascii: [Int] = [
    463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949,
    1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356,
    1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020,
    596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080,
    1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
  ]

  private static func units(of byte: UInt8) -> Int { byte >= 0x20 && byte < 0x7F ? ascii[Int(byte) - 0x20] : 0 }

  static func units(of character: Character) -> Int {
    if let byte = character.asciiValue { return units(of: byte) }
    switch character.unicodeScalars.first?.value {
    case 0xA0, 0x202F: return 463
    case 0x2019: return 511
    case 0x2014, 0x2026, 0x153: return 1_854
    default: break
    }
    return character.isUppercase ? 1_250 : character.displayWidth * 1_060
  }

  static func units(of text: String) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars {
      // From here on a scalar may be a part of a character only.
      if scalar.value >= 0x300, scalar != "\u{202F}", scalar != "’" { return text.reduce(0) { $0 + units(of: $1) } }
      sum += scalar.isASCII ? units(of: UInt8(scalar.value)) : units(of: Character(scalar))
    }
    return sum
  }

  /// The text that needs the widest column.
  static func widest(of texts: [String]) -> String {
    texts.map { ($0, units(of: $0)) }.max { $0.1 < $1.1 }?.0 ?? ""
  }

  /// The column width that shows the widest line of the text; bold letters are a little wider.
  static func columnWidth(of text: String, size: Double, isBold: Bool = false) -> Double {
    let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
    let widest = isOneLine ? units(of: text) : text.split(separator: "\n").reduce(0) { max($0, units(of: String($1))) }
    return Double(widest) * (isBold ? 1.06 : 1) * size / 11 / unitsPerColumn
  }

  /// The units that fit into a column at a size of font.
  static func room(inColumn width: Double, size: Double) -> Int {
    Int(width * unitsPerColumn * 11 / size)
  }

  /// The height of lines at a size of font, in points, with a little air.
  static func height(ofLines lines: Int, size: Double) -> Double {
    // Whole pixels, of 0.75 points; never the 15 points that the library does not write down.
    let height = max(CellStyles.rowHeight, ((Double(lines) * size * 1.3 + 2.5) / 0.75).rounded(.up) * 0.75)
    return height == 15 ? 15.75 : height
  }
}

extension LineBreaker {
  /// Lines of a cell. A little narrower than the cell: another viewer's letters may be a little wider,
  /// and a row too high is better than a line cut off.
  init(columnWidth: Double, size: Double) {
    self.init(limit: FontMetrics.room(inColumn: columnWidth * 0.98, size: size)) {
      FontMetrics.units(of: $0)
    }
  }
}
