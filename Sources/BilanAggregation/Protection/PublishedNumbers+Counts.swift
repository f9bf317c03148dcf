internal import BilanModel
internal import BilanProtection

/// Counts that tell of people: case files, victims, people of a metric that the project names.
extension PublishedNumbers {
  /// A place in which counts of one metric were taken, for an axis.
  private struct Spot: Hashable {
    var axis, column: Int
  }

  mutating func addMetric(_ indicator: Indicator, _ period: Period, _ raw: FigureSet) {
    guard case .metric(let metric) = indicator.rule, let threshold = indicator.threshold(rule, frame.project) else { return }
    let facts = membership(FactSelection(filter: indicator.filter, placeOf: indicator.effectivePlaceOf, dimension: nil))
    for isEstimated in [false, true] {
      var counts: [Spot: [Int]] = [:]
      facts.forEachCount(in: period) { number, spot in
        let count = frame.facts.counts[number]
        guard count.metric == metric, count.isEstimated == isEstimated else { return }
        counts[Spot(axis: spot.axis, column: spot.column), default: []].append(number)
      }
      guard !counts.isEmpty else { continue }
      var leaves: [Spot: Int] = [:]
      for (spot, numbers) in counts.sorted(by: { ($0.key.axis, $0.key.column) < ($1.key.axis, $1.key.column) }) {
        leaves[spot] = add(numbers, of: indicator, threshold)
      }
      addSums(of: indicator, period, raw, isEstimated, leaves, threshold)
      if indicator.filter == FactFilter() { addGroups(counts, period, threshold) }
    }
  }

  /// A latent sum of counts, each of which is one.
  private mutating func add(_ counts: [Int], of indicator: Indicator, _ threshold: Int) -> Int {
    let atoms = counts.map { atomOfCount($0) }
    let sum = counts.reduce(0) { $0 + frame.facts.counts[$1].value }
    let statement = system.add(.init(sum, .latent))
    system.relate(statement, isSumOf: atoms)
    return statement
  }

  /// The statement of one count.
  mutating func atomOfCount(_ count: Int) -> Int {
    let identity = Identity(rule: .sessions, rows: FactFilter(), placeOf: .session, slot: count, category: nil, sessions: -1, start: nil)
    let value = frame.facts.counts[count].value
    return statement(identity) { .init(value, .latent) }
  }

  /// The figures of a metric by axis and place, with their totals.
  private mutating func addSums(
    of indicator: Indicator, _ period: Period, _ raw: FigureSet, _ isEstimated: Bool, _ leaves: [Spot: Int], _ threshold: Int
  ) {
    let (axes, places) = (frame.project.axes, raw.places)
    for axis in [nil] + axes.indices.map(Optional.some) {
      for column in [nil] + places.indices.map(Optional.some) {
        let key = FigureKey(
          indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: axis.map { axes[$0].code }, place: column.map { places[$0] })
        guard let value = raw[key].value?.numerator else { continue }
        let parts = leaves.filter { (axis == nil || $0.key.axis == axis) && (column == nil || $0.key.column == column) }
        let cost = axis == nil && column == nil ? 400 : axis == nil || column == nil ? 150 : 100
        let statement = system.add(afterReleases(key, published(value, threshold: threshold, cost: cost), threshold: threshold))
        figures[key] = statement
        system.relate(statement, isSumOf: parts.values.sorted())
      }
    }
  }

  /// The list of counts: as fine as leaves most of them to be shown.
  private mutating func addGroups(_ counts: [Spot: [Int]], _ period: Period, _ threshold: Int) {
    func sum(_ group: [Int]) -> Int { group.reduce(0) { $0 + frame.facts.counts[$1].value } }
    let grain = Grain.finest(from: .count, threshold: threshold) { grain in groups(of: counts, grain, period)?.map(sum) }
    guard grain != .period, let groups = groups(of: counts, grain, period) else { return }
    for group in groups {
      let statement = system.add(published(sum(group), threshold: threshold, cost: 4))
      system.relate(statement, isSumOf: group.map { atomOfCount($0) })
      let span = grain.span(of: frame.facts.counts[group[0]], in: period)!
      countGroups.append(CountGroup(counts: group, first: span.lowerBound, last: span.upperBound, statement: statement))
    }
  }

  /// Counts that are listed as one; nil where one of them reaches over several lines.
  private func groups(of counts: [Spot: [Int]], _ grain: Grain, _ period: Period) -> [[Int]]? {
    var groups: [[Int]] = []
    for (_, numbers) in counts.sorted(by: { ($0.key.axis, $0.key.column) < ($1.key.axis, $1.key.column) }) {
      var bySpan: [ClosedRange<Day>: [Int]] = [:]
      for number in numbers {
        guard let span = grain.span(of: frame.facts.counts[number], in: period) else { return nil }
        bySpan[span, default: []].append(number)
      }
      groups += bySpan.sorted { $0.key.lowerBound < $1.key.lowerBound }.map(\.value)
    }
    return groups
  }
}
