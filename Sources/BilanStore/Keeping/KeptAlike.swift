internal import BilanModel
internal import GRDB

/// The kept sheets that a sheet may be, elsewhere or in an earlier version.
struct KeptAlike {
  let sheet: Sheet
  /// Those that describe one of its sessions or counts and have its name or its bytes.
  let anew: [StoredSheet]
  /// Those of its bytes, of other sessions.
  let elsewhere: [StoredSheet]
  /// Whether they are kept as of another commune than was answered now.
  let isOfOtherCommune: Bool
  let key: ProjectKey

  /// - Parameter same: The sheet of the same bytes and sessions, which is read otherwise now.
  init(_ sheet: Sheet, _ identity: SheetIdentity, _ same: Row?, _ answers: SheetAnswers, _ key: ProjectKey, in db: Database) throws {
    (self.sheet, self.key) = (sheet, key)
    if let same {
      let before = try SheetAnswers(kept: same["answers"]).commune
      anew = try StoredSheet.fetch(db, where: "sheet.id = ?", arguments: [same["id"] as Int64])
      isOfOtherCommune = before != nil && before != answers.commune
      elsewhere = []
      return
    }
    anew = try Self.sheets(describingAnew: sheet, in: db)
    isOfOtherCommune = false
    let described = Set(anew.map(\.id))
    elsewhere = try StoredSheet.fetch(db, where: "sheet.hash = ?", arguments: [identity.hash])
      .filter { $0.source.part == sheet.source.part && !described.contains($0.id) }
  }

  /// What the sheet says otherwise than some kept ones.
  func change(from sheets: [StoredSheet], in db: Database) throws -> Outcome.Change {
    ContentComparison(from: try KeptRows(of: sheets.map(\.id), in: db).content, to: sheet.content).change
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
        db.cachedStatement(sql: "SELECT id FROM sheet WHERE (name = ? OR hash = ?) AND instr(scope, ?) > 0"), arguments: [name, hash, scope])
      for id in candidates where !found.contains(id) {
        if try Subject.counts(ofSheet: id, in: db).contains(where: subjects.contains) { found.insert(id) }
      }
    }
    return try StoredSheet.fetch(found, in: db)
      // Another worksheet of the same file stands beside this one.
      .filter { $0.source.part == sheet.source.part }
  }
}

extension KeptAlike {
  /// The sheets of other bytes of which this one is likely the next version, or else of a part of which: those that share a session or a day of counts with it, and most rows or, of counts, most of
  /// what is counted. Nil where there are none.
  func earlierVersions(in db: Database) throws -> (doubt: Outcome.Doubt, sheets: [StoredSheet])? {
    // Rows that were mended complete their sheet.
    if sheet.source.name.contains(".a-corriger") { return nil }
    var candidates = try sharingASession(db).union(sharingADayOfCounts(db))
    if candidates.count > 50 { candidates = try sharingPeople(candidates, db) }
    guard !candidates.isEmpty else { return nil }
    let alike = try StoredSheet.fetch(candidates, in: db)
      .filter { $0.source.hash != sheet.source.hash && !$0.source.name.contains(".a-corriger") }
      .map { ($0, try likeness(to: $0, in: db)) }
    for doubt in [Outcome.Doubt.nextVersion, .partOfSheet] {
      let sheets = alike.filter { $0.1 == doubt }.map(\.0)
      if !sheets.isEmpty { return (doubt, sheets) }
    }
    return nil
  }

  /// What the sheet says, to be compared with a kept one: who was purged there is without a name here too.
  func content(beside earlier: StoredSheet, in db: Database) throws -> SheetContent {
    var content = sheet.content
    try PurgedPeople.replace(in: &content, of: [earlier.id], key, db)
    return content
  }

  private func likeness(to earlier: StoredSheet, in db: Database) throws -> Outcome.Doubt? {
    let kept = try KeptRows(of: [earlier.id], in: db).content
    let change = ContentComparison(from: kept, to: try content(beside: earlier, in: db)).change
    let (before, after) = (CountCells(kept), CountCells(sheet.content))
    if change.isOfVersions || after.sayAnew(before) { return .nextVersion }
    return change.isOfPart || after.sayAnewPart(of: before) ? .partOfSheet : nil
  }

  private func sharingASession(_ db: Database) throws -> Set<Int64> {
    let query = try db.cachedStatement(
      sql: """
        SELECT session_mention.sheet FROM session CROSS JOIN session_mention ON session_mention.session = session.id
        WHERE day = ? AND axis = ? AND activity = ?
        """)
    return try sheet.content.sessions.reduce(into: []) { found, session in
      let key = session.key
      found.formUnion(try Int64.fetchAll(query, arguments: [key.day.description, key.axis.text, key.activity.text]))
    }
  }

  private func sharingADayOfCounts(_ db: Database) throws -> Set<Int64> {
    let query = try db.cachedStatement(sql: "SELECT DISTINCT sheet FROM campaign_count WHERE day = ? AND metric = ?")
    let days = Set(sheet.content.counts.map { [$0.day.description, $0.metric.text] }).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    // Most rows are alike, so that some of them find the sheet.
    return try stride(from: 0, to: days.count, by: 1 + days.count / 400).reduce(into: []) { found, index in
      found.formUnion(try Int64.fetchAll(query, arguments: [days[index][0], days[index][1]]))
    }
  }

  /// Of many sheets those that mention somebody of this one, of fifty people looked at.
  private func sharingPeople(_ sheets: Set<Int64>, _ db: Database) throws -> Set<Int64> {
    let people = sheet.content.people
    guard !people.isEmpty else { return sheets }
    let query = try db.cachedStatement(sql: "SELECT sheet FROM person CROSS JOIN person_mention ON person_mention.person = person.id WHERE key = ?")
    return try stride(from: 0, to: people.count, by: 1 + people.count / 50).reduce(into: []) { found, index in
      found.formUnion(try Int64.fetchAll(query, arguments: [people[index].key]).filter(sheets.contains))
    }
  }
}

extension Outcome.Change {
  /// Whether the two sides are so much alike that the one is likely the next version of the other: most of the rows of the larger are rows of both; or the later one has all sessions of the earlier
  /// one, and at these most people of the smaller are in both. A list of who registered and one of who came are never versions of each other.
  public var isOfVersions: Bool {
    if areMostlyOne(sessions, of: max) || !sessions.contains(where: { $0.telling == .removed }) && areMostlyOne(shared, of: min) { return true }
    let counts = counts
    let equal = counts.before - counts.removed - counts.changed
    return equal > 1 && equal * 2 > max(counts.before, counts.after)
  }

  /// Whether the later side likely tells anew of a part of the earlier one: all its sessions are of that too, and at these most people of the smaller are in both.
  var isOfPart: Bool { !sessions.contains { $0.telling == .added } && areMostlyOne(shared, of: min) }

  /// The sessions that both sides describe.
  private var shared: [OfSession] { sessions.filter { $0.telling == .same || $0.telling == .changed } }

  /// Whether most people at some sessions, of one of the sides, are there by both.
  private func areMostlyOne(_ sessions: [OfSession], of whole: (Int, Int) -> Int) -> Bool {
    let people = sessions.reduce(into: Outcome.Difference()) { $0 += $1.attendances }
    let (before, after) = (sessions.contains { $0.presentBefore > 0 }, sessions.contains { $0.presentAfter > 0 })
    return before == after && (people.before - people.removed) * 2 > whole(people.before, people.after)
  }
}

extension Subject {
  /// What the counts of a kept sheet describe.
  fileprivate static func counts(ofSheet sheet: Int64, in db: Database) throws -> [Subject] {
    try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM campaign_count WHERE sheet = ?"), arguments: [sheet]).map { row in Subject(try CampaignCount(row)) }
  }
}
