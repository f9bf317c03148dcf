public import BilanModel

/// Which facts are counted and how they are split: what all rules that read the same facts have in common.
struct FactSelection: Hashable {
  var filter: FactFilter
  var placeOf: PlaceOf
  var dimension: Dimension?
}

/// A part of the facts, to compare like with like: nil is no limit.
public struct Restriction: Hashable, Sendable {
  /// Months of the year, 1 to 12, whose sessions count.
  public var months: Set<Int>?
  /// Months of the year within which counts of a metric lie whole that count, place by place; all for a metric that is not named.
  public var metricMonths: [Code<Metric>: [CountedPart: Set<Int>]] = [:]
  public var axes: Set<Code<Axis>>?
  /// Project communes, elsewhere and not stated.
  public var places: Set<Place>?

  public init(months: Set<Int>? = nil, axes: Set<Code<Axis>>? = nil, places: Set<Place>? = nil) {
    self.months = months
    self.axes = axes
    self.places = places
  }
}

/// The counts of a metric that are told apart: those taken in one place, counted or estimated.
public struct CountedPart: Hashable, Sendable {
  /// A commune of the project (or what these roll up to), elsewhere or not stated.
  public var place: Place
  public var isEstimated: Bool

  public init(_ place: Place, isEstimated: Bool = false) {
    self.place = place
    self.isEstimated = isEstimated
  }

  init(_ count: CampaignCount, _ grid: Grid) {
    self.init(grid.places[grid.column(count.place.number)], isEstimated: count.isEstimated)
  }
}

/// Facts laid out for counting: where each session and each row stands, whatever is counted.
struct FactFrame {
  let facts: FactTable
  let project: Project
  let level: PlaceLevel
  let restriction: Restriction
  /// By session: the number of its axis, or -1 for an axis the project does not have, or that is restricted away.
  let axisOfSession: [Int]
  let activityOfSession: [Activity?]
  let columnOfSession: [Int]
  /// By session: the training it is part of; nil where its activity is not completed after some sessions.
  let trainingOfSession: [Training?]
  let trainingCount: Int
  /// By row.
  let columnOfRow: [UInt16]
  /// By organisation as written.
  let sectorOfOrganisation: [Int]
  private let base: Grid
  private let isPlaceAllowed: [Bool]

  init(_ facts: FactTable, _ project: Project, level: PlaceLevel, restriction: Restriction) {
    self.facts = facts
    self.project = project
    self.level = level
    self.restriction = restriction
    let grid = Grid(project, level: level)
    base = grid
    let titles = ActivityTitles(project)
    axisOfSession = facts.sessions.map { session in
      if let months = restriction.months, !months.contains(session.key.day.parts.month) { return -1 }
      if let axes = restriction.axes, !axes.contains(session.key.axis) { return -1 }
      return grid.axis(session.key.axis) ?? -1
    }
    activityOfSession = facts.sessions.map { titles[$0.key] }
    columnOfSession = facts.sessions.map { grid.column($0.place.number) }
    let trainings = Training.all(of: project)
    trainingOfSession = facts.sessions.map { trainings[$0.key.axis]?[$0.key.activity] }
    trainingCount = trainings.values.reduce(0) { $0 + $1.count }
    // Twenty communes in a million rows: a look-up for each run of equal places.
    var (lastPlace, lastColumn) = (Place.notStated.number, UInt16(grid.column(Place.notStated.number)))
    columnOfRow = facts.place.map { place in
      if place != lastPlace { (lastPlace, lastColumn) = (place, UInt16(grid.column(place))) }
      return lastColumn
    }
    sectorOfOrganisation = facts.organisationNames.map { name in
      project.sectors.firstIndex { $0.includes(name.key) } ?? project.sectors.count
    }
    isPlaceAllowed = grid.places.map { restriction.places?.contains($0) ?? true }
  }

  func grid(_ dimension: Dimension?) -> Grid {
    guard let dimension else { return base }
    return Grid(project, level: level, categories: categories(of: dimension))
  }

  /// Whether what stands in a column is counted.
  func allows(_ column: Int) -> Bool { isPlaceAllowed[column] }

  /// Whether a count of a campaign is counted, by its day, axis and place.
  func axis(of count: CampaignCount) -> Int? {
    if let parts = restriction.metricMonths[count.metric], !count.months.isSubset(of: parts[CountedPart(count, base)] ?? []) { return nil }
    if let axes = restriction.axes, !axes.contains(count.axis) { return nil }
    return base.axis(count.axis)
  }

  func column(_ place: Place) -> Int { base.column(place.number) }
}

/// An activity that is completed after some sessions.
struct Training {
  /// From 0 on.
  var number: Int
  var needed: Int

  fileprivate static func all(of project: Project) -> [Code<Axis>: [Code<Activity>: Training]] {
    var trainings: [Code<Axis>: [Code<Activity>: Training]] = [:]
    var count = 0
    for axis in project.axes {
      for activity in axis.activities {
        guard let needed = activity.completedFrom else { continue }
        trainings[axis.code, default: [:]][activity.code] = Training(number: count, needed: needed)
        count += 1
      }
    }
    return trainings
  }
}

// MARK: - Categories

extension FactFrame {
  /// The values of a dimension in their order; not stated (an empty value) stands last.
  func categories(of dimension: Dimension) -> [String] {
    switch dimension {
    case .gender: return Gender.allCases.compactMap(\.code) + [""]
    case .age:
      let found = Set(agesFound.map { AgeBand(number: $0) }).subtracting(project.ageBands)
      return (project.ageBands + found).filter { $0 != .notStated }.sorted().map(\.code) + [""]
    case .sector: return project.sectors.map(\.code.text) + ["other", ""]
    case .kind: return Activity.Kind.allCases.map(\.rawValue) + [""]
    case .audience:
      var audiences: [String] = []
      for activity in project.axes.flatMap(\.activities) {
        if let audience = activity.audience?.fr, !audiences.contains(audience) { audiences.append(audience) }
      }
      return audiences + [""]
    case .activity:
      let planned = project.axes.flatMap { axis in axis.activities.map { "\(axis.code)/\($0.code)" } }
      let known = Set(planned)
      let found = Set(facts.sessions.map(\.activityName) + facts.counts.compactMap(\.activityName)).subtracting(known)
      return planned + found.sorted() + [""]
    }
  }

  /// For each session the number of its category; for a dimension of people -1.
  func categoriesOfSessions(_ dimension: Dimension, _ grid: Grid) -> [Int] {
    let index = index(of: grid)
    return facts.sessions.indices.map { number in
      category(dimension, facts.sessions[number].activityName, activityOfSession[number], index) ?? -1
    }
  }

  /// The category of a campaign count: what a head count cannot tell is not stated.
  func category(of count: CampaignCount, _ dimension: Dimension, _ grid: Grid) -> Int {
    let activity = count.activity.flatMap { code in project.axis(count.axis)?.activities.first { $0.code == code } }
    let index = index(of: grid)
    return category(dimension, count.activityName ?? "", activity, index) ?? index[""]!
  }

  func category(of planned: Activity, in axis: Axis, _ dimension: Dimension, _ grid: Grid) -> Int {
    let index = index(of: grid)
    return category(dimension, "\(axis.code)/\(planned.code)", planned, index) ?? index[""]!
  }

  private func index(of grid: Grid) -> [String: Int] {
    Dictionary((grid.categories ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func category(_ dimension: Dimension, _ name: String, _ activity: Activity?, _ index: [String: Int]) -> Int? {
    switch dimension {
    case .gender, .age, .sector: nil
    case .kind: index[activity?.kind.rawValue ?? ""]
    case .audience: index[activity?.audience?.fr ?? ""]
    case .activity: index[name]
    }
  }

  /// The numbers of the age bands of all rows, each once.
  private var agesFound: [UInt16] {
    var isFound = [Bool](repeating: false, count: 1 << UInt16.bitWidth)
    for age in facts.age { isFound[Int(age)] = true }
    return isFound.indices.filter { isFound[$0] }.map { UInt16($0) }
  }

  /// For each row the number of its category in a dimension of people.
  func categoriesOfRows(_ dimension: Dimension, _ grid: Grid) -> [Int] {
    let index = index(of: grid)
    switch dimension {
    case .gender:
      let numbers = Gender.allCases.map { index[$0.code ?? ""]! }
      return facts.gender.map { numbers[Int($0.rawValue)] }
    case .age:
      var numbers = [Int](repeating: index[""]!, count: 1 << UInt16.bitWidth)
      for number in agesFound { numbers[Int(number)] = index[AgeBand(number: number).code] ?? index[""]! }
      return facts.age.map { numbers[Int($0)] }
    case .sector: return facts.organisation.map { $0 < 0 ? index[""]! : sectorOfOrganisation[Int($0)] }
    case .kind, .audience, .activity: return []
    }
  }
}

extension FactTable.SessionFact {
  /// The activity by its codes: `4/initial-vif`.
  var activityName: String { "\(key.axis)/\(key.activity)" }
}

extension CampaignCount {
  var activityName: String? { activity.map { "\(axis)/\($0)" } }
}

// MARK: - Filters

extension FactFrame {
  /// Whether a session fits the criteria about sessions.
  func fits(_ number: Int, _ filter: FactFilter) -> Bool {
    let session = facts.sessions[number]
    return fits(session.key.axis, session.key.activity, activityOfSession[number], filter)
      && (filter.sessionCommunes.isEmpty || filter.sessionCommunes.contains(session.place))
  }

  func fits(_ count: CampaignCount, _ filter: FactFilter) -> Bool {
    let activity = count.activity.flatMap { code in project.axis(count.axis)?.activities.first { $0.code == code } }
    let isAnywhere = filter.communes.isEmpty && filter.sessionCommunes.isEmpty
    return !filter.readsPeople && fits(count.axis, count.activity, activity, filter)
      && (isAnywhere || (filter.communes + filter.sessionCommunes).contains(count.place))
  }

  /// Whether the planned sessions of an activity fit; who will come to them nobody knows.
  func fits(_ activity: Activity, in axis: Axis, _ filter: FactFilter) -> Bool {
    !filter.readsRows && fits(axis.code, activity.code, activity, filter)
  }

  private func fits(_ axis: Code<Axis>, _ code: Code<Activity>?, _ activity: Activity?, _ filter: FactFilter) -> Bool {
    (filter.axes.isEmpty || filter.axes.contains(axis))
      && (filter.activities.isEmpty || code.map(filter.activities.contains) ?? false)
      && (filter.kinds.isEmpty || activity.map { filter.kinds.contains($0.kind) } ?? false)
      && (filter.audiences.isEmpty || activity?.audience.map { filter.audiences.contains($0.fr) } ?? false)
  }

  /// For each row whether it fits the criteria about people; nil where there are none.
  func rowsFitting(_ filter: FactFilter) -> [Bool]? {
    guard filter.readsRows else { return nil }
    let sectors = Set(filter.sectors.compactMap { code in project.sectors.firstIndex { $0.code == code } })
    let places = Set(filter.communes.map(\.number))
    return facts.person.indices.map { row in
      (filter.genders.isEmpty || filter.genders.contains(facts.gender[row]))
        && (filter.ages.isEmpty || filter.ages.contains { $0.covers(AgeBand(number: facts.age[row])) })
        && (places.isEmpty || places.contains(facts.place[row]))
        && (sectors.isEmpty || facts.organisation[row] >= 0 && sectors.contains(sectorOfOrganisation[Int(facts.organisation[row])]))
    }
  }
}

/// The facts of one selection: which sessions and rows are in it, and in which column and category each row counts.
struct SelectedFacts {
  let frame: FactFrame
  let selection: FactSelection
  let grid: Grid
  private let isSelected: [Bool]
  let rowsFitting: [Bool]?
  private let sessionCategories: [Int]
  private let rowCategories: [Int]

  init(_ frame: FactFrame, _ selection: FactSelection) {
    self.frame = frame
    self.selection = selection
    grid = frame.grid(selection.dimension)
    isSelected = frame.facts.sessions.indices.map { frame.axisOfSession[$0] >= 0 && frame.fits($0, selection.filter) }
    rowsFitting = frame.rowsFitting(selection.filter)
    if let dimension = selection.dimension {
      sessionCategories = dimension.readsPeople ? [] : frame.categoriesOfSessions(dimension, grid)
      rowCategories = dimension.readsPeople ? frame.categoriesOfRows(dimension, grid) : []
    } else {
      (sessionCategories, rowCategories) = ([], [])
    }
  }

  /// The sessions in it on the days of a period.
  func sessions(in period: Period) -> [Int] { frame.facts.sessionRange(of: period).filter { isSelected[$0] } }

  /// Those before its first day.
  func sessions(before period: Period) -> [Int] { (0..<frame.facts.sessionRange(of: period).lowerBound).filter { isSelected[$0] } }

  @inline(__always)
  func holds(row: Int) -> Bool { rowsFitting.map { $0[row] } ?? true }

  /// The column of a row of a session, or nil where its place is restricted away.
  @inline(__always)
  func column(row: Int, session: Int) -> Int? {
    let column = selection.placeOf == .person ? Int(frame.columnOfRow[row]) : frame.columnOfSession[session]
    return frame.allows(column) ? column : nil
  }

  @inline(__always)
  func category(row: Int, session: Int) -> Int {
    if !rowCategories.isEmpty { return rowCategories[row] }
    return sessionCategories.isEmpty ? 0 : sessionCategories[session]
  }

  /// The category of a session; nil where only its rows have one.
  func category(session: Int) -> Int? {
    if selection.dimension == nil { return 0 }
    return sessionCategories.isEmpty ? nil : sessionCategories[session]
  }
}
