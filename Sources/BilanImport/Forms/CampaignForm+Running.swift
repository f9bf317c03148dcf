internal import BilanModel
internal import BilanText

/// Numbers that hold all that was counted before: each counts for what it adds to the one before it.
extension CampaignForm {
  /// The words that say it of a column: its own header, else a title or the file's name where no column says so of itself.
  func runningText(of column: Int, _ header: TableHeader) -> String? {
    let title = header.columns[column].title
    if RunningTotal.isNamed(in: title) { return title }
    return header.columns.contains { RunningTotal.isNamed(in: $0.title) } ? nil : runningAround
  }

  /// Turns the running totals of a sheet into what was counted in the time of each.
  mutating func settleRunning(_ reading: inout SheetReading) {
    if running.isEmpty, let runningBelow { running = reading.content.counts.indices.map { ($0, runningBelow) } }
    guard let text = running.first?.text else { return }
    let counts = reading.content.counts
    var left: Set<Int> = []
    var series: [Series: [(text: String, index: Int)]] = [:]
    for (index, text) in running {
      let count = counts[index]
      series[Series(metric: count.metric, axis: count.axis, activity: count.activity, place: count.place, isEstimated: count.isEstimated), default: []].append(
        (text, index))
    }
    for numbers in series.values {
      var before: CampaignCount?
      for (text, index) in numbers.sorted(by: { (counts[$0.index].lastDay, counts[$0.index].line) < (counts[$1.index].lastDay, counts[$1.index].line) }) {
        let count = counts[index]
        let isNewYear = before.map { $0.lastDay.parts.year != count.lastDay.parts.year } ?? true
        let begins = before == nil || isNewYear && (RunningTotal.beginsEachYear(text) || count.value < before!.value)
        if begins {
          if !count.isOfOneDay, let first = firstDay(of: count) { reading.content.counts[index].day = min(first, count.day) }
        } else if let last = before {
          guard count.value >= last.value else {
            left.insert(index)
            reading.tell(
              Diagnostic(
                .cumulativeFalls, at: SourcePlace(file: reading.file, line: Int(count.line), text: String(count.value)), ["before": .count(last.value)]))
            continue
          }
          reading.content.counts[index].value = count.value - last.value
          let next = Day(number: last.lastDay.number + 1)
          if !count.isOfOneDay, next <= count.lastDay, isInOnePeriod(next, count.lastDay) { reading.content.counts[index].day = next }
        }
        before = count
      }
    }
    if !left.isEmpty {
      reading.source.rowsKept -= Set(left.map { counts[$0].line }).count
      reading.content.counts = reading.content.counts.indices.filter { !left.contains($0) }.map { reading.content.counts[$0] }
    }
    reading.tell(Diagnostic(.cumulativeCounts, at: SourcePlace(file: reading.file, text: text), ["count": .count(running.count)]))
  }

  private struct Series: Hashable {
    var metric: Code<Metric>
    var axis: Code<Axis>
    var activity: Code<Activity>?
    var place: Place
    var isEstimated: Bool
  }

  /// A first number holds what came since the year began, as far as its period goes.
  private func firstDay(of count: CampaignCount) -> Day? {
    guard let newYear = Day(year: count.lastDay.parts.year, month: 1, day: 1) else { return nil }
    let period = vocabulary.project?.periods.first { $0.contains(count) }
    return max(newYear, period?.first ?? newYear)
  }

  private func isInOnePeriod(_ first: Day, _ last: Day) -> Bool {
    guard let periods = vocabulary.project?.periods else { return true }
    return periods.filter { $0.first <= last && first <= $0.last }.allSatisfy { $0.contains(first) && $0.contains(last) }
  }
}

/// Rows of one activity on one day.
extension CampaignForm {
  /// What tells rows of one session apart: the cells of columns that name an hour, a class, a place.
  struct SessionRows {
    var rows: Set<Int32> = []
    var texts: [Int: Set<String>] = [:]
  }

  mutating func noteSession(_ count: CampaignCount, _ text: Span<UInt8>, _ row: Row, _ columns: Columns) {
    guard let key = count.session, isHeldInSessions(key) else { return }
    sessionRows[key, default: SessionRows()].rows.insert(row.row)
    for (column, header) in row.header.columns.enumerated() where tellsSessionsApart(header.meaning, column, columns) {
      if let written = cell(column, text, row) { sessionRows[key]?.texts[column, default: []].insert(Folding.folded(written)) }
    }
  }

  private func tellsSessionsApart(_ meaning: HeaderMeaning?, _ column: Int, _ columns: Columns) -> Bool {
    if shape.audiences.contains(column) || shape.states.contains(column) || columns.numbers.contains(column) || column == columns.metric { return false }
    switch meaning {
    case nil, .role(.time), .role(.place), .role(.commune), .role(.postalCode), .role(.duration), .role(.organisation), .role(.arrival), .role(.departure):
      return true
    default: return false
    }
  }

  /// Says, once a day, that rows which differ were put into one session, where no hours, group or place say it better.
  func tellSessions(_ header: TableHeader, _ reading: inout SheetReading) {
    let told = Set(reading.settings.differences.map(\.session))
    for (key, session) in sessionRows.sorted(by: { $0.key < $1.key }) where session.rows.count > 1 && !told.contains(key) {
      let differing = session.texts.filter { $0.value.count > 1 }.keys.sorted()
      guard !differing.isEmpty else { continue }
      reading.tell(
        Diagnostic(
          .sessionsOfOneDay, at: SourcePlace(file: reading.file, line: Int(header.line)),
          ["day": .text(key.day.belgian), "count": .count(session.rows.count), "columns": .list(differing.map { header.columns[$0].title })]))
    }
  }
}
