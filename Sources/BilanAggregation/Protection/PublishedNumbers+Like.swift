internal import BilanModel
internal import BilanProtection

/// The figures of what two periods have in common, and what is left of each period without them.
extension PublishedNumbers {
  /// The periods with which reports compare another: the project's last before it, and the last of which anything is known; of a part of a year the same one year earlier; and those that are asked for.
  func bases(of period: Period, _ everything: Membership, among periods: [Period], _ compared: [Period]) -> [Period] {
    let project = frame.project
    let earlier = project.period(period.code) == nil ? [] : project.periods.filter { $0.last < period.first }
    let known = earlier.last { one in !everything.sessions(in: one).isEmpty || frame.facts.counts.contains { one.contains($0) } }
    let usual = [earlier.last, known, project.spanOneYearEarlier(than: period)].compactMap(\.self)
    let codes = Set((usual + compared).map(\.code))
    return periods.filter { codes.contains($0.code) && $0.last < period.first }
  }

  mutating func addLike(_ everything: Membership, _ base: Period, _ period: Period, _ indicators: [Indicator]) {
    guard let restriction = Comparability(everything, from: base, to: period, protecting: rule).restriction else { return }
    let project = frame.project
    let shown = project.indicators.filter { $0.isPersonal(rule, project) && $0.parts.isEmpty }
    let restricted = FactFrame(frame.facts, project, level: .commune, restriction: restriction).asked(for: shown)
    let raw = FigureSet(restricted, periods: [base, period])
    for indicator in shown {
      let facts = Membership(restricted, FactSelection(filter: indicator.filter, placeOf: indicator.effectivePlaceOf, dimension: nil))
      for one in [base, period] {
        for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
          addLike(
            indicator, isEstimated, facts, raw, LikeKey(base: base.code, period: period.code, figure: FigureKey(indicator: indicator.code, period: one.code)),
            one)
        }
      }
    }
    relateLike(shown, base, period)
  }

  private mutating func addLike(_ indicator: Indicator, _ isEstimated: Bool, _ facts: Membership, _ raw: FigureSet, _ pattern: LikeKey, _ period: Period) {
    let isHours = indicator.unit == .hours
    let threshold = indicator.threshold(rule, frame.project)
    for axis in [nil] + frame.project.axes.indices.map(Optional.some) {
      var key = pattern
      key.figure.isEstimated = isEstimated
      key.figure.axis = axis.map { frame.project.axes[$0].code }
      guard let figure = raw[key.figure].value, let whole = figures[key.figure] else { continue }
      let value = isHours ? (figure * Rational(60)).numerator : figure.numerator
      let statement = system.add(published(value, threshold: threshold, cost: axis == nil ? 40 : 20, isHours: isHours))
      like[key] = statement
      system.relate(statement, isAtMost: whole)
      addRest(of: whole, without: statement, threshold)
      if case .metric(let metric) = indicator.rule {
        var parts: [Int] = []
        facts.forEachCount(in: period) { number, spot in
          let count = frame.facts.counts[number]
          if count.metric == metric, count.isEstimated == isEstimated, axis == nil || spot.axis == axis { parts.append(number) }
        }
        system.relate(statement, isSumOf: parts.map { atomOfCount($0) })
      } else if indicator.isAdditive, let counting = indicator.rule.counting {
        var parts: [(statement: Int, factor: Int)] = []
        for session in facts.sessions(in: period) where axis == nil || frame.axisOfSession[session] == axis {
          guard let factor = isHours ? frame.facts.sessions[session].minutes : 1 else { continue }
          parts += atoms(of: session, facts, as: counting).filter { facts.frame.allows($0.part.column) }.map { ($0.statement, factor) }
        }
        relate(statement, isSumByLengthOf: parts)
      }
    }
  }

  /// What a period has beside the part in common is a group like any other: one can take the two figures apart.
  private mutating func addRest(of whole: Int, without part: Int, _ threshold: Int?) {
    let rest = system.statements[whole].value - system.statements[part].value
    guard let threshold, 0 < rest, rest < threshold else { return }
    let statement = system.add(.init(rest, .latent, reach: 0...threshold))
    system.relate(whole, isSumOf: [part, statement])
  }

  private mutating func relateLike(_ indicators: [Indicator], _ base: Period, _ period: Period) {
    for indicator in indicators where indicator.isUniqueCount {
      for one in [base, period] {
        func key(_ axis: Code<Axis>?, _ code: Code<Indicator>) -> LikeKey {
          LikeKey(base: base.code, period: period.code, figure: FigureKey(indicator: code, period: one.code, axis: axis))
        }
        let parts = frame.project.axes.compactMap { like[key($0.code, indicator.code)] }
        if let total = like[key(nil, indicator.code)], !parts.isEmpty {
          system.relate(total, isAtMost: parts.map { ($0, 1) })
          for part in parts { system.relate(part, isAtMost: total) }
        }
        for axis in [nil] + frame.project.axes.map({ Optional($0.code) }) {
          guard indicator.filter == FactFilter(), let people = like[key(axis, indicator.code)],
            let participations = like[key(axis, Indicator.participations.code)]
          else { continue }
          system.relate(people, isAtMost: participations)
        }
      }
    }
  }
}
