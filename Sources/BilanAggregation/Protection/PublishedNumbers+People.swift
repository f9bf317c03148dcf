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
    relateToEarlier(statements[1], everything, period)
    // An indicator of newcomers counts the same people.
    for indicator in frame.project.indicators where indicator.rule == .newcomers && indicator.filter == FactFilter() {
      if let same = figures[FigureKey(indicator: indicator.code, period: period.code)] { system.relate(same, isSumOf: [statements[0]]) }
    }
  }

  /// Who came back is one of the people of an earlier period, also commune by commune, where an indicator tells who is new.
  private mutating func relateToEarlier(_ returning: Int, _ everything: Membership, _ period: Period) {
    let before = frame.project.periods.filter { $0.last < period.first }
    let isTold = everything.projectSessions(before: period).allSatisfy { session in
      let fact = frame.facts.sessions[session]
      return fact.rows.isEmpty || before.contains { $0.contains(fact.key.day) }
    }
    // Of people who came in no period nothing is published that they could be among.
    guard isTold else { return }
    func people(_ place: Place?) -> [Int] {
      before.compactMap { figures[FigureKey(indicator: Indicator.participants.code, period: $0.code, place: place)] }
    }
    system.relate(returning, isAtMost: people(nil).map { ($0, 1) })
    for indicator in frame.project.indicators where indicator.rule == .newcomers && indicator.filter == FactFilter() {
      for place in everything.grid.places {
        guard let new = figures[FigureKey(indicator: indicator.code, period: period.code, place: place)],
          let all = figures[FigureKey(indicator: Indicator.participants.code, period: period.code, place: place)]
        else { continue }
        system.relate([(all, 1), (new, -1)] + people(place).map { ($0, -1) }, isAtMost: 0)
      }
    }
  }

  mutating func addCompletions(_ everything: Membership, _ period: Period, unnamed: Int) {
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
        relateVisits(of: statement, activity, axis, period, everything, unnamed: unnamed)
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

  /// What participations tell of those who completed a training: each was there as often as completes it.
  private mutating func relateVisits(
    of completed: Int, _ activity: Activity, _ axis: Axis, _ period: Period, _ everything: Membership, unnamed: Int
  ) {
    func ofAxis(_ indicator: Indicator) -> Int? { figures[FigureKey(indicator: indicator.code, period: period.code, axis: axis.code)] }
    let ofAxis = (people: ofAxis(.participants), participations: ofAxis(.participations))
    let all = everything.sessions(in: period).filter { frame.facts.sessions[$0].key.axis == axis.code && !frame.facts.sessions[$0].rows.isEmpty }
    let held = all.filter { frame.facts.sessions[$0].key.activity == activity.code }
    guard let training = trainings(held, period, everything), let everybody = ofAxis.people else { return }
    func relate(_ people: Int, _ participations: [Int]) {
      self.relate(
        people, ofWhom: completed, cameTo: training.least, participations: participations, sessions: held.count, unnamed: unnamed)
    }
    if held == all {
      if let participations = ofAxis.participations { relate(everybody, [participations]) }
      return
    }
    let wholes = held.compactMap { sessions[$0] }
    guard wholes.count == held.count, let count = PeopleHistory(everybody: everything).people(of: activity, in: axis, period).value?.numerator else { return }
    let people = system.add(.init(count, .latent))
    system.relate(people, isAtMost: everybody)
    system.relate(people, isAtMost: wholes.map { ($0, 1) })
    system.relate(everybody, isAtMost: [(people, 1)] + all.filter { !held.contains($0) }.compactMap { sessions[$0] }.map { ($0, 1) })
    for whole in wholes { self.relate(whole, isAtMost: 1, timesPeople: people, unnamed: unnamed) }
    relate(people, wholes)
  }

  /// After how many sessions the shortest of the trainings of some sessions is complete, and whether all are of one training; nil where there is none, or sessions before the period count.
  func trainings(_ sessions: [Int], _ period: Period, _ facts: Membership) -> (least: Int, isOnly: Bool)? {
    let found = sessions.map { frame.trainingOfSession[$0] }
    guard let least = found.compactMap({ $0?.needed }).min() else { return nil }
    let numbers = Set(found.map { $0?.number })
    let isBegun = facts.sessions(before: period).contains { session in frame.trainingOfSession[session].map { numbers.contains($0.number) } ?? false }
    return isBegun ? nil : (least, numbers.count == 1)
  }

  /// What is known of people who came to some number of sessions or more: each has as many participations at least, and everybody else one; nobody else has as many.
  ///
  /// - Parameter sessions: How many there were; nil where others than theirs are among the participations.
  mutating func relate(_ people: Int, ofWhom some: Int, cameTo least: Int, participations: [Int], sessions: Int?, unnamed: Int) {
    system.relate([(people, 1), (some, least - 1)] + participations.map { ($0, -1) }, isAtMost: 0)
    guard let sessions, sessions >= least else { return }
    let terms = participations.map { ($0, 1) } + [(people, 1 - least), (some, least - 1 - sessions)]
    // Without a name nobody is one of the people: where the numbers are possible without such, readers think of nobody.
    let isPossible = terms.reduce(0) { $0 + $1.1 * system.statements[$1.0].value } <= 0
    system.relate(terms, isAtMost: isPossible ? 0 : unnamed)
  }
}
