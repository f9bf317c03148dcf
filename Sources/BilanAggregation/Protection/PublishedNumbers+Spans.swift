import BilanModel
internal import BilanProtection

/// Different people of sessions of which some are all sessions of another number: parts of a year beside the year, years beside all of them, some activities beside all.
extension PublishedNumbers {
  /// An indicator of different people in a period, with the sessions that it looks at.
  private struct Span {
    var indicator: Indicator
    var period: Period
    var facts: Membership
    var sessions: Set<Int>
  }

  /// Who was at a part was at the whole, and who was at the whole was at the part or at a session of the rest.
  mutating func relateSpans(_ indicators: [Indicator], _ periods: [Period], _ everything: Membership) {
    var spans: [Span] = []
    for indicator in indicators where indicator.rule == .participants && indicator.dimension == nil && indicator.filter.ofRows == FactFilter() {
      let facts = membership(FactSelection(filter: indicator.filter, placeOf: indicator.effectivePlaceOf, dimension: nil))
      for period in periods {
        let sessions = facts.sessions(in: period).filter { !frame.facts.sessions[$0].rows.isEmpty }
        if !sessions.isEmpty { spans.append(Span(indicator: indicator, period: period, facts: facts, sessions: Set(sessions))) }
      }
    }
    for whole in spans {
      let parts = spans.filter { $0.indicator.effectivePlaceOf == whole.indicator.effectivePlaceOf && $0.sessions.isStrictSubset(of: whole.sessions) }
      for part in parts { relate(whole, to: part) }
      for (index, first) in parts.enumerated() {
        for second in parts[index...].dropFirst()
        where first.sessions.isDisjoint(with: second.sessions) && first.sessions.count + second.sessions.count == whole.sessions.count {
          relate(whole, to: first, and: second, everything)
        }
      }
    }
  }

  private func people(of span: Span, _ axis: Axis?, _ place: Place?) -> Int? {
    figures[FigureKey(indicator: span.indicator.code, period: span.period.code, axis: axis?.code, place: place)]
  }

  private var axes: [Axis?] { [nil] + frame.project.axes.map(Optional.some) }

  private mutating func relate(_ whole: Span, to part: Span) {
    let rest = whole.sessions.subtracting(part.sessions).sorted()
    for (number, axis) in axes.enumerated() {
      let sessions = rest.filter { axis == nil || frame.axisOfSession[$0] == number - 1 }
      for column in [nil] + whole.facts.grid.places.indices.map(Optional.some) {
        let place = column.map { whole.facts.grid.places[$0] }
        guard let all = people(of: whole, axis, place), let some = people(of: part, axis, place), all != some else { continue }
        system.relate(some, isAtMost: all)
        guard !isCoarse else { continue }
        let others = sessions.flatMap { session in
          column.map { column in
            atoms(of: session, whole.facts, as: .participation).filter { $0.part.column == column }.map(\.statement)
          } ?? wholes(of: session, whole.facts, as: .participation)
        }
        system.relate(all, isAtMost: [(some, 1)] + others.map { ($0, 1) }, isLate: column != nil)
      }
    }
  }

  /// Two parts that are the whole together; and who is new in the later one was not in the earlier.
  private mutating func relate(_ whole: Span, to first: Span, and second: Span, _ everything: Membership) {
    for axis in axes {
      for place in [nil] + whole.facts.grid.places.map(Optional.some) {
        guard let all = people(of: whole, axis, place), let one = people(of: first, axis, place), let other = people(of: second, axis, place) else { continue }
        system.relate(all, isAtMost: [(one, 1), (other, 1)])
      }
    }
    let (earlier, later) = first.period.last < second.period.first ? (first, second) : (second, first)
    guard earlier.period.last < later.period.first, whole.indicator.filter == FactFilter(), earlier.indicator.filter == FactFilter(),
      let new = arrivals[later.period.code]?.newcomers, let all = people(of: whole, nil, nil), let before = people(of: earlier, nil, nil)
    else { return }
    if everything.projectSessions(before: earlier.period).isEmpty {
      system.relate(all, isSumOf: [before, new])
    } else {
      system.relate([(before, 1), (new, 1), (all, -1)], isAtMost: 0)
    }
  }
}
