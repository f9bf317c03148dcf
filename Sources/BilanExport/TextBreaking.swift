/// A text in lines: their bytes, and where each begins and ends.
struct BrokenText {
  struct Line {
    var bytes: Range<Int>
    var width: Int
  }

  private(set) var lines: [Line] = []
  private var bytes: [UInt8] = []
  private var start = 0

  init() {}

  /// A text that is one line as it stands.
  init(line: String, width: Int) {
    bytes = Array(line.utf8)
    endLine(width: width)
  }

  func bytes(ofLine line: Int) -> ArraySlice<UInt8> { bytes[lines[line].bytes] }

  fileprivate var isAtStartOfLine: Bool { bytes.count == start }

  fileprivate mutating func append(_ piece: ArraySlice<UInt8>) { bytes.append(contentsOf: piece) }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }

  fileprivate mutating func endLine(width: Int) {
    lines.append(Line(bytes: start..<bytes.count, width: width))
    start = bytes.count
  }
}

/// The breaking of one text, by the rules of its `LineBreaker`. Parts and words are ranges of characters that were
/// found and measured once.
struct TextBreaking {
  /// A character, known by where it ends among the bytes of the text.
  struct Unit {
    var end: Int
    var width: Int
    var role: Role
  }

  /// What a character means for the breaking of lines.
  enum Role {
    case other, space, lineBreak
    /// A hyphen, a slash or, in names of files, an underscore, behind which a word may be cut.
    case seam
    /// The opening quote of French, which never ends a line.
    case opening
    /// A mark that never begins a line.
    case closing
  }

  private let limit: Int
  private let space: Int
  private let source: [UInt8]
  private let units: [Unit]
  private var result = BrokenText()
  private var used = 0

  init(limit: Int, space: Int, text: String, units: [Unit]) {
    self.limit = limit
    self.space = space
    source = Array(text.utf8)
    self.units = units
  }

  mutating func broken() -> BrokenText {
    var start = 0
    for index in units.indices where units[index].role == .lineBreak {
      breakPart(start..<index)
      start = index + 1
    }
    breakPart(start..<units.count)
    return result
  }

  private func bytes(of range: Range<Int>) -> ArraySlice<UInt8> {
    let start = range.lowerBound > 0 ? units[range.lowerBound - 1].end : 0
    return source[start..<(range.isEmpty ? start : units[range.upperBound - 1].end)]
  }

  private mutating func breakPart(_ part: Range<Int>) {
    used = 0
    for word in words(of: part) {
      let width = units[word].reduce(0) { $0 + $1.width }
      if !result.isAtStartOfLine {
        if used + space + width <= limit {
          result.append(UInt8(ascii: " "))
          result.append(bytes(of: word))
          used += space + width
          continue
        }
        result.endLine(width: used)
      }
      let (rest, restWidth) = width > limit ? cut(word) : (word, width)
      result.append(bytes(of: rest))
      used = restWidth
    }
    result.endLine(width: used)
  }

  /// What stands between spaces; French punctuation stays with its word though a space stands between.
  private func words(of part: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = part.lowerBound
    for index in part.lowerBound...part.upperBound where index == part.upperBound || units[index].role == .space {
      if start < index { add(start..<index, to: &words) }
      start = index + 1
    }
    return words
  }

  private func add(_ word: Range<Int>, to words: inout [Range<Int>]) {
    let closes = word.count <= 2 && units[word.lowerBound].role == .closing
    if let last = words.last, closes || last.count == 1 && units[last.lowerBound].role == .opening {
      words[words.count - 1] = last.lowerBound..<word.upperBound
    } else {
      words.append(word)
    }
  }

  /// Ends the full lines of a word that is too wide, and returns what remains of it.
  private mutating func cut(_ word: Range<Int>) -> (rest: Range<Int>, width: Int) {
    var start = word.lowerBound
    var used = 0
    // After the last seam or space of the line: the better place for a cut.
    var seam: (index: Int, used: Int)?
    for index in word {
      let unit = units[index]
      while start < index, used + unit.width > limit {
        let cut = seam ?? (index, used)
        result.append(bytes(of: start..<cut.index))
        result.endLine(width: cut.used)
        (start, used, seam) = (cut.index, used - cut.used, nil)
      }
      used += unit.width
      if unit.role == .seam || unit.role == .space { seam = (index + 1, used) }
    }
    return (start..<word.upperBound, used)
  }
}

extension TextBreaking.Role {
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ": self = .space
    case "\n": self = .lineBreak
    case "-", "/", "_": self = .seam
    case "«": self = .opening
    case "»", ":", ";", "!", "?", "%": self = .closing
    default: self = .other
    }
  }

  /// The same of any character; those of several scalars can be equal to one of a single scalar.
  init(_ character: Character) {
    if character.utf8.count == 1, let scalar = character.unicodeScalars.first {
      self.init(scalar)
    } else if character == "«" {
      self = .opening
    } else {
      self = character.closes ? .closing : .other
    }
  }
}
