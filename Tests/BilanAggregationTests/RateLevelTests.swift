import BilanModel
import Testing

@testable import BilanAggregation

/// One code of a figure is one number, at whatever level places are shown.
@Suite struct RateLevelTests {
  /// Two people of the project's two communes, and one of a commune that shares a zone with one of them: 2 of 100,000, not 3 of 150,000.
  @Test func theTotalOfARateIsThatOfTheProjectsOwnCommunes() {
    var project = project(participating: [forest])
    let part = Indicator(code: "people", title: Localized(same: "People"), rule: .participants)
    project.indicators = [Indicator(code: "rate", title: Localized(same: "Rate"), rule: .rate(part))]
    project.territories = [
      Territory(place: Place(number: 5341), name: Localized(same: "Midi"), level: .zone, communes: [21013, 21009]),
      Territory(place: Place(number: 5340), name: Localized(same: "Ouest"), level: .zone, communes: [21007]),
      Territory(place: Place(number: 4000), name: Localized(same: "Bruxelles"), level: .region, communes: [21007, 21009, 21013]),
    ]
    project.population = Population(
      inhabitants: [21013: [2024: 50_000], 21007: [2024: 50_000], 21009: [2024: 50_000]], source: Localized(same: "test"))
    let facts = facts([sheet(bytes: 1, [Line("a", .saintGilles), Line("b", .forest), Line("c", ixelles)])], of: project)
    for level in [PlaceLevel.commune, .zone, .region] {
      let figures = FigureSet(facts, project: project, periods: project.periods, level: level)
      #expect(figures.value("rate").value == Rational(1, over: 5), "\(level)")
      if level == .zone { #expect(figures.value("rate", Place(number: 5341)).value == Rational(1, over: 5)) }
      if level == .region { #expect(figures.value("rate", Place(number: 4000)).value == Rational(1, over: 5)) }
    }
  }
}
