internal import BilanModel
internal import BilanText
internal import Foundation
internal import GRDB

/// Who was erased, by keyed hashes alone: so that a name that stands in a later version of a sheet is not kept again.
///
/// A row is of somebody erased where the name is the same and nothing tells the two apart: another day of birth or another number does; so do other signs where none is the same.
struct ErasedPeople {
  fileprivate let entries: [Data: [Entry]]
  private let key: ProjectKey

  /// Hashes of one description; nil for what it did not state.
  fileprivate struct Entry {
    /// Its number on the list; of no meaning for a description that is compared with it.
    var id: Int64 = 0
    var home, organisation, email, birth, number: Data?
  }

  /// Nil where nobody was erased.
  init?(_ db: Database, _ key: ProjectKey) throws {
    self.key = key
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM erased ORDER BY id"))
    if rows.isEmpty { return nil }
    entries = try rows.reduce(into: [:]) { entries, row in
      let entry = Entry(
        id: try row.kept("id"), home: try row.kept("home"), organisation: try row.kept("organisation"), email: try row.kept("email"),
        birth: try row.kept("birth"),
        number: try row.kept("number"))
      entries[try row.kept("name"), default: []].append(entry)
    }
  }

  // Every sign is hashed with the name: two people's entries say nothing of each other.
  static let table = """
    CREATE TABLE erased (
      id INTEGER PRIMARY KEY,
      name BLOB NOT NULL CHECK (length(name) = 16),
      home BLOB CHECK (length(home) = 16),
      organisation BLOB CHECK (length(organisation) = 16),
      email BLOB CHECK (length(email) = 16),
      birth BLOB CHECK (length(birth) = 16),
      number BLOB CHECK (length(number) = 16)
    ) STRICT;
    """

  /// Puts a description on the list, before its name goes.
  static func add(_ person: Person, organisation: String?, _ key: ProjectKey, in db: Database) throws {
    let entry = Entry(person, organisation: organisation, key)
    try db.execute(
      sql: "INSERT INTO erased (name, home, organisation, email, birth, number) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [key.erased(person.key, "name", []), entry.home, entry.organisation, entry.email, entry.birth, entry.number])
  }

  /// The number of the first entry by which a description is of somebody who was erased; nil where it is of nobody erased.
  func entry(of person: Person, organisation: String?) -> Int64? {
    guard let known = entries[key.erased(person.key, "name", [])] else { return nil }
    let own = Entry(person, organisation: organisation, key)
    return known.first { own.isSame(as: $0) }?.id
  }

  /// The first entry of the name, and how many there are, whatever the signs; nil where nobody of that name was erased.
  func entries(named name: String) -> (first: Int64, count: Int)? {
    entries[key.erased(name, "name", [])].flatMap { known in known.first.map { ($0.id, known.count) } }
  }

  /// The name of a file with the names of erased people left out.
  func masked(_ name: String) -> String {
    var parts: [(text: String, isWord: Bool)] = []
    for character in name {
      let isWord = character.isLetter || character == "'" || character == "’"
      if let last = parts.last, last.isWord == isWord { parts[parts.count - 1].text.append(character) } else { parts.append((String(character), isWord)) }
    }
    let words = parts.indices.filter { parts[$0].isWord }
    for count in 1...4 where count <= words.count {
      for start in 0...(words.count - count) {
        let window = words[start..<start + count]
        guard let key = PersonName.key(full: window.map { parts[$0].text }.joined(separator: " ")), entries[self.key.erased(key, "name", [])] != nil else {
          continue
        }
        for place in window { parts[place].text = "…" }
      }
    }
    return parts.map(\.text).joined()
  }
}

extension ErasedPeople.Entry {
  fileprivate init(_ person: Person, organisation named: String?, _ key: ProjectKey) {
    func hash(_ sign: String, _ bytes: [UInt8]?) -> Data? { bytes.map { key.erased(person.key, sign, $0) } }
    home = hash("home", person.home == .notStated ? nil : Array(String(person.home.number).utf8))
    organisation = hash("organisation", named.map { Array($0.utf8) })
    email = hash("email", person.email?.bytes)
    birth = hash("birth", person.birth?.bytes)
    number = hash("number", person.number?.bytes)
  }

  /// Whether nothing tells two descriptions of one name apart.
  fileprivate func isSame(as other: Self) -> Bool {
    func compared(_ path: KeyPath<Self, Data?>) -> Bool? {
      guard let a = self[keyPath: path], let b = other[keyPath: path] else { return nil }
      return a == b
    }
    let strong = [compared(\.birth), compared(\.number)].compactMap(\.self)
    if strong.contains(false) { return false }
    if strong.contains(true) { return true }
    let weak = [compared(\.email), compared(\.home), compared(\.organisation)].compactMap(\.self)
    return weak.isEmpty || weak.contains(true)
  }
}

extension ProjectKey {
  /// A sign of a name under this key, whatever the order of its words.
  func erased(_ name: String, _ sign: String, _ bytes: [UInt8]) -> Data {
    Data(HMACKey(bytes: self.bytes).code(Array("erased".utf8) + [0] + Array(PersonName.unordered(name).utf8) + [0] + Array(sign.utf8) + [0] + bytes).prefix(16))
  }
}
