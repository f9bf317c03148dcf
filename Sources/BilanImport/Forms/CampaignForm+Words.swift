internal import BilanModel
internal import BilanText

/// What words around and beside the numbers say of them, obeyed and told once.
extension CampaignForm {
  /// Something said of rows, to be told once with their number.
  enum Tallied: Hashable {
    case part(String), notHeld(String), unknownState(String), unit(String, Int), filledDown
    /// Rows without a commune; rows that stand in the sheet once more, cell by cell; rows whose day or metric is that of a row above.
    case withoutCommune, repeatedRow, headFilledDown
    /// Numbers beside words that cast doubt on them.
    case doubted(String)
    case furtherSource(String)
    /// Rows that name something else where others name a place.
    case otherNumbers(String)
  }

  /// Looks at titles, the file's name and the whole table before any row is counted.
  mutating func look(at text: Span<UInt8>, _ table: FoundTable, _ columns: Columns, _ name: String) {
    let titles = table.context.titles
    let words = titles + [String(name.split(separator: ".").first ?? "")]
    runningAround = words.first { RunningTotal.isNamed(in: $0) }
    unitAround = titles.lazy.map { ($0, CountUnit($0, isTitle: true)) }.first { if case .times = $0.1 { true } else { false } }
    wayOfCounting = WayOfCounting.said(in: titles)
    if wayOfCounting == nil, let column = columns.value { wayOfCounting = WayOfCounting.said(in: [table.header.columns[column].title]) }
    estimatedColumns = Set(columns.numbers.filter { CountReading.saysEstimate(table.header.columns[$0].title) && !isEstimate($0, table.header) })
    unitColumns = CampaignForm.unitColumns(of: table.header)
    (running, ofOthers, units) = ([], [], [])
    beside.removeAll()
    for title in titles where title != unitAround?.text && title != runningAround { beside.note(title, at: nil) }
    (unitBelow, runningBelow) = (nil, nil)
    rowsSeen.removeAll()
    (sessionRows, sources) = ([:], [:])
    tallies = [:]
    shape = CountShape(text, table, columns, vocabulary.metrics)
    columnsRead = shape.states.union(columns.all)
  }

  /// A table of which the project knows no column of numbers: beside a column of metrics, or below a title that names one, the only column is it. False when the file is refused.
  func settleValueColumn(_ header: TableHeader, _ columns: inout Columns, _ reading: inout SheetReading) -> Bool {
    let foreign = vocabulary.project == nil ? [] : ForeignCounts.ofTheWeb(header) + ForeignCounts.ofPurchases(header) + ofAnotherState(header, columns)
    guard foreign.isEmpty else { return refuse(.otherNumbers, foreign, header, columns, &reading) }
    guard vocabulary.project != nil, columns.value == nil, columns.wide.isEmpty, columns.spans.isEmpty, columns.places.isEmpty else { return true }
    var unknown = columns.unknown
    // « Cumul », alone, is the column of numbers.
    if unknown.isEmpty, let total = columns.total, RunningTotal.isNamed(in: header.columns[total].title) { unknown = [total] }
    let plans = plans(among: unknown, header)
    if let plan = plans.first, plans.count == unknown.count { return refuse(.plannedTable, [header.columns[plan].title], header, columns, &reading) }
    unknown.removeAll(where: plans.contains)
    guard !unknown.isEmpty else { return true }
    if unknown.count == 1, columns.metric != nil || metricAbove(nil) != nil, !ForeignCounts.names(header.columns[unknown[0]].title),
      !Measure.isNamed(in: header.columns[unknown[0]].title)
    {
      columns.value = unknown[0]
      columns.unknown = []
      if columns.total == unknown[0] { columns.total = nil }
      return true
    }
    return refuse(.unknownCounts, unknown.map { header.columns[$0].title }, header, columns, &reading)
  }

  /// Columns of numbers that nobody knows whose titles say what was hoped for: « Objectif », ‘Streefcijfer’. What was reached may stand beside them, and never they for it.
  private func plans(among unknown: [Int], _ header: TableHeader) -> [Int] {
    let counted = vocabulary.metrics.metrics.contains { $0.title.distinct.contains(where: PlannedCount.isNamed) }
    return counted ? [] : unknown.filter { PlannedCount.isNamed(in: header.columns[$0].title) }
  }

  /// What says that the only numbers are of things ordered, printed or left over, though no metric of the project is called so: their title, or the title of the table.
  private func ofAnotherState(_ header: TableHeader, _ columns: Columns) -> [String] {
    let isOurs = vocabulary.metrics.metrics.contains { $0.title.distinct.contains(where: ForeignCounts.isOfAnotherState) }
    guard !isOurs, columns.metric == nil else { return [] }
    let numbers = Set(columns.wide.map(\.column) + columns.unknown + [columns.value].compactMap(\.self))
    guard numbers.count <= 1 || columns.wide.isEmpty else { return [] }
    let titles = numbers.sorted().map { header.columns[$0].title } + around.titles + [around.activity].compactMap(\.self)
    return titles.filter(ForeignCounts.isOfAnotherState)
  }

  /// Numbers that the project does not count: the file is refused, and false the answer.
  private func refuse(_ problem: Problem, _ titles: [String], _ header: TableHeader, _ columns: Columns, _ reading: inout SheetReading) -> Bool {
    reading.noteColumns(header, used: Set(columns.all).union(header.columns.indices.filter { titles.contains(header.columns[$0].title) }), "".utf8.span)
    reading.refuse(problem, ["columns": .list(titles), "text": .text(titles[0])])
    return false
  }

  /// « Visiteurs ; Visiteurs en ligne », « Visiteurs ; Visiteurs »: titles of one count, of which neither says that it is a part.
  private func noteTwice(_ titles: [String], _ header: TableHeader, _ reading: inout SheetReading) {
    reading.note(.countInSeveralColumns, at: header.line, ["columns": .list(titles)])
  }

  /// Columns of what was hoped for, « Visiteurs (objectif) », beside or in the place of what was counted.
  func leaveOutPlans(of header: TableHeader, _ columns: inout Columns, _ reading: inout SheetReading) {
    let plans = columns.wide.filter { wide in
      let title = header.columns[wide.column].title
      return PlannedCount.isNamed(in: title) && vocabulary.metrics.metrics[wide.metric].title.distinct.allSatisfy { !PlannedCount.isNamed(in: $0) }
    }
    guard !plans.isEmpty else { return }
    columns.wide.removeAll { wide in plans.contains { $0.column == wide.column } }
    reading.note(.plannedCounts, at: header.line, ["columns": .list(plans.map { header.columns[$0.column].title })])
  }

  /// « Objectif » beside « Réalisé », « Commandé » beside « Distribué » in a line above communes, months or metrics.
  func leaveOutGroups(of header: TableHeader, _ columns: inout Columns, _ reading: inout SheetReading) {
    let grouped = header.columns.indices.filter { header.columns[$0].groupAbove != nil && columns.numbers.contains($0) }
    let left = Set(grouped.filter { OtherNumbers.areOfNoCount(header.columns[$0].groupAbove!) })
    guard !left.isEmpty, left.count < grouped.count else { return }
    columns.wide.removeAll { left.contains($0.column) }
    columns.spans.removeAll(where: left.contains)
    columns.places.removeAll(where: left.contains)
    columns.unknown.removeAll(where: left.contains)
    let titles = Set(left.map { header.columns[$0].groupAbove! }).sorted()
    reading.note(.plannedCounts, at: header.line, ["columns": .list(titles)])
  }

  /// « Visiteurs (inscrits) », ‘Bezoekers (aanwezig)’: the word of state in the brackets, folded; nothing for any other.
  private func stateInBrackets(_ title: String) -> String {
    guard let open = title.firstIndex(of: "("), let close = title[open...].firstIndex(of: ")") else { return "" }
    let said = Folding.folded(String(title[title.index(after: open)..<close]))
    return ListWords.namesOnlyPresence(said) || ListWords.namesOnlyRegistration(said) ? said : ""
  }

  /// « Visiteurs 2023 ; Visiteurs 2024 », the same of each commune, or of each activity: whether each of them has a time, a place or an activity that no other has.
  private func areToldApart(_ columns: [TableHeader.Column], times: [String?]) -> Bool {
    let said = zip(columns, times).map { column, time in
      [time ?? column.timeAbove, column.placeAbove.map { Folding.folded($0) }, column.groupAbove.flatMap { namesActivity($0) ? $0 : nil }]
    }
    // « Visiteurs 2024 » may hold « Visiteurs Forest ».
    let kinds = Set(said.map { $0.map { $0 != nil } })
    return Set(said).count == said.count && kinds.count == 1 && kinds != [[false, false, false]]
  }

  /// Columns of one metric that contain one another: « Visiteurs (total) » beside « Visiteurs (femmes) ».
  mutating func leaveOutParts(of header: TableHeader, _ columns: inout Columns, _ reading: inout SheetReading) {
    for (_, group) in Dictionary(grouping: columns.wide, by: \.metric).sorted(by: { $0.key < $1.key }) where group.count > 1 {
      if areToldApart(group.map { header.columns[$0.column] }, times: group.map { timesOfColumns[$0.column] }) { continue }
      let texts = group.map { (column: $0.column, said: audience(of: $0.column, header)) }
      let left = parts(among: texts, header)
      guard let first = left.first else {
        if texts.count(where: { CountPart.cut($0.said) == nil }) > 1 { noteTwice(group.map { header.columns[$0.column].title }, header, &reading) }
        continue
      }
      columns.wide.removeAll { wide in left.contains { $0.column == wide.column } }
      reading.note(.partsNotAdded, at: header.line, ["text": .text(header.columns[first.column].title), "count": .count(left.count)])
    }
    noteTwins(among: columns.spans + columns.places, header, &reading)
    leaveOutYears(of: header, &columns)
  }

  /// « janvier ; janvier », « Forest ; Forest »: months or communes of one and the same title, which no line above tells apart.
  private func noteTwins(among columns: [Int], _ header: TableHeader, _ reading: inout SheetReading) {
    let alike = Dictionary(grouping: columns.sorted()) { column in
      let found = header.columns[column]
      return [Folding.folded(found.title), found.groupAbove ?? "", found.placeAbove ?? "", found.timeAbove ?? ""]
    }
    for (_, twins) in alike.sorted(by: { $0.value[0] < $1.value[0] }) where twins.count > 1 {
      noteTwice(twins.map { header.columns[$0].title }, header, &reading)
    }
  }

  /// Which part of a metric a title says that its column counts, folded; nothing where it names the metric alone.
  private func audience(of column: Int, _ header: TableHeader) -> String {
    let title = header.columns[column].title
    let folded = Folding.folded(title)
    return vocabulary.metrics.split(folded)?.rest ?? (CountPart.isPart(folded) ? folded : stateInBrackets(title))
  }

  /// Of several columns of one metric, those that others contain.
  private func parts(among texts: [(column: Int, said: String)], _ header: TableHeader) -> [(column: Int, said: String)] {
    // « Visiteurs (inscrits) ; Visiteurs (présents) »: who registered beside who came.
    let areOfBoth = texts.contains { ListWords.namesOnlyPresence($0.said) }
    let registered = areOfBoth ? texts.filter { ListWords.namesOnlyRegistration($0.said) } : []
    if !registered.isEmpty { return registered }
    // « Visiteurs ; Visiteurs cumulés »: the second sums the first.
    let running = texts.filter { RunningTotal.isNamed(in: header.columns[$0.column].title) }
    if running.count > 0, running.count < texts.count { return running }
    let cuts = Set(texts.compactMap { CountPart.cut($0.said) })
    if let whole = texts.first(where: { TotalsLine.isTitle($0.said) }) ?? (cuts.isEmpty ? nil : texts.first { $0.said.isEmpty }) {
      return texts.filter { $0.column != whole.column && !$0.said.isEmpty }
    }
    return texts.filter { CountPart.isPart($0.said) || cuts.count > 1 && CountPart.cut($0.said) != cuts.min { $0.rawValue < $1.rawValue } }
  }

  /// A year beside its months or quarters sums them.
  private func leaveOutYears(of header: TableHeader, _ columns: inout Columns) {
    let spans = columns.spans.map { ($0, SpanReading(header.columns[$0].title)) }
    for (column, reading) in spans {
      guard case .span(let first, let last) = reading else { continue }
      let inside = spans.filter { other in
        guard other.0 != column, case .span(let a, let b) = other.1 else { return false }
        return first <= a && b <= last && (a, b) != (first, last)
      }
      let days = inside.reduce(0) { sum, other in
        if case .span(let a, let b) = other.1 { sum + Int(b.number - a.number) + 1 } else { sum }
      }
      guard inside.count > 1, days >= Int(last.number - first.number) + 1, columns.total == nil else { continue }
      columns.total = column
      columns.spans.removeAll { $0 == column }
    }
  }

  /// Whether a row says that its number is a part of another, or that what it is about did not take place.
  mutating func leavesOut(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Bool {
    guard columns.numbers.contains(where: { $0 < row.cells.count && !row.cells[$0].isEmpty }) else { return false }
    if shape.parts.contains(row.row) {
      tallies[.part(shape.partText), default: 0] += 1
      return true
    }
    for (column, raw) in row.cells.enumerated() where !raw.isEmpty && !columns.numbers.contains(column) && column != columns.date {
      let written = string(text, raw)
      if CountPart.isPart(Folding.folded(written)), !NumberInRemark.isOfItsRow(Folding.folded(written)) {
        tallies[.part(written), default: 0] += 1
        return true
      }
      if isAway(written, column, columns) {
        tallies[.notHeld(written), default: 0] += 1
        return true
      }
    }
    if let column = shape.crossed.first(where: { cell($0, text, row) == nil }) {
      tallies[.notHeld("\(row.header.columns[column].title) : –"), default: 0] += 1
      return true
    }
    if let written = cell(columns.date, text, row), let bracket = written.firstIndex(where: { "(–".contains($0) }),
      EventState.isNotHeld(String(written[bracket...]))
    {
      tallies[.notHeld(written), default: 0] += 1
      return true
    }
    for column in shape.states.sorted() {
      if let written = cell(column, text, row), EventState(written) == nil, row.header.columns[column].meaning != .role(.remark),
        !shape.cancellations.contains(column), !(shape.answers.contains(column) && PresenceReading.meaning(of: Folding.folded(written)) == .presence(.present))
      {
        tallies[.unknownState(written), default: 0] += 1
      }
    }
    return false
  }

  /// In a column of states the whole cell says it; in the name of an activity or a place, what stands in brackets.
  private func isAway(_ written: String, _ column: Int, _ columns: Columns) -> Bool {
    if shape.cancellations.contains(column) { return PresenceReading.meaning(of: Folding.folded(written)) == .presence(.present) }
    if shape.answers.contains(column), PresenceReading.meaning(of: Folding.folded(written)) == .presence(.absent) { return true }
    if shape.states.contains(column) { return EventState.isNotHeld(written) || PlannedCount.isState(written) }
    guard column != columns.metric, let open = written.firstIndex(where: { "([".contains($0) }) else { return false }
    return EventState.isNotHeld(String(written[open...]))
  }

  /// Words of a column of states are unknown only where the column tells states at all.
  func tellTallies(_ header: TableHeader, _ reading: inout SheetReading) {
    for (tallied, count) in tallies.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let (problem, text): (Problem, String) =
        switch tallied {
        case .part(let text): (.partsNotAdded, text)
        case .notHeld(let text): (.notHeldRows, text)
        case .unknownState(let text): (.unknownEventState, text)
        case .unit(let text, _): (.multipliedCounts, text)
        case .filledDown: (.communeFilledDown, "")
        case .withoutCommune: (.countsWithoutCommune, "")
        case .repeatedRow: (.repeatedRows, "")
        case .headFilledDown: (.countsFilledDown, "")
        case .furtherSource(let title): (.furtherSource, title)
        case .doubted(let text): (.doubtfulRemark, text)
        case .otherNumbers(let text): (.rowOfOtherNumbers, text)
        }
      var number = count
      if case .unit(_, let factor) = tallied { number = factor }
      let place = SourcePlace(file: reading.file, line: Int(header.line), text: text.isEmpty ? nil : text)
      reading.tell(Diagnostic(problem, at: place, ["count": .count(number), "text": .text(text)]))
    }
  }

  /// Remembers what a number that is kept rests on.
  mutating func noteKept(_ value: Value, _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ reading: SheetReading) {
    let index = reading.content.counts.count - 1
    guard index >= 0 else { return }
    noteSession(reading.content.counts[index], text, row, columns)
    if let place = value.place ?? columns.commune.flatMap({ cell($0, text, row) }), ColumnEvidence.namesOtherPlaces(place) { ofOthers.insert(index) }
    if case (let said, .times(let factor)) = unit(of: value.column, row, text) { tallies[.unit(said, factor), default: 0] += 1 }
    if shape.filledDown[row.row] != nil, value.column == columns.value ?? columns.wide.first?.column ?? value.column { tallies[.filledDown, default: 0] += 1 }
    let beside = [columns.metric, columns.remark, columns.date].compactMap { cell($0, text, row) }.first { RunningTotal.isNamed(in: $0) }
    if let said = beside ?? runningText(of: value.column, row.header) { running.append((index, said)) }
  }

  /// Nothing is kept: the file is refused, and what was seen is named.
  func refuseEmpty(_ header: TableHeader, _ reading: inout SheetReading) {
    if reading.diagnostics.contains(where: { $0.problem.severity == .error }) {
      reading.isRefused = true
    } else {
      reading.refuse(.nothingKept, ["count": .count(reading.source.rowsRead), "columns": .list(header.columns.map(\.title).filter { !$0.isEmpty })])
    }
  }
}
