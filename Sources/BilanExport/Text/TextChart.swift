internal import BilanModel

/// A chart in characters: for each category and series a label, a bar and the value.
struct TextChart {
  private let drawn: ChartBars

  init(chart: Chart, table: Table, style: NumberStyle) { drawn = ChartBars(chart, of: table, style) }

  /// The lines, none wider than `width`.
  func lines(width: Int) -> [String] {
    var lines = LineBreaker(columns: width).lines(of: drawn.heading)
    let labelWidth = min(drawn.categories.map(\.label.displayWidth).max() ?? 0, width / 3)
    let seriesWidth = min(drawn.series.map(\.displayWidth).max() ?? 0, width / 6)
    let valueWidth = drawn.categories.flatMap(\.bars).map(\.value.displayWidth).max() ?? 0
    let before = 2 + labelWidth + 2 + (seriesWidth > 0 ? seriesWidth + 2 : 0)
    let room = max(4, min(50, width - before - valueWidth - 1))
    let largest = drawn.largest
    for category in drawn.categories {
      for (index, bar) in category.bars.enumerated() {
        // The label stands at the first series of a category only.
        let labels = index == 0 ? LineBreaker(columns: labelWidth).lines(of: category.label) : []
        let names = drawn.series.isEmpty ? [] : LineBreaker(columns: seriesWidth).lines(of: drawn.series[index])
        for number in 0..<max(labels.count, names.count, 1) {
          var line = "  " + (number < labels.count ? labels[number] : "").padded(to: labelWidth) + "  "
          if seriesWidth > 0 { line += (number < names.count ? names[number] : "").padded(to: seriesWidth) + "  " }
          if number == 0 { line += text(of: bar, room: room, largest: largest) }
          lines += line.displayWidth <= width ? [line] : LineBreaker(columns: width).lines(of: line)
        }
      }
    }
    return lines
  }

  /// The bar and its value: in halves of a character, a negative one lighter and in whole ones.
  private func text(of bar: ChartBars.Bar, room: Int, largest: Double) -> String {
    guard let number = bar.number else { return bar.value }
    let halves = largest > 0 ? Int((abs(number) / largest * Double(room * 2)).rounded()) : 0
    let drawing =
      number < 0
      ? String(repeating: "░", count: halves / 2)
      : String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    return drawing.isEmpty ? bar.value : drawing + " " + bar.value
  }
}
