internal import BilanModel
internal import BilanText
internal import GRDB

/// A description as a sheet tells of it, to know it again in another version of that sheet.
struct Description: Hashable {
  /// The name, whatever the order of its words.
  let name: String
  private let home: Place
  private let organisation: String?
  private let email, birth, number: EmailHash?

  init(_ person: Person, organisation: String?) {
    (name, home) = (PersonName.unordered(person.key), person.home)
    self.organisation = organisation
    (email, birth, number) = (person.email, person.birth, person.number)
  }

  /// One of the people of a sheet.
  init(_ index: Int, of content: SheetContent) {
    let person = content.people[index]
    self.init(person, organisation: person.organisation < 0 ? nil : content.organisations[Int(person.organisation)].key)
  }
}

/// Who stands by name in the sheets whose place another one takes: these people are themselves there, and nobody whose name was taken away.
struct NamedRows {
  private var sessions: [Description: Set<Session.Key>] = [:]

  init(of sheets: [Int64], in db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT person.id, person.key, person.organisation, home, email, code, birth, number, organisation.key AS body, axis, activity, day
          FROM attendance JOIN person ON person.id = attendance.person JOIN session ON session.id = attendance.session
          LEFT JOIN organisation ON organisation.id = person.organisation
          WHERE sheet \(SheetNumbers.among) AND person.key NOT LIKE '~%'
          """), arguments: [sheets.asArgument])
    for row in rows {
      sessions[Description(try Person(kept: row, organisation: -1), organisation: try row.kept("body")), default: []].insert(try Session.Key(row))
    }
  }

  /// Of people of one name in the new version those who can be somebody whose name was taken away: not who stood there as they are now, and as many others stay who they were as stood there by that name.
  ///
  /// - Parameters:
  ///   - people: Their indices, and how the sheet describes them.
  ///   - session: The one at which they are; nil for any.
  func others(among people: [(index: Int, told: Description)], at session: Session.Key?) -> [Int] {
    let standing = Set(sessions.filter { $0.key.name == people.first?.told.name && session.map($0.value.contains) ?? true }.keys)
    let new = people.filter { !standing.contains($0.told) }
    let corrected = standing.subtracting(people.map(\.told)).count
    return new.prefix(max(0, new.count - corrected)).map(\.index)
  }
}
