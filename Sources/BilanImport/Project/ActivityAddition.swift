package import BilanModel
internal import Yams

/// Adds an activity to an axis of a project file; comments, order and line ends of all that stands there stay.
package struct ActivityAddition {
  private let activity: Activity
  private let axis: Code<Axis>

  package init(_ activity: Activity, to axis: Code<Axis>) { (self.activity, self.axis) = (activity, axis) }

  /// How it is written.
  package var written: String {
    var parts = ["code: \(activity.code)", "title: \(ProjectText.quoted(activity.title.fr))", "kind: \(activity.kind.rawValue)"]
    if case .days(let sessions)? = activity.plan { parts.append("planned_sessions: [\(sessions.map(\.day.description).joined(separator: ", "))]") }
    return "{\(parts.joined(separator: ", "))}"
  }

  /// The bytes of the file at a path with the activity, those that it had, and the text that it is then.
  ///
  /// - Throws: `UnchangeablePlace`, also for a file that is not UTF-8.
  package func added(to path: String) throws -> (bytes: [UInt8], former: [UInt8], text: String) {
    let file = try ProjectText(reading: path)
    guard case .mapping(let root) = file.root else { throw UnchangeablePlace(nil) }
    guard let axis = root["axes"]?.sequence?.first(where: { $0["code"]?.scalar?.string == axis.text })?.mapping else {
      throw UnchangeablePlace(root["axes"]?.mark)
    }
    let text = try added(in: axis, of: file.text)
    try check(text, against: root)
    return (file.bytes(text), file.raw, text)
  }

  private func added(in axis: Node.Mapping, of text: String) throws -> String {
    if let list = axis["activities"]?.sequence { return try YAMLCollection(list).appending([written], to: text) }
    if axis.pair("activities") != nil { return try axis.beginning("activities", ["  - " + written], in: text) }
    return try YAMLCollection(axis).appending(["activities: [\(written)]"], to: text)
  }

  /// The new document says what the old one said, and what was added: an anchor may stand for the activities of two axes at once.
  private func check(_ text: String, against before: Node.Mapping) throws {
    let failure = UnchangeablePlace(before["axes"]?.mark)
    guard case .mapping(let after)? = try? Yams.compose(yaml: text), after.others(than: ["axes"]) == before.others(than: ["axes"]) else { throw failure }
    let (axes, known) = (after["axes"]?.sequence.map(Array.init) ?? [], before["axes"]?.sequence.map(Array.init) ?? [])
    guard axes.count == known.count else { throw failure }
    for (axis, old) in zip(axes, known) {
      let (list, former) = (axis["activities"]?.sequence.map(Array.init) ?? [], old["activities"]?.sequence.map(Array.init) ?? [])
      let added = old["code"]?.scalar?.string == self.axis.text ? 1 : 0
      guard list.count == former.count + added, Array(list.dropLast(added)) == former,
        axis.mapping?.others(than: ["activities"]) == old.mapping?.others(than: ["activities"])
      else { throw failure }
    }
  }
}
