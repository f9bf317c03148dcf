internal import BilanModel

/// What was counted: by commune, and count by count.
extension ReportWriter {
  /// What was counted and what was estimated, each in tables of its own.
  var campaignBlocks: [Report.Block] {
    var blocks: [Report.Block] = []
    for period in figures.periods.reversed() {
      for isEstimated in [false, true] {
        let table = campaignTable(period, isEstimated: isEstimated)
        guard !table.rows.isEmpty else { continue }
        let title =
          isEstimated
          ? text(fr: "Estimations", nl: "Schattingen", en: "Estimates") : text(fr: "Comptages", nl: "Tellingen", en: "Counts")
        blocks += [.heading(named(title, period), level: 1), .table(table)]
      }
    }
    guard !blocks.isEmpty else { return [] }
    let apart = text(
      fr: "Les estimations sont présentées à part et ne s'ajoutent jamais aux comptages.",
      nl: "Schattingen staan apart en worden nooit bij de tellingen opgeteld.", en: "Estimates are shown apart and are never added to counts.")
    return [.paragraph(apart)] + blocks
  }

  /// Each count, on a sheet of its own that can be sorted and filtered.
  var countBlocks: [Report.Block] { publication.counts.isEmpty ? [] : [.table(countTable)] }

  private func campaignTable(_ period: Period, isEstimated: Bool) -> Table {
    let places: [Place?] = figures.places.map(Optional.some) + [nil]
    let indicators = metricIndicators.filter { figures.figure($0, estimated: isEstimated, period: period).isKnown }
    func placeCell(_ indicator: Indicator, _ place: Place?) -> Cell {
      let cell = cell(indicator, estimated: isEstimated, period: period, place: place)
      return cell.shown.isMissing && !cell.isProtected ? .missing("–") : cell
    }
    guard places.count > ReportWriter.mostPlacesAcross, places.count > indicators.count else {
      return Table(
        columns: [Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text)]
          + places.map { Table.Column($0.map(name) ?? total) },
        rows: indicators.map { indicator in Table.Row([.text(text(indicator.title))] + places.map { placeCell(indicator, $0) }) }, parts: .columns)
    }
    return Table(
      columns: [Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune"), width: .text)] + indicators.map { Table.Column(text($0.title)) },
      rows: indicators.isEmpty
        ? []
        : places.map { place in
          Table.Row([.text(place.map(name) ?? total)] + indicators.map { placeCell($0, place) }, kind: place == nil ? .total : .body)
        }, parts: .rows)
  }

  private func kind(_ isEstimated: Bool) -> String {
    isEstimated
      ? text(fr: "estimé", nl: "geschat", en: "estimated")
      : text(fr: "compté", nl: "geteld", en: "counted")
  }

  private var countTable: Table {
    let index = ActivityTitles(project)
    let counts = publication.counts
    let hasSpans = counts.contains { !$0.count.isOfOneDay }
    let rows = counts.map { listed in
      let count = listed.count
      let metric = project.metrics.first { $0.code == count.metric }
      let activity = count.activity.flatMap {
        index[Session.Key(axis: count.axis, activity: $0, day: count.day)]
      }
      let until: [Cell] = hasSpans ? [count.isOfOneDay ? .missing("") : .day(count.lastDay)] : []
      return Table.Row(
        [.day(count.day)] + until + [
          .text(count.axis.text),
          .text(activity.map { text($0.title) } ?? count.unplannedTitle ?? "–"),
          .text(metric.map { text($0.title) } ?? count.metric.text), .text(columnName(of: count.place)),
          listed.value.map { .count($0) } ?? .protected, .text(kind(count.isEstimated)),
        ])
    }
    // A quarter is dated by its first day and its last.
    let until = hasSpans ? [Table.Column(text(fr: "Jusqu'au", nl: "Tot en met", en: "Until"))] : []
    var table = Table(
      "counts",
      columns: [Table.Column(text(fr: "Date", nl: "Datum", en: "Date"))] + until + [
        Table.Column(text(fr: "Axe", nl: "As", en: "Axis")),
        Table.Column(text(fr: "Activité", nl: "Activiteit", en: "Activity"), width: .text),
        Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text),
        Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune")),
        Table.Column(text(fr: "Nombre", nl: "Aantal", en: "Number")),
        Table.Column(text(fr: "Nature", nl: "Aard", en: "Kind")),
      ], rows: rows, isList: true)
    let facts = figures.periods.flatMap { period in
      shownIndicators.filter(\.0.isEstimatedApart).map { Selection($0.0.code, isEstimated: $0.isEstimated, period: period.code) }
    }
    table.listed = [Table.Listed(column: table.columns.count - 2, facts)]
    return table
  }
}
