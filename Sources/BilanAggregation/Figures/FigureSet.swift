public import BilanModel

/// Every figure of a project in some periods: each indicator by axis × commune × period, with all totals.
public struct FigureSet: Sendable {
  public let project: Project
  public let periods: [Period]
  /// The project's communes, then other communes, then not stated.
  public let places: [Place]
  /// Facts on days outside these periods.
  public let factsOutside: Int
  private let figures: [FigureKey: Figure]

  public init(_ facts: FactTable, project: Project, periods: [Period]) {
    self.project = project
    // A period compared with itself is one period.
    var seen: Set<Code<Period>> = []
    let periods = periods.filter { seen.insert($0.code).inserted }
    self.periods = periods
    let grid = Grid(project, periods)
    places = grid.places
    let tally = Tally(facts, grid)
    factsOutside = tally.outside
    figures = FigureSet.all(project, tally)
  }

  public subscript(key: FigureKey) -> Figure {
    figures[key] ?? Figure(value: nil, status: .noData)
  }

  public func figure(
    _ indicator: Indicator, estimated: Bool = false, period: Period, axis: Axis? = nil,
    place: Place? = nil
  ) -> Figure {
    self[
      FigureKey(
        indicator: indicator.code, isEstimated: estimated, period: period.code,
        axis: axis?.code, place: place)]
  }

  /// Whether anything at all is known of a period.
  public func hasFacts(in period: Period) -> Bool {
    project.indicators.contains { indicator in
      figure(indicator, period: period).value != nil
        || figure(indicator, estimated: true, period: period).value != nil
    }
  }

  /// Axes said to be not implemented about which there are facts all the same.
  public var unrunAxesWithFacts: [Axis] {
    project.axes.filter { axis in
      axis.status == .notImplemented
        && periods.contains { period in
          project.indicators.contains {
            figure($0, period: period, axis: axis).value != nil
              || figure($0, estimated: true, period: period, axis: axis).value != nil
          }
        }
    }
  }

  private static func all(_ project: Project, _ tally: Tally) -> [FigureKey: Figure] {
    var figures: [FigureKey: Figure] = [:]
    let grid = tally.grid
    for (p, period) in grid.periods.enumerated() {
      for a in Array(grid.axes.indices).map(Optional.some) + [nil] {
        for c in Array(grid.places.indices).map(Optional.some) + [nil] {
          for indicator in project.indicators {
            for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
              let key = FigureKey(
                indicator: indicator.code, isEstimated: isEstimated, period: period.code,
                axis: a.map { grid.axes[$0].code }, place: c.map { grid.places[$0] })
              var figure = tally.figure(indicator.rule, isEstimated, p, a, c)
              figure.target = isEstimated ? nil : project.target(key)
              figures[key] = figure
            }
          }
        }
      }
    }
    return figures
  }
}

extension Indicator {
  /// Metrics have two figures: what was counted, and what was estimated.
  public var isEstimatedApart: Bool {
    if case .metric = rule { true } else { false }
  }
}

extension Project {
  /// The target set for exactly this cell; one without a period holds in each.
  func target(_ key: FigureKey) -> Int? {
    let targets = targets.filter { target in
      target.indicator == key.indicator && target.axis == key.axis
        && target.commune.map { Place($0) } == key.place
    }
    let target = targets.first { $0.period == key.period } ?? targets.first { $0.period == nil }
    return target?.value
  }
}

extension Tally {
  /// The figure of one rule in one cell, or why there is none (docs/counting.md, "What is no number").
  func figure(_ rule: Indicator.Rule, _ isEstimated: Bool, _ p: Int, _ a: Int?, _ c: Int?)
    -> Figure
  {
    let cell = grid.cell(p, a, c)
    let line = grid.cell(p, a, nil)
    switch rule {
    case .sessions:
      return attendances[line] + sessions[line] == 0
        ? missing(a) : whole(sessions[cell])
    case .participations: return attendances[line] == 0 ? missing(a) : whole(participations[cell])
    case .participants: return attendances[line] == 0 ? missing(a) : unique(participants, cell)
    case .organisations: return attendances[line] == 0 ? missing(a) : unique(organisations, cell)
    case .participantHours:
      // Nobody's hours are zero hours; hours nobody knows are missing.
      if attendances[line] == 0 || participations[cell] > 0 && withoutLength[cell] == participations[cell] {
        return missing(a)
      }
      return Figure(
        value: Rational(minutes[cell], over: 60),
        status: withoutLength[cell] > 0 ? .partial : .value)
    case .metric(let metric):
      let sums = metrics[MetricKey(metric: metric, isEstimated: isEstimated)]
      guard let sums, sums.number[cell] > 0 else { return missing(a) }
      return whole(sums.sum[cell])
    }
  }

  private func whole(_ value: Int) -> Figure { Figure(value: Rational(value), status: .value) }

  private func unique(_ counts: UniqueCounts, _ cell: Int) -> Figure {
    let range = counts.low[cell]...counts.high[cell]
    return Figure(value: Rational(counts.retained[cell]), status: .value, range: range.count > 1 ? range : nil)
  }

  private func missing(_ axis: Int?) -> Figure {
    let isUnrun = axis.map { grid.axes[$0].status == .notImplemented } ?? false
    return Figure(value: nil, status: isUnrun ? .notImplemented : .noData)
  }
}
