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
    let outcome = Mutex<Result<Outcome, StoreError>?>(nil)
    let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    try one.write { _ in
      Thread.detachNewThread {
        begun.signal()
        let result = Result { () throws(StoreError) in try two.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today) }
        outcome.withLock { $0 = result }
        ended.signal()
      }
      // As long as this transaction lasts the other one cannot be done, however slow the machine is.
      begun.wait()
      usleep(300_000)
      #expect(outcome.withLock { $0 } == nil)
    }
    #expect(ended.wait(timeout: .now() + 300) == .success)
    #expect(try outcome.withLock { $0 }?.get() == .added(id: 1))
  }

  @Test func aWriterThatWaitsTooLongSaysSo() throws {
    let one = try Store.open(at: folder.store)
    let file = StoreFile(path: folder.store, patience: Patience(seconds: 0.1))
    let two = try #require(try Store.open(file, creating: false))
    try one.write { _ in
      #expect(throws: StoreError.busy(path: folder.store)) {
        try two.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
      }
      let seen = try two.sheets()
      #expect(seen.isEmpty)
    }
  }

  /// Whoever waits goes on waiting while others get their work done, though all of it takes far longer than the patience for one of them.
  @Test func aWriterWaitsAsLongAsOthersGetOn() throws {
    let store = try Store.open(at: folder.store)
    let patience = Patience(seconds: 0.5)
    let other = try #require(try Store.open(StoreFile(path: folder.store, patience: patience), creating: false))
    var tries = 0
    let value = try patience.wait(for: other.queue) {
      tries += 1
      // Each time somebody else was quicker.
      guard tries > 8 else {
        _ = try store.keep(sheet("\(tries).csv", bytes: tries, people: ["Berg"]), on: today)
        usleep(150_000)
        throw Store.lockedOut
      }
      return tries
    }
    #expect(value == 9)
    tries = 0
    #expect(throws: (any Error).self) {
      try patience.wait(for: other.queue) {
        tries += 1
        throw Store.lockedOut
      }
    }
    #expect(tries > 1)
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
      try SheetInsertion(db, store.key).write(half, SheetIdentity(half), SheetAnswers(), on: today)
      #expect(folder.bytes("bilan.sqlite-wal").count > size + 100_000)
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: folder.store + suffix, toPath: copy + suffix)
      }
      throw Stop()
    }
    try FileManager.default.copyItem(atPath: folder.path + "/bilan.cle", toPath: folder.path + "/copy.cle")
    let found = try #require(try Store.openExisting(at: copy))
    #expect(try found.content() == before)
    #expect(try store.content() == before)
  }
}
