package import BilanModel
internal import Yams

/// Says in a project file whom a metric counts; comments, order and line ends of all that stands there stay.
package struct SubjectSetting {
  private let code: Code<Metric>
  private let subject: ProtectionRule.Subject

  package init(_ code: Code<Metric>, counts subject: ProtectionRule.Subject) { (self.code, self.subject) = (code, subject) }

  /// How it is written.
  package var written: String { "\(CodeRenaming.isCode(code.text) ? code.text : ProjectText.quoted(code.text)): \(subject.rawValue)" }

  /// The bytes of the file at a path that says so, those that it had, and the text that it is then.
  ///
  /// - Throws: `UnchangeablePlace`, also for a file that is not UTF-8.
  package func set(in path: String) throws -> (bytes: [UInt8], former: [UInt8], text: String) {
    let file = try ProjectText(reading: path)
    guard case .mapping(let root) = file.root else { throw UnchangeablePlace(nil) }
    let pair = root["protection"]?.mapping?["metrics"]?.mapping?.pair(code.text)
    let text = try pair.map { try replacing($0.value, in: file.text) } ?? root.protecting([written], in: file.text)
    try check(text, against: root)
    return (file.bytes(text), file.raw, text)
  }

  /// The text with the subject in the place of a value, within the same quotes.
  private func replacing(_ value: Node, in text: String) throws -> String {
    // By scalars: a line end of Windows is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    guard let former = value.scalar.map({ Array($0.string.unicodeScalars) }), !former.isEmpty, let mark = value.mark, lines.indices.contains(mark.line - 1)
    else { throw UnchangeablePlace(value.mark) }
    let line = mark.line - 1
    let quote = lines[line].dropFirst(mark.column - 1).first.map { ["\"", "'"].contains($0) } ?? false
    let start = mark.column - (quote ? 0 : 1)
    guard lines[line].dropFirst(start).starts(with: former) else { throw UnchangeablePlace(mark) }
    lines[line].replaceSubrange(start..<start + former.count, with: subject.rawValue.unicodeScalars)
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  /// The new document says what the old one said, but for whom the metric counts: an anchor may stand for two of them at once.
  private func check(_ text: String, against before: Node.Mapping) throws {
    guard case .mapping(let after)? = try? Yams.compose(yaml: text) else { throw UnchangeablePlace(nil) }
    var expected = before.subjects
    let said = "\(code): \(subject.rawValue)"
    if let index = expected.firstIndex(where: { $0.hasPrefix("\(code): ") }) { expected[index] = said } else { expected.append(said) }
    guard after.subjects == expected, after.isProtectedOtherwise(as: before), after.others(than: ["protection"]) == before.others(than: ["protection"]) else {
      throw UnchangeablePlace(before["protection"]?.mark)
    }
  }
}
