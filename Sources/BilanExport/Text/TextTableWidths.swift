internal import BilanModel

/// How wide the columns of a text table stand, and which of them stand side by side.
///
/// A column gives way by levels: running text shrinks first, then headers wrap, then texts wrap in narrow
/// columns, then headers are cut inside words. The first level that fits is taken, and what room it
/// leaves goes back to the columns. A number is never broken as long as the line can hold it.
struct TextTableWidths {
  /// Columns that stand side by side, with their widths.
  struct Part {
    var columns: [Int]
    var widths: [Int]
  }

  private let gap: Int
  private let levels: [[Int]]
  private let isText: [Bool]

  init(table: Table, headers: [String], cellWidths: [Int], isNumeric: [Bool], gap: Int) {
    self.gap = gap
    isText = table.columns.map { $0.width == .text }
    let measures = headers.indices.map { column in
      Measure(
        header: headers[column], cell: cellWidths[column],
        isText: table.columns[column].width == .text, isNumeric: isNumeric[column])
    }
    levels = (0..<Measure.levelCount).map { level in measures.map { max($0.width(level), 1) } }
  }

  /// All columns in one part if they fit; else several, each beginning with the first column.
  func parts(fitting width: Int) -> [Part] {
    let all = Array(isText.indices)
    // Three columns of running text are told apart rather than broken into syllables.
    let levels = isText.count { $0 } > 2 ? Self.readable : Measure.levelCount
    if let part = part(all, fitting: width, levels: levels) { return [part] }
    var parts: [Part] = []
    var columns = [0]
    for column in all.dropFirst() {
      // Where columns have to be told apart anyway, running text need not be broken into syllables.
      if columns.count > 1, part(columns + [column], fitting: width, levels: Self.readable) == nil {
        parts.append(squeezed(columns, into: width))
        columns = [0]
      }
      columns.append(column)
    }
    return parts + [squeezed(columns, into: width)]
  }

  /// How many levels leave running text its words.
  private static let readable = 4

  /// The columns at the first level that fits, or nil.
  private func part(_ columns: [Int], fitting width: Int, levels count: Int = Measure.levelCount) -> Part? {
    let room = width - gap * (columns.count - 1)
    for (index, level) in levels.prefix(count).enumerated() {
      var widths = columns.map { level[$0] }
      let slack = room - widths.reduce(0, +)
      guard slack >= 0 else { continue }
      if index > 0 {
        let wished = columns.map { levels[index - 1][$0] }
        give(slack, to: &widths, upTo: wished, columns: columns)
      }
      return Part(columns: columns, widths: widths)
    }
    return nil
  }

  /// Hands out room one character at a time: to running text first, then to the others.
  private func give(_ slack: Int, to widths: inout [Int], upTo wished: [Int], columns: [Int]) {
    var slack = slack
    for wantsText in [true, false] {
      var gave = true
      while slack > 0, gave {
        gave = false
        for position in widths.indices
        where slack > 0 && isText[columns[position]] == wantsText
          && widths[position] < wished[position]
        {
          widths[position] += 1
          slack -= 1
          gave = true
        }
      }
    }
  }

  /// The columns, made to fit at any price: for a line that cannot even hold two columns.
  private func squeezed(_ columns: [Int], into width: Int) -> Part {
    if let part = part(columns, fitting: width) { return part }
    let room = width - gap * (columns.count - 1)
    let narrowest = levels[levels.count - 1]
    let widths = columns.map { min(narrowest[$0], max(room / columns.count, 2)) }
    return Part(columns: columns, widths: widths)
  }
}

/// What one column asks for, level by level.
private struct Measure {
  static let levelCount = 7
  let header: Int
  let headerWord: Int
  let cell: Int
  let isText: Bool
  let isNumeric: Bool

  init(header: String, cell: Int, isText: Bool, isNumeric: Bool) {
    self.header = header.widestLine
    // A line may end behind a hyphen, which counts one.
    headerWord = header.split { $0.isWhitespace || $0 == "-" }.reduce(0) {
      max($0, $1.displayWidth + (header.contains("-") ? 1 : 0))
    }
    self.cell = cell
    self.isText = isText
    self.isNumeric = isNumeric
  }

  func width(_ level: Int) -> Int {
    switch (level, isText) {
    case (0, _): max(header, cell)
    case (1, true), (2, true): min(max(header, cell), max(24, headerWord))
    case (1, false): max(header, cell)
    case (2, false): max(headerWord, cell)
    case (3, true): max(min(cell, 16), headerWord)
    case (3, false): max(wrapped(18), headerWord)
    case (4, _): max(isText ? min(cell, 8) : wrapped(14), headerWord)
    case (5, _): max(isText ? min(cell, 8) : wrapped(14), min(headerWord, 12))
    default: max(isText ? min(cell, 8) : wrapped(12), min(headerWord, 7))
    }
  }

  private func wrapped(_ limit: Int) -> Int { isNumeric ? cell : min(cell, limit) }
}
