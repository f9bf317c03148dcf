public import BilanModel

/// The sessions a project plans in a period, and about which of them a sheet or a count was received.
public struct Completeness: Sendable {
  public let period: Period
  /// One for each planned activity, in the order of the project file.
  public let lines: [Line]
  /// Sessions of activities that no plan names, with sheets or counts; by day.
  public let others: [OtherSession]

  /// How many sessions there are sheets or counts of that no plan of the period names.
  public var unplanned: Int { lines.reduce(others.count) { $0 + ($1.isPlanKnown ? $1.beyondPlan.count : 0) } }

  /// Whether every plan tells how many of its sessions fall into the period: one of a number tells nothing of a part of its time.
  var isPlanWhole: Bool { lines.allSatisfy(\.isPlanKnown) }

  /// Whether something was received of every session that was planned, and all of these are known.
  var isAllReceived: Bool { isPlanWhole && coverage(of: nil)?.isComplete ?? false }

  /// A session that no plan names.
  public struct OtherSession: Sendable {
    public let axis: Axis
    public let title: Localized
    public let day: Day
  }

  /// A planned activity: its sessions, and those of which something was received.
  public struct Line: Sendable {
    public let axis: Axis
    public let activity: Activity
    /// Whether the plan tells how many sessions fall into the period.
    public let isPlanKnown: Bool
    public let sessions: [ExpectedSession]
    /// Days in the period with sheets or counts beyond the plan.
    public let beyondPlan: [Day]

    public var received: Int { sessions.count(where: \.isReceived) }
  }

  /// A session that was to take place.
  public struct ExpectedSession: Sendable {
    /// Nil where the plan only tells a number.
    public let day: Day?
    public let place: Place
    /// The day of which something was received; nil where nothing was.
    public internal(set) var received: Day?

    public var isReceived: Bool { received != nil }
    /// Whether it was to take place until a day of its period and nothing was received of it; one without a day is due when the period ends.
    func isMissing(asOf today: Day, in period: Period) -> Bool { !isReceived && (day ?? period.last) <= today }
    public var isMoved: Bool { isReceived && day != nil && received != day }
  }

  init(_ facts: FactTable, _ project: Project, _ period: Period) {
    self.period = period
    var days: [Activity.Path: [Day]] = [:]
    for number in facts.sessionRange(of: period) {
      let session = facts.sessions[number]
      guard session.isDocumented else { continue }
      days[Activity.Path(axis: session.key.axis, activity: session.key.activity), default: []].append(session.key.day)
    }
    let lines = project.axes.flatMap { axis in
      axis.activities.compactMap { activity -> Line? in
        // What is not implemented is not missing.
        guard axis.status != .notImplemented, let plan = activity.plan else { return nil }
        let received = days[Activity.Path(axis: axis.code, activity: activity.code)] ?? []
        return Line(axis, activity, plan.sessions(in: period, of: project), received)
      }
    }
    self.lines = lines
    let planned = Set(lines.map { Activity.Path(axis: $0.axis.code, activity: $0.activity.code) })
    others = facts.sessions[facts.sessionRange(of: period)].compactMap { session in
      guard let axis = project.axis(session.key.axis), session.isDocumented,
        !planned.contains(Activity.Path(axis: session.key.axis, activity: session.key.activity))
      else { return nil }
      let title = axis.activities.first { $0.code == session.key.activity }?.title ?? Localized(same: session.unplannedTitle ?? session.key.activity.text)
      return OtherSession(axis: axis, title: title, day: session.key.day)
    }
  }

  /// How many sessions were to take place until a day, this one included, of which nothing was received.
  func missing(asOf day: Day) -> Int {
    lines.reduce(0) { $0 + $1.sessions.count { $0.isMissing(asOf: day, in: period) } }
  }

  /// Received and planned sessions of an axis, or of the whole project; nil where no plan tells.
  public func coverage(of axis: Code<Axis>?) -> Figure.Coverage? {
    let lines = lines.filter { $0.isPlanKnown && (axis == nil || $0.axis.code == axis) }
    let planned = lines.reduce(0) { $0 + $1.sessions.count }
    return planned == 0 ? nil : Figure.Coverage(received: lines.reduce(0) { $0 + $1.received }, planned: planned)
  }
}

extension Activity {
  fileprivate struct Path: Hashable {
    var axis: Code<Axis>
    var activity: Code<Activity>
  }
}

extension Completeness.Line {
  /// Puts what was received to what was planned: first those on the very day, then the others in the order of days, for a session that was moved is no missing one.
  fileprivate init(_ axis: Axis, _ activity: Activity, _ planned: [PlannedSession?]?, _ received: [Day]) {
    self.axis = axis
    self.activity = activity
    isPlanKnown = planned != nil
    var sessions = (planned ?? []).map { Completeness.ExpectedSession(day: $0?.day, place: $0?.place ?? .notStated, received: nil) }
    var left = received
    for index in sessions.indices {
      guard let day = sessions[index].day, let found = left.firstIndex(of: day) else { continue }
      sessions[index].received = day
      left.remove(at: found)
    }
    for index in sessions.indices where !sessions[index].isReceived && !left.isEmpty { sessions[index].received = left.removeFirst() }
    self.sessions = sessions
    beyondPlan = left
  }
}

extension Plan {
  /// The sessions planned in a period, nil for one whose day is not stated; nil where the plan does not tell how many fall into it.
  fileprivate func sessions(in period: Period, of project: Project) -> [PlannedSession?]? {
    switch self {
    case .days(let sessions): return sessions.filter { period.contains($0.day) }
    case .byPeriod(let numbers): return Plan.whole(period, project).map { Array(repeating: nil, count: $0.reduce(0) { $0 + (numbers[$1.code] ?? 0) }) }
    case .inEach(let number): return Plan.whole(period, project).map { Array(repeating: nil, count: $0.count * number) }
    case .total(let number):
      guard let whole = project.fundingPeriod, period.first <= whole.first, whole.last <= period.last else { return nil }
      return Array(repeating: nil, count: number)
    }
  }

  /// The periods of the project that make up a period; nil where one is cut, or there is none.
  private static func whole(_ period: Period, _ project: Project) -> [Period]? {
    let within = project.periods.filter { period.first <= $0.first && $0.last <= period.last }
    let isCut = project.periods.contains { $0.overlaps(period) && !within.contains($0) }
    return within.isEmpty || isCut ? nil : within
  }
}
