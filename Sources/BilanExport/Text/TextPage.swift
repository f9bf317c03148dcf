/// The text of a report while it grows: bytes in one buffer, for a long table has too many cells to make a string of each line.
struct TextPage {
  private var bytes: [UInt8] = []
  /// Spaces that are written only if something follows them: no line ends in blanks made here.
  private var spaces = 0
  private var lineStart = 0
  private var previousLine = 0..<0

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ lines: [String]) {
    for line in lines {
      append(line.utf8)
      endLine()
    }
  }

  mutating func append(_ piece: some Collection<UInt8>) {
    if piece.isEmpty { return }
    if spaces > 0 {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
      spaces = 0
    }
    bytes.append(contentsOf: piece)
  }

  mutating func skip(_ columns: Int) { spaces += columns }

  /// A piece that takes `width` columns, at the left or the right of a room that may be wider.
  mutating func append(_ piece: some Collection<UInt8>, width: Int, in room: Int, atRight: Bool) {
    let slack = max(0, room - width)
    if atRight { skip(slack) }
    append(piece)
    if !atRight { skip(slack) }
  }

  mutating func endLine() {
    spaces = 0
    trimLine()
    previousLine = lineStart..<bytes.count
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  /// A text may bring blanks of its own, of any width, with marks that cannot be seen upon them. Nearly all lines end in a plain letter.
  private mutating func trimLine() {
    guard let last = bytes[lineStart...].last, last <= 0x20 || last >= 0x7F else { return }
    var line = String(decoding: bytes[lineStart...], as: UTF8.self)
    while line.last?.isWhitespace == true { line.removeLast() }
    bytes.removeSubrange(lineStart...)
    bytes.append(contentsOf: line.utf8)
  }

  /// Whether the line that ended last reads so.
  func lastLine(is line: String) -> Bool { bytes[previousLine].elementsEqual(line.utf8) }
}
