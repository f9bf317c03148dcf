/// A chart over rows of a table of the report.
public struct Chart: Sendable {
  public var title: String
  public var kind: Kind
  /// Which table it draws.
  public var table: Code<Table>
  /// The rows of that table to draw.
  public var rows: Range<Int>
  /// The column that names the categories.
  public var categories: Int
  /// The columns with values: one series each, named by the column's title.
  public var series: [Int]
  public var axisTitle: String
  /// What the chart shows, for those who cannot see it.
  public var alternativeText: String

  /// Lying bars, or standing columns.
  public enum Kind: Sendable { case bar, column }

  public init(
    title: String, kind: Kind, table: Code<Table>, rows: Range<Int>, categories: Int, series: [Int],
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
