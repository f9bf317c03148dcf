extension Form {
  /// A table of figures that are told apart by dimensions: indicators by quarter, people by gender, age and commune.
  public struct CrossTable: Hashable, Sendable {
    public var title: Localized
    /// What stands below each other, one column each.
    public var rows: [CrossingDimension]
    /// What stands side by side; nil for the indicators.
    public var column: CrossingDimension?
    /// Empty for all of the project.
    public var indicators: [Code<Indicator>]
    /// What every figure of the table is of.
    public var only: [Only]
    /// By its code or a name such as `2024-S1`; nil for that of the report.
    public var period: String?
    /// Whether a last row and a last column hold the totals.
    public var hasTotal: Bool
    /// Where the form asks for it.
    public var place: SourcePlace

    /// A value of a dimension, as programs write it or by what it is called.
    public struct Only: Hashable, Sendable {
      public var dimension: CrossingDimension
      public var value: String

      public init(_ dimension: CrossingDimension, _ value: String) {
        self.dimension = dimension
        self.value = value
      }
    }

    public init(
      title: Localized, rows: [CrossingDimension], column: CrossingDimension? = nil, indicators: [Code<Indicator>] = [], only: [Only] = [],
      period: String? = nil, hasTotal: Bool = false, place: SourcePlace
    ) {
      (self.title, self.rows, self.column, self.indicators) = (title, rows, column, indicators)
      (self.only, self.period, self.hasTotal, self.place) = (only, period, hasTotal, place)
    }

    /// By all of which its figures are told apart.
    public var dimensions: [CrossingDimension] { rows + [column].compactMap(\.self) + only.map(\.dimension) }

    /// The indicators that it asks for; nil for a code that the project and the library do not have.
    public func indicators(in project: Project) -> [Indicator?] {
      if indicators.isEmpty { return project.indicators }
      return indicators.map { code in (project.indicators + Indicator.library).first { $0.code == code } }
    }
  }

  /// The tables that it asks for, in their order.
  public var tables: [CrossTable] { sheets.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } } }
}
