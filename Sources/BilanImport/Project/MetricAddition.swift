package import BilanModel
internal import Yams

/// Adds metrics to a project file, and whom they count to its `protection`; comments, order and line ends of all that stands there stay.
package struct MetricAddition {
  private let items: [Item]

  /// A metric of one title in all languages, and whom it counts; nil where nothing is to be written of that.
  package struct Item: Hashable, Sendable {
    package var metric: Metric
    package var subject: ProtectionRule.Subject?

    package init(_ metric: Metric, counting subject: ProtectionRule.Subject?) { (self.metric, self.subject) = (metric, subject) }

    /// As an item of the list `metrics`.
    fileprivate var listed: String {
      let axis = metric.axis.map { ", axis: \(ProjectText.quoted($0.text))" } ?? ""
      return "{code: \(metric.code), title: \(ProjectText.quoted(metric.title.fr))\(axis)}"
    }

    /// As a pair of `protection: metrics`.
    fileprivate var pair: String? { subject.map { "\(metric.code): \($0.rawValue)" } }
  }

  package init(_ items: [Item]) { self.items = items }

  private var pairs: [String] { items.compactMap(\.pair) }

  /// How the metrics are written.
  package var written: String { items.map(\.listed).joined(separator: ", ") }

  /// How it is written whom they count.
  package var writtenProtection: String { pairs.joined(separator: ", ") }

  /// Both, for a file that says nothing of either yet; nothing where there are no metrics.
  package var lines: [String] {
    let list = items.isEmpty ? [] : ["metrics:"] + items.map { "  - " + $0.listed }
    return list + (pairs.isEmpty ? [] : ["protection:", "  metrics:"] + pairs.map { "    " + $0 })
  }

  /// The bytes of the file at a path with the metrics, those that it had, and the text that it is then.
  ///
  /// - Throws: `UnchangeablePlace`, also for a file that is not UTF-8.
  package func added(to path: String) throws -> (bytes: [UInt8], former: [UInt8], text: String) {
    let file = try ProjectText(reading: path)
    guard case .mapping(let root) = file.root else { throw UnchangeablePlace(nil) }
    let listed = try list(in: root, of: file.text)
    guard case .mapping(let present)? = try? Yams.compose(yaml: listed) else { throw UnchangeablePlace(file.root["metrics"]?.mark) }
    let text = try present.protecting(pairs, in: listed)
    try check(text, against: root)
    return (file.bytes(text), file.raw, text)
  }

  /// The text with the metrics in its list.
  private func list(in root: Node.Mapping, of text: String) throws -> String {
    if let list = root["metrics"]?.sequence { return try YAMLCollection(list).appending(items.map(\.listed), to: text) }
    return try root.beginning("metrics", items.map { "  - " + $0.listed }, in: text)
  }

  /// The new document says what the old one said, and what was added.
  private func check(_ text: String, against before: Node.Mapping) throws {
    guard case .mapping(let after)? = try? Yams.compose(yaml: text) else { throw UnchangeablePlace(nil) }
    let metrics = after["metrics"]?.sequence.map(Array.init) ?? []
    let isListed = metrics.count >= items.count && metrics.dropLast(items.count).elementsEqual(before["metrics"]?.sequence.map(Array.init) ?? [])
    let isSaid = after.subjects == before.subjects + pairs && after.isProtectedOtherwise(as: before)
    guard isListed, isSaid, after.others(than: ["metrics", "protection"]) == before.others(than: ["metrics", "protection"]) else {
      throw UnchangeablePlace(isListed ? before["protection"]?.mark : before["metrics"]?.mark)
    }
  }
}
