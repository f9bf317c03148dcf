internal import BilanText

extension FoundTable {
  /// Whether family names stand before a comma in the column of names: its title says so (`Nom, prénom`), or its cells with a single word on one side of their comma do.
  ///
  /// Looks at the first rows only: what it decides is how a cell with several words on both sides is taken, which is told in any case.
  func isFamilyFirst(_ text: Span<UInt8>, _ person: PersonColumn.Source) -> Bool {
    guard case .full(let column) = person else { return false }
    if header.columns[column].title.contains(",") { return true }
    var scanner = scanner(in: text)
    let last = scanner.row + rowsLookedAt
    while scanner.row < last, scanner.next(in: text) {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
      if PlainName.isFamilyNameFirst(text, scanner.cells[column].range) { return true }
    }
    return false
  }
}

private let rowsLookedAt: Int32 = 400
