internal import BilanAggregation
internal import BilanExport
public import BilanModel

/// The lines of a crossing, as programs and people read them.
public struct CrossedFigures: Sendable {
  let crossing: Crossing
  let project: Project
  let breakdown: Breakdown
  /// What every period is compared with.
  let bases: [Period]
  /// One object of `indicators --format json` each.
  public let rows: [CrossedRow]

  /// - Parameter figures: Of the same periods, whose targets are judged.
  init(_ crossing: Crossing, _ figures: FigureSet, _ breakdown: Breakdown, against bases: [Period], asOf: Day?) {
    (self.crossing, self.breakdown, self.bases, project) = (crossing, breakdown, bases, figures.project)
    rows = crossing.lines.map { CrossedRow($0, breakdown.further, crossing.dimensions, figures, asOf: asOf) }
  }

  // MARK: - CSV

  /// The lines as CSV for programs; as a pivot, the values of the last dimension side by side.
  public var csv: String { breakdown.isPivot ? CSVText.plain(pivoted) : CSVText.plain([header] + rows.map { $0.fields }) }

  private var header: [String] {
    let numbered = bases.indices.flatMap { number in
      ["base_period", "base", "difference", "percent"].map { number == 0 ? $0 : "\($0)_\(number + 1)" }
    }
    return FigureRow.header + breakdown.further.map(\.name) + numbered
  }

  private var pivoted: [[String]] {
    let pivot = CrossingPivot(crossing)
    let names = pivot.columns.map { $0?.name ?? "total" }
    let heads = names.flatMap { name in [name] + bases.flatMap { ["\(name) \($0.code)", "\(name) \($0.code) difference"] } }
    let leading = crossing.dimensions.dropLast().map(\.name)
    return [["indicator", "period", "estimated"] + leading + heads]
      + pivot.rows.map { row in
        let first = row.first
        let cells = row.lines.flatMap { line in [line.map { CrossedRow.value($0.figure) } ?? ""] + others(of: line) }
        return [first.key.indicator.text, first.key.period.text, first.key.isEstimated ? "true" : "false"]
          + first.values.dropLast().map { $0?.name ?? "" } + cells
      }
  }

  private func others(of line: Crossing.Line?) -> [String] {
    bases.indices.flatMap { number -> [String] in
      let other = line?.others[number]
      return [other.map { CrossedRow.value($0.figure) } ?? "", other?.change.difference.map(FigureRow.plain) ?? ""]
    }
  }

  // MARK: - Table

  /// The lines as people read them; as a pivot, the values of the last dimension side by side.
  public func table(_ language: Language) -> Table {
    let pivot = breakdown.isPivot ? CrossingPivot(crossing) : CrossingPivot(listing: crossing)
    let leading = breakdown.isPivot ? Array(crossing.dimensions.dropLast()) : crossing.dimensions
    let rows = pivot.rows.map { row in
      let values = row.first.values.prefix(leading.count)
      return Table.Row(
        [.text(title(of: row.first, language)), .text(row.first.key.period.name(language))] + values.map { .text(title(of: $0, language)) }
          + row.lines.flatMap { cells(of: $0, language) }, kind: values.contains { $0 == nil } ? .subtotal : .body)
    }
    let heads = [
      Table.Column(Localized(fr: "Indicateur", nl: "Indicator", en: "Indicator")[language], width: .text),
      Table.Column(Localized(fr: "Période", nl: "Periode", en: "Period")[language]),
    ]
    return Table(columns: heads + leading.map { Table.Column(project.inOwnWords($0.title)[language]) } + columns(pivot, language), rows: rows)
  }

  private func columns(_ pivot: CrossingPivot, _ language: Language) -> [Table.Column] {
    let value = Localized(fr: "Valeur", nl: "Waarde", en: "Value")[language]
    return pivot.columns.flatMap { column in
      let own = breakdown.isPivot ? title(of: column, language) : value
      let ofBases = bases.flatMap { base in
        let name = span(of: base).name(language)
        let change = Localized(fr: "Évolution depuis \(name)", nl: "Evolutie sinds \(name)", en: "Change since \(name)")[language]
        return breakdown.isPivot ? ["\(own), \(name)", "\(own): \(change)"] : [name, change]
      }
      return ([own] + ofBases).map { Table.Column($0) }
    }
  }

  /// What a base is where one period is shown: of a part of a year, the same part.
  func span(of base: Period) -> Period {
    let spans = Set(crossing.lines.filter { $0.part == nil }.compactMap { $0.others[bases.firstIndex(of: base)!]?.span })
    return spans.count == 1 ? spans.first! : base
  }

  private func cells(of line: Crossing.Line?, _ language: Language) -> [Cell] {
    guard let line else { return Array(repeating: .empty, count: 1 + 2 * bases.count) }
    let unit = indicator(of: line)?.unit ?? .number
    return [line.figure.cell(language)] + line.others.flatMap { other in [other?.figure.cell(language) ?? .empty, other?.change.cell(unit) ?? .empty] }
  }

  private func title(of value: Crossing.Value?, _ language: Language) -> String {
    value?.title(in: project, language) ?? Localized(fr: "Total", nl: "Totaal", en: "Total")[language]
  }

  private func indicator(of line: Crossing.Line) -> Indicator? { project.indicators.first { $0.code == line.key.indicator } }

  private func title(of line: Crossing.Line, _ language: Language) -> String {
    (indicator(of: line)?.titleWithPlace[language] ?? "") + (line.key.isEstimated ? FigureRow.estimate[language] : "")
  }
}
