internal import BilanModel
internal import BilanText

/// The rows of a table, and of lists side by side that are read one after another.
extension AttendanceForm {
  /// Reads the rows of a table, or of one of the lists that stand side by side in it, until it ends or the order of day and month has to be found.
  mutating func readRows(
    _ text: Span<UInt8>, _ table: FoundTable, order: DateOrder, _ state: inout RowState, _ finder: inout TableFinder, _ reading: inout SheetReading
  ) {
    var scanner = table.scanner(in: text)
    scanner.expectedWidth = state.width
    table.pages?.rewind()
    let isFirst = table.list.map { $0.columns == $0.all[0] } ?? true
    while scanner.next(in: text), isFirst || scanner.row < state.listsEnd {
      table.pages?.passed(scanner.position)
      guard readRow(text, scanner, &state, &finder, &reading) else {
        state.listsEnd = min(state.listsEnd, scanner.row)
        break
      }
      if state.needsDateOrder, order == .belgian { return }
    }
    rows.end(&reading)
    if isFirst { for line in scanner.unclosedQuotes { reading.note(.unclosedQuote, at: line) } }
  }

  /// Refuses an answer for the whole sheet where the lines above lists side by side name several days or activities: all but one would vanish.
  func refuseAnswers(aboveLists table: FoundTable, _ reading: inout SheetReading) -> Bool {
    func refuses(_ option: String, _ answer: String?, _ what: Localized, _ said: [String]) -> Bool {
      guard answer != nil, Set(said.map { Folding.folded($0) }).count > 1 else { return false }
      reading.refuse(.answerOverColumns, ["option": .text(option), "what": .localized(what), "values": .list(Array(said.prefix(4)))])
      return true
    }
    let lists = table.context.beside
    return refuses(
      "--date", table.options.date, Localized(fr: "jours", nl: "dagen", en: "days"),
      lists.compactMap { $0.date ?? $0.dayWithoutYear?.day.words.joined(separator: " ") })
      || refuses("--activity", table.options.activity, Localized(fr: "activités", nl: "activiteiten", en: "activities"), lists.compactMap(\.activity))
  }

  /// The headers of one table below them, which the columns of one list alone do not show.
  func headerBelowLists(_ text: Span<UInt8>, _ row: RowScanner, _ state: RowState, _ finder: inout TableFinder) -> TableHeader? {
    guard rows.isAfterBreak || rows.mayNameColumn(text, row.cells), rows.isLineOfHeaders(text, row.cells),
      let header = finder.header(at: row, in: text), header.kind == .attendance, state.table.isBelowLists(header)
    else { return nil }
    return header
  }
}
