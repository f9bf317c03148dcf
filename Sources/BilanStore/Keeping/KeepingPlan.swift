internal import BilanModel
internal import GRDB

/// What is to be done to keep a sheet, found by reading only.
///
/// The kept name of bytes seen under several names is the least of them, and where the names made them read differently (an unknown activity's title can come from
/// the name), they are kept as read under that name: so the order of import shows nowhere.
struct KeepingPlan {
  var outcome: Outcome
  /// The name the store is to know the unchanged sheet by from now on.
  private var rename: String?

  init(_ sheet: Sheet, _ identity: SheetIdentity, in db: Database) throws {
    let name = sheet.source.name
    let same = try Row.fetchOne(
      db, sql: "SELECT id, name, fingerprint FROM sheet WHERE hash = ? AND scope = ?",
      arguments: [identity.hash, identity.scope])
    var previous: [StoredSheet]
    if let same {
      let id: Int64 = same["id"]
      let keptName: String = same["name"]
      let isReadAsBefore = same["fingerprint"] == identity.fingerprint
      if isReadAsBefore || keptName.isBefore(name) {
        outcome = .unchanged(id: id)
        rename = name.isBefore(keptName) ? name : nil
        return
      }
      previous = try StoredSheet.fetch(db, where: "sheet.id = ?", arguments: [id])
    } else {
      previous = try Self.sheets(describingAnew: sheet, in: db)
    }
    let id = try Self.nextID(db)
    if previous.isEmpty {
      outcome = .added(id: id)
    } else {
      let said = try KeptRows(of: previous.map(\.id), in: db).content
      let change = ContentComparison(from: said, to: sheet.content).change
      outcome = .replaced(id: id, previous: previous, change: change)
    }
  }

  /// The kept sheets of the same name, or of the same bytes, that describe one of the sheet's sessions or counts.
  ///
  /// Asked by session, so that a folder for each day with a sheet of one name in each is no more work the more there are.
  private static func sheets(describingAnew sheet: Sheet, in db: Database) throws -> [StoredSheet] {
    let (name, hash) = (sheet.source.name, sheet.source.hash)
    var found: Set<Int64> = []
    // CROSS JOIN holds SQLite to the order written: the session first, then who mentions it.
    let bySession = try db.cachedStatement(
      sql: """
        SELECT sheet.id FROM session
        CROSS JOIN session_mention ON session_mention.session = session.id
        CROSS JOIN sheet ON sheet.id = session_mention.sheet
        WHERE day = ? AND axis = ? AND activity = ? AND (name = ? OR hash = ?)
        """)
    for session in sheet.content.sessions {
      let key = session.key
      found.formUnion(
        try Int64.fetchAll(bySession, arguments: [key.day.description, key.axis.text, key.activity.text, name, hash]))
    }
    let subjects = Subject.counts(of: sheet.content)
    for scope in Set(sheet.content.counts.map { SheetIdentity.scope(of: $0) }) {
      // The scope of a sheet names the days of its counts: few of one name are worth a look at their rows.
      let candidates = try Int64.fetchAll(
        db, sql: "SELECT id FROM sheet WHERE (name = ? OR hash = ?) AND instr(scope, ?) > 0", arguments: [name, hash, scope])
      for id in candidates where !found.contains(id) {
        if try Subject.counts(ofSheet: id, in: db).contains(where: subjects.contains) { found.insert(id) }
      }
    }
    if found.isEmpty { return [] }
    return try StoredSheet.fetch(db, where: "sheet.id IN (\(found.sorted().map(String.init).joined(separator: ", ")))")
      // Another worksheet of the same file stands beside this one.
      .filter { $0.source.part == sheet.source.part }
  }

  private static func nextID(_ db: Database) throws -> Int64 {
    1 + (try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'sheet'") ?? 0)
  }

  /// Does in `db` what the plan says; the transaction must be the one the plan was made in.
  func carryOut(_ sheet: Sheet, _ identity: SheetIdentity, on day: Day, _ key: ProjectKey, in db: Database) throws {
    switch outcome {
    case .unchanged(let id):
      guard let rename else { return }
      try db.execute(sql: "UPDATE sheet SET name = ? WHERE id = ?", arguments: [rename, id])
    case .added:
      try SheetInsertion(db, key).write(sheet, identity, on: day)
    case .replaced(_, let previous, _):
      try db.removeSheets(previous.map(\.id)) { try SheetInsertion(db, key).write(sheet, identity, on: day) }
    }
  }
}

extension Subject {
  /// What the counts of a kept sheet describe.
  fileprivate static func counts(ofSheet sheet: Int64, in db: Database) throws -> [Subject] {
    try Row.fetchAll(db, sql: "SELECT * FROM campaign_count WHERE sheet = ?", arguments: [sheet]).map { row in Subject(try CampaignCount(row)) }
  }
}
