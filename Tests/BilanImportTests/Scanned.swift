import Testing

@testable import BilanImport

/// Everything a scanner says of a text: cells by row, and where each row begins.
struct Scanned: Equatable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var unclosed: [Int] = []
}

func scan(_ text: String, _ delimiter: Character = ";") -> Scanned {
  scan(Array(text.utf8), delimiter.asciiValue!)
}

/// Scans, and checks on the way that cells are in order, within the text, and apart.
func scan(_ bytes: [UInt8], _ delimiter: UInt8) -> Scanned {
  var scanner = RowScanner(start: 0, delimiter: delimiter)
  var result = Scanned()
  var end = 0
  while scanner.next(in: bytes.span) {
    var row: [String] = []
    for cell in scanner.cells {
      let isInOrder = end <= cell.range.lowerBound && cell.range.upperBound <= bytes.count
      guard isInOrder else {
        Issue.record("cell \(cell.range) after \(end) of \(bytes.count)")
        return result
      }
      end = cell.range.upperBound
      row.append(text(of: bytes[cell.range], cell.hasDoubledQuotes))
    }
    result.rows.append(row)
    result.lines.append(Int(scanner.line))
    #expect(Int(scanner.row) == result.rows.count)
  }
  result.unclosed = scanner.unclosedQuotes.map(Int.init)
  return result
}

private func text(of bytes: ArraySlice<UInt8>, _ hasDoubledQuotes: Bool) -> String {
  var result: [UInt8] = []
  var rest = bytes
  while let byte = rest.popFirst() {
    result.append(byte)
    if hasDoubledQuotes, byte == 34, rest.first == 34 { rest.removeFirst() }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The rules of `RowScanner` written without any care for speed: one character after another is looked at.
func naiveScan(_ bytes: [UInt8], _ delimiter: UInt8) -> Scanned {
  var scanner = NaiveScanner(bytes: bytes, delimiter: delimiter)
  while !scanner.isAtEnd { scanner.readRow() }
  return scanner.result
}

private struct NaiveScanner {
  let bytes: [UInt8]
  let delimiter: UInt8
  var result = Scanned()
  var i = 0
  var line = 1

  var isAtEnd: Bool { i == bytes.count }

  private func isBlank(_ i: Int) -> Bool { bytes[i] == 32 || bytes[i] == 9 && delimiter != 9 }
  private func isLineEnd(_ i: Int) -> Bool { bytes[i] == 10 || bytes[i] == 13 }
  private func isCellEnd(_ i: Int) -> Bool { i == bytes.count || bytes[i] == delimiter || isLineEnd(i) }

  mutating func readRow() {
    result.lines.append(line)
    var row: [String] = []
    var isOver = false
    while !isOver {
      row.append(withoutBlanks(String(decoding: readCell(), as: UTF8.self)))
      if isAtEnd {
        isOver = true
      } else if bytes[i] == delimiter {
        i += 1
        if isAtEnd {
          row.append("")
          isOver = true
        }
      } else {
        i += bytes[i] == 13 && i + 1 < bytes.count && bytes[i + 1] == 10 ? 2 : 1
        line += 1
        isOver = true
      }
    }
    result.rows.append(row)
  }

  private mutating func readCell() -> [UInt8] {
    while !isAtEnd, isBlank(i) { i += 1 }
    if !isAtEnd, bytes[i] == 34 {
      if let found = quoted(i) {
        line += found.lines
        i = found.end
        return found.text
      }
      result.unclosed.append(line)
    }
    var cell: [UInt8] = []
    while !isCellEnd(i) {
      cell.append(bytes[i])
      i += 1
    }
    return cell
  }

  /// A quoted cell that begins at the quote `open`: its text, the lines in it and where it is over.
  private func quoted(_ open: Int) -> (text: [UInt8], lines: Int, end: Int)? {
    var text: [UInt8] = []
    var lines = 0
    var isInner = false
    var j = open + 1
    while j < bytes.count {
      if bytes[j] == 34, j + 1 < bytes.count, bytes[j + 1] == 34 {
        var after = j + 2
        while after < bytes.count, isBlank(after) { after += 1 }
        if isInner, isCellEnd(after) { return (text + [34], lines, after) }
        text.append(34)
        j += 2
        continue
      }
      if bytes[j] == 34 {
        var after = j + 1
        while after < bytes.count, isBlank(after) { after += 1 }
        if isCellEnd(after) { return (text, lines, after) }
        // Another cell's quote, on a later line: the first was never closed.
        if lines > 0, bytes[j - 1] == delimiter || isLineEnd(j - 1) { return nil }
        isInner.toggle()
      }
      if bytes[j] == 10 || bytes[j] == 13 && !(j + 1 < bytes.count && bytes[j + 1] == 10) { lines += 1 }
      text.append(bytes[j])
      j += 1
    }
    return nil
  }
}

/// A cell's text without blanks at its ends, also line ends and the fixed blanks of word processors.
func withoutBlanks(_ text: String) -> String {
  var scalars = text.unicodeScalars
  let blanks = " \t\n\r\u{0B}\u{0C}\u{A0}\u{2009}\u{202F}".unicodeScalars
  while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
  while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
  return String(scalars)
}
