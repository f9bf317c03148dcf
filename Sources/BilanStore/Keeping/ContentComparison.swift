internal import BilanModel

/// Finds what one content says otherwise than another, in one pass over the rows of each.
struct ContentComparison {
  private let names: SharedNames
  private var sessions: [Outcome.Change.OfSession] = []
  private var metrics: [Code<Metric>: Outcome.Difference] = [:]

  init(from before: SheetContent, to after: SheetContent) {
    names = SharedNames(before, after)
    compareSessions(before, after)
    compareAttendances(SettledAttendances(before, names), SettledAttendances(after, names))
    compareCounts(before.counts, after.counts)
  }

  /// What changed.
  var change: Outcome.Change {
    Outcome.Change(
      sessions: sessions.sorted { $0.key < $1.key },
      metrics: metrics.map { .init(code: $0.key, counts: $0.value) }.sorted { $0.code < $1.code })
  }

  private mutating func compareSessions(_ before: SheetContent, _ after: SheetContent) {
    let old = names.tellings(of: before)
    let new = names.tellings(of: after)
    sessions = names.sessions.indices.map { index in
      let telling: Outcome.Change.Telling =
        switch (old[index], new[index]) {
        case (nil, _): .added
        case (_, nil): .removed
        case (let old?, let new?): old == new ? .same : .changed
        }
      return .init(key: names.sessions[index], telling: telling)
    }
  }

  private mutating func compareAttendances(_ before: SettledAttendances, _ after: SettledAttendances) {
    for (meeting, state) in after.named {
      let old = before.named[meeting]
      var difference = Outcome.Difference(from: old == nil ? 0 : 1, to: 1)
      if let old, old != state { difference.changed = 1 }
      sessions[Int(meeting.session)].attendances += difference
    }
    for meeting in before.named.keys where after.named[meeting] == nil {
      sessions[Int(meeting.session)].attendances += Outcome.Difference(from: 1, to: 0)
    }
    for (row, number) in after.unnamed {
      sessions[Int(row.session)].attendances += Outcome.Difference(from: before.unnamed[row] ?? 0, to: number)
    }
    for (row, number) in before.unnamed where after.unnamed[row] == nil {
      sessions[Int(row.session)].attendances += Outcome.Difference(from: number, to: 0)
    }
    for index in sessions.indices {
      sessions[index].presentBefore = before.present[index]
      sessions[index].presentAfter = after.present[index]
    }
  }

  // Several counts may have one subject. Those that are equal pair off; of what is left on both sides, one is taken for the other changed.
  private mutating func compareCounts(_ before: [CampaignCount], _ after: [CampaignCount]) {
    var numbers: [Amount: (before: Int, after: Int)] = [:]
    for count in before { numbers[Amount(count), default: (0, 0)].before += 1 }
    for count in after { numbers[Amount(count), default: (0, 0)].after += 1 }
    var bySubject: [Subject: Outcome.Difference] = [:]
    for (amount, number) in numbers {
      bySubject[amount.subject, default: .init()] += Outcome.Difference(from: number.before, to: number.after)
    }
    for (subject, difference) in bySubject {
      metrics[subject.metric, default: .init()] += difference.pairing()
    }
  }

  private struct Amount: Hashable {
    var subject: Subject
    var value: Int
    var isEstimated: Bool

    init(_ count: CampaignCount) {
      subject = Subject(count)
      value = count.value
      isEstimated = count.isEstimated
    }
  }
}

extension Outcome.Difference {
  /// Between numbers of things that are all alike.
  fileprivate init(from before: Int, to after: Int) {
    self.init(before: before, after: after, added: max(0, after - before), removed: max(0, before - after))
  }

  /// The same, with what was added in the place of something removed taken for a change of it.
  fileprivate func pairing() -> Self {
    let pairs = min(added, removed)
    return Self(before: before, after: after, added: added - pairs, removed: removed - pairs, changed: changed + pairs)
  }
}
