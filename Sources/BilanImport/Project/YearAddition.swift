package import BilanModel
internal import BilanText
internal import Yams

/// Adds a period to a project file, with the targets of the period before it; comments, order and line ends of all that stands there stay.
package struct YearAddition {
  private let period: Period
  private let item: String
  /// The period whose targets are taken over; nil for none.
  private let base: String?

  /// Why a file cannot be changed by itself, with the place where a person has to.
  package struct Failure: Error {
    package var line: Int
    package var character: Int
  }

  /// - Parameters:
  ///   - isPlain: Whether the period can be written as a year alone.
  ///   - base: The period whose targets are taken over.
  package init(_ period: Period, isPlain: Bool, isToReview: Bool, base: Period?) {
    self.period = period
    self.base = base?.code.text
    let review = isToReview ? ", review: true" : ""
    item = isPlain && !isToReview ? period.code.text : "{code: \(YearAddition.quoted(period.code.text)), from: \(period.first), to: \(period.last)\(review)}"
  }

  /// The bytes of the file at a path.
  package static func content(of path: String) throws -> [UInt8] { try SheetFile(reading: path).bytes }

  /// How the period is written.
  package var written: String { item }

  /// The bytes of the file at a path with the period.
  ///
  /// - Throws: `Failure`, also for a file that is not UTF-8.
  package func added(to path: String) throws -> (bytes: [UInt8], former: [UInt8], targets: Int) {
    let raw = try SheetFile(reading: path).bytes
    let decoded = try DecodedText(raw)
    guard decoded.encoding == .utf8, decoded.otherwiseEncodedLines.isEmpty, decoded.unreadable == 0 else { throw Failure(line: 1, character: 1) }
    var text = String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)
    guard let root = try Yams.compose(yaml: text), let periods = root["periods"]?.sequence else { throw Failure(line: 1, character: 1) }
    let targets = root["targets"]?.sequence
    let copies = (targets.map(Array.init) ?? []).compactMap(copy)
    // What stands below first, so that places above stay what they are.
    var insertions = [(periods, [item])]
    if let targets, !copies.isEmpty { insertions.append((targets, copies)) }
    for (list, items) in insertions.sorted(by: { ($0.0.mark?.line ?? 0) > ($1.0.mark?.line ?? 0) }) {
      text = try YAMLList(list).appending(items, to: text)
    }
    try check(text, against: root, copies.count)
    return (Array(raw[..<(raw.count - decoded.bytes[decoded.start...].count)]) + Array(text.utf8), raw, copies.count)
  }

  /// A target of the base period as one of the new one, to be reviewed; nil for any other.
  private func copy(_ target: Node) -> String? {
    guard let base, case .mapping(let pairs) = target, target["period"]?.scalar?.string == base else { return nil }
    var parts: [String] = []
    for (key, value) in pairs {
      guard let name = key.scalar?.string, let scalar = value.scalar else { return nil }
      if name == "review" { continue }
      let text = name == "period" ? YearAddition.quoted(period.code.text) : scalar.style == .plain ? scalar.string : YearAddition.quoted(scalar.string)
      parts.append("\(name): \(text)")
    }
    return "{\(parts.joined(separator: ", ")), review: true}"
  }

  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }

  /// The new document says what the old one said, and what was added.
  private func check(_ text: String, against before: Node, _ copies: Int) throws {
    guard let after = try? Yams.compose(yaml: text), case .mapping(let pairs) = after, case .mapping(let known) = before, pairs.count == known.count else {
      throw Failure(line: 1, character: 1)
    }
    for ((key, value), (oldKey, old)) in zip(pairs, known) {
      let name = key.scalar?.string
      let added = name == "periods" ? 1 : name == "targets" ? copies : 0
      let isSame = added == 0 ? value == old : value.sequence.map { Array($0.dropLast(added)) } == old.sequence.map { Array($0) }
      guard key == oldKey, isSame else { throw Failure(line: old.mark?.line ?? 1, character: old.mark?.column ?? 1) }
    }
  }
}

/// A list of a YAML text, to which items are added at its end.
private struct YAMLList {
  private let list: Node.Sequence

  init(_ list: Node.Sequence) { self.list = list }

  func appending(_ items: [String], to text: String) throws -> String {
    // By scalars: a line end of Windows is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let mark = list.mark, lines.indices.contains(mark.line - 1) else { throw failure }
    let beginning = Array(lines[mark.line - 1].unicodeScalars).dropFirst(mark.column - 1).first
    if beginning == "[" {
      let place = try end(in: lines, from: mark)
      var scalars = Array(lines[place.line].unicodeScalars)
      var end = place.column
      while end > 0, scalars[end - 1] == " " { end -= 1 }
      let separator = list.isEmpty || scalars[..<end].last == "," ? "" : ", "
      scalars.replaceSubrange(end..<place.column, with: Array((separator + items.joined(separator: ", ")).unicodeScalars))
      lines[place.line] = String(String.UnicodeScalarView(scalars))
    } else {
      guard let last = list.last, let start = last.mark, lines.indices.contains(start.line - 1) else { throw failure }
      // The item may begin below its dash.
      var first = start.line - 1
      while first >= 0, !isDash(lines[first]) { first -= 1 }
      guard first >= 0 else { throw failure }
      let indent = lines[first].prefix { $0 == " " }.count
      var end = first
      for index in (first + 1)..<max(first + 1, lines.count) {
        let line = lines[index].drop { $0 == " " }
        if line.isEmpty || line.first == "#" || line.first == "\r" { continue }
        guard lines[index].prefix(while: { $0 == " " }).count > indent else { break }
        end = index
      }
      let lineEnd = lines[end].hasSuffix("\r") ? "\r" : ""
      let isLastLine = end == lines.count - 1
      lines.insert(contentsOf: items.map { String(repeating: " ", count: indent) + "- " + $0 + lineEnd }, at: end + 1)
      // A file that ended without a line break ends so still.
      if isLastLine, !lineEnd.isEmpty { lines[lines.count - 1].removeLast() }
    }
    return lines.joined(separator: "\n")
  }

  private var failure: YearAddition.Failure { YearAddition.Failure(line: list.mark?.line ?? 1, character: list.mark?.column ?? 1) }

  private func isDash(_ line: String) -> Bool {
    let rest = line.drop { $0 == " " }
    return rest == "-" || rest.hasPrefix("- ") || rest == "-\r"
  }

  /// Where the bracket stands that closes the list.
  private func end(in lines: [String], from mark: Mark) throws -> (line: Int, column: Int) {
    var depth = 0
    var quote: Unicode.Scalar?
    var column = mark.column - 1
    for line in (mark.line - 1)..<lines.count {
      let scalars = Array(lines[line].unicodeScalars)
      while column < scalars.count {
        let sign = scalars[column]
        if let open = quote {
          if sign == "\\", open == "\"" { column += 1 } else if sign == open { quote = nil }
        } else if sign == "\"" || sign == "'" {
          // Within a word it is a letter: `l'axe`.
          if column == 0 || " [{,:".unicodeScalars.contains(scalars[column - 1]) { quote = sign }
        } else if sign == "#", column == 0 || scalars[column - 1] == " " {
          break
        } else if sign == "[" || sign == "{" {
          depth += 1
        } else if sign == "]" || sign == "}" {
          depth -= 1
          if depth == 0 { return (line, column) }
        }
        column += 1
      }
      column = 0
    }
    throw failure
  }
}
