internal import BilanModel

/// A chart in characters: for each category and series a label, a bar and the value.
struct TextChart {
  let chart: Chart
  let table: Table
  let style: NumberStyle

  /// The lines, none wider than `width`.
  func lines(width: Int) -> [String] {
    var lines = LineBreaker(columns: width).lines(of: heading)
    let bars = bars
    let labelWidth = min(bars.map(\.label.displayWidth).max() ?? 0, width / 3)
    let seriesWidth = min(bars.map(\.series.displayWidth).max() ?? 0, width / 6)
    let valueWidth = bars.map(\.value.displayWidth).max() ?? 0
    let before = 2 + labelWidth + 2 + (seriesWidth > 0 ? seriesWidth + 2 : 0)
    let room = max(4, min(50, width - before - valueWidth - 1))
    let largest = bars.reduce(0) { max($0, abs($1.number ?? 0)) }
    for bar in bars {
      let labels = LineBreaker(columns: labelWidth).lines(of: bar.label)
      let names = LineBreaker(columns: seriesWidth).lines(of: bar.series)
      for index in 0..<max(labels.count, names.count) {
        var line = "  " + (index < labels.count ? labels[index] : "").padded(to: labelWidth) + "  "
        if seriesWidth > 0 {
          line += (index < names.count ? names[index] : "").padded(to: seriesWidth) + "  "
        }
        if index == 0 { line += drawn(bar, room: room, largest: largest) }
        lines += line.displayWidth <= width ? [line] : LineBreaker(columns: width).lines(of: line)
      }
    }
    return lines
  }

  private struct Bar {
    var label: String
    var series: String
    var value: String
    var number: Double?
  }

  private var heading: String {
    let axis = chart.axisTitle.printable
    return chart.title.printable + (axis.isEmpty ? "" : " (\(axis))")
  }

  /// The label stands at the first series of a category only; one series needs no name.
  private var bars: [Bar] {
    var bars: [Bar] = []
    for row in table.rows[chart.rows.clamped(to: table.rows.indices)] {
      for (position, column) in chart.series.enumerated() {
        let cell = row[column]
        bars.append(
          Bar(
            label: position == 0 ? style.text(of: row[chart.categories]).printable : "",
            series: chart.series.count > 1 ? table.title(ofColumn: column).printable : "",
            value: style.text(of: cell).printable, number: cell.number))
      }
    }
    return bars
  }

  /// The bar and its value: in halves of a character, a negative one lighter and in whole ones.
  private func drawn(_ bar: Bar, room: Int, largest: Double) -> String {
    guard let number = bar.number else { return bar.value }
    let halves = largest > 0 ? Int((abs(number) / largest * Double(room * 2)).rounded()) : 0
    let drawing =
      number < 0
      ? String(repeating: "░", count: halves / 2)
      : String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    return drawing.isEmpty ? bar.value : drawing + " " + bar.value
  }
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
