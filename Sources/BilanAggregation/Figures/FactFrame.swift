internal import BilanModel

/// Facts laid out for counting: where each session and each row stands, whatever is counted.
struct FactFrame {
  let facts: FactTable
  /// Its indicators are those that are asked for; nothing else of the frame depends on them.
  private(set) var project: Project
  let level: PlaceLevel
  let restriction: Restriction
  /// By session: the number of its axis, or -1 for an axis the project does not have, or that is restricted away.
  let axisOfSession: [Int]
  let activityOfSession: [Activity?]
  /// The planned activities by axis and code.
  let activities: ActivityTitles
  let columnOfSession: [Int]
  /// By session: the training it is part of; nil where its activity is not completed after some sessions.
  let trainingOfSession: [Training?]
  let trainingCount: Int
  /// By row.
  let columnOfRow: [UInt16]
  /// Whether its place is one of the project's own communes.
  let isRowOwn: [Bool]
  /// The people of whom it is open who they are.
  let open: OpenPeople
  /// By organisation as written.
  let sectorOfOrganisation: [Int]
  private let base: Grid
  private let isPlaceAllowed: [Bool]

  init(_ facts: FactTable, _ project: Project, level: PlaceLevel, restriction: Restriction) {
    (self.facts, self.project, self.level, self.restriction) = (facts, project, level, restriction)
    let grid = Grid(project, level: level)
    base = grid
    let activities = ActivityTitles(project)
    self.activities = activities
    axisOfSession = facts.sessions.map { session in
      if let months = restriction.months, !months.contains(session.key.day.parts.month) { return -1 }
      if let axes = restriction.axes, !axes.contains(session.key.axis) { return -1 }
      return grid.axis(session.key.axis) ?? -1
    }
    activityOfSession = facts.sessions.map { activities[$0.key] }
    columnOfSession = facts.sessions.map { grid.column($0.place.number) }
    let trainings = Training.all(of: project)
    trainingOfSession = facts.sessions.map { trainings[$0.key.axis]?[$0.key.activity] }
    trainingCount = trainings.values.reduce(0) { $0 + $1.count }
    // Twenty communes in a million rows: a look-up for each run of equal places.
    var (lastPlace, lastColumn) = (Place.notStated.number, UInt16(grid.column(Place.notStated.number)))
    var (isLastOwn, isRowOwn) = (false, [Bool](repeating: false, count: facts.place.count))
    columnOfRow = facts.place.enumerated().map { row, place in
      if place != lastPlace { (lastPlace, lastColumn, isLastOwn) = (place, UInt16(grid.column(place)), grid.isOwn(place)) }
      isRowOwn[row] = isLastOwn
      return lastColumn
    }
    self.isRowOwn = isRowOwn
    sectorOfOrganisation = facts.organisationNames.map { name in
      project.sectors.firstIndex { $0.includes(name.key) } ?? project.sectors.count
    }
    open = OpenPeople(facts)
    isPlaceAllowed = grid.places.map { restriction.places?.contains($0) ?? true }
  }

  /// The same facts, of which other indicators are asked: nothing is laid out anew.
  func asked(for indicators: [Indicator]) -> FactFrame {
    var frame = self
    frame.project.indicators = indicators
    return frame
  }

  /// The cells, with further ones for each of some categories.
  func grid(_ categories: [String]?) -> Grid { categories.map { Grid(project, level: level, categories: $0) } ?? base }

  /// Whether what stands in a column is counted.
  func allows(_ column: Int) -> Bool { isPlaceAllowed[column] }

  /// Whether a count of a campaign is counted, by its day, axis and place.
  func axis(of count: CampaignCount) -> Int? {
    if let parts = restriction.metricMonths[count.metric], !count.months.isSubset(of: parts[CountedPart(count, base)] ?? []) { return nil }
    if let axes = restriction.axes, !axes.contains(count.axis) { return nil }
    return base.axis(count.axis)
  }

  func isOwn(_ place: Place) -> Bool { base.isOwn(place.number) }

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
