internal import Yams

extension Node.Mapping {
  func pair(_ key: String) -> (key: Node, value: Node)? { first { $0.key.scalar?.string == key } }

  /// Its keys and values in their order, without some.
  func others(than keys: Set<String>) -> [[Node]] { filter { !keys.contains($0.key.scalar?.string ?? "") }.map { [$0.key, $0.value] } }

  /// The text with a key and what stands below it, where this mapping of it said nothing of that: at the key that has no value yet, else at the end of the text.
  func beginning(_ key: String, _ below: [String], in text: String) throws -> String {
    let end = text.unicodeScalars.contains("\r") ? "\r\n" : "\n"
    guard let pair = pair(key) else {
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

  // MARK: - The protection of a whole document

  /// Whom metrics count, as pairs `code: subject`, as far as the document says it.
  var subjects: [String] {
    (self["protection"]?.mapping?["metrics"]?.mapping).map { known in
      known.map { "\($0.key.scalar?.string ?? ""): \($0.value.scalar?.string ?? "")" }
    } ?? []
  }

  /// Whether all that the document says of protection, but for whom metrics count, is what another says.
  func isProtectedOtherwise(as other: Node.Mapping) -> Bool {
    (self["protection"]?.mapping?.others(than: ["metrics"]) ?? []) == (other["protection"]?.mapping?.others(than: ["metrics"]) ?? [])
  }

  /// The text of this document with pairs that say whom metrics count of which it said nothing.
  func protecting(_ pairs: [String], in text: String) throws -> String {
    if pairs.isEmpty { return text }
    guard let protection = self["protection"]?.mapping else { return try beginning("protection", ["  metrics:"] + pairs.map { "    " + $0 }, in: text) }
    if let known = protection["metrics"]?.mapping { return try YAMLCollection(known).appending(pairs, to: text) }
    if protection.pair("metrics") != nil { return try protection.beginning("metrics", pairs.map { "  " + $0 }, in: text) }
    return try YAMLCollection(protection).appending(["metrics: {\(pairs.joined(separator: ", "))}"], to: text)
  }
}
