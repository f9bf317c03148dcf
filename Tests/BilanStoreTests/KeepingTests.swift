import BilanModel
import Testing

@testable import BilanStore

@Suite struct KeepingTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
  }

  @Test func whatIsKeptComesBack() throws {
    let original = sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]) { content in
      content.sessions[0].minutes = 90
      content.sessions[0].unplannedTitle = "Café"
      content.sessions[0].place = Place(number: 21004)
      content.organisations = [Organisation(key: "cpas", name: "CPAS")]
      content.attendances[1].organisation = 0
      content.attendances[1].presence = .excused
      content.attendances[0].place = .elsewhere
      content.counts = [
        CampaignCount(
          metric: "affiches", axis: "4", activity: "rue", unplannedTitle: "Rue", day: today,
          place: .notStated, value: 1250, isEstimated: true, line: 9)
      ]
    }
    #expect(try store.keep(original, on: today) == .added(id: 1))
    #expect(try store.content() == original.content)
    #expect(try store.sources() == [original.source])
    let stored = try #require(try store.sheets().first)
    #expect(stored.sessions == 1 && stored.attendances == 2 && stored.counts == 1)
    #expect(stored.firstDay == Day(iso: "2024-10-21") && stored.lastDay == today)
    #expect(stored.importedOn == today)
  }

  @Test func theSameAgainChangesNothing() throws {
    let first = sheet("b.csv", bytes: 1, people: ["Berg"])
    try #expect(store.keep(first, on: today) == .added(id: 1))
    let content = try store.content()
    let stored = try store.sheets()
    try #expect(store.keep(first, on: Day(iso: "2025-02-01")!) == .unchanged(id: 1))
    #expect(try store.sheets() == stored)
    #expect(try store.content() == content)
  }

  @Test func theLeastNameIsKept() throws {
    for name in ["m.csv", "é.csv", "Z.csv", "n.csv"] {
      try #expect(store.keep(sheet(name, bytes: 1, people: ["Berg"]), on: today).id == 1)
    }
    #expect(try store.sources().map(\.name) == ["Z.csv"])
  }

  @Test func aCorrectedSheetReplacesTheEarlierOne() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]), on: today)
    let before = try store.sheets()
    let corrected = sheet("a.csv", bytes: 2, people: ["Berg", "Peeters", "Zidane"])
    let outcome = try store.keep(corrected, on: today)
    #expect(
      outcome
        == .replaced(
          id: 2, previous: before,
          change: .init(
            sessions: [
              .init(
                key: key("2024-10-21"), telling: .same, attendances: .init(before: 2, after: 3, added: 2, removed: 1),
                presentBefore: 2, presentAfter: 3)
            ], metrics: [])))
    #expect(try store.content() == corrected.content)
  }

  @Test func anotherSessionOrNameIsKeptBeside() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    let otherDay = sheet("a.csv", bytes: 2, day: "2024-10-22", people: ["Berg"])
    let otherName = sheet("b.csv", bytes: 3, people: ["Diallo"])
    try #expect(store.keep(otherDay, on: today) == .added(id: 2))
    try #expect(store.keep(otherName, on: today) == .added(id: 3))
    let content = try store.content()
    #expect(content.sessions.count == 2 && content.people.count == 2)
    #expect(content.attendances.count == 3)
  }

  @Test func aSheetOverTwoKeptSessionsReplacesBoth() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    _ = try store.keep(sheet("a.csv", bytes: 2, day: "2024-10-22", people: ["Berg"]), on: today)
    let both = sheet("a.csv", bytes: 3, people: ["Berg"]) {
      $0.sessions.append(Session(key: key("2024-10-22"), place: .notStated))
    }
    guard case .replaced(_, let previous, _) = try store.keep(both, on: today) else {
      Issue.record("not replaced")
      return
    }
    #expect(previous.map(\.id) == [1, 2])
    #expect(try store.sheets().map(\.id) == [3])
  }

  @Test func theSameBytesReadOtherwiseAreKeptAnew() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    let readAnew = sheet("a.csv", bytes: 1, people: ["Berg"]) {
      $0.attendances[0].place = Place(number: 21007)
    }
    guard case .replaced = try store.keep(readAnew, on: today) else {
      Issue.record("not replaced")
      return
    }
    #expect(try store.content() == readAnew.content)
  }

  @Test func aCountOfTheSameCellReplacesAndOfAnotherCommuneDoesNot() throws {
    func campaign(_ bytes: Int, commune: UInt32, value: Int) -> Sheet {
      sheet("affiches.csv", bytes: bytes, people: []) { content in
        content.sessions = []
        content.counts = [
          CampaignCount(
            metric: "affiches", axis: "4", day: today, place: Place(number: commune), value: value,
            isEstimated: false, line: 2)
        ]
      }
    }
    _ = try store.keep(campaign(1, commune: 21007, value: 10), on: today)
    try #expect(store.keep(campaign(2, commune: 21013, value: 20), on: today) == .added(id: 2))
    _ = try store.keep(campaign(3, commune: 21007, value: 30), on: today)
    #expect(try store.content().counts.map(\.value) == [30, 20])
  }

  static let tellings: [(String?, Int32?, UInt32)] = [
    ("a", 60, 21001), ("b", nil, 99_998), (nil, 90, 99_999),
  ]

  @Test(arguments: tellings)
  func whatSheetsSayOfOneSessionIsSettled(
    title: String?, minutes: Int32?, place: UInt32
  ) throws {
    let one = sheet("1.csv", bytes: 1, people: ["Berg"]) {
      $0.sessions[0] = Session(
        key: $0.sessions[0].key, unplannedTitle: "b", minutes: 45, place: .elsewhere)
    }
    let two = sheet("2.csv", bytes: 2, people: ["BERG"]) {
      $0.sessions[0] = Session(
        key: $0.sessions[0].key, unplannedTitle: title, minutes: minutes,
        place: Place(number: place))
    }
    _ = try store.keep(one, on: today)
    _ = try store.keep(two, on: today)
    let content = try store.content()
    #expect(content.sessions[0].unplannedTitle == (title == "a" ? "a" : "b"))
    #expect(content.sessions[0].minutes == max(45, minutes ?? 0))
    #expect(content.sessions[0].place.number == min(99_998, place))
    #expect(content.people.map(\.familyName) == ["BERG"])
    _ = try store.remove(2)
    #expect(try store.content() == one.content)
  }

  // MARK: - What is likely next

  @Test func whatIsForeseenIsNotDone() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg", "Diallo"]), on: today)
    let corrected = sheet("a.csv", bytes: 2, people: ["Berg", "Peeters"])
    let foreseen = try store.foresee(corrected)
    #expect(try store.sheets().map(\.id) == [1])
    #expect(try store.keep(corrected, as: .asked, on: today) == foreseen)
  }

  /// The day that was answered holds for a later version that says the same of itself as before, or nothing; the commune for every one.
  @Test func anAnswerHoldsForWhatSaysTheSameOfItself() throws {
    var answers = SheetAnswers()
    answers.commune = "Forest"
    let withoutDay = answers
    answers.date = "2024-10-21"
    let stated = sheet("a.csv", bytes: 1, day: "2024-10-20", people: ["Berg"])
    let kept = sheet("a.csv", bytes: 1, people: ["Berg"])
    _ = try store.keep(kept, answers: answers, stated: stated.content, on: today)
    let file = try #require(try store.answeredFiles().first)
    #expect(file.name == "a.csv" && file.sheets == [1])
    for same in [[stated], [kept], []] { #expect(file.answers(for: same) == answers) }
    #expect(file.answers(for: [sheet("a.csv", bytes: 2, day: "2024-10-22", people: ["Berg"])]) == withoutDay)
    // It goes with its sheet.
    _ = try store.remove(1)
    #expect(try store.answeredFiles().isEmpty && !store.knows(hash: hash(1)))
  }

  /// As if it had been imported in the place of the other: that one's bytes say nothing any more, nor do those whose place it had.
  @Test func aKeptSheetTakesThePlaceOfAnother() throws {
    let first = sheet("1.csv", bytes: 1, people: ["Berg", "Claes"])
    let second = sheet("2.csv", bytes: 2, day: "2024-10-22", people: ["Dubois"])
    let third = sheet("3.csv", bytes: 3, day: "2024-10-23", people: ["Evrard"])
    _ = try store.keep(first, on: today)
    _ = try store.keep(second, as: .replacing([1]), on: today)
    _ = try store.keep(third, on: today)
    #expect(try store.supersede(hash(2), by: hash(3)))
    #expect(try store.content() == third.content)
    #expect(try store.keep(first, as: .asked, on: today) == .unchanged(id: 3))
    #expect(try store.keep(second, as: .asked, on: today) == .unchanged(id: 3))
    #expect(try store.answeredSheets().map(\.successor) == [nil, hash(3), hash(3)])
    // Done, it is not done again; and nothing takes its own place, or one that is not there.
    for (gone, heir) in [(2, 3), (3, 3), (3, 2), (9, 3)] { #expect(try !store.supersede(hash(gone), by: hash(heir))) }
    #expect(try store.content() == third.content)
  }

  /// Lines of counts that a longer table holds too are less of it than those that it shares eight of twelve with.
  @Test func aLongTableIsNearestToWhatSharesMostOfIt() throws {
    func table(_ bytes: Int, _ values: [Int]) -> Sheet {
      sheet("\(bytes).csv", bytes: bytes, people: []) { content in
        content.counts = values.map {
          CampaignCount(metric: "affiches", axis: "4", day: today, place: .notStated, value: $0, isEstimated: false, line: Int32($0))
        }
      }
    }
    let (short, long) = (try store.keep(table(1, [1, 2]), on: today).id, try store.keep(table(2, Array(1...8) + [90, 91]), on: today).id)
    let next = table(3, Array(1...12))
    #expect(try store.nearness(of: next, to: short) < store.nearness(of: next, to: long))
  }
}
