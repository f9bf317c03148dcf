internal import BilanModel

/// When things took place, and what of the plan is still to come.
extension ReportWriter {
  /// One table for each period: its months with their sessions, participations and hours.
  var monthBlocks: [Report.Block] {
    let indicators = peopleIndicators.filter(\.rule.isAdditive)
    guard !indicators.isEmpty else { return [] }
    let sums = MonthSums(ledger)
    return figures.periods.reversed().flatMap { period -> [Report.Block] in
      let rows = period.months.map { month in
        Table.Row([.month(month)] + indicators.map { monthCell($0, sums, period, month) })
      }
      let totals = Table.Row([.text(total)] + indicators.map { cell($0, period: period) }, kind: .total)
      return [
        .heading(text(fr: "Mois par mois, \(period.code)", nl: "Maand per maand, \(period.code)", en: "Month by month, \(period.code)"), level: 1),
        .table(
          Table(
            Code("months-\(period.code)"),
            columns: [Table.Column(text(fr: "Mois", nl: "Maand", en: "Month"))] + indicators.map { Table.Column(text($0.title)) },
            rows: rows + [totals], parts: .rows)),
      ]
    }
  }

  /// A month of which no sheet tells has no figure, which is not zero.
  private func monthCell(_ indicator: Indicator, _ sums: MonthSums, _ period: Period, _ month: Day) -> Cell {
    guard let value = sums[indicator.code, period.code, month] else { return .missing("–") }
    return .derived(
      .sum(Selection(indicator.code, period: period.code, month: month)),
      shown: value.denominator == 1 ? .count(value.numerator) : .decimal(value))
  }

  /// Planned sessions beside those held.
  var completenessBlocks: [Report.Block] {
    let rows = project.axes.flatMap { axis in
      axis.activities.compactMap { activity in activity.plannedSessions.map { row(axis, activity, planned: $0) } }
    }
    guard !rows.isEmpty else { return [] }
    let columns =
      [
        Table.Column(text(fr: "Activité", nl: "Activiteit", en: "Activity"), width: .text),
        Table.Column(text(fr: "Axe", nl: "As", en: "Axis")),
        Table.Column(text(fr: "Séances prévues", nl: "Geplande sessies", en: "Sessions planned")),
      ] + figures.periods.map { Table.Column(text(fr: "Tenues en \($0.code)", nl: "Gehouden in \($0.code)", en: "Held in \($0.code)")) } + [
        Table.Column(text(fr: "Tenues en tout", nl: "Gehouden in totaal", en: "Held in all"))
      ]
    return [
      .heading(
        text(fr: "Séances prévues et tenues", nl: "Geplande en gehouden sessies", en: "Sessions planned and held"), level: 1),
      .table(Table(columns: columns, rows: rows)),
      .note(
        text(
          fr: "Le nombre prévu vaut pour toute la durée du projet.", nl: "Het geplande aantal geldt voor de hele duur van het project.",
          en: "The number planned is for the whole length of the project.")),
    ]
  }

  private func row(_ axis: Axis, _ activity: Activity, planned: Int) -> Table.Row {
    let held = { (period: Period?) in
      request.facts.sessions.count { session in
        session.key.axis == axis.code && session.key.activity == activity.code
          && (period ?? project.periods.first { $0.contains(session.key.day) })?.contains(session.key.day) == true
          && (session.hasHeadCount || request.facts.summary(of: session).present > 0)
      }
    }
    return Table.Row(
      [.text(text(activity.title)), .text(axis.code.text), .count(planned)] + figures.periods.map { .count(held($0)) } + [.count(held(nil))])
  }
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
      let measure = ledger.measures[Int(line.measure)]
      let key = Key(indicator: measure.indicator, period: ledger.periods[Int(line.period)].code, month: line.day.firstOfMonth)
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
  var months: [Day] {
    var months = [first.firstOfMonth]
    while let next = months.last.map({ Day(number: $0.number + 31).firstOfMonth }), next <= last { months.append(next) }
    return months
  }
}
