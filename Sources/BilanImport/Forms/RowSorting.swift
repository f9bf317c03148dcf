internal import BilanModel
internal import BilanText

/// Tells the rows about people from everything else that stands in a table: totals, headers repeated at a page break, remarks, the next part of the file.
struct RowSorting {
  enum Decision: Equatable {
    case person, skip, end
    /// A line between two parts of the table that says what the next part is about.
    case context
    /// A title that is the name of an activity of the project: what stands below it is about that.
    case activity
    /// The same headers again.
    case header
    /// Perhaps the headers of another table.
    case otherHeader
    /// The people below were present, excused or absent, as this line says.
    case section(Presence)
    /// The same for lists side by side, each by the column in which its word stands.
    case sections([Int: Presence])
    /// A line that calls the session off, or one of several.
    case calledOff
    /// Words between people: what a title further up said of those below it ends here.
    case line
  }

  /// A line of words that was put aside, as long as nobody stands below it.
  var openLine: (text: String, line: Int32, mayBeSomebody: Bool)?
  /// Sentences that were passed over.
  var beside = WordsBeside()
  /// The row is a numbered line of the form: a place in the list, and no title of those below.
  private var isNumberedLine = false

  /// The row before was blank or context: a new part may begin.
  private(set) var isAfterBreak = false

  /// What the sheet says of its signs, which stands in rows of its own.
  var legend: Set<Legend.Pair> = []

  /// Counts of the project, whose titles may head a table below a list.
  var metrics: MetricIndex?
  /// The places that lines between rows may name: those of the project.
  var places = Gazetteer.belgium
  /// Activities of the project, whose titles may stand amid the people.
  var activities: ActivityIndex?
  /// What the rows of the table fill; looked at once a row of one cell asks.
  var shape: RowShape?

  /// Where the text of the table begins, and what separates its cells.
  private(set) var text = (start: 0, delimiter: UInt8(ascii: ";"))
  /// Whether the names of the list are written with capitals; nil until a line of small words asks.
  var isCapitalised: Bool?
  private(set) var width = 0
  private(set) var header: [RawCell] = []
  private(set) var headerRow: Int32 = 0
  /// Columns up to the last one that names a person: a total stands there, not in an organisation called Total.
  private(set) var lastNameColumn = 0
  private(set) var nameColumns: [Int] = []
  /// The column that numbers the lines of the form: it says nothing of what stands on a line.
  private(set) var numberColumn: Int?
  /// Columns in which a day is said of one row.
  private(set) var dateColumns: Set<Int> = []
  /// Lines above the table, which stand above its next page too.
  private var titles: Set<String> = []
  private var titleLengths: Set<Int> = []

  mutating func start(_ table: FoundTable, names: PersonColumn.Source) {
    text = (table.start, table.header.delimiter)
    isCapitalised = nil
    shape = nil
    header = table.header.columns.map(\.cell)
    headerRow = table.header.row
    width = header.count
    isAfterBreak = false
    dateColumns = Set(table.header.columns.indices.filter { RowSorting.dateRoles.contains(table.header.columns[$0].meaning) })
    numberColumn = table.header.position(of: .number)
    titles = Set(table.context.titles)
    titleLengths = Set(titles.map(\.utf8.count))
    nameColumns =
      switch names {
      case .full(let column): [column]
      case .split(let family, let given): [family, given].compactMap(\.self)
      case .none: []
      }
    lastNameColumn =
      switch names {
      case .full(let column): column
      case .split(let family, let given): max(family ?? 0, given ?? 0)
      case .none: 0
      }
  }

  private static let dateRoles: [HeaderMeaning?] = [.date, .birthDate, .timestamp, .submission, .arrival, .departure].map(HeaderMeaning.role)

  /// Sorts one row. Rows in which nothing looks unusual are taken for people without a closer look.
  mutating func sort(_ text: Span<UInt8>, _ cells: [RawCell], _ scanner: RowScanner, _ reading: inout SheetReading) -> Decision {
    guard let first = cells.first(where: { !$0.isEmpty }) else {
      isAfterBreak = true
      return .skip
    }
    if isLineOfForm(text, cells) { return settled(sortLineOfForm(text, cells, first, scanner, &reading), &reading) }
    if let numberColumn, numberColumn < cells.count, !cells[numberColumn].isEmpty, filledCells(cells) == 2, !nameColumns.contains(numberColumn) {
      // A line that is only numbered is read as what else stands on it.
      var alone = cells
      alone[numberColumn] = RawCell(start: 0, end: 0, hasDoubledQuotes: false)
      if let only = alone.first(where: { !$0.isEmpty }) {
        isNumberedLine = true
        defer { isNumberedLine = false }
        return sortOnly(text, alone, only, scanner, &reading)
      }
    }
    let filled = filledCells(cells)
    if filled > 1, !isAfterBreak, scanner.row > headerRow + 1, !looksUnusual(text, first), !holdsTotalsWord(text, cells), !isHeader(text, cells),
      !mayNameColumn(text, cells), filled > 2 || !endsInDigit(text, cells) && !isLabelOfMeeting(text, cells)
    {
      if openLine != nil { tellOpenLine(&reading) }
      return .person
    }
    return settled(sortClosely(text, cells, first, filled, scanner, &reading), &reading)
  }

  /// Words in the column that numbers the lines: alone in their row they may be a title of those below, as in the column of names.
  private mutating func sortLineOfForm(
    _ text: Span<UInt8>, _ cells: [RawCell], _ first: RawCell, _ scanner: RowScanner, _ reading: inout SheetReading
  ) -> Decision {
    let content = string(text, first)
    guard filledCells(cells) == 1 else { return skip(holdsTotalsWord(text, cells) ? .totalsLine : .rowWithoutName, content, scanner, &reading) }
    if isActivity(content) { return .activity }
    if holdsTotalsWord(text, cells) { return skip(.totalsLine, content, scanner, &reading) }
    if saysOfThoseBelow(RowSorting.withoutStrokes(content) ?? content, in: numberColumn ?? 0) { return sortClosely(text, cells, first, 1, scanner, &reading) }
    // « Filles » tells people apart; any other words may say how those below them were.
    if !SectionWords.isTitle(content), !RowSorting.isForSignature(content) { openLine = (content, scanner.line, false) }
    return skip(.remarkLine, content, scanner, &reading)
  }

  /// Whether the words of a row say of those below it how they were, of which day they are or from where.
  private func saysOfThoseBelow(_ content: String, in column: Int) -> Bool {
    sectionOrState(content, in: column) != nil || isSentenceOfAbsence(content, in: column) || isTitleOfRows(content, in: column)
  }

  /// Remembers whether a new part may begin, and tells of a line of words once somebody stands below it.
  private mutating func settled(_ decision: Decision, _ reading: inout SheetReading) -> Decision {
    isAfterBreak = decision == .context || decision == .activity || (decision == .skip || decision == .line) && isAfterBreak
    switch decision {
    case .skip, .line: break
    case .person:
      tellOpenLine(&reading)
    default: openLine = nil
    }
    return decision
  }

  /// The last row is read. A line of small words may be somebody, and is told though nobody stands below it.
  mutating func end(_ reading: inout SheetReading) {
    defer { openLine = nil }
    guard let line = openLine, line.mayBeSomebody else { return }
    reading.note(.rowWithoutName, at: line.line, ["text": .text(shortened(line.text))])
  }

  private mutating func tellOpenLine(_ reading: inout SheetReading) {
    guard let line = openLine else { return }
    openLine = nil
    reading.note(.lineAmidPeople, at: line.line, ["text": .text(shortened(line.text))])
  }

  /// The same of a row of one cell, beside the number of its line.
  private mutating func sortOnly(
    _ text: Span<UInt8>, _ cells: [RawCell], _ only: RawCell, _ scanner: RowScanner, _ reading: inout SheetReading
  ) -> Decision {
    settled(sortClosely(text, cells, only, 1, scanner, &reading), &reading)
  }

  /// A colon, or a stroke in the place of a first letter: perhaps no row about a person.
  private func looksUnusual(_ text: Span<UInt8>, _ first: RawCell) -> Bool {
    if text[Int(first.start)] < 0x30 || text[Int(first.start)] == UInt8(ascii: "_") || text[Int(first.start)] == UInt8(ascii: "=") { return true }
    for i in first.range where text[i] == UInt8(ascii: ":") || text[i] == UInt8(ascii: "=") { return true }
    if !legend.isEmpty { return true }
    return titleLengths.contains(first.range.count) && titles.contains(string(text, first))
  }

  private mutating func sortClosely(
    _ text: Span<UInt8>, _ cells: [RawCell], _ first: RawCell, _ filled: Int, _ scanner: RowScanner, _ reading: inout SheetReading
  ) -> Decision {
    if isHeader(text, cells) { return .header }
    if let sections = Preamble.sections(cells.indices.filter { !cells[$0].isEmpty }, cells, text) { return .sections(sections) }
    if scanner.row == headerRow + 1 && isHeaderInOtherWords(text, cells) || isDecoration(text, cells) { return .skip }
    if isTotals(text, cells) || filled > 1 && isPartOfPeople(text, cells) { return skip(.totalsLine, "", scanner, &reading) }
    if filled > 1, isLineOfHeaders(text, cells) || isFurtherGrid(text, cells) { return .otherHeader }
    var content = string(text, first)
    let column = cells.firstIndex { !$0.isEmpty } ?? 0
    if filled == 1, let bare = RowSorting.withoutStrokes(content), saysOfThoseBelow(bare, in: column) { content = bare }
    if Preamble.isLabelled(cells, text, dateColumns: dateColumns) { return .context }
    if titles.contains(content) { return .skip }
    if filled > 1, content.hasSuffix(":"), column <= lastNameColumn { return skip(.remarkLine, content, scanner, &reading) }
    if filled > 1, isFooter(text, cells) { return skip(.totalsLine, "", scanner, &reading) }
    if filled == 1, AnnouncedNumber.read(content) != nil { return skip(.totalsLine, "", scanner, &reading) }
    if filled == 2 && isLabelOfMeeting(text, cells) || filled > 1 && column <= lastNameColumn && RowSorting.namesWhoLed(content) {
      return skip(.rowWithoutName, content, scanner, &reading)
    }
    if listsNobodyPresent(content, isAlone: filled == 1) || isLegend(text, cells, content) { return skip(.remarkLine, content, scanner, &reading) }
    if filled == 1, let decision = sectionOrState(content, in: column) {
      // « Malade » amid people, in the singular and without a colon: of the one above, or of all below? It is told, and changes nothing; nor does a numbered line.
      guard case .section(let presence) = decision, presence != .present, !isAfterBreak, isNumberedLine || RowSorting.isOfOne(content) else { return decision }
      openLine = (content, scanner.line, false)
      return skip(.remarkLine, content, scanner, &reading)
    }
    if filled == 1, isSentenceOfAbsence(content, in: column) {
      // « Les noms entre parenthèses étaient absents » is not about those below it; « Erratum, n'étaient pas là : » is.
      let isOfSome = ListWords.speaksOfSigns(content) || ListWords.speaksOfSome(content) && !content.hasSuffix(":")
      reading.note(isOfSome ? .sentenceBeside : .peopleBelowAway, at: scanner.line, ["text": .text(shortened(content))])
      return isOfSome ? .skip : .section(.absent)
    }
    if Preamble.isContext(cells, text) { return .context }
    guard filled == 1 else { return isAfterBreak && namesColumn(content) ? .otherHeader : .person }
    return sortWords(content, in: column, text, cells, scanner, &reading)
  }

  /// One word in the singular, without a colon, which is not that of an absence itself: « Réservé », ‘Ziek’, “Invited”.
  private static func isOfOne(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    if [.presence(.absent), .presence(.excused)].contains(StatusWords.meaning(of: folded)), folded != "malade", folded != "ziek" { return false }
    return !content.hasSuffix(":") && !folded.contains(" ") && !folded.hasSuffix("s") && !folded.hasSuffix("en")
  }

  /// A row of one cell that says nothing of how anybody was: a title, a remark, or somebody.
  private mutating func sortWords(
    _ content: String, in column: Int, _ text: Span<UInt8>, _ cells: [RawCell], _ scanner: RowScanner, _ reading: inout SheetReading
  ) -> Decision {
    if isTitleOfRows(content, in: column) || isDayOfNextTable(content, in: column, text, scanner) { return .context }
    if isComment(content) || saysNobody(content) { return skip(.remarkLine, content, scanner, &reading) }
    if let title = titleAmidPeople(content, in: column, text, scanner, &reading) { return title }
    if isSmallWords(content, text) {
      openLine = (content, scanner.line, !content.contains(where: \.isNumber) && !RowSorting.isForSignature(content))
      _ = skip(.remarkLine, content, scanner, &reading)
      return .line
    }
    if isPhrase(content) || content.hasSuffix(":") {
      openLine = (content, scanner.line, false)
      _ = skip(.remarkLine, content, scanner, &reading)
      return .line
    }
    if width == 2 && (isRemark(content) || content.hasSuffix("!")) || width == 1 && RowSorting.isTitleOfPage(content) {
      return skip(.remarkLine, content, scanner, &reading)
    }
    guard width > 2 else {
      if isAfterBreak && namesColumn(content) { return .otherHeader }
      if !isRemark(content) { tellAlone(content, in: column, text, scanner, &reading) }
      return .person
    }
    if isSectionTitle(content) {
      reading.note(.severalTables, at: scanner.line, ["text": .text(content)])
      return .end
    }
    if isSummary(content, text, cells) { return skip(.totalsLine, "", scanner, &reading) }
    if isRemark(content) { return skip(.remarkLine, content, scanner, &reading) }
    tellAlone(content, in: column, text, scanner, &reading)
    return .person
  }

  /// Passes a row over, and says so.
  mutating func skip(_ problem: Problem, _ content: String, _ scanner: RowScanner, _ reading: inout SheetReading) -> Decision {
    if problem == .remarkLine { beside.note(content, at: scanner.line) }
    reading.note(problem, at: scanner.line, content.isEmpty ? [:] : ["text": .text(shortened(content))])
    return .skip
  }

  /// « P = présent », or a sign and its meaning in two cells.
  private func isLegend(_ text: Span<UInt8>, _ cells: [RawCell], _ content: String) -> Bool {
    if legend.isEmpty { return false }
    if !Legend.pairs(inCell: content).isEmpty { return true }
    let filled = cells.filter { !$0.isEmpty }
    return filled.count == 2 && legend.contains(.init(sign: content, meaning: string(text, filled[1])))
  }

  /// « Excusés : Ines Kaya, An Peeters »: names of people who were not there, in a line of their own.
  private func listsNobodyPresent(_ content: String, isAlone: Bool) -> Bool {
    guard let colon = content.firstIndex(of: ":"), let presence = PresenceReading.section(String(content[...colon])), presence != .present else { return false }
    return !isAlone || content.index(after: colon) < content.endIndex
  }

  /// Whether the last filled cell ends in a digit, as a day beside a label does.
  private func endsInDigit(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    cells.last { !$0.isEmpty }.map { (48...57).contains(text[Int($0.end) - 1]) } ?? false
  }

  func filledCells(_ cells: [RawCell]) -> Int {
    var filled = 0
    for cell in cells where !cell.isEmpty { filled += 1 }
    return filled
  }
}
