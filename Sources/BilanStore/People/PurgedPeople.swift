internal import BilanModel
internal import Foundation
internal import GRDB

/// Who was purged for age, and so not erased: in a later version of the very sheets that counted them, the row of that name is the row that stands there, still without a name.
///
/// Beside the random key of a purged description stands a keyed mark of its name. It leads from a name to the sheets that count it, as those sheets themselves do; an erasure takes it away.
enum PurgedPeople {
  // Most stores have none: that has to be seen at once.
  static let marks = """
    ALTER TABLE person ADD COLUMN mark BLOB CHECK (length(mark) = 16);
    CREATE INDEX person_by_mark ON person (mark) WHERE mark IS NOT NULL;
    """

  /// Whether anybody was purged of whom a mark is kept.
  static func areKept(in db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM person WHERE mark IS NOT NULL)")) ?? false
  }

  /// The mark of a normalised name; nil for what is no name any more.
  static func mark(_ name: String, _ key: ProjectKey) -> Data? { name.hasPrefix("~") ? nil : key.erased(name, "purged", []) }

  /// The codes of descriptions that were purged under the names of some others.
  static func codes(ofNamesOf codes: Set<String>, _ key: ProjectKey, in db: Database) throws -> Set<String> {
    try codes.reduce(into: []) { found, code in
      let name = try String.fetchOne(db, sql: "SELECT key FROM person WHERE code = ?", arguments: [code])
      guard let mark = name.flatMap({ self.mark($0, key) }) else { return }
      found.formUnion(try String.fetchAll(db, sql: "SELECT code FROM person WHERE mark = ?", arguments: [mark]))
    }
  }

  /// Puts what stands for people purged from some sheets in the place of their names in another version of these sheets. Who stands there by that name is somebody else.
  static func replace(in content: inout SheetContent, of sheets: [Int64], _ key: ProjectKey, _ db: Database) throws {
    var purged = try self.purged(from: sheets, db)
    if purged.isEmpty { return }
    let told = content.people.indices.map { (index: $0, told: Description($0, of: content)) }
    let byMark = Dictionary(grouping: told) { mark(content.people[$0.index].key, key) }
    let named = try NamedRows(of: sheets, in: db)
    for (mark, people) in byMark.sorted(by: { $0.value[0].index < $1.value[0].index }) {
      guard let mark, var keys = purged.removeValue(forKey: mark) else { continue }
      func isAlike(_ index: Int, _ kept: ErasedKey) -> Bool {
        let person = content.people[index]
        return kept.home == person.home && kept.organisation?.key == (person.organisation < 0 ? nil : content.organisations[Int(person.organisation)].key)
      }
      // Who is described as then comes first.
      let alike = people.filter { person in keys.contains { isAlike(person.index, $0) } }
      let others = people.filter { person in !alike.contains { $0.index == person.index } }
      for index in named.others(among: alike + others, at: nil) where !keys.isEmpty {
        let kept = keys.remove(at: keys.firstIndex { isAlike(index, $0) } ?? 0)
        content.people[index] = Person(
          key: kept.key, familyName: "", givenName: "", organisation: kept.organisation.map { content.index(of: $0) } ?? -1, home: kept.home)
      }
    }
  }

  /// What stands in some sheets for people who were purged, by the marks of their names.
  private static func purged(from sheets: [Int64], _ db: Database) throws -> [Data: [ErasedKey]] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT person.id, person.key AS key, home, home AS place, person.organisation AS body_number, mark FROM person_mention
          JOIN person ON person.id = person_mention.person
          WHERE sheet \(SheetNumbers.among) AND mark IS NOT NULL ORDER BY person.key
          """), arguments: [sheets.asArgument])
    return try rows.reduce(into: [:]) { found, row in found[try row.kept("mark"), default: []].append(try ErasedKey(row, db)) }
  }
}

extension SheetContent {
  /// The index of an organisation, which is added where it is not there.
  mutating func index(of organisation: Organisation) -> Int32 {
    if let index = organisations.firstIndex(where: { $0.key == organisation.key }) { return Int32(index) }
    organisations.append(organisation)
    return Int32(organisations.count - 1)
  }
}
