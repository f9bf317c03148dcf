public import BilanModel
internal import GRDB

/// A sheet that is kept, or whose place another took, and what was answered about it.
public struct AnsweredSheet: Hashable, Sendable {
  /// The name of its file; a workbook's without its worksheets. Empty where it is not known.
  public var fileName: String
  /// SHA-256 of the file's bytes, in hexadecimal: by it the sheet is known wherever it stands.
  public var hash: String
  /// Empty for a sheet that is read as it stands.
  public var answers: SheetAnswers
  public var importedOn: Day
  /// The hash of the sheet that took its place, by a person's word; nil where it is kept.
  public var successor: String?

  public init(fileName: String, hash: String, answers: SheetAnswers, importedOn: Day, successor: String? = nil) {
    (self.fileName, self.hash, self.answers, self.importedOn, self.successor) = (fileName, hash, answers, importedOn, successor)
  }
}

extension Store {
  /// The sheets that are kept with what was answered about each, by the name of their file; those of the same bytes in the order in which they came, each name and set of answers once. Behind them,
  /// without a name, those whose place they took.
  public func answeredSheets() throws(StoreError) -> [AnsweredSheet] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM sheet ORDER BY id").map { row in
        (source: try SheetSource(row), answers: try SheetAnswers(kept: try row.kept("answers")), day: try Day(kept: try row.kept("imported_on")))
      }
      let byPart = Dictionary(grouping: rows) { [$0.source.hash, $0.source.part ?? ""] }
      let answered = Set(rows.filter { !$0.answers.isEmpty }.map(\.source.hash))
      /// A name can say the session: the same bytes under another one are another sheet.
      struct Telling: Hashable {
        var fileName: String
        var answers: SheetAnswers
      }
      var known: [String: Set<Telling>] = [:]
      var found: [AnsweredSheet] = []
      for (source, answers, day) in rows {
        // What was answered about a workbook was not needed for a worksheet that was kept before.
        let isCovered = answers.isEmpty && answered.contains(source.hash) && byPart[[source.hash, source.part ?? ""]]?.count == 1
        guard !isCovered, known[source.hash, default: []].insert(Telling(fileName: source.fileName, answers: answers)).inserted else { continue }
        found.append(AnsweredSheet(fileName: source.fileName, hash: source.hash, answers: answers, importedOn: day))
      }
      let order = found.enumerated().sorted { ($0.element.fileName, $0.element.hash, $0.offset) < ($1.element.fileName, $1.element.hash, $1.offset) }
      return try order.map(\.element)
        + supersededSheets(db).filter { known[$0.hash, default: []].insert(Telling(fileName: $0.fileName, answers: $0.answers)).inserted }
    }
  }

  private func supersededSheets(_ db: Database) throws -> [AnsweredSheet] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT superseded.hash, superseded.answers, sheet.hash AS successor, imported_on FROM superseded JOIN sheet ON sheet.id = superseded.sheet
        WHERE superseded.hash NOT IN (SELECT hash FROM sheet) ORDER BY superseded.hash, superseded.scope
        """)
    return try rows.map { row in
      AnsweredSheet(
        fileName: "", hash: try row.kept("hash"), answers: try SheetAnswers(kept: try row.kept("answers")),
        importedOn: try Day(kept: try row.kept("imported_on")), successor: try row.kept("successor"))
    }
  }
}
