internal import BilanModel

extension Report {
  /// Fits each chart to its table, and leaves out those that have none: a form may draw a table that it shows nowhere, or that nothing is known for.
  mutating func fitCharts() {
    let tables = self.tables
    let style = NumberStyle(language)
    func drawable(_ chart: Chart) -> Chart? { tables[chart.table].flatMap { chart.drawn(of: $0, style) } }
    for index in sections.indices {
      sections[index].blocks = sections[index].blocks.compactMap { block in
        switch block {
        case .chart(let chart): return drawable(chart).map { .chart($0) }
        case .charts(let charts):
          let drawn = charts.compactMap(drawable)
          return drawn.isEmpty ? nil : .charts(drawn)
        default: return block
        }
      }
    }
  }

  private var tables: [Code<Table>: Table] {
    var tables: [Code<Table>: Table] = [:]
    for case .table(let table) in sections.flatMap(\.blocks) { if let name = table.name { tables[name] = table } }
    return tables
  }
}

extension Chart {
  /// The chart over its table, or nil where that has no number to draw.
  /// Bars without any number at either end are left out; the columns of a period's months are all drawn.
  fileprivate func drawn(of table: Table, _ style: NumberStyle) -> Chart? {
    func isDrawn(_ row: Int) -> Bool { series.contains { table.rows[row].cells[$0].isNumber } }
    guard let first = rows.first(where: isDrawn), let last = rows.last(where: isDrawn) else { return nil }
    var chart = self
    if kind == .bar { chart.rows = first..<last + 1 }
    chart.alternativeText +=
      " " + table.rows[chart.rows].map { row in summary(of: row, table, style) }.joined(separator: style.language.semicolon(tied: true) + " ") + "."
    return chart
  }

  /// `Axe 1 – Plateforme: 197, 108`; with the names of the series where there are several.
  private func summary(of row: Table.Row, _ table: Table, _ style: NumberStyle) -> String {
    let numbers = series.map { column in
      (series.count > 1 ? table.columns[column].title + " " : "") + style.text(of: row.cells[column])
    }
    return style.text(of: row.cells[categories]) + style.language.colon(tied: true) + " " + numbers.joined(separator: ", ")
  }
}
