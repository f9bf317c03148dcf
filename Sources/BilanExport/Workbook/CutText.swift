internal import BilanModel

/// A text that was longer than a cell can hold, and was cut: it costs its cell, not the file.
public struct CutText: Hashable, Sendable {
  /// The name of the worksheet, and the cell in it, as `B12`.
  public var sheet, cell: String
  /// How many characters it had, as workbooks count them.
  public var characters: Int
  /// By which people find it.
  public var beginning: String
}

/// Cuts the texts of one workbook to what a cell can hold, and remembers which.
final class CellLimit {
  /// UTF-16 units: the limit of Excel.
  static let most = 32_767

  private let language: Language
  private(set) var cut: [CutText] = []

  init(_ language: Language) { self.language = language }

  /// The text, or its beginning with a mark behind it.
  func fitting(_ text: String, sheet: String, row: Int, column: Int) -> String {
    // Nearly every text is short; units are never more than bytes.
    guard text.utf8.count > CellLimit.most else { return text }
    let count = text.utf16.count
    guard count > CellLimit.most else { return text }
    let number = NumberStyle(language).text(of: .count(count))
    let mark = Localized(fr: " … [coupé : \(number) caractères]", nl: " … [afgekapt: \(number) tekens]", en: " … [cut: \(number) characters]")[language]
    cut.append(
      CutText(sheet: sheet, cell: "\(SourcePlace.letters(column))\(row + 1)", characters: count, beginning: String(text.prefix(40))))
    return text.cut(toUTF16: CellLimit.most - mark.utf16.count) + mark
  }
}
