internal import BilanModel
internal import BilanWorkbook

extension SealedText {
  /// What a seal holds of a cell that is read; nil for one that is no part of what is sealed: one that holds nothing, and the seal itself.
  ///
  /// - Parameter isOpen: Whether a person fills it in, or it adds up what she does: then only its formula is held.
  static func of(_ cell: BookCell, isOpen: Bool) -> [UInt8]? {
    if case .text(let text) = cell.value, cell.formula == nil, text.isEmpty || Seal.isMark(text) { return nil }
    guard let formula = cell.formula else { return isOpen ? nil : of(cell.value) }
    return of(formula: formula, value: isOpen ? nil : of(cell.value))
  }

  private static func of(_ value: BookCell.Value) -> [UInt8] {
    switch value {
    case .none: Array("-".utf8)
    case .number(let number): of(number)
    case .text(let text): of(text)
    case .flag(let flag): Array((flag ? "b1" : "b0").utf8)
    case .error(let error): Array("e\(error)".utf8)
    }
  }
}

extension SheetSeal.Change {
  /// The cells, where they are known to be these: all changes lie in one row or in one column.
  var cells: [CellPlace] {
    guard rows.count == 1 || columns.count == 1, rows.allSatisfy({ $0.count == 1 }) else { return [] }
    return rows.flatMap { row in columns.map { CellPlace(row: row.lowerBound, column: $0) } }
  }
}
