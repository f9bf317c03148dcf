import BilanMatching
import BilanModel
import Testing

@testable import BilanAggregation

/// Small rules that nothing else would miss.
@Suite struct NoticedTests {
  /// The least ratio is the least above over the most below, and the most the other way round.
  @Test func aRatioOfRangesLiesBetweenItsExtremes() {
    let above = Figure(value: 10, status: .value, range: 8...12)
    let below = Figure(value: 4, status: .value, range: 2...5)
    let figure = Figure(above, over: below, as: .number, isUnrun: false)
    #expect(figure.value == Rational(5, over: 2))
    #expect(figure.ratioRange == Rational(8, over: 5)...Rational(6))
    // Only one of the two is open.
    let known = Figure(value: 4, status: .value)
    #expect(Figure(above, over: known, as: .number, isUnrun: false).ratioRange == Rational(2)...Rational(3))
    #expect(Figure(known, over: below, as: .number, isUnrun: false).ratioRange == Rational(4, over: 5)...Rational(2))
  }

  /// Two rows of one session that are likelier one person than two count where the lowest place is, in whatever order they stand.
  @Test(arguments: [["a", "b"], ["b", "a"]]) func onePersonCountsAtTheLowestPlace(names: [String]) {
    let project = project()
    let places = ["a": Place.saintGilles, "b": Place.forest]
    var facts = facts([sheet(bytes: 1, names.map { Line($0, places[$0]!) })], of: project)
    var linkage = facts.people.linkage
    linkage.merged = [0, 0]
    linkage.retained = [0, 0]
    linkage.questions = [Question(pair: Pair(0, 1), evidence: Evidence(name: .sound))]
    facts.people = Identities(linkage)
    facts.participates = facts.countedOnce(facts.isPresent)
    let figures = FigureSet(facts, project: project, periods: [year(2024)])
    #expect(figures.value("participations").value == 1)
    // Forest has the lower REFNIS code.
    #expect(figures.value("participations", .forest).value == 1)
    #expect(figures.value("participations", .saintGilles).value == 0)
  }

  /// An activity that the project does not plan is called as its sheet calls it, with the slashes in it.
  @Test func aTitleWithASlashStaysWhole() {
    #expect(project().title(of: Category(.activity, "1/Repas/partage")).fr == "Repas/partage")
  }

  /// A slash and a percent sign within a part are written so that the code is read back as it was.
  @Test(arguments: [("50%", "50%25"), ("a/b", "a%2Fb"), ("%2F", "%252F"), ("100%/25%", "100%25%2F25%25")])
  func aCodeIsReadBackAsItWas(value: String, written: String) {
    var project = project()
    var participations = Indicator.participations
    participations.dimension = .activity
    project.indicators = [participations]
    let key = FigureKey(indicator: "participations", period: "2024", category: Category(.activity, value))
    #expect(FigureCode.text(of: key) == "participations/2024/-/-/activity=" + written)
    #expect(FigureCode.key(FigureCode.text(of: key), in: project)?.key == key)
  }
}
