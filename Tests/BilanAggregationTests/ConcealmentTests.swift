import BilanModel
import BilanProtection
import TestSupport
import Testing

@testable import BilanAggregation

/// What must not be told of small groups, from facts to figures.
@Suite struct ConcealmentTests {
  func people(_ number: Int, _ place: Place, from start: Int = 0) -> [Line] { (0..<number).map { Line("person\(start + $0)", place) } }

  func publication(_ sheets: [Sheet], _ project: Project, _ rule: ProtectionRule = ProtectionRule()) -> Publication {
    let facts = facts(sheets, of: project)
    return Publication(facts, project, periods: project.periods, concealing: Concealment(facts, project, rule, periods: project.periods))
  }

  /// Three of Forest beside twenty of Saint-Gilles and thirty of Anderlecht: the three cannot be taken from the total, because the twenty are not shown either.
  @Test func threePeopleOfACommuneCannotBeTakenFromTheTotal() {
    let lines = people(3, .forest) + people(20, .saintGilles, from: 10) + people(30, .anderlecht, from: 50)
    let figures = publication([sheet(bytes: 1, lines)], project(axes: [axis("1"), axis("2")])).figures
    #expect(figures.value("participations", .forest).isProtected && figures.value("participants", .forest).isProtected)
    #expect(figures.value("participations", .saintGilles).isProtected && figures.value("participants", .saintGilles).isProtected)
    #expect(figures.value("participations", .anderlecht).value == Rational(30))
    #expect(figures.value("participations").value == Rational(53) && figures.value("participants").value == Rational(53))
    // A protected figure is no zero, and keeps nothing of its number.
    let hidden = figures.value("participations", .forest)
    #expect(hidden.value == nil && hidden.range == nil && hidden.quotient == nil)
    #expect(hidden.cell(.fr) == .protected)
  }

  /// In the first period nobody is told to be new, but everybody stands there all the same.
  @Test(arguments: [(3, true), (4, true), (40, false)]) func fewPeopleAreNotToldAmongArrivalsOfTheFirstPeriod(count: Int, isHidden: Bool) {
    let publication = publication([sheet(bytes: 1, people(count, .forest))], project())
    let arrivals = publication.arrivals(in: year(2024))
    #expect(arrivals.isFirst && arrivals.everybody.isProtected == isHidden)
    #expect(arrivals.everybody.value == (isHidden ? nil : 40))
  }

  private static let posters = Metric(code: "affiches", title: Localized(same: "Affiches"))

  /// Where nobody knows who came, nobody is new, and nothing is too small to be shown: missing is no small number.
  @Test func whereOnlyThingsAreCountedNobodyIsNew() throws {
    let counted = sheet("c.csv", bytes: 9, counts: [count("affiches", 5, on: "2024-03-02", axis: "1", .forest)])
    let alone = project(metrics: [Self.posters])
    let arrivals = publication([counted], alone).arrivals(in: year(2024))
    for figure in [arrivals.newcomers, arrivals.returning, arrivals.everybody] { #expect(figure.status == .noData) }
    #expect(!report([counted], alone).sections.flatMap(\.headings).contains("Participants nouveaux et déjà venus"))
    // After a year with people it stands there, and 2024 is a dash in every row.
    let people = sheet(bytes: 1, on: "2023-03-01", people(40, .forest))
    let later = publication([people, counted], alone).arrivals(in: year(2024))
    for figure in [later.newcomers, later.returning, later.everybody] { #expect(figure.status == .noData, "\(figure)") }
  }

  /// A table in which every period is the first says nothing.
  @Test(arguments: [false, true]) func whoIsNewIsToldFromTheSecondPeriodOn(hasBefore: Bool) {
    let sheets = [sheet(bytes: 1, on: "2024-03-01", people(40, .forest))] + (hasBefore ? [sheet(bytes: 2, on: "2023-03-01", people(30, .forest))] : [])
    #expect(report(sheets, project()).sections.flatMap(\.headings).contains("Participants nouveaux et déjà venus") == hasBefore)
  }

  /// All of one length, 2 h: the hours of three people are three times two.
  @Test func hoursGiveParticipationsBackAndAreHiddenWithThem() {
    let lines = people(3, .forest) + people(20, .saintGilles, from: 10) + people(30, .anderlecht, from: 50)
    let figures = publication([sheet(bytes: 1, minutes: 120, lines)], project()).figures
    #expect(figures.value("hours", .forest).isProtected && figures.value("hours", .saintGilles).isProtected)
    #expect(figures.value("hours").value == Rational(106))
  }

  private func report(_ sheets: [Sheet], _ project: Project) -> Report {
    let facts = facts(sheets, of: project)
    var request = ReportRequest(
      project: project, facts: facts, period: year(2024), base: nil, language: .fr, narrative: Narrative(), form: .impulsion, asOf: nil)
    request.concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods)
    return Report(request)
  }

  /// Everybody can look up how many live in Forest: only who came from there is not told.
  @Test func inhabitantsStandBesideARateThatIsNotShown() throws {
    var project = project()
    project.population = Population(
      inhabitants: Dictionary(uniqueKeysWithValues: project.communes.map { (Place($0.code).number, [2024: 50_000]) }), source: Localized(same: "S"))
    let lines = people(3, .forest) + people(20, .saintGilles, from: 10) + people(30, .anderlecht, from: 50)
    let tables = report([sheet(bytes: 1, lines)], project).sections.flatMap(\.tables)
    let rates = try #require(tables.first { $0.name == "rates-2024" })
    #expect(rates.rows.dropLast().map { $0.cells[1] } == Array(repeating: .count(50_000), count: 3))
    #expect(rates.rows.last?.cells[1].shown == .count(150_000))
    let forest = try #require(rates.rows.first { $0.cells[0] == .text("Forest") })
    #expect(forest.cells.dropFirst(2).allSatisfy { $0.isProtected })
  }

  /// Where nothing is too small, rows of lists are not told all the same: the method does not say that everything is shown.
  @Test func whatIsNotToldBesideLargeNumbersIsSaid() throws {
    let lists = sheet(bytes: 1, people(20, .saintGilles))
    let items = try #require(report([lists], project()).section("Méthode")).items
    let remark = try #require(items.first { $0.hasPrefix("Protection des petits groupes") })
    #expect(remark.contains("nombre des tableaux n'est trop petit pour être montré"), "\(remark)")
    #expect(remark.hasSuffix("Le nombre de lignes des feuilles de présence n'est pas donné (s.) : il dirait combien de personnes sont venues."), "\(remark)")
    // Rows of counts are told, with their sum.
    let metric = Metric(code: "affiches", title: Localized(same: "Affiches"))
    let counted = report([sheet(bytes: 2, counts: [count("affiches", 50, on: "2024-05-01", axis: "1", .forest)])], project(metrics: [metric]))
    let method = try #require(counted.section("Méthode"))
    let files = try #require(method.tables.last)
    #expect(files.rows.last?.cells[2].shown == .count(5))
    #expect(!method.items.contains { $0.contains("Le nombre de lignes") })
  }

  /// A file of three lines, *Forest: 1*, is found by its digest at the 34th try; and how many lines it has is how many communes had a case.
  @Test func filesOfSmallNumbersAreToldByNoDigest() throws {
    let service = axis("5", .running, [Activity(code: "sjp", title: Localized(same: "SJP"), kind: .dutyService)])
    let metric = Metric(code: "dossiers", title: Localized(same: "Dossiers"), axis: "5")
    let counts = [(1, Place.forest), (30, .saintGilles)].map { count("dossiers", $0.0, on: "2024-07-01", axis: "5", $0.1) }
    let file = sheet(bytes: 1, counts: counts)
    let report = report([file], project(axes: [service], metrics: [metric]))
    let files = try #require(report.section("Méthode")?.tables.last)
    // Nor are there columns in which nothing would be shown.
    #expect(files.columns.map(\.title) == ["Fichier", "Type"] && files.rows.allSatisfy { $0.kind == .body })
    #expect(!"\(report)".contains(file.source.hash))
  }

  /// 23 people of whom 20 are alike in both years leave three that stand in no table: what is hidden for their sake is not said to be hidden beside nothing.
  @Test func whatIsHiddenForNumbersOfNoTableIsHiddenBesideSmallOnes() throws {
    let sheets = [
      sheet(bytes: 1, on: "2023-03-10", people(20, .saintGilles, from: 100)), sheet(bytes: 2, on: "2024-03-10", people(20, .saintGilles)),
      sheet(bytes: 3, on: "2024-04-10", people(20, .saintGilles, from: 3)),
    ]
    let facts = facts(sheets, of: project())
    let concealment = Concealment(facts, project(), ProtectionRule(), periods: project().periods)
    let publication = Publication(facts, project(), periods: project().periods, concealing: concealment)
    let comparison = publication.comparison(from: year(2023), to: year(2024))
    #expect(comparison.comparability.restriction != nil)
    #expect(concealment.beside > 0 && concealment.small > 0 && concealment.hidesAnything)
  }

  @Test func aSessionOfFewIsNotTold() {
    let sheets = [
      sheet(bytes: 1, on: "2024-03-01", people(4, .forest)), sheet(bytes: 2, on: "2024-04-01", people(12, .forest)),
      sheet(bytes: 3, on: "2024-05-01", people(30, .forest)),
    ]
    let publication = publication(sheets, project())
    #expect(publication.heldSessions.map(\.isProtected) == [true, true, false])
    #expect(publication.heldSessions.map(\.summary.present) == [0, 0, 30])
    #expect(publication.figures.value("participations").value == Rational(46))
    // The lines that remain are those of the third session, and what the others are together.
    let lines = publication.ledger(.fr).lines.filter { publication.ledger(.fr).measures[Int($0.measure)].indicator == "participations" }
    #expect(lines.map(\.value).sorted() == [16, 30])
  }

  /// Case files of ten and more by year, of fewer by month: they are listed by quarter or not at all.
  @Test func caseFilesAreListedAsFinelyAsTheyMayBeShown() {
    let service = axis("5", .running, [Activity(code: "sjp", title: Localized(same: "SJP"), kind: .dutyService)])
    let metric = Metric(code: "dossiers", title: Localized(same: "Dossiers"), axis: "5")
    let counts = (1...12).map { month in
      let first = day(month < 10 ? "2024-0\(month)-01" : "2024-\(month)-01")
      return count("dossiers", 4, on: first.description, until: Day(number: first.number + 27).description, axis: "5", .forest)
    }
    let publication = publication([sheet(bytes: 1, counts: counts)], project(axes: [service], metrics: [metric]))
    #expect(publication.figures.value("dossiers", .forest).value == Rational(48))
    #expect(publication.counts.map(\.value) == [12, 12, 12, 12])
    #expect(publication.counts.first?.count.lastDay == day("2024-03-31"))
  }

  /// Whatever is drawn: no small number of people is shown, and from all that is shown none can be found.
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func nobodyIsFoundInARandomProject(seed: UInt64) {
    let random = RandomProject(seed &+ 40_000)
    let facts = facts(random.sheets, of: random.project)
    expectNobodyFound(facts, random.project, random.periods, seed)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func nobodyIsFoundInARichProject(seed: UInt64) {
    let random = RichProject(seed &+ 41_000)
    let facts = facts(random.sheets, of: random.project)
    expectNobodyFound(facts, random.project, random.periods, seed)
  }

  func expectNobodyFound(_ facts: FactTable, _ project: Project, _ periods: [Period], _ seed: UInt64) {
    let rule = ProtectionRule()
    let frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
    let numbers = PublishedNumbers(frame, rule, periods: periods)
    let protector = Protector(numbers.system)
    let attack = Attack(numbers.system, hidden: protector.hidden)
    for (number, statement) in numbers.system.statements.enumerated() {
      guard let reach = statement.reach, !protector.unprotected.contains(number) else { continue }
      let interval = attack.interval(of: number)
      #expect(interval.map { $0.least <= reach.lowerBound && $0.most.map { $0 >= reach.upperBound } ?? true } == true, "seed \(seed)")
    }
    let publication = Publication(facts, project, periods: periods, concealing: Concealment(facts, project, rule, periods: periods))
    let raw = FigureSet(facts, project: project, periods: periods)
    for indicator in project.indicators where indicator.parts.isEmpty {
      guard let threshold = indicator.threshold(rule, project) else { continue }
      for period in periods {
        for key in raw.keys(of: indicator, in: period) {
          guard let value = raw[key].value, 0 < value, value < Rational(threshold) else { continue }
          #expect(publication.figures[key].isProtected, "seed \(seed): \(key)")
        }
      }
    }
    // A number in the ledger is one that is shown, or their difference: none of people is below the threshold.
    let ledger = publication.ledger(.fr)
    for line in ledger.lines where ledger.measures[Int(line.measure)].indicator == "participations" && line.place < publication.figures.places.count {
      #expect(line.value >= rule.people, "seed \(seed)")
    }
  }

  /// Three who are all new tell that nobody returned: where the one is not shown, neither is the other.
  @Test func whoReturnedIsNotShownBesideFewWhoAreNew() {
    let before = sheet(bytes: 1, on: "2023-03-01", people(40, .forest))
    let arrivals = publication([before, sheet(bytes: 2, on: "2024-03-01", people(3, .forest, from: 100))], project()).arrivals(in: year(2024))
    #expect(arrivals.newcomers.isProtected && arrivals.returning.isProtected && arrivals.everybody.isProtected)
  }
}
