import BilanModel
import Foundation
import GRDB
import Testing

@testable import BilanStore

@Suite struct FileTests {
  let folder: Folder
  var path: String { folder.store }

  init() throws { folder = try Folder() }

  /// Makes a store of two sheets and closes it.
  private func makeStore() throws {
    let store = try Store.open(at: path)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    _ = try store.keep(
      sheet("b.csv", bytes: 2, day: "2024-11-05", people: (1...3000).map { "P\($0)" }), on: today)
    try store.close()
  }

  private func mode(_ suffix: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + suffix)[.posixPermissions] as? Int
  }

  @Test func onlyTheOwnerCanRead() throws {
    let earlier = umask(0)
    defer { umask(earlier) }
    let store = try Store.open(at: path)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(suffix) == 0o600, "\(suffix)") }
    _ = try store.sheets()
  }

  @Test func theFileIsPrivateBeforeAnythingIsInIt() throws {
    let earlier = umask(0)
    defer { umask(earlier) }
    #expect(try StoreFile(path: path).exists(creating: true))
    #expect(try mode("") == 0o600)
    #expect(folder.bytes().isEmpty)
  }

  @Test func aCopiedStoreIsMadePrivateAgain() throws {
    try makeStore()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let store = try #require(try Store.openExisting(at: path))
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(suffix) == 0o600, "\(suffix)") }
    _ = try store.sheets()
  }

  @Test func settingsAreThoseOfASafeStore() throws {
    let store = try Store.open(at: path)
    let settings = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store"]
    #expect(
      try settings.map { try store.rows(raw: "PRAGMA \($0)")[0][0] } == ["wal", "2", "1", "1", "2"])
  }

  /// The journal of a transaction that had written its header and no page yet: undone, the file has as many pages as before it.
  private func leaveJournal(ofPages pages: UInt8) throws {
    var journal: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, pages, 0, 0, 2, 0, 0, 0, 0x10, 0]
    journal += [UInt8](repeating: 0, count: 512 - journal.count)
    try Data(journal).write(to: URL(fileURLWithPath: path + "-journal"))
  }

  private func makeDatabase(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test func whatAKilledFirstImportLeftIsUndone() throws {
    try makeDatabase("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    try leaveJournal(ofPages: 0)
    let store = try Store.open(at: path)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    #expect(try store.sheets().count == 1)
  }

  @Test func aDatabaseOfAnotherProgramWithAJournalStaysWhatItIs() throws {
    try makeDatabase("CREATE TABLE other (name TEXT); INSERT INTO other VALUES ('kept')")
    try leaveJournal(ofPages: UInt8(folder.bytes().count / 4096))
    #expect(throws: StoreError.notAStore(path: path)) { try Store.open(at: path) }
    let queue = try DatabaseQueue(path: path)
    #expect(try queue.read { db in try String.fetchAll(db, sql: "SELECT name FROM other") } == ["kept"])
  }

  @Test func openingWhatIsNotThereMakesNothing() throws {
    #expect(try Store.openExisting(at: path) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aStoreIsFoundAgain() throws {
    try makeStore()
    let store = try #require(try Store.openExisting(at: path))
    #expect(try store.sheets().map(\.attendances) == [1, 3000])
  }

  @Test func anEmptyFileIsAnEmptyStore() throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    #expect(try Store.openExisting(at: path)?.content().isEmpty == true)
  }

  @Test(arguments: ["PRAGMA user_version = \(Schema.version + 1)", "INSERT INTO grdb_migrations VALUES ('99 later')"])
  func aLaterStoreIsRefusedAndUntouched(sql: String) throws {
    let store = try Store.open(at: path)
    try store.execute(raw: sql)
    try store.close()
    let before = folder.bytes()
    for creating in [true, false] {
      let error = try #require(throws: StoreError.self) {
        _ = try creating ? Store.open(at: path) : Store.openExisting(at: path)
      }
      guard case .newerVersion(path, _, known: Schema.version) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(folder.bytes() == before)
    }
  }

  @Test(arguments: ["Nom;Prénom\nBerg;Marie\n", String(repeating: "Nom;Prénom\n", count: 500)])
  func anotherFileIsNoStoreAndUntouched(text: String) throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    #expect(throws: StoreError.notAStore(path: path)) { try Store.open(at: path) }
    #expect(folder.bytes() == Array(text.utf8))
  }

  @Test func theDatabaseOfAnotherProgramIsNoStore() throws {
    let store = try Store.open(at: path)
    try store.execute(raw: "PRAGMA application_id = 7")
    try store.close()
    let before = folder.bytes()
    #expect(throws: StoreError.notAStore(path: path)) { try Store.open(at: path) }
    #expect(folder.bytes() == before)
  }

  @Test(arguments: [true, false])
  func aDamagedStoreSaysSo(truncated: Bool) throws {
    try makeStore()
    var bytes = folder.bytes()
    let page = 4096
    #expect(bytes.count > 20 * page)
    if truncated {
      bytes.removeLast(bytes.count / 2)
    } else {
      for index in (2 * page)..<bytes.count { bytes[index] = 0xA5 }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.damaged(path: path)) { try Store.open(at: path).content() }
  }

  @Test func whatCannotHoldAStore() throws {
    func reason(_ path: String) throws -> String {
      let error = try #require(throws: StoreError.self) { try Store.open(at: path) }
      guard case .cannotOpen(path, let reason) = error else { return "\(error)" }
      return reason
    }
    #expect(try reason(folder.path) == "Is a directory")
    #expect(try reason(folder.path + "/none/bilan.sqlite") == "No such file or directory")
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    #expect(try reason(folder.path + "/file/bilan.sqlite") == "Not a directory")
    #expect(throws: StoreError.notAStore(path: "/dev/null")) { try Store.open(at: "/dev/null") }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aStoreInAReadOnlyFolder() throws {
    try makeStore()
    chmod(path, 0o400)
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let store = try Store.open(at: path)
    #expect(try store.isReadOnly && store.sheets().map(\.attendances) == [1, 3000])
    #expect(throws: StoreError.readOnly(path: path)) { try store.keep(sheet("c.csv", bytes: 3, people: ["Berg"]), on: today) }
    #expect(throws: StoreError.self) { try Store.open(at: folder.path + "/new.sqlite") }
  }

  @Test func writingWhereOnlyReadingIsAllowed() throws {
    let store = try Store.open(at: path)
    try store.set(raw: "PRAGMA query_only = 1")
    #expect(throws: StoreError.readOnly(path: path)) {
      try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    }
  }

  @Test func aFullDiskLeavesTheStoreAsItWas() throws {
    let store = try Store.open(at: path)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    let before = try store.content()
    let pages = try Int(store.rows(raw: "PRAGMA page_count")[0][0]!)!
    try store.set(raw: "PRAGMA max_page_count = \(pages + 4)")
    #expect(throws: StoreError.diskFull(path: path)) {
      try store.keep(
        sheet("b.csv", bytes: 2, people: (1...2000).map { "Person \($0)" }), on: today)
    }
    #expect(try store.content() == before)
    #expect(try store.sheets().count == 1)
  }
}
