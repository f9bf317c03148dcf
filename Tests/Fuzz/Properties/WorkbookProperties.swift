import BilanModel
import BilanWorkbook

@testable import BilanImport

#if canImport(TestSupport)
  import TestSupport
#endif

/// A workbook of any parts, or any bytes in its place: a reading, or one refusal of the whole; the cells in order and within a worksheet.
///
/// The bytes are parts with U+001E between, each its name on a line of its own and what it holds; those that lead to the worksheets are added where they are missing. Without any U+001E, the
/// bytes are the file.
func checkWorkbook(_ bytes: [UInt8]) throws(Violation) {
  let file = bytes.contains(0x1E) ? package(of: bytes) : bytes
  try checkCells(of: file)
  try checkWorkbook(ScratchSheet(file, name: "classeur.xlsx"), fuzzProject)
  try checkWorkbook(ScratchSheet(file, name: "2024-10-21 axe 1 stress vicariant.ods"), nil)
}

private func checkWorkbook(_ file: ScratchSheet, _ project: Project?) throws(Violation) {
  var importer = Importer(project: project)
  let readings = file.readAll(by: &importer)
  try require(!readings.isEmpty, "a file has no reading")
  for reading in readings { try checkReading(reading, lines: 1_048_576) }
  try require(readings.map(\.isLastOfFile) == readings.indices.map { $0 == readings.count - 1 }, "the last table is not the last")
  let again = file.readAll(by: &importer)
  try require(again.count == readings.count, "read again, a file has other tables")
  for (one, two) in zip(readings, again) { try checkSame(one, two) }
  var counting = Importer(project: project, purpose: .figures)
  let figures = file.readAll(by: &counting)
  try require(figures.count == readings.count, "for figures, a file has other tables")
  for (one, two) in zip(figures, readings) { try checkFigures(one, two) }
}

// MARK: - The cells themselves

private func checkCells(of bytes: [UInt8]) throws(Violation) {
  let sheets = bytes.withUnsafeBufferPointer { bytes -> [Worksheet] in
    let kind = FileKind(bytes)
    guard kind == .office || kind == .openDocument, let book = try? Workbook(bytes, kind: kind) else { return [] }
    return book.sheets.indices.compactMap { index in book.sheets[index].kind == .cells ? try? book.worksheet(index) : nil }
  }
  for sheet in sheets { try checkCells(sheet) }
}

private func checkCells(_ sheet: Worksheet) throws(Violation) {
  var last = 0
  var count = 0
  var wrong: String?
  for (index, row) in sheet.cells.rowNumbers.enumerated() {
    try require(last < row && row <= 1_048_576, "row \(row) behind \(last)")
    last = row
    var lastColumn = 0
    sheet.cells.forEachCell(inRowAt: index) { column, text in
      count += 1
      if column <= lastColumn || column > 16_384 { wrong = wrong ?? "column \(column) behind \(lastColumn)" }
      if text.isEmpty || text.contains(where: { $0 < 32 && $0 != 0x1E }) { wrong = wrong ?? "a cell of \(Array(text))" }
      if String(validating: text, as: UTF8.self) == nil { wrong = wrong ?? "no text: \(Array(text))" }
      lastColumn = column
    }
  }
  if let wrong { throw Violation(text: wrong) }
  try require(count == sheet.cells.cellCount, "\(count) cells, told are \(sheet.cells.cellCount)")
  for range in sheet.merged + sheet.pivots {
    try require(range.rows.upperBound <= 1_048_576 && range.columns.upperBound <= 16_384, "cells merged beyond the sheet: \(range)")
  }
}

// MARK: - The package

private func package(of bytes: [UInt8]) -> [UInt8] {
  var zip = TinyZip()
  for part in bytes.split(separator: 0x1E) {
    let lines = part.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
    zip.parts.append((String(decoding: lines[0], as: UTF8.self), Array(lines.count > 1 ? lines[1] : [])))
  }
  func has(_ name: String) -> Bool { zip.parts.contains { $0.name == name } }
  if has("content.xml") {
    if !has("mimetype") { zip.parts.insert(("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), at: 0) }
    return zip.bytes
  }
  for (name, text) in leading where !has(name) { zip.parts.insert((name, Array(text.utf8)), at: 0) }
  return zip.bytes
}

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// The parts that lead to two worksheets and to what they share.
private let leading = [
  ("[Content_Types].xml", "<Types/>"),
  ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
  (
    "xl/workbook.xml",
    "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"Forest\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
  ),
  (
    "xl/_rels/workbook.xml.rels",
    "<Relationships>"
      + ["worksheet\" Target=\"worksheets/sheet1.xml", "sharedStrings\" Target=\"sharedStrings.xml", "styles\" Target=\"styles.xml"].enumerated()
      .map { "<Relationship Id=\"r\($0 + 1)\" Type=\"\(office)/\($1)\"/>" }.joined() + "</Relationships>"
  ),
]
