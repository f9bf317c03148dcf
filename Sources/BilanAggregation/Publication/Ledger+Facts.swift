internal import BilanModel

extension Ledger {
  /// What every additive figure of these periods is summed from, in the place by which its indicator is broken down: sessions where they were held, participations and
  /// hours by the commune of the people, counts where they were taken.
  ///
  /// - Parameters:
  ///   - frame: All facts by commune, without any restriction.
  ///   - concealment: What is not to be shown: facts about people are summed up so far that nothing of it can be worked out.
  init(_ frame: FactFrame, _ figures: FigureSet, _ language: Language, concealing concealment: Concealment? = nil) {
    let project = figures.project
    let isPlanned = figures.completeness.values.contains { $0.coverage(of: nil) != nil }
    let additive = project.indicators.filter(\.isAdditive) + (isPlanned ? project.planIndicators.filter { !project.indicators.contains($0) } : [])
    self.init(
      periods: figures.periods.map { Entry($0.code, $0.code.text) },
      axes: project.axes.map { Entry($0.code, $0.name[language]) },
      places: figures.places.map { PlaceEntry($0, ($0.commune == nil ? project.inOwnWords(project.name(of: $0)) : project.name(of: $0))[language]) },
      measures: additive.map { Measure($0.code, $0.title[language], unitsInOne: $0.rule == .participantHours ? 60 : 1, isPlan: $0.rule == .plannedSessions) },
      activities: [], lines: [])
    placeTitle = project.inOwnWords(placeTitle)
    var collector = LineCollector(frame, ActivityNumbers(project, language), concealment, figures)
    for (measure, indicator) in additive.enumerated() {
      for (number, period) in figures.periods.enumerated() { collector.add(indicator, measure, period, number) }
    }
    if concealment != nil { places.append(.protected(language)) }
    activities = collector.titles.titles
    lines = collector.lines.map { line, value in
      var line = line
      line.value = value
      return line
    }.sorted()
  }
}

extension Project {
  /// What the calendar sums: sessions planned, and those of them about which something was received.
  var planIndicators: [Indicator] {
    [Indicator.plannedSessions, .receivedSessions].map { plan in indicators.first { $0.rule == plan.rule && $0.filter == FactFilter() } ?? plan }
  }
}

/// Sums facts up to the lines of the ledger.
private struct LineCollector {
  private(set) var lines: [Ledger.Line: Int] = [:]
  private(set) var titles: ActivityNumbers
  private let frame: FactFrame
  private let concealment: Concealment?
  /// As they are shown.
  private let figures: FigureSet
  private var selected: [FactSelection: Membership] = [:]

  init(_ frame: FactFrame, _ titles: ActivityNumbers, _ concealment: Concealment?, _ figures: FigureSet) {
    self.frame = frame
    self.titles = titles
    self.concealment = concealment
    self.figures = figures
  }

  /// The number of the place that stands for all those that are not told apart.
  private var protectedPlace: Int { figures.places.count }

  mutating func add(_ indicator: Indicator, _ measure: Int, _ period: Period, _ number: Int) {
    let selection = FactSelection(filter: indicator.filter, placeOf: indicator.effectivePlaceOf, dimension: nil)
    let facts = selected[selection] ?? Membership(frame, selection)
    selected[selection] = facts
    if let concealment, indicator.isPersonal(concealment.rule, frame.project) {
      let isSummedHere = selection == FactSelection(filter: FactFilter(), placeOf: .person, dimension: nil)
      if isSummedHere, indicator.rule == .participations || indicator.rule == .participantHours {
        for session in facts.sessions(in: period) { addSession(session, indicator.rule, facts, measure, number) }
      } else {
        addShownFigures(of: indicator, measure, period, number)
      }
      return addRests(of: indicator, measure, period, number)
    }
    switch indicator.rule {
    case .metric(let metric): addCounts(of: metric, facts, measure, period, number)
    case .plannedSessions: addPlan(facts, measure, period, number) { _ in true }
    case .receivedSessions: addPlan(facts, measure, period, number, where: \.isReceived)
    default:
      for session in facts.sessions(in: period) { addSession(session, indicator.rule, facts, measure, number) }
    }
  }

  private mutating func addSession(_ number: Int, _ rule: Indicator.Rule, _ facts: Membership, _ measure: Int, _ period: Int) {
    let session = frame.facts.sessions[number]
    if let concealment, rule.counting != nil, concealment.hides(session: number) { return }
    let activity = titles.number(of: session.key, unplanned: session.unplannedTitle)
    func line(_ spot: Membership.Spot) -> Ledger.Line {
      let isTold = concealment.map { rule.counting == nil || $0.shows(session: number, column: spot.column) } ?? true
      return Ledger.Line(
        day: session.key.day, period: period, axis: spot.axis, activity: activity, place: isTold ? spot.column : protectedPlace, measure: measure, value: 0)
    }
    guard let counting = rule.counting else {
      facts.forEachSpot(heldBy: number) { lines[line($0), default: 0] += 1 }
      return
    }
    // Sessions of unknown length are left out of the hours.
    guard let units = rule == .participantHours ? session.minutes : 1 else { return }
    // The rows of a session lie in few places: they are summed up before their lines are looked for.
    var sums: [(spot: Membership.Spot, units: Int)] = []
    facts.forEachRow(of: number, as: counting) { _, spot in
      if let known = sums.firstIndex(where: { $0.spot.axis == spot.axis && $0.spot.column == spot.column }) {
        sums[known].units += units
      } else {
        sums.append((spot, units))
      }
    }
    for sum in sums { lines[line(sum.spot), default: 0] += sum.units }
  }

  /// A line for each figure by axis and place that is shown.
  private mutating func addShownFigures(of indicator: Indicator, _ measure: Int, _ period: Period, _ number: Int) {
    for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
      for (axis, one) in frame.project.axes.enumerated() {
        for (column, place) in figures.places.enumerated() {
          guard let value = units(of: indicator, isEstimated, period, axis: one, place: place), value > 0 else { continue }
          let line = Ledger.Line(day: nil, period: number, axis: axis, activity: -1, place: column, measure: measure, isEstimated: isEstimated, value: 0)
          lines[line, default: 0] += value
        }
      }
    }
  }

  /// What the lines of an axis lack to its figure, where that is shown, in one line.
  private mutating func addRests(of indicator: Indicator, _ measure: Int, _ period: Period, _ number: Int) {
    for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
      for (axis, one) in frame.project.axes.enumerated() {
        guard let whole = units(of: indicator, isEstimated, period, axis: one, place: nil) else { continue }
        var told = 0
        for (line, value) in lines
        where line.period == number && line.axis == axis && line.measure == measure && line.isEstimated == isEstimated { told += value }
        guard whole > told else { continue }
        let rest = Ledger.Line(
          day: nil, period: number, axis: axis, activity: -1, place: protectedPlace, measure: measure, isEstimated: isEstimated, value: 0)
        lines[rest, default: 0] += whole - told
      }
    }
  }

  /// A figure as it is shown, in the units of the ledger; nil where there is none.
  private func units(of indicator: Indicator, _ isEstimated: Bool, _ period: Period, axis: Axis, place: Place?) -> Int? {
    let value = figures.figure(indicator, estimated: isEstimated, period: period, axis: axis, place: place).value
    return value.map { indicator.rule == .participantHours ? ($0 * Rational(60)).numerator : $0.numerator }
  }

  private mutating func addCounts(of metric: Code<Metric>, _ facts: Membership, _ measure: Int, _ period: Period, _ number: Int) {
    facts.forEachCount(in: period) { index, spot in
      let count = frame.facts.counts[index]
      guard count.metric == metric else { return }
      let activity = count.activity.map { code in
        titles.number(of: Session.Key(axis: count.axis, activity: code, day: count.day), unplanned: count.unplannedTitle)
      }
      let line = Ledger.Line(
        day: count.day, period: number, axis: spot.axis, activity: activity ?? -1, place: spot.column, measure: measure, isEstimated: count.isEstimated,
        value: 0)
      lines[line, default: 0] += count.value
    }
  }

  private mutating func addPlan(
    _ facts: Membership, _ measure: Int, _ period: Period, _ number: Int, where counts: (Completeness.ExpectedSession) -> Bool
  ) {
    facts.forEachPlanned(in: Completeness(frame.facts, frame.project, period)) { item, session, spot in
      guard counts(session) else { return }
      let key = Session.Key(axis: item.axis.code, activity: item.activity.code, day: session.day ?? period.first)
      let line = Ledger.Line(
        day: session.day, period: number, axis: spot.axis, activity: titles.number(of: key, unplanned: nil), place: spot.column, measure: measure, value: 0)
      lines[line, default: 0] += 1
    }
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
