internal import BilanModel

/// Two periods side by side.
extension ReportWriter {
  var comparisonBlocks: [Report.Block] {
    guard let base = request.base, let whole = comparison else { return [] }
    let verdict = whole.verdict(language)
    var blocks: [Report.Block] = [
      .heading(text(fr: "Peut-on comparer ?", nl: "Zijn de periodes vergelijkbaar?", en: "Are the periods comparable?"), level: 1), .paragraph(verdict[0]),
    ]
    if verdict.count > 1 { blocks.append(.list(Array(verdict.dropFirst()))) }
    if let scope = whole.scope(language) { blocks.append(.paragraph(scope)) }
    blocks += sentNotes
    blocks += [
      .paragraph(
        text(
          fr: "Les pourcentages ne sont donnés que lorsque la période de base a un chiffre, et que ce chiffre n'est pas nul.",
          nl: "Percentages staan er alleen als de basisperiode een cijfer heeft dat niet nul is.",
          en: "Percentages are given only where the base period has a figure, and that figure is not zero."))
    ]
    // One axis is the whole.
    let axes = project.axes.count == 1 ? [] : project.axes
    for axis in [nil] + axes.map(Optional.some) { blocks += axisBlocks(whole, axis, since: base) }
    return blocks
  }

  /// The figures of an axis, or of all, side by side, and why they differ.
  private func axisBlocks(_ whole: PeriodComparison, _ axis: Axis?, since base: Period) -> [Report.Block] {
    var blocks: [Report.Block] = [.heading(whole.raw.title(of: axis, language), level: 1)]
    let table = table(whole.raw, axis)
    if table.rows.isEmpty {
      return blocks + [.paragraph(axis?.status == .notImplemented ? text(Axis.Status.notImplemented.text) + "." : nothingKnown)]
    }
    blocks.append(.table(table))
    blocks += openDifferences(whole.raw, axis)
    if let why = whole.why(of: axis, language) {
      blocks.append(.paragraph(why))
    } else if whole.hidesWhy(of: axis) {
      blocks.append(
        .note(
          text(
            fr: "Les raisons du changement ne sont pas données : elles permettraient de retrouver un nombre protégé.",
            nl: "De redenen van de verandering worden niet gegeven: een beschermd aantal zou eruit kunnen worden afgeleid.",
            en: "The reasons for the change are not given: a protected number could be worked out from them.")))
    }
    if axis == nil, tellsWhy(whole) { blocks.append(.note(Decomposition.method[language])) }
    if axis == nil { blocks += chartBlocks([.evolution]) }
    if let like = likeTable(whole, axis) { blocks += [.table(like)] + (whole.like.map { openDifferences($0, axis) } ?? []) }
    if axis == nil { blocks += [base, period].flatMap(coverageNote) }
    return blocks
  }

  /// Whether of the project or of any axis it is told why participations changed.
  private func tellsWhy(_ whole: PeriodComparison) -> Bool {
    ([nil] + project.axes.map(Optional.some)).contains { whole.decomposition(of: $0) != nil }
  }

  /// Which of the differences above may be none, because the ranges of the two figures overlap.
  private func openDifferences(_ comparison: Comparison, _ axis: Axis?) -> [Report.Block] {
    comparison.openDifferences(of: axis, language).map { [.note($0)] } ?? []
  }

  /// The figures of what both periods have in common, summed of the facts in it; nil where the axis has none.
  private func likeTable(_ whole: PeriodComparison, _ axis: Axis?) -> Table? {
    let restriction = whole.comparability.restriction
    let found = whole.likeTable(of: axis, language) { row, figure, period in
      cell(row.indicator, figure) { indicator in
        Selection(
          indicator.code, isEstimated: row.isEstimated, period: period.code, axis: axis?.code,
          parts: restriction?.parts(of: indicator, estimated: row.isEstimated, in: period))
      }
    }
    guard var table = found else { return nil }
    // What one of the two lacks is not comparable.
    table.rows.removeAll { $0.cells[1...2].contains { $0.isMissing && !$0.isProtected } }
    return table.rows.isEmpty ? nil : table
  }

  private var nothingKnown: String {
    text(fr: "Aucune donnée pour les deux périodes.", nl: "Geen gegevens voor beide periodes.", en: "No data for either period.")
  }

  /// What neither period tells of an axis is left out; the project shows all it counts.
  private func table(_ comparison: Comparison, _ axis: Axis?) -> Table {
    var table = comparison.table(of: axis, language) { row, _, period in evolutionCell(row.indicator, estimated: row.isEstimated, period: period, axis: axis) }
    table.name = axis == nil ? "comparison" : Code("comparison-\(axis?.code.text ?? "")")
    table.rows.removeAll { axis != nil && $0.isUnknownTwice }
    return table
  }
}

extension Table.Row {
  /// Whether neither of the two periods has a figure.
  fileprivate var isUnknownTwice: Bool { cells[1...2].allSatisfy { $0.isMissing && !$0.isProtected } }
}

extension Restriction {
  /// The lines of the ledger that a restricted figure of an indicator is summed from.
  fileprivate func parts(of indicator: Indicator, estimated isEstimated: Bool, in period: Period) -> [Selection.Part] {
    func part(_ months: Set<Int>?, _ places: Set<Place>?) -> Selection.Part {
      Selection.Part(
        months: months.map { months in period.monthStarts.filter { months.contains($0.parts.month) } }, axes: axes?.sorted(), places: places?.sorted())
    }
    guard case .metric(let metric) = indicator.rule else { return [part(months, places)] }
    guard let groups = groups(of: metric, estimated: isEstimated) else { return [part(nil, places)] }
    return groups.map { part($0.months, $0.places) }
  }
}
