import BilanModel
import Foundation
import TestSupport

@testable import BilanStore

/// A folder of one test, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "bilan-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var store: String { path + "/bilan.sqlite" }

  func bytes(_ name: String = "bilan.sqlite") -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: path + "/" + name) ?? Data())
  }
}

let today = Day(iso: "2025-01-15")!

func hash(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 64 - digits.count) + digits
}

func key(_ day: String, axis: String = "1", _ activity: String = "stress") -> Session.Key {
  Session.Key(axis: Code(axis), activity: Code(activity), day: Day(iso: day)!)
}

/// A sheet of one session, present people by their family names.
func sheet(
  _ name: String, bytes: Int, day: String = "2024-10-21", people: [String],
  edit: (inout SheetContent) -> Void = { _ in }
) -> Sheet {
  var content = SheetContent()
  content.sessions = [Session(key: key(day), place: .notStated)]
  for (index, person) in people.enumerated() {
    content.people.append(Person(key: person.lowercased(), familyName: person, givenName: ""))
    content.attendances.append(
      Attendance(
        session: 0, person: Int32(index), organisation: -1, place: .notStated,
        line: Int32(index + 2), presence: .present))
  }
  edit(&content)
  return Sheet(
    source: SheetSource(
      name: name, hash: hash(bytes), kind: .attendance, rowsRead: people.count,
      rowsKept: people.count),
    content: content)
}

/// Sheets that overlap in every way they can: sessions, people, spellings, organisations, repeated lines; some twice, under two names that read differently.
func randomSheets(_ seed: UInt64) -> [Sheet] {
  var random = Seeded(seed)
  var sheets: [Sheet] = []
  for number in 1...Int.random(in: 2...7, using: &random) {
    let content = randomContent(&random)
    let rows = content.attendances.count
    let bytes = Int.random(in: 1...0xFFFF, using: &random) * 16 + number
    var sheet = Sheet(
      source: SheetSource(
        name: "f\(number).csv", hash: hash(bytes),
        kind: .attendance, rowsRead: rows + 1, rowsKept: rows),
      content: content)
    sheets.append(sheet)
    if Bool.random(using: &random) {
      sheet.source.name = Bool.random(using: &random) ? "a\(number).csv" : "z\(number).csv"
      if Bool.random(using: &random) { sheet.content.sessions[0].unplannedTitle = "From the name" }
      sheets.append(sheet)
    }
  }
  return sheets
}

private func randomContent(_ random: inout Seeded) -> SheetContent {
  var content = SheetContent()
  addSessions(to: &content, &random)
  addNames(to: &content, &random)
  addAttendances(to: &content, &random)
  addCounts(to: &content, &random)
  return content
}

private let places = [Place(number: 21001), Place(number: 9_162_000), .elsewhere, .notStated]

private func addSessions(to content: inout SheetContent, _ random: inout Seeded) {
  let keys = [
    key("2024-01-10"), key("2024-01-10", "autre"), key("2023-05-02", axis: "2"),
    key("2024-12-31", axis: "10"),
  ].shuffled(using: &random)
  for key in keys.prefix(Int.random(in: 1...3, using: &random)) {
    content.sessions.append(
      Session(
        key: key, unplannedTitle: [nil, "B", "a", "é"].randomElement(using: &random)!,
        minutes: [nil, 60, 90].randomElement(using: &random)!,
        place: places.randomElement(using: &random)!))
  }
  // A sheet may name one thing twice.
  if Bool.random(using: &random) {
    content.sessions.append(Session(key: content.sessions[0].key, minutes: 75, place: .elsewhere))
  }
}

private func addNames(to content: inout SheetContent, _ random: inout Seeded) {
  let names = ["berg", "diallo", "peeters", "zidane"].shuffled(using: &random)
  for name in [names[0], names[1], names[Int.random(in: 1...2, using: &random)]] {
    let spelling = [name, name.uppercased(), name.capitalized].randomElement(using: &random)!
    content.people.append(Person(key: name, familyName: spelling, givenName: "x"))
  }
  for name in [["cpas", "police"], ["police", "cpas"], ["cpas", "cpas"]].randomElement(using: &random)! {
    let spelling = [name, name.uppercased()].randomElement(using: &random)!
    content.organisations.append(Organisation(key: name, name: spelling))
  }
}

private func addAttendances(to content: inout SheetContent, _ random: inout Seeded) {
  for line in 1...Int32.random(in: 1...12, using: &random) {
    content.attendances.append(
      Attendance(
        session: Int32.random(in: 0..<Int32(content.sessions.count), using: &random),
        person: Int32.random(in: -1..<3, using: &random),
        organisation: Int32.random(in: -1..<2, using: &random),
        place: places.randomElement(using: &random)!, line: line,
        presence: Presence(rawValue: UInt8.random(in: 0...3, using: &random))!))
  }
}

private func addCounts(to content: inout SheetContent, _ random: inout Seeded) {
  for line in 0..<Int32.random(in: 0...3, using: &random) {
    content.counts.append(
      CampaignCount(
        metric: ["affiches", "rubans"].randomElement(using: &random)!, axis: "1",
        activity: [nil, "rue"].randomElement(using: &random)!, day: today, lastDay: [today, Day(number: today.number + 30)].randomElement(using: &random)!,
        place: places.randomElement(using: &random)!, value: Int.random(in: 0...3, using: &random),
        isEstimated: Bool.random(using: &random), line: 20 + line))
  }
}
