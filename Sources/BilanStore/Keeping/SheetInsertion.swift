internal import BilanModel
internal import GRDB

/// Writes one sheet into the tables, with statements prepared once.
///
/// Sessions, people and organisations are found or made first; the rows then refer to them by number.
struct SheetInsertion {
  private let db: Database
  private let key: ProjectKey

  init(_ db: Database, _ key: ProjectKey) {
    self.db = db
    self.key = key
  }

  /// - Returns: The number of the sheet.
  @discardableResult
  func write(_ sheet: Sheet, _ identity: SheetIdentity, _ answers: SheetAnswers, on day: Day) throws -> Int64 {
    let id = try insert(sheet.source, identity, answers, on: day)
    let content = sheet.content
    let sessions = try content.sessions.map { try mention($0, in: id) }
    let organisations = try mention(content.organisations, in: id)
    let people = try mention(content, organisations, in: id)
    let insertion = try PlainStatement(
      "INSERT INTO attendance (sheet, session, person, organisation, place, presence, line, gender, age) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", in: db)
    try insertion.bind(id, at: 1)
    for row in content.attendances {
      try insertion.bind(sessions[Int(row.session)], at: 2)
      try insertion.bind(row.person < 0 ? nil : people[Int(row.person)], at: 3)
      try insertion.bind(row.organisation < 0 ? nil : organisations[Int(row.organisation)], at: 4)
      try insertion.bind(Int64(row.place.number), at: 5)
      try insertion.bind(Int64(row.presence.rawValue), at: 6)
      try insertion.bind(Int64(row.line), at: 7)
      try insertion.bind(Int64(row.gender.rawValue), at: 8)
      try insertion.bind(Int64(row.age.number), at: 9)
      try insertion.run()
    }
    for count in content.counts { try insert(count, in: id) }
    try SheetSeals(of: [id], in: db).write()
    return id
  }

  private func insert(
    _ source: SheetSource, _ identity: SheetIdentity, _ answers: SheetAnswers, on day: Day
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO sheet
          (name, hash, scope, fingerprint, kind, rows_read, rows_kept, imported_on, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      source.name, source.hash, identity.scope, identity.fingerprint, source.kind.rawValue,
      source.rowsRead, source.rowsKept, day.description, answers.kept,
    ])
    return db.lastInsertedRowID
  }

  private func insert(_ count: CampaignCount, in sheet: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO campaign_count
          (sheet, metric, axis, activity, unplanned_title, day, last_day, place, value, is_estimated, line, way_of_counting)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      sheet, count.metric.text, count.axis.text, count.activity?.text, count.unplannedTitle,
      count.day.description, count.isOfOneDay ? nil : count.lastDay.description,
      Int64(count.place.number), count.value, count.isEstimated,
      Int64(count.line), count.wayOfCounting,
    ])
  }
}

// A sheet that names the same thing twice has one mention of it, settled as the mentions of several sheets are.
extension SheetInsertion {
  private func mention(_ session: Session, in sheet: Int64) throws -> Int64 {
    let id = try number(
      finding: "SELECT id FROM session WHERE axis = ? AND activity = ? AND day = ?",
      inserting: "INSERT INTO session (axis, activity, day) VALUES (?, ?, ?)",
      [session.key.axis.text, session.key.activity.text, session.key.day.description])
    try db.cachedStatement(
      sql: """
        INSERT INTO session_mention (sheet, session, unplanned_title, minutes, place)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          unplanned_title = coalesce(
            min(unplanned_title, excluded.unplanned_title), unplanned_title,
            excluded.unplanned_title),
          minutes = coalesce(max(minutes, excluded.minutes), minutes, excluded.minutes),
          place = \(FactView.least(of: "place", "excluded.place"))
        """
    ).execute(arguments: [
      sheet, id, session.unplannedTitle, session.minutes.map { Int64($0) },
      Int64(session.place.number),
    ])
    return id
  }

  private func mention(_ content: SheetContent, _ organisations: [Int64], in sheet: Int64) throws -> [Int64] {
    let mention = try PlainStatement(
      """
      INSERT INTO person_mention (sheet, person, family_name, given_name) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        family_name = excluded.family_name, given_name = excluded.given_name
      WHERE (excluded.family_name, excluded.given_name) < (family_name, given_name)
      """, in: db)
    try mention.bind(sheet, at: 1)
    let descriptions = try Descriptions(db)
    return try content.people.map { person in
      let index = Int(person.organisation)
      let id = try descriptions.number(of: person, organisation: index < 0 ? nil : organisations[index]) {
        key.code(person, organisation: index < 0 ? nil : content.organisations[index].key)
      }
      try mention.bind(id, at: 2)
      try mention.bind(person.familyName, at: 3)
      try mention.bind(person.givenName, at: 4)
      try mention.run()
      return id
    }
  }

  /// The table of people, as sheets describe them.
  private struct Descriptions {
    private let db: Database
    private let search, insertion: PlainStatement

    init(_ db: Database) throws {
      self.db = db
      search = try PlainStatement(
        """
        SELECT id FROM person WHERE key = ? AND ifnull(organisation, 0) = ifnull(?, 0) AND home = ? AND ifnull(email, x'') = ifnull(?, x'')
          AND ifnull(birth, x'') = ifnull(?, x'') AND ifnull(number, x'') = ifnull(?, x'')
        """, in: db)
      insertion = try PlainStatement("INSERT INTO person (key, organisation, home, email, birth, number, code) VALUES (?, ?, ?, ?, ?, ?, ?)", in: db)
    }

    /// The number of a description, which is made where there is none.
    ///
    /// - Parameter code: That of a new one.
    func number(of person: Person, organisation: Int64?, code: () -> String) throws -> Int64 {
      try bind(person, organisation, to: search)
      if let known = try search.number() { return known }
      try bind(person, organisation, to: insertion)
      try insertion.bind(code(), at: 7)
      try insertion.run()
      return db.lastInsertedRowID
    }

    private func bind(_ person: Person, _ organisation: Int64?, to statement: PlainStatement) throws {
      try statement.bind(person.key, at: 1)
      try statement.bind(organisation, at: 2)
      try statement.bind(Int64(person.home.number), at: 3)
      try statement.bind(person.email?.bytes, at: 4)
      try statement.bind(person.birth?.bytes, at: 5)
      try statement.bind(person.number?.bytes, at: 6)
    }
  }

  private func mention(_ organisations: [Organisation], in sheet: Int64) throws -> [Int64] {
    let mention = try db.cachedStatement(
      sql: """
        INSERT INTO organisation_mention (sheet, organisation, name) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name WHERE excluded.name < name
        """)
    return try organisations.map { organisation in
      let id = try number(
        finding: "SELECT id FROM organisation WHERE key = ?",
        inserting: "INSERT INTO organisation (key) VALUES (?)", [organisation.key])
      try mention.execute(arguments: [sheet, id, organisation.name])
      return id
    }
  }

  private func number(
    finding query: String, inserting command: String, _ arguments: StatementArguments
  ) throws -> Int64 {
    if let id = try Int64.fetchOne(try db.cachedStatement(sql: query), arguments: arguments) {
      return id
    }
    try db.cachedStatement(sql: command).execute(arguments: arguments)
    return db.lastInsertedRowID
  }
}
