#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What of a cell a seal holds fast: its value, its formula and what its format says besides, written so that another program that only opened and saved the
/// workbook changes nothing.
public enum SealedText {
  /// A text.
  ///
  /// - Parameter words: What its format shows besides.
  public static func of(_ text: String, _ words: FormatWords? = nil) -> [UInt8] {
    [UInt8(ascii: "s")] + Array(text.utf8) + (words?.aroundText?.sealed ?? [])
  }

  /// A number.
  ///
  /// - Parameter words: What its format shows besides.
  public static func of(_ number: Double, _ words: FormatWords? = nil) -> [UInt8] {
    var text = [UInt8(ascii: "n")]
    append(number, to: &text)
    if let phrase = words?.around(number) { text += phrase.sealed }
    return text
  }

  /// A formula, without its equals sign.
  ///
  /// - Parameter value: What it gives; nil where that is not held, because a person fills in what it adds up.
  public static func of(formula: String, value: [UInt8]?) -> [UInt8] {
    var text = [UInt8(ascii: "=")] + Array(plain(formula).utf8)
    if let value {
      text.append(UInt8(ascii: "\n"))
      text += value
    }
    return text
  }

  /// A whole number as it is, any other to ten digits, or without its fraction where it has more before it: programs write the last of sixteen in their own ways.
  private static func append(_ number: Double, to text: inout [UInt8]) {
    if isWhole(number) {
      if number < 0 { text.append(UInt8(ascii: "-")) }
      return text.append(decimal: Int(number.magnitude.rounded()))
    }
    guard number.isFinite else { return text += Array("\(number)".utf8) }
    let exponent = Int(log10(abs(number)).rounded(.down)) - 9
    // Either way a power of ten that is exact where it is small.
    let scaled = exponent < 0 ? number * pow(10, Double(-exponent)) : number / pow(10, Double(exponent))
    var (digits, power) = (Int(scaled.rounded()), exponent)
    while digits != 0, digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
    let isShort = power >= 0 && power < 6
    text += Array((isShort ? String(digits * (0..<power).reduce(1) { product, _ in product * 10 }) : "\(digits)e\(power)").utf8)
  }

  private static func isWhole(_ number: Double) -> Bool { abs(number) < 1e15 && (number == number.rounded() || abs(number) >= 1e10) }

  /// A formula without what programs write in their own ways: spaces, quotes around the names of sheets, prefixes of functions, brackets behind TRUE.
  public static func plain(_ formula: String) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(formula.utf8.count)
    // What stands between two quotes is a text.
    var isText = false
    var begin = 0
    for byte in formula.utf8 {
      if byte == UInt8(ascii: "\"") {
        if !isText { shorten(&plain, from: begin) }
        isText.toggle()
        plain.append(byte)
        begin = plain.count
      } else if isText || byte != UInt8(ascii: " ") && byte != UInt8(ascii: "'") {
        plain.append(byte)
      }
    }
    if !isText { shorten(&plain, from: begin) }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Takes out, from one place on, what is only a way of writing; nearly no formula has any of it.
  private static func shorten(_ plain: inout [UInt8], from begin: Int) {
    let code = plain[begin...]
    guard zip(code, code.dropFirst()).contains(where: { $0 == (UInt8(ascii: "_"), UInt8(ascii: "x")) || $0 == (UInt8(ascii: "("), UInt8(ascii: ")")) }) else {
      return
    }
    var text = String(decoding: code, as: UTF8.self)
    for (word, other) in [("_xlfn.", ""), ("_xlws.", ""), ("TRUE()", "TRUE"), ("FALSE()", "FALSE")] { text = text.replacing(word, with: other) }
    plain.replaceSubrange(begin..., with: Array(text.utf8))
  }
}
