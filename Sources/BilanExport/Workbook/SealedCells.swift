internal import BilanModel

/// Takes down what is written into one sheet, as a reader of the file would find it: so the workbook is sealed without being read again.
final class SealedCells {
  private let digest = SheetDigest()
  private var row: UInt32 = 0
  /// Of the row that is being written.
  private var cells: [(column: UInt16, text: [UInt8])] = []
  private let words: [CellStyles.Format: FormatWords]
  /// The look that each column had last, and its words: most columns keep theirs, and a million rows look nothing up.
  private var looks: [(format: CellStyles.Format?, words: FormatWords?)] = []

  /// - Parameter words: What looks show besides a number; no look shows anything besides a text.
  init(words: [CellStyles.Format: FormatWords]) { self.words = words }

  func add(_ text: String, row: UInt32, column: UInt16) {
    if !Seal.isMark(text) { add(SealedText.of(asRead: text), row: row, column: column) }
  }

  func add(_ number: Double, in format: CellStyles.Format?, row: UInt32, column: UInt16) {
    add(SealedText.of(number, words(of: format, column)), row: row, column: column)
  }

  func add(formula: String, _ value: Double, in format: CellStyles.Format?, row: UInt32, column: UInt16) {
    add(SealedText.of(formula: formula, value: SealedText.of(value, words(of: format, column))), row: row, column: column)
  }

  /// - Parameter word: Nil where it depends on what a person fills in.
  func add(formula: String, _ word: String?, row: UInt32, column: UInt16) {
    add(SealedText.of(formula: formula, value: word.map { SealedText.of(asRead: $0) }), row: row, column: column)
  }

  private func words(of format: CellStyles.Format?, _ column: UInt16) -> FormatWords? {
    let column = Int(column)
    while looks.count <= column { looks.append((nil, nil)) }
    if looks[column].format != format { looks[column] = (format, format.flatMap { words[$0] }) }
    return looks[column].words
  }

  func add(_ text: [UInt8], row: UInt32, column: UInt16) {
    if row != self.row { finishRow() }
    self.row = row
    cells.append((column, text))
  }

  /// Cells of a row may be written in any order, rows only from the top down.
  private func finishRow() {
    if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { cells.sort { $0.column < $1.column } }
    for cell in cells { digest.add(cell.text, row: Int(row) + 1, column: Int(cell.column) + 1) }
    cells.removeAll(keepingCapacity: true)
  }

  /// The seal of all that was written.
  func seal(_ name: String) -> SheetSeal {
    finishRow()
    return digest.seal(name)
  }
}

extension SealedText {
  /// What a seal holds of a text that `String.cellText` made ready: readers take its escapes back.
  static func of(asRead text: String) -> [UInt8] { of(text.utf8.contains(UInt8(ascii: "_")) ? text.replacing("_x005F_", with: "_") : text) }
}
