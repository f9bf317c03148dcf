package import BilanModel
internal import Yams

/// Adds a period to a project file, with the targets of the period before it; comments, order and line ends of all that stands there stay.
package struct YearAddition {
  private let period: Period
  private let item: String
  /// The period whose targets are taken over; nil for none.
  private let base: String?

  /// - Parameters:
  ///   - isPlain: Whether the period can be written as a year alone.
  ///   - base: The period whose targets are taken over.
  package init(_ period: Period, isPlain: Bool, isToReview: Bool, base: Period?) {
    self.period = period
    self.base = base?.code.text
    let review = isToReview ? ", review: true" : ""
    item = isPlain && !isToReview ? period.code.text : "{code: \(ProjectText.quoted(period.code.text)), from: \(period.first), to: \(period.last)\(review)}"
  }

  /// How the period is written.
  package var written: String { item }

  /// The bytes of the file at a path with the period.
  ///
  /// - Throws: `UnchangeablePlace`, also for a file that is not UTF-8.
  package func added(to path: String) throws -> (bytes: [UInt8], former: [UInt8], targets: Int) {
    let file = try ProjectText(reading: path)
    var text = file.text
    guard let periods = file.root["periods"]?.sequence else { throw UnchangeablePlace(nil) }
    let targets = file.root["targets"]?.sequence
    let copies = (targets.map(Array.init) ?? []).compactMap(copy)
    // What stands below first, so that places above stay what they are.
    var insertions = [(periods, [item])]
    if let targets, !copies.isEmpty { insertions.append((targets, copies)) }
    for (list, items) in insertions.sorted(by: { ($0.0.mark?.line ?? 0) > ($1.0.mark?.line ?? 0) }) {
      text = try YAMLCollection(list).appending(items, to: text)
    }
    try check(text, against: file.root, copies.count)
    return (file.bytes(text), file.raw, copies.count)
  }

  /// A target of the base period as one of the new one, to be reviewed; nil for any other.
  private func copy(_ target: Node) -> String? {
    guard let base, case .mapping(let pairs) = target, target["period"]?.scalar?.string == base else { return nil }
    var parts: [String] = []
    for (key, value) in pairs {
      guard let name = key.scalar?.string, let scalar = value.scalar else { return nil }
      if name == "review" { continue }
      let text = name == "period" ? ProjectText.quoted(period.code.text) : scalar.style == .plain ? scalar.string : ProjectText.quoted(scalar.string)
      parts.append("\(name): \(text)")
    }
    return "{\(parts.joined(separator: ", ")), review: true}"
  }

  /// The new document says what the old one said, and what was added.
  private func check(_ text: String, against before: Node, _ copies: Int) throws {
    guard let after = try? Yams.compose(yaml: text), case .mapping(let pairs) = after, case .mapping(let known) = before, pairs.count == known.count else {
      throw UnchangeablePlace(nil)
    }
    for ((key, value), (oldKey, old)) in zip(pairs, known) {
      let name = key.scalar?.string
      let added = name == "periods" ? 1 : name == "targets" ? copies : 0
      let isSame = added == 0 ? value == old : value.sequence.map { Array($0.dropLast(added)) } == old.sequence.map { Array($0) }
      guard key == oldKey, isSame else { throw UnchangeablePlace(old.mark) }
    }
  }
}
