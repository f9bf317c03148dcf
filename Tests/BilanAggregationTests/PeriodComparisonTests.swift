import BilanImport
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

@Suite struct PeriodComparisonTests {
  let workshop = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2023": 1, "2024": 2]))

  func comparison(_ sheets: [Sheet], metrics: [Metric] = []) -> PeriodComparison {
    let project = project(axes: [axis("1", .running, [workshop]), axis("3")], metrics: metrics)
    return Publication(facts(sheets, of: project), project, periods: [year(2023), year(2024)]).comparison(from: year(2023), to: year(2024))
  }

  @Test func periodsThatCoverTheSameAreComparable() {
    let found = comparison([
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]),
      sheet(bytes: 3, on: "2024-03-09", [Line("diallo", .forest), Line("berg", .forest)]),
    ])
    #expect(found.comparability.caveats == [])
    #expect(found.like == nil)
    #expect(found.verdict(.fr).count == 1)
    #expect(found.verdict(.fr).first?.hasSuffix(", toutes les séances prévues documentées.") == true)
    #expect(found.decomposition(of: nil)?.difference == 2)
  }

  /// A session to which nobody came was not held: its month, place and activity are in neither period.
  @Test func aSessionThatWasNotHeldIsNothingToCompare() {
    let found = comparison([
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]),
      sheet(bytes: 3, on: "2024-03-09", [Line("berg", .forest)]),
      sheet(bytes: 4, on: "2023-07-01", activity: "autre", place: .saintGilles, [Line("diallo", .forest, nil, .absent)]),
    ])
    #expect(found.comparability.caveats == [])
    #expect(found.like == nil)
  }

  /// The day decides: within the later period, or after the first day of the earlier one, and never where both lie on one side of it.
  @Test(arguments: [("2024-01-01", true), ("2023-06-01", true), ("2024-12-31", true), ("2023-01-01", false), ("2025-01-01", false)])
  func aMetricThatIsCountedOtherwiseIsSaid(from date: String, isSaid: Bool) {
    let change = Metric.Change(from: day(date), how: Localized(fr: "par paire", nl: "per paar", en: "by the pair"))
    let found = comparison(
      [sheet(bytes: 1, counts: [count("rubans", 5, on: "2023-03-02", .forest), count("rubans", 7, on: "2024-03-02", .forest)])],
      metrics: [Metric(code: "rubans", title: Localized(same: "Rubans"), change: change)])
    #expect(found.comparability.caveats.contains(.changed("rubans", change)) == isSaid)
    #expect(found.verdict(.fr).contains { $0.contains("par paire") } == isSaid)
  }

  @Test func whatDiffersIsSaidAndLikeIsComparedWithLike() throws {
    let found = comparison(
      [
        sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]),
        sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest), Line("diallo", .saintGilles)]),
        sheet(bytes: 3, on: "2024-06-01", axis: "3", activity: "rue", [Line("diallo", .forest)]),
        sheet(bytes: 4, counts: [count("affiches", 5, on: "2023-03-02", .forest, estimated: true), count("affiches", 7, on: "2024-03-02", .forest)]),
      ], metrics: [Metric(code: "affiches", title: Localized(same: "Affiches"))])
    #expect(
      found.comparability.caveats == [
        .months(base: [3], period: [3, 6]), .communes(baseOnly: [], periodOnly: [.saintGilles]), .activities(baseOnly: 0, periodOnly: 1),
        .coverage(base: Figure.Coverage(received: 1, planned: 1), period: Figure.Coverage(received: 1, planned: 2)),
        .estimates("affiches", estimatedInBase: true),
      ])
    let like = try #require(found.like)
    let participations = try #require(like.rows.first { $0.axis == nil && $0.indicator.code == "participations" })
    // March, and people of Forest: one and one.
    #expect(participations.change.before.value == 1 && participations.change.after.value == 1)
    #expect(found.raw.rows.first { $0.axis == nil && $0.indicator.code == "participations" }?.change.after.value == 3)
    for language in Language.allCases { #expect(found.verdict(language).count == 6) }
  }

  /// Files counted by quarters make no month comparable in which nobody sent a sheet. They are compared month by month, not quarter with month.
  @Test func sessionsAndCountsHaveMonthsOfTheirOwn() throws {
    let found = comparison(
      [
        sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]),
        sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]), sheet(bytes: 3, on: "2024-04-02", [Line("diallo", .forest)]),
        sheet(
          bytes: 4,
          counts: [
            count("dossiers", 5, on: "2023-04-01", .forest), count("dossiers", 6, on: "2023-05-01", .forest), count("dossiers", 7, on: "2024-03-01", .forest),
            count("dossiers", 8, on: "2024-04-01", .forest), count("dossiers", 9, on: "2024-05-01", .forest),
            count("appels", 5, on: "2023-04-01", .forest), count("appels", 6, on: "2023-07-01", .forest), count("appels", 7, on: "2024-04-01", .forest),
          ]),
      ], metrics: [Metric(code: "dossiers", title: Localized(same: "Dossiers")), Metric(code: "appels", title: Localized(same: "Appels"))])
    #expect(found.comparability.caveats.prefix(2) == [.months(base: [3], period: [3, 4]), .metricMonths(["dossiers", "appels"])])
    let like = try #require(found.like)
    func change(_ indicator: String) throws -> Change { try #require(like.rows.first { $0.axis == nil && $0.indicator.code.text == indicator }).change }
    // April has files in both years and a session in one only.
    #expect(try change("participations").before.value == 1 && change("participations").after.value == 1)
    #expect(try change("dossiers").before.value == 11 && change("dossiers").after.value == 17)
    #expect(try change("appels").before.value == nil && change("appels").after.value == nil)
    for language in Language.allCases { #expect(found.verdict(language).contains { $0.contains("Dossiers, Appels") }) }
  }

  @Test func periodsWithoutACommonMonthHaveNothingInCommon() {
    let found = comparison([
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-06-01", [Line("berg", .forest)]),
    ])
    #expect(!found.comparability.hasCommonPart)
    #expect(found.like == nil)
  }

  /// Counts that cannot be put side by side are no common part, even where their months overlap.
  @Test func quartersBesideMonthsAreNothingInCommon() {
    func found(_ last: String) -> PeriodComparison {
      comparison(
        [
          sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-06-01", [Line("berg", .forest)]),
          sheet(
            bytes: 3,
            counts: [
              count("dossiers", 5, on: "2023-04-01", .forest), count("dossiers", 6, on: last, .forest), count("dossiers", 7, on: "2024-04-01", .forest),
            ]),
        ], metrics: [Metric(code: "dossiers", title: Localized(same: "Dossiers"))])
    }
    #expect(!found("2023-07-01").comparability.hasCommonPart)
    #expect(found("2023-07-01").like == nil)
    // In the next month there is no gap, and April is common.
    #expect(found("2023-05-01").comparability.hasCommonPart)
  }

  /// What one commune first sends in July says nothing of its spring: there the other year's spring is not compared either. Estimates are compared with estimates.
  @Test func eachCommuneIsComparedOverItsOwnMonths() throws {
    func counts(_ year: Int, _ months: ClosedRange<Int>, _ place: Place, _ value: Int, estimated: Bool = false) -> [CampaignCount] {
      months.map { month in
        CampaignCount(
          metric: "dossiers", axis: "1", day: Day(year: year, month: month, day: 1)!,
          lastDay: Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))!, place: place, value: value, isEstimated: estimated, line: 1)
      }
    }
    let found = comparison(
      [
        sheet(
          bytes: 1,
          counts: counts(2023, 4...12, .forest, 1) + counts(2023, 7...12, .saintGilles, 10) + counts(2023, 11...11, .forest, 100, estimated: true)
            + counts(2024, 1...12, .forest, 2) + counts(2024, 1...12, .saintGilles, 20) + counts(2024, 12...12, .forest, 100, estimated: true)
            + counts(2024, 1...12, .notStated, 1_000))
      ], metrics: [Metric(code: "dossiers", title: Localized(same: "Dossiers"))])
    let like = try #require(found.like)
    let row = try #require(like.rows.first { $0.axis == nil && $0.indicator.code == "dossiers" && !$0.isEstimated })
    // Seven months of Forest and six of Saint-Gilles: of November and December one year estimated a part, and the other did not.
    #expect(row.change.before.value == 7 + 60 && row.change.after.value == 14 + 120)
    #expect(like.rows.first { $0.axis == nil && $0.indicator.code == "dossiers" && $0.isEstimated }?.change.difference == nil)
    #expect(
      found.commonMonths(of: row.indicator, estimated: false, .fr) == "Saint-Gilles : juillet à décembre ; Forest : avril à octobre")
    #expect(found.commonMonths(of: row.indicator, estimated: true, .fr) == nil)
  }

  /// What was counted at an activity is of its day, as a session is; a single day beside no activity may stand for the time before it.
  @Test(arguments: [true, false])
  func whatWasCountedAtAnActivityIsComparedMonthByMonth(isAtActivity: Bool) throws {
    let counts = [("2023-11-23", 60), ("2024-03-04", 420), ("2024-11-18", 95), ("2024-11-20", 5)].map { date, value in
      CampaignCount(
        metric: "affiches", axis: "1", activity: isAtActivity ? "rubans" : nil, day: day(date), place: .forest, value: value, isEstimated: false, line: 1)
    }
    let found = comparison([sheet(bytes: 1, counts: counts)], metrics: [Metric(code: "affiches", title: Localized(same: "Affiches"))])
    let change = found.like?.rows.first { $0.axis == nil && $0.indicator.code == "affiches" }?.change
    #expect(change?.before.value == (isAtActivity ? 60 : nil) && change?.after.value == (isAtActivity ? 100 : nil))
    let indicator = try #require(found.project.indicators.first { $0.code == "affiches" })
    #expect(found.commonMonths(of: indicator, estimated: false, .nl) == (isAtActivity ? "november" : nil))
  }

  /// Counts of whole quarters stand beside those of their months; of a quarter of which the other year has two months, nothing does.
  @Test(arguments: [(4, 30, 54), (5, 20, 30)])
  func quartersAreComparedWithTheirMonths(firstMonth: Int, before: Int, after: Int) throws {
    let months = (firstMonth...9).map { month in
      count("dossiers", month < 7 ? 8 : 10, on: "2024-0\(month)-01", until: "2024-0\(month)-\(Day.length(ofMonth: month, year: 2024))", .forest)
    }
    let found = comparison(
      [
        sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]),
        sheet(
          bytes: 3,
          counts: months + [
            count("dossiers", 10, on: "2023-04-01", until: "2023-06-30", .forest), count("dossiers", 20, on: "2023-07-01", until: "2023-09-30", .forest),
            count("dossiers", 40, on: "2023-10-01", until: "2023-12-31", .forest),
          ]),
      ], metrics: [Metric(code: "dossiers", title: Localized(same: "Dossiers"))])
    let like = try #require(found.like?.rows.first { $0.axis == nil && $0.indicator.code == "dossiers" }?.change)
    #expect(like.before.value == Rational(before))
    #expect(like.after.value == Rational(after))
  }

  /// The months in common are the largest set within which each count of either year lies whole or not at all; tried against all 4,096 sets.
  @Test(arguments: 1...300)
  func monthsInCommonAreTheLargestSetThatCutsNoCount(seed: UInt64) {
    var random = Seeded(seed)
    var counts: [CampaignCount] = []
    for year in [2023, 2024] {
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let (length, start) = (random.pick([1, 1, 2, 3, 6]), Int.random(in: 1...12, using: &random))
        let last = min(12, start + length - 1)
        counts.append(
          CampaignCount(
            metric: "dossiers", axis: "1", day: Day(year: year, month: start, day: 1)!,
            lastDay: Day(year: year, month: last, day: Day.length(ofMonth: last, year: year))!, place: .forest, value: 1, isEstimated: false, line: 1))
      }
    }
    // What lies within another is not added to it (CountOverlapTests): here no count holds another.
    var apart: [CampaignCount] = []
    for count in counts
    where !apart.contains(where: { $0.day <= count.day && count.lastDay <= $0.lastDay || count.day <= $0.day && $0.lastDay <= count.lastDay }) {
      apart.append(count)
    }
    counts = apart
    let found = comparison([sheet(bytes: 1, counts: counts)], metrics: [Metric(code: "dossiers", title: Localized(same: "Dossiers"))])
    func months(_ count: CampaignCount) -> Set<Int> { Set(count.day.parts.month...count.lastDay.parts.month) }
    func all(_ year: Int) -> Set<Int> { counts.filter { $0.day.parts.year == year }.reduce(into: []) { $0.formUnion(months($1)) } }
    guard all(2023) != all(2024) else { return #expect(found.comparability.restriction == nil) }
    var largest: Set<Int> = []
    for bits in 0..<4096 {
      let set = Set((1...12).filter { bits >> ($0 - 1) & 1 == 1 })
      guard set.count > largest.count, set.isSubset(of: all(2023)), set.isSubset(of: all(2024)) else { continue }
      if counts.allSatisfy({ months($0).isSubset(of: set) || months($0).isDisjoint(with: set) }) { largest = set }
    }
    #expect((found.comparability.restriction?.metricMonths["dossiers"]?[CountedPart(.forest)] ?? []) == largest)
  }

  /// A percentage that went from 50 to 75 is 25 points higher, and not 0.3 more.
  @Test(arguments: [
    (Language.fr, "25,0 points de plus qu'en 2023 (+50,0\u{A0}%)."), (.nl, "25,0 procentpunt hoger dan in 2023 (+50,0%)."),
    (.en, "25.0 percentage points higher than in 2023 (+50.0%)."),
  ])
  func percentagesDifferByPoints(language: Language, expected: String) throws {
    let rate = try #require(Indicator.optional.first { $0.code == "attendance-rate" })
    let project = project(axes: [axis("1")], indicators: Indicator.builtIn + [rate])
    let sheets = [
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest), Line("maes", .forest, nil, .absent)]),
      sheet(
        bytes: 2, on: "2024-03-01",
        [Line("berg", .forest), Line("diallo", .forest), Line("claes", .forest), Line("maes", .forest, nil, .absent)]),
    ]
    let report = Report(
      ReportRequest(
        project: project, facts: facts(sheets, of: project), period: year(2024), base: year(2023), language: language, narrative: Narrative(),
        form: .impulsion, asOf: nil))
    let row = try #require(report.sections[0].tables.first?.rows.first { $0.cells[0] == .text(rate.title[language]) })
    #expect(row.cells.last == .text(expected))
    let points = row.cells.first { $0.shown == .pointsDifference(Rational(25)) }
    if case .derived(.product(.difference, .number(100)), _)? = points {} else { Issue.record("\(row.cells)") }
  }

  /// A rate counts no different people: its note does not say so, and that of participants does.
  @Test func aRateIsSaidToBeComputedByItself() throws {
    let rate = try #require(Indicator.optional.first { $0.code == "attendance-rate" })
    func notes(_ indicators: [Indicator]) throws -> Set<String> {
      let project = project(axes: [axis("1"), axis("3")], indicators: indicators)
      let facts = facts([sheet(bytes: 1, on: "2024-03-01", [Line("berg", .forest), Line("maes", .forest, nil, .absent)])], of: project)
      let report = Report(
        ReportRequest(
          project: project, facts: facts, period: year(2024), base: nil, language: .fr, narrative: Narrative(), form: .impulsion, asOf: nil))
      return Set(try #require(report.section("Communes")).notes.filter { $0.contains("ne s'additionnent pas") })
    }
    #expect(try notes([.participations, rate]) == ["Chaque case et chaque total est calculé à part : les cases ne s'additionnent pas."])
    #expect(try notes([.participants]).contains { $0.hasPrefix("Chaque case et chaque total compte des personnes") })
  }

  /// Where both periods cover the same, the change is that of the whole; where they do not, that of what they have in common.
  @Test(arguments: [true, false])
  func theKeyFiguresSayWhatCanBeCompared(isWhole: Bool) throws {
    let project = project(axes: [axis("1")])
    let sheets = [
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]),
      sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest), Line("diallo", .forest)]),
      sheet(bytes: 3, on: isWhole ? "2024-03-02" : "2024-04-02", [Line("maes", .forest)]),
    ]
    let table = try #require(
      Report(
        ReportRequest(
          project: project, facts: facts(sheets, of: project), period: year(2024), base: year(2023), language: .fr, narrative: Narrative(), form: .impulsion,
          asOf: nil)
      ).section("Synthèse")?.tables.first)
    let sentence = try #require(table.rows.first { $0.cells[0] == .text("Participations") }?.cells.last)
    #expect(table.columns.last?.title == (isWhole ? "En clair" : "À périmètre comparable"))
    #expect(sentence == .text(isWhole ? "2 de plus qu'en 2023 (+200,0\u{A0}%)." : "1 de plus (+100,0\u{A0}%)."))
  }
}
