internal import BilanModel
internal import BilanText
internal import Foundation
internal import GRDB

/// Gives names of three words and more the key that tells in which order their words follow each other: before, `García López, María` and `López García, María` were one description.
struct NameOrder {
  private let db: Database
  private let key: ProjectKey

  init(_ db: Database, _ key: ProjectKey) {
    self.db = db
    self.key = key
  }

  /// Somebody whom sheets write in two orders becomes two descriptions. Sheets with such names are read anew when they come again.
  func migrate() throws {
    let long = "key LIKE '% % %' AND key NOT LIKE '~%'"
    let people = try Row.fetchAll(
      db,
      sql: """
        SELECT person.*, organisation.key AS body FROM person LEFT JOIN organisation ON organisation.id = organisation
        WHERE person.\(long.replacing("AND key", with: "AND person.key"))
        """)
    guard !people.isEmpty else { return }
    try db.execute(
      sql: """
        UPDATE sheet SET fingerprint = \(SheetIdentity.toBeReadAnew)
        WHERE id IN (SELECT sheet FROM person_mention JOIN person ON person.id = person WHERE \(long))
        """)
    var isChanged = false
    for person in people { isChanged = try migrate(person) || isChanged }
    // What would bring earlier rows back would bring them back under the earlier keys.
    if isChanged { try db.execute(sql: "DELETE FROM undo_step") }
  }

  private func migrate(_ person: Row) throws -> Bool {
    let known: String = try person.kept("key")
    var sheets: [(key: String, sheets: [Int64])] = []
    for mention in try Row.fetchAll(
      db, sql: "SELECT sheet, family_name, given_name FROM person_mention WHERE person = ? ORDER BY sheet", arguments: [try person.kept("id") as Int64])
    {
      let (family, given): (String, String) = (try mention.kept("family_name"), try mention.kept("given_name"))
      let written = given.isEmpty ? PersonName.key(full: family) : PersonName.key(family: family, given: given)
      // What is not made of the same words was read in another way: it stays as it is.
      let key = written.flatMap { PersonName.unordered($0) == PersonName.unordered(known) ? $0 : nil } ?? known
      let place = sheets.firstIndex { $0.key == key } ?? sheets.count
      if place == sheets.count { sheets.append((key, [])) }
      sheets[place].sheets.append(try mention.kept("sheet"))
    }
    guard let first = sheets.first, sheets.count > 1 || first.key != known else { return false }
    try db.execute(
      sql: "UPDATE person SET key = ?, code = ? WHERE id = ?", arguments: [first.key, try renewedCode(of: person, first.key), try person.kept("id") as Int64])
    for (key, sheets) in sheets.dropFirst() {
      try db.execute(
        sql: """
          INSERT INTO person (key, organisation, home, email, birth, number, code)
          SELECT ?, organisation, home, email, birth, number, ? FROM person WHERE id = ?
          """,
        arguments: [key, try code(of: person, key), try person.kept("id") as Int64])
      let list = sheets.map(String.init).joined(separator: ", ")
      let id = db.lastInsertedRowID
      for table in ["person_mention", "attendance"] {
        try db.execute(sql: "UPDATE \(table) SET person = ? WHERE person = ? AND sheet IN (\(list))", arguments: [id, try person.kept("id") as Int64])
      }
    }
    return true
  }

  /// The code of a description by another key; decisions that named it by its former code name it by the new one.
  private func renewedCode(of person: Row, _ key: String) throws -> String {
    let new = try code(of: person, key)
    guard let old: String = try person.kept("code"), old != new else { return new }
    let naming = "SELECT id, first, second FROM decision WHERE subject = 'person' AND (first LIKE ?1 || '%' OR second LIKE ?1 || '%')"
    for row in try Row.fetchAll(db, sql: naming, arguments: [old]) {
      func renewed(_ text: String) -> String { text == old || text.hasPrefix(old + "/") ? new + text.dropFirst(old.count) : text }
      let pair = [renewed(try row.kept("first")), renewed(try row.kept("second"))].sorted { $0.isBefore($1) }
      try db.execute(sql: "UPDATE OR REPLACE decision SET first = ?, second = ? WHERE id = ?", arguments: [pair[0], pair[1], try row.kept("id") as Int64])
    }
    return new
  }

  private func code(of row: Row, _ name: String) throws -> String {
    func hash(_ column: String) throws -> EmailHash? { EmailHash(kept: try row.kept(column)) }
    var person = Person(key: name, familyName: "", givenName: "")
    person.home = Place(number: try row.kept("home"))
    (person.email, person.birth, person.number) = (try hash("email"), try hash("birth"), try hash("number"))
    return key.code(person, organisation: try row.kept("body"))
  }
}
