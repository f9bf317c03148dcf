internal import BilanModel
internal import BilanProtection

/// The figures of one indicator in one period, by axis, place and category, with their totals.
extension PublishedNumbers {
  /// Where a figure stands among those of its indicator: nil is the total.
  private struct Cell: Hashable {
    var axis: Int?
    /// A column, -1 for all, -2 for the project's own.
    var slot: Int
    var category: Int?
  }

  /// What the figures of one indicator in one period have in common.
  private struct Family {
    var indicator: Indicator
    var period: Period
    var facts: Membership
    /// By axis, then of all.
    var sessionsByAxis: [[Int]]
    var setsByAxis: [Int]
    /// Whether nobody came before the period, so that all are new: newcomers are participants by another name.
    var isFirst: Bool
    var cells: [Cell: Int] = [:]

    func sessions(_ axis: Int?) -> [Int] { sessionsByAxis[axis ?? sessionsByAxis.count - 1] }
    func set(_ axis: Int?) -> Int { setsByAxis[axis ?? setsByAxis.count - 1] }
  }

  /// - Parameter unnamed: The participations of the period without a name.
  mutating func add(_ indicator: Indicator, _ period: Period, _ raw: FigureSet, _ own: FigureSet, unnamed: Int) {
    if case .metric = indicator.rule { return addMetric(indicator, period, raw) }
    // Hours tell of participations by lengths of sessions, which are not looked at one by one then.
    if isCoarse, indicator.unit == .hours || !indicator.filter.isEmpty { return }
    let facts = membership(FactSelection(filter: indicator.filter, placeOf: indicator.effectivePlaceOf, dimension: indicator.dimension))
    let all = facts.sessions(in: period)
    let byAxis = facts.grid.axes.indices.map { axis in all.filter { frame.axisOfSession[$0] == axis } } + [all]
    var family = Family(
      indicator: indicator, period: period, facts: facts, sessionsByAxis: byAxis, setsByAxis: byAxis.map { number(of: $0) },
      isFirst: indicator.rule == .newcomers && isFirst(period, facts))
    addCells(&family, raw, own)
    if indicator.isAdditive { relateSums(family) } else { relateUnions(family) }
    relateToOthers(family, unnamed: unnamed)
    if indicator.isAdditive, indicator.dimension == nil {
      addMonths(of: indicator, period, facts, all, total: family.cells[Cell(axis: nil, slot: -1, category: nil)])
    }
  }

  /// Whether nobody is known to have been at any session before a period.
  private func isFirst(_ period: Period, _ facts: Membership) -> Bool {
    !facts.projectSessions(before: period).contains { session in
      frame.facts.sessions[session].rows.contains { frame.facts.isPresent[$0] && frame.facts.person[$0] >= 0 }
    }
  }

  private mutating func addCells(_ family: inout Family, _ raw: FigureSet, _ own: FigureSet) {
    let (indicator, grid) = (family.indicator, family.facts.grid)
    let threshold = indicator.threshold(rule, frame.project)
    let slots = (indicator.dimension == nil ? [-2] : []) + Array(grid.places.indices) + [-1]
    func value(_ cell: Cell) -> Int? {
      let key = key(of: cell, family)
      let figure = cell.slot == -2 ? own[key] : raw[key]
      guard let value = figure.value else { return nil }
      return indicator.unit == .hours ? (value * Rational(60)).numerator : value.numerator
    }
    func isSmall(_ cell: Cell) -> Bool { threshold.map { threshold in value(cell).map { 0 < $0 && $0 < threshold } ?? false } ?? false }
    // Totals first: nobody in a small group is hidden as well.
    for axis in [nil] + grid.axes.indices.map(Optional.some) {
      for slot in slots.reversed() {
        for category in [nil] + (grid.categories.map { Array($0.indices) } ?? []).map(Optional.some) {
          let cell = Cell(axis: axis, slot: slot, category: category)
          guard isPublished(cell, indicator), !isHours(cell, family, toldBy: .byAxis), let number = value(cell) else { continue }
          var groups: [Cell] = []
          if axis != nil { groups.append(Cell(axis: nil, slot: slot, category: category)) }
          if slot >= 0 { groups.append(Cell(axis: axis, slot: -1, category: category)) }
          if category != nil { groups.append(Cell(axis: axis, slot: slot, category: nil)) }
          let isGroupSmall = number == 0 && groups.contains(where: isSmall)
          let cost = PublishedNumbers.cost(isOfAxis: axis != nil, isOfPlace: slot >= 0, isHours: indicator.unit == .hours)
          // Nobody of a category in a small group is not shown either, and nothing is known of it.
          let published =
            isGroupSmall && category != nil
            ? StatementSystem.Statement(0, .latent)
            : published(
              number, threshold: threshold, cost: cost, isGroupSmall: isGroupSmall, isHours: indicator.unit == .hours)
          var after = slot == -2 ? published : afterReleases(key(of: cell, family), published, threshold: threshold)
          if isToldTogether(cell, family) || cell.axis != nil && isHours(cell, family, toldBy: .apart), after.role == .published { after.role = .latent }
          let statement = statement(identity(of: cell, family, indicator.rule)) { after }
          if let reach = after.reach, reach != published.reach { holdBack(statement, to: reach) }
          family.cells[cell] = statement
          if slot == -2 { within[key(of: cell, family)] = statement } else { figures[key(of: cell, family)] = statement }
        }
      }
    }
  }

  /// What a figure is worth: totals most; hours within an axis and a commune give way first.
  private static func cost(isOfAxis: Bool, isOfPlace: Bool, isHours: Bool) -> Int {
    switch (isOfAxis, isOfPlace) {
    case (false, false): isHours ? 200 : 400
    case (true, false): isHours ? 200 : 150
    case (false, true): isHours ? 100 : 300
    case (true, true): isHours ? 16 : 75
    }
  }

  /// Categories are shown of the whole project, different people also of an axis; by commune as well they are in no report.
  private func isPublished(_ cell: Cell, _ indicator: Indicator) -> Bool {
    if isCoarse, cell.axis != nil, cell.slot != -1 { return false }
    return cell.category == nil || cell.slot == -1 && (cell.axis == nil || !indicator.isAdditive)
  }

  /// Whether it is told only together with the other communes of the project.
  private func isToldTogether(_ cell: Cell, _ family: Family) -> Bool {
    cell.axis != nil && cell.slot >= 0 && family.facts.grid.isWithin(cell.slot) && periodsOfCommunesTogether.contains(family.period.code)
  }

  /// Whether it is hours of a commune in a period where hours are told in a way.
  private func isHours(_ cell: Cell, _ family: Family, toldBy detail: HoursDetail) -> Bool {
    cell.slot != -1 && family.indicator.unit == .hours && hoursDetails[family.period.code] == detail
  }

  private func key(of cell: Cell, _ family: Family) -> FigureKey {
    let grid = family.facts.grid
    return FigureKey(
      indicator: family.indicator.code, period: family.period.code, axis: cell.axis.map { grid.axes[$0].code },
      place: cell.slot < 0 ? nil : grid.places[cell.slot], category: cell.category.map { Category(family.indicator.dimension!, grid.categories![$0]) })
  }

  private func identity(of cell: Cell, _ family: Family, _ rule: Indicator.Rule, rows: FactFilter? = nil) -> Identity {
    let grid = family.facts.grid
    let rule = rule == .newcomers && family.isFirst ? .participants : rule
    let dependsOnBefore: Bool
    switch rule {
    case .newcomers, .completions: dependsOnBefore = true
    default: dependsOnBefore = false
    }
    return Identity(
      rule: rule, rows: rows ?? family.indicator.filter.ofRows, placeOf: family.indicator.effectivePlaceOf, slot: cell.slot,
      category: cell.category.map { Category(family.indicator.dimension!, grid.categories![$0]) }, sessions: family.set(cell.axis),
      start: dependsOnBefore ? family.period.first : nil)
  }

  /// A total and the ways in which it is made of parts.
  private func partitions(_ cell: Cell, _ family: Family) -> [[Cell]] {
    let grid = family.facts.grid
    var ways: [[Cell]] = []
    if cell.axis == nil { ways.append(grid.axes.indices.map { Cell(axis: $0, slot: cell.slot, category: cell.category) }) }
    if cell.slot < 0 {
      let columns = grid.places.indices.filter { cell.slot == -1 || grid.isWithin($0) }
      ways.append(columns.map { Cell(axis: cell.axis, slot: $0, category: cell.category) })
    }
    if cell.category == nil, let categories = grid.categories { ways.append(categories.indices.map { Cell(axis: cell.axis, slot: cell.slot, category: $0) }) }
    return ways
  }

  private mutating func relateSums(_ family: Family) {
    guard family.indicator.dimension == nil else { return relateCategories(family) }
    guard !isCoarse else { return relateTotals(family) }
    guard let counting = family.indicator.rule.counting else { return }
    let isHours = family.indicator.unit == .hours
    let isByAxis = isHours && hoursDetails[family.period.code] == .byAxis
    var parts: [Cell: [(statement: Int, factor: Int)]] = [:]
    for session in family.sessions(nil) {
      guard let factor = isHours ? frame.facts.sessions[session].minutes : 1 else { continue }
      let axis = frame.axisOfSession[session]
      if isByAxis {
        parts[Cell(axis: axis, slot: -1, category: nil), default: []] += wholes(of: session, family.facts, as: counting).map { ($0, factor) }
        continue
      }
      for atom in atoms(of: session, family.facts, as: counting) {
        parts[Cell(axis: axis, slot: atom.part.column, category: nil), default: []].append((atom.statement, factor))
      }
    }
    for (cell, statement) in family.cells.sorted(by: { $0.value < $1.value }) {
      for way in partitions(cell, family) {
        let known = way.compactMap { family.cells[$0] }
        if !known.isEmpty { system.relate(statement, isSumOf: known) }
      }
      if cell.category == nil, cell.axis != nil, cell.slot >= 0 || isByAxis { relate(statement, isSumByLengthOf: parts[cell] ?? []) }
    }
  }

  /// The same of totals alone.
  private mutating func relateTotals(_ family: Family) {
    for (cell, statement) in family.cells.sorted(by: { $0.value < $1.value }) {
      for way in partitions(cell, family) {
        let known = way.compactMap { family.cells[$0] }
        if !known.isEmpty { system.relate(statement, isSumOf: known) }
      }
    }
  }

  /// The categories of what adds up: those of people are parts of the total, those of sessions are sums of sessions as well.
  private mutating func relateCategories(_ family: Family) {
    let (indicator, facts) = (family.indicator, family.facts)
    relateTotals(family)
    for (cell, statement) in family.cells.sorted(by: { $0.value < $1.value }) {
      guard let category = cell.category, !facts.sessionCategories.isEmpty, indicator.filter.ofRows == FactFilter(), indicator.rule.counting == .participation
      else { continue }
      let isHours = indicator.unit == .hours
      let parts = family.sessions(nil).filter { facts.sessionCategories[$0] == category }.compactMap { session -> (statement: Int, factor: Int)? in
        guard let whole = sessions[session], let factor = isHours ? frame.facts.sessions[session].minutes : 1 else { return nil }
        return (whole, factor)
      }
      relate(statement, isSumByLengthOf: parts)
    }
  }

  /// Different people of a total: no more than all parts together, no fewer than any.
  private mutating func relateUnions(_ family: Family) {
    for (cell, statement) in family.cells.sorted(by: { $0.value < $1.value }) {
      for way in partitions(cell, family) {
        let parts = way.compactMap { family.cells[$0] }
        guard !parts.isEmpty else { continue }
        // An organisation has one sector.
        if family.indicator.rule == .organisations, cell.category == nil, way.first?.category != nil { system.relate(statement, isSumOf: parts) }
        // Who comes to two sessions of two axes has come back, to neither of them.
        if case .returning = family.indicator.rule {} else { system.relate(statement, isAtMost: parts.map { ($0, 1) }) }
        for part in parts where part != statement { system.relate(part, isAtMost: statement) }
      }
    }
  }

  /// What is known between the figures of different indicators in one cell.
  private mutating func relateToOthers(_ family: Family, unnamed: Int) {
    let rule = family.indicator.rule
    for (cell, statement) in family.cells.sorted(by: { $0.value < $1.value }) {
      func other(_ rule: Indicator.Rule, rows: FactFilter? = nil) -> Int? { known(identity(of: cell, family, rule, rows: rows)) }
      if family.indicator.filter.ofRows != FactFilter(), let all = other(rule, rows: FactFilter()) { system.relate(statement, isAtMost: all) }
      switch rule {
      case .participants:
        guard let participations = other(.participations) else { continue }
        system.relate(statement, isAtMost: participations)
        relate(participations, isAtMost: max(1, family.sessions(cell.axis).count), timesPeople: statement, unnamed: unnamed)
      case .newcomers, .completions, .returning:
        guard let people = other(.participants) else { continue }
        system.relate(statement, isAtMost: people)
        let sessions = family.sessions(cell.axis).filter { !frame.facts.sessions[$0].rows.isEmpty }
        guard let participations = other(.participations), let visits = visits(family, sessions) else { continue }
        relate(
          people, ofWhom: statement, cameTo: visits.least, participations: [participations], sessions: visits.isOnly ? sessions.count : nil, unnamed: unnamed)
      case .organisations:
        if let participations = other(.participations) { system.relate(statement, isAtMost: participations) }
      case .sessions:
        if let participations = other(.participations) { system.relate(statement, isAtMost: participations) }
      case .registrations:
        if let participations = other(.participations) { system.relate(participations, isAtMost: statement) }
      default: break
      }
    }
    if rule == .participants, family.indicator.dimension == nil { relateSessions(family, unnamed: unnamed) }
  }

  /// How many sessions at least somebody of a family came to, and whether no session is of anything else; nil where nothing is known of it.
  private func visits(_ family: Family, _ sessions: [Int]) -> (least: Int, isOnly: Bool)? {
    switch family.indicator.rule {
    case .returning(let least): (least, true)
    case .completions: trainings(sessions, family.period, family.facts)
    default: nil
    }
  }

  /// Participations of a session, and those of a session and a place, are no more than the different people of its axis, there.
  private mutating func relateSessions(_ family: Family, unnamed: Int) {
    let countsEveryRow = family.indicator.filter.ofRows == FactFilter()
    guard !isCoarse, countsEveryRow || known(identity(of: Cell(axis: nil, slot: -1, category: nil), family, .participations)) != nil else { return }
    for session in family.sessions(nil) {
      let axis = frame.axisOfSession[session]
      if countsEveryRow, let whole = sessions[session], let people = family.cells[Cell(axis: axis, slot: -1, category: nil)] {
        relate(whole, isAtMost: 1, timesPeople: people, unnamed: unnamed)
      }
      // Those of the only session are all participations of the axis.
      guard family.sessions(axis).count > 1 else { continue }
      for atom in atoms(of: session, family.facts, as: .participation) {
        guard let people = family.cells[Cell(axis: axis, slot: atom.part.column, category: nil)] else { continue }
        relate(atom.statement, isAtMost: 1, timesPeople: people, unnamed: unnamed, isLate: true)
      }
    }
  }

  /// That participations at some sessions are at most so many times the different people: nobody is at a session twice.
  ///
  /// Who gave no name is no different person. Where the numbers are possible without anybody like that, readers think of nobody, and take the bound for closer than it is.
  mutating func relate(_ participations: Int, isAtMost sessions: Int, timesPeople people: Int, unnamed: Int, isLate: Bool = false) {
    let isPossible = system.statements[participations].value <= sessions * system.statements[people].value
    system.relate(participations, isAtMost: [(people, sessions)], plus: isPossible ? 0 : unnamed, isLate: isLate)
  }
}
