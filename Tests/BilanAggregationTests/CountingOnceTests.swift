import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// Where the same is looked for again and again, it is looked up; what is found is what plain loops find.
@Suite struct CountingOnceTests {
  /// The same trainings and people as elsewhere, where only few fit into memory together.
  @Test func completionsAreCountedInPortions() {
    let trainings = (0..<40).map { Activity(code: Code("t\($0)"), title: Localized(same: "T"), kind: .training, completedFrom: 2) }
    let project = project(axes: [axis("1", .running, trainings)])
    let facts = facts([sheet(bytes: 1, on: "2024-03-01", [Line("a")])], of: project)
    let everything = Membership(of: facts, project)
    let room = 1_000_000
    let portions = DistinctCounting(selected: everything, period: year(2024), room: room).completionPortions(of: 10_000)
    // A visit count of 64 bits for each training, and a bit for each cell.
    let bitsEach = 40 * 64 + everything.grid.cellCount
    #expect(portions.allSatisfy { $0.count * bitsEach <= room })
    #expect(portions.map(\.count).reduce(0, +) == 10_000)
    #expect(portions.first?.lowerBound == 0 && portions.last?.upperBound == 10_000)
  }

  /// The lines of a session are its rows that count and the head counts of its very day and activity.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aTraceNamesTheLinesThatPlainLoopsFind(seed: UInt64) {
    let random = RandomProject(seed &+ 40_000)
    let facts = facts(random.sheets, of: random.project)
    var tracer = Publication(facts, random.project, periods: []).tracer
    for period in random.project.periods {
      for leaf in tracer.trace(FigureKey(indicator: "sessions", period: period.code), in: period).leaves {
        let session = facts.sessions.first { $0.key == leaf.session }!
        var lines = session.rows.filter { facts.participates[$0] }.map { facts.origin[$0] }
        for (count, origin) in zip(facts.counts, facts.countOrigins)
        where session.hasHeadCount && count.isOfOneDay && (count.axis, count.activity, count.day) == (session.key.axis, session.key.activity, session.key.day) {
          lines.append(origin)
        }
        #expect(Set(leaf.lines) == Set(lines.map { Trace.SheetLine(source: Int($0.source), line: Int($0.line)) }))
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func sessionsAndCountsAreFoundByTheirKeys(seed: UInt64) {
    let random = RandomProject(seed &+ 50_000)
    let facts = facts(random.sheets, of: random.project)
    for (number, session) in facts.sessions.enumerated() { #expect(facts.session(session.key) == number) }
    #expect(facts.session(Session.Key(axis: "0", activity: "nothing", day: day("2024-02-29"))) == nil)
    for one in RandomProject.days {
      #expect(Array(facts.counts(on: one)) == facts.counts.indices.filter { facts.counts[$0].day == one })
    }
  }

  /// Four thousand activities, a count of each: every count stands in the line of its own, and one of no activity in the last.
  @Test func aBreakdownByManyActivitiesFindsEachItsOwn() {
    let activities = (0..<4_000).map { Activity(code: Code("a\($0)"), title: Localized(same: "A"), kind: .campaign) }
    let posters = Metric(code: "affiches", title: Localized(same: "Affiches"))
    var project = project(axes: [axis("3", .running, activities)], metrics: [posters])
    var indicator = Indicator.sum(of: posters)
    indicator.dimension = .activity
    project.indicators = [indicator]
    let counts = (0..<4_000).map { count("affiches", $0 % 7 + 1, activity: "a\($0)") } + [count("affiches", 9)]
    let figures = figures([sheet(bytes: 1, counts: counts)], of: project)
    let found = figures.categories(of: indicator).map { figures.figure(indicator, period: year(2024), category: $0).value }
    #expect(found == (0..<4_000).map { Rational($0 % 7 + 1) } + [9])
  }

  /// Of an activity without a sheet nobody knows how many came: missing, and not zero, as an indicator of that activity alone says.
  @Test(arguments: [Indicator.sessions, .participations, .participants, .organisations, .hours, .registrations])
  func anActivityWithoutASheetIsMissing(built: Indicator) {
    let activities = ["stress", "film"].map { Activity(code: Code($0), title: Localized(same: $0), kind: .meeting, minutes: 60) }
    var (split, alone) = (built, Indicator(code: "alone", title: Localized(same: "Alone"), rule: built.rule))
    split.dimension = .activity
    alone.filter.activities = ["film"]
    let project = project(axes: [axis("1", .running, activities)], indicators: [split, alone])
    let figures = FigureSet(facts([sheet(bytes: 1, [Line("berg", .forest, "cpas")])], of: project), project: project, periods: project.periods)
    func figure(_ activity: String) -> Figure {
      figures.figure(split, period: year(2024), axis: project.axes[0], category: Category(.activity, activity))
    }
    #expect((figure("1/stress").value, figure("1/film").status) == (1, .noData))
    #expect(figures.figure(alone, period: year(2024)).status == .noData)
  }

  /// Women at a session of which a sheet came are none, where it names men alone.
  @Test func nobodyOfAGenderIsANumber() {
    var split = Indicator.participations
    split.dimension = .gender
    let project = project(indicators: [split])
    let figures = FigureSet(facts([sheet(bytes: 1, [Line("berg", .forest)])], of: project), project: project, periods: project.periods)
    #expect(figures.figure(split, period: year(2024), category: Category(.gender, "f")).value == 0)
  }
}

/// The list of sessions counts organisations as every other figure does.
@Suite struct SessionSummaryTests {
  @Test func anOrganisationWrittenInTwoWaysIsOneAtASession() {
    let project = project(matching: MatchingRules(scope: .full))
    let lines = [Line("a", .forest, "cpas forest"), Line("b", .forest, "ocmw forest"), Line("c", .forest, "police")]
    let facts = facts([sheet(bytes: 1, lines)], of: project)
    let summary = SessionSummary(of: 0, in: Membership(of: facts, project))
    #expect(summary.organisations == 2)
    #expect(summary.present == 3 && summary.named == 3 && summary.isHeld)
    let figures = FigureSet(facts, project: project, periods: [year(2024)])
    #expect(figures.value("organisations").value == 2)
  }
}
