package import BilanModel
internal import Yams

/// Adds metrics to a project file; comments, order and line ends of all that stands there stay.
package struct MetricAddition {
  private let items: [String]

  package init(_ metrics: [Metric]) { items = metrics.map(MetricAddition.item) }

  /// How the metrics are written.
  package var written: String { items.joined(separator: ", ") }

  /// A metric of one title in all languages, as an item of the list.
  package static func item(_ metric: Metric) -> String {
    let axis = metric.axis.map { ", axis: \(ProjectText.quoted($0.text))" } ?? ""
    return "{code: \(metric.code), title: \(ProjectText.quoted(metric.title.fr))\(axis)}"
  }

  /// The bytes of the file at a path with the metrics, and the text that they are.
  ///
  /// - Throws: `UnchangeablePlace`, also for a file that is not UTF-8.
  package func added(to path: String) throws -> (bytes: [UInt8], text: String) {
    let file = try ProjectText(reading: path)
    guard case .mapping(let pairs) = file.root else { throw UnchangeablePlace(nil) }
    let text: String
    if let list = file.root["metrics"]?.sequence {
      text = try YAMLList(list).appending(items, to: file.text)
    } else {
      text = try beginning(below: pairs.first { $0.key.scalar?.string == "metrics" }, in: file.text)
    }
    try check(text, against: file.root)
    return (file.bytes(text), text)
  }

  /// A list where there was none: below the key that has no value yet, else at the end of the file.
  private func beginning(below pair: (key: Node, value: Node)?, in text: String) throws -> String {
    let end = text.unicodeScalars.contains("\r") ? "\r\n" : "\n"
    let list = items.map { "  - " + $0 }
    guard let pair else {
      let isWhole = text.unicodeScalars.last.map { $0 == "\n" } ?? true
      return text + (isWhole ? "" : end) + (["metrics:"] + list).map { $0 + end }.joined()
    }
    // By scalars: a line end of Windows is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard pair.value.scalar?.string == "", let mark = pair.key.mark, lines.indices.contains(mark.line - 1) else { throw UnchangeablePlace(pair.key.mark) }
    let isLastLine = mark.line == lines.count
    if isLastLine, end == "\r\n" { lines[mark.line - 1] += "\r" }
    lines.insert(contentsOf: list.map { end == "\r\n" ? $0 + "\r" : $0 }, at: mark.line)
    if isLastLine, end == "\r\n" { lines[lines.count - 1].removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The new document says what the old one said, and the metrics.
  private func check(_ text: String, against before: Node) throws {
    guard let after = try? Yams.compose(yaml: text), case .mapping(let pairs) = after, case .mapping(let known) = before else { throw UnchangeablePlace(nil) }
    func others(_ pairs: Node.Mapping) -> [(key: Node, value: Node)] { pairs.filter { $0.key.scalar?.string != "metrics" } }
    let (new, old) = (others(pairs), others(known))
    let metrics = after["metrics"]?.sequence.map(Array.init) ?? []
    let isAdded = metrics.count >= items.count && metrics.dropLast(items.count).elementsEqual(before["metrics"]?.sequence.map(Array.init) ?? [])
    guard isAdded, new.count == old.count, zip(new, old).allSatisfy({ $0.key == $1.key && $0.value == $1.value }) else {
      throw UnchangeablePlace(before["metrics"]?.mark)
    }
  }
}
