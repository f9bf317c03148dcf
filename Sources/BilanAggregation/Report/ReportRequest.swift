public import BilanModel

/// Everything a report is made of.
public struct ReportRequest: Sendable {
  public var project: Project
  public var facts: FactTable
  public var period: Period
  /// The period it is compared with.
  public var base: Period?
  public var language: Language
  public var narrative: Narrative
  /// The layout to fill.
  public var form: Form
  /// The day to be shown as the day of the report; the last day of the period unless given.
  public var asOf: Day?

  public init(
    project: Project, facts: FactTable, period: Period, base: Period?, language: Language,
    narrative: Narrative, form: Form, asOf: Day?
  ) {
    self.project = project
    self.facts = facts
    self.period = period
    self.base = base
    self.language = language
    self.narrative = narrative
    self.form = form
    self.asOf = asOf
  }
}

extension Report {
  /// The report on one period, as its form lays it out.
  public init(_ request: ReportRequest) {
    let writer = ReportWriter(request)
    let language = request.language
    self.init(
      language: language,
      title: request.project.title[language],
      subtitle: writer.subtitle,
      author: request.project.contact.service?[language] ?? "",
      asOf: request.asOf ?? request.period.last,
      sections: writer.sections)
    dropUndrawableCharts()
    tieSpaces()
  }

  /// A form may draw a table that it shows nowhere, or that nothing is known for.
  private mutating func dropUndrawableCharts() {
    let tables = self.tables
    let style = NumberStyle(language)
    func drawable(_ chart: Chart) -> Chart? { tables[chart.table].flatMap { chart.drawn(of: $0, style) } }
    for index in sections.indices {
      sections[index].blocks = sections[index].blocks.compactMap { block in
        switch block {
        case .chart(let chart): return drawable(chart).map { .chart($0) }
        case .charts(let charts):
          let drawn = charts.compactMap(drawable)
          return drawn.isEmpty ? nil : .charts(drawn)
        default: return block
        }
      }
    }
  }

  private var tables: [Code<Table>: Table] {
    var tables: [Code<Table>: Table] = [:]
    for case .table(let table) in sections.flatMap(\.blocks) { if let name = table.name { tables[name] = table } }
    return tables
  }
}

extension Chart {
  /// The chart over its table, or nil where that has no number to draw.
  /// Bars without any number at either end are left out; the columns of a period's months are all drawn.
  fileprivate func drawn(of table: Table, _ style: NumberStyle) -> Chart? {
    func isDrawn(_ row: Int) -> Bool { series.contains { table.rows[row].cells[$0].isNumber } }
    guard let first = rows.first(where: isDrawn), let last = rows.last(where: isDrawn) else { return nil }
    var chart = self
    if kind == .bar { chart.rows = first..<last + 1 }
    chart.alternativeText += " " + table.rows[chart.rows].map { row in summary(of: row, style) }.joined(separator: "; ") + "."
    return chart
  }

  /// `Axe 1 – Plateforme: 197, 108`
  private func summary(of row: Table.Row, _ style: NumberStyle) -> String {
    style.text(of: row.cells[categories]) + (style.language == .fr ? "\u{A0}: " : ": ") + series.map { style.text(of: row.cells[$0]) }.joined(separator: ", ")
  }
}
