import BilanModel
import BilanProtection
import TestSupport
import Testing

@testable import BilanAggregation

/// What numbers of one report tell of one another.
extension ConcealmentTests {
  /// Ten and six people at both of two sessions: whoever knows it takes them from the nineteen of the first, and three are left.
  @Test func whoWasAtEverySessionDoesNotTellOfTheOthers() throws {
    let both = people(10, .saintGilles) + people(6, .forest, from: 10)
    let sheets = [
      sheet(bytes: 1, on: "2024-05-10", both + people(3, .notStated, from: 16)), sheet(bytes: 2, on: "2024-06-10", both + people(5, .notStated, from: 19)),
    ]
    let publication = publication(sheets, project())
    let tellsBoth = [Place.saintGilles, .forest].allSatisfy { place in
      ["participations", "participants"].allSatisfy { publication.figures.value($0, place).value != nil }
    }
    let (first, second) = (publication.heldSessions[0], publication.heldSessions[1])
    let tellsFirst = !first.isProtected || !second.isProtected && publication.figures.value("participations").value != nil
    #expect(!(tellsBoth && tellsFirst))
  }

  /// 22 participations of 19 people at two sessions: three were at both, which is what completes a training and what coming back means.
  @Test func participationsAndPeopleDoNotTellWhoCameTwice() {
    let training = axis("1", .running, [Activity(code: "stress", title: Localized(same: "Stress"), kind: .training, completedFrom: 2)])
    let returning = Indicator(code: "fideles", title: Localized(same: "Fidèles"), rule: .returning(atLeast: 2))
    let sheets = [sheet(bytes: 1, on: "2024-05-10", people(12, .saintGilles)), sheet(bytes: 2, on: "2024-06-10", people(10, .saintGilles, from: 9))]
    for project in [project(axes: [training]), project(indicators: [.participations, .participants, returning])] {
      let publication = publication(sheets, project)
      for axis in [nil, Code<Axis>("1")] {
        let shown = [Indicator.participations, .participants].allSatisfy {
          publication.figures[FigureKey(indicator: $0.code, period: "2024", axis: axis)].value != nil
        }
        #expect(!shown)
      }
      #expect(publication.completions(of: training.activities[0], in: training, year(2024))?.value == nil)
      #expect(publication.figures[FigureKey(indicator: "fideles", period: "2024")].value == nil)
      // Nor can the sessions be added up to the participations beside the people.
      #expect(publication.figures.value("participants").value == nil || publication.heldSessions.contains { $0.isProtected })
    }
  }

  /// The people of the fullest session are all who came, or nearly: what each session and commune can be at most is known.
  @Test func whoeverReadsThatNobodyIsAtASessionTwiceFindsNothing() {
    let sheets = (1...6).map { number in
      let lines = people(8 + number, .forest) + people(number % 4 + 1, .anderlecht, from: 30) + people(number, .notStated, from: 40)
      return sheet(bytes: number, on: "2024-0\(number)-10", lines)
    }
    expectNobodyFound(facts(sheets, of: project()), project(), project().periods, 0)
  }

  /// One of Ixelles at the first axis who states no organisation, or nobody: neither a dash nor a zero tells which.
  @Test func whetherAnybodyCameIsToldByNoOtherIndicator() {
    func body(_ lines: [Line]) -> [Line] { lines.map { Line($0.person, $0.place, "cpas") } }
    let many = body(people(12, .saintGilles) + people(10, .forest, from: 12))
    let second = sheet("b.csv", bytes: 2, on: "2024-06-10", axis: "2", many + [Line("person31", ixelles, "cpas")])
    let told = [Line("person30", ixelles), Line("person30", .forest, "cpas")].map { line in
      let figures = publication([sheet(bytes: 1, on: "2024-05-10", many + [line]), second], project(axes: [axis("1"), axis("2")])).figures
      return Indicator.builtIn.map { indicator in
        figures[FigureKey(indicator: indicator.code, period: "2024", axis: "1", place: .elsewhere)]
      }
    }
    for (indicator, (one, none)) in zip(Indicator.builtIn, zip(told[0], told[1])) where indicator.isPersonal(ProtectionRule(), project()) {
      #expect(one.isProtected && none.isProtected, "\(indicator.code)")
    }
  }

  /// 24 of this year's people came back: last year there were 24 at least, told or not.
  @Test func whoCameBackWasThereBefore() throws {
    let first = people(21, .saintGilles) + people(3, .forest, from: 21)
    let sheets = [sheet(bytes: 1, on: "2023-05-10", first), sheet(bytes: 2, on: "2024-05-10", first + people(20, .forest, from: 40))]
    let frame = FactFrame(facts(sheets, of: project()), project(), level: .commune, restriction: Restriction())
    let numbers = PublishedNumbers(frame, ProtectionRule(), periods: project().periods)
    let before = numbers.figures.filter { $0.key.period == "2023" }.values
    let attack = Attack(numbers.system, hidden: Set(before).union(numbers.sessions.values).union(numbers.spots.values).union(numbers.months.values))
    let people = try #require(numbers.figures[FigureKey(indicator: "participants", period: "2023")])
    #expect(attack.interval(of: people)?.least == 24)
  }

  /// In the first period all are new: an indicator of newcomers shows nothing that one of participants hides.
  @Test func newcomersOfTheFirstPeriodAreItsParticipants() {
    let lines = people(3, .forest) + people(20, .saintGilles, from: 10) + people(30, .anderlecht, from: 50)
    let newcomers = Indicator(code: "newcomers", title: Localized(same: "Nouveaux"), rule: .newcomers)
    let project = project(axes: [axis("1"), axis("2")], indicators: [.participants, newcomers])
    let frame = FactFrame(facts([sheet(bytes: 1, on: "2023-05-10", lines)], of: project), project, level: .commune, restriction: Restriction())
    let numbers = PublishedNumbers(frame, ProtectionRule(), periods: project.periods)
    for place in [nil, Place.forest, .saintGilles, .anderlecht] {
      let both = [Indicator.participants, newcomers].map { numbers.figures[FigureKey(indicator: $0.code, period: "2023", place: place)] }
      #expect(both[0] != nil && both[0] == both[1])
    }
  }

  /// Three came from Forest in 2024 and nobody the year before: that the years differ by Forest would say that there were some. By ten it may be said.
  @Test(arguments: [(3, false), (10, true)]) func aCommuneOfFewIsNotNamedWhereYearsDiffer(count: Int, isNamed: Bool) {
    let both = people(12, .saintGilles) + people(10, .anderlecht, from: 12)
    let sheets = [sheet(bytes: 1, on: "2023-05-10", both), sheet(bytes: 2, on: "2024-05-10", both + people(count, .forest, from: 22))]
    let comparability = publication(sheets, project()).comparison(from: year(2023), to: year(2024)).comparability
    #expect(comparability.caveats.contains(.communes(baseOnly: [], periodOnly: [.forest])) == isNamed)
    #expect((comparability.restriction == nil) != isNamed)
  }

  /// Quarters among the periods, and years that are not neighbours: what is compared is looked at, and is not said to be too small for that alone.
  @Test func whatAnyTwoPeriodsHaveInCommonIsLookedAt() throws {
    let sheets = [2022, 2023, 2024].flatMap { year in
      [(4, people(20, .forest)), (year == 2024 ? 8 : 9, people(20, .saintGilles, from: 20))].map { month, lines in
        sheet(bytes: year * 100 + month, on: "\(year)-0\(month)-10", lines)
      }
    }
    var project = project()
    project.periods = [year(2022), year(2023), year(2024)]
    let quarters = try ["2023-T2", "2024-T2"].map { try #require(project.period(named: $0)) }
    let facts = facts(sheets, of: project)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods + quarters, comparedWith: [year(2022)])
    let publication = Publication(facts, project, periods: project.periods + quarters, concealing: concealment)
    for base in [year(2022), year(2023)] {
      let like = try #require(publication.comparison(from: base, to: year(2024)).like)
      let row = try #require(like.rows(of: nil).first { $0.indicator == .participations })
      #expect(row.change.before.value == 20 && row.change.after.value == 20, "\(base.code)")
    }
  }
}
