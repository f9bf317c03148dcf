internal import BilanModel

/// Computes the figures of all indicators, counting what several of them read only once: first what is to be counted, then each count, on all threads there are, then the figures.
struct FigureEngine {
  private let frame: FactFrame
  private let periods: [Period]
  private let completeness: [Code<Period>: Completeness]
  private let tallies: [Slice: Tally]
  private let unique: [UniqueSlice: UniqueCounts]

  private struct Slice: Hashable {
    var selection: FactSelection
    var period: Code<Period>
  }

  private struct UniqueSlice: Hashable {
    var slice: Slice
    var rule: UniqueRule
  }

  /// - Parameter completeness: Of each of the periods.
  init(_ frame: FactFrame, _ periods: [Period], _ completeness: [Code<Period>: Completeness]) {
    self.frame = frame
    self.periods = periods
    self.completeness = completeness
    var selections: Set<FactSelection> = []
    var rules: Set<Need> = []
    for indicator in frame.project.indicators { FigureEngine.collect(indicator, as: indicator, &selections, &rules) }
    let selected = Dictionary(uniqueKeysWithValues: Array(selections).mapInParallel { ($0, SelectedFacts(frame, $0)) })
    // The longest first, so that no thread is left alone with one.
    let tasks = periods.flatMap { period in rules.map { (period: period, need: $0) } + selections.map { (period: period, need: Need(selection: $0)) } }
      .sorted { $0.need.effort > $1.need.effort }
    let counted = tasks.mapInParallel { period, need -> (tally: Tally?, unique: UniqueCounts?) in
      let facts = selected[need.selection]!
      guard let rule = need.rule else { return (Tally(facts, period, completeness[period.code]!), nil) }
      return (nil, DistinctCounting(selected: facts, period: period).count(rule))
    }
    var (tallies, unique): ([Slice: Tally], [UniqueSlice: UniqueCounts]) = ([:], [:])
    for (task, counts) in zip(tasks, counted) {
      let slice = Slice(selection: task.need.selection, period: task.period.code)
      if let tally = counts.tally { tallies[slice] = tally }
      if let rule = task.need.rule { unique[UniqueSlice(slice: slice, rule: rule)] = counts.unique }
    }
    self.tallies = tallies
    self.unique = unique
  }

  /// What is counted in each period: all that adds up, or who is there once.
  private struct Need: Hashable {
    var selection: FactSelection
    var rule: UniqueRule?

    /// Which needs take longer, roughly.
    var effort: Int {
      switch rule {
      case .returning, .completions: 3
      case nil: 2
      case .participants, .newcomers, .organisations: 1
      }
    }
  }

  private static func selection(of indicator: Indicator, as outer: Indicator) -> FactSelection {
    FactSelection(filter: indicator.filter, placeOf: outer.placeOf ?? indicator.effectivePlaceOf, dimension: outer.dimension)
  }

  /// The parts of a ratio are split as the ratio is.
  private static func collect(_ indicator: Indicator, as outer: Indicator, _ selections: inout Set<FactSelection>, _ rules: inout Set<Need>) {
    if !indicator.parts.isEmpty {
      for part in indicator.parts { collect(part, as: outer, &selections, &rules) }
      return
    }
    let selection = selection(of: indicator, as: outer)
    selections.insert(selection)
    if let rule = indicator.rule.unique { rules.insert(Need(selection: selection, rule: rule)) }
  }

  func figures() -> [FigureKey: Figure] {
    var figures: [FigureKey: Figure] = [:]
    for period in periods {
      let coverage = Dictionary(lines: completeness[period.code]!, frame.project)
      for indicator in frame.project.indicators {
        add(FigureSheet(indicator, sheet(of: indicator, period, as: indicator)), period, coverage, to: &figures)
      }
    }
    return figures
  }

  private func add(_ sheet: FigureSheet, _ period: Period, _ coverage: [Code<Axis>?: Figure.Coverage], to figures: inout [FigureKey: Figure]) {
    let (indicator, grid) = (sheet.indicator, sheet.grid)
    let dependsOnSheets = indicator.readsSheets
    for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
      for a in Array(grid.axes.indices).map(Optional.some) + [nil] {
        for c in Array(grid.places.indices).map(Optional.some) + [nil] {
          for k in (grid.categories.map { Array($0.indices) } ?? []).map(Optional.some) + [nil] {
            let key = FigureKey(
              indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: a.map { grid.axes[$0].code },
              place: c.map { grid.places[$0] }, category: k.map { Category(indicator.dimension!, grid.categories![$0]) })
            var figure = sheet.figure(a, c.map { .column($0) } ?? .total, k, isEstimated: isEstimated, period, frame)
            if !isEstimated {
              figure.target = Target.holding(for: key, in: frame.project.targets)?.value
              figure.baseline = Target.holding(for: key, in: frame.project.baselines)?.value
            }
            if dependsOnSheets { figure.coverage = coverage[key.axis] }
            figures[key] = figure
          }
        }
      }
    }
  }

  /// What an indicator needs, counted.
  private func sheet(of indicator: Indicator, _ period: Period, as outer: Indicator) -> Counted {
    if !indicator.parts.isEmpty { return .parts(indicator.parts.map { FigureSheet($0, sheet(of: $0, period, as: outer)) }) }
    let slice = Slice(selection: FigureEngine.selection(of: indicator, as: outer), period: period.code)
    return .tally(tallies[slice]!, indicator.rule.unique.map { unique[UniqueSlice(slice: slice, rule: $0)]! })
  }

  /// Whether an indicator asks for facts with a filter that none fits in any period.
  func isIdle(_ indicator: Indicator) -> Bool {
    guard indicator.parts.isEmpty else { return indicator.parts.contains { isIdle($0, as: indicator) } }
    return isIdle(indicator, as: indicator)
  }

  private func isIdle(_ indicator: Indicator, as outer: Indicator) -> Bool {
    guard !indicator.filter.isEmpty else { return false }
    let selection = FigureEngine.selection(of: indicator, as: outer)
    return !periods.contains { period in
      guard let tally = tallies[Slice(selection: selection, period: period.code)] else { return false }
      let total = tally.grid.cell(nil, .total)
      return tally.registrations[total] > 0 || tally.sessions[total] > 0 || tally.plannedSessions[total] > 0
        || tally.metrics.values.contains { $0.number[total] > 0 }
    }
  }
}

/// What one indicator, or each part of it, was counted to be in the cells of one period.
indirect enum Counted {
  case tally(Tally, UniqueCounts?)
  case parts([FigureSheet])
}

/// The cells of one indicator in one period.
struct FigureSheet {
  let indicator: Indicator
  let counted: Counted

  init(_ indicator: Indicator, _ counted: Counted) {
    self.indicator = indicator
    self.counted = counted
  }

  var grid: Grid {
    switch counted {
    case .tally(let tally, _): tally.grid
    case .parts(let parts): parts[0].grid
    }
  }

  /// The figure of a cell, or why there is none (docs/counting.md, "What is no number").
  func figure(_ a: Int?, _ place: Grid.PlaceSlot, _ k: Int?, isEstimated: Bool, _ period: Period, _ frame: FactFrame) -> Figure {
    switch counted {
    case .tally(let tally, let unique): return tally.figure(indicator.rule, unique, a, place, k, isEstimated)
    case .parts(let parts):
      let unrun = a.map { grid.axes[$0].status == .notImplemented } ?? false
      if parts.count == 1 { return rate(parts[0], a, place, k, period, frame, unrun) }
      let above = parts[0].figure(a, place, k, isEstimated: false, period, frame)
      let below = parts[1].figure(a, place, k, isEstimated: false, period, frame)
      guard case .ratio(_, _, let form) = indicator.rule else { preconditionFailure("two parts make a ratio") }
      var figure = Figure(above, over: below, as: form, isUnrun: unrun)
      // A part of the participants is never more than all of them, whatever the answers.
      if parts[0].indicator.isPart(of: parts[1].indicator) {
        figure.ratioRange = figure.ratioRange.map { $0.clamped(to: $0.lowerBound...max($0.lowerBound, Rational(1))) }
      }
      return figure
    }
  }

  /// In total the communes of the project together: who comes from elsewhere is no inhabitant of theirs.
  private func rate(
    _ part: FigureSheet, _ a: Int?, _ place: Grid.PlaceSlot, _ k: Int?, _ period: Period, _ frame: FactFrame, _ unrun: Bool
  ) -> Figure {
    let units: [Place]
    switch place {
    case .column(let column): units = grid.isWithin(column) ? [grid.places[column]] : []
    case .total, .within: units = Array(grid.places.dropLast(2))
    }
    let counted = part.figure(a, place == .total ? .within : place, k, isEstimated: false, period, frame)
    let inhabitants = frame.project.inhabitants(of: units, level: frame.level, year: period.first.parts.year)
    guard let value = counted.value else { return Figure(value: nil, status: unrun ? .notImplemented : .noData) }
    guard let inhabitants, inhabitants > 0 else { return Figure(value: nil, status: .noBase) }
    var figure = Figure(
      value: value * Rational(10_000, over: inhabitants), status: counted.status, quotient: .init(value, over: Rational(inhabitants), as: .number))
    figure.ratioRange = counted.range.map { Rational($0.lowerBound * 10_000, over: inhabitants)...Rational($0.upperBound * 10_000, over: inhabitants) }
    return figure
  }
}

extension Figure {
  /// One figure over another.
  init(_ above: Figure, over below: Figure, as form: Indicator.RatioForm, isUnrun: Bool) {
    guard let numerator = above.value, let denominator = below.value else {
      self.init(value: nil, status: isUnrun ? .notImplemented : .noData)
      return
    }
    guard let value = numerator / denominator else {
      self.init(value: nil, status: .noBase)
      return
    }
    self.init(
      value: value, status: above.status == .partial || below.status == .partial ? .partial : .value, quotient: Quotient(numerator, over: denominator, as: form)
    )
    guard above.range != nil || below.range != nil else { return }
    let (least, most) = (above.range.map { Rational($0.lowerBound) } ?? numerator, above.range.map { Rational($0.upperBound) } ?? numerator)
    let (few, many) = (below.range.map { Rational($0.lowerBound) } ?? denominator, below.range.map { Rational($0.upperBound) } ?? denominator)
    guard let low = least / many, let high = most / few else { return }
    ratioRange = min(low, value)...max(high, value)
  }
}

extension Indicator.Rule {
  var unique: UniqueRule? {
    switch self {
    case .participants: .participants
    case .newcomers: .newcomers
    case .returning(let least): .returning(atLeast: least)
    case .completions: .completions
    case .organisations: .organisations
    default: nil
    }
  }
}

extension Indicator {
  /// Whether whom it counts are some of the participants that another counts.
  fileprivate func isPart(of other: Indicator) -> Bool {
    guard other.rule == .participants, filter == other.filter, effectivePlaceOf == other.effectivePlaceOf else { return false }
    return switch rule {
    case .newcomers, .returning, .completions: true
    default: false
    }
  }

  /// Whether a figure of it would grow if a missing attendance sheet came in.
  var readsSheets: Bool {
    switch rule {
    case .metric, .plannedSessions, .receivedSessions: false
    case .ratio, .rate: parts.contains(where: \.readsSheets)
    default: true
    }
  }
}

extension Indicator {
  /// Whether it rests on what was received, and not on the plan alone.
  var readsFacts: Bool { readsSheets || isEstimatedApart }
}

extension Target {
  /// The one set for exactly this cell; one without a period holds in each that has none of its own.
  static func holding(for key: FigureKey, in targets: [Target]) -> Target? {
    guard key.category == nil else { return nil }
    let fitting = targets.filter { target in
      target.indicator == key.indicator && target.axis == key.axis && target.commune.map { Place($0) } == key.place
    }
    return fitting.first { $0.period == key.period } ?? fitting.first { $0.period == nil }
  }
}

extension Dictionary where Key == Code<Axis>?, Value == Figure.Coverage {
  fileprivate init(lines completeness: Completeness, _ project: Project) {
    self.init()
    for axis in project.axes.map({ Optional($0.code) }) + [nil] { self[axis] = completeness.coverage(of: axis) }
  }
}

extension Project {
  /// Inhabitants of some communes or territories on 1 January of a year; nil unless all are known.
  func inhabitants(of units: [Place], level: PlaceLevel, year: Int) -> Int? {
    guard !units.isEmpty else { return nil }
    var sum = 0
    for unit in units {
      let communes = level == .commune ? [unit.number] : territories.first { $0.place == unit }.map { Array($0.communes) } ?? []
      guard !communes.isEmpty else { return nil }
      for commune in communes {
        guard let number = population.of(Place(number: commune), year: year) else { return nil }
        sum += number
      }
    }
    return sum
  }
}

extension Tally {
  /// The figure of one rule in one cell, or why there is none (docs/counting.md, "What is no number").
  func figure(_ rule: Indicator.Rule, _ unique: UniqueCounts?, _ a: Int?, _ place: Grid.PlaceSlot, _ k: Int?, _ isEstimated: Bool) -> Figure {
    let cell = grid.cell(a, place, k)
    let line = a ?? grid.axes.count
    if let unique {
      guard rowsKnown[line] > 0 else { return missing(a) }
      // Lists that ask nobody for an organisation do not say that there was none, nor do people who state none.
      if case .organisations = rule, !statesOrganisations[line] || unique.high[cell] == 0 && participations[cell] > 0 { return missing(a) }
      let range = unique.low[cell]...unique.high[cell]
      return Figure(value: Rational(unique.retained[cell]), status: .value, range: range.count > 1 ? range : nil)
    }
    switch rule {
    case .sessions: return rowsKnown[line] + sessions[grid.cell(a, .total)] == 0 ? missing(a) : whole(sessions[cell])
    case .plannedSessions: return isPlanKnown[line] ? whole(plannedSessions[cell]) : missing(a)
    case .receivedSessions: return isPlanKnown[line] ? whole(receivedSessions[cell]) : missing(a)
    case .registrations: return rowsKnown[line] == 0 ? missing(a) : whole(registrations[cell])
    case .participations: return rowsKnown[line] == 0 ? missing(a) : whole(participations[cell])
    case .participantHours:
      // Nobody's hours are zero hours; hours nobody knows are missing.
      if rowsKnown[line] == 0 || participations[cell] > 0 && withoutLength[cell] == participations[cell] { return missing(a) }
      return Figure(value: Rational(minutes[cell], over: 60), status: withoutLength[cell] > 0 ? .partial : .value)
    case .metric(let metric):
      guard let sums = metrics[MetricKey(metric: metric, isEstimated: isEstimated)], sums.number[cell] > 0 else { return missing(a) }
      return whole(sums.sum[cell])
    case .participants, .newcomers, .returning, .completions, .organisations, .ratio, .rate: return missing(a)
    }
  }

  private func whole(_ value: Int) -> Figure { Figure(value: Rational(value), status: .value) }

  private func missing(_ axis: Int?) -> Figure {
    let isUnrun = axis.map { grid.axes[$0].status == .notImplemented } ?? false
    return Figure(value: nil, status: isUnrun ? .notImplemented : .noData)
  }
}
