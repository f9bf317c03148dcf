import BilanModel
import Foundation
import Synchronization
import Testing

@testable import BilanStore

/// Folders of several computers, files that can only be read, and whom one waits for.
@Suite struct SharedFolderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func make(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    return "\(folder.path)/\(name)/bilan.sqlite"
  }

  private func mode(_ path: String) throws -> String? { try Store.open(at: path).rows(raw: "PRAGMA journal_mode")[0][0] }

  @Test(arguments: ["OneDrive - Commune de Forest/projet", "Nextcloud/projet", "Dropbox", "x/nextcloud2/y"])
  func aFolderThatIsSyncedHasNoLog(name: String) throws {
    let path = try make(name)
    #expect(try mode(path) == "delete")
    let store = try Store.open(at: path)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    #expect(store.emptyLog())
    try store.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: String(path.dropLast("/bilan.sqlite".count))).sorted() == ["bilan.cle", "bilan.sqlite"])
  }

  @Test func anyOtherFolderHasOne() throws {
    for name in ["projet", "Mes documents/one drive", "nuage"] { #expect(try mode(make(name)) == "wal", "\(name)") }
    let marked = try make("marked/projet")
    try Data().write(to: URL(filePath: folder.path + "/marked/.stfolder"))
    #expect(try mode(marked) == "delete")
  }

  /// A store with a log that moves into such a folder loses the log, not what stands in it.
  @Test func aStoreThatMovesThereLosesItsLog() throws {
    let path = try make("projet")
    _ = try Store.open(at: path).keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    try FileManager.default.moveItem(atPath: folder.path + "/projet", toPath: folder.path + "/OneDrive")
    let moved = folder.path + "/OneDrive/bilan.sqlite"
    #expect(try mode(moved) == "delete" && Store.open(at: moved).sheets().count == 1)
  }

  @Test func fileSystemsAreKnownByTheirMounts() {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      40 22 0:50 / /mnt/commune rw shared:9 - cifs //serveur/commune rw
      41 22 0:51 / /home/anne/Mon\\040nuage rw - fuse.rclone remote: rw
      42 40 8:2 / /mnt/commune/local rw - ext4 /dev/sdb rw
      """
    func type(_ folder: String) -> Substring? { SharedFolder.fileSystem(of: folder, in: mounts) }
    #expect(type("/mnt/commune/projet") == "cifs" && type("/mnt/commune") == "cifs" && type("/mnt/communes") == "ext4")
    #expect(type("/mnt/commune/local/x") == "ext4" && type("/home/anne/Mon nuage/x") == "fuse.rclone" && type("/") == "ext4")
    for name: Substring in ["cifs", "smb3", "nfs4", "fuse", "fuse.sshfs", "9p"] { #expect(SharedFolder.isNetwork(name)) }
    for name: Substring in ["ext4", "tmpfs", "overlay", "btrfs", "fuseblk"] { #expect(!SharedFolder.isNetwork(name)) }
  }

  /// What stands in the log of somebody who is writing is read too, an older version is brought up to date in memory alone, and nothing is left anywhere.
  @Test func aCopySaysWhatTheStoreSays() throws {
    let store = try Store.open(at: folder.store)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]), on: today)
    #expect(!folder.bytes("bilan.sqlite-wal").isEmpty)
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let (queue, key) = try StoreCopy(of: StoreFile(path: folder.store)).open()
    let copy = Store(queue, path: folder.store, key: key, isReadOnly: true)
    #expect(try copy.content() == store.content() && key.bytes == store.key.bytes)
    #expect(throws: StoreError.readOnly(path: folder.store)) { try copy.remove(1) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    let old = try make("alt")
    _ = try Store.make(at: old, upTo: "8 ways of counting").close()
    #expect(try Store(StoreCopy(of: StoreFile(path: old)).open().queue, path: old, key: key).sheets().isEmpty)
    // Copies of other tests come and go meanwhile: what was left over would stay.
    func copies() -> Set<String> { Set(((try? FileManager.default.contentsOfDirectory(atPath: "/dev/shm")) ?? []).filter { $0.hasPrefix("bilan-copy-") }) }
    var left = copies()
    for _ in 0..<100 where !left.isEmpty {
      usleep(50_000)
      left.formIntersection(copies())
    }
    #expect(left.isEmpty)
  }

  /// Whoever waits longer than two seconds is told whom for, once; who waits less is told nothing.
  @Test func whomOneWaitsForIsTold() throws {
    let path = folder.store
    _ = try Store.open(at: path).keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    let held = folder.path + "/held"
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/python3")
    holder.arguments = [
      "-c",
      "import sqlite3,time,sys; c=sqlite3.connect(sys.argv[1],isolation_level=None); c.execute('BEGIN IMMEDIATE'); open(sys.argv[2],'w'); time.sleep(3.5); c.execute('COMMIT')",
      path, held,
    ]
    try holder.run()
    while !FileManager.default.fileExists(atPath: held) { usleep(20_000) }
    let told = Mutex<[LockHolder]>([])
    let store = try Store.open(at: path)
    LockHolder.whenWaiting { holder in told.withLock { if holder.store == path { $0.append(holder) } } }
    _ = try store.keep(sheet("b.csv", bytes: 2, people: ["Berg"]), on: today)
    holder.waitUntilExit()
    let holders = told.withLock { $0 }
    #expect(holders.count == 1)
    #expect(holders.first?.process == Int(holder.processIdentifier) && holders.first?.program?.hasPrefix("python") == true, "\(holders)")
    _ = try store.remove(1)
    #expect(told.withLock { $0.count } == 1)
  }
}
