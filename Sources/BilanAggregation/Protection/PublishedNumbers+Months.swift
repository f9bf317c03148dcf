internal import BilanModel
internal import BilanProtection

/// How finely is told: months or quarters or halves, communes one by one or together.
extension PublishedNumbers {
  /// How finely a period is told by months: as finely as leaves most of its participations to be shown.
  mutating func chooseGrain(_ everything: Membership, _ period: Period) {
    var months: [Day: Int] = [:]
    for session in everything.sessions(in: period) {
      let month = frame.facts.sessions[session].key.day.firstOfMonth
      months[month, default: 0] += everything.spots(of: session, as: .participation).values.reduce(0, +)
    }
    grains[period.code] = Grain.finest(from: .month, threshold: rule.people) { grain in
      grain.lines(of: period).map { line in line.reduce(0) { $0 + (months[$1] ?? 0) } }
    }
  }

  /// How hours are told: where sessions of an axis are of several lengths and small numbers stand beside participations by session and commune, not by commune, unless a report that was sent told them.
  mutating func chooseHours(_ everything: Membership, _ period: Period) {
    var lengths: [Int: Set<Int>] = [:]
    for session in everything.sessions(in: period) {
      if let minutes = frame.facts.sessions[session].minutes { lengths[frame.axisOfSession[session], default: []].insert(minutes) }
    }
    guard lengths.values.contains(where: { $0.count > 1 }) else { return hoursDetails[period.code] = .byAxisAndCommune }
    let hours = Set(frame.project.indicators.filter { $0.unit == .hours }.map(\.code))
    let isSent = released.contains {
      $0.figures.contains { key, figure in
        key.period == period.code && key.place != nil && hours.contains(key.indicator) && figure.value != nil
      }
    }
    let hasSmall = everything.sessions(in: period).contains { session in
      everything.spots(of: session, as: .participation).values.contains { $0 < rule.people }
    }
    hoursDetails[period.code] = isFine && hasSmall && !isSent ? .byAxis : .apart
  }

  /// Whether communes are told apart within an axis: not where more than half of those numbers would be too small.
  mutating func chooseCommunes(_ everything: Membership, _ period: Period) {
    let columns = everything.grid.places.count
    var cells: [Int: Int] = [:]
    for session in everything.sessions(in: period) {
      for (part, value) in everything.spots(of: session, as: .participation) where everything.grid.isWithin(part.column) {
        cells[frame.axisOfSession[session] * columns + part.column, default: 0] += value
      }
    }
    if 2 * cells.values.count(where: { $0 < rule.people }) > cells.count { periodsOfCommunesTogether.insert(period.code) }
  }

  mutating func addMonths(of indicator: Indicator, _ period: Period, _ facts: Membership, _ sessions: [Int], total: Int?) {
    guard let counting = indicator.rule.counting, let grain = grains[period.code] else { return }
    let isHours = indicator.unit == .hours
    let lines = grain.lines(of: period)
    let lineOfMonth = Dictionary(uniqueKeysWithValues: lines.enumerated().flatMap { line, months in months.map { ($0, line) } })
    var parts: [[(statement: Int, factor: Int)]] = Array(repeating: [], count: lines.count)
    var sums: [Int?] = Array(repeating: nil, count: lines.count)
    for session in sessions {
      guard let line = lineOfMonth[frame.facts.sessions[session].key.day.firstOfMonth] else { continue }
      guard let factor = isHours ? frame.facts.sessions[session].minutes : 1 else { continue }
      sums[line] = (sums[line] ?? 0) + factor * facts.spots(of: session, as: counting).values.reduce(0, +)
      if !isCoarse { parts[line] += wholes(of: session, facts, as: counting).map { ($0, factor) } }
    }
    var all: [Int] = []
    for (line, value) in sums.enumerated() {
      guard let value else { continue }
      let statement = system.add(published(value, threshold: indicator.threshold(rule, frame.project), cost: isHours ? 60 : 150, isHours: isHours))
      if !isCoarse { relate(statement, isSumByLengthOf: parts[line]) }
      months[MonthKey(indicator: indicator.code, period: period.code, month: lines[line][0])] = statement
      all.append(statement)
    }
    if let total, !all.isEmpty { system.relate(total, isSumOf: all) }
  }

  /// What a session counts in all, as one statement where there is one, else as its parts.
  mutating func wholes(of session: Int, _ facts: Membership, as counting: Counting) -> [Int] {
    let isWhole = facts.selection.filter.ofRows == FactFilter() && facts.selection.placeOf == .person && counting == .participation
    if isWhole, let whole = sessions[session] { return [whole] }
    return atoms(of: session, facts, as: counting).map(\.statement)
  }

  /// That a number is a sum of parts each times a factor, as hours are of participations.
  ///
  /// Those of one length are a number of their own, which is stiff: whoever looks for other numbers moves people between sessions of one length first, and leaves the hours as they are.
  mutating func relate(_ total: Int, isSumByLengthOf parts: [(statement: Int, factor: Int)]) {
    let byLength = Dictionary(grouping: parts, by: \.factor)
    guard byLength.count > 1 else { return system.relate(total, isSumOf: parts) }
    let groups = byLength.sorted { $0.key < $1.key }.map { length, parts -> (statement: Int, factor: Int) in
      guard parts.count > 1 else { return parts[0] }
      let group = system.add(.init(parts.reduce(0) { $0 + system.statements[$1.statement].value }, .latent, stiffness: 200))
      system.relate(group, isSumOf: parts.map(\.statement))
      return (group, length)
    }
    system.relate(total, isSumOf: groups)
  }
}
