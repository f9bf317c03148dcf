import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// Figures told apart by several dimensions at once.
@Suite struct CrossingTests {
  // MARK: - By hand

  private var project: Project { CrossedPeople.project }

  private func crossing(_ names: [String], of periods: [Period] = [year(2024)], against bases: [Period] = []) throws -> Crossing {
    let dimensions = try names.map { try #require(CrossingDimension(named: $0)) }
    return try #require(Publication(facts(CrossedPeople.sheets, of: project), project, periods: periods).crossing(by: dimensions, against: bases))
  }

  /// What stands in the lines of an indicator, `f 2024-Q1: 2`; `-` for a total and for no number.
  private func told(_ crossing: Crossing, _ indicator: String) -> [String] {
    crossing.lines.filter { $0.key.indicator.text == indicator && !$0.key.isEstimated }.map { line in
      let values = line.values.map { value -> String in
        switch value {
        case nil: "-"
        case .axis(let axis)?: axis.text
        case .place(let place)?: place == .notStated ? "?" : String(place.number)
        case .part(let part)?: part.code.text
        case .category(let category)?: category.isNotStated ? "?" : category.value
        }
      }
      return values.joined(separator: " ") + ": " + (line.figure.value.map { String($0.numerator) } ?? "-")
    }
  }

  @Test func differentPeopleAreCountedAnewInEachCell() throws {
    let crossing = try crossing(["quarter", "gender"])
    #expect(
      told(crossing, "participants")
        == [
          "2024-Q1 f: 2", "2024-Q1 m: 1", "2024-Q1 -: 3", "2024-Q2 f: 1", "2024-Q2 m: 1", "2024-Q2 -: 2", "2024-Q3 f: -", "2024-Q3 m: -", "2024-Q3 -: -",
          "2024-Q4 f: -", "2024-Q4 m: -", "2024-Q4 -: -", "- f: 2", "- m: 2", "- -: 4",
        ].flatMap { text in
          // Somebody without a name is nobody different, of whom a gender would be known.
          text.contains(" m: ") ? [text, text.replacing(" m: ", with: " ?: ").replacing(/[0-9]$/, with: "0")] : [text]
        })
    #expect(told(crossing, "participations").suffix(4) == ["- f: 4", "- m: 2", "- ?: 1", "- -: 7"])
    // Whether nobody stated it is a line as soon as it is of somebody.
    #expect(told(crossing, "participations").prefix(4) == ["2024-Q1 f: 2", "2024-Q1 m: 1", "2024-Q1 ?: 1", "2024-Q1 -: 4"])
  }

  @Test func whatCannotBeToldApartIsLeftOut() throws {
    #expect(try crossing(["gender"]).leftOut.map(\.code) == ["sessions", "affiches"])
    #expect(try crossing(["age_band", "commune"]).leftOut.map(\.code) == ["sessions", "affiches"])
    #expect(try crossing(["month", "activity", "commune"]).leftOut == [])
  }

  /// The posters are of no activity, so that there is a line of that.
  @Test func activitiesStandInTheirOwnAxis() throws {
    let sessions = told(try crossing(["axis", "activity"]), "sessions")
    #expect(sessions.filter { $0.hasPrefix("1 ") } == ["1 1/stress: 2", "1 ?: -", "1 -: 2"])
    #expect(sessions.filter { $0.hasPrefix("- ") } == ["- 1/stress: 2", "- 3/atelier: 1", "- ?: -", "- -: 3"])
    #expect(!sessions.contains { $0.hasPrefix("1 3/") || $0.hasPrefix("3 1/") })
  }

  @Test func threeDimensionsAtOnce() throws {
    let people = told(try crossing(["gender", "age_band", "commune"]), "participants")
    let expected = [
      "f 18-24 21013: 1", "f 25-34 21007: 1", "f 25-34 21013: 0", "m ? 21007: 1", "m 18-24 21013: 1", "f - -: 2", "- 18-24 -: 2", "- - 21007: 2", "- - -: 4",
    ]
    #expect(expected.filter { !people.contains($0) } == [])
    // Nobody is of another gender: no line says so.
    #expect(!people.contains { $0.hasPrefix("x ") })
  }

  /// A count of a year is in none of its quarters, and that is told.
  @Test func aCountOfSeveralPartsIsInTheTotalAlone() throws {
    let crossing = try crossing(["quarter"])
    #expect(told(crossing, "affiches") == ["2024-Q1: -", "2024-Q2: 10", "2024-Q3: -", "2024-Q4: -", "-: 17"])
    #expect(crossing.cutCounts == ["2024": 1])
    #expect(try self.crossing(["axis"]).cutCounts == ["2024": 0])
  }

  /// A part is compared with the same part of the other year, and the whole with the whole.
  @Test func partsAreComparedWithTheSamePart() throws {
    let lines = try crossing(["quarter"], against: [year(2023)]).lines.filter { $0.key.indicator == "participants" }
    #expect(lines.map { $0.others[0]?.span.code.text } == ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2023"])
    #expect(lines.map { $0.others[0]?.figure.value } == [nil, 1, nil, nil, 1])
    #expect(lines.map { $0.others[0]?.change.difference } == [nil, 1, nil, nil, 3])
  }

  /// A target is one of the whole of a period, and of all its people.
  @Test func targetsAreOfWholes() throws {
    let lines = try crossing(["quarter", "gender"]).lines.filter { $0.key.indicator == "participants" && $0.figure.target != nil }
    #expect(lines.map(\.values) == [[nil, nil]])
  }

  @Test func thePivotHoldsEveryLineOnce() throws {
    let crossing = try crossing(["gender", "quarter"], of: [year(2023), year(2024)])
    let pivot = CrossingPivot(crossing)
    #expect(pivot.columns.count == 9 && pivot.columns.last == .some(nil))
    #expect(pivot.rows.flatMap { $0.lines.compactMap(\.self) }.count == crossing.lines.count)
    let cell = FigureKey(indicator: "participants", period: "2024")
    let women = try #require(pivot.rows.first { $0.first.key == cell && $0.first.categories.first?.value == "f" })
    // The quarters of 2023 are none of 2024.
    #expect(women.lines.map { $0?.figure.value } == [nil, nil, nil, nil, 2, 1, nil, nil, 2])
  }

  /// Of few people nothing is told that nobody looked at.
  @Test func aProtectedPublicationTellsNothingUnknown() throws {
    let facts = facts(CrossedPeople.sheets, of: project)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods)
    let publication = Publication(facts, project, periods: [year(2024)], concealing: concealment)
    for names in [["gender", "age_band"], ["month"], ["activity", "gender", "commune"], ["quarter", "sector"]] {
      let crossing = try #require(publication.crossing(by: names.map { CrossingDimension(named: $0)! }, against: [year(2023)]))
      for line in crossing.lines where !["sessions", "affiches"].contains(line.key.indicator.text) {
        let figures = [line.figure] + line.others.compactMap { $0?.figure }
        if line.part != nil || line.categories.count > 1 {
          #expect(figures.allSatisfy { $0.value == nil }, "\(names) \(line.key) \(line.values)")
        } else if line.key.indicator != "hours" {
          #expect(figures.allSatisfy { $0.value == nil || $0.value == 0 || $0.value! >= 5 }, "\(names) \(line.key) \(line.values)")
        }
      }
    }
  }

  @Test func whatWouldBeTooMuchIsRefused() {
    var project = CrossedPeople.project
    project.axes[0].activities = (0..<3_000).map { Activity(code: Code("a\($0)"), title: Localized(same: "A"), kind: .meeting) }
    let publication = Publication(facts([], of: project), project, periods: [year(2024)])
    #expect(publication.crossing(by: ["month", "activity", "gender", "age_band"].map { CrossingDimension(named: $0)! }) == nil)
    #expect(publication.crossing(by: [.category(.gender)]) != nil)
  }

  // MARK: - The oracle

  /// Every cell of random crossings is what plain loops find.
  @Test(arguments: Campaign.seeds(400, part: 60))
  func everyCellIsWhatPlainLoopsFind(seed: UInt64) throws {
    var random = Seeded(seed &+ 4_000_000)
    let rich = RichProject(seed)
    var project = rich.project
    for index in project.indicators.indices { project.indicators[index].dimension = nil }
    var dimensions: [CrossingDimension] = []
    for dimension in CrossingDimension.all.shuffled(using: &random) where CrossingDimension.areCrossable(dimensions + [dimension]) && dimensions.count < 3 {
      dimensions.append(dimension)
    }
    let publication = Publication(facts(rich.sheets, of: project), project, periods: rich.periods)
    let crossing = try #require(publication.crossing(by: dimensions))
    var level = PlaceLevel.commune
    for case .place(let asked) in dimensions { level = asked }
    var spans = rich.periods
    for part in crossing.lines.compactMap(\.part) where !spans.contains(where: { $0.code == part.code }) { spans.append(part) }
    var reference = Reference(rich.sheets, project, spans, level: level)
    var wrong: [String] = []
    for line in crossing.lines.shuffled(using: &random).prefix(1_500) {
      reference.crossed = line.categories
      var (key, found) = (line.key, line.figure)
      if let part = line.part { key.period = part.code }
      found.coverage = nil
      let expected = reference.figure(key)
      if found != expected { wrong.append("\(key) \(line.values): \(found) \(expected)") }
    }
    #expect(wrong.prefix(2) == [], "\(dimensions.map(\.name))")
    #expect(crossing.leftOut == project.indicators.filter { indicator in !dimensions.allSatisfy(indicator.isTold) })
  }
}
