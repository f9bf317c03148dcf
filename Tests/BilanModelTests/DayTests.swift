import BilanModel
import Testing
import TestSupport

@Suite struct DayTests {
  /// Counts the days one by one, with the rule of leap years written out.
  @Test func everyDayOfThreeCenturiesIsTheNextOne() throws {
    // 1900-01-01 is 25,567 days before 1970-01-01: 70 years, 17 of them leap years (1904 to 1968).
    var number: Int32 = -(70 * 365 + 17)
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        try #require(Day.length(ofMonth: month + 1, year: year) == length)
        for day in 1...length {
          let made = try #require(Day(year: year, month: month + 1, day: day))
          try #require(made.number == number)
          let parts = Day(number: number).parts
          try #require(parts == (year, month + 1, day))
          try #require(Day(iso: made.description) == made)
          number += 1
        }
        try #require(Day(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
  }

  @Test func theEpochIsDayZero() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(number: -1).description == "1969-12-31")
  }

  @Test func theFirstAndTheLastDayThereIs() {
    #expect(Day(year: 1, month: 1, day: 1)?.description == "0001-01-01")
    #expect(Day(year: 9999, month: 12, day: 31)?.description == "9999-12-31")
    #expect(Day(year: 0, month: 12, day: 31) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1),
    (2024, 0, 1), (2024, 1, 0), (2024, 1, -1), (2024, 1, 32), (-1, 1, 1),
  ])
  func daysThatTheCalendarDoesNotHave(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func theCenturyRuleOfLeapYears() {
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
  }

  @Test(arguments: [
    "", "2024", "2024-10", "2024-10-21 ", " 2024-10-21", "2024-1-21", "24-10-21", "2024/10/21",
    "2024-10-2a", "2024-10-21-", "-2024-10-21", "2024--1-21", "2023-02-29", "+024-10-21", "０２４-10-21",
  ])
  func onlyISOIsRead(text: String) { #expect(Day(iso: text) == nil) }

  @Test func daysAreOrderedAndWrittenAsInBelgium() throws {
    let early = try #require(Day(iso: "2024-03-01"))
    let late = try #require(Day(iso: "2024-10-21"))
    #expect(early < late)
    #expect(early.number == late.number - 234)
    #expect(early.belgian == "01/03/2024")
  }
}

@Suite struct PeriodTests {
  private func period(_ first: String, _ last: String) throws -> Period {
    try #require(Period(code: "p", first: Day(iso: first)!, last: Day(iso: last)!))
  }

  @Test func aYearHoldsItsFirstAndItsLastDay() throws {
    let year = try #require(Period(year: 2024))
    #expect(year.code.text == "2024")
    for (day, isInside) in [
      ("2023-12-31", false), ("2024-01-01", true), ("2024-12-31", true), ("2025-01-01", false),
    ] { #expect(try year.contains(#require(Day(iso: day))) == isInside) }
  }

  @Test func aPeriodDoesNotEndBeforeItBegins() {
    #expect(Period(code: "x", first: Day(number: 1), last: Day(number: 0)) == nil)
    #expect(Period(code: "x", first: Day(number: 1), last: Day(number: 1)) != nil)
    #expect(Period(year: 0) == nil)
  }

  @Test func closedSpansOverlapInOneSharedDay() throws {
    let spring = try period("2024-01-01", "2024-06-30")
    #expect(spring.overlaps(try period("2024-06-30", "2024-12-31")))
    #expect(!spring.overlaps(try period("2024-07-01", "2024-12-31")))
    #expect(spring.overlaps(try period("2023-01-01", "2025-12-31")))
    #expect(spring.overlaps(try period("2024-02-01", "2024-02-01")))
    #expect(spring.overlaps(spring))
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func overlappingIsSharingADay(seed: UInt64) throws {
    var random = Seeded(seed)
    func span() throws -> Period {
      let first = Int32.random(in: 0...12, using: &random)
      let last = Int32.random(in: first...14, using: &random)
      return try #require(Period(code: "p", first: Day(number: first), last: Day(number: last)))
    }
    let (a, b) = (try span(), try span())
    let shared = (0...14 as ClosedRange<Int32>).contains { number in
      let day = Day(number: number)
      return a.contains(day) && b.contains(day)
    }
    #expect(a.overlaps(b) == shared)
    #expect(b.overlaps(a) == shared)
  }
}
