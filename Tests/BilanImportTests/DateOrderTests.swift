import BilanModel
import Testing
import TestSupport

@testable import BilanImport

@Suite struct DateOrderTests {
  // MARK: - One date in each order

  /// Every pair of numbers in the place of day and month, in every order, against the rule in words: the calendar decides where only one of the two readings is a day.
  @Test(arguments: DateOrder.allCases)
  func everyPairOfNumbers(order: DateOrder) {
    for first in 0...32 {
      for second in 0...32 {
        let dayFirst = Day(year: 2024, month: second, day: first)
        let monthFirst = Day(year: 2024, month: first, day: second)
        let meant: DayReading =
          switch (dayFirst, monthFirst) {
          case (nil, nil): .unreadable
          case (let day?, let other?) where day == other: .day(day)
          case (let day?, nil): order == .monthFirst ? .otherOrder : .day(day)
          case (nil, let day?): order == .monthFirst ? .day(day) : .otherOrder
          case (let day?, let other?):
            switch order {
            case .belgian, .dayFirst: .day(day)
            case .monthFirst: .day(other)
            case .mixed: .ambiguous
            }
          }
        #expect(DayReading("\(first)/\(second)/2024", order: order) == meant)
        #expect(DayReading("\(first)-\(second)-24", order: order) == meant)
      }
    }
  }

  @Test(
    arguments: DateOrder.allCases, ["2026-03-12", "12 mars 2026", "March 12, 2026", "jeudi 12 mars 2026", "20260312", "2026-03-12T09:02", "2026/3/12 9:02 PM"])
  func whatNamesItsMonthOrBeginsWithTheYearHasOneOrder(order: DateOrder, text: String) {
    #expect(DayReading(text, order: order) == .day(day("2026-03-12")))
  }

  @Test(arguments: ["12/03/2026 9:02 PM", "12/03/2026 9:02:11 a.m.", "12/3/26, 5:51:40PM"])
  func aTwelveHourClockIsADoubtUntilTheOrderIsKnown(text: String) {
    #expect(DayReading(text) == .ambiguous)
    #expect(DayReading(text, order: .dayFirst) == .day(day("2026-03-12")))
    #expect(DayReading(text, order: .monthFirst) == .day(day("2026-12-03")))
    #expect(DayReading(text, order: .mixed) == .ambiguous)
  }

  // MARK: - What a column says

  @Test(arguments: [
    ([], DateOrder.belgian), (["12/03/2026"], .belgian), (["05/05/2026", "2026-03-25", "25 mars 2026"], .belgian), (["?", "31/02/2026"], .belgian),
    (["12/03/2026", "25/03/2026"], .dayFirst), (["12/03/2026", "03/25/2026"], .monthFirst), (["25/03/2026", "03/25/2026"], .mixed),
    (["03/25/2026 9:02 AM", "3/4/2026 9:02 AM"], .monthFirst), (["25/03/2026 9:02 AM"], .dayFirst),
  ])
  func aColumnSettlesItsOrder(texts: [String], order: DateOrder) {
    #expect(DateOrder(evidence: texts, otherDays: []) == order)
  }

  /// One slip among many is a slip; one in five is no slip any more.
  @Test(arguments: [(1, 1), (1, 4), (1, 5), (1, 6), (2, 10), (2, 11), (1, 17), (3, 17)])
  func slipsDoNotSettleAColumn(few: Int, many: Int) {
    func texts(_ count: Int, _ write: (Int) -> String) -> [String] { (0..<count).map { write(13 + $0 % 17) } }
    let isMixed = few * 5 >= many
    let mostlyFirst = texts(many) { "\($0)/03/20\(10 + $0)" } + texts(few) { "03/\($0)/2026" }
    let mostlySecond = texts(few) { "\($0)/03/2026" } + texts(many) { "03/\($0)/20\(10 + $0)" }
    #expect(DateOrder(evidence: mostlyFirst, otherDays: []) == (isMixed ? .mixed : .dayFirst))
    #expect(DateOrder(evidence: mostlySecond, otherDays: []) == (isMixed ? .mixed : .monthFirst))
  }

  @Test func aDaySaidElsewhereTellsWhichIsMeant() {
    let texts = ["12/03/2026", "5/3/2026"]
    #expect(DateOrder(evidence: texts, otherDays: [day("2026-12-03")]) == .monthFirst)
    #expect(DateOrder(evidence: texts, otherDays: [day("2026-03-05")]) == .dayFirst)
    #expect(DateOrder(evidence: texts, otherDays: [day("2026-03-12"), day("2026-12-03")]) == .belgian)
    #expect(DateOrder(evidence: texts, otherDays: [day("2026-01-01")]) == .belgian)
    // What the dates themselves say goes before.
    #expect(DateOrder(evidence: texts + ["25/03/2026"], otherDays: [day("2026-12-03")]) == .dayFirst)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theOrderOfTheTextsPlaysNoPart(seed: UInt64) {
    var random = Seeded(seed)
    let texts = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      "\(Int.random(in: 1...31, using: &random))/\(Int.random(in: 1...31, using: &random))/2024"
    }
    #expect(DateOrder(evidence: texts, otherDays: []) == DateOrder(evidence: texts.shuffled(using: &random), otherDays: []))
  }

  /// Days that all read both ways go on as a series in one order alone, in both, or in none.
  @Test(arguments: [
    (["3/4/2024", "3/11/2024", "4/1/2024"], DateOrder.monthFirst), (["04/03/2024", "11/03/2024", "02/04/2024"], .dayFirst),
    (["3/4/2024", "3/11/2024"], .monthFirst), (["04/03/2024", "11/03/2024"], nil), (["05/01/2024", "05/02/2024", "05/03/2024"], nil),
    (["01/01/2024", "01/07/2024"], nil), (["3/4/2024"], nil), (["9/4/2024", "3/2/2024"], nil), (["3/4/2024", "5/5/2024", "4/6/2024"], .dayFirst),
  ])
  func theOrderInWhichDaysStandSpeaks(texts: [String], rhythm: DateOrder?) throws {
    let days = try #require(OpenDays(texts, known: nil))
    #expect(days.rhythm == rhythm)
    // The first that is another day in the other order.
    #expect(days.text == texts.first { $0 != "01/01/2024" })
  }

  @Test func whatIsProvedIsNotOpen() {
    #expect(OpenDays(["3/4/2024", "25/4/2024"], known: nil) == nil)
    #expect(OpenDays(["3/4/2024", "4/25/2024"], known: nil) == nil)
    #expect(OpenDays(["5/5/2024", "2024-03-04"], known: nil) == nil)
    #expect(OpenDays(["3/4/2024"], known: day("2024-04-03")) == nil)
    #expect(OpenDays(["3/4/2024"], known: day("2024-03-04"))?.monthFirst == day("2024-03-04"))
  }

  // MARK: - A whole sheet

  /// However far down the one date stands that settles the order, all rows are read by it.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func oneRowSettlesTheOrderOfAllWhereverItStands(seed: UInt64) throws {
    var random = Seeded(seed)
    // Days that either order can mean, and one that only the American order can.
    let days =
      (0..<39).map { _ in Day(year: 2024, month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...12, using: &random))! }
      + [Day(year: 2024, month: Int.random(in: 1...12, using: &random), day: Int.random(in: 13...28, using: &random))!]
    let rows = days.enumerated().map { index, day in "Nom\(letters(index));\(day.parts.month)/\(day.parts.day)/\(day.parts.year);x" }
    let expected = days.enumerated().map { index, day in "dpo \(day) nom\(letters(index)) present" }.sorted()
    for rows in [rows, rows.shuffled(using: &random), rows.reversed()] {
      let reading = try read("Axe : 1\nActivité : DPO\nNom complet;Date;Présent\n" + rows.joined(separator: "\n") + "\n")
      #expect(reading.presenceLines == expected)
      #expect(reading.source.rowsKept == 40)
      #expect(!reading.hasErrors, "\(reading.codes)")
      #expect(Set(reading.sessions.compactMap(\.day)) == Set(days))
    }
  }

  /// The same of counts.
  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func countsAreReadInOneOrderToo(seed: UInt64) throws {
    var random = Seeded(seed)
    let days =
      (0..<20).map { _ in Day(year: 2024, month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...12, using: &random))! }
      + [day("2024-05-25")]
    var rows = days.enumerated().map { index, day in "\(day.parts.month)/\(day.parts.day)/2024;affiches;\(index + 1)" }
    let expected = days.enumerated().map { "\($1) \($0 + 1)" }.sorted()
    rows.shuffle(using: &random)
    let reading = try read("Date;Indicateur;Nombre\n" + rows.joined(separator: "\n") + "\n")
    #expect(reading.content.counts.map { "\($0.day) \($0.value)" }.sorted() == expected)
    #expect(!reading.hasErrors, "\(reading.codes)")
  }

  @Test func aSlipIsToldWhereItStandsAndTheOthersAreRead() throws {
    let rows = (13...28).map { "Nom\(letters($0));\($0)/03/2024" } + ["Martin;03/25/2024"]
    let reading = try read("Axe : 1\nActivité : DPO\nNom complet;Date\n" + rows.joined(separator: "\n") + "\n")
    #expect(reading.content.attendances.count == 16)
    let slip = try #require(reading.first("B0309"))
    #expect((slip.place.line, slip.place.column, slip.place.text) == (20, 1, "03/25/2024"))
    #expect(reading.codes.count { $0 == "B0309" } == 1)
    #expect(reading.refusedRows.map(\.line) == [20])
  }

  /// Where both orders stand in one column, what can be meant in either is asked for, and never guessed.
  @Test func aMixedColumnKeepsOnlyWhatIsCertain() throws {
    let reading = try read(
      """
      Axe : 1
      Activité : DPO
      Nom complet;Date
      Anne;25/03/2024
      Bob;03/26/2024
      Carla;04/05/2024
      Dirk;05/05/2024
      Els;2024-03-04
      """)
    #expect(
      reading.presenceLines == ["dpo 2024-03-04 els present", "dpo 2024-03-25 anne present", "dpo 2024-05-05 dirk present"])
    #expect(reading.diagnostics.filter { $0.problem.severity == .error }.map { "\($0.problem.code) \($0.place.line ?? 0)" } == ["B0309 5", "B0312 6"])
    #expect(reading.source.rowsKept == 3)
  }

  @Test func anAnswerSettlesWhatTheColumnLeavesOpen() throws {
    let text = "Axe : 1\nActivité : DPO\nNom complet;Date\nAnne;04/05/2024 9:00 AM\nBob;04/06/2024 1:00 PM\n"
    let open = try read(text)
    #expect(open.codes.filter { $0 == "B0312" }.count == 2)
    #expect(open.content.attendances.isEmpty)
    for (order, days) in [(DateOrder.monthFirst, ["2024-04-05", "2024-04-06"]), (.dayFirst, ["2024-05-04", "2024-06-04"])] {
      var options = SessionOptions()
      options.dateOrder = order
      let reading = try read(text, options: options)
      #expect(reading.content.sessions.map(\.key.day.description).sorted() == days)
      #expect(!reading.hasErrors, "\(reading.codes)")
    }
  }

  /// A line above or the file's name says the day that one row repeats.
  @Test func theNameOfTheFileSettlesTheOrder() throws {
    let text = "Axe : 1\nActivité : DPO\nNom complet;Date\nAnne;04/05/2024 9:00 AM\nBob;04/05/2024 9:10 AM\n"
    let reading = try read(text, name: "DPO 2024-04-05.csv")
    #expect(reading.content.sessions.map(\.key.day) == [day("2024-04-05")])
    #expect(!reading.hasErrors, "\(reading.codes)")
  }

  // MARK: - Blank cells below a date

  @Test func aBlankCellMeansTheDateAboveIt() throws {
    let reading = try read(
      """
      Axe : 1
      Activité;Date;Nom complet
      DPO;21/10/2024;Anne
      ;;Bob
      stress-vicariant;;Carla
      ;22/10/2024;Dirk
      """)
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne present", "dpo 2024-10-21 bob present", "stress-vicariant 2024-10-21 carla present",
        "stress-vicariant 2024-10-22 dirk present",
      ])
    #expect(reading.first("B0410")?.values["count"] == .count(3))
  }

  @Test func aDayAroundTheTableGoesBeforeTheDateAbove() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 20/10/2024\nDate;Nom complet\n21/10/2024;Anne\n;Bob\n")
    #expect(reading.presenceLines == ["dpo 2024-10-20 bob present", "dpo 2024-10-21 anne present"])
    #expect(reading.first("B0410") == nil)
  }

  /// A wrong date is wrong for the rows that repeat it too: each is refused, and told.
  @Test func aWrongDateIsNotFilledDown() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate;Nom complet\n21/10/2024;Anne\n31/02/2024;Bob\n;Carla\n")
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne present"])
    #expect(reading.refusedRows.map(\.line) == [5, 6])
    #expect(reading.source.rowsKept == 1)
  }

  /// Merged cells, against the plain rule: the last date and the last activity written above hold.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func filledDownAgainstTheRule(seed: UInt64) throws {
    var random = Seeded(seed)
    var (date, activity) = ("", "")
    var rows: [String] = []
    var expected: [String] = []
    for index in 0..<Int.random(in: 1...15, using: &random) {
      let newDate = ["", "", "21/10/2024", "22/10/2024"].randomElement(using: &random)!
      let newActivity = ["", "", "dpo", "stress-vicariant"].randomElement(using: &random)!
      (date, activity) = (newDate.isEmpty && index > 0 ? date : newDate, newActivity.isEmpty && index > 0 ? activity : newActivity)
      if date.isEmpty { date = "21/10/2024" }
      if activity.isEmpty { activity = "dpo" }
      rows.append("\(index == 0 ? activity : newActivity);\(index == 0 ? date : newDate);Nom\(letters(index))")
      expected.append("\(activity) 2024-10-\(date.prefix(2)) nom\(letters(index)) present")
    }
    let reading = try read("Axe : 1\nActivité;Date;Nom complet\n" + rows.joined(separator: "\n") + "\n")
    #expect(reading.presenceLines == expected.sorted())
  }
}

/// A number written in letters: names have no digits.
private func letters(_ number: Int) -> String {
  String(String.UnicodeScalarView(String(number).unicodeScalars.map { Unicode.Scalar($0.value - 48 + 98)! }))
}
