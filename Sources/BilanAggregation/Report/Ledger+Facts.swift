internal import BilanModel

extension Ledger {
  /// What every additive figure of these periods is summed from: sessions where they were held, participations and hours by the commune of
  /// the people, counts where they were taken.
  init(_ facts: FactTable, _ figures: FigureSet, _ language: Language) {
    let project = figures.project
    let grid = Grid(project, figures.periods)
    let additive = project.indicators.filter(\.rule.isAdditive)
    self.init(
      periods: figures.periods.map { Entry($0.code, $0.code.text) },
      axes: project.axes.map { Entry($0.code, $0.name[language]) },
      places: grid.places.map { PlaceEntry($0, project.name(of: $0)[language]) },
      measures: additive.map { Measure($0.code, $0.title[language], unitsInOne: $0.rule == .participantHours ? 60 : 1) },
      activities: [], lines: [])
    var titles = ActivityNumbers(project, language)
    var lines: [Line: Int] = [:]
    for (measure, indicator) in additive.enumerated() {
      if case .metric(let metric) = indicator.rule {
        add(facts.counts.filter { $0.metric == metric }, measure, grid, &titles, &lines)
      } else {
        add(facts, indicator.rule, measure, grid, &titles, &lines)
      }
    }
    activities = titles.titles
    self.lines = lines.map { line, value in
      var line = line
      line.value = value
      return line
    }.sorted()
  }

  private func add(
    _ counts: [CampaignCount], _ measure: Int, _ grid: Grid, _ titles: inout ActivityNumbers, _ lines: inout [Line: Int]
  ) {
    for count in counts {
      guard let period = grid.period(of: count.day), let axis = grid.axis(count.axis) else { continue }
      let activity = count.activity.map {
        titles.number(of: Session.Key(axis: count.axis, activity: $0, day: count.day), unplanned: count.unplannedTitle)
      }
      let line = Line(
        day: count.day, period: period, axis: axis, activity: activity ?? -1, place: grid.column(count.place.number),
        measure: measure, isEstimated: count.isEstimated, value: 0)
      lines[line, default: 0] += count.value
    }
  }

  private func add(
    _ facts: FactTable, _ rule: Indicator.Rule, _ measure: Int, _ grid: Grid, _ titles: inout ActivityNumbers,
    _ lines: inout [Line: Int]
  ) {
    for session in facts.sessions {
      guard let period = grid.period(of: session.key.day), let axis = grid.axis(session.key.axis) else { continue }
      let activity = titles.number(of: session.key, unplanned: session.unplannedTitle)
      func add(_ value: Int, _ place: Int) {
        let line = Line(day: session.key.day, period: period, axis: axis, activity: activity, place: place, measure: measure, value: 0)
        lines[line, default: 0] += value
      }
      let people = facts.participations(of: session, by: grid)
      switch rule {
      case .sessions: if session.hasHeadCount || !people.isEmpty { add(1, grid.column(session.place.number)) }
      case .participations: for (place, number) in people { add(number, place) }
      case .participantHours: for (place, number) in people { if let minutes = session.minutes { add(number * minutes, place) } }
      case .participants, .organisations, .metric: break
      }
    }
  }
}

extension FactTable {
  /// How many participations of a session belong to each column of the grid.
  fileprivate func participations(of session: SessionFact, by grid: Grid) -> [Int: Int] {
    var people: [Int: Int] = [:]
    for row in session.rows where participates[row] { people[grid.column(place[row]), default: 0] += 1 }
    return people
  }
}

/// The titles of activities, each with its number.
private struct ActivityNumbers {
  private(set) var titles: [String] = []
  private var numbers: [String: Int] = [:]
  private let planned: ActivityTitles
  private let language: Language

  init(_ project: Project, _ language: Language) {
    planned = ActivityTitles(project)
    self.language = language
  }

  mutating func number(of key: Session.Key, unplanned: String?) -> Int {
    let title = planned[key]?.title[language] ?? unplanned ?? key.activity.text
    if let number = numbers[title] { return number }
    numbers[title] = titles.count
    titles.append(title)
    return titles.count - 1
  }
}
