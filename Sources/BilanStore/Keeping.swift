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
  private static func sheets(describingAnew sheet: Sheet, in db: Database) throws -> [StoredSheet] {
    let candidates = try StoredSheet.fetch(
      db, where: "sheet.name = ? OR sheet.hash = ?",
      arguments: [sheet.source.name, sheet.source.hash])
    if candidates.isEmpty { return [] }
    let subjects = Subject.all(of: sheet.content)
    return try candidates.filter { candidate in
      // Another worksheet of the same file stands beside this one.
      try candidate.source.part == sheet.source.part && Subject.kept(of: candidate.id, in: db).contains { subjects.contains($0) }
    }
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
      try SheetWriter(db, key).write(sheet, identity, on: day)
    case .replaced(_, let previous, _):
      try db.removeSheets(previous.map(\.id)) { try SheetWriter(db, key).write(sheet, identity, on: day) }
    }
  }
}

extension Subject {
  fileprivate static func kept(of sheet: Int64, in db: Database) throws -> [Subject] {
    let sessions = try Row.fetchAll(
      db,
      sql: """
        SELECT axis, activity, day FROM session_mention JOIN session ON session.id = session
        WHERE sheet = ?
        """, arguments: [sheet]
    ).map { row in Subject.session(try Session.Key(row)) }
    let counts = try Row.fetchAll(
      db, sql: "SELECT * FROM campaign_count WHERE sheet = ?", arguments: [sheet]
    ).map { row in Subject(try CampaignCount(row)) }
    return sessions + counts
  }
}
