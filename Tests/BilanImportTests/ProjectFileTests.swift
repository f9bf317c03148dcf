import BilanModel
import Testing

@testable import BilanImport

/// A project file in which one line can be exchanged or added.
private let good = """
  title: Essai
  coordinating_commune: Saint-Gilles
  participating_communes: [Forest, Anderlecht]
  periods: [2023, 2024]
  axes:
    - code: "1"
      title: Accueil
      status: done
      activities:
        - {code: dpo, title: DPO, kind: workshop}
  metrics:
    - {code: affiches, title: Affiches}
  targets:
    - {indicator: participants, axis: "1", period: "2024", value: 80}
  """

/// A project file that says all that one can.
private let everything = """
  title: {fr: Essai, nl: Proef, en: Trial}
  reference: "VIF-1"
  funder: {nl: Binnenlandse Zaken}
  language: nl
  coordinating_commune: Sint-Gillis
  participating_communes: [Forest, "21001", Saint-Gilles]
  partners:
    - Zone de police
    - {fr: Maison, en: House}
  contact: {service: Prévention, role: Coordination, email: a@example.be, phone: "02"}
  periods:
    - {code: b, from: 2024-01-01, to: 2024-06-30}
    - 2023
  axes:
    - code: 1
      title: Accueil
      status: changed
      reason: {fr: parce que, nl: omdat}
      activities:
        - {code: dpo, title: DPO, kind: workshop, audience: Tous, planned_sessions: {"2023": 1, b: 2}, duration: 2h30}
    - {code: "2", title: Deux}
  metrics:
    - {code: affiches, title: Affiches, axis: "2"}
  indicators: [hours, sessions]
  targets:
    - {indicator: hours, value: 80}
    - {indicator: affiches, axis: "2", commune: Vorst, period: b, value: 0}
  abbreviations: {VIF: {fr: violences, nl: geweld}, DPO: outil}
  retention: 2030-12-31
  """

private func file(_ line: String, _ replacement: String) -> ProjectFile {
  precondition(good.contains(line))
  let file = ProjectFile(text: good.replacing(line, with: replacement), file: "projet.yaml")
  checkTexts(file.diagnostics)
  return file
}

/// Code, line and column of each mistake.
private func mistakes(_ file: ProjectFile) -> [String] {
  file.diagnostics.map { "\($0.problem.code) \($0.place.line ?? 0):\($0.place.character ?? 0)" }
}

@Suite struct ProjectFileTests {
  @Test func everythingThatAProjectCanSay() throws {
    let file = ProjectFile(text: everything, file: "projet.yaml")
    #expect(file.diagnostics == [])
    let project = try #require(file.project)
    #expect(project.title == Localized(fr: "Essai", nl: "Proef", en: "Trial"))
    #expect(project.reference == "VIF-1")
    // French and Dutch stand in for each other, then for English.
    #expect(project.funder == Localized(same: "Binnenlandse Zaken"))
    #expect(project.language == .nl)
    #expect(project.coordinatingCommune.code == "21013")
    #expect(project.participatingCommunes.map(\.code) == ["21007", "21001"])
    #expect(project.partners == [Localized(same: "Zone de police"), Localized(fr: "Maison", nl: "Maison", en: "House")])
    #expect(project.contact.service == Localized(same: "Prévention"))
    #expect((project.contact.email, project.contact.phone) == ("a@example.be", "02"))
    #expect(project.periods.map(\.code.text) == ["2023", "b"])
    #expect(project.periods[1].last == day("2024-06-30"))
    #expect(project.axes.map(\.code.text) == ["1", "2"])
    #expect(project.axes.map(\.status) == [.changed, .running])
    #expect(project.axes[0].reason == Localized(fr: "parce que", nl: "omdat", en: "parce que"))
    let activity = try #require(project.axes[0].activities.first)
    #expect((activity.kind, activity.plan, activity.minutes) == (.workshop, .byPeriod(["2023": 1, "b": 2]), 150))
    #expect(activity.audience == Localized(same: "Tous"))
    #expect(project.metrics == [Metric(code: "affiches", title: Localized(same: "Affiches"), axis: "2")])
    #expect(project.indicators.map(\.code.text) == ["hours", "sessions", "affiches"])
    #expect(
      project.targets == [
        Target(indicator: "hours", value: 80),
        Target(indicator: "affiches", axis: "2", commune: "21007", period: "b", value: 0),
      ])
    #expect(project.retention == day("2030-12-31"))
    #expect(
      project.abbreviations == [
        Abbreviation("VIF", Localized(fr: "violences", nl: "geweld", en: "violences")), Abbreviation("DPO", Localized(same: "outil")),
      ])
  }

  @Test func aMetricMayBeCountedOtherwiseFromADayOn() throws {
    let said = file(
      "  - {code: affiches, title: Affiches}", "  - {code: affiches, title: Affiches, changed: {from: 2024-01-01, how: {fr: par paire, nl: per paar}}}")
    #expect(said.diagnostics == [])
    let how = Localized(fr: "par paire", nl: "per paar", en: "par paire")
    #expect(try #require(said.project).metrics.map(\.change) == [Metric.Change(from: day("2024-01-01"), how: how)])
  }

  /// A change without its day or its manner would be dropped without a word.
  @Test(arguments: ["{from: 2024-01-01}", "{how: par paire}", "{from: hier, how: par paire}", "{since: 2024-01-01, how: par paire}"])
  func aChangeHasADayAndAManner(_ change: String) {
    #expect(file("  - {code: affiches, title: Affiches}", "  - {code: affiches, title: Affiches, changed: \(change)}").diagnostics != [])
  }

  @Test func whatIsNotSaidHasItsUsualValue() throws {
    let project = try #require(ProjectFile(text: good, file: "p").project)
    #expect(project.language == .fr)
    #expect(project.indicators.map(\.code.text) == ["sessions", "participations", "participants", "organisations", "hours", "affiches"])
    #expect(project.retention == nil)
    #expect(project.partners == [])
    let bare = "title: T\ncoordinating_commune: Forest\nperiods: []\naxes: []\nmetrics: null\npartners: ~\n"
    #expect(ProjectFile(text: bare, file: "p").project?.axes == [])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var line: String
    var replacement: String
    var expected: [String]
    /// Only the indicator, target or period at fault is left out: there is a project all the same.
    var isLeftOut = false
    var testDescription: String { replacement }
  }

  static let examples: [Mistake] = [
    .init(line: "title: Essai", replacement: "title: Essai\nabbreviations: [VIF]", expected: ["B0605 2:16"], isLeftOut: true),
    .init(line: "title: Essai", replacement: "title: Essai\nabbreviations: {VIF: [a], DPO: outil}", expected: ["B0605 2:22"], isLeftOut: true),
    .init(line: "title: Essai", replacement: "titel: Essai", expected: ["B0603 1:1", "B0604 1:1"]),
    .init(line: "title: Essai", replacement: "title: [Essai]", expected: ["B0605 1:8"]),
    .init(line: "title: Essai", replacement: "title: {}", expected: ["B0604 1:8"]),
    .init(line: "title: Essai", replacement: "title: \"\"", expected: ["B0605 1:8"]),
    .init(line: "title: Essai", replacement: "title: Essai\nlanguage: de", expected: ["B0605 2:11"]),
    .init(line: "title: Essai", replacement: "title: Essai\nretention: 2030-02-30", expected: ["B0605 2:12"]),
    .init(line: "title: Essai", replacement: "title: Essai\nindicators: [sesions]", expected: ["B0607 2:14", "B0618 15:17"], isLeftOut: true),
    .init(line: "title: Essai", replacement: "title: Essai\nindicators: [hours, hours]", expected: ["B0606 2:21", "B0618 15:17"], isLeftOut: true),
    .init(line: "title: Essai", replacement: "title: Essai\npartners: Police", expected: ["B0605 2:11"]),
    .init(line: "coordinating_commune: Saint-Gilles\n", replacement: "", expected: ["B0604 1:1"]),
    .init(line: "[Forest, Anderlecht]", replacement: "[Forest, Anderlect]", expected: ["B0605 3:34"]),
    .init(line: "participating_communes", replacement: "participating_communs", expected: ["B0603 3:1"]),
    .init(line: "[2023, 2024]", replacement: "[2023, 2023]", expected: ["B0606 4:17", "B0607 14:50"]),
    .init(
      line: "[2023, 2024]", replacement: "[2023, {code: x, from: 2023-12-31, to: 2024-12-31}, 2025, {code: \"2024\", from: 2026-01-01, to: 2026-01-02}]",
      expected: ["B0608 4:17", "B0619 4:68"], isLeftOut: true),
    .init(line: "[2023, 2024]", replacement: "[2024, {code: x, from: 2023-12-31, to: 2023-12-30}]", expected: ["B0605 4:49"]),
    .init(line: "[2023, 2024]", replacement: "[2024, {code: x, from: 31/12/2023, to: 2023-12-31}]", expected: ["B0605 4:33"]),
    .init(line: "[2023, 2024]", replacement: "[2024, 23]", expected: ["B0605 4:17"]),
    .init(line: "status: done", replacement: "status: don", expected: ["B0605 8:13"]),
    .init(line: "status: done", replacement: "status: not_implemented", expected: ["B0609 8:13"]),
    .init(line: "kind: workshop", replacement: "kind: worksop", expected: ["B0605 10:39"]),
    .init(line: ", kind: workshop", replacement: "", expected: ["B0604 10:9"]),
    .init(line: "kind: workshop}", replacement: "kind: workshop, planned_sessions: -1}", expected: ["B0605 10:67"]),
    .init(line: "kind: workshop}", replacement: "kind: workshop, duration: bientôt}", expected: ["B0605 10:59"]),
    .init(line: "kind: workshop}", replacement: "kind: workshop}\n      - {code: dpo, title: Autre, kind: meeting}", expected: ["B0606 11:9"]),
    .init(line: "code: affiches", replacement: "code: sessions", expected: ["B0606 12:12"]),
    .init(line: "title: Affiches", replacement: "title: Affiches, axis: 7", expected: ["B0607 12:45"]),
    .init(line: "axis: \"1\"", replacement: "axis: \"9\"", expected: ["B0607 14:37"], isLeftOut: true),
    .init(line: "value: 80", replacement: "value: beaucoup", expected: ["B0605 14:65"], isLeftOut: true),
    .init(line: "period: \"2024\"", replacement: "period: \"2025\"", expected: ["B0607 14:50"], isLeftOut: true),
    .init(line: "period: \"2024\"", replacement: "commune: Ixelles", expected: ["B0607 14:51"], isLeftOut: true),
  ]

  @Test(arguments: examples)
  func aMistakeIsFoundAtItsPlace(_ example: Mistake) {
    let file = file(example.line, example.replacement)
    #expect((file.project == nil) != example.isLeftOut)
    #expect(mistakes(file) == example.expected)
  }

  /// What is called 2023 and runs into 2024 is told with what it should be called; the years of the project may begin in September.
  @Test func aPeriodCalledByOtherDaysIsTold() throws {
    let season = "[2022, {code: \"2023\", from: 2023-09-01, to: 2024-08-31}]"
    let told = file("[2023, 2024]", season)
    let diagnostic = try #require(told.diagnostics.first { $0.problem == .periodOfOtherDays })
    #expect(diagnostic.message(in: .en).hasPrefix("the period “2023” runs from 01/09/2023 to 31/08/2024, but its name stands for 01/01/2023 to 31/12/2023"))
    #expect(diagnostic.values["better"] == .text("2023-2024"))
    #expect(told.project != nil)
    let explained = file("periods: [2023, 2024]", "year_start: 9\nperiods: \(season)")
    #expect(!explained.diagnostics.contains { $0.problem == .periodOfOtherDays })
  }

  @Test func theNearestWordIsProposed() {
    func message(_ line: String, _ replacement: String) -> String? {
      file(line, replacement).diagnostics.first?.message(in: .en)
    }
    #expect(message("participating_communes", "participating_communs")?.contains("did you mean “participating_communes”?") == true)
    #expect(message("Anderlecht", "Anderlect")?.contains("did you mean “Anderlecht”?") == true)
    #expect(message("workshop", "worksop")?.contains("did you mean “workshop”?") == true)
    #expect(message("status: done", "status: not_implemented")?.contains("axis “1” is “not_implemented”") == true)
  }

  @Test func everythingWrongIsSaidInOneRun() {
    let text = """
      titre: Essai
      coordinating_commune: Saint-Gile
      periods: [2023, 2023]
      axes:
        - {code: a, title: T, status: fini}
        - {code: b}
      communs: []
      """
    let file = ProjectFile(text: text, file: "projet.yaml")
    #expect(
      mistakes(file).sorted() == [
        "B0603 1:1", "B0603 7:1", "B0604 1:1", "B0604 6:5", "B0605 2:23", "B0605 5:33", "B0606 3:17",
      ])
    #expect(file.project == nil)
  }

  @Test(arguments: [("title: a\n  b: c\n", 2), ("a: [1\nb: 2\n", 2), ("\"a\n", 2), ("a: b: c\n", 1), ("\tb: 1\n", 1)])
  func brokenYAMLIsOneMistakeWithItsLine(text: String, line: Int) {
    let file = ProjectFile(text: text, file: "projet.yaml")
    checkTexts(file.diagnostics)
    #expect(file.diagnostics.map(\.problem.code) == ["B0602"])
    #expect(abs((file.diagnostics.first?.place.line ?? 0) - line) <= 1)
    #expect(file.diagnostics.first?.place.character != nil)
  }

  @Test func aRepeatedKeyIsBrokenYAML() {
    let file = file("title: Essai", "title: Essai\ntitle: Autre")
    #expect(mistakes(file).map { $0.prefix(5) } == ["B0602"])
    #expect(file.diagnostics.first?.message(in: .en).contains("title") == true)
  }

  @Test(arguments: ["", "\n", "# rien\n", "---\n", "null", "texte", "- a\n- b\n", "42"])
  func aFileWithoutKeysIsNoProject(text: String) {
    let file = ProjectFile(text: text, file: "projet.yaml")
    checkTexts(file.diagnostics)
    #expect(file.project == nil)
    #expect(file.diagnostics.count == 1)
    #expect(file.diagnostics.first?.problem.severity == .error)
  }

  @Test func aFileThatIsNotThereIsUnreadable() throws {
    let folder = try Folder()
    let file = ProjectFile(reading: folder.path + "/projet.yaml")
    #expect(file.diagnostics.map(\.problem.code) == ["B0101"])
    #expect(ProjectFile(reading: folder.path).diagnostics.map(\.problem.code) == ["B0101"])
    #expect(ProjectFile(reading: try folder.write("projet.yaml", good)).project != nil)
  }

  @Test
  func aCommuneNamedTwiceIsOne() {
    let file = file("[Forest, Anderlecht]", "[Forest, Vorst, Anderlecht]")
    #expect(file.project?.participatingCommunes.count ?? 2 == 2)
  }

  /// A word processor puts curly quotes in the place of straight ones.
  @Test(arguments: ["“%”", "”%”", "„%”", "„%“", "‘%’"]) func curlyQuotesAreQuotes(quotes: String) throws {
    func quoted(_ text: String) -> String { quotes.replacing("%", with: text) }
    let text = """
      title: \(quoted("Projet d'essai"))
      coordinating_commune: \(quoted("Forest"))
      participating_communes: [\(quoted("Anderlecht"))]
      periods: [2024]
      axes:
        - code: \(quoted("1"))
          title: {fr: \(quoted("Axe")), nl: "“As”", en: Axis “one” and two}
          status: running
          activities: [{code: \(quoted("dpo")), title: DPO, kind: meeting}]
      """
    let project = try #require(ProjectFile(text: text, file: "p").project)
    #expect(project.title.fr == "Projet d'essai" && project.coordinatingCommune.name.fr == "Forest")
    #expect(project.axes[0].code == "1" && project.axes[0].activities[0].code == "dpo" && project.axes[0].title.fr == "Axe")
    // Quotes of parts are letters, and what YAML would cut off is refused.
    let ofParts = ProjectFile(text: text.replacing(quoted("Projet d'essai"), with: "“Essai” de “nous”"), file: "p").project
    #expect(ofParts?.title.fr == "“Essai” de “nous”")
    let cut = ProjectFile(text: text.replacing(quoted("Projet d'essai"), with: "“Essai # x”"), file: "p")
    #expect(cut.diagnostics.map(\.problem) == [.wrongValue])
    // Quotes within straight ones are meant, and so are those of a part.
    #expect(project.axes[0].title.nl == "“As”" && project.axes[0].title.en == "Axis “one” and two")
  }
}
