internal import BilanModel
internal import GRDB

/// By what the store knows people and organisations: the codes of descriptions, and folded names.
public struct KeptNames: Sendable {
  public var people: Set<String>
  public var organisations: Set<String>

  /// Whether both have the same.
  public func isSame(as other: KeptNames) -> Bool { (people, organisations) == (other.people, other.organisations) }
}

extension Store {
  /// The people and organisations there are, without looking at who is who.
  public func keptNames() throws(StoreError) -> KeptNames {
    try read { db in
      KeptNames(
        people: try String.fetchSet(db, sql: "SELECT code FROM person WHERE code IS NOT NULL"),
        organisations: try String.fetchSet(db, sql: "SELECT key FROM organisation"))
    }
  }

  /// The numbers and the hashes of the sheets kept of each file's name, a workbook's without its worksheets.
  public func sheetsByFile() throws(StoreError) -> [String: [(id: Int64, hash: String)]] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, name, hash FROM sheet").reduce(into: [:]) { files, row in
        files[SheetSource.fileName(of: try row.kept("name")), default: []].append((try row.kept("id"), try row.kept("hash")))
      }
    }
  }

  /// How the person of a code is written: of several writings the first in byte order; nil where nobody is named.
  public func name(ofCode code: String) throws(StoreError) -> (familyName: String, givenName: String)? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT family_name, given_name FROM person JOIN person_mention ON person_mention.person = person.id
          WHERE code = ? ORDER BY family_name, given_name LIMIT 1
          """, arguments: [code])
      return try row.map { (try $0.kept(0), try $0.kept(1)) }
    }
  }

  /// The names of the files that sheets were read from, a workbook's without its worksheets.
  public func sheetNames() throws(StoreError) -> Set<String> {
    Set(try read { db in try String.fetchSet(db, sql: "SELECT name FROM sheet") }.map { SheetSource.fileName(of: $0) })
  }
}
