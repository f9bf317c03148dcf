public import BilanModel

/// One number of the workbook, or what several add up to, and what it must be.
struct NumberCheck {
  /// What is looked at.
  var cells: CellRange
  /// In words: the row and the column of a cell, the title of a table.
  var name: String
  var kind: Kind
  /// What it is as written, and how it is shown.
  var value: Double
  var look: CellStyles.Body

  enum Kind {
    /// The cell sums facts: it must show what was computed from the sheets.
    case computed
    /// A number that no formula gives must be the one that was computed from the sheets.
    case recorded
    /// The same figure stands in another place too.
    case same(as: CellAddress)
    /// The total of the cells above it, or beside it.
    case sum(of: CellRange)
    /// A number of different people or organisations: no less than any part, no more than all parts together.
    case between(CellRange)
    /// The lines of a list: added up, or counted, they are what this formula sums of the facts.
    case listed(facts: String, isNumberOfLines: Bool)
    /// All numbers of a table, each weighed by its place: none can be changed alone, nor two exchanged.
    case checksum
    /// How many of these cells of a table are formulas: none is a number that was typed over.
    case formulas(of: [CellAddress])
    /// How many facts there are in all of the column of this name, below the last one that was written too.
    case lines(of: String)
  }
}

extension NumberCheck {
  init(_ cell: CellAddress, _ name: String, _ kind: Kind, _ value: Double, _ look: CellStyles.Body) {
    self.init(cells: CellRange(first: cell, last: cell), name: name, kind: kind, value: value, look: look)
  }

  /// What the workbook says it must be; nil where only what was written tells.
  var expected: String? {
    let cell = cells.first.formula
    return switch kind {
    case .computed, .recorded, .checksum, .formulas, .lines: nil
    case .same(let other): other.formula
    case .sum(let parts): "SUM(\(parts.formula))"
    // Equal to the number as long as it lies between its largest part and the sum of all.
    case .between(let parts): "MIN(SUM(\(parts.formula)),MAX(\(parts.formula),\(cell)))"
    case .listed(let facts, _): facts
    }
  }

  /// What it is.
  var found: String {
    let range = cells.formula
    return switch kind {
    case .computed, .recorded, .same, .sum, .between: range
    case .listed(_, let isNumberOfLines): "\(isNumberOfLines ? "COUNT" : "SUM")(\(range))"
    // Sums and products alone: not every program computes a remainder for each cell of a range.
    case .checksum:
      "SUMPRODUCT(\(range),\(NumberTally.weightOfRow)*(ROW(\(range))-\(NumberTally.firstRow(ofPartWith: cells.first.row)))+COLUMN(\(range)))"
    // One by one: not every program asks all cells of a range.
    case .formulas(let cells): "0" + cells.map { "+_xlfn.ISFORMULA(\($0.formula))" }.joined()
    case .lines(let column): "COUNTA(\(column))"
    }
  }
}

extension NumberCheck {
  /// From which difference on it fails. A number weighs more than a hundred in a checksum, which is so much larger as well.
  var tolerance: String {
    if case .checksum = kind { "0.01" } else { "0.0001" }
  }
}

/// What stands in the cells of a table: how many formulas, and the sum of all numbers, each weighed by its place.
struct NumberTally {
  /// By part of the worksheet, from its first row on.
  private var sums: [(firstRow: UInt32, sum: Double)] = []
  private(set) var formulas: [(row: UInt32, column: Int)] = []

  /// How many of them one check asks for: a formula holds no more than 8,192 letters.
  private static let formulasOfCheck = 100

  /// No two cells of a part have one weight as long as there are fewer columns than this.
  static let weightOfRow = 101
  /// A sum over so many rows stays below 2⁵³, where every whole number has a value of its own.
  private static let rowsOfPart: UInt32 = 1000

  /// The first row of the part of the worksheet that a row is in, both from 0.
  static func firstRow(ofPartWith row: UInt32) -> UInt32 { row / rowsOfPart * rowsOfPart }

  /// - Parameter row: From 0, as is the column; rows come in their order.
  mutating func add(_ number: Double, row: UInt32, column: Int) {
    let first = NumberTally.firstRow(ofPartWith: row)
    if sums.last?.firstRow != first { sums.append((first, 0)) }
    sums[sums.count - 1].sum += number * Double(NumberTally.weightOfRow * Int(row + 1 - first) + column + 1)
  }

  mutating func addFormula(row: UInt32, column: Int) { formulas.append((row, column)) }

  /// The checks of the cells in which all of it stands.
  ///
  /// - Parameter isToFillIn: Whether a person is to add numbers of her own.
  func checks(of cells: CellRange, _ name: String, isToFillIn: Bool) -> [NumberCheck] {
    func check(_ kind: NumberCheck.Kind, _ value: Double, _ cells: CellRange) -> NumberCheck {
      NumberCheck(cells: cells, name: name, kind: kind, value: value, look: .asItIs)
    }
    let checksums = sums.map { first, sum in
      var part = cells
      part.first.row = max(part.first.row, first)
      part.last.row = min(part.last.row, first + NumberTally.rowsOfPart - 1)
      return check(.checksum, sum, part)
    }
    let lists = stride(from: 0, to: formulas.count, by: Self.formulasOfCheck).map { start in
      formulas[start..<min(start + Self.formulasOfCheck, formulas.count)].map { CellAddress(sheet: cells.first.sheet, row: $0.row, column: $0.column) }
    }
    return (isToFillIn ? [] : checksums) + lists.map { check(.formulas(of: $0), Double($0.count), cells) }
  }
}

/// A figure of a workbook: its cell, and what it reads there.
public struct ShownFigure: Sendable {
  public var key: FigureKey
  public var sheet: String
  /// `E7`
  public var cell: String
  public var value: Double
}

/// A figure, and where it stands.
struct PlacedFigure {
  var key: FigureKey
  var cell: CellAddress
  var name: String
  var value: Double
  var look: CellStyles.Body
  /// Whether no formula gives it.
  var isFixed: Bool
  /// Whether it stands in the list of all figures, with which the others are compared.
  var isInList: Bool
}

extension Book {
  /// Each figure is one number wherever it stands: compared with the one in the list of all figures, or else with the first.
  ///
  /// A formula has been compared with the result that was computed, where it is not in the list.
  var agreements: [NumberCheck] {
    let places = Dictionary(grouping: figures.indices) { figures[$0].key }
    return figures.indices.compactMap { index in
      let figure = figures[index]
      let others = places[figure.key, default: []]
      let home = others.first { figures[$0].isInList } ?? others[0]
      func check(_ kind: NumberCheck.Kind) -> NumberCheck { NumberCheck(figure.cell, figure.name, kind, figure.value, figure.look) }
      if index != home { return figure.isFixed ? check(.same(as: figures[home].cell)) : nil }
      if figure.isFixed { return check(.recorded) }
      return figure.isInList ? others.first { $0 != index }.map { check(.same(as: figures[$0].cell)) } : nil
    }
  }
}
