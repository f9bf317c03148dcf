internal import BilanModel
internal import BilanWorkbook

extension SealedText {
  /// What a seal holds of a cell that is read; nil for one that is no part of what is sealed: one that holds nothing, and the seal itself.
  ///
  /// - Parameters:
  ///   - words: What its format shows besides.
  ///   - isOpen: Whether a person fills it in, or it adds up what she does: then only its formula is held, and its words.
  static func of(_ cell: BookCell, _ words: FormatWords?, isOpen: Bool) -> [UInt8]? {
    if case .text(let text) = cell.value, cell.formula == nil, text.isEmpty || Seal.isMark(text) { return nil }
    guard let formula = cell.formula else { return isOpen ? nil : of(cell.value, words) }
    if isOpen { return of(formula: formula, value: nil) + (words?.around(cell.value)?.sealed ?? []) }
    return of(formula: formula, value: of(cell.value, words))
  }

  private static func of(_ value: BookCell.Value, _ words: FormatWords?) -> [UInt8] {
    switch value {
    case .none: Array("-".utf8)
    case .number(let number): of(number, words)
    case .text(let text): of(text, words)
    case .flag(let flag): Array((flag ? "b1" : "b0").utf8)
    case .error(let error): Array("e\(error)".utf8)
    }
  }
}

extension FormatWords {
  /// Those around what a cell holds; nil where there are none.
  func around(_ value: BookCell.Value) -> Phrase? {
    switch value {
    case .number(let number): around(number)
    case .text: aroundText
    case .none, .flag, .error: nil
    }
  }
}

/// The words of a workbook's formats, each of which is read once.
final class KnownFormats {
  private var known: [String: FormatWords?] = [:]
  private let rule: SealRule

  /// - Parameter rule: That of the workbook's seal.
  init(_ rule: SealRule = .current) { self.rule = rule }

  /// What the format of a cell shows besides.
  func words(of cell: BookCell) -> FormatWords? {
    guard let code = cell.format else { return nil }
    if let words = known[code] { return words }
    let words = FormatWords(code, rule)
    known.updateValue(words, forKey: code)
    return words
  }
}

extension SheetSeal.Change {
  /// The cells, where they are known to be these: all changes lie in one row or in one column.
  var cells: [CellPlace] {
    guard rows.count == 1 || columns.count == 1, rows.allSatisfy({ $0.count == 1 }) else { return [] }
    return rows.flatMap { row in columns.map { CellPlace(row: row.lowerBound, column: $0) } }
  }
}
