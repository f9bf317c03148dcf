internal import BilanText

/// Lists side by side, each with a session of its own above it: « Date : 14/03/2024 ; ; Date : 21/03/2024 ». They are read one after another, as if nothing stood beside them.
extension FoundTable {
  /// Each such list; mostly only this table.
  var apart: [FoundTable] {
    let columns = header.listColumns
    guard columns.count > 1, context.beside.count == columns.count else { return [self] }
    return zip(columns, context.beside).map { range, context in
      var table = self
      table.header = header.only(range)
      table.context = context
      table.list = (range, columns)
      return table
    }
  }

  /// A row as the list sees it: its own cells, and a line at the left that says something of all lists.
  func seen(_ scanner: RowScanner, in text: Span<UInt8>) -> RowScanner {
    guard let list else { return scanner }
    if list.columns.lowerBound > 0, isOfAllLists(scanner.cells, text, list.all[0]) { return scanner }
    return scanner.showing(list.columns)
  }

  /// Whether a row says at the left, where nothing stands beside it, which session or day the rows below are about.
  private func isOfAllLists(_ cells: [RawCell], _ text: Span<UInt8>, _ first: Range<Int>) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    guard let last = filled.last, filled.count <= 4, last < first.upperBound else { return false }
    return Preamble.isContext(cells, text) || Preamble.isLabelled(cells, text, dateColumns: [])
      || filled.count == 1 && Preamble.day(amid: string(text, cells[last])) != nil
  }

  /// Whether headers below lists side by side are those of one table, and neither of this list nor of all lists once more.
  func isBelowLists(_ header: TableHeader) -> Bool {
    guard let list, header.listColumns != list.all else { return false }
    return !header.columns.indices.allSatisfy { list.columns.contains($0) || header.columns[$0].cell.isEmpty && header.columns[$0].meaning == nil }
  }

  /// The table goes on under other headers. One table below several lists is read once, with the first of them.
  mutating func goOn(under header: TableHeader, in text: Span<UInt8>) {
    var header = header
    MonthFirstTitles.settle(&header, order: dateOrder, in: text)
    if isBelowLists(header) { list = nil }
    self.header = list.map { header.only($0.columns) } ?? header
  }
}
