internal import BilanModel

/// One line a session, by day, with the totals of each period at the end.
extension ReportWriter {
  var sessionBlocks: [Report.Block] {
    let titles = ActivityTitles(project)
    let counts = sessionCounts
    let held = publication.heldSessions
    guard !held.isEmpty else { return [] }
    let showsCounts = held.contains { counts[$0.session.key] != nil }
    // A column in which nothing is said is left out.
    let showsAudience = held.contains { titles[$0.session.key]?.audience != nil }
    let rows = held.map { row($0, titles, showsAudience: showsAudience, counts: showsCounts ? counts[$0.session.key] ?? "" : nil) }
    let columns = sessionColumns(showsAudience) + (showsCounts ? [countsColumn] : [])
    let left = showsAudience ? 0 : 1
    let totals = figures.periods.map { total(of: $0, columns: columns.count, left: left) }
    var table = Table("sessions", columns: columns, rows: rows + totals, isList: true)
    // Of people, not every line is shown where small groups are protected: only the sessions add up.
    let added = publication.isProtected ? [] : [(6 - left, Indicator.participations), (9 - left, .hours)]
    table.listed = ([(0, Indicator.sessions)] + added).filter { project.indicators.contains($0.1) }.map { column, indicator in
      Table.Listed(column: column, figures.periods.map { Selection(indicator.code, period: $0.code) }, isNumberOfLines: column == 0)
    }
    guard held.contains(where: { titles[$0.session.key] == nil }) else { return [.table(table)] }
    return [
      .table(table),
      .note(
        text(
          fr: "« Non prévue » : une activité que le projet n'avait pas prévue ; son titre est celui de la feuille de présence, dans la langue de celle-ci.",
          nl: "‘Niet gepland’: een activiteit die het project niet gepland had; de titel is die van de aanwezigheidslijst, in de taal van de lijst.",
          en: "“Not planned”: an activity that the project had not planned; its title is the one on the attendance sheet, in the language of the sheet.")),
    ]
  }

  private func sessionColumns(_ showsAudience: Bool) -> [Table.Column] {
    [
      Table.Column(text(fr: "Date", nl: "Datum", en: "Date")),
      Table.Column(text(fr: "Axe", nl: "As", en: "Axis")),
      Table.Column(text(fr: "Activité", nl: "Activiteit", en: "Activity"), width: .text),
    ] + (showsAudience ? [Table.Column(text(fr: "Public", nl: "Doelgroep", en: "Audience"), width: .text)] : []) + [
      Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune")),
      Table.Column(text(fr: "Durée (h)", nl: "Duur (u)", en: "Duration (h)")),
      Table.Column(text(fr: "Participations", nl: "Deelnames", en: "Participations")),
    ] + (tellsNamed ? [Table.Column(text(fr: "Personnes identifiées", nl: "Personen met naam", en: "People named"))] : []) + [
      Table.Column(text(fr: "Organisations", nl: "Organisaties", en: "Organisations")),
      Table.Column(text(fr: "Heures-participants", nl: "Deelnemersuren", en: "Participant-hours")),
    ]
  }

  /// How many of a session have a name is how many different people an axis of one session has, and who has none are few: not told where small groups are protected.
  private var tellsNamed: Bool { !publication.isProtected }

  private var countsColumn: Table.Column { Table.Column(text(fr: "Comptages", nl: "Tellingen", en: "Counts"), width: .text) }

  /// `Spectateurs : 45 · Affiches (estimation) : 20`: what was counted at a session, where nobody was named.
  private var sessionCounts: [Session.Key: String] {
    let shown = shownIndicators
    let colon = language.colon(tied: true) + " "
    var numbers: [Tally.MetricKey: Int] = [:]
    for (number, (indicator, isEstimated)) in shown.enumerated() {
      if case .metric(let metric) = indicator.rule { numbers[Tally.MetricKey(metric: metric, isEstimated: isEstimated)] = number }
    }
    let metrics = numbers.sorted { $0.value < $1.value }.map { key, number in (key: key, title: text(shown[number].0.title(isEstimated: key.isEstimated))) }
    return publication.sumsAtSessions.compactMapValues { sums in
      let said = metrics.compactMap { metric in sums[metric.key].map { metric.title + colon + style.text(of: .count($0)) } }
      return said.isEmpty ? nil : said.joined(separator: " · ")
    }
  }

  private func row(
    _ held: Publication.HeldSession, _ titles: ActivityTitles, showsAudience: Bool, counts: String?
  ) -> Table.Row {
    let (session, summary) = (held.session, held.summary)
    let planned = titles[session.key]
    let unplanned = text(fr: "non prévue", nl: "niet gepland", en: "not planned")
    let title = planned.map { text($0.title) } ?? "\(session.unplannedTitle ?? session.key.activity.text) (\(unplanned))"
    let hours = showsAudience ? Derivation.product(.column(5), .column(6)) : .product(.column(4), .column(5))
    // A head count names nobody: what was counted stands in the last column.
    let people: [Cell] =
      session.rows.isEmpty
      ? Array(repeating: .missing("–"), count: tellsNamed ? 4 : 3)
      : held.isProtected
        ? Array(repeating: .protected, count: tellsNamed ? 4 : 3)
        : [.count(summary.present)] + (tellsNamed ? [.count(summary.named)] : []) + [
          summary.organisations > 0 || summary.present == 0 ? .count(summary.organisations) : .missing("–"),
          session.minutes.map { .derived(hours, shown: .decimal(Rational($0 * summary.present, over: 60))) } ?? .missing("–"),
        ]
    return Table.Row(
      [.day(session.key.day), .text(session.key.axis.text), .text(title)] + (showsAudience ? [planned?.audience.map { .text(text($0)) } ?? .empty] : []) + [
        .text(columnName(of: session.place)), session.minutes.map { .decimal(Rational($0, over: 60)) } ?? .missing("–"),
      ] + people + (counts.map { [$0.isEmpty ? .empty : .text($0)] } ?? []))
  }

  /// People and organisations come to several sessions: theirs do not add up.
  ///
  /// - Parameter left: How many columns before those of numbers are left out.
  private func total(of period: Period, columns: Int, left: Int) -> Table.Row {
    var cells: [Cell] = Array(repeating: .empty, count: columns)
    cells[0] = .text("\(total) \(shortName(of: period))")
    for (column, indicator) in [(6, Indicator.participations), (tellsNamed ? 9 : 8, Indicator.hours)] where project.indicators.contains(indicator) {
      cells[column - left] = cell(indicator, period: period)
    }
    return Table.Row(cells, kind: .total)
  }
}
