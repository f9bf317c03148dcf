/// One cell of a row: where its text stands in the file's bytes.
package struct RawCell {
  package var start: Int32
  package var end: Int32
  /// The text holds doubled quotes, each of which means one.
  var hasDoubledQuotes: Bool
  /// It stands between quotes.
  var isQuoted = false

  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start >= end }
}

/// Walks through the bytes of a table once, row by row, and says where each cell stands.
///
/// Lines end with CR LF, LF or CR. A quote opens a quoted cell only at its beginning (after blanks); inside, a quote before anything but the separator, a line end, blanks or
/// another quote belongs to the text. A quote that is never closed is text, and the damage ends there: what shows it is another cell's quote after a line end, lines that are whole rows
/// (see `QuotedLines`), a row that has its cells only without it, or no end within `quoteReach` bytes.
package struct RowScanner {
  let delimiter: UInt8
  private let quote: UInt8
  /// Cells of a whole row, where that is known: it tells rows from the lines of a quoted cell. 0 where it is not.
  var expectedWidth = 0
  /// Cells of the current row, trimmed of blanks.
  package private(set) var cells: [RawCell] = []

  /// The same row with nothing outside some columns.
  func showing(_ columns: Range<Int>) -> RowScanner {
    var row = self
    for column in cells.indices where !columns.contains(column) { row.cells[column] = RawCell(start: 0, end: 0, hasDoubledQuotes: false) }
    return row
  }

  /// Physical line and spreadsheet row on which the current row begins, from 1.
  private(set) var line: Int32 = 0
  private(set) var row: Int32 = 0
  /// Lines on which a quote was opened and never closed.
  private(set) var unclosedQuotes: [Int32] = []

  /// Where the next row begins.
  private(set) var position: Int
  private var nextLine: Int32 = 1
  /// How often a row was read again without a quote, and was no better for it.
  private var vainTrials = 0

  static let quoteReach = 32_768
  /// After so many quotes without an end, quotes in this file are text: looking for the end of each would take for ever.
  static let unclosedQuotesBelieved = 64

  /// - Parameters:
  ///   - delimiter: what separates cells.
  ///   - quote: what opens and closes a quoted cell, `"` but for the few texts written with `'`.
  package init(start: Int, delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    self.position = start
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Moves on to the next row, or answers false at the end of the text.
  package mutating func next(in text: Span<UInt8>) -> Bool {
    guard position < text.count else { return false }
    cells.removeAll(keepingCapacity: true)
    line = nextLine
    row += 1
    // The span is looked through by pointer: this loop is the one place where each byte counts, and it never leaves the buffer.
    text.withUnsafeBufferPointer { scanRow($0) }
    return true
  }

  private typealias Text = UnsafeBufferPointer<UInt8>

  private mutating func scanRow(_ text: Text) {
    let finder = SpecialBytes(delimiter)
    var start = position
    while start < text.count {
      let first = text[start]
      if first == quote || isBlank(first) {
        position = start
        if scanUnusual(text) { return }
        start = position
        continue
      }
      let end = finder.next(in: text, from: start)
      if end > start, isPlain(first), isPlain(text[end - 1]) {
        // Nearly every cell begins and ends with a plain letter or digit.
        cells.append(RawCell(start: Int32(start), end: Int32(end), hasDoubledQuotes: false))
      } else {
        append(text, start, end, hasDoubledQuotes: false)
      }
      if finishCell(text, at: end) { return }
      start = position
    }
  }

  /// Reads a cell that begins with a blank or a quote; true when it was the last of its row.
  private mutating func scanUnusual(_ text: Text) -> Bool {
    var i = position
    while i < text.count, isBlank(text[i]) { i += 1 }
    if i < text.count, text[i] == quote, unclosedQuotes.count < RowScanner.unclosedQuotesBelieved, let ended = scanQuoted(text, from: i) { return ended }
    let end = SpecialBytes(delimiter).next(in: text, from: i)
    append(text, i, end, hasDoubledQuotes: false)
    return finishCell(text, at: end)
  }

  /// Reads a quoted cell whose opening quote is at `open`; nil when it turns out not to be one.
  private mutating func scanQuoted(_ text: Text, from open: Int) -> Bool? {
    var i = open + 1
    let limit = min(text.count, open + RowScanner.quoteReach)
    var doubled = false
    var hasOpenInnerQuote = false
    var opensAnother = false
    var lines = QuotedLines(cellsBefore: cells.count, expectedWidth: expectedWidth, delimiter: delimiter)
    scan: while i < limit {
      let byte = text[i]
      if byte == quote {
        let isPairOfQuotes = i + 1 < text.count && text[i + 1] == quote
        // `"Stade "A""`: the first of these closes the inner quote, the second the cell.
        let closing = isPairOfQuotes ? hasOpenInnerQuote ? i + 1 : nil : i
        if let closing, let after = endOfCell(text, afterQuote: closing) {
          if lines.areRows(endingRow: after == text.count || text[after] != delimiter, closingInnerQuote: hasOpenInnerQuote) { break scan }
          if opensAnother, lines.ended == 0, isWholeOnlyAsText(text, open: open, after: after) { break scan }
          appendQuoted(text, open + 1, closing, hasDoubledQuotes: doubled, lineEnds: lines.ended)
          return finishCell(text, at: after)
        }
        if isPairOfQuotes {
          doubled = true
          i += 2
          continue
        }
        // `;"Lotte"` after a line end opens another cell: this one was never closed.
        if opensCell(text, at: i) {
          if lines.ended > 0 { break scan }
          opensAnother = true
        }
        hasOpenInnerQuote.toggle()
      } else if byte == delimiter {
        lines.delimiters += 1
      } else if byte == lineFeed || byte == carriageReturn && !isPair(text, at: i) {
        if lines.end() { break scan }
      }
      i += 1
    }
    unclosedQuotes.append(nextLine)
    return nil
  }

  /// Whether a row has the cells of a whole one only where the quote at `open` is a letter: `"Maes;Lotte;"Forest";oui`, which `after` the quote behind `Forest` goes on.
  private mutating func isWholeOnlyAsText(_ text: Text, open: Int, after: Int) -> Bool {
    guard expectedWidth > 1, vainTrials < RowScanner.unclosedQuotesBelieved else { return false }
    // No row of people or counts is longer; the rest of a longer one is not looked at for each of its quotes.
    let text = Text(rebasing: text.prefix(open + RowScanner.quoteReach))
    func width(from end: Int) -> Int {
      guard end < text.count, text[end] == delimiter else { return cells.count + 1 }
      var rest = RowScanner(start: end + 1, delimiter: delimiter, quote: quote)
      rest.scanRow(text)
      return cells.count + 1 + rest.cells.count
    }
    if width(from: SpecialBytes(delimiter).next(in: text, from: open)) == expectedWidth, width(from: after) != expectedWidth { return true }
    vainTrials += 1
    return false
  }

  /// Adds what stands between two quotes; the lines that end in it are no rows.
  private mutating func appendQuoted(_ text: Text, _ first: Int, _ last: Int, hasDoubledQuotes: Bool, lineEnds: Int32) {
    append(text, first, last, hasDoubledQuotes: hasDoubledQuotes)
    cells[cells.count - 1].isQuoted = true
    nextLine += lineEnds
  }

  /// Whether a quote stands where a cell begins: behind a separator or a line end.
  private func opensCell(_ text: Text, at i: Int) -> Bool {
    let before = text[i - 1]
    return before == delimiter || before == lineFeed || before == carriageReturn
  }

  /// Adds a cell without the blanks around its text, also the fixed ones that word processors leave.
  private mutating func append(_ text: Text, _ first: Int, _ last: Int, hasDoubledQuotes: Bool) {
    var (start, end) = (first, last)
    while start < end {
      let width = blankWidth(text, at: start, end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if isSpace(text[end - 1]) {
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
  private func blankWidth(_ text: Text, at i: Int, _ end: Int) -> Int {
    let byte = text[i]
    if byte < 0x80 { return isSpace(byte) ? 1 : 0 }
    if byte == 0xC2 { return i + 1 < end && text[i + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2, i + 2 < end, text[i + 1] == 0x80 else { return 0 }
    return text[i + 2] == 0xAF || text[i + 2] == 0x89 ? 3 : 0
  }

  private func isPlain(_ byte: UInt8) -> Bool { byte > 32 && byte < 0x80 }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Where the cell ends when a quote closes it: at the separator, the line end or the end of the text, after blanks. Nil when other text follows.
  private func endOfCell(_ text: Text, afterQuote position: Int) -> Int? {
    var i = position + 1
    while i < text.count, isBlank(text[i]) { i += 1 }
    if i == text.count { return i }
    let byte = text[i]
    return byte == delimiter || byte == lineFeed || byte == carriageReturn ? i : nil
  }

  @inline(__always)
  private mutating func finishCell(_ text: Text, at end: Int) -> Bool {
    guard end < text.count else {
      position = end
      return true
    }
    if text[end] == delimiter {
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
  private func isPair(_ text: Text, at i: Int) -> Bool {
    text[i] == carriageReturn && i + 1 < text.count && text[i + 1] == lineFeed
  }

  /// A tab is a blank unless it separates.
  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 && delimiter != 9
  }
}

/// Finds the bytes that end a cell, eight at a time.
private struct SpecialBytes {
  private let delimiters: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let lineFeeds = ones &* UInt64(lineFeed)
  private static let carriageReturns = ones &* UInt64(carriageReturn)

  init(_ delimiter: UInt8) { delimiters = SpecialBytes.ones &* UInt64(delimiter) }

  /// The place of the next separator or line end, or the end of the text.
  @inline(__always)
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    let base = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
    while i &+ 8 <= text.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let found = zeros(word ^ delimiters) | zeros(word ^ SpecialBytes.lineFeeds) | zeros(word ^ SpecialBytes.carriageReturns)
      // Above the first zero byte a borrow can mark others: only the lowest mark is looked at.
      if found != 0 { return i &+ found.trailingZeroBitCount >> 3 }
      i &+= 8
    }
    while i < text.count {
      let byte = text[i]
      if UInt64(byte) == delimiters & 0xFF || byte == lineFeed || byte == carriageReturn { break }
      i &+= 1
    }
    return i
  }

  /// The high bit of each byte that is zero (Mycroft's test).
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- SpecialBytes.ones) & ~word & SpecialBytes.highs }
}

private let lineFeed: UInt8 = 10
private let carriageReturn: UInt8 = 13
