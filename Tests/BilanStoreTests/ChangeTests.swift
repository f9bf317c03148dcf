import BilanModel
import Testing

@testable import BilanStore

/// What a replacement says it changed, by hand.
@Suite struct ChangeTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
  }

  /// Keeps one after the other, and answers the change.
  private func change(_ before: Sheet, _ after: Sheet) throws -> Outcome.Change {
    _ = try store.keep(before, on: today)
    guard case .replaced(_, _, let change) = try store.keep(after, on: today) else {
      Issue.record("not replaced")
      return Outcome.Change(sessions: [], metrics: [])
    }
    return change
  }

  private let organisations = [
    Organisation(key: "cpas", name: "CPAS"), Organisation(key: "police", name: "Police"),
  ]

  @Test func aPersonWhoIsSaidToBeOtherwiseIsChanged() throws {
    let before = sheet("a.csv", bytes: 1, people: ["Berg", "Diallo", "Peeters", "Zidane", "Leroy"]) {
      $0.organisations = organisations
      $0.attendances[1].presence = .absent
      $0.attendances[2].organisation = 0
      $0.attendances[3].place = Place(number: 21001)
    }
    let after = sheet("a.csv", bytes: 2, people: ["Martin", "Zidane", "Peeters", "Diallo", "Berg"]) {
      $0.organisations = organisations
      $0.attendances[1].place = Place(number: 21013)
      $0.attendances[2].organisation = 1
      $0.attendances[3].presence = .absent
      $0.attendances[4].presence = .absent
    }
    let change = try change(before, after)
    let attendances = Outcome.Difference(before: 5, after: 5, added: 1, removed: 1, changed: 3)
    #expect(
      change.sessions == [
        .init(key: key("2024-10-21"), telling: .same, attendances: attendances, presentBefore: 4, presentAfter: 3)
      ])
    #expect(change.attendances == attendances)
    #expect(change.counts == Outcome.Difference() && change.metrics.isEmpty)
    #expect(!change.isEmpty)
  }

  @Test func peopleWithoutANameAreCounted() throws {
    func unnamed(_ bytes: Int, _ rows: [(UInt32, Presence)]) -> Sheet {
      sheet("a.csv", bytes: bytes, people: []) {
        for (index, row) in rows.enumerated() {
          $0.attendances.append(
            Attendance(
              session: 0, person: -1, organisation: -1, place: Place(number: row.0), line: Int32(index + 2),
              presence: row.1))
        }
      }
    }
    let change = try change(
      unnamed(1, [(21001, .present), (21001, .present), (21013, .present), (21013, .absent)]),
      unnamed(2, [(21013, .absent), (21001, .present), (21001, .absent), (21004, .present), (21013, .present)]))
    #expect(change.attendances == Outcome.Difference(before: 4, after: 5, added: 2, removed: 1, changed: 0))
    #expect(change.sessions.map(\.presentBefore) == [3] && change.sessions.map(\.presentAfter) == [3])
  }

  @Test func linesTheirOrderRepeatsAndSpellingsAreNoChange() throws {
    let before = sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]) {
      $0.attendances.append($0.attendances[0])
      $0.attendances[0].presence = .absent
    }
    let after = sheet("a.csv", bytes: 2, people: ["DIALLO", "BERG"]) { $0.attendances[0].line = 90 }
    let change = try change(before, after)
    #expect(change.isEmpty)
    #expect(change.attendances == Outcome.Difference(before: 2, after: 2))
  }

  @Test func sessionsComeGoAndAreToldOtherwise() throws {
    let days = ["2024-10-21", "2024-10-22", "2024-10-23", "2024-10-24"].map { key($0) }
    func told(_ bytes: Int, _ sessions: [(Int, Int32)]) -> Sheet {
      sheet("a.csv", bytes: bytes, people: ["Berg"]) { content in
        content.sessions = sessions.map { Session(key: days[$0.0], minutes: $0.1, place: .notStated) }
      }
    }
    let change = try change(told(1, [(2, 60), (0, 60), (1, 60)]), told(2, [(3, 60), (2, 60), (1, 90)]))
    #expect(change.sessions.map(\.key) == days)
    #expect(change.sessions.map(\.telling) == [.removed, .changed, .same, .added])
    #expect(change.sessions.map(\.attendances.added) == [0, 0, 0, 1])
    #expect(change.sessions.map(\.attendances.removed) == [0, 0, 1, 0])
  }

  @Test func aLengthAloneIsAChange() throws {
    let before = sheet("a.csv", bytes: 1, people: ["Berg"])
    let after = sheet("a.csv", bytes: 2, people: ["Berg"]) { $0.sessions[0].minutes = 90 }
    let change = try change(before, after)
    #expect(change.attendances.isEmpty && !change.isEmpty)
  }

  @Test func severalPreviousSheetsAreSettledTogether() throws {
    let first = sheet("a.csv", bytes: 1, day: "2024-10-21", people: ["Berg", "Diallo"])
    let second = sheet("a.csv", bytes: 2, day: "2024-10-22", people: ["Berg"])
    _ = try store.keep(first, on: today)
    let both = sheet("a.csv", bytes: 3, day: "2024-10-21", people: ["Berg"]) {
      $0.sessions.append(Session(key: key("2024-10-22"), place: .notStated))
      $0.attendances.append($0.attendances[0])
      $0.attendances[1].session = 1
    }
    let change = try change(second, both)
    #expect(change.sessions.map(\.attendances.before) == [2, 1])
    #expect(change.sessions.map(\.attendances.removed) == [1, 0])
    #expect(change.attendances == Outcome.Difference(before: 3, after: 2, removed: 1))
  }

  private func campaign(_ bytes: Int, _ counts: [(Code<Metric>, UInt32, Int, Bool)]) -> Sheet {
    sheet("a.csv", bytes: bytes, people: []) { content in
      content.sessions = []
      content.counts = counts.enumerated().map { index, count in
        CampaignCount(
          metric: count.0, axis: "4", day: today, place: Place(number: count.1), value: count.2, isEstimated: count.3,
          line: Int32(index + 2))
      }
    }
  }

  @Test func countsAreComparedBySubject() throws {
    let change = try change(
      campaign(1, [("affiches", 21007, 10, false), ("affiches", 21013, 20, false), ("rubans", 21007, 5, false)]),
      campaign(
        2,
        [
          ("affiches", 21004, 7, false), ("affiches", 21013, 25, false), ("affiches", 21007, 10, true),
          ("tracts", 21007, 1, false),
        ]))
    #expect(
      change.metrics == [
        .init(code: "affiches", counts: .init(before: 2, after: 3, added: 1, changed: 2)),
        .init(code: "rubans", counts: .init(before: 1, removed: 1)),
        .init(code: "tracts", counts: .init(after: 1, added: 1)),
      ])
    #expect(change.counts == Outcome.Difference(before: 3, after: 4, added: 2, removed: 1, changed: 2))
  }

  @Test func countsOfOneSubjectArePairedOff() throws {
    let change = try change(
      campaign(1, [("affiches", 21007, 10, false), ("affiches", 21007, 10, false), ("affiches", 21007, 3, true)]),
      campaign(2, [("affiches", 21007, 4, true), ("affiches", 21007, 10, false)]))
    #expect(change.counts == Outcome.Difference(before: 3, after: 2, removed: 1, changed: 1))
  }
}
