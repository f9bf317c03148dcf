/// A rectangle of cells; rows and columns count from 1, as people do.
public struct CellRange: Hashable, Sendable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// `B2:D7` or `B2`; nil for anything else.
  init?(_ text: String) {
    let corners = text.split(separator: ":").map { CellPlace(String($0)) }
    guard (1...2).contains(corners.count), let first = corners[0], let last = corners[corners.count - 1], first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}

/// One cell's row and column, from 1.
public struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  public var row: Int
  public var column: Int

  /// The last row and column of a worksheet.
  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `C12`, with or without `$`; nil for anything else, and beyond the last row or column.
  init?(_ text: String) {
    var place: CellPlace?
    var text = text
    text.removeAll { $0 == "$" }
    text.withCString { place = CellPlace(cString: $0) }
    guard let place else { return nil }
    self = place
  }

  init?(cString text: UnsafePointer<CChar>) {
    var (row, column, i) = (0, 0, 0)
    while true {
      let letter = Int(UInt8(bitPattern: text[i]) & 0xDF) - 64
      guard (1...26).contains(letter) else { break }
      column = column * 26 + letter
      if column > CellPlace.lastColumn { return nil }
      i += 1
    }
    while text[i] != 0 {
      let digit = Int(text[i]) - 48
      guard (0...9).contains(digit) else { return nil }
      row = row * 10 + digit
      if row > CellPlace.lastRow { return nil }
      i += 1
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// As spreadsheets name it: `C12`.
  public var description: String { CellPlace.letters(column) + String(row) }

  /// The name of a column, from 1.
  public static func letters(_ column: Int) -> String {
    var number = column
    var letters = ""
    while number > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (number - 1) % 26))) + letters
      number = (number - 1) / 26
    }
    return letters
  }
}
