internal import BilanModel

/// Tables of figures told apart as a form asks for it.
extension ReportWriter {
  /// An indicator, counted or estimated.
  private struct Series: Hashable {
    var indicator: Code<Indicator>
    var isEstimated: Bool
  }

  /// Where a figure stands: its row and its column.
  private struct Spot: Hashable {
    var series: Series
    var row: [Crossing.Value?]
    var column: Crossing.Value?
  }

  func crossedBlocks(_ asked: Form.CrossTable) -> [Report.Block] {
    let period = asked.period.flatMap(project.period(named:)) ?? period
    let indicators = asked.indicators(in: project).compactMap(\.self)
    let heading = Report.Block.heading(text(asked.title), level: 1)
    guard let crossing = publication.crossing(by: asked.dimensions, of: indicators, in: [period]) else {
      return [heading, .note(text(fr: "Trop de cases pour un tableau.", nl: "Te veel cellen voor één tabel.", en: "Too many cells for a table."))]
    }
    let lines = crossing.lines.filter { isAsked($0, asked) }
    let told = Set(lines.filter { $0.figure.isKnown || !$0.key.isEstimated }.map(series))
    let shown = lines.filter { told.contains(series(of: $0)) }
    guard shown.contains(where: \.figure.isKnown) else { return [] }
    let table = asked.column == nil ? byIndicator(shown, asked, indicators, period) : byDimension(shown, asked, indicators, period)
    let countedAnew = asked.hasTotal ? indicators.filter { !$0.isAdditive && !crossing.leftOut.contains($0) } : []
    return [heading, .table(table)] + (countedAnew.isEmpty ? [] : [countedAnewNote(countedAnew)]) + missingNotes(crossing, period) + coverageNote(period)
  }

  private func series(of line: Crossing.Line) -> Series { Series(indicator: line.key.indicator, isEstimated: line.key.isEstimated) }

  /// Whether a line is of what the table is of, and no total that it does not ask for: that of some rows only is none.
  private func isAsked(_ line: Crossing.Line, _ asked: Form.CrossTable) -> Bool {
    let rows = line.values.prefix(asked.rows.count)
    let inRow = rows.allSatisfy { $0 != nil } || asked.hasTotal && rows.allSatisfy { $0 == nil }
    let inColumn = asked.column == nil || asked.hasTotal || line.values[asked.rows.count] != nil
    return inRow && inColumn && zip(line.values.suffix(asked.only.count), asked.only).allSatisfy { $0?.isCalled($1.value, in: project) ?? false }
  }

  // MARK: - Two ways to lay them out

  /// A column for each indicator.
  private func byIndicator(_ lines: [Crossing.Line], _ asked: Form.CrossTable, _ indicators: [Indicator], _ period: Period) -> Table {
    let all = lines.map(series).unique
    let found = Dictionary(lines.map { (spot(of: $0, asked), $0) }) { first, _ in first }
    let rows = lines.map { Array($0.values.prefix(asked.rows.count)) }.unique.map { row in
      tableRow(row, [], all.map { series in cell(found[Spot(series: series, row: row)], indicators, period) })
    }
    return Table(columns: heads(asked) + all.map { Table.Column(title($0, indicators)) }, rows: totalsLast(rows))
  }

  /// A column for each value of a dimension; several indicators stand below each other.
  private func byDimension(_ lines: [Crossing.Line], _ asked: Form.CrossTable, _ indicators: [Indicator], _ period: Period) -> Table {
    let all = lines.map(series).unique
    let columns = lines.map { $0.values[asked.rows.count] }.unique
    let ordered = columns.filter { $0 != nil } + columns.filter { $0 == nil }
    let found = Dictionary(lines.map { (spot(of: $0, asked), $0) }) { first, _ in first }
    let rows = all.flatMap { series in
      totalsLast(
        lines.filter { self.series(of: $0) == series }.map { Array($0.values.prefix(asked.rows.count)) }.unique.map { row in
          tableRow(
            row, all.count > 1 ? [title(series, indicators)] : [],
            ordered.map { cell(found[Spot(series: series, row: row, column: $0)], indicators, period) })
        })
    }
    let indicator = all.count > 1 ? [Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text)] : []
    return Table(columns: indicator + heads(asked) + ordered.map { Table.Column(title(of: $0)) }, rows: rows)
  }

  private func spot(of line: Crossing.Line, _ asked: Form.CrossTable) -> Spot {
    Spot(
      series: series(of: line), row: Array(line.values.prefix(asked.rows.count)), column: asked.column == nil ? nil : line.values[asked.rows.count])
  }

  private func tableRow(_ values: [Crossing.Value?], _ before: [String], _ cells: [Cell]) -> Table.Row {
    let isTotal = values.contains { $0 == nil }
    let titles = isTotal ? [total] + values.dropFirst().map { _ in "" } : values.map(title)
    return Table.Row((before + titles).map { .text($0) } + cells, kind: isTotal ? .total : .body)
  }

  private func totalsLast(_ rows: [Table.Row]) -> [Table.Row] { rows.filter { $0.kind == .body } + rows.filter { $0.kind != .body } }

  // MARK: - Cells and words

  private func heads(_ asked: Form.CrossTable) -> [Table.Column] { asked.rows.map { Table.Column(text($0.title), width: .text) } }

  private func title(of value: Crossing.Value?) -> String {
    if case .axis(let code) = value, let axis = project.axis(code) { return name(of: axis) }
    return value?.title(in: project, language) ?? total
  }

  private func title(_ series: Series, _ indicators: [Indicator]) -> String {
    indicators.first { $0.code == series.indicator }.map { text($0.title(isEstimated: series.isEstimated)) } ?? ""
  }

  /// A figure of axes and communes stands here as it does elsewhere, with the sum that it is; of any other no formula gives it.
  private func cell(_ line: Crossing.Line?, _ indicators: [Indicator], _ period: Period) -> Cell {
    guard let line, let indicator = indicators.first(where: { $0.code == line.key.indicator }) else { return .empty }
    let isKnown = line.key.place.map(figures.places.contains) ?? true
    guard line.part == nil, line.categories.isEmpty, isKnown, project.indicators.contains(indicator), figures.periods.contains(period) else {
      return indicator.fixed(line.figure, language)
    }
    return cell(indicator, estimated: line.key.isEstimated, period: period, axis: line.key.axis.flatMap(project.axis), place: line.key.place)
  }

  /// What is not in the table.
  private func missingNotes(_ crossing: Crossing, _ period: Period) -> [Report.Block] {
    var notes: [Report.Block] = []
    if !crossing.leftOut.isEmpty {
      let titles = crossing.leftOut.map { text($0.title) }.joined(separator: ", ")
      notes.append(
        .note(
          text(
            fr: "Sans ventilation possible, et donc absents : \(titles).", nl: "Niet uit te splitsen en dus niet opgenomen: \(titles).",
            en: "Not in the table, as there is no such breakdown: \(titles).")))
    }
    if let count = crossing.cutCounts[period.code], count > 0 {
      notes.append(
        .note(
          text(
            fr: "Comptages qui s'étendent sur plusieurs parties de la période et ne figurent que dans le total : \(count).",
            nl: "Tellingen die over meer dan één deel van de periode lopen en alleen in het totaal staan: \(count).",
            en: "Counts that span more than one part of the period and are in the total only: \(count).")))
    }
    return notes
  }
}

extension Array where Element: Hashable {
  /// Each once, where it stands first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
