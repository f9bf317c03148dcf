public import BilanModel

/// Two periods side by side: every indicator for the project and for each axis.
public struct Comparison: Sendable {
  public let base: Period
  public let period: Period
  public let rows: [Row]
  private let project: Project
  private let figures: FigureSet

  /// One indicator of the project or an axis, in both periods.
  public struct Row: Sendable {
    public let indicator: Indicator
    public let isEstimated: Bool
    /// Nil for the whole project.
    public let axis: Axis?
    public let change: Change
  }

  public init(_ figures: FigureSet, from base: Period, to period: Period) {
    self.base = base
    self.period = period
    project = figures.project
    self.figures = figures
    var rows: [Row] = []
    for axis in [nil] + figures.project.axes.map(Optional.some) {
      for indicator in figures.project.indicators {
        for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
          let change = Change(
            before: figures.figure(indicator, estimated: isEstimated, period: base, axis: axis),
            after: figures.figure(indicator, estimated: isEstimated, period: period, axis: axis))
          // An axis shows the metrics it has; the project shows all it counts, and estimates where there are any.
          let isKnown = change.before.isKnown || change.after.isKnown
          let isShown = isKnown || !indicator.isEstimatedApart || axis == nil && !isEstimated
          if isShown {
            rows.append(
              Row(indicator: indicator, isEstimated: isEstimated, axis: axis, change: change))
          }
        }
      }
    }
    self.rows = rows
  }

  func rows(of axis: Axis?) -> [Row] { rows.filter { $0.axis?.code == axis?.code } }

  /// The change here of the figure that another comparison shows in a row.
  public func change(of row: Row) -> Change {
    Change(
      before: figures.figure(row.indicator, estimated: row.isEstimated, period: base, axis: row.axis),
      after: figures.figure(row.indicator, estimated: row.isEstimated, period: period, axis: row.axis))
  }

  /// A table for the project, then one for each axis.
  public func tables(_ language: Language) -> [(title: String, table: Table)] {
    ([nil] + project.axes.map(Optional.some)).map { axis in
      (title(of: axis, language), table(of: axis, language))
    }
  }

  /// What a table of an axis, or of the whole project, is called.
  public func title(of axis: Axis?, _ language: Language) -> String {
    (axis?.name ?? Localized(fr: "Ensemble du projet", nl: "Het hele project", en: "Whole project"))[language]
  }

  /// Which differences of an axis, or of the whole project, may be none, because the ranges of the two figures overlap; nil where there are no such.
  public func openDifferences(of axis: Axis?, _ language: Language) -> String? {
    let open = rows(of: axis).filter(\.change.isWithinRanges).map { $0.indicator.title(isEstimated: $0.isEstimated)[language] }
    guard !open.isEmpty else { return nil }
    let list = open.joined(separator: ", ")
    return Localized(
      fr: "Différence non établie, les fourchettes se chevauchant : \(list).", nl: "Geen vaststaand verschil, omdat de intervallen elkaar overlappen: \(list).",
      en: "No established difference, as the ranges overlap: \(list).")[language]
  }

  /// The figures of an axis, or of the whole project, side by side with their changes.
  public func table(of axis: Axis?, _ language: Language) -> Table {
    table(of: axis, language) { row, figure, _ in row.indicator.fixed(figure, language) }
  }

  /// The rows of an axis, or of the project, side by side: each figure of both periods, the difference and the percentage.
  ///
  /// - Parameters:
  ///   - cell: How a figure of a row in one of the periods is shown.
  ///   - remark: What stands behind the name of a row.
  func table(of axis: Axis?, _ language: Language, cell: (Row, Figure, Period) -> Cell, remark: (Row) -> String = { _ in "" }) -> Table {
    Table(
      columns: [
        Table.Column(Localized(fr: "Indicateur", nl: "Indicator", en: "Indicator")[language], width: .text),
        Table.Column(base.name(language)), Table.Column(period.name(language)),
        Table.Column(Localized(fr: "Différence", nl: "Verschil", en: "Difference")[language]),
        Table.Column(Localized(fr: "Évolution", nl: "Evolutie", en: "Change")[language]),
      ],
      rows: rows(of: axis).map { row in
        Table.Row(
          [
            .text(row.indicator.title(isEstimated: row.isEstimated)[language] + remark(row)),
            cell(row, row.change.before, base), cell(row, row.change.after, period),
          ] + row.change.cells(row.indicator.unit, language, before: 1, after: 2))
      })
  }
}

extension Indicator.Unit {
  /// What a cell shows of the difference of two figures: that of percentages in points.
  func cell(ofDifference difference: Rational) -> Cell {
    switch self {
    case .hours: .hoursDifference(difference)
    case .percent: .pointsDifference(difference * 100)
    default: .difference(difference)
    }
  }
}

extension Change {
  /// Difference and percentage as cells computed of the two columns with the figures, or why there is none.
  func cells(_ unit: Indicator.Unit, _ language: Language, before: Int, after: Int) -> [Cell] {
    let derivation = Derivation.difference(.column(after), .column(before))
    let shownDerivation = unit == .percent ? Derivation.product(derivation, .number(100)) : derivation
    let share = share ?? .missing(noRatio?.text[language] ?? "–")
    let isFactor = if case .factor = share { true } else { false }
    return [
      difference.map { .derived(shownDerivation, shown: unit.cell(ofDifference: $0)) }
        ?? (noRatio == .protected ? .protected : .missing("–")),
      // Of a base that is zero there is none, until a fact is changed.
      difference == nil ? share : .derived(.quotient(isFactor ? .column(after) : derivation, .column(before)), shown: share),
    ]
  }
}
