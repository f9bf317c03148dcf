internal import BilanModel
internal import BilanText

/// Where and when a count belongs: its day or month, its commune, its axis and activity.
extension CampaignForm {
  func context(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ table: FoundTable
  ) -> SessionContext {
    var own = SessionContext()
    own.axis = cell(columns.axis, text, row)
    // Without a column of metrics, the column of activities holds them.
    let holdsMetrics = columns.metric == nil && columns.wide.isEmpty
    own.activity = holdsMetrics ? nil : cell(columns.activity, text, row)
    if own.activity == nil, columns.value != nil { own.activity = cell(columns.name, text, row) }
    own.date = cell(columns.date, text, row).map { weekText(ofYear(untilLastDay($0, text, row, columns), text, row, columns), columns, row, table) }
    if own.date == nil, table.options.date == nil, table.context.date == nil { own.date = shape.above[row.row]?.date.map { weekText($0, columns, row, table) } }
    own.commune = cell(columns.commune, text, row) ?? cell(columns.postalCode, text, row) ?? shape.filledDown[row.row]
    // « Les 3 communes » is no commune: what was counted in all of them.
    if let commune = own.commune, CountPart.isWholeTerritory(Folding.folded(commune)) { own.commune = nil }
    own.place = cell(columns.place, text, row)
    own.hours = cell(settingColumns.hours, text, row)
    own.group = cell(settingColumns.group, text, row)
    var options = table.options
    options.commune = nil
    var whole = options.completed(by: own).completed(by: table.context)
    // `--commune` is for sheets that say nothing.
    let isNamed = whole.place.map { vocabulary.gazetteer.commune(ofPlace: $0) != nil } ?? false
    whole.commune = whole.commune ?? (isNamed ? nil : table.options.commune)
    return whole
  }

  /// `S12` or `12` below « Semaine », with the word and the year that make it a week.
  private func weekText(_ written: String, _ columns: Columns, _ row: Row, _ table: FoundTable) -> String {
    guard let column = columns.date, let title = Folding.folded(row.header.columns[column].title).split(separator: " ").last,
      ["semaine", "semaines", "week", "weken", "weeknummer", "number"].contains(title)
    else { return written }
    let years = Folding.folded(written).split(separator: " ").map(String.init).filter(DayInText.isFullYear)
    // « Semaine 12 (18-22/03) » says its days too.
    let words = Folding.folded(String(written.prefix { $0 != "(" })).split(separator: " ").map(String.init)
    let letters = words.filter { !DayInText.isFullYear($0) }.joined()
    guard let number = letters.wholeMatch(of: /(?:s|w|wk|sem|semaine|week)?([0-9]{1,2})/)?.1 else { return written }
    let context = table.options.completed(by: table.context)
    guard let year = years.first ?? (context.years.count == 1 ? context.years.first.map(String.init) : nil) else { return written }
    return "semaine \(number) \(year)"
  }

  /// « du 05/03/2024 au 08/03/2024 », where two columns say the one and the other.
  private func untilLastDay(_ written: String, _ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> String {
    guard let last = cell(columns.lastDay, text, row), last != written, case .day = DayReading(written, order: order),
      DayReading(last, order: order) != .unreadable
    else { return written }
    return "du \(written) au \(last)"
  }

  /// `mars`, or `2` below « Trimestre », with the year that stands beside it in the row.
  private func ofYear(_ written: String, _ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> String {
    if let parts = columns.dateParts { return DateParts.text(written, month: cell(parts.month, text, row), year: cell(parts.year, text, row)) }
    guard let column = columns.date, let year = cell(columns.year, text, row), DayInText.isFullYear(year),
      !Folding.folded(written).split(separator: " ").contains(where: { DayInText.isFullYear(String($0)) })
    else { return written }
    let title = Folding.folded(row.header.columns[column].title)
    let part = ["trimestre", "kwartaal", "quarter"].contains(title) ? "T" : ["semestre", "semester"].contains(title) ? "S" : ""
    return (DayInText.isNumber(written) ? part : "") + "\(written) \(year)"
  }

  /// What a line above a column says of its time: with `mars` in the row, below `2024`, that month. A row that says its year goes before.
  func timeAbove(_ column: Int, _ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> String? {
    guard let time = row.header.columns[column].timeAbove, let written = cell(columns.date, text, row) else { return row.header.columns[column].timeAbove }
    let saysYear = Folding.folded(written).split(separator: " ").contains { DayInText.isFullYear(String($0)) }
    return DayInText.isFullYear(time) && !saysYear ? "\(written) \(time)" : written
  }

  /// `janvier` with the year that the lines above or the file's name leave no doubt of.
  func spanText(_ header: String, _ context: SessionContext) -> String {
    if case .span = SpanReading(header) { return header }
    if let bare = CountUnit.bare(header), case .span = SpanReading(bare) { return bare }
    if context.years.count == 1, let year = context.years.first { return "\(header) \(year)" }
    // Of two years only a school year says which one a month is of.
    let name = (CountUnit.bare(header) ?? header)
    guard context.titles.contains(where: Years.isSchoolYear), let month = DayReading.month(named: Folding.folded(name)), let year = context.year(ofMonth: month)
    else { return header }
    return "\(name) \(year)"
  }

  mutating func span(
    _ context: SessionContext, _ row: Row, _ columns: Columns, _ reading: inout SheetReading
  ) -> (first: Day, last: Day)? {
    guard let written = context.date else {
      if columns.date == nil, let (first, last) = timeOfSheet ?? timeOfPart(context, &reading) ?? timeOfTitle(reading.source.name, &reading) {
        return (first, last)
      }
      report(.noDay, &reading)
      return nil
    }
    let own = RunningTotal.isNamed(in: written) ? CountUnit.bare(written) ?? written : written
    // A month or a quarter alone is of the year that is said around the table.
    let isOfTitle = CampaignForm.isPartOfYear(own) && shape.yearsOfRows.isSubset(of: context.years)
    switch SpanReading(isOfTitle ? spanText(own, context) : own, order: order) {
    case .span where own.contains("?"): refuse(.notADate, written, row, &reading)
    case .span(let first, let last):
      let touched = vocabulary.project?.periods.filter { $0.first <= last && first <= $0.last } ?? []
      if touched.allSatisfy({ $0.contains(first) && $0.contains(last) }) { return (first, last) }
      refuse(.straddlingSpan, written, row, &reading)
    case .unreadable(let day):
      if day == .unreadable, order == .belgian, let day = context.day(ofCell: own) { return (day, day) }
      if day == .otherOrder || day == .ambiguous { needsDateOrder = true }
      refuse(day.problem, written, row, &reading)
    }
    return nil
  }

  private func refuse(
    _ problem: Problem, _ written: String, _ row: Row, _ reading: inout SheetReading
  ) {
    reading.doubt(
      problem, text: written, line: row.line, column: reading.dateColumn,
      header: reading.dateHeader, row: row.row)
  }

  mutating func place(
    _ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ context: SessionContext,
    _ reading: inout SheetReading
  ) -> Place {
    if let written = context.commune {
      let (place, doubt) = places.read(written)
      if let doubt {
        let header = columns.commune.map { row.header.columns[$0].title }
        reading.doubt(doubt, place: written, line: row.line, column: columns.commune, header: header, row: row.row, &places)
      }
      if place != .notStated { return place }
    }
    if let written = context.place {
      let (place, _) = places.read(written)
      if place.commune != nil { return place }
    }
    // A sheet of one commune has its name above the table, or in the file's own name.
    if columns.places.isEmpty, columns.commune == nil, columns.postalCode == nil, let (place, name) = placeOfSheet {
      if saysPlaceOfSheet { reading.note(.placeOfSheet, ["text": .text(name)]) }
      saysPlaceOfSheet = false
      return place
    }
    return .notStated
  }

  /// Axis and activity of a count: as it says, else the metric's own axis.
  mutating func home(
    _ context: SessionContext, _ metric: Code<Metric>, _ reading: inout SheetReading
  ) -> (Code<Axis>, Code<Activity>?, unplannedTitle: String?)? {
    let index = vocabulary.activities
    let own = vocabulary.project?.metrics.first { $0.code == metric }?.axis
    var match = matches.match(axis: context.axis, activity: context.activity)
    if context.activity == nil || context.activityIsFromName, let planned = activityOfTitles(context, match, &reading) { match = planned }
    if case .ambiguous(let axes) = match, let own,
      let axis = axes.first(where: { index.axes[$0].code == own })
    {
      match = matches.match(axis: index.axes[axis].code.text, activity: context.activity)
    }
    switch match {
    case .planned(let axis, let activity, _):
      return (index.axes[axis].code, index.axes[axis].activities[activity].code, nil)
    case .unplanned(let axis, let title) where !context.activityIsFromName:
      return (index.axes[axis].code, Code(unplanned: title), title)
    case .unplanned(let axis, _): return (index.axes[axis].code, nil, nil)
    case .unknownAxis:
      report(.activity(match, text: context.axis), &reading)
      return nil
    case .several where context.activityIsFromName && own != nil: return (own!, nil, nil)
    case .ambiguous, .several:
      report(.activity(match, text: context.activity), &reading)
      return nil
    case .nothing:
      if let axis = context.axis.flatMap(index.axis(named:)) { return (index.axes[axis].code, nil, nil) }
      if let own { return (own, nil, nil) }
      report(.activity(match, text: context.activity), &reading)
      return nil
    }
  }

  /// The activity of the project that a title above the table names, where no line and no column does: as above a list of people.
  private mutating func activityOfTitles(_ context: SessionContext, _ match: ActivityIndex.Match, _ reading: inout SheetReading) -> ActivityIndex.Match? {
    if case .planned = match { return nil }
    for title in context.titles where vocabulary.metrics.metric(ofTitle: title) == nil {
      guard case .planned(let axis, let activity, let isExact) = matches.match(axis: context.axis, activity: title) else { continue }
      if !isExact, saysActivityOfTitle {
        let planned = vocabulary.activities.axes[axis]
        reading.note(
          .activityUnderstood,
          ["text": .text(title), "axis": .text(planned.code.text), "activity": .localized(planned.activities[activity].title)])
        saysActivityOfTitle = false
      }
      return .planned(axis: axis, activity: activity, isExact: isExact)
    }
    return nil
  }

  /// Says once why counts have no axis or no day.
  private mutating func report(_ trouble: FoundSessions.Trouble, _ reading: inout SheetReading) {
    guard troubles.insert(trouble).inserted else { return }
    reading.report(trouble, vocabulary, scanner: nil, text: "".utf8.span)
  }

  /// Notes what a count states of its session beside activity and day; a campaign has no sessions.
  func noteSettings(_ session: Session.Key, _ context: SessionContext, _ place: Place, _ title: String?, _ reading: inout SheetReading) {
    guard isHeldInSessions(session) else { return }
    reading.settings.add(.hours, context.hours, of: session)
    reading.settings.add(.group, context.group, of: session)
    reading.settings.add(.place, context.place, of: session)
    if let commune = place.commune { reading.settings.add(.commune, vocabulary.gazetteer.commune(commune)?.name.fr, of: session) }
    reading.sessionTitles[session] = title ?? planned(session)?.title[vocabulary.project?.language ?? .fr]
  }

  /// Whether a count may tell of a session of its activity; one that the project does not plan is held in sessions.
  func isHeldInSessions(_ session: Session.Key) -> Bool { planned(session)?.kind.isHeldInSessions ?? true }

  private func planned(_ session: Session.Key) -> Activity? {
    vocabulary.project?.axis(session.axis)?.activities.first { $0.code == session.activity }
  }
}
