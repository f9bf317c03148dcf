internal import BilanModel
internal import Foundation
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
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO attendance (sheet, session, person, organisation, place, presence, line, gender, age)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for row in content.attendances {
      let person = row.person < 0 ? nil : people[Int(row.person)]
      let organisation = row.organisation < 0 ? nil : organisations[Int(row.organisation)]
      try insertion.execute(arguments: [
        id, sessions[Int(row.session)], person, organisation, Int64(row.place.number),
        Int64(row.presence.rawValue), Int64(row.line), Int64(row.gender.rawValue), Int64(row.age.number),
      ])
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
    let mention = try db.cachedStatement(
      sql: """
        INSERT INTO person_mention (sheet, person, family_name, given_name) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          family_name = excluded.family_name, given_name = excluded.given_name
        WHERE (excluded.family_name, excluded.given_name) < (family_name, given_name)
        """)
    return try content.people.map { person in
      let index = Int(person.organisation)
      let id = try description(
        of: person, organisation: index < 0 ? nil : organisations[index], named: index < 0 ? nil : content.organisations[index].key)
      try mention.execute(arguments: [sheet, id, person.familyName, person.givenName])
      return id
    }
  }

  private func description(of person: Person, organisation: Int64?, named: String?) throws -> Int64 {
    let signs = [person.email, person.birth, person.number].map { $0.map { Data($0.bytes) } }
    let known = try Int64.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT id FROM person WHERE key = ? AND ifnull(organisation, 0) = ifnull(?, 0) AND home = ? AND ifnull(email, x'') = ifnull(?, x'')
            AND ifnull(birth, x'') = ifnull(?, x'') AND ifnull(number, x'') = ifnull(?, x'')
          """),
      arguments: [person.key, organisation, Int64(person.home.number), signs[0], signs[1], signs[2]])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO person (key, organisation, home, email, birth, number, code) VALUES (?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [person.key, organisation, Int64(person.home.number), signs[0], signs[1], signs[2], key.code(person, organisation: named)])
    return db.lastInsertedRowID
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
