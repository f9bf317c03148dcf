internal import BilanModel
internal import CXLSXWriter
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension WorksheetWriter {
  /// Leaves room for charts, two side by side where there are several; they are drawn when all tables of the book stand.
  mutating func hang(_ charts: [Chart]) throws(ExportError) {
    let isAlone = charts.count == 1
    // Of a sheet wider than its page (ten pixels to a unit of width are well beyond it) only a page is drawn over.
    let page = min(grid.pixels, section.pageWidth * 10)
    for (pair, height, rows) in WorksheetWriter.pairs(of: charts) {
      let weights = pair.reduce(0) { $0 + $1.weight }
      var left = 0.0
      for chart in pair {
        let width = isAlone ? page : (page - 8) * chart.weight / max(weights, 2)
        book.charts.append(Book.PendingChart(sheet: number, chart: chart, row: row, left: left, width: width, height: height))
        left += width + 8
      }
      for _ in 0..<rows {
        try beginRow(height: CellStyles.rowHeight)
        row += 1
      }
    }
  }

  /// Charts two by two as they stand side by side, how high they are, and over how many rows of one line they hang.
  static func pairs(of charts: [Chart]) -> [(charts: ArraySlice<Chart>, height: Double, rows: Int)] {
    stride(from: 0, to: charts.count, by: 2).map { start in
      let pair = charts[start..<min(start + 2, charts.count)]
      let height = pair.map { charts.count == 1 ? $0.height : $0.heightBesideAnother }.max() ?? 0
      return (pair, height, Int((height * 0.75 / CellStyles.rowHeight).rounded(.up)) + 1)
    }
  }
}

/// Draws one chart over the cells of its table, wherever in the book that stands.
struct ChartWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: Book
  let pending: Book.PendingChart

  private var chart: Chart { pending.chart }

  /// - Returns: What a seal holds of it; nil where there is nothing to be drawn.
  func write() throws(ExportError) -> SealedChart? {
    guard let source = book.tables[chart.table] else { return nil }
    let rows = chart.rows.clamped(to: source.table.rows.indices)
    guard !rows.isEmpty, source.places.indices.contains(chart.categories) else { return nil }
    let kind = chart.kind == .bar ? LXW_CHART_BAR : LXW_CHART_COLUMN
    guard let drawing = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
      throw .workbook(reason: "no memory for a chart")
    }
    let look = ChartLook(
      drawing: drawing, chart: chart, style: NumberStyle(book.report.language), isSmall: pending.width < 600,
      crowding: book.report.sections[pending.sheet].crowding, smallest: book.pages[book.sheetNames[pending.sheet]]?.smallestInChart ?? 8,
      drawsMonths: source.table.rows[rows].contains { if case .month = $0[chart.categories] { true } else { false } })
    let columns = chart.series.filter(source.places.indices.contains)
    for column in columns { try addSeries(column, rows, from: source, to: look) }
    let cells = source.table.rows[rows].flatMap { row in chart.series.map { row[$0] } }
    let isNegative = cells.contains { ($0.number ?? 0) < 0 }
    look.apply(percent: cells.areShares, isNegative: isNegative, largest: cells.compactMap(\.number).max() ?? 0)
    try insert(drawing)
    return SealedChart(
      kind: ["bar", chart.kind == .bar ? "bar" : "col", "clustered"],
      words: look.words(labelling: columns.flatMap { column in source.table.rows[rows].map { $0[column] } }),
      axes: [SealedChart.Axis(isReversed: chart.kind == .bar), SealedChart.Axis(least: isNegative ? nil : 0)],
      series: columns.map { sealed($0, rows, from: source) })
  }

  private func sealed(_ column: Int, _ rows: Range<Int>, from source: Book.PlacedTable) -> SealedChart.Series {
    func cells(_ column: Int, _ first: UInt32, _ last: UInt32) -> String {
      let place = source.places[column].lowerBound
      let letters = SourcePlace.letters(place)
      let name = "\(source.sheet.quotedForFormula)!$\(letters)$\(first + 1)"
      return first == last ? name : "\(name):$\(letters)$\(last + 1)"
    }
    let (first, last) = (source.headerRow + 1 + UInt32(rows.lowerBound), source.headerRow + UInt32(rows.upperBound))
    var numbers: [Int: Double] = [:]
    for (place, row) in source.table.rows[rows].enumerated() { numbers[place] = row[column].number }
    return SealedChart.Series(
      name: cells(column, source.headerRow, source.headerRow), categories: cells(chart.categories, first, last), values: cells(column, first, last),
      numbers: numbers)
  }

  private func addSeries(
    _ column: Int, _ rows: Range<Int>, from source: Book.PlacedTable, to look: ChartLook
  ) throws(ExportError) {
    let first = source.headerRow + 1 + UInt32(rows.lowerBound)
    let last = source.headerRow + UInt32(rows.upperBound)
    let categories = UInt16(source.places[chart.categories].lowerBound)
    let values = UInt16(source.places[column].lowerBound)
    guard let series = chart_add_series(look.drawing, nil, nil) else {
      throw .workbook(reason: "no memory for a chart")
    }
    chart_series_set_categories(series, source.sheet, first, categories, last, categories)
    chart_series_set_values(series, source.sheet, first, values, last, values)
    chart_series_set_name_range(series, source.sheet, source.headerRow, values)
    try series.pointee.values.remember(source.table.rows[rows].map { $0[column].number })
    try look.apply(
      to: series, at: chart.series.firstIndex(of: column) ?? 0,
      cells: source.table.rows[rows].map { $0[column] })
  }

  private func insert(_ drawing: UnsafeMutablePointer<lxw_chart>) throws(ExportError) {
    // The library draws 480 by 288 pixels unless told otherwise.
    var options = lxw_chart_options()
    options.x_scale = pending.width / 480
    options.y_scale = pending.height / 288
    options.x_offset = Int32(pending.left)
    options.y_offset = 6
    // The library cuts an attribute of more than 2,080 bytes in the middle of a character, and the file is then no XML; some are written as up to six.
    let words = chart.alternativeText.cellText
    let code = words.cut(toUTF8: words.utf8.contains { "&<>\"\n".utf8.contains($0) } ? 340 : 2_000).withCString { text in
      options.description = UnsafeMutablePointer(mutating: text)
      return worksheet_insert_chart_opt(sheet, pending.row, 0, drawing, &options)
    }
    try check(code)
  }
}

extension UnsafeMutablePointer<lxw_series_range> {
  /// Keeps the numbers with the chart for viewers that compute nothing: of a cell with a formula the library itself would keep 0.
  fileprivate func remember(_ numbers: [Double?]) throws(ExportError) {
    guard let cache = pointee.data_cache, let link = MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers) else {
      throw .workbook(reason: "no place for the numbers of a chart")
    }
    pointee.ignore_cache = 1
    for number in numbers {
      // Freed by the library with the chart.
      guard let memory = calloc(1, MemoryLayout<lxw_series_data_point>.stride) else { throw .workbook(reason: "no memory for a chart") }
      let point = memory.bindMemory(to: lxw_series_data_point.self, capacity: 1)
      if let number { point.pointee.number = number } else { point.pointee.no_data = 1 }
      cache.pointee.stqh_last.pointee = point
      cache.pointee.stqh_last = (memory + link).assumingMemoryBound(to: UnsafeMutablePointer<lxw_series_data_point>?.self)
      pointee.num_data_points += 1
    }
  }
}

extension Chart {
  /// Its part of the width: the names of bars stand beside them, those of columns below.
  fileprivate var weight: Double { kind == .bar ? 1.25 : 1 }

  /// The height in pixels: bars need room for each, columns do not.
  var height: Double {
    switch kind {
    case .bar: min(680, max(200, height(ofBar: 24)))
    case .column: 300
    }
  }

  /// The height in pixels of one of several charts side by side: closer bars, and smaller letters.
  var heightBesideAnother: Double { kind == .bar ? max(230, min(320, height(ofBar: 18))) : 230 }

  private func height(ofBar room: Double) -> Double { 100 + Double(rows.count * max(series.count, 1)) * room }
}

extension [Cell] {
  /// Whether all numbers among the cells are shares.
  fileprivate var areShares: Bool {
    let numbers = map(\.shown).filter(\.isNumber)
    return !numbers.isEmpty && numbers.allSatisfy { if case .percent = $0 { true } else { false } }
  }
}
