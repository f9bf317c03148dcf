import BilanModel
import Testing
import TestSupport

@testable import BilanImport

/// Sheets that readable ones become by other words, orders, layouts and languages: the figures are right, or a warning or an error names the very thing.
@Suite struct SilenceTests {
  /// A way of spoiling a sheet, and of how many in a hundred the figures have to be right: where the sheet leaves something open, a question is the right answer.
  struct Kind: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var right: Int
    var make: @Sendable (inout SheetMaker) -> MadeSheet

    init(_ name: String, right: Int, _ make: @escaping @Sendable (inout SheetMaker) -> MadeSheet) {
      testDescription = name
      self.right = right
      self.make = make
    }
  }

  static let kinds: [Kind] = [
    Kind("words of state", right: 50) { $0.wordsOfState() }, Kind("not held", right: 90) { $0.notHeld() },
    Kind("ticks under any title", right: 90) { $0.ticksUnderAnyTitle() }, Kind("two columns of presence", right: 90) { $0.twoColumnsOfPresence() },
    Kind("roles", right: 0) { $0.roles() }, Kind("companions", right: 70) { $0.companions() }, Kind("nobody", right: 90) { $0.nobody() },
    Kind("headers again", right: 90) { $0.headersAgain() }, Kind("second table", right: 90) { $0.secondTable() },
    Kind("day beside a label", right: 30) { $0.dayBesideALabel() }, Kind("month grid", right: 30) { $0.monthGrid() },
    Kind("people across", right: 0) { $0.peopleAcross() }, Kind("two hours", right: 0) { $0.twoHours() },
    Kind("past midnight", right: 90) { $0.pastMidnight() }, Kind("no rows", right: 90) { $0.noRows() },
    Kind("cumulative", right: 90) { $0.cumulative() }, Kind("breakdown", right: 90) { $0.breakdown() }, Kind("multiplied", right: 90) { $0.multiplied() },
    Kind("totals", right: 90) { $0.totals() }, Kind("foreign", right: 90) { $0.foreign() },
    Kind("intentions", right: 90) { $0.intentions() }, Kind("absent ticked", right: 90) { $0.absentTicked() }, Kind("legend", right: 90) { $0.legend() },
    Kind("status beside", right: 90) { $0.statusBeside() }, Kind("twins", right: 90) { $0.twins() }, Kind("announced", right: 90) { $0.announced() },
    Kind("adults and children", right: 90) { $0.adultsAndChildren() }, Kind("one name twice", right: 90) { $0.oneNameTwice() },
    Kind("remarks in names", right: 90) { $0.remarksInNames() },
    Kind("whole territory", right: 90) { $0.wholeTerritory() }, Kind("columns of parts", right: 90) { $0.columnsOfParts() },
    Kind("rows not held", right: 90) { $0.rowsNotHeld() }, Kind("odd cell", right: 90) { $0.oddCell() },
    Kind("english thousands", right: 90) { $0.englishThousands() }, Kind("merged communes", right: 90) { $0.mergedCommunes() },
    Kind("estimates", right: 90) { $0.estimates() }, Kind("months of a school year", right: 0) { $0.monthsOfASchoolYear() },
  ]

  /// A hundred seeds a kind, so that a failing one is found again by its number.
  @Test(arguments: kinds) func noWrongFigureInSilence(kind: Kind) throws {
    var outcomes: [MadeSheet.Outcome: Int] = [:]
    for seed in 0..<100 as Range<UInt64> {
      var maker = SheetMaker(seed: seed)
      let sheet = kind.make(&maker)
      let reading = try read(sheet.text, name: sheet.name, project: sheet.isForeign ? nil : testProject)
      let outcome = sheet.outcome(of: reading)
      outcomes[outcome, default: 0] += 1
      #expect(outcome != .silent, "seed \(seed), \(sheet.kind): \(reading.codes)\n\(sheet.text)")
    }
    // Refusing everything would be silent about nothing, and useless.
    #expect(outcomes[.right, default: 0] >= kind.right, "\(kind.testDescription): \(outcomes)")
  }
}
