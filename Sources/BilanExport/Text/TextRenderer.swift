public import BilanModel

/// A report as plain text: UTF-8, lines of limited display width, LF ends, no trailing blanks, one newline at the end.
public struct TextRenderer: Sendable {
  /// The columns a line may take, at least 40.
  public let width: Int

  public init(width: Int = 100) { self.width = max(width, 40) }

  public func text(of report: Report) -> String {
    var lines = heading(report.title, underline: "=")
    if !report.subtitle.isEmpty { lines += wrapped(report.subtitle) }
    for (index, section) in report.sections.enumerated() {
      lines += ["", ""] + heading("\(index + 1). \(section.title)", underline: "-")
      for block in section.blocksUnderTitle {
        let drawn = self.lines(of: block, in: section, language: report.language)
        if !drawn.isEmpty { lines += [""] + drawn }
      }
    }
    return joined(lines)
  }

  /// One table alone, as the command line shows it.
  public func text(of table: Table, in language: Language) -> String {
    joined(lines(of: table, language: language))
  }

  private func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      // Blanks made here are spaces; no-break spaces are part of the text.
      var line = line.utf8[...]
      while line.last == 0x20 { line.removeLast() }
      text += String(Substring(line))
      text += "\n"
    }
    return text
  }

  private func lines(
    of block: Report.Block, in section: Report.Section, language: Language
  ) -> [String] {
    switch block {
    case .heading(let text, let level): heading(text, underline: level <= 1 ? "~" : ".")
    case .paragraph(let text): wrapped(text)
    case .list(let items): items.flatMap { wrapped($0, first: "- ", others: "  ") }
    case .fields(let fields): lines(of: fields)
    case .table(let table): lines(of: table, language: language)
    case .chart(let chart): lines(of: chart, in: section, language: language)
    case .note(let text): wrapped(text, first: "  ", others: "  ")
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
      let right = LineBreaker(columns: width - labelWidth - 2).lines(of: field.text.printable)
      for index in 0..<max(left.count, right.count) {
        let text = index < right.count ? right[index] : ""
        lines.append((index < left.count ? left[index] : "").padded(to: labelWidth) + "  " + text)
      }
    }
    return lines
  }

  private func lines(of table: Table, language: Language) -> [String] {
    let title = table.title.map { wrapped($0) + [""] } ?? []
    return title + TextTable(table, style: NumberStyle(language)).lines(width: width)
  }

  private func lines(
    of chart: Chart, in section: Report.Section, language: Language
  ) -> [String] {
    guard let table = section.table(chart.table) else { return [] }
    return TextChart(chart: chart, table: table, style: NumberStyle(language)).lines(width: width)
  }
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
