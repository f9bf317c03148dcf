internal import BilanModel
internal import BilanText

/// In which order a table writes day and month, as far as it says.
extension FoundTable {
  /// What the whole column of dates, the lines above and the file's name say of the order of day and month; `.belgian` when they leave it open.
  func dateOrder(in text: Span<UInt8>, column: Int?) -> DateOrder {
    var texts = Set(column.map { dates(in: text, column: $0) } ?? [])
    if let date = context.date { texts.insert(date) }
    return DateOrder(evidence: texts, otherDays: nameDay.flatMap { nameDayProves ? [$0] : nil } ?? [])
  }

  /// The days of a table that are taken to stand day first where nothing proves it, to be told; nil where something does, or where nothing speaks for the month: English titles, or times
  /// as programs set to American English write them.
  func unprovedDays(in text: Span<UInt8>) -> OpenDays? {
    guard dateOrder == nil, options.date == nil else { return nil }
    let (isEnglish, isAmerican) = (isEnglish, hasTwelveHourClock(text))
    guard isEnglish || isAmerican else { return nil }
    let grid = MonthFirstTitles.asWritten(header, in: text)
    let column = header.position(of: .date)
    let texts =
      column.map { dates(in: text, column: $0) }
      ?? (header.sessions.isEmpty && grid.isEmpty ? [context.date].compactMap(\.self) : grid.map { header.columns[$0].title })
    guard let days = OpenDays(texts, known: nameDay), days.rhythm != .dayFirst else { return nil }
    // Tools that write lists of people may put the month first in all of them; what people type themselves is doubted where it shows.
    let isOfTool = column != nil && header.kind == .attendance
    return isAmerican || isOfTool || days.rhythm == .monthFirst ? days : nil
  }

  /// The dates of a column in their order, each once where it stands in several rows below one another.
  private func dates(in text: Span<UInt8>, column: Int) -> [String] {
    var texts: [String] = []
    var scanner = scanner(in: text)
    while texts.count < FoundTable.mostTexts, scanner.next(in: text) {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
      let written = string(text, scanner.cells[column])
      if written != texts.last { texts.append(written) }
    }
    return texts
  }

  /// Whether the titles are English, as those of people and tools that may write the month first: those of the columns that name people, or in a table of counts any word that is
  /// neither French nor Dutch.
  private var isEnglish: Bool {
    header.columns.contains { column in
      let title = Folding.folded(column.title)
      if header.kind == .campaign { return title.split(separator: " ").contains { FoundTable.englishWords.contains(String($0)) } }
      return [.role(.name), .role(.fullName), .role(.firstName), .role(.lastName)].contains(column.meaning) && FoundTable.englishNames.contains(title)
    }
  }

  private static let englishNames: Set<String> = [
    "name", "full name", "first name", "last name", "surname", "given name", "family name", "attendee", "attendee name", "participant name",
  ]
  private static let englishWords: Set<String> = [
    "number", "count", "counted", "value", "quantity", "how", "many", "people", "visitors", "visits", "attendance", "attendees", "day", "month", "what",
    "where",
    "activity", "town", "municipality", "handed", "distributed", "name", "metric", "time",
  ]

  /// Whether a time of day is written as programs set to American English write it, in the first rows or above them: “2:00 PM”. In Ireland people write “7 pm” beside days that come first.
  private func hasTwelveHourClock(_ text: Span<UInt8>) -> Bool {
    func isAmerican(_ time: String) -> Bool { (time.contains(" AM") || time.contains(" PM")) && ClockSpans(time).saysHalf }
    if let hours = context.hours, isAmerican(hours) { return true }
    var scanner = scanner(in: text)
    var rows = 0
    while rows < FoundTable.rowsWithTimes, scanner.next(in: text) {
      rows += 1
      for cell in scanner.cells where (3...40).contains(cell.range.count) && FoundTable.holdsHalf(text, cell.range) {
        if isAmerican(string(text, cell)) { return true }
      }
    }
    return false
  }

  /// Whether the letters of “ AM” or “ PM” stand in a cell: a quick look at each of them.
  private static func holdsHalf(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.dropFirst(2).contains { end in
      text[end] == UInt8(ascii: "M") && (text[end - 1] == UInt8(ascii: "A") || text[end - 1] == UInt8(ascii: "P")) && text[end - 2] == 32
    }
  }

  /// So many different dates say all that a column can say.
  private static let mostTexts = 10_000
  /// A sheet that writes times so writes them so from its first rows on.
  private static let rowsWithTimes = 20
}
