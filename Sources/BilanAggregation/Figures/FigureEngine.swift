internal import BilanModel

/// Computes the figures of all indicators, counting what several of them read only once: first what is to be counted, then each count, on all threads there are, then the figures.
struct FigureEngine {
  private let frame: FactFrame
  private let periods: [Period]
  private let completeness: [Code<Period>: Completeness]
  private let crossed: [Dimension]?
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

  /// - Parameters:
  ///   - completeness: Of each of the periods.
  ///   - crossed: The further breakdowns of every indicator; nil for that which each declares.
  init(_ frame: FactFrame, _ periods: [Period], _ completeness: [Code<Period>: Completeness], by crossed: [Dimension]? = nil) {
    self.frame = frame
    self.periods = periods
    self.completeness = completeness
    self.crossed = crossed
    var selections: Set<FactSelection> = []
    var rules: Set<Need> = []
    // Where no period is asked for, nothing is selected either.
    for indicator in periods.isEmpty ? [] : frame.project.indicators { FigureEngine.collect(indicator, as: indicator, crossed, &selections, &rules) }
    let selected = Dictionary(uniqueKeysWithValues: Array(selections).mapInParallel { ($0, Membership(frame, $0)) })
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
      case .participants, .newcomers, .cameBack, .organisations: 1
      }
    }
  }

  private static func selection(of indicator: Indicator, as outer: Indicator, _ crossed: [Dimension]?) -> FactSelection {
    FactSelection(
      filter: indicator.filter, placeOf: outer.placeOf ?? indicator.effectivePlaceOf, dimensions: crossed ?? outer.dimension.map { [$0] } ?? [])
  }

  /// The parts of a ratio are split as the ratio is.
  private static func collect(
    _ indicator: Indicator, as outer: Indicator, _ crossed: [Dimension]?, _ selections: inout Set<FactSelection>, _ rules: inout Set<Need>
  ) {
    if !indicator.parts.isEmpty {
      for part in indicator.parts { collect(part, as: outer, crossed, &selections, &rules) }
      return
    }
    let selection = selection(of: indicator, as: outer, crossed)
    selections.insert(selection)
    if let rule = indicator.rule.unique { rules.insert(Need(selection: selection, rule: rule)) }
  }

  /// - Parameter total: What a total over places holds.
  func figures(total: Grid.PlaceSlot) -> [FigureKey: Figure] {
    var figures: [FigureKey: Figure] = [:]
    for period in periods {
      let coverage = Dictionary(lines: completeness[period.code]!, frame.project)
      for indicator in frame.project.indicators {
        add(sheet(of: indicator, in: period), period, coverage, total, to: &figures)
      }
    }
    return figures
  }

  private func add(
    _ sheet: FigureSheet, _ period: Period, _ coverage: [Code<Axis>?: Figure.Coverage], _ total: Grid.PlaceSlot, to figures: inout [FigureKey: Figure]
  ) {
    let (indicator, grid) = (sheet.indicator, sheet.grid)
    let dependsOnSheets = indicator.readsSheets
    // What a year is to reach is nothing that a quarter of it could miss.
    let isPart = frame.project.whole(of: period) != nil
    for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
      for a in Array(grid.axes.indices).map(Optional.some) + [nil] {
        for c in Array(grid.places.indices).map(Optional.some) + [nil] {
          for k in (grid.categories.map { Array($0.indices) } ?? []).map(Optional.some) + [nil] {
            let key = FigureKey(
              indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: a.map { grid.axes[$0].code },
              place: c.map { grid.places[$0] }, category: k.map { Category(indicator.dimension!, grid.categories![$0]) })
            var figure = sheet.figure(a, c.map { .column($0) } ?? total, k, isEstimated: isEstimated, period, frame)
            if !isEstimated, !isPart {
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

  /// The cells of an indicator in one of the periods.
  func sheet(of indicator: Indicator, in period: Period) -> FigureSheet { FigureSheet(indicator, sheet(of: indicator, period, as: indicator)) }

  /// What an indicator needs, counted.
  private func sheet(of indicator: Indicator, _ period: Period, as outer: Indicator) -> Counted {
    if !indicator.parts.isEmpty { return .parts(indicator.parts.map { FigureSheet($0, sheet(of: $0, period, as: outer)) }) }
    let slice = Slice(selection: FigureEngine.selection(of: indicator, as: outer, crossed), period: period.code)
    return .tally(tallies[slice]!, indicator.rule.unique.map { unique[UniqueSlice(slice: slice, rule: $0)]! })
  }

  /// Whether an indicator asks for facts with a filter that none fits in any period.
  func isIdle(_ indicator: Indicator) -> Bool {
    guard indicator.parts.isEmpty else { return indicator.parts.contains { isIdle($0, as: indicator) } }
    return isIdle(indicator, as: indicator)
  }

  private func isIdle(_ indicator: Indicator, as outer: Indicator) -> Bool {
    guard !indicator.filter.isEmpty else { return false }
    let selection = FigureEngine.selection(of: indicator, as: outer, crossed)
    return !periods.contains { period in
      guard let tally = tallies[Slice(selection: selection, period: period.code)] else { return false }
      let total = tally.grid.cell(nil, .total)
      return tally.registrations[total] > 0 || tally.sessions[total] > 0 || tally.plannedSessions[total] > 0
        || tally.metrics.values.contains { $0.number[total] > 0 }
    }
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
  func isPart(of other: Indicator) -> Bool {
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
  init(lines completeness: Completeness, _ project: Project) {
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
