internal import BilanModel

/// What only the whole history of people tells: who came for the first time, who came back, who completed a training. It counts nothing by itself: it asks for figures.
///
/// Each is counted by the likelier answers, with the numbers between which it lies, as unique participants are.
struct PeopleHistory {
  /// All facts of the project.
  let everybody: Membership

  /// The people of a period by whether they had come before its first day.
  struct Arrivals {
    var newcomers, returning, everybody: Figure
    /// Whether nobody came before the period, so that being new says nothing.
    var isFirst: Bool
  }

  func arrivals(in period: Period) -> Arrivals {
    let counting = DistinctCounting(selected: everybody, period: period)
    let total = everybody.grid.cell(nil, .total)
    let counts = [UniqueRule.newcomers, .cameBack, .participants].mapInParallel { Figure(counting.count($0), in: total) }
    return Arrivals(
      newcomers: counts[0], returning: counts[1], everybody: counts[2],
      isFirst: !counting.seenBefore(nil, everybody.frame.facts.people.count).contains(true))
  }

  /// People who in a period reached the number of sessions of an activity that completes it (`completed_from`); nil for an activity without one.
  func completions(of activity: Activity, in axis: Axis, _ period: Period) -> Figure? {
    guard activity.completedFrom != nil else { return nil }
    return count(.completions, of: activity, in: axis, period)
  }

  /// The different people of an activity in a period.
  func people(of activity: Activity, in axis: Axis, _ period: Period) -> Figure { count(.participants, of: activity, in: axis, period) }

  private func count(_ rule: UniqueRule, of activity: Activity, in axis: Axis, _ period: Period) -> Figure {
    var filter = FactFilter()
    filter.axes = [axis.code]
    filter.activities = [activity.code]
    let selected = Membership(everybody.frame, FactSelection(filter: filter, placeOf: .person, dimension: nil))
    return Figure(DistinctCounting(selected: selected, period: period).count(rule), in: selected.grid.cell(nil, .total))
  }
}
