import BilanModel
import Testing
import TestSupport

@testable import BilanImport

@Suite struct DayReadingTests {
  @Test(arguments: [
    ("21/10/2024", "2024-10-21"), ("21-10-2024", "2024-10-21"), ("21.10.2024", "2024-10-21"),
    ("3/6/2024", "2024-06-03"), ("3-6-24", "2024-06-03"), ("03/06/24", "2024-06-03"), ("3.6.24", "2024-06-03"),
    ("2024-10-21", "2024-10-21"), ("2024/10/21", "2024-10-21"), ("20241021", "2024-10-21"),
    ("21 octobre 2024", "2024-10-21"), ("lundi 21 octobre 2024", "2024-10-21"), ("Lundi, le 21 Octobre 2024", "2024-10-21"),
    ("21 oktober 2024", "2024-10-21"), ("maandag 21 oktober 2024", "2024-10-21"), ("21 okt. 2024", "2024-10-21"),
    ("1er mars 2024", "2024-03-01"), ("3 maart 2024", "2024-03-03"), ("1 août 2024", "2024-08-01"),
    ("29 février 2024", "2024-02-29"), ("21 oct 24", "2024-10-21"), ("October 21, 2024", "2024-10-21"),
    ("21 October 2024", "2024-10-21"), ("2024 octobre 21", "2024-10-21"),
    ("21/10/2024 14:30", "2024-10-21"), ("21/10/2024 14:30:00", "2024-10-21"), ("2024-10-21 14:30:00", "2024-10-21"),
    ("21/10/2024 à 14h30", "2024-10-21"), ("21/10/2024 om 14u30", "2024-10-21"), ("21 octobre 2024 14:30", "2024-10-21"),
    ("Lundi 21 octobre 2024 de 9h à 12h", "2024-10-21"), ("21/10/2024, 09:00", "2024-10-21"),
    (" 21 / 10 / 2024 ", "2024-10-21"), ("21/10\u{A0}/2024", "2024-10-21"), ("01/01/1900", "1900-01-01"),
    ("31/12/2199", "2199-12-31"),
  ])
  func everyFormOfADay(text: String, iso: String) {
    #expect(DayReading(text) == .day(day(iso)))
  }

  @Test(arguments: [
    "", " ", "31/02/2025", "29/02/2023", "00/10/2024", "32/10/2024", "21/13/2024x", "21/10", "octobre 2024", "2024",
    "21 brumaire 2024", "demain", "45586", "21/10/0024", "21/10/1899", "21/10/2200", "0/0/0", "//", "21//2024",
    "99999999", "123456789012345678901234567890", "31 novembre 2024", "2024-13-01", "2024-02-30", "x21/10/2024",
    "21/10/20244", "१/२/२०२४",
  ])
  func whatIsNoDay(text: String) { #expect(DayReading(text) == .unreadable) }

  @Test(arguments: ["03/25/2025", "3/25/25", "12/13/2024", "3/25/2025 14:30"])
  func theMonthFirstIsSeenWhereTheDayCannotBeAMonth(text: String) {
    #expect(DayReading(text) == .otherOrder)
  }

  /// Whoever writes AM and PM also writes the month first.
  @Test func aTwelveHourClockMakesTheOrderDoubtful() {
    #expect(DayReading("3/4/2024 2:30 PM") == .ambiguous)
    #expect(DayReading("03/12/2026 9:02 a.m.") == .ambiguous)
    #expect(DayReading("3/4/26, 5:51:40PM") == .ambiguous)
    #expect(DayReading("10/21/2024 2:30 PM") == .day(day("2024-10-21")))
    #expect(DayReading("21/10/2024 2:30 PM") == .day(day("2024-10-21")))
    #expect(DayReading("4/4/2024 9:00 AM") == .day(day("2024-04-04")))
    #expect(DayReading("October 7, 2024 2:30 PM") == .day(day("2024-10-07")))
  }

  @Test(
    arguments: [
      "du 21 au 22 octobre 2024", "21-22 octobre 2024", "21, 22 octobre 2024", "12/13 maart 2024", "5-6/10/2024",
      "05-06/10/2024", "05 & 06/10/2024", "05/06/24 1430",
    ])
  func severalDaysAreNoDay(text: String) { #expect(DayReading(text) == .unreadable) }

  @Test(
    arguments: ["2024-10-21T14:30:00", "2024-10-21T14:30:00Z", "2024-10-21T14:30"])
  func theTimeStampOfAProgram(text: String) {
    #expect(DayReading(text) == .day(day("2024-10-21")))
  }

  /// Every day in four forms, two of them by the plain reader and two by words.
  @Test func everyDayOfTwoYears() {
    let french = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ]
    for number in day("2023-01-01").number...day("2024-12-31").number {
      let expected = Day(number: number)
      let (year, month, date) = expected.parts
      for text in [
        expected.belgian, expected.description, "\(date)-\(month)-\(year - 2000)",
        "\(date) \(french[month - 1]) \(year)", "\(date) \(dutch[month - 1]) \(year)",
      ] { #expect(DayReading(text) == .day(expected), "\(text)") }
    }
  }

  /// Nothing that a cell can hold stops the reader, and only days of our time come out.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func anyTextIsReadOrNot(seed: UInt64) {
    var random = Seeded(seed)
    let parts = [
      "1", "21", "10", "2024", "24", "/", "-", ".", " ", "octobre", "maart", "é", "1er", "h", "pm", "\u{300}", "T", "00",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        parts.randomElement(using: &random)!
      }.joined()
      if case .day(let day) = DayReading(text) { #expect((1900...2199).contains(day.parts.year)) }
      _ = SpanReading(text)
      _ = DurationReading.minutes(text)
      _ = CountReading(text)
    }
  }
}

@Suite struct SpanReadingTests {
  @Test(arguments: [
    ("21/10/2024", "2024-10-21", "2024-10-21"), ("octobre 2024", "2024-10-01", "2024-10-31"),
    ("Februari 2024", "2024-02-01", "2024-02-29"), ("2024-10", "2024-10-01", "2024-10-31"), ("10/2024", "2024-10-01", "2024-10-31"),
    ("T3 2024", "2024-07-01", "2024-09-30"), ("Q1 2024", "2024-01-01", "2024-03-31"), ("K4 2024", "2024-10-01", "2024-12-31"),
    ("3e trimestre 2024", "2024-07-01", "2024-09-30"), ("1er trimestre 2024", "2024-01-01", "2024-03-31"),
    ("2de kwartaal 2024", "2024-04-01", "2024-06-30"), ("2024 T2", "2024-04-01", "2024-06-30"),
    ("S2 2024", "2024-07-01", "2024-12-31"), ("1er semestre 2024", "2024-01-01", "2024-06-30"),
    ("2024", "2024-01-01", "2024-12-31"), ("février 2023", "2023-02-01", "2023-02-28"),
  ])
  func spansOfDays(text: String, first: String, last: String) {
    #expect(SpanReading(text) == .span(first: day(first), last: day(last)))
  }

  @Test(arguments: ["", "octobre", "T5 2024", "S3 2024", "13/2024", "0/2024", "bientôt", "24", "1989", "trimestre 2024", "tour4 2024"])
  func whatIsNoSpan(text: String) {
    guard case .unreadable = SpanReading(text) else {
      Issue.record("\(text) is read as \(SpanReading(text))")
      return
    }
  }

  @Test func aMonthFirstDayIsSeen() {
    #expect(SpanReading("03/25/2024") == .unreadable(.otherOrder))
  }

  @Test(
    arguments: ["2023-2024", "2023/2024", "2023 - 2024"])
  func aSchoolYearIsNotItsFirstYear(text: String) {
    #expect(SpanReading(text) != .span(first: day("2023-01-01"), last: day("2023-12-31")))
  }
}
