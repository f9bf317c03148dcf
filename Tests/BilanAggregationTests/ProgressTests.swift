import BilanImport
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

@Suite struct ProgressTests {
  private func progress(_ value: Int?, target: Rational?, baseline: Rational? = nil, asOf: String? = nil) -> Progress? {
    var figure = Figure(value: value.map { Rational($0) }, status: value == nil ? .noData : .value, target: target)
    figure.baseline = baseline
    return Progress(figure, in: year(2024), asOf: asOf.map { day($0) })
  }

  @Test func aPeriodThatIsOverAsksForTheWholeWay() {
    #expect(progress(10, target: 10)?.status == .onTrack)
    #expect(progress(9, target: 10)?.status == .atRisk)
    #expect(progress(8, target: 10)?.status == .atRisk)
    #expect(progress(7, target: 10)?.status == .off)
    #expect(progress(7, target: nil) == nil)
    #expect(progress(nil, target: 7) == nil)
  }

  /// The words that a workbook chooses by the share of the way are those of the status.
  @Test func theStepsGiveTheWordOfTheStatus() throws {
    for asOf in ["2024-01-01", "2024-07-01", "2024-12-31", "2030-01-01"] {
      for value in 0...12 {
        let found = try #require(progress(value, target: 10, asOf: asOf))
        let step = try #require(found.steps.first { found.share >= $0.from })
        #expect(step.word == found.text, "\(value) on \(asOf)")
        #expect(found.steps.map(\.from) == found.steps.map(\.from).sorted(by: >))
      }
    }
  }

  /// Whoever reads of a year that is over can do nothing any more about what is "to watch" or "late".
  @Test func theWordsOfAPeriodThatIsOverAreNotThoseOfOneUnderWay() {
    func words(_ asOf: String?) -> [String?] { [10, 9, 8, 7].map { progress($0, target: 10, asOf: asOf)?.text.fr } }
    #expect(words(nil) == ["atteint", "presque atteint", "presque atteint", "non atteint"])
    #expect(words("2025-03-01") == words(nil))
    // 365 of 366 days: 9 of 10 is between four fifths of that and all of it.
    #expect(words("2024-12-30") == ["atteint", "à surveiller", "à surveiller", "en retard"])
    #expect(progress(7, target: 10)?.text == Localized(fr: "non atteint", nl: "niet gehaald", en: "not reached"))
    #expect(progress(2, target: 10, asOf: "2024-07-01")?.text == Localized(fr: "en retard", nl: "achter op schema", en: "off track"))
  }

  /// Twelve of twenty from Forest, and forty-eight whose commune nobody stated: nobody can say that the target was missed.
  @Test func aTargetOfACommuneIsUndeterminedWhereTheCommuneIsNotStated() {
    func status(_ value: Int, unplaced: Rational, baseline: Rational? = nil, asOf: String? = nil) -> Progress? {
      var figure = Figure(value: Rational(value), status: .value, target: 20)
      figure.baseline = baseline
      return Progress(figure, in: year(2024), asOf: asOf.map { day($0) }, unplaced: unplaced)
    }
    #expect(status(12, unplaced: 48)?.status == .undetermined)
    #expect(status(12, unplaced: 8)?.status == .undetermined)
    #expect(status(12, unplaced: 7)?.status == .off)
    #expect(status(20, unplaced: 48)?.text.fr == "atteint")
    #expect(status(12, unplaced: 48)?.text.fr == "non vérifiable : communes non précisées")
    #expect(status(12, unplaced: 48, asOf: "2024-07-01")?.status == .onTrack)
    // Fewer is better: more people make it no better.
    #expect(status(30, unplaced: 48, baseline: 40)?.status == .off)
  }

  /// Only a figure of one commune, and only what can be counted.
  @Test func whatHasNoCommuneIsHeldAgainstNoOtherFigure() {
    var project = project(axes: [axis("1")])
    project.targets = [Place.forest, nil, .notStated].map { place in
      Target(indicator: "participants", axis: nil, commune: place?.commune, period: "2024", value: 5)
    }
    let figures = figures([sheet(bytes: 1, [Line("berg", .forest), Line("diallo"), Line("peeters"), Line("maes"), Line("claes")])], of: project)
    func status(_ place: Place?) -> Progress.Status? {
      figures.progress(of: FigureKey(indicator: "participants", period: "2024", place: place), in: year(2024), asOf: nil)?.status
    }
    #expect(status(.forest) == .undetermined)
    #expect(status(nil) == .onTrack)
    #expect(status(.saintGilles) == nil)
  }

  @Test func inItsMiddleHalfTheWayIsEnough() {
    // 183 of the 366 days of 2024 end on 1 July.
    #expect(progress(5, target: 10, asOf: "2024-07-01")?.elapsed == Rational(1, over: 2))
    #expect(progress(5, target: 10, asOf: "2024-07-01")?.status == .onTrack)
    #expect(progress(4, target: 10, asOf: "2024-07-01")?.status == .atRisk)
    #expect(progress(3, target: 10, asOf: "2024-07-01")?.status == .off)
    #expect(progress(3, target: 10, asOf: "2030-01-01")?.elapsed == 1)
  }

  @Test func theWayBeginsAtTheBaseline() {
    #expect(progress(15, target: 20, baseline: 10)?.share == Rational(1, over: 2))
    // Fewer is better: from 40 down to 20, 25 is three quarters of the way.
    #expect(progress(25, target: 20, baseline: 40)?.share == Rational(3, over: 4))
    #expect(progress(5, target: 5, baseline: 5)?.isReached == true)
    #expect(progress(4, target: 5, baseline: 5)?.isReached == false)
  }
}
