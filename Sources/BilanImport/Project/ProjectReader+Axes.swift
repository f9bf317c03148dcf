internal import BilanModel
internal import Yams

/// Axes and their activities.
extension ProjectReader {
  mutating func axes(_ node: Node, _ periods: [Period]) -> [Axis] {
    var axes: [Axis] = []
    for item in fields.list(node, key: "axes") {
      guard let axis = axis(item, periods) else { continue }
      if axes.contains(where: { $0.code == axis.code }) {
        fields.report(.repeatedCode, at: item, text: axis.code.text)
      } else {
        axes.append(axis)
      }
    }
    return axes
  }

  private mutating func axis(_ node: Node, _ periods: [Period]) -> Axis? {
    let known = ["code", "title", "status", "reason", "activities"]
    guard let map = fields.mapping(node, key: "axes", known: known) else { return nil }
    let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let status: Axis.Status? = fields.choice(map["status"], key: "status")
    let reason = fields.localized(map["reason"], key: "reason")
    let activities = self.activities(map["activities"], periods)
    guard let code, let title else { return nil }
    if reason == nil, status == .changed || status == .notImplemented, let status {
      fields.report(
        .missingReason, at: map["status"], ["status": .text(status.rawValue)], text: code)
    }
    return Axis(
      code: Code(code), title: title, status: status ?? .running, reason: reason,
      activities: activities)
  }

  private mutating func activities(_ node: Node?, _ periods: [Period]) -> [Activity] {
    var activities: [Activity] = []
    for item in fields.list(node, key: "activities") {
      guard let activity = activity(item, periods) else { continue }
      if activities.contains(where: { $0.code == activity.code }) {
        fields.report(.repeatedCode, at: item, text: activity.code.text)
      } else {
        activities.append(activity)
      }
    }
    return activities
  }

  private mutating func activity(_ node: Node, _ periods: [Period]) -> Activity? {
    let known = ["code", "title", "kind", "audience", "planned_sessions", "duration", "completed_from"]
    guard let map = fields.mapping(node, key: "activities", known: known) else { return nil }
    let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let kind: Activity.Kind? = fields.required(map, "kind").flatMap { fields.choice($0, key: "kind") }
    let audience = fields.localized(map["audience"], key: "audience")
    let plan = self.plan(map["planned_sessions"], periods)
    let minutes = fields.duration(map["duration"], key: "duration")
    let completedFrom = fields.whole(map["completed_from"], key: "completed_from").map { max(1, $0) }
    guard let code, let title, let kind else { return nil }
    return Activity(
      code: Code(code), title: title, kind: kind, audience: audience, plan: plan,
      minutes: minutes, completedFrom: completedFrom)
  }

  /// `3`, `{"2023": 1, "2024": 2}`, or `[2024-02-20, {day: 2024-03-05, commune: Forest}]`.
  private mutating func plan(_ node: Node?, _ periods: [Period]) -> Plan? {
    guard let node else { return nil }
    switch node {
    case .mapping(let pairs):
      var numbers: [Code<Period>: Int] = [:]
      for (name, value) in pairs {
        guard let period = reference(name, key: "planned_sessions", among: periods.map(\.code.text)),
          let number = fields.whole(value, key: "planned_sessions")
        else { continue }
        numbers[Code(period)] = number
      }
      return .byPeriod(numbers)
    case .sequence(let items):
      var sessions: [PlannedSession] = []
      for item in items {
        guard let session = plannedSession(item) else { continue }
        if sessions.contains(where: { $0.day == session.day }) {
          fields.report(.repeatedCode, at: item, text: session.day.description)
        } else {
          sessions.append(session)
        }
      }
      return .days(sessions.sorted { $0.day < $1.day })
    default: return fields.whole(node, key: "planned_sessions").map { number in planned(number, periods, node) }
    }
  }

  /// One number in a project of several periods is that of each of them, as people mean it, and told.
  private mutating func planned(_ number: Int, _ periods: [Period], _ node: Node) -> Plan {
    guard periods.count > 1 else { return .total(number) }
    let wasLenient = fields.isLenient
    fields.isLenient = true
    defer { fields.isLenient = wasLenient }
    let written = "{" + periods.map { "\"\($0.code)\": \(number)" }.joined(separator: ", ") + "}"
    fields.report(.plannedInEachPeriod, at: node, ["count": .count(periods.count), "expected": .text(written)], text: String(number))
    return .inEach(number)
  }

  private mutating func plannedSession(_ node: Node) -> PlannedSession? {
    guard case .mapping = node else { return fields.day(node, key: "planned_sessions").map { PlannedSession(day: $0) } }
    guard let map = fields.mapping(node, key: "planned_sessions", known: ["day", "commune"]),
      let day = fields.required(map, "day").flatMap({ fields.day($0, key: "day") })
    else { return nil }
    let commune = map["commune"].flatMap { self.commune($0, key: "commune") }
    return PlannedSession(day: day, place: commune.map { Place($0.code) } ?? .notStated)
  }
}
