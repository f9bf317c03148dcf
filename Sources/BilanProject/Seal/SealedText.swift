internal import BilanModel
internal import BilanWorkbook
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What of a cell a seal holds fast: its value and its formula, written so that another program that only opened and saved the workbook changes nothing.
enum SealedText {
  /// Nil for a cell that is no part of what is sealed: one that holds nothing, and the seal itself.
  ///
  /// - Parameter isOpen: Whether a person fills it in, or it adds up what she does: then only its formula is held.
  static func of(_ cell: BookCell, isOpen: Bool) -> String? {
    if case .text(let text) = cell.value, cell.formula == nil, text.isEmpty || Seal.isMark(text) { return nil }
    guard let formula = cell.formula else { return isOpen ? nil : of(cell.value) }
    return "=" + plain(formula) + (isOpen ? "" : "\n" + of(cell.value))
  }

  private static func of(_ value: BookCell.Value) -> String {
    switch value {
    case .none: "-"
    case .number(let number): "n" + of(number)
    case .text(let text): "s" + text
    case .flag(let flag): flag ? "b1" : "b0"
    case .error(let error): "e" + error
    }
  }

  /// A whole number as it is, any other to ten digits: programs write the last of sixteen in their own ways.
  static func of(_ number: Double) -> String {
    func isWhole(_ number: Double) -> Bool { number == number.rounded() && abs(number) < 1e15 }
    if isWhole(number) { return String(Int(number)) }
    guard number.isFinite, number != 0 else { return "\(number)" }
    let exponent = Int(log10(abs(number)).rounded(.down)) - 9
    // Either way a power of ten that is exact where it is small.
    let scaled = exponent < 0 ? number * pow(10, Double(-exponent)) : number / pow(10, Double(exponent))
    var (digits, power) = (Int(scaled.rounded()), exponent)
    while digits != 0, digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
    if power >= 0, power < 6 { return String(digits * (0..<power).reduce(1) { product, _ in product * 10 }) }
    return "\(digits)e\(power)"
  }

  /// A formula without what programs write in their own ways: spaces, quotes around the names of sheets, prefixes of functions, brackets behind TRUE.
  static func plain(_ formula: String) -> String {
    let pieces = formula.split(separator: "\"", omittingEmptySubsequences: false)
    let plain = pieces.enumerated().map { index, piece in
      // Every second piece stands between two quotes, and is a text.
      guard index % 2 == 0 else { return String(piece) }
      var code = piece.filter { $0 != " " && $0 != "'" }
      for (word, other) in [("_xlfn.", ""), ("_xlws.", ""), ("TRUE()", "TRUE"), ("FALSE()", "FALSE")] { code = code.replacing(word, with: other) }
      return code
    }
    return plain.joined(separator: "\"")
  }
}
