/// One cell of a row: where its text stands in the file's bytes.
struct RawCell {
  var start: Int32
  var end: Int32
  /// The text holds doubled quotes, each of which means one.
  var hasDoubledQuotes: Bool

  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start >= end }
}

/// Walks through the bytes of a table once, row by row, and says where each cell stands.
///
/// Lines end with CR LF, LF or CR. A quote opens a quoted cell only at its beginning (after blanks); inside, a quote before anything but the separator, a line end, blanks or
/// another quote belongs to the text. A quoted cell that does not end within `quoteReach` bytes never was one: its quote is text, and the damage ends there.
struct RowScanner {
  let delimiter: UInt8
  /// Cells of the current row, trimmed of blanks.
  private(set) var cells: [RawCell] = []
  /// Physical line and spreadsheet row on which the current row begins, from 1.
  private(set) var line: Int32 = 0
  private(set) var row: Int32 = 0
  /// Lines on which a quote was opened and never closed.
  private(set) var unclosedQuotes: [Int32] = []

  private var position: Int
  private var nextLine: Int32 = 1

  static let quoteReach = 32_768
  /// After so many quotes without an end, quotes in this file are text: looking for the end of each would take for ever.
  static let unclosedQuotesBelieved = 64

  init(start: Int, delimiter: UInt8) {
    self.position = start
    self.delimiter = delimiter
  }

  /// Moves on to the next row, or answers false at the end of the text.
  mutating func next(in text: Span<UInt8>) -> Bool {
    guard position < text.count else { return false }
    cells.removeAll(keepingCapacity: true)
    line = nextLine
    row += 1
    while true {
      let ended = scanCell(text)
      if ended { return true }
    }
  }

  /// Reads one cell; true when it was the last of its row.
  private mutating func scanCell(_ text: Span<UInt8>) -> Bool {
    var i = position
    while i < text.count, isBlank(text[unchecked: i]) { i += 1 }
    if i < text.count, text[unchecked: i] == quote,
      unclosedQuotes.count < RowScanner.unclosedQuotesBelieved,
      let ended = scanQuoted(text, from: i)
    {
      return ended
    }
    let start = i
    while i < text.count {
      let byte = text[unchecked: i]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      i += 1
    }
    append(text, start, i, hasDoubledQuotes: false)
    return finishCell(text, at: i)
  }

  /// Reads a quoted cell whose opening quote is at `open`; nil when it turns out not to be one.
  private mutating func scanQuoted(_ text: Span<UInt8>, from open: Int) -> Bool? {
    var i = open + 1
    let limit = min(text.count, open + RowScanner.quoteReach)
    var doubled = false
    var hasOpenInnerQuote = false
    var lines: Int32 = 0
    while i < limit {
      let byte = text[unchecked: i]
      if byte == quote {
        if i + 1 < text.count, text[unchecked: i + 1] == quote {
          // `"Stade "A""`: the first of these closes the inner quote, the second the cell.
          if hasOpenInnerQuote, let after = endOfCell(text, afterQuote: i + 1) {
            append(text, open + 1, i + 1, hasDoubledQuotes: doubled)
            nextLine += lines
            return finishCell(text, at: after)
          }
          doubled = true
          i += 2
          continue
        }
        if let after = endOfCell(text, afterQuote: i) {
          append(text, open + 1, i, hasDoubledQuotes: doubled)
          nextLine += lines
          return finishCell(text, at: after)
        }
        hasOpenInnerQuote.toggle()
      } else if byte == lineFeed || byte == carriageReturn && !isPair(text, at: i) {
        lines += 1
      }
      i += 1
    }
    unclosedQuotes.append(nextLine)
    return nil
  }

  /// Adds a cell without the blanks around its text, also the fixed ones that word processors leave.
  private mutating func append(_ text: Span<UInt8>, _ first: Int, _ last: Int, hasDoubledQuotes: Bool) {
    var (start, end) = (first, last)
    // Nearly every text begins and ends with a plain letter or digit.
    if start < end, isPlain(text[unchecked: start]), isPlain(text[unchecked: end - 1]) {
      cells.append(RawCell(start: Int32(start), end: Int32(end), hasDoubledQuotes: hasDoubledQuotes))
      return
    }
    while start < end {
      let width = blankWidth(text, at: start, end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if isSpace(text[unchecked: end - 1]) {
        end -= 1
      } else if end - start >= 2, blankWidth(text, at: end - 2, end) == 2 {
        end -= 2
      } else if end - start >= 3, blankWidth(text, at: end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    cells.append(RawCell(start: Int32(start), end: Int32(end), hasDoubledQuotes: hasDoubledQuotes))
  }

  /// The bytes of the blank at a place: a space, tab or line end, U+00A0, U+2009 or U+202F; 0 where there is none.
  private func blankWidth(_ text: Span<UInt8>, at i: Int, _ end: Int) -> Int {
    let byte = text[unchecked: i]
    if byte < 0x80 { return isSpace(byte) ? 1 : 0 }
    if byte == 0xC2 { return i + 1 < end && text[unchecked: i + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2, i + 2 < end, text[unchecked: i + 1] == 0x80 else { return 0 }
    return text[unchecked: i + 2] == 0xAF || text[unchecked: i + 2] == 0x89 ? 3 : 0
  }

  private func isPlain(_ byte: UInt8) -> Bool { byte > 32 && byte < 0x80 }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Where the cell ends when a quote closes it: at the separator, the line end or the end of the text, after blanks. Nil when other text follows.
  private func endOfCell(_ text: Span<UInt8>, afterQuote position: Int) -> Int? {
    var i = position + 1
    while i < text.count, isBlank(text[unchecked: i]) { i += 1 }
    if i == text.count { return i }
    let byte = text[unchecked: i]
    return byte == delimiter || byte == lineFeed || byte == carriageReturn ? i : nil
  }

  private mutating func finishCell(_ text: Span<UInt8>, at end: Int) -> Bool {
    guard end < text.count else {
      position = end
      return true
    }
    if text[unchecked: end] == delimiter {
      position = end + 1
      // A separator at the very end of the text is followed by one more, empty cell.
      guard position == text.count else { return false }
      cells.append(RawCell(start: Int32(position), end: Int32(position), hasDoubledQuotes: false))
      return true
    }
    position = end + (isPair(text, at: end) ? 2 : 1)
    nextLine += 1
    return true
  }

  /// Whether CR LF stands here: one line end, not two.
  private func isPair(_ text: Span<UInt8>, at i: Int) -> Bool {
    text[unchecked: i] == carriageReturn && i + 1 < text.count
      && text[unchecked: i + 1] == lineFeed
  }

  /// A tab is a blank unless it separates.
  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 && delimiter != 9
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed: UInt8 = 10
private let carriageReturn: UInt8 = 13
