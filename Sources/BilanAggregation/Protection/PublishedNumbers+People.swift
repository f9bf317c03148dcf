internal import BilanModel
internal import BilanProtection

/// New people, people who came back, completed trainings.
extension PublishedNumbers {
  mutating func addArrivals(_ everything: Membership, _ period: Period) {
    let arrivals = PeopleHistory(everybody: everything).arrivals(in: period)
    guard !arrivals.isFirst, let new = arrivals.newcomers.value?.numerator, let back = arrivals.returning.value?.numerator, new + back > 0 else { return }
    let isSmall = (new + back) < rule.people
    let statements = [new, back].map { system.add(published($0, threshold: rule.people, cost: 12, isGroupSmall: isSmall)) }
    self.arrivals[period.code] = (statements[0], statements[1])
    let total = FigureKey(indicator: Indicator.participants.code, period: period.code)
    if let everybody = figures[total] { system.relate(everybody, isSumOf: statements) }
    // An indicator of newcomers counts the same people.
    for indicator in frame.project.indicators where indicator.rule == .newcomers && indicator.filter == FactFilter() {
      if let same = figures[FigureKey(indicator: indicator.code, period: period.code)] { system.relate(same, isSumOf: [statements[0]]) }
    }
  }

  mutating func addCompletions(_ everything: Membership, _ period: Period) {
    let history = PeopleHistory(everybody: everything)
    for axis in frame.project.axes {
      var ofAxis: [Int] = []
      for activity in axis.activities {
        guard let value = history.completions(of: activity, in: axis, period)?.value?.numerator else { continue }
        let statement = system.add(published(value, threshold: rule.people, cost: 10))
        completions[CompletionKey(axis: axis.code, activity: activity.code, period: period.code)] = statement
        if let people = figures[FigureKey(indicator: Indicator.participants.code, period: period.code, axis: axis.code)] {
          system.relate(statement, isAtMost: people)
        }
        for indicator in frame.project.indicators where indicator.rule == .completions && indicator.filter == FactFilter() {
          if let all = figures[FigureKey(indicator: indicator.code, period: period.code, axis: axis.code)] { system.relate(statement, isAtMost: all) }
        }
        ofAxis.append(statement)
      }
      for indicator in frame.project.indicators where indicator.rule == .completions && indicator.filter == FactFilter() && !ofAxis.isEmpty {
        if let all = figures[FigureKey(indicator: indicator.code, period: period.code, axis: axis.code)] {
          system.relate(all, isAtMost: ofAxis.map { ($0, 1) })
        }
      }
    }
  }
}
