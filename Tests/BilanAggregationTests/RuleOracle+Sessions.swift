import BilanModel

@testable import BilanAggregation

/// Sessions, plans and trainings, as plainly.
extension RuleOracle {
  func heldSessions(_ cell: Cellular, _ none: Figure) -> Figure {
    let asksPeople = !cell.filter.genders.isEmpty || !cell.filter.ages.isEmpty || !cell.filter.sectors.isEmpty || !cell.filter.communes.isEmpty
    var isKnown = rows.contains { isSelected($0.session, cell) && (cell.key.axis == nil || $0.session.axis == cell.key.axis) }
    var held = 0
    var anywhere = cell
    anywhere.key.place = nil
    anywhere.key.category = nil
    anywhere.within = false
    for session in sessions where isSelected(session.key, cell) && (cell.key.axis == nil || session.key.axis == cell.key.axis) {
      let came = rows.filter { $0.session == session.key && $0.isPresent && fits($0, cell.filter) }
      if counts(session, came, asksPeople, cell) { held += 1 }
      if counts(session, came, asksPeople, anywhere) { isKnown = true }
    }
    return isKnown ? Figure(value: Rational(held), status: .value) : none
  }

  func counts(_ session: Held, _ came: [Row], _ asksPeople: Bool, _ cell: Cellular) -> Bool {
    let isByHeads = session.hasHeadCount && !asksPeople
    let own = category(cell, session.key.axis, session.key.activity)
    if cell.placeOf == .session {
      guard isIn(session.places.min()!, cell) else { return false }
      // Nobody's row may be restricted away here: a session stands by its own place.
      let inside = came.filter { row in
        random.restriction.places == nil || random.restriction.places!.contains(column(session.places.min()!)) || row.person == nil
      }
      if cell.key.category == nil || own != nil { return (!inside.isEmpty || isByHeads) && (own.map { isCategory($0, cell) } ?? true) }
      return inside.contains { stands($0, cell) } || inside.isEmpty && isByHeads && isCategory("", cell)
    }
    let inside = came.filter { row in random.restriction.places?.contains(column(row.place)) ?? true }
    if inside.isEmpty {
      guard isByHeads, isUnstatedIn(cell) else { return false }
      return isCategory(own ?? "", cell)
    }
    return inside.contains { stands($0, cell) }
  }

  /// Whether the people of a head count, from nobody knows where, stand in a cell.
  func isUnstatedIn(_ cell: Cellular) -> Bool { !cell.within && (cell.key.place == nil || cell.key.place == .notStated) }

  struct Expected {
    var axis: Axis
    var activity: Activity
    var day: Day?
    var place: Place
    var isReceived: Bool
  }

  /// The planned sessions in a cell; nil where no plan tells.
  func expected(_ cell: Cellular) -> [Expected]? {
    var isKnown = false
    var all: [Expected] = []
    let asksPeople = !cell.filter.genders.isEmpty || !cell.filter.ages.isEmpty || !cell.filter.sectors.isEmpty || !cell.filter.communes.isEmpty
    for axis in project.axes where cell.key.axis == nil || cell.key.axis == axis.code {
      guard random.restriction.axes?.contains(axis.code) ?? true, !asksPeople else { continue }
      for activity in axis.activities where fits(axis.code, activity.code, cell.filter) {
        guard let sessions = RuleOracle.planned(activity.plan, cell.period, project) else { continue }
        isKnown = true
        all += put(sessions, axis, activity, cell.period)
      }
    }
    guard isKnown else { return nil }
    return all.filter { item in
      if let months = random.restriction.months, item.day == nil || !months.contains(item.day!.parts.month) { return false }
      guard cell.filter.sessionCommunes.isEmpty || cell.filter.sessionCommunes.contains(item.place), isIn(item.place, cell) else { return false }
      guard let dimension = cell.key.category?.dimension else { return true }
      if [.gender, .age, .sector].contains(dimension) { return isCategory("", cell) }
      return isCategory(category(cell, item.axis.code, item.activity.code)!, cell)
    }
  }

  private static func planned(_ plan: Plan?, _ period: Period, _ project: Project) -> [PlannedSession?]? {
    switch plan {
    case nil: return nil
    case .days(let days): return days.filter { period.contains($0.day) }
    case .byPeriod(let numbers):
      var sum = 0
      var isTouched = false
      for other in project.periods {
        if period.first <= other.first && other.last <= period.last {
          sum += numbers[other.code] ?? 0
          isTouched = true
        } else if other.first <= period.last && period.first <= other.last {
          return nil
        }
      }
      return isTouched ? Array(repeating: nil, count: sum) : nil
    case .total(let number):
      let isWhole = project.periods.allSatisfy { period.first <= $0.first && $0.last <= period.last }
      return isWhole && !project.periods.isEmpty ? Array(repeating: nil, count: number) : nil
    }
  }

  func put(_ planned: [PlannedSession?], _ axis: Axis, _ activity: Activity, _ period: Period) -> [Expected] {
    var days = sessions.filter { held in
      held.key.axis == axis.code && held.key.activity == activity.code && period.contains(held.key.day)
        && (held.hasHeadCount || rows.contains { $0.session == held.key })
    }.map(\.key.day).sorted()
    var expected = planned.map { Expected(axis: axis, activity: activity, day: $0?.day, place: $0?.place ?? .notStated, isReceived: false) }
    for i in expected.indices {
      if let at = days.firstIndex(where: { $0 == expected[i].day }) {
        expected[i].isReceived = true
        days.remove(at: at)
      }
    }
    for i in expected.indices where !expected[i].isReceived && !days.isEmpty {
      expected[i].isReceived = true
      days.removeFirst()
    }
    return expected
  }

  func completions(_ cell: Cellular) -> Set<String> {
    var done: Set<String> = []
    for axis in project.axes {
      for activity in axis.activities {
        guard let needed = activity.completedFrom else { continue }
        let chosen = rows.filter {
          $0.isPresent && $0.person != nil && $0.session.axis == axis.code && $0.session.activity == activity.code && $0.session.day <= cell.period.last
            && isChosen($0.session, cell) && fits($0, cell.filter)
        }
        for (person, visits) in Dictionary(grouping: chosen, by: \.person!) {
          let ordered = visits.sorted { $0.session.day < $1.session.day }
          guard ordered.count >= needed else { continue }
          let last = ordered[needed - 1]
          guard cell.period.contains(last.session.day), cell.key.axis == nil || cell.key.axis == axis.code, stands(last, cell) else { continue }
          done.insert(person)
        }
      }
    }
    return done
  }
}
