/// Rows and columns of what cells mean, shared by all renderers.
public struct Table: Sendable {
  /// By which charts find it.
  public var name: Code<Table>?
  public var title: String?
  public var columns: [Column]
  public var rows: [Row]
  /// One record a line, to be sorted and filtered.
  public var isList: Bool
  /// Too long to be read: there to be looked up in.
  public var isForWorkbookOnly = false
  /// In which directions all parts of the totals are there, so that they can be summed again.
  public var parts: Parts
  /// What its lines must add up to by the ledger.
  public var listed: [Listed] = []

  /// A column of a list whose lines are the facts selected: their sum, or how many they are, must be the ledger's.
  public struct Listed: Sendable {
    public var column: Int
    public var selections: [Selection]
    /// Whether lines are counted, and not added up.
    public var isNumberOfLines: Bool

    public init(column: Int, _ selections: [Selection], isNumberOfLines: Bool = false) {
      self.column = column
      self.selections = selections
      self.isNumberOfLines = isNumberOfLines
    }
  }

  /// What stands above a column, and how it is laid out.
  public struct Column: Sendable {
    public var title: String
    public var width: Width
    /// Its numbers are drawn as bars in their cells.
    public var hasBars: Bool
    /// A person types amounts of money into it.
    public var hasAmounts: Bool
    /// What a reader may want to know of it: a comment at the header.
    public var remark: String?

    /// How much room a column asks for: by its content, or a share of what is left for running text.
    public enum Width: Sendable { case fitted, text }

    public init(_ title: String, width: Width = .fitted, hasBars: Bool = false, hasAmounts: Bool = false, remark: String? = nil) {
      self.title = title
      self.width = width
      self.hasBars = hasBars
      self.hasAmounts = hasAmounts
      self.remark = remark
    }
  }

  /// The cells of a line, and whether it sums others.
  public struct Row: Sendable {
    public var kind: Kind
    public var cells: [Cell]

    /// Whether a line is one of many, a sum of some, or the sum of all.
    public enum Kind: Sendable { case body, subtotal, total }

    public init(_ cells: [Cell], kind: Kind = .body) {
      self.cells = cells
      self.kind = kind
    }
  }

  /// Whether the body rows are all parts of the row of totals, and the columns before the last all parts of the last.
  public struct Parts: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let rows = Parts(rawValue: 1)
    public static let columns = Parts(rawValue: 2)
  }

  public init(
    _ name: Code<Table>? = nil, title: String? = nil, columns: [Column], rows: [Row], isList: Bool = false, parts: Parts = []
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.isList = isList
    self.parts = parts
  }
}

/// What one cell of a table means.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number that was retained, and those between which it lies: people, while questions about who is who are open.
  case range(Int, within: ClosedRange<Int>)
  /// A ratio with its two parts: `15 % (15/100)`; of one that rests on open questions, the bounds between which it lies.
  case quotient(Figure.Quotient, value: Rational, within: ClosedRange<Rational>?)
  /// A number shown with one decimal: hours.
  case decimal(Rational)
  /// A share, shown in percent with one decimal.
  case percent(Rational)
  /// A change in percent: shown with its sign and one decimal.
  case change(Rational)
  /// How many times a number before goes into the one after: `×14`.
  case factor(Rational)
  /// A difference: shown with its sign, with one decimal where it is not whole.
  case difference(Rational)
  /// A difference of hours: shown with its sign and one decimal, as hours are.
  case hoursDifference(Rational)
  /// A difference of percentages, in points: shown with its sign and one decimal, for « +0,1 » of 64 % and 77 % would be read as next to nothing.
  case pointsDifference(Rational)
  /// Of money: shown with two decimals.
  case amount(Rational)
  case day(Day)
  /// A calendar month, by its first day.
  case month(Day)
  /// No value, and the short word that says why: « pas de données », « non réalisé ».
  case missing(String)
  case empty
  /// To be filled in by hand: nothing the project knows answers it.
  case toComplete
  /// A number that follows from the ledger or from other cells of the table, and what it is now.
  indirect case derived(Derivation, shown: Cell)
  /// A number that no formula of the workbook gives: of different people or organisations, or of a part that the ledger does not tell apart; and which figure it is, where it is one.
  indirect case fixed(Cell, of: FigureKey? = nil)

  /// The cell as it is shown, whatever stands behind it.
  public var shown: Cell {
    switch self {
    case .derived(_, let cell), .fixed(let cell, _): cell
    default: self
    }
  }

  /// Whether the cell is a number, which stands at the right of its column and can be drawn.
  package var isNumber: Bool {
    switch shown {
    case .count, .range, .quotient, .decimal, .percent, .change, .factor, .difference, .hoursDifference, .pointsDifference, .amount: true
    case .text, .day, .month, .missing, .empty, .toComplete, .derived, .fixed: false
    }
  }

  /// Which figure it shows; nil where it shows none, or a part of one.
  package var figure: FigureKey? {
    switch self {
    case .fixed(_, let key): key
    case .derived(.sum(let selection), _): selection.figure
    default: nil
    }
  }

  /// A number that is not shown, because somebody could be found by it.
  public static let protected = Cell.missing(protectedMark)

  /// What stands in the place of such a number, in every language; the report says what it means.
  public static let protectedMark = "s."

  /// Whether it stands for a number that is not shown.
  package var isProtected: Bool { shown == .protected }

  /// Whether it only says why there is nothing.
  package var isMissing: Bool { if case .missing = self { true } else { false } }
}
