import BilanModel
import Testing

@testable import BilanImport

private func project(_ indicators: String, _ more: String = "") -> ProjectFile {
  let text = """
    title: Essai
    coordinating_commune: Saint-Gilles
    participating_communes: [Forest]
    periods: [2023, 2024]
    axes:
      - code: "1"
        title: Accueil
        activities:
          - {code: dpo, title: DPO, kind: training, audience: {fr: Jeunes, nl: Jongeren}, planned_sessions: [2024-03-05, {day: 2024-02-01, commune: Forest}]}
          - {code: b, title: B, kind: workshop, planned_sessions: {"2023": 1, "2024": 3}}
    metrics: [{code: affiches, title: Affiches}]
    sectors: [{code: sante, title: Santé, words: [chu]}]
    \(more)
    indicators:
    \(indicators)
    """
  let file = ProjectFile(text: text, file: "projet.yaml")
  checkTexts(file.diagnostics)
  return file
}

private func told(_ file: ProjectFile) -> [String] { file.diagnostics.map { "\($0.problem.code) \($0.place.text ?? "")" } }

@Suite struct IndicatorDefinitionTests {
  @Test func everyKindOfDefinition() throws {
    let file = project(
      """
        - sessions
        - {code: jeunes, title: {fr: Jeunes, nl: Jongeren, en: Young}, rule: participants, where: {age: [12-17, 18-24], gender: f, audience: Jongeren, kind: training}, by: gender}
        - {code: fideles, title: Fidèles, rule: returning, at_least: 3, commune_of: session}
        - {code: part, title: Part, rule: ratio, of: jeunes, over: participants, source: {fr: Formulaire}}
        - {code: densite, title: Densité, rule: rate, of: jeunes, where: {}}
        - {code: papier, title: Papier, rule: metric, metric: affiches, where: {session_commune: Vorst}}
        - attendance-rate
      """)
    #expect(told(file) == ["B0605 …"])
    let found = try #require(file.project?.indicators)
    #expect(found.map(\.code.text) == ["sessions", "jeunes", "fideles", "part", "papier", "attendance-rate", "affiches"])
    #expect(found[1].filter.ages.map(\.code) == ["12-17", "18-24"] && found[1].filter.genders == [.female] && found[1].filter.audiences == ["Jeunes"])
    #expect(found[1].dimension == .gender)
    #expect(found[2].rule == .returning(atLeast: 3) && found[2].placeOf == .session)
    #expect(found[3].rule == .ratio(found[1], over: .participants, as: .percent))
    #expect(found[4].filter.sessionCommunes == [Place("21007")])
    #expect(file.indicatorPlaces["part"]?.line == 18)
  }

  @Test func aDefinitionThatIsWrongLeavesTheOthers() throws {
    let file = project(
      """
        - participations
        - {code: a, title: A, rule: ratio, of: participants, over: participants}
        - {code: b, title: B, rule: ratio, of: c, over: sessions}
        - {code: c, title: C, rule: ratio, of: b, over: sessions}
        - {code: d, title: D, rule: participants, quoi: 3}
        - {code: sessions, title: Double, rule: sessions}
        - {code: e, title: E, rule: participants, where: {kind: formation, axis: "9"}}
        - {code: f, title: F, rule: rate, of: attendance-rate}
        - {code: g, title: G, rule: returning, at_least: 1}
        - {code: h, title: H, rule: sommes}
        - {code: ok, title: OK, rule: ratio, of: participations, over: sessions, as: number}
        - particpants
      """)
    #expect(
      told(file) == [
        "B0603 quoi", "B0606 sessions", "B0607 particpants", "B0611 participants", "B0612 b", "B0607 9", "B0607 formation", "B0605 attendance-rate",
        "B0605 1", "B0605 sommes",
      ])
    #expect(file.diagnostics.allSatisfy { $0.place.line != nil && $0.place.character != nil })
    #expect(file.project?.indicators.map(\.code.text) == ["participations", "ok", "affiches"])
  }

  /// Two values for one cell are told, and the first counts; so is a value of what no report shows. One for a year beside one for all is meant.
  @Test func targetsThatNothingShowsOrThatContradictAreTold() throws {
    let file = project(
      "  - sessions\n  - participations",
      """
      targets:
        - {indicator: sessions, value: 5}
        - {indicator: sessions, axis: "1", value: 5}
        - {indicator: sessions, period: "2024", value: 6}
        - {indicator: sessions, period: "2024", value: 7}
        - {indicator: participants, value: 7}
        - {indicator: sessions, wrong: 3, value: 9}
      baselines:
        - {indicator: sessions, value: 1}
        - {indicator: sessions, value: 1}
      """)
    #expect(told(file).filter { !$0.hasPrefix("B0603") } == ["B0617 sessions", "B0618 participants", "B0617 sessions"])
    #expect(file.project?.targets.filter { $0.indicator == "sessions" }.map(\.value) == [5, 5, 6])
    #expect(file.project?.baselines.count == 1)
    let first = try #require(file.diagnostics.first { $0.problem == .repeatedTarget })
    #expect((first.values["first"], first.values["second"]) == (.text("6"), .text("7")))
  }

  @Test func plansTargetsBaselinesAndBands() throws {
    let file = project(
      "  - sessions\n  - coverage",
      """
      targets:
        - {indicator: coverage, value: 80}
        - {indicator: coverage, axis: "1", value: 75 %}
        - {indicator: sessions, value: 2.5}
        - {indicator: sessions, commune: Namur, value: 5}
      baselines: [{indicator: sessions, period: "2024", value: 1}]
      age_bands: [0-17, 18+]
      year_start: 9
      population: {source: Registre communal, values: {Forest: {2024: 55000}}}
      """)
    #expect(told(file) == ["B0607 Namur"])
    let project = try #require(file.project)
    #expect(project.targets.map(\.value) == [Rational(4, over: 5), Rational(3, over: 4), Rational(5, over: 2)])
    #expect(project.baselines.map(\.value) == [1])
    #expect(project.ageBands.map(\.code) == ["0-17", "18+"] && project.yearStart == 9)
    // A year that is named by its number alone begins in the month that years begin in.
    #expect(project.periods.map { "\($0.code) \($0.first) \($0.last)" } == ["2023 2023-09-01 2024-08-31", "2024 2024-09-01 2025-08-31"])
    #expect(project.population.of(Place("21007"), year: 2024) == 55_000)
    #expect(project.population.of(Place("21013"), year: 2023) != nil)
    #expect(project.population.source.en.hasPrefix("Registre communal; failing that: "))
    let activities = project.axes[0].activities
    #expect(activities[0].plan == .days([PlannedSession(day: day("2024-02-01"), place: Place("21007")), PlannedSession(day: day("2024-03-05"))]))
    #expect(activities[1].plan == .byPeriod(["2023": 1, "2024": 3]))
    #expect(project.period(named: "2024")?.first == day("2024-09-01"))
    // A year that no period is called is one of the project's own years; one that touches none of its periods is a slip.
    #expect(project.period(named: "2024-S1")?.first == day("2024-09-01"))
    #expect(project.period(named: "2022") == nil)
    #expect(project.period(named: "2032") == nil)
    #expect(project.period(named: "all")?.last == day("2025-08-31"))
  }

  @Test func ofOverlappingPeriodsTheFirstHolds() throws {
    let file = ProjectFile(
      text: """
        title: Essai
        coordinating_commune: Forest
        periods: [2023, {code: x, from: 2023-12-01, to: 2024-01-31}, 2024]
        axes: [{code: "1", title: A}]
        """, file: "projet.yaml")
    #expect(told(file) == ["B0608 x"])
    #expect(file.project?.periods.map(\.code.text) == ["2023", "2024"])
  }

  @Test func aFaultThatNothingCanStandInForLeavesNoProject() {
    #expect(ProjectFile(text: "title: Essai\nperiods: [2023]\naxes: []", file: "projet.yaml").project == nil)
  }

  @Test func theCommunesOfAZoneAreItsOwn() throws {
    let project = try #require(project("  - sessions").project)
    let zone = try #require(project.territories.first { $0.level == .zone })
    #expect(zone.communes == [21001, 21007, 21013])
    #expect(project.territories.first { $0.level == .arrondissement }?.communes.count == 19)
    #expect(project.territories.first { $0.level == .region }?.name.nl == "Brussels Hoofdstedelijk Gewest")
  }
}

@Suite struct TypedFiguresTests {
  private func find(_ line: String) -> [String] {
    TypedFigures(testProject).find(in: Substring(line), axis: "1", at: SourcePlace(file: "axe1.md", line: 1)).map {
      "\($0.indicator) \($0.value) \($0.place.character ?? 0) \($0.place.text ?? "")"
    }
  }

  @Test func numbersBesideTitles() {
    #expect(find("Nous avons eu 120 participants uniques cette année.") == ["participants 120 15 120 participants uniques"])
    #expect(find("Séances : 4, dont une annulée") == ["sessions 4 1 Séances : 4,"])
    #expect(find("Beaucoup de monde (120 participants uniques).") == ["participants 120 19 (120 participants uniques)."])
    #expect(find("Soit 1 250 participations.") == ["participations 1250 6 1 participations."])
    #expect(find("En 2024, 12 séances; 1.250 participations") == ["sessions 12 10 12 séances;", "participations 1250 22 1.250 participations"])
  }

  @Test(arguments: [
    "Les participants uniques viennent de 3 communes.", "{{participants axis=1}} participants uniques", "Le 12. Participants uniques", "12,5 séances",
    "séances",
  ])
  func whatSaysNothing(_ line: String) { #expect(find(line) == []) }
}

@Suite struct TraitColumnsTests {
  private let traits = TraitColumns(Vocabulary(nil))

  private func whole(_ text: String) -> RawCell { RawCell(start: 0, end: Int32(text.utf8.count), hasDoubledQuotes: false) }

  private func gender(_ text: String) -> Gender { traits.gender(text.utf8.span, whole(text)) }

  private func band(_ text: String, on date: String = "2024-06-15") -> String { traits.band(traits.age(text.utf8.span, whole(text)), on: day(date)).code }

  @Test func gendersAsPeopleWriteThem() {
    for text in ["F", "femme", "V", "vrouw", "Female", "Mme"] { #expect(gender(text) == .female, "\(text)") }
    for text in ["M", "H", "Homme", "man", "male"] { #expect(gender(text) == .male, "\(text)") }
    for text in ["X", "autre", "non-binaire"] { #expect(gender(text) == .other, "\(text)") }
    for text in ["", "?", "Marie"] { #expect(gender(text) == .notStated, "\(text)") }
  }

  @Test func agesBandsAndBirths() {
    #expect(band("17") == "12-17")
    #expect(band("17 ans") == "12-17")
    #expect(band("65+") == "65+" && band("65 ans et plus") == "65+" && band("65 jaar en ouder") == "65+")
    #expect(band("18-24") == "18-24" && band("18 à 24 ans") == "18-24")
    // The day before the eighteenth birthday, and the day itself.
    #expect(band("16/06/2006") == "12-17" && band("15/06/2006") == "18-24")
    // Born in 2006 somebody is 17 or 18 in 2024: two bands are possible.
    #expect(band("2006") == "" && band("2000") == "18-24")
    // A band of the sheet that lies across two of ours says neither.
    #expect(band("15-20") == "" && band("19-21") == "18-24")
    #expect(band("?") == "" && band("adulte") == "" && band("200") == "")
  }
}
