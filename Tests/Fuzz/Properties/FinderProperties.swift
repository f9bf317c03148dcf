import BilanModel

@testable import BilanImport

/// Finding the table of a text, or only its shape.
func checkFinder(_ bytes: [UInt8]) throws(Violation) {
  let text = valid(bytes)
  let lines = lineEnds(text) + 1
  var finder = TableFinder(metrics: MetricIndex(fuzzProject.metrics))
  let header = finder.header(in: text.span, from: 0)
  try checkSame(header, finder.header(in: text.span, from: 0))
  if let header { try checkHeader(header, text, lines) }
  let shape = TableShape(text.span, from: 0)
  try require(TableFinder.delimiters.contains(shape.delimiter), "separator \(shape.delimiter)")
  try require((0...lines).contains(shape.rows), "\(shape.rows) rows in \(lines) lines")
  if let line = shape.headerLine { try require((1...lines).contains(Int(line)), "headers on line \(line) of \(lines)") }
  try require(shape.headerLine != nil || shape.rows == 0, "rows without headers")
}

/// What a finder remembers of headers only makes it faster.
private func checkSame(_ first: TableHeader?, _ second: TableHeader?) throws(Violation) {
  let isSame =
    first?.line == second?.line && first?.row == second?.row && first?.delimiter == second?.delimiter && first?.kind == second?.kind
    && first?.score == second?.score && first?.columns.map(\.title) == second?.columns.map(\.title)
    && first?.columns.map(\.meaning) == second?.columns.map(\.meaning)
  try require(isSame, "the same text has another table when it is looked at again")
}

private func checkHeader(_ header: TableHeader, _ text: [UInt8], _ lines: Int) throws(Violation) {
  try require((1...lines).contains(Int(header.line)), "headers on line \(header.line) of \(lines)")
  try require(1 <= header.firstRow && header.firstRow <= header.row && header.row <= lines, "headers in rows \(header.firstRow) to \(header.row)")
  try require(header.columns.contains { $0.meaning != nil }, "headers without a meaning")
  for column in header.columns {
    try require(0 <= column.cell.start && column.cell.end <= text.count, "a header at \(column.cell.start)..<\(column.cell.end) of \(text.count)")
  }
  let lists = header.lists
  try require(!lists.isEmpty && lists.allSatisfy { $0.columns.count == header.columns.count }, "lists of other widths")
  for column in header.columns.indices {
    try require(lists.count { $0.columns[column].meaning != nil } <= 1, "column \(column) is in several lists")
  }
}
