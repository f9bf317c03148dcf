internal import BilanExport
internal import BilanImport

/// A file of rows that were refused, cell by cell: to be mended and handed in again, when it completes its sheet.
public struct Corrections: Sendable {
  /// The file's name.
  public let name: String
  /// The titles of the columns that can be mended.
  public let headers: [String]
  public let rows: [Row]
  /// By which it is told whether the file is still the one that was read.
  public let hash: String
  private let above: [[String]]
  private let reasonTitle: String

  /// A row that was refused, and why.
  public struct Row: Sendable {
    public var cells: [String]
    public var reason: String
  }

  /// Nil for what is no such file, or a workbook.
  init?(reading path: String) {
    guard path.hasSuffix(".csv"), let file = CellRows(reading: path), let hash = SheetFile.hash(of: path) else { return nil }
    guard let head = file.rows.firstIndex(where: { $0.cells.last.map(CorrectionsWriter.isReason) ?? false }) else { return nil }
    let columns = file.rows[head].cells
    name = path.split(separator: "/").last.map(String.init) ?? path
    headers = columns.dropLast()
    reasonTitle = columns.last ?? ""
    above = file.rows[..<head].map(\.cells)
    rows = file.rows[(head + 1)...].map { row in
      let cells = row.cells + Array(repeating: "", count: max(0, columns.count - row.cells.count))
      return Row(cells: Array(cells.prefix(columns.count - 1)), reason: cells[columns.count - 1])
    }
    self.hash = hash
  }

  /// The file with other cells, as it would be handed in.
  ///
  /// - Parameter cells: As many rows as there are, each with as many cells as there are titles.
  public func mended(_ cells: [[String]]) -> [UInt8] {
    let rows = zip(cells, rows).map { $0 + [$1.reason] }
    return Array(CSVText.forExcel(above + [headers + [reasonTitle]] + rows).utf8)
  }
}

extension ProjectFolder {
  /// The rows of a file of rows to be mended, by its name; nil where there is no such file, or it is a workbook.
  ///
  /// - Throws: `Failure`.
  public func corrections(named name: String) throws -> Corrections? {
    try correctionFiles().first { $0.split(separator: "/").last.map(String.init) == name }.flatMap(Corrections.init)
  }
}
