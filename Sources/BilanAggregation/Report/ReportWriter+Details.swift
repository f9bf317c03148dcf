internal import BilanModel

/// The sheets of details: each session, each count.
extension ReportWriter {
  var sessionTable: Table {
    let columns = [
      Table.Column(text(fr: "Date", nl: "Datum", en: "Date")),
      Table.Column(text(fr: "Axe", nl: "As", en: "Axis")),
      Table.Column(text(fr: "Activité", nl: "Activiteit", en: "Activity"), width: .text),
      Table.Column(text(fr: "Public", nl: "Doelgroep", en: "Audience"), width: .text),
      Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune")),
      Table.Column(text(fr: "Durée (h)", nl: "Duur (u)", en: "Length (h)")),
      Table.Column(text(fr: "Participations", nl: "Deelnames", en: "Participations")),
      Table.Column(text(fr: "Personnes identifiées", nl: "Bekende personen", en: "People named")),
      Table.Column(text(fr: "Organisations", nl: "Organisaties", en: "Organisations")),
      Table.Column(text(fr: "Heures-participants", nl: "Deelnemersuren", en: "Participant-hours")),
    ]
    let index = ActivityTitles(project)
    var rows: [Table.Row] = []
    for session in request.facts.sessions
    where figures.periods.contains(where: { $0.contains(session.key.day) }) {
      let summary = request.facts.summary(of: session)
      guard summary.present > 0 || session.hasHeadCount else { continue }
      rows.append(row(session, summary, index))
    }
    return Table("sessions", columns: columns, rows: rows, isList: true)
  }

  private func row(
    _ session: FactTable.SessionFact, _ summary: FactTable.SessionSummary,
    _ index: ActivityTitles
  ) -> Table.Row {
    let planned = index[session.key]
    let unplanned = text(fr: "non prévue", nl: "niet gepland", en: "unplanned")
    let title =
      planned.map { text($0.title) }
      ?? "\(session.unplannedTitle ?? session.key.activity.text) (\(unplanned))"
    let isCounted = !session.rows.isEmpty
    // A head count names nobody: its people are in the campaign figures.
    let headCount = Cell.missing(text(fr: "comptage", nl: "telling", en: "head count"))
    return Table.Row([
      .day(session.key.day), .text(session.key.axis.text), .text(title),
      planned?.audience.map { .text(text($0)) } ?? .empty, .text(columnName(of: session.place)),
      session.minutes.map { .decimal(Rational($0, over: 60)) } ?? .missing("–"),
      isCounted ? .count(summary.present) : headCount,
      isCounted ? .count(summary.named) : headCount,
      isCounted ? .count(summary.organisations) : headCount,
      isCounted
        ? session.minutes.map { .decimal(Rational($0 * summary.present, over: 60)) } ?? .missing("–")
        : headCount,
    ])
  }

  // MARK: - Campaigns

  /// What was counted and what was estimated, each in tables of its own.
  var campaignBlocks: [Report.Block] {
    var blocks: [Report.Block] = [
      .paragraph(
        text(
          fr: "Les estimations sont présentées à part et ne s'ajoutent jamais aux comptages.",
          nl: "Schattingen staan apart en worden nooit bij de tellingen opgeteld.",
          en: "Estimates are shown apart and are never added to counts."))
    ]
    for period in figures.periods.reversed() {
      for isEstimated in [false, true] {
        let table = campaignTable(period, isEstimated: isEstimated)
        guard !table.rows.isEmpty else { continue }
        let title =
          isEstimated
          ? text(fr: "Estimations \(period.code)", nl: "Schattingen \(period.code)", en: "Estimates \(period.code)")
          : text(fr: "Comptages \(period.code)", nl: "Tellingen \(period.code)", en: "Counts \(period.code)")
        blocks += [.heading(title, level: 1), .table(table)]
      }
    }
    if blocks.count == 1 {
      blocks.append(
        .note(
          text(
            fr: "Aucun comptage n'a été transmis.", nl: "Er werden geen tellingen doorgegeven.",
            en: "No counts were sent in.")))
    }
    return blocks
  }

  /// Each count, on a sheet of its own that can be sorted and filtered.
  var countBlocks: [Report.Block] { [.table(countTable)] }

  private func campaignTable(_ period: Period, isEstimated: Bool) -> Table {
    let places: [Place?] = figures.places.map(Optional.some) + [nil]
    let rows = metricIndicators.compactMap { indicator -> Table.Row? in
      guard figures.figure(indicator, estimated: isEstimated, period: period).value != nil else { return nil }
      return Table.Row(
        [.text(text(indicator.title))]
          + places.map { place in
            let cell = cell(indicator, estimated: isEstimated, period: period, place: place)
            return cell.shown.isMissing ? .missing("–") : cell
          })
    }
    return Table(
      columns: [Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text)]
        + places.map { Table.Column($0.map(name) ?? total) }, rows: rows, parts: .columns)
  }

  private func kind(_ isEstimated: Bool) -> String {
    isEstimated
      ? text(fr: "estimé", nl: "geschat", en: "estimated")
      : text(fr: "compté", nl: "geteld", en: "counted")
  }

  private var countTable: Table {
    let index = ActivityTitles(project)
    let rows = request.facts.counts.filter { count in
      figures.periods.contains { $0.contains(count.day) }
    }.map { count in
      let metric = project.metrics.first { $0.code == count.metric }
      let activity = count.activity.flatMap {
        index[Session.Key(axis: count.axis, activity: $0, day: count.day)]
      }
      return Table.Row([
        .day(count.day), .text(count.axis.text),
        .text(activity.map { text($0.title) } ?? count.unplannedTitle ?? "–"),
        .text(metric.map { text($0.title) } ?? count.metric.text), .text(columnName(of: count.place)),
        .count(count.value), .text(kind(count.isEstimated)),
      ])
    }
    return Table(
      "counts",
      columns: [
        Table.Column(text(fr: "Date", nl: "Datum", en: "Date")),
        Table.Column(text(fr: "Axe", nl: "As", en: "Axis")),
        Table.Column(text(fr: "Activité", nl: "Activiteit", en: "Activity"), width: .text),
        Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text),
        Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune")),
        Table.Column(text(fr: "Nombre", nl: "Aantal", en: "Number")),
        Table.Column(text(fr: "Nature", nl: "Aard", en: "Kind")),
      ], rows: Array(rows), isList: true)
  }
}

extension Cell {
  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}

/// The planned activities by session, looked up once for twenty thousand sessions.
struct ActivityTitles {
  private var activities: [Code<Axis>: [Code<Activity>: Activity]] = [:]

  init(_ project: Project) {
    for axis in project.axes {
      for activity in axis.activities { activities[axis.code, default: [:]][activity.code] = activity }
    }
  }

  subscript(key: Session.Key) -> Activity? { activities[key.axis]?[key.activity] }
}

extension FactTable {
  /// Who was at one session.
  struct SessionSummary {
    var present = 0
    var named = 0
    var organisations = 0
  }

  func summary(of session: SessionFact) -> SessionSummary {
    var summary = SessionSummary()
    var seen: Set<Int32> = []
    for row in session.rows where participates[row] {
      summary.present += 1
      if person[row] >= 0 { summary.named += 1 }
      if organisation[row] >= 0 { seen.insert(organisation[row]) }
    }
    summary.organisations = seen.count
    return summary
  }
}
