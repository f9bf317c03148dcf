internal import BilanModel
internal import CXLSXWriter

extension SheetWriter {
  /// Draws a chart over the cells of its table, and leaves the rows empty that it covers.
  mutating func write(_ chart: Chart) throws(ExportError) {
    guard placed.indices.contains(chart.table) else { return }
    let source = placed[chart.table]
    let rows = chart.rows.clamped(to: source.table.rows.indices)
    guard !rows.isEmpty, source.places.indices.contains(chart.categories) else { return }
    let kind = chart.kind == .bar ? LXW_CHART_BAR : LXW_CHART_COLUMN
    guard let drawing = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
      throw .workbook(reason: "no memory for a chart")
    }
    let look = ChartLook(drawing: drawing, chart: chart, style: style)
    for column in chart.series where source.places.indices.contains(column) {
      try addSeries(column, of: chart, rows, from: source, to: look)
    }
    let cells = source.table.rows[rows].flatMap { row in chart.series.map { row[$0] } }
    look.apply(
      percent: cells.areShares, isNegative: cells.contains { ($0.number ?? 0) < 0 })
    try insert(drawing, chart)
  }

  private func addSeries(
    _ column: Int, of chart: Chart, _ rows: Range<Int>, from source: PlacedTable, to look: ChartLook
  ) throws(ExportError) {
    let first = source.headerRow + 1 + UInt32(rows.lowerBound)
    let last = source.headerRow + UInt32(rows.upperBound)
    let categories = UInt16(source.places[chart.categories].lowerBound)
    let values = UInt16(source.places[column].lowerBound)
    guard let series = chart_add_series(look.drawing, nil, nil) else {
      throw .workbook(reason: "no memory for a chart")
    }
    chart_series_set_categories(series, name, first, categories, last, categories)
    chart_series_set_values(series, name, first, values, last, values)
    chart_series_set_name_range(series, name, source.headerRow, values)
    try look.apply(
      to: series, at: chart.series.firstIndex(of: column) ?? 0,
      cells: source.table.rows[rows].map { $0[column] })
  }

  private mutating func insert(
    _ drawing: UnsafeMutablePointer<lxw_chart>, _ chart: Chart
  ) throws(ExportError) {
    let covered = Int((chart.height / 20).rounded(.up)) + 1
    let first = row
    for _ in 0..<covered {
      try beginRow(height: 15)
      row += 1
    }
    // The library draws 480 by 288 pixels unless told otherwise.
    let width = min(grid.pixels, section.isLandscape ? 1_400 : 960)
    var options = lxw_chart_options()
    options.x_scale = width / 480
    options.y_scale = chart.height / 288
    options.y_offset = 6
    // The library cuts a longer attribute in the middle of a character, and the file is then no XML: 2,080 bytes, each of which may be written as up to six.
    let code = chart.alternativeText.cellText.cut(toUTF8: 340).withCString { text in
      options.description = UnsafeMutablePointer(mutating: text)
      return worksheet_insert_chart_opt(sheet, first, 0, drawing, &options)
    }
    try check(code)
  }
}

extension Chart {
  /// The height in pixels: bars need room for each, columns do not.
  var height: Double {
    switch kind {
    case .bar: min(680, max(200, 100 + Double(rows.count * max(series.count, 1)) * 24))
    case .column: 300
    }
  }
}

extension [Cell] {
  /// Whether all numbers among the cells are shares.
  fileprivate var areShares: Bool {
    let numbers = filter(\.isNumber)
    return !numbers.isEmpty && numbers.allSatisfy { if case .percent = $0 { true } else { false } }
  }
}
