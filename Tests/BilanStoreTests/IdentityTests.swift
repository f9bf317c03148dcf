import BilanModel
import Foundation
import Testing

@testable import BilanStore

/// Decisions, and the taking away of names.
@Suite struct IdentityTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
  }

  private let rare = "Vanderquisquater"

  private func code(_ key: String) throws -> String {
    let kept = try store.everything()
    return try #require(kept.content.people.firstIndex { $0.key == key }.map { kept.codes[$0] })
  }

  @Test func decisionsOutliveTheirSheetAndHoldAgain() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Bergh"]), on: today)
    let (a, b) = (try code("berg"), try code("bergh"))
    try store.decide([StoredDecision(subject: .person, a, b, isSame: true, reason: "même écriture", decidedOn: today)])
    _ = try store.remove(1)
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Bergh", "Berg"]), on: today)
    #expect(try [code("berg"), code("bergh")] == [a, b])
    let decisions = try store.decisions()
    #expect(decisions.map(\.isSame) == [true])
    #expect(decisions[0].reason == "même écriture")
    #expect(try store.takeBackDecision(decisions[0].id) != nil)
    #expect(try store.takeBackDecision(decisions[0].id) == nil)
    #expect(try store.decisions().isEmpty)
  }

  /// Address, day of birth and number tell people apart in figures of years to come: each is read where it was kept.
  @Test func whatTellsPeopleApartIsReadAsItWasKept() throws {
    func sign(_ value: UInt64) -> EmailHash { EmailHash(high: value, low: value + 1) }
    let list = sheet("a.csv", bytes: 1, people: ["Berg"]) { content in
      content.people[0].email = sign(10)
      content.people[0].birth = sign(20)
      content.people[0].number = sign(30)
    }
    _ = try store.keep(list, on: today)
    let kept = try #require(try store.everything().content.people.first)
    #expect(kept.email == sign(10))
    #expect(kept.birth == sign(20))
    #expect(kept.number == sign(30))
  }

  @Test func decisionsAreKeptAllOrNone() throws {
    let good = StoredDecision(subject: .person, "A", "B", isSame: true, decidedOn: today)
    let bad = StoredDecision(subject: .person, "A", "A", isSame: true, decidedOn: today)
    #expect(throws: StoreError.self) { try store.decide([good, bad]) }
    #expect(try store.decisions().isEmpty)
  }

  /// No byte of the name is left in any file of the folder, and everything countable stays.
  @Test func aNameTakenAwayIsGoneFromEveryFile() throws {
    for number in 1...20 { _ = try store.keep(sheet("\(number).csv", bytes: number, day: "2024-10-\(number + 10)", people: [rare, "Berg"]), on: today) }
    let before = try store.content()
    let (code, other) = (try code(rare.lowercased()), try code("berg"))
    // What somebody typed beside decisions, about this person or about others.
    try store.decide([
      StoredDecision(subject: .person, code, other, isSame: false, reason: "pas \(rare)", decidedOn: today),
      StoredDecision(subject: .person, other, "ZZZ", isSame: false, reason: "la sœur de \(rare)", decidedOn: today),
      StoredDecision(subject: .organisation, "a", "b", isSame: true, reason: "même adresse", decidedOn: today),
    ])
    #expect(try store.anonymise([code], links: [], namesThem: { $0.contains(rare) }))
    #expect(try store.decisions().map(\.reason).sorted() == ["", "", "même adresse"])
    let after = try store.content()
    #expect(after.attendances.count == before.attendances.count)
    #expect(after.people.count == before.people.count)
    #expect(after.people.count { $0.key.hasPrefix("~") && $0.familyName.isEmpty && $0.email == nil } == 1)
    #expect(after.sessions == before.sessions)
    try store.close()
    for name in ["bilan.sqlite", "bilan.sqlite-wal", "bilan.sqlite-shm", "bilan.cle"] {
      let text = String(decoding: folder.bytes(name), as: UTF8.self).lowercased()
      #expect(!text.contains(rare.lowercased()), "\(name)")
    }
  }

  @Test func onlyPeopleNotSeenSinceArePurged() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, day: "2023-10-21", people: ["Berg", "Diallo"]), on: today)
    _ = try store.keep(sheet("b.csv", bytes: 2, day: "2024-10-21", people: ["Berg"]), on: today)
    #expect(try store.people(lastSeenBefore: Day(iso: "2024-01-01")!) == [code("diallo")])
    #expect(try store.people(lastSeenBefore: Day(iso: "2024-10-21")!) == [code("diallo")])
    #expect(try store.people(lastSeenBefore: Day(iso: "2024-10-22")!).count == 2)
  }

  @Test func linksAndDecisionsFollowTheNewCodes() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Bergh"]), on: today)
    let (a, b) = (try code("berg"), try code("bergh"))
    try store.decide([StoredDecision(subject: .person, a, b, isSame: false, decidedOn: today)])
    try store.anonymise([a], links: [StoredLink(a, b, odds: 12, relation: 5)])
    let kept = try store.everything()
    let new = try #require(zip(kept.content.people, kept.codes).first { $0.0.key.hasPrefix("~") }?.1)
    #expect(new != a)
    let decision = try #require(try store.decisions().first)
    #expect(Set([decision.first, decision.second]) == [new, b])
    let links = try store.links()
    #expect(links.frozen == [new, b])
    #expect(links.links.map(\.odds) == [12])
    #expect(Set([links.links[0].first, links.links[0].second]) == [new, b])
  }

  @Test func theKeyIsOfTheOwnerAloneAndStays() throws {
    let key = store.key.bytes
    #expect(key.count == 32)
    #expect(try Store.open(at: folder.store).key.bytes == key)
    #expect(try FileManager.default.attributesOfItem(atPath: folder.path + "/bilan.cle")[.posixPermissions] as? Int == 0o600)
    #expect(try Store.inMemory().key.bytes != key)
  }

  @Test func aStoreIsNotOpenedWithoutItsKey() throws {
    let file = folder.path + "/bilan.cle"
    let key = try String(contentsOfFile: file, encoding: .utf8)
    try store.close()
    try FileManager.default.removeItem(atPath: file)
    #expect(throws: StoreError.keyLost(path: file, isMissing: true)) { try Store.open(at: folder.store) }
    #expect(!FileManager.default.fileExists(atPath: file), "none is made anew")
    try (String(repeating: "0", count: 64) + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.keyLost(path: file, isMissing: false)) { try Store.openExisting(at: folder.store) }
    try key.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try Store.open(at: folder.store).key.mark == store.key.mark)
  }

  @Test func aKeyBesideNoStoreIsTaken() throws {
    let other = try Folder()
    try FileManager.default.copyItem(atPath: folder.path + "/bilan.cle", toPath: other.path + "/bilan.cle")
    #expect(try Store.open(at: other.store).key.bytes == store.key.bytes)
  }
}

/// What two sheets say whatever day they are of.
@Suite struct RowsWithoutSessionTests {
  private func rows(_ people: [String], _ presence: Presence = .present) -> RowsWithoutSession {
    RowsWithoutSession(
      sheet("a.csv", bytes: 1, people: people) { content in
        for index in content.attendances.indices { content.attendances[index].presence = presence }
      }.content)
  }

  /// Lists of the same people are nearly alike, not any two lists of those who came; nor one of who registered and one of who came.
  @Test func listsOfTheSamePeopleAreNearlyAlike() {
    let list = rows(["Adam", "Berg", "Claes"])
    #expect(list.areNearly(rows(["Adam", "Berg", "Diallo"])))
    #expect(!list.areNearly(rows(["Evrard", "Faye", "Gomez"])))
    #expect(!list.areNearly(rows(["Adam", "Faye", "Gomez"])))
    #expect(!list.areNearly(rows(["Adam", "Berg", "Claes"], .registered)))
  }
}
