public import BilanModel

/// Tables as spreadsheets and programs read them: one way to write a cell, wherever it goes.
public enum CSVText {
  /// For Excel in Belgium: semicolons, a byte order mark, CR LF after each row, and no cell that it would take for a formula.
  public static func forExcel(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map { cell(guarded($0), separator: ";") }.joined(separator: ";") + "\r\n" }.joined()
  }

  /// For a spreadsheet set to a language: semicolons where its decimal mark is a comma, LF between the rows, and no cell that it would take for a formula. Who writes it to a file puts a byte order mark before it.
  public static func local(_ rows: [[String]], in language: Language) -> String {
    let separator: Unicode.Scalar = language == .en ? "," : ";"
    return rows.map { $0.map { cell(guarded($0), separator: separator) }.joined(separator: String(separator)) }.joined(separator: "\n")
  }

  /// For programs and for spreadsheets: commas, LF between the rows, and no cell that a spreadsheet would take for a formula.
  public static func plain(_ rows: [[String]]) -> String {
    rows.map { $0.map { cell(guarded($0), separator: ",") }.joined(separator: ",") }.joined(separator: "\n")
  }

  /// The text with an apostrophe before what a spreadsheet would compute: cells come from files that anybody may have written.
  ///
  /// A number and a lone sign (`-` for absent, `+` for present) are no formula, and stay.
  public static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), !isHarmless(text) else { return text }
    return "'" + text
  }

  /// The text that `guarded` made this one of.
  public static func unguarded(_ text: String) -> String {
    let rest = String(text.dropFirst())
    return text.hasPrefix("'") && guarded(rest) == text ? rest : text
  }

  private static func isHarmless(_ text: String) -> Bool {
    guard let sign = text.first, sign == "+" || sign == "-" else { return text.count == 1 && text != "\t" && text != "\r" }
    return text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || $0 == " " }
  }

  private static func cell(_ text: String, separator: Unicode.Scalar) -> String {
    let isPlain = !text.unicodeScalars.contains { $0 == separator || "\"\t\r\n\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
    return isPlain ? text : "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
