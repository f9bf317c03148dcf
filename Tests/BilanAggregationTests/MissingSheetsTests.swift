import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// What has not come, and whom to ask for it.
@Suite struct MissingSheetsTests {
  private func missing(_ sheets: [Sheet], of project: Project, in number: Int = 2024, asOf date: String = "2025-06-01") -> [MissingSheets] {
    Publication(facts(sheets, of: project), project, periods: []).missingSheets(of: year(number), asOf: day(date))
  }

  private let metric = Metric(code: "dossiers", title: Localized(same: "Dossiers"))

  /// Sheets of whole months, with the place that sent them.
  private func monthly(_ months: [String], _ place: Place) -> [CampaignCount] {
    months.map { month in
      let parts = day("\(month)-01").parts
      return count("dossiers", 3, on: "\(month)-01", until: "\(month)-\(Day.length(ofMonth: parts.month, year: parts.year))", place)
    }
  }

  private func months(_ missing: [MissingSheets]) -> [[String]] {
    missing.map { $0.months.flatMap(\.months).map { "\($0.year)-\($0.month)" } }
  }

  @Test func sessionsAreAskedForWhereTheyWereToBeHeld() {
    let days = [("2024-03-01", Place.forest), ("2024-04-01", .notStated), ("2024-05-01", .saintGilles), ("2024-06-01", .forest)]
    let plan = Plan.days(days.map { PlannedSession(day: day($0), place: $1) })
    let dated = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: plan)
    let undated = Activity(code: "rue", title: Localized(same: "Rue"), kind: .workshop, plan: .byPeriod(["2024": 3]))
    let never = Activity(code: "jamais", title: Localized(same: "Jamais"), kind: .workshop, plan: .byPeriod(["2024": 9]))
    let project = project(axes: [axis("1", .running, [dated]), axis("2", .running, [undated]), axis("3", .notImplemented, [never])])
    let sheets = [sheet(bytes: 1, on: "2024-05-01", [Line("berg")]), sheet(bytes: 2, on: "2024-07-01", axis: "2", activity: "rue", [Line("berg")])]
    let all = missing(sheets, of: project)
    // Communes in the order of the project, then axes.
    #expect(all.map(\.asked) == [.place(.forest), .axis(project.axes[0]), .axis(project.axes[1])])
    #expect(all.map { $0.sessions.map(\.days) } == [[[day("2024-03-01"), day("2024-06-01")]], [[day("2024-04-01")]], [[]]])
    #expect(all.map { $0.sessions.map(\.withoutDay) } == [[0], [0], [2]])
    // What is still to come is not missing: a session of tomorrow, nor one without a day before the year is over.
    #expect(missing(sheets, of: project, asOf: "2024-05-31").map { $0.sessions.flatMap(\.days) } == [[day("2024-03-01")], [day("2024-04-01")]])
    #expect(missing(sheets, of: project, asOf: "2024-06-01").first?.sessions.first?.days.count == 2)
    #expect(missing([], of: project, in: 2023).isEmpty)
  }

  @Test func aPlaceThatCountsByTheMonthOwesEachMonth() {
    let project = project(axes: [axis("3")], metrics: [metric])
    let counts =
      monthly(["2024-02", "2024-03", "2024-06"], .forest) + monthly(["2024-03", "2024-04", "2024-05"], .notStated)
      + [count("dossiers", 4, on: "2024-04-10", .forest)]
    let sheets = [sheet(bytes: 1, counts: counts)]
    // From the first month that anybody counted: January was not asked for. A single day in April is a count that came.
    let found = missing(sheets, of: project, asOf: "2024-08-20")
    #expect(found.map(\.asked) == [.place(.forest), .axis(project.axes[0])])
    #expect(months(found) == [["2024-5", "2024-7"], ["2024-2", "2024-6", "2024-7"]])
    #expect(months(missing(sheets, of: project, asOf: "2024-07-31")) == [["2024-5"], ["2024-2", "2024-6"]])
    // The year after, as long as the last count is near; two years after nobody expects it any more.
    #expect(months(missing(sheets, of: project, in: 2025, asOf: "2025-03-01")) == [["2025-1", "2025-2"], ["2025-1", "2025-2"]])
    #expect(missing(sheets, of: project, in: 2026, asOf: "2026-12-01").isEmpty)
  }

  /// What is counted of one metric says nothing of another.
  @Test func eachMetricHasARhythmOfItsOwn() {
    let other = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let counts = monthly(["2024-02", "2024-03"], .forest) + [count("affiches", 5, on: "2024-02-01", until: "2024-02-29", .forest)]
    let project = project(axes: [axis("3")], metrics: [metric, other])
    #expect(months(missing([sheet(bytes: 1, counts: counts)], of: project, asOf: "2024-04-01")) == [["2024-3"]])
  }

  /// A quarter is missing when it is over; campaigns of a week and of a day, and counts of a year, are no rhythm.
  @Test func onlyWhatIsCountedByFewMonthsHasARhythm() {
    let project = project(axes: [axis("3")], metrics: [metric])
    func found(_ counts: [CampaignCount], asOf date: String) -> [[String]] { months(missing([sheet(bytes: 1, counts: counts)], of: project, asOf: date)) }
    let quarter = count("dossiers", 9, on: "2024-01-01", until: "2024-03-31", .forest)
    #expect(found([quarter], asOf: "2024-06-30") == [])
    #expect(found([quarter], asOf: "2024-07-01") == [["2024-4", "2024-5", "2024-6"]])
    for (first, last) in [("2024-01-01", "2024-12-31"), ("2024-01-01", "2024-01-30"), ("2024-01-02", "2024-01-31"), ("2024-03-05", "2024-03-05")] {
      #expect(found([count("dossiers", 9, on: first, until: last, .forest)], asOf: "2025-06-01") == [], "\(first)")
    }
    #expect(missing([sheet(bytes: 1, counts: [quarter])], of: self.unrun, asOf: "2025-06-01").isEmpty)
  }

  private var unrun: Project { project(axes: [axis("3", .notImplemented)], metrics: [metric]) }
}
