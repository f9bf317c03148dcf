internal import BilanText
internal import Yams

/// Changes one code of a project file wherever it stands as that code, and nothing else: comments, order, quotes and line ends stay byte for byte.
package struct CodeRenaming {
  private let kind: Kind
  private let axis: String?
  private let old: String
  private let new: String

  package enum Kind: Sendable { case axis, activity, metric }

  /// Why a file cannot be changed by itself, with the place where a person has to.
  package struct Failure: Error {
    package var line: Int
    package var character: Int
  }

  /// - Parameters:
  ///   - axis: Of an activity, the code of its axis.
  ///   - new: Of ASCII letters, digits and `-_.` alone.
  package init(_ kind: Kind, axis: String? = nil, from old: String, to new: String) {
    (self.kind, self.axis, self.old, self.new) = (kind, axis, old, new)
  }

  /// Whether a text may be given as a new code: it has to be read as itself in any file, with and without quotes.
  package static func isCode(_ text: String) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) }
    guard let first = text.utf8.first, isWord(first), text.utf8.count <= 60, text.lowercased() != "null" else { return false }
    return text.utf8.allSatisfy { isWord($0) || [45, 46, 95].contains($0) }
  }

  /// The bytes of the file at a path with the new code, and at how many places it stands.
  package func renamed(_ path: String) throws -> (bytes: [UInt8], places: Int) {
    let raw = try SheetFile(reading: path).bytes
    let decoded = try DecodedText(raw)
    let text = String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)
    guard decoded.otherwiseEncodedLines.isEmpty, decoded.unreadable == 0, let before = try Yams.compose(yaml: text) else {
      throw Failure(line: 1, character: 1)
    }
    let leaves = Leaves(before, self)
    if let doubt = leaves.ambiguous { throw Failure(line: doubt.line, character: doubt.column) }
    let scalars = Scalars(text, decoded, raw.count)
    var spans: Set<Range<Int>> = []
    for leaf in leaves.all where leaf.isMeant {
      guard let mark = leaf.mark, let span = scalars.span(of: old, at: mark) else {
        throw Failure(line: leaf.mark?.line ?? 1, character: leaf.mark?.column ?? 1)
      }
      spans.insert(span)
    }
    var bytes = raw
    for span in spans.sorted(by: { $0.lowerBound > $1.lowerBound }) { bytes.replaceSubrange(span, with: scalars.encoded(new)) }
    try check(bytes, against: leaves)
    return (bytes, spans.count)
  }

  /// What was changed says the same as before but for the code: an anchor may stand for a title and a code at once.
  private func check(_ bytes: [UInt8], against before: Leaves) throws {
    let decoded = try DecodedText(bytes)
    guard let root = try Yams.compose(yaml: String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)) else { throw Failure(line: 1, character: 1) }
    let after = Leaves(root, CodeRenaming(kind, axis: kind == .axis ? nil : axis, from: new, to: old))
    guard before.all.count == after.all.count else { throw Failure(line: 1, character: 1) }
    for (old, new) in zip(before.all, after.all) where new.text != (old.isMeant ? self.new : old.text) {
      throw Failure(line: old.mark?.line ?? 1, character: old.mark?.column ?? 1)
    }
  }

  // MARK: - Where the code stands

  /// All texts of a document in their order, each with whether it stands for the code.
  private struct Leaves {
    struct Leaf {
      var text: String
      var mark: Mark?
      var isMeant: Bool
    }

    private(set) var all: [Leaf] = []
    /// A filter that names the code, where activities of several axes have it: it means them all.
    private(set) var ambiguous: Mark?
    private let renaming: CodeRenaming
    private var isSharedByAxes = false

    init(_ root: Node, _ renaming: CodeRenaming) {
      self.renaming = renaming
      if renaming.kind == .activity, case .sequence(let axes)? = root["axes"] {
        isSharedByAxes =
          axes.count { axis in
            guard case .sequence(let activities)? = axis["activities"] else { return false }
            return activities.contains { $0["code"]?.scalar?.string == renaming.old }
          } > 1
      }
      walk(root, [], axis: nil)
    }

    private mutating func walk(_ node: Node, _ path: [String], axis: String?) {
      switch node {
      case .scalar(let scalar):
        let isMeant = scalar.string == renaming.old && renaming.isReference(path, axis: axis)
        if isMeant, isSharedByAxes, path.contains("where") { ambiguous = ambiguous ?? scalar.mark }
        all.append(Leaf(text: scalar.string, mark: scalar.mark, isMeant: isMeant))
      case .mapping(let pairs):
        let axis = path == ["axes", "*"] ? node["code"]?.scalar?.string : axis
        for (key, value) in pairs {
          let name = key.scalar?.string ?? ""
          all.append(Leaf(text: name, mark: key.mark, isMeant: name == renaming.old && renaming.isKey(path)))
          walk(value, path + [key.scalar?.string ?? ""], axis: axis)
        }
      case .sequence(let items): for item in items { walk(item, path + ["*"], axis: axis) }
      case .alias: break
      }
    }
  }

  /// Whether the keys of a mapping at a place of the document are codes of this kind.
  private func isKey(_ path: [String]) -> Bool { kind == .metric && path == ["protection", "metrics"] }

  /// Whether a text at a place of the document is a code of this kind.
  private func isReference(_ path: [String], axis: String?) -> Bool {
    let place = path.joined(separator: "/")
    switch kind {
    case .axis:
      return ["axes/*/code", "metrics/*/axis", "targets/*/axis", "baselines/*/axis", "indicators/*/where/axis", "indicators/*/where/axis/*"].contains(place)
    case .activity:
      return place == "axes/*/activities/*/code" && axis == self.axis || ["indicators/*/where/activity", "indicators/*/where/activity/*"].contains(place)
    case .metric:
      return [
        "metrics/*/code", "indicators/*", "indicators/*/metric", "indicators/*/of", "indicators/*/over", "targets/*/indicator", "baselines/*/indicator",
      ].contains(place)
    }
  }
}

/// The characters of a text file, and where each stands among its bytes.
private struct Scalars {
  private let scalars: [Unicode.Scalar]
  /// Where each begins; one more, for the end.
  private var offsets: [Int] = []
  /// Where each line begins, by the line breaks of YAML.
  private var lines = [0]
  private let encoding: TextEncoding

  init(_ text: String, _ decoded: DecodedText, _ size: Int) {
    scalars = Array(text.unicodeScalars)
    encoding = decoded.encoding
    var offset =
      switch encoding {
      case .utf8: decoded.hasMark ? 3 : 0
      case .utf16LittleEndian, .utf16BigEndian: decoded.hasMark ? 2 : 0
      case .windows1252, .latin1, .latin9, .macRoman: 0
      }
    for (index, scalar) in scalars.enumerated() {
      offsets.append(offset)
      switch encoding {
      case .utf8: offset += scalar.utf8.count
      case .utf16LittleEndian, .utf16BigEndian: offset += scalar.utf16.count * 2
      case .windows1252, .latin1, .latin9, .macRoman: offset += 1
      }
      let isBreak = ["\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
      if isBreak { lines.append(index + 1) }
    }
    offsets.append(offset)
  }

  /// The bytes of a code in a file of this encoding.
  func encoded(_ code: String) -> [UInt8] {
    switch encoding {
    case .utf16LittleEndian: code.utf8.flatMap { [$0, 0] }
    case .utf16BigEndian: code.utf8.flatMap { [0, $0] }
    case .utf8, .windows1252, .latin1, .latin9, .macRoman: Array(code.utf8)
    }
  }

  /// The bytes of a text that begins at a mark, after an anchor or a tag and within quotes; nil where it does not stand there letter by letter.
  func span(of text: String, at mark: Mark) -> Range<Int>? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    var place = lines[mark.line - 1] + mark.column - 1
    func at(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }
    while let sign = at(place), sign == "&" || sign == "!" {
      while let letter = at(place), letter != " " { place += 1 }
      while at(place) == " " { place += 1 }
    }
    let quote = at(place).flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
    if quote != nil { place += 1 }
    let end = place + text.unicodeScalars.count
    guard end <= scalars.count, scalars[place..<end].elementsEqual(text.unicodeScalars), quote == nil || at(end) == quote else { return nil }
    return offsets[place]..<offsets[end]
  }
}
