internal import BilanMatching
internal import BilanModel

/// The organisations that people came for, also while it is open who is who among people: several rows of one session name one organisation if they are one person's.
extension DistinctCounting {
  func organisations() -> UniqueCounts {
    let identities = facts.organisations
    let isOpen = !identities.isSettled
    if !isOpen, selected.frame.open.meetings.isEmpty {
      let counts = distinct(nil, identities.count) { forEachOrganisation(.retained, $0) }
      return UniqueCounts(low: counts, retained: counts, high: counts)
    }
    let retained = distinct(isOpen ? identities.retained : nil, identities.count) { forEachOrganisation(.retained, $0) }
    let named = namedAtMeetings()
    var low = distinct(isOpen ? identities.merged : nil, identities.count, with: named.always) { forEachOrganisation(.sure, $0) }
    addApart(identities, named.always, to: &low)
    let high = distinct(nil, identities.count, with: named.ever) { forEachOrganisation(.sure, $0) }
    return UniqueCounts(low: low, retained: retained, high: high)
  }

  /// Which of the organisations that people name are looked at: those by the likelier answers, or those of rows that no answer moves.
  private enum Naming { case retained, sure }

  /// Each presence for an organisation, by its settled group.
  private func forEachOrganisation(_ naming: Naming, _ body: (_ who: Int32, _ spot: Membership.Spot) -> Void) {
    for number in selected.sessions(in: period) {
      let meeting = naming == .sure ? selected.frame.open.meetings[number] : nil
      forEachRow(of: number, as: .organisation, retained: naming == .retained) { row, spot in
        guard !(meeting?.contains(row) ?? false) else { return }
        body(settled(naming == .retained ? selected.likelyOrganisation(row) : facts.organisation[row]), spot)
      }
    }
  }

  private func settled(_ organisation: Int32) -> Int32 { facts.organisations.linkage.settled[Int(organisation)] }

  // MARK: - Rows that may be one person's

  /// What rows that may be one person's name, by some answer, and by every one. Each group of people is answered by itself.
  private func namedAtMeetings() -> (ever: Set<Placed>, always: Set<Placed>) {
    var (ever, always): (Set<Placed>, Set<Placed>) = ([], [])
    let inPeriod = facts.sessionRange(of: period)
    for group in selected.frame.open.groups {
      let meetings = group.meetings.filter { inPeriod.contains($0.session) && selected.holds(session: $0.session) }
      guard !meetings.isEmpty else { continue }
      if group.answers.isEmpty {
        for meeting in meetings { facts.combinations(ofRows: meeting.rows.map { Int($0.row) }).forEach { add($0, meeting.session, &ever) } }
        continue
      }
      let ofBlock = (0..<1 << group.members.count).map { block in
        meetings.reduce(into: Set<Placed>()) { found, meeting in
          let rows = meeting.rows.filter { block & 1 << Int($0.member) != 0 }.map { Int($0.row) }
          if !rows.isEmpty { add(facts.attendance(ofRows: rows), meeting.session, &found) }
        }
      }
      let ofAnswer = group.answers.map { blocks in blocks.reduce(into: Set<Placed>()) { $0.formUnion(ofBlock[$1]) } }
      for named in ofAnswer { ever.formUnion(named) }
      always.formUnion(ofAnswer.dropFirst().reduce(ofAnswer[0]) { $0.intersection($1) })
    }
    return (ever, always)
  }

  private func add(_ attendance: SettledAttendance, _ session: Int, _ found: inout Set<Placed>) {
    guard attendance.presence == .present, attendance.organisation >= 0, selected.holds(attendance), let spot = selected.spot(of: attendance, in: session)
    else {
      return
    }
    selected.grid.forEachCell(spot) { found.insert(Placed(who: settled(attendance.organisation), cell: $0)) }
  }

  /// Two that somebody told apart are two in every cell where both are, however many questions lie between them.
  private func addApart(_ identities: Identities, _ always: Set<Placed>, to low: inout [Int]) {
    let rivals = identities.rivals
    guard !rivals.isEmpty else { return }
    var present: [Int: [Int32: Set<Int32>]] = [:]
    func add(_ placed: Placed) {
      if rivals[placed.who] != nil { present[placed.cell, default: [:]][identities.merged[Int(placed.who)], default: []].insert(placed.who) }
    }
    forEachOrganisation(.sure) { who, spot in selected.grid.forEachCell(spot) { add(Placed(who: who, cell: $0)) } }
    always.forEach(add)
    for (cell, components) in present {
      for groups in components.values { low[cell] += identities.more(among: groups, rivals) }
    }
  }
}
