import BilanModel
import Testing

@testable import BilanStore

/// An answer of each kind.
let columnChoice = LayoutChoice(
  kind: .column, key: "participant 1|cpas", answer: "full_name=Participant 1", madeOn: today, file: "a.csv")
private let orderChoice = LayoutChoice(
  kind: .dateOrder, key: "participant 1|cpas", answer: "dmy", madeOn: today, file: "a.csv")
private let activityChoice = LayoutChoice(
  kind: .activity, key: "vicariant", answer: "1/stress-vicariant", madeOn: today, file: "a.csv")

private let statusChoice = LayoutChoice(
  kind: .status, key: "rendez vous honore", answer: "Rendez-vous honoré=present", madeOn: today, file: "a.csv")

@Suite struct ChoiceTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.open(at: folder.store)
  }

  private func kept(_ choice: LayoutChoice, _ id: Int64) -> LayoutChoice {
    var choice = choice
    choice.id = id
    return choice
  }

  @Test func whatIsRememberedComesBackInAnOrderOfItsOwn() throws {
    try #expect(store.choices().isEmpty)
    try #expect(store.remember(orderChoice) == .added(kept(orderChoice, 1)))
    try #expect(store.remember(columnChoice) == .added(kept(columnChoice, 2)))
    try #expect(store.remember(activityChoice) == .added(kept(activityChoice, 3)))
    let expected = [kept(activityChoice, 3), kept(columnChoice, 2), kept(orderChoice, 1)]
    try #expect(store.choices() == expected)
    try store.close()
    #expect(try Store.openExisting(at: folder.store)?.choices() == expected)
  }

  @Test func aWordOfStateHasOneMeaning() throws {
    try #expect(store.remember(statusChoice) == .added(kept(statusChoice, 1)))
    var other = statusChoice
    other.answer = "Rendez-vous honoré=absent"
    try #expect(store.remember(other) == .replaced(kept(other, 2), previous: kept(statusChoice, 1)))
    #expect(throws: StoreError.self) {
      other.answer = "present"
      _ = try store.remember(other)
    }
  }

  @Test func severalColumnsMayBeSaidToHoldNothing() throws {
    func choice(_ answer: String) -> LayoutChoice { LayoutChoice(kind: .column, key: "nom|a|b", answer: answer, madeOn: today, file: "a.csv") }
    for answer in ["none=A", "none=B", "heads=C"] { _ = try store.remember(choice(answer)) }
    #expect(try store.choices().map(\.answer) == ["heads=C", "none=A", "none=B"])
    // A column has one use.
    _ = try store.remember(choice("heads=A"))
    #expect(try store.choices().map(\.answer) == ["heads=A", "none=B"])
  }

  @Test func theNewerAnswerReplacesTheOlder() throws {
    for choice in [columnChoice, orderChoice, activityChoice] { _ = try store.remember(choice) }
    var newer = orderChoice
    newer.answer = "mdy"
    newer.madeOn = Day(iso: "2025-02-01")!
    newer.file = "b.csv"
    try #expect(store.remember(newer) == .replaced(kept(newer, 4), previous: kept(orderChoice, 2)))
    newer = columnChoice
    newer.answer = "full_name=Personne"
    try #expect(store.remember(newer) == .replaced(kept(newer, 5), previous: kept(columnChoice, 1)))
    newer = activityChoice
    newer.answer = "2/accueil"
    try #expect(store.remember(newer).choice == kept(newer, 6))
    #expect(try store.choices().map(\.id) == [6, 5, 4])
  }

  @Test func theSameAnswerAgainChangesNothing() throws {
    _ = try store.remember(columnChoice)
    var again = columnChoice
    again.madeOn = Day(iso: "2025-02-01")!
    again.file = "b.csv"
    try #expect(store.remember(again) == .unchanged(kept(columnChoice, 1)))
    #expect(try store.choices() == [kept(columnChoice, 1)])
  }

  @Test func eachRoleAndLayoutAndKindHasItsOwnAnswer() throws {
    _ = try store.remember(columnChoice)
    for change: (inout LayoutChoice) -> Void in [
      { $0.answer = "full=Participant 1" }, { $0.answer = "organisation=cpas=x" }, { $0.key = "participant 1" },
      { ($0.kind, $0.answer) = (.activity, "full_name=1/x") },
    ] {
      var other = columnChoice
      change(&other)
      guard case .added = try store.remember(other) else {
        Issue.record("\(other)")
        continue
      }
    }
    var header = columnChoice
    header.answer = "organisation=cpas=y"
    guard case .replaced(_, let previous) = try store.remember(header) else {
      Issue.record("not replaced")
      return
    }
    #expect(previous.answer == "organisation=cpas=x")
  }

  @Test func aChoiceForgottenIsGoneAndItsNumberToo() throws {
    let name = "Vanderquisquater"
    var choice = columnChoice
    choice.answer = "full_name=\(name)"
    _ = try store.remember(choice)
    try #expect(store.forgetChoice(2) == nil)
    try #expect(store.forgetChoice(1) == kept(choice, 1))
    try #expect(store.forgetChoice(1) == nil)
    try #expect(store.choices().isEmpty)
    for file in ["bilan.sqlite", "bilan.sqlite-wal"] {
      #expect(!String(decoding: folder.bytes(file), as: UTF8.self).contains(name))
    }
    try #expect(store.remember(choice).choice.id == 2)
  }

  @Test func twoProcessesThatAnswerTheSameQuestion() throws {
    let other = try Store.open(at: folder.store)
    _ = try store.remember(orderChoice)
    var newer = orderChoice
    newer.answer = "mdy"
    try #expect(other.remember(newer) == .replaced(kept(newer, 2), previous: kept(orderChoice, 1)))
    #expect(try store.choices() == [kept(newer, 2)])
  }

  @Test func sheetsAndChoicesDoNotTouchEachOther() throws {
    _ = try store.keep(sheet("a.csv", bytes: 1, people: ["Berg"]), on: today)
    _ = try store.remember(columnChoice)
    _ = try store.remove(1)
    #expect(try store.choices().count == 1)
  }

  static let senseless: [(LayoutChoice.Kind, String, String, String)] = [
    (.column, "", "full_name=x", "a.csv"), (.column, "k", "full_name=x", ""), (.column, "k", "full_name", "a.csv"),
    (.column, "k", "=x", "a.csv"), (.column, "k", "full_name=", "a.csv"), (.dateOrder, "k", "ymd", "a.csv"),
    (.dateOrder, "k", "", "a.csv"), (.activity, "k", "stress", "a.csv"), (.activity, "k", "/stress", "a.csv"),
    (.activity, "k", "1/", "a.csv"),
  ]

  @Test(arguments: senseless)
  func theTableRefusesWhatMakesNoSense(_ kind: LayoutChoice.Kind, key: String, answer: String, file: String) throws {
    #expect(throws: StoreError.self) {
      try store.remember(LayoutChoice(kind: kind, key: key, answer: answer, madeOn: today, file: file))
    }
    #expect(try store.choices().isEmpty)
  }
}
