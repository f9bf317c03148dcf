import BilanModel
import Testing

@Suite struct PeriodNameTests {
  private func span(_ name: String, yearStart: Int = 1) -> String? {
    Period(named: name, yearStart: yearStart).map { "\($0.first) \($0.last)" }
  }

  @Test func namesOfSpans() {
    #expect(span("2024") == "2024-01-01 2024-12-31")
    #expect(span("2024-S1") == "2024-01-01 2024-06-30")
    #expect(span("2024-H2") == "2024-07-01 2024-12-31")
    #expect(span("2024-t1") == "2024-01-01 2024-03-31")
    #expect(span("2024-Q3") == "2024-07-01 2024-09-30")
    #expect(span("2024-K4") == "2024-10-01 2024-12-31")
    #expect(span("2024-02") == "2024-02-01 2024-02-29")
    #expect(span("2023-2024") == "2023-09-01 2024-08-31")
    #expect(span("2024-01-15..2024-06-30") == "2024-01-15 2024-06-30")
  }

  @Test func aYearNeedNotStartInJanuary() {
    #expect(span("2024", yearStart: 7) == "2024-07-01 2025-06-30")
    #expect(span("2024-S2", yearStart: 7) == "2025-01-01 2025-06-30")
    #expect(span("2024-Q2", yearStart: 10) == "2025-01-01 2025-03-31")
    #expect(span("2024-02", yearStart: 7) == "2024-02-01 2024-02-29")
  }

  /// What a period is called, its days, the month in which years begin; and what the name says, where that is something else.
  @Test(
    arguments: [
      ("2023", "2023-01-01", "2023-12-31", 1, nil), ("2023", "2023-09-01", "2024-08-31", 1, "2023-01-01 2023-12-31"),
      // Years that begin in September, and one of the calendar among them.
      ("2023", "2023-09-01", "2024-08-31", 9, nil), ("2023", "2023-01-01", "2023-12-31", 9, nil),
      ("2023", "2022-09-01", "2023-08-31", 9, "2023-09-01 2024-08-31"),
      // A grant that begins in March.
      ("2023", "2023-03-01", "2023-12-31", 1, nil), ("2023", "2022-12-31", "2023-12-31", 1, "2023-01-01 2023-12-31"),
      ("2024-T1", "2024-01-01", "2024-03-31", 1, nil), ("2024-T1", "2024-04-01", "2024-06-30", 1, "2024-01-01 2024-03-31"),
      ("2024-T1", "2024-09-01", "2024-11-30", 9, nil), ("2024-03", "2024-04-01", "2024-04-30", 1, "2024-03-01 2024-03-31"),
      ("2023-2024", "2023-07-01", "2024-06-30", 1, nil), ("2023-2024", "2023-01-01", "2024-12-31", 1, nil),
      ("2023-2024", "2024-09-01", "2025-08-31", 1, "2023-09-01 2024-08-31"), ("2024-25", "2023-09-01", "2024-08-31", 1, nil),
      ("phase 1", "2023-09-01", "2024-08-31", 1, nil), ("2024-01-01..2024-06-30", "2024-01-01", "2024-07-31", 1, "2024-01-01 2024-06-30"),
    ] as [(String, String, String, Int, String?)])
  func namesOfOtherDays(code: String, first: String, last: String, yearStart: Int, said: String?) throws {
    let period = try #require(Period(code: Code(code), first: Day(iso: first)!, last: Day(iso: last)!))
    #expect(period.daysOfItsName(yearStart: yearStart).map { "\($0.first) \($0.last)" } == said)
  }

  @Test(arguments: ["", "24", "2024-13", "2024-Q5", "2024-S0", "2024-S3", "2023-2025", "2024-X1", "2024-", "2024-06-30..2024-01-15", "a..b", "2024-Q", "0000"])
  func whatIsNoSpan(_ name: String) { #expect(Period(named: name) == nil) }

  /// Where a project of 2023 and 2024 has something one year before a span.
  @Test(
    arguments: [
      ("2024-S1", "2023-S1 2023-01-01 2023-06-30"), ("2024-Q3", "2023-Q3 2023-07-01 2023-09-30"), ("2024-02", "2023-02 2023-02-01 2023-02-28"),
      ("2023-2024", "2022-2023 2022-09-01 2023-08-31"), ("2024", "2023 2023-01-01 2023-12-31"),
      ("2024-01-15..2024-02-29", "2023-01-15..2023-02-28 2023-01-15 2023-02-28"), ("2023-S1", nil), ("all", nil), ("2023-03-01..2024-06-30", nil),
    ] as [(String, String?)]) func theSameSpanOneYearEarlier(name: String, earlier: String?) throws
  {
    let project = Project(
      title: Localized(same: "P"), reference: nil, funder: nil, language: .fr, coordinatingCommune: Commune(code: "21013", name: Localized(same: "C")),
      participatingCommunes: [], partners: [], contact: Contact(), periods: [2023, 2024].map { Period(year: $0)! }, axes: [], metrics: [], indicators: [],
      targets: [], retention: nil, matching: MatchingRules(scope: .names))
    let span = try #require(project.period(named: name))
    #expect(project.spanOneYearEarlier(than: span).map { "\($0.code) \($0.first) \($0.last)" } == earlier)
  }

  @Test func monthsOfASpan() {
    let period = Period(named: "2023-11-15..2024-01-02")!
    #expect(period.months.map { "\($0.year)-\($0.month)" } == ["2023-11", "2023-12", "2024-1"])
  }

  @Test func ageBands() {
    #expect(AgeBand(code: "18-25")?.code == "18-25")
    #expect(AgeBand(code: "65+")?.contains(99) == true)
    #expect(AgeBand(code: "65+")?.contains(64) == false)
    for wrong in ["", "25-18", "a-b", "-5", "300+", "18", "18-25-30", "+"] { #expect(AgeBand(code: wrong) == nil, "\(wrong)") }
    let all = AgeBand.usual + [.notStated]
    #expect(all.map { AgeBand(number: $0.number) } == all)
    #expect(all.sorted() == all)
    #expect((0...120).allSatisfy { age in AgeBand.usual.count { $0.contains(age) } == 1 })
  }

  /// Against the ages themselves.
  @Test func bandsOverlapWhereTheyShareAnAge() {
    let bands = ["0-11", "12-17", "18-25", "25-30", "26-64", "65+", "20-70"].map { AgeBand(code: $0)! }
    for a in bands {
      for b in bands {
        #expect(a.overlaps(b) == (0...120).contains { a.contains($0) && b.contains($0) }, "\(a.code) \(b.code)")
        #expect(a.covers(b) == (0...255).allSatisfy { !b.contains($0) || a.contains($0) }, "\(a.code) \(b.code)")
      }
    }
  }

  /// A count of several days, against the days one by one.
  @Test func aCountIsCutWhereSomeOfItsDaysLieOutside() {
    let days = [(3, 31), (4, 1), (6, 30), (7, 1), (12, 31)].map { Day(year: 2024, month: $0.0, day: $0.1)! }
    let quarter = Period(named: "2024-Q2")!
    for first in days {
      for last in days where first <= last {
        let count = CampaignCount(metric: "flyers", axis: "1", day: first, lastDay: last, place: .notStated, value: 1, isEstimated: false, line: 1)
        let inside = (first.number...last.number).count { (quarter.first.number...quarter.last.number).contains($0) }
        let all = Int(last.number - first.number) + 1
        #expect(quarter.contains(count) == (inside == all), "\(first) \(last)")
        #expect(quarter.cuts(count) == (inside > 0 && inside < all), "\(first) \(last)")
      }
    }
  }

  /// The first of all organisations is one as well.
  @Test func aStatedOrganisationHoldsBeforeNone() {
    for (one, other, settled) in [(-1, 0, 0), (0, -1, 0), (2, 1, 1), (-1, -1, -1), (0, 3, 0)] as [(Int32, Int32, Int32)] {
      var line = SettledAttendance(presence: .present, place: .notStated, organisation: one, gender: .notStated, age: .notStated)
      line.settle(with: SettledAttendance(presence: .present, place: .notStated, organisation: other, gender: .notStated, age: .notStated))
      #expect(line.organisation == settled, "\(one) \(other)")
    }
  }

  @Test func quotientsAreShownWithTheirParts() {
    let share = Figure.Quotient(15, over: 100, as: .percent)
    #expect(NumberStyle(.fr).text(of: .quotient(share, value: Rational(3, over: 20), within: nil)) == "15\u{A0}% (15/100)")
    #expect(NumberStyle(.nl).text(of: .quotient(share, value: Rational(3, over: 20), within: nil)) == "15% (15/100)")
    let mean = Figure.Quotient(1234, over: 20, as: .number)
    let range = Rational(60)...Rational(62)
    #expect(NumberStyle(.en).text(of: .quotient(mean, value: Rational(1234, over: 20), within: range)) == "61.7\u{A0}[60–62] (1,234/20)")
  }

  /// A period in a title, in three languages; the project's own codes are names already.
  @Test(arguments: [
    ("2024", "2024", "2024", "2024"), ("2023-2024", "2023-2024", "2023-2024", "2023-2024"),
    ("2024-T3", "3e trimestre 2024", "3e kwartaal van 2024", "third quarter of 2024"),
    ("2024-Q1", "1er trimestre 2024", "1e kwartaal van 2024", "first quarter of 2024"),
    ("2024-S2", "2e semestre 2024", "2e halfjaar van 2024", "second half of 2024"), ("2024-03", "mars 2024", "maart 2024", "March 2024"),
    ("2024-12", "décembre 2024", "december 2024", "December 2024"),
    ("2024-03-01..2024-09-30", "du 1er mars au 30 septembre 2024", "1 maart tot en met 30 september 2024", "1 March to 30 September 2024"),
    (
      "2023-11-15..2024-01-01", "du 15 novembre 2023 au 1er janvier 2024", "15 november 2023 tot en met 1 januari 2024", "15 November 2023 to 1 January 2024"
    ),
  ]) func aTitleSaysThePeriod(name: String, fr: String, nl: String, en: String) throws {
    #expect(try #require(Period(named: name)).title == Localized(fr: fr, nl: nl, en: en))
  }

  @Test func aTitleIsTrueOfTheDays() throws {
    // The quarters of a school year are none of the calendar.
    #expect(try #require(Period(named: "2024-T1", yearStart: 9)).title.fr == "du 1er septembre au 30 novembre 2024")
    #expect(try #require(Period(named: "2024-T2", yearStart: 9)).title.en == "1 December 2024 to 28 February 2025")
    let own = try #require(Period(code: "subside-B1", first: Day(iso: "2024-01-01")!, last: Day(iso: "2024-03-31")!))
    #expect(own.title == Localized(same: "subside-B1"))
    #expect(
      try #require(Period(named: "2024-T1")).titleInSentence
        == Localized(fr: "le 1er trimestre 2024", nl: "het 1e kwartaal van 2024", en: "the first quarter of 2024"))
  }
}
