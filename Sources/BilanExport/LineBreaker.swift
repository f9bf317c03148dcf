/// Breaking of text into lines of limited width, at spaces; only a word wider than a line is cut inside.
///
/// The same rules serve the text report (widths in columns of a terminal) and the workbook
/// (widths in units of its font), each with its own measure.
struct LineBreaker {
  /// The width no line exceeds, unless a single character does.
  let limit: Int
  let measure: (Character) -> Int

  /// At least one line; the breaks of the text itself stay.
  func lines(of text: String) -> [String] {
    if fits(text) { return [text] }
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      breakPart(part, into: &lines)
    }
    return lines
  }

  /// Whether the text is one line as it stands: most cells are, and need no breaking into words.
  private func fits(_ text: String) -> Bool {
    guard text.utf8.count <= 2 * limit else { return false }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == 10 || byte == 32 && last == 32 { return false }
      last = byte
    }
    return last != 32 && text.reduce(0) { $0 + measure($1) } <= limit
  }

  private func breakPart(_ part: Substring, into lines: inout [String]) {
    var line = ""
    var used = 0
    let space = measure(" ")
    for word in words(of: part) {
      let width = word.reduce(0) { $0 + measure($1) }
      if !line.isEmpty, used + space + width <= limit {
        line += " " + word
        used += space + width
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, used) = (String(word), width)
      if width > limit { (line, used) = cut(word, into: &lines) }
    }
    lines.append(line)
  }

  /// What stands between spaces; French punctuation stays with its word though a space stands between.
  private func words(of part: Substring) -> [Substring] {
    var words: [Substring] = []
    for word in part.split(separator: " ") {
      if let last = words.last, last == "«" || (word.count <= 2 && word.first.map(\.closes) == true) {
        words[words.count - 1] = part[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// Appends the full lines of a word that is too wide, and returns what remains of it.
  private func cut(_ word: Substring, into lines: inout [String]) -> (rest: String, width: Int) {
    var line = word[word.startIndex..<word.startIndex]
    var used = 0
    // After the last hyphen, slash or space of the line: the better place for a cut.
    var seam: (index: String.Index, used: Int)?
    for index in word.indices {
      let width = measure(word[index])
      while !line.isEmpty, used + width > limit {
        let cut = seam ?? (index, used)
        lines.append(String(word[line.startIndex..<cut.index]))
        (line, used, seam) = (word[cut.index..<index], used - cut.used, nil)
      }
      line = word[line.startIndex...index]
      used += width
      if "-/ ".contains(word[index]) { seam = (word.index(after: index), used) }
    }
    return (String(line), used)
  }
}

extension LineBreaker {
  /// The text in pieces of at most so many lines, cut between words where it can be; joined, nothing is lost but
  /// the blanks at the cuts.
  func pieces(of text: String, ofLines most: Int) -> [(text: String, lines: Int)] {
    var pieces: [(text: String, lines: Int)] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = part
      var count = lines(of: String(rest)).count
      while count > most {
        let head = beginning(of: rest, ofLines: most)
        pieces.append((String(head), lines(of: String(head)).count))
        rest = rest[head.endIndex...].drop { $0 == " " }
        count = lines(of: String(rest)).count
      }
      if let last = pieces.last, last.lines + count <= most {
        pieces[pieces.count - 1] = (last.text + "\n" + rest, last.lines + count)
      } else {
        pieces.append((String(rest), count))
      }
    }
    return pieces
  }

  /// As much of the text as its first lines hold: blanks are what the lines leave out, so all else is counted.
  private func beginning(of text: Substring, ofLines most: Int) -> Substring {
    var wanted = lines(of: String(text)).prefix(most).reduce(0) { sum, line in
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
  fileprivate var closes: Bool { "»:;!?%".contains(self) }
}
