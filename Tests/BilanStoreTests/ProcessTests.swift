import BilanModel
import Foundation
import Synchronization
import Testing

@testable import BilanStore

/// What happens when processes meet, or one dies: connections stand for processes, since SQLite makes no difference.
@Suite struct ProcessTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func storesThatWriteAtOnceWait() async throws {
    let path = folder.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try Store.open(at: path)
          for number in 0..<15 {
            let bytes = writer * 100 + number
            _ = try store.keep(
              sheet("\(bytes).csv", bytes: bytes, people: ["P\(number)"]), on: today)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Store.open(at: path).sheets().count == 60)
  }

  @Test func aWriterWaitsForAnother() throws {
    let one = try Store.open(at: folder.store)
    let two = try Store.open(at: folder.store)
    let isDone = Mutex(false)
    let ended = DispatchSemaphore(value: 0)
    try one.write { _ in
      Thread.detachNewThread {
        let outcome = try? two.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
        isDone.withLock { $0 = outcome == .added(id: 1) }
        ended.signal()
      }
      usleep(300_000)
      #expect(!isDone.withLock { $0 })
    }
    #expect(ended.wait(timeout: .now() + 8) == .success)
    #expect(isDone.withLock { $0 })
  }

  @Test func aWriterThatWaitsTooLongSaysSo() throws {
    let one = try Store.open(at: folder.store)
    let file = StoreFile(path: folder.store, patience: 0.1)
    let two = try #require(try Store.open(file, creating: false))
    try one.write { _ in
      #expect(throws: StoreError.busy(path: folder.store)) {
        try two.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
      }
      let seen = try two.sheets()
      #expect(seen.isEmpty)
    }
  }

  @Test func aProcessKilledWhileItImportsLeavesTheStoreAsItWas() throws {
    struct Stop: Error {}
    let store = try Store.open(at: folder.store)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    let before = try store.content()
    // A small cache makes SQLite write pages of the open transaction to the log.
    try store.set(raw: "PRAGMA cache_size = 5")
    let size = folder.bytes("bilan.sqlite-wal").count
    let copy = folder.path + "/copy.sqlite"
    _ = try? store.write { db in
      let half = sheet("b.csv", bytes: 2, people: (1...2000).map { "Person \($0)" })
      try SheetWriter(db, store.key).write(half, SheetIdentity(half), on: today)
      #expect(folder.bytes("bilan.sqlite-wal").count > size + 100_000)
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: folder.store + suffix, toPath: copy + suffix)
      }
      throw Stop()
    }
    let found = try #require(try Store.openExisting(at: copy))
    #expect(try found.content() == before)
    #expect(try store.content() == before)
  }
}
