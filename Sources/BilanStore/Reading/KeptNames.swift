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

  /// The names of the files that sheets were read from, a workbook's without its worksheets.
  public func sheetNames() throws(StoreError) -> Set<String> {
    Set(try read { db in try String.fetchSet(db, sql: "SELECT name FROM sheet") }.map { SheetSource.fileName(of: $0) })
  }
}
