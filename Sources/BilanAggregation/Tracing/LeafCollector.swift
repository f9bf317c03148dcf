internal import BilanMatching
internal import BilanModel

/// Finds what counts in one cell: the facts whose membership, by which figures are counted, holds that cell.
struct LeafCollector {
  private let selected: Membership
  private let key: FigureKey
  private let period: Period
  private let isWithinProject: Bool
  private var facts: FactTable { selected.frame.facts }

  /// - Parameter isWithinProject: Whether only what stands in the project's own communes counts.
  init(_ selected: Membership, _ key: FigureKey, _ period: Period, isWithinProject: Bool) {
    self.isWithinProject = isWithinProject
    self.selected = selected
    self.key = key
    self.period = period
  }

  func leaves(of rule: Indicator.Rule) -> [Trace.Leaf] {
    switch rule {
    case .sessions: sessions()
    case .plannedSessions: planned(onlyReceived: false)
    case .receivedSessions: planned(onlyReceived: true)
    case .registrations, .participations: rows(of: rule).map { attendance($0, value: 1) }
    case .participantHours:
      rows(of: rule).compactMap { place in
        facts.sessions[place.session].minutes.map { attendance(place, value: Rational($0, over: 60)) }
      }
    case .metric(let metric): counts(of: metric)
    case .participants: people(rule, where: { _ in true })
    case .organisations: organisations()
    case .newcomers: newcomers()
    case .returning(let least): people(rule) { Set($0.map(\.session)).count >= least }
    case .completions: completions()
    case .ratio, .rate: []
    }
  }

  private struct RowPlace {
    var session: Int
    var row: Int
    /// The organisation that the person of the row came for, as written.
    var organisation: Int32 = -1
  }

  /// Whether what stands in a spot is in the cell.
  private func isInCell(_ spot: Membership.Spot) -> Bool {
    if let axis = key.axis, selected.grid.axes[spot.axis].code != axis { return false }
    if isWithinProject, !spot.isOwn { return false }
    if let place = key.place, selected.grid.places[spot.column] != place { return false }
    guard let wanted = key.category else { return true }
    return selected.grid.categories?[spot.category] == wanted.value
  }

  /// The rows in the cell that a rule counts.
  private func rows(of rule: Indicator.Rule) -> [RowPlace] {
    guard let counting = rule.counting else { return [] }
    var found: [RowPlace] = []
    for session in selected.sessions(in: period) {
      selected.forEachRow(of: session, as: counting) { row, spot in
        if isInCell(spot) { found.append(RowPlace(session: session, row: row, organisation: selected.likelyOrganisation(row))) }
      }
    }
    return found
  }

  private func line(_ origin: FactTable.Origin) -> Trace.SheetLine { Trace.SheetLine(source: Int(origin.source), line: Int(origin.line)) }

  private func attendance(_ place: RowPlace, value: Rational) -> Trace.Leaf {
    Trace.Leaf(kind: .attendance, value: value, session: facts.sessions[place.session].key, lines: [line(facts.origin[place.row])])
  }

  private func sessions() -> [Trace.Leaf] {
    selected.sessions(in: period).compactMap { number in
      var isHeld = false
      selected.forEachSpot(heldBy: number) { isHeld = isHeld || isInCell($0) }
      guard isHeld else { return nil }
      return Trace.Leaf(kind: .session, value: 1, session: facts.sessions[number].key, lines: lines(of: number))
    }
  }

  /// Where a session is spoken of: its rows, and head counts of that day.
  private func lines(of number: Int) -> [Trace.SheetLine] {
    let session = facts.sessions[number]
    var lines = session.rows.filter { facts.counts($0, as: .participation) }.map { line(facts.origin[$0]) }
    if session.hasHeadCount {
      for index in facts.counts(on: session.key.day)
      where facts.counts[index].value > 0 && facts.counts[index].session == session.key {
        lines.append(line(facts.countOrigins[index]))
      }
    }
    return Set(lines).sorted()
  }

  private func planned(onlyReceived: Bool) -> [Trace.Leaf] {
    var leaves: [Trace.Leaf] = []
    selected.forEachPlanned(in: Completeness(facts, selected.frame.project, period)) { item, session, spot in
      guard isInCell(spot), !onlyReceived || session.isReceived else { return }
      let held = (session.received ?? session.day).map { Session.Key(axis: item.axis.code, activity: item.activity.code, day: $0) }
      let number = held.flatMap(facts.session)
      leaves.append(Trace.Leaf(kind: .planned, value: 1, session: held, lines: session.isReceived ? number.map { lines(of: $0) } ?? [] : []))
    }
    return leaves
  }

  private func counts(of metric: Code<Metric>) -> [Trace.Leaf] {
    var leaves: [Trace.Leaf] = []
    selected.forEachCount(in: period) { number, spot in
      let count = facts.counts[number]
      guard count.metric == metric, count.isEstimated == key.isEstimated, isInCell(spot) else { return }
      let session = Session.Key(axis: count.axis, activity: count.activity ?? "", day: count.day)
      leaves.append(Trace.Leaf(kind: .count, value: Rational(count.value), session: session, lines: [line(facts.countOrigins[number])]))
    }
    return leaves
  }

  // MARK: - People

  private func retained(_ group: Int32) -> Int32 { group < 0 ? -1 : facts.people.retained[Int(group)] }

  /// Those among the present of the cell whose rows fit a condition, numbered as they appear.
  private func people(_ rule: Indicator.Rule, where fits: ([RowPlace]) -> Bool) -> [Trace.Leaf] {
    numbered(rows(of: rule), { retained(facts.person[$0.row]) }, where: fits) { .person($0) }
  }

  private func numbered(
    _ rows: [RowPlace], _ who: (RowPlace) -> Int32, where fits: ([RowPlace]) -> Bool, _ kind: (Int) -> Trace.Leaf.Kind
  ) -> [Trace.Leaf] {
    var order: [Int32] = []
    var rowsOf: [Int32: [RowPlace]] = [:]
    for place in rows {
      let one = who(place)
      if rowsOf[one] == nil { order.append(one) }
      rowsOf[one, default: []].append(place)
    }
    return order.filter { fits(rowsOf[$0]!) }.enumerated().map { index, member in
      Trace.Leaf(kind: kind(index + 1), value: 1, session: nil, lines: Set(rowsOf[member]!.map { line(facts.origin[$0.row]) }).sorted())
    }
  }

  private func organisations() -> [Trace.Leaf] {
    let one = { (place: RowPlace) in facts.organisations.retained[Int(facts.organisations.linkage.settled[Int(place.organisation)])] }
    return numbered(rows(of: .organisations), one, where: { _ in true }) { .organisation($0) }
  }

  private func newcomers() -> [Trace.Leaf] {
    var before: Set<Int32> = []
    for session in selected.projectSessions(before: period) {
      for row in facts.sessions[session].rows where facts.counts(row, as: .person) { before.insert(retained(facts.person[row])) }
    }
    return people(.newcomers) { !before.contains(retained(facts.person[$0[0].row])) }
  }

  /// The rows of the sessions that complete somebody's training.
  private func completions() -> [Trace.Leaf] {
    var visits: [Int: [Int32: Set<Int>]] = [:]
    var completing: [RowPlace] = []
    for session in selected.sessions(before: period) + selected.sessions(in: period) {
      guard let training = selected.frame.trainingOfSession[session] else { continue }
      for row in facts.sessions[session].rows where facts.person[row] >= 0 {
        let attendance = selected.frame.open.retained[row] ?? facts.attendance(ofRow: row)
        guard attendance.presence == .present, selected.holds(attendance) else { continue }
        let who = retained(facts.person[row])
        guard visits[training.number, default: [:]][who, default: []].insert(session).inserted,
          visits[training.number]![who]!.count == training.needed, period.contains(facts.sessions[session].key.day)
        else { continue }
        if let spot = selected.spot(of: attendance, in: session), isInCell(spot) { completing.append(RowPlace(session: session, row: row)) }
      }
    }
    return numbered(completing, { retained(facts.person[$0.row]) }, where: { _ in true }) { .person($0) }
  }
}
