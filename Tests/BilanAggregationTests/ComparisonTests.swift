import BilanModel
import Testing

@testable import BilanAggregation

/// Two periods side by side, as `bilan compare` and the report show them.
@Suite struct ComparisonTests {
  private let comparison = Comparison(
    figures(HandMade.sheets, of: HandMade.project), from: year(2023), to: year(2024))

  @Test func theProjectThenEachAxis() {
    #expect(
      comparison.tables(.fr).map(\.title) == [
        "Ensemble du projet", "Axe 1 – Titre 1", "Axe 2 – Titre 2", "Axe 3 – Titre 3",
      ])
    #expect(comparison.tables(.nl).map(\.title).prefix(2) == ["Het hele project", "As 1 – Titel 1"])
    #expect(comparison.tables(.en).map(\.title).prefix(2) == ["Whole project", "Axis 1 – Title 1"])
    #expect(comparison.base.code == "2023" && comparison.period.code == "2024")
  }

  @Test func theWholeProject() {
    #expect(
      comparison.table(of: nil, .fr).lines == [
        "Indicateur | 2023 | 2024 | Différence | Évolution",
        "Séances | 1 | 4 | d3/1 | %3/1",
        "Participations | 2 | 7 | d5/1 | %5/2",
        "Participants uniques | 2 | 4 | d2/1 | %1/1",
        "Organisations touchées | (–) | 2 | (–) | (base inconnue)",
        "Heures-participants | h10/3 | h15/1 | d35/3 | %7/2",
        "Affiches | 1000 | 1300 | d300/1 | %3/10",
        "Affiches (estimation) | (–) | 200 | (–) | (base inconnue)",
        "Spectateurs | (–) | 120 | (–) | (base inconnue)",
      ])
  }

  @Test func anAxisShowsTheMetricsItHas() {
    #expect(
      comparison.table(of: HandMade.axes[0], .nl).lines == [
        "Indicator | 2023 | 2024 | Verschil | Evolutie",
        "Sessies | 1 | 2 | d1/1 | %1/1",
        "Deelnames | 2 | 5 | d3/1 | %3/2",
        "Unieke deelnemers | 2 | 3 | d1/1 | %1/2",
        "Bereikte organisaties | (–) | 2 | (–) | (geen basiscijfer)",
        "Deelnemersuren | h10/3 | h15/1 | d35/3 | %7/2",
      ])
    #expect(
      comparison.table(of: HandMade.axes[2], .en).body.suffix(4) == [
        "Participant-hours | (–) | (–) | (–) | (no base figure)",
        "Posters | 1000 | 1300 | d300/1 | %3/10",
        "Posters (estimate) | (–) | 200 | (–) | (no base figure)",
        "Spectators | (–) | 120 | (–) | (no base figure)",
      ])
  }

  @Test func anAxisNotImplementedSaysSo() {
    let unrun = "niet gerealiseerd"
    #expect(
      comparison.table(of: HandMade.axes[1], .nl).body
        == [
          "Sessies", "Deelnames", "Unieke deelnemers", "Bereikte organisaties", "Deelnemersuren",
        ].map { "\($0) | (\(unrun)) | (\(unrun)) | (–) | (\(unrun))" })
  }

  @Test func theOtherWayRound() throws {
    let back = Comparison(
      figures(HandMade.sheets, of: HandMade.project), from: year(2024), to: year(2023))
    let lines = back.table(of: nil, .en).body
    try #require(lines.count == 8)
    #expect(lines[0] == "Sessions | 4 | 1 | d-3/1 | %-3/4")
    #expect(lines[3] == "Organisations reached | 2 | (–) | (–) | (no data)")
    #expect(lines[4] == "Participant-hours | h15/1 | h10/3 | d-35/3 | %-7/9")
    #expect(lines[7] == "Spectators | 120 | (–) | (–) | (no data)")
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func everyRowIsTheChangeOfItsTwoFigures(seed: UInt64) {
    let random = RandomProject(seed &+ 60_000)
    let periods = random.project.periods
    let figures = figures(random.sheets, of: random.project)
    let comparison = Comparison(figures, from: periods.first!, to: periods.last!)
    let wrong = comparison.rows.filter { row in
      let cell = { (period: Period) in
        figures[
          FigureKey(
            indicator: row.indicator.code, isEstimated: row.isEstimated, period: period.code,
            axis: row.axis?.code)]
      }
      return row.change.before != cell(periods.first!) || row.change.after != cell(periods.last!)
    }
    #expect(wrong.isEmpty)
    // Nothing that is known is left out.
    for key in figures.keys where key.place == nil && figures[key].value != nil {
      guard [periods.first!.code, periods.last!.code].contains(key.period) else { continue }
      #expect(
        comparison.rows.contains {
          $0.indicator.code == key.indicator && $0.isEstimated == key.isEstimated
            && $0.axis?.code == key.axis
        })
    }
  }
}
