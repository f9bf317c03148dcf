internal import BilanModel
internal import Yams

/// Axes and their activities.
extension ProjectReader {
  mutating func axes(_ node: Node) -> [Axis] {
    var axes: [Axis] = []
    for item in fields.list(node, key: "axes") {
      guard let axis = axis(item) else { continue }
      if axes.contains(where: { $0.code == axis.code }) {
        fields.report(.repeatedCode, at: item, text: axis.code.text)
      } else {
        axes.append(axis)
      }
    }
    return axes
  }

  private mutating func axis(_ node: Node) -> Axis? {
    let known = ["code", "title", "status", "reason", "activities"]
    guard let map = fields.mapping(node, key: "axes", known: known) else { return nil }
    let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let status: Axis.Status? = fields.choice(map["status"], key: "status")
    let reason = fields.localized(map["reason"], key: "reason")
    let activities = self.activities(map["activities"])
    guard let code, let title else { return nil }
    if reason == nil, status == .changed || status == .notImplemented, let status {
      fields.report(
        .missingReason, at: map["status"], ["status": .text(status.rawValue)], text: code)
    }
    return Axis(
      code: Code(code), title: title, status: status ?? .running, reason: reason,
      activities: activities)
  }

  private mutating func activities(_ node: Node?) -> [Activity] {
    var activities: [Activity] = []
    for item in fields.list(node, key: "activities") {
      guard let activity = activity(item) else { continue }
      if activities.contains(where: { $0.code == activity.code }) {
        fields.report(.repeatedCode, at: item, text: activity.code.text)
      } else {
        activities.append(activity)
      }
    }
    return activities
  }

  private mutating func activity(_ node: Node) -> Activity? {
    let known = ["code", "title", "kind", "audience", "planned_sessions", "duration", "completed_from"]
    guard let map = fields.mapping(node, key: "activities", known: known) else { return nil }
    let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let kind: Activity.Kind? = fields.required(map, "kind").flatMap { fields.choice($0, key: "kind") }
    let audience = fields.localized(map["audience"], key: "audience")
    let planned = fields.whole(map["planned_sessions"], key: "planned_sessions")
    let minutes = fields.duration(map["duration"], key: "duration")
    let completedFrom = fields.whole(map["completed_from"], key: "completed_from").map { max(1, $0) }
    guard let code, let title, let kind else { return nil }
    return Activity(
      code: Code(code), title: title, kind: kind, audience: audience, plannedSessions: planned,
      minutes: minutes, completedFrom: completedFrom)
  }
}
