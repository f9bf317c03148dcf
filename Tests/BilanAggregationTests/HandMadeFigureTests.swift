import BilanModel
import Testing

@testable import BilanAggregation

/// The tables of figures of the hand-made project, counted by hand.
@Suite struct HandMadeFigureTests {
  let report = HandMade.report()

  @Test func theKeyFigures() throws {
    let table = try #require(report.section("Synthèse")?.tables.first)
    #expect(
      table.lines == [
        "Indicateur | 2023 | 2024 | Différence | Évolution | Cible | Atteint | À périmètre comparable",
        "Séances | 1 | 4 | d3/1 | %3/1 | 2 | %2/1 | Aucune comparaison possible. Cible de 2 atteinte (200,0\u{A0}%).",
        "Participations | 2 | 7 | d5/1 | %5/2 |  |  | Aucune comparaison possible.",
        "Participants uniques | 2 | 4 | d2/1 | %1/1 |  |  | Aucune comparaison possible.",
        // Sessions in May in one year, in March, June, October and November in the other. No list of 2023 asks for an organisation: that is not none.
        "Organisations touchées | (–) | 2 | (–) | (base inconnue) | 0 | (–) | Pas de chiffre pour 2023.",
        "Heures-participants | h10/3 | h15/1 | d35/3 | %7/2 |  |  | Aucune comparaison possible.",
        // Those of November in Forest: 1,000 and 1,250.
        "Affiches | 1000 | 1300 | d300/1 | %3/10 |  |  | 250 de plus (+25,0\u{A0}%).",
        "Spectateurs | (–) | 120 | (–) | (base inconnue) |  |  | Pas de chiffre pour 2023.",
      ])
  }

  @Test func theFiguresByAxis() throws {
    let table = try #require(report.section("Axes")?.tables.first)
    let unrun = "(non réalisé)"
    #expect(
      table.lines == [
        "Axe | Séances | Participations | Participants uniques | Organisations touchées | Heures-participants",
        "Axe 1 – Titre 1 | 2 | 5 | 3 | 2 | h15/1",
        "Axe 2 – Titre 2 | \(unrun) | \(unrun) | \(unrun) | \(unrun) | \(unrun)",
        "Axe 3 – Titre 3 | 2 | 2 | 2 | (–) | (–)",
        "total: Total | 4 | 7 | 4 | 2 | h15/1",
      ])
  }

  @Test func theFiguresByCommune() throws {
    let table = try #require(report.section("Communes")?.tables.first)
    #expect(
      table.body == [
        // Alice three times, one of them for a length nobody knows; the theatre was in Saint-Gilles.
        "Saint-Gilles | 2 | 3 | 1 | 2 | h6/1",
        "Forest | 1 | 1 | 1 | 1 | h3/1",
        // Eve and Dora state no organisation: that is not none.
        "Anderlecht | 0 | 1 | 1 | (–) | (–)",
        "Autres communes | 0 | 1 | 1 | (–) | h3/1",
        "Non précisée | 1 | 1 | 0 | 1 | h3/1",
        "total: Total | 4 | 7 | 4 | 2 | h15/1",
      ])
  }

  @Test func theOverlapOfTheAxesIsExplained() {
    #expect(
      report.section("Axes")?.notes == [
        "Participants uniques par axe, 2024 : 3 + 2 = 5, pour 4 personnes en tout. 1 relève de plusieurs axes. Dans le total, chacune ne compte qu'une fois."
      ])
    #expect(
      HandMade.report(.en).section("Axes")?.notes == [
        "Unique participants by axis, 2024: 3 + 2 = 5, for 4 people in all. 1 belongs to several axes. In the total each person counts once."
      ])
    #expect(
      HandMade.report(.nl).section("Assen")?.notes.first?.contains("per as, 2024: 3 + 2 = 5, voor 4 personen in totaal. 1 hoort bij meer dan één as.")
        == true)
    // In 2023 there is one axis: nothing to explain.
    #expect(HandMade.report(period: 2023, base: nil).section("Axes")?.notes == [])
  }

  @Test func theTargetsOfThePeriod() throws {
    let table = try #require(report.section("Synthèse")?.tables.last)
    #expect(
      table.lines == [
        "Objectif | Cible | Atteint | Atteint/cible | Statut",
        "Participants uniques, axe 1 | 4 | 3 | %3/4 | non atteint",
        "Séances | 2 | 4 | %2/1 | atteint",
        "Affiches, Forest | 100 | 1250 | %25/2 | atteint",
        "Spectateurs, Forest | 50 | (–) | (–) | (–)",
        "Organisations touchées | 0 | 2 | (–) | atteint",
      ])
  }

  @Test func theMatrixOfAnIndicator() throws {
    let section = try #require(report.section("Communes"))
    #expect(
      Array(section.headings.suffix(9).prefix(5))
        == [
          "Séances", "Participations", "Participants uniques", "Organisations touchées", "Heures-participants",
        ].map { $0 + " par axe et par commune, 2024" })
    // Of 2023 nothing is known of one of them: a table of dashes is left out.
    let first = section.tables.count - 9
    #expect(
      section.table(first + 2).lines == [
        "Axe | Saint-Gilles | Forest | Anderlecht | Autres communes | Non précisée | Total",
        "Axe 1 – Titre 1 | 1 | 1 | 0 | 1 | 0 | 3",
        "Axe 2 – Titre 2" + String(repeating: " | (non réalisé)", count: 6),
        "Axe 3 – Titre 3 | 1 | 0 | 1 | 0 | 0 | 2",
        "total: Total | 1 | 1 | 1 | 1 | 0 | 4",
      ])
    // Nobody of Forest in axis 3: no hours, and nothing unknown about them.
    #expect(
      section.table(first + 4).body.dropFirst(2).first
        == "Axe 3 – Titre 3 | (–) | h0/1 | (–) | h0/1 | h0/1 | (–)")
  }

  @Test func theMatrixOfTheYearBefore() throws {
    let section = try #require(report.section("Communes"))
    #expect(
      section.table(section.tables.count - 3).body == [
        "Axe 1 – Titre 1 | 1 | 1 | 0 | 0 | 0 | 2",
        "Axe 2 – Titre 2" + String(repeating: " | (non réalisé)", count: 6),
        "Axe 3 – Titre 3" + String(repeating: " | (–)", count: 6),
        "total: Total | 1 | 1 | 0 | 0 | 0 | 2",
      ])
  }

  @Test func theCampaigns() throws {
    let section = try #require(report.section("Campagnes"))
    #expect(section.headings.prefix(3) == ["Comptages 2024", "Estimations 2024", "Comptages 2023"])
    #expect(
      section.table(0).lines == [
        "Indicateur | Saint-Gilles | Forest | Anderlecht | Autres communes | Non précisée | Total",
        "Affiches | (–) | 1250 | 50 | (–) | (–) | 1300",
        "Spectateurs | 120 | (–) | (–) | (–) | (–) | 120",
      ])
    #expect(section.table(1).body == ["Affiches | (–) | 200 | (–) | (–) | (–) | 200"])
    #expect(section.table(2).body == ["Affiches | (–) | 1000 | (–) | (–) | (–) | 1000"])
    let counts = try #require(report.section("Comptages"))
    #expect(
      counts.table(0).lines == [
        "Date | Axe | Activité | Indicateur | Commune | Nombre | Nature",
        "2023-11-20 | 3 | Rubans | Affiches | Forest | 1000 | compté",
        "2024-06-01 | 3 | Théâtre | Spectateurs | Saint-Gilles | 120 | compté",
        "2024-10-20 | 3 | Rubans | Affiches | Forest | 200 | estimé",
        "2024-11-20 | 3 | Rubans | Affiches | Forest | 1250 | compté",
        "2024-11-21 | 3 | – | Affiches | Anderlecht | 50 | compté",
      ])
  }

  @Test func theSessions() throws {
    let table = try #require(report.section("Activités")?.tables.first)
    #expect(
      table.lines == [
        "Date | Axe | Activité | Public | Commune | Durée (h) | Participations | Personnes identifiées | Organisations | Heures-participants | Comptages",
        "2023-05-05 | 1 | Le stress | Professionnels | Autres communes | h5/3 | 2 | 2 | (–) | h10/3 | ",
        "2024-03-01 | 1 | Le stress | Professionnels | Saint-Gilles | h3/1 | 3 | 2 | 2 | h9/1 | ",
        "2024-06-01 | 3 | Théâtre |  | Saint-Gilles | (–) | (–) | (–) | (–) | (–) | Spectateurs\u{A0}: 120",
        "2024-10-21 | 1 | Le stress | Professionnels | Forest | h3/1 | 2 | 2 | 1 | h6/1 | ",
        "2024-11-25 | 3 | Atelier rubans (non prévue) |  | Non précisée | (–) | 2 | 2 | (–) | (–) | ",
        "total: Total 2023 |  |  |  |  |  | 2 |  |  | h10/3 | ",
        "total: Total 2024 |  |  |  |  |  | 7 |  |  | h15/1 | ",
      ])
  }
}
