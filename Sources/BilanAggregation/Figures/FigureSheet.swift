internal import BilanModel

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
    let (units, level): ([Place], PlaceLevel)
    switch place {
    case .column(let column): (units, level) = (grid.isWithin(column) ? [grid.places[column]] : [], frame.level)
    // The same number at every level: not that of the whole of the zones in which they lie.
    case .total, .within: (units, level) = (frame.project.places(at: .commune), .commune)
    }
    let counted = part.figure(a, place == .total ? .within : place, k, isEstimated: false, period, frame)
    let inhabitants = frame.project.inhabitants(of: units, level: level, year: period.first.parts.year)
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
    // Of nobody there is no share: where answers leave a base at all, it is one at least.
    guard let low = least / many, let high = most / (few > 0 ? few : min(1, denominator)) else { return }
    ratioRange = min(low, value)...max(high, value)
  }
}

extension Tally {
  /// The figure of one rule in one cell, or why there is none (docs/counting.md, "What is no number").
  func figure(_ rule: Indicator.Rule, _ unique: UniqueCounts?, _ a: Int?, _ place: Grid.PlaceSlot, _ k: Int?, _ isEstimated: Bool) -> Figure {
    let cell = grid.cell(a, place, k)
    let line = a ?? grid.axes.count
    let known = self.known(a, k)
    if let unique {
      guard known.hasRows else { return missing(a) }
      // Lists that ask nobody for an organisation do not say that there was none, nor do people who state none.
      if case .organisations = rule, !known.statesOrganisations || unique.high[cell] == 0 && participations[cell] > 0 { return missing(a) }
      return Figure(unique, in: cell)
    }
    switch rule {
    case .sessions: return known.hasRows || known.hasSessions ? whole(sessions[cell]) : missing(a)
    case .plannedSessions: return isPlanKnown[line] ? whole(plannedSessions[cell]) : missing(a)
    case .receivedSessions: return isPlanKnown[line] ? whole(receivedSessions[cell]) : missing(a)
    case .registrations: return known.hasRows ? whole(registrations[cell]) : missing(a)
    case .participations: return known.hasRows ? whole(participations[cell]) : missing(a)
    case .participantHours:
      // Nobody's hours are zero hours; hours nobody knows are missing.
      if !known.hasRows || participations[cell] > 0 && withoutLength[cell] == participations[cell] { return missing(a) }
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

extension Figure {
  /// How many different ones there are in a cell, with a range where it is not one number.
  init(_ counts: UniqueCounts, in cell: Int) {
    let range = counts.low[cell]...counts.high[cell]
    self.init(value: Rational(counts.retained[cell]), status: .value, range: range.count > 1 ? range : nil)
  }
}
