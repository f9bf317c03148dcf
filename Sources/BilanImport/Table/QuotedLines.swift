/// The lines of a quoted cell so far, and whether they look like rows of the table that a quote without an end has swallowed.
struct QuotedLines {
  /// Line ends passed.
  private(set) var ended: Int32 = 0
  /// Separators in the line being read.
  var delimiters = 0
  private let cellsBefore: Int
  private let expectedWidth: Int
  /// Commas stand in running text; other separators hardly do.
  private let mayBeText: Bool
  private let isTabbed: Bool
  private var allAreRows = true
  /// The first line ends the row it began in.
  private var firstEndsRow = false

  init(cellsBefore: Int, expectedWidth: Int, delimiter: UInt8) {
    self.cellsBefore = cellsBefore
    self.expectedWidth = expectedWidth
    mayBeText = delimiter == UInt8(ascii: ",")
    isTabbed = delimiter == 9
  }

  /// Ends a line; true when it was certainly a whole row.
  mutating func end() -> Bool {
    let needed = expectedWidth - 1 - (ended == 0 ? cellsBefore : 0)
    if delimiters < needed { allAreRows = false }
    if ended == 0 { firstEndsRow = needed > 0 && delimiters >= needed }
    let isRow = ended > 0 && isCertainlyRow
    ended += 1
    delimiters = 0
    return isRow
  }

  private var isCertainlyRow: Bool { expectedWidth >= 3 && !mayBeText && delimiters >= expectedWidth - 1 }

  /// Whether a quote that would close the cell here shows rows and not text: the last line is one; or the first line ended its row, and tabs stand in no text, or the quote closes
  /// another one; or the row would be too short, and each line of the cell would be one.
  func areRows(endingRow isLast: Bool, closingInnerQuote: Bool) -> Bool {
    guard ended > 0, expectedWidth >= 2 else { return false }
    if isCertainlyRow || firstEndsRow && !mayBeText && (isTabbed || closingInnerQuote) { return true }
    return isLast && cellsBefore + 1 < expectedWidth && allAreRows && delimiters >= expectedWidth - 1
  }
}
