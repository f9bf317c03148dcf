internal import BilanModel
internal import BilanText

/// Titles of those below that stand amid the people, alone in their row.
extension RowSorting {
  /// `Séance du 28 octobre 2024`, `28/10/2024`, `Commune de Forest`: what stands below is about that day, or about people of there.
  func isTitleOfRows(_ content: String, in column: Int) -> Bool {
    // Cells behind another separator than the file's are a row about somebody.
    guard content.utf8.count <= 200, width == 1 || !holdsCells(content) else { return false }
    let words = Folding.folded(content).split(separator: " ").map(String.init)
    if GroupWords.isTitle(words) || ReportSection.isTitle(content) { return true }
    guard let first = words.first, !SheetNote.beginnings.contains(first), !SheetNote.isDayOfSheet(words), !DayMention.isOfSomethingElse(line: content)
    else { return false }
    // A day in the column of days is a line of the form on which nobody wrote a name.
    if !dateColumns.contains(column), words.count > 2, DayInText.day(in: words) != nil || DayInText.day(written: content) != nil { return true }
    // The name of a commune alone, where people's names stand. Clare and Kerry are first names as well: a place that only this project knows stands behind an empty row.
    if width > 1, column <= lastNameColumn, content.first?.isUppercase == true || content.first?.isNumber == true,
      CommuneInTitle.heading(content, in: places) != nil, isAfterBreak || CommuneInTitle.heading(content, in: .belgium) != nil
    {
      return true
    }
    return CommuneInTitle.section(words, in: places) != nil
  }

  /// A line of its own that says of those below it how they were, or that the session was not held.
  func sectionOrState(_ content: String, in column: Int) -> Decision? {
    if let presence = PresenceReading.section(content) { return .section(presence) }
    if column <= lastNameColumn, let presence = PresenceReading.sectionOfWords(content),
      presence != .present || nameColumns.contains(column) || column == numberColumn
    {
      return .section(presence)
    }
    return NotHeld.callsSessionOff(Folding.folded(content)) ? .calledOff : nil
  }

  /// « N'étaient pas là », ‘Konden niet komen’: a line of words that says of those below it that they did not come.
  func isSentenceOfAbsence(_ content: String, in column: Int) -> Bool {
    let words = content.split(separator: " ")
    // « Légende : P présent, M malade », « Rouge = absent » explain signs.
    if content.contains("=") || words.first.map({ SheetNote.paper.contains(Folding.folded(String($0))) }) ?? false { return false }
    return column <= lastNameColumn && content.first?.isLetter == true && !content.contains(where: \.isNumber) && words.count > 2
      && AbsenceRemark.says(content) && words.dropFirst().contains { $0.first?.isLowercase == true }
  }

  /// « Séance du 19 mars », `19/03` right above the headers once more: the day of those below, whose year stands elsewhere.
  func isDayOfNextTable(_ content: String, in column: Int, _ text: Span<UInt8>, _ scanner: RowScanner) -> Bool {
    content.utf8.count <= 200 && !dateColumns.contains(column) && DayMention.dayWithoutYear(in: content) != nil && isAboveHeaders(text, scanner)
  }

  private func holdsCells(_ content: String) -> Bool {
    TableFinder.delimiters.contains { delimiter in content.utf8.count { $0 == delimiter } >= width - 1 && width > 2 }
  }

  /// Whether a text is, word for word, the name of an activity of the project.
  func isActivity(_ content: String) -> Bool {
    activities?.isTitle(content) ?? false
  }

  /// « CAFÉ PAPOTE », « QUARTIER NORD », ‘Nieuwkomers’: a title written like a name. An activity of the project is one, and so is whatever stands right above the headers once more; any
  /// other where its words are no name's, and its row leaves empty what the others fill.
  mutating func titleAmidPeople(
    _ content: String, in column: Int, _ text: Span<UInt8>, _ scanner: RowScanner, _ reading: inout SheetReading
  ) -> Decision? {
    guard column == nameColumns.min() ?? 0 else { return nil }
    if isActivity(content) { return .activity }
    let isAboveHeaders = isAboveHeaders(text, scanner)
    guard isAboveHeaders || SectionWords.isTitle(content), isAboveHeaders || shape(text).lacksName(content) else { return nil }
    // « MATIN » says when, and of nobody how he was.
    if !SectionWords.saysWhen(content) { openLine = (content, scanner.line, !isAboveHeaders) }
    _ = skip(.remarkLine, content, scanner, &reading)
    return .line
  }

  /// Tells of a row that is read as somebody, and holds one cell where the others hold more: a family name alone, or a title.
  mutating func tellAlone(_ content: String, in column: Int, _ text: Span<UInt8>, _ scanner: RowScanner, _ reading: inout SheetReading) {
    guard column == nameColumns.min(), content.contains(where: \.isLetter), HeadCount(content) == nil, shape(text).isUnlikeOthers(content),
      !NameTest.nobodyNamed.contains(Folding.folded(content))
    else { return }
    reading.note(.aloneInRow, at: scanner.line, ["text": .text(shortened(content))])
  }

  /// Whether the next row that says anything is one of headers.
  private func isAboveHeaders(_ text: Span<UInt8>, _ scanner: RowScanner) -> Bool {
    var ahead = scanner
    while ahead.next(in: text) {
      if ahead.cells.allSatisfy(\.isEmpty) { continue }
      return isHeader(text, ahead.cells) || isFurtherGrid(text, ahead.cells)
    }
    return false
  }

  private mutating func shape(_ text: Span<UInt8>) -> RowShape {
    if let shape { return shape }
    let found = RowShape(text, self)
    shape = found
    return found
  }

  /// « Atelier couture » right above further headers, and no number of a page, signature or word of the list itself.
  static func mayNameTable(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 7, title.count(where: \.isLetter) > 2, !title.contains(":"), !title.hasSuffix(".") else { return false }
    return !SheetNote.beginnings.contains(first) && !SheetNote.isDayOfSheet(words) && !DayMention.isOfSomethingElse(line: title)
      && !words.contains { pageWords.contains($0) || SessionParts.leads($0) }
      && !words.allSatisfy { listWords.contains($0) || DayInText.isNumber($0) } && !isForSignature(title) && AnnouncedNumber.read(title) == nil
      && PresenceReading.section(title) == nil && !SectionWords.isTitle(title) && !SpanReading.isNamed(words) && !isTerm(words)
  }

  /// « Liste des participants », ‘Aanwezigheidslijst van deelnemers’: words of lists and no other, several of them.
  static func isTitleOfList(_ words: [String]) -> Bool {
    words.count > 1 && words.allSatisfy(listWords.contains) && words.contains { $0.utf8.count > 3 }
  }

  /// « 2e trimestre », ‘tweede semester 2024’, « Période de mai à juin »: a term of a register, and no activity. « Atelier couture – 2e trimestre » may be one.
  private static func isTerm(_ words: [String]) -> Bool {
    words.contains(where: terms.contains)
      && words.allSatisfy { word in
        terms.contains(word) || listWords.contains(word) || betweenMonths.contains(word) || HeaderReading.isOrdinal(word) || DayInText.isFullYear(word)
          || DayReading.month(named: word) != nil
      }
  }

  private static let betweenMonths: Set<String> = ["a", "au", "tot", "en", "met", "to", "et", "and"]
  private static let terms: Set<String> = ["trimestre", "trimester", "semestre", "semester", "kwartaal", "quarter", "term", "periode"]
  private static let pageWords: Set<String> = [
    "page", "pages", "pagina", "blad", "suite", "vervolg", "verso", "recto", "ommezijde", "keerzijde", "continued", "total", "totaal", "somme",
  ]
  private static let listWords: Set<String> = [
    "liste", "lijst", "list", "feuille", "presence", "presences", "presents", "participants", "deelnemers", "deelnemerslijst", "aanwezigen", "aanwezigheden",
    "aanwezigheidslijst", "attendance", "attendees", "de", "des", "la", "les", "du", "d", "of", "van", "sheet", "tableau", "tabel", "table", "n", "nr", "no",
  ]
}

/// What the rows of a list fill, against which a row of one cell is held.
struct RowShape {
  /// Rows of several cells that name somebody, those of them that fill every column of names, and rows of one cell.
  private var told = 0
  private var whole = 0
  private var alone = 0
  /// Names that are several words, and that are capitals throughout, of those in the only column of names.
  private var severalWords = 0
  private var capitals = 0
  private let isSplit: Bool
  private static let most = 200

  /// Looks at the rows of the table.
  init(_ text: Span<UInt8>, _ rows: RowSorting) {
    isSplit = rows.nameColumns.count > 1
    var scanner = RowScanner(start: rows.text.start, delimiter: rows.text.delimiter)
    while scanner.row < rows.headerRow, scanner.next(in: text) {}
    while told + alone < RowShape.most, scanner.next(in: text) { count(scanner.cells, text, rows) }
  }

  private mutating func count(_ cells: [RawCell], _ text: Span<UInt8>, _ rows: RowSorting) {
    let names = rows.nameColumns.filter { $0 < cells.count && !cells[$0].isEmpty }
    guard let first = names.first, !rows.isHeader(text, cells) else { return }
    let isAlone = rows.filledCells(cells) == 1
    if isAlone, case let content = string(text, cells[first]), SectionWords.isTitle(content) || rows.isRemark(content) { return }
    if isAlone { alone += 1 } else { told += 1 }
    if !isAlone, names.count == rows.nameColumns.count { whole += 1 }
    if !isSplit {
      let name = string(text, cells[first])
      if name.split(separator: " ").count > 1 { severalWords += 1 }
      if RowShape.isCapitals(name) { capitals += 1 }
    }
  }

  /// Whether a row of this one cell leaves empty what the others fill: the other half of the name.
  func lacksName(_ content: String) -> Bool {
    if isSplit { return told > 0 && whole * 10 >= told * 9 }
    return severalWords > 1 && severalWords * 2 >= told + alone && (SectionWords.isWhole(content) || !content.contains(" "))
  }

  /// Whether such a row is an exception among many, or written in capitals where hardly anybody is.
  func isUnlikeOthers(_ content: String) -> Bool {
    if isSplit { return told > 1 && told > alone && whole == told }
    // « Nouveau » below names of two words.
    if !content.contains(" "), severalWords >= told { return told > 1 && told > alone }
    return RowShape.isCapitals(content) && content.contains(" ") && capitals * 3 <= told + alone && severalWords * 3 >= 2 * (told + alone - capitals)
      && told > 1 && told > alone
  }

  private static func isCapitals(_ name: String) -> Bool { name.count(where: \.isLetter) > 2 && !name.contains(where: \.isLowercase) }
}
