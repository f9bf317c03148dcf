internal import BilanModel
internal import BilanText

/// How the forms put into words what they meet.
extension SheetReading {
  /// A doubt about one cell.
  mutating func doubt(
    _ problem: Problem, text: @autoclosure () -> String, line: Int32?, column: Int?, header: String?,
    row: Int32? = nil, _ values: [String: Diagnostic.Value] = [:]
  ) {
    if isSilent(problem) { return }
    tell(
      Diagnostic(
        problem,
        at: SourcePlace(
          file: file, line: line.map(Int.init), row: row.map(Int.init), column: column,
          header: header, text: text()),
        values))
  }

  /// A doubt about a place.
  mutating func doubt(
    _ problem: Problem, place text: @autoclosure () -> String, line: Int32? = nil, column: Int? = nil, header: String? = nil, row: Int32? = nil,
    _ places: inout PlaceColumn
  ) {
    if isSilent(problem) { return }
    let written = text()
    // A place is told once, with the number of rows that state it.
    let key = "\(problem.code) \(written)"
    if let index = placesTold[key], case .count(let count)? = diagnostics[index].values["count"] {
      diagnostics[index].values["count"] = .count(count + 1)
      return
    }
    let index = diagnostics.count
    defer { if diagnostics.count > index { placesTold[key] = index } }
    var values: [String: Diagnostic.Value] = ["count": .count(1)]
    if problem == .unknownCommune { values["nearest"] = .text(places.nearestCommune(to: written)) }
    if problem == .misspeltCommune { values["nearest"] = .text(places.resembled(by: written) ?? "–") }
    doubt(problem, text: written, line: line, column: column, header: header, row: row, values)
  }

  /// Says that the day is taken to stand first in a table in English, where nothing proves it.
  mutating func noteUnprovedOrder(_ table: FoundTable, in text: Span<UInt8>) {
    guard !isRefused, let days = table.unprovedDays(in: text) else { return }
    note(
      .dayFirstTaken, at: table.header.line,
      ["text": .text(days.text), "day": .text(days.dayFirst.description), "other": .text(days.monthFirst.description)])
  }

  /// Why rows have no session. With a scanner, the trouble is in the current row.
  mutating func report(
    _ trouble: FoundSessions.Trouble, _ vocabulary: Vocabulary, scanner: RowScanner?,
    text: Span<UInt8>
  ) {
    switch trouble {
    case .noProject: break
    case .noDay: note(.noDay)
    case .badDay(let reading, let written, _):
      doubt(
        reading.problem, text: written, line: scanner?.line, column: dateColumn, header: dateHeader,
        row: scanner?.row)
    case .undatedColumn(let title): note(.undatedSessions, ["text": .text(title), "mend": .localized(SheetReading.mend(of: title))])
    case .activity(let match, let written):
      report(match, written, vocabulary)
    }
  }

  /// What dates a column beside the whole date in its header: the year, where that alone is missing; the month, where its title is a number.
  private static func mend(of title: String) -> Localized {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    if DayInText.dayAndMonth(in: words) ?? DayInText.dayAndMonth(written: title) != nil {
      return Localized(
        fr: ", l'année dans le titre ou le nom du fichier, ou utilisez --year 2025", nl: ", het jaar in de titel of de bestandsnaam, of gebruik --year 2025",
        en: ", the year in the title or the file's name, or use --year 2025")
    }
    return Localized(
      fr: " ; si les titres sont les jours d'un mois, écrivez ce mois au-dessus du tableau (« janvier 2025 »)",
      nl: "; zijn de titels de dagen van een maand, schrijf die maand dan boven de tabel (‘januari 2025’)",
      en: "; if the titles are the days of a month, write that month above the table (“January 2025”)")
  }

  private mutating func report(
    _ match: ActivityIndex.Match, _ written: String?, _ vocabulary: Vocabulary
  ) {
    let axes = vocabulary.activities.axes
    switch match {
    case .ambiguous(let found):
      note(
        .ambiguousActivity,
        ["text": .text(written ?? ""), "axes": .list(found.map { axes[$0].code.text })])
    case .several(let text, let titles): note(.severalActivities, ["text": .text(shortened(text)), "activities": .list(titles)])
    case .unknownAxis:
      note(
        .unknownAxis,
        ["text": .text(written ?? ""), "axes": .list(axes.map(\.code.text))])
    default:
      let nearest = written.map { vocabulary.activities.nearest(to: $0) } ?? []
      note(.noAxis, ["nearest": nearest.isEmpty ? "–" : .list(nearest)])
    }
  }

  mutating func noteUnplanned(_ text: String, _ axis: Int, _ vocabulary: Vocabulary) {
    if isSilent(.unplannedActivity) { return }
    let nearest = vocabulary.activities.nearest(to: text, axis: axis)
    note(
      .unplannedActivity,
      [
        "text": .text(text), "axis": .text(vocabulary.activities.axes[axis].code.text),
        "nearest": nearest.isEmpty ? "–" : .list(nearest),
      ])
  }

  /// A day outside every period is kept, and counted nowhere.
  mutating func checkDay(_ day: Day, _ vocabulary: Vocabulary) {
    guard let periods = vocabulary.project?.periods, !periods.contains(where: { $0.contains(day) })
    else { return }
    note(.dayOutOfRange, ["text": .text(day.belgian)])
  }

  /// Where a header stands.
  private func place(_ header: TableHeader, _ column: Int) -> SourcePlace {
    let title = header.columns[column].title
    return SourcePlace(file: file, line: Int(header.line), row: Int(header.row), column: column, header: title, text: title)
  }

  /// What is said of columns, by their headers: those that nothing is read from, and those read together or by a guess.
  mutating func noteColumns(_ header: TableHeader, used: Set<Int>, _ text: Span<UInt8>) {
    if let column = header.position(of: .date) ?? header.position(of: .span) {
      dateColumn = column
      dateHeader = header.columns[column].title
    }
    noteSharedRoles(header)
    if header.kind == .attendance { tellChildren(header) }
    // What a warning speaks of needs no note.
    var told: Set<Int> = []
    tellUnread(header, &told)
    tellGuessed(header)
    tellUnreadTitles(header, used: used, &told)
    noteDropped(header, used: used, told: told)
  }

  /// A number of children beside a name, and none of adults.
  private mutating func tellChildren(_ header: TableHeader) {
    let heads = HeadsColumn.found(in: header)
    guard !heads.contains(where: { $0.kind == .adults || $0.kind == .all }) else { return }
    for column in heads where HeadsColumn.maySayWhomOneHas(header.columns[column.column].title) {
      tell(Diagnostic(.childrenCounted, at: place(header, column.column)))
    }
    // « Parent » before « Enfant 1 »: did the parents come, or bring their children?
    let children = heads.filter { $0.kind == .others }.map { header.columns[$0.column].title }
    if !children.isEmpty, let names = header.position(of: .name) ?? header.position(of: .fullName), PeopleTitle.isOfParents(header.columns[names].title) {
      tell(Diagnostic(.parentsCounted, at: place(header, names), ["columns": .list(children)]))
    }
  }

  /// Several columns of one kind: read together, or the first alone.
  private mutating func noteSharedRoles(_ header: TableHeader) {
    let further = header.positions(of: .presenceToo)
    if !further.isEmpty {
      let titles = (header.positions(of: .status) + further).map { header.columns[$0].title }
      note(.presenceTogether, at: header.line, ["columns": .list(titles)])
    }
    guard header.lists.count == 1 else { return }
    for column in HeadsColumn.repeated(in: header) where header.columns[column].meaning == nil {
      note(.repeatedColumn, at: header.line, ["text": .text(header.columns[column].title)])
    }
    let ofSessions = Set(HeadsColumn.ofSessions(in: header).values.joined().map(\.column))
    for role in ColumnRole.used {
      for column in header.positions(of: role).dropFirst() where !ofSessions.contains(column) {
        note(.repeatedColumn, at: header.line, ["text": .text(header.columns[column].title)])
      }
    }
  }

  /// Columns that may say who came, and are not read.
  private mutating func tellUnread(_ header: TableHeader, _ told: inout Set<Int>) {
    for (index, column) in header.columns.enumerated() where column.holdsUnreadMarks {
      let place = place(header, index)
      told.insert(index)
      tell(Diagnostic(.unreadMarks, at: place, ["text": .text(column.title.isEmpty ? place.columnLetters ?? "" : column.title)]))
    }
    let names = header.position(of: .name) ?? header.position(of: .fullName) ?? header.position(of: .lastName)
    for (index, column) in header.columns.enumerated() where column.namesOthers {
      told.insert(index)
      if let names, header.columns[names].evidence != .answer {
        tell(Diagnostic(.othersInRow, at: place(header, index), ["names": .text(header.columns[names].title)]))
      }
    }
    for (index, column) in header.columns.enumerated() where column.isUndecided && !column.namesOthers {
      told.insert(index)
      tell(Diagnostic(.undecidedColumn, at: place(header, index)))
    }
  }

  /// Columns that are read by what their cells hold.
  private mutating func tellGuessed(_ header: TableHeader) {
    let guessed: [HeaderMeaning?] = [.role(.status), .role(.presenceToo), .role(.signature), .role(.absence)]
    for (index, column) in header.columns.enumerated() where column.evidence == .cells && !column.cell.isEmpty && guessed.contains(column.meaning) {
      tell(Diagnostic(.presenceGuessed, at: place(header, index)))
    }
    for (index, column) in header.columns.enumerated()
    where column.evidence == .cells && column.meaning == .role(.commune) && !column.cell.isEmpty && !column.namesMetric {
      tell(Diagnostic(.communeGuessed, at: place(header, index)))
    }
    for (index, column) in header.columns.enumerated() where column.evidence == .cells && column.cell.isEmpty {
      tell(Diagnostic(.columnGuessed, at: place(header, index)))
    }
  }

  /// Titles that are not known, and are nearly one that is.
  private mutating func tellUnreadTitles(_ header: TableHeader, used: Set<Int>, _ told: inout Set<Int>) {
    for (index, column) in header.columns.enumerated()
    where column.meaning == nil && !column.cell.isEmpty && !used.contains(index) && column.evidence != .answer {
      guard let near = ColumnRole.nearest(to: Folding.folded(column.title)) else { continue }
      told.insert(index)
      tell(Diagnostic(.unreadTitle, at: place(header, index), ["nearest": .text(near)]))
    }
  }

  /// Columns that nothing is read from, and of which nothing else is said.
  private mutating func noteDropped(_ header: TableHeader, used: Set<Int>, told: Set<Int>) {
    if isSilent(.columnsDropped) { return }
    var dropped: [String] = []
    for (index, column) in header.columns.enumerated()
    where !used.contains(index) && !told.contains(index) && !column.cell.isEmpty {
      if column.meaning != .role(.number), column.meaning != .role(.reason) { dropped.append(column.title) }
    }
    if !dropped.isEmpty { note(.columnsDropped, at: header.line, ["columns": .list(dropped)]) }
  }
}

extension DayReading {
  /// What is wrong with a text that is no day.
  var problem: Problem {
    switch self {
    case .otherOrder: .monthFirstDate
    case .ambiguous: .ambiguousDate
    case .day, .unreadable: .notADate
    }
  }
}
