internal import BilanModel

/// The sheets of figures: synthesis, axes by communes, evolution.
extension ReportWriter {
  // MARK: - Synthesis

  var synthesis: Report.Section {
    var blocks: [Report.Block] = [
      .heading(text(fr: "Chiffres clés", nl: "Kerncijfers", en: "Key figures"), level: 1),
      .table(keyFigures),
    ]
    blocks += ([rangeSentence].compactMap(\.self) + overlapSentences).map { .note($0) }
    blocks += axisBlocks + communeBlocks + arrivalBlocks + sectorBlocks
    if let targets = targetTable {
      blocks += [
        .heading(text(fr: "Valeurs cibles", nl: "Streefwaarden", en: "Targets"), level: 1),
        .table(targets),
      ]
    }
    return Report.Section(
      title: text(fr: "Synthèse", nl: "Synthese", en: "Summary"), blocks: blocks)
  }

  private var keyFigures: Table {
    var columns = [Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text)]
    columns.append(Table.Column(period.code.text))
    if let base = request.base {
      columns += [
        Table.Column(base.code.text),
        Table.Column(text(fr: "Différence", nl: "Verschil", en: "Difference")),
        Table.Column(text(fr: "Évolution", nl: "Evolutie", en: "Change")),
      ]
    }
    var rows: [Table.Row] = []
    for (indicator, isEstimated) in shownIndicators {
      let figure = figures.figure(indicator, estimated: isEstimated, period: period)
      var cells: [Cell] = [.text(text(indicator.title(isEstimated: isEstimated))), cell(figure)]
      if let base = request.base {
        let before = figures.figure(indicator, estimated: isEstimated, period: base)
        cells += [cell(before)] + Change(before: before, after: figure).cells(language)
      }
      rows.append(Table.Row(cells))
    }
    return Table(columns: columns, rows: rows)
  }

  /// Every indicator, the estimated amounts only where there are any.
  var shownIndicators: [(Indicator, isEstimated: Bool)] {
    var shown: [(Indicator, Bool)] = []
    for indicator in project.indicators {
      shown.append((indicator, false))
      let isEstimatedAnywhere = figures.periods.contains {
        figures.figure(indicator, estimated: true, period: $0).value != nil
      }
      if indicator.isEstimatedApart, isEstimatedAnywhere { shown.append((indicator, true)) }
    }
    return shown
  }

  private var axisBlocks: [Report.Block] {
    let title = text(fr: "Par axe, \(period.code)", nl: "Per as, \(period.code)", en: "By axis, \(period.code)")
    let rows = project.axes.map { axis in
      Table.Row(
        [.text(name(of: axis))]
          + peopleIndicators.map { cell(figures.figure($0, period: period, axis: axis)) })
    }
    let totals = Table.Row(
      [.text(total)] + peopleIndicators.map { cell(figures.figure($0, period: period)) },
      kind: .total)
    let table = Table(
      columns: [Table.Column(text(fr: "Axe", nl: "As", en: "Axis"), width: .text)]
        + peopleIndicators.map { Table.Column(text($0.title)) },
      rows: rows + [totals])
    return [.heading(title, level: 1), .table(table)]
      + [chart(table: 1, rows: rows.count, by: Localized(fr: "par axe", nl: "per as", en: "by axis"))]
      .compactMap(\.self)
  }

  private var communeBlocks: [Report.Block] {
    let title = text(
      fr: "Par commune, \(period.code)", nl: "Per gemeente, \(period.code)",
      en: "By commune, \(period.code)")
    let rows = figures.places.map { place in
      Table.Row(
        [.text(name(of: place))]
          + peopleIndicators.map { cell(figures.figure($0, period: period, place: place)) })
    }
    let totals = Table.Row(
      [.text(total)] + peopleIndicators.map { cell(figures.figure($0, period: period)) },
      kind: .total)
    let table = Table(
      columns: [Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune"), width: .text)]
        + peopleIndicators.map { Table.Column(text($0.title)) },
      rows: rows + [totals])
    return [.heading(title, level: 1), .table(table)]
      + [
        chart(
          table: 2, rows: rows.count,
          by: Localized(fr: "par commune", nl: "per gemeente", en: "by commune"))
      ].compactMap(\.self)
  }

  /// Participations beside unique participants, for the rows of a table of people's indicators.
  private func chart(table: Int, rows: Int, by: Localized) -> Report.Block? {
    let columns = peopleIndicators.indices.filter {
      [.participations, .participants].contains(peopleIndicators[$0].rule)
    }
    guard !columns.isEmpty, rows > 0 else { return nil }
    let names = columns.map { text(peopleIndicators[$0].title) }
    let joined = names.joined(separator: text(fr: " et ", nl: " en ", en: " and ")).lowercased()
    let title = "\(joined.prefix(1).uppercased())\(joined.dropFirst()) \(text(by)), \(period.code)"
    return .chart(
      Chart(
        title: title, kind: .bar, table: table, rows: 0..<rows, categories: 0,
        series: columns.map { $0 + 1 },
        axisTitle: text(fr: "Nombre", nl: "Aantal", en: "Number"),
        alternativeText: text(
          fr: "Diagramme en barres : \(title). Les nombres sont dans le tableau au-dessus.",
          nl: "Staafdiagram: \(title). De cijfers staan in de tabel hierboven.",
          en: "Bar chart: \(title). The numbers are in the table above.")))
  }

  private var targetTable: Table? {
    var rows: [Table.Row] = []
    for target in project.targets {
      guard target.period == nil || target.period == period.code,
        let indicator = project.indicators.first(where: { $0.code == target.indicator })
      else { continue }
      let axis = target.axis.flatMap { project.axis($0) }
      let place = target.commune.map { Place($0) }
      let figure = figures.figure(indicator, period: period, axis: axis, place: place)
      let share: Rational? = figure.value.flatMap { $0 / target.value }
      var cells: [Cell] = [.text(text(indicator.title)), .text(axis.map(name) ?? total), .text(place.map(name) ?? total)]
      cells += [indicator.cell(of: target.value), cell(figure), share.map { Cell.percent($0) } ?? .missing("–")]
      rows.append(Table.Row(cells))
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      columns: [
        Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator")),
        Table.Column(text(fr: "Axe", nl: "As", en: "Axis"), width: .text),
        Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune")),
        Table.Column(text(fr: "Cible", nl: "Streefwaarde", en: "Target")),
        Table.Column(text(fr: "Atteint", nl: "Bereikt", en: "Achieved")),
        Table.Column(text(fr: "Atteint/cible", nl: "Bereikt/streefwaarde", en: "Achieved/target")),
      ], rows: rows)
  }

  // MARK: - Axes by communes

  /// One table axis × commune for each indicator about people.
  func matrix(_ period: Period) -> Report.Section {
    var blocks: [Report.Block] = []
    for indicator in peopleIndicators {
      blocks += [.heading(text(indicator.title), level: 1), .table(matrix(of: indicator, period))]
      if !indicator.isAdditive {
        blocks.append(
          .note(
            text(
              fr: "Chaque case et chaque total compte des personnes ou des organisations différentes : les cases ne s'additionnent pas.",
              nl: "Elke cel en elk totaal telt verschillende personen of organisaties: de cellen mogen niet worden opgeteld.",
              en: "Each cell and each total counts different people or organisations: cells do not add up.")))
      }
    }
    return Report.Section(
      title: text(
        fr: "Communes \(period.code)", nl: "Gemeenten \(period.code)", en: "Communes \(period.code)"),
      isLandscape: true, blocks: blocks)
  }

  func matrix(of indicator: Indicator, estimated: Bool = false, _ period: Period) -> Table {
    let places: [Place?] = figures.places.map(Optional.some) + [nil]
    let columns =
      [Table.Column(text(fr: "Axe", nl: "As", en: "Axis"), width: .text)]
      + places.map { Table.Column($0.map(name) ?? total) }
    func row(_ axis: Axis?) -> Table.Row {
      Table.Row(
        [.text(axis.map(name) ?? total)]
          + places.map {
            cell(figures.figure(indicator, estimated: estimated, period: period, axis: axis, place: $0))
          }, kind: axis == nil ? .total : .body)
    }
    return Table(columns: columns, rows: project.axes.map(row) + [row(nil)])
  }

  // MARK: - Evolution

  func evolution(from base: Period) -> Report.Section {
    let comparison = Comparison(figures, from: base, to: period)
    var blocks: [Report.Block] = [
      .paragraph(
        text(
          fr: "Les pourcentages ne sont donnés que lorsque la période de base a un chiffre, et que ce chiffre n'est pas nul.",
          nl: "Percentages staan er alleen als de basisperiode een cijfer heeft dat niet nul is.",
          en: "Percentages are given only where the base period has a figure, and that figure is not zero.")),
      .heading(text(fr: "Ensemble du projet", nl: "Het hele project", en: "Whole project"), level: 1),
      .table(comparison.table(of: nil, language)),
    ]
    if let chart = evolutionChart(base, comparison) { blocks.append(.chart(chart)) }
    for axis in project.axes {
      blocks += [.heading(name(of: axis), level: 1), .table(comparison.table(of: axis, language))]
    }
    return Report.Section(
      title: text(fr: "Évolution", nl: "Evolutie", en: "Evolution"), blocks: blocks)
  }

  /// The indicators that are counts, in both periods: hours are of another order and would flatten the rest.
  private func evolutionChart(_ base: Period, _ comparison: Comparison) -> Chart? {
    let drawn = comparison.rows.filter { $0.axis == nil }.map {
      !$0.indicator.isEstimatedApart && $0.indicator.rule != .participantHours
    }
    guard let start = drawn.firstIndex(of: true) else { return nil }
    let rows = start..<start + drawn[start...].prefix { $0 }.count
    let title = text(
      fr: "Le projet en \(base.code) et en \(period.code)",
      nl: "Het project in \(base.code) en in \(period.code)",
      en: "The project in \(base.code) and in \(period.code)")
    return Chart(
      title: title, kind: .column, table: 0, rows: rows, categories: 0, series: [1, 2],
      axisTitle: text(fr: "Nombre", nl: "Aantal", en: "Number"),
      alternativeText: text(
        fr: "Diagramme en colonnes : \(title). Les nombres sont dans le tableau au-dessus.",
        nl: "Kolomdiagram: \(title). De cijfers staan in de tabel hierboven.",
        en: "Column chart: \(title). The numbers are in the table above."))
  }
}
