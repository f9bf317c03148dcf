import BilanModel
import Testing

@testable import BilanAggregation

/// Targets of a year in a report on a part of it.
@Suite struct ProRataTests {
  private func report(_ project: Project, _ sheets: [Sheet], _ period: Period) -> Report {
    Report(
      ReportRequest(
        project: project, facts: facts(sheets, of: project), period: period, base: nil, language: .fr, narrative: Narrative(), form: .impulsion, asOf: nil))
  }

  /// A quarter is held against its share of the year's target: 92 of 366 days, so that 12 are 184/61. Without a verdict, and not against the whole.
  @Test func aQuarterHasItsShareOfTheTargets() throws {
    let project = project(targets: [Target(indicator: "sessions", period: "2024", value: 12), Target(indicator: "participants", value: 8)])
    let sheets = [sheet(bytes: 1, on: "2024-08-01", [Line("berg")]), sheet(bytes: 2, on: "2024-09-02", [Line("berg")])]
    let third = try #require(Period(named: "2024-T3"))
    let quarter = try #require(report(project, sheets, third).section("Synthèse"))
    let table = try #require(quarter.tables.first { $0.name == "targets-pro-rata" })
    #expect(
      table.lines == [
        "Objectif | Cible 2024 | Part au prorata | Atteint | Atteint/part", "Séances | 12 | h184/61 | 2 | %61/92",
        "Participants uniques | 8 | h368/183 | 1 | %183/368",
      ])
    #expect(quarter.notes.contains { $0.contains("au prorata des jours (92 sur 366)") }, "\(quarter.notes)")
    #expect(!quarter.table(0).columns.map(\.title).contains("Cible") && !quarter.headings.contains("Valeurs cibles"))
    let whole = try #require(report(project, sheets, year(2024)).section("Synthèse"))
    #expect(whole.headings.contains("Valeurs cibles") && !whole.tables.contains { $0.name == "targets-pro-rata" })
  }

  /// A number that is to come down from a baseline has no share: a quarter of 20 would say nothing of a way from 40 to 20. What is reached is shown all the same, and the note says why the rest is not.
  @Test func aTargetWithABaselineHasNoShare() throws {
    var project = project(targets: [
      Target(indicator: "participations", period: "2024", value: 20), Target(indicator: "sessions", period: "2024", value: 12),
      Target(indicator: "participants", value: 8),
    ])
    // That of another year is none of this one, and 0 is where every way begins.
    project.baselines = [
      Target(indicator: "participations", period: "2024", value: 40), Target(indicator: "sessions", period: "2023", value: 3),
      Target(indicator: "participants", value: 0),
    ]
    let sheets = [sheet(bytes: 1, on: "2024-08-01", [Line("berg")]), sheet(bytes: 2, on: "2024-09-02", [Line("berg")])]
    let third = try #require(Period(named: "2024-T3"))
    let summary = try #require(report(project, sheets, third).section("Synthèse"))
    let table = try #require(summary.tables.first { $0.name == "targets-pro-rata" })
    #expect(
      table.lines == [
        "Objectif | Cible 2024 | Part au prorata | Atteint | Atteint/part", "Participations | 20 | (–) | 2 | (–)", "Séances | 12 | h184/61 | 2 | %61/92",
        "Participants uniques | 8 | h368/183 | 1 | %183/368",
      ])
    let notes = summary.notes.filter { $0.contains("au prorata des jours") }
    #expect(notes.count == 1 && notes[0].hasSuffix("Un taux garde sa cible. Une cible à atteindre à partir d'une situation de référence n'a pas de part (–)."))
  }
}
