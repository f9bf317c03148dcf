internal import BilanModel

/// When things took place, and what of the plan is still to come.
extension ReportWriter {
  /// What adds up over months. Of planned sessions many have no day.
  var monthIndicators: [Indicator] { peopleIndicators.filter { $0.isAdditive && ![.plannedSessions, .receivedSessions].contains($0.rule) } }

  /// One table for each period: its months with their sessions, participations and hours; quarters or halves where most months would be too small to be shown.
  /// That nothing can be shown is said beside a table of another period, or of planned sessions; it fills no sheet of its own.
  var monthBlocks: [Report.Block] {
    let indicators = monthIndicators
    let isAllHidden = figures.periods.allSatisfy { publication.grain(of: $0) == .period }
    guard !indicators.isEmpty, !isAllHidden || request.form.asks(for: .completeness) && hasPlan else { return [] }
    // Of all facts: those that are hidden are in the months that are shown.
    let sums = MonthSums(publication.isProtected ? publication.wholeLedger(language) : ledger)
    return figures.periods.reversed().flatMap { period -> [Report.Block] in
      let grain = publication.grain(of: period)
      let heading = Report.Block.heading("\(text(grain.title)), \(title(of: period))", level: 1)
      guard grain != .period else { return [heading, .note(text(Grain.noMonths))] }
      let rows = grain.lines(of: period).map { months in
        Table.Row([label(of: months)] + indicators.map { monthCell($0, sums, period, months) })
      }
      // One month alone says what the period says.
      guard rows.count(where: { row in row.cells.dropFirst().contains { !$0.shown.isMissing || $0.isProtected } }) > 1 else { return [] }
      let totals = Table.Row([.text(total)] + indicators.map { cell($0, period: period) }, kind: .total)
      return [
        heading,
        .table(
          Table(
            Code("months-\(period.code)"),
            columns: [Table.Column(text(grain.columnTitle))] + indicators.map { Table.Column(text($0.title)) },
            rows: rows + [totals], parts: .rows)),
      ] + (grain == .month ? [] : [.note(text(Grain.fewerLines))])
    }
  }

  /// `01/2024`, or `01/2024–03/2024`.
  private func label(of months: [Day]) -> Cell {
    guard months.count > 1, let last = months.last else { return .month(months[0]) }
    return .text("\(style.text(of: .month(months[0])))–\(style.text(of: .month(last)))")
  }

  /// A month of which no sheet tells has no figure, which is not zero.
  private func monthCell(_ indicator: Indicator, _ sums: MonthSums, _ period: Period, _ months: [Day]) -> Cell {
    let known = months.compactMap { sums[indicator.code, period.code, $0] }
    guard !known.isEmpty else { return .missing("–") }
    let value = known.reduce(Rational(0), +)
    let selection =
      months.count == 1
      ? Selection(indicator.code, period: period.code, month: months[0]) : Selection(indicator.code, period: period.code, parts: [.init(months: months)])
    let shown = indicator.cell(Figure(value: value, status: .value), language)
    if publication.hides(month: months[0], of: indicator, in: period) { return .protected }
    return self.sums.map { $0.give(value, selection) } ?? true ? .derived(.sum(selection), shown: shown) : .fixed(shown)
  }

  private var hasPlan: Bool { project.axes.contains { $0.activities.contains { $0.plan != nil } } }

  /// The sessions planned in each period, and of which of them a sheet was received.
  var completenessBlocks: [Report.Block] {
    guard hasPlan else { return [] }
    return figures.periods.reversed().flatMap { period -> [Report.Block] in
      guard let completeness = figures.completeness[period.code] else { return [] }
      var blocks: [Report.Block] = [
        .heading(
          text(
            fr: "Séances prévues et documentées, \(title(of: period))", nl: "Geplande en gedocumenteerde sessies, \(title(of: period))",
            en: "Sessions planned and documented, \(title(of: period))"), level: 1), .paragraph(completeness.summary(project, language)),
      ]
      if completeness.coverage(of: nil) != nil { blocks.append(.table(coverageTable(period))) }
      var list = completeness.table(project, asOf: request.asOf, language)
      list.title = text(
        fr: "Séance par séance, \(title(of: period))", nl: "Sessie per sessie, \(title(of: period))", en: "Session by session, \(title(of: period))")
      blocks.append(.table(list))
      return blocks
    }
  }

  private func coverageTable(_ period: Period) -> Table {
    let rows = (project.axes.map(Optional.some) + [nil]).compactMap { axis -> Table.Row? in
      guard let coverage = figures.completeness[period.code]?.coverage(of: axis?.code) else { return nil }
      let numbers = zip(project.planIndicators, [coverage.planned, coverage.received]).map { indicator, number in
        Cell.derived(.sum(Selection(indicator.code, period: period.code, axis: axis?.code)), shown: .count(number))
      }
      let share = Cell.derived(.quotient(.column(2), .column(1)), shown: .percent(Rational(coverage.received, over: coverage.planned)))
      return Table.Row([.text(axis.map(name) ?? total)] + numbers + [share], kind: axis == nil ? .total : .body)
    }
    return Table(
      Code("coverage-\(period.code)"),
      columns: [
        Table.Column(text(fr: "Axe", nl: "As", en: "Axis"), width: .text), Table.Column(text(fr: "Prévues", nl: "Gepland", en: "Planned")),
        Table.Column(text(fr: "Documentées", nl: "Gedocumenteerd", en: "Documented")),
        Table.Column(text(fr: "Couverture", nl: "Volledigheid", en: "Coverage"), hasBars: true),
      ], rows: rows, parts: .rows)
  }
}

extension Grain {
  /// Of the table of months, and of its drawing.
  var title: Localized {
    switch self {
    case .count, .month, .period: Localized(fr: "Mois par mois", nl: "Maand per maand", en: "Month by month")
    case .quarter: Localized(fr: "Trimestre par trimestre", nl: "Kwartaal per kwartaal", en: "Quarter by quarter")
    case .half: Localized(fr: "Semestre par semestre", nl: "Halfjaar per halfjaar", en: "Half-year by half-year")
    }
  }

  fileprivate var columnTitle: Localized {
    switch self {
    case .count, .month, .period: Localized(fr: "Mois", nl: "Maand", en: "Month")
    case .quarter: Localized(fr: "Trimestre", nl: "Kwartaal", en: "Quarter")
    case .half: Localized(fr: "Semestre", nl: "Halfjaar", en: "Half-year")
    }
  }

  fileprivate static let fewerLines = Localized(
    fr: "Plusieurs mois sont réunis : mois par mois, trop de nombres seraient trop petits pour être montrés.",
    nl: "Verschillende maanden zijn samengenomen: maand per maand zouden te veel aantallen te klein zijn om te tonen.",
    en: "Several months are put together: month by month too many numbers would be too small to be shown.")

  fileprivate static let noMonths = Localized(
    fr: "Non donné : par mois, par trimestre et même par semestre, trop de nombres seraient trop petits pour être montrés.",
    nl: "Niet gegeven: per maand, per kwartaal en zelfs per halfjaar zouden te veel aantallen te klein zijn om te tonen.",
    en: "Not given: by month, by quarter and even by half-year too many numbers would be too small to be shown.")
}

/// What the lines of the ledger add up to by indicator, period and month.
private struct MonthSums {
  private struct Key: Hashable {
    var indicator: Code<Indicator>
    var period: Code<Period>
    var month: Day
  }

  private var sums: [Key: Rational] = [:]

  init(_ ledger: Ledger) {
    var units: [Key: (value: Int, unitsInOne: Int)] = [:]
    for line in ledger.lines where !line.isEstimated {
      guard let day = line.day else { continue }
      let measure = ledger.measures[Int(line.measure)]
      let key = Key(indicator: measure.indicator, period: ledger.periods[Int(line.period)].code, month: day.firstOfMonth)
      units[key, default: (0, measure.unitsInOne)].value += line.value
    }
    sums = units.mapValues { Rational($0.value, over: $0.unitsInOne) }
  }

  subscript(indicator: Code<Indicator>, period: Code<Period>, month: Day) -> Rational? {
    sums[Key(indicator: indicator, period: period, month: month)]
  }
}

extension Period {
  /// The first days of the months that the period touches.
  var monthStarts: [Day] {
    var months = [first.firstOfMonth]
    while let next = months.last.map({ Day(number: $0.number + 31).firstOfMonth }), next <= last { months.append(next) }
    return months
  }
}
