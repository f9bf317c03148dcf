internal import BilanText

/// Signs that a line taken for headers is a row of data: an address, a value that stands again below it, a day over days.
enum HeaderDoubt {
  private static let rowsLookedAt = 12

  /// Whether one of the cells can be no header.
  static func holdsData(_ columns: [TableHeader.Column], _ text: Span<UInt8>, _ scanner: RowScanner, above: [RawCell]) -> Bool {
    if columns.contains(where: { isEmail($0.title) }) || isOfPerson(columns) { return true }
    let asked = columns.indices.filter { columns[$0].meaning != nil && !columns[$0].title.isEmpty }
    guard !asked.isEmpty else { return false }
    let header = columns.map { Folding.folded($0.title) }
    if repeats(above, header, columns, asked, text) { return true }
    var scanner = scanner
    let last = scanner.row + Int32(rowsLookedAt)
    while scanner.row < last, scanner.next(in: text) {
      if repeats(scanner.cells, header, columns, asked, text) { return true }
    }
    return false
  }

  /// « Petit ; Luc ; Forest ; Participant ; 04/06/1975 »: a commune, a day and what somebody is, beside words that are no titles.
  private static func isOfPerson(_ columns: [TableHeader.Column]) -> Bool {
    func count(_ meaning: HeaderMeaning) -> Int { columns.count { $0.meaning == meaning } }
    return count(.place) == 1 && count(.dated) == 1 && columns.contains { $0.meaning == nil && !$0.title.isEmpty }
      && columns.contains { $0.meaning == .role(.name) && PeopleWords.one.contains(Folding.folded($0.title)) }
  }

  /// Whether a row beside the line has a value of its that no header shares with its column.
  private static func repeats(_ raw: [RawCell], _ header: [String], _ columns: [TableHeader.Column], _ asked: [Int], _ text: Span<UInt8>) -> Bool {
    asked.contains { hasValueOfLine(raw, header, columns, $0, text) } && !isNoRow(raw, header, text)
  }

  /// A value of a column that stands again, or a day of birth or of an event under a day: two rows of one column.
  private static func hasValueOfLine(_ raw: [RawCell], _ header: [String], _ columns: [TableHeader.Column], _ column: Int, _ text: Span<UInt8>) -> Bool {
    guard column < raw.count, !raw[column].isEmpty else { return false }
    if isStatedValue(columns[column]) {
      let cell = Folding.folded(string(text, raw[column]))
      return !cell.isEmpty && cell == header[column]
    }
    guard columns[column].meaning == .dated, case .day = DayReading(string(text, raw[column])) else { return false }
    return DayInText.day(in: header[column].split(separator: " ").map(String.init)) != nil
  }

  /// Whether a row is the line of headers of another page, table or grid.
  private static func isNoRow(_ raw: [RawCell], _ header: [String], _ text: Span<UInt8>) -> Bool {
    let cells = raw.map { $0.isEmpty ? "" : Folding.folded(string(text, $0)) }
    let words = cells.filter { !$0.isEmpty }
    let same = zip(cells, header).count { !$0.isEmpty && $0 == $1 }
    // The same line again, or one title of it, is a page break; « Participant » alone may be what somebody is.
    let isAlone = same == 1 && (header.count { !$0.isEmpty } == 1 || !PeopleWords.one.contains(words[0]))
    if same > 1 || isAlone, same == words.count { return true }
    // Headers of another table bear the same words as these.
    if words.count > 1, words.count(where: isHeaderWord) * 2 > words.count { return true }
    // So are the days of a further grid, beside header words or, where there are several, the same titles as here.
    let others = raw.indices.filter { !raw[$0].isEmpty && !isHeaderWord(cells[$0]) }
    let days = Set(others.filter { namesDay(string(text, raw[$0])) })
    if words.count > 1, days.count == others.count { return true }
    func isSame(_ column: Int) -> Bool { column < header.count && cells[column] == header[column] }
    return days.count { !isSame($0) } > 1 && others.allSatisfy { days.contains($0) || isSame($0) }
  }

  /// A day, with its year or without.
  static func namesDay(_ written: String) -> Bool {
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    return DayInText.day(in: words) != nil || DayInText.day(written: written) != nil || DayInText.dayAndMonth(in: words) != nil
      || DayInText.dayAndMonth(written: written) != nil
  }

  private static func isHeaderWord(_ folded: String) -> Bool { ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) != nil }

  /// Headers that are also values of other columns: « Participant », « Service », « Inscription ». « Présent » below « Présent » is how people fill it in.
  private static func isStatedValue(_ column: TableHeader.Column) -> Bool {
    switch column.meaning {
    case .role(.name), .role(.organisation), .role(.registration): true
    default: false
    }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
  }
}
