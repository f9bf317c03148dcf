internal import BilanMatching
public import BilanModel

/// Where a figure comes from: its rule, and the single lines of sheets that make it up. Recomputed from the facts, one cell alone, and not remembered.
public struct Trace: Sendable {
  public let key: FigureKey
  public let indicator: Indicator
  public let period: Period
  public let figure: Figure
  /// Of a ratio or rate: the figures it is made of.
  public let parts: [Trace]
  /// What adds up to the figure.
  public let leaves: [Leaf]
  /// The sheets that the leaves speak of, by index in `FactTable.sources`.
  public let sources: [Int: SheetSource]

  /// One thing that counts: a person, a row, a session, an amount.
  public struct Leaf: Hashable, Sendable {
    public var kind: Kind
    public var value: Rational
    /// The session it belongs to; nil for a person or organisation, who may have several.
    public var session: Session.Key?
    public var lines: [SheetLine]

    public enum Kind: Hashable, Sendable {
      case attendance, session, count, planned
      /// Numbered from 1 in the order of appearance: no name, and no other figure's number.
      case person(Int), organisation(Int)
    }
  }

  /// A line of a sheet.
  public struct SheetLine: Hashable, Comparable, Sendable {
    /// Index in `FactTable.sources`.
    public var source: Int
    /// From 1.
    public var line: Int

    public static func < (a: Self, b: Self) -> Bool { (a.source, a.line) < (b.source, b.line) }
  }

  /// What the leaves add up to.
  public var sum: Rational { leaves.reduce(0) { $0 + $1.value } }

  fileprivate init(
    key: FigureKey, indicator: Indicator, period: Period, figure: Figure, parts: [Trace], leaves: [Leaf], sources: [SheetSource]
  ) {
    self.key = key
    self.indicator = indicator
    self.period = period
    self.figure = figure
    self.parts = parts
    self.leaves = leaves
    let cited = Set(leaves.flatMap { $0.lines.map(\.source) })
    self.sources = Dictionary(cited.map { ($0, sources[$0]) } + parts.flatMap { Array($0.sources) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Traces figures of one project; what several of them read is laid out once.
public struct Tracer {
  private let facts: FactTable
  private let project: Project
  private var figures: [Column: FigureSet] = [:]
  private var selected: [Layout: SelectedFacts] = [:]

  /// The figures of one indicator in one period.
  private struct Column: Hashable {
    var indicator: Indicator
    var period: Period
    var level: PlaceLevel
  }

  private struct Layout: Hashable {
    var selection: FactSelection
    var level: PlaceLevel
  }

  public init(_ facts: FactTable, _ project: Project) {
    self.facts = facts
    self.project = project
  }

  /// - Parameter key: A figure of an indicator of the project; its period may be any.
  public mutating func trace(_ key: FigureKey, in period: Period, level: PlaceLevel = .commune) -> Trace {
    let indicator = project.indicators.first { $0.code == key.indicator }!
    return trace(indicator, key, period, level, as: indicator)
  }

  /// - Parameter outer: The ratio or rate that an indicator is part of: it is broken down as that is.
  private mutating func trace(_ indicator: Indicator, _ key: FigureKey, _ period: Period, _ level: PlaceLevel, as outer: Indicator) -> Trace {
    var own = indicator
    own.placeOf = outer.placeOf ?? indicator.placeOf
    own.dimension = outer.dimension
    let figure = figures(of: own, period, level)[key]
    let parts = indicator.parts.map { part in
      var inner = key
      inner.indicator = part.code
      return trace(part, inner, period, level, as: outer)
    }
    var leaves: [Trace.Leaf] = []
    if parts.isEmpty, figure.value != nil {
      let selection = FactSelection(filter: indicator.filter, placeOf: outer.placeOf ?? indicator.effectivePlaceOf, dimension: outer.dimension)
      leaves = LeafCollector(facts(selection, level), key, period).leaves(of: indicator.rule)
    }
    return Trace(key: key, indicator: indicator, period: period, figure: figure, parts: parts, leaves: leaves, sources: facts.sources)
  }

  private mutating func figures(of indicator: Indicator, _ period: Period, _ level: PlaceLevel) -> FigureSet {
    let column = Column(indicator: indicator, period: period, level: level)
    if let known = figures[column] { return known }
    var alone = project
    alone.indicators = [indicator]
    let found = FigureSet(facts, project: alone, periods: [period], level: level)
    figures[column] = found
    return found
  }

  private mutating func facts(_ selection: FactSelection, _ level: PlaceLevel) -> SelectedFacts {
    let layout = Layout(selection: selection, level: level)
    if let known = selected[layout] { return known }
    let found = SelectedFacts(FactFrame(facts, project, level: level, restriction: Restriction()), selection)
    selected[layout] = found
    return found
  }
}

/// Finds what counts in one cell, by plain loops over the facts.
private struct LeafCollector {
  private let selected: SelectedFacts
  private let key: FigureKey
  private let period: Period
  private var facts: FactTable { selected.frame.facts }

  init(_ selected: SelectedFacts, _ key: FigureKey, _ period: Period) {
    self.selected = selected
    self.key = key
    self.period = period
  }

  func leaves(of rule: Indicator.Rule) -> [Trace.Leaf] {
    switch rule {
    case .sessions: sessions()
    case .plannedSessions: planned(onlyReceived: false)
    case .receivedSessions: planned(onlyReceived: true)
    case .registrations: rows { facts.isCounted[$0] }.map { attendance($0, value: 1) }
    case .participations: rows { facts.participates[$0] }.map { attendance($0, value: 1) }
    case .participantHours:
      rows { facts.participates[$0] }.compactMap { place in
        facts.sessions[place.session].minutes.map { attendance(place, value: Rational($0, over: 60)) }
      }
    case .metric(let metric): counts(of: metric)
    case .participants: people(facts.person.map { retained($0) }, where: { _ in true })
    case .organisations: organisations()
    case .newcomers: newcomers()
    case .returning(let least): people(facts.person.map { retained($0) }) { Set($0.map(\.session)).count >= least }
    case .completions: completions()
    case .ratio, .rate: []
    }
  }

  private struct RowPlace {
    var session: Int
    var row: Int
  }

  private func isInAxis(_ session: Int) -> Bool { key.axis.map { facts.sessions[session].key.axis == $0 } ?? true }

  private func isInCell(column: Int, category: Int) -> Bool {
    if let place = key.place, selected.grid.places[column] != place { return false }
    guard let wanted = key.category else { return true }
    return selected.grid.categories?[category] == wanted.value
  }

  /// The rows in the cell that a condition holds for.
  private func rows(in sessions: [Int]? = nil, where fits: (Int) -> Bool) -> [RowPlace] {
    var found: [RowPlace] = []
    for session in sessions ?? selected.sessions(in: period) where isInAxis(session) {
      for row in facts.sessions[session].rows where fits(row) && selected.holds(row: row) {
        guard let column = selected.column(row: row, session: session) else { continue }
        if isInCell(column: column, category: selected.category(row: row, session: session)) { found.append(RowPlace(session: session, row: row)) }
      }
    }
    return found
  }

  private func line(_ origin: FactTable.Origin) -> Trace.SheetLine { Trace.SheetLine(source: Int(origin.source), line: Int(origin.line)) }

  private func attendance(_ place: RowPlace, value: Rational) -> Trace.Leaf {
    Trace.Leaf(kind: .attendance, value: value, session: facts.sessions[place.session].key, lines: [line(facts.origin[place.row])])
  }

  private func sessions() -> [Trace.Leaf] {
    selected.sessions(in: period).filter(isInAxis).compactMap { number in
      let session = facts.sessions[number]
      let participants = rows(in: [number]) { facts.participates[$0] }
      var isHeld = !participants.isEmpty
      if selected.selection.placeOf == .session {
        // It counts where it was held, whoever came from wherever; by whom it is split, if by anybody, tells the category.
        let column = selected.frame.columnOfSession[number]
        let isThere = key.place.map { selected.grid.places[column] == $0 } ?? true
        let isKind = selected.category(session: number).map { isInCell(column: column, category: $0) } ?? !participants.isEmpty
        let hasAnybody = session.rows.contains { facts.participates[$0] && selected.holds(row: $0) }
        isHeld = isThere && isKind && hasAnybody
      }
      if !isHeld, session.hasHeadCount, selected.rowsFitting == nil {
        let isUnattended = !session.rows.contains { facts.participates[$0] }
        let column = selected.selection.placeOf == .session ? selected.frame.columnOfSession[number] : selected.grid.places.count - 1
        let last = max(0, (selected.grid.categories?.count ?? 1) - 1)
        isHeld = isUnattended && isInCell(column: column, category: selected.category(session: number) ?? last)
      }
      guard isHeld else { return nil }
      return Trace.Leaf(kind: .session, value: 1, session: session.key, lines: lines(of: number))
    }
  }

  /// Where a session is spoken of: its rows, and head counts of that day.
  private func lines(of number: Int) -> [Trace.SheetLine] {
    let session = facts.sessions[number]
    var lines = session.rows.filter { facts.participates[$0] }.map { line(facts.origin[$0]) }
    if session.hasHeadCount {
      for (count, origin) in zip(facts.counts, facts.countOrigins)
      where count.day == session.key.day && count.axis == session.key.axis && count.activity == session.key.activity {
        lines.append(line(origin))
      }
    }
    return Set(lines).sorted()
  }

  private func planned(onlyReceived: Bool) -> [Trace.Leaf] {
    let frame = selected.frame
    return Completeness(facts, frame.project, period).lines.flatMap { item -> [Trace.Leaf] in
      guard key.axis.map({ $0 == item.axis.code }) ?? true, frame.fits(item.activity, in: item.axis, selected.selection.filter) else { return [] }
      let category = selected.selection.dimension.map { frame.category(of: item.activity, in: item.axis, $0, selected.grid) } ?? 0
      let communes = selected.selection.filter.sessionCommunes
      return item.sessions.filter { session in
        (communes.isEmpty || communes.contains(session.place)) && isInCell(column: frame.column(session.place), category: category)
          && (!onlyReceived || session.isReceived)
      }.map { session in
        let day = session.received ?? session.day
        let held = day.map { Session.Key(axis: item.axis.code, activity: item.activity.code, day: $0) }
        let number = held.flatMap { key in facts.sessions.firstIndex { $0.key == key } }
        return Trace.Leaf(kind: .planned, value: 1, session: held, lines: session.isReceived ? number.map { lines(of: $0) } ?? [] : [])
      }
    }
  }

  private func counts(of metric: Code<Metric>) -> [Trace.Leaf] {
    let frame = selected.frame
    return zip(facts.counts, facts.countOrigins).compactMap { count, origin in
      guard count.metric == metric, count.isEstimated == key.isEstimated, period.contains(count), frame.axis(of: count) != nil,
        key.axis.map({ $0 == count.axis }) ?? true, frame.fits(count, selected.selection.filter)
      else { return nil }
      let category = selected.selection.dimension.map { frame.category(of: count, $0, selected.grid) } ?? 0
      guard isInCell(column: frame.column(count.place), category: category) else { return nil }
      let session = Session.Key(axis: count.axis, activity: count.activity ?? "", day: count.day)
      return Trace.Leaf(kind: .count, value: Rational(count.value), session: session, lines: [line(origin)])
    }
  }

  // MARK: - People

  private func retained(_ group: Int32) -> Int32 { group < 0 ? -1 : facts.people.retained[Int(group)] }

  /// Those among the present of the cell whose rows fit a condition, numbered as they appear.
  private func people(_ who: [Int32], where fits: ([RowPlace]) -> Bool) -> [Trace.Leaf] {
    numbered(rows { facts.isPresent[$0] && who[$0] >= 0 }, who, where: fits) { .person($0) }
  }

  private func numbered(
    _ rows: [RowPlace], _ who: [Int32], where fits: ([RowPlace]) -> Bool, _ kind: (Int) -> Trace.Leaf.Kind
  ) -> [Trace.Leaf] {
    var order: [Int32] = []
    var rowsOf: [Int32: [RowPlace]] = [:]
    for place in rows {
      if rowsOf[who[place.row]] == nil { order.append(who[place.row]) }
      rowsOf[who[place.row], default: []].append(place)
    }
    return order.filter { fits(rowsOf[$0]!) }.enumerated().map { index, member in
      Trace.Leaf(kind: kind(index + 1), value: 1, session: nil, lines: Set(rowsOf[member]!.map { line(facts.origin[$0.row]) }).sorted())
    }
  }

  private func organisations() -> [Trace.Leaf] {
    let groups = facts.organisations
    let who = facts.organisation.map { $0 < 0 ? -1 : groups.retained[Int(groups.linkage.settled[Int($0)])] }
    return numbered(rows { facts.isPresent[$0] && who[$0] >= 0 }, who, where: { _ in true }) { .organisation($0) }
  }

  private func newcomers() -> [Trace.Leaf] {
    var before: Set<Int32> = []
    for session in facts.sessions where session.key.day < period.first && selected.grid.axis(session.key.axis) != nil {
      for row in session.rows where facts.isPresent[row] { before.insert(retained(facts.person[row])) }
    }
    let who = facts.person.map { retained($0) }
    return people(who) { !before.contains(who[$0[0].row]) }
  }

  private func completions() -> [Trace.Leaf] {
    let who = facts.person.map { retained($0) }
    var visits: [Int: [Int32: Set<Int>]] = [:]
    var completing: [RowPlace] = []
    for session in selected.sessions(before: period) + selected.sessions(in: period) {
      guard let training = selected.frame.trainingOfSession[session] else { continue }
      for row in facts.sessions[session].rows where facts.isPresent[row] && who[row] >= 0 && selected.holds(row: row) {
        guard visits[training.number, default: [:]][who[row], default: []].insert(session).inserted else { continue }
        guard visits[training.number]![who[row]]!.count == training.needed, period.contains(facts.sessions[session].key.day), isInAxis(session) else {
          continue
        }
        guard let column = selected.column(row: row, session: session) else { continue }
        if isInCell(column: column, category: selected.category(row: row, session: session)) { completing.append(RowPlace(session: session, row: row)) }
      }
    }
    return numbered(completing, who, where: { _ in true }) { .person($0) }
  }
}
