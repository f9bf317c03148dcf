/// What is said, free of how it looks: renderers make a workbook, a text, later a page of it.
///
/// Every text in a report is already in its language; numbers, days and fractions stay what they are until a renderer writes them.
public struct Report: Sendable {
  public var language: Language
  public var title: String
  /// One line under the title: the file number, the period.
  public var subtitle: String
  /// The day the report speaks of, for document properties.
  public var asOf: Day
  public var sections: [Section]

  public init(
    language: Language, title: String, subtitle: String, asOf: Day, sections: [Section]
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.asOf = asOf
    self.sections = sections
  }

  /// One sheet of the workbook, one chapter of the text.
  public struct Section: Sendable {
    /// Also the name of the workbook's sheet: at most 31 characters, none of `[]:*?/\`.
    public var title: String
    public var isLandscape: Bool
    public var blocks: [Block]

    public init(title: String, isLandscape: Bool = false, blocks: [Block]) {
      self.title = title
      self.isLandscape = isLandscape
      self.blocks = blocks
    }
  }

  public enum Block: Sendable {
    /// A heading within a section: level 1 or 2.
    case heading(String, level: Int)
    case paragraph(String)
    case list([String])
    /// Label and text, as the lines of a form.
    case fields([Field])
    case table(Table)
    /// A drawing of figures of a table that stands in the same section, before it.
    case chart(Chart)
    /// A remark in small print under what it speaks of.
    case note(String)
  }

  public struct Field: Sendable {
    public var label: String
    public var text: String

    public init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }
}

/// Rows and columns of what cells mean, shared by all renderers.
public struct Table: Sendable {
  public var title: String?
  public var columns: [Column]
  public var rows: [Row]

  public struct Column: Sendable {
    public var title: String
    public var width: Width

    /// How much room a column asks for: by its content, or a share of what is left for running text.
    public enum Width: Sendable { case fitted, text }

    public init(_ title: String, width: Width = .fitted) {
      self.title = title
      self.width = width
    }
  }

  public struct Row: Sendable {
    public var kind: Kind
    public var cells: [Cell]

    public enum Kind: Sendable { case body, subtotal, total }

    public init(_ cells: [Cell], kind: Kind = .body) {
      self.cells = cells
      self.kind = kind
    }
  }

  public init(title: String? = nil, columns: [Column], rows: [Row]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

/// What one cell of a table means.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number that was retained, and those between which it lies: people, while questions about who is who are open.
  case range(Int, within: ClosedRange<Int>)
  /// A ratio with its two parts: `15,0 % (15/100)`; of one that rests on open questions, the bounds between which it lies.
  case quotient(Figure.Quotient, value: Rational, within: ClosedRange<Rational>?)
  /// A number shown with one decimal: hours.
  case decimal(Rational)
  /// A share or a change, shown in percent with one decimal.
  case percent(Rational)
  /// A difference: shown with its sign, with one decimal where it is not whole.
  case difference(Rational)
  case day(Day)
  /// No value, and the short word that says why: « pas de données », « non réalisé ».
  case missing(String)
  case empty
}

/// A chart over rows of a table of the same section.
public struct Chart: Sendable {
  public var title: String
  public var kind: Kind
  /// Which table of the section it draws: 0 is the first.
  public var table: Int
  /// The rows of that table to draw.
  public var rows: Range<Int>
  /// The column that names the categories.
  public var categories: Int
  /// The columns with values: one series each, named by the column's title.
  public var series: [Int]
  public var axisTitle: String
  /// What the chart shows, for those who cannot see it.
  public var alternativeText: String

  public enum Kind: Sendable { case bar, column }

  public init(
    title: String, kind: Kind, table: Int, rows: Range<Int>, categories: Int, series: [Int],
    axisTitle: String, alternativeText: String
  ) {
    self.title = title
    self.kind = kind
    self.table = table
    self.rows = rows
    self.categories = categories
    self.series = series
    self.axisTitle = axisTitle
    self.alternativeText = alternativeText
  }
}
