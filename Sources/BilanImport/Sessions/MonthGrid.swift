internal import BilanModel
internal import BilanText

/// A grid with a column for each day of one month: bare numbers in the headers, the month above the table or in the file's name.
enum MonthGrid {
  private static let rowsLookedAt = 12

  /// Gives the columns of bare numbers their days, where one month is named; else they are sessions whose days have to be asked.
  static func amend(_ header: inout TableHeader, _ context: SessionContext, in text: Span<UInt8>, start: Int) {
    guard header.kind == .attendance, !header.columns.contains(where: { $0.meaning == .dated }) else { return }
    if context.date == nil, header.position(of: .date) == nil { askForDays(&header, in: text, start: start) }
    let columns = header.columns.indices.filter { isOpen(header.columns[$0]) && named(by: header.columns[$0].title) != nil }
    let days = columns.compactMap { named(by: header.columns[$0].title) }
    let numbers = days.map(\.day)
    guard numbers.count > 1, zip(numbers, numbers.dropFirst()).allSatisfy(<), holdMarks(columns, header, in: text, start: start) else { return }
    // `1, 2, 3` may count the sessions; days of a month begin elsewhere, leave some out, or run on to its end.
    let mayCount = numbers == Array(1...numbers.count) && numbers.count < 28 && days.contains { $0.weekday == nil }
    guard !mayCount, context.months.count == 1, let month = context.months.first, days.allSatisfy({ isDay($0, of: month) }) else {
      return ask(columns, &header)
    }
    header.isMonthGrid = true
    for (column, number) in zip(columns, numbers) {
      header.columns[column].meaning = .dated
      header.columns[column].evidence = .title
      header.columns[column].isUndecided = false
      header.columns[column].title = Day(year: month / 12, month: month % 12 + 1, day: number)!.belgian
    }
  }

  /// Whether a column may be that of a day. Some may have been taken for columns of presence, by their marks.
  private static func isOpen(_ column: TableHeader.Column) -> Bool {
    let isPresence = column.meaning == .role(.status) || column.meaning == .role(.presenceToo)
    return column.evidence != .answer && (column.meaning == nil || column.meaning == .numbered || isPresence && column.evidence == .cells)
  }

  /// « lundi ; mardi ; jeudi » over marks, where nothing says a day: sessions of a week that nobody knows.
  private static func askForDays(_ header: inout TableHeader, in text: Span<UInt8>, start: Int) {
    let columns = header.columns.indices.filter { isOpen(header.columns[$0]) && DayInText.isWeekday(Folding.folded(header.columns[$0].title)) }
    if columns.count > 1, holdMarks(columns, header, in: text, start: start) { ask(columns, &header) }
  }

  /// Makes sessions of columns, whose days have to be asked.
  private static func ask(_ columns: [Int], _ header: inout TableHeader) {
    for column in columns {
      header.columns[column].meaning = .numbered
      header.columns[column].isUndecided = false
    }
  }

  /// A day of a month by its number, with the day of the week or without: `5`, « lundi 5 », ‘ma 5’, “5 Mon.”.
  private static func named(by title: String) -> (day: Int, weekday: String?)? {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), title.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "." }) else { return nil }
    let weekday = words.first { DayInText.mayBeWeekday($0) }
    guard words.count == 1 || weekday != nil, let word = words.first(where: { $0 != weekday }), (1...2).contains(word.utf8.count), DayInText.isNumber(word),
      let number = Int(word), (1...31).contains(number)
    else { return nil }
    return (number, weekday)
  }

  /// Whether the month has that day, and on that day of the week.
  private static func isDay(_ named: (day: Int, weekday: String?), of month: Int) -> Bool {
    guard let day = Day(year: month / 12, month: month % 12 + 1, day: named.day) else { return false }
    return named.weekday.map { DayInText.isWeekday($0, of: day) } ?? true
  }

  /// Whether what stands below is marks, and not amounts.
  private static func holdMarks(_ columns: [Int], _ header: TableHeader, in text: Span<UInt8>, start: Int) -> Bool {
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    var found = false
    while scanner.row < header.row + Int32(rowsLookedAt), scanner.next(in: text) {
      guard scanner.row > header.row else { continue }
      if let first = scanner.cells.first(where: { !$0.isEmpty }), TotalsLine.isTitle(Folding.folded(string(text, first))) { continue }
      for column in columns where column < scanner.cells.count && !scanner.cells[column].isEmpty {
        let cell = string(text, scanner.cells[column])
        let isMark = cell.utf8.count <= 12 && !cell.contains(where: \.isNumber) || ["0", "1", "0,5", "0.5", "½", "1/2", "1,0", "1.0"].contains(cell)
        if !isMark { return false }
        found = true
      }
    }
    return found
  }

  /// What a mark of such a register says, where it is none of the usual words of presence.
  enum Mark { case noSession, half, leave }

  static func mark(_ text: String) -> Mark? {
    marks[Folding.folded(text)] ?? (["½", "1/2", "0,5", "0.5"].contains(text) ? .half : nil)
  }

  private static let marks: [String: Mark] = {
    var marks: [String: Mark] = [:]
    for word in ["we", "wk", "weekend", "ferie", "jf", "feestdag", "fd", "ph", "holiday", "ferme", "gesloten", "closed", "wkd"] { marks[word] = .noSession }
    for word in ["hd", "dj", "demi", "demi jour", "halve dag", "half", "half day"] { marks[word] = .half }
    for word in ["l", "cp", "cg", "conge", "verlof", "leave", "mal", "maladie", "ziek", "sick"] { marks[word] = .leave }
    return marks
  }()
}
