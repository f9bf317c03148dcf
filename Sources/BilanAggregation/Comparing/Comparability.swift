public import BilanModel

/// Whether two periods can be compared as they stand, what differs, and the part of both in which like stands beside like.
public struct Comparability: Sendable {
  public let base: Period
  public let period: Period
  public let caveats: [Caveat]
  /// What both periods have in common; nil where they cover the same, or have nothing in common.
  public let restriction: Restriction?
  /// What the periods lack in common, so that nothing is left to compare once like is put beside like; empty where something is.
  public let nothingCommon: Set<Part>
  /// Whether of both something was received of every session that was planned; not where no plan tells.
  public let isAllReceived: Bool
  /// Where each metric was counted, and where estimated, in either period.
  public let countedParts: [Code<Metric>: Set<CountedPart>]

  public var isComparable: Bool { caveats.isEmpty }

  /// Whether anything is left to compare once like is put beside like.
  public var hasCommonPart: Bool { nothingCommon.isEmpty }

  /// What two periods may have in common.
  public enum Part: Sendable { case month, axis }

  /// Something by which two periods differ, beside what happened in them.
  public enum Caveat: Hashable, Sendable {
    /// Months of the year (1 to 12) in which there were sessions.
    case months(base: [Int], period: [Int])
    /// What was counted in both periods, but not in the same months and places.
    case metricMonths([Code<Metric>])
    /// Axes with facts in one of them only.
    case axes(baseOnly: [Code<Axis>], periodOnly: [Code<Axis>])
    case communes(baseOnly: [Place], periodOnly: [Place])
    /// Activities, planned or not, with facts in one of them only: how many.
    case activities(baseOnly: Int, periodOnly: Int)
    /// Sheets received of the sessions planned.
    case coverage(base: Figure.Coverage?, period: Figure.Coverage?)
    /// Counted in one, estimated in the other.
    case estimates(Code<Metric>, estimatedInBase: Bool)
    /// Counted otherwise, as the sheets or the project say; nothing where they do not.
    case wayOfCounting(Code<Metric>, base: [String], period: [String])
    /// The project says that the metric is counted otherwise from a day on.
    case changed(Code<Metric>, Metric.Change)
  }

  /// - Parameters:
  ///   - everything: All facts of the project.
  ///   - rule: By which small groups are protected: communes of few people are taken to be in both periods, so that nothing tells where there were some.
  ///   - isHidden: Whether it is not told how many came from a commune in a period, so that it is not named.
  init(
    _ everything: Membership, from base: Period, to period: Period, protecting rule: ProtectionRule? = nil,
    isHidden: (Place, Period) -> Bool = { _, _ in false }
  ) {
    var differences = PeriodDifferences(everything, from: base, to: period, protecting: rule)
    differences.findMonths()
    differences.findMonthsOfMetrics()
    differences.findAxes()
    differences.findPlaces { place in isHidden(place, base) || isHidden(place, period) }
    differences.findActivities()
    differences.findCoverage(everything.frame.facts)
    differences.findEstimates()
    differences.findWaysOfCounting()
    self.base = base
    self.period = period
    caveats = differences.caveats
    countedParts = differences.countedParts
    isAllReceived = differences.isAllReceived
    let restriction = differences.restriction
    nothingCommon = differences.nothingCommon
    self.restriction = restriction == Restriction() || !differences.nothingCommon.isEmpty ? nil : restriction
  }
}

/// What two periods cover, put side by side: what differs, and the part in which nothing does.
private struct PeriodDifferences {
  private let project: Project
  private let base: Period
  private let period: Period
  private let old: Extent
  private let new: Extent
  private(set) var caveats: [Comparability.Caveat] = []
  private(set) var restriction = Restriction()
  private(set) var isAllReceived = false
  private(set) var countedParts: [Code<Metric>: Set<CountedPart>] = [:]

  init(_ everything: Membership, from base: Period, to period: Period, protecting rule: ProtectionRule?) {
    project = everything.frame.project
    (self.base, self.period) = (base, period)
    var (old, new) = (Extent(everything, base), Extent(everything, period))
    if let rule {
      let few = old.placesOfFew(rule, project).union(new.placesOfFew(rule, project))
      old.places.formUnion(few)
      new.places.formUnion(few)
    }
    (self.old, self.new) = (old, new)
  }

  /// Of what nothing is left of both once the differences are taken out.
  var nothingCommon: Set<Comparability.Part> {
    // A metric without months of its own was counted in the same ones, or in none.
    let hasCounts = project.metrics.contains { metric in
      !old.counted(metric.code).months.isEmpty && !new.counted(metric.code).months.isEmpty && restriction.metricMonths[metric.code]?.isEmpty != true
    }
    var parts: Set<Comparability.Part> = []
    if restriction.months?.isEmpty ?? false, !hasCounts { parts.insert(.month) }
    if restriction.axes?.isEmpty ?? false { parts.insert(.axis) }
    return parts
  }

  mutating func findMonths() {
    guard old.months != new.months else { return }
    caveats.append(.months(base: old.months.sorted(), period: new.months.sorted()))
    restriction.months = old.months.intersection(new.months)
  }

  /// A quarterly count makes no month comparable in which nobody sent a sheet: each metric has months of its own, in each place those that both know of it.
  mutating func findMonthsOfMetrics() {
    var counted: [Code<Metric>] = []
    for metric in project.metrics.map(\.code) {
      let (before, after) = (old.counted(metric), new.counted(metric))
      countedParts[metric] = Set(before.months.keys).union(after.months.keys)
      // What one period lacks altogether has no change of which a part could be compared.
      guard before.months != after.months, !before.months.isEmpty, !after.months.isEmpty else { continue }
      restriction.metricMonths[metric] = before.inCommon(with: after)
      // Counted here and only estimated there is said apart.
      if old.isOnlyEstimated(metric) == new.isOnlyEstimated(metric) { counted.append(metric) }
    }
    if !counted.isEmpty { caveats.append(.metricMonths(counted)) }
  }

  mutating func findAxes() {
    guard old.axes != new.axes else { return }
    func only(_ a: Extent, _ b: Extent) -> [Code<Axis>] { project.axes.map(\.code).filter { a.axes.contains($0) && !b.axes.contains($0) } }
    caveats.append(.axes(baseOnly: only(old, new), periodOnly: only(new, old)))
    restriction.axes = old.axes.intersection(new.axes)
  }

  /// - Parameter isHidden: Whether a commune is not named.
  mutating func findPlaces(_ isHidden: (Place) -> Bool) {
    guard old.places != new.places else { return }
    func only(_ a: Extent, _ b: Extent) -> [Place] { a.places.subtracting(b.places).filter { !isHidden($0) }.sorted() }
    let (baseOnly, periodOnly) = (only(old, new), only(new, old))
    if !baseOnly.isEmpty || !periodOnly.isEmpty { caveats.append(.communes(baseOnly: baseOnly, periodOnly: periodOnly)) }
    // Who comes from elsewhere, or says nothing, is no commune that was left out.
    restriction.places = old.places.intersection(new.places).union([.elsewhere, .notStated])
  }

  mutating func findActivities() {
    guard old.activities != new.activities else { return }
    caveats.append(.activities(baseOnly: old.activities.subtracting(new.activities).count, periodOnly: new.activities.subtracting(old.activities).count))
  }

  mutating func findCoverage(_ facts: FactTable) {
    let (old, new) = (Completeness(facts, project, base), Completeness(facts, project, period))
    isAllReceived = old.isAllReceived && new.isAllReceived
    let (before, after) = (old.coverage(of: nil), new.coverage(of: nil))
    if !(before?.isComplete ?? true) || !(after?.isComplete ?? true) { caveats.append(.coverage(base: before, period: after)) }
  }

  mutating func findEstimates() {
    for metric in project.metrics.map(\.code) {
      guard let before = old.isOnlyEstimated(metric), let after = new.isOnlyEstimated(metric), before != after else { continue }
      caveats.append(.estimates(metric, estimatedInBase: before))
    }
  }

  mutating func findWaysOfCounting() {
    for metric in project.metrics {
      let (before, after) = (old.ways[metric.code] ?? [:], new.ways[metric.code] ?? [:])
      if !before.isEmpty, !after.isEmpty, Set(before.keys) != Set(after.keys) {
        caveats.append(.wayOfCounting(metric.code, base: Array(before.values).sorted(), period: Array(after.values).sorted()))
      }
      if let change = metric.change, base.first < change.from, change.from <= period.last, !before.isEmpty, !after.isEmpty {
        caveats.append(.changed(metric.code, change))
      }
    }
  }
}

/// When a metric was counted in a period, place by place.
private struct CountedMonths {
  private(set) var months: [CountedPart: Set<Int>] = [:]
  /// The months of each count, each once.
  private var spans: [CountedPart: Set<Set<Int>>] = [:]
  /// Those with counts of a single day that may stand for the time before it.
  private var ofDays: Set<CountedPart> = []

  mutating func add(_ count: CampaignCount, _ grid: Grid) {
    let part = CountedPart(count, grid)
    spans[part, default: []].insert(count.months)
    months[part, default: []].formUnion(count.months)
    // What was counted at an activity is of that day, as a session is.
    if count.isOfOneDay, count.activityName == nil { ofDays.insert(part) }
  }

  /// The months that both cover with whole counts of a place: of a quarter of which the other has two months, none. A single day says nothing about the days between, so that
  /// there only months without gaps are put side by side.
  func inCommon(with other: Self) -> [CountedPart: Set<Int>] {
    var parts: [CountedPart: Set<Int>] = [:]
    for (part, months) in months {
      let others = other.months[part] ?? []
      let hasDays = ofDays.contains(part) || other.ofDays.contains(part)
      guard !hasDays || months.isWithoutGaps && others.isWithoutGaps else { continue }
      var common = months.intersection(others)
      // A month of which one year counts all and the other estimates some is not counted alike.
      let rest = CountedPart(part.place, isEstimated: !part.isEstimated)
      common.subtract((self.months[rest] ?? []).symmetricDifference(other.months[rest] ?? []))
      let spans = (spans[part] ?? []).union(other.spans[part] ?? [])
      while let cut = spans.first(where: { !$0.isDisjoint(with: common) && !$0.isSubset(of: common) }) { common.subtract(cut) }
      if !common.isEmpty { parts[part] = common }
    }
    return parts
  }
}

extension Restriction {
  /// The places in which a metric is compared over the same months, by the least of them; nil where it is not restricted.
  func groups(of metric: Code<Metric>, estimated isEstimated: Bool) -> [(months: Set<Int>, places: Set<Place>)]? {
    guard let parts = metricMonths[metric] else { return nil }
    let known = parts.filter { $0.key.isEstimated == isEstimated && places?.contains($0.key.place) ?? true }
    return Dictionary(grouping: known, by: \.value).map { (months: $0, places: Set($1.map(\.key.place))) }.sorted { $0.places.min()! < $1.places.min()! }
  }
}

extension Set<Int> {
  /// Whether every number from the least to the greatest is there.
  fileprivate var isWithoutGaps: Bool {
    guard let first = self.min(), let last = self.max() else { return true }
    return last - first + 1 == count
  }
}

/// What a period covers.
private struct Extent {
  /// Of its sessions.
  var months: Set<Int> = []
  var axes: Set<Code<Axis>> = []
  /// Communes of the project.
  var places: Set<Place> = []
  var activities: Set<String> = []
  /// How each metric that was counted was counted, as the sheets write it, by lower-case text; empty texts where a sheet does not say.
  var ways: [Code<Metric>: [String: String]] = [:]
  /// By place: sessions that were held there, rows of people present, and what was counted of each metric.
  private var heldPlaces: Set<Place> = []
  private var people: [Place: Int] = [:]
  private var countsByPlace: [Place: [Code<Metric>: Int]] = [:]
  private var metrics: [Code<Metric>: (counted: Bool, estimated: Bool)] = [:]
  private var monthsOfMetric: [Code<Metric>: CountedMonths] = [:]

  init(_ everything: Membership, _ period: Period) {
    let (facts, project) = (everything.frame.facts, everything.frame.project)
    let own = Set(project.places(at: .commune))
    let grid = everything.grid
    for number in everything.sessions(in: period) {
      let session = facts.sessions[number]
      var isHeld = false
      everything.forEachMember(of: number) { row, _ in
        guard facts.isPresent[row] else { return }
        let place = everything.frame.open.retained[row]?.place ?? Place(number: facts.place[row])
        places.insert(place)
        people[place, default: 0] += 1
      } held: { _ in
        isHeld = true
      }
      guard isHeld else { continue }
      months.insert(session.key.day.parts.month)
      axes.insert(session.key.axis)
      activities.insert(session.activityName)
      places.insert(session.place)
      heldPlaces.insert(session.place)
    }
    for count in facts.counts where period.contains(count) && project.axis(count.axis) != nil {
      monthsOfMetric[count.metric, default: CountedMonths()].add(count, grid)
      let way = count.wayOfCounting ?? ""
      ways[count.metric, default: [:]][way.lowercased()] = way
      axes.insert(count.axis)
      if let activity = count.activityName { activities.insert(activity) }
      places.insert(count.place)
      countsByPlace[count.place, default: [:]][count.metric, default: 0] += count.value
      let known = metrics[count.metric] ?? (false, false)
      metrics[count.metric] = (known.counted || !count.isEstimated, known.estimated || count.isEstimated)
    }
    places.formIntersection(own)
  }

  /// Its places of which nothing but few people, or few case files, says that they are any.
  func placesOfFew(_ rule: ProtectionRule, _ project: Project) -> Set<Place> {
    places.subtracting(heldPlaces).filter { place in
      people[place, default: 0] < rule.people
        && countsByPlace[place, default: [:]].allSatisfy { code, value in
          project.metrics.first { $0.code == code }.flatMap { rule.threshold(of: $0, in: project.axes) }.map { value < $0 } ?? false
        }
    }
  }

  func counted(_ metric: Code<Metric>) -> CountedMonths { monthsOfMetric[metric] ?? CountedMonths() }

  /// Whether all amounts of a metric are estimates; nil without any.
  func isOnlyEstimated(_ metric: Code<Metric>) -> Bool? { metrics[metric].map { !$0.counted } }
}
