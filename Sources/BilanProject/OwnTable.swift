internal import BilanExport
internal import BilanImport
internal import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A table for Excel that is written here, and comes back.
struct OwnTable {
  /// The titles of its columns, in their order.
  let titles: [Localized]
  /// What its worksheet is called.
  let name: Localized

  /// Writes rows below the titles as CSV, or, under a name that ends in `.xlsx`, as a workbook. Only what is nothing yet, or was such a table, is written over.
  ///
  /// - Parameter choices: The words that a workbook offers, by column from 0.
  /// - Returns: What of it did not fit a cell.
  func write(_ rows: [[String]], to path: String, in language: Language, choices: [Int: [String]] = [:]) throws -> [Diagnostic] {
    guard isOurs(path) else { throw Failure(.notOurFile, at: path, kind: .file) }
    let headers = titles.map { $0[language] }
    do throws(ExportError) {
      guard path.lowercased().hasSuffix(".xlsx") else {
        try AtomicFile.write(CSVText.forExcel([headers] + rows), to: path, isPrivate: true)
        return []
      }
      var sheet = PlainBook.Sheet(name: name[language], headers: headers, rows: rows)
      sheet.choices = choices
      return try PlainBook([sheet], language: language).write(to: path).map { $0.diagnostic(in: path) }
    } catch {
      throw Failure(error, writing: path)
    }
  }

  /// Whether nothing is at `path`, or such a table, in any language: never a sheet, the store, the project file, a link or a device.
  func isOurs(_ path: String) -> Bool {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return true }
    guard facts.st_mode & S_IFMT == S_IFREG, let header = PlainTable(reading: path)?.rows.first?.cells.map(\.trimmed) else { return false }
    return Language.allCases.contains { language in header.starts(with: titles.map { $0[language] }) }
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    String(Substring(self).drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
