import BilanModel

@testable import BilanAggregation

/// What counts in a cell under each rule.
extension Reference {
  /// One thing that counts: a row, a session, a person. A figure is the sum of these, a trace their list, and the ledger their sums by day.
  struct Thing {
    var kind: Kind
    var value: Rational
    /// Nil for a person or organisation, who may have several.
    var session: Session.Key?
    var lines: Set<Line>
    /// Where it counts; nil for a person or organisation.
    var axis: Code<Axis>?
    var place: Place?
    var isEstimated = false
    /// Of a planned session, where the plan tells it.
    var plannedDay: Day?

    enum Kind { case attendance, session, count, planned, person, organisation }
  }

  /// The things that count in a cell; nil where nothing is known of it, which is not the same as none.
  func things(_ rule: Indicator.Rule, _ cell: Cell) -> [Thing]? {
    switch rule {
    case .metric(let metric):
      let counted = counts.filter { $0.count.metric == metric && $0.count.isEstimated == cell.isEstimated && stands($0.count, cell) }
      return counted.isEmpty ? nil : counted.map(thing)
    case .plannedSessions: return expected(cell)?.map(thing)
    case .receivedSessions: return expected(cell)?.filter { $0.received != nil }.map(thing)
    case .sessions: return heldSessions(cell)
    case .ratio, .rate: return nil
    default: break
    }
    // Where no sheet came in for the sessions asked for, nothing is known of people; where one did, nobody is a number too.
    let told = rows.filter { isSelected($0.session, cell) && isOfCategory($0.session, cell) }
    if told.isEmpty { return nil }
    let inside = told.filter { fits($0, cell.filter) && stands($0, cell) }
    if rule == .registrations { return inside.map { thing($0, cell, value: 1) } }
    return things(rule, cell, told, present: inside.filter(\.isPresent))
  }

  private func things(_ rule: Indicator.Rule, _ cell: Cell, _ told: [Row], present: [Row]) -> [Thing]? {
    switch rule {
    case .participations: return present.map { thing($0, cell, value: 1) }
    case .participantHours:
      let timed = present.compactMap { row in length(of: row.session).map { thing(row, cell, value: Rational($0, over: 60)) } }
      return timed.isEmpty && !present.isEmpty ? nil : timed
    case .participants: return people(present) { _ in true }
    case .newcomers:
      let before = rows.filter { $0.isPresent && $0.session.day < cell.period.first && project.axis($0.session.axis) != nil }
      return people(present) { came in !before.contains { $0.person == came[0].person } }
    case .returning(let least): return people(present) { Set($0.map(\.session)).count >= least }
    case .completions: return people(completing(cell)) { _ in true }
    case .organisations:
      // Nothing is known where no sheet asks for organisations, or nobody who came named one.
      let named = present.filter { $0.organisation != nil }
      if told.allSatisfy({ $0.organisation == nil }) || named.isEmpty && !present.isEmpty { return nil }
      return Dictionary(grouping: named, by: \.organisation!).values.map { Thing(kind: .organisation, value: 1, lines: Set($0.map(\.line))) }
    default: return nil
    }
  }

  /// Those named in some rows, each once, whose rows fit a condition.
  private func people(_ rows: [Row], where fits: ([Row]) -> Bool) -> [Thing] {
    Dictionary(grouping: rows.filter { $0.person != nil }, by: \.person!).values.filter(fits)
      .map { Thing(kind: .person, value: 1, lines: Set($0.map(\.line))) }
  }

  private func thing(_ row: Row, _ cell: Cell, value: Rational) -> Thing {
    Thing(kind: .attendance, value: value, session: row.session, lines: [row.line], axis: row.session.axis, place: place(of: row, cell))
  }

  private func thing(_ counted: Counted) -> Thing {
    let (count, key) = (counted.count, Session.Key(axis: counted.count.axis, activity: counted.count.activity ?? "", day: counted.count.day))
    return Thing(
      kind: .count, value: Rational(count.value), session: key, lines: [counted.line], axis: count.axis, place: count.place, isEstimated: count.isEstimated)
  }

  // MARK: - Sessions that were held

  private func heldSessions(_ cell: Cell) -> [Thing]? {
    let selected = sessions.filter { isSelected($0.key, cell) }
    // A sheet of which nobody came says that no session was held.
    let isKnown =
      rows.contains { isSelected($0.session, cell) && isOfCategory($0.session, cell) }
      || selected.contains { isOfCategory($0.key, cell) && wasHeld($0, cell.anywhere) }
    guard isKnown else { return nil }
    return selected.filter { wasHeld($0, cell) }.map {
      Thing(kind: .session, value: 1, session: $0.key, lines: lines(about: $0), axis: $0.key.axis, place: $0.place)
    }
  }

  /// Whether a session is of the kind, the audience or the activity of a cell, whoever came to it.
  private func isOfCategory(_ session: Session.Key, _ cell: Cell) -> Bool {
    cell.categories.allSatisfy { $0.dimension.readsPeople || $0.value == value($0.dimension, session.axis, session.activity) }
  }

  /// Where a session is spoken of: the rows of who was there, and its head counts.
  func lines(about session: Held) -> Set<Line> {
    Set(rows.filter { $0.session == session.key && $0.isPresent }.map(\.line)).union(session.headCounts)
  }

  /// Whether a session was held, and stands in a cell: where it was held, or wherever somebody comes from who was there. A category of people splits it by who came.
  private func wasHeld(_ session: Held, _ cell: Cell) -> Bool {
    let came = rows.filter { $0.session == session.key && $0.isPresent && fits($0, cell.filter) && isAllowed(place(of: $0, cell)) }
    let isByHeads = !session.headCounts.isEmpty && !cell.asksForPeople
    func own(_ dimension: Dimension) -> String { value(dimension, session.key.axis, session.key.activity) }
    if cell.placeOf == .session {
      guard isIn(session.place, cell) else { return false }
      if !cell.readsPeople { return (!came.isEmpty || isByHeads) && cell.holds(own) }
      return came.contains { stands($0, cell) } || came.isEmpty && isByHeads && cell.holds(own)
    }
    if !came.isEmpty { return came.contains { stands($0, cell) } }
    // Of one known from a head count alone nobody says who came, or from where.
    return isByHeads && !cell.isWithinProject && (cell.place == nil || cell.place == .notStated) && cell.holds(own)
  }

  // MARK: - Trainings

  /// The rows in a cell by which people complete a training: those of the last session they needed, where it lies in the period.
  private func completing(_ cell: Cell) -> [Row] {
    project.axes.filter { cell.holds($0.code) }.flatMap { axis in
      axis.activities.flatMap { activity -> [Row] in
        guard let needed = activity.completedFrom else { return [] }
        let visits = rows.filter {
          $0.isPresent && $0.person != nil && $0.session.axis == axis.code && $0.session.activity == activity.code && isChosen($0.session, cell)
            && fits($0, cell.filter)
        }
        return Dictionary(grouping: visits, by: \.person!).values.compactMap { own in
          let inOrder = own.sorted { $0.session.day < $1.session.day }
          guard inOrder.count >= needed else { return nil }
          let last = inOrder[needed - 1]
          return cell.period.contains(last.session.day) && stands(last, cell) ? last : nil
        }
      }
    }
  }
}
