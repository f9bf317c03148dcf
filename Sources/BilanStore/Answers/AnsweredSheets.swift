public import BilanModel
internal import GRDB

/// A sheet that is kept, and what was answered about it.
public struct AnsweredSheet: Hashable, Sendable {
  /// The name of its file; a workbook's without its worksheets.
  public var fileName: String
  /// SHA-256 of the file's bytes, in hexadecimal: by it the sheet is known wherever it stands.
  public var hash: String
  /// Empty for a sheet that is read as it stands.
  public var answers: SheetAnswers
  public var importedOn: Day

  public init(fileName: String, hash: String, answers: SheetAnswers, importedOn: Day) {
    (self.fileName, self.hash, self.answers, self.importedOn) = (fileName, hash, answers, importedOn)
  }
}

extension Store {
  /// The sheets that are kept with what was answered about each, by the name of their file; those of the same bytes in the order in which they came, each set of answers once.
  public func answeredSheets() throws(StoreError) -> [AnsweredSheet] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM sheet ORDER BY id").map { row in
        (source: try SheetSource(row), answers: try SheetAnswers(kept: try row.kept("answers")), day: try Day(kept: try row.kept("imported_on")))
      }
      let byPart = Dictionary(grouping: rows) { [$0.source.hash, $0.source.part ?? ""] }
      let answered = Set(rows.filter { !$0.answers.isEmpty }.map(\.source.hash))
      var known: [String: Set<SheetAnswers>] = [:]
      var found: [AnsweredSheet] = []
      for (source, answers, day) in rows {
        // What was answered about a workbook was not needed for a worksheet that was kept before.
        let isCovered = answers.isEmpty && answered.contains(source.hash) && byPart[[source.hash, source.part ?? ""]]?.count == 1
        guard !isCovered, known[source.hash, default: []].insert(answers).inserted else { continue }
        found.append(AnsweredSheet(fileName: source.fileName, hash: source.hash, answers: answers, importedOn: day))
      }
      let order = found.enumerated().sorted { ($0.element.fileName, $0.element.hash, $0.offset) < ($1.element.fileName, $1.element.hash, $1.offset) }
      return order.map(\.element)
    }
  }
}
