import BilanModel
import Testing

/// The parts into which a period is cut, and the same part of another year.
@Suite struct PeriodPartTests {
  private func project(_ periods: [Period], yearStart: Int = 1) -> Project {
    Project(
      title: Localized(same: "P"), reference: nil, funder: nil, language: .fr, coordinatingCommune: Commune(code: "21013", name: Localized(same: "C")),
      participatingCommunes: [], partners: [], contact: Contact(), periods: periods, axes: [], metrics: [], indicators: [], targets: [], retention: nil,
      yearStart: yearStart)
  }

  private func period(_ code: String, _ first: String, _ last: String) -> Period {
    Period(code: Code(code), first: Day(iso: first)!, last: Day(iso: last)!)!
  }

  private func codes(_ periods: [Period]) -> [String] { periods.map(\.code.text) }

  @Test func aYearHasItsParts() throws {
    let year = try #require(Period(year: 2024))
    let project = project([year])
    #expect(codes(project.parts(of: year, by: .quarter)) == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"])
    #expect(codes(project.parts(of: year, by: .half)) == ["2024-H1", "2024-H2"])
    let months = project.parts(of: year, by: .month)
    #expect(months.count == 12 && months[1] == period("2024-02", "2024-02-01", "2024-02-29"))
  }

  /// Whatever the period, its parts hold each of its days once.
  @Test(arguments: [1, 4, 9], PeriodPart.allCases) func partsHoldEachDayOnce(yearStart: Int, part: PeriodPart) {
    for (first, last) in [("2023-09-01", "2024-08-31"), ("2024-01-15", "2024-06-30"), ("2024-02-29", "2024-02-29"), ("2022-12-31", "2025-01-01")] {
      let whole = period("p", first, last)
      let parts = project([whole], yearStart: yearStart).parts(of: whole, by: part)
      #expect(parts.first?.first == whole.first && parts.last?.last == whole.last)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.last.number + 1 == $1.first.number })
      #expect(Set(parts.map(\.code)).count == parts.count)
    }
  }

  @Test func partsThatAreCutAreCalledByTheirDays() {
    let grant = period("2024", "2024-01-15", "2024-05-31")
    #expect(codes(project([grant]).parts(of: grant, by: .quarter)) == ["2024-01-15..2024-03-31", "2024-04-01..2024-05-31"])
    #expect(codes(project([grant]).parts(of: grant, by: .month)).suffix(2) == ["2024-04", "2024-05"])
    // A school year has quarters of its own.
    let school = period("2023-2024", "2023-09-01", "2024-08-31")
    #expect(codes(project([school], yearStart: 9).parts(of: school, by: .quarter)) == ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"])
    #expect(project([school], yearStart: 9).parts(of: school, by: .quarter)[3].first == Day(iso: "2024-06-01"))
  }

  /// A name that the project gives to other days is not used for these.
  @Test func aNameMeansOneSpan() throws {
    let (year, odd) = (try #require(Period(year: 2024)), period("2024-Q1", "2024-01-01", "2024-02-29"))
    #expect(codes(project([year, odd]).parts(of: year, by: .quarter)).first == "2024-01-01..2024-03-31")
  }

  @Test(
    arguments: [
      ("2024-Q3", "2023", "2023-Q3"), ("2024-02", "2023", "2023-02"), ("2024-01-15..2024-02-29", "2023", "2023-01-15..2023-02-28"), ("2024", "2023", "2023"),
      ("2024-Q1", "2023-Q1", "2023-Q1"), ("2024-Q1", "2023-Q2", nil), ("2023-02", "2024", "2024-02"), ("2024-Q1", "2022", "2022-Q1"), ("2024-Q1", "2024", nil),
    ] as [(String, String, String?)]) func theSameSpanOfAnotherYear(span: String, other: String, same: String?) throws
  {
    let years = try (2022...2024).map { try #require(Period(year: $0)) }
    let project = project(years)
    let (one, another) = (try #require(project.period(named: span)), try #require(project.period(named: other)))
    #expect(project.sameSpan(as: one, in: another)?.code.text == same)
  }

  @Test func wholePeriodsAreComparedAsTheyAre() throws {
    let years = try (2023...2024).map { try #require(Period(year: $0)) }
    let eleven = period("2024", "2024-01-01", "2024-11-30")
    let project = project([years[0], eleven])
    #expect(project.span(of: eleven, in: years[0]) == years[0])
    #expect(project.span(of: years[0], in: years[0]) == nil)
    #expect(project.span(of: try #require(project.period(named: "2024-Q3")), in: years[0])?.code == "2023-Q3")
    #expect(project.span(of: years[0], in: try #require(project.period(named: "2024-Q3"))) == nil)
  }

  @Test func namesAsOfficialsWriteThem() throws {
    let quarter = try #require(Period(named: "2024-Q3"))
    #expect([Language.fr, .nl, .en].map { quarter.name($0) } == ["2024-T3", "2024-K3", "2024-Q3"])
    #expect(try #require(Period(named: "2024-H1")).name(.fr) == "2024-S1")
    // In whatever language it was asked for.
    #expect(try #require(Period(named: "2024-T2")).name(.nl) == "2024-K2" && #require(Period(named: "2024-S1")).name(.en) == "2024-H1")
    #expect([Language.fr, .nl, .en].map { Code<Period>("all").name($0) } == ["toutes les périodes", "alle periodes", "all periods"])
    #expect(try #require(Period(named: "2024-03")).name(.nl) == "2024-03" && #require(Period(year: 2024)).name(.fr) == "2024")
  }
}
