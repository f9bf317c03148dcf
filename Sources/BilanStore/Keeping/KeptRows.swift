internal import BilanModel
internal import GRDB

/// Reads the rows of some sheets as they were kept, repeats included, into one `SheetContent` to compare with.
///
/// Spellings are left out, and the lines say nothing here: nobody compares them.
struct KeptRows {
  private(set) var content = SheetContent()
  private var sessions = RowIndex()
  private var people = RowIndex()
  private var organisations = RowIndex()
  /// The numbers of the sheets.
  private let sheets: StatementArguments

  init(of sheets: [Int64], in db: Database) throws {
    self.sheets = [sheets.asArgument]
    try readSessions(db)
    try readPeople(db)
    try readOrganisations(db)
    try readAttendances(db)
    try readCounts(db)
  }

  // Two sheets that mention one session give two sessions of the same key; either may stand for it.
  private mutating func readSessions(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT session.id, axis, activity, day, unplanned_title, minutes, place
          FROM session_mention JOIN session ON session.id = session_mention.session
          WHERE sheet \(SheetNumbers.among)
          """), arguments: sheets)
    while let row = try rows.next() {
      ids.append(try row.kept("id"))
      content.sessions.append(
        Session(
          key: try Session.Key(row), unplannedTitle: try row.kept("unplanned_title"),
          minutes: try row.kept("minutes"), place: Place(number: try row.kept("place"))))
    }
    sessions = RowIndex(ids)
  }

  private mutating func readPeople(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT id, key FROM person WHERE id IN (SELECT person FROM person_mention WHERE sheet \(SheetNumbers.among))"), arguments: sheets
    )
    while let row = try rows.next() {
      ids.append(try row.kept(0))
      content.people.append(Person(key: try row.kept(1), familyName: "", givenName: ""))
    }
    people = RowIndex(ids)
  }

  private mutating func readOrganisations(_ db: Database) throws {
    var ids: [Int64] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, key FROM organisation
          WHERE id IN (SELECT organisation FROM organisation_mention WHERE sheet \(SheetNumbers.among))
          """), arguments: sheets)
    while let row = try rows.next() {
      ids.append(try row.kept(0))
      content.organisations.append(Organisation(key: try row.kept(1), name: ""))
    }
    organisations = RowIndex(ids)
  }

  private mutating func readAttendances(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT session, person, organisation, place, presence, line, gender, age FROM attendance WHERE sheet \(SheetNumbers.among)"),
      arguments: sheets)
    while let row = try rows.next() {
      guard let session = sessions[try row.kept(0)] else { throw Unreadable.reference }
      guard let presence = Presence(rawValue: try row.kept(4)) else { throw Unreadable.presence }
      content.attendances.append(
        Attendance(
          session: session, person: try people.index(of: try row.kept(1)),
          organisation: try organisations.index(of: try row.kept(2)), place: Place(number: try row.kept(3)),
          line: try row.kept(5), presence: presence, gender: Gender(rawValue: try row.kept(6)) ?? .notStated, age: AgeBand(number: try row.kept(7))))
    }
  }

  private mutating func readCounts(_ db: Database) throws {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT * FROM campaign_count WHERE sheet \(SheetNumbers.among)"), arguments: sheets)
    while let row = try rows.next() { content.counts.append(try CampaignCount(row)) }
  }
}
