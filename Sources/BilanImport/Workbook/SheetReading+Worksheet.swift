internal import BilanModel

extension SheetReading {
  /// Turns lines of the text that was read into rows of the worksheet, and columns of the table into columns of the worksheet.
  mutating func place(_ text: WorksheetText) {
    func row(_ line: Int32) -> Int32 { Int32(text.row(ofLine: Int(line))) }
    func placed(_ diagnostic: Diagnostic) -> Diagnostic {
      var diagnostic = diagnostic
      diagnostic.place.part = part
      if let row = diagnostic.place.row { diagnostic.place.row = text.row(ofRow: row) }
      if let line = diagnostic.place.line { diagnostic.place.line = diagnostic.place.row ?? text.row(ofLine: line) }
      if let column = diagnostic.place.column { diagnostic.place.column = column + text.firstColumn - 1 }
      return diagnostic
    }
    firstColumn = text.firstColumn - 1
    headerLine = headerLine.map { text.row(ofLine: $0) }
    for index in firstRows.indices { firstRows[index].line = text.row(ofLine: firstRows[index].line) }
    for index in refusedRows.indices {
      refusedRows[index].line = text.row(ofLine: refusedRows[index].line)
      refusedRows[index].reasons = refusedRows[index].reasons.map(placed)
    }
    for index in content.attendances.indices { content.attendances[index].line = row(content.attendances[index].line) }
    for index in content.counts.indices { content.counts[index].line = row(content.counts[index].line) }
    diagnostics = diagnostics.map(placed)
  }
}
