internal import BilanModel
internal import BilanText

/// The numbers of a row of counts, and the metric of each.
extension CampaignForm {
  /// One number of a row.
  struct Value {
    var metric: Code<Metric>
    var number: Int
    var isEstimated: Bool
    /// Where the number stands.
    var column: Int
    /// The header that says when, in a table with a column a month, or where, in one with a column a commune.
    var span: String?
    var place: String?
  }

  /// What the row counts; `isRead` says whether it holds any number or text in the place of one.
  func values(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ sums: inout ColumnSums, _ isRead: inout Bool,
    _ reading: inout SheetReading
  ) -> [Value] {
    var values: [Value] = []
    for (column, metric) in columns.wide {
      let place = place(of: column, text, row, columns)
      if let (value, isEstimated) = count(text, row, place, columns, &sums, &isRead, &reading) {
        let time = timeAbove(column, text, row, columns) ?? (columns.date == nil ? timesOfColumns[column] : nil)
        values.append(Value(metric: vocabulary.metrics.metrics[metric].code, number: value, isEstimated: isEstimated, column: place, span: time))
        values[values.count - 1].place = row.header.columns[column].placeAbove
      }
    }
    if vocabulary.project == nil {
      for column in columns.unknown {
        if let (value, isEstimated) = count(text, row, column, columns, &sums, &isRead, &reading) {
          values.append(Value(metric: Code(row.header.columns[column].title), number: value, isEstimated: isEstimated, column: column))
        }
      }
    }
    for column in columns.spans + columns.places {
      if let (value, isEstimated) = count(text, row, column, columns, &sums, &isRead, &reading), let metric = metric(text, row, columns, &reading) {
        values.append(Value(metric: metric, number: value, isEstimated: isEstimated, column: column))
        let title = row.header.columns[column].title
        let (place, time) = (row.header.columns[column].placeAbove, timeAbove(column, text, row, columns))
        let isPlace = columns.places.contains(column)
        (values[values.count - 1].place, values[values.count - 1].span) = isPlace ? (title, time) : (place, time.map { "\(title) \($0)" } ?? title)
      }
    }
    if let column = columns.value.map({ place(of: $0, text, row, columns) }),
      let (value, isEstimated) = count(text, row, column, columns, &sums, &isRead, &reading),
      let metric = metric(text, row, columns, &reading)
    {
      values.append(Value(metric: metric, number: value, isEstimated: isEstimated, column: column))
    }
    return values
  }

  private func count(
    _ text: Span<UInt8>, _ row: Row, _ column: Int, _ columns: Columns, _ sums: inout ColumnSums, _ isRead: inout Bool,
    _ reading: inout SheetReading
  ) -> (Int, isEstimated: Bool)? {
    guard column < row.cells.count, !row.cells[column].isEmpty else { return nil }
    let header = row.header.columns[column].title
    let written = string(text, row.cells[column])
    switch unitized(written, row, column, text) {
    case .blank: return nil
    case .unreadable where unit(of: column, row, text).unit == .unknown:
      isRead = true
      let said = unit(of: column, row, text).text
      reading.doubt(.unknownPackSize, text: said, line: row.line, column: column, header: header, row: row.row)
      return nil
    case .unreadable:
      isRead = true
      reading.doubt(
        .notACount, text: written, line: row.line, column: column, header: header, row: row.row)
      return nil
    case .count(let value, let isEstimated):
      isRead = true
      if !shape.sumsOfTimes.contains(row.row) { sums.add(value, in: column) }
      if isEstimated {
        reading.doubt(
          .estimatedCount, text: written, line: row.line, column: column, header: header,
          row: row.row)
      }
      return (value, isEstimated || estimatedColumns.contains(column) || isMarkedEstimated(text, row, columns))
    }
  }

  private func isMarkedEstimated(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Bool {
    guard let written = cell(columns.estimated, text, row) else { return false }
    let word = Folding.folded(written)
    return ["x", "oui", "ja", "yes", "o", "j", "y", "1", "vrai", "true"].contains(word) || CountReading.isEstimateWord(word)
  }

  private func metric(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ reading: inout SheetReading
  ) -> Code<Metric>? {
    // « Action ; Quantité »: what was done stands where the metric would.
    let column = columns.metric ?? columns.activity ?? columns.name
    guard let written = metricOfValues(row, columns) ?? cell(column, text, row) ?? metricAbove(column) ?? shape.above[row.row]?.metric else {
      reading.doubt(.noMetric, text: "", line: row.line, column: column, header: column.map { row.header.columns[$0].title }, row: row.row)
      return nil
    }
    let folded = Folding.folded(written)
    let index =
      vocabulary.metrics.metric(folded: folded.utf8.span, 0..<folded.utf8.count) ?? vocabulary.metrics.metric(within: written)
      ?? (column == nil ? vocabulary.metrics.metric(ofTitle: written) : nil)
    if let index { return vocabulary.metrics.metrics[index].code }
    if vocabulary.project == nil { return Code(written) }
    let header = column.map { row.header.columns[$0].title }
    // « Date ; Activité ; Participants »: sessions, and how many came.
    let isActivity = vocabulary.activities.isTitle(written)
    reading.tell(
      Diagnostic(
        isActivity ? .numbersOfSessions : .unknownMetric,
        at: SourcePlace(
          file: reading.file, line: Int(row.line), row: Int(row.row), column: column,
          header: header, text: written),
        ["nearest": .text(vocabulary.metrics.nearest(to: written) ?? "–")]))
    return nil
  }

  /// « Action : Rubans blancs » above a table of numbers without a column that says of what.
  func metricAbove(_ column: Int?) -> String? {
    guard column == nil else { return nil }
    let said = [around.activity].compactMap(\.self) + around.titles
    if vocabulary.project == nil { return said.first }
    return said.first { text in
      vocabulary.metrics.metric(ofTitle: text) != nil
    }
  }

  /// « Événement ; Participants »: the header of the numbers says what they count.
  private func metricOfValues(_ row: Row, _ columns: Columns) -> String? {
    guard let column = columns.value, row.header.columns[column].meaning == .role(.value) else { return nil }
    let title = row.header.columns[column].title
    let folded = Folding.folded(title)
    guard let role = ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) else { return nil }
    return role == .value ? nil : title
  }

  func noteUnknownMetrics(
    _ header: TableHeader, _ columns: Columns, _ text: Span<UInt8>, _ reading: inout SheetReading
  ) {
    guard columns.value == nil, columns.spans.isEmpty, columns.places.isEmpty else { return }
    for (index, column) in header.columns.enumerated() where (column.meaning == nil || column.meaning == .unknownCount) && !column.cell.isEmpty {
      if vocabulary.project == nil && columns.unknown.contains(index) || shape.states.contains(index) || index == columns.lastDay { continue }
      if column.meaning == .unknownCount, unread?.mayRepeat(index) == true { continue }
      if let near = metrics(near: column, columns) {
        reading.note(.nearMetricColumn, at: header.line, ["text": .text(column.title), "nearest": .list(near)])
      } else {
        reading.note(.unknownMetricColumn, at: header.line, ["text": .text(column.title)])
      }
    }
  }

  /// The metrics that a column of numbers may be of by the words of its title, « Rubans » of « Rubans blancs distribués », but for those that another column holds; nil for none.
  private func metrics(near column: TableHeader.Column, _ columns: Columns) -> [String]? {
    guard column.meaning == .unknownCount, let project = vocabulary.project else { return nil }
    let near = vocabulary.metrics.metrics(holding: column.title).filter { metric in !columns.wide.contains { $0.metric == metric } }
    return near.isEmpty ? nil : near.prefix(3).map { project.metrics[$0].title[project.language] }
  }
}
