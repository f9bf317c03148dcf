import BilanModel
import Testing

@testable import BilanAggregation

/// Every live number of a report is what a naive sum over the ledger gives, and the ledger names nobody.
@Suite struct LedgerTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func everyDerivedNumberIsItsSum(seed: UInt64) throws {
    let random = RandomProject(seed &+ 90_000)
    let periods = random.project.periods
    let report = Report(
      ReportRequest(
        project: random.project, facts: facts(random.sheets, of: random.project), period: periods.last!, base: periods.first,
        language: Language.allCases[Int(seed % 3)], narrative: Narrative(), form: .impulsion, asOf: nil))
    let ledger = try #require(report.ledger)
    for table in report.sections.flatMap(\.tables) {
      for row in table.rows.indices {
        for (column, cell) in table.rows[row].cells.enumerated() {
          guard case .derived(let derivation, let shown) = cell else { continue }
          let naive = Naive(ledger: ledger, table: table, row: row, column: column)
          if case .word(let number, let steps, let last) = derivation {
            let reached = try #require(naive.number(number))
            #expect(shown == .text(steps.first { reached >= $0.from }?.word ?? last), "\(derivation)")
          } else {
            #expect(naive.number(derivation) == value(shown), "\(derivation)")
          }
        }
      }
    }
  }

  /// Months of planned sessions, many of which have no day, would not add up to their total.
  @Test func theMonthsAddUpToTheirTotalsWhateverIsReported() throws {
    let activity = Activity(code: "stress", title: Localized(same: "Stress"), kind: .workshop, plan: .byPeriod(["2024": 4]))
    var project = project(axes: [axis("1", .running, [activity])])
    project.indicators = [.plannedSessions, .receivedSessions, .sessions, .participations]
    let report = Report(
      ReportRequest(
        project: project,
        facts: facts([sheet(bytes: 1, on: "2024-03-01", [Line("berg")]), sheet(bytes: 2, on: "2024-05-02", [Line("berg")])], of: project),
        period: year(2024), base: nil, language: .fr,
        narrative: Narrative(), form: .impulsion, asOf: nil))
    let months = try #require(report.table("months-2024"))
    #expect(months.columns.map(\.title) == ["Mois", "Séances", "Participations"])
    for column in 1...2 {
      let sum = months.rows.dropLast().reduce(Rational(0)) { $0 + (value($1.cells[column].shown) ?? 0) }
      #expect(value(months.rows.last!.cells[column].shown) == sum)
    }
    let lines = try #require(report.ledger).lines
    #expect(lines.suffix(2).allSatisfy { $0.day == nil } && lines.first?.day == day("2024-03-01"))
  }

  @Test func theHandMadeReportHasLiveNumbers() throws {
    let cells = HandMade.report().sections.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells)
    let live = cells.count { if case .derived = $0 { true } else { false } }
    let typed = cells.count { if case .fixed = $0 { true } else { false } }
    #expect(live > 100 && typed > 20)
  }

  /// What both periods have in common is summed of the facts in it: nothing but people and organisations is typed there.
  @Test func theCommonPartIsSummedToo() throws {
    let report = HandMade.report()
    let common = try #require(report.section("Évolution")).tables.filter { $0.columns[1].title.hasSuffix(", périmètre comparable") }
    #expect(common.count > 1)
    for row in common.flatMap(\.rows) {
      let isPeople = [.text("Participants uniques"), .text("Organisations touchées")].contains(row.cells[0])
      for cell in row.cells[1...2] {
        switch cell {
        case .derived(.sum(let selection), _): #expect(!isPeople && selection.parts != nil, "\(row.cells[0])")
        case .fixed: #expect(isPeople, "\(row.cells[0])")
        default: break
        }
      }
    }
  }

  @Test func everyDifferenceAndShareIsComputed() throws {
    let report = HandMade.report()
    for (section, table) in report.sections.flatMap({ section in section.tables.map { (section.title, $0) } }) {
      for cell in table.rows.flatMap(\.cells) {
        switch cell {
        case .difference, .hoursDifference, .pointsDifference, .amount, .change, .percent: Issue.record("\(section): \(cell)")
        default: break
        }
      }
    }
  }

  @Test func participationsOfOneSessionAndCommuneAreOneLine() throws {
    let ledger = try #require(HandMade.report().ledger)
    let measure = try #require(ledger.measures.firstIndex { $0.indicator == "participations" })
    let lines = ledger.lines.filter { Int($0.measure) == measure && $0.day == day("2024-03-01") }
    #expect(lines.map(\.value).reduce(0, +) == 3)
    #expect(Set(ledger.lines).count == ledger.lines.count && ledger.lines == ledger.lines.sorted())
  }
}

/// What a number of a table is, computed the simplest way.
private struct Naive {
  var ledger: Ledger
  var table: Table
  var row: Int
  var column: Int

  func number(_ derivation: Derivation) -> Rational? {
    switch derivation {
    case .number(let number): Rational(number)
    case .sum(let selection): sum(selection)
    case .column(let other): value(table.rows[row].cells[other].shown)
    case .rows(let rows): rows.map { value(table.rows[$0].cells[column].shown) ?? Rational(0) }.reduce(Rational(0), +)
    case .difference(let a, let b): joined(a, b, -)
    case .product(let a, let b): joined(a, b) { $0 * $1 }
    case .quotient(let a, let b): joined(a, b) { $0 / $1 }
    // Words and forms to fill in have no number.
    case .word, .cell: nil
    }
  }

  private func joined(_ a: Derivation, _ b: Derivation, _ join: (Rational, Rational) -> Rational?) -> Rational? {
    guard let a = number(a), let b = number(b) else { return nil }
    return join(a, b)
  }

  private func isIn(_ month: Day, _ line: Ledger.Line) -> Bool {
    line.day.map { $0.parts.year == month.parts.year && $0.parts.month == month.parts.month } ?? false
  }

  private func isIn(_ part: Selection.Part, _ line: Ledger.Line) -> Bool {
    let isInMonths = part.months?.contains { isIn($0, line) } ?? true
    let isInAxes = part.axes?.contains(ledger.axes[Int(line.axis)].code) ?? true
    let isInPlaces = part.places?.contains(ledger.places[Int(line.place)].place) ?? true
    return isInMonths && isInAxes && isInPlaces
  }

  private func sum(_ selection: Selection) -> Rational? {
    guard let measure = ledger.measures.first(where: { $0.indicator == selection.indicator }) else { return nil }
    let lines = ledger.lines.filter { line in
      ledger.measures[Int(line.measure)].indicator == selection.indicator && line.isEstimated == selection.isEstimated
        && ledger.periods[Int(line.period)].code == selection.period
        && (selection.axis == nil || ledger.axes[Int(line.axis)].code == selection.axis)
        && (selection.place == nil || ledger.places[Int(line.place)].place == selection.place)
        && (selection.parts?.contains { isIn($0, line) } ?? true)
        && (selection.month.map { isIn($0, line) } ?? true)
    }
    return Rational(lines.reduce(0) { $0 + $1.value }, over: measure.unitsInOne)
  }
}

private func value(_ cell: Cell) -> Rational? {
  switch cell {
  case .count(let number), .range(let number, _): Rational(number)
  case .quotient(_, let value, _), .decimal(let value), .percent(let value), .change(let value), .factor(let value), .difference(let value),
    .hoursDifference(let value), .pointsDifference(let value), .amount(let value):
    value
  default: nil
  }
}
