import BilanModel
import Testing

@testable import BilanImport

/// A small sheet of a kind that was once misread, with its right reading decided before it was read.
struct KindCase: Sendable, CustomTestStringConvertible {
  /// What the sheet shows.
  var what: String
  var text: String
  /// `2024-03-12 dpo 2`: day, activity and people present, or the sum of the counts from that day on; nil where only a question is right.
  var right: [String]?
  /// Codes of which each has to be told.
  var told: [String] = []
  /// Codes of which none may be told.
  var untold: [String] = []
  var name = "feuille.csv"
  var options = SessionOptions()

  var testDescription: String { what }

  /// Present of each session, or counts by their first day, in order.
  static func found(_ reading: SheetReading) -> [String] {
    var people: [String: Set<Int32>] = [:]
    var present: [String: Int] = [:]
    for row in reading.content.attendances where row.presence == .present {
      let key = reading.content.sessions[Int(row.session)].key
      if row.person >= 0, !people["\(key.day) \(key.activity)", default: []].insert(row.person).inserted { continue }
      present["\(key.day) \(key.activity)", default: 0] += 1
    }
    for count in reading.content.counts { present["\(count.day) \(count.metric)", default: 0] += count.value }
    return present.map { "\($0.key) \($0.value)" }.sorted()
  }
}

@Suite struct KindTests {
  @Test(arguments: KindCase.sessions + KindCase.headers + KindCase.layouts + KindCase.logs + KindCase.dates)
  func theReadingIsRightOrAsks(sheet: KindCase) throws {
    let reading = try read(sheet.text, name: sheet.name, options: sheet.options)
    if let right = sheet.right {
      #expect(!reading.isRefused, "\(reading.codes)")
      #expect(KindCase.found(reading) == right, "\(reading.codes)")
    } else {
      #expect(reading.isRefused)
      #expect(KindCase.found(reading) == [], "\(reading.codes)")
    }
    for code in sheet.told { #expect(reading.first(code) != nil, "\(code) is not among \(reading.codes)") }
    for code in sheet.untold { #expect(reading.first(code) == nil, "\(code) is among \(reading.codes)") }
  }

  @Test(arguments: KindCase.foreign) func whatIsForeignIsRefused(sheet: KindCase) throws {
    for project in [testProject, nil] {
      let reading = try read(sheet.text, name: sheet.name, project: project, options: sheet.options)
      #expect(reading.isRefused && KindCase.found(reading) == [], "\(reading.codes)")
      #expect(reading.hasErrors, "\(reading.codes)")
    }
  }

  @Test func eachKindHasCases() {
    let kinds = [
      KindCase.sessions, KindCase.headers, KindCase.layouts, KindCase.logs, KindCase.dates, KindCase.foreign,
    ]
    for cases in kinds { #expect(cases.count >= 8) }
  }
}
