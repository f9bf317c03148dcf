import BilanModel
import Testing
import TestSupport

@testable import BilanAggregation

/// The order in which things come, and the file they stand in, never change a figure.
@Suite struct OrderTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func theOrderOfSheetsRowsAndNumbersNeverMatters(seed: UInt64) {
    let random = RandomProject(seed &+ 10_000)
    var seeded = Seeded(seed &* 31)
    let before = facts(random.sheets, of: random.project)
    let after = facts(
      random.sheets.map { shuffled($0, &seeded) }.shuffled(using: &seeded), of: random.project)
    let first = FigureSet(before, project: random.project, periods: random.periods)
    let second = FigureSet(after, project: random.project, periods: random.periods)
    #expect(first.all == second.all)
    #expect(first.factsOutside == second.factsOutside)
    #expect(report(random, before, seed).dump == report(random, after, seed).dump)
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func aSheetInTwoPartsCountsTheSame(seed: UInt64) {
    let random = RandomProject(seed &+ 20_000)
    let whole = random.sheets.filter { $0.source.name.hasPrefix("f") }
    var parts: [Sheet] = []
    for (number, sheet) in whole.enumerated() {
      var (one, two) = (sheet, sheet)
      let cut = sheet.content.attendances.count / 2
      one.content.attendances.removeLast(sheet.content.attendances.count - cut)
      two.content.attendances.removeFirst(cut)
      let half = sheet.content.counts.count / 2
      one.content.counts.removeLast(sheet.content.counts.count - half)
      two.content.counts.removeFirst(half)
      two.source.hash = hash(0xF000 + number)
      parts += [two, one]
    }
    let first = FigureSet(
      facts(whole, of: random.project), project: random.project, periods: random.periods)
    let second = FigureSet(
      facts(parts, of: random.project), project: random.project, periods: random.periods)
    #expect(first.all == second.all)
    #expect(first.factsOutside == second.factsOutside)
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func whatAStoreHasPutTogetherCountsTheSame(seed: UInt64) {
    let random = RandomProject(seed &+ 30_000)
    let sheets = random.sheets.filter { !$0.source.name.contains("copy") }
    var builder = FactTable.Builder(project: random.project)
    let content = together(sheets.reversed())
    builder.add(
      content, from: sheets.map(\.source),
      origins: (content.attendances.map { _ in 0 }, content.counts.map { _ in 0 }))
    let stored = builder.finish()
    let direct = facts(sheets, of: random.project)
    #expect(stored.sources == direct.sources)
    #expect(report(random, stored, seed).dump == report(random, direct, seed).dump)
  }

  /// One content of many, people and organisations once.
  private func together(_ sheets: [Sheet]) -> SheetContent {
    var all = SheetContent()
    for sheet in sheets {
      let content = sheet.content
      let firstSession = Int32(all.sessions.count)
      all.sessions += content.sessions
      for person in content.people where !all.people.contains(person) { all.people.append(person) }
      for organisation in content.organisations where !all.organisations.contains(organisation) {
        all.organisations.append(organisation)
      }
      for row in content.attendances {
        var row = row
        row.session += firstSession
        if row.person >= 0 {
          row.person = Int32(all.people.firstIndex(of: content.people[Int(row.person)])!)
        }
        if row.organisation >= 0 {
          row.organisation = Int32(
            all.organisations.firstIndex(of: content.organisations[Int(row.organisation)])!)
        }
        all.attendances.append(row)
      }
      all.counts += content.counts
    }
    return all
  }

  /// The same sheet with its sessions, people, organisations and rows in another order.
  private func shuffled(_ sheet: Sheet, _ random: inout Seeded) -> Sheet {
    var content = sheet.content
    let sessions = content.sessions.indices.shuffled(using: &random)
    let people = content.people.indices.shuffled(using: &random)
    let organisations = content.organisations.indices.shuffled(using: &random)
    content.sessions = sessions.map { sheet.content.sessions[$0] }
    content.people = people.map { sheet.content.people[$0] }
    content.organisations = organisations.map { sheet.content.organisations[$0] }
    content.attendances = sheet.content.attendances.map { old in
      var row = old
      row.session = Int32(sessions.firstIndex(of: Int(old.session))!)
      if old.person >= 0 { row.person = Int32(people.firstIndex(of: Int(old.person))!) }
      if old.organisation >= 0 {
        row.organisation = Int32(organisations.firstIndex(of: Int(old.organisation))!)
      }
      return row
    }.shuffled(using: &random)
    content.counts.shuffle(using: &random)
    return Sheet(source: sheet.source, content: content)
  }

  private func report(_ random: RandomProject, _ facts: FactTable, _ seed: UInt64) -> Report {
    let periods = random.project.periods
    return Report(
      ReportRequest(
        project: random.project, facts: facts, period: periods.last!,
        base: periods.count > 1 ? periods.first : nil,
        language: Language.allCases[Int(seed % 3)], narrative: Narrative(), form: .impulsion, asOf: nil))
  }

  // MARK: - The same bytes, read in two ways

  @Test
  func theTitleOfARepeatedSheetDoesNotDependOnWhichCameFirst() {
    // The title of an unplanned activity can come from the file's name: the same bytes under two names.
    let one = sheet("1.csv", bytes: 7, activity: "atelier", title: "Atelier", [Line("berg")])
    let two = sheet("2.csv", bytes: 7, activity: "atelier", title: "ATELIER", [Line("berg")])
    let project = project()
    #expect(facts([one, two], of: project).sessions.map(\.unplannedTitle) == ["ATELIER"])
    #expect(facts([two, one], of: project).sessions.map(\.unplannedTitle) == ["ATELIER"])
  }

  @Test
  func countsThatDifferInTheirTitleOnlyAreInOneOrder() {
    let one = sheet(bytes: 1, counts: [count("affiches", 5, activity: "rue", title: "Rue")])
    let two = sheet(bytes: 2, counts: [count("affiches", 5, activity: "rue", title: "RUE")])
    let project = project(axes: [axis("3")])
    let titles = { (sheets: [Sheet]) in
      facts(sheets, of: project).counts.map(\.unplannedTitle)
    }
    #expect(titles([one, two]) == titles([two, one]))
  }

  @Test func theSameBytesAreOneSourceUnderTheFirstName() {
    let sheets = ["b.csv", "a.csv", "c.csv"].map { sheet($0, bytes: 7, [Line("berg")]) }
    let facts = facts(sheets, of: project())
    #expect(facts.sources == [source("a.csv", bytes: 7)])
    #expect(facts.attendanceCount == 1)
  }

  @Test func theSameBytesForAnotherDayAreAnotherSheet() {
    let one = sheet("a.csv", bytes: 7, on: "2024-03-01", [Line(nil)])
    let two = sheet("b.csv", bytes: 7, on: "2024-03-02", [Line(nil)])
    let figures = figures([one, two, two], of: project())
    #expect(figures.value("participations").value == Rational(2))
    #expect(figures.value("sessions").value == Rational(2))
  }
}
