public import BilanModel

/// A report as plain text: UTF-8, lines of limited display width, LF ends, no trailing blanks, one newline at the end.
public struct TextRenderer: Sendable {
  /// The columns a line may take, at least 40.
  public let width: Int

  public init(width: Int = 100) { self.width = max(width, 40) }

  /// The whole report.
  public func text(of report: Report) -> String {
    var page = TextPage()
    page.add(heading(report.title, underline: "="))
    if !report.subtitle.isEmpty { page.add(wrapped(report.subtitle)) }
    for (number, section) in report.numberedSections {
      page.add(["", ""] + heading(number + section.title, underline: "-"))
      for block in section.blocksUnderTitle { write(block, in: report, to: &page) }
    }
    return page.text
  }

  /// One table alone, as the command line shows it.
  public func text(of table: Table, in language: Language) -> String {
    var page = TextPage()
    write(table, language: language, to: &page)
    return page.text
  }

  /// One paragraph alone, broken to the width.
  public func text(of paragraph: String) -> String { wrapped(paragraph).joined(separator: "\n") }

  /// The block under an empty line; nothing for a block without lines.
  private func write(_ block: Report.Block, in report: Report, to page: inout TextPage) {
    switch block {
    case .table(let table): if !table.isForWorkbookOnly { write(table, under: [""], language: report.language, to: &page) }
    case .charts(let charts): for chart in charts { write(.chart(chart), in: report, to: &page) }
    default:
      let lines = self.lines(of: block, in: report)
      if !lines.isEmpty { page.add([""] + lines) }
    }
  }

  private func write(_ table: Table, under lines: [String] = [], language: Language, to page: inout TextPage) {
    let drawn = TextTable(table, style: NumberStyle(language))
    let title = table.title.map { wrapped($0) + [""] } ?? []
    if title.isEmpty, drawn.isEmpty { return }
    page.add(lines + title)
    drawn.write(to: &page, width: width)
  }

  /// The lines of a block that is not a table: tables are long, and go to the page without lines of their own.
  private func lines(of block: Report.Block, in report: Report) -> [String] {
    switch block {
    case .heading(let text, let level): heading(text, underline: level <= 1 ? "~" : ".")
    case .paragraph(let text): wrapped(text)
    case .list(let items): items.flatMap { wrapped($0, first: "- ", others: "  ") }
    case .fields(let fields): lines(of: fields)
    case .chart(let chart): lines(of: chart, in: report)
    case .note(let text): wrapped(text, first: "  ", others: "  ")
    case .table, .charts, .contents, .ledger, .controls, .seal: []
    }
  }

  private func heading(_ text: String, underline: String) -> [String] {
    let lines = wrapped(text)
    let length = lines.reduce(0) { max($0, $1.displayWidth) }
    return lines + [String(repeating: underline, count: length)]
  }

  private func wrapped(_ text: String, first: String = "", others: String = "") -> [String] {
    LineBreaker(columns: width - first.displayWidth).lines(of: text.printable)
      .enumerated().map { ($0.offset == 0 ? first : others) + $0.element }
  }

  /// Labels at the left, texts aligned behind the longest label.
  private func lines(of fields: [Report.Field]) -> [String] {
    let labels = fields.map { $0.label.printable }
    let labelWidth = min(labels.map(\.displayWidth).max() ?? 0, width / 3)
    var lines: [String] = []
    for (label, field) in zip(labels, fields) {
      let left = LineBreaker(columns: labelWidth).lines(of: label)
      let right = LineBreaker(columns: width - labelWidth - 2).lines(of: (field.text ?? Self.blank).printable)
      for index in 0..<max(left.count, right.count) {
        let text = index < right.count ? right[index] : ""
        lines.append((index < left.count ? left[index] : "").padded(to: labelWidth) + "  " + text)
      }
    }
    return lines
  }

  private func lines(of chart: Chart, in report: Report) -> [String] {
    guard let table = report.table(chart.table) else { return [] }
    return TextChart(chart: chart, table: table, style: NumberStyle(report.language)).lines(width: width)
  }

  /// A place to write on.
  private static let blank = String(repeating: ".", count: 40)
}

extension Report.Section {
  /// The blocks without a first heading that only repeats the section's title, which both renderers print.
  var blocksUnderTitle: ArraySlice<Report.Block> {
    if case .heading(title, level: _)? = blocks.first { return blocks.dropFirst() }
    return blocks[...]
  }

  /// A table of the section by its place among the tables.
  func table(_ index: Int) -> Table? {
    var seen = 0
    for case .table(let table) in blocks {
      if seen == index { return table }
      seen += 1
    }
    return nil
  }
}
