import BilanModel

/// A report with a ledger, tables that sum it, and names that formulas could stumble over.
enum LiveReport {
  /// What titles may hold that Excel reads as something else.
  static let hostile = [
    "=HYPERLINK(\"http://x.example\";\"x\")", "@SUM(A1)", "+1", "-1", "1", "01", "TRUE", "a*", "a?b", "~x", "\"q\"", "A*", "<5", "5%", "jan 2024", "#N/A",
    "x\tz", "_x0041_", "👩‍👩‍👧 \u{200F}שלום", "l'été", "a\u{FFFE}b", "(5)", "2024-10-21",
  ]

  static let periods: [Code<Period>] = ["2024", "2024.0", "Jan 2024"]
  static let places: [Place] = [Place(number: 21_013), Place(number: 21_007), .elsewhere, .notStated]

  static func axis(_ index: Int) -> Code<Axis> { Code("axis \(index)") }

  static let ledger: Ledger = {
    var lines: [Ledger.Line] = []
    for (axis, _) in hostile.enumerated() {
      for place in places.indices where (axis + place) % 3 != 0 {
        for period in periods.indices {
          let day = Day(number: Day(iso: "2024-01-15")!.number + Int32(31 * (axis % 4)))
          lines.append(.init(day: day, period: period, axis: axis, activity: axis, place: place, measure: 0, value: 1 + axis * 7 + place + period * 100))
          lines.append(.init(day: day, period: period, axis: axis, activity: -1, place: place, measure: 1, value: 20 * (axis + 1)))
          lines.append(
            .init(day: day, period: period, axis: axis, activity: axis, place: place, measure: 2, isEstimated: axis % 2 == 0, value: 1_000 + axis))
        }
      }
    }
    return Ledger(
      periods: periods.map { .init($0, $0.text) }, axes: hostile.enumerated().map { .init(axis($0), $1) },
      places: [.init(places[0], "Saint-Gilles"), .init(places[1], "Forest"), .init(.elsewhere, "Autres communes"), .init(.notStated, "Non précisée")],
      measures: [.init("people", "Participations"), .init("hours", "Heures", unitsInOne: 60), .init("posters", "2 affiches?")],
      activities: hostile, lines: lines.sorted())
  }()

  /// A matrix axis × commune for each measure and period, with all totals.
  static var report: Report {
    var blocks: [Report.Block] = []
    for period in periods {
      for measure in ledger.measures.indices {
        for isEstimated in measure == 2 ? [false, true] : [false] {
          blocks.append(.table(matrix(measure, isEstimated, period)))
        }
      }
    }
    blocks.append(.table(parts))
    return Report(
      [
        .init(title: "Chiffres", isLandscape: true, blocks: blocks),
        .init(title: "Contrôles", isLandscape: true, blocks: [.controls]),
        .init(title: "L'été: données", isLandscape: true, blocks: [.ledger(ledger)]),
      ], title: "=1+1")
  }

  /// Sums over some months, axes and communes, by all that can be limited.
  private static var parts: Table {
    let months = [0, 31, 62].map { Day(number: Day(iso: "2024-01-15")!.number + $0).firstOfMonth }
    let (axes, places) = (hostile.indices.dropFirst(2).map(axis), [places[0], Place.notStated])
    let parts: [[Selection.Part]] = [
      [.init(months: months)], [.init(axes: axes)], [.init(places: places)], [.init(months: months, axes: axes)], [.init(months: months, places: places)],
      [.init(months: months, axes: axes, places: places)], [.init(months: months, axes: [axis(5)], places: places)],
      [.init(months: months, places: [places[0]]), .init(months: [months[1]], axes: axes, places: [places[1], .notStated])],
    ]
    return Table(
      columns: [.init("Partie", width: .text)] + ledger.measures.map { .init($0.title) },
      rows: parts.enumerated().map { number, parts in
        Table.Row([.text("Partie \(number)")] + ledger.measures.map { cell(Selection($0.indicator, isEstimated: false, period: "2024", parts: parts)) })
      })
  }

  private static func matrix(_ measure: Int, _ isEstimated: Bool, _ period: Code<Period>) -> Table {
    let axes = hostile.indices.map { Optional(axis($0)) } + [nil]
    let columns = places.map { Optional($0) } + [nil]
    let rows = axes.map { axis in
      Table.Row(
        [.text(axis?.text ?? "Total")]
          + columns.map { cell(Selection(ledger.measures[measure].indicator, isEstimated: isEstimated, period: period, axis: axis, place: $0)) },
        kind: axis == nil ? .total : .body)
    }
    return Table(
      columns: [.init("Axe", width: .text)] + columns.map { .init($0.map { "Commune \($0.number)" } ?? "Total") }, rows: rows, parts: [.rows, .columns])
  }

  private static func isIn(_ part: Selection.Part, _ line: Ledger.Line) -> Bool {
    (part.months.map { months in line.day.map { months.contains($0.firstOfMonth) } ?? false } ?? true)
      && (part.axes?.contains(axis(Int(line.axis))) ?? true) && (part.places?.contains(places[Int(line.place)]) ?? true)
  }

  private static func cell(_ selection: Selection) -> Cell {
    let index = ledger.measures.firstIndex { $0.indicator == selection.indicator }!
    let sum = ledger.lines.filter { line in
      Int(line.measure) == index && line.isEstimated == selection.isEstimated && periods[Int(line.period)] == selection.period
        && (selection.axis == nil || axis(Int(line.axis)) == selection.axis) && (selection.place == nil || places[Int(line.place)] == selection.place)
        && (selection.parts?.contains { isIn($0, line) } ?? true)
    }.reduce(0) { $0 + $1.value }
    let value = Rational(sum, over: ledger.measures[index].unitsInOne)
    return .derived(.sum(selection), shown: value.denominator == 1 ? .count(value.numerator) : .decimal(value))
  }
}
