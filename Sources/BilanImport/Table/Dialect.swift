/// How the rows of a text are written: what separates the cells, and what quotes them.
///
/// Found by the shape of the first rows alone, whatever they speak of: the reading in which most rows are of one width and most cells hold something that is of a kind (a number, a day,
/// a word) is the one they were written for. After G. van den Burg, A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type patterns" (2019).
struct Dialect: Equatable {
  /// 0x1F where nothing separates: a text of one column.
  var delimiter: UInt8
  /// `"` or `'`.
  var quote: UInt8

  /// Separators in the order in which they win where shapes do not tell.
  static let delimiters: [UInt8] = Array(",;\t|:^~# ".utf8)
  static let doubleQuote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")

  private static let weightOfRareOnes = 0.5
  fileprivate static let rowsLookedAt = 120
  fileprivate static let bytesLookedAt = 256 * 1024

  init(delimiter: UInt8, quote: UInt8 = Dialect.doubleQuote) {
    self.delimiter = delimiter
    self.quote = quote
  }

  init(of text: Span<UInt8>, from start: Int) {
    var occurs = [Bool](repeating: false, count: 256)
    for i in start..<min(text.count, start + Dialect.bytesLookedAt) { occurs[Int(text[i])] = true }
    self.init(delimiter: TableFinder.noDelimiter)
    var best = DialectShape.leastScore
    let quotes = occurs[Int(Dialect.apostrophe)] ? [Dialect.doubleQuote, Dialect.apostrophe] : [Dialect.doubleQuote]
    for quote in quotes {
      for delimiter in Dialect.delimiters where occurs[Int(delimiter)] {
        let candidate = Dialect(delimiter: delimiter, quote: quote)
        let shape = DialectShape(of: text, from: start, as: candidate)
        // An apostrophe stands in words: it quotes only where it opens and closes cells.
        if quote == Dialect.apostrophe, shape.quotedCells < 2 { continue }
        // Colons, blanks and the like stand in hours, names and addresses: as separators they have to say clearly more, and in every row.
        let isRare = !TableFinder.delimiters.contains(delimiter)
        if isRare && !shape.isRegular { continue }
        let score = shape.score * (isRare ? Dialect.weightOfRareOnes : 1)
        if score > best * 1.0001 {
          best = score
          self = candidate
        }
      }
    }
  }

  /// What separates and quotes in a way that the tables we read know.
  var isCommon: Bool { quote == Dialect.doubleQuote && (TableFinder.delimiters.contains(delimiter) || delimiter == TableFinder.noDelimiter) }
}

extension Dialect {
  /// The same rows written with `;` and `"`, line for line, for who reads only these.
  func rewritten(_ text: Span<UInt8>, from start: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count - start + (text.count - start) / 4)
    var scanner = RowScanner(start: start, delimiter: delimiter, quote: quote)
    while scanner.next(in: text) {
      for (index, cell) in scanner.cells.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ";")) }
        output.append(Dialect.doubleQuote)
        for byte in string(text, cell).utf8 {
          if byte == Dialect.doubleQuote { output.append(byte) }
          output.append(byte)
        }
        output.append(Dialect.doubleQuote)
      }
      output.append(10)
    }
    return output
  }
}

/// How much the first rows of a text look like a table when they are read in one dialect.
struct DialectShape {
  private(set) var quotedCells = 0
  private var rowsByWidth: [Int: Int] = [:]
  private var cells = 0
  private var cellsOfAKind = 0
  private var rows = 0
  private var unclosed = 0

  /// What a text of one column has.
  static let leastScore = 0.001

  init(of text: Span<UInt8>, from start: Int, as dialect: Dialect) {
    var scanner = RowScanner(start: start, delimiter: dialect.delimiter, quote: dialect.quote)
    while rows < Dialect.rowsLookedAt, scanner.position < start + Dialect.bytesLookedAt, scanner.next(in: text) {
      let filled = scanner.cells.count { !$0.isEmpty }
      if filled == 0 { continue }
      rows += 1
      rowsByWidth[scanner.cells.count, default: 0] += 1
      for cell in scanner.cells {
        cells += 1
        if cell.isQuoted { quotedCells += 1 }
        if CellKind.isKnown(text, cell.range, delimiter: dialect.delimiter, isQuoted: cell.isQuoted) { cellsOfAKind += 1 }
      }
    }
    unclosed = scanner.unclosedQuotes.count
  }

  /// The width that most rows have; 0 where none is clearly the usual one.
  var commonWidth: Int {
    let most = rowsByWidth.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return most.map { $0.value * 2 > rows ? $0.key : 0 } ?? 0
  }

  /// Nine rows in ten are of one width, and there are three at least.
  var isRegular: Bool { rows >= 3 && (rowsByWidth.values.max() ?? 0) * 10 >= rows * 9 }

  /// From 0 to 2: the share of rows of one width, times the share of cells of a kind; twice that where all rows are of one width.
  var score: Double {
    // What three rows in four do not hold separates nothing.
    guard rows > 0, rows < 4 || rowsByWidth[1, default: 0] * 4 < rows * 3 else { return 0 }
    let pattern = rowsByWidth.reduce(0.0) { sum, width in
      let (cells, count) = (Double(width.key), Double(width.value))
      return sum + count * max(DialectShape.leastScore, cells - 1) / cells
    }
    let kinds = Double(cellsOfAKind) / Double(max(1, cells))
    let damage = Double(unclosed) / Double(rows)
    let whole = rowsByWidth.count == 1 ? 2.0 : 1
    return whole * pattern / Double(rows) / Double(rowsByWidth.count) * max(1e-10, kinds) * max(0.1, 1 - damage)
  }
}

/// Whether a cell holds something of a kind: nothing, a number, an amount, a day, an hour, an address, words. What holds another separator is of no kind.
enum CellKind {
  static func isKnown(_ text: Span<UInt8>, _ range: Range<Int>, delimiter: UInt8, isQuoted: Bool) -> Bool {
    if range.isEmpty || isQuoted { return true }
    var letters = 0
    var digits = 0
    var separators = 0
    var quotes = 0
    var isAddress = false
    for i in range {
      let byte = text[i]
      switch byte {
      case 48...57: digits += 1
      case 65...90, 97...122, 0x80...: letters += 1
      case UInt8(ascii: "\""): quotes += 1
      case UInt8(ascii: ";"), 9, UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"): separators += 1
      case UInt8(ascii: ","):
        // `1,5` and `7,208` are numbers.
        let isInNumber = i > range.lowerBound && i + 1 < range.upperBound && isDigit(text[i - 1]) && isDigit(text[i + 1])
        if !isInNumber { separators += 1 }
      case UInt8(ascii: "@"): isAddress = true
      case UInt8(ascii: "/"): if i > range.lowerBound, text[i - 1] == UInt8(ascii: "/") { isAddress = true }
      default: break
      }
    }
    if quotes > 0 || separators > 0 { return isAddress && quotes == 0 && separators == 0 }
    return letters > 0 || digits > 0 || range.count <= 2
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
