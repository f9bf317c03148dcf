/// Breaking of text into lines of limited width, at spaces; only a word wider than a line is cut inside.
///
/// The same rules serve the text report (widths in columns of a terminal) and the workbook
/// (widths in units of its font), each with its own measure.
struct LineBreaker {
  /// The width no line exceeds, unless a single character does.
  let limit: Int
  /// Whether the measure is of columns of a screen, where a plain scalar takes one.
  var countsColumns = false
  let measure: (Character) -> Int

  /// At least one line; the breaks of the text itself stay.
  func lines(of text: String) -> [String] {
    if fits(text) { return [text] }
    let broken = broken(text)
    return broken.lines.indices.map { String(decoding: broken.bytes(ofLine: $0), as: UTF8.self) }
  }

  /// The lines with their widths, for those who need no strings.
  func broken(_ text: String) -> BrokenText {
    var work = TextBreaking(limit: limit, space: measure(" "), text: text, units: units(of: text))
    return work.broken()
  }

  /// Whether the text is one line as it stands: most cells are, and need no breaking into words.
  private func fits(_ text: String) -> Bool {
    guard text.utf8.count <= 2 * limit else { return false }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == 10 || byte == 32 && last == 32 { return false }
      last = byte
    }
    guard last != 32 else { return false }
    return (countsColumns ? text.displayWidth : text.reduce(0) { $0 + measure($1) }) <= limit
  }

  /// The characters of the text. Those of plain text are its scalars, which are much faster to find.
  private func units(of text: String) -> [TextBreaking.Unit] {
    var units: [TextBreaking.Unit] = []
    units.reserveCapacity(text.utf8.count)
    var end = 0
    guard text.unicodeScalars.allSatisfy({ $0.isPlain || $0 == "\n" }) else {
      for character in text {
        end += character.utf8.count
        units.append(.init(end: end, width: measure(character), role: .init(character)))
      }
      return units
    }
    for scalar in text.unicodeScalars {
      end += UTF8.width(scalar)
      let width = countsColumns && scalar != "\n" ? 1 : measure(Character(scalar))
      units.append(.init(end: end, width: width, role: .init(scalar)))
    }
    return units
  }
}

extension LineBreaker {
  /// The text in pieces of at most so many lines, cut between words where it can be; joined, nothing is lost but
  /// the blanks at the cuts.
  func pieces(of text: String, ofLines most: Int) -> [(text: String, lines: Int)] {
    var pieces: [(text: String, lines: Int)] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = part
      while let head = beginning(of: rest, ofLines: most) {
        pieces.append((String(head), lines(of: String(head)).count))
        rest = rest[head.endIndex...].drop { $0 == " " }
      }
      let count = lines(of: String(rest)).count
      if let last = pieces.last, last.lines + count <= most {
        pieces[pieces.count - 1] = (last.text + "\n" + rest, last.lines + count)
      } else {
        pieces.append((String(rest), count))
      }
    }
    return pieces
  }

  /// As much of the text as its first lines hold, where it has more; nil where it has not. Blanks are what the lines leave out, so all else is counted.
  private func beginning(of text: Substring, ofLines most: Int) -> Substring? {
    // Lines do not depend on what stands two lines further: a text of any length is read piece by piece.
    var reach = 2048
    var window = text.prefix(reach)
    var lines = lines(of: String(window))
    while lines.count < most + 2, window.endIndex < text.endIndex {
      reach *= 2
      window = text.prefix(reach)
      lines = self.lines(of: String(window))
    }
    guard lines.count > most else { return nil }
    var wanted = lines.prefix(most).reduce(0) { sum, line in
      sum + line.count { $0 != " " }
    }
    var end = text.startIndex
    while wanted > 0, end < text.endIndex {
      if text[end] != " " { wanted -= 1 }
      end = text.index(after: end)
    }
    return text[..<(lastSentenceEnd(in: text[..<end]) ?? end)]
  }

  /// The end of a sentence in the last third, where a cut looks like the end of a paragraph.
  private func lastSentenceEnd(in text: Substring) -> String.Index? {
    let least = text.index(text.startIndex, offsetBy: text.count * 2 / 3)
    return text[least...].indices.last { index in
      let next = text.index(after: index)
      // « Tu me soûles ! » does not end at its exclamation mark.
      guard text[index] == " ", index > least, next < text.endIndex, !text[next].closes else {
        return false
      }
      return ".!?".contains(text[text.index(before: index)])
    }
  }
}

extension Character {
  /// Whether the character never begins a line.
  var closes: Bool { "»:;!?%".contains(self) }
}
