internal import BilanModel
internal import BilanText

/// Sums of the columns of a table of counts, as the lines of totals in it are compared with.
struct ColumnSums {
  private var whole: [Int: Int] = [:]
  /// Since the last line of totals: what a subtotal sums.
  private var part: [Int: Int] = [:]
  /// Of the rows that are kept: a row that was refused may be in a total all the same.
  private var kept: [Int: Int] = [:]

  var isEmpty: Bool { whole.isEmpty }

  mutating func add(_ value: Int, in column: Int) {
    whole[column, default: 0] += value
    part[column, default: 0] += value
  }

  mutating func keep(_ value: Int, in column: Int) { kept[column, default: 0] += value }

  mutating func endPart() { part = [:] }

  /// The sum that is kept, where a total is neither that of the table so far nor that of the part above it.
  func difference(from total: Int, in column: Int) -> Int? {
    let sum = kept[column] ?? 0
    return total == sum || total == whole[column] ?? 0 || total == part[column] ? nil : sum
  }
}

/// Totals that people wrote are compared with the sums, and never added.
extension CampaignForm {
  func isTotals(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Bool {
    shape.years.contains(row.row) || cell(columns.date, text, row).map { TotalsLine.isTransfer(Folding.folded($0)) } ?? false
      || [columns.commune, columns.place].contains { cell($0, text, row).map { TotalsLine.endsTitle(Folding.folded($0)) } ?? false }
      || row.cells.enumerated().contains { index, cell in
        !cell.isEmpty && !columns.numbers.contains(index) && TotalsLine.isTitle(Folding.folded(string(text, cell)))
      }
  }

  func checkTotals(_ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ sums: inout ColumnSums, _ reading: inout SheetReading) {
    reading.note(.totalsLine, at: row.line)
    // « Moyenne mensuelle » sums nothing.
    if row.cells.contains(where: { !$0.isEmpty && TotalsLine.isAverage(Folding.folded(string(text, $0))) }) { return }
    // Columns that the project does not count have no sum; whether a total is of the numbers as they were or as they were corrected, nobody knows.
    for column in vocabulary.project == nil ? columns.numbers : columns.read where columns.corrected[column] == nil {
      guard let total = total(column, text, row), let sum = sums.difference(from: total, in: column) else { continue }
      tellDifference(column, sum, text, row, &reading)
    }
    sums.endPart()
  }

  /// A column of totals beside the months or communes of one row; only where each of them could be read.
  func checkRowTotal(_ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ values: [Value], _ reading: inout SheetReading) {
    let summed = columns.spans + columns.places
    guard let column = columns.total, !summed.isEmpty, let total = total(column, text, row) else { return }
    let filled = summed.filter { cell($0, text, row).map { CountReading($0) != .blank } ?? false }
    let sum = values.filter { summed.contains($0.column) }.reduce(0) { $0 + $1.number }
    if values.count == filled.count, total != sum { tellDifference(column, sum, text, row, &reading) }
  }

  private func total(_ column: Int, _ text: Span<UInt8>, _ row: Row) -> Int? {
    guard let written = cell(column, text, row), case .count(let total, isEstimated: false) = CountReading(written) else { return nil }
    return total
  }

  private func tellDifference(_ column: Int, _ sum: Int, _ text: Span<UInt8>, _ row: Row, _ reading: inout SheetReading) {
    let place = SourcePlace(
      file: reading.file, line: Int(row.line), row: Int(row.row), column: column, header: row.header.columns[column].title, text: cell(column, text, row))
    reading.tell(Diagnostic(.totalDiffers, at: place, ["sum": .count(sum)]))
  }
}
