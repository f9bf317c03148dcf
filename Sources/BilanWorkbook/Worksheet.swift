/// One worksheet of a workbook: what its cells say, and what a person should know of it.
public struct Worksheet: Sendable {
  public var name: String
  public var cells = SheetCells()
  /// Merged cells; the text stands in the first of each.
  public var merged: [CellRange] = []
  /// Where a pivot table stands, whose cells are sums of another table.
  public var pivots: [CellRange] = []
  /// Filled rows that are hidden or filtered out.
  public var hiddenRows: [Int] = []
  /// Hidden columns, filled or not.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// Formulas whose result is not in the file.
  public var withoutValue = CellList()
  /// Formulas that say the present day, which are read as empty.
  public var presentDays = CellList()
  /// `#N/A` and the like.
  public var errors = CellList()
  /// Texts that are struck through.
  public var struck = CellList()
  /// Cells with somebody's comment, which is not read.
  public var commented = CellList()
  /// Letters that a font of symbols shows as ticks.
  public var tickFont = CellList()
  /// Cells with a colour of their own behind them, whether or not they hold anything.
  public var coloured = CellList()
  /// Cells whose formula looks at another sheet.
  public var summing = CellList()

  public init(name: String) { self.name = name }
}

/// Some cells: how many, and the first of them.
public struct CellList: Sendable {
  public private(set) var count = 0
  public private(set) var first: [CellPlace] = []
  private static let most = 200

  public init() {}

  /// Counts one more cell, and remembers where it stands as long as there are few.
  public mutating func append(_ place: CellPlace) {
    count += 1
    if first.count < CellList.most { first.append(place) }
  }

  public var isEmpty: Bool { count == 0 }
}

/// What a workbook says of one of its sheets before anything of it is read.
public struct SheetMention: Hashable, Sendable {
  public var name: String
  public var isHidden: Bool
  public var kind: Kind

  /// What a sheet of a workbook can be.
  public enum Kind: Sendable {
    case cells
    /// A chart, or a sheet of macros or dialogues, which holds no cells.
    case chart, macros
  }
}
