internal import BilanExport
internal import BilanImport
public import BilanModel
internal import BilanWorkbook

/// A file of rows that were refused, cell by cell: to be mended and handed in again, when it completes its sheet.
public struct Corrections: Sendable {
  /// The file's name.
  public let name: String
  /// One, or those of a workbook by worksheet.
  public let parts: [Part]
  /// By which it is told whether the file is still the one that was read.
  public let hash: String
  private let path: String

  /// The rows of one table.
  public struct Part: Sendable {
    /// Of the worksheet; nil in a file that is one table.
    public let name: String?
    /// The titles of the columns that can be mended.
    public let headers: [String]
    public let rows: [Row]
    fileprivate let above: [[String]]
    fileprivate let reasonTitle: String
  }

  /// A row that was refused, and why.
  public struct Row: Sendable {
    public var cells: [String]
    public var reason: String
  }

  /// Nil for what is no such file.
  init?(reading path: String) {
    guard let hash = SheetFile.hash(of: path) else { return nil }
    parts =
      path.hasSuffix(".xlsx")
      ? Corrections.worksheets(of: path) : [CellRows(reading: path).flatMap { Part(nil, $0.rows.map(\.cells)) }].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    name = path.split(separator: "/").last.map(String.init) ?? path
    self.hash = hash
    self.path = path
  }

  /// The worksheets of a workbook that are such tables; all of them, or nothing.
  private static func worksheets(of path: String) -> [Part] {
    guard let bytes = SheetFile.bytes(of: path).bytes else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let book = try? Workbook(bytes, kind: .office) else { return [] }
      let parts = book.sheets.indices.map { index in (try? book.worksheet(index)).flatMap { Part($0.name, $0.texts) } }
      return parts.contains { $0 == nil } ? [] : parts.compactMap(\.self)
    }
  }

  /// How many rows there are.
  public var rowCount: Int { parts.reduce(0) { $0 + $1.rows.count } }

  /// How many cells can be mended.
  public var cellCount: Int { parts.reduce(0) { $0 + $1.rows.count * $1.headers.count } }

  /// The file with other cells, as it would be handed in; nil where it cannot be made.
  ///
  /// - Parameter cells: `cellCount` of them: row by row, part by part.
  public func mended(_ cells: [String], _ language: Language) -> [UInt8]? {
    var rest = cells[...]
    let tables = parts.map { part -> [[String]] in
      part.rows.map { row -> [String] in
        defer { rest = rest.dropFirst(part.headers.count) }
        return Array(rest.prefix(part.headers.count)) + [row.reason]
      }
    }
    guard parts[0].name != nil else {
      return Array(CSVText.forExcel(parts[0].above + [parts[0].headers + [parts[0].reasonTitle]] + tables[0]).utf8)
    }
    let sheets = zip(parts, tables).map { part, rows in
      var sheet = PlainBook.Sheet(name: part.name ?? "", headers: part.headers + [part.reasonTitle], rows: rows)
      sheet.above = part.above
      return sheet
    }
    // It never takes the place of the file that it is made of; what was written beside that goes by itself.
    do throws(ExportError) { return try PlainBook(sheets, language: language).stage(for: path).content() } catch { return nil }
  }
}

extension Corrections.Part {
  /// Nil where no row of titles ends with that of the reasons.
  fileprivate init?(_ name: String?, _ lines: [[String]]) {
    guard let head = lines.firstIndex(where: { $0.last.map(CorrectionsWriter.isReason) ?? false }) else { return nil }
    let columns = lines[head]
    self.name = name
    headers = columns.dropLast()
    reasonTitle = columns.last ?? ""
    above = Array(lines[..<head])
    rows = lines[(head + 1)...].map { line in
      let cells = line + Array(repeating: "", count: max(0, columns.count - line.count))
      return Corrections.Row(cells: Array(cells.prefix(columns.count - 1)), reason: cells[columns.count - 1])
    }
  }
}

extension Worksheet {
  /// Its rows that hold anything, from the first column on.
  fileprivate var texts: [[String]] {
    cells.rowNumbers.indices.map { index in
      var row: [String] = []
      cells.forEachCell(inRowAt: index) { column, text in
        row += Array(repeating: "", count: max(0, column - 1 - row.count))
        row.append(String(decoding: text, as: UTF8.self).replacing("\u{1E}", with: "\n"))
      }
      return row
    }
  }
}

extension ProjectFolder {
  /// The rows of a file of rows to be mended, by its name; nil where there is no such file.
  ///
  /// - Throws: `Failure`.
  public func corrections(named name: String) throws -> Corrections? {
    try correctionFiles().first { $0.split(separator: "/").last.map(String.init) == name }.flatMap(Corrections.init)
  }
}
