import BilanModel

@testable import BilanAggregation

/// What was planned, and of what something was received.
extension Reference {
  struct Expected {
    var axis: Axis
    var activity: Activity
    /// Nil where the plan tells no day.
    var day: Day?
    var place: Place
    /// The day of which something was received; nil where nothing was.
    var received: Day?
  }

  /// The planned sessions in a cell; nil where no plan tells.
  func expected(_ cell: Cell) -> [Expected]? {
    // Who will come is not planned.
    guard !cell.asksForPeople else { return nil }
    var all: [[Expected]] = []
    for axis in project.axes where axis.status != .notImplemented && cell.holds(axis.code) && restriction.axes?.contains(axis.code) ?? true {
      for activity in axis.activities where fits(axis.code, activity.code, cell.filter) {
        guard let sessions = sessions(of: activity.plan, in: cell.period) else { continue }
        all.append(expected(sessions, axis, activity, cell.period))
      }
    }
    guard !all.isEmpty else { return nil }
    return all.joined().filter { item in
      if let months = restriction.months, item.day == nil || !months.contains(item.day!.parts.month) { return false }
      guard cell.filter.sessionCommunes.isEmpty || cell.filter.sessionCommunes.contains(item.place), isIn(item.place, cell) else { return false }
      return cell.holds { value($0, item.axis.code, item.activity.code) }
    }
  }

  /// The sessions of a plan in a period, nil for each without a day; nil where the plan does not tell how many fall into it.
  private func sessions(of plan: Plan?, in period: Period) -> [PlannedSession?]? {
    switch plan {
    case nil: return nil
    case .days(let days): return days.filter { period.contains($0.day) }
    case .inEach(let number): return self.sessions(of: .byPeriod(Dictionary(uniqueKeysWithValues: project.periods.map { ($0.code, number) })), in: period)
    case .byPeriod(let numbers):
      let whole = project.periods.filter { period.first <= $0.first && $0.last <= period.last }
      let touched = project.periods.filter { $0.first <= period.last && period.first <= $0.last }
      return whole.isEmpty || whole.count < touched.count ? nil : Array(repeating: nil, count: whole.reduce(0) { $0 + (numbers[$1.code] ?? 0) })
    case .total(let number):
      let isWhole = !project.periods.isEmpty && project.periods.allSatisfy { period.first <= $0.first && $0.last <= period.last }
      return isWhole ? Array(repeating: nil, count: number) : nil
    }
  }

  /// Puts what was received to what was planned: first what is of the very day, then the rest in the order of days, for a session that was moved is not missing.
  private func expected(_ planned: [PlannedSession?], _ axis: Axis, _ activity: Activity, _ period: Period) -> [Expected] {
    var days = sessions.filter { held in
      held.key.axis == axis.code && held.key.activity == activity.code && period.contains(held.key.day)
        && (!held.headCounts.isEmpty || rows.contains { $0.session == held.key })
    }.map(\.key.day).sorted()
    var expected = planned.map { Expected(axis: axis, activity: activity, day: $0?.day, place: $0?.place ?? .notStated) }
    for i in expected.indices {
      guard let at = days.firstIndex(where: { $0 == expected[i].day }) else { continue }
      expected[i].received = days.remove(at: at)
    }
    for i in expected.indices where expected[i].received == nil && !days.isEmpty { expected[i].received = days.removeFirst() }
    return expected
  }

  func thing(_ expected: Expected) -> Thing {
    let key = (expected.received ?? expected.day).map { Session.Key(axis: expected.axis.code, activity: expected.activity.code, day: $0) }
    return Thing(
      kind: .planned, value: 1, session: key, lines: expected.received == nil ? [] : lines(about: session(key!)), axis: expected.axis.code,
      place: expected.place, plannedDay: expected.day)
  }
}
