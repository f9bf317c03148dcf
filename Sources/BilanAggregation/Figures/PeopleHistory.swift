internal import BilanMatching
internal import BilanModel

/// What only the whole history of people tells: who came for the first time, who came back, who completed a training.
///
/// Each is counted by the likelier answers, with the numbers between which it lies, as unique participants are.
struct PeopleHistory {
  private let facts: FactTable
  private let project: Project
  private let frame: FactFrame

  init(_ facts: FactTable, _ project: Project) {
    self.facts = facts
    self.project = project
    frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
  }

  /// A count, and those between which it lies.
  struct Count {
    var retained: Int
    var range: ClosedRange<Int>

    var cell: Cell { range.count > 1 ? .range(retained, within: range) : .count(retained) }

    fileprivate init(_ countings: [Int]) {
      self.init(countings[1], countings.min()!...countings.max()!)
    }

    fileprivate init(_ retained: Int, _ range: ClosedRange<Int>) {
      self.retained = retained
      self.range = range
    }
  }

  /// The people of a period by whether they had come before its first day.
  struct Arrivals {
    var newcomers, returning, everybody: Count
    /// Whether nobody came before the period, so that being new says nothing.
    var isFirst: Bool
  }

  func arrivals(in period: Period) -> Arrivals {
    var before = [Bool](repeating: false, count: facts.people.count)
    var within = before
    forEachPresent { session, person, _ in
      guard project.axis(session.key.axis) != nil else { return }
      if session.key.day < period.first { before[Int(person)] = true } else if period.contains(session.key.day) { within[Int(person)] = true }
    }
    var newcomers: [Int] = []
    var returning: [Int] = []
    for groups in countings {
      func present(_ marks: [Bool]) -> Set<Int32> { Set(marks.indices.filter { marks[$0] }.map { groups[$0] }) }
      returning.append(present(within).intersection(present(before)).count)
      newcomers.append(present(within).count - returning.last!)
    }
    return Arrivals(
      newcomers: Count(newcomers), returning: Count(returning[1], cameBack(before, within)), everybody: Count(zip(newcomers, returning).map(+)),
      isFirst: !before.contains(true))
  }

  /// Between which numbers those who came before lie, whatever the answers: of people who may be one, at least one where any did by himself; at most all of those, and a pair of each two of whom one came
  /// before and the other in the period.
  private func cameBack(_ before: [Bool], _ within: [Bool]) -> ClosedRange<Int> {
    var groups: [Int32: (both: Int, new: Int, gone: Int)] = [:]
    for person in before.indices {
      let group = facts.people.merged[person]
      if before[person], within[person] { groups[group, default: (0, 0, 0)].both += 1 }
      if !before[person], within[person] { groups[group, default: (0, 0, 0)].new += 1 }
      if before[person], !within[person] { groups[group, default: (0, 0, 0)].gone += 1 }
    }
    return groups.values.count { $0.both > 0 }...groups.values.reduce(0) { $0 + $1.both + min($1.new, $1.gone) }
  }

  /// People who in the period reached the number of sessions of an activity that completes it (`completed_from`).
  func completions(of activity: Activity, in axis: Axis, _ period: Period) -> Count? {
    guard activity.completedFrom != nil else { return nil }
    var filter = FactFilter()
    filter.axes = [axis.code]
    filter.activities = [activity.code]
    let selected = SelectedFacts(frame, FactSelection(filter: filter, placeOf: .person, dimension: nil))
    let counts = DistinctCounting(selected: selected, period: period).count(.completions)
    let total = selected.grid.cell(nil, .total)
    return Count(counts.retained[total], counts.low[total]...counts.high[total])
  }

  private var countings: [[Int32]] {
    [(0..<Int32(facts.people.count)).map(\.self), facts.people.retained, facts.people.merged]
  }

  /// Each session with each named person present, and the place they are counted in.
  private func forEachPresent(_ body: (FactTable.SessionFact, Int32, UInt32) -> Void) {
    for session in facts.sessions {
      for row in session.rows where facts.isPresent[row] && facts.person[row] >= 0 { body(session, facts.person[row], facts.place[row]) }
    }
  }
}

extension FactTable {
  /// How many people of a period are counted in several of its axes or communes, by the likelier counting.
  struct Overlaps {
    /// In more than one axis; in more than two.
    var (axes, manyAxes) = (0, 0)
    /// In more than one commune that is stated or elsewhere; in more than two.
    var (communes, manyCommunes) = (0, 0)
    /// In a commune, and without one, because a sheet does not state theirs.
    var partlyNotStated = 0
  }

  func overlaps(_ project: Project, in period: Period) -> Overlaps {
    var axes: [Int32: Set<Code<Axis>>] = [:]
    var communes: [Int32: Set<Int>] = [:]
    let grid = Grid(project)
    for session in sessions[sessionRange(of: period)] where project.axis(session.key.axis) != nil {
      for row in session.rows where isPresent[row] && person[row] >= 0 {
        let one = people.retained[Int(person[row])]
        axes[one, default: []].insert(session.key.axis)
        communes[one, default: []].insert(grid.column(place[row]))
      }
    }
    let notStated = grid.places.count - 1
    var overlaps = Overlaps()
    for count in axes.values.map(\.count) {
      if count > 1 { overlaps.axes += 1 }
      if count > 2 { overlaps.manyAxes += 1 }
    }
    for places in communes.values where places.count > 1 {
      let stated = places.subtracting([notStated]).count
      if stated < places.count { overlaps.partlyNotStated += 1 }
      if stated > 1 { overlaps.communes += 1 }
      if stated > 2 { overlaps.manyCommunes += 1 }
    }
    return overlaps
  }

  /// Organisations present and participations in a period by sector, then of no known sector; by the likelier counting. And the participations that name no organisation.
  func sectors(_ project: Project, in period: Period) -> (lines: [(sector: Sector?, organisations: Int, participations: Int)], withoutOrganisation: Int) {
    let sectorOf = organisationNames.map { organisation in project.sectors.firstIndex { $0.includes(organisation.key) } }
    var organisations: [Int: Set<Int32>] = [:]
    var participations: [Int: Int] = [:]
    var withoutOrganisation = 0
    for session in sessions where period.contains(session.key.day) && project.axis(session.key.axis) != nil {
      for row in session.rows where participates[row] {
        guard organisation[row] >= 0 else {
          withoutOrganisation += 1
          continue
        }
        let index = Int(organisation[row])
        let sector = sectorOf[index] ?? project.sectors.count
        organisations[sector, default: []].insert(self.organisations.retained[Int(self.organisations.linkage.settled[index])])
        participations[sector, default: 0] += 1
      }
    }
    let lines = (0...project.sectors.count).map { index in
      (index < project.sectors.count ? project.sectors[index] : nil, organisations[index]?.count ?? 0, participations[index] ?? 0)
    }
    return (lines, withoutOrganisation)
  }
}
