internal import BilanModel
internal import BilanText

/// The text of a cell, its doubled quotes made single, without blanks at its ends.
func string(_ text: Span<UInt8>, _ cell: RawCell) -> String {
  let range = cell.range
  let written = String(unsafeUninitializedCapacity: range.count) { output in
    var count = 0
    var i = range.lowerBound
    while i < range.upperBound {
      output.initializeElement(at: count, to: text[i])
      count += 1
      if cell.hasDoubledQuotes, text[i] == UInt8(ascii: "\""), i + 1 < range.upperBound, text[i + 1] == UInt8(ascii: "\"") { i += 1 }
      i += 1
    }
    return count
  }
  return hasPlainEnds(written.utf8.first, written.utf8.last) ? written : trimmed(written[...])
}

/// The text of a row's cell in a column; nil where it is blank, and where the row or the table has no such column.
func string(_ text: Span<UInt8>, _ cells: [RawCell], _ column: Int?) -> String? {
  guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
  return string(text, cells[column])
}

/// Without blanks of any kind at its ends.
func trimmed(_ text: Substring) -> String {
  if hasPlainEnds(text.utf8.first, text.utf8.last) { return String(text) }
  var scalars = text.unicodeScalars
  while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
  while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
  return String(scalars)
}

/// Nearly every text begins and ends with a plain letter.
private func hasPlainEnds(_ first: UInt8?, _ last: UInt8?) -> Bool {
  guard let first, let last else { return false }
  return (33...126).contains(first) && (33...126).contains(last)
}
