import BilanModel
import Testing

@testable import BilanAggregation

/// What somebody could take from numbers of different people over several spans of sessions.
@Suite struct SpanProtectionTests {
  private func people(_ numbers: ClosedRange<Int>) -> [Line] { numbers.map { Line("person\($0)", .forest) } }

  private func figures(_ sheets: [Sheet], _ project: Project, _ periods: [Period]) -> FigureSet {
    let facts = facts(sheets, of: project)
    return Publication(facts, project, periods: periods, concealing: Concealment(facts, project, ProtectionRule(), periods: periods)).figures
  }

  private func span(_ code: String, _ first: String, _ last: String) -> Period {
    Period(code: Code(code), first: day(first), last: day(last))!
  }

  /// 40 people in 2023, 33 in 2024, 43 in both: whoever has all three knows that three were new.
  @Test func allYearsBesideEachDoNotTellHowManyWereNew() {
    let both = span("2023-2024", "2023-01-01", "2024-12-31")
    let sheets = [sheet(bytes: 1, on: "2023-03-10", people(1...40)), sheet(bytes: 2, on: "2024-03-10", people(11...43))]
    let found = figures(sheets, project(), [year(2023), year(2024), both])
    let known = ["2023", "2024", "2023-2024"].filter { found.value("participants", in: $0).value != nil }
    #expect(known.count < 3, "\(known)")
  }

  /// With eight new ones nothing is small, and all is told.
  @Test func manyNewOnesAreTold() {
    let both = span("2023-2024", "2023-01-01", "2024-12-31")
    let sheets = [sheet(bytes: 1, on: "2023-03-10", people(1...40)), sheet(bytes: 2, on: "2024-03-10", people(11...48))]
    let found = figures(sheets, project(), [year(2023), year(2024), both])
    #expect(["2023", "2024", "2023-2024"].map { found.value("participants", in: $0).value } == [40, 38, 48])
  }

  /// 20 people by June and 23 in the year: the only session after it had three at least, and it is not told.
  @Test func aHalfBesideItsYearDoesNotTellOfASmallSession() {
    let half = span("2024-S1", "2024-01-01", "2024-06-30")
    let sheets = [sheet(bytes: 1, on: "2024-03-10", people(1...20)), sheet(bytes: 2, on: "2024-09-10", people(21...23))]
    let found = figures(sheets, project(), [year(2024), half])
    #expect(found.value("participants", in: "2024").value == nil || found.value("participants", in: "2024-S1").value == nil)
  }

  /// 20 people at activity *a*, whose second session is therefore of 20 at most: of 23 participations beside its first, three at least were at *b*.
  @Test func peopleOfAnActivityDoNotTellOfTheSessionsBesideIt() {
    var ofA = FactFilter()
    ofA.activities = ["a"]
    let own = Indicator(code: "of-a", title: Localized(same: "of a"), rule: .participants, filter: ofA)
    let project = project(indicators: Indicator.builtIn + [own])
    let sheets = [
      sheet(bytes: 1, on: "2024-03-10", activity: "a", people(1...20)), sheet(bytes: 2, on: "2024-04-10", activity: "a", people(1...20)),
      sheet(bytes: 3, on: "2024-05-10", activity: "b", people(21...23)),
    ]
    let facts = facts(sheets, of: project)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods)
    let found = Publication(facts, project, periods: project.periods, concealing: concealment).figures
    // Of 43 participations 20 were at the first session of a; then its second one, of 20 at most, leaves three for b.
    let isBounded = found.value("participations").value != nil && found.value("of-a").value != nil && !concealment.hides(session: 0)
    #expect(!isBounded)
  }

  /// The high end of a range counts each row once at most: where participations are hidden it would tell how many there are at least.
  @Test func rangesStandOnlyBesideParticipationsThatAreTold() {
    let project = project(matching: MatchingRules())
    let sheets = [sheet(bytes: 1, on: "2024-03-10", people(1...40) + [Line("a", .anderlecht), Line("b", .anderlecht), Line("c", .anderlecht)])]
    let facts = facts(sheets, of: project)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods)
    let key = FigureKey(indicator: "participants", period: "2024", place: .forest)
    let figure = Figure(value: 38, status: .value, range: 1...40)
    let shown = concealment.shown(figure, at: key, of: .participants, in: project)
    let participations = concealment.hides(
      FigureKey(indicator: "participations", period: "2024", place: .forest), of: .participations, in: project)
    #expect(participations && shown.range == nil)
  }
}
