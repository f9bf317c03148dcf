internal import BilanModel
internal import BilanText

/// Tells the rows about people from everything else that stands in a table: totals, headers repeated at a page break, remarks, the next part of the file.
struct RowSorting {
  enum Decision: Equatable {
    case person, skip, end
    /// A line between two parts of the table that says what the next part is about.
    case context
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
  }

  /// A line of words that was put aside, as long as nobody stands below it.
  private var openLine: (text: String, line: Int32)?

  /// The row before was blank or context: a new part may begin.
  private var isAfterBreak = false

  /// What the sheet says of its signs, which stands in rows of its own.
  var legend: Set<Legend.Pair> = []

  /// Counts of the project, whose titles may head a table below a list.
  var metrics: MetricIndex?

  private var width = 0
  private var header: [RawCell] = []
  private var headerRow: Int32 = 0
  /// Columns up to the last one that names a person: a total stands there, not in an organisation called Total.
  private var lastNameColumn = 0
  private var nameColumns: [Int] = []
  /// The column that numbers the lines of the form: it says nothing of what stands on a line.
  private var numberColumn: Int?
  /// Columns in which a day is said of one row.
  private var dateColumns: Set<Int> = []
  /// Lines above the table, which stand above its next page too.
  private var titles: Set<String> = []
  private var titleLengths: Set<Int> = []

  mutating func start(_ table: FoundTable, names: PersonColumn.Source) {
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
    if let numberColumn, numberColumn < cells.count, !cells[numberColumn].isEmpty, filledCells(cells) == 2, !nameColumns.contains(numberColumn) {
      // A line that is only numbered is read as what else stands on it.
      var alone = cells
      alone[numberColumn] = RawCell(start: 0, end: 0, hasDoubledQuotes: false)
      if let only = alone.first(where: { !$0.isEmpty }) { return sortOnly(text, alone, only, scanner, &reading) }
    }
    let filled = filledCells(cells)
    if filled > 1, !isAfterBreak, scanner.row > headerRow + 1, !looksUnusual(text, first), !holdsTotalsWord(text, cells), !isHeader(text, cells),
      !mayNameColumn(text, cells), filled > 2 || !endsInDigit(text, cells)
    {
      if openLine != nil { tellOpenLine(&reading) }
      return .person
    }
    return settled(sortClosely(text, cells, first, filled, scanner, &reading), &reading)
  }

  /// Remembers whether a new part may begin, and tells of a line of words once somebody stands below it.
  private mutating func settled(_ decision: Decision, _ reading: inout SheetReading) -> Decision {
    isAfterBreak = decision == .context || decision == .skip && isAfterBreak
    switch decision {
    case .skip: break
    case .person:
      tellOpenLine(&reading)
    default: openLine = nil
    }
    return decision
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
    if isTotals(text, cells) {
      reading.note(.totalsLine, at: scanner.line)
      return .skip
    }
    if filled > 1, isLineOfHeaders(text, cells) { return .otherHeader }
    let content = string(text, first)
    if Preamble.isLabelled(cells, text, dateColumns: dateColumns) { return .context }
    if titles.contains(content) { return .skip }
    if filled > 1, content.hasSuffix(":"), cells.firstIndex(where: { !$0.isEmpty }) ?? 0 <= lastNameColumn {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    if filled > 1, isFooter(text, cells) {
      reading.note(.totalsLine, at: scanner.line)
      return .skip
    }
    if isLegend(text, cells, content) {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    if filled == 1, AnnouncedNumber.read(content) != nil {
      reading.note(.totalsLine, at: scanner.line)
      return .skip
    }
    if listsNobodyPresent(content, isAlone: filled == 1) {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    if filled == 1, let presence = PresenceReading.section(content) { return .section(presence) }
    if filled == 1, cells.firstIndex(where: { !$0.isEmpty }) ?? 0 <= lastNameColumn, let presence = PresenceReading.sectionOfWords(content) {
      return .section(presence)
    }
    if filled == 1, NotHeld.callsSessionOff(Folding.folded(content)) { return .calledOff }
    if Preamble.isContext(cells, text) { return .context }
    if filled == 1, isTitleOfRows(content, in: cells.firstIndex { !$0.isEmpty } ?? 0) { return .context }
    if filled == 1, isComment(content) {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    if filled == 1, saysNobody(content) {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    if filled == 1, isPhrase(content) {
      openLine = (content, scanner.line)
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    if filled == 1, width == 2, isRemark(content) || content.hasSuffix("!") {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    guard filled == 1, width > 2 else { return isAfterBreak && namesColumn(content) ? .otherHeader : .person }
    if isSectionTitle(content) {
      reading.note(.severalTables, at: scanner.line, ["text": .text(content)])
      return .end
    }
    if isSummary(content, text, cells) {
      reading.note(.totalsLine, at: scanner.line)
      return .skip
    }
    if isRemark(content) {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    return .person
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

  /// Whether the name's cell begins like a header word: a quick look that lets nearly every row pass.
  private func mayNameColumn(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    for column in nameColumns where column < cells.count && cells[column].range.count >= 3 {
      let start = Int(cells[column].start)
      let letters = [text[start] | 0x20, text[start + 1] | 0x20, text[start + 2] | 0x20]
      if RowSorting.headerBeginnings.contains(letters) { return true }
    }
    return false
  }

  /// Whether the last filled cell ends in a digit, as a day beside a label does.
  private func endsInDigit(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    cells.last { !$0.isEmpty }.map { (48...57).contains(text[Int($0.end) - 1]) } ?? false
  }

  private static let headerBeginnings = Set(
    [
      "nom", "naa", "nam", "pre", "voo", "fam", "ach", "las", "fir", "sur", "par", "dee", "att", "ful", "vol", "use",
      // Headers of a table of counts below the list.
      "com", "gem", "mun", "dat", "aan", "sig", "han", "for", "tra", "les", "ani", "nb ", "act", "ind", "moi", "maa", "per",
    ].map { Array($0.utf8) }
      + [[0x70, 0x72, 0xC3 | 0x20], [0x70, 0x72, 0xE3]])

  /// Whether the row names columns: a header word where names stand, or behind a break, and header words in most of its cells.
  func isLineOfHeaders(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    let known = filled.filter { namesColumn(string(text, cells[$0])) }
    guard known.count > 1, known.count * 2 >= filled.count else { return false }
    if nameColumns.contains(where: { known.contains($0) }) { return known.count * 2 > filled.count || filled.count > 2 }
    return isAfterBreak && known.count == filled.count
  }

  /// Whether one of the columns that name people bears a header word in this row: headers once more, and no other table.
  func namesPerson(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    nameColumns.contains { $0 < cells.count && !cells[$0].isEmpty && namesColumn(string(text, cells[$0])) }
  }

  /// Whether a text is a header word, as the first cell of another table's headers is.
  private func namesColumn(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    return ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) != nil || metrics?.metric(folded: folded.utf8.span, 0..<folded.utf8.count) != nil
  }

  /// `Séance du 28 octobre 2024`, `28/10/2024`, `Commune de Forest`: what stands below is about that day, or about people of there.
  private func isTitleOfRows(_ content: String, in column: Int) -> Bool {
    // Cells behind another separator than the file's are a row about somebody.
    guard content.utf8.count <= 200, width == 1 || !holdsCells(content) else { return false }
    let words = Folding.folded(content).split(separator: " ").map(String.init)
    if GroupWords.isTitle(words) || ReportSection.isTitle(content) { return true }
    guard let first = words.first, !SheetNote.beginnings.contains(first), !SheetNote.isDayOfSheet(words) else { return false }
    // A day in the column of days is a line of the form on which nobody wrote a name.
    if !dateColumns.contains(column), words.count > 2, DayInText.day(in: words) != nil || DayInText.day(written: content) != nil { return true }
    // The name of a commune alone, where people's names stand.
    if width > 1, column <= lastNameColumn, content.first?.isUppercase == true,
      case .commune = Gazetteer.belgium.read(words.joined(separator: " "), preferring: [])
    {
      return true
    }
    return CommuneInTitle.section(words) != nil
  }

  private func holdsCells(_ content: String) -> Bool {
    TableFinder.delimiters.contains { delimiter in content.utf8.count { $0 == delimiter } >= width - 1 && width > 2 }
  }

  /// `3 présents / 5` beside empty names: somebody's own count of the rows above.
  private func isSummary(_ content: String, _ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let column = cells.firstIndex(where: { !$0.isEmpty }), column > lastNameColumn else { return false }
    let words = Folding.folded(content).split(separator: " ")
    return words.count > 1 && words.contains { Int($0) != nil }
  }

  /// `-----;-----`: a line drawn between rows.
  private func isDecoration(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.allSatisfy { cell in cell.range.allSatisfy { RowSorting.strokes.contains(text[$0]) } } && filled.contains { $0.range.count > 2 }
  }

  private static let strokes: Set<UInt8> = Set("-_=*~.# ".utf8)

  private func filledCells(_ cells: [RawCell]) -> Int {
    var filled = 0
    for cell in cells where !cell.isEmpty { filled += 1 }
    return filled
  }

  // MARK: - Totals

  /// Whether a cell begins with the letters of `total`, `sous-total`, `somme`: a quick look that lets nearly every row pass.
  private func holdsTotalsWord(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var isFirst = true
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      // Behind the name, only the first cell of the row can be the title of a total.
      if column > lastNameColumn, !isFirst { return false }
      isFirst = false
      guard cell.range.count >= 3 else { continue }
      if !RowSorting.totalsLetters.contains(text[Int(cell.start)] | 0x20) { continue }
      if RowSorting.totalsBeginnings.contains(where: { begins(text, cell.range, $0) }) { return true }
    }
    return false
  }

  private static let totalsBeginnings = [
    "tota", "sous", "somme", "sum", "subt", "nombre", "nbre", "aantal", "moyenne", "gemidd", "averag", "effect", "eindtot",
  ]
  .map { Array($0.utf8) }
  private static let totalsLetters = Set("tsnamge".utf8)

  /// Whether the text may begin so once it is folded. From its third letter on it may hold signs that folding changes or drops: then only a closer look tells.
  private func begins(_ text: Span<UInt8>, _ range: Range<Int>, _ letters: [UInt8]) -> Bool {
    for (offset, letter) in letters.enumerated() where offset < range.count {
      let given = text[range.lowerBound + offset] | 0x20
      if given == letter { continue }
      return offset >= 2 && !(97...122).contains(given)
    }
    return true
  }

  /// `Total`, `Totaal : 23`, in the columns of the name or before them, and no other word there: `Total Marie` is somebody. Without a name, the first cell decides.
  private func isTotals(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var words = cells.prefix(lastNameColumn + 1).filter { !$0.isEmpty }.map { Folding.folded(string(text, $0)) }
      .filter { !$0.allSatisfy { $0.isNumber || $0 == " " } }
    if words.isEmpty, let first = cells.first(where: { !$0.isEmpty }) { words = [Folding.folded(string(text, first))] }
    return words.count == 1 && TotalsLine.isTitle(words[0])
  }

  /// « Présents ; 1 ; 1 », ‘Handtekening lesgever’: below a table, and about the sessions and nobody.
  private func isFooter(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let first = cells.firstIndex(where: { !$0.isEmpty }), first <= lastNameColumn else { return false }
    let words = Folding.folded(string(text, cells[first])).split(separator: " ").map(String.init)
    guard (1...4).contains(words.count) else { return false }
    if words.count > 1, words.contains(where: ["signature", "signatures", "handtekening", "handtekeningen", "paraaf", "emargement"].contains) { return true }
    guard words.allSatisfy(RowSorting.peoplePresent.contains) else { return false }
    return cells[(first + 1)...].allSatisfy { cell in cell.isEmpty || cell.range.allSatisfy { (48...57).contains(text[$0]) } }
  }

  private static let peoplePresent: Set<String> = [
    "presents", "presentes", "present", "aanwezigen", "aanwezig", "attendees", "participants", "deelnemers", "nombre", "aantal", "nb",
  ]

  // MARK: - Headers

  /// The words of the header again, as at a page break.
  private func isHeader(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var same = 0
    for (cell, title) in zip(cells, header) where !cell.isEmpty {
      guard equal(text, TableHeader.withoutCommentSign(text, cell), title) else { return false }
      same += 1
    }
    return same >= 2
  }

  /// A second line of headers, in another language: `Naam;Voornaam` under `Nom;Prénom`.
  private func isHeaderInOtherWords(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var known = 0
    for cell in cells where !cell.isEmpty {
      let folded = Folding.folded(string(text, cell))
      guard ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) != nil else { return false }
      known += 1
    }
    return known >= 2
  }

  private func equal(_ text: Span<UInt8>, _ a: RawCell, _ b: RawCell) -> Bool {
    guard a.range.count == b.range.count else { return false }
    for (i, j) in zip(a.range, b.range) where text[i] != text[j] { return false }
    return true
  }

  // MARK: - Text under the table
}
