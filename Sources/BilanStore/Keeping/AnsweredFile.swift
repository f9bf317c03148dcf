public import BilanModel
internal import GRDB

/// A file that is kept, with all its sheets, about which something was answered: what was answered stays with its next version.
public struct AnsweredFile: Sendable {
  /// Its own name, as it was imported.
  public let name: String
  public let answers: SheetAnswers
  /// The numbers of its sheets.
  public private(set) var sheets: Set<Int64> = []
  /// The sessions and days of counts that its sheets are kept as, and those in whose place they stand: what they say of themselves.
  public private(set) var stated = StatedScope()

  /// What was answered, as far as it still holds for a later version: the activity and the day are those of a file that says the same of itself as before, or nothing. One that says another day
  /// now was corrected since.
  public func answers(for next: [Sheet]) -> SheetAnswers {
    let said = StatedScope(next)
    var answers = answers
    if !said.days.isSubset(of: stated.days) { answers.date = nil }
    if !said.activities.isSubset(of: stated.activities) { answers.activity = nil }
    return answers
  }
}

/// Of which sessions, and of which days of counts, some sheets say that they are.
public struct StatedScope: Sendable {
  /// A line for each, as in a scope (see `SheetIdentity`).
  public fileprivate(set) var lines: Set<Substring> = []
  fileprivate var days: Set<[Substring]> = []
  fileprivate var activities: Set<[Substring]> = []

  /// Whether any day is named.
  public var saysDay: Bool { !days.isEmpty }

  fileprivate init() {}

  public init(_ sheets: [Sheet]) { for sheet in sheets { add(SheetIdentity.scope(of: sheet.content, part: nil)) } }

  /// Adds a scope, as `SheetIdentity` writes it.
  fileprivate mutating func add(_ scope: String) {
    for line in scope.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields[0] != "part", fields.count > 2 else { continue }
      lines.insert(line)
      // A list and a table of counts never say the same of themselves.
      days.insert(Array(fields[0...1]))
      if fields.count > 3 { activities.insert(Array(fields[2...3])) }
    }
  }
}

extension Store {
  /// Every file about whose sheets something was answered, in the order of their numbers.
  public func answeredFiles() throws(StoreError) -> [AnsweredFile] {
    try read { db in
      var files: [AnsweredFile] = []
      var places: [[String]: Int] = [:]
      let scopes = try Row.fetchAll(db, sql: "SELECT sheet, scope FROM superseded WHERE sheet IN (SELECT id FROM sheet WHERE answers IS NOT NULL)")
        .reduce(into: [Int64: [String]]()) { scopes, row in scopes[try row.kept("sheet"), default: []].append(try row.kept("scope")) }
      for row in try Row.fetchAll(db, sql: "SELECT id, name, hash, scope, answers FROM sheet WHERE answers IS NOT NULL ORDER BY id") {
        let (id, name, hash, answers): (Int64, String, String, String) = (
          try row.kept("id"), SheetSource.fileName(of: try row.kept("name")), try row.kept("hash"), try row.kept("answers")
        )
        // Bytes that are kept for two days are two files here.
        let place = places[[name, hash, answers]] ?? files.count
        if place == files.count {
          places[[name, hash, answers]] = place
          files.append(AnsweredFile(name: name, answers: try SheetAnswers(kept: answers)))
        }
        files[place].add(id, scopes: [try row.kept("scope")] + scopes[id, default: []])
      }
      return files
    }
  }

  /// Whether these bytes are kept, or gave their place to others.
  public func knows(hash: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE hash = ?1) OR EXISTS (SELECT 1 FROM superseded WHERE hash = ?1)", arguments: [hash]) ?? false
    }
  }
}

extension AnsweredFile {
  fileprivate init(name: String, answers: SheetAnswers) { (self.name, self.answers) = (name, answers) }

  fileprivate mutating func add(_ sheet: Int64, scopes: [String]) {
    sheets.insert(sheet)
    for scope in scopes { stated.add(scope) }
  }
}
