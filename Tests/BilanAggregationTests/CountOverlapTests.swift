import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// Counts that contain one another or are the same are not added twice, and both places are told.
@Suite struct CountOverlapTests {
  private let plan = project(axes: [axis("3", .running, [])], metrics: [Metric(code: "affiches", title: Localized(same: "affiches"))], periods: [year(2024)])

  private func table(_ sheets: [(name: String, counts: [CampaignCount])]) -> FactTable {
    facts(sheets.enumerated().map { sheet($1.name, bytes: $0 + 1, counts: $1.counts) }, of: plan)
  }

  private func total(_ table: FactTable) -> Int { table.counts.reduce(0) { $0 + $1.value } }
  private func quarter(_ number: Int, _ value: Int, _ place: Place = .forest) -> CampaignCount {
    let ends = ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]
    let starts = ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"]
    return count("affiches", value, on: starts[number - 1], until: ends[number - 1], place)
  }
  private func whole(_ value: Int, _ place: Place = .forest) -> CampaignCount { count("affiches", value, on: "2024-01-01", until: "2024-12-31", place) }

  @Test func aYearAndItsQuarters() {
    let facts = table([("q.csv", [quarter(1, 100), quarter(2, 150), quarter(4, 50)]), ("y.csv", [whole(300)])])
    #expect(total(facts) == 300)
    #expect(facts.countOverlaps.map(\.what) == [.contained])
  }

  @Test func whatAYearHasBeyondItsQuartersIsAdded() {
    let facts = table([("q.csv", [quarter(1, 100)]), ("y.csv", [whole(300)])])
    #expect(facts.counts.map(\.value).sorted() == [100, 200])
  }

  @Test func partsThatExceedTheirWholeHold() {
    let facts = table([("q.csv", [quarter(1, 200), quarter(2, 200)]), ("y.csv", [whole(300)])])
    #expect(total(facts) == 400)
    #expect(facts.countOverlaps.map(\.what) == [.exceeded])
  }

  @Test func inOneSheetToo() { #expect(total(table([("a.csv", [quarter(1, 100), quarter(2, 200), whole(300)])])) == 300) }

  @Test func twoPartnersWithTheSameRow() {
    let facts = table([("a.csv", [count("affiches", 250, .forest)]), ("b.csv", [count("affiches", 250, .forest)])])
    #expect(total(facts) == 250)
    #expect(facts.countOverlaps.first.map { [$0.first.file, $0.second.file] } == ["a.csv", "b.csv"])
  }

  @Test func twoPartnersWithOtherNumbersOfADay() {
    let facts = table([("a.csv", [count("affiches", 250, .forest)]), ("b.csv", [count("affiches", 100, .forest)])])
    #expect(total(facts) == 350)
    #expect(facts.countOverlaps.isEmpty)
  }

  @Test(arguments: [("t1.csv", "t1 v2.csv"), ("t1.csv", "t1 corrigé.csv"), ("t1_v1.csv", "t1_v3.csv"), ("t1 concept.csv", "t1 definitief.csv")])
  func theLaterVersionHolds(old: String, new: String) {
    let facts = table([(new, [quarter(1, 130)]), (old, [quarter(1, 100)])])
    #expect(total(facts) == 130)
    #expect(facts.countOverlaps.map(\.what) == [.version])
  }

  @Test func allCommunesTogetherContainEach() {
    let facts = table([("a.csv", [quarter(1, 100), quarter(1, 50, .anderlecht)]), ("b.csv", [quarter(1, 160, .notStated)])])
    #expect(total(facts) == 160)
  }

  @Test func otherPlacesAndTimesAreAdded() {
    let facts = table([("a.csv", [quarter(1, 100), quarter(2, 100)]), ("b.csv", [quarter(1, 100, .anderlecht), quarter(3, 100)])])
    #expect(total(facts) == 400)
    #expect(facts.countOverlaps.isEmpty)
  }

  /// November by activity in one sheet, and without activities in another: 30 and 20 are the 50 of that, told once; 60 is another number, and added with a warning.
  @Test(arguments: [(50, 50, CountOverlap.What.same), (60, 110, .bothAdded)])
  func aMonthWithoutActivitiesBesideTheSameByActivities(unnamed: Int, all: Int, what: CountOverlap.What) {
    func november(_ value: Int, _ activity: String?) -> CampaignCount {
      count("affiches", value, on: "2024-11-01", until: "2024-11-30", activity: activity, .forest)
    }
    let byActivity = [november(30, "rue"), november(20, "jeu")]
    let facts = table([("a.csv", byActivity), ("b.csv", [november(unnamed, nil)])])
    #expect(total(facts) == all)
    #expect(facts.countOverlaps.map(\.what) == [what])
    #expect(facts.countOverlaps.first.map { Set([$0.first.file, $0.second.file]) } == ["a.csv", "b.csv"])
    // In one sheet they are other rows of one table.
    #expect(table([("a.csv", byActivity + [november(50, nil)])]).countOverlaps.isEmpty)
  }

  /// A quarter by two activities, and one month of it for none: the month is in one of them, and is taken once.
  @Test func whatTwoWholesMayHoldIsTakenOnce() {
    func posters(_ value: Int, _ activity: String?, _ first: String, _ last: String) -> CampaignCount {
      count("affiches", value, on: first, until: last, activity: activity, .forest)
    }
    let quarter = [posters(100, "jeu", "2024-10-01", "2024-12-31"), posters(100, "rue", "2024-10-01", "2024-12-31")]
    let facts = table([("a.csv", quarter), ("b.csv", [posters(50, nil, "2024-10-01", "2024-10-31")])])
    #expect(total(facts) == 200)
    #expect(facts.countOverlaps.map(\.what) == [.contained])
    // More than the first of them holds: the second gives the rest.
    #expect(total(table([("a.csv", quarter), ("b.csv", [posters(130, nil, "2024-10-01", "2024-10-31")])])) == 200)
  }

  // MARK: - Times that partly overlap

  private func months(_ first: String, _ last: String, _ value: Int, _ place: Place = .forest) -> CampaignCount {
    count("affiches", value, on: "2024-\(first)", until: "2024-\(last)", place)
  }

  /// January to March and February to April: added, since nobody can know better, and never without a word.
  @Test func timesThatCrossAreToldWithBothPlaces() throws {
    let facts = table([("a.csv", [months("01-01", "03-31", 100)]), ("b.csv", [months("02-01", "04-30", 80)])])
    #expect(total(facts) == 180)
    let overlap = try #require(facts.countOverlaps.first)
    #expect(facts.countOverlaps.map(\.what) == [.crossing])
    #expect([overlap.first.file, overlap.second.file] == ["a.csv", "b.csv"])
    let warning = try #require(facts.overlapWarnings(plan).first)
    #expect(warning.problem.code == "B0427" && warning.problem.severity == .warning)
    for language in Language.allCases {
      let said = warning.message(in: language)
      #expect(said.contains("a.csv") && said.contains("b.csv"), "\(said)")
    }
  }

  @Test func timesThatCrossInOneSheetAreToldToo() {
    let facts = table([("a.csv", [months("01-01", "03-31", 100), months("02-01", "04-30", 80)])])
    #expect(facts.countOverlaps.map(\.what) == [.crossing])
  }

  /// Neighbours, other places and what is contained do not cross.
  @Test func whatDoesNotCross() {
    #expect(table([("a.csv", [months("01-01", "03-31", 100)]), ("b.csv", [months("04-01", "06-30", 80)])]).countOverlaps.isEmpty)
    #expect(table([("a.csv", [months("01-01", "03-31", 100)]), ("b.csv", [months("02-01", "04-30", 80, .anderlecht)])]).countOverlaps.isEmpty)
    #expect(table([("a.csv", [months("01-01", "03-31", 100)]), ("b.csv", [months("02-01", "03-31", 80)])]).countOverlaps.map(\.what) == [.contained])
    #expect(table([("a.csv", [months("01-01", "03-31", 0)]), ("b.csv", [months("02-01", "04-30", 80)])]).countOverlaps.isEmpty)
  }

  // MARK: - The naive program

  /// Few days, places and numbers, so that counts meet in every way; values of every time and place are what the plain loops leave.
  @Test(arguments: Campaign.hundreds(40, part: 10)) func whatIsLeftIsWhatThePlainLoopsLeave(hundred: UInt64) {
    for seed in hundred * 100..<hundred * 100 + 100 {
      let sheets = OverlapOracle.randomSheets(seed)
      let facts = table(sheets)
      let naive = OverlapOracle(sheets.flatMap { sheet in sheet.counts.map { .init(sheet: sheet.name, count: $0) } })
      let given = sheets.map { "\($0.name): \(OverlapOracle.told($0.counts).joined(separator: ", "))" }
      #expect(OverlapOracle.told(facts.counts) == OverlapOracle.told(naive.counts), "seed \(seed): \(given)")
      let crosses = OverlapOracle.crosses(naive.counts)
      #expect(facts.countOverlaps.contains { $0.what == .crossing } == crosses, "seed \(seed)")
    }
  }
}

extension OverlapOracle {
  fileprivate static func randomSheets(_ seed: UInt64) -> [(name: String, counts: [CampaignCount])] {
    var random = Seeded(seed)
    let times = [
      ("2024-01-01", "2024-03-31"), ("2024-02-01", "2024-04-30"), ("2024-01-01", "2024-12-31"), ("2024-02-01", "2024-02-29"), ("2024-02-03", "2024-02-03"),
      ("2024-03-15", "2024-03-15"),
    ]
    return ["a.csv", "a v2.csv", "b.csv", "c.csv"].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).map { name in
      let counts = (0..<Int.random(in: 1...5, using: &random)).map { line in
        let (first, last) = random.pick(times)
        return CampaignCount(
          metric: "affiches", axis: "3", activity: random.pick([nil, nil, "rue", "jeu"]), day: day(first), lastDay: day(last),
          place: random.pick([.forest, .anderlecht, .notStated]), value: Int.random(in: 0...12, using: &random), isEstimated: random.once(in: 6),
          line: Int32(line))
      }
      return (name, counts)
    }
  }

  /// The sums by time, place, activity and kind, in order.
  fileprivate static func told(_ counts: [CampaignCount]) -> [String] {
    var sums: [String: Int] = [:]
    for count in counts {
      sums["\(count.day) \(count.lastDay) \(count.place.number) \(count.activity?.text ?? "-") \(count.isEstimated)", default: 0] += count.value
    }
    return sums.filter { $0.value > 0 }.map { "\($0.key): \($0.value)" }.sorted()
  }

  /// Whether two counts that are left partly overlap in time.
  fileprivate static func crosses(_ counts: [CampaignCount]) -> Bool {
    counts.contains { a in
      counts.contains { b in
        a.value > 0 && b.value > 0 && a.isEstimated == b.isEstimated && a.place == b.place && a.day < b.day && b.day <= a.lastDay && a.lastDay < b.lastDay
          && (a.activity == nil || b.activity == nil || a.activity == b.activity)
      }
    }
  }
}
