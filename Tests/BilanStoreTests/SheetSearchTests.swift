import BilanModel
import TestSupport
import Testing

@testable import BilanStore

/// The sheets that are found are those that say what is asked for, looked at one by one.
@Suite struct SheetSearchTests {
  private static let names = ["Présences mai.csv", "presences MAI (2).csv", "Août – école.csv", "x.csv"]

  @Test(arguments: 1...60) func foundIsWhatSaysSo(seed: UInt64) throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    var chance = Seeded(seed)
    var kept: [Int64: Sheet] = [:]
    for (number, drawn) in randomSheets(seed).enumerated() {
      var sheet = drawn
      sheet.source.name = SheetSearchTests.names.randomElement(using: &chance)!
      sheet.source.hash = hash(number + 1)
      let outcome = try store.keep(sheet, as: .beside, on: today)
      kept[outcome.id] = sheet
    }
    #expect(try store.sheetCount() == kept.count)
    for _ in 0..<30 {
      let search = random(&chance)
      let found = try store.numbers(of: search)
      #expect(Set(found) == Set(kept.filter { says($0.value, search) }.keys) && Set(found).count == found.count, "\(search)")
      let order = try store.sheets().map(\.id).filter(found.contains)
      #expect(found == order)
      #expect(try store.sheets(numbered: found.shuffled(using: &chance)).map(\.id) == order)
    }
    for (id, sheet) in kept { #expect(try store.sessions(ofSheet: id).map(\.key) == Set(sheet.content.sessions.map(\.key)).sorted()) }
    for year in 2022...2025 {
      let days = Day(iso: "\(year)-01-01")!...Day(iso: "\(year)-12-31")!
      let isKept = kept.values.contains { sheet in
        sheet.content.sessions.contains { days.contains($0.key.day) }
          || sheet.content.counts.contains { $0.day <= days.upperBound && $0.lastDay >= days.lowerBound }
      }
      #expect(try store.keepsSomething(from: days.lowerBound, to: days.upperBound) == isKept)
    }
  }

  private func random(_ chance: inout Seeded) -> SheetSearch {
    var search = SheetSearch()
    if Bool.random(using: &chance) { search.name = ["mai", "PRESENCES", "ecole aout", "é", "mai 2", "csv", "rien"].randomElement(using: &chance)! }
    if Bool.random(using: &chance) { search.axis = ["1", "2", "10", "3"].randomElement(using: &chance)! }
    if search.axis != nil, Bool.random(using: &chance) { search.activity = ["stress", "autre"].randomElement(using: &chance)! }
    if Bool.random(using: &chance) { search.day = Day(iso: ["2024-01-10", "2023-05-02", "2024-12-31", "2024-02-01"].randomElement(using: &chance)!) }
    if Bool.random(using: &chance) { search.place = [Place(number: 21001), Place(number: 9_162_000), .elsewhere].randomElement(using: &chance)! }
    return search
  }

  private func says(_ sheet: Sheet, _ search: SheetSearch) -> Bool {
    let plain = [
      "Présences mai.csv": "presences mai csv", "presences MAI (2).csv": "presences mai 2 csv", "Août – école.csv": "aout ecole csv", "x.csv": "x csv",
    ]
    let words = search.name.lowercased().replacing("é", with: "e").split(separator: " ")
    guard words.allSatisfy({ plain[sheet.source.name]!.contains($0) }) else { return false }
    let content = sheet.content
    if search.axis != nil || search.activity != nil || search.day != nil {
      let inSession = content.sessions.contains { session in
        (search.axis.map { $0 == session.key.axis.text } ?? true) && (search.activity.map { $0 == session.key.activity.text } ?? true)
          && (search.day.map { $0 == session.key.day } ?? true)
      }
      let inCount = content.counts.contains { count in
        (search.axis.map { $0 == count.axis.text } ?? true) && (search.activity.map { $0 == count.activity?.text } ?? true)
          && (search.day.map { count.day <= $0 && $0 <= count.lastDay } ?? true)
      }
      guard inSession || inCount else { return false }
    }
    guard let place = search.place else { return true }
    let stated = Dictionary(grouping: content.sessions, by: \.key).values.compactMap { $0.map(\.place).min() }
    return stated.contains(place) || content.attendances.contains { $0.place == place } || content.counts.contains { $0.place == place }
  }
}
