/// The filled cells of a worksheet, row by row, as bytes: texts in the order of columns with separators between them.
///
/// A cell is never an object, rows and columns without content take nothing, and one far to the right takes four bytes.
public struct SheetCells: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The rows that hold anything, ascending.
  private(set) var rows: [Row] = []
  public private(set) var cellCount = 0
  /// Which columns hold anything, by number.
  private var used: [Bool] = []

  struct Row: Sendable {
    /// As spreadsheets number it, from 1.
    var number: Int32
    var start: Int
  }

  /// Between one column and the next.
  static let separator: UInt8 = 0x1F
  /// Before three bytes of the number of the column that follows, where many between are empty.
  static let jump: UInt8 = 0x1D
  /// A line break within a cell.
  public static let lineBreak: UInt8 = 0x1E
  private static let longestGap = 32

  /// The column after which the next cell stands.
  private var column = 1

  /// Adds a cell's text, without blanks around a text that holds nothing else; cells come in the order of rows and columns.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, row: Int, column: Int) {
    guard text.contains(where: { $0 > 32 }) else { return }
    if rows.last.map({ Int($0.number) != row }) ?? true {
      rows.append(Row(number: Int32(row), start: bytes.count))
      self.column = 1
    }
    let gap = column - self.column
    if gap > SheetCells.longestGap {
      bytes.append(SheetCells.jump)
      for shift in [12, 6, 0] { bytes.append(0x80 | UInt8(column >> shift & 63)) }
    } else {
      for _ in 0..<max(0, gap) { bytes.append(SheetCells.separator) }
    }
    self.column = column
    if text.allSatisfy({ $0 >= 32 }) { bytes.append(contentsOf: text) } else { appendWithoutControls(text) }
    cellCount += 1
    if used.count <= column { used += [Bool](repeating: false, count: column + 1 - used.count) }
    used[column] = true
  }

  private mutating func appendWithoutControls(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      // Line ends are one sign; other control characters are dirt.
      if byte >= 32 { bytes.append(byte) } else if byte == 10 { bytes.append(SheetCells.lineBreak) } else if byte == 9 { bytes.append(32) }
    }
  }

  public var isEmpty: Bool { rows.isEmpty }
  /// How many bytes of text there are, with what separates them.
  public var byteCount: Int { bytes.count }
  public var rowCount: Int { rows.count }

  /// Runs of columns between columns that are empty from top to bottom.
  public var columnRuns: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for column in used.indices where used[column] {
      if let last = runs.last, last.upperBound == column - 1 { runs[runs.count - 1] = last.lowerBound...column } else { runs.append(column...column) }
    }
    return runs
  }

  /// Gives the texts back, where nobody will ask for them again; how many cells there were and where stays known.
  public mutating func releaseTexts() {
    bytes = []
    rows = []
  }

  /// The numbers of the rows that hold anything, ascending.
  public var rowNumbers: [Int] { rows.map { Int($0.number) } }

  /// Hands out the cells of the row at a place in `rowNumbers`, by column.
  public func forEachCell(inRowAt index: Int, _ body: (_ column: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void) {
    let end = index + 1 < rows.count ? rows[index + 1].start : bytes.count
    bytes.withUnsafeBufferPointer { all in
      var i = rows[index].start
      var column = 1
      while i < end {
        if all[i] == SheetCells.separator {
          column += 1
          i += 1
        } else if all[i] == SheetCells.jump {
          column = Int(all[i + 1] & 63) << 12 | Int(all[i + 2] & 63) << 6 | Int(all[i + 3] & 63)
          i += 4
        } else {
          var last = i
          while last < end, all[last] != SheetCells.separator, all[last] != SheetCells.jump { last += 1 }
          body(column, UnsafeBufferPointer(rebasing: all[i..<last]))
          i = last
        }
      }
    }
  }
}
