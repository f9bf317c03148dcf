import BilanModel

extension Report {
  /// Everything in the report as text, one thing a line: two reports are the same when these are.
  var dump: String {
    var lines = ["\(language) \(title) | \(subtitle) | \(asOf)"]
    for section in sections {
      lines.append("== \(section.title) \(section.isLandscape) \(section.fitsOnePage)")
      for block in section.blocks { lines += block.lines }
    }
    return lines.joined(separator: "\n")
  }

  func section(_ title: String) -> Section? { sections.first { $0.title == title } }
}

extension Report.Section {
  /// The table of this number; one without anything where there is none, so that a test fails and does not trap.
  func table(_ number: Int) -> Table {
    tables.indices.contains(number) ? tables[number] : Table(columns: [], rows: [])
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  var notes: [String] {
    blocks.compactMap { if case .note(let text) = $0 { text.withPlainSpaces } else { nil } }
  }

  var headings: [String] {
    blocks.compactMap { if case .heading(let text, _) = $0 { text.withPlainSpaces } else { nil } }
  }

  var items: [String] {
    blocks.flatMap { if case .list(let items) = $0 { items.map(\.withPlainSpaces) } else { [String]() } }
  }

  var fields: [Report.Field] {
    blocks.flatMap {
      if case .fields(let fields) = $0 {
        fields.map { Report.Field(label: $0.label.withPlainSpaces, text: $0.text?.withPlainSpaces) }
      } else {
        [Report.Field]()
      }
    }
  }

  var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let text) = $0 { text.withPlainSpaces } else { nil } }
  }

  var charts: [Chart] {
    blocks.flatMap { block -> [Chart] in
      switch block {
      case .chart(let chart): [chart]
      case .charts(let charts): charts
      default: []
      }
    }
  }
}

extension Report.Block {
  fileprivate var lines: [String] {
    switch self {
    case .heading(let text, let level): ["heading \(level) \(text)"]
    case .paragraph(let text): ["paragraph \(text)"]
    case .list(let items): items.map { "item \($0)" }
    case .fields(let fields): fields.map { "field \($0.label) | \($0.text ?? "…")" }
    case .table(let table): ["table \(table.title ?? "")"] + table.lines
    case .chart(let chart): ["chart \(chart)"]
    case .charts(let charts): charts.map { "chart \($0)" }
    case .note(let text): ["note \(text)"]
    case .contents: ["contents"]
    case .ledger(let ledger): ["ledger \(ledger.activities)"] + ledger.lines.map { "\($0)" }
    case .controls: ["controls"]
    case .seal: ["seal"]
    }
  }
}

extension Table {
  /// Titles, then rows, cells between bars: numbers stay exact, so that 1/3 is not 0.3.
  var lines: [String] {
    [columns.map(\.title).joined(separator: " | ")]
      + rows.map { row in
        (row.kind == .body ? "" : "\(row.kind): ")
          + row.cells.map(\.short).joined(separator: " | ")
      }
  }

  /// The rows alone.
  var body: [String] { Array(lines.dropFirst()) }
}

extension Cell {
  /// A kind and a value: `3`, `15.0` would hide what kind of number stands there.
  fileprivate var short: String {
    switch self {
    case .text(let text): text
    case .count(let number): "\(number)"
    case .range(let count, let range): "\(count) in \(range)"
    case .quotient(let quotient, let value, let range):
      "\(value.numerator)/\(value.denominator) of \(quotient.numerator.double)/\(quotient.denominator.double)\(range.map { " in \($0)" } ?? "")"
    case .decimal(let value): "h\(value.numerator)/\(value.denominator)"
    case .percent(let value): "%\(value.numerator)/\(value.denominator)"
    case .change(let value): "%\(value.numerator)/\(value.denominator)"
    case .factor(let value): "×\(value.numerator)/\(value.denominator)"
    case .amount(let value): "a\(value.numerator)/\(value.denominator)"
    case .difference(let value), .hoursDifference(let value), .pointsDifference(let value): "d\(value.numerator)/\(value.denominator)"
    case .day(let day): "\(day)"
    case .missing(let word): "(\(word))"
    case .empty: ""
    case .month(let day): "month \(day)"
    case .toComplete: "…"
    case .derived(_, let shown), .fixed(let shown, _): shown.short
    }
  }
}

extension String {
  /// With ordinary spaces, as one types them; TypographyTests look at the others.
  fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
