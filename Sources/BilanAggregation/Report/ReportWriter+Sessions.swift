internal import BilanModel

/// One line a session, the newest period first, with the totals of each period at the end.
extension ReportWriter {
  var sessionBlocks: [Report.Block] {
    let titles = ActivityTitles(project)
    let counts = sessionCounts
    let lists = figures.periods.reversed().map { ($0, held(in: $0)) }
    let sessions = lists.flatMap(\.1)
    let showsCounts = sessions.contains { counts[$0.session.key] != nil }
    var rows: [Table.Row] = []
    var totals: [Table.Row] = []
    for (period, sessions) in lists where !sessions.isEmpty {
      let start = rows.count
      rows += sessions.map { row($0, period, titles, counts: showsCounts ? counts[$0.session.key] ?? "" : nil) }
      totals.append(total(of: sessions, in: start..<rows.count, period, showsCounts: showsCounts))
    }
    let table = Table("sessions", columns: sessionColumns + (showsCounts ? [countsColumn] : []), rows: rows + totals, isList: true)
    guard sessions.contains(where: { titles[$0.session.key] == nil }) else { return [.table(table)] }
    return [
      .table(table),
      .note(
        text(
          fr: "« Non prévue » : une activité que le projet ne planifie pas ; son titre est celui de la feuille de présence.",
          nl: "‘Niet gepland’: een activiteit die het project niet plant; de titel is die van de aanwezigheidslijst, in de taal van de lijst.",
          en: "“Unplanned”: an activity that the project does not plan; its title is the one on the attendance sheet, in the language of the sheet.")),
    ]
  }

  private typealias Held = (session: FactTable.SessionFact, summary: FactTable.SessionSummary)

  private func held(in period: Period) -> [Held] {
    request.facts.sessions[request.facts.sessionRange(of: period)].filter { project.axis($0.key.axis) != nil }
      .map { ($0, request.facts.summary(of: $0)) }.filter { $0.summary.present > 0 || $0.session.hasHeadCount }
  }

  private var sessionColumns: [Table.Column] {
    [
      Table.Column(text(fr: "Période", nl: "Periode", en: "Period")),
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
  }

  private var countsColumn: Table.Column { Table.Column(text(fr: "Comptages", nl: "Tellingen", en: "Counts"), width: .text) }

  /// `Spectateurs : 45 · Affiches (estimation) : 20`: what was counted at a session, where nobody was named.
  private var sessionCounts: [Session.Key: String] {
    let shown = shownIndicators
    var numbers: [Bool: [Code<Metric>: Int]] = [:]
    for (number, (indicator, isEstimated)) in shown.enumerated() {
      if case .metric(let metric) = indicator.rule { numbers[isEstimated, default: [:]][metric] = number }
    }
    var sums: [Session.Key: [Int: Int]] = [:]
    for count in request.facts.counts {
      guard let activity = count.activity, let number = numbers[count.isEstimated]?[count.metric] else { continue }
      let key = Session.Key(axis: count.axis, activity: activity, day: count.day)
      sums[key, default: [:]][number, default: 0] += count.value
    }
    let colon = language == .fr ? "\u{A0}: " : ": "
    let titles = shown.map { text($0.0.title(isEstimated: $0.isEstimated)) }
    return sums.mapValues { sums in
      sums.sorted { $0.key < $1.key }.map { titles[$0.key] + colon + style.text(of: .count($0.value)) }.joined(separator: " · ")
    }
  }

  private func row(_ held: Held, _ period: Period, _ titles: ActivityTitles, counts: String?) -> Table.Row {
    let (session, summary) = held
    let planned = titles[session.key]
    let unplanned = text(fr: "non prévue", nl: "niet gepland", en: "unplanned")
    let title = planned.map { text($0.title) } ?? "\(session.unplannedTitle ?? session.key.activity.text) (\(unplanned))"
    let hours = Derivation.product(.column(6), .column(7))
    // A head count names nobody: what was counted stands in the last column.
    let people: [Cell] =
      session.rows.isEmpty
      ? Array(repeating: .missing("–"), count: 4)
      : [
        .count(summary.present), .count(summary.named), .count(summary.organisations),
        session.minutes.map { .derived(hours, shown: .decimal(Rational($0 * summary.present, over: 60))) } ?? .missing("–"),
      ]
    return Table.Row(
      [
        .text(period.code.text), .day(session.key.day), .text(session.key.axis.text), .text(title),
        planned?.audience.map { .text(text($0)) } ?? .empty, .text(columnName(of: session.place)),
        session.minutes.map { .decimal(Rational($0, over: 60)) } ?? .missing("–"),
      ] + people + (counts.map { [$0.isEmpty ? .empty : .text($0)] } ?? []))
  }

  /// Organisations come to several sessions: theirs do not add up.
  private func total(of sessions: [Held], in rows: Range<Int>, _ period: Period, showsCounts: Bool) -> Table.Row {
    func whole(_ indicator: Indicator) -> Cell { project.indicators.contains(indicator) ? cell(indicator, period: period) : .empty }
    let named = sessions.reduce(0) { $0 + $1.summary.named }
    return Table.Row(
      [.text("\(total) \(period.code)")] + Array(repeating: .empty, count: 6) + [
        whole(.participations), .derived(.rows(rows), shown: .count(named)), .empty, whole(.hours),
      ] + (showsCounts ? [.empty] : []), kind: .total)
  }
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
