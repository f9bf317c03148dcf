public import BilanModel

/// Every figure of a project in some periods: each indicator by axis × place × category, with all totals. Periods may overlap.
public struct FigureSet: Sendable {
  public let project: Project
  public let periods: [Period]
  public let level: PlaceLevel
  /// The project's communes (or the territories they lie in), then other communes, then not stated.
  public let places: [Place]
  /// Facts on days outside these periods, or about axes the project does not have.
  public let factsOutside: Int
  /// Counts of which a period holds some days and not all, by its code: they are not counted in it.
  public let cutCounts: [Code<Period>: Int]
  /// By period, the attendances and counts in it that are in no period of the project: a span may reach beyond those.
  public let factsOfNoPeriod: [Code<Period>: Int]
  /// By period, the sessions to which their sheets give several communes.
  public let sessionsOfSeveralCommunes: [Code<Period>: [SessionOfSeveralCommunes]]
  /// How complete the sheets of each period are, by its code.
  public let completeness: [Code<Period>: Completeness]
  /// Indicators with filters that no session, row or count of any of the periods fits.
  public let idleIndicators: [Indicator]
  private let categories: [Dimension: [String]]
  private var figures: [FigureKey: Figure]
  /// The cells that show what was sent, where that is another figure than today's.
  private(set) var sentKeys: Set<FigureKey> = []

  init(_ facts: FactTable, project: Project, periods: [Period], level: PlaceLevel = .commune, restriction: Restriction = Restriction()) {
    self.init(FactFrame(facts, project, level: level, restriction: restriction), periods: periods)
  }

  /// - Parameters:
  ///   - frame: The facts as they are laid out already, and the indicators that are asked of them.
  ///   - isWithinProject: Whether totals over all places are those of the project's own communes alone, as a rate in total needs them.
  init(_ frame: FactFrame, periods: [Period], isWithinProject: Bool = false) {
    let (facts, project) = (frame.facts, frame.project)
    self.project = project
    level = frame.level
    // A period compared with itself is one period.
    var seen: Set<Code<Period>> = []
    let periods = periods.filter { seen.insert($0.code).inserted }
    self.periods = periods
    places = frame.grid(nil).places
    factsOutside = frame.countOutside(periods)
    cutCounts = Dictionary(periods.map { period in (period.code, facts.counts.count { frame.axis(of: $0) != nil && period.cuts($0) }) }) { first, _ in first }
    factsOfNoPeriod = Dictionary(periods.map { ($0.code, frame.countOfNoPeriod(in: $0)) }) { first, _ in first }
    sessionsOfSeveralCommunes = Dictionary(periods.map { ($0.code, frame.sessionsOfSeveralCommunes(in: $0)) }) { first, _ in first }
    completeness = Dictionary(periods.map { ($0.code, Completeness(facts, project, $0)) }, uniquingKeysWith: { first, _ in first })
    let engine = FigureEngine(frame, periods, completeness)
    figures = engine.figures(total: isWithinProject ? .within : .total)
    idleIndicators = project.indicators.filter { engine.isIdle($0) }
    categories = Dictionary(
      Set(project.indicators.compactMap(\.dimension)).map { ($0, frame.categories(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same with what was sent in the place of what a period would say today, of the whole project and its axes.
  func showing(_ sent: SentFigures?) -> FigureSet {
    guard let sent else { return self }
    var set = self
    for difference in sent.shownDifferences {
      set.figures[difference.key] = difference.sent
      set.sentKeys.insert(difference.key)
    }
    return set
  }

  /// Puts what may be shown of a figure into its cell.
  mutating func show(_ figure: Figure, at key: FigureKey) {
    if figure != self[key] { figures[key] = figure }
  }

  public subscript(key: FigureKey) -> Figure {
    figures[key] ?? Figure(value: nil, status: .noData)
  }

  /// The figure of a cell; nil for a dimension is the total over it.
  public func figure(
    _ indicator: Indicator, estimated: Bool = false, period: Period, axis: Axis? = nil,
    place: Place? = nil, category: BilanModel.Category? = nil
  ) -> Figure {
    self[
      FigureKey(
        indicator: indicator.code, isEstimated: estimated, period: period.code,
        axis: axis?.code, place: place, category: category)]
  }

  /// The values of an indicator's own breakdown, not stated last; empty where it declares none.
  public func categories(of indicator: Indicator) -> [BilanModel.Category] {
    guard let dimension = indicator.dimension else { return [] }
    return (categories[dimension] ?? []).map { Category(dimension, $0) }
  }

  /// Every cell there is of an indicator in a period, totals last in each dimension.
  public func keys(of indicator: Indicator, in period: Period) -> [FigureKey] {
    var keys: [FigureKey] = []
    for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
      for axis in project.axes.map({ Optional($0.code) }) + [nil] {
        for place in places.map(Optional.some) + [nil] {
          for category in categories(of: indicator).map(Optional.some) + [nil] {
            keys.append(
              FigureKey(
                indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: axis, place: place, category: category))
          }
        }
      }
    }
    return keys
  }

  /// Whether anything at all is known of a period.
  public func hasFacts(in period: Period) -> Bool {
    project.indicators.contains { indicator in indicator.readsFacts && hasValue(indicator, in: period, of: nil) }
  }

  private func hasValue(_ indicator: Indicator, in period: Period, of axis: Axis?) -> Bool {
    figure(indicator, period: period, axis: axis).isKnown || figure(indicator, estimated: true, period: period, axis: axis).isKnown
  }

  /// Axes said to be not implemented about which there are facts all the same.
  public var unrunAxesWithFacts: [Axis] {
    project.axes.filter { axis in
      axis.status == .notImplemented
        && periods.contains { period in
          project.indicators.contains { $0.readsFacts && hasValue($0, in: period, of: axis) }
        }
    }
  }
}

/// A session to which its sheets give several communes; it counts in the lowest.
public struct SessionOfSeveralCommunes: Hashable, Sendable {
  public var day: Day
  public var activity: Localized
  /// Ascending: the first is that in which it counts.
  public var places: [Place]
}

extension FactFrame {
  fileprivate func sessionsOfSeveralCommunes(in period: Period) -> [SessionOfSeveralCommunes] {
    facts.sessionRange(of: period).compactMap { number in
      let session = facts.sessions[number]
      guard !session.statedPlaces.isEmpty, project.axis(session.key.axis) != nil else { return nil }
      let title = activityOfSession[number]?.title ?? Localized(same: session.unplannedTitle ?? session.key.activity.text)
      return SessionOfSeveralCommunes(day: session.key.day, activity: title, places: session.statedPlaces.sorted())
    }
  }

  /// Attendances and counts on no day of the periods, or of no axis of the project.
  fileprivate func countOutside(_ periods: [Period]) -> Int {
    var outside = 0
    for session in facts.sessions where project.axis(session.key.axis) == nil || !periods.contains(where: { $0.contains(session.key.day) }) {
      outside += session.rows.count
    }
    return outside + facts.counts.count { count in project.axis(count.axis) == nil || !periods.contains { $0.contains(count) } }
  }

  /// Attendances and counts that a period holds and none of the project's does.
  fileprivate func countOfNoPeriod(in period: Period) -> Int {
    let declared = project.periods
    if declared.contains(period) { return 0 }
    var found = 0
    for session in facts.sessions[facts.sessionRange(of: period)]
    where project.axis(session.key.axis) != nil && !declared.contains(where: { $0.contains(session.key.day) }) { found += session.rows.count }
    return found
      + facts.counts.count { count in project.axis(count.axis) != nil && period.contains(count) && !declared.contains { $0.contains(count) } }
  }
}
