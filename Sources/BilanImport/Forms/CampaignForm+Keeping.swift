internal import BilanModel
internal import BilanText

/// One row of counts: its numbers, and what is kept of each.
extension CampaignForm {
  /// Reads the numbers of a row, and keeps those that have a day and an axis.
  mutating func readRow(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ table: FoundTable,
    _ sums: inout ColumnSums, _ reading: inout SheetReading
  ) {
    var isRead = false
    let told = reading.diagnostics.count
    var keptColumns: Set<Int> = []
    defer { noteRefused(text, row, columns, table, told, keptColumns, &reading) }
    var values = self.values(text, row, columns, &sums, &isRead, &reading)
    settleEstimates(&values, text, row, &reading)
    guard isRead else { return }
    checkRowTotal(text, row, columns, values, &reading)
    reading.source.rowsRead += 1
    guard !values.isEmpty else { return }
    let context = self.context(text, row, columns, table)
    let place = self.place(text, row, columns, context, &reading)
    noteRow(text, row, columns, context, isPlaced: place != .notStated || values.allSatisfy { $0.place != nil })
    noteSource(text, row, columns)
    var isKept = false
    for value in values {
      var own = context
      if let span = value.span { own.date = spanText(span, context) }
      if let group = row.header.columns[value.column].groupAbove, namesActivity(group) { own.activity = group }
      let place = value.place.map { places.read($0).place } ?? place
      if keep(value, own, place, row, columns, &reading) {
        isKept = true
        noteKept(value, text, row, columns, reading)
        keptColumns.insert(value.column)
        if !shape.sumsOfTimes.contains(row.row) { sums.keep(value.number, in: value.column) }
      }
    }
    guard isKept else { return }
    reading.source.rowsKept += 1
    unread?.note(text, row.cells)
    noteDoubt(text, row)
    for column in unitColumns where CampaignForm.namesUnits(row.header.columns[column].title) {
      if let written = cell(column, text, row), CountUnit(written) == .one, !units.contains(written) { units.append(written) }
    }
  }

  /// Whether words above a column of numbers are the name of an activity, in one axis or in several.
  func namesActivity(_ text: String) -> Bool {
    switch vocabulary.activities.match(axis: nil, activity: text) {
    case .planned(_, _, isExact: true), .ambiguous: true
    default: false
    }
  }

  /// Remembers a row of which a number was refused, without its numbers that are counted.
  private func noteRefused(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ table: FoundTable, _ told: Int, _ kept: Set<Int>, _ reading: inout SheetReading
  ) {
    guard reading.purpose == .keeping, vocabulary.project != nil else { return }
    let reasons = reading.diagnostics[told...].filter { $0.problem.effect == .rowRefused }
    guard !reasons.isEmpty else { return }
    let cells = row.cells.enumerated().map { kept.contains($0) ? "" : string(text, $1) }
    var refused = SheetReading.RefusedRow(line: Int(row.line), cells: cells, reasons: Array(reasons), table)
    if refused.commune == nil, columns.commune == nil, columns.postalCode == nil, columns.places.isEmpty { refused.commune = placeOfSheet?.name }
    reading.refusedRows.append(refused)
    // The year that a title gave has to stand in the headers, once the title is gone.
    for column in columns.spans { reading.headers[column] = spanText(row.header.columns[column].title, table.context) }
  }

  /// Keeps one number of a row; false when it has no day or no axis.
  private mutating func keep(_ value: Value, _ context: SessionContext, _ place: Place, _ row: Row, _ columns: Columns, _ reading: inout SheetReading) -> Bool {
    guard vocabulary.project != nil else {
      // Without a project there is no axis, and the day is looked at for the diagnostics alone.
      let day = context.date == nil ? nil : span(context, row, columns, &reading)
      let none = Day(number: 0)
      keep(value, "", nil, nil, day ?? (none, none), place, row, &reading)
      return true
    }
    guard let span = span(context, row, columns, &reading), let (axis, activity, title) = home(context, value.metric, &reading) else { return false }
    // Only a count of one day tells of a session on that day.
    if let activity, span.first == span.last { noteSettings(Session.Key(axis: axis, activity: activity, day: span.first), context, place, title, &reading) }
    keep(value, axis, activity, title, span, place, row, &reading)
    reading.checkDay(span.first, vocabulary)
    return true
  }

  private func keep(
    _ value: Value, _ axis: Code<Axis>, _ activity: Code<Activity>?, _ title: String?, _ span: (first: Day, last: Day), _ place: Place, _ row: Row,
    _ reading: inout SheetReading
  ) {
    if reading.isShown, reading.firstRows.count < FirstRows.count {
      reading.firstRows.append(
        .init(
          line: Int(row.line), subject: value.metric.text, organisation: nil, commune: place.commune.flatMap { vocabulary.gazetteer.commune($0)?.name.fr },
          presence: nil, value: value.number, isEstimated: value.isEstimated, day: span.first.number == 0 ? nil : span.first))
    }
    reading.content.counts.append(
      CampaignCount(
        metric: value.metric, axis: axis, activity: activity, unplannedTitle: title, day: span.first,
        lastDay: span.last, place: place, value: value.number, isEstimated: value.isEstimated, line: row.line, wayOfCounting: wayOfCounting))
  }
}
