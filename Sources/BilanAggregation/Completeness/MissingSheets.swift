public import BilanModel

/// What was to come of a period and did not, of one whom to ask for it.
public struct MissingSheets: Sendable {
  public let asked: Asked
  /// Planned sessions of which neither a list nor a count came, by activity.
  public let sessions: [Sessions]
  /// Months of which no count came, of what is counted by the month or quarter.
  public let months: [Months]

  /// Whom to ask: a commune of the project, or, where nothing says one, whoever answers for an axis.
  public enum Asked: Hashable, Sendable {
    case place(Place)
    case axis(Axis)
  }

  /// The missing sessions of one activity.
  public struct Sessions: Sendable {
    public let axis: Axis
    public let activity: Activity
    public let days: [Day]
    /// Those of which the plan tells no day.
    public let withoutDay: Int
  }

  /// The missing months of one metric.
  public struct Months: Sendable {
    public let axis: Axis
    public let metric: Metric
    public let months: [CalendarMonth]
  }
}

extension MissingSheets {
  /// All that is missing of a period: first by commune, in the order of the project, then by axis.
  ///
  /// - Parameters:
  ///   - calendar: The sessions planned in the period.
  ///   - asOf: A session of a later day is still to come, and so are those without a day until the period is over, and months until they are.
  static func all(_ calendar: Completeness, _ facts: FactTable, _ project: Project, asOf: Day) -> [MissingSheets] {
    let places = Set(project.places(at: .commune))
    func asked(_ place: Place, _ axis: Axis) -> Asked { places.contains(place) ? .place(place) : .axis(axis) }
    var sessions: [Asked: [Sessions]] = [:]
    for line in calendar.lines {
      let missing = line.sessions.filter { $0.isMissing(asOf: asOf, in: calendar.period) }
      for (asked, own) in Dictionary(grouping: missing, by: { asked($0.place, line.axis) }) {
        let days = own.compactMap(\.day).sorted()
        sessions[asked, default: []].append(Sessions(axis: line.axis, activity: line.activity, days: days, withoutDay: own.count - days.count))
      }
    }
    var months: [Asked: [Months]] = [:]
    for rhythm in Rhythm.all(facts, project) {
      let missing = rhythm.missing(in: calendar.period, asOf: asOf)
      if !missing.isEmpty { months[asked(rhythm.place, rhythm.axis), default: []].append(Months(axis: rhythm.axis, metric: rhythm.metric, months: missing)) }
    }
    let order = project.places(at: .commune).map(Asked.place) + project.axes.map(Asked.axis)
    return order.filter { sessions[$0] != nil || months[$0] != nil }.map { MissingSheets(asked: $0, sessions: sessions[$0] ?? [], months: months[$0] ?? []) }
  }
}

/// What a place counts by whole months: as soon as it sends such counts, each month is to have one.
///
/// A week of campaign, or a day, says nothing of other months; a count of a year covers its months, and none is expected before the year is over.
private struct Rhythm {
  let axis: Axis
  let metric: Metric
  let place: Place
  /// The counts of whole months, a quarter at most.
  private var counts: [CampaignCount] = []
  /// The months that any count tells of.
  private var covered: Set<CalendarMonth> = []
  /// The first month that any place counted so: before it nobody was asked to.
  private var first: CalendarMonth?

  static func all(_ facts: FactTable, _ project: Project) -> [Rhythm] {
    project.axes.filter { $0.status != .notImplemented }.flatMap { axis in
      project.metrics.flatMap { metric -> [Rhythm] in
        let own = facts.counts.filter { $0.axis == axis.code && $0.metric == metric.code }
        let first = own.filter(\.isOfFewMonths).map(\.day).min().map(CalendarMonth.init)
        return Dictionary(grouping: own, by: \.place).sorted { $0.key < $1.key }.compactMap { place, counts in
          let regular = counts.filter(\.isOfFewMonths)
          guard !regular.isEmpty else { return nil }
          return Rhythm(axis: axis, metric: metric, place: place, counts: regular, covered: Set(counts.flatMap(\.calendarMonths)), first: first)
        }
      }
    }
  }

  /// The months of a period that are over, of which no count came; nothing where the place has not counted so since the year before the period.
  func missing(in period: Period, asOf: Day) -> [CalendarMonth] {
    let near = counts.filter { $0.lastDay.number >= period.first.number - 366 && $0.day <= period.last }
    guard let first, let length = near.map(\.calendarMonths.count).max() else { return [] }
    let now = CalendarMonth(asOf)
    return period.months.filter { month in
      // The quarter that a month lies in is counted when it is over.
      let end = ((month.month - 1) / length + 1) * length
      return month >= first && (month.year, end) < (now.year, now.month) && !covered.contains(month)
    }
  }
}

extension CampaignCount {
  /// The months in which its days lie.
  fileprivate var calendarMonths: [CalendarMonth] { Period(code: "", first: day, last: lastDay)?.months ?? [] }

  /// Whether it is of one whole month, of two, or of a quarter.
  fileprivate var isOfFewMonths: Bool {
    day == day.firstOfMonth && Day(number: lastDay.number + 1) == Day(number: lastDay.number + 1).firstOfMonth && calendarMonths.count <= 3
  }
}
