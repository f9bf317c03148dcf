import BilanMatching
import BilanModel
import Testing

@testable import BilanAggregation

/// Two rows of one session that may be one person: together they are one attendance, in the lowest commune (Anderlecht before Forest before Saint-Gilles), for one organisation.
@Suite struct MeetingTests {
  private let project = BilanAggregationTests.project()

  /// The figures of a session where each two people named may be one; by the likelier answer they are, if it is said so.
  private func figures(_ lines: [Line], asked pairs: [(String, String)], likely: Bool = true) -> FigureSet {
    var facts = BilanAggregationTests.facts([sheet(bytes: 1, lines)], of: project)
    func number(_ name: String) -> Int { facts.descriptions.firstIndex { $0.key == name }! }
    var linkage = facts.people.linkage
    for (first, second) in pairs {
      linkage.merged[number(second)] = linkage.merged[number(first)]
      if likely { linkage.retained[number(second)] = linkage.retained[number(first)] }
      linkage.questions.append(Question(pair: Pair(Int32(number(first)), Int32(number(second))), evidence: Evidence(name: .sound)))
    }
    facts.people = Identities(linkage)
    facts.participates = facts.countedOnce(facts.isPresent)
    return FigureSet(facts, project: project, periods: project.periods)
  }

  /// Value and range, as reports write them.
  private func text(_ figures: FigureSet, _ indicator: String, _ place: Place? = nil) -> String {
    let figure = figures.value(indicator, place)
    return "\(figure.value!.numerator)" + (figure.range.map { " [\($0.lowerBound)–\($0.upperBound)]" } ?? "")
  }

  /// A person who counts in a commune has an attendance there: as the two rows are one in Anderlecht, nobody is retained in Saint-Gilles, whether or not somebody has answered.
  @Test func theRetainedNumberCountsWhoHasAnAttendanceThere() {
    let open = figures([Line("a", .anderlecht), Line("b", .saintGilles)], asked: [("a", "b")])
    #expect(text(open, "participations") == "1")
    #expect(text(open, "participations", .saintGilles) == "0")
    #expect(text(open, "participants", .saintGilles) == "0 [0–1]")
    #expect(text(open, "participants", .anderlecht) == "1")
    #expect(text(open, "participants") == "1 [1–2]")
    let unlikely = figures([Line("a", .anderlecht), Line("b", .saintGilles)], asked: [("a", "b")], likely: false)
    #expect(text(unlikely, "participations") == "2")
    #expect(text(unlikely, "participants", .saintGilles) == "1 [0–1]")
  }

  @Test func twoThatMayBeOneNameOneOrganisationOrTwo() {
    let open = figures([Line("a", .forest, "cpas"), Line("b", .saintGilles, "police")], asked: [("a", "b")])
    #expect(text(open, "organisations", .forest) == "1")
    #expect(text(open, "organisations", .saintGilles) == "0 [0–1]")
    #expect(text(open, "organisations") == "1 [1–2]")
  }

  /// Of two questions at one session each is about its own two: no answer brings the organisation of the first two into the commune of the others.
  @Test func whatOneQuestionBringsIsNotMixedWithAnother() {
    let open = figures(
      [Line("a", .forest, "cpas"), Line("b", .forest, "cpas"), Line("c", .saintGilles, "police"), Line("d", .saintGilles, "police")],
      asked: [("a", "b"), ("c", "d")])
    for place in [Place.forest, .saintGilles] { #expect(text(open, "organisations", place) == "1") }
    #expect(text(open, "organisations") == "2")
    #expect(text(open, "participants") == "2 [2–4]")
  }
}
