internal import BilanModel

/// What a chart draws, bar by bar, for the formats that draw it themselves.
struct ChartBars {
  /// The title, and what the bars measure.
  let heading: String
  /// What the bars of a category stand for, in order; empty for one series, which needs no name.
  let series: [String]
  let categories: [Category]

  /// Bars that stand together.
  struct Category {
    var label: String
    /// One for each series.
    var bars: [Bar]
  }

  struct Bar {
    var value: String
    /// Nil where there is nothing to draw: what is not known, and what is not shown.
    var number: Double?
  }

  init(_ chart: Chart, of table: Table, _ style: NumberStyle) {
    let axis = chart.axisTitle.printable
    heading = chart.title.printable + (axis.isEmpty ? "" : " (\(axis))")
    series = chart.series.count > 1 ? chart.series.map { table.title(ofColumn: $0).printable } : []
    categories = table.rows[chart.rows.clamped(to: table.rows.indices)].map { row in
      Category(
        label: style.text(of: row[chart.categories]).printable,
        bars: chart.series.map { Bar(value: style.text(of: row[$0]).printable, number: row[$0].number) })
    }
  }

  /// The length of the longest bar, in the unit of the numbers.
  var largest: Double { categories.flatMap(\.bars).reduce(0) { max($0, abs($1.number ?? 0)) } }
}

extension Chart {
  /// The colour of a series. Bars beside each other are measures, columns beside each other are years: not the same colours, the second the darker one.
  func colour(ofSeries index: Int) -> UInt32 {
    let palette = kind == .column && series.count == 2 ? Chart.years : Chart.palette
    return palette[index % palette.count]
  }

  /// Dark to light in turns, so that neighbours differ on a black-and-white print; after Okabe and Ito (2008).
  private static let palette: [UInt32] = [0x1F3864, 0xE69F00, 0x009E73, 0xA6CEE8, 0x8C4A2F]
  private static let years: [UInt32] = [0xA6CEE8, 0x1F3864]
}

extension Table.Row {
  /// The cell in a column, empty beyond the end of the row.
  subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}

extension Table {
  func title(ofColumn column: Int) -> String {
    columns.indices.contains(column) ? columns[column].title : ""
  }
}
