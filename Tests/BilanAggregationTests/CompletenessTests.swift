import BilanImport
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

@Suite struct CompletenessTests {
  /// An axis that is not implemented has no sessions that are missing, whatever was planned.
  @Test func whatIsNotImplementedIsNotMissing() {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2024": 2]))
    var project = project(axes: [axis("1", .notImplemented, [activity]), axis("2", .running, [activity])])
    project.indicators = [Indicator(code: "planned", title: Localized(same: "Planned"), rule: .plannedSessions)]
    let figures = figures([], of: project)
    #expect(figures.value("planned", axis: "1").status == .notImplemented)
    #expect(figures.value("planned", axis: "2").value == 2)
    #expect(figures.value("planned").value == 2)
    #expect(figures.completeness["2024"]?.coverage(of: nil) == Figure.Coverage(received: 0, planned: 2))
  }

  /// « 0 personne » is no session; of somebody it is one.
  @Test func aCountOfNobodyIsNoSession() {
    let activity = Activity(code: "marche", title: Localized(same: "Marche"), kind: .meeting)
    let metric = Metric(code: "heads", title: Localized(same: "Heads"))
    let project = project(axes: [axis("3", .running, [activity])], metrics: [metric])
    let counts = [count("heads", 0, on: "2024-05-01", activity: "marche", .forest), count("heads", 4, on: "2024-05-02", activity: "marche", .forest)]
    let figures = figures([sheet(bytes: 1, counts: counts)], of: project)
    #expect(figures.value("sessions").value == 1)
    #expect(figures.value("heads").value == 4)
  }

  @Test func aMovedSessionIsNotMissing() throws {
    let plan: Plan = .days(["2024-03-01", "2024-04-01", "2024-05-01"].map { PlannedSession(day: day($0), place: .forest) })
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: plan)
    let project = project(axes: [axis("1", .running, [activity])])
    let facts = facts(
      [sheet(bytes: 1, on: "2024-05-01", [Line("berg")]), sheet(bytes: 2, on: "2024-03-08", [Line("berg")])], of: project)
    let found = Completeness(facts, project, year(2024))
    let line = try #require(found.lines.first)
    #expect(line.sessions.map(\.received) == [day("2024-03-08"), nil, day("2024-05-01")])
    #expect(line.sessions.map(\.isMoved) == [true, false, false])
    #expect(found.coverage(of: "1") == Figure.Coverage(received: 2, planned: 3))
    #expect(Completeness(facts, project, year(2023)).coverage(of: nil) == nil)
    let states = found.table(project, asOf: day("2024-04-15"), .en).rows.map { $0.cells.last! }
    #expect(states == [.text("documented, another day"), .text("not documented"), .text("documented")])
    #expect(found.table(project, asOf: day("2024-03-15"), .en).rows[1].cells.last == .text("to come"))
    #expect(
      found.summary(project, .fr)
        == "Séances documentées, 2024 : 2 des 3 séances prévues (axe 1 : 2 sur 3). Les chiffres qui dépendent des feuilles manquantes peuvent encore changer.")
    #expect(Completeness(facts, project, year(2023)).summary(project, .nl).contains("hoeveel sessies in deze periode gepland zijn."))
  }

  /// A plan without days and communes needs no column for them; sheets stand in the order of their days.
  @Test func sessionsBeyondThePlanAreSaid() {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2024": 2]))
    let project = project(axes: [axis("1", .running, [activity])])
    let days = ["2024-05-01", "2024-03-01", "2024-04-01"]
    let found = Completeness(facts(days.enumerated().map { sheet(bytes: $0 + 1, on: $1, [Line("berg")]) }, of: project), project, year(2024))
    let table = found.table(project, asOf: nil, .nl)
    #expect(table.columns.map(\.title) == ["As", "Activiteit", "Gepland op", "Datum van de lijst", "Stand van zaken"])
    #expect(table.rows.map { $0.cells[3] } == days.sorted().map { .day(day($0)) })
    #expect(found.unplanned == 1)
    #expect(found.others.isEmpty)
    #expect(
      found.summary(project, .nl) == "Gedocumenteerde sessies, 2024: alle geplande (2 van de 2), plus 1 niet-geplande.")
  }

  /// A plan by number for a year tells nothing of a part of it: then nobody can say that all that were planned came.
  @Test func aPartOfAYearIsNeverSaidToBeWhole() throws {
    let days: Plan = .days([PlannedSession(day: day("2024-03-01"), place: .forest)])
    let dated = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: days)
    let numbered = Activity(code: "murs", title: Localized(same: "Murs"), kind: .workshop, plan: .byPeriod(["2024": 2]))
    let project = project(axes: [axis("1", .running, [dated, numbered])])
    var sheets = [sheet(bytes: 1, on: "2024-03-01", [Line("berg")])]
    sheets += ["2024-02-01", "2024-02-08"].enumerated().map { sheet(bytes: $0 + 2, on: $1, activity: "murs", [Line("berg")]) }
    let (whole, quarter) = (year(2024), try #require(Period(named: "2024-Q1")))
    let facts = facts(sheets, of: project)
    #expect(Completeness(facts, project, whole).sentence(project, .fr) == "Séances documentées, 2024 : toutes les séances prévues (3 sur 3).")
    #expect(
      Language.allCases.map { Completeness(facts, project, quarter).sentence(project, $0) } == [
        "Séances documentées, 1er trimestre 2024 : celles que le plan situe dans cette période (1 sur 1). Non comparées : les activités dont le plan donne un nombre pour une durée qui dépasse cette période, soit 2 séances documentées.",
        "Gedocumenteerde sessies, 1e kwartaal van 2024: de sessies die de planning in deze periode plaatst (1 van de 1). Niet vergeleken: activiteiten waarvoor de planning een aantal geeft voor een tijdspanne die verder reikt dan deze periode, goed voor 2 gedocumenteerde sessies.",
        "Sessions documented, first quarter of 2024: those that the plan places in this period (1 of 1). Not compared: activities for which the plan gives a number for a span that reaches beyond this period, with 2 sessions documented.",
      ])
    let missing = Completeness(BilanAggregationTests.facts([], of: project), project, quarter).sentence(project, .fr)
    #expect(
      missing
        == "Séances documentées, 1er trimestre 2024 : 0 sur 1 séance que le plan situe dans cette période (axe 1 : 0 sur 1). Les chiffres qui dépendent des feuilles manquantes peuvent encore changer. Non comparées : les activités dont le plan donne un nombre pour une durée qui dépasse cette période, soit 0 séance documentée."
    )
  }

  /// What the sentence counts stands in the table, also what no plan knows.
  @Test func anUnplannedActivityIsInTheCalendar() {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2024": 1]))
    let project = project(axes: [axis("1", .running, [activity])])
    let sheets = [
      sheet(bytes: 1, on: "2024-03-01", [Line("berg")]), sheet(bytes: 2, on: "2024-02-01", activity: "atelier", title: "Atelier rubans", [Line("berg")]),
    ]
    let found = Completeness(facts(sheets, of: project), project, year(2024))
    #expect(found.unplanned == 1 && found.coverage(of: nil) == Figure.Coverage(received: 1, planned: 1))
    let rows = found.table(project, asOf: nil, .fr).rows
    #expect(rows.map { $0.cells[1] } == [.text("Atelier rubans"), .text("Stress")])
    #expect(rows[0].cells.last == .text("non prévue"))
    #expect(found.sentence(project, .fr) == "Séances documentées, 2024 : toutes les séances prévues (1 sur 1), et 1 non prévue.")
  }

  /// Under the communes, their rates, the sectors and the last matrix of a period; under both periods where they are compared. The note of one page says it in one remark, of the base only where something is missing.
  @Test func theSentenceStandsUnderTheFiguresThatRestOnIt() throws {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2023": 1, "2024": 2]))
    var project = project(axes: [axis("1", .running, [activity]), axis("2")])
    project.sectors = [Sector(code: "social", title: Localized(same: "Social"), words: ["cpas"])]
    project.population = Population(
      inhabitants: Dictionary(uniqueKeysWithValues: project.communes.map { (Place($0.code).number, [2023: 50_000, 2024: 50_000]) }),
      source: Localized(same: "S"))
    let facts = facts(
      [sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest, "cpas")]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest, "cpas")])], of: project)
    func report(_ form: String) throws -> Report {
      Report(
        ReportRequest(
          project: project, facts: facts, period: year(2024), base: year(2023), language: .fr, narrative: Narrative(),
          form: try #require(FormFile(named: form, in: nil).form), asOf: nil))
    }
    let usual = try report("impulsion")
    let sentence = try #require(Completeness(facts, project, year(2024)).sentence(project, .fr))
    let before = try #require(Completeness(facts, project, year(2023)).sentence(project, .fr))
    let communes = try #require(usual.section("Communes"))
    for heading in ["Par commune, 2024", "habitants, 2024", "Par secteur, 2024", "Séances par axe et par commune, 2024"] {
      #expect(communes.headings.contains { $0.hasSuffix(heading) }, "\(communes.headings)")
    }
    #expect(communes.notes.count { $0 == sentence } == 4)
    #expect(communes.notes.count { $0 == before } == 3)
    #expect(try #require(usual.section("Évolution")).notes.drop { $0 != before }.prefix(2) == [before, sentence])
    #expect(try #require(usual.section("Calendrier")).paragraphs.contains(sentence))
    let remarks = try report("note").sections.flatMap(\.notes)
    #expect(remarks.count == 1 && remarks[0].contains(sentence) && !remarks[0].contains(before))
  }

  @Test func theCoverageStandsBesideEachFigureThatDependsOnIt() {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2024": 4]))
    let project = project(axes: [axis("1", .running, [activity]), axis("2")])
    let figures = figures([sheet(bytes: 1, [Line("berg", .forest)])], of: project)
    #expect(figures.value("participations", axis: "1", .forest).coverage == Figure.Coverage(received: 1, planned: 4))
    #expect(figures.value("participations").coverage == Figure.Coverage(received: 1, planned: 4))
    #expect(figures.value("participations", axis: "2").coverage == nil)
  }

  /// Three for each period: three in a year, six in both, and of half a year nothing is known. The same as had it been said of each.
  @Test(arguments: [Plan.inEach(3), .byPeriod(["2023": 3, "2024": 3])]) func oneNumberIsThatOfEachPeriod(plan: Plan) throws {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: plan)
    var project = project(axes: [axis("1", .running, [activity])])
    project.periods = [year(2023), year(2024)]
    let facts = facts([sheet(bytes: 1, on: "2024-03-01", [Line("berg")])], of: project)
    func coverage(_ first: String, _ last: String) throws -> Figure.Coverage? {
      Completeness(facts, project, try #require(Period(code: "x", first: day(first), last: day(last)))).coverage(of: nil)
    }
    #expect(try coverage("2023-01-01", "2023-12-31") == Figure.Coverage(received: 0, planned: 3))
    #expect(try coverage("2023-01-01", "2024-12-31") == Figure.Coverage(received: 1, planned: 6))
    #expect(try coverage("2024-01-01", "2024-06-30") == nil)
  }
}
