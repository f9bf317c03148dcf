public import BilanModel

/// A report as Markdown: tables of bars and dashes, charts as blocks of characters. What people wrote is escaped, so that it reads as written.
public struct MarkdownRenderer: Sendable {
  public init() {}

  /// The whole report, with one newline at the end.
  public func text(of report: Report) -> String {
    var lines = ["# " + escaped(report.title), ""]
    if !report.subtitle.isEmpty { lines += ["*\(escaped(report.subtitle))*", ""] }
    for (number, section) in report.numberedSections {
      lines += ["## \(number)\(escaped(section.title))", ""]
      for block in section.blocksUnderTitle { lines += self.lines(of: block, in: report) }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a block and an empty one after them; nothing for a block that only a workbook shows.
  private func lines(of block: Report.Block, in report: Report) -> [String] {
    let style = NumberStyle(report.language)
    switch block {
    case .heading(let text, let level): return [(level <= 1 ? "### " : "#### ") + escaped(text), ""]
    case .paragraph(let text): return [escaped(text), ""]
    case .list(let items): return items.map { "- " + escaped($0) } + [""]
    case .fields(let fields):
      let colon = report.language.colon(tied: true)
      return fields.map { "- **\(escaped($0.label))**\(colon) \($0.text.map(escaped) ?? "……………")" } + [""]
    case .table(let table): return table.isForWorkbookOnly ? [] : lines(of: table, style)
    case .chart(let chart): return lines(of: chart, in: report, style)
    case .charts(let charts): return charts.flatMap { lines(of: $0, in: report, style) }
    case .note(let text): return ["> " + escaped(text), ""]
    case .contents, .ledger, .controls, .seal: return []
    }
  }

  private func lines(of source: Table, _ style: NumberStyle) -> [String] {
    let table = source.completed
    guard !table.columns.isEmpty else { return [] }
    let rules = table.columns.indices.map { table.isNumeric(column: $0) ? "---:" : "---" }
    let rows = table.rows.map { row in
      table.columns.indices.map { column in
        let cell = escaped(style.text(of: row[column]))
        return row.kind == .total && !cell.isEmpty ? "**\(cell)**" : cell
      }
    }
    let title = table.title.map { ["**\(escaped($0))**", ""] } ?? []
    return title + ([table.columns.map { escaped($0.title) }, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" } + [""]
  }

  private func lines(of chart: Chart, in report: Report, _ style: NumberStyle) -> [String] {
    guard let table = report.table(chart.table) else { return [] }
    let drawn = TextChart(chart: chart, table: table, style: style).lines(width: 90)
    // A fence of its own length: no text of the chart can end it.
    let longest = drawn.joined().split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + "text"] + drawn + [fence, ""]
  }

  /// The text with a backslash before each sign that Markdown would take for its own, on one line.
  private func escaped(_ text: String) -> String {
    let lines = text.printable.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var escaped = ""
      for character in line {
        if "\\`*_[]<>|&#".contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
      return escapingStart(of: escaped)
    }
    return lines.joined(separator: "<br>")
  }

  /// `-`, `+` and `=` at the start would begin a list or underline a heading, `1.` would begin a numbered list.
  private func escapingStart(of line: String) -> String {
    guard let first = line.first else { return line }
    if "-+=".contains(first) { return "\\" + line }
    let rest = line.drop { $0.isNumber && $0.isASCII }
    guard rest.count < line.count, rest.hasPrefix(".") || rest.hasPrefix(")") else { return line }
    return line[..<rest.startIndex] + "\\" + rest
  }
}
