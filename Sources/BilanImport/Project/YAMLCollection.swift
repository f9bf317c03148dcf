internal import Yams

/// A list or a mapping of a YAML text, to which entries are added at its end.
struct YAMLCollection {
  private let mark: Mark?
  /// Where each entry begins.
  private let entries: [Mark?]
  private let isList: Bool

  init(_ list: Node.Sequence) { (mark, entries, isList) = (list.mark, list.map(\.mark), true) }

  init(_ pairs: Node.Mapping) { (mark, entries, isList) = (pairs.mark, pairs.map(\.key.mark), false) }

  /// - Parameter added: Items of the list, or pairs `key: value`.
  func appending(_ added: [String], to text: String) throws -> String {
    // By scalars: a line end of Windows is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let mark, lines.indices.contains(mark.line - 1) else { throw failure }
    let beginning = Array(lines[mark.line - 1].unicodeScalars).dropFirst(mark.column - 1).first
    if beginning == (isList ? "[" : "{") {
      try appendInBrackets(added, to: &lines, from: mark)
    } else {
      try appendLines(added, to: &lines)
    }
    return lines.joined(separator: "\n")
  }

  private func appendInBrackets(_ added: [String], to lines: inout [String], from mark: Mark) throws {
    let place = try end(in: lines, from: mark)
    var scalars = Array(lines[place.line].unicodeScalars)
    var end = place.column
    while end > 0, scalars[end - 1] == " " { end -= 1 }
    let separator = entries.isEmpty || scalars[..<end].last == "," ? "" : ", "
    scalars.replaceSubrange(end..<place.column, with: Array((separator + added.joined(separator: ", ")).unicodeScalars))
    lines[place.line] = String(String.UnicodeScalarView(scalars))
  }

  private func appendLines(_ added: [String], to lines: inout [String]) throws {
    guard let last = entries.last, let start = last, lines.indices.contains(start.line - 1) else { throw failure }
    var first = start.line - 1
    if isList {
      // The item may begin below its dash.
      while first >= 0, !isDash(lines[first]) { first -= 1 }
      guard first >= 0 else { throw failure }
    }
    let indent = lines[first].prefix { $0 == " " }.count
    guard isList || start.column == indent + 1 else { throw failure }
    var end = first
    for index in (first + 1)..<max(first + 1, lines.count) {
      let line = lines[index].drop { $0 == " " }
      if line.isEmpty || line.first == "#" || line.first == "\r" { continue }
      guard lines[index].prefix(while: { $0 == " " }).count > indent else { break }
      end = index
    }
    let lineEnd = lines[end].hasSuffix("\r") ? "\r" : ""
    let isLastLine = end == lines.count - 1
    lines.insert(contentsOf: added.map { String(repeating: " ", count: indent) + (isList ? "- " : "") + $0 + lineEnd }, at: end + 1)
    // A file that ended without a line break ends so still.
    if isLastLine, !lineEnd.isEmpty { lines[lines.count - 1].removeLast() }
  }

  private var failure: UnchangeablePlace { UnchangeablePlace(mark) }

  private func isDash(_ line: String) -> Bool {
    let rest = line.drop { $0 == " " }
    return rest == "-" || rest.hasPrefix("- ") || rest == "-\r"
  }

  /// Where the bracket stands that closes it.
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
