internal import BilanModel

/// Reads a table of counts: one value a line, or one metric a column.
struct CampaignForm {
  let vocabulary: Vocabulary
  var places: PlaceColumn
  var troubles: Set<SessionColumns.Trouble> = []
  var matches: ActivityMatches

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    places = PlaceColumn(vocabulary)
    matches = ActivityMatches(vocabulary.activities)
  }

  /// Where the columns are that the rows are read by.
  struct Columns {
    var axis, activity, date, commune, postalCode, place, metric, value, estimated: Int?
    /// Columns of one metric each.
    var wide: [(column: Int, metric: Int)] = []

    init(_ header: TableHeader) {
      axis = header.position(of: .axis)
      activity = header.position(of: .activity)
      date = header.position(of: .date) ?? header.position(of: .span)
      commune = header.position(of: .commune)
      postalCode = header.position(of: .postalCode)
      place = header.position(of: .place)
      metric = header.position(of: .metric)
      value = header.position(of: .value)
      estimated = header.position(of: .estimated)
      for (column, found) in header.columns.enumerated() {
        if case .metric(let metric) = found.meaning { wide.append((column, metric)) }
      }
    }

    var all: [Int] {
      [axis, activity, date, commune, postalCode, place, metric, value, estimated]
        .compactMap(\.self) + wide.map(\.column)
    }

    /// Columns that hold numbers, by which totals lines are checked.
    var numbers: [Int] { wide.map(\.column) + [value].compactMap(\.self) }
  }

  /// Texts of one row, and where it stands.
  struct Row {
    var cells: [RawCell]
    var line: Int32
    var row: Int32
    var header: TableHeader
  }

  mutating func read(_ text: Span<UInt8>, _ table: FoundTable, into reading: inout SheetReading) {
    reading.source.kind = .campaign
    troubles = []
    let columns = Columns(table.header)
    reading.noteColumns(table.header, used: Set(columns.all), text)
    noteUnknownMetrics(table.header, columns, text, &reading)
    var sums = [Int: Int]()
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      guard scanner.cells.contains(where: { !$0.isEmpty }) else { continue }
      let row = Row(
        cells: scanner.cells, line: scanner.line, row: scanner.row, header: table.header)
      if isTotals(text, row, columns) {
        checkTotals(text, row, columns, sums, &reading)
        continue
      }
      readRow(text, row, columns, table, &sums, &reading)
    }
    if reading.source.rowsRead == 0 { reading.note(.noRows) }
    if reading.source.rowsRead > 0, reading.source.rowsKept == 0, vocabulary.project != nil {
      reading.isRefused = true
    }
    if reading.purpose == .keeping { reading.summary = SheetReading.Summary() }
  }

  private mutating func readRow(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ table: FoundTable,
    _ sums: inout [Int: Int], _ reading: inout SheetReading
  ) {
    var isRead = false
    let values = self.values(text, row, columns, &sums, &isRead, &reading)
    guard isRead else { return }
    reading.source.rowsRead += 1
    guard !values.isEmpty else { return }
    let context = self.context(text, row, columns, table)
    guard let span = span(context, row, columns, &reading) else { return }
    let place = self.place(text, row, columns, context, &reading)
    var isKept = false
    for (metric, value, isEstimated) in values {
      guard vocabulary.project != nil else {
        keep(metric, "", nil, nil, span.first, place, value, isEstimated, row, &reading)
        continue
      }
      guard let (axis, activity, title) = home(context, metric, &reading) else { continue }
      // Only a count of one day tells of a session on that day.
      let isHeld = span.first != span.last && isHeldInSessions(axis, activity)
      keep(
        metric, axis, isHeld ? nil : activity, isHeld ? nil : title, span.first, place, value,
        isEstimated, row, &reading)
      isKept = true
    }
    if isKept {
      reading.source.rowsKept += 1
      reading.checkDay(span.first, vocabulary)
    }
  }

  private func keep(
    _ metric: Code<Metric>, _ axis: Code<Axis>, _ activity: Code<Activity>?, _ title: String?,
    _ day: Day, _ place: Place, _ value: Int, _ isEstimated: Bool, _ row: Row,
    _ reading: inout SheetReading
  ) {
    reading.content.counts.append(
      CampaignCount(
        metric: metric, axis: axis, activity: activity, unplannedTitle: title, day: day,
        place: place, value: value, isEstimated: isEstimated, line: row.line))
  }

  // MARK: - The numbers of a row

  /// What the row counts; `isRead` says whether it holds any number or text in the place of one.
  private func values(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ sums: inout [Int: Int], _ isRead: inout Bool,
    _ reading: inout SheetReading
  ) -> [(Code<Metric>, Int, Bool)] {
    var values: [(Code<Metric>, Int, Bool)] = []
    for (column, metric) in columns.wide {
      if let (value, isEstimated) = count(text, row, column, columns, &sums, &isRead, &reading) {
        values.append((vocabulary.metrics.metrics[metric].code, value, isEstimated))
      }
    }
    if let column = columns.value,
      let (value, isEstimated) = count(text, row, column, columns, &sums, &isRead, &reading),
      let metric = metric(text, row, columns, &reading)
    {
      values.append((metric, value, isEstimated))
    }
    return values
  }

  private func count(
    _ text: Span<UInt8>, _ row: Row, _ column: Int, _ columns: Columns, _ sums: inout [Int: Int], _ isRead: inout Bool,
    _ reading: inout SheetReading
  ) -> (Int, isEstimated: Bool)? {
    guard column < row.cells.count, !row.cells[column].isEmpty else { return nil }
    let header = string(text, row.header.columns[column].cell)
    let written = string(text, row.cells[column])
    switch CountReading(written) {
    case .blank: return nil
    case .unreadable:
      isRead = true
      reading.doubt(
        .notACount, text: written, line: row.line, column: column, header: header, row: row.row)
      return nil
    case .count(let value, let isEstimated):
      isRead = true
      sums[column, default: 0] += value
      if isEstimated {
        reading.doubt(
          .estimatedCount, text: written, line: row.line, column: column, header: header,
          row: row.row)
      }
      return (value, isEstimated || isMarkedEstimated(text, row, columns))
    }
  }

  private func isMarkedEstimated(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Bool {
    guard let written = cell(columns.estimated, text, row) else { return false }
    let word = Folding.folded(written)
    return ["x", "oui", "ja", "yes", "o", "j", "y", "1", "vrai", "true", "env"].contains(word)
      || word.hasPrefix("estim") || word.hasPrefix("geschat") || word.hasPrefix("schatting")
  }

  private func metric(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ reading: inout SheetReading
  ) -> Code<Metric>? {
    // « Action ; Quantité »: what was done stands where the metric would.
    let column = columns.metric ?? columns.activity
    guard let written = cell(column, text, row) else {
      reading.doubt(
        .unknownMetric, text: "", line: row.line, column: column, header: nil, row: row.row)
      return nil
    }
    let folded = Folding.folded(written)
    let index = vocabulary.metrics.metric(folded: folded.utf8.span, 0..<folded.utf8.count)
    if let index { return vocabulary.metrics.metrics[index].code }
    if vocabulary.project == nil { return Code(written) }
    let header = column.map { string(text, row.header.columns[$0].cell) }
    reading.diagnostics.append(
      Diagnostic(
        .unknownMetric,
        at: SourcePlace(
          file: reading.file, line: Int(row.line), row: Int(row.row), column: column,
          header: header, text: written),
        ["nearest": .text(vocabulary.metrics.nearest(to: written) ?? "–")]))
    return nil
  }

  func cell(_ column: Int?, _ text: Span<UInt8>, _ row: Row) -> String? {
    guard let column, column < row.cells.count, !row.cells[column].isEmpty else { return nil }
    return string(text, row.cells[column])
  }

  // MARK: - Totals and unknown columns

  private func isTotals(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Bool {
    row.cells.enumerated().contains { index, cell in
      !cell.isEmpty && !columns.numbers.contains(index) && TotalsLine.isTitle(Folding.folded(string(text, cell)))
    }
  }

  private func checkTotals(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ sums: [Int: Int],
    _ reading: inout SheetReading
  ) {
    reading.note(.totalsLine, at: row.line)
    for column in columns.numbers {
      guard let written = cell(column, text, row),
        case .count(let total, isEstimated: false) = CountReading(written),
        total != sums[column] ?? 0
      else { continue }
      reading.diagnostics.append(
        Diagnostic(
          .totalDiffers,
          at: SourcePlace(
            file: reading.file, line: Int(row.line), row: Int(row.row), column: column,
            text: written),
          ["sum": .count(sums[column] ?? 0)]))
    }
  }

  private func noteUnknownMetrics(
    _ header: TableHeader, _ columns: Columns, _ text: Span<UInt8>, _ reading: inout SheetReading
  ) {
    guard columns.value == nil else { return }
    for column in header.columns where column.meaning == nil && !column.cell.isEmpty {
      reading.note(
        .unknownMetricColumn, at: header.line, ["text": .text(string(text, column.cell))])
    }
  }
}
