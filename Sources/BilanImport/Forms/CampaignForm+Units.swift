internal import BilanModel
internal import BilanText

/// What one unit of a number stands for: « en centaines », « paquets de 50 », said in a header, beside the number, above or below the table.
extension CampaignForm {
  /// What a line of words below the numbers says of all of them: « Les nombres sont exprimés en centaines », « chiffres cumulés », « inclus dans ceux de Forest ».
  mutating func noteLine(_ text: Span<UInt8>, _ row: Row) {
    guard row.cells.count(where: { !$0.isEmpty }) == 1, let only = row.cells.first(where: { !$0.isEmpty }), only.range.count <= 200 else { return }
    let written = string(text, only)
    if unitBelow == nil, unitAround == nil, case .times(let factor) = CountUnit(written, isTitle: true) { unitBelow = (written, factor) }
    guard written.contains(where: \.isWhitespace) else { return }
    beside.note(written, at: row.line)
    if runningBelow == nil, runningAround == nil, RunningTotal.isNamed(in: written) { runningBelow = written }
    if DoubtfulRemark.says(written) { tallies[.doubted(written), default: 0] += 1 }
  }

  /// A unit that was stated below all numbers holds for all of them, where none had one of its own.
  mutating func settleUnitBelow(_ reading: inout SheetReading) {
    guard let unitBelow, !reading.content.counts.isEmpty, !tallies.keys.contains(where: { if case .unit = $0 { true } else { false } }) else { return }
    for index in reading.content.counts.indices { reading.content.counts[index].value *= unitBelow.factor }
    for index in reading.firstRows.indices { reading.firstRows[index].value = reading.firstRows[index].value.map { $0 * unitBelow.factor } }
    tallies[.unit(unitBelow.text, unitBelow.factor), default: 0] += reading.content.counts.count
  }

  /// What one unit of a number of this row and column stands for, and the words that say so.
  func unit(of column: Int, _ row: Row, _ text: Span<UInt8>) -> (text: String, unit: CountUnit) {
    let title = row.header.columns[column].title
    if CountUnit(title) != .one,
      row.header.columns[column].meaning.map({ if case .metric(let metric) = $0 { !isTitle(title, of: metric) } else { true } }) ?? true
    {
      return (title, CountUnit(title))
    }
    for (index, header) in row.header.columns.enumerated() where index != column {
      let isUnit = unitColumns.contains(index)
      guard isUnit || header.meaning == .role(.metric), let written = cell(index, text, row), CountUnit(written) != .one else { continue }
      if header.meaning == .role(.metric), vocabulary.metrics.metric(named: written) != nil { continue }
      return (written, CountUnit(written))
    }
    return unitAround ?? ("", .one)
  }

  /// Columns that say what one unit of the numbers beside them is.
  static func unitColumns(of header: TableHeader) -> [Int] {
    let titles = ["unite", "eenheid", "unit", "conditionnement", "verpakking", "unites", "eenheden", "format", "par", "per", "soit", "emballage"]
    return header.columns.indices.filter { titles.contains(Folding.folded(header.columns[$0].title)) }
  }

  /// Whether a column is of units by its title: below « Par » stands who counted, too.
  static func namesUnits(_ title: String) -> Bool { !["par", "per", "soit", "format"].contains(Folding.folded(title)) }

  /// Whether the metric of a column is an estimate by its own name.
  func isEstimate(_ column: Int, _ header: TableHeader) -> Bool {
    guard case .metric(let metric) = header.columns[column].meaning else { return false }
    return vocabulary.metrics.metrics[metric].title.distinct.contains(where: CountReading.saysEstimate)
  }

  private func isTitle(_ title: String, of metric: Int) -> Bool { vocabulary.metrics.metric(named: title) == metric }

  /// A number as it counts: groups behind commas where the column proves them, times its unit.
  func unitized(_ written: String, _ row: Row, _ column: Int, _ text: Span<UInt8>) -> CountReading {
    let plain = shape.thousands.contains(column) ? written.filter { $0 != "," } : written
    let reading = CountReading(plain)
    switch unit(of: column, row, text).unit {
    case .one: return reading
    case .unknown: return reading == .blank ? .blank : .unreadable
    case .times(let factor):
      if case .count(let value, let isEstimated) = reading {
        return value <= 1_000_000_000 / factor ? .count(value * factor, isEstimated: isEstimated) : .unreadable
      }
      // « 1,5 » in hundreds is 150.
      let parts = plain.split(whereSeparator: { ",.".contains($0) })
      guard reading == .unreadable, parts.count == 2, let whole = Int(parts[0]), let rest = Int(parts[1]), parts[1].utf8.count <= 6 else { return reading }
      var scale = 1
      for _ in parts[1] { scale *= 10 }
      let product = (whole * scale + rest) * factor
      return product % scale == 0 ? .count(product / scale, isEstimated: false) : .unreadable
    }
  }
}

extension MetricIndex {
  func metric(named text: String) -> Int? {
    let folded = Folding.folded(text)
    return metric(folded: folded.utf8.span, 0..<folded.utf8.count)
  }

  /// The metric of a text that also names an audience, a unit or a running total.
  func metric(within text: String) -> Int? {
    if let split = split(Folding.folded(text)) { return split.metric }
    if let open = text.firstIndex(of: "("), let metric = metric(named: String(text[..<open])), CountUnit(text) != .one || RunningTotal.isNamed(in: text) {
      return metric
    }
    return CountUnit.bare(text).flatMap { metric(named: $0) }
  }
}
