import BilanModel
import Testing
import TestSupport

@testable import BilanImport

/// Sheets that readable ones become by other words, orders, layouts and languages: the figures are right, or a warning or an error names the very thing.
@Suite struct SilenceTests {
  typealias Kind = @Sendable (inout SheetMaker) -> MadeSheet

  static let kinds: [(name: String, make: Kind)] = [
    ("words of state", { $0.wordsOfState() }), ("not held", { $0.notHeld() }), ("ticks under any title", { $0.ticksUnderAnyTitle() }),
    ("two columns of presence", { $0.twoColumnsOfPresence() }), ("roles", { $0.roles() }), ("companions", { $0.companions() }), ("nobody", { $0.nobody() }),
    ("headers again", { $0.headersAgain() }), ("second table", { $0.secondTable() }), ("day beside a label", { $0.dayBesideALabel() }),
    ("month grid", { $0.monthGrid() }), ("people across", { $0.peopleAcross() }), ("two hours", { $0.twoHours() }), ("past midnight", { $0.pastMidnight() }),
    ("no rows", { $0.noRows() }), ("cumulative", { $0.cumulative() }), ("breakdown", { $0.breakdown() }), ("multiplied", { $0.multiplied() }),
    ("totals", { $0.totals() }), ("foreign", { $0.foreign() }),
  ]

  /// A hundred sheets of each kind; a failing one is found again by its seed.
  @Test(arguments: 0..<SilenceTests.kinds.count)
  func noWrongFigureInSilence(kind: Int) throws {
    let (name, make) = SilenceTests.kinds[kind]
    var outcomes: [MadeSheet.Outcome: Int] = [:]
    for index in 0..<100 {
      let seed = UInt64(index * SilenceTests.kinds.count + kind)
      var maker = SheetMaker(seed: seed)
      let sheet = make(&maker)
      let reading = try read(sheet.text, name: sheet.name, project: sheet.isForeign ? nil : testProject)
      let outcome = sheet.outcome(of: reading)
      outcomes[outcome, default: 0] += 1
      let said: Comment = "seed \(seed), \(sheet.kind): \(reading.codes)\n\(sheet.text)"
      if SilenceTests.stillSilent.contains(name) {
        withKnownIssue(isIntermittent: true) { #expect(outcome != .silent, said) }
      } else {
        #expect(outcome != .silent, said)
      }
    }
    // Refusing everything would be silent about nothing, and useless.
    #expect(outcomes[.right, default: 0] >= SilenceTests.fewestRight[name] ?? 60, "\(name): \(outcomes)")
  }

  /// Kinds that are not mended yet.
  static let stillSilent: Set<String> = ["words of state", "two hours", "past midnight", "totals", "foreign"]
  /// How many of a hundred are read right at least, where the sheet leaves open more than elsewhere.
  static let fewestRight = [
    "words of state": 30, "roles": 0, "day beside a label": 30, "month grid": 40, "people across": 0, "two hours": 0, "past midnight": 0, "no rows": 0,
  ]
}
