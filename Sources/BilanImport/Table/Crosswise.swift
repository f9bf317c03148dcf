internal import BilanModel
internal import BilanText

/// A table turned round: a row for each session, a column for each person. It is not read, and the question says what was seen.
enum Crosswise {
  private static let rowsLookedAt = 40
  private static let mostShown = 3

  /// Refuses a text without a table for us where it has this shape.
  static func refuses(_ text: Span<UInt8>, from start: Int, _ shape: TableShape, _ reading: inout SheetReading) -> Bool {
    guard let line = shape.headerLine else { return false }
    return refuse(shape.headers, line: line, delimiter: shape.delimiter, text, start, &reading)
  }

  /// Refuses a table whose columns of ones and noughts bear names of people.
  static func refuses(_ header: TableHeader, in text: Span<UInt8>, start: Int, _ reading: inout SheetReading) -> Bool {
    guard header.kind == .campaign, header.columns.count(where: { $0.meaning == .unknownCount }) > 1, header.position(of: .value) == nil,
      !header.columns.contains(where: { if case .metric? = $0.meaning { true } else { false } })
    else { return false }
    return refuse(header.columns.map(\.title), line: header.line, delimiter: header.delimiter, text, start, &reading)
  }

  private static func refuse(
    _ headers: [String], line: Int32, delimiter: UInt8, _ text: Span<UInt8>, _ start: Int, _ reading: inout SheetReading
  ) -> Bool {
    guard let first = headers.firstIndex(where: { !$0.isEmpty }) ?? (headers.isEmpty ? nil : 0) else { return false }
    let days = headers.first?.isEmpty == true ? 0 : first
    let people = headers.indices.filter { $0 > days && isName(headers[$0]) }
    guard people.count > 1, people.count * 2 > headers.indices.count(where: { $0 > days && !headers[$0].isEmpty }) else { return false }
    var scanner = RowScanner(start: start, delimiter: delimiter)
    var found: [String] = []
    var marks = 0
    while scanner.row < line + Int32(rowsLookedAt), scanner.next(in: text) {
      guard scanner.line > line, days < scanner.cells.count, !scanner.cells[days].isEmpty else { continue }
      let cell = string(text, scanner.cells[days])
      if TotalsLine.isTitle(Folding.folded(cell)) { continue }
      guard isSession(cell) else { return false }
      found.append(cell)
      for column in people where column < scanner.cells.count && !scanner.cells[column].isEmpty {
        guard isMark(string(text, scanner.cells[column])) else { return false }
        marks += 1
      }
    }
    guard !found.isEmpty, marks > 0 else { return false }
    reading.refuse(
      .crosswise, ["names": .list(people.prefix(mostShown).map { initials(headers[$0]) }), "days": .list(Array(found.prefix(mostShown)))])
    return true
  }

  /// Two or more words of letters, and no header that is known.
  private static func isName(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    let words = folded.split(separator: " ")
    return (2...5).contains(words.count) && !text.contains(where: \.isNumber) && ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) == nil
  }

  private static func isSession(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    return DayReading(text) != .unreadable || DayInText.dayAndMonth(written: text) != nil || DayInText.dayAndMonth(in: words) != nil
      || DayInText.day(in: words) != nil
  }

  private static func isMark(_ text: String) -> Bool {
    ["0", "1", "✓", "✔", "☑", "✅", "-", "/"].contains(text) || PresenceReading.meaning(of: Folding.folded(text)) != nil
  }

  /// No name of a person is shown in full where it need not be.
  private static func initials(_ name: String) -> String { name.split(separator: " ").map { String($0.prefix(1)) + "…" }.joined(separator: " ") }
}
