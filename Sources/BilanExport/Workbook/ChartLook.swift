internal import BilanModel
internal import CXLSXWriter

/// The look of a chart: the workbook's font, colours that differ in grey and for the colour-blind, few lines.
struct ChartLook {
  let drawing: UnsafeMutablePointer<lxw_chart>
  let chart: Chart
  let style: NumberStyle
  /// One of several side by side: smaller letters.
  let isSmall: Bool
  /// How many times as large letters are, on a sheet that is printed as much smaller.
  let crowding: Double
  /// How large they are at least, so that they can be read on paper.
  let smallest: Double
  /// Whether the categories are months, which are numbers with a format.
  let drawsMonths: Bool

  private static let grey: lxw_color_t = 0x4B5563

  /// Few points carry their values; many would cover each other.
  private var showsValues: Bool { chart.rows.count * chart.series.count <= 24 }

  func apply(
    to series: UnsafeMutablePointer<lxw_chart_series>, at index: Int, cells: [Cell]
  ) throws(ExportError) {
    var fill = lxw_chart_fill()
    fill.color = chart.colour(ofSeries: index)
    chart_series_set_fill(series, &fill)
    guard showsValues else { return }
    chart_series_set_labels(series)
    withFont(size: isSmall ? 8 : 9) { chart_series_set_labels_font(series, $0) }
    if let pattern = pattern(of: cells) { chart_series_set_labels_num_format(series, pattern) }
    if cells.contains(where: { $0.number == nil }) { try label(cells, of: series) }
  }

  /// The axes, titles and legend; values are shares when `percent`.
  func apply(percent: Bool, isNegative: Bool, largest: Double) {
    withFont(size: isSmall ? 10 : 12, isBold: true, color: CellStyles.darkBlue) { font in
      chart_title_set_name(drawing, chart.title.cellText)
      chart_title_set_name_font(drawing, font)
    }
    let isBar = chart.kind == .bar
    // The library's x axis is the horizontal one, also in a bar chart.
    guard let x = drawing.pointee.x_axis, let y = drawing.pointee.y_axis else { return }
    let (categories, values) = isBar ? (y, x) : (x, y)
    withFont(size: isSmall ? 8 : 9, color: Self.grey) { font in
      chart_axis_set_num_font(categories, font)
      chart_axis_set_num_font(values, font)
      chart_axis_set_name_font(values, font)
      chart_legend_set_font(drawing, font)
    }
    if namesAxis { chart_axis_set_name(values, chart.axisTitle.cellText) }
    chart_axis_set_num_format(values, percent ? style.percentPattern("0%") : "#,##0")
    // So that a line stands at the whole.
    if percent, largest <= 3 { chart_axis_set_major_unit(values, 0.5) }
    // A bar that does not begin at zero lies about its length.
    if !isNegative { chart_axis_set_min(values, 0) }
    // Twelve of them would touch in a small chart.
    if drawsMonths { chart_axis_set_num_format(categories, isSmall ? "m/yy" : "mm/yy") }
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if isBar {
      // The first row on top, as in the table; the values' axis stays below.
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
    }
    drawLines(categories: categories, values: values)
    let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    chart_legend_set_position(drawing, UInt8(legend.rawValue))
    chart_set_series_gap(drawing, chart.series.count > 1 ? 60 : 50)
  }

  /// All texts of the chart that are not of cells, in the order in which the file holds them.
  ///
  /// - Parameter cells: Of all series: those without a number are labelled by their own words.
  func words(labelling cells: [Cell]) -> String {
    let labels = showsValues ? cells.filter { $0.number == nil }.map { style.text(of: $0).cellText } : []
    return ([chart.title.cellText] + labels + (namesAxis ? [chart.axisTitle.cellText] : [])).joined()
  }

  private var namesAxis: Bool { !chart.axisTitle.isEmpty && !isSmall }

  private func drawLines(
    categories: UnsafeMutablePointer<lxw_chart_axis>, values: UnsafeMutablePointer<lxw_chart_axis>
  ) {
    var line = lxw_chart_line()
    line.color = 0xD0D5DB
    line.width = 0.75
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_line(values, &line)
    chart_axis_major_gridlines_set_visible(categories, 0)
    chart_axis_set_line(values, &line)
    chart_chartarea_set_line(drawing, &line)
    line.color = Self.grey
    chart_axis_set_line(categories, &line)
  }

  /// The number format of the labels: that of the first number.
  private func pattern(of cells: [Cell]) -> String? {
    cells.first(where: \.isNumber)?.body.pattern(in: style)
  }

  /// A cell without a number would be labelled 0: its label is its own word instead.
  private func label(
    _ cells: [Cell], of series: UnsafeMutablePointer<lxw_chart_series>
  ) throws(ExportError) {
    var codes: [lxw_error] = []
    withFont(size: 8, isItalic: true, color: Self.grey) { font in
      var labels = cells.map { cell in
        var label = lxw_chart_data_label()
        if cell.number == nil {
          let word = style.text(of: cell).cellText
          if word.isEmpty { label.hide = 1 } else { label.value = word.duplicated }
          label.font = font
        }
        return label
      }
      defer { for label in labels { label.value?.deallocate() } }
      labels.withUnsafeMutableBufferPointer { buffer in
        var pointers = buffer.indices.map { Optional(buffer.baseAddress! + $0) } + [nil]
        codes.append(chart_series_set_labels_custom(series, &pointers))
      }
    }
    for code in codes { try check(code) }
  }

  /// Lends a font; the library copies what it is given.
  private func withFont(
    size: Double, isBold: Bool = false, isItalic: Bool = false, color: lxw_color_t = grey,
    _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    CellStyles.fontName.withCString { name in
      var font = lxw_chart_font()
      font.name = UnsafeMutablePointer(mutating: name)
      // Of many names that stand close, larger letters would leave out every other one.
      font.size = max((size * crowding).rounded(), chart.rows.count <= 10 ? smallest : 0)
      font.bold = isBold ? 1 : 0
      font.italic = isItalic ? 1 : 0
      font.color = color
      body(&font)
    }
  }
}

extension String {
  /// A copy for C, to be deallocated by the caller.
  fileprivate var duplicated: UnsafeMutablePointer<CChar> {
    let bytes = utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { copy[index] = byte }
    return copy
  }
}
