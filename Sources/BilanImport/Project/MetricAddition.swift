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
    guard case .mapping(let pairs) = file.root else { throw UnchangeablePlace(nil) }
    let listed = try list(in: pairs, of: file.text)
    guard case .mapping(let present)? = try? Yams.compose(yaml: listed) else { throw UnchangeablePlace(file.root["metrics"]?.mark) }
    let text = try protect(in: present, of: listed)
    try check(text, against: pairs)
    return (file.bytes(text), file.raw, text)
  }

  /// The text with the metrics in its list.
  private func list(in root: Node.Mapping, of text: String) throws -> String {
    if let list = root["metrics"]?.sequence { return try YAMLCollection(list).appending(items.map(\.listed), to: text) }
    return try beginning("metrics", items.map { "  - " + $0.listed }, at: root.pair("metrics"), in: text)
  }

  /// The text that says whom they count, too.
  private func protect(in root: Node.Mapping, of text: String) throws -> String {
    if pairs.isEmpty { return text }
    guard let protection = root["protection"]?.mapping else {
      return try beginning("protection", ["  metrics:"] + pairs.map { "    " + $0 }, at: root.pair("protection"), in: text)
    }
    if let known = protection["metrics"]?.mapping { return try YAMLCollection(known).appending(pairs, to: text) }
    if let pair = protection.pair("metrics") { return try beginning("metrics", pairs.map { "  " + $0 }, at: pair, in: text) }
    return try YAMLCollection(protection).appending(["metrics: {\(writtenProtection)}"], to: text)
  }

  /// A key with what stands below it, where there was none: at the key that has no value yet, else at the end of the text.
  private func beginning(_ key: String, _ below: [String], at pair: (key: Node, value: Node)?, in text: String) throws -> String {
    let end = text.unicodeScalars.contains("\r") ? "\r\n" : "\n"
    guard let pair else {
      let isWhole = text.unicodeScalars.last.map { $0 == "\n" } ?? true
      return text + (isWhole ? "" : end) + (["\(key):"] + below).map { $0 + end }.joined()
    }
    // By scalars: a line end of Windows is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard pair.value.scalar?.string == "", let mark = pair.key.mark, lines.indices.contains(mark.line - 1) else { throw UnchangeablePlace(pair.key.mark) }
    let indent = String(repeating: " ", count: mark.column - 1)
    let isLastLine = mark.line == lines.count
    if isLastLine, end == "\r\n" { lines[mark.line - 1] += "\r" }
    lines.insert(contentsOf: below.map { indent + (end == "\r\n" ? $0 + "\r" : $0) }, at: mark.line)
    if isLastLine, end == "\r\n" { lines[lines.count - 1].removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The new document says what the old one said, and what was added.
  private func check(_ text: String, against before: Node.Mapping) throws {
    guard case .mapping(let after)? = try? Yams.compose(yaml: text) else { throw UnchangeablePlace(nil) }
    let metrics = after["metrics"]?.sequence.map(Array.init) ?? []
    let isListed = metrics.count >= items.count && metrics.dropLast(items.count).elementsEqual(before["metrics"]?.sequence.map(Array.init) ?? [])
    let (protection, known) = (after["protection"]?.mapping, before["protection"]?.mapping)
    let said = protection?["metrics"]?.mapping?.texts ?? []
    let isSaid = said == (known?["metrics"]?.mapping?.texts ?? []) + pairs
    let isProtected = (protection?.others(than: ["metrics"]) ?? []) == (known?.others(than: ["metrics"]) ?? [])
    guard isListed, isSaid, isProtected, after.others(than: ["metrics", "protection"]) == before.others(than: ["metrics", "protection"]) else {
      throw UnchangeablePlace(isListed ? before["protection"]?.mark : before["metrics"]?.mark)
    }
  }
}

extension Node.Mapping {
  fileprivate func pair(_ key: String) -> (key: Node, value: Node)? { first { $0.key.scalar?.string == key } }

  /// Its pairs of texts, as they are written.
  fileprivate var texts: [String] { map { "\($0.key.scalar?.string ?? ""): \($0.value.scalar?.string ?? "")" } }

  /// Its keys and values in their order, without some.
  fileprivate func others(than keys: Set<String>) -> [[Node]] { filter { !keys.contains($0.key.scalar?.string ?? "") }.map { [$0.key, $0.value] } }
}
